/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "words.h"

static void
test_words_read_takes_one_clean_line(void **state)
{
	struct err err = ERR_INIT;
	struct str out;
	char text[WORDS_MAX + 1] = "";

	(void)state;
	assert_int_equal(words_read(&out, "-m", "  It was \xc3\xa9. ", &err),
	    0);
	SAME_TEXT("trimmed", out, "It was \xc3\xa9.");
	memset(text, 'x', WORDS_MAX);
	assert_int_equal(words_read(&out, "-m", text, &err), 0);
}

static void
test_words_read_refuses_what_is_none(void **state)
{
	static const struct {
		const char *value, *want;
	} row[] = {
		{ NULL, "-m: say it in words" },
		{ "", "-m: say it in words" },
		{ " \n", "-m: say it in words" },
		{ "a\nb", "-m: say it in one line, without tabs" },
		{ "a\tb", "-m: say it in one line, without tabs" },
		{ "a\033[2Jb", "-m: " }, { "a\rb", "-m: " },
		{ "a\xff", "-m: " }, { "\xe2\x80\xae" "a", "-m: " },
		{ "a\xe2\x80\x8b", "-m: " },
	};
	struct err err = ERR_INIT;
	char text[WORDS_MAX + 2] = "";
	struct str out;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		assert_int_equal(words_read(&out, "-m", row[i].value, &err),
		    -1);
		assert_int_equal(err.code, ERR_TEXT);
		CHECK(err.text, str_starts(str_of(err.text), row[i].want));
	}
	memset(text, 'x', WORDS_MAX + 1);
	assert_int_equal(words_read(&out, "-m", text, &err), -1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words_read_takes_one_clean_line),
		cmocka_unit_test(test_words_read_refuses_what_is_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
