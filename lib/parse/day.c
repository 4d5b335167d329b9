/* SPDX-License-Identifier: ISC */
/*
 * day - one reader for each way of writing a day; the first that knows the
 * words has them.
 */

#include "parse/day.h"

#include <string.h>

#include "parse/day_private.h"

static unsigned
number(struct str s, size_t n)
{
	unsigned value = 0;

	(void)str_to_number(&value, str_first(s, n));
	return value;
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

/* A day without its year is the next one of its name. */
static struct day
day_of_year(size_t n, unsigned month, unsigned day, struct date from)
{
	struct day result = { n, DATE_NONE };
	unsigned ignored;
	int year;

	if (date_is_none(from))
		return result;
	date_split(from, &year, &ignored, &ignored);
	if (!date_make(&result.date, year, month, day))
		result.date = DATE_NONE;
	else if (date_cmp(result.date, from) < 0 &&
	    !date_make(&result.date, year + 1, month, day))
		result.date = DATE_NONE;
	return result;
}

/* Finds which of the two is the month, where one of them cannot be. */
static struct day
day_of_pair(size_t n, unsigned year, unsigned a, unsigned b,
    struct date from)
{
	struct day result = { n, DATE_NONE };

	if (a <= 12 && b <= 12 && a != b)
		return result;
	if (b > 12) {
		unsigned swap = a;

		a = b;
		b = swap;
	}
	return year == 0 ? day_of_year(n, b, a, from) :
	    day_of(n, year, b, a);
}

/*
 * "2026/12/01", "1.12.2026", "01/12/26", "24/12", "20261201", "2026-12"; two
 * figures with a slash may be a fraction.
 */
static struct day
read_figures(struct str s, struct date from)
{
	size_t n[3] = { 0, 0, 0 }, at[3] = { 0, 0, 0 }, end = 0, parts;
	unsigned a, b, c;
	char mark = '\0';

	for (parts = 0; parts < 3; parts++) {
		n[parts] = str_digits(str_from(s, end));
		if (n[parts] == 0 || n[parts] > 8)
			break;
		at[parts] = end;
		end += n[parts];
		if (parts == 2 || end + 1 >= s.n ||
		    strchr("/.-", s.at[end]) == NULL ||
		    str_digits(str_from(s, end + 1)) == 0 ||
		    (parts == 1 && s.at[end] != mark)) {
			parts++;
			break;
		}
		mark = s.at[end++];
	}
	a = number(s, n[0]);
	b = parts < 2 ? 0 : number(str_from(s, at[1]), n[1]);
	c = parts < 3 ? 0 : number(str_from(s, at[2]), n[2]);
	if (parts == 1 && n[0] == 8 && a / 10000 >= 1970 && a / 10000 < 2200)
		return day_of(end, a / 10000, a / 100 % 100, a % 100);
	if (parts == 2 && n[0] == 4 && mark != '.' && a >= 1970 && a < 2200)
		return (struct day){ b >= 1 && b <= 12 ? end : 0, DATE_NONE };
	if (parts == 2 && mark == '/' && n[0] + n[1] > 2 && n[0] <= 2 &&
	    n[1] <= 2)
		return a >= 1 && b >= 1 && a <= 31 && b <= 31 &&
		    (a <= 12 || b <= 12) ? day_of_pair(end, 0, a, b, from) :
		    no_day();
	if (parts == 3 && n[0] == 4 && n[1] <= 2 && n[2] <= 2)
		return day_of(end, a, b, c);
	/* 26-12-01: which of the two is the year? */
	if (parts == 3 && n[0] <= 2 && n[1] <= 2 && n[2] == 2)
		return (struct day){ end, DATE_NONE };
	if (parts == 3 && n[0] <= 2 && n[1] <= 2 && n[2] == 4)
		return day_of_pair(end, c, a, b, from);
	return no_day();
}

/* A short form has a capital: "sun" is none, nor is "sat". */
static int
weekday_of(struct str word)
{
	int weekday = date_weekday_named(word);

	return weekday >= 0 && (word.at[0] < 'a' || word.n > 5) ? weekday :
	    -1;
}

size_t
day_ordinal(struct str s)
{
	size_t n = str_letters(s);

	return str_lists(STR_LIT("st nd rd th"), ' ', str_first(s, n)) ? n : 0;
}

/* Reads a year behind a day, ", 2026"; returns its length, or 0. */
static size_t
read_year(unsigned *year, struct str s)
{
	size_t n = str_run(s, ", ");

	if (n == 0 || str_digits(str_from(s, n)) != 4)
		return 0;
	*year = number(str_from(s, n), 4);
	return n + 4;
}

static struct day
with_year(struct str s, size_t n, unsigned month, unsigned day,
    struct date from)
{
	unsigned year = 0;
	size_t more = read_year(&year, str_from(s, n));

	return more > 0 ? day_of(n + more, year, month, day) :
	    day_of_year(n, month, day, from);
}

/* Reads "8 October", "8th of October 2026", "8.  Oct", "the 8th". */
static struct day
read_day_month(struct str s, struct date from)
{
	size_t n = str_digits(s), suffix, more;
	unsigned day = number(s, n), month;

	if (n == 0 || n > 2 || day == 0 || day > 31)
		return no_day();
	suffix = day_ordinal(str_from(s, n));
	n += suffix;
	more = n + str_run(str_from(s, n), ". ");
	if (str_starts(str_from(s, more), "of "))
		more += 3;
	month = date_month_named(str_first(str_from(s, more),
	    str_letters(str_from(s, more))));
	if (month > 0 && more > n)
		return with_year(s, more + str_letters(str_from(s, more)),
		    month, day, from);
	return (struct day){ suffix > 0 ? n : 0, DATE_NONE };
}

/* Reads "October 8, 2026" and "October"; "by June" may be by somebody. */
static struct day
read_month_day(struct str s, struct date from)
{
	size_t word = str_letters(s);
	size_t n = word + str_run(str_from(s, word), ". ");
	size_t figures = str_digits(str_from(s, n));
	unsigned month = date_month_named(str_first(s, word));
	unsigned day = number(str_from(s, n), figures);

	if (month == 0)
		return no_day();
	if (n > word && figures > 0 && figures <= 2 && day >= 1 &&
	    day <= 31) {
		n += figures;
		return with_year(s, n + day_ordinal(str_from(s, n)), month, day,
		    from);
	}
	/* these are people's names, too, or words */
	if (month == 1 || (month >= 3 && month <= 6) || month == 8)
		return no_day();
	return (struct day){ word > 3 ? word : 0, DATE_NONE };
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
	/* "next week", "this Friday", "end of the month", "month end" */
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
	struct day day = read_figures(s, from);

	if (day.n == 0)
		day = read_day_month(s, from);
	if (day.n == 0)
		day = read_month_day(s, from);
	if (day.n == 0)
		day = read_word(s, from);
	return day.n < s.n && byte_is_word(s.at[day.n]) ? no_day() : day;
}
