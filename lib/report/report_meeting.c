/* SPDX-License-Identifier: ISC */
/* report_meeting - planned records, and days that `next:` names. */

#include "report/report_private.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/texts.h"
#include "history/revwalk.h"

#define AT(member) offsetof(struct meeting, member)
static const struct texts texts = TEXTS(struct meeting, AT(person), AT(name),
    AT(kind), AT(title), AT(with), AT(place), AT(path), AT(first));

static bool
is_to_come(const struct subject *s, struct date day)
{
	return date_cmp(day, s->today) >= 0 && (date_is_none(s->person.left) ||
	    date_cmp(day, s->person.left) <= 0);
}

/* A meeting that was postponed more often is not followed further back. */
#define POSTPONED_MAX 1000

/* A plan at a path, from the version that began it until it was removed. */
struct plan {
	const struct state *state;
	size_t begin;		/* that version */
};

/* The plans of a kind that one commit removed, and those that it added. */
struct plans {
	const struct oid *commit;
	struct str kind;	/* absent: of all kinds */
	struct plan *gone, *begun;
	size_t ngone, gone_cap, nbegun, begun_cap;
};

static bool
begins(const struct state *state, size_t i)
{
	return !oid_is_zero(&version_at(state, i)->text) && (i == 0 ||
	    oid_is_zero(&version_at(state, i - 1)->text));
}

/* The version that began the text which stands before version n. */
static size_t
find_begin(const struct state *state, size_t n)
{
	while (n > 0 && !begins(state, n - 1))
		n--;
	return n == 0 ? 0 : n - 1;
}

/* Whether a version removes a plan by a plain commit, not by an act. */
static bool
ends_plan(const struct state *state, size_t i)
{
	return i > 0 && oid_is_zero(&version_at(state, i)->text) &&
	    version_at(state, i - 1)->status == RECORD_PLANNED &&
	    !(state_has_left(state) && i + 1 == state->nversions);
}

static void
gather(struct state *a, struct state *state, void *arg)
{
	struct plans *plans = arg;
	struct record_name name;
	size_t i;

	(void)a;
	if (state == NULL || !record_name_parse(&name, str_of(state->path)) ||
	    (!str_is_absent(plans->kind) &&
	    record_name_number(&name, plans->kind) == 0))
		return;
	for (i = 0; i < state->nversions; i++) {
		if (!oid_eq(&version_at(state, i)->commit, plans->commit))
			continue;
		/* a record that an act moved began under another name */
		if (begins(state, i) && (i > 0 || state->elsewhere == NULL) &&
		    version_at(state, i)->status == RECORD_PLANNED) {
			*MEM_ADD(plans->begun, plans->nbegun,
			    &plans->begun_cap) = (struct plan){ state, i };
		} else if (ends_plan(state, i)) {
			*MEM_ADD(plans->gone, plans->ngone, &plans->gone_cap) =
			    (struct plan){ state, find_begin(state, i) };
		}
	}
	/* the former records of the name */
	gather(NULL, state->former, arg);
}

static int
by_path(const void *a, const void *b)
{
	const struct plan *x = a, *y = b;

	return strcmp(x->state->path, y->state->path);
}

/*
 * Finds the plan that a plain commit removed, to add it under another name.  If
 * it did so to several of a kind, they are matched in the order of their paths;
 * if the kind is absent, it must have done so to one plan alone.
 */
static bool
match_former(struct plan *plan, const struct statemap *map, struct str kind)
{
	struct plans plans = { .commit =
	    &version_at(plan->state, plan->begin)->commit, .kind = kind };
	bool found = false;
	size_t i;

	statemap_diff(NULL, map, gather, &plans);
	if (plans.ngone > 0 && plans.ngone == plans.nbegun &&
	    (plans.ngone == 1 || !str_is_absent(kind))) {
		MEM_SORT(plans.gone, plans.ngone, by_path);
		MEM_SORT(plans.begun, plans.ngone, by_path);
		for (i = 0; i < plans.nbegun && !found; i++)
			if (strcmp(plans.begun[i].state->path,
			    plan->state->path) == 0) {
				*plan = plans.gone[i];
				found = true;
			}
	}
	free(plans.gone);
	free(plans.begun);
	return found;
}

/*
 * Finds the plan that a plain commit put on another day, or made another kind
 * of meeting.  `kind` is the record's kind now; what had another kind before
 * has that in its name.
 */
static bool
find_former(struct plan *plan, const struct statemap *map, struct str kind)
{
	struct record_name name;

	if (record_name_parse(&name, str_of(plan->state->path)) &&
	    record_name_number(&name, kind) == 0)
		kind = name.stem;
	return match_former(plan, map, kind) ||
	    match_former(plan, map, STR_NONE);
}

/*
 * Appends the first path of a record, before moves and postponements; with a
 * number behind it if other records had the path before.
 */
static void
add_first_name(struct buf *out, const struct statemap *map,
    const struct state *state, struct str kind)
{
	struct plan plan = { state, 0 };
	const struct state *former;
	size_t i, before = 0, times = 0;

	while (plan.state->elsewhere != NULL)
		plan.state = plan.state->elsewhere;
	plan.begin = find_begin(plan.state, plan.state->nversions);
	while (times++ < POSTPONED_MAX && plan.begin < plan.state->nversions &&
	    find_former(&plan, map, kind))
		;
	for (former = plan.state->former; former != NULL;
	    former = former->former)
		before++;
	for (i = 0; i < plan.begin; i++)
		before += begins(plan.state, i);
	buf_add_string(out, plan.state->path);
	if (before > 0)
		buf_addf(out, "\n%zu", before);
}

static void
add(struct meetings *out, const struct subject *s, const struct note *note,
    const struct kind *kind, struct date day)
{
	const struct record *record = &note->record;
	bool is_next = date_cmp(day, note->name.date) != 0;
	const struct state *state = out->is_brief ? NULL :
	    statemap_find(s->map, note->path.at);
	OWN(buf) first = BUF_INIT;
	struct meeting meeting = { .day = day,
	    .person = buf_str(&s->person.id), .name = s->person.name,
	    .kind = buf_str(&kind->name), .title = kind->title,
	    .with = is_next ? report_leader(s, buf_str(&kind->name)) :
	    record->with, .path = buf_str(&note->path),
	    .minutes = kind->minutes, .is_next = is_next };

	if (!is_next) {
		meeting.place = record->place;
		if (record->minutes > 0)
			meeting.minutes = record->minutes;
		meeting.is_cancelled = record->status == RECORD_CANCELLED;
	}
	/* what was moved or postponed is known by its first name */
	if (state != NULL)
		add_first_name(&first, s->map, state, buf_str(&kind->name));
	meeting.first = first.n > 0 ? buf_str(&first) : meeting.path;
	texts_copy(&meeting, &texts);
	*MEM_ADD(out->meeting, out->n, &out->cap) = meeting;
}

static int
look_at(struct meetings *out, struct subject *s, struct note_name *name,
    struct err *err)
{
	struct date day = name->name.date;
	const struct kind *kind;
	const struct note *note;
	bool is_last;

	if (report_kind(&kind, s, name, err) < 0)
		return -1;
	if (kind == NULL || !kind->is_session)
		return 0;
	/* only the last record of a kind says when the next meeting is */
	is_last = session_after(&s->records, name, kind, DATE_NEVER) == NULL;
	if (!is_last && !is_to_come(s, day))
		return 0;
	if (notes_load_named(&note, &s->report->notes, name, NOTE_FRONT,
	    err) < 0)
		return -1;
	if (note->record.status != RECORD_HELD && is_to_come(s, day))
		add(out, s, note, kind, day);
	if (is_last && note->record.status != RECORD_PLANNED &&
	    !date_is_none(note->record.next) &&
	    date_cmp(note->record.next, day) > 0 &&
	    is_to_come(s, note->record.next))
		add(out, s, note, kind, note->record.next);
	return 0;
}

static int
visit(struct subject *s, struct err *err)
{
	struct note_name *name = NULL;

	/* history has the first names of meetings that were moved */
	if (!((struct meetings *)s->report->out)->is_brief &&
	    report_learn(s, err) < 0)
		return -1;
	while ((name = session_after(&s->records, name, NULL,
	    DATE_NEVER)) != NULL)
		if (look_at(s->report->out, s, name, err) < 0)
			return -1;
	return 0;
}

/* Reads the root commit, for identities, and the tip's date, for times. */
static int
read_ends(struct meetings *out, struct report *r, struct err *err)
{
	OWN(walk) walk = { .repo = r->repo };
	OWN(buf) bytes = BUF_INIT;
	struct commit commit;

	/* in a shallow clone, let the walk say that history is not whole */
	if (repo_is_shallow(r->repo) &&
	    walk_from(&walk, &r->tip, NULL, err) < 0)
		return -1;
	if (report_begin_to_learn(r, err) < 0 ||
	    learn_root(&out->root, &r->learn, err) < 0 ||
	    repo_parse_commit(&commit, &bytes, r->repo, &r->tip, err) < 0)
		return -1;
	/* a tip dated after the day of the report counts as of that day */
	out->written = date_cmp(commit_day(&commit), r->options->as_of) > 0 ?
	    r->options->as_of.day * 86400LL : commit.committer.seconds;
	return 0;
}

int
report_meetings(struct meetings *out, struct repo *repo,
    const struct report_options *options, struct err *err)
{
	OWN_BY(report_close, report) r = REPORT_INIT(repo, options);

	r.out = out;
	r.visit = visit;
	return report_open(&r, err) < 0 ||
	    (!out->is_brief && (report_use_kept(&r, err) < 0 ||
	    read_ends(out, &r, err) < 0)) ? -1 : report_people(&r, err);
}

bool
meetings_see_to(const struct meetings *meetings, const struct matter *matter,
    struct date day)
{
	const struct meeting *meeting;
	size_t i;

	for (i = 0; i < meetings->n; i++) {
		meeting = &meetings->meeting[i];
		if (meeting->is_cancelled ||
		    !str_eq(meeting->person, matter->person))
			continue;
		if (matter->type == MATTER_WRITE_UP && !meeting->is_next &&
		    str_eq(meeting->path, matter->path))
			return true;
		if ((matter->type == MATTER_SESSION ||
		    matter->type == MATTER_CANCELLED) &&
		    matter_days(matter, day) <= 0 &&
		    str_eq(meeting->kind, matter->kind))
			return true;
	}
	return false;
}

void
meetings_release(struct meetings *meetings)
{
	texts_free_all(meetings->meeting, meetings->n, &texts);
	*meetings = (struct meetings)MEETINGS_INIT;
}
