/* SPDX-License-Identifier: ISC */
/* Histories made with git alone; what is read of them is one line each. */
#include "pair.h"

#include "buf.h"
#include "notes.h"
#include "trail.h"

/* "agree alice named, withdraw ...; was agreed" as history has it. */
static const char *
heard(void)
{
	static char text[1024];
	struct repo *repo = pair_open(REPO_VERIFY);
	struct notes notes = NOTES_INIT;
	struct trail trail = TRAIL_INIT;
	const struct kind *kind;
	const struct voice *voice;
	struct buf out = BUF_INIT;
	struct oid tip, tree;
	size_t i;

	OK(repo_tip(&tip, repo, &err));
	OK(repo_tree_of(&tree, repo, &tip, &err));
	OK(notes_open_tree(&notes, repo, &tree, &err));
	OK(notes_kind(&kind, &notes, str_of("one-to-one"), &err));
	OK(trail_read(&trail, repo, &tip, PAIR_RECORD, kind, &err));
	for (i = 0; i < trail.nvoices; i++) {
		voice = &trail.voice[i];
		buf_addf(&out, "%s%s %.*s %s%s%s", i > 0 ? ", " : "",
		    act_name(voice->type),
		    (int)str_find_byte(voice->email, '@'), voice->email.at,
		    level_name(voice->level), voice->is_void ? " void" : "",
		    voice->has_file ? " file" : "");
	}
	if (trail.was_agreed)
		buf_add_string(&out, "; amended");
	if (!oid_is_zero(&trail.agreed_text))
		buf_add_string(&out, "; earlier");
	snprintf(text, sizeof(text), "%s", out.at);
	buf_release(&out);
	trail_release(&trail);
	notes_close(&notes);
	repo_close(repo);
	return text;
}

static void
test_trail_hears_each_party(void **state)
{
	(void)state;
	assert_string_equal(heard(), "");
	pair_sh("act alice Agreed-by=\"$alice\"; act bob Agreed-by=\"$bob\"");
	assert_string_equal(heard(), "agree alice named, agree bob named");
	pair_sh("act alice Withdrawn-by=\"$alice\"");
	assert_string_equal(heard(), "agree alice named void, agree bob named, "
	    "withdraw alice named");
	pair_sh("act alice Agreed-by=\"$alice\"");
	assert_string_equal(heard(), "agree alice named void, agree bob named, "
	    "withdraw alice named, agree alice named");
}

static void
test_trail_does_not_believe_others(void **state)
{
	(void)state;
	pair_sh("act bob Agreed-by=\"$alice\"\n"
	    "act carol Agreed-by='Carol Diaz <carol@example.org>'\n"
	    "act alice Agreed-by='Alice <alice@example.org>'\n"
	    "f=people/alice/person.ini\n"
	    "act alice Agreed-by=\"$alice\"\n");
	assert_string_equal(heard(), "");
	pair_sh("act bob Agreed-by=\"$alice\" Witnessed-by=\"$bob\" "
	    "Evidence='by telephone'\n"
	    "act alice Agreed-by=\"$alice\" Witnessed-by=\"$alice\" "
	    "Evidence='by telephone'\n"
	    "act carol Agreed-by=\"$alice\" "
	    "Witnessed-by='Carol Diaz <carol@example.org>' Evidence='x y'\n");
	assert_string_equal(heard(), "witness alice witnessed");
}

static void
test_trail_sees_whether_evidence_came_with_the_act(void **state)
{
	(void)state;
	pair_sh("e=people/alice/evidence/mail.eml; mkdir people/alice/evidence\n"
	    "echo yes >$e; git add .\n"
	    "act bob Agreed-by=\"$alice\" Witnessed-by=\"$bob\" Evidence=$e\n"
	    "act bob Agreed-by=\"$alice\" Witnessed-by=\"$bob\" Evidence=$e\n"
	    "act bob Agreed-by=\"$alice\" Witnessed-by=\"$bob\" "
	    "Evidence=people/alice/evidence/none\n");
	assert_string_equal(heard(), "witness alice witnessed file, "
	    "witness alice witnessed, witness alice witnessed");
}

static void
test_trail_believes_an_act_that_brings_its_own_item(void **state)
{
	(void)state;
	pair_sh("act bob Agreed-by=\"$bob\"\n"
	    "item 'No. (AN)'; act alice Agreed-by=\"$alice\"");
	assert_string_equal(heard(), "agree alice named; earlier");
	pair_sh("item 'No. (BO)'; act bob Declined-by=\"$bob\"");
	assert_string_equal(heard(), "decline bob named; earlier");
	pair_sh("act alice Agreed-by=\"$alice\"");
	assert_string_equal(heard(),
	    "decline bob named, agree alice named; earlier");
}

static void
test_trail_believes_no_act_that_brings_more(void **state)
{
	(void)state;
	pair_sh("act bob Agreed-by=\"$bob\"\n"
	    "item 'No. (BO)'; act alice Agreed-by=\"$alice\"");
	assert_string_equal(heard(), "; amended; earlier");
	pair_sh("git reset -q --hard HEAD~1\n"
	    "echo More. >>$f; item 'No. (AN)'; act alice Agreed-by=\"$alice\"");
	assert_string_equal(heard(), "; amended; earlier");
	pair_sh("git reset -q --hard HEAD~1\n"
	    "item 'No. (AN)'; act alice Withdrawn-by=\"$alice\"");
	assert_string_equal(heard(), "; amended; earlier");
	pair_sh("git reset -q --hard HEAD~1\n"
	    "item 'No. (AN)'; act bob Agreed-by=\"$alice\"");
	assert_string_equal(heard(), "; amended; earlier");
}

static void
test_trail_learns_what_was_agreed_before_however_long_ago(void **state)
{
	(void)state;
	pair_sh("act alice Agreed-by=\"$alice\"\n"
	    "echo One. >>$f; git add $f\n"
	    "t=$(git rev-parse HEAD:$f)\n"
	    "as bob git commit -q -m amend -m \"Record: $f\nAmends: $t\n"
	    "Reason: more\"\n"
	    "echo Two. >>$f; as bob git commit -q -am two\n"
	    "item 'No. (AN)'; act alice Agreed-by=\"$alice\"");
	assert_string_equal(heard(), "agree alice named; amended; earlier");
}

static void
test_trail_forgets_what_was_changed_and_changed_back(void **state)
{
	(void)state;
	pair_sh("act alice Agreed-by=\"$alice\"\n"
	    "echo More. >>$f; as bob git commit -q -am more\n"
	    "git checkout -q HEAD~1 -- $f; as bob git commit -q -m back");
	assert_string_equal(heard(), "; amended; earlier");
}

static void
test_trail_follows_every_side_of_a_merge(void **state)
{
	(void)state;
	pair_sh("git checkout -q -b side; act alice Agreed-by=\"$alice\"\n"
	    "git checkout -q main; act bob Agreed-by=\"$bob\"\n"
	    "as bob git merge -q --no-ff -m merge side");
	assert_string_equal(heard(), strncmp(heard(), "agree a", 7) == 0 ?
	    "agree alice named, agree bob named" :
	    "agree bob named, agree alice named");
	pair_sh("git checkout -q side; echo More. >>$f\n"
	    "as bob git commit -q -am more\n"
	    "git checkout -q HEAD~1 -- $f; as bob git commit -q -m back\n"
	    "git checkout -q main\n"
	    "as bob git merge -q --no-ff -m merge side");
	assert_null(strstr(heard(), "agree alice"));
}

static void
test_trail_first_day_and_absence(void **state)
{
	struct repo *repo = pair_open(REPO_VERIFY);
	struct trail trail = TRAIL_INIT;
	struct date day;
	struct oid tip;

	(void)state;
	OK(repo_tip(&tip, repo, &err));
	OK(trail_first_day(&day, repo, &tip, PAIR_RECORD, &err));
	assert_string_equal(date_text(day).at, "2026-11-21");
	REFUSED(trail_first_day(&day, repo, &tip, "none", &err), "never was");
	OK(trail_read(&trail, repo, &tip, "people/alice/none.md", NULL, &err));
	assert_false(trail.is_committed);
	trail_release(&trail);
	repo_close(repo);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, pair_make, \
    world_remove)
	const struct CMUnitTest tests[] = {
		TEST(test_trail_hears_each_party),
		TEST(test_trail_does_not_believe_others),
		TEST(test_trail_sees_whether_evidence_came_with_the_act),
		TEST(test_trail_believes_an_act_that_brings_its_own_item),
		TEST(test_trail_believes_no_act_that_brings_more),
		TEST(test_trail_learns_what_was_agreed_before_however_long_ago),
		TEST(test_trail_forgets_what_was_changed_and_changed_back),
		TEST(test_trail_follows_every_side_of_a_merge),
		TEST(test_trail_first_day_and_absence),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
