/* SPDX-License-Identifier: ISC */
/* agenda: who prepares a meeting sees what else is due on its day. */

#include "report/agenda.h"

#include "world.h"

#include "git/repo.h"
#include "table.h"

struct fixture {
	struct repo *repo;
	struct repo_head head;
	struct notes notes;
	struct person person;
	struct agenda agenda;
	struct err err;
};

/*
 * Alice has talk (monthly, late after six weeks) and walk (every two weeks).
 * rec DATE KIND writes a held record, doc KIND [LINE] a document.
 */
static void
fixture_open(struct fixture *f, const char *script, const char *date)
{
	struct buf all = BUF_INIT;

	buf_addf(&all, "rm -rf * .git && git init -q . && "
	    "mkdir -p people/alice templates && printf '[person]\\n"
	    "name = Alice Ng\\nemail = a@example.org\\n"
	    "manager = Bob Okafor <b@example.org>\\n' "
	    ">people/alice/person.ini && "
	    "printf '[policy]\\nkinds = talk | walk\\n' >one-to-one.ini && "
	    "printf -- '---\\nevery: 1 month\\nlatest: 6 weeks\\nrecurring: "
	    "Aims, 1 month | Papers, 1 year\\n---\\n# T\\n\\n## Aims\\n\\n"
	    "## Notes\\n\\n## Papers\\n' >templates/talk.md && "
	    "printf -- '---\\nevery: 2 weeks\\n---\\n# W\\n' "
	    ">templates/walk.md && "
	    "rec() { printf -- \"---\\nkind: $2\\ndate: $1\\nstatus: held\\n"
	    "---\\n\" >people/alice/$1-$2.md; } && "
	    "doc() { printf -- \"---\\nkind: $1\\n${2:+$2\\n}---\\n\" "
	    ">people/alice/$1.md; } && %s && git add . && "
	    "git commit -q -m notes", script);
	sh(all.at);
	buf_release(&all);
	*f = (struct fixture){ .notes = NOTES_INIT, .person = PERSON_INIT,
	    .agenda = AGENDA_INIT, .err = ERR_INIT };
	assert_int_equal(repo_open(&f->repo, ".", REPO_WRITE, &f->err), 0);
	assert_int_equal(repo_head(&f->head, f->repo, &f->err), 0);
	assert_int_equal(notes_open_work_tree(&f->notes, f->repo, &f->err),
	    0);
	assert_int_equal(notes_person(&f->person, &f->notes,
	    STR_LIT("alice"), &f->err), 0);
	if (agenda_read(&f->agenda, &f->notes, &f->head.commit, &f->person,
	    day(date), &f->err) < 0)
		fail_msg("%s: %s", f->err.path, f->err.text);
}

static void
fixture_close(struct fixture *f)
{
	agenda_release(&f->agenda);
	person_release(&f->person);
	notes_close(&f->notes);
	repo_close(f->repo);
}

static const struct kind *
kind_of(struct fixture *f, const char *name)
{
	const struct kind *kind;

	assert_int_equal(notes_kind(&kind, &f->notes, str_of(name), &f->err),
	    0);
	assert_non_null(kind);
	return kind;
}

static void
test_agenda_has_the_other_meetings_that_are_due(void **state)
{
	static const struct {
		const char *title, *script, *date, *kind, *want;
	} row[] = {
		{ "its own kind is no news", "rec 2026-01-01 talk && "
		    "rec 2026-11-20 walk", "2026-11-21", "talk", "" },
		{ "never held, and nobody knows since when", "true",
		    "2026-11-21", "talk", "also due: walk (never held)\n" },
		{ "never held, and not due yet", "sed -i "
		    "'$astarted = 2026-11-08' people/alice/person.ini",
		    "2026-11-21", "talk", "" },
		{ "never held, and due", "sed -i "
		    "'$astarted = 2026-11-07' people/alice/person.ini",
		    "2026-11-21", "talk", "also due: walk (never held)\n" },
		{ "the day before", "rec 2026-10-22 talk", "2026-11-21",
		    "walk", "" },
		{ "the day it is due", "rec 2026-10-21 talk", "2026-11-21",
		    "walk", "also due: talk (since 2026-11-21)\n" },
		{ "the last day", "rec 2026-10-10 talk", "2026-11-21",
		    "walk", "also due: talk (since 2026-11-10)\n" },
		{ "stretched", "sed -i '$afte = 0.5' "
		    "people/alice/person.ini && rec 2026-08-31 talk && "
		    "rec 2026-11-20 walk",
		    "2026-11-21", "walk", "also due: talk (since 2026-10-31, "
		    "every 1 month, 2 months pro rata at 0.5)\n" },
		{ "late", "rec 2026-10-09 talk", "2026-11-21", "walk",
		    "also due: talk (since 2026-11-09, late)\n" },
		{ "for a third kind", "rec 2026-10-21 talk && "
		    "rec 2026-10-31 walk", "2026-11-21", "support",
		    "also due: talk (since 2026-11-21), "
		    "walk (since 2026-11-14, late)\n" },
	};
	struct buf got = BUF_INIT;
	struct fixture f;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		fixture_open(&f, row[i].script, row[i].date);
		buf_clear(&got);
		agenda_add_sessions(&got, &f.agenda, &f.person,
		    kind_of(&f, row[i].kind), day(row[i].date));
		SAME_TEXT(row[i].title, buf_str(&got), row[i].want);
		fixture_close(&f);
	}
	buf_release(&got);
}

static void
test_agenda_has_the_reviews_that_are_near(void **state)
{
	static const struct {
		const char *title, *script, *want;
	} row[] = {
		{ "no document", "true", "" },
		{ "past", "doc objectives 'review: 2026-11-20'",
		    "to be reviewed: objectives (since 2026-11-20)\n" },
		{ "on the day", "doc objectives 'review: 2026-11-21'",
		    "to be reviewed: objectives (since 2026-11-21)\n" },
		{ "a month ahead", "doc objectives 'review: 2026-12-21'",
		    "to be reviewed: objectives (on 2026-12-21)\n" },
		{ "a day more", "doc objectives 'review: 2026-12-22'", "" },
		{ "by its kind", "doc objectives 'date: 2025-11-21'",
		    "to be reviewed: objectives (since 2026-11-21)\n" },
		{ "without a day", "doc objectives",
		    "to be reviewed: objectives (no review date)\n" },
		{ "two", "doc objectives && "
		    "doc personal-plan 'review: 2026-12-01'",
		    "to be reviewed: objectives (no review date), "
		    "personal-plan (on 2026-12-01)\n" },
		{ "a contract that nobody agreed to",
		    "doc contract 'review: 2026-11-20'", "" },
	};
	struct buf got = BUF_INIT;
	struct fixture f;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		fixture_open(&f, row[i].script, "2026-11-21");
		buf_clear(&got);
		SAME_NUMBER(row[i].title, agenda_add_reviews(&got, &f.agenda,
		    &f.notes, &f.person, day("2026-11-21"), &f.err), 0);
		SAME_TEXT(row[i].title, buf_str(&got), row[i].want);
		fixture_close(&f);
	}
	buf_release(&got);
}

static void
test_agenda_has_no_review_after_the_person_has_left(void **state)
{
	struct buf got = BUF_INIT;
	struct fixture f;

	(void)state;
	fixture_open(&f, "doc objectives 'review: 2026-12-01' && "
	    "doc personal-plan 'review: 2026-12-02'", "2026-11-21");
	f.person.left = day("2026-12-01");
	assert_int_equal(agenda_add_reviews(&got, &f.agenda, &f.notes,
	    &f.person, day("2026-11-21"), &f.err), 0);
	SAME_TEXT("left", buf_str(&got),
	    "to be reviewed: objectives (on 2026-12-01)\n");
	buf_release(&got);
	fixture_close(&f);
}

static void
test_agenda_names_a_document_that_cannot_be_read(void **state)
{
	struct buf got = BUF_INIT;
	struct fixture f;

	(void)state;
	fixture_open(&f, "doc objectives 'review: soon'", "2026-11-21");
	assert_int_equal(agenda_add_reviews(&got, &f.agenda, &f.notes,
	    &f.person, day("2026-11-21"), &f.err), -1);
	assert_string_equal(f.err.path, "people/alice/objectives.md");
	buf_release(&got);
	fixture_close(&f);
}

static void
test_agenda_has_the_sections_that_come_in(void **state)
{
	static const bool none[] = { true, false, true };
	static const bool one[] = { true, false, false };
	static const bool all[] = { false, false, false };
	struct buf got = BUF_INIT;
	const struct kind *kind;
	struct fixture f;

	(void)state;
	fixture_open(&f, "true", "2026-11-21");
	kind = kind_of(&f, "talk");
	agenda_add_sections(&got, kind, none);
	assert_int_equal(got.n, 0);
	agenda_add_sections(&got, kind, one);
	agenda_add_sections(&got, kind, all);
	assert_string_equal(got.at, "included this time: Papers\n"
	    "included this time: Aims, Papers\n");
	fixture_close(&f);
	buf_clear(&got);
	fixture_open(&f, "sed -i 's/Aims, 1 month/Aims, 1 day/' "
	    "templates/talk.md", "2026-11-21");
	agenda_add_sections(&got, kind_of(&f, "talk"), all);
	assert_string_equal(got.at, "included this time: Papers\n");
	buf_release(&got);
	fixture_close(&f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_agenda_has_the_other_meetings_that_are_due),
		cmocka_unit_test(test_agenda_has_the_reviews_that_are_near),
		cmocka_unit_test(
		    test_agenda_has_no_review_after_the_person_has_left),
		cmocka_unit_test(
		    test_agenda_names_a_document_that_cannot_be_read),
		cmocka_unit_test(test_agenda_has_the_sections_that_come_in),
	};

	return cmocka_run_group_tests(tests, world_make, world_remove);
}
