/* SPDX-License-Identifier: ISC */
/*
 * item - a scanner of our own: we read the box from the source line, because
 * cmark may take `[x]` for a link.
 */

#include "parse/item.h"

#include <string.h>

#include "parse/markdown.h"

const char *
item_state_name(enum item_state state)
{
	return state == ITEM_OPEN ? "open" : state == ITEM_DONE ? "done" :
	    "dropped";
}

static size_t
blanks(struct str s)
{
	return str_run(s, " \t");
}

size_t
item_marker_length(struct str s)
{
	size_t bullet = markdown_bullet(s);
	size_t n = bullet == 0 ? 0 : blanks(str_from(s, bullet));

	return n == 0 ? 0 : bullet + n;
}

static bool
parse_box(enum item_state *out, struct str s)
{
	if (s.n < 3 || s.at[0] != '[' || s.at[2] != ']' ||
	    (s.n > 3 && !byte_is_blank(s.at[3])))
		return false;
	*out = s.at[1] == ' ' ? ITEM_OPEN :
	    s.at[1] == '-' ? ITEM_DROPPED : ITEM_DONE;
	return str_has_any(str_first(str_from(s, 1), 1), " -xX");
}

/*
 * The length of something in the form of a date, possible or not, at the start
 * of s: four digits, '-', digits, '-', digits.  0 if there is none.
 */
static size_t
date_length(struct str s)
{
	size_t month = str_digits(s) != 4 || !str_starts(str_from(s, 4), "-") ?
	    0 : str_digits(str_from(s, 5));
	size_t day = month == 0 || !str_starts(str_from(s, 5 + month), "-") ?
	    0 : str_digits(str_from(s, 6 + month));

	return day == 0 ? 0 : 6 + month + day;
}

/*
 * Finds the next "by DATE" in s at the start of a word: its offset, its length
 * and its date; false if there is none.  "by:DATE" needs no blank.  Of "(by
 * DATE)" the brackets count, too.
 */
static bool
find_by(struct str s, size_t *at, size_t *n, struct str *date)
{
	size_t i, end;
	bool is_apart;

	for (i = 0; i + 2 < s.n; i++) {
		if (byte_lower(s.at[i]) != 'b' ||
		    byte_lower(s.at[i + 1]) != 'y' ||
		    (i > 0 && !byte_is_blank(s.at[i - 1]) &&
		    s.at[i - 1] != '('))
			continue;
		end = i + 2;
		end += s.at[end] == ':';
		end += blanks(str_from(s, end));
		*date = str_from(s, end);
		*date = str_first(*date, date_length(*date));
		if (end > i + 2 && date->n > 0) {
			end += date->n;
			/* brackets around nothing else are part of it */
			is_apart = i > 0 && s.at[i - 1] == '(' && end < s.n &&
			    s.at[end] == ')';
			*at = i - is_apart;
			*n = end + is_apart - *at;
			return true;
		}
	}
	return false;
}

/*
 * Returns the date of "(from DATE)" at the end of s; absent if there is no
 * such end.
 */
static struct str
from_date(struct str s)
{
	size_t i = s.n;
	struct str date;

	if (!str_ends(s, ")"))
		return STR_NONE;
	while (--i > 0 && (byte_is_digit(s.at[i - 1]) || s.at[i - 1] == '-'))
		;
	date = str_first(str_from(s, i), s.n - 1 - i);
	if (date.n == 0 || date_length(date) != date.n ||
	    !str_ends(str_first(s, i), "(from "))
		return STR_NONE;
	return date;
}

/* Reads a date into *out, in place of an earlier one; notes a bad date. */
static void
read_date(struct date *out, struct item *item, struct str date,
    struct str line)
{
	if (!date_parse(out, date) && item->bad_date_col == 0)
		item->bad_date_col = (unsigned)(date.at - line.at) + 1;
}

bool
item_parse(struct item *out, struct str line)
{
	struct str s = str_from(line, blanks(line)), word, date, rest;
	size_t marker = item_marker_length(s), at, n;

	if (marker == 0 || !parse_box(&out->state, str_from(s, marker)))
		return false;
	out->text = out->what = rest = str_trim(str_from(s, marker + 3));
	out->owner = STR_NONE;
	out->due = out->from = DATE_NONE;
	out->bad_date_col = 0;
	if (str_next_word(&word, &rest) && word.at[0] == '@') {
		if (str_ends(word, ":") || str_ends(word, ","))
			word.n--;
		if (word.n > 1) {
			out->owner = str_from(word, 1);
			out->what = str_trim(rest);
		}
	}
	for (rest = out->text; find_by(rest, &at, &n, &date);
	    rest = str_from(rest, at + n))
		read_date(&out->due, out, date, line);
	date = from_date(out->text);
	if (!str_is_absent(date))
		read_date(&out->from, out, date, line);
	return true;
}

void
item_add_key(struct buf *out, const struct item *item)
{
	struct str rest = item->what, date = from_date(rest);
	size_t at, n, start = out->n;

	if (!str_is_absent(date))
		rest = str_first(rest, rest.n - date.n - strlen("(from )"));
	while (find_by(rest, &at, &n, &date)) {
		buf_add_words(out, start, str_first(rest, at));
		rest = str_from(rest, at + n);
	}
	buf_add_words(out, start, rest);
}

void
item_add_carried(struct buf *out, struct str line, struct date from)
{
	line = str_trim_end(line);
	buf_add(out, line);
	if (str_is_absent(from_date(line)) && !date_is_none(from))
		buf_addf(out, " (from %s)", date_text(from).at);
}
