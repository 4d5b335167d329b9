/* SPDX-License-Identifier: ISC */
/*
 * commits - every commit of a tip, each once, and what is kept of it.
 *
 * Most of what a walk takes is unpacking commits, and which comes next is
 * known only when one was read: nobody can be given the half of a list that is
 * not there yet.  So where history proves long, some commits are drawn by lot,
 * and a second process reads what lies behind the oldest of them, then behind
 * the next, towards the walk, which comes from the tip.  Where they meet, the
 * walk takes over what was read.  It reads by itself whatever it does not find
 * there, so that neither the draw nor the trouble of the second process changes
 * what is kept, its order or what is reported.
 *
 * Errors     ERR_GIT, ERR_ABSENT: history cannot be read whole (a shallow
 *            clone, for example).  Trouble is never the end of history.
 * Floor      4; includes buf, err, mem, object, oid, oidmap, repo.
 */
#ifndef COMMITS_H
#define COMMITS_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "err.h"
#include "object.h"
#include "oid.h"
#include "oidmap.h"
#include "repo.h"

/*
 * Appends what is to be kept of a commit; the views live during the call
 * only.  Two processes call it: it looks at nothing but its arguments.
 */
typedef void commits_take(struct buf *out, const struct oid *oid,
    const struct commit *commit);

struct commits {
	struct repo *repo;
	commits_take *take;
	const struct oidmap *known;	/* not these, nor what only they
					   descend from; or NULL */
	const struct oid *old;		/* to look out for; or NULL */
	bool has_met_old;		/* out */
	size_t alone;		/* how many are read before the second process
				   starts; 0: as many as make it worth while */
	const struct oid *point;	/* from here, not from what is drawn
					   by lot; or NULL */
};

/* Appends what is kept of all that the tip descends from, itself included. */
int	commits_read(struct buf *out, struct commits *commits,
	    const struct oid *tip, struct err *err);

#endif
