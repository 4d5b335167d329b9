/* SPDX-License-Identifier: ISC */
#include "table.h"

#include <errno.h>

#include "base/err.h"

static void
test_err_set_fills_everything_and_returns_minus_one(void **state)
{
	struct err err = { ERR_GIT, 7, 8, "old", "old" };

	(void)state;
	assert_int_equal(err_set(&err, ERR_REFUSED, "no %s of %d", "wine", 3),
	    -1);
	assert_int_equal(err.code, ERR_REFUSED);
	assert_int_equal(err.line, 0);
	assert_int_equal(err.col, 0);
	assert_string_equal(err.path, "");
	assert_string_equal(err.text, "no wine of 3");
}

static void
test_err_set_may_quote_the_error_itself(void **state)
{
	struct err err = ERR_INIT;

	(void)state;
	err_set(&err, ERR_TEXT, "inner");
	err_set(&err, err.code, "outer: %s", err.text);
	assert_string_equal(err.text, "outer: inner");
}

static void
test_err_set_cuts_a_message_that_is_too_long(void **state)
{
	struct err err = ERR_INIT;
	char text[2000];

	(void)state;
	memset(text, 'x', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	err_set(&err, ERR_TEXT, "%s", text);
	assert_int_equal(strlen(err.text), sizeof(err.text) - 1);
	err_prefix(&err, "%s", text);
	assert_int_equal(strlen(err.text), sizeof(err.text) - 1);
	err_in(&err, text);
	assert_int_equal(strlen(err.path), sizeof(err.path) - 1);
}

static void
test_err_at_says_where(void **state)
{
	struct err err = ERR_INIT;

	(void)state;
	assert_int_equal(err_at(&err, 3, 14, "a %c", 'b'), -1);
	assert_int_equal(err.code, ERR_TEXT);
	assert_int_equal(err.line, 3);
	assert_int_equal(err.col, 14);
	assert_string_equal(err.text, "a b");
}

static void
test_err_system_says_why(void **state)
{
	struct err err = ERR_INIT;
	char want[200];

	(void)state;
	snprintf(want, sizeof(want), "cannot open 'f': %s", strerror(ENOENT));
	errno = ENOENT;
	assert_int_equal(err_system(&err, "cannot open '%s'", "f"), -1);
	assert_int_equal(err.code, ERR_SYSTEM);
	assert_string_equal(err.text, want);
}

static void
test_err_in_names_the_first_file_only(void **state)
{
	struct err err = ERR_INIT;

	(void)state;
	err_at(&err, 1, 2, "bad");
	assert_int_equal(err_in(&err, "inner"), -1);
	assert_int_equal(err_in(&err, "outer"), -1);
	assert_string_equal(err.path, "inner");
	assert_int_equal(err.line, 1);
	assert_string_equal(err.text, "bad");
}

static void
test_err_about_names_the_file_and_forgets_another(void **state)
{
	struct err err = ERR_INIT;

	(void)state;
	err_at(&err, 1, 2, "bad");
	err_in(&err, "before");
	assert_int_equal(err_about(&err, ERR_REFUSED, "f", "is %s", "bad"),
	    -1);
	assert_int_equal(err.code, ERR_REFUSED);
	assert_string_equal(err.path, "f");
	assert_string_equal(err.text, "is bad");
	assert_int_equal(err.line, 0);
}

static void
test_err_prefix_keeps_message_and_place(void **state)
{
	struct err err = ERR_INIT;

	(void)state;
	err_at(&err, 4, 5, "bad date");
	err_in(&err, "f");
	assert_int_equal(err_prefix(&err, "item %d: ", 2), -1);
	assert_string_equal(err.text, "item 2: bad date");
	assert_string_equal(err.path, "f");
	assert_int_equal(err.line, 4);
	assert_int_equal(err.col, 5);
	assert_int_equal(err.code, ERR_TEXT);
}

static void
test_err_unrecorded_takes_back_what_err_recorded_says(void **state)
{
	struct err err = ERR_INIT;

	(void)state;
	err_set(&err, ERR_SYSTEM, "no room, but wait");
	assert_int_equal(err_unrecorded(&err), -1);
	assert_string_equal(err.text, "no room, but wait");
	assert_int_equal(err_recorded(&err, "1a2b"), -1);
	assert_string_equal(err.text, "recorded as 1a2b, but no room, but wait");
	assert_int_equal(err_unrecorded(&err), -1);
	assert_string_equal(err.text, "nothing was made: no room, but wait");
	assert_int_equal(err.code, ERR_SYSTEM);
}

static void
test_err_too_large_says_how_much_is_read(void **state)
{
	struct err err = ERR_INIT;

	(void)state;
	assert_int_equal(err_too_large(&err, 16 << 10), -1);
	assert_int_equal(err.code, ERR_TEXT);
	assert_string_equal(err.text, "larger than 16 KiB; make it smaller");
	err_too_large(&err, 8 << 20);
	assert_string_equal(err.text, "larger than 8 MiB; make it smaller");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_err_set_fills_everything_and_returns_minus_one),
		cmocka_unit_test(test_err_set_may_quote_the_error_itself),
		cmocka_unit_test(test_err_set_cuts_a_message_that_is_too_long),
		cmocka_unit_test(test_err_at_says_where),
		cmocka_unit_test(test_err_system_says_why),
		cmocka_unit_test(test_err_in_names_the_first_file_only),
		cmocka_unit_test(
		    test_err_about_names_the_file_and_forgets_another),
		cmocka_unit_test(test_err_prefix_keeps_message_and_place),
		cmocka_unit_test(
		    test_err_unrecorded_takes_back_what_err_recorded_says),
		cmocka_unit_test(test_err_too_large_says_how_much_is_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
