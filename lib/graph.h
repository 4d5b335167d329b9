/* SPDX-License-Identifier: ISC */
/*
 * graph - all commits of a tip, read once: who descends from whom, which tree
 * each has, and an order in which a commit comes before all it descends from.
 *
 * One walk reads each commit and no tree; what else is wanted of a commit,
 * its message above all, a visitor takes on the way.
 *
 * Errors     ERR_GIT, ERR_ABSENT: history cannot be read whole (a shallow
 *            clone, for example).  Trouble is never the end of history.
 * Floor      4; includes date, err, mem, object, oid, oidmap, repo.
 */
#ifndef GRAPH_H
#define GRAPH_H

#include <stddef.h>

#include "date.h"
#include "err.h"
#include "object.h"
#include "oid.h"
#include "repo.h"

struct graph_commit {
	struct oid oid, tree;
	struct date day;
	unsigned first_parent, nparents;	/* in graph.parent */
	unsigned order;		/* smaller than that of all it descends from */
};

struct graph {
	struct graph_commit *commit;	/* as they were found; the tip is 0 */
	size_t n;
	unsigned *parent;		/* numbers of commits */
	unsigned *sorted;		/* numbers, by order */
};

#define GRAPH_INIT { NULL, 0, NULL, NULL }

/* Sees each commit once; the views live during the call only. */
typedef int graph_visit(const struct commit *commit, unsigned number,
    void *arg, struct err *err);

int	graph_read(struct graph *out, struct repo *repo,
	    const struct oid *tip, graph_visit *visit, void *arg,
	    struct err *err);
void	graph_release(struct graph *graph);

#endif
