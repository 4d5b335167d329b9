/* SPDX-License-Identifier: ISC */
/*
 * lines - a text as numbered lines, so that it can be edited by range.
 *
 * Bytes that we do not understand are never rewritten: an edit replaces a
 * range of whole lines and leaves every other byte as it was.
 *
 * Shape      Line numbers count from 1.  Bytes behind the last LF are a line
 *            as well.
 * Ownership  Owns only the table; lines are views into the text, which must
 *            outlive the struct.
 */
#ifndef BASE_LINES_H
#define BASE_LINES_H

#include <stddef.h>

#include "base/buf.h"
#include "base/str.h"

struct lines {
	struct str text;
	size_t *start;	/* start[i]: offset of line i + 1; start[n] == text.n */
	size_t n;
};

#define LINES_INIT { { NULL, 0 }, NULL, 0 }

void	lines_init(struct lines *lines, struct str text);
void	lines_release(struct lines *lines);

/* Line `number` without its LF; an empty view if there is no such line. */
struct str	lines_get(const struct lines *lines, size_t number);

/* Lines first..last with their LFs; lines that do not exist are left out. */
struct str	lines_range(const struct lines *lines, size_t first,
		    size_t last);

/* The last of the lines first..last that is not blank; `first` if none is. */
unsigned	lines_last_text(const struct lines *lines, unsigned first,
		    unsigned last);

/*
 * A pending edit: `insert` (whole lines, LF included) takes the place of
 * `remove` lines from line `at` on.  at == n + 1 appends.
 */
struct lines_edit {
	size_t at, remove;
	struct str insert;
};

/*
 * Appends the edited text to out.  The edits have to be sorted by `at` and
 * must not overlap; edits with the same `at` are done in their order.
 */
void	lines_apply(struct buf *out, const struct lines *lines,
	    const struct lines_edit *edits, size_t nedits);

#endif
