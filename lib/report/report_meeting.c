/* SPDX-License-Identifier: ISC */
/* report_meeting - planned records, and days named for the next meeting. */

#include "report/report_private.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "history/revwalk.h"

static bool
is_to_come(const struct subject *s, struct date day)
{
	return date_cmp(day, s->today) >= 0 && (date_is_none(s->person.left) ||
	    date_cmp(day, s->person.left) <= 0);
}

static void
add(struct meetings *out, const struct subject *s, const struct note *note,
    const struct kind *kind, struct date day)
{
	const struct record *record = &note->record;
	bool is_next = date_cmp(day, note->name.date) != 0;
	struct str with = is_next ? report_leader(s, buf_str(&kind->name)) :
	    record->with;
	const struct state *state = statemap_find(s->map, note->path.at);
	struct meeting meeting = { .day = day,
	    .person = str_copy(buf_str(&s->person.id)),
	    .name = str_copy(s->person.name),
	    .kind = str_copy(buf_str(&kind->name)),
	    .title = str_copy(kind->title),
	    .with = str_copy(with), .path = str_copy(buf_str(&note->path)),
	    .minutes = kind->minutes, .is_next = is_next };

	if (!is_next) {
		meeting.place = str_copy(record->place);
		if (record->minutes > 0)
			meeting.minutes = record->minutes;
		meeting.is_cancelled = record->status == RECORD_CANCELLED;
	}
	/* a meeting that was moved keeps its first name */
	while (state != NULL && state->elsewhere != NULL)
		state = state->elsewhere;
	meeting.first = str_copy(state == NULL || is_next ? meeting.path :
	    str_of(state->path));
	MEM_ROOM(out->meeting, out->n, &out->cap);
	out->meeting[out->n++] = meeting;
}

static int
look_at(struct meetings *out, struct subject *s, size_t index,
    struct err *err)
{
	struct note_name *name = &s->records.name[index];
	struct date day = name->name.date;
	const struct kind *kind;
	const struct note *note;
	size_t later = index + 1;

	if (!name->is_named || date_is_none(day))
		return 0;
	if (report_kind(&kind, s, name, err) < 0)
		return -1;
	if (kind == NULL || !kind->is_session)
		return 0;
	/* the last record of its kind says when they meet */
	while (later < s->records.n && record_name_number(
	    &s->records.name[later].name, buf_str(&kind->name)) == 0)
		later++;
	if (later < s->records.n && !is_to_come(s, day))
		return 0;
	if (notes_load_named(&note, &s->report->notes, name, NOTE_FRONT,
	    err) < 0)
		return -1;
	if (note->record.status != RECORD_HELD && is_to_come(s, day))
		add(out, s, note, kind, day);
	if (later == s->records.n && note->record.status != RECORD_PLANNED &&
	    !date_is_none(note->record.next) &&
	    date_cmp(note->record.next, day) > 0 &&
	    is_to_come(s, note->record.next))
		add(out, s, note, kind, note->record.next);
	return 0;
}

static int
visit(struct subject *s, struct err *err)
{
	size_t i;

	/* a meeting that was moved keeps its name */
	if (report_learn(s, err) < 0)
		return -1;
	for (i = 0; i < s->records.n; i++)
		if (look_at(s->report->out, s, i, err) < 0)
			return -1;
	return 0;
}

/* What makes identities and times: the first commit, and the tip's date. */
static int
read_ends(struct meetings *out, struct report *r, struct err *err)
{
	struct walk walk = { .repo = r->repo };
	struct buf bytes = BUF_INIT;
	struct commit commit;
	size_t i, nroots = 0;
	int result = walk_from(&walk, &r->tip, NULL, err);

	/* of several beginnings the one with the lowest id */
	for (i = 0; i < walk.n && result == 0; i++)
		if (walk.node[i].nparents == 0 && (nroots++ == 0 ||
		    oid_cmp(&walk.node[i].commit, &out->root) < 0))
			out->root = walk.node[i].commit;
	if (result == 0)
		result = repo_read_commit(&bytes, r->repo, &r->tip, err);
	if (result == 0 && !commit_parse(&commit, buf_str(&bytes)))
		result = err_set(err, ERR_GIT, "commit %s cannot be read",
		    oid_text(&r->tip).at);
	/* a later day than that of the report counts as that day */
	if (result == 0)
		out->written = date_cmp(commit_day(&commit),
		    r->options->as_of) > 0 ?
		    r->options->as_of.day * 86400LL :
		    commit.committer.seconds;
	walk_release(&walk);
	buf_release(&bytes);
	return result;
}

int
report_meetings(struct meetings *out, struct repo *repo,
    const struct report_options *options, struct err *err)
{
	struct report r;
	int result = report_open(&r, repo, options, err);

	r.out = out;
	r.until = options->as_of;
	r.visit = visit;
	if (result == 0)
		result = read_ends(out, &r, err);
	if (result == 0)
		result = report_people(&r, err);
	report_close(&r);
	return result;
}

void
meetings_release(struct meetings *meetings)
{
	struct meeting *meeting;
	size_t i;

	for (i = 0; i < meetings->n; i++) {
		meeting = &meetings->meeting[i];
		free((char *)meeting->person.at);
		free((char *)meeting->name.at);
		free((char *)meeting->kind.at);
		free((char *)meeting->title.at);
		free((char *)meeting->with.at);
		free((char *)meeting->place.at);
		free((char *)meeting->path.at);
		free((char *)meeting->first.at);
	}
	free(meetings->meeting);
	*meetings = (struct meetings)MEETINGS_INIT;
}
