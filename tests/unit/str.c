/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "table.h"

static void
test_str_of_null_is_absent_and_of_nothing_is_empty(void **state)
{
	(void)state;
	assert_true(str_is_absent(str_of(NULL)));
	assert_true(str_is_absent(STR_NONE));
	assert_false(str_is_absent(str_of("")));
	assert_int_equal(str_of("").n, 0);
	assert_int_equal(STR_LIT("a\0b").n, 3);
}

static void
test_str_has_any_of_the_bytes_or_none(void **state)
{
	(void)state;
	assert_true(str_has_any(STR_LIT("a<b"), "<>"));
	assert_true(str_has_any(STR_LIT("b>"), "<>"));
	assert_false(str_has_any(STR_LIT("ab"), "<>"));
	assert_false(str_has_any(STR_LIT("ab"), ""));
	assert_false(str_has_any(STR_NONE, "<>"));
}

static void
test_str_comparisons_are_bytewise(void **state)
{
	static const struct {
		const char *a, *b;
		int order;
	} row[] = {
		{ "", "", 0 },
		{ NULL, "", 0 },
		{ NULL, "a", -1 },
		{ "a", "a", 0 },
		{ "a", "b", -1 },
		{ "a", "ab", -1 },
		{ "b", "ab", 1 },
		{ "Z", "a", -1 },
		{ "z", "\303\244", -1 },
	};
	struct str a, b;
	size_t i;
	int order;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		a = str_of(row[i].a);
		b = str_of(row[i].b);
		order = str_cmp(a, b);
		SAME_NUMBER(row[i].b, (order > 0) - (order < 0), row[i].order);
		order = str_cmp(b, a);
		SAME_NUMBER(row[i].b, (order < 0) - (order > 0), row[i].order);
		SAME_NUMBER(row[i].b, str_eq(a, b), row[i].order == 0);
		SAME_NUMBER(row[i].b, str_is(a, row[i].b), row[i].order == 0);
	}
	assert_false(str_eq(STR_LIT("a\0b"), STR_LIT("a\0c")));
	assert_false(str_is(STR_LIT("a\0b"), "a"));
}

static void
test_str_starts_and_ends(void **state)
{
	static const struct {
		const char *s, *part;
		bool starts, ends;
	} row[] = {
		{ "aBc", "ab", false, false },
		{ "aBc", "bC", false, false },
		{ "", "", true, true },
		{ NULL, "", true, true },
		{ NULL, "a", false, false },
		{ "abc", "", true, true },
		{ "abc", "ab", true, false },
		{ "abc", "bc", false, true },
		{ "abc", "abc", true, true },
		{ "abc", "abcd", false, false },
		{ "abc", "b", false, false },
	}, any[] = {
		{ "aBc", "Ab", true, false },
		{ "aBc", "bC", false, true },
		{ "aBc", "AbC", true, true },
		{ "a", "ab", false, false },
		{ NULL, "a", false, false },
		{ NULL, "", true, true },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		SAME_NUMBER(row[i].part, str_starts(str_of(row[i].s),
		    row[i].part), row[i].starts);
		SAME_NUMBER(row[i].part, str_ends(str_of(row[i].s),
		    row[i].part), row[i].ends);
	}
	for (i = 0; i < COUNT(any); i++) {
		SAME_NUMBER(any[i].part, str_starts_any_case(
		    str_of(any[i].s), any[i].part), any[i].starts);
		SAME_NUMBER(any[i].part, str_ends_any_case(
		    str_of(any[i].s), any[i].part), any[i].ends);
	}
}

static void
test_str_lists_has_whole_parts_alone(void **state)
{
	const struct str list = STR_LIT("Ab cd");

	(void)state;
	assert_true(str_lists(list, ' ', STR_LIT("cd")));
	assert_false(str_lists(list, ' ', STR_LIT("ab")));
	assert_false(str_lists(list, ' ', STR_LIT("c")));
	assert_true(str_lists_any_case(list, ' ', STR_LIT("aB")));
	assert_true(str_lists_any_case(list, ' ', STR_LIT("CD")));
	assert_false(str_lists_any_case(list, ' ', STR_LIT("CDe")));
	assert_false(str_lists_any_case(list, ' ', STR_NONE));
}

static void
test_str_find_gives_the_length_when_it_is_nowhere(void **state)
{
	static const struct {
		const char *s, *part;
		size_t at;
	} row[] = {
		{ NULL, "a", 0 },
		{ "", "a", 0 },
		{ "abcabc", "a", 0 },
		{ "abcabc", "c", 2 },
		{ "abcabc", "ca", 2 },
		{ "abcabc", "abcabc", 0 },
		{ "abcabc", "cc", 6 },
		{ "abcabc", "abcabca", 6 },
		{ "abcabc", "x", 6 },
		{ "abc", "", 0 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		SAME_NUMBER(row[i].part, str_find(str_of(row[i].s),
		    row[i].part), row[i].at);
		if (strlen(row[i].part) == 1)
			SAME_NUMBER(row[i].part, str_find_byte(
			    str_of(row[i].s), row[i].part[0]), row[i].at);
	}
	assert_int_equal(str_find_byte(STR_LIT("a\0b"), '\0'), 1);
}

static void
test_str_parts_never_reach_beyond_the_end(void **state)
{
	(void)state;
	SAME_TEXT("from 2", str_from(str_of("abc"), 2), "c");
	SAME_TEXT("from 3", str_from(str_of("abc"), 3), "");
	SAME_TEXT("from 4", str_from(str_of("abc"), 4), "");
	SAME_TEXT("from 1 of none", str_from(STR_NONE, 1), "");
	SAME_TEXT("first 2", str_first(str_of("abc"), 2), "ab");
	SAME_TEXT("first 4", str_first(str_of("abc"), 4), "abc");
	SAME_TEXT("first 0", str_first(str_of("abc"), 0), "");
}

static void
test_str_trim_takes_blanks_tabs_and_line_ends(void **state)
{
	static const struct {
		const char *s, *trimmed, *end;
	} row[] = {
		{ "", "", "" },
		{ NULL, "", "" },
		{ "a", "a", "a" },
		{ " \t a b\r\n ", "a b", " \t a b" },
		{ " \n\t", "", "" },
		{ "\302\240a", "\302\240a", "\302\240a" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		SAME_TEXT(row[i].trimmed, str_trim(str_of(row[i].s)),
		    row[i].trimmed);
		SAME_TEXT(row[i].end, str_trim_end(str_of(row[i].s)),
		    row[i].end);
	}
}

/* Appends the parts that `next` takes, each in brackets. */
static void
join(char *out, struct str s, bool (*next)(struct str *, struct str *))
{
	struct str part;

	*out = '\0';
	while (next(&part, &s))
		out += sprintf(out, "[%.*s]", STR_ARGS(part));
}

static bool
next_part(struct str *part, struct str *rest)
{
	return str_next(part, rest, '|');
}

static void
test_str_next_gives_every_part_also_an_empty_one(void **state)
{
	static const struct {
		const char *s, *parts;
	} row[] = {
		{ NULL, "" },
		{ "", "[]" },
		{ "a", "[a]" },
		{ "|", "[][]" },
		{ "a|b", "[a][b]" },
		{ " a b | c ", "[a b][c]" },
		{ "a||b|", "[a][][b][]" },
	};
	char got[100];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		join(got, str_of(row[i].s), next_part);
		SAME_TEXT(row[i].parts, str_of(got), row[i].parts);
	}
}

static void
test_str_next_word_skips_blanks_and_tabs(void **state)
{
	static const struct {
		const char *s, *words;
	} row[] = {
		{ NULL, "" },
		{ "", "" },
		{ " \t", "" },
		{ "a", "[a]" },
		{ "  a\tbc  d ", "[a][bc][d]" },
		{ "a\nb", "[a\nb]" },
	};
	char got[100];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		join(got, str_of(row[i].s), str_next_word);
		SAME_TEXT(row[i].words, str_of(got), row[i].words);
	}
}

static void
test_str_next_string_needs_a_nul_at_the_end(void **state)
{
	struct str rest = STR_LIT("one\0\0 two \0no"), string;

	(void)state;
	assert_true(str_next_string(&string, &rest));
	assert_true(str_is(string, "one"));
	assert_true(str_next_string(&string, &rest));
	assert_int_equal(string.n, 0);
	assert_true(str_next_string(&string, &rest));
	assert_true(str_is(string, " two "));
	assert_false(str_next_string(&string, &rest));
	assert_true(str_is(rest, "no"));
	assert_int_equal(str_count_strings(STR_LIT("a\0\0b\0c")), 3);
}

static void
test_str_next_line_needs_no_lf_at_the_end(void **state)
{
	static const struct {
		const char *s, *lines;
	} row[] = {
		{ NULL, "" },
		{ "", "" },
		{ "\n", "[]" },
		{ "a", "[a]" },
		{ "a\n", "[a]" },
		{ "a\n\nb", "[a][][b]" },
		{ "a\r\n", "[a\r]" },
	};
	char got[100];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		join(got, str_of(row[i].s), str_next_line);
		SAME_TEXT(row[i].lines, str_of(got), row[i].lines);
	}
}

static void
test_str_to_number_takes_digits_and_nothing_else(void **state)
{
	static const struct {
		const char *s;
		bool good;
		unsigned number;
	} row[] = {
		{ "0", true, 0 },
		{ "60", true, 60 },
		{ "007", true, 7 },
		{ "999999999", true, 999999999 },
		{ "1000000000", false, 0 },
		{ NULL, false, 0 },
		{ "", false, 0 },
		{ "-1", false, 0 },
		{ "+1", false, 0 },
		{ " 1", false, 0 },
		{ "1 ", false, 0 },
		{ "1.5", false, 0 },
		{ "0x1", false, 0 },
		{ "/", false, 0 },
		{ ":", false, 0 },
	};
	unsigned number;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		number = 0;
		SAME_NUMBER(row[i].s, str_to_number(&number,
		    str_of(row[i].s)), row[i].good);
		SAME_NUMBER(row[i].s, number, row[i].number);
	}
}

static void
test_str_is_address_as_git_writes_it(void **state)
{
	(void)state;
	assert_true(str_is_address(STR_LIT("pat@example.org")));
	assert_true(str_is_address(STR_LIT("zo\303\253@localhost")));
	assert_false(str_is_address(STR_LIT("Pat")));
	assert_false(str_is_address(STR_LIT("@example.org")));
	assert_false(str_is_address(STR_LIT("pat@")));
	assert_false(str_is_address(STR_LIT("pat@example@org")));
	assert_false(str_is_address(STR_LIT("Pat <pat@example.org>")));
	assert_false(str_is_address(STR_LIT("pat@example.org,bob@x.org")));
	assert_false(str_is_address(STR_LIT("pat@example.org\n")));
}

static void
test_str_is_name_keeps_paths_and_options_out(void **state)
{
	static const char longest[] = "abcdefghijklmnopqrstuvwxyz012345"
	    "abcdefghijklmnopqrstuvwxyz012345";
	static const struct {
		const char *s;
		bool good;
	} row[] = {
		{ "alice", true },
		{ "one-to-one", true },
		{ "2nd", true },
		{ "a--b-", true },
		{ "a", true },
		{ longest, true },
		{ "", false },
		{ NULL, false },
		{ "-a", false },
		{ "Alice", false },
		{ "a b", false },
		{ "a_b", false },
		{ "a.b", false },
		{ "..", false },
		{ "a/b", false },
		{ "\303\244", false },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++)
		SAME_NUMBER(row[i].s, str_is_name(str_of(row[i].s)),
		    row[i].good);
	assert_int_equal(strlen(longest), 64);
	assert_false(str_is_name(str_of("aabcdefghijklmnopqrstuvwxyz012345"
	    "abcdefghijklmnopqrstuvwxyz012345")));
	assert_false(str_is_name(STR_LIT("a\0b")));
}

static void
test_str_copy_is_ones_own(void **state)
{
	char bytes[] = "abc";
	struct str copy = str_copy((struct str){ bytes, 2 });

	(void)state;
	bytes[0] = 'x';
	assert_string_equal(copy.at, "ab");
	assert_int_equal(copy.n, 2);
	free((char *)copy.at);
	assert_true(str_is_absent(str_copy(STR_NONE)));
	copy = str_copy(STR_LIT(""));
	assert_false(str_is_absent(copy));
	free((char *)copy.at);
}

static void
test_str_runs_end_where_another_byte_is(void **state)
{
	(void)state;
	assert_int_equal(str_digits(STR_LIT("2026-11")), 4);
	assert_int_equal(str_digits(STR_LIT("-1")), 0);
	assert_int_equal(str_digits(str_first(STR_LIT("123"), 2)), 2);
	assert_int_equal(str_letters(STR_LIT("Nov. 3")), 3);
	assert_int_equal(str_run(STR_LIT(". .x"), ". "), 3);
	assert_int_equal(str_run(str_first(STR_LIT(".\0."), 3), "."), 1);
	assert_int_equal(str_run(STR_NONE, "."), 0);
	assert_int_equal(str_word(STR_LIT("Text-SHA256: 1"), "-"), 11);
	assert_int_equal(str_word(STR_LIT("Text-SHA256: 1"), ""), 4);
	assert_int_equal(str_word(str_first(STR_LIT("a\0b"), 3), "-"), 1);
	assert_int_equal(str_word(STR_LIT("\303\244"), "-"), 0);
}

/* Each byte is looked at once: a commit message may be one long line. */
static void
test_str_word_takes_a_long_line(void **state)
{
	size_t n = (size_t)4 << 20;
	char *line = malloc(n);

	(void)state;
	assert_non_null(line);
	memset(line, '-', n);
	assert_int_equal(str_word((struct str){ line, n }, "-"), n);
	free(line);
}

static void
test_str_has_whole_lines_and_strings_blanks_and_all(void **state)
{
	struct str text = STR_LIT("a b\n\n c"), strings = STR_LIT("a b\0\0 c");

	(void)state;
	assert_true(str_has_line(text, STR_LIT("a b")));
	assert_true(str_has_line(text, STR_LIT("")));
	assert_true(str_has_line(text, STR_LIT(" c")));
	assert_false(str_has_line(text, STR_LIT("c")));
	assert_false(str_has_line(STR_NONE, STR_LIT("")));
	assert_true(str_has_string(strings, STR_LIT("a b")));
	assert_true(str_has_string(strings, STR_LIT("")));
	assert_false(str_has_string(strings, STR_LIT("a")));
	/* a string without a NUL behind it is not in the list */
	assert_false(str_has_string(strings, STR_LIT(" c")));
}

static void
test_str_find_last_and_strip_end_work_from_the_end(void **state)
{
	(void)state;
	assert_int_equal(str_find_last(STR_LIT("a/b/c"), '/'), 3);
	assert_int_equal(str_find_last(STR_LIT("/"), '/'), 0);
	assert_int_equal(str_find_last(STR_LIT("abc"), '/'), 3);
	assert_int_equal(str_find_last(STR_NONE, '/'), 0);
	assert_true(str_is(str_strip_end(STR_LIT("a.b:.;"), ".;:"), "a.b"));
	assert_int_equal(str_strip_end(STR_LIT("..."), ".").n, 0);
	assert_int_equal(str_strip_end(STR_NONE, ".").n, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_str_runs_end_where_another_byte_is),
		cmocka_unit_test(test_str_word_takes_a_long_line),
		cmocka_unit_test(
		    test_str_of_null_is_absent_and_of_nothing_is_empty),
		cmocka_unit_test(test_str_has_any_of_the_bytes_or_none),
		cmocka_unit_test(test_str_comparisons_are_bytewise),
		cmocka_unit_test(test_str_starts_and_ends),
		cmocka_unit_test(test_str_lists_has_whole_parts_alone),
		cmocka_unit_test(
		    test_str_has_whole_lines_and_strings_blanks_and_all),
		cmocka_unit_test(
		    test_str_find_gives_the_length_when_it_is_nowhere),
		cmocka_unit_test(test_str_parts_never_reach_beyond_the_end),
		cmocka_unit_test(
		    test_str_trim_takes_blanks_tabs_and_line_ends),
		cmocka_unit_test(
		    test_str_next_gives_every_part_also_an_empty_one),
		cmocka_unit_test(test_str_next_word_skips_blanks_and_tabs),
		cmocka_unit_test(test_str_next_line_needs_no_lf_at_the_end),
		cmocka_unit_test(test_str_next_string_needs_a_nul_at_the_end),
		cmocka_unit_test(
		    test_str_to_number_takes_digits_and_nothing_else),
		cmocka_unit_test(test_str_is_name_keeps_paths_and_options_out),
		cmocka_unit_test(test_str_is_address_as_git_writes_it),
		cmocka_unit_test(test_str_copy_is_ones_own),
		cmocka_unit_test(
		    test_str_find_last_and_strip_end_work_from_the_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
