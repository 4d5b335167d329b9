/* SPDX-License-Identifier: ISC */
/*
 * acts - commits are read in any order, then put in one in which a commit
 * comes before all it descends from.
 */

#include "acts.h"

#include <stdlib.h>

#include "buf.h"
#include "mem.h"
#include "object.h"
#include "oidmap.h"

struct node {
	unsigned first_parent, nparents;	/* in walk.parent */
	unsigned children;
	unsigned order;
};

struct walk {
	struct repo *repo;
	struct acts *acts;
	size_t act_cap;
	struct oid *commit;
	struct node *node;
	size_t n, commit_cap, node_cap;
	unsigned *parent;
	size_t nparents, parent_cap;
	struct oidmap numbers;
};

static unsigned
add_node(struct walk *walk, const struct oid *commit)
{
	unsigned number = (unsigned)walk->n;

	if (!oidmap_add(&walk->numbers, commit, number)) {
		oidmap_find(&number, &walk->numbers, commit);
		return number;
	}
	walk->commit = mem_room(walk->commit, walk->n, &walk->commit_cap,
	    sizeof(*walk->commit));
	walk->node = mem_room(walk->node, walk->n, &walk->node_cap,
	    sizeof(*walk->node));
	walk->commit[walk->n] = *commit;
	walk->node[walk->n++] = (struct node){ .nparents = 0 };
	return number;
}

static bool
is_by(const struct commit *commit, struct str name, struct str email)
{
	return str_eq(commit->author.email, email) &&
	    str_eq(commit->committer.email, email) &&
	    str_eq(commit->author.name, name) &&
	    str_eq(commit->committer.name, name);
}

/* By whom an act has to be made for us to believe it. */
static bool
is_believed(const struct commit *commit, const struct act *act)
{
	if (commit->odd != NULL)
		return false;
	switch (act->type) {
	case ACT_AGREE:
	case ACT_DECLINE:
	case ACT_WITHDRAW:
		return is_by(commit, act->name, act->email);
	case ACT_WITNESS:
		return is_by(commit, act->witness_name, act->witness_email);
	default:
		return act->type == ACT_AMEND;
	}
}

/* The message is copied, and read once more, so that the act can keep it. */
static void
add_act(struct walk *walk, unsigned number, const struct commit *commit)
{
	struct acts *acts = walk->acts;
	struct past_act *act;

	acts->act = mem_room(acts->act, acts->n, &walk->act_cap,
	    sizeof(*acts->act));
	act = &acts->act[acts->n++];
	act->message = mem_copy(commit->message.at, commit->message.n);
	act_parse(&act->act,
	    (struct str){ act->message, commit->message.n });
	act->commit = walk->commit[number];
	act->day = commit_day(commit);
	act->order = number;
}

static void
add_parents(struct walk *walk, unsigned number, const struct commit *commit)
{
	unsigned parent;
	size_t i;

	walk->node[number].first_parent = (unsigned)walk->nparents;
	walk->node[number].nparents = (unsigned)commit->nparents;
	for (i = 0; i < commit->nparents; i++) {
		parent = add_node(walk, &commit->parent[i]);
		walk->node[parent].children++;
		walk->parent = mem_room(walk->parent, walk->nparents,
		    &walk->parent_cap, sizeof(*walk->parent));
		walk->parent[walk->nparents++] = parent;
	}
}

static int
visit(struct walk *walk, unsigned number, struct buf *bytes, struct err *err)
{
	struct commit commit;
	struct act act;

	buf_clear(bytes);
	if (repo_read_commit(bytes, walk->repo, &walk->commit[number],
	    err) < 0)
		return -1;
	if (!commit_parse(&commit, buf_str(bytes)))
		return err_set(err, ERR_GIT, "commit %s cannot be read",
		    oid_text(&walk->commit[number]).at);
	act_parse(&act, commit.message);
	if (is_believed(&commit, &act))
		add_act(walk, number, &commit);
	add_parents(walk, number, &commit);
	return 0;
}

/* Numbers the nodes so that each comes before its parents. */
static void
put_in_order(struct walk *walk)
{
	unsigned *stack = mem_new(walk->n, sizeof(*stack)), parent;
	struct node *node;
	size_t top = 0, i;
	unsigned order = 0;

	stack[top++] = 0;
	while (top > 0) {
		node = &walk->node[stack[--top]];
		node->order = order++;
		for (i = 0; i < node->nparents; i++) {
			parent = walk->parent[node->first_parent + i];
			if (--walk->node[parent].children == 0)
				stack[top++] = parent;
		}
	}
	free(stack);
}

static int
compare(const void *a, const void *b)
{
	const struct past_act *x = a, *y = b;
	int order = str_cmp(x->act.record, y->act.record);

	if (order != 0)
		return order;
	return x->order < y->order ? -1 : x->order > y->order;
}

static void
sort_acts(struct walk *walk)
{
	struct acts *acts = walk->acts;
	size_t i;

	for (i = 0; i < acts->n; i++)
		acts->act[i].order = walk->node[acts->act[i].order].order;
	if (acts->n > 1)
		qsort(acts->act, acts->n, sizeof(*acts->act), compare);
}

int
acts_read(struct acts *out, struct repo *repo, const struct oid *tip,
    struct err *err)
{
	struct walk walk = { .repo = repo, .acts = out };
	struct buf bytes = BUF_INIT;
	unsigned i;
	int result = 0;

	add_node(&walk, tip);
	for (i = 0; i < walk.n && result == 0; i++)
		result = visit(&walk, i, &bytes, err);
	if (result == 0) {
		put_in_order(&walk);
		sort_acts(&walk);
		out->ncommits = walk.n;
	}
	buf_release(&bytes);
	oidmap_release(&walk.numbers);
	free(walk.commit);
	free(walk.node);
	free(walk.parent);
	return result;
}

void
acts_release(struct acts *acts)
{
	size_t i;

	for (i = 0; i < acts->n; i++)
		free(acts->act[i].message);
	free(acts->act);
	*acts = (struct acts)ACTS_INIT;
}

const struct past_act *
acts_find(size_t *n, const struct acts *acts, struct str path)
{
	size_t low = 0, high = acts->n, middle, end;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (str_cmp(acts->act[middle].act.record, path) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (end = low; end < acts->n &&
	    str_eq(acts->act[end].act.record, path); end++)
		;
	*n = end - low;
	return *n == 0 ? NULL : &acts->act[low];
}
