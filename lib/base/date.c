/* SPDX-License-Identifier: ISC */
/*
 * Years are counted from March here, so that the leap day is the last day of
 * a year.  The months before it always have the same lengths: 31 30 31 30 31
 * from March on, twice, then 31 and February.  (153 * m + 2) / 5 is the sum of
 * the first m of these lengths.
 */
#include "base/date.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#define DAYS_OF_400_YEARS 146097
/* The number of days from 1 March of year 0 to 1970-01-01. */
#define EPOCH 719468

static const char *const month_name[] = { "January", "February", "March",
	"April", "May", "June", "July", "August", "September", "October",
	"November", "December" };

/* Each unit is a number of days, or a number of months. */
static const struct {
	const char *name;
	int days, months;
} units[] = {
	[DATE_DAYS] = { "day", 1, 0 }, [DATE_WEEKS] = { "week", 7, 0 },
	[DATE_MONTHS] = { "month", 0, 1 }, [DATE_YEARS] = { "year", 0, 12 },
};

/*
 * The day need not exist: 31 February is three days after the 28th.
 */
static int
day_number(int year, unsigned month, unsigned day)
{
	int from_march = (int)(month + 9) % 12;
	int y = month <= 2 ? year - 1 : year;

	return 365 * y + y / 4 - y / 100 + y / 400 +
	    (153 * from_march + 2) / 5 + (int)day - 1 - EPOCH;
}

static unsigned
days_of_month(int year, unsigned month)
{
	static const unsigned char days[] = { 31, 28, 31, 30, 31, 30, 31, 31,
		30, 31, 30, 31 };
	bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return month == 2 && is_leap ? 29 : days[month - 1];
}

bool
date_is_none(struct date date)
{
	return date_cmp(date, DATE_NONE) == 0;
}

int
date_cmp(struct date a, struct date b)
{
	return (a.day > b.day) - (a.day < b.day);
}

bool
date_make(struct date *out, int year, unsigned month, unsigned day)
{
	if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 ||
	    day > days_of_month(year, month))
		return false;
	out->day = day_number(year, month, day);
	return true;
}

/*
 * Returns a day of the years 1 to 9999, or DATE_NONE or DATE_NEVER if the day
 * lies outside of them.
 */
static struct date
of_days(long long days)
{
	if (days < day_number(1, 1, 1))
		return DATE_NONE;
	if (days > day_number(9999, 12, 31))
		return DATE_NEVER;
	return (struct date){ (int)days };
}

static bool
is_open(struct date date)
{
	struct date day = of_days(date.day);

	return date_is_none(day) || date_cmp(day, DATE_NEVER) == 0;
}

void
date_split(struct date date, int *year, unsigned *month, unsigned *day)
{
	int days, of_era, y, of_year, m;

	*year = 0;
	*month = *day = 0;
	if (is_open(date))
		return;
	days = date.day + EPOCH;
	of_era = days % DAYS_OF_400_YEARS;
	/* The corrections take the leap days out: years of 365 days remain. */
	y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	of_year = of_era - (365 * y + y / 4 - y / 100);
	m = (5 * of_year + 2) / 153;
	*day = (unsigned)(of_year - (153 * m + 2) / 5 + 1);
	*month = (unsigned)(m < 10 ? m + 3 : m - 9);
	*year = y + days / DAYS_OF_400_YEARS * 400 + (*month <= 2);
}

bool
date_parse(struct date *out, struct str text)
{
	unsigned year, month, day;

	if (text.n != 10 || text.at[4] != '-' || text.at[7] != '-')
		return false;
	return str_to_number(&year, str_first(text, 4)) &&
	    str_to_number(&month, str_first(str_from(text, 5), 2)) &&
	    str_to_number(&day, str_from(text, 8)) &&
	    date_make(out, (int)year, month, day);
}

struct date
date_of_seconds(long long seconds, int zone_minutes)
{
	const long long day = 24 * 60 * 60;
	long long days = seconds / day;
	long long rest = seconds % day + zone_minutes * 60LL;

	days += rest / day;
	if (rest % day < 0)
		days--;
	return of_days(days);
}

struct date_text
date_text(struct date date)
{
	struct date_text text = { "" };
	unsigned month, day;
	int year;

	date_split(date, &year, &month, &day);
	if (year != 0)
		snprintf(text.at, sizeof(text.at), "%04d-%02u-%02u", year,
		    month, day);
	return text;
}

void
date_format(struct buf *out, struct date date)
{
	buf_add_string(out, date_text(date).at);
}

void
date_format_long(struct buf *out, struct date date)
{
	unsigned month, day;
	int year;

	date_split(date, &year, &month, &day);
	if (year != 0)
		buf_addf(out, "%u %s %d", day, date_month_name(month), year);
}

struct date
date_plus_days(struct date date, int days)
{
	if (is_open(date))
		return date;
	return of_days((long long)date.day + days);
}

static struct date
plus_units(struct date date, long long n, enum date_unit unit)
{
	unsigned month, day, last;
	int year;

	if (units[unit].days > 0)
		return of_days(date.day + n * units[unit].days);
	date_split(date, &year, &month, &day);
	n = n * units[unit].months + year * 12LL + month - 1;
	if (n / 12 > 9999)
		return DATE_NEVER;
	if (n / 12 < 1)
		return DATE_NONE;
	year = (int)(n / 12);
	month = (unsigned)(n % 12) + 1;
	last = days_of_month(year, month);
	if (day > last)
		day = last;
	return (struct date){ day_number(year, month, day) };
}

struct date
date_plus(struct date date, struct date_step step)
{
	return date_plus_shared(date, step, 1000);
}

struct date
date_plus_shared(struct date date, struct date_step step, unsigned thousandths)
{
	long long stretched = step.n * 1000LL;
	long long whole, rest;
	struct date low, high;

	assert(thousandths >= 1 && thousandths <= 1000);
	if (is_open(date))
		return date;
	whole = stretched / thousandths;
	rest = stretched % thousandths;
	low = plus_units(date, whole, step.unit);
	if (rest == 0)
		return low;
	/*
	 * Both steps start from the given date, so that neither starts from
	 * a clamped day.
	 */
	high = plus_units(date, whole + 1, step.unit);
	if (is_open(high))
		return high;
	rest *= high.day - low.day;
	return of_days(low.day + (rest + thousandths - 1) / thousandths);
}

/* The first of them is the weekday of 1970-01-01, day 0 of our count. */
const char *const date_words[] = { "thursday", "friday", "saturday", "sunday",
	"monday", "tuesday", "wednesday", "today", "tomorrow", "yesterday",
	NULL };

enum { WEEK = 7 };

/* The whole name, or its first three to `most` letters, in any case. */
static bool
is_short_for(struct str word, const char *name, size_t most)
{
	return str_eq_any_case(word, str_of(name)) || (word.n >= 3 &&
	    word.n <= most && str_eq_any_case(word, str_first(str_of(name),
	    word.n)));
}

const char *
date_month_name(unsigned month)
{
	return month < 1 || month > 12 ? "" : month_name[month - 1];
}

unsigned
date_month_named(struct str word)
{
	unsigned i;

	for (i = 0; i < 12; i++)
		if (is_short_for(word, month_name[i], i == 8 ? 4 : 3))
			return i + 1;
	return 0;
}

int
date_weekday_named(struct str word)
{
	int i;

	for (i = 0; i < WEEK; i++)
		if (is_short_for(word, date_words[i], 5))
			return i;
	return -1;
}

int
date_weekday(struct date date)
{
	return (date.day % WEEK + WEEK) % WEEK;
}

/* The next day of a weekday, or the last one, before today; never today. */
static struct date
weekday(struct date today, int wanted, bool is_last)
{
	int from_today = (wanted - date_weekday(today) + WEEK) % WEEK;

	if (is_last)
		from_today -= WEEK;
	else if (from_today == 0)
		from_today = WEEK;
	return date_plus_days(today, from_today);
}

/* Reads "today", "friday", "last friday". */
static bool
day_by_name(struct date *out, struct str text, struct date today)
{
	static const int from_today[] = { 0, 1, -1 };
	struct str word;
	bool is_last;
	int i;

	str_next_word(&word, &text);
	is_last = str_eq_any_case(word, STR_LIT("last"));
	if (is_last)
		str_next_word(&word, &text);
	if (str_trim(text).n > 0)
		return false;
	for (i = 0; date_words[i] != NULL; i++)
		if (str_eq_any_case(word, str_of(date_words[i])))
			break;
	if (date_words[i] == NULL || (is_last && i >= WEEK))
		return false;
	*out = i < WEEK ? weekday(today, i, is_last) :
	    date_plus_days(today, from_today[i - WEEK]);
	return true;
}

/* Reads "2 weeks ago". */
static bool
step_back(struct date *out, struct str text, struct date today)
{
	static const char ago[] = " ago";
	struct date_step step;

	if (!str_ends_any_case(text, ago) || !date_step_parse(&step,
	    str_first(text, text.n - strlen(ago))))
		return false;
	*out = plus_units(today, -(long long)step.n, step.unit);
	return true;
}

/*
 * Reads "+3" and "-1w": a sign, a number, and the first letter of a unit; days
 * if there is no letter.
 */
static bool
signed_step(struct date *out, struct str text, struct date today)
{
	enum date_unit unit = DATE_DAYS;
	unsigned n;

	if (text.n < 2 || (text.at[0] != '+' && text.at[0] != '-'))
		return false;
	if (!byte_is_digit(text.at[text.n - 1])) {
		while (unit <= DATE_YEARS && units[unit].name[0] !=
		    byte_lower(text.at[text.n - 1]))
			unit++;
		text.n--;
	}
	if (unit > DATE_YEARS || !str_to_number(&n, str_from(text, 1)))
		return false;
	*out = plus_units(today, text.at[0] == '-' ? -(long long)n : n, unit);
	return true;
}

bool
date_read_words(struct date *out, struct str text, struct date today)
{
	struct date day;

	if ((!date_parse(&day, text) && !day_by_name(&day, text, today) &&
	    !step_back(&day, text, today) &&
	    !signed_step(&day, text, today)) || is_open(day))
		return false;
	*out = day;
	return true;
}

bool
date_step_parse(struct date_step *out, struct str text)
{
	struct str number, unit, none;
	struct date_step step;
	enum date_unit i;

	str_next_word(&number, &text);
	str_next_word(&unit, &text);
	if (str_next_word(&none, &text) || number.n > 4 ||
	    !str_to_number(&step.n, number) || step.n == 0)
		return false;
	if (str_ends(unit, "s"))
		unit.n--;
	for (i = DATE_DAYS; i <= DATE_YEARS; i++)
		if (str_is(unit, units[i].name)) {
			step.unit = i;
			*out = step;
			return true;
		}
	return false;
}

void
date_step_format(struct buf *out, struct date_step step)
{
	date_step_format_shared(out, step, 1000);
}

void
date_step_format_shared(struct buf *out, struct date_step step,
    unsigned thousandths)
{
	unsigned long long tenths = (step.n * 10000ULL + thousandths / 2) /
	    thousandths;

	assert(thousandths >= 1 && thousandths <= 1000);
	if (date_step_is_none(step))
		return;
	buf_addf(out, "%llu", tenths / 10);
	if (tenths % 10 > 0)
		buf_addf(out, ".%llu", tenths % 10);
	buf_addf(out, " %s%s", units[step.unit].name, tenths == 10 ? "" : "s");
}

bool
date_step_is_none(struct date_step step)
{
	return step.n == 0;
}

bool
date_minutes_parse(unsigned *out, struct str text)
{
	unsigned minutes;

	if (!str_to_number(&minutes, text) || minutes < 1 ||
	    minutes > 24 * 60)
		return false;
	*out = minutes;
	return true;
}

static bool
parse_end(struct date *out, struct str text, struct date open)
{
	if (text.n > 0)
		return date_parse(out, text);
	*out = open;
	return true;
}

bool
date_range_parse(struct date_range *out, struct str text)
{
	size_t dots = str_find(text, "..");
	struct date_range range;

	if (dots == text.n) {
		if (!date_parse(&range.first, text))
			return false;
		range.last = range.first;
	} else if (text.n == 2 ||
	    !parse_end(&range.first, str_first(text, dots), DATE_NONE) ||
	    !parse_end(&range.last, str_from(text, dots + 2), DATE_NEVER) ||
	    date_cmp(range.first, range.last) > 0)
		return false;
	*out = range;
	return true;
}

bool
date_range_has(struct date_range range, struct date date)
{
	return !date_is_none(date) && date_cmp(range.first, date) <= 0 &&
	    date_cmp(date, range.last) <= 0;
}
