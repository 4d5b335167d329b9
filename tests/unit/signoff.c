/* SPDX-License-Identifier: ISC */
#include "pair.h"

#include "act/saying.h"
#include "act/signoff.h"

static struct repo *repo;

static void
open_as(struct signoff *s, const char *name, const char *email)
{
	struct date today = { 0 };

	pair_be(name, email);
	assert_true(date_parse(&today, str_of("2026-11-21")));
	repo_close(repo);
	repo = pair_open(REPO_WRITE);
	signoff_release(s);
	OK(signoff_open(s, repo, PAIR_RECORD, today, &err));
}

#define ALICE "Alice Ng", "alice@example.org"
#define BOB "Bob Okafor", "bob@example.org"
#define CAROL "Carol Diaz", "carol@example.org"

static const struct voice *
own_word(const struct signoff *s)
{
	return signoff_word(s, s->role, str_of(s->who.email), false);
}

static void
test_signoff_knows_who_acts(void **state)
{
	struct signoff s = SIGNOFF_INIT;

	(void)state;
	open_as(&s, ALICE);
	assert_int_equal(s.role, ROLE_PERSON);
	OK(signoff_check_party(&s, &err));
	open_as(&s, BOB);
	assert_int_equal(s.role, ROLE_MANAGER);
	OK(signoff_check_party_today(&s, &err));
	open_as(&s, CAROL);
	assert_int_equal(s.role, ROLE_NONE);
	REFUSED(signoff_check_party(&s, &err), "is not a party");
	REFUSED(signoff_check_party_today(&s, &err), "is not a party");
	REFUSED(signoff_disagree(&s, STR_LIT("No."), &err), "is not a party");
	signoff_release(&s);
}

static void
test_signoff_refuses_other_texts_than_the_committed_one(void **state)
{
	struct signoff s = SIGNOFF_INIT;

	(void)state;
	open_as(&s, ALICE);
	OK(signoff_check_committed(&s, &err));
	OK(signoff_check_complete(&s, &err));
	pair_sh("echo More. >>$f");
	REFUSED(signoff_check_committed(&s, &err), "not committed");
	pair_sh("git add $f; git show HEAD:$f >$f");
	REFUSED(signoff_check_committed(&s, &err), "staged");
	pair_sh("git reset -q; sed -i 's/None.//' $f; git add $f\n"
	    "as bob git commit -q -m less");
	open_as(&s, ALICE);
	REFUSED(signoff_check_complete(&s, &err), "is empty");
	signoff_release(&s);
}

static void
test_signoff_finds_the_other_party(void **state)
{
	struct signoff s = SIGNOFF_INIT;
	struct party party;

	(void)state;
	pair_sh("printf '%s\\n' 'manager = Bo <bob@example.com>' "
	    "'supervisor = Carol Diaz <carol@example.org>, reflective' "
	    ">>people/alice/person.ini\n"
	    "git add .; as bob git commit -q -m two");
	open_as(&s, BOB);
	OK(signoff_find_party(&party, &s, "alice", &err));
	assert_true(str_is(party.email, "alice@example.org"));
	assert_int_equal(party.role, ROLE_PERSON);
	REFUSED(signoff_find_party(&party, &s, "bob", &err), "is alice");
	open_as(&s, ALICE);
	OK(signoff_find_party(&party, &s, "bob@example.com", &err));
	assert_true(str_is(party.email, "bob@example.com"));
	assert_int_equal(party.role, ROLE_MANAGER);
	REFUSED(signoff_find_party(&party, &s, "bob", &err), "two people");
	REFUSED(signoff_find_party(&party, &s, "carol", &err), "not lead");
	signoff_release(&s);
}

static void
test_signoff_commits_an_item_and_the_agreement_in_one(void **state)
{
	struct signoff s = SIGNOFF_INIT;
	struct saying withdrawal = { .type = ACT_WITHDRAW };
	struct act act;
	struct oid commit;
	enum level level;

	(void)state;
	open_as(&s, ALICE);
	assert_null(own_word(&s));
	assert_false(state_is_agreed(s.past.state));
	OK(signoff_disagree(&s, STR_LIT("No."), &err));
	act = signoff_act(&s, ACT_AGREE);
	assert_false(oid_eq(&act.text, &s.text));
	OK(signoff_perform(&commit, &level, &s, &act, NULL, 0,
	    &err));
	assert_int_equal(level, LEVEL_NAMED);
	pair_sh("test \"$(tail -n 1 $f)\" = '- No. (AN)'\n"
	    "test -z \"$(git status --porcelain)\"\n"
	    "test \"$(git log -1 --format='%(trailers:key=Text,valueonly)')\" "
	    "= $(git rev-parse HEAD:$f)");
	open_as(&s, ALICE);
	assert_true(state_is_agreed(s.past.state));
	assert_int_equal(own_word(&s)->event->type, ACT_AGREE);
	assert_int_equal(s.past.agreement.state, STATE_AGREED);
	open_as(&s, BOB);
	assert_null(own_word(&s));
	assert_non_null(signoff_word(&s, ROLE_PERSON, STR_NONE, true));
	REFUSED(saying_check(&withdrawal, &s, &err), "nothing to withdraw");
	assert_int_equal(err.code, ERR_REFUSED);
	signoff_release(&s);
}

static void
test_signoff_takes_changes_of_the_work_tree(void **state)
{
	struct signoff s = SIGNOFF_INIT;

	(void)state;
	open_as(&s, BOB);
	REFUSED(signoff_take_changes(&s, &err), "edit it first");
	pair_sh("sed -i 's/rota/ROTA/' $f");
	open_as(&s, BOB);
	OK(signoff_take_changes(&s, &err));
	OK(signoff_check_committed(&s, &err));
	pair_sh("git add $f; sed -i 's/ROTA/Rota/' $f");
	open_as(&s, BOB);
	REFUSED(signoff_take_changes(&s, &err), "staged");
	pair_sh("git reset -q; item 'No. (AN)'");
	open_as(&s, BOB);
	REFUSED(signoff_take_changes(&s, &err), "somebody else");
	pair_sh("git checkout -q HEAD -- $f; echo '<!-- psst -->' >>$f");
	open_as(&s, BOB);
	REFUSED(signoff_take_changes(&s, &err), "[hidden]");
	signoff_release(&s);
}

static void
test_signoff_refuses_a_repository_in_the_middle_of_something(void **state)
{
	struct signoff s = SIGNOFF_INIT;
	struct date today = { 0 };

	(void)state;
	pair_be(ALICE);
	repo_close(repo);
	repo = pair_open(REPO_WRITE);
	assert_int_equal(signoff_open(&s, repo, "people/alice/none.md", today,
	    &err), -1);
	assert_int_equal(err.code, ERR_ABSENT);
	signoff_release(&s);
	pair_sh("git rev-parse HEAD >.git/MERGE_HEAD");
	REFUSED(signoff_open(&s, repo, PAIR_RECORD, today, &err), "merge");
	signoff_release(&s);
}

#define EVIDENCE "people/alice/evidence/2026-11-07-one-to-one-"

/* Reads a value of --evidence; 0 or -1. */
static int
read_value(struct evidence *out, const char *value)
{
	struct signoff s = SIGNOFF_INIT;
	int result;

	evidence_release(out);
	open_as(&s, BOB);
	result = evidence_read(out, &s, value, &err);
	signoff_release(&s);
	return result;
}

/* The heading is that of the template by which the text was judged. */
static void
test_disagreement_under_a_form_that_is_not_here_is_trouble(void **state)
{
	struct signoff s = SIGNOFF_INIT;
	struct oid gone = { { 1 } };
	struct state known;

	(void)state;
	open_as(&s, ALICE);
	known = *s.past.state;
	known.settings = &gone;
	known.nsettings = 1;
	s.past.state = &known;
	assert_int_equal(signoff_disagree(&s, STR_LIT("No."), &err), -1);
	assert_non_null(strstr(err.text, "0100000000"));
	signoff_release(&s);
}

static void
test_evidence_is_words_or_a_file(void **state)
{
	struct evidence evidence = EVIDENCE_INIT;
	struct repo_change file;

	(void)state;
	OK(read_value(&evidence, " By telephone. "));
	assert_string_equal(evidence.value.at, "By telephone.");
	assert_false(evidence_change(&file, &evidence));
	sh("printf 'a\\r\\nb' >mail.eml");
	OK(read_value(&evidence, "mail.eml"));
	assert_string_equal(evidence.value.at,
	    EVIDENCE "0c991fcb.eml");
	assert_true(evidence_change(&file, &evidence));
	assert_true(str_is(file.bytes, "a\r\nb"));
	evidence_release(&evidence);
}

static void
test_evidence_that_is_there_already(void **state)
{
	struct evidence evidence = EVIDENCE_INIT;
	struct repo_change file;

	(void)state;
	sh("echo one >mail; echo two >scan; cd r; mkdir people/alice/evidence; "
	    "echo one >" EVIDENCE "5626abf0.txt; "
	    "echo three >" EVIDENCE "f719efd4.txt");
	OK(read_value(&evidence, "mail"));
	assert_true(evidence_change(&file, &evidence));
	REFUSED(read_value(&evidence, "scan"), "another file");
	pair_sh("git add .; as bob git commit -q -m evidence");
	OK(read_value(&evidence, "mail"));
	assert_false(evidence_change(&file, &evidence));
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

static int
take_down(void **state)
{
	repo_close(repo);
	repo = NULL;
	return world_remove(state);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, pair_make, take_down)
	const struct CMUnitTest tests[] = {
		TEST(test_signoff_knows_who_acts),
		TEST(test_signoff_refuses_other_texts_than_the_committed_one),
		TEST(test_signoff_finds_the_other_party),
		TEST(test_signoff_commits_an_item_and_the_agreement_in_one),
		TEST(test_signoff_takes_changes_of_the_work_tree),
		TEST(
		    test_signoff_refuses_a_repository_in_the_middle_of_something),
		TEST(
		    test_disagreement_under_a_form_that_is_not_here_is_trouble),
		TEST(test_evidence_is_words_or_a_file),
		TEST(test_evidence_that_is_there_already),
		TEST(test_evidence_keeps_an_ending_that_others_can_write),
		TEST(test_evidence_refuses_what_is_no_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
