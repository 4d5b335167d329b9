/* SPDX-License-Identifier: ISC */
/*
 * day - two functions read figures, and a month's name beside a number, for
 * both readers; what they mean is decided by each reader.
 */

#include "parse/day.h"

#include <string.h>

#include "base/utf8.h"

/* "2026/12/01", "1.12.2026", "24/12", "20261201", "2026年12月1日". */
struct figures {
	unsigned value[3];
	size_t width[3];
	size_t n;		/* how many figures there are */
	size_t end;		/* the offset behind the last */
	char mark;		/* between them: '/', '.', '-'; 'y' for 年 */
};

/* "8 October", "8th of Oct.", "17-21 November", "October 8". */
struct named {
	unsigned day, month;
	size_t n;		/* length in bytes; 0: there is none */
	bool is_range;		/* more than one day */
	bool is_capital;	/* the month's name has a capital */
};

static const char year_mark[] = "年", month_mark[] = "月", day_mark[] = "日";

static unsigned
number(struct str s, size_t n)
{
	unsigned value = 0;

	(void)str_to_number(&value, str_first(s, n));
	return value;
}

/* A hyphen, also one that web pages and word processors put in its place. */
static bool
is_hyphen(long point)
{
	return point == '-' || (point >= 0x2010 && point <= 0x2013) ||
	    point == 0x2212;
}

/* Reads the mark between figures, the same between all; returns its length. */
static size_t
read_mark(char *mark, struct str s)
{
	struct str rest = s;
	long point = s.n == 0 ? -1 : utf8_next_point(&rest);
	char c = is_hyphen(point) ? '-' : point == '/' || point == '.' ?
	    (char)point : '\0';

	if (str_starts(s, *mark == '\0' ? year_mark : month_mark) &&
	    (*mark == '\0' || *mark == 'y')) {
		*mark = 'y';
		return strlen(year_mark);
	}
	if (c == '\0' || (*mark != '\0' && *mark != c))
		return 0;
	*mark = c;
	return s.n - rest.n;
}

static struct figures
read_figures(struct str s)
{
	struct figures out = { .n = 0 };
	size_t gap = 0, width;

	do {
		width = str_digits(str_from(s, out.end + gap));
		if (width == 0 || width > 8)
			break;
		out.value[out.n] = number(str_from(s, out.end + gap), width);
		out.width[out.n++] = width;
		out.end += gap + width;
		gap = read_mark(&out.mark, str_from(s, out.end));
	} while (gap > 0 && out.n < 3);
	if (out.n == 3 && out.mark == 'y' &&
	    str_starts(str_from(s, out.end), day_mark))
		out.end += strlen(day_mark);
	return out;
}

/* Reads "18", "18th", "1st"; returns its length. */
static size_t
read_ordinal(unsigned *out, struct str s)
{
	size_t n = str_digits(s);
	struct str suffix = str_from(s, n);

	*out = number(s, n);
	suffix = str_first(suffix, str_letters(suffix));
	if (n == 0 || n > 2)
		return 0;
	return n + (str_lists(STR_LIT("st nd rd th"), ' ', suffix) ?
	    suffix.n : 0);
}

static size_t
read_month(unsigned *out, struct str s)
{
	size_t n = str_letters(s);

	*out = date_month_named(str_first(s, n));
	return *out == 0 ? 0 : n;
}

/* Reads the end of a range: a hyphen or dash, and a day; returns its length. */
static size_t
read_range(struct str s)
{
	size_t n = str_run(s, " "), day;
	size_t dash = str_starts(str_from(s, n), "–") ? strlen("–") :
	    str_run(str_from(s, n), "-");
	unsigned last;

	n += dash;
	n += str_run(str_from(s, n), " ");
	day = read_ordinal(&last, str_from(s, n));
	return dash == 0 || day == 0 ? 0 : n + day;
}

static struct named
read_named(struct str s)
{
	struct named out = { .n = 0 };
	size_t at = read_ordinal(&out.day, s), gap, n;

	if (at > 0) {
		n = read_range(str_from(s, at));
		out.is_range = n > 0;
		at += n;
		at += str_run(str_from(s, at), " .-");
		if (str_starts(str_from(s, at), "of "))
			at += strlen("of ");
		n = read_month(&out.month, str_from(s, at));
		out.is_capital = n > 0 && s.at[at] <= 'Z';
		out.n = n == 0 ? 0 : at + n;
		return out;
	}
	at = read_month(&out.month, s);
	gap = str_run(str_from(s, at), " .-");
	n = at == 0 || gap == 0 ? 0 :
	    read_ordinal(&out.day, str_from(s, at + gap));
	out.is_capital = n > 0 && s.at[0] <= 'Z';
	out.n = n == 0 ? 0 : at + gap + n;
	return out;
}

/* A short form needs a capital: "sun" and "sat" are words, no weekdays. */
static int
weekday_of(struct str word)
{
	int weekday = date_weekday_named(word);

	return weekday >= 0 && (word.at[0] < 'a' || word.n > 5) ? weekday :
	    -1;
}

static struct day
no_day(void)
{
	return (struct day){ 0, DATE_NONE };
}

static struct day
day_of(size_t n, unsigned year, unsigned month, unsigned day)
{
	struct day result = { n, DATE_NONE };

	if (!date_make(&result.date, (int)year, month, day))
		result.date = DATE_NONE;
	return result;
}

/* The next day of this name, counted from `from`, which is included. */
static struct day
day_of_year(size_t n, unsigned month, unsigned day, struct date from)
{
	struct day result;
	unsigned ignored;
	int year;

	if (date_is_none(from))
		return (struct day){ n, DATE_NONE };
	date_split(from, &year, &ignored, &ignored);
	result = day_of(n, (unsigned)year, month, day);
	return date_is_none(result.date) || date_cmp(result.date, from) >= 0 ?
	    result : day_of(n, (unsigned)year + 1, month, day);
}

/* Finds out which of a and b is the month, if only one of them can be. */
static struct day
day_of_pair(size_t n, unsigned year, unsigned a, unsigned b,
    struct date from)
{
	unsigned day = b > 12 ? b : a, month = b > 12 ? a : b;

	if (a <= 12 && b <= 12 && a != b)
		return (struct day){ n, DATE_NONE };
	return year == 0 ? day_of_year(n, month, day, from) :
	    day_of(n, year, month, day);
}

/* "1/2" is no day, as two single figures with a slash may be a fraction. */
static struct day
day_of_figures(const struct figures *f, struct date from)
{
	unsigned a = f->value[0], b = f->value[1], c = f->value[2];
	const size_t *width = f->width;

	if (f->n == 1 && width[0] == 8 && a / 10000 >= 1970 &&
	    a / 10000 < 2200)
		return day_of(f->end, a / 10000, a / 100 % 100, a % 100);
	if (f->n == 2 && width[0] == 4 && f->mark != '.' && a >= 1970 &&
	    a < 2200)
		return (struct day){ b >= 1 && b <= 12 ? f->end : 0,
			DATE_NONE };
	if (width[0] > 4 || width[1] > 2)
		return no_day();
	if (f->n == 2)
		return f->mark == '/' && width[0] + width[1] > 2 &&
		    width[0] <= 2 && a >= 1 && b >= 1 && a <= 31 && b <= 31 &&
		    (a <= 12 || b <= 12) ? day_of_pair(f->end, 0, a, b, from) :
		    no_day();
	if (f->n == 3 && width[0] == 4 && width[2] <= 2)
		return day_of(f->end, a, b, c);
	/* 26-12-01: the year may be the first or the last figure */
	if (f->n == 3 && width[0] <= 2 && width[2] == 2)
		return (struct day){ f->end, DATE_NONE };
	if (f->n == 3 && width[0] <= 2 && width[2] == 4)
		return day_of_pair(f->end, c, a, b, from);
	return no_day();
}

/* The day that a name means, with the year behind it, ", 2026", if any. */
static struct day
day_of_named(const struct named *name, struct str s, struct date from)
{
	struct str rest = str_from(s, name->n);
	size_t gap = str_run(rest, ", ");

	if (name->day < 1 || name->day > 31)
		return no_day();
	if (name->is_range)
		return (struct day){ name->n, DATE_NONE };
	return gap > 0 && str_digits(str_from(rest, gap)) == 4 ?
	    day_of(name->n + gap + 4, number(str_from(rest, gap), 4),
	    name->month, name->day) :
	    day_of_year(name->n, name->month, name->day, from);
}

/* Reads a part of a day, which has no date: "8th", "October". */
static struct day
read_part(struct str s)
{
	unsigned month, day;
	size_t n = read_month(&month, s);

	/* the other months are names of people, too, or words ("may") */
	if (month == 1 || (month >= 3 && month <= 6) || month == 8)
		return no_day();
	if (month > 0)
		return (struct day){ n > 3 ? n : 0, DATE_NONE };
	n = read_ordinal(&day, s);
	return (struct day){ n > str_digits(s) && day >= 1 && day <= 31 ? n : 0,
		DATE_NONE };
}

static struct day
read_word(struct str s, struct date from)
{
	size_t n = str_letters(s), next;
	struct str word = str_first(s, n), period;
	int weekday = weekday_of(word);
	struct day result = { n, from };

	if (weekday >= 0) {
		result.date = date_is_none(from) ? from : date_plus_days(from,
		    (weekday - date_weekday(from) + 7) % 7);
		return result;
	}
	if (str_lists_any_case(STR_LIT("today tonight"), ' ', word))
		return result;
	if (str_eq_any_case(word, STR_LIT("tomorrow"))) {
		if (!date_is_none(from))
			result.date = date_plus_days(from, 1);
		return result;
	}
	/* "next week", "this Friday", "end of the month": a day, no date */
	next = n + str_run(str_from(s, n), " ");
	period = str_from(s, next);
	if (str_eq_any_case(word, STR_LIT("end")) &&
	    str_starts(period, "of ")) {
		next += 3;
		if (str_starts(str_from(s, next), "the "))
			next += 4;
	} else if (!str_lists_any_case(STR_LIT("next this coming"), ' ', word))
		return no_day();
	period = str_first(str_from(s, next), str_letters(str_from(s, next)));
	if (weekday_of(period) >= 0 || date_month_named(period) > 0 ||
	    str_lists(STR_LIT("week month quarter year"), ' ', period))
		return (struct day){ next + period.n, DATE_NONE };
	return no_day();
}

struct day
day_read(struct str s, struct date from)
{
	struct figures figures = read_figures(s);
	struct named name = read_named(s);
	struct day day = day_of_figures(&figures, from);

	if (day.n == 0 && name.n > 0)
		day = day_of_named(&name, s, from);
	if (day.n == 0)
		day = read_part(s);
	if (day.n == 0)
		day = read_word(s, from);
	return day.n < s.n && byte_is_word(s.at[day.n]) ? no_day() : day;
}

static const char two_days[] = "may be two days";
static const char no_year[] = "has no year";

struct reading {
	struct str s;		/* the text from where the reading begins */
	enum day_order order;
	struct date day[3];	/* each day that it may be */
	size_t n;
	size_t end;		/* the offset behind it; 0: nothing read */
	const char *why;
	bool is_partial;
};

bool
day_is_word(struct str word)
{
	return date_weekday_named(word) >= 0 || date_month_named(word) > 0;
}

static char
byte_at(struct str s, size_t i)
{
	return i < s.n ? s.at[i] : '\0';
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

/* Whether a date may end at i: it is no part of a longer number or word. */
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
find_figures(struct reading *r)
{
	struct figures f = read_figures(r->s);
	unsigned a = f.value[0], b = f.value[1], c = f.value[2];
	const size_t *width = f.width;

	if (f.n < 2 || width[0] == 3 || width[0] > 4 || width[1] > 2 ||
	    !ends_here(r->s, f.end))
		return;
	if (f.n == 2) {
		r->is_partial = f.mark == '/' && width[0] <= 2 && a > 0 &&
		    b > 0 && (a <= 12 || b <= 12) && a <= 31 && b <= 31;
		r->why = r->is_partial ? no_year : NULL;
		r->end = r->is_partial ? f.end : 0;
	} else if (width[0] == 4 && width[2] <= 2) {
		r->end = f.end;
		add_day(r, a, b, c);
	} else if (width[0] < 4 && (width[2] == 2 || width[2] == 4)) {
		r->end = f.end;
		if (width[2] == 2 && width[0] == 2 && r->order == DAY_UNKNOWN)
			add_day(r, 2000 + a, b, c);
		c += width[2] == 2 ? 2000 : 0;
		if (r->order != DAY_MDY)
			add_day(r, c, b, a);
		if (r->order != DAY_DMY)
			add_day(r, c, a, b);
	}
}

/* Reads a day, a month by its name, and a year in four figures or two. */
static void
find_named(struct reading *r)
{
	struct named name = read_named(r->s);
	size_t at = name.n + str_run(str_from(r->s, name.n), " ,.-'"), n;
	unsigned year;

	if (name.n == 0)
		return;
	if (str_starts(str_from(r->s, at), "’"))
		at += strlen("’");
	n = str_digits(str_from(r->s, at));
	year = number(str_from(r->s, at), n);
	if (n == 4 && year >= 1900 && year < 2200 && ends_here(r->s, at + n)) {
		r->end = at + n;
		add_day(r, year, name.month, name.day);
	} else if (n == 2 && at > name.n && ends_here(r->s, at + n) &&
	    byte_at(r->s, at + n) != ':') {
		r->end = at + n;
		add_day(r, 2000 + year, name.month, name.day);
		if (r->order == DAY_UNKNOWN)
			add_day(r, 2000 + name.day, name.month, year);
	} else if (name.is_capital || name.is_range) {
		r->end = name.n;
		r->why = no_year;
		r->is_partial = true;
	}
	if (name.is_range) {
		r->why = "is more than one day";
		r->is_partial = false;
	}
}

/* A weekday beside a day always needs a capital, also in its long form. */
static int
weekday_beside(struct str word)
{
	return word.n > 0 && word.at[0] <= 'Z' ? weekday_of(word) : -1;
}

/* Finds the weekday before the day (then *at moves back to it) or behind it. */
static int
find_weekday(size_t *at, struct str s, size_t end)
{
	size_t i = *at, n;
	int weekday;

	while (i > 0 && strchr(" ,.", s.at[i - 1]) != NULL)
		i--;
	for (n = 0; n < i && byte_is_letter(s.at[i - n - 1]); n++)
		;
	weekday = i < *at ? weekday_beside(str_first(str_from(s, i - n), n)) :
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
	return weekday_beside(str_first(str_from(s, end + 1), n));
}

/* Fills *out from a reading at `at`; the weekday beside it rules days out. */
static void
settle(struct day_found *out, struct reading *r, struct str s, size_t at)
{
	int weekday;
	size_t i, n = 0, had = r->n;

	*out = (struct day_found){ .at = at, .date = DATE_NONE,
	    .why = r->why, .is_partial = r->is_partial };
	weekday = find_weekday(&out->at, s, at + r->end);
	out->n = at + r->end - out->at;
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

/* Whether a number or a word begins at i that may be the start of a day. */
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
		r = (struct reading){ .s = str_from(s, i), .order = order };
		find_figures(&r);
		if (r.end == 0)
			find_named(&r);
		if (r.end == 0)
			continue;
		settle(out, &r, s, i);
		return true;
	}
	return false;
}
