/* SPDX-License-Identifier: ISC */
#include "pair.h"

#include "disclosure.h"
#include "notes.h"

/* "HR why by Bob Okafor; ..." */
static const char *
listed(void)
{
	static char text[1024];
	struct repo *repo = pair_open(REPO_VERIFY);
	struct disclosures all = DISCLOSURES_INIT;
	struct notes notes = NOTES_INIT;
	struct buf out = BUF_INIT;
	const struct kind *kind;
	struct oid tip, tree;
	size_t i;

	OK(repo_tip(&tip, repo, &err));
	OK(repo_tree_of(&tree, repo, &tip, &err));
	OK(notes_open_tree(&notes, repo, &tree, &err));
	OK(notes_kind(&kind, &notes, str_of("one-to-one"), &err));
	OK(disclosures_read(&all, repo, &tip, PAIR_RECORD, kind, &err));
	for (i = 0; i < all.n; i++)
		buf_addf(&out, "%s%.*s %.*s by %.*s", i > 0 ? "; " : "",
		    STR_ARGS(all.item[i].to), STR_ARGS(all.item[i].reason),
		    STR_ARGS(all.item[i].name));
	snprintf(text, sizeof(text), "%s", out.at);
	buf_release(&out);
	disclosures_release(&all);
	notes_close(&notes);
	repo_close(repo);
	return text;
}

static void
test_disclosures_are_found_on_all_sides_and_of_every_text(void **state)
{
	(void)state;
	assert_string_equal(listed(), "");
	pair_sh("act bob Disclosed-to=HR Reason=why\n"
	    "export GIT_COMMITTER_DATE='1795262401 +0000'\n"
	    "git checkout -q -b side\n"
	    "act alice Disclosed-to='The union' Reason='I asked.'\n"
	    "git checkout -q main; echo More. >>$f\n"
	    "as bob git commit -q -am more\n"
	    "export GIT_COMMITTER_DATE='1795262402 +0000'\n"
	    "act bob Disclosed-to=HR Reason=again\n"
	    "as bob git merge -q -m merge side");
	assert_string_equal(listed(), "HR why by Bob Okafor; The union "
	    "I asked. by Alice Ng; HR again by Bob Okafor");
}

static void
test_disclosures_of_others_are_not_believed(void **state)
{
	(void)state;
	pair_sh("act carol Disclosed-to=HR Reason=why\n"
	    "t=$(git rev-parse HEAD:$f); f=people/alice/person.ini\n"
	    "act bob Disclosed-to=HR Reason=why\n"
	    "f=" PAIR_RECORD "\n"
	    "act bob Disclosed-to=HR\n"
	    "git commit -q --allow-empty -m x -m \"Record: $f\nText: $t\n"
	    "Text-SHA256: $(printf %064d 0)\nDisclosed-to: x\nReason: y\"\n"
	    "export GIT_COMMITTER_NAME=Bob\n"
	    "GIT_AUTHOR_NAME='Bob Okafor' GIT_AUTHOR_EMAIL=bob@example.org "
	    "git commit -q --allow-empty -m x -m \"Record: $f\nText: $t\n"
	    "Text-SHA256: $(sha256sum $f | cut -c 1-64)\nDisclosed-to: x\n"
	    "Reason: y\"");
	assert_string_equal(listed(), "");
}

static void
test_disclosures_of_a_history_that_is_not_whole_are_none(void **state)
{
	struct repo *repo;
	struct disclosures all = DISCLOSURES_INIT;
	struct oid tip;

	(void)state;
	pair_sh("first=$(git rev-list --max-parents=0 HEAD)\n"
	    "rm -f .git/objects/$(echo $first | sed 's/^../&\\//')");
	repo = pair_open(REPO_VERIFY);
	OK(repo_tip(&tip, repo, &err));
	assert_int_equal(disclosures_read(&all, repo, &tip, PAIR_RECORD,
	    NULL, &err), -1);
	disclosures_release(&all);
	repo_close(repo);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, pair_make, \
    world_remove)
	const struct CMUnitTest tests[] = {
		TEST(test_disclosures_are_found_on_all_sides_and_of_every_text),
		TEST(test_disclosures_of_others_are_not_believed),
		TEST(test_disclosures_of_a_history_that_is_not_whole_are_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
