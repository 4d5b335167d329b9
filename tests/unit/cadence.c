/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "base/buf.h"
#include "notes/cadence.h"

static struct cadence
cadence(const char *text)
{
	struct cadence out;
	const char *why;

	if (!cadence_parse(&out, &why, str_of(text)))
		fail_msg("'%s' %s", text, why);
	return out;
}

static void
read_person(struct person *out, const char *more)
{
	struct buf text = BUF_INIT;
	struct err err = ERR_INIT;

	*out = (struct person)PERSON_INIT;
	buf_addf(&text, "[person]\nname = A B\nemail = a@b\n"
	    "manager = C D <c@d>\n%s", more);
	if (person_parse(out, STR_LIT("a"), buf_str(&text), &err) < 0)
		fail_msg("'%s': %s", more, err.text);
	buf_release(&text);
}

static void
test_cadence_parse_takes_what_two_people_agree(void **state)
{
	static const struct {
		const char *text, *every, *latest;
		unsigned minutes;
	} row[] = {
		{ "every 2 weeks", "2 weeks", "2 weeks", 0 },
		{ "every 1 week, latest 10 days", "1 week", "10 days", 0 },
		{ "every 2 weeks, 60 minutes", "2 weeks", "2 weeks", 60 },
		{ "every 2 weeks, latest 3 weeks, 60 minutes", "2 weeks",
		    "3 weeks", 60 },
		{ "every  2  weeks ,latest 1 month,1440  minutes", "2 weeks",
		    "1 month", 1440 },
		{ "every 1 month, latest 31 days", "1 month", "31 days", 0 },
		{ "every 1 year, latest 12 months, 1 minutes", "1 year",
		    "12 months", 1 },
	};
	struct buf every = BUF_INIT, latest = BUF_INIT;
	struct cadence got;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&every);
		buf_clear(&latest);
		got = cadence(row[i].text);
		date_step_format(&every, got.every);
		date_step_format(&latest, got.latest);
		SAME_TEXT(row[i].text, buf_str(&every), row[i].every);
		SAME_TEXT(row[i].text, buf_str(&latest), row[i].latest);
		SAME_NUMBER(row[i].text, got.minutes, row[i].minutes);
		SAME_NUMBER(row[i].text, got.share, 1000);
	}
	buf_release(&every);
	buf_release(&latest);
}

static void
test_cadence_parse_refuses_what_is_none(void **state)
{
	static const struct {
		const char *text, *why;
	} row[] = {
		{ "", "is not 'every" },
		{ NULL, "is not 'every" },
		{ "2 weeks", "is not 'every" },
		{ "every", "is not 'every" },
		{ "every week", "is not 'every" },
		{ "every 0 weeks", "is not 'every" },
		{ "every 2 weeks,", "is not 'every" },
		{ "every 2 weeks, ", "is not 'every" },
		{ "every 2 weeks, 3 weeks", "is not 'every" },
		{ "every 2 weeks, latest", "is not 'every" },
		{ "every 2 weeks, latest never", "is not 'every" },
		{ "every 2 weeks, 60", "is not 'every" },
		{ "every 2 weeks, 0 minutes", "is not 'every" },
		{ "every 2 weeks, 1441 minutes", "is not 'every" },
		{ "every 2 weeks, minutes", "is not 'every" },
		{ "every 2 weeks, -1 minutes", "is not 'every" },
		{ "every 2 weeks, 1 hour", "is not 'every" },
		{ "every 2 weeks, every 3 weeks", "is not 'every" },
		{ "every 2 weeks, 60 minutes, 60 minutes", "is not 'every" },
		{ "every 2 weeks, 60 minutes, latest 3 weeks",
		    "is not 'every" },
		{ "latest 3 weeks, every 2 weeks", "is not 'every" },
		{ "60 minutes, every 2 weeks", "is not 'every" },
		{ "every 2 weeks; latest 3 weeks", "is not 'every" },
		{ "every 2 weeks, latest 13 days", "that comes before" },
		{ "every 1 month, latest 30 days", "that comes before" },
	};
	struct cadence got;
	const char *why;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		CHECK(row[i].text, !cadence_parse(&got, &why,
		    str_of(row[i].text)));
		CHECK(row[i].text, strstr(why, row[i].why) != NULL);
	}
}

static void
test_cadence_of_a_kind_by_policy_and_person(void **state)
{
	static const struct {
		const char *kind, *policy, *person, *today;
		const char *every, *latest;
		unsigned share;
	} row[] = {
		{ "", "", "", "2026-01-01", "", "", 1000 },
		{ "every: 1 month\n", "", "", "2026-01-01", "1 month",
		    "1 month", 1000 },
		{ "every: 1 month\nlatest: 6 weeks\n", "", "", "2026-01-01",
		    "1 month", "6 weeks", 1000 },
		{ "every: 1 month\n", "", "fte = 0.6\n", "2026-01-01",
		    "1 month", "1 month", 600 },
		{ "every: 1 month\n", "[policy]\npro-rata = no\n",
		    "fte = 0.6\n", "2026-01-01", "1 month", "1 month", 1000 },
		{ "every: 1 month\nprobation-every: 1 week\n", "", "",
		    "2026-01-01", "1 month", "1 month", 1000 },
		{ "every: 1 month\nprobation-every: 1 week\n", "",
		    "probation-until = 2026-01-01\n", "2026-01-01", "1 week",
		    "1 week", 1000 },
		{ "every: 1 month\nprobation-every: 1 week\n", "",
		    "probation-until = 2026-01-01\n", "2026-01-02", "1 month",
		    "1 month", 1000 },
		{ "every: 1 month\n", "", "probation-until = 2026-01-01\n",
		    "2026-01-01", "1 month", "1 month", 1000 },
		{ "probation-every: 1 week\n", "",
		    "fte = 0.5\nprobation-until = 2026-01-01\n",
		    "2025-12-31", "1 week", "1 week", 500 },
	};
	struct buf text = BUF_INIT, every = BUF_INIT, latest = BUF_INIT;
	struct kind kind;
	struct policy policy;
	struct person person;
	struct cadence got;
	struct err err = ERR_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&text);
		buf_clear(&every);
		buf_clear(&latest);
		buf_addf(&text, "---\nminutes: 45\n%s---\n", row[i].kind);
		kind = (struct kind)KIND_INIT;
		policy = (struct policy)POLICY_INIT;
		assert_int_equal(kind_parse(&kind, STR_LIT("talk"),
		    buf_str(&text), &err), 0);
		assert_int_equal(policy_parse(&policy, str_of(row[i].policy),
		    &err), 0);
		read_person(&person, row[i].person);
		got = cadence_of_kind(&kind, &policy, &person,
		    day(row[i].today));
		date_step_format(&every, got.every);
		date_step_format(&latest, got.latest);
		SAME_TEXT(row[i].kind, buf_str(&every), row[i].every);
		SAME_TEXT(row[i].kind, buf_str(&latest), row[i].latest);
		SAME_NUMBER(row[i].kind, got.share, row[i].share);
		SAME_NUMBER(row[i].kind, got.minutes, 45);
		kind_release(&kind);
		policy_release(&policy);
		person_release(&person);
	}
	buf_release(&text);
	buf_release(&every);
	buf_release(&latest);
}

static void
test_cadence_window_goes_from_due_to_late(void **state)
{
	static const struct {
		const char *cadence;
		unsigned share;
		const char *start, *due, *late;	/* "": never */
	} row[] = {
		{ "every 2 weeks", 1000, "2026-01-01", "2026-01-15",
		    "2026-01-15" },
		{ "every 2 weeks, latest 3 weeks", 1000, "2026-01-01",
		    "2026-01-15", "2026-01-22" },
		{ "every 1 month", 1000, "2026-01-31", "2026-02-28",
		    "2026-02-28" },
		{ "every 1 month, latest 6 weeks", 1000, "2028-01-31",
		    "2028-02-29", "2028-03-13" },
		{ "every 2 months", 500, "2026-01-01", "2026-05-01",
		    "2026-05-01" },
		{ "every 2 months", 800, "2026-01-01", "2026-03-17",
		    "2026-03-17" },
		/* one interval counts days, the other months */
		{ "every 31 days, latest 1 month", 1000, "2026-02-01",
		    "2026-03-04", "2026-03-04" },
		{ "every 9999 years", 1000, "2026-01-01", "", "" },
		{ "every 1 day, latest 9999 years", 1, "2026-01-01",
		    "2028-09-27", "" },
	};
	struct person person;
	struct cadence got;
	struct window window;
	size_t i;

	(void)state;
	read_person(&person, "");
	for (i = 0; i < COUNT(row); i++) {
		got = cadence(row[i].cadence);
		got.share = row[i].share;
		window = cadence_window(&got, &person, day(row[i].start));
		SAME_TEXT(row[i].cadence, str_of(date_text(window.due).at),
		    row[i].due);
		SAME_TEXT(row[i].cadence, str_of(date_text(window.late).at),
		    row[i].late);
		SAME_NUMBER(row[i].cadence, date_cmp(window.late, DATE_NEVER)
		    == 0, *row[i].late == '\0');
	}
	window = cadence_window(&got, &person, DATE_NONE);
	assert_int_equal(date_cmp(window.late, DATE_NEVER), 0);
	got.every.n = 0;
	window = cadence_window(&got, &person, day("2026-01-01"));
	assert_int_equal(date_cmp(window.due, DATE_NEVER), 0);
	assert_int_equal(date_cmp(window.late, DATE_NEVER), 0);
	person_release(&person);
}

/* Held on 1 January; due after 10 days, on the 11th; late after the 16th. */
static void
test_cadence_window_moves_by_the_days_away(void **state)
{
	static const struct {
		const char *away, *due, *late;	/* "": never */
	} row[] = {
		{ "2026-01-05", "2026-01-12", "2026-01-17" },
		{ "2026-01-05..2026-01-06", "2026-01-13", "2026-01-18" },
		{ "2025-12-01..2025-12-31", "2026-01-11", "2026-01-16" },
		/* an absence on the day of the session moves nothing */
		{ "2026-01-01", "2026-01-11", "2026-01-16" },
		{ "2025-12-20..2026-01-03", "2026-01-13", "2026-01-18" },
		{ "..2026-01-03", "2026-01-13", "2026-01-18" },
		{ "2026-01-11", "2026-01-12", "2026-01-17" },
		{ "2026-01-11..2026-01-20", "2026-01-21", "2026-01-26" },
		{ "2026-01-12..2026-01-13", "2026-01-11", "2026-01-18" },
		{ "2026-01-16", "2026-01-11", "2026-01-17" },
		{ "2026-01-17", "2026-01-11", "2026-01-16" },
		{ "2026-01-02|2026-01-04", "2026-01-13", "2026-01-18" },
		{ "2026-01-02|2026-01-03", "2026-01-13", "2026-01-18" },
		/* moved onto the next absence, so moved again */
		{ "2026-01-02..2026-01-05|2026-01-14..2026-01-15",
		    "2026-01-17", "2026-01-22" },
		{ "2026-01-02..2026-01-05|2026-01-16", "2026-01-15",
		    "2026-01-21" },
		{ "2026-01-02..2026-01-05|2026-01-15|2026-01-16",
		    "2026-01-17", "2026-01-22" },
		{ "2026-01-10..", "", "" },
		{ "2026-01-12..", "2026-01-11", "" },
		{ "2026-01-17..", "2026-01-11", "2026-01-16" },
		{ "2025-12-01..", "", "" },
		{ "2026-01-02|2026-01-12..", "", "" },
	};
	struct buf text = BUF_INIT;
	struct person person;
	struct window window;
	struct cadence got = cadence("every 10 days, latest 15 days");
	struct str part, rest;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&text);
		for (rest = str_of(row[i].away); str_next(&part, &rest, '|'); )
			buf_addf(&text, "away = %.*s\n", STR_ARGS(part));
		read_person(&person, text.at);
		window = cadence_window(&got, &person, day("2026-01-01"));
		SAME_TEXT(row[i].away, str_of(date_text(window.due).at),
		    row[i].due);
		SAME_TEXT(row[i].away, str_of(date_text(window.late).at),
		    row[i].late);
		person_release(&person);
	}
	buf_release(&text);
}

static void
test_cadence_is_looser_if_it_allows_more_time(void **state)
{
	static const struct {
		const char *agreed, *policy;
		unsigned share;		/* first day that the policy counts */
		const char *from;
		bool looser;
	} row[] = {
		{ "every 2 weeks", "every 2 weeks", 1000, "2026-01-01",
		    false },
		{ "every 1 week", "every 2 weeks", 1000, "2026-01-01",
		    false },
		{ "every 15 days", "every 2 weeks", 1000, "2026-01-01",
		    true },
		{ "every 3 weeks", "every 2 weeks, latest 3 weeks", 1000,
		    "2026-01-01", false },
		{ "every 2 weeks, latest 22 days",
		    "every 2 weeks, latest 3 weeks", 1000, "2026-01-01",
		    true },
		{ "every 4 weeks", "every 2 weeks", 500, "2026-01-01",
		    false },
		{ "every 29 days", "every 2 weeks", 500, "2026-01-01", true },
		{ "every 30 days", "every 1 month", 1000, "2026-02-01",
		    true },
		{ "every 30 days", "every 1 month", 1000, "2026-03-01",
		    false },
	};
	struct cadence agreed, policy;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		agreed = cadence(row[i].agreed);
		policy = cadence(row[i].policy);
		policy.share = row[i].share;
		SAME_NUMBER(row[i].agreed, cadence_is_looser(&agreed, &policy,
		    day(row[i].from)), row[i].looser);
	}
	policy.every.n = policy.latest.n = 0;
	assert_false(cadence_is_looser(&agreed, &policy, day("2026-01-01")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_cadence_parse_takes_what_two_people_agree),
		cmocka_unit_test(test_cadence_parse_refuses_what_is_none),
		cmocka_unit_test(test_cadence_of_a_kind_by_policy_and_person),
		cmocka_unit_test(test_cadence_window_goes_from_due_to_late),
		cmocka_unit_test(test_cadence_window_moves_by_the_days_away),
		cmocka_unit_test(
		    test_cadence_is_looser_if_it_allows_more_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
