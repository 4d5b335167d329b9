/* SPDX-License-Identifier: ISC */
#include "table.h"

#include <time.h>

#include "notes/fault.h"

static void
test_rule_names_are_those_of_the_manual(void **state)
{
	static const char *const names[] = { "front-matter", "name", "kind",
		"section-missing", "section-empty", "unrecorded", "item",
		"disagreement", "pass-on", "text", "hidden" };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(names); i++)
		assert_string_equal(rule_name((enum rule)i), names[i]);
	assert_int_equal(COUNT(names), RULE_HIDDEN + 1);
}

static void
test_faults_are_sorted_by_place_and_then_by_age(void **state)
{
	static const struct {
		unsigned line, col;
		const char *text;
	} row[] = {
		{ 3, 1, "f" },
		{ 0, 0, "a" },
		{ 2, 9, "d" },
		{ 2, 9, "e" },
		{ 2, 1, "c" },
		{ 0, 0, "b" },
	};
	struct faults faults = FAULTS_INIT;
	char got[COUNT(row) + 1] = "";
	size_t i;

	(void)state;
	faults_sort(&faults);
	for (i = 0; i < COUNT(row); i++)
		faults_add(&faults, RULE_ITEM, row[i].line, row[i].col, "%s",
		    row[i].text);
	faults_sort(&faults);
	for (i = 0; i < faults.n; i++)
		strcat(got, faults.fault[i].text);
	assert_string_equal(got, "abcdef");
	faults_release(&faults);
}

/* Faults of two rules, those of each rule in order, as in a real record. */
static void
test_faults_of_a_large_record_are_sorted_at_once(void **state)
{
	struct faults faults = FAULTS_INIT;
	clock_t start = clock();
	unsigned i;

	(void)state;
	for (i = 0; i < 100000; i++)
		faults_add(&faults, RULE_ITEM, i % 50000, 0, "%u", i);
	faults_sort(&faults);
	for (i = 1; i < 100000; i++)
		assert_true(faults.fault[i - 1].line <= faults.fault[i].line);
	assert_true(clock() - start < CLOCKS_PER_SEC);
	faults_release(&faults);
}

static void
test_faults_find_gives_the_first_of_a_rule(void **state)
{
	struct faults faults = FAULTS_INIT;

	(void)state;
	assert_null(faults_find(&faults, RULE_TEXT));
	faults_add(&faults, RULE_ITEM, 1, 2, "one");
	faults_add(&faults, RULE_TEXT, 3, 4, "two");
	faults_add(&faults, RULE_TEXT, 5, 6, "three");
	assert_string_equal(faults_find(&faults, RULE_TEXT)->text, "two");
	assert_null(faults_find(&faults, RULE_NAME));
	faults_release(&faults);
	assert_int_equal(faults.n, 0);
}

static void
test_faults_take_an_error_with_its_place(void **state)
{
	struct faults faults = FAULTS_INIT;
	struct err err = ERR_INIT;

	(void)state;
	err_at(&err, 7, 8, "100%% wrong");
	faults_add_err(&faults, RULE_KIND, &err);
	assert_int_equal(faults.fault[0].rule, RULE_KIND);
	assert_int_equal(faults.fault[0].line, 7);
	assert_int_equal(faults.fault[0].col, 8);
	assert_string_equal(faults.fault[0].text, "100% wrong");
	faults_release(&faults);
}

static void
test_faults_cut_a_sentence_that_is_too_long(void **state)
{
	struct faults faults = FAULTS_INIT;

	(void)state;
	faults_add(&faults, RULE_KIND, 1, 1, "%02000d", 1);
	assert_int_equal(strlen(faults.fault[0].text), 511);
	faults_release(&faults);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rule_names_are_those_of_the_manual),
		cmocka_unit_test(
		    test_faults_are_sorted_by_place_and_then_by_age),
		cmocka_unit_test(
		    test_faults_of_a_large_record_are_sorted_at_once),
		cmocka_unit_test(test_faults_find_gives_the_first_of_a_rule),
		cmocka_unit_test(test_faults_take_an_error_with_its_place),
		cmocka_unit_test(test_faults_cut_a_sentence_that_is_too_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
