/* SPDX-License-Identifier: ISC */
/*
 * putright - brings the front matter and the title of a session up to date,
 * when the session moves to another day, or when a planned one was held.
 *
 * Promise    Every other byte stays as it was.  A title is changed only if it
 *            is what the template gave; any other title somebody wrote.
 * Source     move-record(1), new-session(1).
 */
#ifndef ACT_PUTRIGHT_H
#define ACT_PUTRIGHT_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"
#include "notes/kind.h"
#include "notes/person.h"

/* A key of the front matter and its new value. */
struct putright_line {
	const char *key;	/* NULL behind the last line */
	struct str value;	/* absent: the line stays as it is */
};

/*
 * Appends the text with these lines; a key that the front matter lacks is
 * added at its end.  `before` and `after` are titles that putright_title gives:
 * a title equal to `before` becomes `after`.  *leaves_title is true if the
 * text has a title that is neither, which stays.  ERR_REFUSED for a value that
 * front matter cannot hold.
 */
int	putright(struct buf *out, struct str text,
	    const struct putright_line *line, struct str before,
	    struct str after, bool *leaves_title, struct err *err);

/*
 * Appends the title, a heading of level 1, that a kind's template gives for a
 * day and a leader.  Appends nothing if the template has no title, or if nobody
 * leads (leader NULL).
 */
void	putright_title(struct buf *out, const struct kind *kind,
	    const struct person *person, const struct leader *leader,
	    struct date date);

/*
 * If the text of the record does not have the title, sets *title to the one
 * that the roster and the template gave in the commit that first brought the
 * record: a party may have had another name then.  The title stays as it is if
 * the record is not committed, or if history is not whole (a shallow clone).
 */
int	putright_find_title(struct buf *title, struct str text,
	    struct repo *repo, const struct oid *tip, const char *path,
	    struct err *err);

/*
 * The new value of `with:`, or absent if it stays: the name of `after`, if the
 * leader changes from `before` to `after` (either may be NULL) and the record
 * names `before`.  *is_strange is true if the leader changes and the record
 * names neither of the two.
 */
struct str	putright_with(bool *is_strange, struct str with,
		    const struct leader *before, const struct leader *after);

#endif
