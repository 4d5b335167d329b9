/* SPDX-License-Identifier: ISC */
/*
 * agreement - finds the last word of each party, and decides by these two.  A
 * contract is asked after each of its acts whether it is in force: so what is
 * found out here costs only as much as there are texts and acts.
 */

#include "history/agreement.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

const char *
state_name(enum record_state state)
{
	static const char *const names[] = {
		[STATE_PLANNED] = "planned",
		[STATE_CANCELLED] = "cancelled",
		[STATE_DRAFT] = "draft",
		[STATE_RECORDED] = "recorded",
		[STATE_WAITING] = "waiting",
		[STATE_AGREED] = "agreed",
		[STATE_DECLINED] = "declined",
		[STATE_AMENDED] = "amended",
		[STATE_VOID] = "void",
	};

	assert(state < sizeof(names) / sizeof(*names));
	return names[state];
}

const char *
level_name(enum level level)
{
	return level == LEVEL_SIGNED ? "signed" :
	    level == LEVEL_WITNESSED ? "witnessed" : "named";
}

int
level_of_commit(enum level *out, enum sign_verdict *verdict,
    struct repo *repo, const struct oid *commit, const char *email,
    struct err *err)
{
	OWN(buf) bytes = BUF_INIT;

	if (repo_read_commit(&bytes, repo, commit, err) < 0)
		return -1;
	*verdict = sign_verify(NULL, repo, buf_str(&bytes), email, SIGN_THEN);
	*out = *verdict == SIGN_GOOD ? LEVEL_SIGNED : LEVEL_NAMED;
	return 0;
}

static bool
is_of_person(const struct event *event)
{
	return event->role == ROLE_PERSON;
}

/* Whether an agreement is as sure as the settings of its day asked for. */
static int
is_sure(bool *out, struct voice *voice, struct repo *repo, bool wants_levels,
    struct err *err)
{
	const struct event *event = voice->event;

	voice->verdict = SIGN_NONE;
	voice->level = LEVEL_NAMED;
	if (event->type == ACT_WITNESS) {
		voice->level = LEVEL_WITNESSED;
		*out = event->counts_witnessed && event->has_file;
		return 0;
	}
	if ((wants_levels || event->asks_signature) && level_of_commit(
	    &voice->level, &voice->verdict, repo, &event->commit,
	    event->email, err) < 0)
		return -1;
	*out = !event->asks_signature || voice->level == LEVEL_SIGNED;
	return 0;
}

/* What says more for an act is higher; a key that is not listed says less. */
static int
worth(const struct voice *voice)
{
	static const int of[] = { [SIGN_GOOD] = 4, [SIGN_UNCHECKED] = 3,
		[SIGN_NONE] = 2, [SIGN_UNKNOWN] = 1, [SIGN_BAD] = 0 };

	return of[voice->verdict];
}

/*
 * Adds a voice.  Anybody can make the commit of an act again, without its
 * signature or with one that does not verify: the one that does is the act.  If
 * none does, the one of whose signature the most can be said stands for it,
 * whatever the ids of the others are.
 */
static void
add_voice(struct agreement *out, const struct voice *voice,
    struct oidmap *numbers, size_t *cap)
{
	unsigned number;

	if (!oidmap_find(&number, numbers, &voice->event->bare)) {
		oidmap_add(numbers, &voice->event->bare,
		    (unsigned)out->nvoices);
		*MEM_ADD(out->voice, out->nvoices, cap) = *voice;
	} else if (worth(voice) >= worth(&out->voice[number]))
		out->voice[number] = *voice;
}

/* Gathers the acts of which a commit is about the present text. */
static void
add_acts(struct oidmap *out, const struct state *state)
{
	const struct version *version = state_version(state);
	size_t i;

	for (i = 0; i < state->events.n; i++)
		if (oid_eq(&event_at(state, i)->brought, &version->commit))
			oidmap_add(out, &event_at(state, i)->bare, 0);
}

/* Adds a voice for each act on the present text, or that holds on it. */
static int
add_voices(struct agreement *out, const struct state *state,
    struct repo *repo, bool wants_levels, struct err *err)
{
	OWN(oidmap) of_text = OIDMAP_INIT, numbers = OIDMAP_INIT;
	const struct event *event;
	struct voice voice;
	bool sure;
	size_t i, cap = 0;

	add_acts(&of_text, state);
	for (i = 0; i < state->events.n; i++) {
		event = event_at(state, i);
		if (!act_is_of_party(event->type) ||
		    (event->hold != HOLD_STANDS &&
		    !oidmap_find(NULL, &of_text, &event->bare)))
			continue;
		voice = (struct voice){ .event = event,
		    .holds = event_holds(event) };
		if (is_sure(&sure, &voice, repo, wants_levels, err) < 0)
			return -1;
		voice.counts = sure && voice.holds &&
		    event_is_agreement(event);
		add_voice(out, &voice, &numbers, &cap);
	}
	return 0;
}

/* Who has spoken themselves: the person, and the addresses of who leads. */
struct speakers {
	bool has_person;
	struct buf leaders;	/* a NUL behind each */
};

static void
find_speakers(struct speakers *out, const struct agreement *a)
{
	const struct event *event;
	size_t i;

	for (i = 0; i < a->nvoices; i++) {
		event = a->voice[i].event;
		if (event->type == ACT_WITNESS)
			continue;
		if (is_of_person(event))
			out->has_person = true;
		else if (!str_has_string(buf_str(&out->leaders),
		    str_of(event->email)))
			buf_add_ended(&out->leaders, str_of(event->email));
	}
}

/* Whether the party for whom a witness speaks has spoken themselves. */
static bool
spoke(const struct speakers *speakers, const struct event *of)
{
	return is_of_person(of) ? speakers->has_person :
	    str_has_string(buf_str(&speakers->leaders), str_of(of->email));
}

/*
 * The rank of a voice: the highest one of a party is its last word.  First
 * comes an agreement that counts, then any that holds, whatever was said on a
 * branch that does not descend from it; then a refusal, which nobody else can
 * take back.  A witness counts only if the party itself said nothing: nobody's
 * own word can be witnessed away.
 */
static int
rank(const struct speakers *speakers, const struct voice *of)
{
	if (of->event->type == ACT_WITNESS && spoke(speakers, of->event))
		return 0;
	if (of->counts)
		return 5;
	if (of->event->type == ACT_WITNESS)
		return 1;
	if (!of->holds || of->event->type == ACT_WITHDRAW)
		return 2;
	return of->event->type == ACT_AGREE ? 4 : 3;
}

/* The newest voice of the highest rank. */
static const struct voice *
last_word(const struct agreement *a, const struct speakers *speakers,
    bool of_person)
{
	const struct voice *found = NULL;
	int here, highest = -1;
	size_t i;

	for (i = a->nvoices; i-- > 0; ) {
		if (is_of_person(a->voice[i].event) != of_person)
			continue;
		here = rank(speakers, &a->voice[i]);
		if (here > highest) {
			highest = here;
			found = &a->voice[i];
		}
	}
	return found;
}

static bool
is_agreed(const struct voice *voice)
{
	return voice != NULL && voice->counts;
}

static bool
is_declined(const struct voice *voice)
{
	return voice != NULL && voice->event->type == ACT_DECLINE &&
	    voice->holds;
}

/*
 * How the last agreement of a party that was not withdrawn has lapsed;
 * HOLD_STANDS if none has.  Agreements that stand are passed over: they do not
 * count, or the caller would not ask.
 */
static enum hold
hold_of_last(const struct state *state, bool of_person)
{
	const struct event *event;
	size_t i;

	for (i = state->events.n; i-- > 0; ) {
		event = event_at(state, i);
		if (event_is_agreement(event) && !event->is_withdrawn &&
		    is_of_person(event) == of_person &&
		    event->hold != HOLD_STANDS)
			return event->hold;
	}
	return HOLD_STANDS;
}

/*
 * The record waits for the parties whom its kind asks, and for whoever agreed
 * to a text that was changed, or disagreed with, since.
 */
static void
decide(struct agreement *out, const struct state *state)
{
	const struct version *version = state_version(state);
	enum hold person = is_agreed(out->person) ? HOLD_STANDS :
	    hold_of_last(state, true);
	enum hold leader = is_agreed(out->leader) ? HOLD_STANDS :
	    hold_of_last(state, false);
	bool asks = out->state == STATE_WAITING &&
	    version->agreed_by != AGREED_BY_NONE;

	out->needs_person = person != HOLD_STANDS ||
	    (asks && !is_agreed(out->person));
	out->needs_leader = leader != HOLD_STANDS || (asks &&
	    version->agreed_by == AGREED_BY_BOTH && !is_agreed(out->leader));
	if (out->state == STATE_WAITING && (is_declined(out->person) ||
	    is_declined(out->leader)))
		out->state = STATE_DECLINED;
	else if (person == HOLD_CHANGED || leader == HOLD_CHANGED)
		out->state = STATE_AMENDED;
	else if (out->state == STATE_WAITING && !out->needs_person &&
	    !out->needs_leader)
		out->state = version->agreed_by == AGREED_BY_NONE ?
		    STATE_RECORDED : STATE_AGREED;
	/* there is no text to agree to, whatever was said of an earlier one */
	if (out->state == STATE_PLANNED || out->state == STATE_CANCELLED)
		out->needs_person = out->needs_leader = false;
}

/* Gathers the commits whose text was agreed to, if that was not withdrawn. */
static void
add_agreed(struct oidmap *out, const struct state *state)
{
	size_t i;

	for (i = 0; i < state->events.n; i++)
		if (event_is_agreement(event_at(state, i)) &&
		    !event_at(state, i)->is_withdrawn)
			oidmap_add(out, &event_at(state, i)->brought, 0);
}

static struct date
waits_since(const struct state *state)
{
	OWN(oidmap) agreed = OIDMAP_INIT;
	const struct version *version;
	struct date since = DATE_NONE;
	size_t i, last = state->nversions - 1;

	/* most records have one text, and nothing to look up */
	if (last > 0)
		add_agreed(&agreed, state);
	for (i = 0; i <= last; i++) {
		version = version_at(state, i);
		if (version->is_amendment || oid_is_zero(&version->text))
			since = DATE_NONE;
		if (version->is_complete && date_is_none(since))
			since = version->day;
		/* an agreement that was not withdrawn ended the waiting */
		if (i < last && oidmap_find(NULL, &agreed, &version->commit))
			since = DATE_NONE;
	}
	return since;
}

int
agreement_read(struct agreement *out, const struct state *state,
    struct repo *repo, bool wants_levels, struct err *err)
{
	const struct version *version = state_version(state);
	struct speakers speakers = { false, BUF_INIT };

	*out = (struct agreement){ .state = STATE_DRAFT, .since = DATE_NONE };
	if (state == NULL)
		return 0;
	if (!state->is_there) {
		if (state->is_void)
			out->state = STATE_VOID;
		return 0;
	}
	if (add_voices(out, state, repo, wants_levels, err) < 0)
		return -1;
	find_speakers(&speakers, out);
	out->person = last_word(out, &speakers, true);
	out->leader = last_word(out, &speakers, false);
	buf_release(&speakers.leaders);
	if (version->status == RECORD_PLANNED)
		out->state = STATE_PLANNED;
	else if (version->status == RECORD_CANCELLED)
		out->state = STATE_CANCELLED;
	else if (version->status != RECORD_UNKNOWN && version->is_complete)
		out->state = STATE_WAITING;
	out->since = waits_since(state);
	decide(out, state);
	return 0;
}

void
agreement_release(struct agreement *agreement)
{
	free(agreement->voice);
	*agreement = (struct agreement)AGREEMENT_INIT;
}

int
agreement_of_version(bool *out, const struct state *state,
    const struct version *version, struct repo *repo, struct err *err)
{
	bool person = false, leader = false, sure;
	struct voice voice;
	size_t i;

	*out = version->is_complete && version->agreed_by == AGREED_BY_NONE;
	for (i = 0; i < state->events.n && !*out; i++) {
		voice = (struct voice){ .event = event_at(state, i) };
		if (!event_is_agreement(voice.event) ||
		    voice.event->is_withdrawn ||
		    !oid_eq(&voice.event->brought, &version->commit))
			continue;
		if (is_sure(&sure, &voice, repo, false, err) < 0)
			return -1;
		person |= sure && is_of_person(voice.event);
		leader |= sure && !is_of_person(voice.event);
	}
	*out |= version->agreed_by != AGREED_BY_NONE && person &&
	    (leader || version->agreed_by != AGREED_BY_BOTH);
	return 0;
}
