/* SPDX-License-Identifier: ISC */
/*
 * import_mend - makes visible what parse/hidden finds, by the smallest change
 * that will do: mostly a backslash, so that every reader shows the characters.
 *
 * One repair may uncover another hidden place, such as one in the text of a
 * comment.  So parse/hidden is asked again until it finds nothing.
 */

#include <string.h>

#include "act/import_private.h"
#include "base/mem.h"
#include "notes/check.h"
#include "notes/kind.h"
#include "parse/hidden.h"

#define ROUNDS_MAX 200

static const char shown[] = "not every reader would see all of it: made "
    "visible";

static bool
is_hint(struct str comment, void *arg)
{
	const struct kind *const *kind = arg;

	return check_is_hint(*kind, comment);
}

/* The offset at which a line begins; lines are counted from 1. */
static size_t
find_line(struct str text, unsigned number)
{
	size_t at = 0;

	for (; number > 1; number--)
		at += str_find_byte(str_from(text, at), '\n') + 1;
	return at;
}

/* The last `|` between two cells of a row; line.n if there is none. */
static size_t
last_pipe(struct str line)
{
	size_t i = str_trim_end(line).n;

	if (i > 0 && line.at[i - 1] == '|')
		i--;
	while (i > 1)
		if (line.at[--i] == '|' && line.at[i - 1] != '\\')
			return i;
	return line.n;
}

/* Whether `at` is behind a fence, on its line: no reader shows words there. */
static bool
is_behind_fence(struct str line, size_t at)
{
	size_t i = at;

	while (i > 0 && byte_is_blank(line.at[i - 1]))
		i--;
	return i >= 3 && (line.at[i - 1] == '`' || line.at[i - 1] == '~') &&
	    line.at[i - 2] == line.at[i - 1] &&
	    line.at[i - 3] == line.at[i - 1];
}

/* Whether "[[" begins a link there, escaped or not: only a blank helps. */
static bool
is_pair(struct str line, size_t at)
{
	struct str rest = str_from(line, at);

	return str_starts(rest, "[[") || str_starts(rest, "[\\[");
}

/* Whether a backslash helps; before another one only if that ends a formula. */
static bool
takes_backslash(struct str line, size_t at)
{
	char next = at + 1 < line.n ? line.at[at + 1] : '\0';

	if (line.at[at] == '\\')
		return next == ')' || next == ']';
	return strchr("<&$![", line.at[at]) != NULL;
}

static void
insert(struct buf *text, size_t at, const char *bytes)
{
	buf_splice(text, at, 0, str_of(bytes));
}

/* Makes the words behind a fence the first line of the block of code. */
static void
break_line(struct import_record *record, unsigned number, size_t start,
    size_t at)
{
	OWN(buf) front = BUF_INIT;
	size_t i;
	char c;

	buf_add_byte(&front, '\n');
	for (i = start; (c = record->text.at[i]) != '`' && c != '~'; i++)
		buf_add_byte(&front, c == '>' || c == '\t' ? c : ' ');
	while (byte_is_blank(record->text.at[at - 1]))
		buf_splice(&record->text, --at, 1, STR_LIT(""));
	insert(&record->text, at, front.at);
	/* the new line has the same source line as the old one */
	MEM_ROOM(record->from, record->nfrom, &record->from_cap);
	for (i = record->nfrom++; i > number; i--)
		record->from[i] = record->from[i - 1];
	record->from[number] = record->from[number - 1];
}

/* Takes away the blank lines from line `number` on, which begins at `start`. */
static void
remove_blank_lines(struct import_record *record, unsigned number, size_t start)
{
	struct buf *text = &record->text;
	struct str line, rest = str_from(buf_str(text), start);
	size_t n = 0, end = start;

	while (str_next_line(&line, &rest) && str_trim(line).n == 0) {
		end += line.n + 1;
		n++;
	}
	buf_splice(text, start, end - start, STR_LIT(""));
	record->nfrom -= n;
	memmove(&record->from[number - 1], &record->from[number - 1 + n],
	    (record->nfrom + 1 - number) * sizeof(*record->from));
}

/* Makes one place visible; false if we know no way. */
static bool
mend(struct import_record *record, const struct hidden_place *place)
{
	struct buf *text = &record->text;
	size_t start = find_line(buf_str(text), place->line), n, pipe;
	size_t at = place->col - 1;	/* unless the line is blank */
	struct str line = str_from(buf_str(text), start);

	n = str_find_byte(line, '\n');
	line = str_first(line, n);
	pipe = last_pipe(line);
	if (str_trim(line).n == 0)
		remove_blank_lines(record, place->line, start);
	else if (is_behind_fence(line, at))
		break_line(record, place->line, start, start + at);
	else if (is_pair(line, at))
		insert(text, start + at + 1, " ");
	else if (takes_backslash(line, at))
		insert(text, start + at, "\\");
	else if (str_starts(line, "::include{"))
		insert(text, start, " ");
	else if (line.at[at] == ']')
		insert(text, start + at + 1, " ");
	else if (line.at[at] == '{' && str_find_byte(line, '`') == n) {
		insert(text, start + str_trim_end(line).n, "`");
		insert(text, start + at, "`");
	} else if (pipe < n)
		insert(text, start + pipe, "\\");
	else
		return false;
	return true;
}

int
import_mend(struct import_record *record, const struct kind *kind,
    struct err *err)
{
	struct hidden hidden;
	const struct hidden_place *left;
	unsigned line, round;
	size_t i, n = 1, mended, nlines;
	int result = 0;

	for (round = 0; n > 0 && result == 0; round++) {
		hidden_find(&hidden, str_from(buf_str(&record->text),
		    record->top), (unsigned)record->ntop + 1, is_hint,
		    &kind);
		n = hidden.n;
		left = hidden.place;
		mended = 0;
		/* from the end, so that earlier places keep line and column */
		for (i = n; i-- > 0; ) {
			/* two findings at one place: one in each round */
			if (i + 1 < n && hidden.place[i].line ==
			    hidden.place[i + 1].line &&
			    hidden.place[i].col == hidden.place[i + 1].col)
				continue;
			line = import_source_line(record,
			    hidden.place[i].line);
			nlines = record->nfrom;
			if (!mend(record, &hidden.place[i])) {
				left = &hidden.place[i];
				continue;
			}
			mended++;
			if (record->nfrom >= nlines)
				IMPORT_REMARK(record->file, line, shown);
			else
				IMPORT_REMARK(record->file, line, "more than "
				    "20 blank lines together: the others are "
				    "taken away");
		}
		if (n > 0 && (mended == 0 || round == ROUNDS_MAX))
			result = import_refuse(record->file,
			    import_source_line(record, left->line), err,
			    "%s", left->what);
		hidden_release(&hidden);
	}
	return result;
}
