/* SPDX-License-Identifier: ISC */
#include "table.h"

#include <sys/wait.h>
#include <unistd.h>

#include "parse/json.h"

static void
same(struct json *data, const char *want)
{
	struct buf out = BUF_INIT;

	json_format(&out, data);
	SAME_TEXT("document", buf_str(&out), want);
	buf_release(&out);
	json_free(data);
}

static void
test_data_formats_every_sort_of_value(void **state)
{
	struct json *map = json_map(), *list = json_list();

	(void)state;
	json_append(list, json_number(-3));
	json_append(list, json_bool(true));
	json_append(list, json_text(STR_NONE));
	json_put(map, "z", list);
	json_put(map, "a", json_text(STR_LIT("")));
	json_put(map, "m", json_map());
	same(map, "{\n  \"z\": [\n    -3,\n    true,\n    null\n  ],\n"
	    "  \"a\": \"\",\n  \"m\": {}\n}\n");
}

static void
test_data_text_is_escaped_and_harmless(void **state)
{
	static const struct {
		const char *text, *want;
	} row[] = {
		{ "a\"b\\c", "[\n  \"a\\\"b\\\\c\"\n]\n" },
		{ "\xc3\xa9", "[\n  \"\xc3\xa9\"\n]\n" },
		{ "a\x1b[2J", "[\n  \"a?[2J\"\n]\n" },
		{ "a\nb", "[\n  \"a?b\"\n]\n" },
		{ "a\xff", "[\n  \"a?\"\n]\n" },
		{ "a\xe2\x80\xae" "b", "[\n  \"a?b\"\n]\n" },
	};
	struct json *list;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		list = json_list();
		json_append(list, json_text(str_of(row[i].text)));
		same(list, row[i].want);
	}
}

static void
test_data_put_again_replaces(void **state)
{
	struct json *map = json_map();

	(void)state;
	json_put(map, "a", json_number(1));
	json_put(map, "a", json_number(2));
	same(map, "{\n  \"a\": 2\n}\n");
}

static void
test_data_free_takes_nothing(void **state)
{
	(void)state;
	json_free(NULL);
}

/* What cannot be formatted, here a list that is in itself, is no half document. */
static void
test_data_is_whole_or_the_program_ends(void **state)
{
	struct json *outer, *inner;
	struct buf out = BUF_INIT;
	pid_t child;
	int status;

	(void)state;
	fflush(NULL);
	child = fork();
	if (child == 0) {
		outer = json_list();
		inner = json_list();
		json_append(outer, inner);
		json_append(inner, outer);
		json_format(&out, outer);
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_data_formats_every_sort_of_value),
		cmocka_unit_test(test_data_text_is_escaped_and_harmless),
		cmocka_unit_test(test_data_put_again_replaces),
		cmocka_unit_test(test_data_free_takes_nothing),
		cmocka_unit_test(test_data_is_whole_or_the_program_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
