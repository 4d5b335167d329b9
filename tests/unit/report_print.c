/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "front/report_print.h"

static struct report_print
make(const char *until)
{
	static struct repos_entry repo[] = { { "a.git", "/srv/a.git", false },
	    { "b.git", NULL, true } };
	struct report_print d = { day("2026-11-21"), until == NULL ? DATE_NONE :
	    day(until), MATTERS_INIT, repo, 1, { .columns = 72 }, NULL, NULL };
	struct matter late = { .type = MATTER_AGREEMENT,
	    .due = day("2026-11-20"), .late = day("2026-11-20"),
	    .what = WHAT_NOT_AGREED, .since = day("2026-11-06"),
	    .person = STR_LIT("alice"), .name = STR_LIT("Alice Ng"),
	    .kind = STR_LIT("talk"), .repo = STR_LIT("a.git"),
	    .who = STR_LIT("Alice Ng\nBob Okafor"),
	    .path = STR_LIT("people/alice/2026-11-06-talk.md") };
	struct matter due = { .type = MATTER_SESSION,
	    .due = day("2026-11-22"), .late = day("2026-12-01"),
	    .what = WHAT_LAST_HELD, .since = day("2026-10-22"),
	    .person = STR_LIT("dave"), .name = STR_LIT("D\xc3\xa9 Roy"),
	    .every = { 3, DATE_WEEKS }, .share = 800,
	    .kind = STR_LIT("talk"), .repo = STR_LIT("a.git") };
	struct matter count = { .type = MATTER_ACTION,
	    .due = day("2026-11-21"), .late = day("2026-11-21"),
	    .what = WHAT_TO_DO, .since = DATE_NONE, .count = 2,
	    .person = STR_LIT("dave"), .name = STR_LIT("D\xc3\xa9 Roy"),
	    .repo = STR_LIT("a.git"), .who = STR_LIT("Bob Okafor") };

	if (until != NULL) {
		matters_add(&d.matters, &due);
		matters_add(&d.matters, &count);
	}
	matters_add(&d.matters, &late);
	matters_sort(&d.matters);
	return d;
}

static void
same(void (*format)(struct buf *out, const struct report_print *digest),
    struct report_print *d, size_t n, const char *want)
{
	struct buf out = BUF_INIT;

	SAME_NUMBER(want, d->matters.n, n);
	format(&out, d);
	SAME_TEXT("digest", buf_str(&out), want);
	buf_release(&out);
	matters_release(&d->matters);
}

static void
test_digest_text_shows_what_is_late(void **state)
{
	struct report_print d = make(NULL);

	(void)state;
	same(report_print_text, &d, 1, "Alice Ng\n  1 day late  agreement  "
	    "talk, not agreed since 2026-11-06 (Alice Ng,\n"
	    "                         Bob Okafor)\n");
}

static void
test_digest_text_lines_up_and_names_repositories(void **state)
{
	struct report_print d = make("2026-11-22");

	(void)state;
	d.nrepos = 2;
	same(report_print_text, &d, 3,
	    "Alice Ng in a.git\n"
	    "  1 day late  agreement  talk, not agreed since 2026-11-06 "
	    "(Alice Ng,\n"
	    "                         Bob Okafor)\n"
	    "D\xc3\xa9 Roy in a.git\n"
	    "  due         action     2 to do (Bob Okafor)\n"
	    "  in 1 day    session    talk, last held 2026-10-22, every 3 "
	    "weeks, 3.8\n"
	    "                         weeks pro rata at 0.8\n");
}

static void
test_digest_tsv_has_the_columns_of_the_page(void **state)
{
	struct report_print d = make("2026-11-22");

	(void)state;
	same(report_print_tsv, &d, 3,
	    "1\tagreement\talice\ttalk\t2026-11-21\tAlice Ng, Bob Okafor\t\t"
	    "people/alice/2026-11-06-talk.md\ta.git\t2026-11-20\tnot agreed\t\t\n"
	    "0\taction\tdave\t\t2026-11-22\tBob Okafor\t2\t\ta.git\t"
	    "2026-11-21\tto do\t\t\n"
	    "-10\tsession\tdave\ttalk\t2026-12-02\t\t\t\ta.git\t2026-11-22\t"
	    "last held\t3 weeks\t3.8 weeks\n");
}

static void
test_digest_of_nothing(void **state)
{
	struct report_print d = { .as_of = day("2026-11-21"),
		.until = DATE_NONE };

	(void)state;
	same(report_print_text, &d, 0, "");
	same(report_print_tsv, &d, 0, "");
	same(report_print_json, &d, 0, "{\n  \"version\": 1,\n"
	    "  \"as_of\": \"2026-11-21\",\n  \"until\": null,\n"
	    "  \"repositories\": [],\n  \"unread\": [],\n"
	    "  \"matters\": []\n}\n");
}

static void
test_digest_json_has_every_name(void **state)
{
	struct report_print d = make(NULL);

	(void)state;
	d.nrepos = 2;
	same(report_print_json, &d, 1, "{\n  \"version\": 1,\n"
	    "  \"as_of\": \"2026-11-21\",\n  \"until\": null,\n"
	    "  \"repositories\": [\n    \"a.git\",\n    \"b.git\"\n  ],\n"
	    "  \"unread\": [\n    \"b.git\"\n  ],\n  \"matters\": [\n    {\n"
	    "      \"matter\": \"agreement\",\n"
	    "      \"what\": \"not agreed\",\n"
	    "      \"person\": \"alice\",\n"
	    "      \"name\": \"Alice Ng\",\n"
	    "      \"kind\": \"talk\",\n"
	    "      \"since\": \"2026-11-06\",\n"
	    "      \"due\": \"2026-11-20\",\n"
	    "      \"late_from\": \"2026-11-21\",\n"
	    "      \"days_late\": 1,\n"
	    "      \"count\": null,\n"
	    "      \"who\": [\n        \"Alice Ng\",\n"
	    "        \"Bob Okafor\"\n      ],\n"
	    "      \"path\": \"people/alice/2026-11-06-talk.md\",\n"
	    "      \"repository\": \"a.git\",\n"
	    "      \"every\": null,\n"
	    "      \"pro_rata\": null\n    }\n  ]\n}\n");
}

static void
test_digest_json_has_both_figures(void **state)
{
	struct report_print d = make("2026-11-22");
	struct buf out = BUF_INIT;

	(void)state;
	report_print_json(&out, &d);
	assert_non_null(strstr(out.at, "      \"every\": \"3 weeks\",\n"
	    "      \"pro_rata\": \"3.8 weeks\"\n"));
	buf_release(&out);
	matters_release(&d.matters);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_digest_text_shows_what_is_late),
		cmocka_unit_test(
		    test_digest_text_lines_up_and_names_repositories),
		cmocka_unit_test(test_digest_tsv_has_the_columns_of_the_page),
		cmocka_unit_test(test_digest_of_nothing),
		cmocka_unit_test(test_digest_json_has_every_name),
		cmocka_unit_test(test_digest_json_has_both_figures),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
