/* SPDX-License-Identifier: ISC */
/*
 * topic: a recurring section is asked for when it was due, and starts with
 * what its document leaves open.
 */

#include "act/recurring.h"

#include "world.h"

#include "table.h"

#define ALICE STR_LIT("alice")

struct fixture {
	struct repo *repo;
	struct notes notes;
	struct err err;
};

/*
 * doc NAME DATE TEXT writes a document; rec DATE STATUS TEXT writes a record
 * of the kind talk, whose section Goals is recurring.
 */
static void
fixture_open(struct fixture *f, const char *script)
{
	struct buf all = BUF_INIT;

	buf_addf(&all, "rm -rf * .git && git init -q . && "
	    "mkdir -p people/alice templates && printf '[person]\\n"
	    "name = Alice Ng\\nemail = a@example.org\\n"
	    "manager = Bob Okafor <b@example.org>\\n' "
	    ">people/alice/person.ini && printf -- '---\\ntitle: Talk\\n"
	    "recurring: Goals, 1 month | Personal plan, 1 month\\n---\\n"
	    "# T\\n\\n## Goals\\n\\n## News\\n\\n## Personal plan\\n' "
	    ">templates/talk.md && printf -- '---\\ntitle: Goals\\n"
	    "session: no\\n---\\n# G\\n\\n## Reached\\n' >templates/aims.md "
	    "&& doc() { printf -- \"---\\nkind: $1\\n${2:+date: $2\\n}"
	    "---\\n\\n# T\\n\\n$3\" >people/alice/$1.md; } && "
	    "rec() { printf -- \"---\\nkind: talk\\ndate: $1\\nstatus: $2\\n"
	    "---\\n\\n$3\" >people/alice/$1-talk.md; } && %s", script);
	sh(all.at);
	buf_release(&all);
	*f = (struct fixture){ .notes = NOTES_INIT, .err = ERR_INIT };
	assert_int_equal(repo_open(&f->repo, ".", REPO_WRITE, &f->err), 0);
	assert_int_equal(notes_open_work_tree(&f->notes, f->repo, &f->err),
	    0);
}

static void
fixture_close(struct fixture *f)
{
	notes_close(&f->notes);
	repo_close(f->repo);
}

static const struct kind *
talk(struct fixture *f)
{
	const struct kind *kind;

	assert_int_equal(notes_kind(&kind, &f->notes, STR_LIT("talk"),
	    &f->err), 0);
	assert_non_null(kind);
	return kind;
}

#define BEGIN "---\nkind: talk\ndate: 2026-11-21\nstatus: held\n---\n\n"

static int
bring(struct recurring *out, struct buf *text, struct fixture *f,
    const bool *leave_out)
{
	return recurring_bring(out, text, &f->notes, ALICE, talk(f), leave_out,
	    day("2026-11-21"), &f->err);
}

static void
test_topics_are_what_their_document_leaves_open(void **state)
{
	static const struct {
		const char *title, *script, *goals;
	} row[] = {
		{ "no document", "true", "" },
		{ "by the title of its kind",
		    "doc aims 2026-01-12 '- [ ] @alice a by 2026-12-01\\n'",
		    "- [ ] @alice a by 2026-12-01 (from 2026-01-12)\n" },
		{ "a kind that is named otherwise",
		    "doc objectives 2026-01-12 '- [ ] a\\n'", "" },
		{ "without a date", "doc aims '' '- [ ] a\\n'",
		    "- [ ] a\n" },
		{ "what is open alone", "doc aims 2026-01-12 "
		    "'- [x] a\\n- [ ] b\\n- [-] c\\n- d\\n'",
		    "- [ ] b (from 2026-01-12)\n" },
		{ "nothing", "doc aims 2026-01-12 '- [x] a\\n'", "" },
		{ "done in a record since", "doc aims 2026-01-12 "
		    "'- [ ] a\\n- [ ] b\\n' && rec 2026-10-01 held "
		    "'## Goals\\n\\n- [x] a (from 2026-01-12)\\n'",
		    "- [ ] b (from 2026-01-12)\n" },
		{ "dropped in the first of two", "doc aims 2026-01-12 "
		    "'- [ ] a\\n' && rec 2026-10-01 held '- [-] a\\n' && "
		    "rec 2026-11-01 held 'Nothing.\\n'", "" },
		{ "open again", "doc aims 2026-01-12 '- [ ] a\\n' && "
		    "rec 2026-10-01 held '- [x] a\\n' && "
		    "rec 2026-11-01 held '- [ ] a\\n'",
		    "- [ ] a (from 2026-01-12)\n" },
		{ "done before the document's day", "doc aims 2026-10-12 "
		    "'- [ ] a\\n- [ ] b\\n' && rec 2026-10-01 held "
		    "'- [x] a\\n'", "- [ ] b (from 2026-10-12)\n" },
		{ "done in a meeting to come", "doc aims 2026-01-12 "
		    "'- [ ] a\\n' && rec 2026-12-01 held '- [x] a\\n'",
		    "- [ ] a (from 2026-01-12)\n" },
		{ "done in one that was not held", "doc aims 2026-01-12 "
		    "'- [ ] a\\n' && rec 2026-10-01 planned '- [x] a\\n'",
		    "- [ ] a (from 2026-01-12)\n" },
		{ "done in one that nobody can read", "doc aims 2026-01-12 "
		    "'- [ ] a\\n' && rec 2026-10-01 hold '- [x] a\\n'",
		    "- [ ] a (from 2026-01-12)\n" },
	};
	const bool leave_out[3] = { false, false, false };
	struct buf text = BUF_INIT, want = BUF_INIT;
	struct recurring topics;
	struct fixture f;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		fixture_open(&f, row[i].script);
		topics = (struct recurring)RECURRING_INIT;
		buf_clear(&text);
		buf_add_string(&text, BEGIN "## Goals\n\n## News\n\n"
		    "## Personal plan\n");
		SAME_NUMBER(row[i].title, bring(&topics, &text, &f,
		    leave_out), 0);
		buf_clear(&want);
		buf_addf(&want, BEGIN "## Goals\n\n%s%s## News\n\n"
		    "## Personal plan\n", row[i].goals,
		    row[i].goals[0] == '\0' ? "" : "\n");
		SAME_TEXT(row[i].title, buf_str(&text), want.at);
		recurring_release(&topics);
		fixture_close(&f);
	}
	buf_release(&text);
	buf_release(&want);
}

static void
test_topics_go_where_their_section_is(void **state)
{
	const bool leave_out[3] = { true, false, false };
	struct buf text = BUF_INIT, shown = BUF_INIT;
	struct recurring topics = RECURRING_INIT;
	struct fixture f;

	(void)state;
	fixture_open(&f, "doc aims 2026-01-12 '- [ ] a\\n' && "
	    "doc personal-plan 2026-02-12 '- [ ] b\\n- [ ] c\\n'");
	buf_add_string(&text, BEGIN "## News\n\n- [ ] c\n\n"
	    "## Personal plan\n");
	assert_int_equal(bring(&topics, &text, &f, leave_out), 0);
	assert_string_equal(text.at, BEGIN "## News\n\n- [ ] c\n\n"
	    "## Personal plan\n\n- [ ] b (from 2026-02-12)\n");
	assert_int_equal(topics.n, 1);
	assert_string_equal(topics.topic[0].source.path.at,
	    "people/alice/personal-plan.md");
	carry_show(&shown, &topics.topic[0].carry);
	assert_string_equal(shown.at, "- [ ] b (from 2026-02-12)\n");
	recurring_release(&topics);
	buf_release(&text);
	buf_release(&shown);
	fixture_close(&f);
}

static void
test_topic_names_the_document_at_fault(void **state)
{
	const bool leave_out[3] = { false, false, false };
	struct recurring topics = RECURRING_INIT;
	struct buf text = BUF_INIT;
	struct fixture f;

	(void)state;
	fixture_open(&f, "doc aims 2026-02-30 '- [ ] a\\n'");
	buf_add_string(&text, BEGIN "## Goals\n");
	assert_int_equal(bring(&topics, &text, &f, leave_out), -1);
	assert_string_equal(f.err.path, "people/alice/aims.md");
	assert_int_equal(f.err.line, 3);
	recurring_release(&topics);
	buf_release(&text);
	fixture_close(&f);
}

#define TODAY "people/alice/2026-11-21-talk.md"

/* Whether there is a fault that the record of 2026-11-21 has no Goals. */
static bool
misses_goals(struct fixture *f, const char *title)
{
	struct note note = NOTE_INIT;
	bool is_missed = false;
	size_t i;

	SAME_NUMBER(title, notes_load(&note, &f->notes, TODAY, NOTE_WHOLE,
	    &f->err), 0);
	SAME_NUMBER(title, recurring_check(&note, &f->notes, &f->err), 0);
	for (i = 0; i < note.faults.n; i++)
		is_missed |= note.faults.fault[i].rule ==
		    RULE_SECTION_MISSING &&
		    strstr(note.faults.fault[i].text, "'## Goals'") != NULL;
	note_release(&note);
	return is_missed;
}

#define GOALS "'## Goals\\n\\nDone.\\n\\n## News\\n\\nNo.\\n'"
#define NEWS "'## News\\n\\nNo.\\n'"
#define SINCE "printf '[policy]\\nsince = %s\\n' "

static void
test_topic_is_asked_for_when_it_was_due(void **state)
{
	static const struct {
		const char *title, *script;
		bool is_missed;
	} row[] = {
		{ "never before", "rec 2026-11-21 held " NEWS, true },
		{ "not yet held", "rec 2026-11-21 planned " NEWS, false },
		{ "this month", "rec 2026-11-01 held " GOALS
		    " && rec 2026-11-21 held " NEWS, false },
		{ "later this month", "rec 2026-11-30 held " GOALS
		    " && rec 2026-11-21 held " NEWS, false },
		{ "last month", "rec 2026-10-31 held " GOALS
		    " && rec 2026-11-21 held " NEWS, true },
		{ "it is there", "rec 2026-11-21 held " GOALS, false },
		{ "before the policy", "rec 2026-11-21 held " NEWS " && "
		    SINCE "2026-11-22 >one-to-one.ini", false },
		{ "since the policy", "rec 2026-11-21 held " NEWS " && "
		    SINCE "2026-11-21 >one-to-one.ini", true },
		{ "nobody can say", "rec 2026-11-01 hold " GOALS
		    " && rec 2026-11-21 held " NEWS, false },
	};
	struct fixture f;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		fixture_open(&f, row[i].script);
		SAME_NUMBER(row[i].title, misses_goals(&f, row[i].title),
		    row[i].is_missed);
		fixture_close(&f);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_topics_are_what_their_document_leaves_open),
		cmocka_unit_test(test_topics_go_where_their_section_is),
		cmocka_unit_test(test_topic_names_the_document_at_fault),
		cmocka_unit_test(test_topic_is_asked_for_when_it_was_due),
	};

	return cmocka_run_group_tests(tests, world_make, world_remove);
}
