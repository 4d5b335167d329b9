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
static const struct leader *
leader_of(const struct subject *s, const struct note *note)
{
	const struct leader *leader = person_leader(&s->person,
	    note->record.kind, s->today);

	if (leader == NULL && !date_is_none(note->record.date))
		leader = person_leader(&s->person, note->record.kind,
		    note->record.date);
	return leader;
}

/*
 * Whom it waits for, each on a line.  A refusal is answered by the other
 * party, who writes the text anew.
 */
static void
add_waiting(struct buf *who, const struct subject *s, const struct note *note,
    const struct standing *standing)
{
	const struct leader *leader = leader_of(s, note);
	bool person = standing->needs_person, other = standing->needs_leader;

	if (standing->state == STATE_DRAFT)
		other = true;
	if (standing->state == STATE_DECLINED) {
		other = standing->person != NULL &&
		    standing->person->type == ACT_DECLINE;
		person = !other;
	}
	if (person)
		buf_add(who, s->person.name);
	if (other && leader != NULL)
		buf_addf(who, "%s%.*s", who->n > 0 ? "\n" : "",
		    STR_ARGS(leader->name));
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
last_day(const struct subject *s, const struct trail *trail,
    enum state state, enum matter_type type)
{
	const struct policy *policy = &s->report->notes.policy;

	if (state == STATE_DECLINED)
		return trail->since;
	return date_plus(trail->since, type == MATTER_WRITE_UP ?
	    policy->write_up_within : policy->agree_within);
}

/* What the trail says of a record that may wait. */
static void
report_standing(const struct subject *s, const struct note *note,
    enum matter_type type, const struct trail *trail)
{
	struct standing standing = standing_of(&note->record, note->kind,
	    &s->report->notes.policy, trail->voice, trail->nvoices,
	    trail->was_agreed);
	struct matter matter;
	struct buf who = BUF_INIT;

	if (standing.state == STATE_AGREED ||
	    standing.state == STATE_RECORDED)
		return;
	if (standing.state == STATE_DRAFT && type == MATTER_AGREEMENT)
		type = MATTER_WRITE_UP;
	if (!report_wants(s, type))
		return;
	matter = report_matter(s, type, last_day(s, trail, standing.state,
	    type), word_of(standing.state));
	add_waiting(&who, s, note, &standing);
	matter.since = trail->since;
	matter.kind = note->record.kind;
	matter.who = buf_str(&who);
	matter.path = buf_str(&note->path);
	report_add(s, &matter);
	buf_release(&who);
}

int
report_agreement(const struct subject *s, const struct note *note,
    enum matter_type type, struct err *err)
{
	struct report *r = s->report;
	struct oid text;

	if (repo_blob_id(&text, buf_str(&note->text), err) < 0)
		return -1;
	r->pending = mem_room(r->pending, r->npending, &r->pending_cap,
	    sizeof(*r->pending));
	r->pending[r->npending++] = (struct pending){
	    mem_copy(note->path.at, note->path.n), text, type };
	return 0;
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
	report_add(s, &matter);
}

static int
report_session_record(const struct subject *s, const struct note *note,
    struct err *err)
{
	enum record_status status = note->record.status;
	bool is_complete = false;

	if (status == RECORD_CANCELLED || (status == RECORD_HELD &&
	    date_cmp(note->record.date, s->today) > 0))
		return 0;
	if (status == RECORD_HELD && topic_is_complete(&is_complete, note,
	    &s->report->notes, err) < 0)
		return -1;
	if (is_complete)
		return note->kind->agreed_by == AGREED_BY_NONE ? 0 :
		    report_agreement(s, note, MATTER_AGREEMENT, err);
	if (report_wants(s, MATTER_WRITE_UP))
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
report_record(struct subject *s, const struct note_name *name,
    struct err *err)
{
	struct note note = NOTE_INIT;
	const struct kind *kind;
	bool is_settled = false;
	int result;

	if (report_kind(&kind, s, name, err) < 0 ||
	    (kind != NULL &&
	    report_is_settled(&is_settled, s, name, kind, err) < 0))
		return -1;
	if (is_settled)
		return 0;
	result = -1;
	if (notes_load(&note, &s->report->notes, name->path, depth_of(kind),
	    err) < 0 || note_check_sound(&note, err) < 0)
		goto out;
	result = 0;
	if (note.kind->is_session)
		result = report_session_record(s, &note, err);
	else if (!str_is(note.record.kind, "contract"))
		result = report_agreement(s, &note, MATTER_AGREEMENT, err);
out:
	note_release(&note);
	return result;
}

int
report_records(struct subject *s, struct err *err)
{
	const struct note_name *name;
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

static int
report_origin(struct subject *s, const struct origin *origin,
    enum matter_type type, struct err *err)
{
	struct report *r = s->report;
	struct note note = NOTE_INIT;
	struct trail trail = TRAIL_INIT;
	int result = -1;

	if (notes_load(&note, &r->notes, origin->path, NOTE_WHOLE,
	    err) == 0 && trail_read_known(&trail, r->repo, origin->path,
	    note.kind, &origin->text, origin->commit, origin->n, err) == 0) {
		report_standing(s, &note, type, &trail);
		result = 0;
	}
	trail_release(&trail);
	note_release(&note);
	return result;
}

static int
compare_pending(const void *a, const void *b)
{
	const struct pending *x = a, *y = b;

	return strcmp(x->path, y->path);
}

/* Origins come by path, so those of one person stand together. */
static int
report_origins(struct report *r, const struct origin *origin,
    struct err *err)
{
	struct subject s = { .report = r, .today = r->options->as_of,
	    .person = PERSON_INIT };
	struct record_name name;
	size_t i;
	int result = 0;

	for (i = 0; i < r->npending && result == 0; i++) {
		record_name_parse(&name, str_of(origin[i].path));
		if (!str_eq(buf_str(&s.person.id), name.person)) {
			person_release(&s.person);
			result = notes_person(&s.person, &r->notes,
			    name.person, err);
		}
		if (result == 0)
			result = report_origin(&s, &origin[i],
			    r->pending[i].type, err);
	}
	person_release(&s.person);
	return result;
}

int
report_pending(struct report *r, struct err *err)
{
	struct origin *origin;
	size_t i;
	int result;

	if (r->npending == 0)
		return 0;
	qsort(r->pending, r->npending, sizeof(*r->pending), compare_pending);
	origin = mem_new(r->npending, sizeof(*origin));
	for (i = 0; i < r->npending; i++)
		origin[i] = (struct origin){ .path = r->pending[i].path,
		    .text = r->pending[i].text };
	result = origin_find(origin, r->npending, r->repo, &r->tip, err);
	if (result == 0)
		result = report_origins(r, origin, err);
	origins_release(origin, r->npending);
	free(origin);
	return result;
}
