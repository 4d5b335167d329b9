/* SPDX-License-Identifier: ISC */
/*
 * topic: a recurring section is asked for when it was due, without it a
 * record is a draft, and it starts with what its document leaves open.
 */

#include "topic.h"

#include "world.h"

#include "table.h"

#define ALICE STR_LIT("alice")

struct fixture {
	struct repo *repo;
	struct notes notes;
	struct err err;
};

/*
 * doc NAME DATE TEXT writes a document, rec DATE STATUS TEXT a record of the
 * kind talk, whose section Goals recurs.
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

static struct date
day(const char *text)
{
	struct date date;

	assert_true(date_parse(&date, str_of(text)));
	return date;
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
bring(struct topics *out, struct buf *text, struct fixture *f,
    const bool *leave_out)
{
	return topics_bring(out, text, &f->notes, ALICE, talk(f), leave_out,
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
		    "'- [ ] a\\n' && rec 2026-10-01 held '- [x] a\\n'",
		    "- [ ] a (from 2026-10-12)\n" },
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
	struct topics topics;
	struct fixture f;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		fixture_open(&f, row[i].script);
		topics = (struct topics)TOPICS_INIT;
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
		topics_release(&topics);
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
	struct topics topics = TOPICS_INIT;
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
	assert_string_equal(topics.topic[0].note.path.at,
	    "people/alice/personal-plan.md");
	carry_show(&shown, &topics.topic[0].carry);
	assert_string_equal(shown.at, "- [ ] b (from 2026-02-12)\n");
	topics_release(&topics);
	buf_release(&text);
	buf_release(&shown);
	fixture_close(&f);
}

static void
test_topic_names_the_document_at_fault(void **state)
{
	const bool leave_out[3] = { false, false, false };
	struct topics topics = TOPICS_INIT;
	struct buf text = BUF_INIT;
	struct fixture f;

	(void)state;
	fixture_open(&f, "doc aims 2026-02-30 '- [ ] a\\n'");
	buf_add_string(&text, BEGIN "## Goals\n");
	assert_int_equal(bring(&topics, &text, &f, leave_out), -1);
	assert_string_equal(f.err.path, "people/alice/aims.md");
	assert_int_equal(f.err.line, 3);
	topics_release(&topics);
	buf_release(&text);
	fixture_close(&f);
}

#define TODAY "people/alice/2026-11-21-talk.md"

/* Whether the record of 2026-11-21 is told that it has no Goals. */
static bool
misses_goals(struct fixture *f, const char *title)
{
	struct note note = NOTE_INIT;
	bool is_missed = false;
	size_t i;

	SAME_NUMBER(title, notes_load(&note, &f->notes, TODAY, NOTE_WHOLE,
	    &f->err), 0);
	SAME_NUMBER(title, topic_check(&note, &f->notes, &f->err), 0);
	for (i = 0; i < note.faults.n; i++)
		is_missed |= note.faults.fault[i].rule ==
		    RULE_SECTION_MISSING &&
		    strstr(note.faults.fault[i].text, "'## Goals'") != NULL;
	note_release(&note);
	return is_missed;
}

/* Whether it is complete, and the state it is in after some voices. */
static bool
is_complete(struct fixture *f, const char *title, const struct trail *trail,
    enum state want)
{
	struct note note = NOTE_INIT;
	struct standing standing;
	bool result;

	SAME_NUMBER(title, notes_load(&note, &f->notes, TODAY, NOTE_WHOLE,
	    &f->err), 0);
	SAME_NUMBER(title, topic_is_complete(&result, &note, &f->notes,
	    &f->err), 0);
	SAME_NUMBER(title, topic_standing(&standing, &note, &f->notes, trail,
	    &f->err), 0);
	SAME_TEXT(title, str_of(state_name(standing.state)),
	    state_name(want));
	SAME_NUMBER(title, standing.needs_person, want == STATE_WAITING);
	note_release(&note);
	return result;
}

#define GOALS "'## Goals\\n\\nDone.\\n\\n## News\\n\\nNo.\\n'"
#define NEWS "'## News\\n\\nNo.\\n'"
#define PLAN "'## Personal plan\\n\\nNone.\\n\\n## News\\n\\nNo.\\n'"
#define BOTH "'## Goals\\n\\nDone.\\n\\n## Personal plan\\n\\nNone.\\n\\n" \
	"## News\\n\\nNo.\\n'"
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
		{ "not a month ago", "rec 2026-10-22 held " GOALS
		    " && rec 2026-11-21 held " NEWS, false },
		{ "a month ago", "rec 2026-10-21 held " GOALS
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

static void
test_topic_that_was_due_makes_a_draft(void **state)
{
	static const struct {
		const char *title, *script;
		bool is_complete;
		enum state state;
	} row[] = {
		{ "all is there", "rec 2026-11-21 held " BOTH, true,
		    STATE_WAITING },
		{ "one is not", "rec 2026-11-21 held " GOALS, false,
		    STATE_DRAFT },
		{ "that one was not due", "rec 2026-10-22 held " PLAN
		    " && rec 2026-11-21 held " GOALS, true, STATE_WAITING },
		{ "it was due again", "rec 2026-10-21 held " PLAN
		    " && rec 2026-11-21 held " GOALS, false, STATE_DRAFT },
		{ "it may be missing", "sed -i '2i optional: Personal plan' "
		    "templates/talk.md && rec 2026-11-21 held " GOALS, true,
		    STATE_WAITING },
		{ "before the policy", "rec 2026-11-21 held " NEWS " && "
		    SINCE "2026-11-22 >one-to-one.ini", true, STATE_WAITING },
		{ "nobody can say", "rec 2026-11-01 hold " PLAN
		    " && rec 2026-11-21 held " GOALS, true, STATE_WAITING },
		{ "what is always asked for", "rec 2026-10-22 held " BOTH
		    " && rec 2026-11-21 held ''", false, STATE_DRAFT },
		{ "planned", "rec 2026-11-21 planned " NEWS, true,
		    STATE_PLANNED },
	};
	const struct trail none = TRAIL_INIT;
	struct fixture f;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		fixture_open(&f, row[i].script);
		SAME_NUMBER(row[i].title, is_complete(&f, row[i].title, &none,
		    row[i].state), row[i].is_complete);
		fixture_close(&f);
	}
}

static void
test_topic_takes_no_agreement_away(void **state)
{
	struct voice alice = { .type = ACT_AGREE, .role = ROLE_PERSON };
	const struct trail trail = { .voice = &alice, .nvoices = 1 };
	struct fixture f;

	(void)state;
	fixture_open(&f, "rec 2026-11-21 held " GOALS);
	assert_false(is_complete(&f, "all agreed", &trail, STATE_AGREED));
	alice.is_void = true;
	assert_false(is_complete(&f, "withdrawn", &trail, STATE_DRAFT));
	fixture_close(&f);
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
		cmocka_unit_test(test_topic_that_was_due_makes_a_draft),
		cmocka_unit_test(test_topic_takes_no_agreement_away),
	};

	return cmocka_run_group_tests(tests, world_make, world_remove);
}
