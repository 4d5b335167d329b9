/* SPDX-License-Identifier: ISC */
/* What a pager does at a real terminal is tried by tests/cmd/agree.t. */
#include "pair.h"

#include "pager.h"

/* What comes out when standard output is a file. */
static const char *
shown(const char *text)
{
	struct repo *repo = pair_open(REPO_VERIFY);
	int saved;

	fflush(stdout);
	saved = dup(STDOUT_FILENO);
	assert_non_null(freopen("shown", "w", stdout));
	OK(pager_show(repo, str_of(text), &err));
	fflush(stdout);
	dup2(saved, STDOUT_FILENO);
	close(saved);
	repo_close(repo);
	return said("cat shown");
}

static void
test_pager_is_not_used_where_there_is_no_screen(void **state)
{
	char text[600] = "";
	size_t i;

	(void)state;
	setenv("GIT_PAGER", "false", 1);
	for (i = 0; i < 500; i++)
		text[i] = i % 2 == 0 ? 'x' : '\n';
	assert_int_equal(strlen(shown(text)), 499);
	unsetenv("GIT_PAGER");
}

static void
test_pager_makes_text_harmless(void **state)
{
	(void)state;
	assert_string_equal(shown("a\tb\n\033[2J\xe2\x80\xae.\n"),
	    "a\tb\n?[2J?.");
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, pair_make, \
    world_remove)
	const struct CMUnitTest tests[] = {
		TEST(test_pager_is_not_used_where_there_is_no_screen),
		TEST(test_pager_makes_text_harmless),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
