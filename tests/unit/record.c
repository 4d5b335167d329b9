/* SPDX-License-Identifier: ISC */
#include "table.h"

#include <time.h>

#include "base/buf.h"
#include "notes/record.h"

#define FRONT "---\nkind: talk\ndate: 2026-11-21\nstatus: held\n---\n"

static void
test_record_name_parse_takes_names_and_refuses_others(void **state)
{
	static const struct {
		const char *path;
		const char *person, *date, *stem;	/* NULL: refused */
	} row[] = {
		{ "people/alice/2026-11-21-one-to-one.md", "alice",
		    "2026-11-21", "one-to-one" },
		{ "people/alice/2026-11-21-one-to-one-2.md", "alice",
		    "2026-11-21", "one-to-one-2" },
		{ "people/a/2026-11-21-x.md", "a", "2026-11-21", "x" },
		{ "people/a/2026-11-21-2.md", "a", "2026-11-21", "2" },
		{ "people/alice/contract.md", "alice", "", "contract" },
		{ "people/alice/2nd-look.md", "alice", "", "2nd-look" },
		{ "people/alice/2026.md", "alice", "", "2026" },
		{ "people/alice/2026-plan.md", "alice", "", "2026-plan" },
		{ "", NULL, NULL, NULL },
		{ "people", NULL, NULL, NULL },
		{ "people/", NULL, NULL, NULL },
		{ "people/alice", NULL, NULL, NULL },
		{ "people/alice/", NULL, NULL, NULL },
		{ "people/alice.md", NULL, NULL, NULL },
		{ "people//contract.md", NULL, NULL, NULL },
		{ "people/alice/.md", NULL, NULL, NULL },
		{ "people/alice/contract", NULL, NULL, NULL },
		{ "people/alice/contract.MD", NULL, NULL, NULL },
		{ "people/alice/contract.md.md", NULL, NULL, NULL },
		{ "people/alice/Contract.md", NULL, NULL, NULL },
		{ "people/Alice/contract.md", NULL, NULL, NULL },
		{ "people/../contract.md", NULL, NULL, NULL },
		{ "people/alice/../contract.md", NULL, NULL, NULL },
		{ "people/alice/evidence/mail.md", NULL, NULL, NULL },
		{ "people/alice/-contract.md", NULL, NULL, NULL },
		{ "people/alice/con_tract.md", NULL, NULL, NULL },
		{ "people/alice/person.ini", NULL, NULL, NULL },
		{ "./people/alice/contract.md", NULL, NULL, NULL },
		{ "/people/alice/contract.md", NULL, NULL, NULL },
		{ "templates/alice/contract.md", NULL, NULL, NULL },
		/* a name with a day that does not exist is no document */
		{ "people/alice/2026-02-29-talk.md", NULL, NULL, NULL },
		{ "people/alice/2026-13-01-talk.md", NULL, NULL, NULL },
		{ "people/alice/0000-01-01-talk.md", NULL, NULL, NULL },
		{ "people/alice/2026-11-21.md", NULL, NULL, NULL },
		{ "people/alice/2026-11-21-.md", NULL, NULL, NULL },
		{ "people/alice/2026-11-21--talk.md", NULL, NULL, NULL },
		{ "people/alice/2026-11-21-Talk.md", NULL, NULL, NULL },
		{ "people/alice/2026-11-21 talk.md", NULL, NULL, NULL },
		{ "people/alice/2026-11-21_talk.md", NULL, NULL, NULL },
		{ "people/alice/2026-11-2-talk.md", "alice", "",
		    "2026-11-2-talk" },
	};
	struct record_name name;
	size_t i;
	bool good;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		good = record_name_parse(&name, str_of(row[i].path));
		SAME_NUMBER(row[i].path, good, row[i].stem != NULL);
		if (!good)
			continue;
		SAME_TEXT(row[i].path, name.person, row[i].person);
		SAME_TEXT(row[i].path, name.stem, row[i].stem);
		SAME_NUMBER(row[i].path, name.date.day,
		    day(row[i].date).day);
	}
	assert_false(record_name_parse(&name, STR_NONE));
	assert_false(record_name_parse(&name,
	    STR_LIT("people/alice/a\0b.md")));
}

static void
test_record_name_number_counts_sessions_of_one_day(void **state)
{
	static const struct {
		const char *file, *kind;
		unsigned number;
	} row[] = {
		{ "people/a/2026-11-21-talk.md", "talk", 1 },
		{ "people/a/2026-11-21-talk-2.md", "talk", 2 },
		{ "people/a/2026-11-21-talk-19.md", "talk", 19 },
		{ "people/a/2026-11-21-talk-1.md", "talk", 0 },
		{ "people/a/2026-11-21-talk-0.md", "talk", 0 },
		{ "people/a/2026-11-21-talk-02.md", "talk", 0 },
		{ "people/a/2026-11-21-talk-.md", "talk", 0 },
		{ "people/a/2026-11-21-talk-x.md", "talk", 0 },
		{ "people/a/2026-11-21-talk2.md", "talk", 0 },
		{ "people/a/2026-11-21-talk-2-3.md", "talk", 0 },
		{ "people/a/2026-11-21-talk-2-3.md", "talk-2", 3 },
		{ "people/a/2026-11-21-talk-2.md", "talk-2", 1 },
		{ "people/a/2026-11-21-talk-1234567890.md", "talk", 0 },
		{ "people/a/2026-11-21-talk.md", "tal", 0 },
		{ "people/a/2026-11-21-talk.md", "talks", 0 },
		{ "people/a/2026-11-21-talk.md", "", 0 },
		{ "people/a/contract.md", "contract", 1 },
		{ "people/a/contract-2.md", "contract", 0 },
		{ "people/a/contract-2.md", "contract-2", 1 },
	};
	struct record_name name;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		CHECK(row[i].file, record_name_parse(&name,
		    str_of(row[i].file)));
		SAME_NUMBER(row[i].file, record_name_number(&name,
		    str_of(row[i].kind)), row[i].number);
	}
}

static void
test_record_name_format_is_read_again(void **state)
{
	static const struct {
		const char *date, *kind;
		unsigned number;
		const char *path;
	} row[] = {
		{ "2026-11-21", "one-to-one", 1,
		    "people/alice/2026-11-21-one-to-one.md" },
		{ "2026-11-21", "one-to-one", 12,
		    "people/alice/2026-11-21-one-to-one-12.md" },
		{ "", "contract", 1, "people/alice/contract.md" },
	};
	struct record_name name;
	struct buf path = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&path);
		record_name_format(&path, STR_LIT("alice"), day(row[i].date),
		    str_of(row[i].kind), row[i].number);
		SAME_TEXT(row[i].path, buf_str(&path), row[i].path);
		CHECK(row[i].path, record_name_parse(&name, buf_str(&path)));
		SAME_NUMBER(row[i].path, record_name_number(&name,
		    str_of(row[i].kind)), row[i].number);
	}
	buf_release(&path);
}

static void
test_record_front_of_a_session_is_read(void **state)
{
	struct record record = RECORD_INIT;
	struct faults faults = FAULTS_INIT;

	(void)state;
	record_read_front(&record, STR_LIT("---\nkind: talk\n"
	    "date: 2026-11-21\nstatus: cancelled\nwith: Bob Okafor\n"
	    "place: Room 3\nminutes: 60\nreason: ill\nnext: 2026-12-05\n"
	    "---\n# T\n"), true, &faults);
	assert_int_equal(faults.n, 0);
	SAME_TEXT("kind", record.kind, "talk");
	assert_int_equal(record.date.day, day("2026-11-21").day);
	assert_int_equal(record.status, RECORD_CANCELLED);
	SAME_TEXT("with", record.with, "Bob Okafor");
	SAME_TEXT("place", record.place, "Room 3");
	assert_int_equal(record.minutes, 60);
	SAME_TEXT("reason", record.reason, "ill");
	assert_int_equal(record.next.day, day("2026-12-05").day);
	assert_true(date_is_none(record.review));
	assert_int_equal(record.nitems, 0);
	record_release(&record);
}

static void
test_record_front_of_a_document_is_read(void **state)
{
	static const char *const row[] = {
		"---\nkind: contract\ndate: 2026-01-12\nreview: 2027-01-12\n"
		    "talk: every 2 weeks, 60 minutes\n---\n",
		"---\ntalk: every 2 weeks, 60 minutes\nreview: 2027-01-12\n"
		    "date: 2026-01-12\nkind: contract\n---\n",
	};
	struct record record;
	struct faults faults = FAULTS_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		record = (struct record)RECORD_INIT;
		record_read_front(&record, str_of(row[i]), false, &faults);
		SAME_NUMBER(row[i], faults.n, 0);
		SAME_NUMBER(row[i], record.status, RECORD_DOCUMENT);
		SAME_NUMBER(row[i], record.date.day, day("2026-01-12").day);
		SAME_NUMBER(row[i], record.review.day,
		    day("2027-01-12").day);
		record_release(&record);
	}
}

static void
test_record_front_faults_have_a_place(void **state)
{
	static const struct {
		bool is_session;
		const char *front;
		unsigned line, col;
		const char *why;
	} row[] = {
		{ true, "kind: talk\nstatus: held\n", 1, 1,
		    "there is no 'date'; add 'date: YYYY-MM-DD'" },
		{ true, "kind: talk\ndate: 2026-11-21\n", 1, 1,
		    "there is no 'status'" },
		{ true, "date: 2026-11-21\nstatus: held\n", 1, 1,
		    "there is no 'kind'; add 'kind: KIND'" },
		{ false, "date: 2026-11-21\n", 1, 1, "there is no 'kind'; add "
		    "'kind: KIND'" },
		{ true, "kind: Talk\ndate: 2026-11-21\nstatus: held\n", 2, 7,
		    "kind: 'Talk' is not the name of a kind" },
		{ true, "kind: talk\ndate: 2026-11-31\nstatus: held\n", 3, 7,
		    "date: '2026-11-31' is not a date" },
		{ true, "kind: talk\ndate: 2026-11-21\nstatus: done\n", 4, 9,
		    "status: 'done' is not a status" },
		{ true, "kind: talk\ndate: 2026-11-21\nstatus: document\n",
		    4, 9, "status: 'document' is not a status" },
		{ true, "kind: talk\ndate: 2026-11-21\nstatus: Held\n", 4, 9,
		    "status: 'Held' is not a status" },
		{ true, "kind: talk\ndate: 2026-11-21\nstatus: cancelled\n",
		    1, 1, "needs a reason; add" },
		{ true, "kind: talk\ndate: 2026-11-21\nstatus: cancelled\n"
		    "reason:\n", 5, 8, "reason: has no value; write" },
		{ true, "kind: talk\ndate: 2026-11-21\nstatus: held\n"
		    "with:\n", 5, 6, "with: has no value; write" },
		{ true, "kind: talk\ndate: 2026-11-21\nstatus: held\n"
		    "minutes: an hour\n", 5, 10, "is not a number of minutes" },
		{ true, "kind: talk\ndate: 2026-11-21\nstatus: held\n"
		    "minutes: 1441\n", 5, 10, "is not a number of minutes" },
		{ true, "kind: talk\ndate: 2026-11-21\nstatus: held\n"
		    "next: soon\n", 5, 7, "next: 'soon' is not a date" },
		{ true, "kind: talk\ndate: 2026-11-21\nstatus: held\n"
		    "room: 3\n", 5, 1, "unknown key 'room'; a session has" },
		{ true, "kind: talk\ndate: 2026-11-21\nstatus: held\n"
		    "review: 2027-01-01\n", 5, 1, "unknown key 'review'" },
		{ true, "kind: contract\ndate: 2026-11-21\nstatus: held\n"
		    "talk: every 2 weeks\n", 5, 1, "unknown key 'talk'" },
		{ true, "kind: talk\ndate: 2026-11-21\nstatus: held\n"
		    "date: 2026-11-21\n", 5, 1, "'date' is there already; keep "
		    "one of them" },
		{ false, "kind: plan\nstatus: held\n", 3, 1,
		    "unknown key 'status'; a document has" },
		{ false, "kind: plan\ntalk: every 2 weeks\n", 3, 1,
		    "unknown key 'talk'; a document has" },
		{ false, "talk: every 2 weeks\nkind: plan\n", 2, 1,
		    "unknown key 'talk'; a document has" },
		{ false, "kind: contract\ntalk: weekly\n", 3, 7,
		    "talk: 'weekly' is not 'every INTERVAL" },
		{ false, "kind: contract\nstatus: held\n", 3, 1,
		    "unknown key 'status'; a contract has" },
		{ false, "kind: contract\ntalk: every 2 weeks\n"
		    "talk: every 2 weeks\n", 4, 1, "'talk' is there already; "
		    "keep one of them" },
		{ true, "kidn: talk\ndate: 2026-11-21\nstatus: held\n", 2, 1,
		    "unknown key 'kidn'; did you mean 'kind'?" },
		{ true, "kind: talk\ndat: 2026-11-21\nstatus: held\n", 3, 1,
		    "unknown key 'dat'; did you mean 'date'?" },
		{ true, "kind: talk\ndate: 2026-11-21\nstatus: cancelled\n"
		    "raeson: ill\n", 5, 1, "unknown key 'raeson'; did you mean "
		    "'reason'?" },
		{ false, "kind: plan\nreviews: 2027-01-01\n", 3, 1,
		    "unknown key 'reviews'; did you mean 'review'?" },
		{ false, "kind: plan\nreview: yearly\n", 3, 9,
		    "review: 'yearly' is not a date" },
	};
	struct record record;
	struct faults faults;
	struct buf text = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		record = (struct record)RECORD_INIT;
		faults = (struct faults)FAULTS_INIT;
		buf_clear(&text);
		buf_addf(&text, "---\n%s---\n", row[i].front);
		record_read_front(&record, buf_str(&text), row[i].is_session,
		    &faults);
		CHECK(row[i].front, faults.n > 0);
		if (strstr(faults.fault[0].text, row[i].why) == NULL)
			fail_msg("'%s': got '%s'", row[i].front,
			    faults.fault[0].text);
		SAME_NUMBER(row[i].front, faults.fault[0].rule,
		    RULE_FRONT_MATTER);
		SAME_NUMBER(row[i].front, faults.fault[0].line, row[i].line);
		SAME_NUMBER(row[i].front, faults.fault[0].col, row[i].col);
		SAME_NUMBER(row[i].front, faults.n, 1);
		faults_release(&faults);
		record_release(&record);
		/* without a list of faults, the same is read */
		record_read_front(&record, buf_str(&text), row[i].is_session,
		    NULL);
		record_release(&record);
	}
	buf_release(&text);
}

static void
test_record_without_front_matter_still_has_a_body(void **state)
{
	static const char *const row[] = { "", "# T\n## A\n", "---\n## A\n",
		"---\nnonsense\n---\n## A\n", ("\n" FRONT) };
	struct record record;
	struct faults faults;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		record = (struct record)RECORD_INIT;
		faults = (struct faults)FAULTS_INIT;
		record_read_front(&record, str_of(row[i]), true, &faults);
		record_read_body(&record, &faults);
		CHECK(row[i], faults_find(&faults, RULE_FRONT_MATTER));
		SAME_NUMBER(row[i], record.status, RECORD_UNKNOWN);
		if (strstr(row[i], "## A\n") != NULL)
			CHECK(row[i], section_find(&record.mark,
			    STR_LIT("A")));
		faults_release(&faults);
		record_release(&record);
	}
}

static void
test_record_body_that_cannot_be_read_is_a_fault(void **state)
{
	struct record record = RECORD_INIT;
	struct faults faults = FAULTS_INIT;
	struct buf text = BUF_INIT;
	int i;

	(void)state;
	buf_add_string(&text, FRONT "\n");
	for (i = 0; i < 40; i++)
		buf_add_string(&text, "> ");
	buf_add_string(&text, "a\n");
	record_read_front(&record, buf_str(&text), true, &faults);
	record_read_body(&record, &faults);
	assert_int_equal(faults.n, 1);
	assert_int_equal(faults.fault[0].rule, RULE_TEXT);
	assert_int_equal(faults.fault[0].line, 7);
	assert_int_equal(record.nitems, 0);
	assert_int_equal(record.mark.nsections, 0);
	faults_release(&faults);
	record_release(&record);
	buf_release(&text);
}

/* Appends "[STATE TEXT LINE-LAST in SECTION <PARENT>]" for each item. */
static void
add_items(struct buf *out, const struct record *record)
{
	const struct record_item *item;
	size_t i;

	for (i = 0; i < record->nitems; i++) {
		item = &record->item[i];
		buf_addf(out, "[%c %.*s %u-%u", " x-"[item->item.state],
		    STR_ARGS(item->item.text), item->line - 5,
		    item->last_line - 5);
		if (item->section != NULL)
			buf_addf(out, " in %.*s",
			    STR_ARGS(item->section->title));
		if (item->parent != MARKDOWN_NONE)
			buf_addf(out, " <%.*s", STR_ARGS(
			    record->item[item->parent].item.text));
		buf_add_byte(out, ']');
	}
}

static void
test_record_items_are_read_with_their_places(void **state)
{
	static const struct {
		const char *name, *body, *items;
	} row[] = {
		{ "none", "a\n- b\n", "" },
		{ "without a section", "- [ ] a\n", "[  a 1-1]" },
		{ "in sections", "## A\n- [ ] a\n## B\n* [x] b\n1. [-] c\n",
		    "[  a 2-2 in A][x b 4-4 in B][- c 5-5 in B]" },
		{ "under a deeper heading", "## A\n### B\n- [ ] a\n",
		    "[  a 3-3 in A]" },
		{ "behind a title", "## A\n# B\n- [ ] a\n", "[  a 3-3]" },
		{ "with lines", "- [ ] a\n  b\n\n  c\n\n- [ ] d\n",
		    "[  a 1-4][  d 6-6]" },
		{ "a lazy line", "- [ ] a\nb\n- [ ] c\n",
		    "[  a 1-2][  c 3-3]" },
		{ "sub-items", "- [ ] a\n  - [x] b\n    - [ ] c\n- [ ] d\n",
		    "[  a 1-3][x b 2-3 <a][  c 3-3 <b][  d 4-4]" },
		{ "in tabs", "-\t[ ] a\n\t- [ ] b\n\n\t\tc\n",
		    "[  a 1-4][  b 2-4 <a]" },
		{ "below a plain bullet", "- a\n  - [ ] b\n- [ ] c\n"
		    "  - d\n    - [ ] e\n",
		    "[  b 2-2][  c 3-5][  e 5-5 <c]" },
		{ "two bullets in a line", "- - [ ] a\n  - [ ] b\n"
		    "1. * [x] c\n", "[  a 1-1][  b 2-2][x c 3-3]" },
		{ "in a quote they are none", "> - [ ] a\n\n- [ ] b\n"
		    "  > - [ ] c\n", "[  b 3-4]" },
		{ "in code they are none", "```\n- [ ] a\n```\n\n"
		    "    - [ ] b\n\n- [ ] c\n\n  ```\n  - [ ] d\n  ```\n",
		    "[  c 7-11]" },
		{ "in a paragraph they are none", "a\n14. [ ] b\n", "" },
		{ "a box that is a link", "- [x] a\n\n[x]: b\n",
		    "[x a 1-1]" },
		{ "an empty one", "- [ ]\n- [x] a\n", "[   1-1][x a 2-2]" },
		{ "the last line has no LF", "## A\n- [ ] a", "[  a 2-2 in A]"
		    },
	};
	struct record record;
	struct buf text = BUF_INIT, got = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		record = (struct record)RECORD_INIT;
		buf_clear(&text);
		buf_clear(&got);
		buf_addf(&text, FRONT "%s", row[i].body);
		record_read(&record, buf_str(&text));
		add_items(&got, &record);
		SAME_TEXT(row[i].name, buf_str(&got), row[i].items);
		record_release(&record);
	}
	buf_release(&text);
	buf_release(&got);
}

static void
test_record_item_columns_are_those_of_the_line(void **state)
{
	struct record record = RECORD_INIT;
	const struct item *item;

	(void)state;
	record_read(&record, STR_LIT(FRONT "- - [ ] @al a by 2026-02-30\n"));
	assert_int_equal(record.nitems, 1);
	item = &record.item[0].item;
	assert_int_equal(item->bad_date_col, 18);
	assert_int_equal(item->owner.at - lines_get(&record.lines, 6).at, 9);
	record_release(&record);
}

static void
test_record_is_complete_when_its_sections_have_text(void **state)
{
	static const char template[] = "---\noptional: C\n"
	    "recurring: D, 1 month\n---\n# T\n## A\n<!-- a? -->\n## B\n"
	    "## C\n## D\n";
	static const struct {
		const char *name, *body;
		bool complete;
	} row[] = {
		{ "nothing", "", false },
		{ "all that is required", "## A\na\n## B\nb\n", true },
		{ "in another order", "## B\nb\n## A\na\n", true },
		{ "and more", "## B\nb\n## X\n## A\na\n", true },
		{ "one missing", "## A\na\n", false },
		{ "one empty", "## A\n## B\nb\n", false },
		{ "one with a hint", "## A\n<!-- a? -->\n## B\nb\n", false },
		{ "one with a heading", "## A\n### a\n## B\nb\n", false },
		{ "nothing to report", "## A\nNothing to report.\n## B\n-\n",
		    false },
		{ "an optional one empty", "## A\na\n## B\nb\n## C\n", true },
		{ "a recurring one with text", "## A\na\n## B\nb\n## D\nd\n",
		    true },
		{ "a recurring one empty", "## A\na\n## B\nb\n## D\n",
		    false },
		{ "the text in the second of a name",
		    "## A\n## B\nb\n## A\na\n", true },
		{ "another level", "# A\na\n### B\nb\n", false },
	};
	struct kind kind = KIND_INIT;
	struct record record;
	struct buf text = BUF_INIT;
	struct err err = ERR_INIT;
	size_t i;

	(void)state;
	assert_int_equal(kind_parse(&kind, STR_LIT("talk"),
	    str_of(template), &err), 0);
	for (i = 0; i < COUNT(row); i++) {
		record = (struct record)RECORD_INIT;
		buf_clear(&text);
		buf_addf(&text, FRONT "%s", row[i].body);
		record_read(&record, buf_str(&text));
		SAME_NUMBER(row[i].name, record_is_complete(&record, &kind),
		    row[i].complete);
		record_release(&record);
	}
	kind_release(&kind);
	buf_release(&text);
}

static void
test_record_initials_stand_in_brackets_at_the_end(void **state)
{
	static const struct {
		const char *line, *initials;
	} row[] = {
		{ "- Not accepted. (AN)", "AN" },
		{ "- Not accepted. (AN) \t", "AN" },
		{ "- Not (really) accepted.(A)", "A" },
		{ "(AN)", "AN" },
		{ "- a ((AN)", "AN" },
		{ "- Not accepted. (\303\205N)", "\303\205N" },
		{ "- Not accepted.", NULL },
		{ "- Not accepted. (AN).", NULL },
		{ "- Not accepted. (A N)", NULL },
		{ "- Not accepted. ( AN)", NULL },
		{ "- Not accepted. ()", NULL },
		{ "- Not accepted. AN)", NULL },
		{ "- Not accepted. (AN", NULL },
		{ "- a (AN))", NULL },
		{ ")", NULL }, { "()", NULL }, { "", NULL }, { NULL, NULL },
	};
	struct str initials;
	size_t i;
	bool good;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		good = record_initials(&initials, str_of(row[i].line));
		SAME_NUMBER(row[i].line, good, row[i].initials != NULL);
		if (good)
			SAME_TEXT(row[i].line, initials, row[i].initials);
	}
}

/* Many sub-items below one item, or each below a bullet that is no item. */
static void
test_record_of_full_size_is_read_at_once(void **state)
{
	static const char *const row[] = { "- [ ] a\n", "  - [ ] a\n",
		"  - b\n    - [ ] a\n", "## A\n- [ ] a\n" };
	struct record record;
	struct buf text = BUF_INIT;
	clock_t start;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&text);
		buf_add_string(&text, FRONT "- [ ] top\n");
		while (text.n + 20 < MARKDOWN_TEXT_MAX)
			buf_add_string(&text, row[i]);
		record = (struct record)RECORD_INIT;
		start = clock();
		record_read(&record, buf_str(&text));
		CHECK(row[i], record.nitems > 3000);
		CHECK(row[i], clock() - start < CLOCKS_PER_SEC);
		record_release(&record);
	}
	buf_release(&text);
}

#define TEMPLATE "---\ntitle: Talk\n---\n\n" \
	"# {{title}}: {{person}}, {{long-date}}\n\n## First\n\n## Second\n"

static void
test_compose_writes_what_record_reads(void **state)
{
	struct kind kind = KIND_INIT;
	struct record record = RECORD_INIT;
	struct faults faults = FAULTS_INIT;
	struct buf out = BUF_INIT;
	struct err err = ERR_INIT;
	struct kind_values values = { STR_LIT("Alice Ng"),
	    STR_LIT("Bob Okafor"), DATE_NONE };
	bool leave_out[] = { true, false };

	(void)state;
	assert_true(date_parse(&values.date, STR_LIT("2026-11-21")));
	assert_int_equal(kind_parse(&kind, STR_LIT("talk"),
	    STR_LIT(TEMPLATE), &err), 0);
	compose_begin(&out);
	assert_int_equal(compose_pair(&out, "kind", STR_LIT("talk"), &err),
	    0);
	assert_int_equal(compose_date(&out, "date", values.date, &err), 0);
	assert_int_equal(compose_pair(&out, "status", STR_LIT("held"), &err),
	    0);
	assert_int_equal(compose_pair(&out, "place", STR_NONE, &err), 0);
	assert_int_equal(compose_date(&out, "next", DATE_NONE, &err), 0);
	compose_body(&out, &kind, &values, leave_out);
	assert_string_equal(out.at,
	    "---\nkind: talk\ndate: 2026-11-21\nstatus: held\n---\n\n"
	    "# Talk: Alice Ng, 21 November 2026\n\n## Second\n");
	record_read_front(&record, buf_str(&out), true, &faults);
	record_read_body(&record, &faults);
	assert_int_equal(faults.n, 0);
	assert_int_equal(record.status, RECORD_HELD);
	record_release(&record);
	faults_release(&faults);
	buf_release(&out);
	kind_release(&kind);
}

static void
test_compose_refuses_a_value_that_front_matter_cannot_hold(void **state)
{
	static const char *const bad[] = { "", "a\nstatus: held", "ill ; HR",
		"room: 3", "# 3", "\033[2J", "a #b" };
	struct buf out = BUF_INIT;
	struct err err = ERR_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		if (compose_pair(&out, "place", str_of(bad[i]), &err) == 0)
			fail_msg("'%s' was not refused", bad[i]);
		assert_int_equal(err.code, ERR_REFUSED);
		assert_int_equal(out.n, 0);
	}
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_record_name_parse_takes_names_and_refuses_others),
		cmocka_unit_test(
		    test_record_name_number_counts_sessions_of_one_day),
		cmocka_unit_test(test_record_name_format_is_read_again),
		cmocka_unit_test(test_record_front_of_a_session_is_read),
		cmocka_unit_test(test_record_front_of_a_document_is_read),
		cmocka_unit_test(test_record_front_faults_have_a_place),
		cmocka_unit_test(
		    test_record_without_front_matter_still_has_a_body),
		cmocka_unit_test(
		    test_record_body_that_cannot_be_read_is_a_fault),
		cmocka_unit_test(test_record_items_are_read_with_their_places),
		cmocka_unit_test(
		    test_record_item_columns_are_those_of_the_line),
		cmocka_unit_test(
		    test_record_is_complete_when_its_sections_have_text),
		cmocka_unit_test(
		    test_record_initials_stand_in_brackets_at_the_end),
		cmocka_unit_test(test_record_of_full_size_is_read_at_once),
		cmocka_unit_test(test_compose_writes_what_record_reads),
		cmocka_unit_test(
		    test_compose_refuses_a_value_that_front_matter_cannot_hold),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
