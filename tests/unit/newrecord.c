/* SPDX-License-Identifier: ISC */
/* session: the next record is right before anything is written. */

#include "act/newrecord.h"

#include "world.h"

#include "git/repo.h"

#define FRONT "---\nkind: one-to-one\ndate: 2026-11-07\nstatus: held\n---\n"

struct fixture {
	struct repo *repo;
	struct repo_head head;
	struct notes notes;
	struct person person;
	struct newrecord_wish wish;
	struct newrecord session;
	struct err err;
};

static void
fixture_open(struct fixture *f)
{
	sh("git init -q . && mkdir -p people/alice && "
	   "printf '[person]\\nname = Alice Ng\\nemail = a@example.org\\n"
	   "manager = Bob Okafor <b@example.org>, 2026-01-01..\\n' "
	   ">people/alice/person.ini && "
	   "printf -- '" FRONT
	   "\\n## Focus and priorities for next period\\n\\n"
	   "- [ ] one\\n- [x] two\\n' "
	   ">people/alice/2026-11-07-one-to-one.md && "
	   "git add . && git commit -q -m first");
	*f = (struct fixture){ .notes = NOTES_INIT, .person = PERSON_INIT,
	    .session = NEWRECORD_INIT, .err = ERR_INIT };
	assert_true(date_parse(&f->wish.today, STR_LIT("2026-11-21")));
	f->wish.date = f->wish.today;
	assert_int_equal(repo_open(&f->repo, ".", REPO_WRITE, &f->err), 0);
	assert_int_equal(repo_head(&f->head, f->repo, &f->err), 0);
	assert_int_equal(notes_open_work_tree(&f->notes, f->repo, &f->err),
	    0);
	assert_int_equal(notes_person(&f->person, &f->notes,
	    STR_LIT("alice"), &f->err), 0);
}

static void
fixture_close(struct fixture *f)
{
	newrecord_release(&f->session);
	person_release(&f->person);
	notes_close(&f->notes);
	repo_close(f->repo);
}

static int
prepare(struct fixture *f)
{
	newrecord_release(&f->session);
	f->session = (struct newrecord)NEWRECORD_INIT;
	f->err = (struct err)ERR_INIT;
	return newrecord_prepare(&f->session, &f->notes, &f->head.commit,
	    &f->person, &f->wish, &f->err);
}

static void
test_session_writes_nothing(void **state)
{
	struct fixture f;

	(void)state;
	fixture_open(&f);
	assert_int_equal(prepare(&f), 0);
	assert_string_equal(f.session.path.at,
	    "people/alice/2026-11-21-one-to-one.md");
	answers("git status --porcelain", "");
	fixture_close(&f);
}

static void
test_session_has_the_status_of_its_day_unless_told_otherwise(void **state)
{
	static const struct {
		const char *day, *cancelled;
		bool is_planned;
		const char *status;
	} row[] = {
		{ "2026-11-20", NULL, false, "\nstatus: held\n" },
		{ "2026-11-21", NULL, false, "\nstatus: held\n" },
		{ "2026-11-22", NULL, false, "\nstatus: planned\n" },
		{ "2026-11-20", NULL, true, "\nstatus: planned\n" },
		{ "2026-11-22", "ill", false, "\nstatus: cancelled\n" },
	};
	struct fixture f;
	size_t i;

	(void)state;
	fixture_open(&f);
	for (i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
		assert_true(date_parse(&f.wish.date, str_of(row[i].day)));
		f.wish.cancelled = row[i].cancelled;
		f.wish.is_planned = row[i].is_planned;
		assert_int_equal(prepare(&f), 0);
		assert_non_null(strstr(f.session.text.at, row[i].status));
	}
	fixture_close(&f);
}

static void
test_session_shows_what_an_earlier_record_gives_and_how_it_stands(
    void **state)
{
	struct buf items = BUF_INIT, standing = BUF_INIT;
	struct fixture f;

	(void)state;
	fixture_open(&f);
	assert_int_equal(prepare(&f), 0);
	assert_int_equal(f.session.chain.n, 1);
	assert_int_equal(f.session.carry.ncarried, 1);
	newrecord_show(&items, &f.session, 0);
	assert_string_equal(items.at, "- [ ] one (from 2026-11-07)\n");
	assert_int_equal(newrecord_describe(&standing, &f.session,
	    f.session.chain.source[0].path.at, &f.err), 0);
	assert_string_equal(standing.at, "draft, not agreed");
	buf_release(&items);
	buf_release(&standing);
	fixture_close(&f);
}

static void
test_session_refuses_what_a_meeting_cannot_be(void **state)
{
	static const struct {
		const char *kind, *day, *place, *text;
	} row[] = {
		{ "contract", "2026-11-21", NULL,
		    "contract is a document; start it with: new-document "
		    "alice contract" },
		{ "support", "2025-12-31", NULL, "nobody is manager of alice "
		    "on 2025-12-31; add to people/alice/person.ini: manager = "
		    "NAME <ADDRESS>, FIRST-DAY.." },
		{ "support", "2026-11-21", "", "place: is empty; say it in words, or leave it out" },
	};
	struct fixture f;
	size_t i;

	(void)state;
	fixture_open(&f);
	for (i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
		f.wish.kind = row[i].kind;
		f.wish.place = row[i].place;
		assert_true(date_parse(&f.wish.date, str_of(row[i].day)));
		assert_int_equal(prepare(&f), -1);
		assert_int_equal(f.err.code, ERR_REFUSED);
		assert_string_equal(f.err.text, row[i].text);
	}
	fixture_close(&f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_session_writes_nothing,
		    world_make, world_remove),
		cmocka_unit_test_setup_teardown(
		    test_session_has_the_status_of_its_day_unless_told_otherwise,
		    world_make, world_remove),
		cmocka_unit_test_setup_teardown(
		    test_session_shows_what_an_earlier_record_gives_and_how_it_stands,
		    world_make, world_remove),
		cmocka_unit_test_setup_teardown(
		    test_session_refuses_what_a_meeting_cannot_be, world_make,
		    world_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
