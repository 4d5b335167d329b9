/* SPDX-License-Identifier: ISC */
/* settings: what was read once is not read again. */

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

/* Of each commit of a long history the settings are asked for. */
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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    test_the_settings_of_a_tree_are_read_once, world_make,
		    world_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
