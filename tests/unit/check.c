/* SPDX-License-Identifier: ISC */
#include "table.h"

#include <time.h>

#include "base/buf.h"
#include "notes/check.h"

#define PATH "people/alice/2026-11-21-talk.md"
#define HELD "---\nkind: talk\ndate: 2026-11-21\nstatus: held\n---\n"
#define WHOLE HELD "# T\n## A\na\n## B\nb\n"

/* The kind and the person by which texts are checked. */
struct fixture {
	struct kind kind;
	struct person person;
};

static bool
is_person(struct str word, void *arg)
{
	(void)arg;
	return str_is(word, "dave");
}

static bool
is_old_hint(struct str html, void *arg)
{
	(void)arg;
	return str_is(html, "<!-- old -->");
}

static void
read_fixture(struct fixture *out, const char *template)
{
	struct err err = ERR_INIT;

	*out = (struct fixture){ KIND_INIT, PERSON_INIT };
	if (kind_parse(&out->kind, STR_LIT("talk"), str_of(template),
	    &err) < 0 || person_parse(&out->person, STR_LIT("alice"),
	    STR_LIT("[person]\nname = Alice Ng\nemail = a.ng@example.org\n"
	    "manager = Bob Okafor <bob@example.org>\n"), &err) < 0)
		fail_msg("'%s': %s", template, err.text);
}

static void
release_fixture(struct fixture *fixture)
{
	kind_release(&fixture->kind);
	person_release(&fixture->person);
}

static const char talk[] = "---\noptional: Disagreements | Information to "
    "pass on\nrecurring: Goals, 1 month\n---\n# {{title}}\n## A\n"
    "<!-- a? -->\n## B\n## Goals\n## Information to pass on\n"
    "## Disagreements\n";

/* Finds the faults of `text` with check_text, the reader and check_record. */
static void
find_faults(struct faults *out, const char *path, struct str text,
    const struct fixture *fixture, bool (*is_hint)(struct str, void *))
{
	struct check check = { .path = str_of(path), .kind = &fixture->kind,
		.person = &fixture->person, .is_person = is_person,
		.is_hint = is_hint, .wants_slips = true };
	struct record record = RECORD_INIT;
	struct record_name name;
	bool is_session = !record_name_parse(&name, check.path) ||
	    !date_is_none(name.date);

	check_text(out, text);
	if (out->n > 0)
		return;
	record_read_front(&record, text, is_session, out);
	record_read_body(&record, out);
	if (!str_eq(record.kind, buf_str(&fixture->kind.name)))
		check.kind = NULL;
	check_record(out, &record, &check);
	record_release(&record);
}

static void
say(struct buf *out, const struct faults *faults)
{
	size_t i;

	for (i = 0; i < faults->n; i++)
		buf_addf(out, "%s %u:%u ", rule_name(faults->fault[i].rule),
		    faults->fault[i].line, faults->fault[i].col);
}

struct row {
	const char *name, *text, *faults;
};

static void
check_rows(const struct row *row, size_t n, const char *template)
{
	struct fixture fixture;
	struct faults faults;
	struct buf got = BUF_INIT;
	size_t i;

	read_fixture(&fixture, template);
	for (i = 0; i < n; i++) {
		faults = (struct faults)FAULTS_INIT;
		buf_clear(&got);
		find_faults(&faults, PATH, str_of(row[i].text), &fixture,
		    NULL);
		say(&got, &faults);
		SAME_TEXT(row[i].name, buf_str(&got), row[i].faults);
		faults_release(&faults);
	}
	release_fixture(&fixture);
	buf_release(&got);
}

static void
test_check_text(void **state)
{
	static const struct row row[] = {
		{ "nothing wrong", WHOLE, "" },
		{ "a control character", WHOLE "a\001\n", "text 11:2 " },
		{ "a tab is none", WHOLE "a\tb\n", "" },
		{ "carriage returns", HELD "\r\n", "text 6:1 " },
		{ "no UTF-8", WHOLE "\344\n", "text 11:1 " },
		{ "UTF-8", WHOLE "\303\244\n", "" },
		{ "a zero-width blank", WHOLE "a\342\200\213b\n",
		    "text 11:2 " },
		{ "a conflict", WHOLE "<<<<<<< HEAD\na\n=======\nb\n"
		    ">>>>>>> main\n", "text 11:1 " },
		{ "a conflict without names", WHOLE "<<<<<<<\na\n=======\nb\n"
		    ">>>>>>>\n", "text 11:1 " },
		{ "two conflicts", WHOLE "<<<<<<< a\n=======\n>>>>>>> b\n"
		    "<<<<<<< a\n||||||| c\n=======\n>>>>>>> b\n",
		    "text 11:1 text 14:1 " },
		{ "a conflict half removed, the end", WHOLE "a\n=======\nb\n"
		    ">>>>>>> main\n", "text 14:1 " },
		{ "a conflict half removed, the start",
		    WHOLE "<<<<<<< HEAD\na\n", "text 11:1 " },
		{ "an underlined title", HELD "T\n=======\n## A\na\n## B\n"
		    "b\n", "" },
		{ "a quote in quotes", WHOLE ">>>>>>> a\n", "" },
		{ "one sign fewer", WHOLE "<<<<<< a\n", "" },
		{ "one sign more", WHOLE "<<<<<<<< a\n", "" },
		{ "not at the start", WHOLE "a <<<<<<< a\n", "" },
	};

	(void)state;
	check_rows(row, COUNT(row), talk);
}

static void
test_check_text_of_nul_and_size(void **state)
{
	struct faults faults = FAULTS_INIT;
	struct buf text = BUF_INIT;

	(void)state;
	check_text(&faults, STR_LIT("a\n\0\n"));
	assert_int_equal(faults.n, 1);
	assert_int_equal(faults.fault[0].line, 2);
	faults_release(&faults);
	while (text.n < MARKDOWN_TEXT_MAX)
		buf_add_byte(&text, '\n');
	check_text(&faults, buf_str(&text));
	assert_int_equal(faults.n, 0);
	buf_add_byte(&text, '\n');
	check_text(&faults, buf_str(&text));
	assert_int_equal(faults.n, 1);
	assert_string_equal(faults.fault[0].text, "larger than 64 KiB; put part of it into a file of its own");
	faults_release(&faults);
	buf_release(&text);
}

static void
test_check_name_and_kind(void **state)
{
	static const char document[] = "---\nkind: talk\n---\n"
	    "## A\na\n## B\nb\n";
	static const struct {
		const char *path, *text, *template, *faults;
	} row[] = {
		{ PATH, WHOLE, talk, "" },
		{ "people/alice/2026-11-21-talk-2.md", WHOLE, talk, "" },
		{ "people/alice/2026-11-21-talk-1.md", WHOLE, talk,
		    "name 2:1 " },
		{ "people/alice/2026-11-21-talks.md", WHOLE, talk,
		    "name 2:1 " },
		{ "people/alice/2026-11-22-talk.md", WHOLE, talk,
		    "name 3:1 " },
		{ "people/alice/2026-11-31-talk.md", WHOLE, talk,
		    "name 0:0 " },
		{ "people/Alice/2026-11-21-talk.md", WHOLE, talk,
		    "name 0:0 " },
		{ "alice/2026-11-21-talk.md", WHOLE, talk, "name 0:0 " },
		{ PATH, "---\nkind: other\ndate: 2026-11-21\n"
		    "status: held\n---\n", talk, "name 2:1 " },
		{ "people/alice/talk.md", document,
		    "---\nsession: no\n---\n## A\n## B\n", "" },
		{ "people/alice/talk.md", document, talk, "name 0:0 " },
		{ "people/alice/talk-2.md", document,
		    "---\nsession: no\n---\n## A\n## B\n", "name 2:1 " },
		{ PATH, WHOLE, "---\nsession: no\n---\n## A\n## B\n",
		    "name 0:0 " },
	};
	struct fixture fixture;
	struct faults faults;
	struct buf got = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		faults = (struct faults)FAULTS_INIT;
		buf_clear(&got);
		read_fixture(&fixture, row[i].template);
		find_faults(&faults, row[i].path, str_of(row[i].text),
		    &fixture, NULL);
		say(&got, &faults);
		SAME_TEXT(row[i].path, buf_str(&got), row[i].faults);
		faults_release(&faults);
		release_fixture(&fixture);
	}
	buf_release(&got);
}

static void
test_check_sections(void **state)
{
	static const struct row row[] = {
		{ "all there, in any order", HELD "## B\nb\n## A\na\n", "" },
		{ "one missing", HELD "## A\na\n", "section-missing 7:1 " },
		{ "all missing", HELD, "section-missing 5:1 "
		    "section-missing 5:1 " },
		{ "one empty", HELD "## A\n\n## B\nb\n",
		    "section-empty 6:1 " },
		{ "one with its hint alone", HELD "## A\n<!-- a? -->\n"
		    "## B\nb\n", "section-empty 6:1 " },
		{ "nothing to report", HELD "## A\nNothing to report.\n"
		    "## B\nb\n", "" },
		{ "a recurring one is not there", WHOLE, "" },
		{ "a recurring one is empty", WHOLE "## Goals\n",
		    "section-empty 11:1 " },
		{ "an optional one is empty", WHOLE "## Disagreements\n",
		    "" },
		{ "one that the kind does not have", WHOLE "## C\n", "" },
		{ "planned", "---\nkind: talk\ndate: 2026-11-21\n"
		    "status: planned\n---\n", "" },
		{ "cancelled", "---\nkind: talk\ndate: 2026-11-21\n"
		    "status: cancelled\nreason: ill\n---\n", "" },
	};

	(void)state;
	check_rows(row, COUNT(row), talk);
}

static const char longer[] = "---\noptional: Aims for next time\n---\n"
    "# {{title}}\n## News of the month\n<!-- a? -->\n## Aims for next time\n";
#define NEWS "## News of the month\na\n"

static void
test_check_sections_that_are_nearly_there(void **state)
{
	static const struct row row[] = {
		{ "with a colon", HELD "\n## News of the month:\na\n",
		    "section-missing 7:1 " },
		{ "of another level", HELD "a\n\n### News of the month\na\n",
		    "section-missing 8:1 " },
		{ "underlined as a title", HELD "News of the month\n===\na\n",
		    "section-missing 6:1 " },
		{ "without the blank", HELD "a\n##News of the month\na\n",
		    "section-missing 7:1 " },
		{ "with no plain blank", HELD "## News of\302\240the month\n",
		    "section-missing 6:11 " },
		{ "mistyped", HELD "## New of the mouth\na\n",
		    "section-missing 6:1 " },
		{ "nowhere", HELD "## Old\na\n", "section-missing 7:1 " },
		{ "as a word in a paragraph", HELD "a\nNews of the month\na\n",
		    "section-missing 8:1 " },
		{ "it is there as well", HELD NEWS "### News of the month\n",
		    "" },
		{ "one that may be missing", HELD NEWS
		    "### Aims for next time\na\n", "section-missing 8:1 " },
		{ "one that need not be in the template", HELD NEWS
		    "## Disagreements:\n- No.\n", "section-missing 8:1 " },
	};

	(void)state;
	check_rows(row, COUNT(row), longer);
}

static void
test_check_tells_one_slip_once(void **state)
{
	static const struct row row[] = {
		{ "a fence without an end", HELD "```\na\n" NEWS,
		    "section-missing 8:1 " },
		{ "a comment without an end", HELD "<!-- a?\n" NEWS,
		    "hidden 6:1 " },
		{ "a kind that the name contradicts",
		    "---\nkind: task\ndate: 2026-11-21\nstatus: held\n---\n"
		    "<!-- b? -->\n## Other\n- [] a\n", "name 2:1 item 8:3 " },
		{ "no kind", "---\nkidn: talk\ndate: 2026-11-21\nstatus: held\n"
		    "---\n<!-- b? -->\n", "front-matter 2:1 " },
		{ "no status", "---\nkind: talk\ndate: 2026-11-21\nsattus: held\n"
		    "---\n<!-- a? -->\n", "front-matter 4:1 " },
	};

	(void)state;
	check_rows(row, COUNT(row), longer);
}

/* Without a wish for slips, as history checks a text, none are found. */
static void
test_check_looks_for_slips_only_if_asked(void **state)
{
	struct fixture fixture;
	struct faults faults = FAULTS_INIT;
	struct record record = RECORD_INIT;
	struct buf got = BUF_INIT;
	struct check check = { .path = STR_LIT(PATH), .kind = &fixture.kind };

	(void)state;
	read_fixture(&fixture, longer);
	record_read_front(&record, STR_LIT(HELD "## News of the month:\n"
	    "- [] a\n"), true, &faults);
	record_read_body(&record, &faults);
	check_record(&faults, &record, &check);
	say(&got, &faults);
	assert_string_equal(got.at, "section-missing 7:1 ");
	faults_release(&faults);
	record_release(&record);
	release_fixture(&fixture);
	buf_release(&got);
}

/* talk's sections: A, B, Goals (recurring), Information, Disagreements. */
static void
test_check_sections_that_are_due(void **state)
{
	static const bool due[] = { true, true, true, true, true };
	static const struct row row[] = {
		{ "the recurring one is missing", WHOLE,
		    "section-missing 10:1 " },
		{ "it is empty", WHOLE "## Goals\n", "section-empty 11:1 " },
		{ "it is there", WHOLE "## Goals\ng\n", "" },
	};
	struct fixture fixture;
	struct check check = { .path = STR_LIT(PATH),
		.kind = &fixture.kind, .is_due = due };
	struct faults faults;
	struct record record;
	struct buf got = BUF_INIT;
	size_t i;

	(void)state;
	read_fixture(&fixture, talk);
	for (i = 0; i < COUNT(row); i++) {
		faults = (struct faults)FAULTS_INIT;
		record = (struct record)RECORD_INIT;
		buf_clear(&got);
		record_read_front(&record, str_of(row[i].text), true, &faults);
		record_read_body(&record, &faults);
		check_record(&faults, &record, &check);
		say(&got, &faults);
		SAME_TEXT(row[i].name, buf_str(&got), row[i].faults);
		faults_release(&faults);
		record_release(&record);
	}
	release_fixture(&fixture);
	buf_release(&got);
}

static void
test_check_unrecorded(void **state)
{
	static const struct row row[] = {
		{ "a title", HELD "\n# T\n\n", "" },
		{ "nothing", HELD, "" },
		{ "an underlined title", HELD "T\n===\n", "" },
		{ "words", HELD "# T\n\n a\n- b\n", "unrecorded 8:2 " },
		{ "words without a title", HELD "a\n", "unrecorded 6:1 " },
		{ "words before the title", HELD "a\n\n# T\n",
		    "unrecorded 6:1 " },
		{ "a section", HELD "# T\n## A\n", "unrecorded 7:1 " },
		{ "a second title", HELD "# T\n# U\n", "unrecorded 7:1 " },
		{ "a comment", HELD "# T\n<!-- a -->\n",
		    "hidden 7:1 " },
		{ "a rule", HELD "# T\n\n***\n", "unrecorded 8:1 " },
		{ "a definition", HELD "# T\n\n[a]: b\n",
		    "hidden 8:1 " },
		{ "an item is not looked at", HELD "- [ ] @x by 2026-02-30\n",
		    "unrecorded 6:1 " },
		{ "planned", "---\nkind: talk\ndate: 2026-11-21\n"
		    "status: planned\n---\na\n", "unrecorded 6:1 " },
	};

	(void)state;
	check_rows(row, COUNT(row), "---\nnotes: no\n---\n# T\n");
}

static void
test_check_items(void **state)
{
	static const struct row row[] = {
		{ "owners that are known", WHOLE "- [ ] @alice a\n"
		    "- [ ] @bob a\n- [ ] @a.ng a\n- [ ] @manager a\n"
		    "- [ ] @supervisor a\n- [x] @dave: a\n", "" },
		{ "nobody", WHOLE "- [ ] @eve a\n", "item 11:7 " },
		{ "nobody, in a sub-item", WHOLE "- [ ] @bob a\n"
		    "  - [x]  @Bob, a\n", "item 12:10 " },
		{ "nobody, behind two bullets", WHOLE "- - [ ] @eve a\n",
		    "item 11:9 " },
		{ "nobody, in a dropped one", WHOLE "- [-] @eve a\n",
		    "item 11:7 " },
		{ "a word that is not the first", WHOLE "- [ ] a @eve\n", "" },
		{ "a plain bullet", WHOLE "- @eve a\n", "" },
		{ "a day that does not exist", WHOLE
		    "- [ ] a by 2026-02-29\n", "item 11:12 " },
		{ "one that does", WHOLE "- [ ] a by 2028-02-29\n", "" },
		{ "a first day that does not exist", WHOLE
		    "- [ ] a (from 2026-02-29)\n", "item 11:15 " },
		{ "both", WHOLE "- [ ] @eve a by 2026-02-29\n",
		    "item 11:7 item 11:17 " },
		{ "between fences", WHOLE "~~~\n- [ ] @eve a\n~~~\n"
		    "  ```\n  - [ ] a\n  ```\n", "" },
		{ "behind four blanks", WHOLE "\n    - [ ] a\n\n    b\n",
		    "item 12:5 " },
		{ "behind a tab", WHOLE "\n\t- [ ] a\n\t- [x] b\n",
		    "item 12:2 item 13:2 " },
		{ "code below an item", WHOLE "- [ ] a\n\n      - [ ] b\n",
		    "item 13:7 " },
		{ "going on with a paragraph", WHOLE
		    "a\n    - [ ] b\n2. [ ] c\n", "item 12:5 item 13:1 " },
		{ "going on with an item", WHOLE "- [ ] a\n  b\n  c\n"
		    "- [ ] d\n\n  e\n", "" },
		{ "no box, at any depth", WHOLE "- a\n  - [] a\n", "item 12:5 " },
		{ "no box, behind two bullets", WHOLE "- - [/] a\n",
		    "item 11:5 " },
		{ "no box, in a paragraph", WHOLE "a\n[ ] a\n\n[ ]a\n",
		    "item 12:1 item 14:1 " },
		{ "no box, in a quote in a list", WHOLE "- a\n\n  > - [] a\n",
		    "item 13:3 " },
		{ "no box, in code", WHOLE "```\n- [] a\n```\n", "" },
		{ "no box, in a hint", WHOLE "<!-- a? -->\n", "" },
		{ "a box in a quote", WHOLE "> - [ ] a\n> - [ ] b\n",
		    "item 11:1 item 12:1 " },
		{ "an owner at the end", WHOLE "- [ ] a @dave\n",
		    "item 11:9 " },
		{ "a day in words", WHOLE "- [ ] a by Friday\n",
		    "item 11:9 " },
		{ "each slip of a line", WHOLE "-[] a by Friday (@dave)\n",
		    "item 11:2 item 11:7 item 11:18 " },
	};

	(void)state;
	check_rows(row, COUNT(row), talk);
}

static void
test_check_disagreements(void **state)
{
	static const struct row row[] = {
		{ "with initials", WHOLE "## Disagreements\n- a (AN)\n"
		    "* b (BO)\n1. c\n   d (AN)\n", "" },
		{ "without", WHOLE "## Disagreements\n- a\n",
		    "disagreement 12:1 " },
		{ "of nobody", WHOLE "## Disagreements\n- a (XY)\n",
		    "disagreement 12:1 " },
		{ "not at the end", WHOLE "## Disagreements\n- (AN) a\n",
		    "disagreement 12:1 " },
		{ "at the end of the first line alone", WHOLE
		    "## Disagreements\n- a (AN)\n  b\n",
		    "disagreement 12:1 " },
		{ "above sub-items", WHOLE "## Disagreements\n- a (AN)\n"
		    "  - b\n", "" },
		{ "below sub-items", WHOLE "## Disagreements\n- a\n  - b\n\n"
		    "  c (AN)\n", "" },
		{ "in a sub-item alone", WHOLE "## Disagreements\n- a\n"
		    "  - b (AN)\n", "disagreement 12:1 " },
		{ "indented", WHOLE "## Disagreements\n  - a\n",
		    "disagreement 12:3 " },
		{ "nothing", WHOLE "## Disagreements\n-\n",
		    "disagreement 12:1 " },
		{ "words that are no list", WHOLE "## Disagreements\nNone.\n",
		    "" },
		{ "in a quote", WHOLE "## Disagreements\n> - a\n", "" },
		{ "in another section", WHOLE "## Agreement\n- a\n", "" },
		{ "in one that is nearly it", WHOLE "## Disagreement\n- a\n",
		    "section-missing 11:1 " },
		{ "behind the section", WHOLE "## Disagreements\n# T\n- a\n",
		    "" },
		{ "under a deeper heading", WHOLE "## Disagreements\n### A\n"
		    "- a\n", "disagreement 13:1 " },
	};

	(void)state;
	check_rows(row, COUNT(row), talk);
}

static void
test_check_information_to_pass_on(void **state)
{
	static const struct row row[] = {
		{ "all three", WHOLE "## Information to pass on\n"
		    "- a (to: HR; by: Bob Okafor; how: e-mail)\n"
		    "- b (by:Bob;how:mail;to:HR (pay))\n"
		    "- c\n  (to: HR;\n  by: Bob; how:\n  mail)\n", "" },
		{ "none", WHOLE "## Information to pass on\n- a\n",
		    "pass-on 12:1 " },
		{ "not to whom", WHOLE "## Information to pass on\n"
		    "- a (by: Bob; how: mail)\n", "pass-on 12:1 " },
		{ "not by whom", WHOLE "## Information to pass on\n"
		    "- a (to: HR; how: mail)\n", "pass-on 12:1 " },
		{ "not how", WHOLE "## Information to pass on\n"
		    "- a (to: HR; by: Bob)\n", "pass-on 12:1 " },
		{ "to nobody", WHOLE "## Information to pass on\n"
		    "- a (to: ; by: Bob; how: mail)\n", "pass-on 12:1 " },
		{ "in no way", WHOLE "## Information to pass on\n"
		    "- a (to: HR; by: Bob; how: )\n", "pass-on 12:1 " },
		{ "the end of another word", WHOLE
		    "## Information to pass on\n"
		    "- a (goto: HR; standby: Bob; show: mail)\n",
		    "pass-on 12:1 " },
		{ "one of two", WHOLE "## Information to pass on\n"
		    "- a (to: HR; by: Bob; how: mail)\n  - b\n  * c\n- d\n",
		    "pass-on 15:1 " },
		{ "no list", WHOLE "## Information to pass on\nNone.\n", "" },
		{ "another section", WHOLE "## Information\n- a\n", "" },
	};

	(void)state;
	check_rows(row, COUNT(row), talk);
}

static void
test_check_hidden(void **state)
{
	static const struct row row[] = {
		{ "a hint of the template", WHOLE "<!-- a? -->\n", "" },
		{ "a hint in a line", WHOLE "b <!-- a? --> c\n", "" },
		{ "another comment", WHOLE "<!-- b? -->\n", "hidden 11:1 " },
		{ "a hint that was changed", WHOLE "<!-- A? -->\n",
		    "hidden 11:1 " },
		{ "a hint of an earlier template", WHOLE "<!-- old -->\n",
		    "hidden 11:1 " },
		{ "HTML", WHOLE "a <b>c</b>\n",
		    "hidden 11:3 " },
		{ "HTML in code", WHOLE "a `<b>`\n", "" },
		{ "a definition", WHOLE "\n[a]: b\n", "hidden 12:1 " },
		{ "a definition that is used", WHOLE "[a]\n\n[a]: b\n",
		    "hidden 13:1 " },
		{ "a link without text", WHOLE "a [](b)\n", "hidden 11:4 " },
		{ "a link with text", WHOLE "a [c](b)\n", "" },
		{ "words behind a language", WHOLE "```c d\ne\n```\n",
		    "hidden 11:4 " },
		{ "a language", WHOLE "```c\ne\n```\n", "" },
	};
	struct fixture fixture;
	struct faults faults = FAULTS_INIT;

	(void)state;
	check_rows(row, COUNT(row), talk);
	read_fixture(&fixture, talk);
	find_faults(&faults, PATH, STR_LIT(WHOLE "<!-- old -->\n"), &fixture,
	    is_old_hint);
	assert_int_equal(faults.n, 0);
	find_faults(&faults, PATH, STR_LIT(WHOLE "<!-- b? -->\n"), &fixture,
	    is_old_hint);
	assert_int_equal(faults.n, 1);
	faults_release(&faults);
	release_fixture(&fixture);
}

static void
test_check_without_kind_and_person_looks_at_the_rest(void **state)
{
	struct check check = { .path = STR_LIT(PATH) };
	struct record record = RECORD_INIT;
	struct faults faults = FAULTS_INIT;
	struct buf got = BUF_INIT;

	(void)state;
	record_read_front(&record, STR_LIT(WHOLE "- [ ] @eve a by 2026-02-30\n"
	    "<!-- a? -->\n## Disagreements\n- a (XY)\n"), true, &faults);
	record_read_body(&record, &faults);
	check_record(&faults, &record, &check);
	say(&got, &faults);
	SAME_TEXT("faults", buf_str(&got), "kind 2:1 item 11:17 ");
	faults_release(&faults);
	record_release(&record);
	buf_release(&got);
}

static void
test_check_sorts_all_faults_of_a_record(void **state)
{
	static const struct row row[] = {
		{ "many", "---\nkind: talk\ndate: 2026-11-22\nstatus: held\n"
		    "minutes: all\nroom: 3\n---\n# T\n\n## A\n\n- [ ] @eve\n"
		    "\n<b>\n\n## Goals\n\n## Disagreements\n- a\n",
		    "name 3:1 front-matter 5:10 front-matter 6:1 item 12:7 "
		    "hidden 14:1 section-empty 16:1 disagreement 19:1 "
		    "section-missing 19:1 " },
	};

	(void)state;
	check_rows(row, COUNT(row), talk);
}

/* As much as a record can have of what each rule looks at. */
static void
test_check_of_full_size_is_done_at_once(void **state)
{
	static const char *const row[] = { "- [ ] @eve a by 2026-02-30\n",
		"- a (AN)\n", "- a\n", "- - [ ] @e\n", "<!-- a? -->\n",
		"a <b>\n", "## A\n", "##\n", "- (to:a;by:b;how:c)\n",
		"(to:(to:(to:(to:", "((((((((", "<<<<<<< a\n" };
	struct fixture fixture;
	struct faults faults;
	struct buf text = BUF_INIT;
	clock_t start;
	size_t i;

	(void)state;
	read_fixture(&fixture, talk);
	for (i = 0; i < COUNT(row); i++) {
		faults = (struct faults)FAULTS_INIT;
		buf_clear(&text);
		buf_add_string(&text, WHOLE "## Disagreements\n"
		    "## Information to pass on\n");
		while (text.n < MARKDOWN_TEXT_MAX - 40)
			buf_add_string(&text, row[i]);
		start = clock();
		find_faults(&faults, PATH, buf_str(&text), &fixture, NULL);
		CHECK(row[i], clock() - start < 5 * CLOCKS_PER_SEC);
		faults_release(&faults);
	}
	release_fixture(&fixture);
	buf_release(&text);
}

static void
test_check_of_a_large_record_by_a_large_template(void **state)
{
	struct fixture fixture;
	struct faults faults = FAULTS_INIT;
	struct buf template = BUF_INIT, text = BUF_INIT;
	clock_t start;
	unsigned i;

	(void)state;
	buf_add_string(&template, "---\n---\n");
	for (i = 0; i < KIND_SECTIONS_MAX; i++)
		buf_addf(&template, "## %05u\n", i);
	buf_add_string(&text, HELD);
	while (text.n < MARKDOWN_TEXT_MAX - 40)
		buf_add_string(&text, "## 99999\n");
	read_fixture(&fixture, template.at);
	start = clock();
	find_faults(&faults, PATH, buf_str(&text), &fixture, NULL);
	assert_int_equal(faults.n, KIND_SECTIONS_MAX);
	assert_true(clock() - start < 20 * CLOCKS_PER_SEC);
	faults_release(&faults);
	release_fixture(&fixture);
	buf_release(&template);
	buf_release(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_check_text),
		cmocka_unit_test(test_check_text_of_nul_and_size),
		cmocka_unit_test(test_check_name_and_kind),
		cmocka_unit_test(test_check_sections),
		cmocka_unit_test(test_check_sections_that_are_due),
		cmocka_unit_test(test_check_sections_that_are_nearly_there),
		cmocka_unit_test(test_check_tells_one_slip_once),
		cmocka_unit_test(test_check_looks_for_slips_only_if_asked),
		cmocka_unit_test(test_check_unrecorded),
		cmocka_unit_test(test_check_items),
		cmocka_unit_test(test_check_disagreements),
		cmocka_unit_test(test_check_information_to_pass_on),
		cmocka_unit_test(test_check_hidden),
		cmocka_unit_test(
		    test_check_without_kind_and_person_looks_at_the_rest),
		cmocka_unit_test(test_check_sorts_all_faults_of_a_record),
		cmocka_unit_test(test_check_of_full_size_is_done_at_once),
		cmocka_unit_test(
		    test_check_of_a_large_record_by_a_large_template),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
