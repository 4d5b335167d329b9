/* SPDX-License-Identifier: ISC */
/*
 * audit_walk - what the files of audit share among themselves: commits, which
 * of them are to be judged, in which order, and what was known before.
 *
 *	walk_from	reads the commits and paints what is new
 *	walk_order	puts the new ones in order, parents first
 *	walk_learn	learns what came before about records that are touched
 *	walk_judge	judges them
 *
 * Floor      4; includes audit, ledger, oidmap.
 */
#ifndef AUDIT_WALK_H
#define AUDIT_WALK_H

#include "audit.h"
#include "ledger.h"
#include "oidmap.h"

enum { NEW = 1, OLD = 2 };

struct node {
	struct oid commit, tree;
	long long seconds;
	size_t first_parent, nparents;	/* in walk.parent */
	unsigned paint;
	bool is_queued, is_broken;
	bool is_end;		/* nothing behind it is of interest */
	unsigned children;	/* not yet dealt with */
	struct ledger *ledger;
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
	/* what stands at each touched path, npaths for a node, zero for
	   nothing; npaths is 0 where they are too many for that */
	struct oid *seen;
	size_t nseen, seen_cap, npaths;
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

/* The numbers of the new commits, parents before children, by date. */
unsigned	*walk_order(struct walk *walk, size_t *n);

/*
 * Judges them; keep: the ledgers stay, for somebody who asks.  Who only learns
 * passes over commits in which nothing happened to the touched paths.
 */
int	walk_judge(struct walk *walk, struct judge *judge,
	    const unsigned *order, size_t n, bool keep, struct err *err);

/* The records that new commits touch, as a list. */
struct touched {
	struct ledger *set;
	char **path;
	size_t n, cap;
	size_t last;		/* the one that was found last */
};

void	touch(struct touched *touched, const char *path);
void	touched_release(struct touched *touched);

/* The records that differ between two trees (before: may be NULL). */
int	touch_tree(struct touched *touched, struct repo *repo,
	    const struct oid *before, const struct oid *after,
	    struct err *err);

/* Learns what the commits at `start` know of the records. */
int	walk_learn(struct walk *past, struct repo *repo,
	    struct touched *touched, const struct oid *start, size_t nstart,
	    struct err *err);

/* The same for the old parents of new commits, which get their ledgers. */
int	walk_learn_start(struct walk *walk, struct touched *touched,
	    const unsigned *order, size_t n, struct err *err);

void	audit_set_up(struct judge *judge, const struct audit *audit,
	    struct breaches *breaches);

/* Refuses a repository whose history is not whole. */
int	audit_refuse_shallow(const struct audit *audit, struct err *err);

#endif
