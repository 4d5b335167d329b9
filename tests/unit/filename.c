/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "base/filename.h"
#include "base/utf8.h"

static void
test_one_file_on_some_disk(void **state)
{
	static const struct {
		const char *a, *b;
		bool is_one;
	} row[] = {
		{ "mail.txt", "mail.txt", true },
		{ "mail.txt", "MAIL.TXT", true },
		{ "mail.txt", "mail2.txt", false },
		{ "a", "aa", false },
		/* e with an acute accent: composed, decomposed, capital */
		{ "caf\303\251.txt", "cafe\314\201.txt", true },
		{ "caf\303\251.txt", "CAF\303\211.TXT", true },
		{ "caf\303\251.txt", "cafe.txt", false },
		/* two accents, in either order */
		{ "a\314\243\314\202", "a\314\202\314\243", true },
		{ "stra\303\237e", "STRASSE", true },
		{ "\316\243\317\202", "\317\203\317\203", true }, /* sigma */
		{ "\357\254\201t", "fit", true },	/* a ligature */
		{ "\357\275\201", "A", true },		/* a wide a */
		{ "ma\342\200\213il", "mail", true },	/* zero-width */
		/* no UTF-8 */
		{ "a\377", "A\377", true },
		{ "a\377", "a\376", false },
	};
	struct buf a = BUF_INIT, b = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&a);
		buf_clear(&b);
		utf8_add_folded(&a, str_of(row[i].a));
		utf8_add_folded(&b, str_of(row[i].b));
		if (str_eq(buf_str(&a), buf_str(&b)) != row[i].is_one)
			fail_msg("'%s', '%s'", row[i].a, row[i].b);
	}
	buf_release(&a);
	buf_release(&b);
}

static void
test_the_names_of_devices(void **state)
{
	static const struct {
		const char *name;
		bool is_device;
	} row[] = {
		{ "con", true }, { "prn", true }, { "aux", true },
		{ "nul", true }, { "com1", true }, { "com9", true },
		{ "lpt1", true }, { "lpt9", true }, { "CON", true },
		{ "Com3", true }, { "con.md", true }, { "nul.tar.gz", true },
		{ "con .txt", true }, { "con.", true },
		{ "com\302\271", true },		/* a raised 1 */
		{ "", false }, { "co", false }, { "connie", false },
		{ "con-1", false }, { "com", false }, { "com0", false },
		{ "com10", false }, { "lpt", false }, { "lpt0", false },
		{ "x.con", false }, { "2026-11-21-con.md", false },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++)
		if (filename_is_device(str_of(row[i].name)) !=
		    row[i].is_device)
			fail_msg("'%s'", row[i].name);
}

static void
test_the_names_that_windows_cannot_have(void **state)
{
	static const struct {
		const char *name;
		bool is_unfit;
	} row[] = {
		{ "a:b", true }, { "a?", true }, { "*", true },
		{ "<a", true }, { "a>", true }, { "a|b", true },
		{ "\"a\"", true }, { "a\\b", true }, { "a.", true },
		{ "a ", true }, { "", false }, { "a", false },
		{ ".a", false }, { " a", false }, { "a.b", false },
		{ "a b-c_d#e!f(g)'h.txt", false },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++)
		if (filename_is_unfit(str_of(row[i].name)) !=
		    row[i].is_unfit)
			fail_msg("'%s'", row[i].name);
}

static void
test_other_names_of_a_file_on_windows(void **state)
{
	static const struct {
		const char *name, *of;
		bool is_alias;
	} row[] = {
		{ "people.", "people", true }, { "people . ", "people", true },
		{ "people", "people", false }, { "peoples", "people", false },
		{ "one-to~1.ini", "one-to-one.ini", true },
		{ "on2f3a~12.ini", "one-to-one.ini", true },
		{ "one-to~1.ini ", "one-to-one.ini", true },
		{ "one-to~.ini", "one-to-one.ini", false },
		{ "one-to~1.txt", "one-to-one.ini", false },
		{ "one-to~1", "one-to-one.ini", false },
		{ "one-to~1x.ini", "one-to-one.ini", false },
		{ "or-two~1.ini", "one-to-one.ini", false },
		{ "o~1.ini", "one-to-one.ini", false },
		{ "one-to-~1.ini", "one-to-one.ini", false },
		{ "templa~1", "templates", true },
		{ "gitatt~4", ".gitattributes", true },
		{ "mailma~1", ".mailmap", true },
		/* these names are short already */
		{ "person~1.ini", "person.ini", false },
		{ "pe~1", "people", false },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++)
		if (filename_is_alias(str_of(row[i].name),
		    str_of(row[i].of)) != row[i].is_alias)
			fail_msg("'%s', '%s'", row[i].name, row[i].of);
}

static void
test_twins_are_found_in_pairs(void **state)
{
	static const char *const names[] = { "b", "a", "B", "c", "A",
		"\303\240", "a\314\200", "a" };
	struct filenames all = FILENAMES_INIT, like = FILENAMES_INIT,
	    added = FILENAMES_INIT;
	const struct filename *a, *b;
	struct buf got = BUF_INIT;
	size_t i;

	(void)state;
	filenames_add(&added, STR_LIT("A"));
	for (i = 0; i < COUNT(names); i++) {
		filenames_add(&all, str_of(names[i]));
		filenames_add_like(&like, &added, str_of(names[i]));
	}
	filenames_sort(&all);
	filenames_sort(&like);
	for (i = 0; filenames_next_twins(&a, &b, &all, &i); )
		buf_addf(&got, "%.*s %.*s\n", STR_ARGS(a->name),
		    STR_ARGS(b->name));
	assert_string_equal(got.at,
	    "A a\nB b\na\314\200 \303\240\n");
	assert_int_equal(like.n, 3);
	assert_true(filenames_has(&added, &like.item[0]));
	assert_false(filenames_has(&added, &like.item[1]));
	filenames_release(&all);
	filenames_release(&like);
	filenames_release(&added);
	buf_release(&got);
}

static void
test_filename_is_leftover_of_nobodys_business(void **state)
{
	static const struct {
		const char *name;
		bool is_leftover;
	} row[] = {
		{ ".#x.md", true }, { ".x.md", true }, { ".git-keep", true },
		{ ".DS_Store", true }, { ".", true },
		{ ".gitattributes", false }, { ".gitattributes~", true },
		{ "x.md~", true }, { "#x.md#", true }, { "#", false },
		{ "#x", false }, { "x.md.orig", true }, { "x.swp", true },
		{ "README.md", true }, { "readme.MD", true },
		{ "README", false }, { "contract.md", false },
		{ "2026-11-07-one-to-one.md", false }, { "", false },
		{ "person.ini", false }, { "evidence", false },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(row) / sizeof(*row); i++)
		if (filename_is_leftover(str_of(row[i].name)) !=
		    row[i].is_leftover)
			fail_msg("'%s'", row[i].name);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_filename_is_leftover_of_nobodys_business),
		cmocka_unit_test(test_one_file_on_some_disk),
		cmocka_unit_test(test_the_names_of_devices),
		cmocka_unit_test(test_the_names_that_windows_cannot_have),
		cmocka_unit_test(test_other_names_of_a_file_on_windows),
		cmocka_unit_test(test_twins_are_found_in_pairs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
