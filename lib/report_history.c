/* SPDX-License-Identifier: ISC */
/*
 * report_history - a row for each person and kind: sessions are read from the
 * newest one back to the last that was held before the first month.
 */

#include "report_subject.h"

#include <stdlib.h>
#include <string.h>

#include "delta.h"
#include "mem.h"

/* Months are counted from the first of year 0, as year * 12 + month - 1. */
static int
month_of(struct date date)
{
	unsigned month, day;
	int year;

	date_split(date, &year, &month, &day);
	return year * 12 + (int)month - 1;
}

static struct date
first_of_month(int month)
{
	struct date out;

	if (month < 12 ||
	    !date_make(&out, month / 12, (unsigned)(month % 12) + 1, 1))
		return DATE_NONE;
	return out;
}

/* A session that was made void: nothing stands in the tree for it. */
struct gone {
	const char *path;
	struct str person, kind;
	struct date date;
};

struct chronicle {
	struct history *out;
	int first;			/* the month of each row's first */
	struct gone *gone;		/* by person, day and path */
	size_t ngone, gone_cap;
	bool has_gone;			/* they were looked for */
};

/* The text that stood there last. */
static const struct version *
last_text(const struct state *state)
{
	size_t i;

	for (i = state->nversions; i-- > 0; )
		if (!oid_is_zero(&state->version[i].text))
			return &state->version[i];
	return NULL;
}

/* A name may have had several records, one after another. */
static void
take_gone(struct state *state, struct state *none, void *arg)
{
	struct chronicle *chronicle = arg;
	const struct version *version;

	(void)none;
	for (; state != NULL; state = state->was_elsewhere ? NULL :
	    state->former) {
		version = state->is_void ? last_text(state) : NULL;
		if (version == NULL || !version->is_session)
			continue;
		chronicle->gone = mem_room(chronicle->gone, chronicle->ngone,
		    &chronicle->gone_cap, sizeof(*chronicle->gone));
		chronicle->gone[chronicle->ngone++] = (struct gone){
		    state->path, delta_person(state->path),
		    buf_str(&state->kind), version->date };
	}
}

static int
compare_gone(const void *a, const void *b)
{
	const struct gone *one = a, *other = b;
	int order = str_cmp(one->person, other->person);

	if (order == 0)
		order = date_cmp(one->date, other->date);
	return order != 0 ? order : strcmp(one->path, other->path);
}

/* Once for everybody: there is one map. */
static void
find_gone(struct chronicle *chronicle, const struct subject *s)
{
	if (chronicle->has_gone)
		return;
	statemap_diff(s->map, NULL, take_gone, chronicle);
	if (chronicle->ngone > 1)
		qsort(chronicle->gone, chronicle->ngone,
		    sizeof(*chronicle->gone), compare_gone);
	chronicle->has_gone = true;
}

/* The first one of a person; those of the person follow. */
static size_t
first_gone(const struct chronicle *chronicle, struct str person)
{
	size_t low = 0, high = chronicle->ngone, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (str_cmp(chronicle->gone[middle].person, person) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool
is_gone_of(const struct chronicle *chronicle, size_t i, struct str person)
{
	return i < chronicle->ngone &&
	    str_eq(chronicle->gone[i].person, person);
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

static int
count_agreed(const struct chapter *c, struct note_name *name,
    struct history_month *month, struct err *err)
{
	struct agreement agreement = AGREEMENT_INIT;
	int result = agreement_read(&agreement, report_state(c->s, name),
	    c->s->report->repo, false, err);

	month->agreed += agreement.state == STATE_AGREED ||
	    agreement.state == STATE_RECORDED;
	agreement_release(&agreement);
	return result;
}

static int
take_held(struct chapter *c, struct note_name *name,
    struct history_month *month, struct err *err)
{
	c->held = mem_room(c->held, c->nheld, &c->cap, sizeof(*c->held));
	c->held[c->nheld++] = name->name.date;
	if (month == NULL)
		return 0;
	month->held++;
	return count_agreed(c, name, month, err);
}

static int
take(struct chapter *c, struct note_name *name, struct err *err)
{
	struct history_month *month = month_at(c, name->name.date);
	const struct note *note;

	if (notes_load_named(&note, &c->s->report->notes, name, NOTE_FRONT,
	    err) < 0)
		return -1;
	c->has_record |= month != NULL;
	if (note->record.status == RECORD_HELD)
		return take_held(c, name, month, err);
	if (note->record.status == RECORD_CANCELLED && month != NULL)
		month->cancelled++;
	return 0;
}

static int
take_sessions(struct chapter *c, struct err *err)
{
	const struct note_names *records = &c->s->records;
	struct note_name *name;
	size_t i;

	for (i = records->n; i-- > 0; ) {
		name = &records->name[i];
		if (date_is_none(name->name.date) || (c->nheld > 0 &&
		    month_at(c, c->held[c->nheld - 1]) == NULL))
			break;
		if (date_cmp(name->name.date, c->s->today) > 0 ||
		    record_name_number(&name->name,
		    buf_str(&c->kind->name)) == 0)
			continue;
		if (take(c, name, err) < 0)
			return -1;
	}
	return 0;
}

static void
count_gone(struct chapter *c)
{
	const struct chronicle *chronicle = c->chronicle;
	struct str person = buf_str(&c->s->person.id);
	struct history_month *month;
	size_t i;

	for (i = first_gone(chronicle, person);
	    is_gone_of(chronicle, i, person); i++) {
		if (!str_eq(chronicle->gone[i].kind, buf_str(&c->kind->name)))
			continue;
		month = month_at(c, chronicle->gone[i].date);
		if (month == NULL)
			continue;
		month->voided++;
		c->has_record = true;
	}
}

/* Marks the months of a range of days. */
static void
mark_late(struct chapter *c, struct date first, struct date last)
{
	int i, from, to;

	if (date_cmp(first, last) > 0)
		return;
	from = month_of(first) - c->chronicle->first;
	to = month_of(last) - c->chronicle->first;
	for (i = from < 0 ? 0 : from; i <= to; i++)
		c->month[i].is_late = true;
}

static struct cadence
cadence_on(const struct chapter *c, const struct expectation *e,
    struct date day)
{
	return e->is_from_contract ? e->cadence : cadence_of_kind(c->kind,
	    &c->s->report->notes.policy, &c->s->person, day);
}

/* From each held session (or the beginning) to the next, or to the end. */
static void
mark_all_late(struct chapter *c, const struct expectation *e,
    struct date beginning, struct date end)
{
	struct date start, next;
	struct cadence cadence;
	struct window window;
	size_t i;

	for (i = c->nheld + 1; i-- > 0; ) {
		start = i == c->nheld ? beginning : c->held[i];
		next = i == 0 ? end : c->held[i - 1];
		if (i == c->nheld && i > 0 && date_cmp(next, start) < 0)
			continue;
		cadence = cadence_on(c, e, start);
		window = cadence_window(&cadence, &c->s->person, start);
		if (date_cmp(window.late, end) < 0)
			mark_late(c, date_plus_days(window.late, 1), next);
	}
}

static void
mark_there(struct chapter *c, struct date beginning, struct date end)
{
	int i, from = month_of(beginning) - c->chronicle->first;
	int to = month_of(end) - c->chronicle->first;

	for (i = from < 0 ? 0 : from; i <= to; i++)
		c->month[i].is_there = true;
}

static const struct expectation *
expectation_of(const struct subject *s, const struct kind *kind)
{
	size_t i;

	for (i = 0; i < s->expectations.n; i++)
		if (s->expectations.item[i].kind == kind)
			return &s->expectations.item[i];
	return NULL;
}

/* Takes the chapter's months. */
static void
add_row(struct chapter *c)
{
	struct history *out = c->chronicle->out;
	const struct subject *s = c->s;

	out->row = mem_room(out->row, out->n, &out->cap, sizeof(*out->row));
	out->row[out->n++] = (struct history_row){
	    str_copy(buf_str(&s->person.id)), str_copy(s->person.name),
	    str_copy(buf_str(&c->kind->name)),
	    str_copy(str_of(s->report->options->repo_name)), c->month };
	c->month = NULL;
}

static int
write_chapter(struct subject *s, const struct chronicle *chronicle,
    const struct kind *kind, struct err *err)
{
	struct chapter c = { .s = s, .chronicle = chronicle, .kind = kind };
	const struct expectation *e = expectation_of(s, kind);
	struct date beginning, end = s->today;
	int result = -1;

	c.month = mem_new(chronicle->out->nmonths, sizeof(*c.month));
	if (!date_is_none(s->person.left) && date_cmp(s->person.left, end) < 0)
		end = s->person.left;
	if (report_beginning(&beginning, s, err) < 0 ||
	    take_sessions(&c, err) < 0)
		goto out;
	result = 0;
	count_gone(&c);
	mark_there(&c, beginning, end);
	if (e != NULL)
		mark_all_late(&c, e, beginning, end);
	if (e != NULL || c.has_record)
		add_row(&c);
out:
	free(c.held);
	free(c.month);
	return result;
}

/* Whether an earlier record is of the same kind, or it is an expected one. */
static bool
is_known(const struct subject *s, size_t index, const struct kind *kind)
{
	size_t i;

	if (expectation_of(s, kind) != NULL)
		return true;
	for (i = 0; i < index; i++)
		if (record_name_number(&s->records.name[i].name,
		    buf_str(&kind->name)) > 0)
			return true;
	return false;
}

/* Kinds of which nothing is left but what is void. */
static int
write_gone(struct subject *s, const struct chronicle *chronicle,
    struct err *err)
{
	struct str person = buf_str(&s->person.id), kind_name;
	const struct kind *kind;
	size_t i, j, first = first_gone(chronicle, person);

	for (i = first; is_gone_of(chronicle, i, person); i++) {
		kind_name = chronicle->gone[i].kind;
		for (j = first; j < i && !str_eq(chronicle->gone[j].kind,
		    kind_name); j++)
			;
		if (j < i)
			continue;
		if (notes_kind(&kind, &s->report->notes, kind_name, err) < 0)
			return -1;
		if (kind != NULL && !is_known(s, s->records.n, kind) &&
		    write_chapter(s, chronicle, kind, err) < 0)
			return -1;
	}
	return 0;
}

static int
write_subject(struct subject *s, void *arg, struct err *err)
{
	struct chronicle *chronicle = arg;
	const struct kind *kind;
	size_t i;

	find_gone(chronicle, s);
	for (i = 0; i < s->expectations.n; i++)
		if (write_chapter(s, chronicle, s->expectations.item[i].kind,
		    err) < 0)
			return -1;
	for (i = 0; i < s->records.n; i++) {
		if (!s->records.name[i].is_named ||
		    date_is_none(s->records.name[i].name.date))
			continue;
		if (report_kind(&kind, s, &s->records.name[i], err) < 0)
			return -1;
		if (kind != NULL && !is_known(s, i, kind) &&
		    write_chapter(s, chronicle, kind, err) < 0)
			return -1;
	}
	return write_gone(s, chronicle, err);
}

int
report_history(struct history *out, struct repo *repo,
    const struct report_options *options, struct err *err)
{
	struct chronicle chronicle = { .out = out, .first =
	    month_of(options->as_of) - (int)out->nmonths + 1 };
	struct report r;
	int result = report_open(&r, repo, options, err);

	r.until = first_of_month(chronicle.first);
	r.needs_rules = true;
	if (result == 0)
		result = report_people(&r, write_subject, &chronicle, err);
	free(chronicle.gone);
	report_close(&r);
	return result;
}

void
history_release(struct history *history)
{
	struct history_row *row;
	size_t i;

	for (i = 0; i < history->n; i++) {
		row = &history->row[i];
		free((char *)row->person.at);
		free((char *)row->name.at);
		free((char *)row->kind.at);
		free((char *)row->repo.at);
		free(row->month);
	}
	free(history->row);
	*history = (struct history)HISTORY_INIT(history->nmonths);
}
