/* SPDX-License-Identifier: ISC */
/*
 * recurring - recurring sections: when a record needs one, and with which items
 * the section starts.
 *
 * When       A held record needs a recurring section, unless another held
 *            record of its kind has covered the section in the same period
 *            (earlier_leave_out), or the record is dated before the policy's
 *            `since`.  If another record cannot be read, nobody can say what
 *            was due: the section is not asked for, and the fault is reported
 *            of that other record.
 * What       The open items of the person's document after which the section
 *            is named: the section has the title or the name of the document's
 *            kind, so that "Objectives" means objectives.md.  An item is left
 *            out if the latest held record with that item has it as done or
 *            dropped, whatever the document's date.
 * Ownership  What is handed in must outlive the topics.
 * Errors     Name the file at fault.
 * Source     one-to-one-record(5); R81 to R84.
 */
#ifndef ACT_RECURRING_H
#define ACT_RECURRING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/str.h"
#include "history/notes.h"
#include "notes/carry.h"
#include "notes/kind.h"

/*
 * Finds every fault of a note by check-record's rules, as notes_check does, and
 * each recurring section that the note lacks though the records in `notes`
 * make it due on the note's day.
 */
int recurring_check(struct note *note, struct notes *notes, struct err *err);

/* What one document gave to one section. */
struct recurring_section {
	struct str title;		/* of the section */
	struct carry_source source;	/* the document */
	struct carry carry;
};

struct recurring {
	struct note_names names;	/* the person's records; owns the
					   documents that were read */
	struct recurring_section *topic;
	size_t n;
};

#define RECURRING_INIT { .names = NOTE_NAMES_INIT }

/*
 * Puts the items that documents leave open into the recurring sections of a
 * new record on `date`.  leave_out has a value for each section of the kind:
 * whether the record does not have the section.
 */
int	recurring_bring(struct recurring *out, struct buf *text,
	    struct notes *notes, struct str person, const struct kind *kind,
	    const bool *leave_out, struct date date, struct err *err);
void	recurring_release(struct recurring *topics);

#endif
