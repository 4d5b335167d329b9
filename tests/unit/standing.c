/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "standing.h"

#define VOICES_MAX 8

/*
 * Voices as words: who (p person, m manager, n another manager), what (a
 * agrees, d declines, w withdraws, v is vouched for), then + if signed, ! if
 * void, f if the evidence is a file.
 */
static size_t
read_voices(struct voice *out, const char *text)
{
	static const char types[] = "adwv";
	static const enum act_type type[] = { ACT_AGREE, ACT_DECLINE,
		ACT_WITHDRAW, ACT_WITNESS };
	struct str word, rest = str_of(text);
	struct voice voice;
	size_t n = 0;

	while (str_next_word(&word, &rest)) {
		voice = (struct voice){ .level = LEVEL_NAMED };
		voice.role = word.at[0] == 'p' ? ROLE_PERSON : ROLE_MANAGER;
		voice.email = str_first(word, 1);
		voice.type = type[strchr(types, word.at[1]) - types];
		if (voice.type == ACT_WITNESS)
			voice.level = LEVEL_WITNESSED;
		if (str_find_byte(word, '+') < word.n)
			voice.level = LEVEL_SIGNED;
		voice.is_void = str_find_byte(word, '!') < word.n;
		voice.has_file = str_find_byte(word, 'f') < word.n;
		assert_true(n < VOICES_MAX);
		out[n++] = voice;
	}
	return n;
}

/* The standing of a complete record, "STATE" and whom it waits for. */
static void
say(struct buf *out, const struct standing *standing)
{
	buf_add_string(out, state_name(standing->state));
	if (standing->needs_person)
		buf_add_string(out, " person");
	if (standing->needs_leader)
		buf_add_string(out, " leader");
}

struct texts {
	struct record record;
	struct kind kind;
	struct policy policy;
};

static void
read_texts(struct texts *out, const char *agreed_by, const char *trust,
    const char *status, const char *body)
{
	static char text[400], template[100], settings[100];
	struct err err = ERR_INIT;

	*out = (struct texts){ RECORD_INIT, KIND_INIT, POLICY_INIT };
	snprintf(text, sizeof(text), "---\nkind: talk\ndate: 2026-11-21\n"
	    "status: %s\nreason: ill\n---\n%s", status, body);
	snprintf(template, sizeof(template),
	    "---\nagreed-by: %s\n---\n## A\n", agreed_by);
	snprintf(settings, sizeof(settings), "[trust]\n%s", trust);
	assert_int_equal(kind_parse(&out->kind, STR_LIT("talk"),
	    str_of(template), &err), 0);
	assert_int_equal(policy_parse(&out->policy, str_of(settings), &err),
	    0);
	record_read(&out->record, str_of(text),
	    strcmp(status, "document") != 0, NULL);
}

static void
release_texts(struct texts *texts)
{
	record_release(&texts->record);
	kind_release(&texts->kind);
	policy_release(&texts->policy);
}

static void
test_standing_of_a_text_that_nobody_can_agree_to(void **state)
{
	static const struct {
		const char *status, *body, *agreed_by, *standing;
	} row[] = {
		{ "planned", "## A\na\n", "person", "planned" },
		{ "planned", "", "person", "planned" },
		{ "cancelled", "## A\na\n", "person", "cancelled" },
		{ "cancelled", "", "none", "cancelled" },
		{ "held", "## A\n", "person", "draft" },
		{ "held", "", "none", "draft" },
		{ "unheard", "## A\na\n", "person", "draft" },
		{ "document", "", "both", "draft" },
		{ "held", "## A\na\n", "none", "recorded" },
		{ "document", "## A\na\n", "none", "recorded" },
		{ "held", "## A\na\n", "person", "agreed" },
		{ "document", "## A\na\n", "both", "agreed" },
	};
	struct voice voice[VOICES_MAX];
	struct texts texts;
	struct standing standing;
	struct buf got = BUF_INIT;
	size_t i, n = read_voices(voice, "pa ma");

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&got);
		read_texts(&texts, row[i].agreed_by, "", row[i].status,
		    row[i].body);
		standing = standing_of(&texts.record, &texts.kind,
		    &texts.policy, voice, n, true);
		say(&got, &standing);
		SAME_TEXT(row[i].status, buf_str(&got), row[i].standing);
		assert_ptr_equal(standing.person, &voice[0]);
		assert_ptr_equal(standing.leader, &voice[1]);
		release_texts(&texts);
	}
	buf_release(&got);
}

static void
test_standing_of_a_complete_text_by_its_voices(void **state)
{
	static const struct {
		const char *agreed_by, *trust, *voices;
		bool was_agreed;
		const char *standing;
	} row[] = {
		/* the person's agreement alone is asked for */
		{ "person", "", "", false, "waiting person" },
		{ "person", "", "", true, "amended person" },
		{ "person", "", "ma", false, "waiting person" },
		{ "person", "", "pa", false, "agreed" },
		{ "person", "", "pa", true, "agreed" },
		{ "person", "", "pa ma", false, "agreed" },
		{ "person", "", "pa!", false, "waiting person" },
		{ "person", "", "pa! pw", false, "waiting person" },
		{ "person", "", "pa! pw", true, "amended person" },
		{ "person", "", "pa! pw pa", false, "agreed" },
		{ "person", "", "pw", false, "waiting person" },
		{ "person", "", "pd", false, "declined person" },
		{ "person", "", "pd", true, "declined person" },
		{ "person", "", "pd pa", false, "agreed" },
		{ "person", "", "pd! pw", false, "waiting person" },
		{ "person", "", "pd!", false, "waiting person" },
		{ "person", "", "pa md", false, "declined" },
		{ "person", "", "md", false, "declined person" },
		{ "person", "", "pa md ma", false, "agreed" },
		{ "person", "", "pa md! mw", false, "agreed" },
		/* an agreement that holds and a branch beside it */
		{ "person", "", "pa pd", false, "agreed" },
		{ "person", "", "pa pw", false, "agreed" },
		/* both */
		{ "both", "", "", false, "waiting person leader" },
		{ "both", "", "pa", false, "waiting leader" },
		{ "both", "", "ma", false, "waiting person" },
		{ "both", "", "pa ma", false, "agreed" },
		{ "both", "", "ma pa", true, "agreed" },
		{ "both", "", "pa! pw ma", false, "waiting person" },
		{ "both", "", "pa ma! mw", true, "amended leader" },
		{ "both", "", "pa md", false, "declined leader" },
		{ "both", "", "pd ma", false, "declined person" },
		{ "both", "", "pd md", true, "declined person leader" },
		/* more than one manager */
		{ "both", "", "pa na", false, "agreed" },
		{ "both", "", "pa ma! mw na", false, "agreed" },
		{ "both", "", "pa ma na! nw", false, "agreed" },
		{ "both", "", "pa md na", false, "agreed" },
		{ "both", "", "pa md na! nw", false, "declined leader" },
		{ "both", "", "pa md nw", false, "declined leader" },
		/* somebody else vouches */
		{ "person", "", "pvf", false, "waiting person" },
		{ "person", "", "pvf pa", false, "agreed" },
		{ "person", "", "pa pvf", false, "agreed" },
		{ "person", "", "pd pvf", false, "declined person" },
		{ "person", "witnessed = yes\n", "pvf", false, "agreed" },
		{ "person", "witnessed = yes\n", "pv", false,
		    "waiting person" },
		{ "person", "witnessed = yes\n", "pvf!", false,
		    "waiting person" },
		{ "person", "witnessed = yes\n", "pvf! pw", false,
		    "waiting person" },
		{ "person", "witnessed = yes\n", "pvf pv", false, "agreed" },
		{ "person", "witnessed = yes\n", "mvf", false,
		    "waiting person" },
		{ "both", "witnessed = yes\n", "pvf ma", false, "agreed" },
		{ "both", "witnessed = yes\n", "pa mvf", false, "agreed" },
		/* what somebody said cannot be witnessed away */
		{ "person", "witnessed = yes\n", "pd pvf", false,
		    "declined person" },
		{ "person", "witnessed = yes\n", "pa! pw pvf", false,
		    "waiting person" },
		{ "both", "witnessed = yes\n", "pa md mvf", false,
		    "declined leader" },
		{ "both", "witnessed = yes\n", "pa mvf na! nw", false,
		    "agreed" },
		/* signatures */
		{ "person", "level = signed\n", "pa", false,
		    "waiting person" },
		{ "person", "level = signed\n", "pa+", false, "agreed" },
		{ "person", "level = signed\n", "pa+ pa", false, "agreed" },
		{ "person", "level = signed\n", "pa pa+", false, "agreed" },
		{ "person", "level = signed\n", "pa+!", false,
		    "waiting person" },
		{ "person", "level = signed\n", "pd pa", false,
		    "waiting person" },
		{ "person", "level = signed\n", "pd pa+", false, "agreed" },
		{ "person", "level = signed\n", "pv", false,
		    "waiting person" },
		{ "both", "level = signed\n", "pa+ ma", false,
		    "waiting leader" },
		{ "both", "level = signed\n", "pa+ ma+", false, "agreed" },
		{ "person", "level = named\n", "pa+", false, "agreed" },
		/* nobody's is asked for */
		{ "none", "", "", false, "recorded" },
		{ "none", "", "pd md", true, "recorded" },
	};
	struct voice voice[VOICES_MAX];
	struct texts texts;
	struct standing standing;
	struct buf got = BUF_INIT, name = BUF_INIT;
	size_t i, n;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&got);
		buf_clear(&name);
		buf_addf(&name, "%s: %s: %s", row[i].agreed_by, row[i].trust,
		    row[i].voices);
		read_texts(&texts, row[i].agreed_by, row[i].trust, "held",
		    "## A\na\n");
		n = read_voices(voice, row[i].voices);
		standing = standing_of(&texts.record, &texts.kind,
		    &texts.policy, voice, n, row[i].was_agreed);
		say(&got, &standing);
		SAME_TEXT(name.at, buf_str(&got), row[i].standing);
		release_texts(&texts);
	}
	buf_release(&got);
	buf_release(&name);
}

/* What counts, what holds, a refusal, the newest; others' word behind that. */
static void
test_standing_shows_the_last_word_of_each_side(void **state)
{
	static const struct {
		const char *trust, *voices;
		int person, leader;	/* -1: none */
	} row[] = {
		{ "", "", -1, -1 },
		{ "", "pa", 0, -1 },
		{ "", "ma", -1, 0 },
		{ "", "pa ma pa", 2, 1 },
		{ "", "pv", 0, -1 },
		{ "", "pa pv", 0, -1 },
		{ "", "pv pa", 1, -1 },
		{ "", "pv pv", 1, -1 },
		{ "", "pa! pw", 1, -1 },
		{ "", "pa! pw pv", 1, -1 },
		{ "", "pd pv", 0, -1 },
		{ "", "pd! pw", 1, -1 },
		{ "", "pa pd", 0, -1 },
		{ "", "md nw", -1, 0 },
		{ "", "md na", -1, 1 },
		{ "witnessed = yes\n", "pa pvf", 0, -1 },
		{ "witnessed = yes\n", "pvf pv", 0, -1 },
		{ "level = signed\n", "pa+ pa", 0, -1 },
		{ "level = signed\n", "pa pv", 0, -1 },
	};
	struct voice voice[VOICES_MAX];
	struct texts texts;
	struct standing standing;
	size_t i, n;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		read_texts(&texts, "person", row[i].trust, "held",
		    "## A\na\n");
		n = read_voices(voice, row[i].voices);
		standing = standing_of(&texts.record, &texts.kind,
		    &texts.policy, voice, n, false);
		SAME_NUMBER(row[i].voices, standing.person == NULL ? -1 :
		    standing.person - voice, row[i].person);
		SAME_NUMBER(row[i].voices, standing.leader == NULL ? -1 :
		    standing.leader - voice, row[i].leader);
		release_texts(&texts);
	}
}

static void
test_state_and_level_names(void **state)
{
	static const char *const names[] = { "planned", "cancelled", "draft",
		"recorded", "waiting", "agreed", "declined", "amended" };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(names); i++)
		assert_string_equal(state_name((enum state)i), names[i]);
	assert_int_equal(COUNT(names), STATE_AMENDED + 1);
	assert_string_equal(level_name(LEVEL_NAMED), "named");
	assert_string_equal(level_name(LEVEL_SIGNED), "signed");
	assert_string_equal(level_name(LEVEL_WITNESSED), "witnessed");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_standing_of_a_text_that_nobody_can_agree_to),
		cmocka_unit_test(
		    test_standing_of_a_complete_text_by_its_voices),
		cmocka_unit_test(
		    test_standing_shows_the_last_word_of_each_side),
		cmocka_unit_test(test_state_and_level_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
