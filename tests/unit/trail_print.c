/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "front/trail_print.h"

#define TEXT(s) { s, sizeof(s) - 1 }

static struct trail_state states[] = {
	{ .path = (char *)"people/alice/a.md", .state = STATE_AMENDED },
	{ .path = (char *)"people/bob/b.md",
	    .moved_to = (char *)"people/bob/c.md" },
};

static struct trail_line lines[] = {
	{ .path = TEXT("people/alice/a.md"), .state = &states[0],
	    .commit = { { 0xab } }, .day = { 0 }, .type = ACT_NONE, .is_first = true,
	    .name = TEXT("Bob"), .email = TEXT("bob@x") },
	{ .path = TEXT("people/alice/a.md"), .state = &states[0],
	    .commit = { { 0xac } }, .day = { 1 }, .type = ACT_AMEND, .by_name = TEXT("Carol"),
	    .by_email = TEXT("carol@x"), .name = TEXT("Bob\033[2J"),
	    .email = TEXT("bob@x"), .words = TEXT("a slip") },
	{ .path = TEXT("people/bob/b.md"), .state = &states[1],
	    .commit = { { 0xad } }, .day = { 2 }, .type = ACT_AGREE, .is_believed = true,
	    .name = TEXT("Bob"), .email = TEXT("bob@x"),
	    .level = LEVEL_SIGNED, .verdict = SIGN_GOOD },
};

static void
test_people_read_a_line_for_each_commit_and_each_breach(void **state)
{
	struct trail trail = { .line = lines, .n = COUNT(lines) };
	struct breaches list = BREACHES_INIT;
	struct trail_print story = { NULL, &trail, &list, "people/alice/", 3 };
	struct oid oid = { { 0xae } };
	struct buf out = BUF_INIT;

	(void)state;
	breaches_add(&list, BREACH_MIXED, &oid, "people/alice/a.md", "what");
	breaches_add(&list, BREACH_MIXED, &oid, "people/bob/b.md", "not it");
	breaches_add(&list, BREACH_MALFORMED, &oid, NULL, "of all");
	breaches_add(&list, BREACH_REWRITTEN, NULL, NULL, "of none");
	trail_print_format(&out, &story);
	assert_string_equal(out.at, "people/alice/a.md\n"
	    "\t1970-01-01 ab0000000000 Bob <bob@x> wrote up\n"
	    "\t1970-01-02 ac0000000000 Bob?[2J <bob@x> amended, committed "
	    "by Carol <carol@x> (a slip), named (not signed), "
	    "does not count\n"
	    "\tstate amended\n"
	    "ae0000000000 people/alice/a.md: what [mixed]\n"
	    "ae0000000000: of all [malformed]\n"
	    "of none [rewritten]\n");
	story.path = "people/bob/";
	buf_clear(&out);
	trail_print_format(&out, &story);
	assert_non_null(strstr(out.at, "Bob <bob@x> agreed, signed\n"
	    "\tmoved to people/bob/c.md\n"));
	buf_release(&out);
	breaches_release(&list);
}

static void
test_json_of_nothing_is_a_versioned_document(void **state)
{
	struct trail trail = TRAIL_INIT(NULL);
	struct breaches list = BREACHES_INIT;
	struct trail_print story = { NULL, &trail, &list, "", 0 };
	struct buf out = BUF_INIT;

	(void)state;
	trail_print_format_json(&out, &story);
	assert_string_equal(out.at, "{\n  \"version\": 1,\n"
	    "  \"commits\": 0,\n  \"records\": [],\n  \"breaches\": [],\n"
	    "  \"remarks\": []\n}\n");
	buf_release(&out);
}

static void
test_json_keeps_remarks_apart(void **state)
{
	struct trail trail = { .line = lines, .n = COUNT(lines) };
	struct breaches list = BREACHES_INIT;
	struct trail_print story = { NULL, &trail, &list, "", 3 };
	struct buf out = BUF_INIT;

	(void)state;
	breaches_add(&list, BREACH_LOST_ITEM, NULL, "people/a/x.md", "gone");
	trail_print_format_json(&out, &story);
	assert_non_null(strstr(out.at, "\"breaches\": [],"));
	assert_non_null(strstr(out.at, "\"rule\": \"lost-item\""));
	assert_non_null(strstr(out.at, "\"signature\": \"good\""));
	assert_non_null(strstr(out.at, "\"counts\": false"));
	assert_non_null(strstr(out.at, "\"state\": \"amended\""));
	assert_non_null(strstr(out.at, "\"movedTo\": \"people/bob/c.md\""));
	assert_non_null(strstr(out.at, "\"committerName\": \"Carol\""));
	assert_null(strchr(out.at, '\033'));
	buf_release(&out);
	breaches_release(&list);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_people_read_a_line_for_each_commit_and_each_breach),
		cmocka_unit_test(
		    test_json_of_nothing_is_a_versioned_document),
		cmocka_unit_test(test_json_keeps_remarks_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
