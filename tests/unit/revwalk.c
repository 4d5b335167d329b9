/* SPDX-License-Identifier: ISC */
/* Which commits are new, and that each comes behind its parents. */
#include "pair.h"

#include "history/revwalk.h"

/*
 * A history in which every clock is wrong now and then, with merges:
 *
 *	1 --- 2 --- 3 --- 6 --- 7
 *	       \--- 4 --- 5 /
 */
static const char script[] =
    "set -e; git init -q; c() { export GIT_AUTHOR_DATE=\"@$2 +0000\" "
    "GIT_COMMITTER_DATE=\"@$2 +0000\"; git commit -q --allow-empty -m $1; "
    "git tag $1; }; c t1 1700000000; c t2 1600000000; c t3 1800000000; "
    "git checkout -q -b side t2; c t4 1500000000; c t5 1700000005; "
    "git checkout -q main; git merge -q --no-ff -m t6 side; git tag t6; "
    "c t7 1400000000";

/* The tags (digits) of the commits in from..to, in the order of the walk. */
static const char *
order(const char *from, const char *to)
{
	static const char *const tag[] = { "t1", "t2", "t3", "t4", "t5",
		"t6", "t7" };
	static char text[16];
	struct walk walk = { .repo = NULL };
	struct oid old, tip, oid;
	size_t i, j;

	OK(repo_open(&walk.repo, ".", REPO_VERIFY, &err));
	OK(repo_resolve(&tip, walk.repo, to, &err));
	if (from != NULL)
		OK(repo_resolve(&old, walk.repo, from, &err));
	OK(walk_from(&walk, &tip, from == NULL ? NULL : &old, &err));
	walk_order(&walk);
	assert_true(walk.norder < sizeof(text));
	memset(text, 0, sizeof(text));
	for (i = 0; i < walk.norder; i++) {
		for (j = 0; j < sizeof(tag) / sizeof(tag[0]); j++) {
			OK(repo_resolve(&oid, walk.repo, tag[j], &err));
			if (oid_eq(&oid, &walk.node[walk.order[i]].commit))
				text[i] = (char)('1' + j);
		}
	}
	repo_close(walk.repo);
	walk.repo = NULL;
	walk_release(&walk);
	return text;
}

static void
test_parents_come_before_children_whatever_their_dates(void **state)
{
	const char *text;

	(void)state;
	sh(script);
	text = order(NULL, "main");
	assert_int_equal(strlen(text), 7);
	assert_true(strncmp(text, "12", 2) == 0);
	assert_true(strchr(text, '4') < strchr(text, '5'));
	assert_string_equal(text + 5, "67");
}

static void
test_new_is_what_the_old_end_does_not_reach(void **state)
{
	(void)state;
	sh(script);
	assert_string_equal(order("t3", "t6"), "456");
	assert_string_equal(order("t5", "t6"), "36");
	assert_string_equal(order("t2", "t5"), "45");
	assert_string_equal(order("t7", "t3"), "");
	assert_string_equal(order("t6", "t7"), "7");
	assert_string_equal(order("main", "main"), "");
}

/*
 * Two commits of one second, of which the child is met last:
 *
 *	1 --- 2 --- 3 --- 4 --- 6	6 has 2 as a parent, too
 *		     \--- 5
 */
static void
test_what_is_old_may_be_of_the_second_of_its_child(void **state)
{
	(void)state;
	sh("set -e; git init -q; tree=$(git mktree </dev/null); "
	    "c() { tag=$1; export GIT_AUTHOR_DATE=\"@$2 +0000\" "
	    "GIT_COMMITTER_DATE=\"@$2 +0000\"; shift 2; "
	    "git tag $tag $(git commit-tree -m $tag \"$@\" $tree); }; "
	    "c t1 1700000100; c t2 1700000200 -p t1; c t3 1700000300 -p t2; "
	    "c t4 1700000300 -p t3; c t5 1700001000 -p t3; "
	    "c t6 1700000900 -p t4 -p t2; git tag t7 t6");
	assert_string_equal(order("t6", "t5"), "5");
}

/* Of those of which no child is left, the newest comes last. */
static void
test_what_may_come_in_any_order_comes_by_its_date(void **state)
{
	(void)state;
	sh("set -e; git init -q; tree=$(git mktree </dev/null); "
	    "c() { tag=$1; export GIT_AUTHOR_DATE=\"@$2 +0000\" "
	    "GIT_COMMITTER_DATE=\"@$2 +0000\"; shift 2; "
	    "git tag $tag $(git commit-tree -m $tag \"$@\" $tree); }; "
	    "c t3 1700000300; c t1 1700000100; c t5 1700000500; "
	    "c t2 1700000200; c t6 1700000600; c t4 1700000400; "
	    "c t7 1700000700 -p t3 -p t1 -p t5 -p t2 -p t6 -p t4");
	assert_string_equal(order(NULL, "t7"), "1234567");
}

static void
test_a_commit_that_is_missing_is_trouble(void **state)
{
	struct walk walk = { .repo = NULL };
	struct oid tip;

	(void)state;
	sh(script);
	OK(repo_open(&walk.repo, ".", REPO_VERIFY, &err));
	OK(repo_resolve(&tip, walk.repo, "t7", &err));
	sh("rm -f .git/objects/$(git rev-parse t4 | sed 's/^../&\\//')");
	assert_int_equal(walk_from(&walk, &tip, NULL, &err), -1);
	repo_close(walk.repo);
	walk.repo = NULL;
	walk_release(&walk);
}

/* If the clocks are right, old commits are not read. */
static void
test_what_lies_behind_the_old_end_is_not_read(void **state)
{
	struct walk walk = { .repo = NULL };
	struct oid tip, old;

	(void)state;
	sh("git init -q; for i in $(seq 1700000000 1000 1700029000); do "
	    "GIT_AUTHOR_DATE=\"@$i +0000\" GIT_COMMITTER_DATE=\"@$i +0000\" "
	    "git commit -q --allow-empty -m $i; done");
	OK(repo_open(&walk.repo, ".", REPO_VERIFY, &err));
	OK(repo_resolve(&tip, walk.repo, "main", &err));
	OK(repo_resolve(&old, walk.repo, "main~2", &err));
	OK(walk_from(&walk, &tip, &old, &err));
	assert_in_range(walk.n, 3, 4);
	repo_close(walk.repo);
	walk.repo = NULL;
	walk_release(&walk);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_make, \
    world_remove)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_parents_come_before_children_whatever_their_dates),
		TEST(test_new_is_what_the_old_end_does_not_reach),
		TEST(test_what_is_old_may_be_of_the_second_of_its_child),
		TEST(test_what_may_come_in_any_order_comes_by_its_date),
		TEST(test_a_commit_that_is_missing_is_trouble),
		TEST(test_what_lies_behind_the_old_end_is_not_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
