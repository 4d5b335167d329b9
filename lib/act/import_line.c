/* SPDX-License-Identifier: ISC */
/*
 * import_line - reads a file line by line.  No line is dropped, so that the
 * index of a line in the table is its number less one.
 *
 * We give cmark no text over 64 KiB, but a running document may have any
 * length.  So the line that begins a meeting is found by looking at single
 * lines.  A line in a block of code, or in a comment, begins no meeting.
 */

#include <stdlib.h>
#include <string.h>

#include "act/import_private.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "parse/item.h"
#include "parse/markdown.h"

#define BOXES "[ ] is open, [x] done, [-] dropped"

bool
import_has_word(struct str line)
{
	long point;

	while (line.n > 0) {
		point = utf8_next_point(&line);
		if (point >= 0x80 ? !utf8_is_blank(point) :
		    byte_is_word((char)point))
			return true;
	}
	return false;
}

size_t
import_begins(struct str s, const char *words)
{
	struct str word, rest = str_of(words);

	while (str_next(&word, &rest, '|'))
		if (str_eq_any_case(str_first(s, word.n), word))
			return word.n;
	return 0;
}

static size_t
skip_blanks(struct str s, size_t i)
{
	return i + str_run(str_from(s, i), " \t");
}

struct str
import_skip_marks(struct str line)
{
	line = str_from(line, skip_blanks(line, 0));
	line = str_from(line, item_marker_length(line));
	return str_trim(str_from(line, str_run(line, "#*_[<>~ \t")));
}

/* Whether a line is the one below the head of a table: "| --- | :-: |". */
static bool
is_table_head(struct str line)
{
	return str_run(line, " \t|:-") == line.n &&
	    str_has_any(line, "-") && str_has_any(line, "|");
}

/* Whether a line is a row; one that does not begin with '|' needs a head. */
static bool
is_row(const struct import_lines *lines, size_t i)
{
	if (lines->line[i].type == IMPORT_ROW)
		return i + 1 == lines->n ||
		    !is_table_head(lines->line[i + 1].text);
	while (i > 0 && str_find_byte(lines->line[i].text, '|') <
	    lines->line[i].text.n && lines->line[i].type == IMPORT_PLAIN)
		if (is_table_head(lines->line[--i].text))
			return true;
	return false;
}

static bool
read_atx(struct import_line *line, size_t i)
{
	struct str s = line->text;
	size_t n = str_run(str_from(s, i), "#");

	if (n == 0 || n > 6 || (i + n < s.n && !byte_is_blank(s.at[i + n])))
		return false;
	line->type = IMPORT_HEADING;
	line->level = (unsigned)n;
	line->title = str_trim(str_from(s, i + n));
	n = str_strip_end(line->title, "#").n;
	if (n == 0 || byte_is_blank(line->title.at[n - 1]))
		line->title = str_trim_end(str_first(line->title, n));
	return true;
}

/* Reads "# A", "- ## A" and "** A". */
static void
read_heading(struct import_line *line)
{
	struct str s = line->text;
	size_t i = skip_blanks(s, 0), n;

	line->shape = IMPORT_ATX;
	if (i > 3 || read_atx(line, i))
		return;
	line->shape = IMPORT_BULLET;
	n = item_marker_length(s);
	if (n > 0 && read_atx(line, n))
		return;
	n = str_run(s, "*");
	if (n < 2 || n == s.n || s.at[n] != ' ')
		return;
	line->type = IMPORT_HEADING;
	line->shape = IMPORT_ORG;
	line->level = (unsigned)n;
	line->title = str_trim(str_from(s, n));
}

/* Reads a heading that is a line with "===" or "---" under it. */
static void
read_underlined(struct import_lines *lines, size_t i)
{
	struct import_line *line = &lines->line[i];
	struct str s = line->text, under;
	size_t at = skip_blanks(s, 0);

	if (i + 1 == lines->n || line->type != IMPORT_PLAIN || at > 3 ||
	    item_marker_length(str_from(s, at)) > 0 || s.at[at] == '>' ||
	    (i > 0 && lines->line[i - 1].type == IMPORT_PLAIN))
		return;
	under = str_trim(lines->line[i + 1].text);
	if (under.n == 0 || skip_blanks(lines->line[i + 1].text, 0) > 3 ||
	    (str_run(under, "=") < under.n && str_run(under, "-") < under.n))
		return;
	line->type = IMPORT_HEADING;
	line->shape = IMPORT_SETEXT;
	line->level = under.at[0] == '=' ? 1 : 2;
	line->title = str_trim(s);
	lines->line[i + 1].type = IMPORT_UNDERLINE;
}

/* The length of a fence, three or more of '`' or '~', of *byte; or 0. */
static size_t
fence_length(struct str line, char *byte)
{
	size_t i = skip_blanks(line, 0), n;

	while ((n = str_starts(str_from(line, i), ">") ? 1 :
	    item_marker_length(str_from(line, i))) > 0)
		i = skip_blanks(line, i + n);
	if (i == line.n || (line.at[i] != '`' && line.at[i] != '~'))
		return 0;
	*byte = line.at[i];
	n = str_run(str_from(line, i), *byte == '`' ? "`" : "~");
	return n < 3 || (*byte == '`' && str_find_byte(str_from(line, i + n),
	    '`') < line.n - i - n) ? 0 : n;
}

/*
 * Whether a line may be front matter: "key: value", an entry of a list, or the
 * indented or empty rest of one.
 */
static bool
is_setting(struct str line)
{
	size_t n = str_word(line, "_- ");

	if (str_trim(line).n == 0 || byte_is_blank(line.at[0]) ||
	    str_starts(line, "- "))
		return true;
	return n > 0 && n < line.n && line.at[n] == ':' &&
	    (n + 1 == line.n || byte_is_blank(line.at[n + 1]));
}

/*
 * Marks another program's front matter, and returns its number of lines; 0 if
 * the "---" at the top is only a rule.
 */
static size_t
read_front(struct import_lines *lines)
{
	struct str line;
	size_t i, j, end, run, longest = 2;

	if (lines->n == 0 || !str_is(str_trim_end(lines->line[0].text), "---"))
		return 0;
	for (end = 1; end < lines->n && !str_is(str_trim_end(
	    lines->line[end].text), "---"); end++)
		if (!is_setting(lines->line[end].text))
			return 0;
	if (end == lines->n || end == 1)
		return 0;
	for (i = 0; i <= end; i++) {
		lines->line[i].type = i == 0 || i == end ? IMPORT_FENCE :
		    IMPORT_FRONT;
		line = lines->line[i].text;
		for (j = run = 0; j < line.n; j++) {
			run = line.at[j] == '`' ? run + 1 : 0;
			longest = run > longest ? run : longest;
		}
	}
	for (i = 0; i <= longest; i++)
		buf_add_byte(&lines->fence, '`');
	return end + 1;
}

/* Whether a comment is open at the end of a line; `rest` is all behind it. */
static bool
leaves_comment(struct str line, struct str rest, bool is_open)
{
	size_t n;

	for (;;) {
		n = str_find(line, is_open ? "-->" : "<!--");
		if (n == line.n)
			return is_open;
		line = str_from(line, n + 3);
		is_open = !is_open && (str_find(line, "-->") < line.n ||
		    str_find(rest, "-->") < rest.n);
	}
}

static int
read_types(struct import_lines *lines, const struct import_file *file,
    struct err *err)
{
	struct str all = buf_str(&lines->text), s;
	struct import_line *line;
	size_t i = read_front(lines), n, fence_n = 0, fence_at = 0;
	char byte, fence = '\0';
	bool in_comment = false;

	for (; i < lines->n; i++) {
		line = &lines->line[i];
		s = line->text;
		n = fence_length(s, &byte);
		if (fence_n > 0) {
			line->type = IMPORT_CODE;
			if (n >= fence_n && byte == fence && str_trim_end(s).n
			    == n + (size_t)(str_find_byte(s, byte)))
				fence_n = 0;
			continue;
		}
		if (in_comment)
			line->type = IMPORT_COMMENT;
		in_comment = leaves_comment(s, str_from(all, (size_t)(s.at +
		    s.n - all.at)), in_comment);
		if (line->type == IMPORT_COMMENT)
			continue;
		if (n > 0) {
			line->type = IMPORT_CODE;
			fence = byte;
			fence_n = n;
			fence_at = i;
		} else if (str_trim(s).n == 0 || markdown_is_rule(str_trim(s)))
			line->type = IMPORT_BLANK;
		else if (s.at[skip_blanks(s, 0)] == '|')
			line->type = IMPORT_ROW;
		else
			read_heading(line);
	}
	if (fence_n > 0)
		return import_refuse(file, fence_at + 1, err,
		    "a block of code begins here and does not end; end it, "
		    "or remove this line");
	for (i = 0; i < lines->n; i++)
		read_underlined(lines, i);
	return 0;
}

/* What of a line may not be in a record. */
struct unclean {
	const char *what;		/* the first of it, or NULL */
	const char *fate;		/* what became of that */
};

/*
 * Appends a line without invisible characters; those of private use become
 * U+FFFD, a separator a blank.  Returns 0, or the column of a byte that is not
 * UTF-8.
 */
static int
add_clean(struct buf *out, struct unclean *found, struct str line)
{
	struct utf8_fault fault;
	const char *fate;
	struct str rest;
	size_t at;
	long point;

	*found = (struct unclean){ NULL, NULL };
	while (!utf8_is_clean(&fault, line)) {
		at = fault.col - 1;
		rest = str_from(line, at);
		point = utf8_next_point(&rest);
		if (point < 0)
			return (int)at + 1;
		buf_add(out, str_first(line, at));
		fate = "taken away";
		if (point == 0x2028 || point == 0x2029) {
			buf_add_byte(out, ' ');
			fate = "a blank stands in its place";
		} else if ((point >= 0xe000 && point <= 0xf8ff) ||
		    point >= 0xf0000) {
			buf_add_string(out, "\xef\xbf\xbd");
			fate = "U+FFFD stands in its place";
		}
		if (found->what == NULL)
			*found = (struct unclean){ fault.what, fate };
		line = rest;
	}
	buf_add(out, line);
	return 0;
}

/* Takes the next line from *rest; it may end with LF, CR LF or CR. */
static struct str
next_line(struct str *rest)
{
	size_t n = 0;
	struct str line;

	while (n < rest->n && rest->at[n] != '\n' && rest->at[n] != '\r')
		n++;
	line = str_first(*rest, n);
	if (n + 1 < rest->n && rest->at[n] == '\r' && rest->at[n + 1] == '\n')
		n++;
	*rest = str_from(*rest, n < rest->n ? n + 1 : n);
	return line;
}

int
import_lines_read(struct import_lines *out, struct import_file *file,
    struct err *err)
{
	struct str rest = buf_str(&file->text), line;
	bool is_wide = str_starts(rest, "\xff\xfe") ||
	    str_starts(rest, "\xfe\xff");
	OWN(buf) typed = BUF_INIT;
	struct unclean found;
	unsigned number;
	int col = 0;

	if (str_starts(rest, "\xef\xbb\xbf"))
		rest = str_from(rest, 3);
	for (number = 1; rest.n > 0 && col == 0; number++) {
		line = next_line(&rest);
		col = add_clean(&out->text, &found, line);
		buf_add_byte(&out->text, '\n');
		if (found.what != NULL)
			IMPORT_REMARK(file, number, "%s: %s", found.what,
			    found.fate);
	}
	if (col > 0) {
		buf_add_quoted(&typed, str_of(file->name));
		import_refuse(file, number - 1, err, "not UTF-8: iconv -f %s "
		    "-t UTF-8 %s, if it was written on Windows", is_wide ?
		    "UTF-16" : "WINDOWS-1252", typed.at);
		err->col = (unsigned)col;
		return -1;
	}
	rest = buf_str(&out->text);
	while (str_next_line(&line, &rest)) {
		*MEM_ADD(out->line, out->n, &out->cap) = (struct import_line){
		    .text = line };
	}
	return read_types(out, file, err);
}

void
import_lines_release(struct import_lines *lines)
{
	buf_release(&lines->text);
	buf_release(&lines->fence);
	free(lines->line);
	*lines = (struct import_lines)IMPORT_LINES_INIT;
}

/* The first of several signs that s contains, as a view; else absent. */
static struct str
find_any(struct str s, const char *const *signs, size_t n)
{
	size_t i, at;

	for (i = 0; i < n; i++) {
		at = str_find(s, signs[i]);
		if (at < s.n)
			return str_first(str_from(s, at), strlen(signs[i]));
	}
	return STR_NONE;
}

/*
 * Adds a remark on a line that has a box somewhere but is no item.  If the box
 * is nearly in the right place, check-record's rule `item` says so instead.
 */
static void
tell_no_box(const struct import_reading *r, size_t index)
{
	static const char *const signs[] = { "☐", "☑", "☒" };
	static const char *const boxes[] = { "[ ] ", "[x] ", "[X] " };
	struct str box, line = r->lines.line[index].text, s = str_trim(line);
	struct item item;

	if (item_parse(&item, line) || str_starts(s, ">") ||
	    str_starts(s, "-["))
		return;
	box = find_any(line, signs, 3);
	if (!str_is_absent(box))
		IMPORT_REMARK(r->file, index + 1, "'%.*s' is not a box: "
		    BOXES, STR_ARGS(box));
	box = find_any(line, boxes, 3);
	if (!str_is_absent(box))
		IMPORT_REMARK(r->file, index + 1, "'%.*s' where no item "
		    "begins", STR_ARGS(str_trim(box)));
}

/* Adds a remark on the words that other programs write before a task. */
static void
tell_no_item(const struct import_reading *r, size_t index)
{
	static const char states[] = "TODO DOING DONE NOW LATER WAITING "
	    "CANCELED CANCELLED";
	struct str s = import_skip_marks(r->lines.line[index].text);
	struct str word = STR_NONE, rest = s;
	struct day_found day;

	str_next_word(&word, &rest);
	if (str_is(word, "SCHEDULED:") || str_is(word, "DEADLINE:"))
		IMPORT_REMARK(r->file, index + 1, "'%.*s' is not a due day: "
		    "'by %s' in the item is", STR_ARGS(word),
		    day_find(&day, s, 0, r->wish->order) && day.why == NULL ?
		    date_text(day.date).at : "DATE");
	if (str_ends(word, ":"))
		word.n--;
	if (rest.n > 0 && str_lists(str_of(states), ' ', word))
		IMPORT_REMARK(r->file, index + 1, "'%.*s' is not a box: "
		    BOXES, STR_ARGS(word));
}

/*
 * Adds a remark on an action that words announce: "ACTION Bob to ring them",
 * "Action item: ...".  In small letters only a colon tells it from prose.
 */
static void
tell_no_action(const struct import_reading *r, size_t index)
{
	struct str line = r->lines.line[index].text, rest;
	struct str s = import_skip_marks(line), word;
	struct item item;

	word = str_first(s, import_begins(s,
	    "action item|action point|action|to do|to-do|todo"));
	/* tell_no_item tells of TODO */
	if (word.n == 0 || str_is(word, "TODO") || item_parse(&item, line))
		return;
	rest = str_from(s, word.n);
	rest = str_from(rest, str_run(rest, "*_"));
	if ((str_starts(rest, ":") || (str_starts(rest, " ") &&
	    str_starts(word, "ACTION"))) && import_has_word(rest))
		IMPORT_REMARK(r->file, index + 1, "'%.*s' is not an item: "
		    "write - [ ] @OWNER WORDS by DATE", STR_ARGS(word));
}

/* Whether a line is a property: "type:: meeting". */
static bool
is_property(struct str line)
{
	struct str s = import_skip_marks(line);
	size_t n = str_word(s, "-_");

	return n > 0 && str_starts(str_from(s, n), ":: ");
}

static bool
is_signature(struct str line)
{
	struct str s = import_skip_marks(line), rest;
	size_t n = import_begins(s, "signed|signature");

	rest = str_from(s, n);
	return n > 0 && (str_starts(rest, ":") || str_starts(rest, "*") ||
	    str_starts(rest, " (") || str_starts(rest, " by"));
}

void
import_line_tell(const struct import_reading *r, size_t index)
{
	const struct import_line *line = &r->lines.line[index];
	bool is_plain = line->type == IMPORT_PLAIN ||
	    line->type == IMPORT_COMMENT;

	if (!import_has_word(line->text))
		return;
	if (is_row(&r->lines, index))
		IMPORT_REMARK(r->file, index + 1, "a row of a table, in which "
		    "nothing is an item");
	if (is_plain) {
		tell_no_box(r, index);
		tell_no_action(r, index);
	}
	if (is_plain || (line->type == IMPORT_HEADING &&
	    line->shape == IMPORT_ORG))
		tell_no_item(r, index);
	if (line->type == IMPORT_FRONT ||
	    (is_plain && is_property(line->text)))
		IMPORT_REMARK(r->file, index + 1, "a setting of another "
		    "program");
	if (is_plain && is_signature(line->text))
		IMPORT_REMARK(r->file, index + 1, "a typed signature is not "
		    "an agreement");
}
