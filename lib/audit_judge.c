/* SPDX-License-Identifier: ISC */
/* Each commit meets its parents' ledgers and leaves one of its own. */
#include "audit_walk.h"

#include <string.h>

#include "act.h"
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

/* Whether every touched path is in a node what it is in another. */
static bool
is_same_in(const struct walk *walk, const struct node *a,
    const struct node *b)
{
	size_t i = (size_t)(a - walk->node), j = (size_t)(b - walk->node);

	return memcmp(&walk->seen[i * walk->npaths],
	    &walk->seen[j * walk->npaths],
	    walk->npaths * sizeof(*walk->seen)) == 0;
}

static bool
is_act_on_any(struct str bytes, const struct ledger *paths)
{
	struct buf path = BUF_INIT;
	struct commit commit;
	struct act act;
	bool is_one = true;

	if (commit_parse(&commit, bytes)) {
		act_parse(&act, commit.message);
		buf_add(&path, act.record);
		is_one = path.n > 0 && ledger_find(paths, path.at) != NULL;
	}
	buf_release(&path);
	return is_one;
}

/* A commit that says nothing of the paths leaves its parent's ledger. */
static bool
take_over(struct walk *walk, const struct judge *judge, struct node *node,
    struct str bytes)
{
	const struct node *parent;

	if (!judge->is_learning || walk->npaths == 0 || node->is_broken ||
	    node->nparents != 1)
		return false;
	parent = walk_parent(walk, node, 0);
	if (parent->is_broken || parent->is_end ||
	    !is_same_in(walk, node, parent) ||
	    is_act_on_any(bytes, judge->only))
		return false;
	node->ledger = ledger_ref(parent->ledger);
	return true;
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
	if (take_over(walk, judge, node, buf_str(bytes)))
		return 0;
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
