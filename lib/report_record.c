/* SPDX-License-Identifier: ISC */
/*
 * report_record - records that are not written up, or not agreed to.  Where
 * each stands is what history says (agreement); none has to be read for it.
 */

#include "report_subject.h"

#include "mem.h"

/* Who speaks for the leader: today's, else that of the record's day. */
static struct str
leader_of(const struct subject *s, struct str kind, struct date date)
{
	const struct leader *leader = person_leader(&s->person, kind,
	    s->today);

	if (leader == NULL && !date_is_none(date))
		leader = person_leader(&s->person, kind, date);
	return leader == NULL ? STR_NONE : leader->name;
}

static void
report_write_up(const struct subject *s, const struct note_name *name,
    const struct state *state)
{
	const struct version *version = state_version(state);
	bool is_planned = version->status == RECORD_PLANNED;
	struct matter matter = report_matter(s, MATTER_WRITE_UP,
	    version->date, is_planned ? "planned" : "not complete");

	if (!is_planned)
		matter.due = matter.late = date_plus(version->date,
		    s->report->notes.policy.write_up_within);
	matter.since = version->date;
	matter.kind = buf_str(&state->kind);
	matter.who = report_leader(s, matter.kind);
	matter.path = str_of(name->path);
	report_add(s->report, &matter);
}

/*
 * Whom it waits for, each on a line.  A refusal is answered by the other
 * party, who writes the text anew.
 */
static void
add_waiting(struct buf *who, const struct subject *s, struct str leader,
    const struct agreement *agreement)
{
	bool person = agreement->needs_person;
	bool leads = agreement->needs_leader;

	if (agreement->state == STATE_DRAFT)
		leads = true;
	if (agreement->state == STATE_DECLINED) {
		leads = agreement->person != NULL &&
		    agreement->person->event->type == ACT_DECLINE;
		person = !leads;
	}
	if (person)
		buf_add(who, s->person.name);
	if (leads && leader.n > 0)
		buf_addf(who, "%s%.*s", who->n > 0 ? "\n" : "",
		    STR_ARGS(leader));
}

static const char *
word_of(enum record_state state)
{
	return state == STATE_DECLINED ? "declined" :
	    state == STATE_AMENDED ? "amended" :
	    state == STATE_DRAFT ? "not complete" : "not agreed";
}

/* A refusal is a matter at once, everything else after some days. */
static struct date
last_day(const struct subject *s, struct date since, enum record_state state,
    enum matter_type type)
{
	const struct policy *policy = &s->report->notes.policy;

	if (state == STATE_DECLINED)
		return since;
	return date_plus(since, type == MATTER_WRITE_UP ?
	    policy->write_up_within : policy->agree_within);
}

/* A clock that ran ahead says nothing of a day that is still to come. */
static struct date
not_after(const struct subject *s, struct date day)
{
	if (date_cmp(day, s->today) <= 0)
		return day;
	/* tomorrow it says another day */
	report_narrow(s, s->today);
	report_narrow(s, date_plus_days(s->today, 1));
	return s->today;
}

/* Since when it waits; a refusal speaks from its own day on. */
static struct date
since_of(const struct version *version, const struct agreement *agreement)
{
	const struct voice *voice = agreement->person;

	if (agreement->state == STATE_DECLINED) {
		if (voice == NULL || voice->event->type != ACT_DECLINE)
			voice = agreement->leader;
		return voice->event->day;
	}
	return agreement->state == STATE_DRAFT ||
	    date_is_none(agreement->since) ? version->day : agreement->since;
}

static void
add_agreement(const struct subject *s, const struct note_name *name,
    const struct state *state, const struct agreement *agreement,
    enum matter_type type)
{
	const struct version *version = state_version(state);
	bool is_draft = agreement->state == STATE_DRAFT;
	struct matter matter = report_matter(s, is_draft && type ==
	    MATTER_AGREEMENT ? MATTER_WRITE_UP : type, DATE_NONE,
	    word_of(agreement->state));
	struct buf who = BUF_INIT;

	if (!report_wants(s, matter.type))
		return;
	matter.kind = buf_str(&state->kind);
	matter.path = str_of(name->path);
	matter.since = not_after(s, since_of(version, agreement));
	matter.due = matter.late = last_day(s, matter.since,
	    agreement->state, matter.type);
	add_waiting(&who, s, leader_of(s, matter.kind, version->date),
	    agreement);
	matter.who = buf_str(&who);
	report_add(s->report, &matter);
	buf_release(&who);
}

/* What waits for nobody is no matter. */
static bool
is_settled(enum record_state state)
{
	return state == STATE_AGREED || state == STATE_RECORDED ||
	    state == STATE_VOID || state == STATE_CANCELLED ||
	    state == STATE_PLANNED;
}

int
report_agreement(const struct subject *s, const struct note_name *name,
    enum matter_type type, struct err *err)
{
	const struct state *state = report_state(s, name);
	struct agreement agreement = AGREEMENT_INIT;
	int result = agreement_read(&agreement, state, s->report->repo,
	    false, err);

	if (result == 0 && state_version(state) != NULL &&
	    !is_settled(agreement.state))
		add_agreement(s, name, state, &agreement, type);
	agreement_release(&agreement);
	return result;
}

/* A text that cannot be read is no draft: the report says so. */
static int
check_readable(const struct subject *s, struct note_name *name,
    struct err *err)
{
	const struct note *note;

	return notes_load_named(&note, &s->report->notes, name, NOTE_FRONT,
	    err);
}

/* What is still to come has nothing that could be written up. */
static bool
lacks_text(const struct subject *s, const struct version *version)
{
	return version->status == RECORD_PLANNED ||
	    (version->status == RECORD_HELD && !version->is_complete &&
	    date_cmp(version->date, s->today) <= 0);
}

static int
report_session_record(const struct subject *s, struct note_name *name,
    const struct state *state, struct err *err)
{
	const struct version *version = state_version(state);
	struct agreement agreement = AGREEMENT_INIT;
	int result = 0;

	if (version->status == RECORD_UNKNOWN || lacks_text(s, version))
		result = check_readable(s, name, err);
	if (result == 0)
		result = agreement_read(&agreement, state, s->report->repo,
		    false, err);
	if (result < 0 || (version->status == RECORD_HELD &&
	    date_cmp(version->date, s->today) > 0))
		goto out;
	if (agreement.state != STATE_AMENDED && lacks_text(s, version)) {
		if (report_wants(s, MATTER_WRITE_UP))
			report_write_up(s, name, state);
	} else if (!is_settled(agreement.state))
		add_agreement(s, name, state, &agreement, MATTER_AGREEMENT);
out:
	agreement_release(&agreement);
	return result;
}

static int
report_record(struct subject *s, struct note_name *name, struct err *err)
{
	const struct state *state = report_state(s, name);
	const struct version *version = state_version(state);

	if (version == NULL)
		return 0;
	if (version->is_session)
		return report_session_record(s, name, state, err);
	if (str_is(buf_str(&state->kind), "contract"))
		return 0;
	return report_agreement(s, name, MATTER_AGREEMENT, err);
}

int
report_records(struct subject *s, struct err *err)
{
	struct note_name *name;
	size_t i;

	if (!report_wants(s, MATTER_WRITE_UP) &&
	    !report_wants(s, MATTER_AGREEMENT))
		return 0;
	for (i = 0; i < s->records.n; i++) {
		name = &s->records.name[i];
		if (!name->is_named || (!date_is_none(name->name.date) &&
		    report_is_before_policy(s, name->name.date)))
			continue;
		if (report_record(s, name, err) < 0)
			return -1;
	}
	return 0;
}
