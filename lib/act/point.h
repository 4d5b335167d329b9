/* SPDX-License-Identifier: ISC */
/*
 * point - adds something to talk about at the next meeting, as a line of the
 * meeting's record.
 *
 *	struct point point = POINT_INIT;
 *
 *	point_prepare(&point, repo, &wish, err)
 *	point_perform(&point, repo, err)
 *	... point.record.path, point.is_committed, point.commit ...
 *	point_release(&point)
 *
 * Where      The planned record, of a kind that takes notes, that is next: the
 *            earliest from today on, else the last before today.  If there is
 *            none, a record is planned.  For each kind that is expected and
 *            takes notes, its day is the one that the kind's last record names
 *            as next, else the day on which the kind falls due; today, if that
 *            is past.  The earliest of these days is taken.
 * Text       `- WORDS`, as the last line of the section.  Everything else
 *            keeps its bytes and its place in the structure.
 * Commit     That file alone.  If the file has uncommitted changes, they are
 *            somebody's work: the file is written and not committed.
 * Errors     ERR_TEXT as words_read.  ERR_REFUSED, with what to do, for words
 *            that are not one plain line, if no meeting falls due, for a
 *            section that is not there, and for a caller who is no party.
 *            ERR_CHANGED if somebody else has committed meanwhile: the caller
 *            prepares the point anew.
 * Source     add-point(1); R67.
 */
#ifndef ACT_POINT_H
#define ACT_POINT_H

#include <stdbool.h>

#include "act/newrecord.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"
#include "history/notes.h"
#include "notes/person.h"

struct point_wish {
	const char *person;
	const char *words;
	const char *section;	/* NULL: the kind's section for points */
	struct date today;
};

struct point {
	struct repo_head head;
	struct repo_identity who;
	struct notes notes;		/* as the work tree has them */
	struct person person;
	struct newrecord record;	/* the meeting's text with the point;
					   a new record if none is planned */
	struct str words, section;
	bool is_there;			/* the record had the point already */
	bool is_clean;			/* no uncommitted changes in the file */
	bool is_committed;		/* point_perform made `commit` */
	struct oid commit;
};

#define POINT_INIT { .notes = NOTES_INIT, .person = PERSON_INIT, \
	.record = NEWRECORD_INIT }

/*
 * Appends the record's text with `- WORDS` as the last line of a section; a
 * section that is missing is added at the end.  Returns false, and appends
 * nothing, if the section has that line already.
 */
bool	point_put(struct buf *out, const struct record *record,
	    struct str section, struct str words);

/*
 * Puts the points of `plan`, one side's text of a record, into `other`, the
 * other side's text, and appends the result.  The plan must be a planned
 * record, and may differ by points alone from `base`, the text with which both
 * sides began.  base is absent if each side made the record: then the plan may
 * also have lines of the template and carried items that `other` has not.
 * Returns false, and appends nothing, if the plan has anything else.
 */
bool	point_join(struct buf *out, const struct kind *kind, struct str base,
	    struct str plan, struct str other);

/* Finds the record, and puts the point into out->record.text. */
int	point_prepare(struct point *out, struct repo *repo,
	    const struct point_wish *wish, struct err *err);

/* Writes and commits the point; does nothing if the point is there already. */
int	point_perform(struct point *point, struct repo *repo,
	    struct err *err);
void	point_release(struct point *point);

#endif
