/* SPDX-License-Identifier: ISC */
/*
 * audit - commits are painted, put in order, and judged from the oldest on.
 * A ledger lives until the last child of its commit was judged.
 */

#include "audit.h"

#include <stdlib.h>
#include <string.h>

#include "audit_walk.h"

void
audit_set_up(struct judge *judge, const struct audit *audit,
    struct breaches *breaches)
{
	judge_init(judge, audit->repo, breaches);
	judge->admin = audit->admin;
	judge->nadmins = audit->nadmins;
	judge->tell = audit->tell;
	judge->arg = audit->arg;
}

/* Judges what was painted new. */
static int
judge_walk(struct breaches *out, struct audit *audit, struct walk *walk,
    struct err *err)
{
	struct touched touched = { .set = NULL };
	struct judge judge;
	unsigned *order;
	size_t n;
	int result;

	order = walk_order(walk, &n);
	audit_set_up(&judge, audit, out);
	result = walk_learn_start(walk, &touched, order, n, err);
	if (result == 0)
		result = walk_judge(walk, &judge, order, n, false, err);
	audit->ncommits += n;
	free(order);
	judge_release(&judge);
	touched_release(&touched);
	return result;
}

int
audit_refuse_shallow(const struct audit *audit, struct err *err)
{
	if (!repo_is_shallow(audit->repo))
		return 0;
	return err_set(err, ERR_REFUSED, "this repository is shallow: its "
	    "history is not whole, so nothing can be said of it; first: git "
	    "fetch --unshallow");
}

static void
rewritten(struct breaches *out, const struct oid *commit, const char *what)
{
	breaches_add(out, BREACH_REWRITTEN, commit, "", "%s", what);
}

/* The commits that have no parent: none, or one that makes the branch. */
static void
try_roots(struct breaches *out, const struct walk *walk, bool is_unborn)
{
	const struct node *node;
	size_t i, n = 0;

	for (i = 0; i < walk->n; i++) {
		node = &walk->node[i];
		if (node->paint != NEW || node->nparents > 0 ||
		    (n++ == 0 && is_unborn))
			continue;
		rewritten(out, &node->commit, is_unborn ? "more than "
		    "one commit has no parent" : "a commit "
		    "without a parent is new");
	}
}

int
audit_range(struct breaches *out, struct audit *audit,
    const struct oid *from, const struct oid *tip, struct err *err)
{
	struct walk walk = { .repo = audit->repo };
	int result = -1;

	if (audit_refuse_shallow(audit, err) == 0 &&
	    walk_from(&walk, tip, from, err) == 0) {
		try_roots(out, &walk, from == NULL);
		result = judge_walk(out, audit, &walk, err);
	}
	walk_release(&walk);
	return result;
}

int
audit_history(struct breaches *out, struct audit *audit,
    const struct oid *tip, struct err *err)
{
	return audit_range(out, audit, NULL, tip, err);
}

int
audit_parse_update(struct audit_update *out, struct str line,
    struct err *err)
{
	struct str ref = str_from(line, 82);
	size_t i;

	if (line.n < 83 || line.at[40] != ' ' || line.at[81] != ' ' ||
	    !oid_parse(&out->old, str_first(line, 40)) ||
	    !oid_parse(&out->new, str_first(str_from(line, 41), 40)) ||
	    ref.n >= sizeof(out->ref) || !str_starts(ref, "refs/"))
		return err_set(err, ERR_TEXT, "a line other than 'old new "
		    "refs/...' came from git");
	for (i = 0; i < ref.n; i++)
		if ((unsigned char)ref.at[i] <= ' ' || ref.at[i] == 0x7f)
			return err_set(err, ERR_TEXT, "a name of a branch "
			    "has a character that does not belong there");
	memcpy(out->ref, ref.at, ref.n);
	out->ref[ref.n] = '\0';
	return 0;
}

static int
try_update(struct breaches *out, struct audit *audit,
    const struct repo_head *head, const struct audit_update *update,
    struct err *err)
{
	struct walk walk = { .repo = audit->repo };
	const struct oid *old = head->is_unborn ? NULL : &head->commit;
	int result = -1;

	if (oid_is_zero(&update->new)) {
		rewritten(out, NULL, "the branch may not be deleted");
		return 0;
	}
	if (!oid_eq(&update->old, &head->commit))
		return err_set(err, ERR_CHANGED, "the branch has moved "
		    "meanwhile: fetch, then push again");
	if (walk_from(&walk, &update->new, old, err) < 0)
		goto out;
	if (old != NULL &&
	    (walk.node[walk_number(&walk, old)].paint & NEW) == 0)
		rewritten(out, &update->new, "the push takes commits away: "
		    "it does not descend from what is there");
	try_roots(out, &walk, old == NULL);
	result = judge_walk(out, audit, &walk, err);
out:
	walk_release(&walk);
	return result;
}

int
audit_push(struct breaches *out, struct audit *audit,
    const struct audit_update *update, size_t nupdates, struct err *err)
{
	struct repo_head head;
	size_t i;

	if (audit_refuse_shallow(audit, err) < 0)
		return -1;
	if (repo_head(&head, audit->repo, err) < 0 &&
	    err->code != ERR_UNBORN)
		return -1;
	for (i = 0; i < nupdates; i++) {
		if (strcmp(update[i].ref, head.branch) != 0) {
			breaches_add(out, BREACH_REWRITTEN, NULL, "",
			    "%s may not be pushed; only %s may move",
			    update[i].ref, head.branch);
			continue;
		}
		if (try_update(out, audit, &head, &update[i], err) < 0)
			return -1;
	}
	return 0;
}
