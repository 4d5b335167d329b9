/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "base/buf.h"
#include "parse/config.h"

#define B50 "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwx"
#define B150 B50 B50 B50

/* Appends "section/key=value|" for each entry. */
static void
list(struct buf *out, const struct config *config)
{
	size_t i;

	buf_clear(out);
	for (i = 0; i < config->n; i++)
		buf_addf(out, "%.*s/%.*s=%.*s|",
		    STR_ARGS(config->entry[i].section),
		    STR_ARGS(config->entry[i].key),
		    STR_ARGS(config->entry[i].value));
}

static void
test_config_parse_reads_settings(void **state)
{
	static const struct {
		const char *text, *want;
	} row[] = {
		{ "", "" },
		{ "\n\n", "" },
		{ "[a]\n", "" },
		{ "key = value", "/key=value|" },
		{ "key=value\n", "/key=value|" },
		{ "key : value\n", "/key=value|" },
		{ "key\t=\tvalue \t\n", "/key=value|" },
		{ "key =\nother =  \n", "/key=|/other=|" },
		{ "key = a = b: c\n", "/key=a = b: c|" },
		{ "key = a ; comment\n", "/key=a|" },
		{ "key = a\t; comment ; more\n", "/key=a|" },
		{ "key = ; comment\n", "/key=|" },
		{ "key =; value\n", "/key=; value|" },
		{ "key = a;b # c\n", "/key=a;b # c|" },
		{ "; comment\n# comment\nkey = a\n", "/key=a|" },
		{ "[a]\nk = 1\n[b c-2]\nk = 2\nk = 3\n",
		    "a/k=1|b c-2/k=2|b c-2/k=3|" },
		{ "[a] ; comment\nk = 1\n", "a/k=1|" },
		{ "[a]  \nk = [b]\n", "a/k=[b]|" },
		{ "1-k = \"quoted\"\n", "/1-k=\"quoted\"|" },
		{ "az-09 = v\n0 = v\n9-a-z = v\n", "/az-09=v|/0=v|/9-a-z=v|" },
		{ "k = Zo\303\253 <z@example.org>, 2024-03-04..\n",
		    "/k=Zo\303\253 <z@example.org>, 2024-03-04..|" },
	};
	struct config config = CONFIG_INIT;
	struct buf got = BUF_INIT;
	struct err err = ERR_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		if (config_parse(&config, str_of(row[i].text), CONFIG_FILE, 1,
		    &err) < 0)
			fail_msg("'%s': %u:%u: %s", row[i].text, err.line,
			    err.col, err.text);
		list(&got, &config);
		SAME_TEXT(row[i].text, buf_str(&got), row[i].want);
		config_release(&config);
	}
	buf_release(&got);
}

static void
test_config_parse_reads_front_matter(void **state)
{
	static const struct {
		const char *text, *want;
	} row[] = {
		{ "", "" },
		{ "kind: one-to-one\n\ndate: 2026-11-21\n",
		    "/kind=one-to-one|/date=2026-11-21|" },
		{ "key:\n", "/key=|" },
		{ "key: \n", "/key=|" },
		{ "key:   two  words \n", "/key=two  words|" },
		{ "key: a = b\n", "/key=a = b|" },
		{ "key: a:b;c#d\n", "/key=a:b;c#d|" },
		{ "key: -5\nother: ---\n", "/key=-5|/other=---|" },
		{ "key: yes\nother: ~\n", "/key=yes|/other=~|" },
		{ "one-to-one: every 2 weeks, latest 3 weeks\n",
		    "/one-to-one=every 2 weeks, latest 3 weeks|" },
		{ "k: 1\nk: 2\n", "/k=1|/k=2|" },
	};
	struct config config = CONFIG_INIT;
	struct buf got = BUF_INIT;
	struct err err = ERR_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		if (config_parse(&config, str_of(row[i].text), CONFIG_FRONT, 1,
		    &err) < 0)
			fail_msg("'%s': %u:%u: %s", row[i].text, err.line,
			    err.col, err.text);
		list(&got, &config);
		SAME_TEXT(row[i].text, buf_str(&got), row[i].want);
		config_release(&config);
	}
	buf_release(&got);
}

static void
test_config_parse_says_where_an_entry_stands(void **state)
{
	struct config config = CONFIG_INIT;
	struct err err = ERR_INIT;

	(void)state;
	assert_int_equal(config_parse(&config,
	    str_of("[a]\n\nk  =  v\nlong-key=\n"), CONFIG_FILE, 10, &err), 0);
	assert_int_equal(config.n, 2);
	assert_int_equal(config.entry[0].line, 12);
	assert_int_equal(config.entry[0].col, 1);
	assert_int_equal(config.entry[0].value_col, 7);
	assert_int_equal(config.entry[1].line, 13);
	assert_int_equal(config.entry[1].value_col, 10);
	config_release(&config);
	assert_int_equal(config.n, 0);
	assert_null(config.entry);
}

static void
test_config_parse_keeps_sections_without_an_entry(void **state)
{
	struct config config = CONFIG_INIT;
	struct err err = ERR_INIT;

	(void)state;
	assert_int_equal(config_parse(&config,
	    str_of("k = 0\n[a]\nk = 1\n[b c]\n; nothing\n[a]\n"),
	    CONFIG_FILE, 1, &err), 0);
	assert_int_equal(config.nsections, 3);
	SAME_TEXT("first", config.section[0].name, "a");
	SAME_TEXT("second", config.section[1].name, "b c");
	SAME_TEXT("third", config.section[2].name, "a");
	SAME_NUMBER("line", config.section[1].line, 4);
	SAME_NUMBER("column", config.section[1].col, 2);
	config_release(&config);
	assert_int_equal(config.nsections, 0);
	assert_null(config.section);
}

struct refused {
	const char *text;
	unsigned line, col;
	const char *message;
};

static void
refuse_all(const struct refused *row, size_t n, enum config_style style)
{
	struct config config = CONFIG_INIT;
	struct err err;
	size_t i;

	for (i = 0; i < n; i++) {
		err = (struct err)ERR_INIT;
		if (config_parse(&config, str_of(row[i].text), style, 5,
		    &err) == 0)
			fail_msg("'%s' was taken", row[i].text);
		SAME_NUMBER(row[i].text, err.code, ERR_TEXT);
		SAME_NUMBER(row[i].text, err.line, row[i].line);
		SAME_NUMBER(row[i].text, err.col, row[i].col);
		if (strstr(err.text, row[i].message) == NULL)
			fail_msg("'%s': '%s' says nothing of '%s'",
			    row[i].text, err.text, row[i].message);
		CHECK(row[i].text, config.entry == NULL && config.n == 0);
	}
}

static void
test_config_parse_refuses_what_inih_would_read_otherwise(void **state)
{
	static const struct refused row[] = {
		/*
		 * inih would split the line at 200 bytes; the rest would be a
		 * key.
		 */
		{ "k = " B150 B50 "email = x\n", 5, 191, "more than 190" },
		{ "; " B150 B50 "email = x\n", 5, 191, "more than 190" },
		/* inih would continue the key before */
		{ "k = v\n  email = evil\n", 6, 1, "starts with a blank" },
		{ "k = v\n\temail = evil\n", 6, 1, "starts with a blank" },
		{ " k = v\n", 5, 1, "starts with a blank" },
		{ "k = v\r\n", 5, 6, "carriage return" },
		{ "k = v\rl = w\n", 5, 6, "carriage return" },
		{ "\357\273\277k = v\n", 5, 1, "byte order mark" },
		{ "k = \377\n", 5, 5, "not UTF-8" },
		{ "k = v\n\nx = \342\200\256\n", 7, 5, "bidirectional" },
		/* inih would cut the section's name at 49 bytes */
		{ "[" B50 "]\n", 5, 2, "49 bytes" },
		{ "[a] x\n", 5, 4, "nothing may follow" },
		{ "[a]; x\n", 5, 4, "nothing may follow" },
		{ "[a][b]\n", 5, 4, "nothing may follow" },
		{ "[a\n", 5, 1, "no ']' ends this" },
		{ "[]\n", 5, 2, "the name of a section" },
		{ "[ a]\n", 5, 2, "the name of a section" },
		{ "[a ]\n", 5, 2, "the name of a section" },
		{ "[a  b]\n", 5, 2, "the name of a section" },
		{ "[A]\n", 5, 2, "the name of a section" },
		{ "[a ; b]\n", 5, 2, "the name of a section" },
		{ "Key = v\n", 5, 1, "capital letter" },
		{ "kEy = v\n", 5, 2, "capital letter" },
		{ "A = v\n", 5, 1, "capital letter" },
		{ "Z = v\n", 5, 1, "capital letter" },
		{ "key\n", 5, 4, "'key = value'" },
		{ "a key = v\n", 5, 3, "'key = value'" },
		{ "a_key = v\n", 5, 2, "'key = value'" },
		{ "= v\n", 5, 1, "'key = value'" },
		{ "-k = v\n", 5, 1, "'key = value'" },
		{ "k ; = v\n", 5, 3, "'key = value'" },
		{ "\303\244 = v\n", 5, 1, "'key = value'" },
	};
	struct config config = CONFIG_INIT;
	struct err err = ERR_INIT;

	(void)state;
	refuse_all(row, COUNT(row), CONFIG_FILE);
	assert_int_equal(config_parse(&config, STR_LIT("k = a\0b\n"),
	    CONFIG_FILE, 1, &err), -1);
	assert_int_equal(err.col, 6);
}

static void
test_config_parse_refuses_what_yaml_would_read_otherwise(void **state)
{
	static const struct refused row[] = {
		{ "k = v\n", 5, 2, "before its ':'" },
		{ "k : v\n", 5, 2, "before its ':'" },
		{ "k:v\n", 5, 3, "blank after ':'" },
		{ "k:\tv\n", 5, 3, "blank after ':'" },
		{ "k::\n", 5, 3, "blank after ':'" },
		{ "two words: v\n", 5, 4, "blank in a key" },
		{ "Kind: v\n", 5, 1, "capital letter" },
		{ "# comment\n", 5, 1, "front matter has no comments" },
		{ "; comment\n", 5, 1, "front matter has no comments" },
		{ "[section]\n", 5, 1, "'key: value'" },
		{ "...\n", 5, 1, "'key: value'" },
		{ "- item\n", 5, 1, "'key: value'" },
		{ "k: Zoe ; HR\n", 5, 4, "blank before ';'" },
		{ "k: ; HR\n", 5, 4, "blank before ';'" },
		{ "k: a\tb\n", 5, 4, "tab" },
		{ "k: a: b\n", 5, 4, "colon" },
		{ "k: a:\n", 5, 4, "colon" },
		{ "k: a #b\n", 5, 4, "comment in YAML" },
		{ "k: a [[b|c]]\n", 5, 4, "'[['" },
		{ "k: - a\n", 5, 4, "list in YAML" },
		{ "k: -\n", 5, 4, "list in YAML" },
		{ "k: =\n", 5, 4, "alone" },
		{ "k: <<\n", 5, 4, "alone" },
		{ "k: [a\n", 5, 4, "this character" },
		{ "k: ]a\n", 5, 4, "this character" },
		{ "k: {a\n", 5, 4, "this character" },
		{ "k: }a\n", 5, 4, "this character" },
		{ "k: ,a\n", 5, 4, "this character" },
		{ "k: &a\n", 5, 4, "this character" },
		{ "k: *a\n", 5, 4, "this character" },
		{ "k: #a\n", 5, 4, "this character" },
		{ "k: ?a\n", 5, 4, "this character" },
		{ "k: |\n", 5, 4, "this character" },
		{ "k: >\n", 5, 4, "this character" },
		{ "k: !a\n", 5, 4, "this character" },
		{ "k: %a\n", 5, 4, "this character" },
		{ "k: @a\n", 5, 4, "this character" },
		{ "k: `a\n", 5, 4, "this character" },
		{ "k: \"a\"\n", 5, 4, "this character" },
		{ "k: 'a'\n", 5, 4, "this character" },
	};

	(void)state;
	refuse_all(row, COUNT(row), CONFIG_FRONT);
}

static void
test_config_parse_takes_what_just_fits(void **state)
{
	struct config config = CONFIG_INIT;
	struct buf text = BUF_INIT;
	struct err err = ERR_INIT;

	(void)state;
	buf_addf(&text, "[%.49s]\nk = %.186s\n", B50, B150 B50);
	assert_int_equal(config_parse(&config, buf_str(&text), CONFIG_FILE, 1,
	    &err), 0);
	assert_int_equal(config.n, 1);
	assert_int_equal(config.entry[0].section.n, 49);
	assert_int_equal(config.entry[0].value.n, 186);
	config_release(&config);
	while (text.n < CONFIG_FILE_MAX)
		buf_add_byte(&text, '\n');
	assert_int_equal(config_parse(&config, buf_str(&text), CONFIG_FILE, 1,
	    &err), 0);
	config_release(&config);
	buf_add_byte(&text, '\n');
	assert_int_equal(config_parse(&config, buf_str(&text), CONFIG_FILE, 1,
	    &err), -1);
	assert_string_equal(err.text,
	    "larger than 16 KiB; make it smaller");
	assert_int_equal(config_parse(&config, buf_str(&text), CONFIG_FRONT, 2,
	    &err), -1);
	assert_string_equal(err.text,
	    "more than 16 KiB of settings; shorten them");
	buf_release(&text);
}

static void
test_config_value_fits_as_config_parse_reads(void **state)
{
	static const struct {
		const char *value;
		bool fits;
	} row[] = {
		{ "", true },
		{ "Bob Okafor", true },
		{ "she was ill; moved", true },
		{ "room 3, 2nd floor (left)", true },
		{ "~", true },
		{ "ill ; moved", false },
		{ ";", false },
		{ "a\nb", false },
		{ "a\n", false },
		{ "a\tb", false },
		{ " a", false },
		{ "a ", false },
		{ "a: b", false },
		{ "a:", false },
		{ "a #1", false },
		{ "- a", false },
		{ "'a'", false },
		{ "\342\200\256", false },
		{ "\377", false },
		{ B150 "0123456789012345678901234567890123", true },
		{ B150 "01234567890123456789012345678901234", false },
	};
	struct config config = CONFIG_INIT;
	struct buf text = BUF_INIT;
	struct err err = ERR_INIT;
	const char *why;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		SAME_NUMBER(row[i].value, config_value_fits(&why,
		    str_of("what"), str_of(row[i].value)), row[i].fits);
		SAME_NUMBER(row[i].value, why == NULL, row[i].fits);
		buf_clear(&text);
		buf_addf(&text, "what: %s\n", row[i].value);
		if (row[i].fits && config_parse(&config, buf_str(&text),
		    CONFIG_FRONT, 1, &err) < 0)
			fail_msg("'%s': %s", row[i].value, err.text);
		if (row[i].fits)
			SAME_TEXT(row[i].value, config.entry[0].value,
			    row[i].value);
		config_release(&config);
	}
	buf_release(&text);
}

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
test_config_find_gives_the_first_or_null(void **state)
{
	struct front front = FRONT_INIT;
	struct err err = ERR_INIT;

	(void)state;
	assert_int_equal(front_parse(&front,
	    str_of("---\nkind: a\ndate: b\nkind: c\n---\n"), &err), 0);
	SAME_TEXT("kind", config_find(&front.config, "", "kind")->value,
	    "a");
	SAME_NUMBER("kind", config_find(&front.config, "", "kind")->line, 2);
	SAME_TEXT("date", config_find(&front.config, "", "date")->value,
	    "b");
	assert_null(config_find(&front.config, "person", "date"));
	assert_null(config_find(&front.config, "", "dat"));
	assert_null(config_find(&front.config, "", "place"));
	front_release(&front);
	assert_null(config_find(&front.config, "", "kind"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_config_parse_reads_settings),
		cmocka_unit_test(test_config_parse_reads_front_matter),
		cmocka_unit_test(test_config_parse_says_where_an_entry_stands),
		cmocka_unit_test(
		    test_config_parse_keeps_sections_without_an_entry),
		cmocka_unit_test(
		    test_config_parse_refuses_what_inih_would_read_otherwise),
		cmocka_unit_test(
		    test_config_parse_refuses_what_yaml_would_read_otherwise),
		cmocka_unit_test(test_config_parse_takes_what_just_fits),
		cmocka_unit_test(test_config_value_fits_as_config_parse_reads),
		cmocka_unit_test(
		    test_front_parse_cuts_the_body_off_and_keeps_line_numbers),
		cmocka_unit_test(
		    test_front_parse_refuses_what_is_no_front_matter),
		cmocka_unit_test(test_front_split_does_not_read_the_pairs),
		cmocka_unit_test(test_config_find_gives_the_first_or_null),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
