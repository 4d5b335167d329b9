/* SPDX-License-Identifier: ISC */
#include "pair.h"

#include "evidence.h"

#define EVIDENCE "people/alice/evidence/2026-11-07-one-to-one-"

/* 0 or -1 for a value, the evidence in *out. */
static int
read_value(struct evidence *out, const char *value)
{
	struct repo *repo = pair_open(REPO_WRITE);
	struct notes notes = NOTES_INIT;
	struct oid tip, tree;
	int result;

	evidence_release(out);
	OK(repo_tip(&tip, repo, &err));
	OK(repo_tree_of(&tree, repo, &tip, &err));
	OK(notes_open_tree(&notes, repo, &tree, &err));
	result = evidence_read(out, &notes, str_of(PAIR_RECORD), value, &err);
	notes_close(&notes);
	repo_close(repo);
	return result;
}

static void
test_evidence_is_words_or_a_file(void **state)
{
	struct evidence evidence = EVIDENCE_INIT;
	struct perform_file file;

	(void)state;
	OK(read_value(&evidence, " By telephone. "));
	assert_string_equal(evidence.value.at, "By telephone.");
	assert_false(evidence_file(&file, &evidence));
	sh("printf 'a\\r\\nb' >mail.eml");
	OK(read_value(&evidence, "mail.eml"));
	assert_string_equal(evidence.value.at,
	    EVIDENCE "0c991fcb.eml");
	assert_true(evidence_file(&file, &evidence));
	assert_true(str_is(file.bytes, "a\r\nb"));
	assert_true(str_is_absent(file.before));
	assert_false(file.is_written);
	evidence_release(&evidence);
}

static void
test_evidence_that_is_there_already(void **state)
{
	struct evidence evidence = EVIDENCE_INIT;
	struct perform_file file;

	(void)state;
	sh("echo one >mail; echo two >scan; cd r; mkdir people/alice/evidence; "
	    "echo one >" EVIDENCE "5626abf0.txt; "
	    "echo three >" EVIDENCE "f719efd4.txt");
	OK(read_value(&evidence, "mail"));
	assert_true(evidence_file(&file, &evidence));
	assert_true(file.is_written);
	REFUSED(read_value(&evidence, "scan"), "another file");
	pair_sh("git add .; as bob git commit -q -m evidence");
	OK(read_value(&evidence, "mail"));
	assert_false(evidence_file(&file, &evidence));
	REFUSED(read_value(&evidence, "scan"), "another file");
	evidence_release(&evidence);
}

static void
test_evidence_keeps_an_ending_that_others_can_write(void **state)
{
	static const char *const row[][2] = {
		{ "a b", "txt" }, { ".hidden", "hidden" }, { "./-x", "txt" },
		{ "a;b", "txt" }, { "b.tar.gz", "gz" }, { "b.PDF", "PDF" },
		{ "b.", "txt" }, { "b.e f", "txt" },
		{ "b.abcdefghij", "abcdefghij" }, { "b.abcdefghijk", "txt" },
	};
	struct evidence evidence = EVIDENCE_INIT;
	char want[128];
	size_t i;

	(void)state;
	sh("for f in 'a b' .hidden ./-x 'a;b' b.tar.gz b.PDF b. 'b.e f' "
	    "b.abcdefghij b.abcdefghijk; do echo one >\"$f\"; done");
	for (i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
		OK(read_value(&evidence, row[i][0]));
		snprintf(want, sizeof(want), EVIDENCE "5626abf0.%s",
		    row[i][1]);
		assert_string_equal(evidence.value.at, want);
	}
	evidence_release(&evidence);
}

static void
test_evidence_refuses_what_is_no_file(void **state)
{
	struct evidence evidence = EVIDENCE_INIT;

	(void)state;
	sh("mkdir folder; truncate -s 9M large");
	REFUSED(read_value(&evidence, "mial.eml"), "there is no file");
	REFUSED(read_value(&evidence, ""), "there is no file");
	REFUSED(read_value(&evidence, "r/"), "");
	REFUSED(read_value(&evidence, "folder"), "");
	REFUSED(read_value(&evidence, "large"), "larger");
	REFUSED(read_value(&evidence, "two\nlines here"), "one line");
	evidence_release(&evidence);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, pair_make, \
    world_remove)
	const struct CMUnitTest tests[] = {
		TEST(test_evidence_is_words_or_a_file),
		TEST(test_evidence_that_is_there_already),
		TEST(test_evidence_keeps_an_ending_that_others_can_write),
		TEST(test_evidence_refuses_what_is_no_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
