/* SPDX-License-Identifier: ISC */
/*
 * newrecord - puts the next record of a person together, and does not write it
 * yet: chooses the kind and the name, takes the text from the template or from
 * a planned record, and carries in what earlier records left open.
 *
 * Planned    A meeting that was held or cancelled opens a planned record: the
 *            last one of its kind that was planned for its day or before.  If
 *            the meeting was held, the record gets its day, title and status,
 *            and what is new is carried in.  If it was cancelled, the record
 *            keeps its day; if the user named a day, only a record planned for
 *            that very day is opened.  Of several records that are planned
 *            ahead, only the first has items carried in: how the items will
 *            stand at the later ones nobody can know yet.
 *
 * Calling sequence:
 *
 *	struct newrecord s = NEWRECORD_INIT;
 *	newrecord_prepare(&s, &notes, &tip, &person, &wish, err)
 *	newrecord_write(&s, err)
 *	newrecord_release(&s)
 *
 * Errors     ERR_REFUSED with the rule in words: the kind is a document's; an
 *            earlier held record of the kind is not committed; a record of the
 *            kind is planned already for the day that is to be planned; nobody
 *            leads on that day; front matter cannot hold a value.  Errors of a
 *            file that is read name the file.
 * Ownership  Everything that is handed in must outlive the newrecord.
 * Source     new-session(1); R1, R18, R48, R59, R60, R64, R65, R82, R84, R88.
 */
#ifndef ACT_NEWRECORD_H
#define ACT_NEWRECORD_H

#include <stdbool.h>
#include <stddef.h>

#include "act/recurring.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "history/earlier.h"
#include "history/notes.h"
#include "notes/carry.h"
#include "notes/kind.h"
#include "notes/person.h"
#include "report/agenda.h"

/* What the user asks for; NULL and 0: not said. */
struct newrecord_wish {
	struct date date, today;
	const char *kind;	/* NULL: the kind that is due first */
	const char *place;
	const char *cancelled;	/* the reason */
	unsigned minutes;
	bool is_planned;	/* else planned if the date is to come */
	bool carries_nothing;
	bool has_day;		/* the user named the date */
};

struct newrecord {
	struct notes *notes;
	const struct oid *tip;
	const struct person *person;
	struct str id;			/* the person's */
	struct newrecord_wish wish;
	const struct kind *kind;
	struct buf path, text;
	struct note plan;		/* the planned record that is opened;
					   its path is empty if none is */
	struct buf planned;		/* paths of other records planned for
					   the day or before, each with a
					   NUL behind it */
	struct buf later;		/* path of the first that is planned
					   after the day, if no plan is opened
					   for a meeting that was held */
	bool leaves_title;		/* the plan's title stays, since it is
					   not the template's */
	bool is_ahead;			/* another record is planned before */
	struct earlier chain;	/* the sources; empty if none are carried */
	struct carry carry;
	struct recurring topics;	/* what documents gave */
	bool *leave_out;	/* for each section of the kind */
	struct agenda agenda;
};

#define NEWRECORD_INIT { .path = BUF_INIT, .text = BUF_INIT, \
	.plan = NOTE_INIT, .planned = BUF_INIT, .later = BUF_INIT, \
	.chain = EARLIER_INIT, .carry = CARRY_INIT, .topics = RECURRING_INIT, \
	.agenda = AGENDA_INIT }

/* Chooses the path, and puts the text together; writes nothing. */
int	newrecord_prepare(struct newrecord *out, struct notes *notes,
	    const struct oid *tip, const struct person *person,
	    const struct newrecord_wish *wish, struct err *err);
void	newrecord_release(struct newrecord *session);

/*
 * For a caller that changes an existing record: newrecord_open reads it into
 * `plan` and leaves `text`, the new text, to the caller.  newrecord_carry
 * appends to `text` the text of the target with what is carried in.
 */
int	newrecord_open(struct newrecord *out, struct notes *notes,
	    const struct oid *tip, const char *path, struct err *err);
int	newrecord_carry(struct newrecord *session,
	    const struct record *target, struct err *err);

/*
 * The path with the first number that is free for a record of the kind on that
 * day: neither the commit nor the work tree has it.  `text` is the id of a text
 * that is about to be committed, or NULL.  With a text, the index must not have
 * the path either; but the index and the file may have that very text, as a
 * killed run leaves them.
 */
int	newrecord_path(struct buf *out, struct repo *repo,
	    const struct oid *tip, struct str person, struct date date,
	    const struct kind *kind, const struct oid *text, struct err *err);

/*
 * Writes the text into the work tree, all of it or nothing: as a new file, or
 * in place of the plan.  If the record has another day than the plan, the
 * plan's file is removed.
 */
int	newrecord_write(const struct newrecord *session, struct err *err);

/* Appends the items that one source of the chain gives, as they will stand. */
void	newrecord_show(struct buf *out, const struct newrecord *session,
	    size_t index);

/*
 * Appends lines about the plan that was opened, and about what is planned
 * still.
 */
void	newrecord_add_plan(struct buf *out, const struct newrecord *session);

/*
 * Appends a line that says how many lines of the last record of the kind stay
 * behind, and where the first one is.  These are the lines of its `carry-from`
 * section that belong to no item, except "Nothing to report."  Appends nothing
 * if there are none.
 */
void	newrecord_add_left(struct buf *out, const struct newrecord *session);

/*
 * Appends the state of an earlier record: "agreed", "waiting, not agreed" or
 * "not committed".  If it is not agreed, what the new record starts from may
 * still change (R60).
 */
int	newrecord_describe(struct buf *out, const struct newrecord *session,
	    const char *path, struct err *err);

/*
 * Appends lines for whoever prepares the meeting: that the person has left by
 * then; the recurring sections of the record; the last held record of the
 * kind, if the chain has none; what the last meetings passed over
 * (act/untouched.h); what else is due on that day.
 */
int	newrecord_add_agenda(struct buf *out, struct newrecord *session,
	    struct err *err);

#endif
