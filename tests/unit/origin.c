/* SPDX-License-Identifier: ISC */
/* origin: what brought each text, and the acts on it, across a merge. */

#include "origin.h"

#include "branches.h"

static void
is_of_day(const struct world *w, const struct oid *oid, const char *day)
{
	struct buf bytes = BUF_INIT;
	struct err err = ERR_INIT;
	struct commit commit;

	assert_int_equal(repo_read_commit(&bytes, w->repo, oid, &err), 0);
	assert_true(commit_parse(&commit, buf_str(&bytes)));
	assert_string_equal(date_text(commit_day(&commit)).at, day);
	buf_release(&bytes);
}

static void
test_origin_finds_what_brought_each_text_and_the_acts_since(void **state)
{
	struct world *w = *state;
	struct origin origin[2] = { { .path = B }, { .path = A } };
	struct err err = ERR_INIT;
	size_t i;

	for (i = 0; i < 2; i++)
		origin[i].text = text_at_tip(w, origin[i].path);
	assert_int_equal(origin_find(origin, 2, w->repo, &w->tip, &err), 0);
	assert_string_equal(origin[0].path, A);
	assert_int_equal(origin[0].n, 2);
	is_of_day(w, &origin[0].commit[0], "2026-01-05");
	is_of_day(w, &origin[0].commit[1], "2026-01-04");
	assert_int_equal(origin[1].n, 1);
	is_of_day(w, &origin[1].commit[0], "2026-01-02");
	origins_release(origin, 2);
}

static void
test_origin_of_nothing_is_nothing(void **state)
{
	struct world *w = *state;
	struct err err = ERR_INIT;

	assert_int_equal(origin_find(NULL, 0, w->repo, &w->tip, &err), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_origin_finds_what_brought_each_text_and_the_acts_since),
		cmocka_unit_test(test_origin_of_nothing_is_nothing),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
