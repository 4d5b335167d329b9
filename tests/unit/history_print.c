/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "front/history_print.h"

static void
test_chart_letter_says_what_a_month_was(void **state)
{
	static const struct {
		struct history_month month;
		char letter;
	} row[] = {
		{ { 0, 0, 0, false, false, 0, 0, 0 }, ' ' },
		{ { 0, 0, 0, false, true, 0, 0, 0 }, '.' },
		{ { 0, 0, 0, true, true, 0, 0, 0 }, 'L' },
		{ { 1, 1, 0, false, true, 0, 0, 0 }, 'A' },
		{ { 2, 2, 1, true, true, 0, 0, 0 }, 'a' },
		{ { 2, 1, 0, false, true, 0, 0, 0 }, 'H' },
		{ { 1, 0, 0, true, true, 0, 0, 0 }, 'h' },
		{ { 0, 0, 2, false, true, 0, 0, 0 }, 'C' },
		{ { 0, 0, 1, true, true, 0, 0, 0 }, 'c' },
		{ { 1, 1, 0, false, false, 0, 0, 0 }, 'A' },
		{ .month.is_there = true, .month.voided = 1, .letter = 'V' },
		{ .month.is_late = true, .month.voided = 2, .letter = 'v' },
		{ .month.voided = 1, .letter = 'V' },
		{ .month = { 0, 0, 1, false, true, 1, 0, 0 }, .letter = 'C' },
	};
	char name[] = "x";
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		name[0] = row[i].letter;
		SAME_NUMBER(name, history_letter(&row[i].month),
		    row[i].letter);
	}
}

static struct history_month months[] = {
	{ 0, 0, 0, false, false, 0, 0, 0 }, { 1, 1, 0, false, true, 0, 0, 0 },
	{ 2, 1, 1, true, true, 0, 0, 0 }
};
static struct history_row rows[] = { { .person = { "alice", 5 },
	.name = { "Alice Ng", 8 }, .kind = { "talk", 4 },
	.repo = { "a.git", 5 }, .month = months } };
static struct history_month led[] = {
	{ .held = 0 }, { .held = 1, .agreed = 1 },
	{ .held = 3, .is_late = true }
};
static struct history_row leaders[] = { { .name = { "Bob Okafor", 10 },
	.email = { "b@c", 3 }, .month = led } };
static const struct history history = { .nmonths = 3, .row = rows, .n = 1 };
static const struct history with_leader = { .nmonths = 3, .row = rows, .n = 1,
	.leader = leaders, .nleaders = 1 };

static void
same(void (*format)(struct buf *out, const struct report_print *digest),
    const struct history *what, const char *today, size_t nrepos,
    const char *want)
{
	static struct repos_entry repo[] = { { "a.git", NULL, false },
	    { "b.git", NULL, true } };
	struct report_print d = { .as_of = day(today), .until = DATE_NONE,
	    .repo = repo, .nrepos = nrepos, .history = what };
	struct buf out = BUF_INIT;

	format(&out, &d);
	SAME_TEXT(today, buf_str(&out), want);
	buf_release(&out);
}

#define LEGEND "A held and agreed   H held, not all agreed   " \
	"C cancelled   . none\n" \
	"a, h, c the same, but late   L late, none held   " \
	"LATE: months with late days\n"

static void
test_chart_text_has_a_letter_for_each_month(void **state)
{
	(void)state;
	same(history_print_text, &history, "2027-01-31", 1,
	    "NAME      KIND  NDJ  HELD  AGREED  CANCELLED  LATE\n"
	    "Alice Ng  talk   Ah  3     2       1          1\n\n"
	    "A letter for each month, 2026-11 to 2027-01:\n" LEGEND);
}

static void
test_chart_text_has_a_line_for_each_who_leads(void **state)
{
	(void)state;
	same(history_print_text, &with_leader, "2027-01-31", 1,
	    "NAME        KIND  NDJ  HELD  AGREED  CANCELLED  LATE\n"
	    "Alice Ng    talk   Ah  3     2       1          1\n\n"
	    "LED BY            NDJ  HELD  AGREED  CANCELLED  LATE\n"
	    "Bob Okafor         Ah  4     1       0          1\n\n"
	    "A letter for each month, 2026-11 to 2027-01:\n" LEGEND);
}

static void
test_chart_text_names_several_repositories(void **state)
{
	(void)state;
	same(history_print_text, &history, "2026-12-01", 2,
	    "NAME      KIND  OND  HELD  AGREED  CANCELLED  LATE  REPOSITORY\n"
	    "Alice Ng  talk   Ah  3     2       1          1     a.git\n\n"
	    "A letter for each month, 2026-10 to 2026-12:\n" LEGEND);
}

static void
test_chart_text_counts_what_is_void_where_something_is(void **state)
{
	struct history_month some[] = { { .is_there = true, .voided = 1 },
		{ 1, 1, 0, false, true, 1, 1, 0 } };
	struct history_row row = { .person = { "alice", 5 },
	    .name = { "Alice Ng", 8 }, .kind = { "talk", 4 },
	    .repo = { "a.git", 5 }, .month = some };
	struct history with = { .nmonths = 2, .row = &row, .n = 1 };

	(void)state;
	same(history_print_text, &with, "2027-01-31", 1,
	    "NAME      KIND  DJ  HELD  AGREED  CANCELLED  LATE  WRITTEN LATE  "
	    "VOID\n"
	    "Alice Ng  talk  VA  1     1       0          0     1             "
	    "2\n\n"
	    "A letter for each month, 2026-12 to 2027-01:\n" LEGEND
	    "WRITTEN LATE: held, but complete only after the days for it\n"
	    "V none of these, but a record that is void   v the same, and "
	    "late\n");
	same(history_print_tsv, &with, "2027-01-31", 1,
	    "alice\ttalk\t2026-12\t0\t0\t0\t0\ta.git\t1\t0\t\t\n"
	    "alice\ttalk\t2027-01\t1\t1\t0\t0\ta.git\t1\t1\t\t\n");
}

static void
test_chart_tsv_has_a_line_for_each_month(void **state)
{
	(void)state;
	same(history_print_tsv, &history, "2026-03-01", 1,
	    "alice\ttalk\t2026-02\t1\t1\t0\t0\ta.git\t0\t0\t\t\n"
	    "alice\ttalk\t2026-03\t2\t1\t1\t1\ta.git\t0\t0\t\t\n");
}

static void
test_chart_json_has_every_name(void **state)
{
	(void)state;
	same(history_print_json, &history, "2026-03-01", 2,
	    "{\n"
	    "  \"version\": 1,\n  \"as_of\": \"2026-03-01\",\n"
	    "  \"until\": null,\n"
	    "  \"repositories\": [\n    \"a.git\",\n    \"b.git\"\n  ],\n"
	    "  \"unread\": [\n    \"b.git\"\n  ],\n  \"history\": [\n    {\n"
	    "      \"person\": \"alice\",\n      \"name\": \"Alice Ng\",\n"
	    "      \"kind\": \"talk\",\n      \"repository\": \"a.git\",\n"
	    "      \"months\": [\n        {\n"
	    "          \"month\": \"2026-02\",\n          \"held\": 1,\n"
	    "          \"agreed\": 1,\n          \"cancelled\": 0,\n"
	    "          \"late\": false,\n          \"void\": 0,\n"
	    "          \"written_late\": 0,\n"
	    "          \"changed\": []\n        },\n        {\n"
	    "          \"month\": \"2026-03\",\n          \"held\": 2,\n"
	    "          \"agreed\": 1,\n          \"cancelled\": 1,\n"
	    "          \"late\": true,\n          \"void\": 0,\n"
	    "          \"written_late\": 0,\n"
	    "          \"changed\": []\n        }\n      ]\n    }\n"
	    "  ],\n  \"leaders\": []\n}\n");
}

static void
test_chart_of_nothing(void **state)
{
	static const struct history nothing = HISTORY_INIT(3);

	(void)state;
	same(history_print_text, &nothing, "2026-03-01", 1, "");
	same(history_print_tsv, &nothing, "2026-03-01", 1, "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_chart_letter_says_what_a_month_was),
		cmocka_unit_test(test_chart_text_has_a_letter_for_each_month),
		cmocka_unit_test(
		    test_chart_text_has_a_line_for_each_who_leads),
		cmocka_unit_test(test_chart_text_names_several_repositories),
		cmocka_unit_test(
		    test_chart_text_counts_what_is_void_where_something_is),
		cmocka_unit_test(test_chart_tsv_has_a_line_for_each_month),
		cmocka_unit_test(test_chart_json_has_every_name),
		cmocka_unit_test(test_chart_of_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
