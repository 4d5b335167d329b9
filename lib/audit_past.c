/* SPDX-License-Identifier: ISC */
/*
 * Where judging starts in the middle of history, the records that the new
 * commits touch are followed back to where they began; what is found there
 * is judged again, in silence, for the ledgers' sake.  Where they are few, as
 * for one act, it is noted what stands at each of them in every commit, so
 * that a commit in which nothing happened to them need not be judged.
 */
#include "audit_walk.h"

#include <stdlib.h>
#include <string.h>

#include "act.h"
#include "delta.h"
#include "mem.h"
#include "object.h"

/* With more paths than this, looking each of them up costs as much. */
#define PATHS_MAX 4

void
touch(struct touched *touched, const char *path)
{
	if (ledger_find(touched->set, path) != NULL)
		return;
	touched->set = ledger_put(touched->set, past_new(path));
	touched->path = mem_room(touched->path, touched->n, &touched->cap,
	    sizeof(*touched->path));
	touched->path[touched->n++] = mem_copy(path, strlen(path));
}

void
touched_release(struct touched *touched)
{
	size_t i;

	for (i = 0; i < touched->n; i++)
		free(touched->path[i]);
	free(touched->path);
	ledger_unref(touched->set);
}

int
touch_tree(struct touched *touched, struct repo *repo,
    const struct oid *before, const struct oid *after, struct err *err)
{
	struct delta delta = DELTA_INIT;
	size_t i;
	int result;

	result = delta_read(&delta, repo, before, after, err);
	for (i = 0; i < delta.n && result == 0; i++)
		if (delta.change[i].place == PLACE_RECORD)
			touch(touched, delta.change[i].path);
	delta_release(&delta);
	return result;
}

static int
touch_act(struct touched *touched, struct repo *repo,
    const struct oid *id, struct err *err)
{
	struct buf bytes = BUF_INIT, path = BUF_INIT;
	struct commit commit;
	struct act act;
	int result;

	result = repo_read_commit(&bytes, repo, id, err);
	if (result == 0 && commit_parse(&commit, buf_str(&bytes))) {
		act_parse(&act, commit.message);
		buf_add(&path, act.record);
		if (path.n > 0)
			touch(touched, path.at);
	}
	buf_release(&bytes);
	buf_release(&path);
	return result;
}

static int
touch_all(struct touched *touched, const struct walk *walk,
    const unsigned *order, size_t n, struct err *err)
{
	const struct node *node, *parent;
	size_t i, j;

	for (i = 0; i < n; i++) {
		node = &walk->node[order[i]];
		if (touch_act(touched, walk->repo, &node->commit, err) < 0)
			return -1;
		for (j = 0; j < node->nparents && !node->is_broken; j++) {
			parent = walk_parent(walk, node, j);
			if (!parent->is_broken && touch_tree(touched,
			    walk->repo, &parent->tree, &node->tree, err) < 0)
				return -1;
		}
	}
	return 0;
}

/* Whether any of the records is in a tree; the last one found is tried
 * first. */
static int
has_any(bool *out, struct touched *touched, struct repo *repo,
    const struct oid *tree, struct err *err)
{
	struct tree_entry entry;
	size_t i, at;

	*out = false;
	for (i = 0; i < touched->n && !*out; i++) {
		at = (touched->last + i) % touched->n;
		if (repo_find(&entry, out, repo, tree, touched->path[at],
		    err) < 0)
			return -1;
		if (*out)
			touched->last = at;
	}
	return 0;
}

static void
note(struct walk *walk, const struct oid *what)
{
	walk->seen = mem_room(walk->seen, walk->nseen, &walk->seen_cap,
	    sizeof(*walk->seen));
	walk->seen[walk->nseen++] = *what;
}

/* The same, and notes what each of them is in the node's tree. */
static int
note_all(bool *has, struct walk *walk, const struct touched *touched,
    const struct node *node, struct err *err)
{
	static const struct oid nothing;
	struct tree_entry entry;
	bool found;
	size_t i;

	*has = false;
	for (i = 0; i < touched->n; i++) {
		found = false;
		if (!node->is_broken && repo_find(&entry, &found, walk->repo,
		    &node->tree, touched->path[i], err) < 0)
			return -1;
		note(walk, found && entry.mode == MODE_FILE ? &entry.oid :
		    &nothing);
		*has |= found;
	}
	return 0;
}

static int
look_for(bool *has, struct walk *walk, struct touched *touched,
    const struct node *node, struct err *err)
{
	if (walk->npaths > 0)
		return note_all(has, walk, touched, node, err);
	*has = false;
	return node->is_broken ? 0 : has_any(has, touched, walk->repo,
	    &node->tree, err);
}

/* Everything behind `start` in which one of the records is there. */
static int
grow(struct walk *walk, struct touched *touched, const struct oid *start,
    size_t nstart, struct err *err)
{
	struct node *node;
	unsigned number;
	size_t i, j;
	bool has;

	for (i = 0; i < nstart; i++)
		if (walk_add(&number, walk, &start[i], err) < 0)
			return -1;
	for (i = 0; i < walk->n; i++) {
		node = &walk->node[i];
		node->paint = NEW;
		if (look_for(&has, walk, touched, node, err) < 0)
			return -1;
		if (node->is_broken)
			continue;
		if (!has) {
			node->nparents = 0;
			node->is_end = true;
		}
		for (j = 0; j < walk->node[i].nparents; j++)
			if (walk_add(&number, walk, &walk->parent[
			    walk->node[i].first_parent + j], err) < 0)
				return -1;
	}
	return 0;
}

/* The old parents of new commits; each may come more than once. */
static struct oid *
boundary(const struct walk *walk, size_t *n)
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

static void
hand_over(struct walk *to, const struct walk *from,
    const struct oid *commit, size_t n)
{
	struct node *node;
	size_t i;

	for (i = 0; i < n; i++) {
		node = &to->node[walk_number(to, &commit[i])];
		if (node->ledger == NULL)
			node->ledger = ledger_ref(from->node[
			    walk_number(from, &commit[i])].ledger);
	}
}

int
walk_learn(struct walk *past, struct repo *repo, struct touched *touched,
    const struct oid *start, size_t nstart, struct err *err)
{
	struct breaches ignored = BREACHES_INIT;
	struct judge judge;
	unsigned *order;
	size_t n;
	int result;

	past->repo = repo;
	past->npaths = touched->n <= PATHS_MAX ? touched->n : 0;
	if (grow(past, touched, start, nstart, err) < 0)
		return -1;
	judge_init(&judge, repo, &ignored);
	judge.is_learning = true;
	judge.only = touched->set;
	order = walk_order(past, &n);
	result = walk_judge(past, &judge, order, n, true, err);
	free(order);
	judge_release(&judge);
	breaches_release(&ignored);
	return result;
}

int
walk_learn_start(struct walk *walk, struct touched *touched,
    const unsigned *order, size_t n, struct err *err)
{
	struct walk past = { .repo = NULL };
	struct oid *start;
	size_t nstart;
	int result = 0;

	start = boundary(walk, &nstart);
	if (nstart > 0)
		result = touch_all(touched, walk, order, n, err);
	if (nstart > 0 && touched->n > 0 && result == 0) {
		result = walk_learn(&past, walk->repo, touched, start,
		    nstart, err);
		if (result == 0)
			hand_over(walk, &past, start, nstart);
	}
	walk_release(&past);
	free(start);
	return result;
}
