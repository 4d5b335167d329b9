/* SPDX-License-Identifier: ISC */
/*
 * point - something to talk about at the next meeting, as a line of its
 * record.
 *
 *	struct point point = POINT_INIT;
 *
 *	point_prepare(&point, repo, &wish, err)
 *	point_perform(&point, repo, err)
 *	... point.record.path, point.is_committed, point.commit ...
 *	point_release(&point)
 *
 * Where      The next record that is planned, of a kind that takes notes: the
 *            earliest from today on, else the last before.  Without one, one
 *            is made for the day that the last record of a kind names as next,
 *            or else for the day on which the first kind falls due; what is
 *            due already, for today.
 * Text       `- WORDS`, as the last line of the section: all else keeps its
 *            bytes and its place in the structure.
 * Commit     That file alone.  Where it has changes that are not committed, it
 *            is written and not committed: they are somebody's work.
 * Errors     ERR_TEXT for words as words_read.  ERR_REFUSED with what to do:
 *            words that are no one plain line, no day on which a meeting is
 *            due, a section that is not there, somebody who is no party.
 *            ERR_CHANGED where somebody else has committed meanwhile: prepare
 *            it anew.
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
	const char *section;	/* or NULL: where the kind has its points */
	struct date today;
};

struct point {
	struct repo_head head;
	struct repo_identity who;
	struct notes notes;		/* as the work tree has them */
	struct person person;
	struct newrecord record;	/* of the meeting, with the point;
					   without a plan, it is made */
	struct str words, section;
	bool is_there;			/* the point, in these words */
	bool is_clean;			/* nothing else is to be committed */
	bool is_committed;		/* it was */
	struct oid commit;
};

#define POINT_INIT { .notes = NOTES_INIT, .person = PERSON_INIT, \
	.record = NEWRECORD_INIT }

/*
 * Appends the record's text with `- WORDS` as the last line of a section, which
 * comes to the end where it is missing.  False, and nothing appended, where
 * that line stands there already.
 */
bool	point_put(struct buf *out, const struct record *record,
	    struct str section, struct str words);

/*
 * Appends `other`, one side's text of a record, with the points in it that the
 * other side's has, which is planned and differs from what both began with by
 * nothing else.  base: that text; absent where each side made the record, and
 * then what its template gives, and items that were carried, may stand in
 * the plan alone.  False, and nothing appended, if there is more to it.
 */
bool	point_join(struct buf *out, const struct kind *kind, struct str base,
	    struct str plan, struct str other);

int	point_prepare(struct point *out, struct repo *repo,
	    const struct point_wish *wish, struct err *err);

/* Writes and commits it; nothing, where it is there already. */
int	point_perform(struct point *point, struct repo *repo,
	    struct err *err);
void	point_release(struct point *point);

#endif
