/* SPDX-License-Identifier: ISC */
/*
 * remark - what whoever wrote a record may want to know of it, though it is
 * right: no fault, and nobody refuses it for that.
 *
 * A line for each, "PATH:LINE: what, and what to do", from the top.
 *
 * Source     check-record(1); R16, R63, R85.
 */
#ifndef ACT_REMARK_H
#define ACT_REMARK_H

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "history/notes.h"

/* That it was held on a day that is to come, even further east. */
void	remark_add_day(struct buf *out, const struct note *note,
	    struct date today);

/*
 * Of a record that is named alone, as of all it would be a line for everybody:
 * a heading that has another day, items without one, no day for the next
 * meeting.  Nothing where it has faults.
 */
int	remark_add_all(struct buf *out, struct notes *notes,
	    const struct note *note, struct err *err);

/*
 * Links of which nothing is at the other end: nobody can put right what was
 * agreed when the file was still there.
 */
int	remark_add_links(struct buf *out, const struct notes *notes,
	    const struct note *note, struct err *err);

#endif
