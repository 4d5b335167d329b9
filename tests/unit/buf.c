/* SPDX-License-Identifier: ISC */
#include "table.h"

#include <stdlib.h>

#include "base/buf.h"

static void
test_buf_is_a_string_from_the_first_moment(void **state)
{
	struct buf buf = BUF_INIT;

	(void)state;
	assert_string_equal(buf.at, "");
	buf_clear(&buf);
	buf_cut(&buf, 0);
	buf_add(&buf, STR_NONE);
	buf_add_string(&buf, "");
	buf_addf(&buf, "%s", "");
	buf_splice(&buf, 0, 0, STR_NONE);
	assert_string_equal(buf.at, "");
	assert_int_equal(buf.n, 0);
	buf_release(&buf);
	assert_string_equal(buf.at, "");
	assert_string_equal(buf_empty, "");
}

static void
test_buf_add_appends_any_bytes(void **state)
{
	struct buf buf = BUF_INIT;

	(void)state;
	buf_add_ended(&buf, str_of("ab"));
	buf_add_byte(&buf, 'c');
	buf_add_string(&buf, "d");
	buf_add_bytes(&buf, "e\0", 2);
	buf_addf(&buf, "%d-%s", 12, "x");
	assert_int_equal(buf.n, 11);
	assert_memory_equal(buf.at, "ab\0cde\00012-x", 12);
	assert_true(str_eq(buf_str(&buf), STR_LIT("ab\0cde\00012-x")));
	buf_release(&buf);
}

static void
test_buf_grows_as_far_as_needed(void **state)
{
	struct buf buf = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < 5000; i++) {
		buf_addf(&buf, "%04zu", i);
		assert_true(buf.n < buf.cap);
		assert_int_equal(buf.at[buf.n], 0);
	}
	assert_int_equal(buf.n, 20000);
	SAME_TEXT("the last", str_from(buf_str(&buf), 19996), "4999");
	buf_release(&buf);
	buf_addf(&buf, "%70000d", 1);
	assert_int_equal(buf.n, 70000);
	buf_release(&buf);
}

static void
test_buf_cut_and_clear_keep_the_room(void **state)
{
	struct buf buf = BUF_INIT;
	size_t cap;

	(void)state;
	buf_add_string(&buf, "abcdef");
	cap = buf.cap;
	buf_cut(&buf, 2);
	assert_string_equal(buf.at, "ab");
	buf_cut(&buf, 2);
	assert_string_equal(buf.at, "ab");
	buf_clear(&buf);
	assert_string_equal(buf.at, "");
	assert_int_equal(buf.cap, cap);
	buf_release(&buf);
}

static void
test_buf_splice_replaces_in_the_middle(void **state)
{
	static const struct {
		size_t from, n;
		const char *by, *want;
	} row[] = {
		{ 0, 0, "X", "Xabcdef" },
		{ 6, 0, "X", "abcdefX" },
		{ 2, 2, "X", "abXef" },
		{ 2, 2, "XYZ", "abXYZef" },
		{ 2, 2, "", "abef" },
		{ 0, 6, "", "" },
		{ 0, 6, "new", "new" },
		{ 3, 0, "0123456789012345678901234567890123456789",
		    "abc0123456789012345678901234567890123456789def" },
	};
	struct buf buf = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_release(&buf);
		buf_add_string(&buf, "abcdef");
		buf_splice(&buf, row[i].from, row[i].n, str_of(row[i].by));
		SAME_TEXT(row[i].want, buf_str(&buf), row[i].want);
		CHECK(row[i].want, buf.at[buf.n] == '\0');
	}
	buf_release(&buf);
	buf_splice(&buf, 0, 0, str_of("into nothing"));
	assert_string_equal(buf.at, "into nothing");
	buf_release(&buf);
}

static void
test_buf_swap_exchanges(void **state)
{
	struct buf a = BUF_INIT, b = BUF_INIT;

	(void)state;
	buf_add_string(&a, "a");
	buf_swap(&a, &b);
	assert_string_equal(a.at, "");
	assert_string_equal(b.at, "a");
	buf_release(&a);
	buf_release(&b);
}

static void
test_buf_take_hands_the_bytes_over(void **state)
{
	struct buf buf = BUF_INIT;
	char *bytes;

	(void)state;
	bytes = buf_take(&buf);
	assert_string_equal(bytes, "");
	free(bytes);
	buf_add_string(&buf, "abc");
	bytes = buf_take(&buf);
	assert_string_equal(bytes, "abc");
	assert_int_equal(buf.n, 0);
	assert_string_equal(buf.at, "");
	free(bytes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_buf_is_a_string_from_the_first_moment),
		cmocka_unit_test(test_buf_add_appends_any_bytes),
		cmocka_unit_test(test_buf_grows_as_far_as_needed),
		cmocka_unit_test(test_buf_cut_and_clear_keep_the_room),
		cmocka_unit_test(test_buf_splice_replaces_in_the_middle),
		cmocka_unit_test(test_buf_swap_exchanges),
		cmocka_unit_test(test_buf_take_hands_the_bytes_over),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
