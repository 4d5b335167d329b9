/* SPDX-License-Identifier: ISC */
/*
 * remark - tells whoever wrote a record what may be a slip in it.  A remark is
 * no fault, and no command refuses the record for it.
 *
 * Each function appends a line for each remark, "PATH:LINE: what, and what to
 * do", in the order of the record's lines.
 *
 * Source     check-record(1); R16, R63, R85.
 */
#ifndef ACT_REMARK_H
#define ACT_REMARK_H

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "history/notes.h"

/* A held record is dated after tomorrow; tomorrow may be today further east. */
void	remark_add_day(struct buf *out, const struct note *note,
	    struct date today);

/*
 * The heading names another day, items have no day, the next meeting has no
 * day.  For a record that the user has named; over all records there would be
 * too many lines.  Nothing if the record has faults.
 */
int	remark_add_all(struct buf *out, struct notes *notes,
	    const struct note *note, struct err *err);

/*
 * Links to files that are not there.  This is no fault: if a file goes later,
 * nobody can correct a link to it in a text that was agreed.
 */
int	remark_add_links(struct buf *out, const struct notes *notes,
	    const struct note *note, struct err *err);

#endif
