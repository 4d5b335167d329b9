/* SPDX-License-Identifier: ISC */
/* Each commit meets its parents' ledgers and leaves one of its own. */
#include "audit_walk.h"

#include "object.h"

/* A parent that cannot be read is left out: it was a breach itself. */
static size_t
fill_sides(struct side *side, const struct walk *walk,
    const struct node *node)
{
	const struct node *parent;
	size_t i, n = 0;

	for (i = 0; i < node->nparents; i++) {
		parent = walk_parent(walk, node, i);
		if (!parent->is_broken)
			side[n++] = (struct side){ parent->commit,
			    parent->tree, parent->ledger };
	}
	return n;
}

static void
let_go(struct walk *walk, const struct node *node)
{
	struct node *parent;
	size_t i;

	for (i = 0; i < node->nparents; i++) {
		parent = walk_parent(walk, node, i);
		if (--parent->children > 0 || parent->paint != NEW)
			continue;
		ledger_unref(parent->ledger);
		parent->ledger = NULL;
	}
}

static int
judge_node(struct walk *walk, struct judge *judge, unsigned number,
    struct buf *bytes, struct err *err)
{
	struct side side[COMMIT_PARENTS_MAX];
	struct node *node = &walk->node[number];
	size_t n = fill_sides(side, walk, node);

	if (node->is_end)
		return 0;
	buf_clear(bytes);
	if (repo_read_commit(bytes, walk->repo, &node->commit, err) < 0)
		return -1;
	if (judge_commit(&node->ledger, judge, &node->commit, buf_str(bytes),
	    side, n, err) < 0)
		return err_prefix(err, "%.12s: ",
		    oid_text(&node->commit).at);
	return 0;
}

int
walk_judge(struct walk *walk, struct judge *judge, const unsigned *order,
    size_t n, bool keep, struct err *err)
{
	struct buf bytes = BUF_INIT;
	size_t i;
	int result = 0;

	for (i = 0; i < n && result == 0; i++) {
		result = judge_node(walk, judge, order[i], &bytes, err);
		if (!keep)
			let_go(walk, &walk->node[order[i]]);
	}
	buf_release(&bytes);
	return result;
}
