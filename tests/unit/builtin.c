/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "notes/builtin.h"

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
test_hints_are_those_given(void **state)
{
	const struct str given = STR_LIT("<!-- What steps will lead there? "
	    "One task item for each, with an owner and a date. -->");
	const struct str objectives = STR_LIT("objectives");
	struct str line, rest;

	(void)state;
	assert_true(builtin_has_hint(given));
	assert_false(builtin_has_hint(str_from(given, 1)));
	assert_false(builtin_has_hint(STR_LIT("## Objectives")));
	rest = builtin_find(objectives)->text;
	while (str_next(&line, &rest, '\n'))
		assert_int_equal(builtin_has_hint(line),
		    str_starts(line, "<!--"));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_kinds_are_found_by_name),
		cmocka_unit_test(test_kinds_are_sorted),
		cmocka_unit_test(
		    test_texts_begin_with_front_matter_and_end_with_a_nul),
		cmocka_unit_test(test_hints_are_those_given),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
