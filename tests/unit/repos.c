/* SPDX-License-Identifier: ISC */
#include "world.h"

#include "front/cli.h"
#include "front/repos.h"

static struct err err;

/* made NAME makes a notes repository, bare NAME a bare clone of it. */
#define WORDS \
	"made() { git init -q $1 && echo '[policy]' " \
	">$1/one-to-one.ini && git -C $1 add . && git -C $1 commit -q -m x; }; " \
	"bare() { made tmp && git clone -q --bare tmp $1 && rm -rf tmp; }; "

static struct buf got = BUF_INIT;

static int
note_name(struct repo *repo, void *arg, struct err *trouble)
{
	const struct repos *repos = arg;
	const char *name = repos->reading->name;

	(void)repo;
	buf_addf(&got, "%s\n", name);
	if (strcmp(name, "bad") == 0)
		return err_set(trouble, ERR_TEXT, "something is wrong");
	return 0;
}

/* Reads the named repositories; answers the names of those that were read. */
static const char *
reads(struct repos *repos, char **names, size_t n, const char *list)
{
	static struct cli cli = { .prog = "test" };

	cli.arg = names;
	cli.nargs = n;
	buf_clear(&got);
	repos_begin(repos, &cli);
	if (repos_name(repos, list, &err) < 0)
		return NULL;
	repos_read(repos, note_name, repos);
	return got.at;
}

static void
test_without_a_name_it_is_the_one_here(void **state)
{
	struct repos repos = REPOS_INIT;

	(void)state;
	sh(WORDS "made here");
	assert_int_equal(chdir("here"), 0);
	assert_string_equal(reads(&repos, NULL, 0, NULL), ".\n");
	assert_false(repos.had_trouble);
	repos_release(&repos);
	assert_int_equal(chdir(".."), 0);
}

static void
test_names_and_a_list_each_once(void **state)
{
	char a[] = "a", *names[] = { a };
	struct repos repos = REPOS_INIT;

	(void)state;
	sh(WORDS "made a && bare b &&"
	    " printf '# ours\\n\\n  b \\na/.git\\n./b\\n' >list");
	assert_string_equal(reads(&repos, names, 1, "list"), "a\nb\n");
	assert_int_equal(repos.n, 4);
	assert_false(repos.had_trouble);
	repos_release(&repos);
}

static void
test_lists_that_are_none(void **state)
{
	static const char *const list[] = { "empty", "binary", "nowhere" };
	size_t i;

	(void)state;
	sh("echo '# nobody' >empty && printf 'a\\0b\\n' >binary");
	for (i = 0; i < 3; i++) {
		struct repos repos = REPOS_INIT;

		err = (struct err)ERR_INIT;
		assert_null(reads(&repos, NULL, 0, list[i]));
		assert_true(strstr(err.text, list[i]) != NULL ||
		    strcmp(err.path, list[i]) == 0);
		repos_release(&repos);
	}
}

static void
test_what_cannot_be_read_is_told_and_the_others_are_read(void **state)
{
	char nowhere[] = "nowhere", bad[] = "bad", good[] = "good";
	char other[] = "other", *names[] = { nowhere, bad, good, other };
	struct repos repos = REPOS_INIT;

	(void)state;
	sh(WORDS "made bad && made good && git init -q other && "
	    "git -C other commit -q --allow-empty -m x");
	assert_string_equal(reads(&repos, names, 4, NULL), "bad\ngood\n");
	assert_true(repos.had_trouble);
	assert_true(repos.entry[0].is_unread);
	assert_true(repos.entry[1].is_unread);
	assert_false(repos.entry[2].is_unread);
	assert_true(repos.entry[3].is_unread);
	repos_release(&repos);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_make, \
    world_remove)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_without_a_name_it_is_the_one_here),
		TEST(test_names_and_a_list_each_once),
		TEST(test_lists_that_are_none),
		TEST(
		    test_what_cannot_be_read_is_told_and_the_others_are_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
