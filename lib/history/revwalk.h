/* SPDX-License-Identifier: ISC */
/*
 * revwalk - commits read one by one by their ids, along all parents, so that
 * no replace ref, graft or commit-graph has a say: which of them are new, and
 * in which order they come.
 *
 *	walk_from(&walk, &tip, &old, err)	reads and paints
 *	order = walk_order(&walk, &n)		new ones, parents first
 *	for (i = 0; i < n; i++)
 *		... walk.node[order[i]], walk_parent(&walk, node, j) ...
 *	walk_release(&walk)
 *
 * Never      keep a pointer to a node over walk_add: nodes move.
 * Cost       Linear in the commits that are read, merges included.
 * Errors     Trouble of the repository; a commit that cannot be parsed is a
 *            node that is_broken.
 */
#ifndef HISTORY_REVWALK_H
#define HISTORY_REVWALK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/oid.h"
#include "git/repo.h"
#include "history/statemap.h"
#include "parse/gitobject.h"

enum { NEW = 1, OLD = 2 };

#define DAY_SECONDS (24 * 60 * 60)

struct node {
	struct oid commit, tree;
	long long seconds;	/* of the committer */
	size_t first_parent, nparents;	/* in walk.parent */
	unsigned paint;
	bool is_queued, is_broken;
	unsigned children;	/* not yet dealt with */
	struct statemap *map;	/* what is known after it */
	unsigned latest;	/* the node with the latest date that it
				   descends from, or itself */
};

struct walk {
	struct repo *repo;
	struct node *node;
	size_t n, cap;
	struct oid *parent;
	size_t nparents, parent_cap;
	struct oidmap numbers;
	unsigned *heap;		/* the newest on top */
	size_t nheap, heap_cap;
};

void	walk_release(struct walk *walk);

/* Reads a commit that is met for the first time; answers its number. */
int	walk_add(unsigned *number, struct walk *walk,
	    const struct oid *commit, struct err *err);

/* The number of a commit that is there; the i-th parent of a node. */
unsigned	walk_number(const struct walk *walk,
		    const struct oid *commit);
struct node	*walk_parent(const struct walk *walk,
		    const struct node *node, size_t i);

/*
 * New is what the tip reaches and `old` (NULL: nothing) does not.  The queue
 * is followed until nothing old in it could be newer than anything new, so
 * that clocks that went wrong do no harm.
 */
int	walk_from(struct walk *walk, const struct oid *tip,
	    const struct oid *old, struct err *err);

/*
 * Visits a commit and all that it descends from, in no order, until visit
 * answers something else than 0; what is in *seen, and what cannot be parsed,
 * is passed over.  Answers what visit did last, or -1.
 */
int	walk_behind(struct oidmap *seen, struct repo *repo,
	    const struct oid *start, int (*visit)(const struct commit *commit,
	    void *arg, struct err *err), void *arg, struct err *err);

/* The numbers of the new commits, parents before children, by date. */
unsigned	*walk_order(struct walk *walk, size_t *n);

/* A child of the node's parents was dealt with; maps that nobody needs go. */
void	walk_let_go(struct walk *walk, const struct node *node);

#endif
