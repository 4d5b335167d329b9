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
 * An agreement that still holds is the last word, whatever a branch that
 * does not descend from it said; otherwise the newest act is.  Somebody else
 * is heard only where the party itself said nothing: nobody's refusal can be
 * witnessed away.
 */
static const struct voice *
last_word(const struct voice *voice, size_t n, bool of_person)
{
	const struct voice *own = NULL, *witness = NULL, **last;
	size_t i;

	for (i = n; i-- > 0; ) {
		if (is_of_person(&voice[i]) != of_person)
			continue;
		if (voice[i].type == ACT_AGREE && !voice[i].is_void)
			return &voice[i];
		last = voice[i].type == ACT_WITNESS ? &witness : &own;
		if (*last == NULL)
			*last = &voice[i];
	}
	return own != NULL ? own : witness;
}

/*
 * A witnessed agreement counts only where the settings say so, and what it
 * rests on was committed with it.
 */
static bool
counts(const struct voice *voice, const struct policy *policy)
{
	if (voice == NULL || voice->is_void)
		return false;
	if (voice->type == ACT_WITNESS)
		return policy->witnessed_counts && voice->has_file;
	return voice->type == ACT_AGREE && (!policy->needs_signature ||
	    voice->level == LEVEL_SIGNED);
}

static bool
is_declined(const struct voice *voice)
{
	return voice != NULL && voice->type == ACT_DECLINE;
}

static enum state
state_of_text(const struct record *record, const struct kind *kind)
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
standing_of(const struct record *record, const struct kind *kind,
    const struct policy *policy, const struct voice *voice, size_t nvoices,
    bool was_agreed)
{
	struct standing out = { STATE_WAITING, false, false, NULL, NULL };

	out.person = last_word(voice, nvoices, true);
	out.leader = last_word(voice, nvoices, false);
	out.state = state_of_text(record, kind);
	if (out.state != STATE_WAITING)
		return out;
	if (kind->agreed_by == AGREED_BY_NONE) {
		out.state = STATE_RECORDED;
		return out;
	}
	out.needs_person = !counts(out.person, policy);
	out.needs_leader = kind->agreed_by == AGREED_BY_BOTH &&
	    !counts(out.leader, policy);
	if (is_declined(out.person) || is_declined(out.leader))
		out.state = STATE_DECLINED;
	else if (!out.needs_person && !out.needs_leader)
		out.state = STATE_AGREED;
	else if (was_agreed)
		out.state = STATE_AMENDED;
	return out;
}
