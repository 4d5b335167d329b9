/* SPDX-License-Identifier: ISC */
/* touches: what one hands over the other has; index.c tests what they are. */

#include "history/touches.h"

#include "base/pack.h"
#include "world.h"

static void
test_what_is_handed_over_is_taken(void **state)
{
	struct touches a = TOUCHES_INIT(NULL), b = TOUCHES_INIT(NULL);
	struct buf bytes = BUF_INIT;

	(void)state;
	buf_add_string(&bytes, "abcdefghijklmnopqrst");
	pack_str(&bytes, STR_LIT("alice"));
	buf_add_string(&bytes, "ABCDEFGHIJKLMNOPQRST");
	pack_str(&bytes, STR_LIT(""));
	assert_true(touches_take(&a, buf_str(&bytes)));
	assert_int_equal(a.n, 2);
	assert_true(str_is(touches_id(&a, 0), "alice"));
	assert_memory_equal(&a.touched[0].folder, "abcdefghijklmnopqrst", 20);
	assert_int_equal(touches_id(&a, 1).n, 0);
	buf_clear(&bytes);
	touches_hand_over(&bytes, &a);
	assert_true(touches_take(&b, buf_str(&bytes)));
	assert_int_equal(b.n, 2);
	assert_true(str_is(touches_id(&b, 0), "alice"));
	/* most commits have none (empty); absent: not known yet */
	assert_true(touches_take(&b, str_first(buf_str(&bytes), 0)));
	assert_int_equal(b.n, 0);
	assert_false(touches_take(&b, STR_NONE));
	touches_release(&a);
	touches_release(&b);
	buf_release(&bytes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_is_handed_over_is_taken),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
