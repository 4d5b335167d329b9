/* SPDX-License-Identifier: ISC */
/*
 * Where each place is found and of what sort it is.  What readers make of
 * such texts is compared by tests/hidden.t.
 */
#include "table.h"

#include <time.h>

#include "base/buf.h"
#include "parse/hidden.h"

static bool
is_hint(struct str comment, void *arg)
{
	(void)arg;
	return str_is(comment, "<!-- a -->") ||
	    str_is(comment, "<!-- a -- b -->") ||
	    str_is(comment, "<!-- a\nb -->") ||
	    str_is(comment, "<!-- a\n\n[b]: c -->") ||
	    str_is(comment, "<!-- a ` b -->") ||
	    str_is(comment, "<!-- a\n```\nb -->");
}

/* Appends "2:5 a picture; ": each sentence up to its first ':', ';' or ','. */
static void
describe(struct buf *out, struct str body)
{
	struct hidden hidden;
	struct str what;
	size_t i;

	buf_clear(out);
	hidden_find(&hidden, body, 1, is_hint, NULL);
	for (i = 0; i < hidden.n; i++) {
		what = str_of(hidden.place[i].what);
		what = str_first(what, str_find(what, ":"));
		what = str_first(what, str_find(what, ";"));
		what = str_first(what, str_find(what, ","));
		buf_addf(out, "%u:%u %.*s; ", hidden.place[i].line,
		    hidden.place[i].col, STR_ARGS(what));
	}
	hidden_release(&hidden);
}

struct example {
	const char *body, *want;
};

static void
compare_all(const struct example *row, size_t n)
{
	struct buf got = BUF_INIT;
	size_t i;

	for (i = 0; i < n; i++) {
		describe(&got, str_of(row[i].body));
		SAME_TEXT(row[i].body, buf_str(&got), row[i].want);
	}
	buf_release(&got);
}

static void
test_hidden_leaves_ordinary_notes_alone(void **state)
{
	static const char *const row[] = {
		"", "\n", "a < b, 5 > 3, 1<2, <3, <- and ->, <= and =>",
		"- [ ] @alice a by 2026-12-01\n- [x] b\n- [-] c\n",
		"as in [1], [2][3] and [4]: yes",
		"(see [the plan](plan.md)), [b](c_(d)) [e]()",
		"$5 and $6, 5 $ und 6 $, US$7-US$8, \\$x\\$",
		"Done! Really! a & b, AT&T; R&D; &amp; &#65; &copy;",
		"bob@example.org <bob@example.org> <https://example.org/?a=b>",
		"<mailto:bob@example.org>", "`<b>` and ``a ` <b>``",
		"```\n<b> [^1] $$ &shy; ![](a)\n```\n",
		"````sh\n```\n<b>\n````\n", "~~~\n```\n<b>\n~~~\n",
		"\\<b> \\![a](b) \\[^1]", "a\\\nb", "```a b``` c",
		"- a\n\n  ```\n  b\n\n  c\n  ```\n\n  d\n",
		"> ```\n> a\n>\n> b\n> ```\n",
		"| a | b |\n|---|:-:|\n| c | d |\n| e \\| f | g |\n",
		"a | b | c\n---\n\nd | e | f | g\n",
		"<!-- a -->", "<!-- a --> <!-- a -->\n", "b <!-- a --> c",
		"<!-- a -- b -->\n", "<!-- a\nb -->\nc", "b <!-- a\nb --> c",
		"Schöne Grüße, über 5 % – „ja“",
		"\331\205\333\214\342\200\214\330\256\331\210\330\247\331\207"
		    "\331\205",
		"a&nbsp;b &nbsp; c", "# {{title}}: {{manager}}",
		"# {{long-date}} #\n{{date}}\n===\n",
		"# T {a} b", "ja {nein}", " ::include{file=a.md}", ":: b",
		"[[a b]] c|d [[e-f]], [[g]|h] [i|j] [[k|l", "[ [a|b]]",
		"[\\\\[a|b]] [[a|b]\\\\]", "`[[a=b]]` c", "```\n[[a|b]]\n```\n", "a\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"
		    "\n\n\n\n\nb",
	};
	struct buf got = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		describe(&got, str_of(row[i]));
		SAME_TEXT(row[i], buf_str(&got), "");
	}
	buf_release(&got);
}

#define COMMENT " a comment that is in no template; "
#define HTML " '<' that may begin HTML; "
#define BEHIND " text after a comment that begins its line; "
#define SEVERAL " a comment of several lines in a list; "
#define ENDLESS " a comment that has no end; "

static void
test_hidden_finds_comments_and_html(void **state)
{
	static const struct example row[] = {
		{ "<!-- b -->\n", "1:1" COMMENT },
		{ "a <!-- b -->\n<!-- c -->", "1:3" COMMENT "2:1" COMMENT },
		{ "<!-->\n", "1:1" COMMENT },
		{ "<!--->\n", "1:1" COMMENT },
		{ "<!--\n\nb\n-->\n`c`\n", "1:1" COMMENT },
		{ "<!-- a\n", "1:1" ENDLESS },
		{ "<!-- a\n```\nb -->\n", "1:1" COMMENT },
		{ "<!-- a --> b\n", "1:12" BEHIND },
		{ "- [ ] <!-- a --> b\n", "1:18" BEHIND },
		{ "<!-- a\nb --> c\n", "2:7" BEHIND },
		{ "- <!-- a\nb -->\n", "1:3" SEVERAL },
		{ "<!-- a --><!-- a\nb -->\n", "1:11" SEVERAL },
		{ "<!-- a ` b -->\n`<b>`\n", "2:2" HTML },
		{ "<!-- a ` b -->\n\n`<b>`\n", "" },
		{ "x <!-- a\n\n[b]: c -->\n", "3:1 a link definition; " },
		{ "a <b>c</b>\n", "1:3" HTML },
		{ "<?a?>\n<!A>\n</a\n<b", "1:1" HTML "2:1" HTML "3:1" HTML
		    "4:1" HTML },
		{ "<![CDATA[a]]>\nb <![CDATA[", "1:1" HTML "2:3" HTML },
		{ "<![a](b)\n", "1:1" HTML "1:2 a picture; " },
		{ "\\\\<b>", "1:3" HTML },
		{ "<javascript:a>", "1:1" HTML },
		{ "<https://>", "1:1" HTML },
		{ "<https://a`b>", "1:1" HTML },
		{ "<https://a|b>", "1:1" HTML },
		{ "<a@>", "1:1" HTML },
		{ "    <b>\n", "1:5" HTML },
	};

	(void)state;
	compare_all(row, COUNT(row));
}

/* Only what every Markdown reader takes for code may hide other syntax. */
static void
test_hidden_takes_only_that_for_code_which_all_do(void **state)
{
	static const struct example row[] = {
		{ "a ` b\nc ` <b> ` d\n", "2:5" HTML },
		{ "a ` b\n\nc ` <b> ` d\n", "" },
		{ "a \\` b ` <b> `\n", "1:10" HTML },
		{ "a ` b | ` <b> `\n", "1:11" HTML },
		{ "[a``](c) <b>``", "1:10" HTML },
		{ "``a` <b>", "1:6" HTML },
		{ "- ```\n  <b>\n  ```\n", "2:3" HTML },
		{ " ```\n a\n ```\nb `<b>`\n", "4:4" HTML },
		{ " ```\n a\n ```\n\nb `<b>`\n", "" },
		{ " ```\na\n", "2:1 a line that not every reader takes for "
		    "part of the code block above; " },
		{ "> ```\n\n> ```\n", "2:1 a line that not every reader takes "
		    "for part of the code block above; " },
		{ "```\na\n ```\n", "3:2 a line that not every reader takes "
		    "for part of the code block above; " },
		{ "```\na\n```~~~\n", "3:1 a line that not every reader takes "
		    "for part of the code block above; " },
		{ "```\n<b>", "" },
		{ "```\na\n```\n<b>", "4:1" HTML },
	};

	(void)state;
	compare_all(row, COUNT(row));
}

#define DEFINITION " a link definition; "
#define TARGET " a link whose target holds a blank or a title; "
#define EMPTY " a link without text; "
#define INFO " words after the fence of a code block; "
#define DRAWN " a code block that web views draw instead of showing; "
#define DOLLAR " '$'; "
#define FORMULA " '\\(' or '\\['; "
#define CELLS " more cells than the head of the table has; "
#define LINES " more than 20 blank lines together; "
#define UNSEEN " an entity for a character that is not seen; "
#define BLANKS " entities for one blank after another; "
#define BRACES " braces at the end of a heading; "
#define PAIR " '[['; "
#define BRACKET " an entity for a bracket; "
#define INCLUDE " a line in whose place some readers show another file; "

static void
test_hidden_finds_what_some_reader_does_not_show(void **state)
{
	static const struct example row[] = {
		{ "[a]: b\n", "1:1" DEFINITION },
		{ "a\n> - 1. [a]: b\n", "2:8" DEFINITION },
		{ "- [x] [a]: b\n", "1:7" DEFINITION },
		{ "- [x]: b\n", "1:3" DEFINITION },
		{ "[a\nb]: c\n", "2:2" DEFINITION },
		{ "[a\n\n```\nb\n]: c\n", "5:1" DEFINITION },
		{ "[a\\]b]: c\n", "1:1" DEFINITION },
		{ "[a`b]: c`\n", "1:1" DEFINITION },
		{ "*[a]: b\n", "1:2" DEFINITION },
		{ "[a[b]: c\n\\[a]: b\n[a] : b\n", "" },
		{ "a[^1]\n\n[^1]: b\n", "1:2 a footnote; 3:1 a footnote; " },
		{ "[^a\nb]: c\n", "1:1 a footnote; 2:2" DEFINITION },
		{ "[a](b \"c\")\n[a](b 'c')\n", "1:3" TARGET "2:3" TARGET },
		{ "[a](b (c))\n[a](b\n\"c\")\n", "1:3" TARGET "2:3" TARGET },
		{ "[a](b`c)\n", "1:3" TARGET },
		{ "[](b)\n[ \302\240&nbsp;](b)\n[\n](b)", "1:2" EMPTY
		    "2:11" EMPTY "4:1" EMPTY },
		{ "![a](b \"c\") [d](e)", "1:1 a picture; " },
		{ "```c d\n```\n~~~ c,d\n~~~\n", "1:4" INFO "3:5" INFO },
		{ "- ```\xc3\xa4\n  ```\n", "1:6" INFO },
		{ "```MerMaid\n```\n~~~ dot\n~~~\n", "1:4" DRAWN
		    "3:5" DRAWN },
		{ "$$ a", "1:1" DOLLAR },
		{ "a $b c$ d", "1:7" DOLLAR },
		{ "a $b\nc$, d", "2:2" DOLLAR },
		{ "$`a`$", "1:1" DOLLAR },
		{ "a \\(b\\)", "1:6" FORMULA },
		{ "- \\[ \\] a", "1:6" FORMULA },
		{ "| a | b |\n|---|---|\n| c | d | e |\n", "3:1" CELLS },
		{ "> a\n> :-\n> b | c\n", "3:3" CELLS },
		{ "a\n-|-|-\nb|c\n-|-\nd|e|f\n\ng|h|i", "5:1" CELLS },
		{ "a|b\n-|-\n`c|d`|e\n", "3:1" CELLS },
		{ "a|b\n-|-\nc\\\\|d|e\n", "3:1" CELLS },
		{ "a\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n \n> \n\nb",
		    "22:1" LINES },
		{ "a&#8203;b&#x202E;c&zwj;d\ne&shy;f", "1:2" UNSEEN
		    "2:2" UNSEEN },
		{ "a&nbsp;&#160; &#xA0;b", "1:8" BLANKS },
		{ "# T {#a}\nb {c}\n===\n", "1:5" BRACES "2:3" BRACES },
		{ "# {{a=b}\n# T # {a=\"b {{\"}\n# T # {a={b=\"{{\"}}\n",
		    "1:4" BRACES "2:14" BRACES "3:15" BRACES },
		{ "a [[b|c]] [[d|e]]\n[[f=g]]\n[[h.png]]\n", "1:3" PAIR
		    "2:1" PAIR "3:1" PAIR },
		{ "[[a [[b]] [[c|d]]\n[[a&b]\\]", "1:11" PAIR "2:1" PAIR },
		{ "c \\[\\[a|b\\]\\]\n[\\[a|b]\\]", "1:4" PAIR
		    "2:1" PAIR },
		{ "&#91;a&lbrack;b&lsqb;\n&#x5D;\n&rbrack;\n&rsqb;", "1:1"
		    BRACKET "2:1" BRACKET "3:1" BRACKET "4:1" BRACKET },
		{ "[&#91;](b)", "1:2" BRACKET },
		{ "::include{file=a.md}\n\n```\n::include{file=b}\n```\n",
		    "1:1" INCLUDE "4:1" INCLUDE },
		{ "<!-- a\n::include{file=b}\n", "1:1" ENDLESS
		    "2:1" INCLUDE },
		{ "a ![b](c) <d> <e>", "1:3 a picture; 1:11" HTML },
	};

	(void)state;
	compare_all(row, COUNT(row));
}

static void
test_hidden_counts_lines_of_the_whole_file(void **state)
{
	struct hidden hidden;

	(void)state;
	hidden_find(&hidden, STR_LIT("\n<!-- a -->\n"), 10, NULL, NULL);
	assert_int_equal(hidden.n, 1);
	assert_int_equal(hidden.place[0].line, 11);
	hidden_release(&hidden);
	hidden_find(&hidden, STR_NONE, 1, NULL, NULL);
	assert_int_equal(hidden.n, 0);
}

/* 64 KiB of each text over which a search might go again and again. */
static void
test_hidden_takes_no_longer_for_the_worst(void **state)
{
	static const char *const part[] = { "`", "` ``", "\\(", "](", "](a",
		"[ ](", "<", "<a", "<!--", "<!-- a -->", "&", "&#", "&nbsp; ",
		"$a", "$", "[", "[a", "[[", "[[a", "[[a|", "[\\", "]:", "\\", "\\[", "|", "|-", "{", "}\n",
		"{}\n", "# {a}", "\n", ">", "> ```\n", "```\n", "~~~ a b\n",
		"- ", "a", " ", "![", "<!-- a", "-->", "<!-", "[^", "\t",
		"<a@b.c>", "\302\240", "a|b\n-|-\n", "`a|b` ", "- [x] " };
	struct hidden hidden;
	struct buf text = BUF_INIT;
	clock_t start;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(part); i++) {
		buf_clear(&text);
		while (text.n + strlen(part[i]) <= 64 * 1024)
			buf_add_string(&text, part[i]);
		start = clock();
		hidden_find(&hidden, buf_str(&text), 1, is_hint, NULL);
		CHECK(part[i], clock() - start < CLOCKS_PER_SEC / 20);
		hidden_release(&hidden);
	}
	buf_release(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_hidden_leaves_ordinary_notes_alone),
		cmocka_unit_test(test_hidden_finds_comments_and_html),
		cmocka_unit_test(
		    test_hidden_takes_only_that_for_code_which_all_do),
		cmocka_unit_test(
		    test_hidden_finds_what_some_reader_does_not_show),
		cmocka_unit_test(test_hidden_counts_lines_of_the_whole_file),
		cmocka_unit_test(test_hidden_takes_no_longer_for_the_worst),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
