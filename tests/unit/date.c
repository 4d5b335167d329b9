/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "base/date.h"

/* Reads a date of the test itself; "" and "never" are the open ends. */
static struct date
date(const char *text)
{
	struct date date = DATE_NONE;

	if (strcmp(text, "never") == 0)
		return DATE_NEVER;
	if (*text != '\0' && !date_parse(&date, str_of(text)))
		fail_msg("'%s' is not a date", text);
	return date;
}

#define SAME_DATE(name, got, want) do { \
	struct date day_ = (got); \
	if (date_cmp(day_, date(want)) != 0) \
		fail_msg("'%s': got '%s' (%d) instead of '%s'", name, \
		    date_text(day_).at, day_.day, want); \
} while (0)

static void
test_date_parse_knows_days_since_1970(void **state)
{
	static const struct {
		const char *text;
		int day;
	} row[] = {
		{ "1970-01-01", 0 },
		{ "1969-12-31", -1 },
		{ "2000-02-29", 11016 },
		{ "2000-03-01", 11017 },
		{ "2026-11-21", 20778 },
		{ "0001-01-01", -719162 },
		{ "9999-12-31", 2932896 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		SAME_NUMBER(row[i].text, date(row[i].text).day, row[i].day);
		SAME_TEXT(row[i].text,
		    str_of(date_text((struct date){ row[i].day }).at),
		    row[i].text);
	}
}

static void
test_date_parse_refuses_february_30(void **state)
{
	static const char *const row[] = { "2026-02-30", "2026-02-29",
		"1900-02-29", "2100-02-29", "2026-04-31", "2026-06-31",
		"2026-09-31", "2026-11-31", "2026-01-32", "2026-00-10",
		"2026-13-01", "2026-01-00", "0000-01-01", "2026-1-01",
		"2026-01-1", "26-01-01", "2026-01-011", "2026-01-01 ",
		" 2026-01-01", "2026/01/01", "2026-01/01", "2026.01-01",
		"+026-01-01", "-026-01-01", "2026--1-01", "2026-01-+1",
		"2026-01- 1", "20260101", "2026-01-0x", "", "today" };
	struct date out = { 42 };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++)
		CHECK(row[i], !date_parse(&out, str_of(row[i])));
	assert_int_equal(out.day, 42);
	assert_false(date_parse(&out, STR_NONE));
	assert_true(date_parse(&out, str_of("2024-02-29")));
	assert_true(date_parse(&out, str_of("2000-02-29")));
}

static void
test_every_day_of_four_hundred_years_comes_back(void **state)
{
	struct date first = date("1600-01-01"), last = date("2000-01-01");
	struct date day, made;
	unsigned month, of_month;
	int year;

	(void)state;
	for (day = first; date_cmp(day, last) <= 0; day.day++) {
		date_split(day, &year, &month, &of_month);
		if (!date_make(&made, year, month, of_month) ||
		    date_cmp(made, day) != 0)
			fail_msg("day %d: %d-%u-%u", day.day, year, month,
			    of_month);
		SAME_DATE("text", day, date_text(day).at);
	}
	assert_int_equal(last.day - first.day, 146097);
}

static void
test_the_open_ends_sort_outside_and_have_no_text(void **state)
{
	struct buf out = BUF_INIT;
	unsigned month, day;
	int year;

	(void)state;
	assert_true(date_is_none(DATE_NONE));
	assert_false(date_is_none(DATE_NEVER));
	assert_false(date_is_none(date("0001-01-01")));
	assert_true(date_cmp(DATE_NONE, date("0001-01-01")) < 0);
	assert_true(date_cmp(DATE_NEVER, date("9999-12-31")) > 0);
	date_format(&out, DATE_NONE);
	date_format(&out, DATE_NEVER);
	date_format_long(&out, DATE_NONE);
	date_format_long(&out, DATE_NEVER);
	assert_string_equal(out.at, "");
	assert_string_equal(date_text(DATE_NEVER).at, "");
	date_split(DATE_NONE, &year, &month, &day);
	assert_int_equal(year, 0);
	SAME_DATE("plus", date_plus_days(DATE_NEVER, -1), "never");
	SAME_DATE("plus", date_plus_days(DATE_NONE, 1), "");
	SAME_DATE("plus", date_plus(DATE_NONE,
	    (struct date_step){ 1, DATE_MONTHS }), "");
	buf_release(&out);
}

static void
test_date_format_is_for_files_and_long_for_people(void **state)
{
	struct buf out = BUF_INIT;

	(void)state;
	date_format(&out, date("2026-01-02"));
	buf_add_string(&out, ", ");
	date_format_long(&out, date("2026-01-02"));
	buf_add_string(&out, ", ");
	date_format_long(&out, date("2026-11-21"));
	buf_add_string(&out, ", ");
	date_format(&out, date("0033-04-03"));
	assert_string_equal(out.at,
	    "2026-01-02, 2 January 2026, 21 November 2026, 0033-04-03");
	buf_release(&out);
}

static void
test_date_of_seconds_is_the_day_in_its_zone(void **state)
{
	static const struct {
		const char *want;
		long long seconds;
		int zone;
	} row[] = {
		{ "1970-01-01", 0, 0 },
		{ "1969-12-31", -1, 0 },
		{ "1970-01-01", 86399, 0 },
		{ "1970-01-02", 86400, 0 },
		{ "1970-01-02", 86399, 1 },
		{ "1969-12-31", 0, -1 },
		{ "1970-01-01", -86400, 24 * 60 },
		{ "2026-11-22", 1795305599, 14 * 60 },
		{ "2026-11-21", 1795305599, 0 },
		{ "2200-12-31", 7289654399, 0 },
		{ "2201-01-01", 7289654399, 1 },
		{ "never", 9223372036854775807LL, 0 },
		{ "never", 9223372036854775807LL, 14 * 60 },
		{ "", -9223372036854775807LL - 1, 0 },
		{ "", -9223372036854775807LL - 1, -14 * 60 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++)
		SAME_DATE(row[i].want, date_of_seconds(row[i].seconds,
		    row[i].zone), row[i].want);
}

static void
test_date_plus_clamps_to_the_end_of_a_short_month(void **state)
{
	static const struct {
		const char *from, *step, *want;
	} row[] = {
		{ "2026-01-31", "1 month", "2026-02-28" },
		{ "2024-01-31", "1 month", "2024-02-29" },
		{ "2026-01-31", "2 months", "2026-03-31" },
		{ "2026-01-31", "3 months", "2026-04-30" },
		{ "2026-11-30", "3 months", "2027-02-28" },
		{ "2026-12-15", "1 month", "2027-01-15" },
		{ "2026-12-31", "12 months", "2027-12-31" },
		{ "2024-02-29", "1 year", "2025-02-28" },
		{ "2024-02-29", "4 years", "2028-02-29" },
		{ "2026-02-28", "1 week", "2026-03-07" },
		{ "2026-12-31", "1 day", "2027-01-01" },
		{ "2026-11-21", "14 days", "2026-12-05" },
		{ "9999-12-31", "1 day", "never" },
		{ "9999-12-01", "1 month", "never" },
		{ "0001-01-01", "9999 years", "never" },
		{ "0001-12-31", "9998 years", "9999-12-31" },
	};
	struct date_step step;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		CHECK(row[i].step, date_step_parse(&step,
		    str_of(row[i].step)));
		SAME_DATE(row[i].from, date_plus(date(row[i].from), step),
		    row[i].want);
	}
	step.n = 0;
	SAME_DATE("no step", date_plus(date("2026-01-31"), step),
	    "2026-01-31");
}

static void
test_date_plus_days_goes_both_ways(void **state)
{
	(void)state;
	SAME_DATE("back", date_plus_days(date("2026-03-01"), -1),
	    "2026-02-28");
	SAME_DATE("on", date_plus_days(date("2026-03-01"), 31), "2026-04-01");
	SAME_DATE("stay", date_plus_days(date("2026-03-01"), 0), "2026-03-01");
	SAME_DATE("too far", date_plus_days(date("9999-12-31"), 1), "never");
	SAME_DATE("too far back", date_plus_days(date("0001-01-01"), -1), "");
	SAME_DATE("very far", date_plus_days(date("2026-03-01"), 2147483647),
	    "never");
}

static void
test_date_plus_shared_stretches_a_step_by_part_time(void **state)
{
	static const struct {
		const char *from, *step, *want;
		unsigned thousandths;
	} row[] = {
		{ "2026-01-15", "2 months", "2026-03-15", 1000 },
		{ "2026-01-15", "2 months", "2026-05-15", 500 },
		/* 2 1/2 months: half of 15 March to 15 April, rounded up */
		{ "2026-01-15", "2 months", "2026-03-31", 800 },
		{ "2026-01-31", "1 month", "2026-03-31", 500 },
		/* 1 2/3 months: from 28 February, 2/3 of 31 days */
		{ "2026-01-31", "1 month", "2026-03-21", 600 },
		/* 1 1/4 months: a quarter of 28 days, nothing to round */
		{ "2026-01-01", "1 month", "2026-02-08", 800 },
		{ "2026-01-01", "2 weeks", "2026-01-29", 500 },
		/* 3 1/3 weeks: 21 days and 2 1/3 */
		{ "2026-01-01", "2 weeks", "2026-01-25", 600 },
		{ "2026-01-01", "14 days", "2026-01-25", 600 },
		{ "2026-01-01", "1 year", "2028-01-01", 500 },
		/* 1 1/4 years: a quarter of 365 days, rounded up */
		{ "2026-01-01", "1 year", "2027-04-03", 800 },
		{ "2026-01-01", "9999 years", "never", 1 },
		{ "9999-12-01", "1 month", "never", 600 },
		{ "9999-11-01", "1 month", "never", 600 },
		{ "never", "1 month", "never", 600 },
	};
	struct date_step step;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		CHECK(row[i].step, date_step_parse(&step,
		    str_of(row[i].step)));
		SAME_DATE(row[i].from, date_plus_shared(date(row[i].from),
		    step, row[i].thousandths), row[i].want);
	}
}

static void
test_date_step_parse_takes_singular_and_plural(void **state)
{
	static const struct {
		const char *text, *want;
		unsigned n;
		enum date_unit unit;
	} row[] = {
		{ "1 day", "1 day", 1, DATE_DAYS },
		{ "2 weeks", "2 weeks", 2, DATE_WEEKS },
		{ "1 months", "1 month", 1, DATE_MONTHS },
		{ " 3\tyears ", "3 years", 3, DATE_YEARS },
		{ "9999 days", "9999 days", 9999, DATE_DAYS },
	};
	static const char *const bad[] = { "", "1", "week", "0 weeks",
		"10000 days", "-1 days", "1.5 weeks", "1 fortnight",
		"1 week ago", "1 Week", "1week", "1 weekss", "one week",
		"1 s", "2 weeks," };
	struct buf out = BUF_INIT;
	struct date_step step = { 42, DATE_YEARS };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(bad); i++)
		CHECK(bad[i], !date_step_parse(&step, str_of(bad[i])));
	assert_int_equal(step.n, 42);
	for (i = 0; i < COUNT(row); i++) {
		CHECK(row[i].text, date_step_parse(&step,
		    str_of(row[i].text)));
		SAME_NUMBER(row[i].text, step.n, row[i].n);
		SAME_NUMBER(row[i].text, step.unit, row[i].unit);
		CHECK(row[i].text, !date_step_is_none(step));
		buf_clear(&out);
		date_step_format(&out, step);
		SAME_TEXT(row[i].text, buf_str(&out), row[i].want);
	}
	buf_clear(&out);
	step.n = 0;
	date_step_format(&out, step);
	assert_string_equal(out.at, "");
	assert_true(date_step_is_none(step));
	buf_release(&out);
}

static void
test_date_step_format_shared_says_it_to_a_tenth(void **state)
{
	static const struct {
		struct date_step step;
		unsigned share;
		const char *want;
	} row[] = {
		{ { 2, DATE_MONTHS }, 500, "4 months" },
		{ { 2, DATE_MONTHS }, 800, "2.5 months" },
		{ { 2, DATE_MONTHS }, 200, "10 months" },
		{ { 1, DATE_WEEKS }, 1000, "1 week" },
		{ { 1, DATE_WEEKS }, 970, "1 week" },
		{ { 1, DATE_WEEKS }, 940, "1.1 weeks" },
		{ { 3, DATE_MONTHS }, 700, "4.3 months" },
		{ { 9999, DATE_YEARS }, 1, "9999000 years" },
		{ { 0, DATE_DAYS }, 500, "" },
	};
	struct buf out = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&out);
		date_step_format_shared(&out, row[i].step, row[i].share);
		SAME_TEXT(row[i].want, buf_str(&out), row[i].want);
	}
	buf_release(&out);
}

/* 2026-11-21 is a Saturday. */
static void
test_date_read_words_knows_what_people_say(void **state)
{
	static const struct {
		const char *text, *today, *want;
	} row[] = {
		{ "2026-01-02", "2026-11-21", "2026-01-02" },
		{ "today", "2026-11-21", "2026-11-21" },
		{ "Tomorrow", "2026-12-31", "2027-01-01" },
		{ "yesterday", "2026-03-01", "2026-02-28" },
		{ "sunday", "2026-11-21", "2026-11-22" },
		{ "friday", "2026-11-21", "2026-11-27" },
		{ "saturday", "2026-11-21", "2026-11-28" },
		{ "last saturday", "2026-11-21", "2026-11-14" },
		{ "last friday", "2026-11-21", "2026-11-20" },
		{ "Last  Sunday", "2026-11-21", "2026-11-15" },
		{ "monday", "2026-11-21", "2026-11-23" },
		{ "tuesday", "2026-11-21", "2026-11-24" },
		{ "wednesday", "2026-11-21", "2026-11-25" },
		{ "THURSDAY", "2026-11-21", "2026-11-26" },
		/* 1969-12-28 was a Sunday */
		{ "monday", "1969-12-28", "1969-12-29" },
		{ "last monday", "1969-12-28", "1969-12-22" },
		{ "+3", "2026-11-21", "2026-11-24" },
		{ "-3", "2026-11-21", "2026-11-18" },
		{ "+0", "2026-11-21", "2026-11-21" },
		{ "+3d", "2026-11-21", "2026-11-24" },
		{ "-1w", "2026-11-21", "2026-11-14" },
		{ "+1W", "2026-11-21", "2026-11-28" },
		{ "+1m", "2026-01-31", "2026-02-28" },
		{ "-1m", "2026-03-31", "2026-02-28" },
		{ "-11m", "2026-11-21", "2025-12-21" },
		{ "-1y", "2024-02-29", "2023-02-28" },
		{ "2 weeks ago", "2026-11-21", "2026-11-07" },
		{ "1 day ago", "2026-11-21", "2026-11-20" },
		{ "1 month ago", "2026-03-31", "2026-02-28" },
		{ "3 Years ago", "2026-11-21", NULL },
		{ "2 weeks", "2026-11-21", NULL },
		{ "ago", "2026-11-21", NULL },
		{ " ago", "2026-11-21", NULL },
		{ "0 days ago", "2026-11-21", NULL },
		{ "next friday", "2026-11-21", NULL },
		{ "last today", "2026-11-21", NULL },
		{ "last", "2026-11-21", NULL },
		{ "last last friday", "2026-11-21", NULL },
		{ "friday 13", "2026-11-21", NULL },
		{ "fri", "2026-11-21", NULL },
		{ "3", "2026-11-21", NULL },
		{ "+", "2026-11-21", NULL },
		{ "+w", "2026-11-21", NULL },
		{ "+1h", "2026-11-21", NULL },
		{ "+1ww", "2026-11-21", NULL },
		{ "+-1", "2026-11-21", NULL },
		{ "", "2026-11-21", NULL },
		{ "2026-02-30", "2026-11-21", NULL },
		{ "21/11/2026", "2026-11-21", NULL },
		{ "+9999y", "2026-11-21", NULL },
		{ "-2026y", "2026-11-21", NULL },
		{ "-999999999m", "2026-11-21", NULL },
		{ "tomorrow", "9999-12-31", NULL },
		{ "yesterday", "0001-01-01", NULL },
	};
	struct date out;
	size_t i;
	bool is;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		out = (struct date){ 42 };
		is = date_read_words(&out, str_of(row[i].text),
		    date(row[i].today));
		CHECK(row[i].text, is == (row[i].want != NULL));
		if (is)
			SAME_DATE(row[i].text, out, row[i].want);
		else
			SAME_NUMBER(row[i].text, out.day, 42);
	}
	out = (struct date){ 42 };
	assert_false(date_read_words(&out, STR_NONE, date("2026-11-21")));
}

static void
test_date_range_parse_leaves_ends_open(void **state)
{
	static const struct {
		const char *text, *first, *last;
	} row[] = {
		{ "2024-03-04..2026-05-31", "2024-03-04", "2026-05-31" },
		{ "2024-03-04..2024-03-04", "2024-03-04", "2024-03-04" },
		{ "2024-03-04", "2024-03-04", "2024-03-04" },
		{ "2024-03-04..", "2024-03-04", "never" },
		{ "..2024-03-04", "", "2024-03-04" },
	};
	static const char *const bad[] = { "", "..", "2024-03-05..2024-03-04",
		"2024-03-04..x", "x..2024-03-04", "2024-02-30",
		"2024-03-04 .. 2024-03-05", "2024-03-04...2024-03-05",
		"2024-03-04..2024-03-05..", "2024-03-04-2024-03-05" };
	struct date_range range = { { 1 }, { 2 } };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(bad); i++)
		CHECK(bad[i], !date_range_parse(&range, str_of(bad[i])));
	assert_int_equal(range.first.day, 1);
	assert_int_equal(range.last.day, 2);
	for (i = 0; i < COUNT(row); i++) {
		CHECK(row[i].text, date_range_parse(&range,
		    str_of(row[i].text)));
		SAME_DATE(row[i].text, range.first, row[i].first);
		SAME_DATE(row[i].text, range.last, row[i].last);
	}
}

static void
test_date_range_has_both_its_ends(void **state)
{
	static const struct {
		const char *range, *day;
		bool has;
	} row[] = {
		{ "2024-03-04..2024-03-06", "2024-03-03", false },
		{ "2024-03-04..2024-03-06", "2024-03-04", true },
		{ "2024-03-04..2024-03-06", "2024-03-06", true },
		{ "2024-03-04..2024-03-06", "2024-03-07", false },
		{ "2024-03-04..", "9999-12-31", true },
		{ "2024-03-04..", "2024-03-03", false },
		{ "..2024-03-04", "0001-01-01", true },
		{ "..2024-03-04", "2024-03-05", false },
		{ "..2024-03-04", "", false },
	};
	struct date_range range;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		CHECK(row[i].range, date_range_parse(&range,
		    str_of(row[i].range)));
		SAME_NUMBER(row[i].day, date_range_has(range,
		    date(row[i].day)), row[i].has);
	}
}

static void
test_date_names_of_months_and_weekdays(void **state)
{
	static const struct {
		const char *word;
		unsigned month;		/* 0: none */
		int weekday;		/* -1: none */
	} row[] = {
		{ "January", 1, -1 }, { "december", 12, -1 }, { "May", 5, -1 },
		{ "Nov", 11, -1 }, { "Sept", 9, -1 }, { "Octo", 0, -1 },
		{ "Se", 0, -1 }, { "Junes", 0, -1 }, { "", 0, -1 },
		{ "thursday", 0, 0 }, { "Thurs", 0, 0 }, { "Fri", 0, 1 },
		{ "tues", 0, 5 }, { "WED", 0, 6 }, { "Wednes", 0, -1 },
		{ "Th", 0, -1 }, { "today", 0, -1 },
	};
	struct date day;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		SAME_NUMBER(row[i].word, date_month_named(str_of(row[i].word)),
		    row[i].month);
		SAME_NUMBER(row[i].word,
		    date_weekday_named(str_of(row[i].word)), row[i].weekday);
	}
	/* a Saturday, and a Wednesday before day 0 */
	assert_true(date_make(&day, 2026, 11, 21));
	assert_int_equal(date_weekday(day), 2);
	assert_true(date_make(&day, 1969, 12, 31));
	assert_int_equal(date_weekday(day), 6);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_date_names_of_months_and_weekdays),
		cmocka_unit_test(test_date_parse_knows_days_since_1970),
		cmocka_unit_test(test_date_parse_refuses_february_30),
		cmocka_unit_test(
		    test_every_day_of_four_hundred_years_comes_back),
		cmocka_unit_test(
		    test_the_open_ends_sort_outside_and_have_no_text),
		cmocka_unit_test(
		    test_date_format_is_for_files_and_long_for_people),
		cmocka_unit_test(test_date_of_seconds_is_the_day_in_its_zone),
		cmocka_unit_test(
		    test_date_plus_clamps_to_the_end_of_a_short_month),
		cmocka_unit_test(test_date_plus_days_goes_both_ways),
		cmocka_unit_test(
		    test_date_plus_shared_stretches_a_step_by_part_time),
		cmocka_unit_test(
		    test_date_step_parse_takes_singular_and_plural),
		cmocka_unit_test(test_date_read_words_knows_what_people_say),
		cmocka_unit_test(test_date_range_parse_leaves_ends_open),
		cmocka_unit_test(
		    test_date_step_format_shared_says_it_to_a_tenth),
		cmocka_unit_test(test_date_range_has_both_its_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
