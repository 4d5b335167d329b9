/* SPDX-License-Identifier: ISC */
/*
 * report_record - finds the records that are planned, not written up or not
 * agreed to, by history: since when each is late, and whose move it is.
 */

#include "report/report_private.h"

static void
add_write_up(const struct subject *s, const struct note_name *name,
    const struct state *state)
{
	const struct version *version = state_version(state);
	bool is_planned = version->status == RECORD_PLANNED;
	struct matter matter = report_matter(s, MATTER_WRITE_UP,
	    version->date, is_planned ? WHAT_PLANNED : WHAT_NOT_COMPLETE,
	    buf_str(&state->kind), str_of(name->path));

	/* a plan is late when what was to be written of it is */
	matter.late = date_plus(version->date,
	    s->report->notes.policy.write_up_within);
	/* until that day, a plan is due on its day: it has to be held */
	if (is_planned)
		report_narrow(s, date_plus_days(version->date, 1));
	if (!is_planned || date_cmp(version->date, s->today) < 0)
		matter.due = matter.late;
	matter.since = version->date;
	report_add(s, matter);
}

/*
 * A commit dated tomorrow, by a clock that ran ahead, counts as of today; so
 * what is reported changes each day.
 */
static struct date
not_after_today(const struct subject *s, struct date day)
{
	if (date_cmp(day, s->today) <= 0)
		return day;
	report_narrow(s, s->today);
	report_narrow(s, date_plus_days(s->today, 1));
	return s->today;
}

/* Adds a matter as the move of the person, of whoever leads, or of both. */
static void
add_move(const struct subject *s, struct matter matter,
    const struct version *version, bool of_person, bool of_leader)
{
	const struct leader *leader = person_leader_to_act(&s->person,
	    matter.kind, version->date, s->today);
	OWN(buf) who = BUF_INIT;

	if (of_person)
		buf_add(&who, s->person.name);
	if (of_leader && leader != NULL)
		buf_addf(&who, "%s%.*s", who.n > 0 ? "\n" : "",
		    STR_ARGS(leader->name));
	matter.who = buf_str(&who);
	report_add(s, matter);
}

/*
 * A declined record is late from the day on which it was declined; the other
 * party has to write the text anew.
 */
static void
add_declined(const struct subject *s, const struct note_name *name,
    const struct state *state, const struct agreement *agreement,
    enum matter_type type)
{
	const struct voice *voice = agreement->person;
	bool by_person = voice != NULL && voice->event->type == ACT_DECLINE;
	struct date day = not_after_today(s, (by_person ? voice :
	    agreement->leader)->event->day);
	struct matter matter = report_matter(s, type, day, WHAT_DECLINED,
	    buf_str(&state->kind), str_of(name->path));

	matter.since = day;
	add_move(s, matter, state_version(state), !by_person, by_person);
}

/* Adds a draft, or a text that waits for somebody's agreement. */
static void
add_waiting(const struct subject *s, const struct note_name *name,
    const struct state *state, const struct agreement *agreement,
    enum matter_type type)
{
	const struct policy *policy = &s->report->notes.policy;
	const struct version *version = state_version(state);
	bool is_draft = agreement->state == STATE_DRAFT;
	struct date since = not_after_today(s, policy_clock(policy, is_draft ||
	    date_is_none(agreement->since) ? version->day : agreement->since));
	struct matter matter;

	if (is_draft && type == MATTER_AGREEMENT)
		type = MATTER_WRITE_UP;
	matter = report_matter(s, type, date_plus(since,
	    type == MATTER_WRITE_UP ? policy->write_up_within :
	    policy->agree_within), is_draft ? WHAT_NOT_COMPLETE :
	    agreement->state == STATE_AMENDED ? WHAT_AMENDED :
	    WHAT_NOT_AGREED, buf_str(&state->kind), str_of(name->path));
	matter.since = since;
	add_move(s, matter, version, agreement->needs_person, is_draft ||
	    agreement->needs_leader);
}

int
report_agreement(const struct subject *s, struct note_name *name,
    enum matter_type type, struct err *err)
{
	const struct state *state = statemap_find(s->map, name->path);
	const struct version *version = state_version(state);
	OWN(agreement) agreement = AGREEMENT_INIT;
	const struct note *note;
	bool is_held, is_to_come, lacks_text;

	if (version == NULL)
		return 0;
	is_held = version->is_session && version->status == RECORD_HELD;
	is_to_come = is_held && date_cmp(version->date, s->today) > 0;
	/* a session that is still to come cannot be written up yet */
	lacks_text = (version->is_session &&
	    version->status == RECORD_PLANNED) ||
	    (is_held && !version->is_complete && !is_to_come);
	/* a text that cannot be read is an error, not a draft */
	if (((lacks_text || (version->is_session &&
	    version->status == RECORD_UNKNOWN)) && notes_load_named(&note,
	    &s->report->notes, name, NOTE_FRONT, err) < 0) ||
	    agreement_read(&agreement, state, s->report->repo, false,
	    err) < 0)
		return -1;
	if (lacks_text && agreement.state != STATE_AMENDED)
		add_write_up(s, name, state);
	else if (!is_to_come && agreement.state == STATE_DECLINED)
		add_declined(s, name, state, &agreement, type);
	else if (!is_to_come && (agreement.state == STATE_DRAFT ||
	    agreement.state == STATE_WAITING ||
	    agreement.state == STATE_AMENDED))
		add_waiting(s, name, state, &agreement, type);
	return 0;
}

int
report_records(struct subject *s, struct err *err)
{
	const struct version *version;
	const struct state *state;
	struct note_name *name;
	size_t i;

	if (report_learn(s, err) < 0)
		return -1;
	for (i = 0; i < s->records.n; i++) {
		name = &s->records.name[i];
		if (!name->is_named || (!date_is_none(name->name.date) &&
		    report_is_before_policy(s, name->name.date)))
			continue;
		state = statemap_find(s->map, name->path);
		version = state_version(state);
		/* report_contract reports the contract, with all else of it */
		if (version != NULL && (version->is_session ||
		    !str_is(buf_str(&state->kind), "contract")) &&
		    report_agreement(s, name, MATTER_AGREEMENT, err) < 0)
			return -1;
	}
	return 0;
}
