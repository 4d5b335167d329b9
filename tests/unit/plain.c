/* SPDX-License-Identifier: ISC */
/*
 * Where plain_parse answers, it answers as Markdown is read: every text is
 * also parsed with lines behind it that are not plain, and everything but what
 * these lines are has to be the same.
 */
#include "table.h"

#include "base/buf.h"
#include "parse/markdown.h"
#include "parse/plain.h"

/* An empty line and a rule. */
#define NOT_PLAIN "\n***\n"

static void
assert_same_block(const struct markdown *a, const struct markdown *b,
    size_t i, const char *text)
{
	struct markdown_block x = a->block[i], y = b->block[i];

	if (x.type != y.type || x.first_line != y.first_line ||
	    x.last_line != y.last_line || x.col != y.col ||
	    x.depth != y.depth || x.parent != y.parent ||
	    x.level != y.level || x.in_quote != y.in_quote ||
	    x.is_code != y.is_code || x.text_at != y.text_at ||
	    x.text_n != y.text_n)
		fail_msg("block %zu of:\n%s", i, text);
}

/* Checks a text; answers whether it was plain. */
static bool
compare(struct buf *text)
{
	struct markdown plain = MARKDOWN_INIT, whole = MARKDOWN_INIT;
	struct buf longer = BUF_INIT;
	struct err err = ERR_INIT;
	bool answer = plain_parse(&plain, buf_str(text), 7);
	size_t i;

	if (answer) {
		buf_add(&longer, buf_str(text));
		if (!str_ends(buf_str(text), "\n"))
			buf_add_byte(&longer, '\n');
		buf_add_string(&longer, NOT_PLAIN);
		assert_int_equal(markdown_parse(&whole, buf_str(&longer), 7,
		    &err), 0);
		if (whole.n != plain.n + 1)
			fail_msg("%zu blocks, not %zu, in:\n%s", plain.n,
			    whole.n - 1, text->at);
		for (i = 0; i < plain.n; i++)
			assert_same_block(&plain, &whole, i, text->at);
		if (!str_eq(buf_str(&plain.text), buf_str(&whole.text)))
			fail_msg("other text in:\n%s", text->at);
	}
	buf_release(&longer);
	markdown_release(&plain);
	markdown_release(&whole);
	return answer;
}

static const char *const line[] = {
	"", "", "", "", "# Title", "## Done", "###### Deep  down ", "# 1. a",
	"####### seven", "#none", "# ", "# a #", "# *a*", "# a: b; c (d) - e",
	"## Caf\303\251  au lait", "- an item", "- another", "- [ ] @bob do it",
	"- [x] done by 2026-01-01", "- [x]", "- [ ] ", "-", "- ", "-  wide",
	"- - nested", "- 1. nested", "- # heading", "- > quote", "- `code`",
	"  - nested", " - item", "* star", "+ plus", "1. one", "2) two",
	"A paragraph", "that goes on", "  indented", "    by four", "@alice said",
	"(in brackets)", "\"quoted\"", "'single'", "with trailing  ", "back\\",
	"a <b>", "a <!-- b -->", "a `c` *d* _e_ [f](g) ![h](i) &amp; <j@k.l>",
	"a [x] b", "[x]: /there", "[ ]: /there", "[x]", "===", "---", "- - -",
	"***", "___", "=", "-\t", "> quote", "```", "~~~", "    code",
	"<!-- a comment -->", "<!-- begins", "ends -->", "--> a", "<!-->",
	"<!--->", "<!-- a --> b", " <!-- c -->", "<div>", "<b>", "<?x", "<!X",
	"|a|b|", "&amp;", "!", "\\# no", "5 apples", "5. five", " ", "  ",
	"\302\240", "- \302\240", "\342\200\223 dash", "http://example.org/",
	"a\tb", "end", "- item: with colon", "Z - a", "a - b", "A:", ": a",
	"# {{title}}: {{person}}, {{long-date}}", "{{date}} is its day",
	"- {{person}}", "{", "{#id}", "a {.class}",
};

/* Random texts of some of these lines, the same in every run. */
static void
test_what_is_plain_is_read_as_markdown(void **state)
{
	const size_t nlines = sizeof(line) / sizeof(*line);
	struct buf text = BUF_INIT;
	unsigned seed = 1, i, j, n, last = 0, nplain = 0;

	(void)state;
	for (i = 0; i < 200000; i++) {
		buf_clear(&text);
		seed = seed * 1103515245u + 12345u;
		n = (seed >> 16) % 7;
		for (j = 0; j < n; j++) {
			seed = seed * 1103515245u + 12345u;
			last = (seed >> 12) % nlines;
			/*
			 * Plain lines more often, so that enough texts are
			 * plain.
			 */
			if ((seed >> 28) % 4 > 0)
				last %= 20;
			buf_add_string(&text, line[last]);
			buf_add_byte(&text, '\n');
		}
		if (text.n > 0 && (seed >> 24) % 4 == 0)
			buf_cut(&text, text.n - 1);
		nplain += compare(&text);
	}
	buf_release(&text);
	assert_in_range(nplain, 50000, 150000);
}

/* Every line before and behind every other line. */
static void
test_each_line_beside_each(void **state)
{
	static const char *const between[] = { "\n", "\n\n" };
	const size_t n = sizeof(line) / sizeof(*line);
	struct buf text = BUF_INIT;
	size_t i, j, k;

	(void)state;
	for (i = 0; i < n; i++)
		for (j = 0; j < n; j++)
			for (k = 0; k < 4; k++) {
				buf_clear(&text);
				buf_addf(&text, "%s%s%s%s", line[i],
				    between[k % 2], line[j], k < 2 ? "" :
				    "\n");
				compare(&text);
			}
	buf_release(&text);
}

/* Every printable character at the start of a block, an item and a title. */
static void
test_each_character_where_it_could_mean_something(void **state)
{
	static const char *const form[] = { "~", "~a\n", "~ a\n", "~~~\n",
	    "a\n~\nb\n", "a\n~ b\n", "a\n  ~ b\n", "- a\n~ b\n",
	    "- a\n  ~ b\n", "- ~\n", "- ~a\n", "- [ ] ~\n",
	    "- [ ] ~a~ b\n", "- [~] a\n", "# ~\n", "## a~b~\n",
	    "## ~ b\n", "# a ~\n", "# a ~b~ c\n", "a~b~c\n", "a ~\n", "a~\n\n~b\n",
	    "(~)\n", "@~a~\n", "\"~a~\"\n", "<!--~-->\n", "<!-- a --~\n",
	    "a~~\n~~b\n" };
	struct buf text = BUF_INIT;
	unsigned nplain = 0;
	size_t i, j;
	char c;

	(void)state;
	for (c = ' '; c <= '~'; c++)
		for (i = 0; i < sizeof(form) / sizeof(*form); i++) {
			buf_clear(&text);
			buf_add_string(&text, form[i]);
			for (j = 0; j < text.n; j++)
				if (text.at[j] == '~')
					text.at[j] = c;
			nplain += compare(&text);
		}
	buf_release(&text);
	assert_in_range(nplain, 900, 2200);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_is_plain_is_read_as_markdown),
		cmocka_unit_test(test_each_line_beside_each),
		cmocka_unit_test(
		    test_each_character_where_it_could_mean_something),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
