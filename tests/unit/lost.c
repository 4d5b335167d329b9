/* SPDX-License-Identifier: ISC */
#include "world.h"

#include "lost.h"

static const char begin[] =
    "git init -q && mkdir -p people/alice && printf '[person]\\nname = A B\\n"
    "email = a@x\\nmanager = C D <c@x>\\n' >people/alice/person.ini;"
    "rec() { printf -- '---\\nkind: %s\\ndate: %s\\nstatus: %s\\n---\\n"
    "# T\\n\\n## Focus and priorities for next period\\n\\n%s\\n' $1 $2 $3 "
    "\"$4\" >people/alice/$2-$1.md; };";

/* How many remarks there are once the records are made. */
static size_t
count(const char *script)
{
	char whole[2048];
	struct breaches list = BREACHES_INIT;
	struct notes notes = NOTES_INIT;
	struct repo *repo = NULL;
	struct err err = ERR_INIT;
	struct oid tip, tree;
	size_t n;

	snprintf(whole, sizeof(whole), "rm -rf .git *; %s%s git add . && "
	    "git commit -q -m x", begin, script);
	sh(whole);
	assert_int_equal(repo_open(&repo, ".", REPO_VERIFY, &err), 0);
	assert_int_equal(repo_tip(&tip, repo, &err), 0);
	assert_int_equal(repo_tree_of(&tree, repo, &tip, &err), 0);
	assert_int_equal(notes_open_tree(&notes, repo, &tree, &err), 0);
	if (lost_find(&list, &notes, str_of("alice"), &err) < 0)
		fail_msg("%s", err.text);
	n = list.n;
	assert_int_equal(breaches_count(&list), 0);
	breaches_release(&list);
	notes_close(&notes);
	repo_close(repo);
	return n;
}

static void
test_an_item_is_lost_where_the_next_record_has_it_in_no_state(void **state)
{
	static const struct {
		const char *script;
		size_t n;
	} row[] = {
		{ "rec one-to-one 2026-01-01 held '- [ ] a';", 0 },
		{ "rec one-to-one 2026-01-01 held '- [ ] a';"
		    "rec one-to-one 2026-02-01 held 'x';", 1 },
		{ "rec one-to-one 2026-01-01 held '- [ ] a';"
		    "rec one-to-one 2026-02-01 held '- [ ] a';", 0 },
		{ "rec one-to-one 2026-01-01 held '- [ ] a';"
		    "rec one-to-one 2026-02-01 held '- [x] a';", 0 },
		{ "rec one-to-one 2026-01-01 held '- [ ] a';"
		    "rec one-to-one 2026-02-01 held '- [-] a';", 0 },
		{ "rec one-to-one 2026-01-01 held '- [x] a';"
		    "rec one-to-one 2026-02-01 held 'x';", 0 },
		{ "rec one-to-one 2026-01-01 held '- [ ] a';"
		    "rec one-to-one 2026-02-01 planned 'x';", 0 },
		{ "rec one-to-one 2026-01-01 planned '- [ ] a';"
		    "rec one-to-one 2026-02-01 held 'x';", 0 },
		{ "rec one-to-one 2026-01-01 held '- [ ] a';"
		    "rec supervision 2026-01-15 held '';"
		    "rec one-to-one 2026-02-01 held 'x';"
		    "rec one-to-one 2026-03-01 held 'x';", 1 },
		{ "mkdir people/bob;", 0 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(row) / sizeof(row[0]); i++)
		if (count(row[i].script) != row[i].n)
			fail_msg("%s", row[i].script);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
	    test_an_item_is_lost_where_the_next_record_has_it_in_no_state,
		    world_make, world_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
