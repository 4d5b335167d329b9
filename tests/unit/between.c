/* SPDX-License-Identifier: ISC */
/* between: what was kept is found again, and nothing else is. */
#include "world.h"

#include "history/between.h"

#define OK(call) do { \
	if ((call) < 0) \
		fail_msg("%s: %s: %s", #call, err.path, err.text); \
} while (0)

static struct err err;

/* Makes ten commits, each with another file of Alice's. */
static void
commit_ten(unsigned first)
{
	char script[1024];

	snprintf(script, sizeof(script), "test -e .git || git init -q; "
	    "{ for i in $(seq %u %u); do echo commit refs/heads/main; "
	    "echo \"committer B <b@example.org> $((1700000000 + i)) +0000\"; "
	    "echo 'data 0'; "
	    "test $i = %u -a $i != 1 && echo from refs/heads/main^0; "
	    "echo \"M 100644 inline people/alice/$i\"; echo 'data 0'; done; "
	    "echo; } | git fast-import --quiet", first, first + 9, first);
	sh(script);
}

/* A process that looks: at the index, and at the table beside it. */
struct looker {
	struct repo *repo;
	struct index *index;
	struct between between;
	struct index_touch *touch;	/* of Alice */
	size_t n;
};

static void
open_looker(struct looker *looker)
{
	unsigned alice;
	struct oid tip;

	OK(repo_open(&looker->repo, ".", REPO_HOOK, &err));
	OK(repo_resolve(&tip, looker->repo, "main", &err));
	OK(index_open(&looker->index, looker->repo, &tip, 1, false, &err));
	looker->between = (struct between)BETWEEN_INIT(looker->repo);
	assert_true(index_find_person(&alice, looker->index,
	    STR_LIT("alice")));
	looker->touch = index_touches(&looker->n, looker->index, alice, 0);
}

static void
close_looker(struct looker *looker)
{
	between_close(&looker->between, looker->index);
	index_close(looker->index);
	repo_close(looker->repo);
	free(looker->touch);
}

/* What the table says of the i-th touch and the one before; 0: nothing. */
static uint32_t
known(struct looker *looker, size_t i)
{
	uint32_t name;

	return between_find(&name, &looker->between,
	    &looker->touch[i], &looker->touch[i - 1].folder) ? name : 0;
}

static void
keep(struct looker *looker, size_t i, uint32_t name)
{
	between_keep(&looker->between, looker->index, &looker->touch[i],
	    &looker->touch[i - 1].folder, name);
}

/* Checks what a new process finds in the table for the first touches. */
static void
knows(const uint32_t *want, size_t n)
{
	struct looker looker;
	size_t i;

	open_looker(&looker);
	for (i = 1; i <= n; i++)
		assert_int_equal(known(&looker, i), want[i - 1]);
	close_looker(&looker);
}

static void
keeps(size_t i, uint32_t name)
{
	struct looker looker;

	open_looker(&looker);
	keep(&looker, i, name);
	close_looker(&looker);
}

#define TABLE "ls -i .git/one-to-one/changes"

static void
test_what_was_kept_is_found(void **state)
{
	struct looker looker, second;

	(void)state;
	commit_ten(1);
	/* for an index that is itself new, nothing can be kept yet */
	keeps(1, 11);
	sh("test ! -e .git/one-to-one/changes");
	knows((uint32_t[]){ 0, 0, 0 }, 3);
	keeps(1, 11);
	knows((uint32_t[]){ 11, 0, 0 }, 3);
	sh(TABLE " >table");
	/* two processes fill in the same table */
	open_looker(&looker);
	open_looker(&second);
	assert_int_equal(known(&looker, 1), 11);
	keep(&looker, 2, 12);
	keep(&second, 3, BETWEEN_SEVERAL);
	close_looker(&second);
	close_looker(&looker);
	sh(TABLE " | cmp - table");
	knows((uint32_t[]){ 11, 12, BETWEEN_SEVERAL }, 3);
	/* for another folder before, nothing is known */
	open_looker(&looker);
	looker.touch[0].folder = looker.touch[5].folder;
	assert_int_equal(known(&looker, 1), 0);
	assert_int_equal(known(&looker, 2), 12);
	close_looker(&looker);
}

/* The table is as long as the index was; later touches are kept as well. */
static void
test_the_index_outgrows_the_table(void **state)
{
	struct looker looker;
	size_t i;

	(void)state;
	commit_ten(1);
	knows(NULL, 0);
	keeps(1, 11);
	commit_ten(11);
	/* the new commits are not in the kept index yet */
	keeps(15, 25);
	knows((uint32_t[]){ 11 }, 1);
	keeps(15, 25);
	open_looker(&looker);
	assert_int_equal(looker.n, 20);
	for (i = 1; i < looker.n; i++)
		assert_int_equal(known(&looker, i), i == 1 || i == 15 ?
		    10 + i : 0);
	close_looker(&looker);
}

/* The index's log is made anew, so its places have other touches. */
static void
test_what_was_kept_of_another_index_is_not_believed(void **state)
{
	(void)state;
	commit_ten(1);
	knows(NULL, 0);
	keeps(1, 11);
	keeps(2, 12);
	sh("rm .git/one-to-one/index .git/one-to-one/commits; "
	    "p=; for t in $(git rev-list main); do "
	    "p=$(git commit-tree -m x ${p:+-p $p} $t^{tree}); done; "
	    "git update-ref refs/heads/main $p");
	knows((uint32_t[]){ 0, 0 }, 2);
	keeps(2, 13);
	knows((uint32_t[]){ 0, 13 }, 2);
}

static void
test_what_is_damaged_says_nothing(void **state)
{
	static const char *const harm[] = {
		"sed -i '1s/1/2/' between", ": >between", ": >changes",
		"truncate -s 16 changes", "rm changes", "mv changes between",
		"tr '\\0-\\377' '\\1-\\377\\0' <changes >x; mv x changes",
		"rm changes; mkdir changes",
	};
	char script[256];
	size_t i;

	(void)state;
	commit_ten(1);
	knows(NULL, 0);
	for (i = 0; i < sizeof(harm) / sizeof(*harm); i++) {
		sh("rm -rf .git/one-to-one/changes .git/one-to-one/between");
		keeps(1, 11);
		knows((uint32_t[]){ 11 }, 1);
		snprintf(script, sizeof(script), "cd .git/one-to-one; %s",
		    harm[i]);
		sh(script);
		knows((uint32_t[]){ 0 }, 1);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_make, \
    world_remove)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_what_was_kept_is_found),
		TEST(test_the_index_outgrows_the_table),
		TEST(test_what_was_kept_of_another_index_is_not_believed),
		TEST(test_what_is_damaged_says_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
