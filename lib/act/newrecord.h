/* SPDX-License-Identifier: ISC */
/*
 * newrecord - the next record of a person, put together and not yet written:
 * which kind, under which name, from the template or from what was planned,
 * with what earlier records left open.
 *
 * Planned    A meeting that was held, or did not take place, opens the last
 *            record of its kind that was planned for its day or a day before
 *            it.  Held, that gets its day, title and status, and what is new;
 *            cancelled, it keeps its day, and on a day that was said nothing
 *            but what was planned for that day is meant.  Of several that are
 *            planned ahead the first alone has items carried in: how they
 *            stand at the others nobody can know yet.
 *
 * Calling sequence:
 *
 *	struct newrecord s = NEWRECORD_INIT;
 *	newrecord_prepare(&s, &notes, &tip, &person, &wish, err)
 *	newrecord_write(&s, err)
 *	newrecord_release(&s)
 *
 * Errors     ERR_REFUSED with the rule in words: a document's kind, an
 *            earlier record of the kind that is not committed, one that is
 *            planned for that very day where another is to be planned, nobody
 *            to meet, a value that front matter cannot hold; what a file at
 *            fault says.
 * Ownership  What is handed in must outlive the session.
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

/* What is asked for; NULL and 0: not said. */
struct newrecord_wish {
	struct date date, today;
	const char *kind;	/* else the one that is due first */
	const char *place;
	const char *cancelled;	/* the reason */
	unsigned minutes;
	bool is_planned;	/* else by its date: planned or held */
	bool carries_nothing;
	bool has_day;		/* the date was said, and is not just today */
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
					   path is empty where there is none */
	struct buf planned;		/* paths of others that are planned for
					   the day or before, each with a
					   NUL behind it */
	bool leaves_title;		/* the plan's is not the template's */
	bool is_ahead;			/* another one is planned before it */
	struct earlier chain;	/* empty where nothing is carried */
	struct carry carry;
	struct recurring topics;	/* what documents gave */
	bool *leave_out;	/* for each section of the kind */
	struct agenda agenda;
};

#define NEWRECORD_INIT { .path = BUF_INIT, .text = BUF_INIT, \
	.plan = NOTE_INIT, .planned = BUF_INIT, \
	.chain = EARLIER_INIT, .carry = CARRY_INIT, .topics = RECURRING_INIT, \
	.agenda = AGENDA_INIT }

int	newrecord_prepare(struct newrecord *out, struct notes *notes,
	    const struct oid *tip, const struct person *person,
	    const struct newrecord_wish *wish, struct err *err);
void	newrecord_release(struct newrecord *session);

/*
 * One that is there, as `plan`, for another text (which is not set); and the
 * step that carries into it, or into a new one.
 */
int	newrecord_open(struct newrecord *out, struct notes *notes,
	    const struct oid *tip, const char *path, struct err *err);
int	newrecord_carry(struct newrecord *session,
	    const struct record *target, struct err *err);

/*
 * The first name for another record of the kind on that day under which nothing
 * is committed or in the work tree; for a text that is about to be committed
 * (else NULL), nothing is staged either, but for that very text, which a run
 * that was killed may have left.
 */
int	newrecord_path(struct buf *out, struct repo *repo,
	    const struct oid *tip, struct str person, struct date date,
	    const struct kind *kind, const struct oid *text, struct err *err);

/*
 * Writes it into the work tree: a new file, or in place of the one that was
 * opened, which goes where it stood under another day.  All of it or nothing.
 */
int	newrecord_write(const struct newrecord *session, struct err *err);

/* Appends the items that one record of the chain gives, as they will stand. */
void	newrecord_show(struct buf *out, const struct newrecord *session,
	    size_t index);

/*
 * Appends lines about the record that was planned, and what is planned still.
 */
void	newrecord_add_plan(struct buf *out, const struct newrecord *session);

/*
 * Appends a line that says how many lines of the last record of the kind stay
 * behind, and where the first of them is: those below its `carry-from` that
 * belong to no item, "Nothing to report." excepted.  Nothing, if there are
 * none.
 */
void	newrecord_add_left(struct buf *out, const struct newrecord *session);

/*
 * Appends what stands about an earlier record: "agreed", or "waiting, not
 * agreed": then what the session starts from may still change (R60).
 */
int	newrecord_describe(struct buf *out, const struct newrecord *session,
	    const char *path, struct err *err);

/*
 * Appends lines for whoever prepares it: that the person has left by then; the
 * recurring sections that come in; the last record of the kind, where none of
 * the chain is; what the last meetings passed over (act/untouched.h); what
 * else is due on that day.
 */
int	newrecord_add_agenda(struct buf *out, struct newrecord *session,
	    struct err *err);

#endif
