/* SPDX-License-Identifier: ISC */
/* origin: across a merge. */

#include "origin.h"

#include "branches.h"

static void
test_origin_finds_what_brought_each_text_across_a_merge(void **state)
{
	struct world *w = *state;
	struct acts acts = ACTS_INIT;
	struct err err = ERR_INIT;
	struct origin origin[2] = { { .path = B }, { .path = A } };
	size_t i;

	assert_int_equal(acts_read(&acts, w->repo, &w->tip, &err), 0);
	for (i = 0; i < 2; i++)
		origin[i].text = text_at_tip(w, origin[i].path);
	assert_int_equal(origin_find(origin, 2, w->repo, &acts.graph, &err),
	    0);
	assert_string_equal(origin[0].path, A);
	assert_string_equal(date_text(acts.graph.commit[
	    origin[0].commit].day).at, "2026-01-04");
	assert_string_equal(date_text(acts.graph.commit[
	    origin[1].commit].day).at, "2026-01-02");
	acts_release(&acts);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_origin_finds_what_brought_each_text_across_a_merge),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
