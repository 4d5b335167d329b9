/* SPDX-License-Identifier: ISC */
/* standing - the last word of each side, then a decision table. */

#include "standing.h"

#include <assert.h>

const char *
state_name(enum state state)
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

static bool
is_of_person(const struct voice *voice)
{
	return voice->role == ROLE_PERSON;
}

/*
 * A witnessed agreement counts only where the settings say so, and what it
 * rests on was committed with it.
 */
static bool
counts(const struct voice *voice, const struct policy *policy)
{
	if (voice->is_void)
		return false;
	if (voice->type == ACT_WITNESS)
		return policy->witnessed_counts && voice->has_file;
	return voice->type == ACT_AGREE && (!policy->needs_signature ||
	    voice->level == LEVEL_SIGNED);
}

/* Whether who the voice speaks for has said anything themselves. */
static bool
spoke(const struct voice *voice, size_t n, const struct voice *of)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (voice[i].type != ACT_WITNESS &&
		    is_of_person(&voice[i]) == is_of_person(of) &&
		    (is_of_person(of) ||
		    str_eq(voice[i].email, of->email)))
			return true;
	return false;
}

/*
 * How much of a last word a voice is.  An agreement that still holds comes
 * first, whatever a branch that does not descend from it said, and one that
 * counts before all; then a refusal, which nobody else can take back.
 * Somebody else is heard only where the party itself said nothing: nobody's
 * own word can be witnessed away.
 */
static int
rank(const struct voice *voice, size_t n, const struct voice *of,
    const struct policy *policy)
{
	if (of->type == ACT_WITNESS && spoke(voice, n, of))
		return 0;
	if (counts(of, policy))
		return 5;
	if (of->type == ACT_WITNESS)
		return 1;
	if (of->is_void || of->type == ACT_WITHDRAW)
		return 2;
	return of->type == ACT_AGREE ? 4 : 3;
}

/* The newest of the highest rank. */
static const struct voice *
last_word(const struct voice *voice, size_t n, bool of_person,
    const struct policy *policy)
{
	const struct voice *found = NULL;
	int here, highest = -1;
	size_t i;

	for (i = n; i-- > 0; ) {
		if (is_of_person(&voice[i]) != of_person)
			continue;
		here = rank(voice, n, &voice[i], policy);
		if (here > highest) {
			highest = here;
			found = &voice[i];
		}
	}
	return found;
}

static bool
is_agreed(const struct voice *voice, const struct policy *policy)
{
	return voice != NULL && counts(voice, policy);
}

static bool
is_declined(const struct voice *voice)
{
	return voice != NULL && voice->type == ACT_DECLINE && !voice->is_void;
}

enum state
standing_of_text(const struct record *record, const struct kind *kind)
{
	switch (record->status) {
	case RECORD_PLANNED:
		return STATE_PLANNED;
	case RECORD_CANCELLED:
		return STATE_CANCELLED;
	case RECORD_UNKNOWN:
		return STATE_DRAFT;
	default:
		return record_is_complete(record, kind) ? STATE_WAITING :
		    STATE_DRAFT;
	}
}

struct standing
standing_of_voices(enum state of_text, const struct kind *kind,
    const struct policy *policy, const struct voice *voice, size_t nvoices,
    bool was_agreed)
{
	struct standing out = { of_text, false, false, NULL, NULL };

	out.person = last_word(voice, nvoices, true, policy);
	out.leader = last_word(voice, nvoices, false, policy);
	if (out.state != STATE_WAITING)
		return out;
	if (kind->agreed_by == AGREED_BY_NONE) {
		out.state = STATE_RECORDED;
		return out;
	}
	out.needs_person = !is_agreed(out.person, policy);
	out.needs_leader = kind->agreed_by == AGREED_BY_BOTH &&
	    !is_agreed(out.leader, policy);
	if (is_declined(out.person) || is_declined(out.leader))
		out.state = STATE_DECLINED;
	else if (!out.needs_person && !out.needs_leader)
		out.state = STATE_AGREED;
	else if (was_agreed)
		out.state = STATE_AMENDED;
	return out;
}

struct standing
standing_of(const struct record *record, const struct kind *kind,
    const struct policy *policy, const struct voice *voice, size_t nvoices,
    bool was_agreed)
{
	return standing_of_voices(standing_of_text(record, kind), kind,
	    policy, voice, nvoices, was_agreed);
}
