/* SPDX-License-Identifier: ISC */
/*
 * recurring - recurring sections: when a record needs one, and what it starts
 * from.
 *
 * When       A held record needs a recurring section unless a held record
 *            before it had text under that title within the interval
 *            (earlier_leave_out), or is older than the policy's `since`.  Where
 *            a record before it cannot be read, nobody can say: then it is
 *            not asked for, and the fault is that other record's.
 * What       The open items of the person's document that the section is
 *            named after: by the title of its kind, or by its name, so that
 *            "Objectives" is objectives.md.  What the latest held record
 *            that has it says is done or dropped is not brought in, whatever
 *            the document's date.
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
 * Every fault of a note by check-record's rules, as notes_check, and the
 * recurring sections that were due on its day by the records in `notes`.
 */
int recurring_check(struct note *note, struct notes *notes, struct err *err);

/* What one document gave. */
struct recurring_section {
	struct str title;		/* of the section */
	struct carry_source source;	/* the document */
	struct carry carry;
};

struct recurring {
	struct note_names names;	/* of the person; has the documents */
	struct recurring_section *topic;
	size_t n;
};

#define RECURRING_INIT { .names = NOTE_NAMES_INIT }

/*
 * Puts what documents leave open into the recurring sections of a new record
 * on `date`; leave_out says which sections it does not have.
 */
int	recurring_bring(struct recurring *out, struct buf *text,
	    struct notes *notes, struct str person, const struct kind *kind,
	    const bool *leave_out, struct date date, struct err *err);
void	recurring_release(struct recurring *topics);

#endif
