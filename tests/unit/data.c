/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "parse/data.h"

static void
same(struct data *data, const char *want)
{
	struct buf out = BUF_INIT;

	data_format(&out, data);
	SAME_TEXT("document", buf_str(&out), want);
	buf_release(&out);
	data_free(data);
}

static void
test_data_formats_every_sort_of_value(void **state)
{
	struct data *map = data_map(), *list = data_list();

	(void)state;
	data_append(list, data_number(-3));
	data_append(list, data_bool(true));
	data_append(list, data_text(STR_NONE));
	data_put(map, "z", list);
	data_put(map, "a", data_text(STR_LIT("")));
	data_put(map, "m", data_map());
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
	struct data *list;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		list = data_list();
		data_append(list, data_text(str_of(row[i].text)));
		same(list, row[i].want);
	}
}

static void
test_data_put_again_replaces(void **state)
{
	struct data *map = data_map();

	(void)state;
	data_put(map, "a", data_number(1));
	data_put(map, "a", data_number(2));
	same(map, "{\n  \"a\": 2\n}\n");
}

static void
test_data_free_takes_nothing(void **state)
{
	(void)state;
	data_free(NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_data_formats_every_sort_of_value),
		cmocka_unit_test(test_data_text_is_escaped_and_harmless),
		cmocka_unit_test(test_data_put_again_replaces),
		cmocka_unit_test(test_data_free_takes_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
