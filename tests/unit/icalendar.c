/* SPDX-License-Identifier: ISC */
#include "table.h"

#include <sys/wait.h>
#include <unistd.h>

#include <libical/ical.h>

#include "parse/icalendar.h"

static unsigned fails_at;	/* the component that gets no memory; 0: none */

/* In place of libical's own; icalcomponent_vanew makes them without it. */
icalcomponent *
icalcomponent_new(icalcomponent_kind kind)
{
	return fails_at > 0 && --fails_at == 0 ? NULL :
	    icalcomponent_vanew(kind, (void *)0);
}

static void
same(const struct icalendar_event *event, size_t n, const char *want)
{
	struct buf out = BUF_INIT;

	icalendar_format(&out, "notes", event, n);
	SAME_TEXT("feed", buf_str(&out), want);
	buf_release(&out);
}

#define HEAD "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" \
	"PRODID:-//one-to-one//export-calendar//EN\r\nCALSCALE:GREGORIAN\r\n" \
	"METHOD:PUBLISH\r\nX-WR-CALNAME:notes\r\n"

/* A calendar must have a component. */
#define EMPTY HEAD "BEGIN:VTIMEZONE\r\nTZID:UTC\r\nBEGIN:STANDARD\r\n" \
	"DTSTART:19700101T000000\r\nTZOFFSETFROM:+0000\r\n" \
	"TZOFFSETTO:+0000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n" \
	"END:VCALENDAR\r\n"

static void
test_feed_without_events_is_a_calendar(void **state)
{
	(void)state;
	same(NULL, 0, EMPTY);
}

static void
test_feed_event_lasts_the_whole_day(void **state)
{
	struct icalendar_event event = { .uid = STR_LIT("a@b"),
	    .summary = STR_LIT("Talk"),
	    .description = STR_LIT("due, or\nlate; \\"),
	    .category = STR_LIT("session"), .day = day("2028-02-29"),
	    .written = 1795262405 };

	(void)state;
	same(&event, 1, HEAD "BEGIN:VEVENT\r\nUID:a@b\r\n"
	    "DTSTAMP:20261121T120005Z\r\nSEQUENCE:29921040\r\n"
	    "DTSTART;VALUE=DATE:20280229\r\n"
	    "DTEND;VALUE=DATE:20280301\r\nSUMMARY:Talk\r\n"
	    "DESCRIPTION:due\\, or\\nlate\\; \\\\\r\nCATEGORIES:session\r\n"
	    "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

static void
test_feed_event_may_have_a_place_and_a_status(void **state)
{
	struct icalendar_event event[2] = { { .uid = STR_LIT("a@b"),
	    .summary = STR_LIT("Talk"), .category = STR_LIT("meeting"),
	    .place = STR_LIT("Room 3, north"), .day = day("2026-11-22"),
	    .status = ICALENDAR_CANCELLED } };
	struct buf out = BUF_INIT;

	(void)state;
	event[1] = event[0];
	event[1].status = ICALENDAR_CONFIRMED;
	icalendar_format(&out, "notes", event, 2);
	assert_non_null(strstr(out.at, "LOCATION:Room 3\\, north\r\n"
	    "STATUS:CANCELLED\r\n"));
	assert_non_null(strstr(out.at, "STATUS:CONFIRMED\r\n"));
	buf_release(&out);
}

/* gitobject reads times up to the year 2200. */
static void
test_feed_takes_any_moment(void **state)
{
	static const struct {
		long long written;
		const char *want;
	} row[] = {
		{ 0, "DTSTAMP:19700101T000000Z\r\nSEQUENCE:0\r\n" },
		{ 4102444799, "DTSTAMP:20991231T235959Z\r\n"
		    "SEQUENCE:68374079\r\n" },
		{ 7289654399, "DTSTAMP:22001231T235959Z\r\n"
		    "SEQUENCE:121494239\r\n" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		struct icalendar_event event = { .uid = STR_LIT("a@b"),
		    .summary = STR_LIT("x"), .category = STR_LIT("x"),
		    .day = day("2026-11-22"), .written = row[i].written };
		struct buf out = BUF_INIT;

		icalendar_format(&out, "notes", &event, 1);
		CHECK(row[i].want, strstr(out.at, row[i].want) != NULL);
		buf_release(&out);
	}
}

static void
test_feed_has_no_day_beyond_all_calendars(void **state)
{
	static const char *const far[] = { "9999-12-31", "3001-01-01",
		"3000-01-01", "2999-12-31" };
	struct icalendar_event event[COUNT(far)];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(far); i++)
		event[i] = (struct icalendar_event){ .uid = STR_LIT("a@b"),
		    .summary = STR_LIT("Talk"),
		    .category = STR_LIT("session"), .day = day(far[i]) };
	same(event, COUNT(far), EMPTY);
}

static void
test_feed_folds_long_lines_between_characters(void **state)
{
	struct icalendar_event event = { .uid = STR_LIT("a@b"),
	    .category = STR_LIT("session"), .day = day("2026-11-22") };
	struct buf text = BUF_INIT, out = BUF_INIT;
	struct str line, rest;
	size_t i;

	(void)state;
	for (i = 0; i < 100; i++)
		buf_add_string(&text, "\xe5\xb1\xb1");
	event.summary = buf_str(&text);
	icalendar_format(&out, "notes", &event, 1);
	for (rest = buf_str(&out); str_next_line(&line, &rest); ) {
		assert_true(line.n <= 76);
		assert_int_not_equal(line.at[0] & 0xc0, 0x80);
		if (line.at[0] == ' ')
			assert_int_not_equal(line.at[1] & 0xc0, 0x80);
	}
	buf_release(&text);
	buf_release(&out);
}

static void
test_feed_text_is_harmless(void **state)
{
	struct icalendar_event event = { .uid = STR_LIT("a@b"),
	    .summary = STR_LIT("x\r\nEND:VEVENT\x1b"),
	    .category = STR_LIT("session"), .day = day("2026-11-22") };
	struct buf out = BUF_INIT;

	(void)state;
	icalendar_format(&out, "notes", &event, 1);
	assert_non_null(strstr(out.at, "SUMMARY:x?\\nEND:VEVENT?\r\n"));
	buf_release(&out);
}

/* The status with which a feed ends whose n-th component gets no memory. */
static int
status_without(unsigned n, const struct icalendar_event *event, size_t nevents)
{
	struct buf out = BUF_INIT;
	pid_t child;
	int status;

	fflush(NULL);
	child = fork();
	if (child == 0) {
		fails_at = n;
		icalendar_format(&out, "notes", event, nevents);
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* Whoever subscribes deletes what a shorter feed leaves out. */
static void
test_feed_leaves_nothing_out_for_want_of_memory(void **state)
{
	struct icalendar_event event = { .uid = STR_LIT("a@b"),
	    .summary = STR_LIT("Talk"), .category = STR_LIT("session"),
	    .day = day("2028-02-29") };
	unsigned n;

	(void)state;
	for (n = 1; n <= 3; n++)
		assert_int_equal(status_without(n, NULL, 0), 2);
	for (n = 1; n <= 2; n++)
		assert_int_equal(status_without(n, &event, 1), 2);
	assert_int_equal(status_without(3, &event, 1), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_feed_without_events_is_a_calendar),
		cmocka_unit_test(test_feed_event_lasts_the_whole_day),
		cmocka_unit_test(
		    test_feed_event_may_have_a_place_and_a_status),
		cmocka_unit_test(test_feed_takes_any_moment),
		cmocka_unit_test(test_feed_has_no_day_beyond_all_calendars),
		cmocka_unit_test(
		    test_feed_folds_long_lines_between_characters),
		cmocka_unit_test(test_feed_text_is_harmless),
		cmocka_unit_test(
		    test_feed_leaves_nothing_out_for_want_of_memory),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
