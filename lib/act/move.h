/* SPDX-License-Identifier: ISC */
/*
 * move - gives a session another name, because its day or its kind was wrong,
 * or because a planned session is postponed.
 *
 *	struct signoff s = SIGNOFF_INIT;
 *	struct move move = MOVE_INIT;
 *
 *	signoff_open(&s, repo, path, today, err)
 *	move_prepare(&move, &s, day, kind, reason, err)
 *	move_perform(&commit, &level, &move, &s, err)
 *	... move.path, move.leaves_heading ...
 *	move_release(&move)
 *	signoff_release(&s)
 *
 * Text       These parts of the record change: `date:`; `kind:`; `with:`, if
 *            somebody else leads on the new day or the new kind; and the
 *            level-1 heading, if it is what the template of the record's day
 *            gave for the old day and kind.
 * Name       The first number that is free for the new day and kind: in the
 *            commit, in the index and in the work tree.
 * Commit     The act of one-to-one-acts(5).  A record that was only planned,
 *            and of which nobody ever said anything, moves in a plain commit.
 * Crash      If a run was killed, the next run goes on with the files which
 *            that run has left (commitact.h).
 * Errors     ERR_REFUSED, with what to do, for: a document; a new kind that
 *            is a document's or does not exist; a move that changes nothing; a
 *            held record on a day to come; a new kind without notes for a
 *            record with text; uncommitted changes; a caller who is no party
 *            on the day of the act; no reason.
 * Ownership  A move has views into the signoff, which has to outlive it.
 * Source     move-record(1); one-to-one-acts(5).
 */
#ifndef ACT_MOVE_H
#define ACT_MOVE_H

#include <stdbool.h>

#include "act/signoff.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"
#include "history/agreement.h"
#include "notes/kind.h"

struct move {
	struct buf path, text;	/* the new ones, as all below */
	struct oid text_id;
	struct date date;
	const struct kind *kind;
	struct str reason;	/* or absent */
	bool is_plain;		/* a plain commit, no act */
	bool leaves_with;	/* `with:` stays: it names no leader of the
				   old or the new day and kind */
	bool leaves_heading;	/* the heading stays: it is not what the
				   template gave */
};

#define MOVE_INIT { .path = BUF_INIT, .text = BUF_INIT }

/*
 * With date DATE_NONE the day stays, with kind NULL the kind.  reason may be
 * absent if a plain commit will do.
 */
int	move_prepare(struct move *out, struct signoff *s, struct date date,
	    const char *kind, struct str reason, struct err *err);

/* Commits the move; *level is the commit's strength. */
int	move_perform(struct oid *commit, enum level *level,
	    const struct move *move, struct signoff *s, struct err *err);
void	move_release(struct move *move);

#endif
