/* SPDX-License-Identifier: ISC */
/*
 * revwalk - reads commits one by one by their ids, along all parents, so that
 * no replace ref, graft or commit-graph has a say; finds out which of them are
 * new, and puts these in order.
 *
 *	walk_from(&walk, &tip, &old, err)	reads and paints
 *	walk_order(&walk)			new ones, parents first
 *	for (i = 0; i < walk.norder; i++)
 *		... walk.node[walk.order[i]], walk_parent(&walk, node, j) ...
 *	walk_release(&walk)
 *
 * Never      keep a pointer to a node over walk_add: nodes move.
 * Cost       Linear in the commits that are read, merges included.
 * Errors     Trouble of the repository; a commit that cannot be parsed becomes
 *            a node with is_broken set.
 */
#ifndef HISTORY_REVWALK_H
#define HISTORY_REVWALK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/oid.h"
#include "git/repo.h"
#include "history/statemap.h"
#include "history/treediff.h"
#include "parse/gitobject.h"

enum { NEW = 1, OLD = 2 };

#define DAY_SECONDS (24 * 60 * 60)

struct node {
	struct oid commit, tree;
	long long seconds;	/* the committer date */
	size_t first_parent, nparents;	/* in walk.parent */
	unsigned paint;		/* NEW, OLD or both */
	bool is_queued, is_broken;
	bool is_dated;		/* its date can be read */
	unsigned children;	/* that are new and not yet judged */
	struct treediff *delta;	/* from each parent that is not broken, if
				   compared already; else NULL */
	struct statemap *map;	/* the states after the commit */
	unsigned latest;	/* of the node and all that it descends from,
				   the one with the latest date */
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
	unsigned *order;	/* by walk_order */
	size_t norder;
};

void	walk_release(struct walk *walk);

/* Reads a commit, unless the walk has it; answers its number. */
int	walk_add(unsigned *number, struct walk *walk,
	    const struct oid *commit, struct err *err);

/* The number of a commit that the walk has; the i-th parent of a node. */
unsigned	walk_number(const struct walk *walk,
		    const struct oid *commit);
struct node	*walk_parent(const struct walk *walk,
		    const struct node *node, size_t i);

/*
 * Paints commits: NEW are those that `tip` reaches and `old` (NULL: nothing)
 * does not.  Goes on until every old commit in the queue is older than all new
 * ones, so that a commit dated by a wrong clock does no harm.
 */
int	walk_from(struct walk *walk, const struct oid *tip,
	    const struct oid *old, struct err *err);

/* Orders the new commits, by number: parents before children, else by date. */
void	walk_order(struct walk *walk);

/*
 * Call when a node is judged: its deltas go, and a parent's map goes with its
 * last child.
 */
void	walk_let_go(struct walk *walk, struct node *node);

#endif
