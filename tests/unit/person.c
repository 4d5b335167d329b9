/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "notes/person.h"

#define BASE "[person]\nname = Alice Ng\nemail = alice@example.org\n" \
	"manager = Bob Okafor <bob@example.org>\n"

static void
read_person(struct person *out, const char *text)
{
	struct err err = ERR_INIT;

	*out = (struct person)PERSON_INIT;
	if (person_parse(out, STR_LIT("alice"), str_of(text), &err) < 0)
		fail_msg("'%s': %u:%u: %s", text, err.line, err.col,
		    err.text);
}

static void
test_person_with_what_is_required_has_defaults(void **state)
{
	struct person person;

	(void)state;
	read_person(&person, BASE);
	SAME_TEXT("id", buf_str(&person.id), "alice");
	SAME_TEXT("name", person.name, "Alice Ng");
	assert_int_equal(person.nemails, 1);
	assert_string_equal(person.initials, "AN");
	assert_int_equal(person.fte, 1000);
	assert_true(date_is_none(person.started));
	assert_true(date_is_none(person.left));
	assert_true(date_is_none(person.probation_until));
	assert_int_equal(person.nleaders, 1);
	assert_int_equal(person.leader[0].role, ROLE_MANAGER);
	assert_false(person.leader[0].is_acting);
	assert_true(str_is_absent(person.leader[0].kind));
	assert_true(date_is_none(person.leader[0].range.first));
	assert_int_equal(date_cmp(person.leader[0].range.last, DATE_NEVER),
	    0);
	assert_int_equal(person.naway, 0);
	person_release(&person);
	assert_int_equal(person.nleaders, 0);
	person_release(&person);
}

static void
test_person_takes_every_key(void **state)
{
	struct person person;

	(void)state;
	read_person(&person, "; who\n[person]\nname: Alice Ng ; hers\n"
	    "email = a@b\nemail = alice@example.org\ninitials = Al\n"
	    "started = 2024-03-04\nprobation-until = 2024-09-04\n"
	    "left = 2027-01-31\nfte = 0.6\naway = 2026-08-03\n"
	    "manager = Bob Okafor <bob@example.org>, ..2026-05-31\n"
	    "manager = Carol Diaz<carol@example.org>,2026-06-01.., acting,"
	    " initials CX\n"
	    "supervisor = Eve Malik <eve@example.org>, reflective\n");
	SAME_TEXT("name", person.name, "Alice Ng");
	assert_int_equal(person.nemails, 2);
	assert_string_equal(person.initials, "Al");
	assert_int_equal(person.started.day, day("2024-03-04").day);
	assert_int_equal(person.probation_until.day, day("2024-09-04").day);
	assert_int_equal(person.left.day, day("2027-01-31").day);
	assert_int_equal(person.fte, 600);
	assert_int_equal(person.naway, 1);
	assert_int_equal(person.nleaders, 3);
	SAME_TEXT("Carol", person.leader[1].name, "Carol Diaz");
	SAME_TEXT("Carol", person.leader[1].email, "carol@example.org");
	assert_true(person.leader[1].is_acting);
	assert_string_equal(person.leader[1].short_initials, "CX");
	assert_int_equal(person.leader[1].range.first.day,
	    day("2026-06-01").day);
	assert_int_equal(person.leader[2].role, ROLE_SUPERVISOR);
	SAME_TEXT("Eve", person.leader[2].kind, "reflective");
	assert_int_equal(person.leader[2].line, 14);
	person_release(&person);
}

static void
test_person_parse_says_what_is_wrong_and_where(void **state)
{
	static const struct {
		const char *text;
		unsigned line, col;
		const char *why;
	} row[] = {
		{ "", 1, 0, "there is no 'name'; add 'name = NAME'" },
		{ "[person]\nname = A\n", 1, 0, "there is no 'email'; add "
		    "'email = ADDRESS'" },
		{ "[person]\nname = A\nemail = a@b\n", 1, 0,
		    "there is no 'manager'; add 'manager = NAME <ADDRESS>, "
		    "FIRST-DAY..'" },
		{ "[person]\nname = A\nemail = a@b\n"
		    "supervisor = B <b@b>, talk\n", 1, 0,
		    "there is no 'manager'; add 'manager = NAME <ADDRESS>, "
		    "FIRST-DAY..'" },
		{ "name = A\n", 1, 1, "'name' stands in no section; write "
		    "[person] above it" },
		{ "[Person]\nname = A\n", 1, 2,
		    "is not the name of a section" },
		{ BASE "[policy]\nfte = 1\n", 5, 2,
		    "unknown section [policy]; there is [person] alone" },
		{ BASE "[persn]\n", 5, 2, "unknown section [persn]" },
		{ BASE "name = Alice\n", 5, 1, "'name' is there already; keep "
		    "one of them" },
		{ BASE "fte = 1\nfte = 1\n", 6, 1, "'fte' is there already; "
		    "keep one of them" },
		{ BASE "initials = A\ninitials = A\n", 6, 1,
		    "'initials' is there already; keep one of them" },
		{ BASE "e-mail = a@b\n", 5, 1, "unknown key 'e-mail'" },
		{ BASE "managers = B <b@b>\n", 5, 1,
		    "unknown key 'managers'" },
		{ BASE "Fte = 1\n", 5, 1, "capital letter" },
		{ "[person]\nname =\n", 2, 7, "name: has no value; write one" },
		{ "[person]\nname = A <a@b>\n", 2, 8,
		    "name: 'A <a@b>' is not a name; write one in plain words, "
		    "without < and >" },
		{ "[person]\nname = A $$ B\n", 2, 8, "is not a name" },
		{ "[person]\nname = A ![B](c)\n", 2, 8, "is not a name" },
		{ BASE "manager = C $$ D <c@d>\n", 5, 11,
		    "does not begin with a name and an address" },
		{ BASE "email = \n", 5, 9, "email: has no value; write" },
		{ BASE "email = alice\n", 5, 9, "'alice' is not an e-mail" },
		{ BASE "email = @b\n", 5, 9, "'@b' is not an e-mail" },
		{ BASE "email = a@\n", 5, 9, "'a@' is not an e-mail" },
		{ BASE "email = a@b@c\n", 5, 9, "'a@b@c' is not an e-mail" },
		{ BASE "email = a b@c\n", 5, 9, "'a b@c' is not an e-mail" },
		{ BASE "email = a\tb@c\n", 5, 9, "b@c' is not an e-mail" },
		{ BASE "email = <a@b>\n", 5, 9, "'<a@b>' is not an e-mail" },
		{ BASE "email = a@b, c@d\n", 5, 9, "is not an e-mail address" },
		{ BASE "initials = \n", 5, 12, "has no value; write" },
		{ BASE "initials = A N\n", 5, 12, "'A N' are not initials" },
		{ BASE "initials = A\tN\n", 5, 12, "are not initials" },
		{ BASE "initials = (AN)\n", 5, 12, "'(AN)' are not initials" },
		{ BASE "initials = 1234567890123456\n", 5, 12,
		    "are not initials" },
		{ "[person]\nname = -\nemail = a@b\nmanager = B <b@b>\n", 1,
		    0, "no initials can be made of '-'" },
		{ BASE "manager = () <c@d>\n", 5, 11,
		    "no initials can be made of '()'" },
		{ BASE "started = 2024-02-30\n", 5, 11, "is not a date" },
		{ BASE "started = 2024-3-4\n", 5, 11, "is not a date" },
		{ BASE "left = never\n", 5, 8, "left: 'never' is not a date" },
		{ BASE "probation-until = \n", 5, 19, "has no value; write" },
		{ BASE "fte = 0\n", 5, 7, "is not a share of full time" },
		{ BASE "away = August\n", 5, 8, "is not a range of days" },
		{ BASE "away = ..\n", 5, 8, "is not a range of days" },
		{ BASE "away = 2026-08-14..2026-08-03\n", 5, 8,
		    "is not a range of days" },
		{ BASE "away = 2026-08-14 .. 2026-08-15\n", 5, 8,
		    "is not a range of days" },
		{ BASE "manager = Carol\n", 5, 11,
		    "does not begin with a name and an address; write Name "
		    "<name@example.org>" },
		{ BASE "manager = <carol@example.org>\n", 5, 11,
		    "does not begin with a name and an address; write Name "
		    "<name@example.org>" },
		{ BASE "manager = Diaz, Carol <c@d>\n", 5, 11,
		    "has a comma in the name; write the name without one" },
		{ BASE "manager = Carol <carol>\n", 5, 11,
		    "does not begin with a name and an address; write Name "
		    "<name@example.org>" },
		{ BASE "manager = Carol <c@d> <e@f>\n", 5, 11,
		    "does not begin with a name and an address; write Name "
		    "<name@example.org>" },
		{ BASE "manager = Carol <c@d>, since 2026\n", 5, 11,
		    "is not understood" },
		{ BASE "manager = Carol <c@d>, reflective\n", 5, 11,
		    "is not understood" },
		{ BASE "manager = Carol <c@d>,\n", 5, 11,
		    "is not understood" },
		{ BASE "manager = Carol <c@d>, 2026-01-01.., 2027-01-01..\n",
		    5, 11, "has two ranges" },
		{ BASE "manager = Carol <c@d>, acting, acting\n", 5, 11,
		    "has 'acting' twice; remove one" },
		{ BASE "manager = Carol <c@d>, initials C, initials D\n", 5,
		    11, "has 'initials' twice; remove one" },
		{ BASE "manager = Carol <c@d>, initials C D\n", 5, 11,
		    "has no initials after 'initials'; write initials XY" },
		{ BASE "manager = Carol <c@d>, initials\n", 5, 11,
		    "is not understood" },
		{ BASE "supervisor = Eve <e@f>\n", 5, 14, "names no kind" },
		{ BASE "supervisor = Eve <e@f>, \n", 5, 14,
		    "has no kind after the address" },
		{ BASE "supervisor = Eve <e@f>, Talk\n", 5, 14,
		    "has no kind after the address" },
		{ BASE "supervisor = Eve <e@f>, 2026-01-01.., talk\n", 5, 14,
		    "has no kind after the address" },
		{ BASE "supervisor = Eve <e@f>, 2026-01-01\n", 5, 14,
		    "has no kind after the address" },
		{ BASE "supervisor = Eve <e@f>, acting, talk\n", 5, 14,
		    "has no kind after the address" },
		{ BASE "supervisor = Eve <e@f>, talk, talk\n", 5, 14,
		    "is not understood" },
		{ BASE "manager = Alice N <alice@example.org>\n", 5, 1,
		    "Alice Ng cannot lead their own sessions" },
		{ BASE "manager = Ann Noe <ann@example.org>\n", 5, 1,
		    "Ann Noe has the same initials as Alice Ng (AN)" },
		{ BASE "manager = Ben Orr <ben@example.org>\n", 5, 1,
		    "Ben Orr has the same initials as Bob Okafor (BO)" },
		{ BASE "supervisor = E <e@f>, talk, initials BO\n", 5, 1,
		    "E has the same initials as Bob Okafor (BO)" },
	};
	struct person person;
	struct err err;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		person = (struct person)PERSON_INIT;
		err = (struct err)ERR_INIT;
		CHECK(row[i].text, person_parse(&person, STR_LIT("alice"),
		    str_of(row[i].text), &err) < 0);
		if (strstr(err.text, row[i].why) == NULL)
			fail_msg("'%s': got '%s'", row[i].text, err.text);
		SAME_NUMBER(row[i].text, err.code, ERR_TEXT);
		SAME_NUMBER(row[i].text, err.line, row[i].line);
		SAME_NUMBER(row[i].text, err.col, row[i].col);
		person_release(&person);
	}
}

static void
test_person_parse_refuses_more_than_16_kib(void **state)
{
	static char text[CONFIG_FILE_MAX + 1] = BASE;
	struct person person = PERSON_INIT;
	struct err err = ERR_INIT;
	size_t n = strlen(text);

	(void)state;
	memset(text + n, '\n', sizeof(text) - n);
	assert_int_equal(person_parse(&person, STR_LIT("alice"),
	    (struct str){ text, sizeof(text) }, &err), -1);
	assert_string_equal(err.text, "larger than 16 KiB; make it smaller");
	person_release(&person);
	assert_int_equal(person_parse(&person, STR_LIT("alice"),
	    (struct str){ text, sizeof(text) - 1 }, &err), 0);
	person_release(&person);
}

static void
test_person_parse_refuses_a_nul(void **state)
{
	struct person person = PERSON_INIT;
	struct err err = ERR_INIT;

	(void)state;
	assert_int_equal(person_parse(&person, STR_LIT("alice"),
	    STR_LIT(BASE "fte = 1\0.5\n"), &err), -1);
	assert_int_equal(err.line, 5);
	assert_int_equal(err.col, 8);
	person_release(&person);
}

static void
test_person_takes_a_part_of_full_time(void **state)
{
	static const struct {
		const char *value;
		unsigned fte;	/* 0: must be refused */
	} row[] = {
		{ "1", 1000 }, { "1.0", 1000 }, { "1.000", 1000 },
		{ "0.6", 600 }, { ".5", 500 }, { "0.001", 1 },
		{ "0.375", 375 }, { "0.10", 100 }, { "1.", 1000 },
		{ "0", 0 }, { "0.0", 0 }, { "0.000", 0 }, { "0.0004", 0 },
		{ "0.6255", 0 }, { "0.60000", 0 }, { "1.001", 0 },
		{ "2", 0 }, { "10", 0 }, { "00.5", 0 }, { "-0.5", 0 },
		{ "+0.5", 0 }, { "0,6", 0 }, { "60 %", 0 }, { "0.6.", 0 },
		{ ".", 0 }, { "0.5 ", 500 }, { "half", 0 }, { "1e0", 0 },
		{ "99999999999999999999", 0 },
	};
	struct person person;
	struct err err = ERR_INIT;
	struct buf text = BUF_INIT;
	size_t i;
	int result;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		person = (struct person)PERSON_INIT;
		buf_clear(&text);
		buf_addf(&text, BASE "fte = %s\n", row[i].value);
		result = person_parse(&person, STR_LIT("alice"),
		    buf_str(&text), &err);
		SAME_NUMBER(row[i].value, result, row[i].fte ? 0 : -1);
		if (row[i].fte > 0)
			SAME_NUMBER(row[i].value, person.fte, row[i].fte);
		person_release(&person);
	}
	buf_release(&text);
}

static void
test_person_address_needs_a_name_and_one_at_sign(void **state)
{
	static const struct {
		const char *text, *name, *email;
	} row[] = {
		{ "Bob Okafor <bob@example.org>", "Bob Okafor",
		    "bob@example.org" },
		{ "Bob<b@c>", "Bob", "b@c" },
		{ "Bob \t <b@c>", "Bob", "b@c" },
		{ "Zo\303\253 \"Z\" <z+1@c.d>", "Zo\303\253 \"Z\"",
		    "z+1@c.d" },
		{ "Bob", NULL, NULL },
		{ "Bob <>", NULL, NULL }, { "Bob <b>", NULL, NULL },
		{ "Bob <b@>", NULL, NULL }, { "Bob <@c>", NULL, NULL },
		{ "<b@c>", NULL, NULL }, { " <b@c>", NULL, NULL },
		{ "Bob b@c", NULL, NULL }, { "Bob <b@c", NULL, NULL },
		{ "Bob b@c>", NULL, NULL }, { "Bob <b@c> x", NULL, NULL },
		{ "Bob> <b@c>", NULL, NULL }, { "Bob <<b@c>", NULL, NULL },
		{ "Bob <b@c>>", NULL, NULL }, { "Bob < b@c>", NULL, NULL },
		{ "Bob <b@c,d>", NULL, NULL }, { "Bob <b\t@c>", NULL, NULL },
	};
	struct buf text = BUF_INIT;
	struct person person;
	struct err err = ERR_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		person = (struct person)PERSON_INIT;
		buf_clear(&text);
		buf_addf(&text, "[person]\nname = Alice Ng\n"
		    "email = a@example.org\nmanager = %s\n", row[i].text);
		CHECK(row[i].text, (person_parse(&person, STR_LIT("alice"),
		    buf_str(&text), &err) == 0) == (row[i].name != NULL));
		if (row[i].name != NULL) {
			SAME_TEXT(row[i].text, person.leader[0].name,
			    row[i].name);
			SAME_TEXT(row[i].text, person.leader[0].email,
			    row[i].email);
		} else
			CHECK(row[i].text, strstr(err.text,
			    "does not begin with a name and an address; write "
			    "Name <name@example.org>"));
		person_release(&person);
	}
	buf_release(&text);
}

static void
test_person_initials_are_the_first_letters(void **state)
{
	static const struct {
		const char *name, *initials;
	} row[] = {
		{ "Alice Ng", "AN" },
		{ "alice", "a" },
		{ "Alice Maria  van Ng", "AMvN" },
		{ "Jean-Luc P", "JP" },
		{ "\303\205sa \303\226berg", "\303\205\303\226" },
		{ "Alice (Ali) Ng", "AAN" },
		{ "Alice \"Ali\" Ng -", "AAN" },
		{ "a b c d e f g h i j k l m n o p q", "abcdefghijklmno" },
		{ "a b c d e f g h i j k l m n \303\205 p",
		    "abcdefghijklmn" },
	};
	struct person person;
	struct buf text = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&text);
		buf_addf(&text, "[person]\nname = %s\nemail = a@b\n"
		    "manager = Xu Yi <x@y>\n", row[i].name);
		read_person(&person, text.at);
		SAME_TEXT(row[i].name, str_of(person.initials),
		    row[i].initials);
		person_release(&person);
	}
	buf_release(&text);
}

/* A leader with two addresses, or a new one, is still one person. */
static void
test_person_initials_may_be_shared_by_one_leader(void **state)
{
	static const char *const row[] = {
		BASE "manager = Bob Okafor <bob@example.com>\n",
		BASE "manager = Rob Okafor <bob@example.org>, initials BO\n",
		BASE "supervisor = Bob Okafor <bob@example.org>, talk\n",
		BASE "manager = Ben Orr <ben@example.org>, initials BOr\n",
	};
	struct person person;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		read_person(&person, row[i]);
		person_release(&person);
	}
}

static void
test_person_absences_are_sorted_and_merged(void **state)
{
	static const struct {
		const char *name, *away, *merged;
	} row[] = {
		{ "sorted", "2026-05-01..2026-05-02|2026-03-01",
		    "2026-03-01-2026-03-01 2026-05-01-2026-05-02 " },
		{ "overlapping", "2026-05-01..2026-05-10|"
		    "2026-05-05..2026-05-20",
		    "2026-05-01-2026-05-20 " },
		{ "one in the other", "2026-05-01..2026-05-10|"
		    "2026-05-05..2026-05-06",
		    "2026-05-01-2026-05-10 " },
		{ "adjacent", "2026-05-03..2026-05-04|2026-05-01..2026-05-02",
		    "2026-05-01-2026-05-04 " },
		{ "a day between", "2026-05-04|2026-05-01..2026-05-02",
		    "2026-05-01-2026-05-02 2026-05-04-2026-05-04 " },
		{ "open at the end", "2026-05-01..|2026-06-01|2027-01-01..",
		    "2026-05-01- " },
		{ "open at the start", "2026-05-01|..2026-04-30|2026-06-01",
		    "-2026-05-01 2026-06-01-2026-06-01 " },
		{ "the same twice", "2026-05-01|2026-05-01",
		    "2026-05-01-2026-05-01 " },
		{ "a chain", "2026-05-05..2026-05-06|2026-05-03..2026-05-05|"
		    "2026-05-01..2026-05-03", "2026-05-01-2026-05-06 " },
	};
	struct person person;
	struct buf text = BUF_INIT, got = BUF_INIT;
	struct str part, rest;
	size_t i, j;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&text);
		buf_clear(&got);
		buf_add_string(&text, BASE);
		for (rest = str_of(row[i].away); str_next(&part, &rest, '|'); )
			buf_addf(&text, "away = %.*s\n", STR_ARGS(part));
		read_person(&person, text.at);
		for (j = 0; j < person.naway; j++)
			buf_addf(&got, "%s-%s ",
			    date_text(person.away[j].first).at,
			    date_text(person.away[j].last).at);
		SAME_TEXT(row[i].name, buf_str(&got), row[i].merged);
		person_release(&person);
	}
	buf_release(&text);
	buf_release(&got);
}

/*
 * Bob is the manager until May, Carol from June; Dan stands in during March and
 * April; Eve supervises reflective sessions in 2026.
 */
static const char team[] = "[person]\nname = Alice Ng\n"
    "email = alice@example.org\nemail = ng@example.com\n"
    "manager = Bob Okafor <bob@example.org>, 2024-03-04..2026-05-31\n"
    "manager = Carol Diaz <carol@example.org>, 2026-06-01..\n"
    "manager = Dan Wu <dan@example.org>, 2026-03-01..2026-04-30, acting\n"
    "supervisor = Eve Malik <eve@example.org>, reflective, "
    "2026-01-01..2026-12-31\n"
    "supervisor = Fay Roe <fay@example.org>, reflective, "
    "2026-11-01..2026-11-30, acting\n";

static void
test_person_leader_is_the_one_of_the_kind_on_the_day(void **state)
{
	static const struct {
		const char *kind, *day, *name;
	} row[] = {
		{ "one-to-one", "2024-03-03", NULL },
		{ "one-to-one", "2024-03-04", "Bob Okafor" },
		{ "one-to-one", "2026-02-28", "Bob Okafor" },
		{ "one-to-one", "2026-03-01", "Dan Wu" },
		{ "one-to-one", "2026-04-30", "Dan Wu" },
		{ "one-to-one", "2026-05-31", "Bob Okafor" },
		{ "one-to-one", "2026-06-01", "Carol Diaz" },
		{ "one-to-one", "9999-12-31", "Carol Diaz" },
		{ "one-to-one", "", NULL },
		{ "reflective", "2025-12-31", "Bob Okafor" },
		{ "reflective", "2026-01-01", "Eve Malik" },
		{ "reflective", "2026-03-15", "Eve Malik" },
		{ "reflective", "2026-11-15", "Fay Roe" },
		{ "reflective", "2027-01-01", "Carol Diaz" },
		{ "reflectiv", "2026-01-01", "Bob Okafor" },
	};
	const struct leader *leader;
	struct person person;
	size_t i;

	(void)state;
	read_person(&person, team);
	for (i = 0; i < COUNT(row); i++) {
		leader = person_leader(&person, str_of(row[i].kind),
		    day(row[i].day));
		SAME_NUMBER(row[i].day, leader == NULL, row[i].name == NULL);
		if (leader != NULL)
			SAME_TEXT(row[i].day, leader->name, row[i].name);
	}
	assert_null(person_leader(&person, STR_NONE, day("2024-03-03")));
	assert_non_null(person_leader(&person, STR_NONE, day("2024-03-04")));
	assert_non_null(person_leader(&person, STR_NONE, day("2026-06-01")));
	assert_null(person_leader(&person, STR_NONE, DATE_NONE));
	person_release(&person);
}

static void
test_person_role_is_of_the_records_day_or_of_the_acts(void **state)
{
	static const struct {
		const char *email, *kind, *record, *act;
		enum role role;
	} row[] = {
		{ "alice@example.org", "talk", "2026-01-05", "2026-01-06",
		    ROLE_PERSON },
		{ "ng@example.com", "talk", "", "2020-01-01", ROLE_PERSON },
		{ "Alice@example.org", "talk", "2026-01-05", "2026-01-06",
		    ROLE_NONE },
		{ "bob@example.org", "talk", "2026-01-05", "2026-01-06",
		    ROLE_MANAGER },
		/* he may still agree to what he led; not to a later record */
		{ "bob@example.org", "talk", "2026-05-31", "2026-07-01",
		    ROLE_MANAGER },
		{ "carol@example.org", "talk", "2026-05-31", "2026-07-01",
		    ROLE_MANAGER },
		{ "carol@example.org", "talk", "2026-05-31", "2026-05-31",
		    ROLE_NONE },
		{ "bob@example.org", "talk", "2026-06-01", "2026-07-01",
		    ROLE_NONE },
		/* while Dan stands in, both lead */
		{ "bob@example.org", "talk", "2026-03-15", "2026-07-01",
		    ROLE_MANAGER },
		{ "dan@example.org", "talk", "2026-03-15", "2026-07-01",
		    ROLE_MANAGER },
		{ "dan@example.org", "talk", "2026-02-15", "2026-02-15",
		    ROLE_NONE },
		/* for that kind, the supervisor takes the manager's place */
		{ "eve@example.org", "reflective", "2026-02-01", "2026-02-02",
		    ROLE_SUPERVISOR },
		{ "bob@example.org", "reflective", "2026-02-01", "2026-02-02",
		    ROLE_NONE },
		{ "eve@example.org", "talk", "2026-02-01", "2026-02-02",
		    ROLE_NONE },
		{ "bob@example.org", "reflective", "2025-12-31", "2026-02-02",
		    ROLE_MANAGER },
		{ "eve@example.org", "reflective", "2025-12-31", "2026-02-02",
		    ROLE_SUPERVISOR },
		{ "carol@example.org", "reflective", "2026-12-31",
		    "2027-01-01", ROLE_MANAGER },
		{ "fay@example.org", "reflective", "2026-11-02", "2026-12-02",
		    ROLE_SUPERVISOR },
		/* a document without a date */
		{ "bob@example.org", "contract", "", "2026-05-31",
		    ROLE_MANAGER },
		{ "bob@example.org", "contract", "", "2026-06-01",
		    ROLE_NONE },
		{ "bob@example.org", "contract", "2026-01-01", "2026-06-01",
		    ROLE_MANAGER },
		{ "mallory@example.org", "talk", "2026-01-05", "2026-01-06",
		    ROLE_NONE },
		{ "", "talk", "2026-01-05", "2026-01-06", ROLE_NONE },
	};
	struct person person;
	struct buf name = BUF_INIT;
	size_t i;

	(void)state;
	read_person(&person, team);
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&name);
		buf_addf(&name, "%s %s %s %s", row[i].email, row[i].kind,
		    row[i].record, row[i].act);
		SAME_NUMBER(name.at, person_role(&person,
		    str_of(row[i].email), str_of(row[i].kind),
		    day(row[i].record), day(row[i].act)), row[i].role);
	}
	buf_release(&name);
	person_release(&person);
}

static void
test_person_knows_names_and_initials_by_address(void **state)
{
	struct person person;

	(void)state;
	read_person(&person, team);
	assert_string_equal(person_initials_of(&person,
	    STR_LIT("ng@example.com")), "AN");
	assert_string_equal(person_initials_of(&person,
	    STR_LIT("carol@example.org")), "CD");
	assert_null(person_initials_of(&person, STR_LIT("x@example.org")));
	assert_true(person_has_initials(&person, STR_LIT("AN")));
	assert_true(person_has_initials(&person, STR_LIT("FR")));
	assert_false(person_has_initials(&person, STR_LIT("an")));
	assert_false(person_has_initials(&person, STR_LIT("A")));
	assert_false(person_has_initials(&person, STR_LIT("")));
	person_release(&person);
}

static void
test_person_knows_the_owners_of_items(void **state)
{
	static const struct {
		const char *word;
		bool known;
	} row[] = {
		{ "alice", true }, { "manager", true }, { "supervisor", true },
		{ "ng", true }, { "bob", true }, { "eve", true },
		{ "Alice", false }, { "bob@example.org", false },
		{ "bo", false }, { "person", false }, { "", false },
		{ "AN", false }, { "managers", false },
	};
	struct person person;
	size_t i;

	(void)state;
	read_person(&person, team);
	for (i = 0; i < COUNT(row); i++)
		SAME_NUMBER(row[i].word, person_knows_owner(&person,
		    str_of(row[i].word)), row[i].known);
	person_release(&person);
}

static void
test_role_names(void **state)
{
	(void)state;
	assert_string_equal(role_name(ROLE_PERSON), "person");
	assert_string_equal(role_name(ROLE_MANAGER), "manager");
	assert_string_equal(role_name(ROLE_SUPERVISOR), "supervisor");
	assert_string_equal(role_name(ROLE_NONE), "nobody");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_person_with_what_is_required_has_defaults),
		cmocka_unit_test(test_person_takes_every_key),
		cmocka_unit_test(
		    test_person_parse_says_what_is_wrong_and_where),
		cmocka_unit_test(test_person_parse_refuses_more_than_16_kib),
		cmocka_unit_test(test_person_parse_refuses_a_nul),
		cmocka_unit_test(test_person_takes_a_part_of_full_time),
		cmocka_unit_test(
		    test_person_address_needs_a_name_and_one_at_sign),
		cmocka_unit_test(test_person_initials_are_the_first_letters),
		cmocka_unit_test(
		    test_person_initials_may_be_shared_by_one_leader),
		cmocka_unit_test(test_person_absences_are_sorted_and_merged),
		cmocka_unit_test(
		    test_person_leader_is_the_one_of_the_kind_on_the_day),
		cmocka_unit_test(
		    test_person_role_is_of_the_records_day_or_of_the_acts),
		cmocka_unit_test(
		    test_person_knows_names_and_initials_by_address),
		cmocka_unit_test(test_person_knows_the_owners_of_items),
		cmocka_unit_test(test_role_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
