/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "builtin.h"

static void
test_kinds_are_found_by_name(void **state)
{
	size_t i;

	(void)state;
	assert_true(builtin_nkinds > 0);
	for (i = 0; i < builtin_nkinds; i++)
		assert_ptr_equal(builtin_find(builtin_kinds[i].name),
		    &builtin_kinds[i]);
	assert_null(builtin_find(STR_LIT("one-to-on")));
	assert_null(builtin_find(STR_LIT("one-to-one.md")));
	assert_null(builtin_find(STR_NONE));
}

static void
test_kinds_are_sorted(void **state)
{
	size_t i;

	(void)state;
	for (i = 1; i < builtin_nkinds; i++)
		assert_true(str_cmp(builtin_kinds[i - 1].name,
		    builtin_kinds[i].name) < 0);
}

static void
test_texts_begin_with_front_matter_and_end_with_a_nul(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < builtin_nkinds; i++) {
		assert_true(str_starts(builtin_kinds[i].text, "---\n"));
		assert_true(str_ends(builtin_kinds[i].text, "\n"));
		assert_int_equal(strlen(builtin_kinds[i].text.at),
		    builtin_kinds[i].text.n);
	}
}

static void
test_hints_are_those_given_and_those_given_before(void **state)
{
	const struct str before = STR_LIT("<!-- Which steps lead "
	    "there, and who takes each? -->"), objectives = STR_LIT("objectives");
	struct str line, rest;

	(void)state;
	assert_true(builtin_has_hint(objectives, before));
	assert_false(builtin_has_hint(STR_LIT("registration"), before));
	assert_false(builtin_has_hint(STR_LIT("objective"), before));
	assert_false(builtin_has_hint(objectives, str_from(before, 1)));
	assert_false(builtin_has_hint(objectives,
	    STR_LIT("## Objectives")));
	rest = builtin_find(objectives)->text;
	while (str_next(&line, &rest, '\n'))
		assert_int_equal(builtin_has_hint(objectives, line),
		    str_starts(line, "<!--"));
}

/* A kind that is misspelt there would have lost its hints. */
static void
test_retired_hints_belong_to_kinds(void **state)
{
	struct str line, kind = STR_NONE, rest = builtin_retired;
	size_t n = 0;

	(void)state;
	while (str_next(&line, &rest, '\n')) {
		if (str_starts(line, "## "))
			kind = str_from(line, 3);
		if (!str_starts(line, "<!--"))
			continue;
		assert_non_null(builtin_find(kind));
		assert_true(builtin_has_hint(kind, line));
		n++;
	}
	assert_true(n >= 7);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_kinds_are_found_by_name),
		cmocka_unit_test(test_kinds_are_sorted),
		cmocka_unit_test(
		    test_texts_begin_with_front_matter_and_end_with_a_nul),
		cmocka_unit_test(
		    test_hints_are_those_given_and_those_given_before),
		cmocka_unit_test(test_retired_hints_belong_to_kinds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
