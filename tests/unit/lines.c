/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "base/lines.h"

static void
test_lines_are_counted_with_or_without_an_lf_at_the_end(void **state)
{
	static const struct {
		const char *text;
		size_t n;
		const char *first, *last;
	} row[] = {
		{ NULL, 0, "", "" },
		{ "", 0, "", "" },
		{ "\n", 1, "", "" },
		{ "a", 1, "a", "a" },
		{ "a\n", 1, "a", "a" },
		{ "a\nb", 2, "a", "b" },
		{ "a\n\n", 2, "a", "" },
		{ "\n\nb\n", 3, "", "b" },
	};
	struct lines lines;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		lines_init(&lines, str_of(row[i].text));
		SAME_NUMBER(row[i].text, lines.n, row[i].n);
		SAME_TEXT(row[i].text, lines_get(&lines, 1), row[i].first);
		SAME_TEXT(row[i].text, lines_get(&lines, lines.n),
		    row[i].last);
		SAME_TEXT(row[i].text, lines_get(&lines, 0), "");
		SAME_TEXT(row[i].text, lines_get(&lines, lines.n + 1), "");
		lines_release(&lines);
	}
}

static void
test_lines_range_has_the_lfs(void **state)
{
	static const struct {
		size_t first, last;
		const char *want;
	} row[] = {
		{ 1, 1, "a\n" },
		{ 1, 2, "a\n\n" },
		{ 2, 3, "\nc" },
		{ 3, 3, "c" },
		{ 3, 9, "c" },
		{ 1, 9, "a\n\nc" },
		{ 2, 1, "" },
		{ 0, 1, "" },
		{ 4, 4, "" },
		{ 99, 99, "" },
	};
	struct lines lines;
	size_t i;

	(void)state;
	lines_init(&lines, str_of("a\n\nc"));
	for (i = 0; i < COUNT(row); i++)
		SAME_TEXT(row[i].want, lines_range(&lines, row[i].first,
		    row[i].last), row[i].want);
	lines_release(&lines);
	lines_release(&lines);
}

static void
test_lines_apply_leaves_every_other_byte_alone(void **state)
{
	static const struct {
		const char *text;
		struct { size_t at, remove; const char *insert; } edit[3];
		const char *want;
	} row[] = {
		{ "a\nb\nc\n", { { 0 } }, "a\nb\nc\n" },
		{ "a\nb\nc", { { 0 } }, "a\nb\nc" },
		{ "a\r\n\tb\n\377\n", { { 2, 1, "x\n" } },
		    "a\r\nx\n\377\n" },
		{ "a\nb\nc\n", { { 1, 0, "x\n" } }, "x\na\nb\nc\n" },
		{ "a\nb\nc\n", { { 2, 1, "" } }, "a\nc\n" },
		{ "a\nb\nc\n", { { 4, 0, "x\n" } }, "a\nb\nc\nx\n" },
		{ "a\nb\nc", { { 4, 0, "x\n" } }, "a\nb\nc\nx\n" },
		{ "a\nb\nc", { { 3, 1, "x\n" } }, "a\nb\nx\n" },
		{ "a\nb\nc", { { 3, 1, "" } }, "a\nb\n" },
		{ "a\nb\nc", { { 4, 0, "" } }, "a\nb\nc" },
		{ "a\nb\nc\n", { { 1, 3, "x\ny\n" } }, "x\ny\n" },
		{ "a\nb\nc\n", { { 1, 1, "x\n" }, { 2, 1, "y\n" },
		    { 3, 1, "z\n" } }, "x\ny\nz\n" },
		{ "a\nb\nc\n", { { 2, 0, "1\n" }, { 2, 0, "2\n" },
		    { 2, 1, "3\n" } }, "a\n1\n2\n3\nc\n" },
		{ "a\nb\n", { { 1, 1, "" }, { 2, 0, "x\n" } }, "x\nb\n" },
		{ "", { { 1, 0, "x\n" } }, "x\n" },
	};
	struct lines_edit edit[3];
	struct buf out = BUF_INIT;
	struct lines lines;
	size_t i, n;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		for (n = 0; n < 3 && row[i].edit[n].at > 0; n++)
			edit[n] = (struct lines_edit){ row[i].edit[n].at,
				row[i].edit[n].remove,
				str_of(row[i].edit[n].insert) };
		buf_clear(&out);
		buf_add_string(&out, "before:");
		lines_init(&lines, str_of(row[i].text));
		lines_apply(&out, &lines, edit, n);
		SAME_TEXT(row[i].want, str_from(buf_str(&out), 7),
		    row[i].want);
		lines_release(&lines);
	}
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_lines_are_counted_with_or_without_an_lf_at_the_end),
		cmocka_unit_test(test_lines_range_has_the_lfs),
		cmocka_unit_test(
		    test_lines_apply_leaves_every_other_byte_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
