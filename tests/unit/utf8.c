/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "base/utf8.h"

static void
test_text_is_clean_takes_what_people_write(void **state)
{
	static const char *const row[] = {
		"", "plain\n\ttext ~!\n",
		"\302\240\303\244\307\277",			/* Latin */
		"e\314\201",					/* e, acute */
		"\316\251 \320\226",				/* Greek */
		"\327\251\326\274 \330\247\331\213",		/* marks */
		"\340\244\225\340\245\215",			/* ka, virama */
		"\344\270\255\346\226\207 \355\225\234",	/* CJK */
		"\343\201\213\343\202\231",			/* ga, in two */
		"\342\234\224\357\270\217",			/* tick, VS16 */
		"\360\237\230\200\360\237\221\215\360\237\217\275",
		"\342\200\223\342\200\246\342\202\254",		/* - ... EUR */
		"\357\277\275",					/* U+FFFD */
		"\360\240\200\200",				/* U+20000 */
	};
	struct utf8_fault fault;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++)
		if (!utf8_is_clean(&fault, str_of(row[i])))
			fail_msg("'%s': %s in column %u", row[i], fault.what,
			    fault.col);
	assert_true(utf8_is_clean(&fault, STR_NONE));
}

/* Takes what emoji, Persian and Hindi need, and nothing that hides text. */
static void
test_text_is_clean_takes_joiners_between_what_is_seen(void **state)
{
#define ZWNJ "\342\200\214"
#define ZWJ "\342\200\215"
#define VS16 "\357\270\217"
#define WOMAN "\360\237\221\251"
#define LAPTOP "\360\237\222\273"
	static const struct {
		const char *text;
		unsigned col;	/* 0: allowed */
	} row[] = {
		{ "\331\205\333\214" ZWNJ "\330\256\331\210", 0 },
		{ "\340\244\225\340\245\215" ZWJ "\340\244\267", 0 },
		{ WOMAN ZWJ LAPTOP, 0 },
		{ WOMAN ZWJ WOMAN ZWJ WOMAN, 0 },
		{ "\360\237\217\263" VS16 ZWJ "\360\237\214\210", 0 },
		{ "\342\234\224" VS16 " done", 0 },
		{ "\350\221\233\357\270\200", 0 },
		{ "a" ZWNJ "b", 2 },
		{ WOMAN ZWJ "b", 5 },
		{ "a" ZWJ WOMAN, 2 },
		{ WOMAN ZWJ, 5 },
		{ ZWJ WOMAN, 1 },
		{ WOMAN ZWJ ZWJ WOMAN, 5 },
		{ WOMAN ZWJ "\n" WOMAN, 5 },
		{ WOMAN ZWJ " " WOMAN, 5 },
		{ WOMAN ZWJ "\302\240" WOMAN, 5 },
		{ "\302\240" ZWJ WOMAN, 3 },
		{ WOMAN ZWJ VS16 WOMAN, 5 },
		{ "1" VS16, 2 },
		{ VS16, 1 },
		{ " " VS16, 2 },
		{ WOMAN VS16 VS16, 8 },
		{ WOMAN "12345678" ZWJ WOMAN, 13 },
		{ WOMAN ZWJ "\342\200\213", 5 },
		{ WOMAN ZWJ "\303", 5 },
	};
	struct utf8_fault fault;
	struct buf shown = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		fault = (struct utf8_fault){ 0, 0, "", "" };
		SAME_NUMBER(row[i].text, utf8_is_clean(&fault,
		    str_of(row[i].text)), row[i].col == 0);
		SAME_NUMBER(row[i].text, fault.col, row[i].col);
		buf_clear(&shown);
		utf8_add_harmless(&shown, str_of(row[i].text), true);
		SAME_NUMBER(row[i].text, str_eq(buf_str(&shown),
		    str_of(row[i].text)), row[i].col == 0);
		SAME_NUMBER(row[i].text, utf8_width(buf_str(&shown)),
		    utf8_width(str_of(row[i].text)));
	}
	buf_release(&shown);
	assert_int_equal(utf8_width(STR_LIT("\331\205" ZWNJ "\330\256")), 2);
	assert_int_equal(utf8_width(STR_LIT("a" ZWNJ "b")), 3);
}

static void
test_text_is_clean_says_what_to_do(void **state)
{
	struct utf8_fault fault;

	(void)state;
	assert_false(utf8_is_clean(&fault, STR_LIT("a\r\nb\r\n")));
	assert_non_null(strstr(fault.help, "sed -i"));
	assert_false(utf8_is_clean(&fault, STR_LIT("a\rb")));
	assert_string_equal(fault.help, "take it away");
	assert_false(utf8_is_clean(&fault, STR_LIT("\344")));
	assert_string_equal(fault.help, "save the file as UTF-8");
}

static void
test_text_is_clean_names_what_it_refuses(void **state)
{
	static const struct {
		const char *bytes, *what;
	} row[] = {
		{ "\001", "control character" },
		{ "\010", "control character" },
		{ "\013", "control character" },
		{ "\014", "control character" },
		{ "\r", "carriage return" },
		{ "\016", "control character" },
		{ "\033[2J", "control character" },
		{ "\037", "control character" },
		{ "\177", "control character" },
		{ "\302\200", "control character" },
		{ "\302\237", "control character" },
		{ "\302\255", "soft hyphen" },
		{ "\315\217", "invisible character" },
		{ "\330\200", "format character" },
		{ "\330\234", "bidirectional control character" },
		{ "\341\240\216", "invisible character" },
		{ "\342\200\213", "zero-width character" },
		{ "\342\200\214", "zero-width character" },
		{ "\342\200\215", "zero-width character" },
		{ "\342\200\216", "bidirectional control character" },
		{ "\342\200\217", "bidirectional control character" },
		{ "\342\200\250", "line or paragraph separator" },
		{ "\342\200\251", "line or paragraph separator" },
		{ "\342\200\252", "bidirectional control character" },
		{ "\342\200\256", "bidirectional control character" },
		{ "\342\201\240", "invisible character" },
		{ "\342\201\246", "bidirectional control character" },
		{ "\342\201\251", "bidirectional control character" },
		{ "\343\205\244", "invisible character" },
		{ "\356\200\200", "private-use character" },
		{ "\357\243\277", "private-use character" },
		{ "\357\267\220", "noncharacter" },
		{ "\357\270\200", "variation selector" },
		{ "\357\270\217", "variation selector" },
		{ "\357\273\277", "byte order mark" },
		{ "\357\277\271", "format character" },
		{ "\357\277\277", "noncharacter" },
		{ "\360\237\277\276", "noncharacter" },
		{ "\363\240\200\201", "invisible character" },
		{ "\363\240\201\201", "invisible character" },
		{ "\363\240\204\200", "invisible character" },
		{ "\364\217\277\277", "private-use character" },
		{ "\200", "not UTF-8" },
		{ "\300\200", "not UTF-8" },
		{ "\301\277", "not UTF-8" },
		{ "\340\237\277", "not UTF-8" },
		{ "\355\240\200", "not UTF-8" },
		{ "\355\277\277", "not UTF-8" },
		{ "\360\217\277\277", "not UTF-8" },
		{ "\364\220\200\200", "not UTF-8" },
		{ "\365\200\200\200", "not UTF-8" },
		{ "\303", "not UTF-8" },
		{ "\303x", "not UTF-8" },
		{ "\342\202", "not UTF-8" },
		{ "\360\237\230", "not UTF-8" },
		{ "\377", "not UTF-8" },
	};
	struct utf8_fault fault;
	char text[32];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		snprintf(text, sizeof(text), "one\n\303\244x%s", row[i].bytes);
		if (utf8_is_clean(&fault, str_of(text)))
			fail_msg("row %zu, %s: taken", i, row[i].what);
		SAME_TEXT(row[i].what, str_of(fault.what), row[i].what);
		SAME_NUMBER(row[i].what, fault.line, 2);
		SAME_NUMBER(row[i].what, fault.col, 4);
	}
	assert_false(utf8_is_clean(&fault, STR_LIT("a\0b")));
	assert_int_equal(fault.col, 2);
	assert_string_equal(fault.what, "control character");
}

/* Every byte in every place of a text that is read in strides. */
static void
test_text_is_clean_looks_at_every_byte(void **state)
{
	struct utf8_fault fault;
	char text[24];
	int byte, place;
	bool is_plain;

	(void)state;
	for (byte = 0; byte < 256; byte++) {
		is_plain = (byte >= ' ' && byte <= '~') || byte == '\n' ||
		    byte == '\t';
		for (place = 0; place < 24; place++) {
			memset(text, place % 2 == 0 ? ' ' : '~',
			    sizeof(text));
			text[place] = (char)byte;
			fault.col = 0;
			if (utf8_is_clean(&fault, (struct str){ text,
			    sizeof(text) }) != is_plain)
				fail_msg("byte %d at %d", byte, place);
			if (!is_plain)
				assert_int_equal(fault.col, place + 1);
		}
	}
}

/* A second encoder, to check that every code point comes back. */
static size_t
encode(char *out, long point)
{
	if (point < 0x80) {
		out[0] = (char)point;
		return 1;
	}
	if (point < 0x800) {
		out[0] = (char)(0xc0 | point >> 6);
		out[1] = (char)(0x80 | (point & 63));
		return 2;
	}
	if (point < 0x10000) {
		out[0] = (char)(0xe0 | point >> 12);
		out[1] = (char)(0x80 | (point >> 6 & 63));
		out[2] = (char)(0x80 | (point & 63));
		return 3;
	}
	out[0] = (char)(0xf0 | point >> 18);
	out[1] = (char)(0x80 | (point >> 12 & 63));
	out[2] = (char)(0x80 | (point >> 6 & 63));
	out[3] = (char)(0x80 | (point & 63));
	return 4;
}

static void
test_text_next_point_reads_every_point_that_there_is(void **state)
{
	char bytes[4];
	struct str rest;
	long point, got, want;

	(void)state;
	for (point = 0; point <= 0x110000; point++) {
		rest = (struct str){ bytes, encode(bytes, point) };
		got = utf8_next_point(&rest);
		want = point > 0x10ffff ||
		    (point >= 0xd800 && point <= 0xdfff) ? -1 : point;
		if (got != want || (want >= 0 && rest.n != 0))
			fail_msg("U+%lX: got %lX", (unsigned long)point,
			    (unsigned long)got);
	}
}

static void
test_text_next_point_takes_one_byte_that_is_not_utf8(void **state)
{
	struct str rest = str_of("\303\377\303\244");

	(void)state;
	assert_int_equal(utf8_next_point(&rest), -1);
	assert_int_equal(utf8_next_point(&rest), -1);
	assert_int_equal(utf8_next_point(&rest), 0xe4);
	assert_int_equal(rest.n, 0);
	assert_int_equal(utf8_next_point(&rest), -1);
	assert_int_equal(rest.n, 0);
}

static void
test_text_width_counts_columns(void **state)
{
	static const struct {
		const char *text;
		size_t width;
	} row[] = {
		{ "", 0 },
		{ "abc ~", 5 },
		{ "Zo\303\253", 3 },
		{ "e\314\201", 1 },			/* combining acute */
		{ "\320\226\320\260", 2 },		/* Cyrillic */
		{ "\326\274\327\251\326\274", 1 },	/* Hebrew points */
		{ "\330\247\331\213", 1 },		/* Arabic fathatan */
		{ "\340\244\225\340\245\215", 1 },	/* Devanagari virama */
		{ "\340\244\225\340\244\276", 2 },	/* Devanagari aa */
		{ "\337\212\337\253", 1 },		/* N'Ko high tone */
		{ "\344\270\255\346\226\207", 4 },	/* CJK */
		{ "\355\225\234", 2 },			/* Hangul */
		{ "\341\204\200\341\205\241", 2 },	/* Hangul in parts */
		{ "\343\201\213\343\202\231", 2 },	/* kana, dakuten */
		{ "\357\274\241", 2 },			/* fullwidth A */
		{ "\357\275\261", 1 },			/* halfwidth a */
		{ "\360\237\230\200", 2 },
		{ "\342\234\224\357\270\217", 1 },	/* tick, VS16 */
		{ "\360\240\200\200", 2 },
		{ "\342\200\246", 1 },
		{ "\033[1m", 4 },
		{ "\t\n", 2 },
		{ "\377\303", 2 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++)
		SAME_NUMBER(row[i].text, utf8_width(str_of(row[i].text)),
		    row[i].width);
}

static void
test_text_add_harmless_leaves_no_control_to_a_terminal(void **state)
{
	static const struct {
		const char *text;
		bool lines;
		const char *want;
	} row[] = {
		{ "plain \303\244", false, "plain \303\244" },
		{ "\033]0;title\007", false, "?]0;title?" },
		{ "a\342\200\256b", false, "a?b" },
		{ "a\302\233b", false, "a?b" },
		{ "a\377b\303", false, "a?b?" },
		{ "a\n\tb\r", false, "a??b?" },
		{ "a\n\tb\r", true, "a\n\tb?" },
	};
	struct utf8_fault fault;
	struct buf out = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&out);
		utf8_add_harmless(&out, str_of(row[i].text), row[i].lines);
		SAME_TEXT(row[i].want, buf_str(&out), row[i].want);
		CHECK(row[i].want, utf8_is_clean(&fault, buf_str(&out)));
		SAME_NUMBER(row[i].want, utf8_width(str_of(row[i].text)),
		    utf8_width(buf_str(&out)));
	}
	buf_clear(&out);
	utf8_add_harmless(&out, STR_LIT("a\0b"), true);
	assert_string_equal(out.at, "a?b");
	buf_release(&out);
}

static void
test_text_add_padded_lines_columns_up(void **state)
{
	static const struct {
		const char *text;
		size_t width;
		const char *want;
	} row[] = {
		{ "ab", 4, "ab  " },
		{ "", 2, "  " },
		{ "abcd", 2, "abcd" },
		{ "\344\270\255", 4, "\344\270\255  " },
		{ "e\314\201", 2, "e\314\201 " },
	};
	struct buf out = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&out);
		utf8_add_padded(&out, str_of(row[i].text), row[i].width);
		SAME_TEXT(row[i].want, buf_str(&out), row[i].want);
	}
	buf_release(&out);
}

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
		{ "\302\240 \343\200\200", "-m: say it in words" },
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
		cmocka_unit_test(test_text_is_clean_takes_what_people_write),
		cmocka_unit_test(
		    test_text_is_clean_takes_joiners_between_what_is_seen),
		cmocka_unit_test(test_text_is_clean_says_what_to_do),
		cmocka_unit_test(test_text_is_clean_names_what_it_refuses),
		cmocka_unit_test(test_text_is_clean_looks_at_every_byte),
		cmocka_unit_test(
		    test_text_next_point_reads_every_point_that_there_is),
		cmocka_unit_test(
		    test_text_next_point_takes_one_byte_that_is_not_utf8),
		cmocka_unit_test(test_text_width_counts_columns),
		cmocka_unit_test(
		    test_text_add_harmless_leaves_no_control_to_a_terminal),
		cmocka_unit_test(test_text_add_padded_lines_columns_up),
		cmocka_unit_test(test_words_read_takes_one_clean_line),
		cmocka_unit_test(test_words_read_refuses_what_is_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
