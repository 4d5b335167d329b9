/* SPDX-License-Identifier: ISC */
#include "world.h"

#include <signal.h>

#include "twin.h"

/* More than a pipe holds. */
static bool
count(struct buf *out, void *arg)
{
	int i, n = *(int *)arg;

	for (i = 0; i < n; i++)
		buf_addf(out, "%d\n", i);
	return n > 0;
}

static bool
die(struct buf *out, void *arg)
{
	(void)arg;
	buf_add_string(out, "half");
	raise(SIGKILL);
	return true;
}

static void
test_a_twin_hands_over_what_it_made(void **state)
{
	struct buf want = BUF_INIT, got = BUF_INIT;
	int n = 100000;
	struct twin twin;

	(void)state;
	if (!twin_start(&twin, count, &n))
		skip();
	count(&want, &n);
	assert_true(twin_take(&got, &twin));
	assert_int_equal(got.n, want.n);
	assert_memory_equal(got.at, want.at, want.n);
	buf_release(&want);
	buf_release(&got);
}

static void
test_a_twin_that_fails_or_dies_hands_over_nothing(void **state)
{
	struct buf got = BUF_INIT;
	struct twin twin;
	int n = 0;

	(void)state;
	buf_add_string(&got, "before");
	if (!twin_start(&twin, count, &n))
		skip();
	assert_false(twin_take(&got, &twin));
	assert_true(twin_start(&twin, die, NULL));
	assert_false(twin_take(&got, &twin));
	assert_string_equal(got.at, "before");
	buf_release(&got);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_twin_hands_over_what_it_made),
		cmocka_unit_test(
		    test_a_twin_that_fails_or_dies_hands_over_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
