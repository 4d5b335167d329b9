/* SPDX-License-Identifier: ISC */
/* What history says of one record, made by hand, and where it stands. */
#include "table.h"

#include <stdlib.h>

#include "history/agreement.h"

/* A withdrawal takes back what its party said before, as in the rules. */
static void
add_event(struct state *state, const struct event *event)
{
	const struct event *said;
	size_t i;

	for (i = 0; i < state->events.n && event->type == ACT_WITHDRAW; i++) {
		said = event_at(state, i);
		if (act_is_of_party(said->type) && said->role == event->role &&
		    strcmp(said->email, event->email) == 0)
			event_edit(state, i)->is_withdrawn = true;
	}
	state_add_event(state, event);
}

/*
 * Plays events, given as words: who (p person, m manager, n another manager),
 * what (a agrees, d declines, w withdraws, v is vouched for by a witness, V the
 * same and it counts), then f if the evidence is a file, s if the settings ask
 * for a signature.  "|" is another text, "+" one that adds a disagreement, "!"
 * an amendment.
 */
static void
play(struct state *state, const char *text, const struct version *like)
{
	static const char types[] = "adwvV";
	static const enum act_type type[] = { ACT_AGREE, ACT_DECLINE,
		ACT_WITHDRAW, ACT_WITNESS, ACT_WITNESS };
	struct str word, rest = str_of(text);
	struct version version = *like;
	unsigned char n = 1;
	struct event event;
	char who[2] = "";

	version.text = version.commit = (struct oid){ { n++ } };
	state_add_version(state, &version);
	while (str_next_word(&word, &rest)) {
		if (strchr("|+!", word.at[0]) != NULL) {
			version = *like;
			version.text = version.commit = (struct oid){ { n++ } };
			version.day = (struct date){ n };
			version.is_item = word.at[0] == '+';
			version.is_amendment = word.at[0] == '!';
			state_lapse(state, version.is_item ? HOLD_ANSWERED :
			    HOLD_CHANGED);
			state_add_version(state, &version);
			continue;
		}
		who[0] = word.at[0];
		event = (struct event){ .commit = { { n } }, .bare = { { n } },
			.brought = state_version(state)->commit,
			.role = who[0] == 'p' ? ROLE_PERSON : ROLE_MANAGER,
			.name = who, .email = who,
			.type = type[strchr(types, word.at[1]) - types],
			.counts_witnessed = word.at[1] == 'V',
			.has_file = str_find_byte(word, 'f') < word.n,
			.asks_signature = str_find_byte(word, 's') < word.n };
		add_event(state, &event);
		n++;
	}
}

/* Appends "STATE" and whom the record waits for. */
static void
say(struct buf *out, const struct agreement *agreement)
{
	buf_clear(out);
	buf_add_string(out, state_name(agreement->state));
	if (agreement->needs_person)
		buf_add_string(out, " person");
	if (agreement->needs_leader)
		buf_add_string(out, " leader");
}

static struct version
text(enum agreed_by agreed_by)
{
	return (struct version){ .status = RECORD_HELD, .is_session = true,
		.is_complete = true, .agreed_by = agreed_by,
		.day = { 1 }, .date = { 1 } };
}

static void
test_a_complete_text_stands_where_its_events_put_it(void **state)
{
	static const struct {
		enum agreed_by by;
		const char *events, *want;
	} row[] = {
		/* the kind asks for the person's agreement alone */
		{ AGREED_BY_PERSON, "", "waiting person" },
		{ AGREED_BY_PERSON, "ma", "waiting person" },
		{ AGREED_BY_PERSON, "pa", "agreed" },
		{ AGREED_BY_PERSON, "pa ma", "agreed" },
		{ AGREED_BY_PERSON, "pa pw", "waiting person" },
		{ AGREED_BY_PERSON, "pa pw pa", "agreed" },
		{ AGREED_BY_PERSON, "pd", "declined person" },
		{ AGREED_BY_PERSON, "pd pa", "agreed" },
		{ AGREED_BY_PERSON, "pd pw", "waiting person" },
		{ AGREED_BY_PERSON, "pa md", "declined" },
		{ AGREED_BY_PERSON, "md", "declined person" },
		{ AGREED_BY_PERSON, "pa md ma", "agreed" },
		{ AGREED_BY_PERSON, "pa md mw", "agreed" },
		/* the kind asks for both agreements */
		{ AGREED_BY_BOTH, "", "waiting person leader" },
		{ AGREED_BY_BOTH, "pa", "waiting leader" },
		{ AGREED_BY_BOTH, "ma", "waiting person" },
		{ AGREED_BY_BOTH, "pa ma", "agreed" },
		{ AGREED_BY_BOTH, "pa pw ma", "waiting person" },
		{ AGREED_BY_BOTH, "pa md", "declined leader" },
		{ AGREED_BY_BOTH, "pd md", "declined person leader" },
		/* several managers */
		{ AGREED_BY_BOTH, "pa na", "agreed" },
		{ AGREED_BY_BOTH, "pa ma mw na", "agreed" },
		{ AGREED_BY_BOTH, "pa ma na nw", "agreed" },
		{ AGREED_BY_BOTH, "pa md na", "agreed" },
		/* the kind asks for no agreement */
		{ AGREED_BY_NONE, "", "recorded" },
		/* a changed text waits for whoever once agreed */
		{ AGREED_BY_PERSON, "pa |", "amended person" },
		{ AGREED_BY_PERSON, "pa ma !", "amended person leader" },
		{ AGREED_BY_PERSON, "ma |", "amended person leader" },
		{ AGREED_BY_PERSON, "pa ma ! pa", "amended leader" },
		{ AGREED_BY_PERSON, "pa ma ! pa ma", "agreed" },
		{ AGREED_BY_PERSON, "pa | |", "amended person" },
		{ AGREED_BY_PERSON, "pa | pa", "agreed" },
		{ AGREED_BY_PERSON, "pa | pw", "waiting person" },
		{ AGREED_BY_PERSON, "pa | pd", "declined person" },
		{ AGREED_BY_PERSON, "pa pw |", "waiting person" },
		{ AGREED_BY_NONE, "ma |", "amended leader" },
		{ AGREED_BY_NONE, "ma | mw", "recorded" },
		/*
		 * An agreement that a disagreement answered: waiting, not
		 * amended.
		 */
		{ AGREED_BY_PERSON, "pa + ma", "waiting person" },
		{ AGREED_BY_BOTH, "ma + pa", "waiting leader" },
		{ AGREED_BY_BOTH, "ma + pa ma", "agreed" },
		{ AGREED_BY_PERSON, "ma + pa", "waiting leader" },
		{ AGREED_BY_PERSON, "pa + md", "declined person" },
		/* a witness vouches */
		{ AGREED_BY_PERSON, "pvf", "waiting person" },
		{ AGREED_BY_PERSON, "pvf pa", "agreed" },
		{ AGREED_BY_PERSON, "pVf", "agreed" },
		{ AGREED_BY_PERSON, "pV", "waiting person" },
		{ AGREED_BY_PERSON, "pVf pw", "waiting person" },
		{ AGREED_BY_PERSON, "mVf", "waiting person" },
		{ AGREED_BY_BOTH, "pVf ma", "agreed" },
		{ AGREED_BY_BOTH, "pa mVf", "agreed" },
		/* a witness cannot undo what a party said */
		{ AGREED_BY_PERSON, "pd pVf", "declined person" },
		{ AGREED_BY_PERSON, "pa pw pVf", "waiting person" },
	};
	struct agreement agreement = AGREEMENT_INIT;
	struct buf got = BUF_INIT;
	struct version version;
	struct state *of;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		of = state_new("people/alice/plan.md");
		version = text(row[i].by);
		play(of, row[i].events, &version);
		SAME_NUMBER(row[i].events, agreement_read(&agreement, of,
		    NULL, false, NULL), 0);
		say(&got, &agreement);
		SAME_TEXT(row[i].events, buf_str(&got), row[i].want);
		agreement_release(&agreement);
		state_unref(of);
	}
	buf_release(&got);
}

static void
test_a_text_that_nobody_can_agree_to(void **state)
{
	static const struct {
		enum record_status status;
		bool is_complete;
		const char *events, *want;
	} row[] = {
		{ RECORD_PLANNED, true, "", "planned" },
		{ RECORD_PLANNED, false, "", "planned" },
		{ RECORD_CANCELLED, false, "", "cancelled" },
		{ RECORD_UNKNOWN, true, "", "draft" },
		{ RECORD_HELD, false, "", "draft" },
		{ RECORD_HELD, false, "pd", "draft" },
		/* whatever the text's status asks for now */
		{ RECORD_CANCELLED, true, "pa |", "amended person" },
		{ RECORD_HELD, false, "ma |", "amended leader" },
	};
	struct agreement agreement = AGREEMENT_INIT;
	struct buf got = BUF_INIT;
	struct version version;
	struct state *of;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		of = state_new("people/alice/plan.md");
		version = text(AGREED_BY_PERSON);
		version.status = row[i].status;
		version.is_complete = row[i].is_complete;
		play(of, row[i].events, &version);
		SAME_NUMBER(row[i].want, agreement_read(&agreement, of, NULL,
		    false, NULL), 0);
		say(&got, &agreement);
		SAME_TEXT(row[i].want, buf_str(&got), row[i].want);
		agreement_release(&agreement);
		state_unref(of);
	}
	buf_release(&got);
}

static void
test_what_history_does_not_know_is_a_draft_and_what_went_may_be_void(
    void **state)
{
	struct agreement agreement = AGREEMENT_INIT;
	struct version version = text(AGREED_BY_PERSON);
	struct state *of = state_new("people/alice/plan.md");

	(void)state;
	assert_int_equal(agreement_read(&agreement, NULL, NULL, false, NULL),
	    0);
	assert_int_equal(agreement.state, STATE_DRAFT);
	play(of, "", &version);
	version = (struct version){ .commit = { { 9 } } };
	state_add_version(of, &version);
	of->is_void = true;
	assert_int_equal(agreement_read(&agreement, of, NULL, false, NULL),
	    0);
	assert_int_equal(agreement.state, STATE_VOID);
	state_unref(of);
}

/*
 * A party's last word: first what counts, then what holds, then a refusal, the
 * newest of each; a witness's word only behind these.
 */
static void
test_the_last_word_of_each_side(void **state)
{
	static const struct {
		const char *events;
		int person, leader;	/* -1: none */
	} row[] = {
		{ "", -1, -1 },
		{ "pa", 0, -1 },
		{ "ma", -1, 0 },
		{ "pa ma pa", 2, 1 },
		{ "pv", 0, -1 },
		{ "pa pv", 0, -1 },
		{ "pv pa", 1, -1 },
		{ "pv pv", 1, -1 },
		{ "pa pw", 1, -1 },
		{ "pa pw pv", 1, -1 },
		{ "pd pv", 0, -1 },
		{ "md na", -1, 1 },
		{ "pa pVf", 0, -1 },
		{ "pVf pv", 0, -1 },
		{ "pVfs pv", 0, -1 },
		{ "ma mv", -1, 0 },
		{ "mv na", -1, 1 },
		{ "na mv", -1, 0 },
		{ "pd | pv", 0, -1 },
	};
	struct agreement agreement = AGREEMENT_INIT;
	struct version version = text(AGREED_BY_PERSON);
	struct state *of;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		of = state_new("people/alice/plan.md");
		play(of, row[i].events, &version);
		SAME_NUMBER(row[i].events, agreement_read(&agreement, of,
		    NULL, false, NULL), 0);
		SAME_NUMBER(row[i].events, agreement.person == NULL ? -1 :
		    agreement.person - agreement.voice, row[i].person);
		SAME_NUMBER(row[i].events, agreement.leader == NULL ? -1 :
		    agreement.leader - agreement.voice, row[i].leader);
		agreement_release(&agreement);
		state_unref(of);
	}
}

/* The number of the text since whose day the record waits; 0: none. */
static void
test_it_waits_since_the_first_complete_text(void **state)
{
	static const struct {
		const char *events;
		int day;
	} row[] = {
		{ "", 1 },
		{ "|", 1 },
		{ "| |", 1 },
		{ "pa |", 4 },
		{ "pa | |", 4 },
		{ "pa ! |", 4 },
		{ "! |", 3 },
		{ "pa pw |", 1 },
	};
	struct agreement agreement = AGREEMENT_INIT;
	struct version version = text(AGREED_BY_PERSON);
	struct state *of;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		of = state_new("people/alice/plan.md");
		play(of, row[i].events, &version);
		SAME_NUMBER(row[i].events, agreement_read(&agreement, of,
		    NULL, false, NULL), 0);
		CHECK(row[i].events, date_cmp(agreement.since,
		    (struct date){ row[i].day }) == 0);
		agreement_release(&agreement);
		state_unref(of);
	}
}

static void
test_a_version_was_agreed_as_its_kind_required(void **state)
{
	static const struct {
		enum agreed_by by;
		const char *events;
		bool first, second;
	} row[] = {
		{ AGREED_BY_BOTH, "pa ma |", true, false },
		{ AGREED_BY_BOTH, "pa | ma", false, false },
		{ AGREED_BY_BOTH, "pa ma | pa ma", true, true },
		{ AGREED_BY_BOTH, "pa ma | pw", false, false },
		{ AGREED_BY_PERSON, "ma | pa", false, true },
		{ AGREED_BY_NONE, "|", true, true },
		{ AGREED_BY_NONE, "pa | pa", true, true },
		{ AGREED_BY_PERSON, "pv | pVf", false, true },
		{ AGREED_BY_BOTH, "pa mv | pa mVf", false, true },
	};
	struct version version;
	struct state *of;
	bool first, second;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		of = state_new("people/alice/contract.md");
		version = text(row[i].by);
		play(of, row[i].events, &version);
		assert_int_equal(of->nversions, 2);
		SAME_NUMBER(row[i].events, agreement_of_version(&first, of,
		    version_at(of, 0), NULL, NULL), 0);
		SAME_NUMBER(row[i].events, agreement_of_version(&second, of,
		    version_at(of, 1), NULL, NULL), 0);
		SAME_NUMBER(row[i].events, first, row[i].first);
		SAME_NUMBER(row[i].events, second, row[i].second);
		state_unref(of);
	}
}

static void
test_state_and_level_names(void **state)
{
	static const char *const names[] = { "planned", "cancelled", "draft",
		"recorded", "waiting", "agreed", "declined", "amended",
		"void" };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(names); i++)
		assert_string_equal(state_name((enum record_state)i),
		    names[i]);
	assert_int_equal(COUNT(names), STATE_VOID + 1);
	assert_string_equal(level_name(LEVEL_NAMED), "named");
	assert_string_equal(level_name(LEVEL_SIGNED), "signed");
	assert_string_equal(level_name(LEVEL_WITNESSED), "witnessed");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_a_complete_text_stands_where_its_events_put_it),
		cmocka_unit_test(test_a_text_that_nobody_can_agree_to),
		cmocka_unit_test(
    test_what_history_does_not_know_is_a_draft_and_what_went_may_be_void),
		cmocka_unit_test(test_the_last_word_of_each_side),
		cmocka_unit_test(test_it_waits_since_the_first_complete_text),
		cmocka_unit_test(
		    test_a_version_was_agreed_as_its_kind_required),
		cmocka_unit_test(test_state_and_level_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
