/* SPDX-License-Identifier: ISC */
/* questions: a theme is a heading, a question is a bullet. */

#include "table.h"

#include "notes/builtin.h"
#include "notes/questions.h"

static void
test_questions_of_a_theme_are_its_bullets(void **state)
{
	static const struct {
		const char *title, *text, *want;
	} row[] = {
		{ "bullets", "## A\n\n- one?\n* two?\n",
		    "A: - one?\n- two?\n" },
		{ "numbers", "## A\n\n1. one?\n22. two?\n",
		    "A: - one?\n- two?\n" },
		{ "of two lines", "## A\n- one\n  and more?\n",
		    "A: - one and more?\n" },
		{ "a question's own bullets", "## A\n- one?\n  - more\n",
		    "A: - one? - more\n" },
		{ "other text", "# T\n\nText.\n\n## A\n\nText.\n\n- one?\n"
		    "\nText.\n", "A: - one?\n" },
		{ "deeper headings", "## A\n\n### B\n\n- one?\n",
		    "A: - one?\n" },
		{ "an empty bullet", "## A\n-\n- one?\n", "A: - one?\n" },
		{ "a quote", "## A\n> - none\n\n- one?\n", "A: - one?\n" },
		{ "several themes", "## A\n- a?\n## B\n- b?\n- c?\n",
		    "A: - a?\nB: - b?\n- c?\n" },
	};
	struct questions questions;
	struct buf got = BUF_INIT;
	struct err err;
	size_t i, j;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		questions = (struct questions)QUESTIONS_INIT;
		buf_clear(&got);
		SAME_NUMBER(row[i].title, questions_parse(&questions,
		    str_of(row[i].text), &err), 0);
		for (j = 0; j < questions.nthemes; j++) {
			buf_addf(&got, "%s: ", questions.theme[j].title.at);
			questions_add_all(&got, &questions.theme[j]);
		}
		SAME_TEXT(row[i].title, buf_str(&got), row[i].want);
		questions_release(&questions);
	}
	buf_release(&got);
}

static void
test_questions_that_nobody_would_see_are_refused(void **state)
{
	static const struct {
		const char *title, *text;
		unsigned line, col;
		const char *want;
	} row[] = {
		{ "empty", "", 1, 1, "there is no theme" },
		{ "no theme", "Text.\n", 1, 1, "there is no theme" },
		{ "before the first", "- a?\n\n## A\n- b?\n", 1, 1,
		    "under no theme" },
		{ "behind the last", "## A\n- b?\n\n# T\n\n - a?\n", 6, 2,
		    "under no theme" },
		{ "none in a theme", "## A\n- a?\n## B\n", 3, 1,
		    "'B' has no question" },
		{ "empty ones alone", "## A\n-\n", 1, 1,
		    "'A' has no question" },
		{ "a theme twice", "## A\n- a?\n## a\n- b?\n", 3, 1,
		    "there is a theme 'a' already" },
		{ "a control character", "## A\n- a\033?\n", 2, 4,
		    "control character" },
		{ "no UTF-8", "## A\n- a\377?\n", 2, 4, "not UTF-8" },
	};
	struct questions questions;
	struct err err;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		questions = (struct questions)QUESTIONS_INIT;
		err = (struct err)ERR_INIT;
		SAME_NUMBER(row[i].title, questions_parse(&questions,
		    str_of(row[i].text), &err), -1);
		SAME_NUMBER(row[i].title, err.line, row[i].line);
		SAME_NUMBER(row[i].title, err.col, row[i].col);
		if (strstr(err.text, row[i].want) == NULL)
			fail_msg("%s: %s", row[i].title, err.text);
		questions_release(&questions);
	}
}

#define THREE "## Well-being\n- a?\n- b?\n- c?\n## Change\n- d?\n- e?\n"

static void
test_questions_are_found_by_theme(void **state)
{
	struct questions questions = QUESTIONS_INIT;
	struct buf themes = BUF_INIT;
	struct err err;

	(void)state;
	assert_int_equal(questions_parse(&questions, STR_LIT(THREE), &err),
	    0);
	assert_ptr_equal(questions_find(&questions, STR_LIT("well-BEING")),
	    &questions.theme[0]);
	assert_ptr_equal(questions_find(&questions, STR_LIT("change")),
	    &questions.theme[1]);
	assert_null(questions_find(&questions, STR_LIT("chang")));
	assert_null(questions_find(&questions, STR_LIT("changes")));
	assert_null(questions_find(&questions, STR_NONE));
	questions_add_themes(&themes, &questions);
	assert_string_equal(themes.at, "Well-being, Change");
	buf_release(&themes);
	questions_release(&questions);
}

static void
test_questions_are_others_on_the_next_day(void **state)
{
	static const char *const want[] = {
		"- Well-being: a?\n- Change: e?\n",
		"- Well-being: b?\n- Change: d?\n",
		"- Well-being: c?\n- Change: e?\n",
		"- Well-being: a?\n- Change: d?\n",
	};
	struct questions questions = QUESTIONS_INIT;
	struct buf choice = BUF_INIT;
	struct err err;
	int i;

	(void)state;
	assert_int_equal(questions_parse(&questions, STR_LIT(THREE), &err),
	    0);
	for (i = 0; i < (int)COUNT(want); i++) {
		buf_clear(&choice);
		questions_add_choice(&choice, &questions, (struct date){ i });
		assert_string_equal(choice.at, want[i]);
	}
	buf_clear(&choice);
	questions_add_choice(&choice, &questions, (struct date){ -1 });
	assert_true(choice.n > 0);
	buf_release(&choice);
	questions_release(&questions);
}

static void
test_questions_that_are_built_in_are_sound(void **state)
{
	struct questions questions = QUESTIONS_INIT;
	struct err err = ERR_INIT;

	(void)state;
	if (questions_parse(&questions, builtin_questions, &err) < 0)
		fail_msg("%u: %s", err.line, err.text);
	assert_non_null(questions_find(&questions, STR_LIT("change")));
	questions_release(&questions);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_questions_of_a_theme_are_its_bullets),
		cmocka_unit_test(
		    test_questions_that_nobody_would_see_are_refused),
		cmocka_unit_test(test_questions_are_found_by_theme),
		cmocka_unit_test(test_questions_are_others_on_the_next_day),
		cmocka_unit_test(test_questions_that_are_built_in_are_sound),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
