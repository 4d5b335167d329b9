/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "base/buf.h"
#include "parse/day.h"

static struct date
date(const char *text)
{
	struct date result = DATE_NONE;

	if (text != NULL)
		assert_true(date_parse(&result, str_of(text)));
	return result;
}

static void
test_day_read_knows_what_people_write(void **state)
{
	/* seen from Saturday, 21 November 2026; "|" marks the end of the day */
	static const struct {
		const char *text, *date;
	} row[] = {
		{ "8 December|", "2026-12-08" },
		{ "8 October| or so", "2027-10-08" },
		{ "21 November|", "2026-11-21" },
		{ "8th of October 2026|", "2026-10-08" },
		{ "8. Dec|", "2026-12-08" },
		{ "1st January|", "2027-01-01" },
		{ "October 8|", "2027-10-08" },
		{ "Sept 8th, 2027|,", "2027-09-08" },
		{ "29 February|", NULL },
		{ "31 June 2027|", NULL },
		{ "8th|", NULL },
		{ "October|", NULL },
		{ "Saturday|", "2026-11-21" },
		{ "sunday|", "2026-11-22" },
		{ "Fri|.", "2026-11-27" },
		{ "Thurs|", "2026-11-26" },
		{ "today|", "2026-11-21" },
		{ "tomorrow|", "2026-11-22" },
		{ "next Friday|", NULL },
		{ "next week|", NULL },
		{ "end of the month|", NULL },
		{ "end of May|", NULL },
		{ "2026-12-01|", "2026-12-01" },
		{ "2026/12/1|", "2026-12-01" },
		{ "2026\342\200\22112\342\200\22101|", "2026-12-01" },
		{ "2026\342\200\22312-01|", "2026-12-01" },
		{ "2026\342\210\22212\342\210\22201|", "2026-12-01" },
		{ "20261201|", "2026-12-01" },
		{ "2026-12|", NULL },
		{ "1/12/2026|", NULL },
		{ "12/12/2026|", "2026-12-12" },
		{ "24.12.26|", NULL },
		{ "26-12-01|", NULL },
		{ "12/12/12|", NULL },
		{ "12/24/2026|", "2026-12-24" },
		{ "24/12|", "2026-12-24" },
		{ "10/11|", NULL },
		{ "1-12-2026|", NULL },
	};
	struct day day;
	struct buf text = BUF_INIT;
	size_t i, end;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		/*
		 * The text without "|" is read, with what stands behind the day.
		 */
		buf_clear(&text);
		buf_add_string(&text, row[i].text);
		end = str_find_byte(buf_str(&text), '|');
		buf_splice(&text, end, 1, STR_LIT(""));
		day = day_read(buf_str(&text), date("2026-11-21"));
		SAME_NUMBER(row[i].text, day.n, end);
		SAME_NUMBER(row[i].text, day.date.day, date(row[i].date).day);
	}
	buf_release(&text);
}

static void
test_day_read_takes_no_other_words_for_one(void **state)
{
	static const char *const row[] = { "", "8", "8 percent", "June", "may",
		"sun", "sat on", "1/2", "3/4", "2026", "2026/27", "2.1", "40/50",
		"next time", "end", "end of it", "Fridays", "Decemberish",
		"0 October", "32 October", "99999999", "the 8th" };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++)
		SAME_NUMBER(row[i], day_read(str_of(row[i]),
		    date("2026-11-21")).n, 0);
}

static void
test_day_read_without_a_day_to_count_from(void **state)
{
	struct day day = day_read(STR_LIT("Friday"), DATE_NONE);

	(void)state;
	assert_int_equal(day.n, 6);
	assert_true(date_is_none(day.date));
	day = day_read(STR_LIT("8 October"), DATE_NONE);
	assert_int_equal(day.n, 9);
	assert_true(date_is_none(day.date));
	day = day_read(STR_LIT("8 October 2026"), DATE_NONE);
	assert_int_equal(day.date.day, date("2026-10-08").day);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_day_read_knows_what_people_write),
		cmocka_unit_test(test_day_read_takes_no_other_words_for_one),
		cmocka_unit_test(test_day_read_without_a_day_to_count_from),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
