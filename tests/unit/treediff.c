/* SPDX-License-Identifier: ISC */
#include "world.h"

#include "history/treediff.h"

static struct repo *
open_world(void)
{
	struct repo *repo = NULL;
	struct err err = ERR_INIT;

	if (repo_open(&repo, ".", REPO_VERIFY, &err) < 0)
		fail_msg("%s", err.text);
	return repo;
}

static struct oid
tree_of(struct repo *repo, const char *revision)
{
	struct oid commit, tree;
	struct err err = ERR_INIT;

	assert_int_equal(repo_resolve(&commit, repo, revision, &err), 0);
	assert_int_equal(repo_tree_of(&tree, repo, &commit, &err), 0);
	return tree;
}

/* Checks what differs between two commits, and what is wrong in the second. */
static void
read_between(struct treediff *out, const char *from, const char *to)
{
	struct repo *repo = open_world();
	struct oid before, after = tree_of(repo, to);
	struct err err = ERR_INIT;

	if (from != NULL)
		before = tree_of(repo, from);
	if (treediff_read(out, repo, from != NULL ? &before : NULL, &after,
	    STR_NONE, &err) < 0)
		fail_msg("%s", err.text);
	repo_close(repo);
}

static const char first[] =
    "git init -q && mkdir -p people/alice/evidence/deep templates docs/deep"
    " && for f in people/alice/person.ini people/alice/contract.md"
    " people/alice/evidence/mail people/alice/evidence/deep/scan"
    " people/alice/notes.txt people/README templates/x.md templates/README"
    " one-to-one.ini docs/deep/page; do echo $f >$f; done"
    " && git add . && git commit -q -m 1 && git tag one";

static void
test_each_change_is_told_with_its_place(void **state)
{
	static const struct {
		const char *path;
		enum place place;
	} row[] = {
		{ "one-to-one.ini", PLACE_POLICY },
		{ "people/README", PLACE_OTHER },
		{ "people/alice/contract.md", PLACE_RECORD },
		{ "people/alice/evidence/deep/scan", PLACE_EVIDENCE },
		{ "people/alice/evidence/mail", PLACE_EVIDENCE },
		{ "people/alice/notes.txt", PLACE_OTHER },
		{ "people/alice/person.ini", PLACE_PERSON },
		{ "templates/README", PLACE_OTHER },
		{ "templates/x.md", PLACE_TEMPLATE },
	};
	struct treediff delta = TREEDIFF_INIT;
	const struct change *change;
	size_t i;

	(void)state;
	sh(first);
	read_between(&delta, NULL, "one");
	assert_int_equal(delta.n, sizeof(row) / sizeof(row[0]));
	for (i = 0; i < delta.n; i++) {
		change = treediff_find(&delta, row[i].path);
		if (change == NULL || change->place != row[i].place)
			fail_msg("%s", row[i].path);
		assert_true(change->is_there && !change->was_there);
	}
	assert_true(delta.has_outside);
	assert_int_equal(delta.nfaults, 0);
	treediff_release(&delta);
}

static void
test_only_what_differs_is_told(void **state)
{
	struct treediff delta = TREEDIFF_INIT;

	(void)state;
	sh(first);
	sh("echo 2 >>people/alice/contract.md && git rm -q templates/x.md &&"
	    " git mv people/alice people/bob && git mv people/bob/person.ini"
	    " people/alice.ini && git commit -q -a -m 2");
	read_between(&delta, "one", "HEAD");
	assert_false(delta.has_outside);
	assert_null(treediff_find(&delta, "one-to-one.ini"));
	assert_false(treediff_find(&delta, "templates/x.md")->is_there);
	assert_true(treediff_find(&delta, "people/alice/contract.md")
			->was_there);
	assert_true(treediff_find(&delta, "people/bob/contract.md")->is_there);
	assert_false(treediff_find(&delta,
	    "people/bob/contract.md")->folder_was_there);
	treediff_release(&delta);
	read_between(&delta, "one", "one");
	assert_int_equal(delta.n, 0);
	treediff_release(&delta);
}

static void
test_what_two_readers_could_read_differently_is_a_fault(void **state)
{
	static const struct {
		const char *make, *path;
	} row[] = {
		{ "ln -s x people/alice/2026-01-01-x.md",
		    "people/alice/2026-01-01-x.md" },
		{ "chmod +x people/alice/contract.md",
		    "people/alice/contract.md" },
		{ "git mv people/alice/contract.md people/alice/Contract.MD",
		    "people/alice/Contract.MD" },
		{ "git mv people/alice/evidence people/alice/Evidence",
		    "people/alice/Evidence" },
		{ "echo x >One-to-one.ini", "One-to-one.ini" },
		{ "mkdir People && echo x >People/x", "People" },
		{ "mkdir people/Bob && echo x >people/Bob/x", "people/Bob" },
		{ "rm -r templates && ln -s people templates", "templates" },
		{ "rm -r people/alice/evidence && echo >people/alice/evidence",
		    "people/alice/evidence" },
		{ "rm one-to-one.ini && mkdir one-to-one.ini && "
		    "echo >one-to-one.ini/x", "one-to-one.ini" },
		/* the second of two names is refused, whichever is older */
		{ "echo x >people/alice/evidence/Mail",
		    "people/alice/evidence/mail" },
		{ "echo x >people/alice/evidence/mAIL",
		    "people/alice/evidence/mail" },
		{ "echo x >people/alice/NOTES.txt",
		    "people/alice/notes.txt" },
		{ "echo x >people/readme", "people/readme" },
		{ "echo x >templates/readme", "templates/readme" },
		{ "echo x >people/\303\251 && echo x >people/e\314\201",
		    "people/\303\251" },
		{ "mkdir people/nul && echo x >people/nul/person.ini",
		    "people/nul" },
		{ "echo x >people/alice/evidence/com1.txt",
		    "people/alice/evidence/com1.txt" },
		{ "echo x >templates/aux.md", "templates/aux.md" },
	};
	char script[512];
	struct treediff delta = TREEDIFF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
		sh("rm -rf .git *");
		sh(first);
		snprintf(script, sizeof(script), "%s && git add -A && "
		    "git commit -q -m 2", row[i].make);
		sh(script);
		read_between(&delta, "one", "HEAD");
		if (delta.nfaults != 1 ||
		    strcmp(delta.fault[0].path, row[i].path) != 0)
			fail_msg("%s: %zu faults", row[i].make,
			    delta.nfaults);
		treediff_release(&delta);
	}
}

/*
 * For a merge, only what it brings together counts; faults of a parent are the
 * parent's.
 */
static void
test_two_names_that_a_merge_brings_together(void **state)
{
	struct treediff one = TREEDIFF_INIT, other = TREEDIFF_INIT;

	(void)state;
	sh(first);
	sh("echo x >people/alice/evidence/Scan && git add -A && "
	    "git commit -q -m 2 && git checkout -q -b side one && "
	    "echo x >people/alice/evidence/sCAN && git add -A && "
	    "git commit -q -m 3 && git merge -q -m 4 main");
	read_between(&one, "HEAD^1", "HEAD");
	read_between(&other, "HEAD^2", "HEAD");
	assert_int_equal(one.nfaults, 1);
	assert_int_equal(other.nfaults, 1);
	assert_string_equal(one.fault[0].path, other.fault[0].path);
	assert_string_equal(one.fault[0].what, other.fault[0].what);
	treediff_release(&one);
	treediff_release(&other);
	/* a fault that the parent has is not told again */
	sh("echo x >people/alice/evidence/new && git add -A && "
	    "git commit -q -m 5");
	read_between(&one, "HEAD^1", "HEAD");
	assert_int_equal(one.nfaults, 0);
	treediff_release(&one);
}

/* Links and submodules outside of people/ do not matter. */
static void
test_nothing_outside_is_looked_into(void **state)
{
	struct treediff delta = TREEDIFF_INIT;

	(void)state;
	sh(first);
	sh("ln -s x docs/link && echo >docs/PERSON.INI && git add -A && "
	    "git update-index --add --cacheinfo 160000,"
	    "$(git rev-parse HEAD),docs/module && git commit -q -m 2");
	read_between(&delta, "one", "HEAD");
	assert_int_equal(delta.n, 0);
	assert_int_equal(delta.nfaults, 0);
	assert_true(delta.has_outside);
	treediff_release(&delta);
}

static void
test_the_person_of_a_path(void **state)
{
	(void)state;
	assert_true(str_is(treediff_person("people/alice/x.md"), "alice"));
	assert_true(str_is_absent(treediff_person("templates/x.md")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    test_each_change_is_told_with_its_place, world_make,
		    world_remove),
		cmocka_unit_test_setup_teardown(
		    test_only_what_differs_is_told, world_make, world_remove),
		cmocka_unit_test_setup_teardown(
	    test_what_two_readers_could_read_differently_is_a_fault,
		    world_make, world_remove),
		cmocka_unit_test_setup_teardown(
		    test_two_names_that_a_merge_brings_together, world_make,
		    world_remove),
		cmocka_unit_test_setup_teardown(
		    test_nothing_outside_is_looked_into, world_make,
		    world_remove),
		cmocka_unit_test(test_the_person_of_a_path),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
