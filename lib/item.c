/* SPDX-License-Identifier: ISC */
/*
 * item - a hand scanner: the box must be read from the source line, because
 * `[x]` may be a link for cmark.
 */

#include "item.h"

#define DATE_LEN 10

static size_t
blanks(struct str s)
{
	size_t n;

	for (n = 0; n < s.n && (s.at[n] == ' ' || s.at[n] == '\t'); n++)
		;
	return n;
}

/* The length of "- ", "12. " or "12) " with the blanks behind it, or 0. */
static size_t
marker_length(struct str s)
{
	size_t n = 0;

	while (n < s.n && n < 9 && s.at[n] >= '0' && s.at[n] <= '9')
		n++;
	if (n == s.n)
		return 0;
	if (n == 0 ? s.at[0] != '-' && s.at[0] != '*' && s.at[0] != '+' :
	    s.at[n] != '.' && s.at[n] != ')')
		return 0;
	n++;
	return blanks(str_from(s, n)) == 0 ? 0 : n + blanks(str_from(s, n));
}

static bool
parse_box(enum item_state *out, struct str s)
{
	if (s.n < 3 || s.at[0] != '[' || s.at[2] != ']' ||
	    (s.n > 3 && s.at[3] != ' ' && s.at[3] != '\t'))
		return false;
	switch (s.at[1]) {
	case ' ':
		*out = ITEM_OPEN;
		return true;
	case 'x':
	case 'X':
		*out = ITEM_DONE;
		return true;
	case '-':
		*out = ITEM_DROPPED;
		return true;
	default:
		return false;
	}
}

/* Whether s begins like a date: four digits, '-', digits, '-', a digit. */
static bool
looks_like_date(struct str s)
{
	const char *shape = "0000-00-00";
	size_t i;

	if (s.n < DATE_LEN)
		return false;
	for (i = 0; i < DATE_LEN; i++)
		if (shape[i] == '-' ? s.at[i] != '-' :
		    s.at[i] < '0' || s.at[i] > '9')
			return false;
	return s.n == DATE_LEN || s.at[DATE_LEN] < '0' || s.at[DATE_LEN] > '9';
}

/*
 * Where the next "by DATE" begins in s, at a word's start, and how long it
 * is; false if there is none.
 */
static bool
find_by(struct str s, size_t *at, size_t *n)
{
	size_t i, gap;

	for (i = 0; i + 2 < s.n; i++) {
		if (s.at[i] != 'b' || s.at[i + 1] != 'y' ||
		    (i > 0 && s.at[i - 1] != ' ' && s.at[i - 1] != '\t' &&
		    s.at[i - 1] != '('))
			continue;
		gap = blanks(str_from(s, i + 2));
		if (gap > 0 && looks_like_date(str_from(s, i + 2 + gap))) {
			*at = i;
			*n = 2 + gap + DATE_LEN;
			return true;
		}
	}
	return false;
}

/* The length of "(from DATE)" at the end of s, or 0. */
static size_t
from_length(struct str s)
{
	size_t n = sizeof("(from ") - 1 + DATE_LEN + 1;
	struct str end;

	if (s.n < n || s.at[s.n - 1] != ')')
		return 0;
	end = str_from(s, s.n - n);
	return str_starts(end, "(from ") &&
	    looks_like_date(str_from(end, sizeof("(from ") - 1)) ? n : 0;
}

static void
read_date(struct date *out, unsigned *bad_col, struct str date,
    struct str line)
{
	if (!date_parse(out, str_first(date, DATE_LEN)) && *bad_col == 0)
		*bad_col = (unsigned)(date.at - line.at) + 1;
}

static void
read_dates(struct item *out, struct str line)
{
	struct str rest = out->text;
	size_t at, n = from_length(out->text);

	if (n > 0)
		read_date(&out->from, &out->bad_date_col, str_from(out->text,
		    out->text.n - DATE_LEN - 1), line);
	while (find_by(rest, &at, &n)) {
		read_date(&out->due, &out->bad_date_col,
		    str_from(rest, at + n - DATE_LEN), line);
		rest = str_from(rest, at + n);
	}
}

static void
read_owner(struct item *out)
{
	struct str word, rest = out->text;

	out->owner = STR_NONE;
	out->what = out->text;
	if (!str_next_word(&word, &rest) || word.n < 2 || word.at[0] != '@')
		return;
	out->owner = str_from(word, 1);
	if (str_ends(out->owner, ":") || str_ends(out->owner, ","))
		out->owner = str_first(out->owner, out->owner.n - 1);
	out->what = str_trim(rest);
}

bool
item_parse(struct item *out, struct str line)
{
	struct str s = str_from(line, blanks(line));
	size_t marker = marker_length(s);

	if (marker == 0 || !parse_box(&out->state, str_from(s, marker)))
		return false;
	out->text = str_trim(str_from(s, marker + 3));
	out->due = out->from = DATE_NONE;
	out->bad_date_col = 0;
	read_owner(out);
	read_dates(out, line);
	return true;
}

static void
add_folded(struct buf *out, struct str s, size_t start)
{
	struct str word;

	while (str_next_word(&word, &s)) {
		if (out->n > start)
			buf_add_byte(out, ' ');
		buf_add(out, word);
	}
}

void
item_add_key(struct buf *out, const struct item *item)
{
	struct str rest = item->what;
	size_t at, n, start = out->n;

	rest = str_first(rest, rest.n - from_length(rest));
	while (find_by(rest, &at, &n)) {
		add_folded(out, str_first(rest, at), start);
		rest = str_from(rest, at + n);
	}
	add_folded(out, rest, start);
}

void
item_add_carried(struct buf *out, struct str line, struct date from)
{
	line = str_trim_end(line);
	buf_add(out, line);
	if (from_length(line) == 0)
		buf_addf(out, " (from %s)", date_text(from).at);
}
