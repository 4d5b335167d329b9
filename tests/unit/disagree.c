/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "notes/disagree.h"

#define HEADING STR_LIT("Disagreements")
#define FRONT "---\nkind: one-to-one\n---\n"
#define NOTES FRONT "# T\n\n## Done\n\n- [x] rota\n"
#define SECTION NOTES "\n## Disagreements\n\n"

static void
test_disagree_add_puts_one_item_where_it_belongs(void **state)
{
	static const struct {
		const char *text, *words, *want;
	} row[] = {
		{ NOTES, "The date", SECTION "- The date (AN)\n" },
		{ NOTES, "The date (AN)", SECTION "- The date (AN)\n" },
		{ FRONT, "x", FRONT "\n## Disagreements\n\n- x (AN)\n" },
		{ FRONT "# T", "x",
		    FRONT "# T\n\n## Disagreements\n\n- x (AN)\n" },
		{ SECTION, "x", SECTION "- x (AN)\n" },
		{ SECTION "## Next\n", "x",
		    SECTION "- x (AN)\n\n## Next\n" },
		{ SECTION "\n## Next\n", "x",
		    SECTION "- x (AN)\n\n## Next\n" },
		{ SECTION "<!-- hint -->\n", "x",
		    SECTION "<!-- hint -->\n\n- x (AN)\n" },
		{ SECTION "- y (BO)\n", "x", SECTION "- y (BO)\n- x (AN)\n" },
		{ SECTION "- y\n  more (BO)\n\n## Next\n\nz\n", "x",
		    SECTION "- y\n  more (BO)\n- x (AN)\n\n## Next\n\nz\n" },
		{ SECTION "Nothing to report.\n## Next\n", "x",
		    SECTION "Nothing to report.\n\n- x (AN)\n\n## Next\n" },
		{ SECTION "- y\n\n  lazy\nline (BO)\n\nAnd words.\n", "x",
		    SECTION "- y\n\n  lazy\nline (BO)\n- x (AN)\n\n"
		    "And words.\n" },
		{ SECTION "- y (BO)\n\n## Next\n\nz", "x",
		    SECTION "- y (BO)\n- x (AN)\n\n## Next\n\nz\n" },
		{ SECTION "## Next", "x",
		    SECTION "- x (AN)\n\n## Next\n" },
		{ SECTION "* y (BO)", "  x (see 3)  ",
		    SECTION "* y (BO)\n- x (see 3) (AN)\n" },
	};
	struct buf out = BUF_INIT;
	struct disagreement found;
	struct err err = ERR_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&out);
		if (disagree_add(&out, HEADING, str_of(row[i].text),
		    str_of(row[i].words), str_of("AN"), &err) < 0)
			fail_msg("'%s': %s", row[i].text, err.text);
		SAME_TEXT(row[i].text, buf_str(&out), row[i].want);
		CHECK(row[i].text, disagree_find(&found, HEADING,
		    str_of(row[i].text), buf_str(&out)));
		SAME_TEXT(row[i].text, found.initials, "AN");
	}
	buf_release(&out);
}

static void
test_disagree_add_refuses_what_is_not_one_plain_item(void **state)
{
	static const struct {
		const char *text, *words;
	} row[] = {
		{ NOTES, "" }, { NOTES, " " }, { NOTES, "a\nb" },
		{ NOTES, " (AN)" },
		{ NOTES, "a\n- b (BO)" }, { NOTES, "[ ] a task" },
		{ NOTES, "# a" }, { NOTES, "- a" }, { NOTES, "1. a" },
		{ NOTES, "> a" }, { NOTES, "a <!-- b -->" },
		{ NOTES, "    a\n" "b" }, { NOTES, "<b>a</b>" },
		{ NOTES, "[rota]: /url" },
		{ NOTES "[rota]\n", "[rota]: /url" },
		{ NOTES "\n```\ncode\n", "in a fence that nobody closed" },
		{ SECTION "- y (BO)\n\n<!--\n", "x" },
		{ "no front matter\n", "x" },
	};
	struct buf out = BUF_INIT;
	struct err err = ERR_INIT;
	size_t i;

	(void)state;
	buf_add_string(&out, "kept");
	for (i = 0; i + 2 < COUNT(row); i++)
		if (disagree_add(&out, HEADING, str_of(row[i].text),
		    str_of(row[i].words), str_of("AN"), &err) == 0)
			fail_msg("'%s' taken: %s", row[i].words, out.at);
	assert_int_equal(disagree_add(&out, HEADING, str_of(row[i + 1].text),
	    str_of("x"), str_of("AN"), &err), -1);
	SAME_TEXT("out", buf_str(&out), "kept");
	buf_release(&out);
}

static void
test_disagree_find_sees_that_more_was_changed(void **state)
{
	static const char with[] = SECTION "- y\n  or not (BO)\n";
	static const struct {
		const char *before, *after;
	} row[] = {
		{ NOTES, NOTES },
		{ NOTES, SECTION },
		{ NOTES, SECTION "- x\n" },
		{ NOTES, SECTION "x (AN)\n" },
		{ NOTES, SECTION "- (AN)\n" },
		{ NOTES, SECTION "- x (AN)" },
		{ NOTES, SECTION "- x (AN)\n- z (AN)\n" },
		{ NOTES, SECTION "- x (AN)\n\nMore.\n" },
		{ NOTES, NOTES "- x (AN)\n" },
		{ NOTES, FRONT "# T\n\n## Disagreements\n\n- x (AN)\n" },
		{ NOTES, FRONT "# T\n\n## Disagreements\n\n- x (AN)\n\n"
		    "## Done\n\n- [ ] rota\n" },
		{ FRONT "## Done\n\n- [x] a\n- [x] b\n",
		    FRONT "## Done\n\n- [x] a\n\n## Disagreements\n\n"
		    "- x (AN)\n- [x] b\n" },
		{ with, SECTION "- y\n- x (AN)\n  or not (BO)\n" },
		{ with, SECTION "- y\n\n- x (AN)\n\n  or not (BO)\n" },
		{ with, SECTION "- y\n  - x (AN)\n  or not (BO)\n" },
		{ with, SECTION "- x (AN)\n" },
		{ with, SECTION "- y\n  or not (BO)\n\n## Disagreements\n\n"
		    "- x (AN)\n" },
		{ SECTION "- x (AN)\n", SECTION },
		{ SECTION "- y\n\nWords.\n",
		    SECTION "- y\n\n- x (AN)\nWords.\n" },
		{ NOTES "\nA line\n", NOTES "\n- x (AN)\nA line\n" },
	};
	struct disagreement found;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++)
		if (disagree_find(&found, HEADING, str_of(row[i].before),
		    str_of(row[i].after)))
			fail_msg("row %zu: '%s' became '%s'", i,
			    row[i].before, row[i].after);
}

static void
test_disagree_find_takes_the_item_anywhere_in_the_section(void **state)
{
	static const char *const after[] = {
		SECTION "- x (AN)\n- a (BO)\n- b (BO)\n",
		SECTION "- a (BO)\n- x (AN)\n- b (BO)\n",
		SECTION "- a (BO)\n- b (BO)\n- x (AN)\n",
		SECTION "- a (BO)\n- b (BO)\n\n- x (AN)\n",
	};
	static const char before[] = SECTION "- a (BO)\n- b (BO)\n";
	struct disagreement found;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(after); i++) {
		CHECK(after[i], disagree_find(&found, HEADING, str_of(before),
		    str_of(after[i])));
		SAME_TEXT(after[i], found.words, "x");
		SAME_TEXT(after[i], found.initials, "AN");
	}
	SAME_NUMBER("the last one", found.line, 15);
}

static void
test_disagree_keeps_others_but_not_ones_own(void **state)
{
	static const char before[] = SECTION "- a\n  b (BO)\n- c (AN)\n";
	static const struct {
		const char *after;
		bool keeps;
		unsigned line;
	} row[] = {
		{ SECTION "- a\n  b (BO)\n", true, 0 },
		{ SECTION "- a\n  b (BO)\n- c\n  d (AN)\n- e (AN)\n", true, 0 },
		{ FRONT "## Disagreements\n- a\n  b (BO)\n\n## Z\n", true, 0 },
		{ SECTION "- a (AN)\n\n- a\n  b (BO)\n", true, 0 },
		{ SECTION "- c (AN)\n", false, 0 },
		{ SECTION "- A\n  b (BO)\n- c (AN)\n", false, 12 },
		{ SECTION "- a\n  b (AN)\n- c (AN)\n", false, 0 },
		{ SECTION "- a\n  b\n- c (AN)\n", false, 0 },
		{ SECTION "- a\n  b (BO)\n- c (AN)\n- d (BO)\n", false, 15 },
		{ SECTION "- a\n  b (BO)\n- c (AN)\n\nAll wrong. (CD)\n",
		    false, 16 },
		{ SECTION "- a\n  b (BO)\nlazy\n- c (AN)\n", false, 14 },
		{ NOTES, false, 0 },
		{ FRONT "## Other\n\n- a\n  b (BO)\n", false, 0 },
		{ "- a\n  b (BO)\n", false, 0 },
	};
	unsigned line;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		SAME_NUMBER(row[i].after,
		    disagree_keeps_others(&line, HEADING, str_of(before),
			str_of(row[i].after), str_of("AN")),
		    row[i].keeps);
		SAME_NUMBER(row[i].after, line, row[i].line);
	}
}

static void
test_disagree_under_a_heading_of_ones_own(void **state)
{
	const struct str own = STR_LIT("Abweichende Meinungen");
	const struct str before = STR_LIT(NOTES);
	struct disagreement found;
	struct buf out = BUF_INIT;
	struct err err = ERR_INIT;
	unsigned line;

	(void)state;
	assert_int_equal(disagree_add(&out, own, before, STR_LIT("Der Tag"),
	    STR_LIT("AN"), &err), 0);
	SAME_TEXT("out", buf_str(&out), NOTES
	    "\n## Abweichende Meinungen\n\n- Der Tag (AN)\n");
	assert_true(disagree_find(&found, own, before, buf_str(&out)));
	assert_false(disagree_find(&found, HEADING, before, buf_str(&out)));
	assert_false(disagree_keeps_others(&line, own, buf_str(&out), before,
	    STR_LIT("BO")));
	assert_true(disagree_keeps_others(&line, HEADING, buf_str(&out), before,
	    STR_LIT("BO")));
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_disagree_add_puts_one_item_where_it_belongs),
		cmocka_unit_test(
		    test_disagree_add_refuses_what_is_not_one_plain_item),
		cmocka_unit_test(
		    test_disagree_find_sees_that_more_was_changed),
		cmocka_unit_test(
		    test_disagree_find_takes_the_item_anywhere_in_the_section),
		cmocka_unit_test(test_disagree_keeps_others_but_not_ones_own),
		cmocka_unit_test(test_disagree_under_a_heading_of_ones_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
