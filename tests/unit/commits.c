/* SPDX-License-Identifier: ISC */
/* commits: each once; what is known is left out, with all behind it. */

#include "commits.h"

#include "branches.h"

static int
count(const struct oid *oid, const struct commit *commit, void *arg,
    struct err *err)
{
	(void)oid;
	(void)commit;
	(void)err;
	++*(int *)arg;
	return 0;
}

static void
test_commits_are_seen_each_once(void **state)
{
	struct world *w = *state;
	struct err err = ERR_INIT;
	int visits = 0;

	assert_int_equal(commits_each(w->repo, &w->tip, NULL, NULL, NULL,
	    count, &visits, &err), 0);
	assert_int_equal(visits, 7);
}

static void
test_commits_stop_at_what_is_known(void **state)
{
	struct world *w = *state;
	struct oidmap known = OIDMAP_INIT;
	struct err err = ERR_INIT;
	struct oid merge, other = { { 1 } };
	bool met;
	int visits = 0;

	assert_int_equal(repo_resolve(&merge, w->repo, "HEAD^", &err), 0);
	oidmap_add(&known, &merge, 0);
	assert_int_equal(commits_each(w->repo, &w->tip, &known, &merge, &met,
	    count, &visits, &err), 0);
	assert_int_equal(visits, 1);
	assert_true(met);
	assert_int_equal(commits_each(w->repo, &w->tip, &known, &other, &met,
	    count, &visits, &err), 0);
	assert_false(met);
	oidmap_release(&known);
}

static int
give_up(const struct oid *oid, const struct commit *commit, void *arg,
    struct err *err)
{
	(void)oid;
	(void)commit;
	(void)arg;
	return err_set(err, ERR_REFUSED, "enough");
}

static void
test_commits_pass_trouble_on(void **state)
{
	struct world *w = *state;
	struct err err = ERR_INIT;
	struct oid missing = { { 1 } };
	int visits = 0;

	assert_int_equal(commits_each(w->repo, &w->tip, NULL, NULL, NULL,
	    give_up, NULL, &err), -1);
	assert_int_equal(err.code, ERR_REFUSED);
	assert_int_equal(commits_each(w->repo, &missing, NULL, NULL, NULL,
	    count, &visits, &err), -1);
	assert_int_equal(visits, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_commits_are_seen_each_once),
		cmocka_unit_test(test_commits_stop_at_what_is_known),
		cmocka_unit_test(test_commits_pass_trouble_on),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
