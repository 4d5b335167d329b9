/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "front.h"

static void
test_front_parse_cuts_the_body_off_and_keeps_line_numbers(void **state)
{
	static const struct {
		const char *text, *inside, *body;
		unsigned body_line;
		size_t n;
	} row[] = {
		{ "---\n---\n", "", "", 3, 0 },
		{ "---\n---", "", "", 3, 0 },
		{ "---\nk: v\n---\n# T\n", "k: v\n", "# T\n", 4, 1 },
		{ "---\nk: v\n\nl: w\n---\n\n---\nx", "k: v\n\nl: w\n",
		    "\n---\nx", 6, 2 },
	};
	struct front front = FRONT_INIT;
	struct err err = ERR_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		if (front_parse(&front, str_of(row[i].text), &err) < 0)
			fail_msg("'%s': %u: %s", row[i].text, err.line,
			    err.text);
		SAME_TEXT(row[i].text, front.inside, row[i].inside);
		SAME_TEXT(row[i].text, front.body, row[i].body);
		SAME_NUMBER(row[i].text, front.body_line, row[i].body_line);
		SAME_NUMBER(row[i].text, front.config.n, row[i].n);
		front_release(&front);
		assert_int_equal(front_split(&front, str_of(row[i].text),
		    &err), 0);
		SAME_TEXT(row[i].text, front.body, row[i].body);
		SAME_NUMBER(row[i].text, front.config.n, 0);
		front_release(&front);
	}
}

static void
test_front_parse_refuses_what_is_no_front_matter(void **state)
{
	static const struct {
		const char *text;
		unsigned line;
		const char *message;
	} row[] = {
		{ "", 1, "missing" },
		{ "# T\n", 1, "missing" },
		{ "\n---\n---\n", 1, "missing" },
		{ "--- \n---\n", 1, "missing" },
		{ "----\n---\n", 1, "missing" },
		{ "---\r\n---\r\n", 1, "missing" },
		{ "---\n", 1, "without an end" },
		{ "---\nk: v\n", 1, "without an end" },
		{ "---\nk: v\n--- \n", 1, "without an end" },
		{ "---\nk: v\n ---\n", 1, "without an end" },
		{ "---\nk: v\nbad\n---\n", 3, "key: value" },
	};
	struct front front = FRONT_INIT;
	struct err err;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		err = (struct err)ERR_INIT;
		if (front_parse(&front, str_of(row[i].text), &err) == 0)
			fail_msg("'%s' was taken", row[i].text);
		SAME_NUMBER(row[i].text, err.code, ERR_TEXT);
		SAME_NUMBER(row[i].text, err.line, row[i].line);
		if (strstr(err.text, row[i].message) == NULL)
			fail_msg("'%s': '%s'", row[i].text, err.text);
		CHECK(row[i].text, front.config.entry == NULL);
	}
}

static void
test_front_split_does_not_read_the_pairs(void **state)
{
	struct front front = FRONT_INIT;
	struct err err = ERR_INIT;

	(void)state;
	assert_int_equal(front_split(&front, str_of("---\nbad\n---\nb"),
	    &err), 0);
	SAME_TEXT("inside", front.inside, "bad\n");
	SAME_TEXT("body", front.body, "b");
}

static void
test_front_find_gives_the_first_or_null(void **state)
{
	struct front front = FRONT_INIT;
	struct err err = ERR_INIT;

	(void)state;
	assert_int_equal(front_parse(&front,
	    str_of("---\nkind: a\ndate: b\nkind: c\n---\n"), &err), 0);
	SAME_TEXT("kind", front_find(&front, "kind")->value, "a");
	SAME_NUMBER("kind", front_find(&front, "kind")->line, 2);
	SAME_TEXT("date", front_find(&front, "date")->value, "b");
	assert_null(front_find(&front, "dat"));
	assert_null(front_find(&front, "place"));
	front_release(&front);
	assert_null(front_find(&front, "kind"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_front_parse_cuts_the_body_off_and_keeps_line_numbers),
		cmocka_unit_test(
		    test_front_parse_refuses_what_is_no_front_matter),
		cmocka_unit_test(test_front_split_does_not_read_the_pairs),
		cmocka_unit_test(test_front_find_gives_the_first_or_null),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
