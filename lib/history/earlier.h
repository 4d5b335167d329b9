/* SPDX-License-Identifier: ISC */
/*
 * earlier - a person's records as a chain of meetings: which one is open, and
 * which held ones an open one takes its items from.
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
 * One that was only planned leaves nothing open, and may be gone: it was held
 * on another day, or will not be.
 */
int	earlier_check(struct notes *notes, const struct oid *tip,
	    struct str person, struct err *err);

/*
 * What a record of `kind` on `date` takes from: the last held record of the
 * kind before it, and every held record since; without one of the kind, or
 * where it is from before the policy's `since` and `date` is not, all held
 * records.  Records of a kind without notes, cancelled and planned ones are
 * passed over.  `path` is the record's own, or NULL for a new one.
 */
int earlier_read(struct earlier *out, struct notes *notes, struct str person,
    const struct kind *kind, struct date date, const char *path,
    struct err *err);
void	earlier_release(struct earlier *chain);

enum earlier_wanted {
	EARLIER_ALL,	/* every item */
	EARLIER_DUE,	/* those with a day alone: a document without one
			   costs no reading further back */
	EARLIER_EVER	/* every item of every session that was held: what is
			   done, and how often something came along */
};

/*
 * What says how somebody's items stand on a day, for carry_find and
 * carry_list: the documents, and what a next session of each kind would take
 * from, every session held since the oldest of the last ones of their kinds.
 * Where a document has open items, or for EARLIER_EVER, every one held before
 * that, too, which only decides.  A kind without notes neither gives nor
 * takes.  Documents first, then by day.  Sets *out, which the caller frees
 * and which lives as long as the names, and *n.
 *
 * ERR_TEXT and ERR_REFUSED where a document, or the last session of a kind,
 * cannot be read soundly; else, and with EARLIER_ALL, what can be read counts.
 */
int	earlier_read_all(struct carry_source **out, size_t *n,
	    struct notes *notes, struct note_names *names, struct date until,
	    enum earlier_wanted wanted, struct err *err);

/*
 * Whether a session is open: a planned one, or a held one that is not in the
 * tip's tree as it stands.  Reads the name's note.
 */
int	earlier_is_open(bool *out, struct notes *notes, const struct oid *tip,
	    struct note_name *name, struct err *err);

/*
 * Which sections of a record on `date` are not due: recurring ones that
 * another held record of the kind covered in their period (`recurring`,
 * one-to-one-record(5)).  out has kind->mark.nsections places; path is the
 * record's own, or NULL for a new one.
 */
int	earlier_leave_out(bool *out, struct notes *notes, struct str person,
	    const struct kind *kind, struct date date, const char *path,
	    struct err *err);

/*
 * Of a session that was held and lacks a recurring section: for each of the
 * outline whether it was due, which the caller frees.  *out is NULL where it
 * lacks none, or where another record cannot be read, so that nobody can say.
 */
int	earlier_find_due(bool **out, struct notes *notes,
	    const struct note *note, struct err *err);

/* Whether a recurring section is not there that was due; NULL: that may be. */
bool	earlier_lacks_recurring(const struct note *note, const bool *is_due);

/*
 * What was seen of the items of texts that the engine read: with it, most
 * people's records need not be read once more to say that nothing was lost.
 */
struct earlier_text {
	struct carry_digest digest;	/* of one that was held */
	bool is_held;
	unsigned kind;			/* then: its number among the kinds */
};

struct earlier_seen {
	struct oidmap texts;		/* their numbers */
	struct earlier_text *text;
	size_t n, cap;
	struct buf kinds;		/* names, a NUL behind each */
};

#define EARLIER_SEEN_INIT { .texts = OIDMAP_INIT, .kinds = BUF_INIT }

/* A text was read whole, by the settings of its day. */
void	earlier_see(struct earlier_seen *seen, const struct oid *text,
	    const struct note *note);
void	earlier_seen_release(struct earlier_seen *seen);

/*
 * Adds a remark for each held record of a person in which an item that was
 * open in an earlier one is neither open, done nor dropped.  Each takes what
 * carry-forward would have brought (earlier_read).  There is none on records
 * from before the policy's `since`.  seen: or NULL.
 */
int	earlier_find_lost(struct breaches *out, struct notes *notes,
	    struct str person, const struct earlier_seen *seen,
	    struct err *err);

#endif
