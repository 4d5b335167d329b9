/* SPDX-License-Identifier: ISC */
/*
 * agenda - what somebody who prepares a meeting should know is due by then:
 * other meetings, sections that come only now and then, documents to look at
 * again.
 *
 * Shape      One line for each of the three, or none: "also due: supervision
 *            (since 2026-10-24, late), check-in (never held)".  Days, names
 *            and kinds; not a word out of a record.  Where part-time work
 *            stretches an interval, both figures (R10).
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
	struct expectations due;	/* what was never held comes first */
	bool is_read;
};

#define AGENDA_INIT { .contract = CONTRACT_INIT, \
	.records = NOTE_NAMES_INIT, .due = EXPECTATIONS_INIT }

/* Reads what is expected of a person on a day. */
int	agenda_read(struct agenda *out, struct notes *notes,
	    const struct oid *tip, const struct person *person,
	    struct date date, struct err *err);
void	agenda_release(struct agenda *agenda);

/* Kinds of meeting that are due by the date, but for `kind`. */
void	agenda_add_sessions(struct buf *out, struct agenda *agenda,
	    const struct person *person, const struct kind *kind,
	    struct date date);

/* Recurring sections that a new record of the kind has. */
void	agenda_add_sections(struct buf *out, const struct kind *kind,
	    const bool *leave_out);

/* Documents whose review is past, or comes within a month, while the person is
 * still there. */
int	agenda_add_reviews(struct buf *out, struct agenda *agenda,
	    struct notes *notes, const struct person *person,
	    struct date date, struct err *err);

#endif
