/* SPDX-License-Identifier: ISC */
/*
 * putright - lines of a session's front matter, and its title, take what holds
 * now: it moves to another day, or a planned one was held.
 *
 * Promise    Every other byte stays as it was.  A title is changed only where
 *            it is what the template gave; else somebody wrote it.
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

/* A key of the front matter and what it says from now on. */
struct putright_line {
	const char *key;	/* NULL behind the last line */
	struct str value;	/* absent: the line stays as it is */
};

/*
 * Appends the text with these lines; a key that it does not have yet comes
 * behind the others.  `before` and `after`: titles, as putright_title gives
 * them.  *leaves_title if it is another one, and stays.  ERR_REFUSED for a
 * value that front matter cannot hold.
 */
int	putright(struct buf *out, struct str text,
	    const struct putright_line *line, struct str before,
	    struct str after, bool *leaves_title, struct err *err);

/*
 * Appends the title, a heading of level 1, that a kind's template gives for
 * a day, and for who leads; nothing where it gives none, or nobody leads
 * (NULL).
 */
void	putright_title(struct buf *out, const struct kind *kind,
	    const struct person *person, const struct leader *leader,
	    struct date date);

/*
 * Where a title is not in the text of the record, sets it to the one that
 * roster and template gave in the commit that brought the record: somebody may
 * have had another name then.  What is not committed, or is of before history
 * is known, leaves the title as it is.
 */
int	putright_find_title(struct buf *title, struct str text,
	    struct repo *repo, const struct oid *tip, const char *path,
	    struct err *err);

/*
 * Who is named as leading from now on: `after` where another one leads than
 * `before` (either may be NULL) and the record names who led; else absent.
 * *is_strange if it names neither.
 */
struct str	putright_with(bool *is_strange, struct str with,
		    const struct leader *before, const struct leader *after);

#endif
