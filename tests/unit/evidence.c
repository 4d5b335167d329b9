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
	sh("echo one >mail; echo two >scan; cd r/people/alice; mkdir evidence; "
	    "echo one >evidence/mail; echo three >evidence/scan");
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
test_evidence_refuses_names_that_are_none(void **state)
{
	struct evidence evidence = EVIDENCE_INIT;

	(void)state;
	sh("touch 'a b' .hidden -- -x _x 'a;b'; mkdir folder; "
	    "truncate -s 9M large");
	REFUSED(read_value(&evidence, "mial.eml"), "there is no file");
	REFUSED(read_value(&evidence, "a b"), "is no name");
	REFUSED(read_value(&evidence, ".hidden"), "is no name");
	REFUSED(read_value(&evidence, "./-x"), "is no name");
	REFUSED(read_value(&evidence, "_x"), "is no name");
	REFUSED(read_value(&evidence, "a;b"), "is no name");
	REFUSED(read_value(&evidence, ""), "is no name");
	REFUSED(read_value(&evidence, "r/"), "is no name");
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
		TEST(test_evidence_refuses_names_that_are_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
