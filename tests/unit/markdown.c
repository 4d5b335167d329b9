/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "base/buf.h"
#include "parse/markdown.h"

/*
 * Appends a line for each block: a '>' for each item around the block, its type
 * (and level), its lines, 'q' if it is in a quote, and its text, if any, in
 * angle brackets: "h1 1-1 <Title>", "item 3-4", ">text 3-4".
 */
static void
describe(struct buf *out, const struct markdown *mark)
{
	static const char *const type[] = { "h", "item", "text", "rule" };
	const struct markdown_block *block;
	size_t i, depth;

	buf_clear(out);
	for (i = 0; i < mark->n; i++) {
		block = &mark->block[i];
		for (depth = 0; depth < block->depth; depth++)
			buf_add_byte(out, '>');
		buf_add_string(out, type[block->type]);
		if (block->type == MARKDOWN_HEADING)
			buf_addf(out, "%u", block->level);
		buf_addf(out, " %u-%u", block->first_line, block->last_line);
		if (block->in_quote)
			buf_add_string(out, " q");
		if (block->text_n > 0)
			buf_addf(out, " <%.*s>",
			    STR_ARGS(markdown_block_text(mark, i)));
		buf_add_byte(out, '\n');
	}
}

struct example {
	const char *body, *want;
};

static void
compare_all(const struct example *row, size_t n)
{
	struct markdown mark = MARKDOWN_INIT;
	struct buf got = BUF_INIT;
	struct err err = ERR_INIT;
	size_t i;

	for (i = 0; i < n; i++) {
		if (markdown_parse(&mark, str_of(row[i].body), 1, &err) < 0)
			fail_msg("'%s': %u: %s", row[i].body, err.line,
			    err.text);
		describe(&got, &mark);
		SAME_TEXT(row[i].body, buf_str(&got), row[i].want);
		markdown_release(&mark);
	}
	buf_release(&got);
}

static void
test_mark_parse_finds_headings_as_they_are_read(void **state)
{
	static const struct example row[] = {
		{ "", "" },
		{ "# T\n", "h1 1-1 <T>\n" },
		{ "\n###### deep ##\n", "h6 2-2 <deep>\n" },
		{ "## a  *b*\t`c` &amp; \\# d\n", "h2 1-1 <a b c & # d>\n" },
		{ "## [link](u) ![image](v)\n", "h2 1-1 <link image>\n" },
		{ "##\n", "h2 1-1\n" },
		{ "## a <b>c</b>\n", "h2 1-1 <a c>\n" },
		{ "T\n===\n", "h1 1-2 <T>\n" },
		{ "T\n===", "h1 1-2 <T>\n" },
		{ "T\n---\ntext\n", "h2 1-2 <T>\ntext 3-3\n" },
		{ "T\n=x\n===\n\n", "h1 1-3 <T =x>\n" },
		{ "=\n=\n", "h1 1-2 <=>\n" },
		{ "T\n=\n-", "h1 1-2 <T>\nitem 3-3\n" },
		{ "T\n=\n---", "h1 1-2 <T>\nrule 3-3\n" },
		{ "- T\n  =\n-", "item 1-2\n>h1 1-2 <T>\nitem 3-3\n" },
		{ "T\n=\n=\n", "h1 1-2 <T>\ntext 3-3\n" },
		{ "T\n---\n\ntext\n", "h2 1-2 <T>\ntext 4-4\n" },
		{ "T\n  more\n-\n", "h2 1-3 <T more>\n" },
		{ "> T\n> ===\n> text\n", "h1 1-2 q <T>\ntext 3-3 q\n" },
		{ "#T\n", "text 1-1\n" },
		{ "    # T\n", "text 1-1\n" },
	};

	(void)state;
	compare_all(row, COUNT(row));
}

static void
test_mark_parse_gives_items_with_their_lines(void **state)
{
	static const struct example row[] = {
		{ "- a\n- b\n", "item 1-1\n>text 1-1\nitem 2-2\n>text 2-2\n" },
		{ "- a\n\n\n- b\n\ntext\n", "item 1-1\n>text 1-1\n"
		    "item 4-4\n>text 4-4\ntext 6-6\n" },
		{ "- a\nlazy\n\n  more\n", "item 1-4\n>text 1-2\n>text 4-4\n" },
		{ "- a\n  - b\n\n    c\n  1. d\n", "item 1-5\n>text 1-1\n"
		    ">item 2-4\n>>text 2-2\n>>text 4-4\n"
		    ">item 5-5\n>>text 5-5\n" },
		{ "- - a\n", "item 1-1\n>item 1-1\n>>text 1-1\n" },
		{ "-\n\ntext\n", "item 1-1\ntext 3-3\n" },
		{ "- a\n  ```\n  x\n\n  ```\n", "item 1-5\n>text 1-1\n"
		    ">text 2-5\n" },
		{ "> - a\n>\n> b\n", "item 1-1 q\n>text 1-1 q\n"
		    "text 3-3 q\n" },
		{ "- > a\n  > b\n", "item 1-2\n>text 1-2 q\n" },
		{ "* a\n+ b\n1) c\n", "item 1-1\n>text 1-1\nitem 2-2\n"
		    ">text 2-2\nitem 3-3\n>text 3-3\n" },
		{ "- # T\n", "item 1-1\n>h1 1-1 <T>\n" },
	};

	(void)state;
	compare_all(row, COUNT(row));
}

static void
test_mark_parse_knows_what_is_text(void **state)
{
	static const struct example row[] = {
		{ "a\nb\n\nc", "text 1-2\ntext 4-4\n" },
		{ "***\n", "rule 1-1\n" },
		{ "a\n\n---\n", "text 1-1\nrule 3-3\n" },
		{ "    code\n\n    more\n\n\ntext\n",
		    "text 1-3\ntext 6-6\n" },
		{ "```a\n```a\n```\n", "text 1-3\n" },
		{ "```a\n```a", "text 1-2\n" },
		{ "```\n    ```\n```\n", "text 1-3\n" },
		{ "    code\ntext\n", "text 1-1\ntext 2-2\n" },
		{ "```\n```\n", "" },
		{ "```c\nx\n```\ntext\n", "text 1-3\ntext 4-4\n" },
		{ "```\nx\n", "text 1-2\n" },
		{ "~~~\n\nx\n\n~~~\n", "text 1-5\n" },
		{ "> ```\n> x\ntext\n", "text 1-2 q\ntext 3-3\n" },
		{ "> ```\n> x\n```\ntext\n", "text 1-2 q\ntext 3-4\n" },
		{ "- ```\n  x\n```\ntext\n", "item 1-2\n>text 1-2\n"
		    "text 3-4\n" },
		{ "    ```\n    x\n", "text 1-2\n" },
		{ "&nbsp;\n", "" },
		{ "&#x2000;&#x2003;&#x200a;&#x3000;&#x2800;\n", "" },
		{ "&#x205f;&#x202f;&#x1680;&#9;&#10;\n", "" },
		{ "&#x2010;\n", "text 1-1\n" },
		{ "![](u) &nbsp; x\n", "text 1-1\n" },
		{ "![](u) [&nbsp;](v)\n", "" },
		{ "`code`\n", "text 1-1\n" },
		{ "\\\n", "text 1-1\n" },
	};

	(void)state;
	compare_all(row, COUNT(row));
}

/* Readers do not see these, so they do not fill a section. */
static void
test_mark_parse_leaves_out_html_and_definitions(void **state)
{
	static const struct example row[] = {
		{ "<!-- a\n\nb -->\ntext\n", "text 4-4\n" },
		{ "<div>\nx\n\n</div>\n", "" },
		{ "<b><!-- a -->\n", "" },
		{ "a\nb <!-- c\nd --> e\n", "text 1-3\n" },
		{ "- <!-- a -->\n  b\n", "item 1-2\n>text 2-2\n" },
		{ "[a]: x\n", "" },
		{ "- [a]: x\n", "item 1-1\n" },
		{ "> [a]: x\n\ntext\n", "text 3-3\n" },
		{ "[a]: x\n\n[a]\n", "text 3-3\n" },
		{ "[a]: x\nT\n===\n", "h1 1-3 <T>\n" },
	};

	(void)state;
	compare_all(row, COUNT(row));
}

static void
test_mark_parse_counts_lines_of_the_whole_file(void **state)
{
	struct markdown mark = MARKDOWN_INIT;
	struct buf got = BUF_INIT;
	struct err err = ERR_INIT;

	(void)state;
	assert_int_equal(markdown_parse(&mark, str_of("# T\n\n- a\n  - b\n"),
			     10, &err),
	    0);
	describe(&got, &mark);
	assert_string_equal(got.at, "h1 10-10 <T>\nitem 12-13\n"
	    ">text 12-12\n>item 13-13\n>>text 13-13\n");
	assert_true(mark.block[1].parent == MARKDOWN_NONE);
	assert_int_equal(mark.block[2].parent, 1);
	assert_int_equal(mark.block[3].parent, 1);
	assert_int_equal(mark.block[4].parent, 3);
	assert_int_equal(mark.block[3].col, 3);
	markdown_release(&mark);
	assert_int_equal(mark.n, 0);
	buf_release(&got);
}

/* Appends n times `part`, and `end`. */
static void
repeat(struct buf *out, const char *part, size_t n, const char *end)
{
	buf_clear(out);
	while (n-- > 0)
		buf_add_string(out, part);
	buf_add_string(out, end);
}

static void
test_mark_parse_refuses_what_would_take_cmark_long(void **state)
{
	static const struct {
		const char *part;
		size_t n;
		const char *end;
		const char *message;	/* NULL: not refused */
	} row[] = {
		{ "- ", 32, "x\n", NULL },
		{ "- ", 33, "x\n", "nested" },
		{ "- ", 30000, "x\n", "nested" },
		{ ">", 32, "x\n", NULL },
		{ ">", 33, "x\n", "nested" },
		{ "> 1. ", 16, "x\n", NULL },
		{ "> 1. ", 17, "x\n", "nested" },
		{ "1)\t", 33, "x\n", "nested" },
		{ "0. ", 33, "x\n", "nested" },
		{ "9) ", 33, "x\n", "nested" },
		{ "123456789. ", 33, "x\n", "nested" },
		{ "1234567890. ", 33, "x\n", NULL },
		{ "+ ", 32, "+\n", "nested" },
		{ "+ ", 31, "+\n", NULL },
		{ "- ", 40, "-\n", NULL },		/* a rule */
		{ "- a\n", 100, "", NULL },
		{ "- a\n  - b\n", 100, "", NULL },
		{ "- a\n\n  - b\n", 100, "", NULL },
		{ "> a\n", 100, "", NULL },
		{ "> - a\n>   - b\n", 100, "", NULL },
		{ " ", 500, "x\n", NULL },
		{ "x", MARKDOWN_TEXT_MAX, "", NULL },
		{ "x", MARKDOWN_TEXT_MAX, "\n", "64 KiB" },
	};
	struct markdown mark = MARKDOWN_INIT;
	struct buf text = BUF_INIT;
	struct err err;
	size_t i;
	int rc;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		err = (struct err)ERR_INIT;
		repeat(&text, row[i].part, row[i].n, row[i].end);
		rc = markdown_parse(&mark, buf_str(&text), 3, &err);
		if (rc != (row[i].message == NULL ? 0 : -1) ||
		    (rc < 0 && strstr(err.text, row[i].message) == NULL))
			fail_msg("%zu times '%s': %d: %s", row[i].n,
			    row[i].part, rc, err.text);
		SAME_NUMBER(row[i].part, err.line, rc < 0 ? 3 : 0);
		/* column 1: refused before cmark is called */
		SAME_NUMBER(row[i].part, err.col, rc < 0 ? 1 : 0);
		markdown_release(&mark);
	}
	buf_release(&text);
}

static void
test_mark_parse_refuses_depth_that_grows_line_by_line(void **state)
{
	struct markdown mark = MARKDOWN_INIT;
	struct buf text = BUF_INIT;
	struct err err = ERR_INIT;
	int i;

	(void)state;
	for (i = 0; i < 32; i++)
		buf_addf(&text, "%*s- a\n", 2 * i, "");
	assert_int_equal(markdown_parse(&mark, buf_str(&text), 1, &err), 0);
	markdown_release(&mark);
	buf_addf(&text, "%*s- a\n", 2 * i, "");
	assert_int_equal(markdown_parse(&mark, buf_str(&text), 1, &err), -1);
	assert_int_equal(err.line, 33);
	assert_int_equal(err.col, 1);
	buf_clear(&text);
	for (i = 0; i < 33; i++)
		buf_addf(&text, "%.*s- a\n", i,
		    "\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t"
		    "\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t");
	assert_int_equal(markdown_parse(&mark, buf_str(&text), 1, &err), -1);
	assert_int_equal(err.line, 33);
	assert_int_equal(err.col, 1);
	buf_release(&text);
}

static void
test_mark_parse_refuses_characters_that_are_not_seen(void **state)
{
	struct markdown mark = MARKDOWN_INIT;
	struct err err = ERR_INIT;

	(void)state;
	assert_int_equal(markdown_parse(&mark, str_of("a\nb\342\200\213\n"), 7,
	    &err), -1);
	assert_int_equal(err.code, ERR_TEXT);
	assert_int_equal(err.line, 8);
	assert_int_equal(err.col, 2);
	assert_int_equal(markdown_parse(&mark, str_of("a\r\n"), 1, &err), -1);
	assert_int_equal(markdown_parse(&mark, STR_LIT("a\0"), 1, &err), -1);
	assert_int_equal(markdown_parse(&mark, str_of("\377"), 1, &err), -1);
	assert_int_equal(mark.n, 0);
	assert_int_equal(markdown_parse(&mark, STR_NONE, 1, &err), 0);
	assert_int_equal(mark.n, 0);
}

static void
to_html(struct buf *title, struct buf *out, const char *body, unsigned shift)
{
	struct err err = ERR_INIT;

	buf_clear(title);
	buf_clear(out);
	if (markdown_to_html(title, out, str_of(body), shift, &err) < 0)
		fail_msg("'%s': %s", body, err.text);
}

static void
test_mark_to_html_lets_nothing_dangerous_through(void **state)
{
	static const struct example row[] = {
		{ "", "" },
		{ "*a* &lt;\n", "<p><em>a</em> &lt;</p>\n" },
		{ "<script>x</script>\n", "" },
		{ "a <b>c</b>\n", "<p>a c</p>\n" },
		{ "[a](javascript:x)\n", "<p><a href=\"\">a</a></p>\n" },
		{ "[a](https://example.org)\n",
		    "<p><a href=\"https://example.org\">a</a></p>\n" },
		{ "![a *b* \"c\"](d \"e\")\n",
		    "<p>[picture: a b &quot;c&quot;]</p>\n" },
	};
	struct buf title = BUF_INIT, out = BUF_INIT;
	struct err err = ERR_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		to_html(&title, &out, row[i].body, 0);
		SAME_TEXT(row[i].body, buf_str(&out), row[i].want);
		SAME_TEXT(row[i].body, buf_str(&title), "");
	}
	repeat(&out, "- ", 33, "x\n");
	assert_int_equal(markdown_to_html(&title, &out, buf_str(&out), 0,
	    &err), -1);
	buf_release(&title);
	buf_release(&out);
}

#define BOX(name, sign) "<span class=\"box\" role=\"img\" aria-label=\"" \
	name "\">" sign "</span>"
#define EMPTY "<p class=\"none\">Nothing was written here.</p>\n"

static void
test_mark_to_html_fits_a_page(void **state)
{
	static const struct example row[] = {
		{ "<!-- a -->\n# T\na\n", "<p>a</p>\n" },
		{ "a\n\n# T\n", "<p>a</p>\n<h2>T</h2>\n" },
		{ "###### a\n", "<h6>a</h6>\n" },
		{ "## a\n\n<!-- b -->\n\n## c\n### d\n", "<h3>a</h3>\n"
		    EMPTY "<h3>c</h3>\n<h4>d</h4>\n" },
		{ "## a\n", "<h3>a</h3>\n" EMPTY },
		{ "> ## a\n", "<blockquote>\n<h3>a</h3>\n</blockquote>\n" },
		{ "- [ ] a\n- [x] *b*\n- [-]\n- \\[ ] c\n- d [x] e\n",
		    "<ul>\n<li>" BOX("open", "\xe2\x98\x90") " a</li>\n<li>"
		    BOX("done", "\xe2\x98\x91") " <em>b</em></li>\n<li>"
		    BOX("dropped", "\xe2\x98\x92") "</li>\n<li>[ ] c</li>\n"
		    "<li>d [x] e</li>\n</ul>\n" },
		{ "1. [X] a\n\n2. b\n", "<ol>\n<li>\n<p>" BOX("done",
		    "\xe2\x98\x91") " a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n"
		    "</ol>\n" },
		{ "> - [ ] a\n", "<blockquote>\n<ul>\n<li>[ ] a</li>\n</ul>\n"
		    "</blockquote>\n" },
	};
	struct buf title = BUF_INIT, out = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		to_html(&title, &out, row[i].body, 1);
		SAME_TEXT(row[i].body, buf_str(&out), row[i].want);
		SAME_TEXT(row[i].body, buf_str(&title), i == 0 ?
		    "<h2>T</h2>\n" : "");
	}
	buf_release(&title);
	buf_release(&out);
}

static void
read_text(struct markdown *out, struct str body)
{
	struct err err = ERR_INIT;

	if (markdown_parse(out, body, 1, &err) < 0)
		fail_msg("%s", err.text);
}

/* Appends "[TITLE 1-3 text]" for each section. */
static void
add_sections(struct buf *out, const struct markdown *mark)
{
	const struct section *section;
	size_t i;

	for (i = 0; i < mark->nsections; i++) {
		section = &mark->section[i];
		buf_addf(out, "[%.*s %u-%u%s]", STR_ARGS(section->title),
		    section->line, section->last_line,
		    section->has_text ? " text" : "");
	}
}

static void
test_sections_are_read(void **state)
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
	struct markdown text;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&got);
		read_text(&text, str_of(row[i].body));
		add_sections(&got, &text);
		SAME_TEXT(row[i].name, buf_str(&got), row[i].sections);
		markdown_release(&text);
	}
	buf_release(&got);
}

static void
test_section_names_the_blocks_behind_the_heading(void **state)
{
	struct markdown text;

	(void)state;
	read_text(&text, STR_LIT("a\n\n## B\nc\n\nd\n## E\n"));
	assert_int_equal(text.section[0].block, 2);
	assert_int_equal(text.section[0].end_block, 4);
	assert_int_equal(text.section[1].block, 5);
	assert_int_equal(text.section[1].end_block, 5);
	markdown_release(&text);
}

static void
test_section_finds_the_first_and_looks_for_text_in_all(void **state)
{
	struct markdown text;
	const struct section *section;

	(void)state;
	read_text(&text, STR_LIT("## A\n## B\n## A\nc\n"));
	section = section_find(&text, STR_LIT("A"));
	assert_ptr_equal(section, &text.section[0]);
	assert_true(section_has_text(&text, STR_LIT("A")));
	assert_false(section_has_text(&text, STR_LIT("B")));
	assert_null(section_find(&text, STR_LIT("a")));
	assert_false(section_has_text(&text, STR_LIT("C")));
	markdown_release(&text);
}

static void
test_section_at_knows_the_section_of_each_line(void **state)
{
	static const char sections[] = "--AAABBB---CC-";
	const struct section *section;
	struct markdown text;
	unsigned line;

	(void)state;
	read_text(&text, STR_LIT("a\n## A\n\n\n## B\nc\n\n# D\ne\n\n"
	    "## C\nf\n"));
	for (line = 0; line < sizeof(sections) - 1; line++) {
		section = section_at(&text, line);
		assert_int_equal(section == NULL ? '-' : section->title.at[0],
		    sections[line]);
	}
	markdown_release(&text);
	assert_null(section_at(&text, 1));
}

static void
test_title_is_the_first_heading_of_level_1_outside_of_lists_and_quotes(
    void **state)
{
	struct markdown text;

	(void)state;
	read_text(&text, STR_LIT("> # A\n\n- # B\n\n~~~\n# C\n~~~\n\n"
	    "## D\nE\nF\n===\n# G\n"));
	assert_non_null(markdown_title(&text));
	assert_int_equal(markdown_title(&text)->first_line, 10);
	assert_int_equal(markdown_title(&text)->last_line, 12);
	markdown_release(&text);
	read_text(&text, STR_LIT("## A\n"));
	assert_null(markdown_title(&text));
	markdown_release(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_mark_parse_finds_headings_as_they_are_read),
		cmocka_unit_test(test_mark_parse_gives_items_with_their_lines),
		cmocka_unit_test(test_mark_parse_knows_what_is_text),
		cmocka_unit_test(
		    test_mark_parse_leaves_out_html_and_definitions),
		cmocka_unit_test(
		    test_mark_parse_counts_lines_of_the_whole_file),
		cmocka_unit_test(
		    test_mark_parse_refuses_what_would_take_cmark_long),
		cmocka_unit_test(
		    test_mark_parse_refuses_depth_that_grows_line_by_line),
		cmocka_unit_test(
		    test_mark_parse_refuses_characters_that_are_not_seen),
		cmocka_unit_test(
		    test_mark_to_html_lets_nothing_dangerous_through),
		cmocka_unit_test(test_mark_to_html_fits_a_page),
		cmocka_unit_test(test_sections_are_read),
		cmocka_unit_test(
		    test_section_names_the_blocks_behind_the_heading),
		cmocka_unit_test(
		    test_section_finds_the_first_and_looks_for_text_in_all),
		cmocka_unit_test(
		    test_section_at_knows_the_section_of_each_line),
		cmocka_unit_test(
	test_title_is_the_first_heading_of_level_1_outside_of_lists_and_quotes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
