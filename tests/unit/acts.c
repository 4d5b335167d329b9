/* SPDX-License-Identifier: ISC */
/* acts: taken from messages, found by text. */

#include "acts.h"

#include "branches.h"

static void
test_acts_are_found_by_the_text_they_name(void **state)
{
	struct world *w = *state;
	struct acts acts = ACTS_INIT;
	struct err err = ERR_INIT;
	struct oid text = text_at_tip(w, A);
	unsigned first;

	assert_int_equal(acts_read(&acts, w->repo, &w->tip, &err), 0);
	assert_int_equal(acts.n, 1);
	first = acts_on(&acts, &text);
	assert_int_equal(first, 0);
	assert_true(str_is(acts.act[first].act.record, A));
	assert_int_equal(acts.act[first].next, ACTS_END);
	assert_int_equal(acts_on(&acts, &w->tip), ACTS_END);
	acts_release(&acts);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_acts_are_found_by_the_text_they_name),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
