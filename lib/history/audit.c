/* SPDX-License-Identifier: ISC */
/*
 * audit - commits are painted, put in order, and judged from the oldest on.
 * What is known after a commit lives until its last child was judged.
 */

#include "history/audit.h"

#include <stdlib.h>
#include <string.h>

#include "act.h"
#include "delta.h"
#include "history/audit_private.h"
#include "mem.h"

void
audit_set_up(struct rules *rules, const struct audit *audit,
    struct breaches *breaches)
{
	rules_init(rules, audit->repo, breaches);
	rules->admin = audit->admin;
	rules->nadmins = audit->nadmins;
	rules->tell = audit->tell;
	rules->arg = audit->arg;
}

static void
touch_path(struct learn *learn, const char *path)
{
	struct str id = delta_person(path);

	if (str_is_name(id))
		learn_person(learn, id);
}

int
audit_touch(struct learn *learn, struct repo *repo, const struct oid *before,
    const struct oid *after, bool is_merge, struct err *err)
{
	struct delta delta = DELTA_INIT;
	size_t i;
	int result;

	result = delta_read(&delta, repo, before, after, STR_NONE, err);
	for (i = 0; i < delta.n && result == 0; i++) {
		touch_path(learn, delta.change[i].path);
		if (is_merge && (delta.change[i].place == PLACE_POLICY ||
		    delta.change[i].place == PLACE_TEMPLATE))
			learn_settings(learn);
	}
	delta_release(&delta);
	return result;
}

static int
touch_act(struct learn *learn, struct repo *repo, const struct oid *id,
    struct err *err)
{
	struct buf bytes = BUF_INIT, path = BUF_INIT;
	struct commit commit;
	struct act act;
	int result;

	result = repo_read_commit(&bytes, repo, id, err);
	if (result == 0 && commit_parse(&commit, buf_str(&bytes))) {
		act_parse(&act, commit.message);
		buf_add(&path, act.record);
		touch_path(learn, path.at);
	}
	buf_release(&bytes);
	buf_release(&path);
	return result;
}

/* The people whom new commits are about. */
static int
touch_all(struct learn *learn, struct walk *walk, const unsigned *order,
    size_t n, struct err *err)
{
	const struct node *node, *parent;
	size_t i, j;

	for (i = 0; i < n; i++) {
		node = &walk->node[order[i]];
		if (touch_act(learn, walk->repo, &node->commit, err) < 0)
			return -1;
		for (j = 0; j < node->nparents && !node->is_broken; j++) {
			parent = walk_parent(walk, node, j);
			if (!parent->is_broken && audit_touch(learn,
			    walk->repo, &parent->tree, &node->tree,
			    node->nparents > 1, err) < 0)
				return -1;
		}
	}
	return 0;
}

/* The old parents of new commits; each may come more than once. */
static struct oid *
boundary(struct walk *walk, size_t *n)
{
	struct oid *out = NULL;
	const struct node *node, *parent;
	size_t i, j, cap = 0;

	*n = 0;
	for (i = 0; i < walk->n; i++) {
		node = &walk->node[i];
		for (j = 0; node->paint == NEW && j < node->nparents; j++) {
			parent = walk_parent(walk, node, j);
			if (parent->paint == NEW)
				continue;
			out = mem_room(out, *n, &cap, sizeof(*out));
			out[(*n)++] = parent->commit;
		}
	}
	return out;
}

/* What is known where the new commits begin. */
static int
learn_start(struct walk *walk, const struct audit *audit,
    const unsigned *order, size_t n, struct err *err)
{
	struct learn learn = LEARN_INIT(walk->repo);
	struct oid *start;
	size_t i, nstart;
	struct node *node;
	int result = 0;

	learn.admin = audit->admin;
	learn.nadmins = audit->nadmins;
	start = boundary(walk, &nstart);
	if (nstart > 0)
		result = touch_all(&learn, walk, order, n, err);
	if (result == 0 && learn.npeople > 0)
		result = learn_from(&learn, start, nstart, err);
	for (i = 0; i < learn.n && result == 0; i++) {
		node = &walk->node[walk_number(walk, &start[i])];
		if (node->map == NULL)
			node->map = statemap_ref(learn.map[i]);
	}
	learn_release(&learn);
	free(start);
	return result;
}

static int
judge_node(struct walk *walk, struct rules *rules, struct gate *gate,
    unsigned number, struct buf *bytes, struct err *err)
{
	struct side side[COMMIT_PARENTS_MAX];
	struct node *node = &walk->node[number];
	size_t n = learn_sides(side, walk, node);

	buf_clear(bytes);
	if (repo_read_commit(bytes, walk->repo, &node->commit, err) < 0)
		return -1;
	if (rules_commit(&node->map, rules, &node->commit, buf_str(bytes),
	    side, n, err) < 0)
		return err_prefix(err, "%.12s: ",
		    oid_text(&node->commit).at);
	if (gate == NULL || n != 1)
		return 0;
	return gate_commit(gate, node, buf_str(bytes), &side[0].tree, err);
}

/* Trees and the day by which the gate asks; NULL where it does not. */
static struct gate *
set_gate(struct gate *gate, struct audit *audit, struct rules *rules,
    const struct walk *walk, const struct oid *from, const struct oid *tip,
    struct breaches *out)
{
	if (audit->now == 0 || from == NULL)
		return NULL;
	*gate = (struct gate){ .audit = audit, .rules = rules,
		.breaches = out };
	gate->tip[0] = walk->node[walk_number(walk, from)].tree;
	gate->tip[1] = walk->node[walk_number(walk, tip)].tree;
	gate->today = date_of_seconds(audit->now, 0);
	return gate;
}

/* Judges what was painted new. */
static int
judge_walk(struct breaches *out, struct audit *audit, struct walk *walk,
    const struct oid *from, const struct oid *tip, struct err *err)
{
	struct buf bytes = BUF_INIT;
	struct gate hold, *gate;
	struct rules rules;
	unsigned *order;
	size_t i, n;
	int result;

	order = walk_order(walk, &n);
	audit_set_up(&rules, audit, out);
	gate = set_gate(&hold, audit, &rules, walk, from, tip, out);
	result = learn_start(walk, audit, order, n, err);
	for (i = 0; i < n && result == 0; i++) {
		result = date_commit(out, walk, order[i], from == NULL ? 0 :
		    audit->now, err);
		if (result == 0)
			result = judge_node(walk, &rules, gate, order[i],
			    &bytes, err);
		if (i + 1 < n || audit->stand == NULL)
			walk_let_go(walk, &walk->node[order[i]]);
		if (audit->progress != NULL)
			audit->progress(i + 1, n, audit->arg);
	}
	if (result == 0 && audit->stand != NULL)
		statemap_diff(walk->node[walk_number(walk, tip)].map, NULL,
		    audit->stand, audit->arg);
	audit->ncommits += n;
	free(order);
	rules_release(&rules);
	buf_release(&bytes);
	return result;
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

	if (learn_refuse_shallow(audit->repo, err) == 0 &&
	    walk_from(&walk, tip, from, err) == 0) {
		try_roots(out, &walk, from == NULL);
		result = judge_walk(out, audit, &walk, from, tip, err);
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
audit_gate(struct breaches *out, struct audit *audit, const struct oid *from,
    const struct oid *tip, struct err *err)
{
	struct walk walk = { .repo = audit->repo };
	int result = -1;

	if (learn_refuse_shallow(audit->repo, err) < 0 ||
	    walk_from(&walk, tip, from, err) < 0)
		goto out;
	if (from != NULL &&
	    (walk.node[walk_number(&walk, from)].paint & NEW) == 0)
		rewritten(out, tip, "the push takes commits away: it does "
		    "not descend from what is there; first: git pull");
	try_roots(out, &walk, from == NULL);
	result = judge_walk(out, audit, &walk, from, tip, err);
out:
	walk_release(&walk);
	return result;
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
	if (oid_is_zero(&update->new)) {
		rewritten(out, NULL, "the branch may not be deleted");
		return 0;
	}
	if (!oid_eq(&update->old, &head->commit))
		return err_set(err, ERR_CHANGED, "the branch has moved "
		    "meanwhile: fetch, then push again");
	return audit_gate(out, audit, head->is_unborn ? NULL : &head->commit,
	    &update->new, err);
}

int
audit_push(struct breaches *out, struct audit *audit,
    const struct audit_update *update, size_t nupdates, struct err *err)
{
	struct repo_head head;
	size_t i;

	if (learn_refuse_shallow(audit->repo, err) < 0)
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
