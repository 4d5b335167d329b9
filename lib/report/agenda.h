/* SPDX-License-Identifier: ISC */
/*
 * agenda - tells whoever prepares a meeting what else is due by then: other
 * meetings, recurring sections, documents to be reviewed.
 *
 * Shape      At most one line for each of the three: "also due: supervision
 *            (since 2026-10-24, late), check-in (never held)".  The lines have
 *            days, names and kinds, and not a word out of a record.  If part-
 *            time work stretches an interval, both figures are given (R10).
 * Errors     Name the file at fault; what was appended before stays.
 * Source     design section 5, new-session; R64, R65, R84.
 */
#ifndef REPORT_AGENDA_H
#define REPORT_AGENDA_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "history/contract.h"
#include "history/notes.h"
#include "notes/kind.h"
#include "notes/person.h"
#include "report/expectation.h"

struct agenda {
	struct contract contract;
	struct note_names records;
	struct expectations due;	/* a kind that was never held counts
					   as due since the earliest day */
	bool is_read;
};

#define AGENDA_INIT { .contract = CONTRACT_INIT, \
	.records = NOTE_NAMES_INIT, .due = EXPECTATIONS_INIT }

/* Reads what is expected of a person on a day. */
int	agenda_read(struct agenda *out, struct notes *notes,
	    const struct oid *tip, const struct person *person,
	    struct date date, struct err *err);
void	agenda_release(struct agenda *agenda);

/* Appends the kinds of meeting that are due by the date, except `kind`. */
void	agenda_add_sessions(struct buf *out, struct agenda *agenda,
	    const struct person *person, const struct kind *kind,
	    struct date date);

/*
 * Appends the recurring sections that a new record of the kind has; leave_out
 * has a value for each section of the kind.
 */
void	agenda_add_sections(struct buf *out, const struct kind *kind,
	    const bool *leave_out);

/*
 * Appends the documents that have no review date, or whose review was due by
 * the date or is due within a month of it, while the person is still there.
 */
int	agenda_add_reviews(struct buf *out, struct agenda *agenda,
	    struct notes *notes, const struct person *person,
	    struct date date, struct err *err);

#endif
