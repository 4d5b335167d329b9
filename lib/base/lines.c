/* SPDX-License-Identifier: ISC */
#include "base/lines.h"

#include <assert.h>
#include <stdlib.h>

#include "base/mem.h"

void
lines_init(struct lines *lines, struct str text)
{
	struct str line, rest = text;
	size_t cap = 0, at = 0;

	*lines = (struct lines){ text, NULL, 0 };
	while (str_next_line(&line, &rest)) {
		*MEM_ADD(lines->start, lines->n, &cap) = at;
		at = text.n - rest.n;
	}
	MEM_ROOM(lines->start, lines->n, &cap);
	lines->start[lines->n] = text.n;
}

void
lines_release(struct lines *lines)
{
	free(lines->start);
	*lines = (struct lines)LINES_INIT;
}

static struct str
between(const struct lines *lines, size_t first, size_t end)
{
	struct str all = str_first(lines->text, lines->start[end - 1]);

	return str_from(all, lines->start[first - 1]);
}

struct str
lines_get(const struct lines *lines, size_t number)
{
	struct str line = lines_range(lines, number, number);

	if (str_ends(line, "\n"))
		line.n--;
	return line;
}

struct str
lines_range(const struct lines *lines, size_t first, size_t last)
{
	if (first < 1 || first > lines->n || last < first)
		return STR_LIT("");
	return between(lines, first, last < lines->n ? last + 1 : lines->n + 1);
}

unsigned
lines_last_text(const struct lines *lines, unsigned first, unsigned last)
{
	while (last > first && str_trim(lines_get(lines, last)).n == 0)
		last--;
	return last;
}

void
lines_apply(struct buf *out, const struct lines *lines,
    const struct lines_edit *edits, size_t nedits)
{
	size_t i, next = 1, start = out->n;

	for (i = 0; i < nedits; i++) {
		assert(edits[i].at >= next && edits[i].at <= lines->n + 1);
		assert(edits[i].remove <= lines->n + 1 - edits[i].at);
		buf_add(out, between(lines, next, edits[i].at));
		/* A last line without LF must not run into the insertion. */
		if (edits[i].insert.n > 0 && out->n > start &&
		    out->at[out->n - 1] != '\n')
			buf_add_byte(out, '\n');
		buf_add(out, edits[i].insert);
		next = edits[i].at + edits[i].remove;
	}
	buf_add(out, between(lines, next, lines->n + 1));
}
