/* SPDX-License-Identifier: ISC */
/* report_history - from the newest session back to before the first month. */

#include "report/report_private.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/pack.h"
#include "history/treediff.h"

/* Months are counted from the first of year 0, as year * 12 + month - 1. */
static int
month_of(struct date date)
{
	unsigned month, day;
	int year;

	date_split(date, &year, &month, &day);
	return year * 12 + (int)month - 1;
}

/* A session that was made void: nothing stands in the tree for it. */
struct gone {
	const char *path;
	struct str kind;
	struct date date;
};

struct chronicle {
	struct history *out;
	int first;			/* the month of each row's first */
	struct gone *gone;		/* one person's, by day and path */
	size_t ngone, gone_cap;
	const struct kind **written;	/* of the present person */
	size_t nwritten, written_cap;
};

/* A name may have had several records, one after another. */
static void
take_gone(struct state *state, struct state *none, void *arg)
{
	struct chronicle *chronicle = arg;
	const struct version *version;
	size_t i;

	(void)none;
	for (; state != NULL; state = state->former) {
		/* the text that stood there last */
		for (i = state->nversions; i > 0 &&
		    oid_is_zero(&state->version[i - 1].text); i--)
			;
		if (!state->is_void || i == 0)
			continue;
		version = &state->version[i - 1];
		if (!version->is_session)
			continue;
		MEM_ROOM(chronicle->gone, chronicle->ngone,
		    &chronicle->gone_cap);
		chronicle->gone[chronicle->ngone++] = (struct gone){
		    state->path, buf_str(&state->kind), version->date };
	}
}

static int
compare_gone(const void *a, const void *b)
{
	const struct gone *one = a, *other = b;
	int order = date_cmp(one->date, other->date);

	return order != 0 ? order : strcmp(one->path, other->path);
}

/* One row while it is made. */
struct chapter {
	struct subject *s;
	const struct chronicle *chronicle;
	const struct kind *kind;
	struct history_month *month;
	struct date *held;		/* newest first */
	size_t nheld, cap;
	bool has_record;
};

static struct history_month *
month_at(const struct chapter *c, struct date date)
{
	int month = month_of(date) - c->chronicle->first;

	if (month < 0 || month >= (int)c->chronicle->out->nmonths)
		return NULL;
	return &c->month[month];
}

/* Whether its first complete text came after the days for it (R43). */
static bool
was_slow(const struct chapter *c, const struct state *state)
{
	const struct policy *policy = &c->s->report->notes.policy;
	const struct version *version;
	size_t i;

	for (i = 0; state != NULL && i < state->nversions; i++) {
		version = &state->version[i];
		if (version->status == RECORD_HELD && version->is_complete)
			return !report_is_before_policy(c->s, version->date) &&
			    date_cmp(version->day, date_plus(version->date,
			    policy->write_up_within)) > 0;
	}
	return false;
}

static int
take_sessions(struct chapter *c, struct err *err)
{
	const struct note_names *records = &c->s->records;
	const struct state *state;
	struct agreement agreement = AGREEMENT_INIT;
	struct history_month *month;
	struct note_name *name;
	const struct note *note;
	size_t i;
	int result = 0;

	for (i = records->n; i-- > 0 && result == 0; ) {
		name = &records->name[i];
		if (date_is_none(name->name.date) || (c->nheld > 0 &&
		    month_at(c, c->held[c->nheld - 1]) == NULL))
			break;
		if (date_cmp(name->name.date, c->s->today) > 0 ||
		    record_name_number(&name->name,
		    buf_str(&c->kind->name)) == 0)
			continue;
		if (notes_load_named(&note, &c->s->report->notes, name,
		    NOTE_FRONT, err) < 0)
			return -1;
		month = month_at(c, name->name.date);
		c->has_record |= month != NULL;
		if (month != NULL)
			month->cancelled +=
			    note->record.status == RECORD_CANCELLED;
		if (note->record.status != RECORD_HELD)
			continue;
		MEM_ROOM(c->held, c->nheld, &c->cap);
		c->held[c->nheld++] = name->name.date;
		if (month == NULL)
			continue;
		month->held++;
		state = statemap_find(c->s->map, name->path);
		month->slow += was_slow(c, state);
		result = agreement_read(&agreement, state,
		    c->s->report->repo, false, err);
		month->agreed += agreement.state == STATE_AGREED ||
		    agreement.state == STATE_RECORDED;
		agreement_release(&agreement);
	}
	return result;
}

static void
mark(struct chapter *c, struct date first, struct date last, bool is_late)
{
	int i = month_of(first) - c->chronicle->first;
	int to = month_of(last) - c->chronicle->first;

	for (i = i < 0 ? 0 : i; i <= to; i++)
		if (is_late)
			c->month[i].is_late = true;
		else
			c->month[i].is_there = true;
}

/* Of the days from first to last, those by whose own rule it was late. */
static void
mark_late_between(struct chapter *c, const struct expectation *e,
    struct date start, struct date first, struct date last)
{
	struct date late = expectation_window(e, &c->s->report->notes.policy,
	    &c->s->person, start, first).late;

	if (date_cmp(late, last) >= 0)
		return;
	late = date_plus_days(late, 1);
	mark(c, date_cmp(late, first) > 0 ? late : first, last, true);
}

/*
 * From each held session (or the beginning) to the next, or to the end; where
 * probation ends in between, in two parts.
 */
static void
mark_late(struct chapter *c, const struct expectation *e,
    struct date beginning, struct date end)
{
	struct date start, next, first, last = c->s->person.probation_until;
	size_t i;

	for (i = c->nheld + 1; i-- > 0; ) {
		start = i == c->nheld ? beginning : c->held[i];
		next = i == 0 || date_cmp(end, c->held[i - 1]) < 0 ? end :
		    c->held[i - 1];
		if (i == c->nheld && i > 0 && date_cmp(next, start) < 0)
			continue;
		first = start;
		if (!date_is_none(last) && date_cmp(start, last) <= 0 &&
		    date_cmp(last, next) < 0) {
			mark_late_between(c, e, start, first, last);
			first = date_plus_days(last, 1);
		}
		mark_late_between(c, e, start, first, next);
	}
}

/* Once for each kind. */
static int
write_chapter(struct subject *s, const struct kind *kind, struct err *err)
{
	struct chronicle *chronicle = s->report->out;
	struct history *out = chronicle->out;
	struct chapter c = { .s = s, .chronicle = chronicle, .kind = kind };
	const struct expectation *e = NULL;
	struct history_month *month;
	const struct gone *gone;
	struct date beginning, end = s->today;
	size_t i;
	int result = -1;

	for (i = 0; i < chronicle->nwritten; i++)
		if (chronicle->written[i] == kind)
			return 0;
	MEM_ROOM(chronicle->written, i, &chronicle->written_cap);
	chronicle->written[chronicle->nwritten++] = kind;
	for (i = 0; i < s->expectations.n; i++)
		if (s->expectations.item[i].kind == kind)
			e = &s->expectations.item[i];
	c.month = mem_new(out->nmonths, sizeof(*c.month));
	if (!date_is_none(s->person.left) && date_cmp(s->person.left, end) < 0)
		end = s->person.left;
	if (report_beginning(&beginning, s, err) < 0 ||
	    take_sessions(&c, err) < 0)
		goto out;
	result = 0;
	for (i = 0; i < chronicle->ngone; i++) {
		gone = &chronicle->gone[i];
		if (str_eq(gone->kind, buf_str(&kind->name)) &&
		    (month = month_at(&c, gone->date)) != NULL) {
			month->voided++;
			c.has_record = true;
		}
	}
	mark(&c, beginning, end, false);
	if (e != NULL)
		mark_late(&c, e, beginning, end);
	else if (!c.has_record)
		goto out;
	MEM_ROOM(out->row, out->n, &out->cap);
	out->row[out->n++] = (struct history_row){
	    str_copy(buf_str(&s->person.id)), str_copy(s->person.name),
	    str_copy(buf_str(&kind->name)),
	    str_copy(str_of(s->report->options->repo_name)), c.month };
	c.month = NULL;
out:
	free(c.held);
	free(c.month);
	return result;
}

/* What is expected, what there are records of, and what only void ones. */
static int
visit(struct subject *s, struct err *err)
{
	struct chronicle *chronicle = s->report->out;
	const struct kind *kind;
	size_t i;

	if (report_learn(s, err) < 0)
		return -1;
	chronicle->ngone = 0;
	statemap_diff(s->map, NULL, take_gone, chronicle);
	if (chronicle->ngone > 1)
		qsort(chronicle->gone, chronicle->ngone,
		    sizeof(*chronicle->gone), compare_gone);
	chronicle->nwritten = 0;
	for (i = 0; i < s->expectations.n; i++)
		if (write_chapter(s, s->expectations.item[i].kind, err) < 0)
			return -1;
	for (i = 0; i < s->records.n; i++)
		if (s->records.name[i].is_named &&
		    !date_is_none(s->records.name[i].name.date) &&
		    (report_kind(&kind, s, &s->records.name[i], err) < 0 ||
		    (kind != NULL && write_chapter(s, kind, err) < 0)))
			return -1;
	for (i = 0; i < chronicle->ngone; i++)
		if (notes_kind(&kind, &s->report->notes,
		    chronicle->gone[i].kind, err) < 0 ||
		    (kind != NULL && write_chapter(s, kind, err) < 0))
			return -1;
	return 0;
}

int
report_history(struct history *out, struct repo *repo,
    const struct report_options *options, struct err *err)
{
	struct chronicle chronicle = { .out = out, .first =
	    month_of(options->as_of) - (int)out->nmonths + 1 };
	struct report r;
	int result = report_open(&r, repo, options, err);

	r.out = &chronicle;
	r.visit = visit;
	r.needs_rules = true;
	if (chronicle.first < 12 || !date_make(&r.until, chronicle.first / 12,
	    (unsigned)(chronicle.first % 12) + 1, 1))
		r.until = DATE_NONE;
	if (result == 0)
		result = report_people(&r, err);
	free(chronicle.gone);
	free(chronicle.written);
	report_close(&r);
	return result;
}

char
history_letter(const struct history_month *month)
{
	const char *letters = month->held > 0 ?
	    (month->agreed == month->held ? "Aa" : "Hh") :
	    month->cancelled > 0 ? "Cc" : month->voided > 0 ? "Vv" :
	    month->is_there ? ".L" : "  ";

	return letters[month->is_late];
}

void
history_pack(struct buf *out, const struct history *history)
{
	const struct history_row *row;
	size_t i;

	for (i = 0; i < history->n; i++) {
		row = &history->row[i];
		pack_str(out, row->person);
		pack_str(out, row->name);
		pack_str(out, row->kind);
		pack_str(out, row->repo);
		pack_bytes(out, row->month,
		    history->nmonths * sizeof(*row->month));
	}
}

void
history_unpack(struct history *out, struct str bytes)
{
	struct history_row *row;

	while (bytes.n > 0) {
		MEM_ROOM(out->row, out->n, &out->cap);
		row = &out->row[out->n++];
		row->person = str_copy(unpack_str(&bytes));
		row->name = str_copy(unpack_str(&bytes));
		row->kind = str_copy(unpack_str(&bytes));
		row->repo = str_copy(unpack_str(&bytes));
		row->month = mem_new(out->nmonths, sizeof(*row->month));
		unpack_bytes(row->month, out->nmonths * sizeof(*row->month),
		    &bytes);
	}
}

static void
free_row(struct history_row *row)
{
	free((char *)row->person.at);
	free((char *)row->name.at);
	free((char *)row->kind.at);
	free((char *)row->repo.at);
	free(row->month);
}

void
history_release(struct history *history)
{
	while (history->n > 0)
		free_row(&history->row[--history->n]);
	free(history->row);
	*history = (struct history)HISTORY_INIT(history->nmonths);
}
