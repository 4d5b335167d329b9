/* SPDX-License-Identifier: ISC */
/*
 * move - a session that stands under a wrong name gets another one: the day
 * or the kind was wrong, or a planned one is postponed.
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
 * Text       Of the record differ `date:`, `kind:`, `with:` where somebody
 *            else leads the new kind or day, and the level-1 heading where it
 *            is what the template of its day gave for the old ones.
 * Name       The first free number of the new day and kind: free in the
 *            commit, in the index and in the work tree.
 * Commit     The act of one-to-one-acts(5); of a record that was only
 *            planned, of which nobody ever said anything, a plain commit.
 * Crash      What a run that was killed has left (commitact.h) is taken over by
 *            the next.
 * Errors     ERR_REFUSED with what to do: a document, a kind of documents or
 *            none, nothing that changes, a held record on a day to come, a
 *            kind without notes for a record with some, changes that are not
 *            committed, somebody who is no party on that day, no reason.
 * Ownership  Views into the signoff, which has to outlive it.
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
	struct buf path, text;	/* the new ones */
	struct oid text_id;
	struct date date;
	const struct kind *kind;
	struct str reason;	/* or absent */
	bool is_plain;		/* no act */
	bool leaves_with;	/* `with:` names nobody who led it: it stays */
	bool leaves_heading;	/* nor is the heading the template's */
};

#define MOVE_INIT { .path = BUF_INIT, .text = BUF_INIT }

/*
 * date may be DATE_NONE, kind NULL: as it was; reason absent: not said, which
 * does for a plain commit.
 */
int	move_prepare(struct move *out, struct signoff *s, struct date date,
	    const char *kind, struct str reason, struct err *err);
int	move_perform(struct oid *commit, enum level *level,
	    const struct move *move, struct signoff *s, struct err *err);
void	move_release(struct move *move);

#endif
