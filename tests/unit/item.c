/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "base/buf.h"
#include "parse/item.h"

static void
test_item_parse_takes_a_marker_and_a_box(void **state)
{
	static const struct {
		const char *line;
		enum item_state state;
		const char *text;
	} row[] = {
		{ "- [ ] a", ITEM_OPEN, "a" },
		{ "- [x] a", ITEM_DONE, "a" },
		{ "- [X] a", ITEM_DONE, "a" },
		{ "- [-] a", ITEM_DROPPED, "a" },
		{ "* [ ] a", ITEM_OPEN, "a" },
		{ "+ [ ] a", ITEM_OPEN, "a" },
		{ "1. [ ] a", ITEM_OPEN, "a" },
		{ "12) [x] a", ITEM_DONE, "a" },
		{ "123456789. [x] a", ITEM_DONE, "a" },
		{ "  \t- [ ] a", ITEM_OPEN, "a" },
		{ "-\t[ ]\ta", ITEM_OPEN, "a" },
		{ "-   [ ]   a  b ", ITEM_OPEN, "a  b" },
		{ "- [ ] [x] a", ITEM_OPEN, "[x] a" },
		{ "- [ ]", ITEM_OPEN, "" },
		{ "- [x]  ", ITEM_DONE, "" },
	};
	struct item item;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		CHECK(row[i].line, item_parse(&item, str_of(row[i].line)));
		SAME_NUMBER(row[i].line, item.state, row[i].state);
		SAME_TEXT(row[i].line, item.text, row[i].text);
		CHECK(row[i].line, str_is_absent(item.owner));
		CHECK(row[i].line, date_is_none(item.due));
		CHECK(row[i].line, date_is_none(item.from));
		SAME_NUMBER(row[i].line, item.bad_date_col, 0);
	}
}

static void
test_item_parse_refuses_what_is_no_item(void **state)
{
	static const char *const row[] = { "", " ", "-", "- ", "1", "1.",
		"123456789", "a", "- a", "[ ] a", "-[ ] a", "- [] a",
		"- [  ] a", "- [ ]a", "- [x](a)", "- [x]: a", "- [y] a",
		"- [ a", "- [", "- [ ", "- \\[ ] a", "1234567890. [ ] a",
		"1.[ ] a", "1: [ ] a", "a. [ ] a", "> - [ ] a", "-- [ ] a",
		"- - [ ] a", "- \302\240[ ] a" };
	struct item item;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++)
		CHECK(row[i], !item_parse(&item, str_of(row[i])));
	assert_false(item_parse(&item, STR_NONE));
	assert_false(item_parse(&item, STR_LIT("- [\0] a")));
}

static void
test_item_parse_finds_the_owner_in_the_first_word_only(void **state)
{
	static const struct {
		const char *line, *owner, *what;
	} row[] = {
		{ "- [ ] @alice a b", "alice", "a b" },
		{ "- [ ] @alice: a", "alice", "a" },
		{ "- [ ] @alice, a", "alice", "a" },
		{ "- [ ] @bob.okafor  a", "bob.okafor", "a" },
		{ "- [ ] @alice", "alice", "" },
		{ "- [ ] @Alice a", "Alice", "a" },
		{ "- [ ]\t@alice\ta", "alice", "a" },
		{ "- [ ] a @alice", NULL, "a @alice" },
		{ "- [ ] (@alice) a", NULL, "(@alice) a" },
		{ "- [ ] alice@example.org a", NULL, "alice@example.org a" },
		{ "- [ ] @ a", NULL, "@ a" },
		{ "- [ ] @", NULL, "@" },
		{ "- [ ] @: a", NULL, "@: a" },
		{ "- [ ] @,", NULL, "@," },
		{ "- [ ]", NULL, "" },
	};
	struct item item;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		CHECK(row[i].line, item_parse(&item, str_of(row[i].line)));
		SAME_TEXT(row[i].line, item.owner, row[i].owner);
		SAME_NUMBER(row[i].line, str_is_absent(item.owner),
		    row[i].owner == NULL);
		SAME_TEXT(row[i].line, item.what, row[i].what);
	}
}

static void
test_item_parse_finds_the_due_day_anywhere(void **state)
{
	static const struct {
		const char *line, *due;
		unsigned bad_col;
	} row[] = {
		{ "- [ ] a by 2026-12-01", "2026-12-01", 0 },
		{ "- [ ] by 2026-12-01 a", "2026-12-01", 0 },
		{ "- [ ] @alice by\t2026-12-01: a", "2026-12-01", 0 },
		{ "- [ ] a (by  2026-12-01) b", "2026-12-01", 0 },
		{ "- [ ] a by 2026-12-01. (from 2026-11-01)", "2026-12-01",
		    0 },
		{ "- [x] a by 2026-12-24 or by 2026-12-01", "2026-12-01", 0 },
		{ "- [ ] a by 2024-02-29", "2024-02-29", 0 },
		{ "- [ ] a by 2026-02-29", "", 12 },
		{ "- [ ] a by 2026-13-01 by 2026-12-01", "2026-12-01", 12 },
		{ "- [ ] a by 2026-12-1", "", 12 },
		{ "- [ ] a by 2026-1-05 or so", "", 12 },
		{ "- [ ] a by 2026-12-011", "", 12 },
		{ "- [ ] a (by 2026-00-10) (from 2026-00-11)", "", 13 },
		{ "- [ ] a by 2026-12", "", 0 },
		{ "- [ ] a by 2026", "", 0 },
		{ "- [ ] a by Friday", "", 0 },
		{ "- [ ] a by", "", 0 },
		{ "- [ ] standby 2026-12-01", "", 0 },
		{ "- [ ] a by2026-12-01", "", 0 },
		{ "- [ ] a By 2026-12-01", "2026-12-01", 0 },
		{ "- [ ] a by: 2026-12-01", "2026-12-01", 0 },
		{ "- [ ] a by:2026-12-01", "2026-12-01", 0 },
		{ "- [ ] a by::2026-12-01", "", 0 },
		{ "- [ ] a by: 2026-02-29", "", 13 },
		{ "- [ ] a until 2026-12-01", "", 0 },
		{ "- [ ] 2026-12-01", "", 0 },
	};
	struct item item;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		CHECK(row[i].line, item_parse(&item, str_of(row[i].line)));
		SAME_NUMBER(row[i].line, item.due.day, day(row[i].due).day);
		SAME_NUMBER(row[i].line, item.bad_date_col, row[i].bad_col);
	}
}

static void
test_item_parse_takes_the_first_day_at_the_end_only(void **state)
{
	static const struct {
		const char *line, *from;
		unsigned bad_col;
	} row[] = {
		{ "- [ ] a (from 2026-11-07)", "2026-11-07", 0 },
		{ "- [ ] a(from 2026-11-07)  ", "2026-11-07", 0 },
		{ "- [ ] (from 2026-11-07)", "2026-11-07", 0 },
		{ "- [ ] a (from 2026-10-24) (from 2026-11-07)",
		    "2026-11-07", 0 },
		{ "- [ ] a (from 2026-11-31)", "", 15 },
		{ "- [ ] a (from 2026-11-07) b", "", 0 },
		{ "- [ ] a (from 2026-11-07).", "", 0 },
		{ "- [ ] a from 2026-11-07", "", 0 },
		{ "- [ ] a (from  2026-11-07)", "", 0 },
		{ "- [ ] a (From 2026-11-07)", "", 0 },
		{ "- [ ] a (from last time)", "", 0 },
		{ "- [ ] 12345678901234567)", "", 0 },
		{ "- [ ] )", "", 0 },
	};
	struct item item;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		CHECK(row[i].line, item_parse(&item, str_of(row[i].line)));
		SAME_NUMBER(row[i].line, item.from.day, day(row[i].from).day);
		SAME_NUMBER(row[i].line, item.bad_date_col, row[i].bad_col);
	}
}

static void
test_item_key_is_what_makes_two_items_the_same(void **state)
{
	static const struct {
		const char *line, *key;
	} row[] = {
		{ "- [ ] publish the rota", "publish the rota" },
		{ "* [x] publish  the\trota ", "publish the rota" },
		{ "1. [-] @alice publish the rota", "publish the rota" },
		{ "- [ ] @bob: publish the rota by 2026-12-01",
		    "publish the rota" },
		{ "- [ ] by 2026-12-01 publish the rota", "publish the rota" },
		{ "- [ ] publish (by 2026-12-01) the rota (by: 2026-12-02)",
		    "publish the rota" },
		{ "- [ ] publish the rota (by 2026-12-01", "publish the rota (" },
		{ "- [ ] publish the rota by 2026-12-01)", "publish the rota )" },
		{ "- [ ] publish (the rota by 2026-12-01)",
		    "publish (the rota )" },
		{ "- [ ] (by 2026-12-01)", "" },
		{ "- [ ] publish by 2026-12-01 the rota by 2026-12-02 (from "
		    "2026-11-07)", "publish the rota" },
		{ "- [ ] publish the rota(from 2026-11-07)",
		    "publish the rota" },
		{ "- [ ] publish the rota (from 2026-11-07) now",
		    "publish the rota (from 2026-11-07) now" },
		{ "- [ ] publish the rota by Friday",
		    "publish the rota by Friday" },
		{ "- [ ] Publish the rota", "Publish the rota" },
		{ "- [ ] tell @bob", "tell @bob" },
		{ "- [ ] @alice by 2026-12-01 (from 2026-11-07)", "" },
		{ "- [ ]", "" },
	};
	struct buf key = BUF_INIT;
	struct item item;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&key);
		buf_add_string(&key, "<");
		CHECK(row[i].line, item_parse(&item, str_of(row[i].line)));
		item_add_key(&key, &item);
		SAME_TEXT(row[i].line, str_from(buf_str(&key), 1),
		    row[i].key);
	}
	buf_release(&key);
}

static void
test_item_carried_keeps_the_day_it_has(void **state)
{
	static const struct {
		const char *line, *from, *carried;
	} row[] = {
		{ "- [ ] a", "2026-11-07", "- [ ] a (from 2026-11-07)" },
		{ "  - [ ] a \t", "2026-11-07", "  - [ ] a (from 2026-11-07)" },
		{ "- [ ] a (from 2026-10-24) ", "2026-11-07",
		    "- [ ] a (from 2026-10-24)" },
		{ "- [ ] a (from 2026-10-24) b", "2026-11-07",
		    "- [ ] a (from 2026-10-24) b (from 2026-11-07)" },
		{ "- [ ] a", "", "- [ ] a" },
	};
	struct buf got = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&got);
		item_add_carried(&got, str_of(row[i].line),
		    day(row[i].from));
		SAME_TEXT(row[i].line, buf_str(&got), row[i].carried);
	}
	buf_release(&got);
}

static void
test_item_carried_is_the_same_item_however_often(void **state)
{
	static const char *const row[] = { "- [ ] a", "- [ ] @alice: a b",
		"- [ ] a by 2026-12-01", "- [ ] a (from 2026-10-24)",
		"- [ ] a (from 2026-10-24) b", "- [ ] (from 2026-10-24)",
		"1. [ ]\ta\tb", "- [ ] a (from 2026-99-99)", "- [ ]" };
	struct buf first = BUF_INIT, later = BUF_INIT, again = BUF_INIT;
	struct buf key = BUF_INIT;
	struct item item;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&first);
		buf_clear(&later);
		buf_clear(&again);
		buf_clear(&key);
		CHECK(row[i], item_parse(&item, str_of(row[i])));
		item_add_key(&first, &item);
		item_add_carried(&later, str_of(row[i]), day("2026-11-07"));
		item_add_carried(&again, buf_str(&later), day("2026-11-21"));
		SAME_TEXT(row[i], buf_str(&again), later.at);
		CHECK(row[i], item_parse(&item, buf_str(&later)));
		item_add_key(&key, &item);
		SAME_TEXT(row[i], buf_str(&key), first.at);
	}
	buf_release(&first);
	buf_release(&key);
	buf_release(&later);
	buf_release(&again);
}

static bool
is_owner(struct str word, void *arg)
{
	(void)arg;
	return str_is(word, "alice") || str_is(word, "bob.okafor");
}

#define BOX "looks like a box"
#define QUOTE "an item in a quote is nobody's task"
#define OWNER "looks like an owner, who goes right after the box"
#define DAY "looks like a day"
#define FROM "the day it was first set goes at the end of the line"

static void
test_item_find_slips_says_what_to_type(void **state)
{
	static const struct {
		const char *line;
		unsigned col;
		const char *what, *right;
	} row[] = {
		{ "- [] a", 3, BOX, "- [ ] a" },
		{ "  * [/] a", 5, BOX, "  * [ ] a" },
		{ "- [o] a", 3, BOX, "- [ ] a" },
		{ "- [\342\234\227] a", 3, BOX, "- [-] a" },
		{ "- [\303\227] a", 3, BOX, "- [x] a" },
		{ "- [ ]a", 3, BOX, "- [ ] a" },
		{ "- []", 3, BOX, "- [ ] " },
		{ "-[ ] a", 2, BOX, "- [ ] a" },
		{ "1)[x] a", 3, BOX, "1) [x] a" },
		{ "[]a", 1, BOX, "- [ ] a" },
		{ "\342\230\222 a", 1, BOX, "- [x] a" },
		{ "- \342\230\221\357\270\217 a", 3, BOX, "- [x] a" },
		{ "- \342\254\234\357\270\216a", 3, BOX, "- [ ] a" },
		{ "- [\342\234\224\357\270\217] a", 3, BOX, "- [x] a" },
		{ "\342\200\224 [-] a", 5, BOX, "- [-] a" },
		{ "-\302\240[ ] a", 4, BOX, "- [ ] a" },
		{ "> - [ ] a", 1, QUOTE, "- [ ] a" },
		{ " >> - [/]\302\240a", 2, QUOTE, " - [ ] a" },
		{ "- [ ] (@alice) a", 8, OWNER, "- [ ] @alice a" },
		{ "- [ ] **@carla a** b", 9, OWNER, "- [ ] @carla a b" },
		{ "- [ ] [@bob.okafor]", 8, OWNER, "- [ ] @bob.okafor" },
		{ "- [ ] a @alice.", 9, OWNER, "- [ ] @alice a" },
		{ "- [ ] a (@alice) by 2026-12-01 (from 2026-11-01)", 10,
		    OWNER, "- [ ] @alice a by 2026-12-01 (from 2026-11-01)" },
		{ "- [ ] a by Friday", 9, DAY, "- [ ] a by 2026-11-27" },
		{ "- [ ] a (by **Friday**)", 10, DAY,
		    "- [ ] a (by 2026-11-27)" },
		{ "- [ ] a,by2026-12-01", 9, DAY, "- [ ] a, by 2026-12-01" },
		{ "- [ ] due: 2026-12-01 a", 7, DAY,
		    "- [ ] by 2026-12-01 a" },
		{ "- [ ] a deadline: end of May", 9, DAY,
		    "- [ ] a by YYYY-MM-DD" },
		{ "- [ ] a 01/12/2026 (from 2026-11-01)", 9, DAY,
		    "- [ ] a by YYYY-MM-DD (from 2026-11-01)" },
		{ "- [ ] a before 01/12/2026", 9, DAY,
		    "- [ ] a by YYYY-MM-DD" },
		{ "- [ ] a @ 01/12/2026 (from 2026-11-01)", 9, DAY,
		    "- [ ] a by YYYY-MM-DD (from 2026-11-01)" },
		{ "- [ ] a before 8/1/2026 b", 9, DAY,
		    "- [ ] a by YYYY-MM-DD b" },
		{ "- [ ] a before 2026\342\200\22112\342\200\22101", 9, DAY,
		    "- [ ] a by 2026-12-01" },
		{ "- [ ] a by 26-12-01", 9, DAY, "- [ ] a by YYYY-MM-DD" },
		{ "- [ ] a by 2026\342\200\22112\342\200\22101", 9, DAY,
		    "- [ ] a by 2026-12-01" },
		{ "- [ ] a \360\237\227\223\357\270\217 2026-12-01", 9, DAY,
		    "- [ ] a by 2026-12-01" },
		{ "- [ ] __@alice__ a", 9, OWNER, "- [ ] @alice a" },
		{ "- [ ] a - @alice", 11, OWNER, "- [ ] @alice a" },
		{ "- [ ] a: @alice by 2026-12-01", 10, OWNER,
		    "- [ ] @alice a by 2026-12-01" },
		{ "- [ ] a (from 2026-11-01) by 2026-12-01", 9, FROM,
		    "- [ ] a by 2026-12-01 (from 2026-11-01)" },
		{ "- [x] a (from 2026-11-01) b", 9, FROM,
		    "- [x] a b (from 2026-11-01)" },
		{ "- [ ] a (from 2026-11-01).", 9, FROM,
		    "- [ ] a (from 2026-11-01)" },
		{ "- [ ] a (From 2026-11-01)", 9, FROM,
		    "- [ ] a (from 2026-11-01)" },
		{ "- [ ] a (from: 2026-11-01)", 9, FROM,
		    "- [ ] a (from 2026-11-01)" },
		{ "- [ ] (from 2026-11-01) a (from 2026-11-07)", 7, FROM,
		    "- [ ] a (from 2026-11-01)" },
	};
	struct item_asker asker = { day("2026-11-21"), is_owner, NULL };
	struct item_slips slips = ITEM_SLIPS_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		item_find_slips(&slips, str_of(row[i].line), &asker);
		SAME_NUMBER(row[i].line, slips.n, 1);
		SAME_NUMBER(row[i].line, slips.slip[0].col, row[i].col);
		SAME_TEXT(row[i].line, str_of(slips.slip[0].what),
		    row[i].what);
		SAME_TEXT(row[i].line, buf_str(&slips.line), row[i].right);
	}
	item_slips_release(&slips);
}

static void
test_item_find_slips_puts_several_right_in_one_line(void **state)
{
	struct item_asker asker = { day("2026-11-21"), is_owner, NULL };
	struct item_slips slips = ITEM_SLIPS_INIT;

	(void)state;
	item_find_slips(&slips, STR_LIT("-[] write due Friday (@alice)"),
	    &asker);
	assert_int_equal(slips.n, 3);
	assert_int_equal(slips.slip[0].col, 2);
	assert_int_equal(slips.slip[1].col, 23);
	assert_int_equal(slips.slip[2].col, 11);
	assert_string_equal(slips.line.at,
	    "- [ ] @alice write by 2026-11-27");
	item_slips_release(&slips);
}

static void
test_item_find_slips_leaves_alone_what_is_meant_so(void **state)
{
	static const char *const row[] = { "", "-", "- a", "> a", "a",
		"- [ ] a", "- [x] @alice a by 2026-12-01", "- [1] a",
		"- [A] a", "- [^1] a", "- [x](a)", "- [ ](a)", "- [x]: a",
		"- [x][a]", "[x]a", "[a] b", "[-] a", "[/] a", "[ ]",
		"- [ a", "- [done] a", "## [ ] a", "`- [] a`", "| [] |",
		"- [x] a by Friday", "- [-] (@alice) a", "- [ ] ask @alice",
		"- [ ] a, see @alice", "- [ ] a @carla", "- [ ] @bob a @alice",
		"- [ ] a @alice b", "- [ ] the 1 March report", "- [ ] a by",
		"- [ ] a by June", "- [ ] a by 8 percent", "- [ ] a by 1/2",
		"- [ ] standby Friday", "- [ ] a until Friday",
		"- [ ] a before 5 December 2026", "- [ ] a before 8/10",
		"- [ ] a due", "- [ ] overdue: Friday",
		"- [ ] a by 2026-12-01, due Friday", "- [ ] a 24/7",
		"- [ ] a 2026/27", "- [ ] by 2.1 of the paper",
		"- [ ] a (from 2026-11-01)", "- [ ] a (from May) b",
		"- [ ] a from 2026-11-01 b",
		"- [ ] a (from 2026-11-01 on) b" };
	struct item_asker asker = { day("2026-11-21"), is_owner, NULL };
	struct item_slips slips = ITEM_SLIPS_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		item_find_slips(&slips, str_of(row[i]), &asker);
		SAME_NUMBER(row[i], slips.n, 0);
	}
	item_slips_release(&slips);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_item_parse_takes_a_marker_and_a_box),
		cmocka_unit_test(test_item_parse_refuses_what_is_no_item),
		cmocka_unit_test(
		    test_item_parse_finds_the_owner_in_the_first_word_only),
		cmocka_unit_test(test_item_parse_finds_the_due_day_anywhere),
		cmocka_unit_test(
		    test_item_parse_takes_the_first_day_at_the_end_only),
		cmocka_unit_test(
		    test_item_key_is_what_makes_two_items_the_same),
		cmocka_unit_test(test_item_carried_keeps_the_day_it_has),
		cmocka_unit_test(
		    test_item_carried_is_the_same_item_however_often),
		cmocka_unit_test(test_item_find_slips_says_what_to_type),
		cmocka_unit_test(
		    test_item_find_slips_puts_several_right_in_one_line),
		cmocka_unit_test(
		    test_item_find_slips_leaves_alone_what_is_meant_so),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
