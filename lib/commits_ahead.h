/* SPDX-License-Identifier: ISC */
/*
 * commits_ahead - a second process that reads a part of history before the
 * walk comes there.
 *
 * Floor      4; includes buf, commits_lineage, err, file, mem, object, oid,
 *            oidmap, repo.
 */
#ifndef COMMITS_AHEAD_H
#define COMMITS_AHEAD_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "commits_lineage.h"
#include "oid.h"
#include "oidmap.h"

/* More points would not make the last stretch noticeably shorter. */
enum { POINTS = 64 };

/* Memory of both processes. */
struct board {
	atomic_bool is_taken[POINTS];
	atomic_bool has_met;
};

struct ahead {
	struct oid point[POINTS];	/* from old to new */
	size_t npoints;
	struct oidmap place;	/* among the points */
	struct board *board;	/* NULL: there is no second process */
	pid_t pid;
	int pipe;		/* from it */
	struct lineage walk;	/* what it has read, once they have met */
	bool has_met;
};

#define AHEAD_INIT { .board = NULL }

/*
 * Starts it behind `point`, or, if that is NULL, behind points of its own
 * choice.  Where it cannot be started, nothing happens.
 */
void	ahead_start(struct ahead *ahead, struct lineage *walk,
	    const struct oid *point);

/*
 * What the second process has read, from the commit on where the walk comes
 * across it; NULL before.  May have to wait.
 */
const struct lineage	*ahead_meet(struct ahead *ahead,
	    const struct oid *oid);
void	ahead_release(struct ahead *ahead);

#endif
