/* SPDX-License-Identifier: ISC */
/*
 * day_find - every way to read a day is tried, and what the order of the
 * numbers and the weekday beside it leave is it; one has to be left.
 */

#include "parse/day.h"

#include <string.h>

#include "parse/day_private.h"

static const char two_days[] = "may be two days";
static const char no_year[] = "has no year";

struct reading {
	struct str s;
	enum day_order order;
	struct date day[3];
	size_t n;		/* of days */
	size_t end;		/* behind what was read; 0: nothing */
	const char *why;
	bool is_partial;
};

static char
byte_at(struct str s, size_t i)
{
	return i < s.n ? s.at[i] : '\0';
}

/* A weekday counts only with a capital: within a sentence, "sun" is none. */
static int
read_weekday(struct str word)
{
	return word.n > 0 && word.at[0] <= 'Z' ? date_weekday_named(word) :
	    -1;
}

bool
day_is_word(struct str word)
{
	return date_weekday_named(word) >= 0 || date_month_named(word) > 0;
}

static void
add_day(struct reading *r, unsigned year, unsigned month, unsigned day)
{
	struct date date;
	size_t i;

	if (!date_make(&date, (int)year, month, day))
		return;
	for (i = 0; i < r->n; i++)
		if (date_cmp(r->day[i], date) == 0)
			return;
	r->day[r->n++] = date;
}

static size_t
read_number(unsigned *out, struct str s, size_t i)
{
	size_t n = str_digits(str_from(s, i));

	*out = 0;
	return n > 4 || !str_to_number(out, str_first(str_from(s, i), n)) ?
	    0 : n;
}

/* Reads "-", "/" or ".", the same twice, or 年 and 月; returns its length. */
static size_t
read_separator(struct str s, size_t i, size_t first)
{
	static const char year_mark[] = "年", month_mark[] = "月";
	char c = byte_at(s, i);

	if (c == '-' || c == '/' || c == '.')
		return first == 0 || s.at[first] == c ? 1 : 0;
	return str_starts(str_from(s, i), first == 0 ? year_mark :
	    month_mark) ? strlen(year_mark) : 0;
}

/* Whether nothing follows that would make it part of something else. */
static bool
ends_here(struct str s, size_t i)
{
	char c = byte_at(s, i), next = byte_at(s, i + 1);

	if (c == 'T' || c == '_')
		return true;
	return !byte_is_word(c) && !((c == '-' || c == '/' || c == '.') &&
	    byte_is_digit(next));
}

/* Reads 2025-11-18, 18/11/2025 and 18.11.25; 18/11 has no year. */
static void
read_numbers(struct reading *r, size_t i)
{
	unsigned a, b, c;
	size_t na, nb, nc, gap, first, at;

	na = read_number(&a, r->s, i);
	first = i + na;
	gap = read_separator(r->s, first, 0);
	nb = read_number(&b, r->s, first + gap);
	if (na == 0 || na == 3 || gap == 0 || nb == 0 || nb > 2)
		return;
	at = first + gap + nb;
	gap = read_separator(r->s, at, first);
	nc = gap == 0 ? 0 : read_number(&c, r->s, at + gap);
	if (nc == 0) {
		if (byte_at(r->s, first) == '/' && na <= 2 &&
		    ends_here(r->s, at) && a > 0 && b > 0 &&
		    (a <= 12 || b <= 12) && a <= 31 && b <= 31) {
			r->end = at;
			r->why = no_year;
			r->is_partial = true;
		}
		return;
	}
	at += gap + nc;
	if (str_starts(str_from(r->s, at), "日"))
		at += strlen("日");
	if (!ends_here(r->s, at) || (na == 4 ? nc > 2 : nc != 2 && nc != 4))
		return;
	r->end = at;
	if (na == 4) {
		add_day(r, a, b, c);
		return;
	}
	if (nc == 2) {
		c += 2000;
		if (r->order == DAY_UNKNOWN && na == 2)
			add_day(r, 2000 + a, b, c - 2000);
	}
	if (r->order != DAY_MDY)
		add_day(r, c, b, a);
	if (r->order != DAY_DMY)
		add_day(r, c, a, b);
}

static size_t
skip_any(struct str s, size_t i, const char *bytes)
{
	return i + str_run(str_from(s, i), bytes);
}

/* Reads "18", "18th", "1st"; returns its length. */
static size_t
read_ordinal(unsigned *out, struct str s, size_t i)
{
	size_t n = read_number(out, s, i);

	return n == 0 || n > 2 ? 0 : n + day_ordinal(str_from(s, i + n));
}

static size_t
read_month_at(unsigned *out, struct str s, size_t i)
{
	size_t n = str_letters(str_from(s, i));

	*out = date_month_named(str_first(str_from(s, i), n));
	return *out == 0 ? 0 : n;
}

/* Reads the year behind a day and a month, of four digits or of two. */
static void
read_year(struct reading *r, size_t at, unsigned month, unsigned day,
    bool is_capital)
{
	size_t i = skip_any(r->s, at, " ,.-'"), n;
	unsigned year;

	if (str_starts(str_from(r->s, i), "’"))
		i += strlen("’");
	n = read_number(&year, r->s, i);
	if (n == 4 && year >= 1900 && year < 2200 && ends_here(r->s, i + n)) {
		r->end = i + n;
		add_day(r, year, month, day);
	} else if (n == 2 && i > at && ends_here(r->s, i + n) &&
	    byte_at(r->s, i + n) != ':') {
		r->end = i + n;
		add_day(r, 2000 + year, month, day);
		if (r->order == DAY_UNKNOWN)
			add_day(r, 2000 + day, month, year);
	} else if (is_capital) {
		r->end = at;
		r->why = no_year;
		r->is_partial = true;
	}
}

/* Reads "18 November 2025", "17-21 November". */
static void
read_day_first(struct reading *r, size_t i)
{
	unsigned day, last, month;
	size_t n = read_ordinal(&day, r->s, i), at, more;
	bool is_range = false;

	if (n == 0)
		return;
	at = skip_any(r->s, i + n, " ");
	more = skip_any(r->s, at, "-");
	if (str_starts(str_from(r->s, at), "–"))
		more = at + strlen("–");
	more = more == at ? at : skip_any(r->s, more, " ");
	n = more == at ? 0 : read_ordinal(&last, r->s, more);
	if (n > 0) {
		is_range = true;
		at = more + n;
	}
	at = skip_any(r->s, at, " .-");
	if (str_starts(str_from(r->s, at), "of "))
		at += strlen("of ");
	n = read_month_at(&month, r->s, at);
	if (n == 0)
		return;
	read_year(r, at + n, month, day, r->s.at[at] <= 'Z');
	if (is_range) {
		if (r->end == 0)
			r->end = at + n;
		r->n = 0;
		r->why = "is more than one day";
		r->is_partial = false;
	}
}

/* Reads "November 18, 2025". */
static void
read_month_first(struct reading *r, size_t i)
{
	unsigned day, month;
	size_t n = read_month_at(&month, r->s, i), at;

	if (n == 0)
		return;
	at = skip_any(r->s, i + n, " .-");
	n = at == i + n ? 0 : read_ordinal(&day, r->s, at);
	if (n == 0)
		return;
	read_year(r, at + n, month, day, r->s.at[i] <= 'Z');
}

/* Finds the weekday before the day, which then is part of it, or behind it. */
static int
find_weekday(size_t *at, struct str s, size_t end)
{
	size_t i = *at, n;
	int weekday;

	while (i > 0 && strchr(" ,.", s.at[i - 1]) != NULL)
		i--;
	for (n = 0; n < i && byte_is_letter(s.at[i - n - 1]); n++)
		;
	weekday = i < *at ? read_weekday(str_first(str_from(s, i - n), n)) :
	    -1;
	if (weekday >= 0 && (i == n || !byte_is_word(s.at[i - n - 1]))) {
		*at = i - n;
		return weekday;
	}
	if (byte_at(s, end) != ' ')
		return -1;
	n = str_letters(str_from(s, end + 1));
	if (end + 1 + n < s.n && strchr(">)],", s.at[end + 1 + n]) == NULL)
		return -1;
	return read_weekday(str_first(str_from(s, end + 1), n));
}

static void
settle(struct day_found *out, struct reading *r, size_t at)
{
	int weekday;
	size_t i, n = 0, had = r->n;

	*out = (struct day_found){ .at = at, .date = DATE_NONE,
	    .why = r->why, .is_partial = r->is_partial };
	weekday = find_weekday(&out->at, r->s, r->end);
	out->n = r->end - out->at;
	if (out->why != NULL)
		return;
	for (i = 0; i < r->n; i++)
		if (weekday < 0 || date_weekday(r->day[i]) == weekday)
			r->day[n++] = r->day[i];
	if (n == 1)
		out->date = r->day[0];
	else if (n == 0)
		out->why = had == 0 ? "is not a day of the calendar" :
		    "was another day of the week";
	else {
		out->why = two_days;
		out->is_ambiguous = true;
	}
}

/* Whether a number or a word begins there. */
static bool
begins_here(struct str s, size_t i)
{
	char before = i == 0 ? '\0' : s.at[i - 1];

	if (!byte_is_word(s.at[i]) || (byte_is_word(before) &&
	    byte_is_digit(before) == byte_is_digit(s.at[i])))
		return false;
	if (byte_is_letter(s.at[i]))
		return true;
	if (byte_is_letter(before))
		return false;
	return i < 2 || strchr(":/.-", before) == NULL ||
	    !byte_is_digit(s.at[i - 2]);
}

bool
day_find(struct day_found *out, struct str s, size_t from,
    enum day_order order)
{
	struct reading r;
	size_t i;

	for (i = from; i < s.n; i++) {
		if (!begins_here(s, i))
			continue;
		r = (struct reading){ .s = s, .order = order };
		read_numbers(&r, i);
		if (r.end == 0)
			read_day_first(&r, i);
		if (r.end == 0)
			read_month_first(&r, i);
		if (r.end == 0)
			continue;
		settle(out, &r, i);
		return true;
	}
	return false;
}
