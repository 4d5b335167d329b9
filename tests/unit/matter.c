/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "notes/matter.h"

static void
test_matter_set_takes_every_name(void **state)
{
	static const struct {
		const char *text;
		int n;
	} row[] = {
		{ "session", 1 },
		{ "session,agreement", 2 },
		{ " session , write-up ", 2 },
		{ "session,session", 1 },
		{ "session,write-up,agreement,action,contract,review,policy,"
		    "manager,short,cancelled", MATTER_TYPES },
		{ "", -1 },
		{ "sessions", -1 },
		{ "session,", -1 },
		{ "session agreement", -1 },
	};
	bool set[MATTER_TYPES];
	size_t i, j;
	int n;
	struct err err = ERR_INIT;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		n = matter_parse_set(set, str_of(row[i].text), &err);
		for (j = 0; n >= 0 && j < MATTER_TYPES; j++)
			n += set[j];
		SAME_NUMBER(row[i].text, n, row[i].n);
	}
	matter_parse_set(set, STR_LIT("action,sessions"), &err);
	assert_string_equal(err.text, "'sessions' is not a matter; did you mean "
	    "'session'?");
	matter_parse_set(set, STR_LIT("session agreement"), &err);
	assert_string_equal(err.text, "'session agreement' is not a matter; "
	    "there are session, write-up, agreement, action, contract, "
	    "review, policy, manager, short, cancelled");
}

static void
test_matter_name_is_what_a_set_takes(void **state)
{
	bool set[MATTER_TYPES];
	struct err err;
	int type;

	(void)state;
	for (type = 0; type < MATTER_TYPES; type++) {
		assert_int_equal(matter_parse_set(set,
		    str_of(matter_name((enum matter_type)type)), &err), 0);
		assert_true(set[type]);
	}
}

static void
test_matter_is_late_after_its_last_day(void **state)
{
	struct matter matter = { .due = day("2026-11-10"),
	    .late = day("2026-11-20") };

	(void)state;
	assert_int_equal(matter_days(&matter, day("2026-11-20")), 0);
	assert_int_equal(matter_days(&matter, day("2026-11-23")), 3);
	assert_int_equal(matter_days(&matter, day("2026-11-19")), -1);
	matter.late = DATE_NEVER;
	assert_true(matter_days(&matter, day("9999-12-31")) < 0);
}

static void
test_matter_is_shown_when_late_or_due(void **state)
{
	static const struct {
		const char *today, *until;
		bool is_shown;
	} row[] = {
		{ "2026-11-20", NULL, false },
		{ "2026-11-21", NULL, true },
		{ "2026-11-10", "2026-11-10", true },
		{ "2026-11-09", "2026-11-09", false },
		{ "2026-11-01", "2026-11-10", true },
		{ "2026-11-01", "2026-11-09", false },
	};
	struct matter matter = { .due = day("2026-11-10"),
	    .late = day("2026-11-20") };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++)
		SAME_NUMBER(row[i].today, matter_is_shown(&matter,
		    day(row[i].today), row[i].until == NULL ? DATE_NONE :
		    day(row[i].until)), row[i].is_shown);
}

static void
test_matters_own_their_words(void **state)
{
	struct matters matters = MATTERS_INIT;
	char name[] = "Alice";
	struct matter matter = { .name = str_of(name), .what = WHAT_TO_DO };

	(void)state;
	matters_add(&matters, &matter);
	name[0] = 'X';
	assert_string_equal(matters.matter[0].name.at, "Alice");
	assert_true(str_is_absent(matters.matter[0].kind));
	matters_release(&matters);
	assert_int_equal(matters.n, 0);
}

static void
test_matters_are_sorted_the_latest_first(void **state)
{
	static const struct {
		const char *late, *repo, *person;
		enum matter_type type;
		const char *kind;
	} row[] = {
		{ "2026-01-01", "b", "z", MATTER_SHORT, "b" },
		{ "2026-01-02", "a", "b", MATTER_SHORT, "b" },
		{ "2026-01-02", "b", "a", MATTER_SESSION, "b" },
		{ "2026-01-02", "b", "b", MATTER_SESSION, "a" },
		{ "2026-01-02", "b", "b", MATTER_SESSION, "b" },
		{ "2026-01-02", "b", "b", MATTER_ACTION, "a" },
	};
	struct matters matters = MATTERS_INIT;
	struct matter matter;
	size_t i;

	(void)state;
	for (i = COUNT(row); i-- > 0; ) {
		matter = (struct matter){ .type = row[i].type, .what = WHAT_TO_DO,
		    .late = day(row[i].late), .count = (unsigned)i,
		    .person = str_of(row[i].person),
		    .kind = str_of(row[i].kind), .repo = str_of(row[i].repo) };
		matters_add(&matters, &matter);
	}
	matters_sort(&matters);
	for (i = 0; i < COUNT(row); i++)
		SAME_NUMBER(row[i].late, matters.matter[i].count, i);
	matters_release(&matters);
}

static void
test_matter_says_what_is_wrong_and_whose_move_it_is(void **state)
{
	static const struct {
		enum matter_what what;
		const char *since, *who, *want;
		unsigned count;
		struct date_step every;
		unsigned share;
	} row[] = {
		{ WHAT_LAST_HELD, "2026-10-24", "Bob Okafor",
		    "last held 2026-10-24|Bob Okafor", 0, { 0 }, 0 },
		{ WHAT_LAST_HELD, "2026-10-24", NULL, "last held 2026-10-24, "
		    "every 3 months, 6 months pro rata at 0.5|", 0,
		    { 3, DATE_MONTHS }, 500 },
		{ WHAT_NEVER_HELD, NULL, NULL, "never held, every 1 week, "
		    "1.3 weeks pro rata at 0.75|", 0, { 1, DATE_WEEKS }, 750 },
		{ WHAT_NOT_AGREED, "2026-10-24", "Alice Ng\nBob Okafor",
		    "not agreed since 2026-10-24|Alice Ng, Bob Okafor", 0,
		    { 0 }, 0 },
		{ WHAT_MINUTES, NULL, NULL, "45 minutes|", 45, { 0 }, 0 },
	};
	struct matter matter;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		struct buf out = BUF_INIT;

		matter = (struct matter){ .what = row[i].what,
		    .count = row[i].count, .since = row[i].since == NULL ?
		    DATE_NONE : day(row[i].since), .every = row[i].every,
		    .share = row[i].share, .who = str_of(row[i].who) };
		matter_describe(&out, &matter);
		buf_add_byte(&out, '|');
		matter_add_who(&out, &matter);
		SAME_TEXT(row[i].want, buf_str(&out), row[i].want);
		buf_release(&out);
	}
}

static void
test_matters_go_to_another_process_and_back(void **state)
{
	struct matters matters = MATTERS_INIT, back = MATTERS_INIT;
	struct matter *m;
	struct buf bytes = BUF_INIT;
	struct matter one = { .type = MATTER_SESSION, .due = day("2026-11-01"),
		.late = day("2026-11-08"), .count = 3,
		.what = WHAT_LAST_HELD,
		.since = day("2026-10-01"), .every = { 2, DATE_WEEKS },
		.share = 600, .person = STR_LIT("alice"),
		.name = STR_LIT("Alice Ng"), .kind = STR_LIT(""),
		.path = STR_NONE, .repo = STR_LIT("a.git"),
		.who = STR_LIT("Bob\nCarol") };
	struct matter other = { .type = MATTER_POLICY, .due = DATE_NONE,
		.late = DATE_NEVER, .what = WHAT_REVIEW,
		.since = DATE_NONE, .path = STR_LIT("one-to-one.ini") };

	(void)state;
	matters_add(&matters, &one);
	matters_add(&matters, &other);
	matters_pack(&bytes, &back);
	matters_unpack(&back, buf_str(&bytes));
	assert_int_equal(back.n, 0);
	buf_clear(&bytes);
	matters_pack(&bytes, &matters);
	matters_unpack(&back, buf_str(&bytes));
	matters_unpack(&back, buf_str(&bytes));
	buf_release(&bytes);
	assert_int_equal(back.n, 4);
	m = &back.matter[2];
	assert_int_equal(m->type, MATTER_SESSION);
	assert_int_equal(date_cmp(m->due, one.due), 0);
	assert_int_equal(date_cmp(m->late, one.late), 0);
	assert_int_equal(date_cmp(m->since, one.since), 0);
	assert_int_equal(m->count, 3);
	assert_int_equal(m->every.n, 2);
	assert_int_equal(m->every.unit, DATE_WEEKS);
	assert_int_equal(m->share, 600);
	assert_int_equal(m->what, WHAT_LAST_HELD);
	assert_string_equal(m->person.at, "alice");
	assert_string_equal(m->name.at, "Alice Ng");
	assert_false(str_is_absent(m->kind));
	assert_int_equal(m->kind.n, 0);
	assert_true(str_is_absent(m->path));
	assert_string_equal(m->repo.at, "a.git");
	assert_string_equal(m->who.at, "Bob\nCarol");
	m = &back.matter[3];
	assert_int_equal(m->type, MATTER_POLICY);
	assert_true(date_is_none(m->due));
	assert_int_equal(date_cmp(m->late, DATE_NEVER), 0);
	assert_true(str_is_absent(m->person));
	assert_string_equal(m->path.at, "one-to-one.ini");
	matters_release(&matters);
	matters_release(&back);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_matter_set_takes_every_name),
		cmocka_unit_test(test_matter_name_is_what_a_set_takes),
		cmocka_unit_test(test_matter_is_late_after_its_last_day),
		cmocka_unit_test(test_matter_is_shown_when_late_or_due),
		cmocka_unit_test(test_matters_own_their_words),
		cmocka_unit_test(test_matters_are_sorted_the_latest_first),
		cmocka_unit_test(
		    test_matter_says_what_is_wrong_and_whose_move_it_is),
		cmocka_unit_test(test_matters_go_to_another_process_and_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
