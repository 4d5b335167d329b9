/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "report/calendar.h"

/* Meetings of a repository whose root commit's id is this byte, repeated. */
static struct meetings
of_repo(unsigned char byte)
{
	struct meetings out = MEETINGS_INIT;

	memset(&out.root, byte, sizeof(out.root));
	out.written = 1795262400;
	return out;
}

static struct meeting
meeting_on(const char *date)
{
	return (struct meeting){ .day = day(date), .person = STR_LIT("alice"),
	    .name = STR_LIT("Alice Ng"), .kind = STR_LIT("talk"),
	    .title = STR_LIT("Talk"),
	    .path = STR_LIT("people/alice/2026-12-01-talk.md") };
}

static struct matter
matter_of(enum matter_type type, const char *due, const char *late)
{
	return (struct matter){ .type = type, .due = day(due),
	    .late = day(late), .what = WHAT_LAST_HELD, .since = DATE_NONE,
	    .person = STR_LIT("alice"), .name = STR_LIT("Alice Ng"),
	    .kind = STR_LIT("talk") };
}

/* Finds the lines of the calendar that begin so. */
static void
lines(struct buf *out, struct calendar *c, const char *begin)
{
	struct buf text = BUF_INIT;
	struct str line, rest;

	calendar_format(&text, c);
	for (rest = buf_str(&text); str_next_line(&line, &rest); )
		if (str_starts(line, begin))
			buf_addf(out, "%.*s\n", STR_ARGS(str_trim_end(line)));
	buf_release(&text);
	calendar_release(c);
}

static void
same(struct calendar *c, const char *begin, const char *want)
{
	struct buf got = BUF_INIT;

	lines(&got, c, begin);
	SAME_TEXT(begin, buf_str(&got), want);
	buf_release(&got);
}

static void
test_calendar_puts_what_is_past_on_the_day_of_the_report(void **state)
{
	struct calendar c = { .as_of = day("2026-11-21") };
	struct meetings none = of_repo(1);
	struct matter matter[] = {
		matter_of(MATTER_SESSION, "2026-10-01", "2026-10-15"),
		matter_of(MATTER_REVIEW, "2026-11-22", "2026-11-22"),
		matter_of(MATTER_SHORT, "2026-11-20", "2026-11-30"),
	};
	struct matters matters = { matter, COUNT(matter), COUNT(matter) };

	(void)state;
	calendar_add(&c, &none, &matters);
	same(&c, "DTSTART", "DTSTART;VALUE=DATE:20261121\n"
	    "DTSTART;VALUE=DATE:20261121\nDTSTART;VALUE=DATE:20261122\n");
}

static void
test_calendar_has_due_days_where_nothing_is_arranged(void **state)
{
	static const struct {
		const char *name;
		enum matter_type type;
		const char *kind, *path, *late;
		bool is_cancelled, is_next, is_shown;
	} row[] = {
		{ "due", MATTER_SESSION, "talk", NULL, "2026-12-31", false,
		    false, false },
		{ "due, next", MATTER_SESSION, "talk", NULL, "2026-12-31",
		    false, true, false },
		{ "late", MATTER_SESSION, "talk", NULL, "2026-11-20", false,
		    false, true },
		{ "other kind", MATTER_SESSION, "walk", NULL, "2026-12-31",
		    false, false, true },
		{ "cancelled", MATTER_SESSION, "talk", NULL, "2026-12-31",
		    true, false, true },
		{ "replaced", MATTER_CANCELLED, "talk", NULL, "2026-12-31",
		    false, false, false },
		{ "its write-up", MATTER_WRITE_UP, "talk",
		    "people/alice/2026-12-01-talk.md", "2026-12-01", false,
		    false, false },
		{ "another's", MATTER_WRITE_UP, "talk",
		    "people/alice/2026-10-01-talk.md", "2026-12-01", false,
		    false, true },
		{ "no write-up", MATTER_REVIEW, "talk",
		    "people/alice/2026-12-01-talk.md", "2026-12-01", false,
		    false, true },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		struct calendar c = { .as_of = day("2026-11-21") };
		struct meetings meetings = of_repo(1);
		struct meeting meeting = meeting_on("2026-12-01");
		struct matter matter = matter_of(row[i].type, "2026-11-20",
		    row[i].late);
		struct matters matters = { &matter, 1, 1 };

		meeting.is_cancelled = row[i].is_cancelled;
		meeting.is_next = row[i].is_next;
		meetings.meeting = &meeting;
		meetings.n = 1;
		matter.kind = str_of(row[i].kind);
		matter.path = str_of(row[i].path);
		calendar_add(&c, &meetings, &matters);
		SAME_NUMBER(row[i].name, c.n, 1 + row[i].is_shown);
		calendar_release(&c);
	}
}

static void
test_calendar_meeting_has_place_length_and_status(void **state)
{
	struct calendar c = { .as_of = day("2026-11-21") };
	struct meetings meetings = of_repo(1);
	struct meeting meeting = meeting_on("2026-12-01");
	struct matters none = MATTERS_INIT;
	struct buf got = BUF_INIT;

	(void)state;
	meeting.with = STR_LIT("Bob Okafor");
	meeting.place = STR_LIT("Room 3");
	meeting.minutes = 50;
	meetings.meeting = &meeting;
	meetings.n = 1;
	calendar_add(&c, &meetings, &none);
	calendar_format(&got, &c);
	assert_non_null(strstr(got.at, "SUMMARY:Alice Ng: Talk\r\n"
	    "DESCRIPTION:with Bob Okafor\\n50 minutes\r\n"
	    "LOCATION:Room 3\r\nSTATUS:CONFIRMED\r\n"));
	calendar_release(&c);
	meeting.is_cancelled = true;
	calendar_add(&c, &meetings, &none);
	same(&c, "STATUS", "STATUS:CANCELLED\n");
	buf_release(&got);
}

static void
uid_of(struct buf *out, unsigned char root, const struct matter *matter)
{
	struct calendar c = { .as_of = day("2026-11-21") };
	struct meetings none = of_repo(root);
	struct matter copy = *matter;
	struct matters matters = { &copy, 1, 1 };

	calendar_add(&c, &none, &matters);
	lines(out, &c, "UID:");
}

static void
test_calendar_keeps_identities_while_days_move(void **state)
{
	struct matter matter = matter_of(MATTER_SESSION, "2026-11-20",
	    "2026-11-30");
	struct buf before = BUF_INIT, after = BUF_INIT, other = BUF_INIT;

	(void)state;
	uid_of(&before, 1, &matter);
	uid_of(&other, 2, &matter);
	assert_string_not_equal(before.at, other.at);
	matter.due = day("2026-12-24");
	matter.since = day("2026-11-24");
	matter.what = WHAT_NEVER_HELD;
	uid_of(&after, 1, &matter);
	assert_true(before.n > 30);
	assert_string_equal(before.at, after.at);
	buf_clear(&after);
	matter.kind = STR_LIT("walk");
	uid_of(&after, 1, &matter);
	assert_string_not_equal(before.at, after.at);
	buf_release(&before);
	buf_release(&after);
	buf_release(&other);
}

static void
test_calendar_has_what_two_clones_have_once(void **state)
{
	struct calendar c = { .as_of = day("2026-11-21") };
	struct meetings here = of_repo(1), behind = of_repo(1);
	struct meeting meeting = meeting_on("2026-12-01"), old = meeting;
	struct matters none = MATTERS_INIT;

	(void)state;
	behind.meeting = &old;
	here.meeting = &meeting;
	here.n = behind.n = 1;
	behind.written -= 3600;
	meeting.place = STR_LIT("Room 3");
	calendar_add(&c, &behind, &none);
	calendar_add(&c, &here, &none);
	same(&c, "LOCATION", "LOCATION:Room 3\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_calendar_puts_what_is_past_on_the_day_of_the_report),
		cmocka_unit_test(
		    test_calendar_has_due_days_where_nothing_is_arranged),
		cmocka_unit_test(
		    test_calendar_meeting_has_place_length_and_status),
		cmocka_unit_test(
		    test_calendar_keeps_identities_while_days_move),
		cmocka_unit_test(test_calendar_has_what_two_clones_have_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
