/* SPDX-License-Identifier: ISC */
/*
 * earlier - a person's records as a chain of meetings: which record is open,
 * and from which held records an open one takes its items.
 *
 * Source     new-session(1), carry-forward(1); R18, R59, R60.
 */
#ifndef HISTORY_EARLIER_H
#define HISTORY_EARLIER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"
#include "history/notes.h"
#include "notes/breach.h"
#include "notes/carry.h"
#include "notes/kind.h"

struct earlier {
	struct note_names names;	/* of the person; has the records */
	struct carry_source *source;	/* held records, oldest first */
	size_t n;
	const char *last;		/* path of the last held record of the
					   kind itself, or NULL */
};

#define EARLIER_INIT { .names = NOTE_NAMES_INIT }

/*
 * ERR_REFUSED if a session could be overlooked: a record that is committed
 * but missing in the work tree, or a session whose file is not named as one.
 * A planned record may be missing, since it leaves no item open: the session
 * was held on another day, or will not take place.
 */
int	earlier_check(struct notes *notes, const struct oid *tip,
	    struct str person, struct err *err);

/*
 * The sources from which a record of `kind` on `date` takes items: the last
 * held record of that kind before it, and every held record since.  If there
 * is none of that kind, or if the last one is from before the policy's `since`
 * and `date` is not, the sources are all held records.  Cancelled and planned
 * records, and those of a kind without notes, are no sources.  `path` is the
 * record's own, or NULL for a new one.
 */
int earlier_read(struct earlier *out, struct notes *notes, struct str person,
    const struct kind *kind, struct date date, const char *path,
    struct err *err);
void	earlier_release(struct earlier *chain);

enum earlier_wanted {
	EARLIER_ALL,	/* every item */
	EARLIER_DUE,	/* only items with a due day: a document without one
			   need not be followed further back */
	EARLIER_EVER	/* every item of every session ever held: also those
			   that are done, and how often one was carried */
};

/*
 * The sources that decide how a person's items stand on a day, for carry_find
 * and carry_list:
 *   - the documents;
 *   - the last session of each kind, and all sessions held since the oldest of
 *     these: from them a next session would take items;
 *   - if a document has open items, or for EARLIER_EVER, also every session
 *     held before, with only_decides set.
 * Kinds without notes are left out.  Documents come first, then the sessions
 * by day.  They live no longer than the names; out->names stays empty.
 *
 * ERR_TEXT and ERR_REFUSED if a document, or the last session of a kind, cannot
 * be read soundly.  Of any other session, and with EARLIER_ALL of all, the part
 * counts that can be read.
 */
int	earlier_read_all(struct earlier *out, struct notes *notes,
	    struct note_names *names, struct date until,
	    enum earlier_wanted wanted, struct err *err);

/*
 * Whether a session is open: a planned one, or a held one whose text is not
 * what the tip's tree has.  Reads the note of the name.
 */
int	earlier_is_open(bool *out, struct notes *notes, const struct oid *tip,
	    struct note_name *name, struct err *err);

/*
 * Which sections a record on `date` may leave out: recurring ones that another
 * held record of the kind covered in the same period (`recurring`,
 * one-to-one-record(5)).  `out` has kind->mark.nsections values; `path` is the
 * record's own, or NULL for a new one.
 */
int	earlier_leave_out(bool *out, struct notes *notes, struct str person,
	    const struct kind *kind, struct date date, const char *path,
	    struct err *err);

/*
 * For a held session that lacks a recurring section: for each section of the
 * kind whether it was due, an array that the caller frees.  *out is NULL if
 * the session lacks none, or if another record cannot be read, so that nobody
 * can say what was due.
 */
int	earlier_find_due(bool **out, struct notes *notes,
	    const struct note *note, struct err *err);

/*
 * Whether a record lacks a recurring section that was due; is_due NULL: one
 * that may have been due.
 */
bool	earlier_lacks_recurring(const struct note *note, const bool *is_due);

/*
 * The items of each text that the engine has read.  With these, the records of
 * most people need not be read again to find out that no item was lost.
 */
struct earlier_text {
	struct carry_digest digest;	/* if is_held */
	bool is_held;
	unsigned kind;			/* if is_held: index in `kinds` */
};

struct earlier_seen {
	struct oidmap texts;		/* blob id to index in `text` */
	struct earlier_text *text;
	size_t n, cap;
	struct buf kinds;		/* names, a NUL behind each */
};

#define EARLIER_SEEN_INIT { .texts = OIDMAP_INIT, .kinds = BUF_INIT }

/* Notes a text that was read whole, by the settings of its day. */
void	earlier_see(struct earlier_seen *seen, const struct oid *text,
	    const struct note *note);
void	earlier_seen_release(struct earlier_seen *seen);

/*
 * Adds a remark (lost-item) for each held record of a person that lacks an
 * item which carry-forward would have brought (earlier_read) and which the
 * record has neither open, done nor dropped.  Records from before the policy's
 * `since` get none.  seen may be NULL.
 */
int	earlier_find_lost(struct breaches *out, struct notes *notes,
	    struct str person, const struct earlier_seen *seen,
	    struct err *err);

#endif
