/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "buf.h"
#include "lines.h"
#include "outline.h"

struct text {
	struct mark mark;
	struct outline outline;
};

static void
read_text(struct text *out, struct str body)
{
	struct err err = ERR_INIT;
	struct lines lines;

	lines_init(&lines, body);
	out->outline = (struct outline)OUTLINE_INIT;
	if (mark_parse(&out->mark, body, 1, &err) < 0)
		fail_msg("%s", err.text);
	outline_read(&out->outline, &out->mark, (unsigned)lines.n);
	lines_release(&lines);
}

static void
release_text(struct text *text)
{
	outline_release(&text->outline);
	mark_release(&text->mark);
}

/* "[TITLE 1-3 text]" for each section. */
static void
add_sections(struct buf *out, const struct outline *outline)
{
	const struct section *section;
	size_t i;

	for (i = 0; i < outline->n; i++) {
		section = &outline->section[i];
		buf_addf(out, "[%.*s %u-%u%s]", STR_ARGS(section->title),
		    section->line, section->last_line,
		    section->has_text ? " text" : "");
	}
}

static void
test_outline_reads_sections(void **state)
{
	static const struct {
		const char *name, *body, *sections;
	} row[] = {
		{ "nothing", "", "" },
		{ "no heading", "a\n", "" },
		{ "text before the first", "a\n\n## A\n", "[A 3-3]" },
		{ "text in the first alone", "## A\nb\n## C\n",
		    "[A 1-2 text][C 3-3]" },
		{ "a title ends a section", "## A\n\nb\n# C\nd\n## E\n",
		    "[A 1-3 text][E 6-6]" },
		{ "text under a title belongs to nobody", "## A\n# C\nd\n",
		    "[A 1-1]" },
		{ "deeper headings are part of it and no text",
		    "## A\n### B\n#### C\n", "[A 1-3]" },
		{ "text below a deeper heading", "## A\n### B\nc\n",
		    "[A 1-3 text]" },
		{ "a hint is no text", "## A\n<!-- b -->\n## C\n",
		    "[A 1-2][C 3-3]" },
		{ "a rule is no text", "## A\n\n---\n", "[A 1-3]" },
		{ "an underlined heading", "A\n---\nb\n\nC\n===\n",
		    "[A 1-4 text]" },
		{ "a list is text", "## A\n- b\n", "[A 1-2 text]" },
		{ "a quote is text", "## A\n> b\n", "[A 1-2 text]" },
		{ "code is text", "## A\n```\n## b\n```\n", "[A 1-4 text]" },
		{ "a heading in a quote begins nothing", "## A\n> ## B\n",
		    "[A 1-2]" },
		{ "a heading in a list begins nothing", "## A\n- ## B\n",
		    "[A 1-2]" },
		{ "titles without marks", "## *A*  `b` ##\n", "[A b 1-1]" },
		{ "a title without words", "##\na\n", "[ 1-2 text]" },
		{ "the last line has no LF", "## A\nb", "[A 1-2 text]" },
		{ "the same title twice", "## A\nb\n## A\n",
		    "[A 1-2 text][A 3-3]" },
	};
	struct buf got = BUF_INIT;
	struct text text;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&got);
		read_text(&text, str_of(row[i].body));
		add_sections(&got, &text.outline);
		SAME_TEXT(row[i].name, buf_str(&got), row[i].sections);
		release_text(&text);
	}
	buf_release(&got);
}

static void
test_outline_names_the_blocks_behind_the_heading(void **state)
{
	struct text text;

	(void)state;
	read_text(&text, STR_LIT("a\n\n## B\nc\n\nd\n## E\n"));
	assert_int_equal(text.outline.section[0].block, 2);
	assert_int_equal(text.outline.section[0].end_block, 4);
	assert_int_equal(text.outline.section[1].block, 5);
	assert_int_equal(text.outline.section[1].end_block, 5);
	release_text(&text);
}

static void
test_outline_finds_the_first_and_looks_for_text_in_all(void **state)
{
	struct text text;
	const struct section *section;

	(void)state;
	read_text(&text, STR_LIT("## A\n## B\n## A\nc\n"));
	section = outline_find(&text.outline, STR_LIT("A"));
	assert_ptr_equal(section, &text.outline.section[0]);
	assert_true(outline_has_text(&text.outline, STR_LIT("A")));
	assert_false(outline_has_text(&text.outline, STR_LIT("B")));
	assert_null(outline_find(&text.outline, STR_LIT("a")));
	assert_false(outline_has_text(&text.outline, STR_LIT("C")));
	release_text(&text);
}

static void
test_outline_at_knows_the_section_of_each_line(void **state)
{
	static const char sections[] = "--AAABBB---CC-";
	const struct section *section;
	struct text text;
	unsigned line;

	(void)state;
	read_text(&text, STR_LIT("a\n## A\n\n\n## B\nc\n\n# D\ne\n\n"
	    "## C\nf\n"));
	for (line = 0; line < sizeof(sections) - 1; line++) {
		section = outline_at(&text.outline, line);
		assert_int_equal(section == NULL ? '-' : section->title.at[0],
		    sections[line]);
	}
	release_text(&text);
	assert_null(outline_at(&text.outline, 1));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_outline_reads_sections),
		cmocka_unit_test(
		    test_outline_names_the_blocks_behind_the_heading),
		cmocka_unit_test(
		    test_outline_finds_the_first_and_looks_for_text_in_all),
		cmocka_unit_test(
		    test_outline_at_knows_the_section_of_each_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
