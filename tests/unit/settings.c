/* SPDX-License-Identifier: ISC */
/* settings: what was read once is not read again, and what cannot be is told. */

#include "history/settings.h"

#include <git2.h>

#include "world.h"

static struct err err;

#define OK(call) do { \
	if ((call) < 0) \
		fail_msg("%s: %s: %s", #call, err.path, err.text); \
} while (0)

static struct oid
tree_of(struct repo *repo, const char *revision)
{
	struct oid commit, tree;

	OK(repo_resolve(&commit, repo, revision, &err));
	OK(repo_tree_of(&tree, repo, &commit, &err));
	return tree;
}

/* Asks for the settings of each commit of a long history. */
static void
test_the_settings_of_a_tree_are_read_once(void **state)
{
	struct repo *repo = NULL;
	struct settings *first, *again;
	struct settings_cache cache;
	struct oid one, other, late;

	(void)state;
	sh("git init -q . && echo 1 >a && git add a && git commit -qm 1 && "
	    "echo 2 >a && git commit -qam 2 && "
	    "echo 3 >a && git commit -qam 3");
	git_libgit2_opts(GIT_OPT_ENABLE_CACHING, 0);
	OK(repo_open(&repo, ".", REPO_REPORT, &err));
	cache = (struct settings_cache)SETTINGS_INIT(repo);
	one = tree_of(repo, "HEAD~2");
	other = tree_of(repo, "HEAD~1");
	late = tree_of(repo, "HEAD");
	OK(settings_at(&first, &cache, &one, &err));
	OK(settings_same(&cache, &other, &one, &err));
	sh("mv .git/objects .git/gone && mkdir .git/objects");
	OK(settings_at(&again, &cache, &one, &err));
	assert_ptr_equal(again, first);
	assert_true(oid_eq(&again->notes.tree, &one));
	OK(settings_at(&again, &cache, &other, &err));
	assert_ptr_equal(again, first);
	assert_true(oid_eq(&again->notes.tree, &other));
	assert_int_equal(settings_at(&again, &cache, &late, &err), -1);
	git_libgit2_opts(GIT_OPT_ENABLE_CACHING, 1);
	settings_release(&cache);
	repo_close(repo);
}

/* A blob that is no list of settings has none; a missing blob is an error. */
static void
test_pairs_are_read_or_it_is_told_that_they_are_not(void **state)
{
	static const struct oid nothing;
	struct repo *repo = NULL;
	struct config config = CONFIG_INIT;
	struct buf text = BUF_INIT;
	struct oid oid;

	(void)state;
	sh("git init -q .");
	OK(repo_open(&repo, ".", REPO_REPORT, &err));
	OK(settings_pairs(&config, &text, repo, &nothing, &err));
	assert_int_equal(config.n, 0);
	assert_true(oid_parse(&oid, str_of(said(
	    "echo '[person' | git hash-object -w --stdin"))));
	OK(settings_pairs(&config, &text, repo, &oid, &err));
	assert_int_equal(config.n, 0);
	buf_clear(&text);
	assert_true(oid_parse(&oid, str_of(said(
	    "printf '[person]\nfte = 1\n' | git hash-object -w --stdin"))));
	OK(settings_pairs(&config, &text, repo, &oid, &err));
	assert_int_equal(config.n, 1);
	config_release(&config);
	config = (struct config)CONFIG_INIT;
	buf_clear(&text);
	assert_true(oid_parse(&oid, str_of(said(
	    "echo | git hash-object --stdin"))));
	assert_int_equal(settings_pairs(&config, &text, repo, &oid, &err), -1);
	config_release(&config);
	buf_release(&text);
	repo_close(repo);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_make, \
	world_remove)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_the_settings_of_a_tree_are_read_once),
		TEST(test_pairs_are_read_or_it_is_told_that_they_are_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
