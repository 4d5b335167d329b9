/* SPDX-License-Identifier: ISC */
/*
 * report_record - records that are not written up, or not agreed to.  Those
 * that history shows to be settled, most of them, are not read.
 */

#include "report_subject.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "origin.h"
#include "standing.h"
#include "topic.h"
#include "trail.h"

/* Who speaks for the leader: today's, else that of the record's day. */
static char *
leader_of(const struct subject *s, const struct record *record)
{
	const struct leader *leader = person_leader(&s->person,
	    record->kind, s->today);

	if (leader == NULL && !date_is_none(record->date))
		leader = person_leader(&s->person, record->kind,
		    record->date);
	return leader == NULL ? NULL :
	    mem_copy(leader->name.at, leader->name.n);
}

static struct pending *
add_pending(struct report *r, const struct note_name *name)
{
	const struct note *note = name->note;

	r->pending = mem_room(r->pending, r->npending, &r->pending_cap,
	    sizeof(*r->pending));
	r->pending[r->npending] = (struct pending){
	    .path = mem_copy(name->path, strlen(name->path)),
	    .text = name->oid, .kind = note->kind,
	    .state = standing_of_text(&note->record, note->kind) };
	return &r->pending[r->npending++];
}

void
report_agreement(const struct subject *s, const struct note_name *name,
    enum matter_type type)
{
	struct pending *pending = add_pending(s->report, name);

	pending->type = type;
	pending->name = mem_copy(s->person.name.at, s->person.name.n);
	pending->leader = leader_of(s, &name->note->record);
}

void
report_count_agreed(const struct subject *s, const struct note_name *name,
    unsigned *agreed)
{
	add_pending(s->report, name)->agreed = agreed;
}

static void
report_write_up(const struct subject *s, const struct note *note)
{
	bool is_planned = note->record.status == RECORD_PLANNED;
	struct matter matter = report_matter(s, MATTER_WRITE_UP,
	    note->record.date, is_planned ? "planned" : "not complete");

	if (!is_planned)
		matter.due = matter.late = date_plus(note->record.date,
		    s->report->notes.policy.write_up_within);
	matter.since = note->record.date;
	matter.kind = note->record.kind;
	matter.who = report_leader(s, note->record.kind);
	matter.path = buf_str(&note->path);
	report_add(s->report, &matter);
}

static int
report_session_record(const struct subject *s, const struct note_name *name,
    struct err *err)
{
	const struct note *note = name->note;
	enum record_status status = note->record.status;
	bool is_complete = false;

	if (status == RECORD_CANCELLED || (status == RECORD_HELD &&
	    date_cmp(note->record.date, s->today) > 0))
		return 0;
	if (status == RECORD_HELD && topic_is_complete(&is_complete, note,
	    &s->report->notes, err) < 0)
		return -1;
	if (is_complete && note->kind->agreed_by != AGREED_BY_NONE)
		report_agreement(s, name, MATTER_AGREEMENT);
	if (!is_complete && report_wants(s, MATTER_WRITE_UP))
		report_write_up(s, note);
	return 0;
}

/* What nobody writes up and nobody agrees to has said all at its top. */
static enum note_depth
depth_of(const struct kind *kind)
{
	return kind != NULL && kind->is_session && !kind->has_notes &&
	    kind->agreed_by == AGREED_BY_NONE ? NOTE_FRONT : NOTE_WHOLE;
}

static int
report_record(struct subject *s, struct note_name *name, struct err *err)
{
	const struct note *note;
	const struct kind *kind;
	bool is_settled = false;

	if (report_kind(&kind, s, name, err) < 0 ||
	    (kind != NULL &&
	    report_is_settled(&is_settled, s, name, kind, err) < 0))
		return -1;
	if (is_settled)
		return 0;
	if (notes_load_named(&note, &s->report->notes, name, depth_of(kind),
	    err) < 0)
		return -1;
	if (note->kind->is_session)
		return report_session_record(s, name, err);
	if (!str_is(note->record.kind, "contract"))
		report_agreement(s, name, MATTER_AGREEMENT);
	return 0;
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

/*
 * Whom it waits for, each on a line.  A refusal is answered by the other
 * party, who writes the text anew.
 */
static void
add_waiting(struct buf *who, const struct pending *pending,
    const struct standing *standing)
{
	bool person = standing->needs_person, leader = standing->needs_leader;

	if (standing->state == STATE_DRAFT)
		leader = true;
	if (standing->state == STATE_DECLINED) {
		leader = standing->person != NULL &&
		    standing->person->type == ACT_DECLINE;
		person = !leader;
	}
	if (person)
		buf_add_string(who, pending->name);
	if (leader && pending->leader != NULL)
		buf_addf(who, "%s%s", who->n > 0 ? "\n" : "",
		    pending->leader);
}

static const char *
word_of(enum state state)
{
	return state == STATE_DECLINED ? "declined" :
	    state == STATE_AMENDED ? "amended" :
	    state == STATE_DRAFT ? "not complete" : "not agreed";
}

/* A refusal is a matter at once, everything else after some days. */
static struct date
last_day(const struct report *r, const struct trail *trail,
    enum state state, enum matter_type type)
{
	const struct policy *policy = &r->notes.policy;

	if (state == STATE_DECLINED)
		return trail->since;
	return date_plus(trail->since, type == MATTER_WRITE_UP ?
	    policy->write_up_within : policy->agree_within);
}

static void
report_standing(const struct report *r, const struct pending *pending,
    const struct trail *trail, const struct standing *standing)
{
	struct matter matter = { .type = pending->type,
	    .since = trail->since, .kind = buf_str(&pending->kind->name),
	    .name = str_of(pending->name), .path = str_of(pending->path),
	    .repo = str_of(r->options->repo_name),
	    .what = word_of(standing->state) };
	struct record_name name;
	struct buf who = BUF_INIT;

	if (standing->state == STATE_DRAFT && matter.type == MATTER_AGREEMENT)
		matter.type = MATTER_WRITE_UP;
	if (!r->options->wanted[matter.type])
		return;
	matter.due = matter.late = last_day(r, trail, standing->state,
	    matter.type);
	record_name_parse(&name, matter.path);
	matter.person = name.person;
	add_waiting(&who, pending, standing);
	matter.who = buf_str(&who);
	report_add(r, &matter);
	buf_release(&who);
}

/* What the trail says of a record that may wait. */
static void
settle(const struct report *r, const struct pending *pending,
    const struct trail *trail)
{
	struct standing standing = standing_of_voices(pending->state,
	    pending->kind, &r->notes.policy, trail->voice, trail->nvoices,
	    trail->was_agreed);
	bool is_agreed = standing.state == STATE_AGREED ||
	    standing.state == STATE_RECORDED;

	if (pending->agreed != NULL)
		*pending->agreed += is_agreed;
	else if (!is_agreed)
		report_standing(r, pending, trail, &standing);
}

static int
report_origin(const struct report *r, const struct origin *origin,
    const struct pending *pending, struct err *err)
{
	struct trail trail = TRAIL_INIT;
	int result = trail_read_known(&trail, r->repo, pending->path,
	    pending->kind, &pending->text, origin->commit, origin->n,
	    origin->is_first, err);

	if (result == 0)
		settle(r, pending, &trail);
	trail_release(&trail);
	return result;
}

static int
compare_pending(const void *a, const void *b)
{
	const struct pending *x = a, *y = b;

	return strcmp(x->path, y->path);
}

int
report_pending(struct report *r, struct err *err)
{
	struct origin *origin;
	size_t i;
	int result;

	if (r->npending == 0)
		return 0;
	/* as the origins, so that the two stand side by side */
	qsort(r->pending, r->npending, sizeof(*r->pending), compare_pending);
	origin = mem_new(r->npending, sizeof(*origin));
	for (i = 0; i < r->npending; i++)
		origin[i] = (struct origin){ .path = r->pending[i].path,
		    .text = r->pending[i].text };
	result = origin_find(origin, r->npending, r->repo, &r->tip, err);
	for (i = 0; i < r->npending && result == 0; i++)
		result = report_origin(r, &origin[i], &r->pending[i], err);
	origins_release(origin, r->npending);
	free(origin);
	return result;
}
