/* SPDX-License-Identifier: ISC */
/* report_history - reads sessions from the newest back to the first month. */

#include "report/report_private.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/pack.h"
#include "base/texts.h"
#include "history/treediff.h"
#include "report/change.h"

#define AT(member) offsetof(struct history_row, member)
static const struct texts texts = TEXTS(struct history_row, AT(person),
    AT(name), AT(kind), AT(repo), AT(email));

/* The number of a month, counted from year 0: year * 12 + month - 1. */
static int
month_of(struct date date)
{
	unsigned month, day;
	int year;

	date_split(date, &year, &month, &day);
	return year * 12 + (int)month - 1;
}

/* The first day of a month with that number. */
static struct date
first_of(int months)
{
	struct date first;

	return date_make(&first, months / 12, (unsigned)(months % 12) + 1,
	    1) ? first : DATE_NONE;
}

/* A void session, which the tree does not have. */
struct gone {
	const char *path;
	struct str kind;
	struct date date;
};

struct chronicle {
	struct history *out;
	int first;			/* number of each row's first month */
	struct gone *gone;		/* the person's, by day and path */
	size_t ngone, gone_cap;
	struct buf written;		/* the person's kinds with a row */
	struct rule_changes settings;	/* for everybody */
	struct rule_changes changes;		/* the person's own */
	struct date known_since;	/* person.ini was first committed */
};

static void
chronicle_release(struct chronicle *chronicle)
{
	free(chronicle->gone);
	buf_release(&chronicle->written);
	changes_release(&chronicle->settings);
	changes_release(&chronicle->changes);
}

/* Adds the void sessions of a name, which may have had several records. */
static void
take_gone(struct state *state, struct state *none, void *arg)
{
	struct chronicle *chronicle = arg;
	const struct version *version;
	size_t i;

	(void)none;
	for (; state != NULL; state = state->former) {
		/* the last version with a text */
		for (i = state->nversions; i > 0 &&
		    oid_is_zero(&version_at(state, i - 1)->text); i--)
			;
		if (!state->is_void || i == 0)
			continue;
		version = version_at(state, i - 1);
		if (!version->is_session)
			continue;
		*MEM_ADD(chronicle->gone, chronicle->ngone,
		    &chronicle->gone_cap) = (struct gone){
		    state->path, buf_str(&state->kind), version->date };
	}
}

static int
compare_gone(const void *a, const void *b)
{
	const struct gone *x = a, *y = b;

	return MEM_ORDER(date_cmp(x->date, y->date),
	    strcmp(x->path, y->path));
}

/* A row while it is made: one person and one kind. */
struct chapter {
	struct subject *s;
	const struct chronicle *chronicle;
	const struct kind *kind;
	struct history found;		/* the row, and the leaders' rows; added
					   to `out` once all was read */
	struct history_month *month;	/* of the row */
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

void
history_month_add(struct history_month *out, const struct history_month *more)
{
	out->held += more->held;
	out->agreed += more->agreed;
	out->cancelled += more->cancelled;
	out->voided += more->voided;
	out->slow += more->slow;
	out->is_late |= more->is_late;
	out->is_there |= more->is_there;
	out->changed |= more->changed;
}

/* The row of the leader with an address; adds one if there is none. */
static struct history_row *
leader_row(struct history *out, struct str name, struct str email)
{
	struct history_row *row;
	size_t i, at = 0;
	int order;

	for (i = 0; i < out->nleaders; i++) {
		row = &out->leader[i];
		if (str_eq(row->email, email))
			return row;
		order = str_cmp(row->name, name);
		if (order < 0 || (order == 0 && str_cmp(row->email, email) <
		    0))
			at = i + 1;
	}
	MEM_ROOM(out->leader, out->nleaders, &out->leader_cap);
	row = &out->leader[at];
	memmove(row + 1, row, (out->nleaders++ - at) * sizeof(*row));
	*row = (struct history_row){ .name = name, .email = email,
	    .month = mem_new(out->nmonths, sizeof(*row->month)) };
	texts_copy(row, &texts);
	return row;
}

static void
free_row(struct history_row *row)
{
	texts_free(row, &texts);
	free(row->month);
}

/* Moves a row into a history, where each leader has one row. */
static void
take_row(struct history *out, struct history_row *row)
{
	struct history_row *same;
	size_t i;

	if (str_is_absent(row->email)) {
		*MEM_ADD(out->row, out->n, &out->cap) = *row;
		return;
	}
	same = leader_row(out, row->name, row->email);
	for (i = 0; i < out->nmonths; i++)
		history_month_add(&same->month[i], &row->month[i]);
	free_row(row);
}

/*
 * Adds `what` to the rows of those who led from one day to another.  Each late
 * day is looked at.  If `what` only says that the person was there, the first
 * and the last day of each month are enough.
 */
static void
give(struct chapter *c, struct date from, struct date last,
    const struct history_month *what)
{
	const struct leader *leader;
	struct date day = from, first = first_of(c->chronicle->first);
	int month;

	if (date_cmp(day, first) < 0)
		day = first;
	for (; date_cmp(day, last) <= 0; day = date_plus_days(day, 1)) {
		month = month_of(day);
		if (what->is_there && date_cmp(day, from) > 0 &&
		    date_cmp(day, last) < 0 &&
		    month_of(date_plus_days(day, -1)) == month &&
		    month_of(date_plus_days(day, 1)) == month)
			continue;
		leader = person_leader(&c->s->person, buf_str(&c->kind->name),
		    day);
		if (leader != NULL)
			history_month_add(&leader_row(&c->found, leader->name,
			    leader->email)->month[month -
			    c->chronicle->first], what);
	}
}

/* Counts one record, for its row and for whoever led on its day. */
static void
count(struct chapter *c, struct date day, const struct history_month *one)
{
	struct history_month *month = month_at(c, day);

	if (month == NULL)
		return;
	history_month_add(month, one);
	give(c, day, day, one);
}

/* Whether the first complete text came later than write-up-within (R43). */
static bool
was_slow(const struct chapter *c, const struct state *state)
{
	const struct policy *policy = &c->s->report->notes.policy;
	const struct version *version;
	size_t i;

	for (i = 0; state != NULL && i < state->nversions; i++) {
		version = version_at(state, i);
		if (version->status == RECORD_HELD && version->is_complete)
			return !report_is_before_policy(c->s, version->date) &&
			    date_cmp(version->day, date_plus(version->date,
			    policy->write_up_within)) > 0;
	}
	return false;
}

/* Fills in the numbers of one held session. */
static int
read_held(struct history_month *out, const struct chapter *c,
    const struct note_name *name, struct err *err)
{
	const struct state *state = statemap_find(c->s->map, name->path);
	OWN(agreement) agreement = AGREEMENT_INIT;
	int result = agreement_read(&agreement, state, c->s->report->repo,
	    false, err);

	out->held = 1;
	out->slow = was_slow(c, state);
	out->agreed = agreement.state == STATE_AGREED ||
	    agreement.state == STATE_RECORDED;
	return result;
}

static int
take_sessions(struct chapter *c, struct err *err)
{
	struct history_month one;
	struct note_name *name = NULL;
	const struct note *note;
	bool is_inside;

	while ((c->nheld == 0 || month_at(c, c->held[c->nheld - 1]) != NULL) &&
	    (name = session_before(&c->s->records, name, c->kind,
	    c->s->today)) != NULL) {
		if (notes_load_named(&note, &c->s->report->notes, name,
		    NOTE_FRONT, err) < 0)
			return -1;
		is_inside = month_at(c, name->name.date) != NULL;
		c->has_record |= is_inside;
		one = (struct history_month){ .cancelled =
		    note->record.status == RECORD_CANCELLED };
		if (note->record.status == RECORD_HELD) {
			*MEM_ADD(c->held, c->nheld, &c->cap) = name->name.date;
			if (is_inside && read_held(&one, c, name, err) < 0)
				return -1;
		}
		count(c, name->name.date, &one);
	}
	return 0;
}

static void
mark(struct chapter *c, struct date first, struct date last, bool is_late)
{
	const struct history_month what = { .is_late = is_late,
	    .is_there = !is_late };
	int i = month_of(first) - c->chronicle->first;
	int to = month_of(last) - c->chronicle->first;

	for (i = i < 0 ? 0 : i; i <= to; i++)
		history_month_add(&c->month[i], &what);
	give(c, first, last, &what);
}

/*
 * Marks the late days from first to last, for a window that starts on `start`.
 * Whether the person is on probation is asked of day `first`.
 */
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
 * Marks the late days between sessions: from each held session, or from the
 * beginning, to the day before the next one, or to the end.  If probation ends
 * in between, in two parts.  No day before the beginning is late, whatever was
 * held then.
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
		    date_plus_days(c->held[i - 1], -1);
		first = date_cmp(start, beginning) < 0 ? beginning : start;
		if (date_cmp(next, first) < 0)
			continue;
		if (!date_is_none(last) && date_cmp(first, last) <= 0 &&
		    date_cmp(last, next) < 0) {
			mark_late_between(c, e, start, first, last);
			first = date_plus_days(last, 1);
		}
		mark_late_between(c, e, start, first, next);
	}
}

/* Marks what was changed after the person's roster was first committed. */
static void
mark_changes(struct chapter *c, const struct rule_changes *changes)
{
	const struct rule_change *change;
	struct history_month *month;
	size_t i;

	for (i = 0; i < changes->n; i++) {
		change = &changes->change[i];
		month = month_at(c, change->day);
		if (month != NULL && date_cmp(change->day,
		    c->chronicle->known_since) > 0 &&
		    (str_is_absent(change->kind) ||
		    str_eq(change->kind, buf_str(&c->kind->name))))
			month->changed |= change->what;
	}
}

static void
count_gone(struct chapter *c)
{
	const struct history_month one = { .voided = 1 };
	const struct gone *gone;
	size_t i;

	for (i = 0; i < c->chronicle->ngone; i++) {
		gone = &c->chronicle->gone[i];
		if (str_eq(gone->kind, buf_str(&c->kind->name)) &&
		    month_at(c, gone->date) != NULL) {
			count(c, gone->date, &one);
			c->has_record = true;
		}
	}
}

/*
 * Adds the row and the leaders' rows, unless the kind is not expected and has
 * no record.
 */
static void
end_chapter(struct chapter *c, const struct expectation *e,
    struct date beginning)
{
	struct subject *s = c->s;
	struct date end = s->today;

	if (e == NULL && !c->has_record)
		return;
	if (!date_is_none(s->person.left) && date_cmp(s->person.left, end) < 0)
		end = s->person.left;
	mark(c, beginning, end, false);
	if (e != NULL)
		mark_late(c, e, beginning, end);
	mark_changes(c, &c->chronicle->settings);
	mark_changes(c, &c->chronicle->changes);
	while (c->found.n > 0)
		take_row(c->chronicle->out,
		    &c->found.row[--c->found.n]);
	while (c->found.nleaders > 0)
		take_row(c->chronicle->out,
		    &c->found.leader[--c->found.nleaders]);
}

/* Adds the person's row of a kind, once. */
static int
write_chapter(struct subject *s, const struct kind *kind, struct err *err)
{
	struct chronicle *chronicle = s->report->out;
	struct chapter c = { .s = s, .chronicle = chronicle, .kind = kind,
		.found = HISTORY_INIT(chronicle->out->nmonths) };
	struct history_row row = { .person = buf_str(&s->person.id),
		.name = s->person.name, .kind = buf_str(&kind->name),
		.repo = str_of(s->report->options->repo_name) };
	const struct expectation *e = NULL;
	struct date beginning;
	size_t i;
	int result;

	if (str_has_string(buf_str(&chronicle->written), row.kind))
		return 0;
	buf_add_ended(&chronicle->written, row.kind);
	for (i = 0; i < s->expectations.n; i++)
		if (s->expectations.item[i].kind == kind)
			e = &s->expectations.item[i];
	row.month = c.month = mem_new(c.found.nmonths, sizeof(*c.month));
	texts_copy(&row, &texts);
	*MEM_ADD(c.found.row, c.found.n, &c.found.cap) = row;
	result = report_beginning(&beginning, s, err);
	if (result == 0)
		result = take_sessions(&c, err);
	if (result == 0) {
		count_gone(&c);
		end_chapter(&c, e, beginning);
	}
	free(c.held);
	history_release(&c.found);
	return result;
}

/* Rows of the kinds that are expected, have records, or only void ones. */
static int
visit(struct subject *s, struct err *err)
{
	struct chronicle *chronicle = s->report->out;
	const struct state *roster;
	const struct kind *kind;
	const struct note_name *name = NULL;
	size_t i;

	if (report_learn(s, err) < 0)
		return -1;
	roster = statemap_roster(s->map, buf_str(&s->person.id));
	chronicle->known_since = roster == NULL || roster->nversions == 0 ?
	    DATE_NONE : version_at(roster, 0)->day;
	changes_clear(&chronicle->changes);
	if (changes_add_person(&chronicle->changes, &s->report->notes,
	    s->map, buf_str(&s->person.id), err) < 0)
		return -1;
	chronicle->ngone = 0;
	statemap_diff(s->map, NULL, take_gone, chronicle);
	MEM_SORT(chronicle->gone, chronicle->ngone, compare_gone);
	buf_clear(&chronicle->written);
	for (i = 0; i < s->expectations.n; i++)
		if (write_chapter(s, s->expectations.item[i].kind, err) < 0)
			return -1;
	while ((name = session_after(&s->records, name, NULL,
	    DATE_NEVER)) != NULL)
		if (report_kind(&kind, s, name, err) < 0 ||
		    (kind != NULL && write_chapter(s, kind, err) < 0))
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
	OWN(chronicle) chronicle = { .out = out, .first =
	    month_of(options->as_of) - (int)out->nmonths + 1,
	    .written = BUF_INIT, .settings = CHANGES_INIT,
	    .changes = CHANGES_INIT };
	OWN_BY(report_close, report) r = REPORT_INIT(repo, options);

	r.out = &chronicle;
	r.visit = visit;
	r.needs_rules = true;
	r.until = chronicle.first < 12 ? DATE_NONE : first_of(chronicle.first);
	return report_open(&r, err) < 0 || report_use_kept(&r, err) < 0 ||
	    learn_refuse_shallow(repo, err) < 0 ||
	    report_begin_to_learn(&r, err) < 0 || changes_add_settings(
	    &chronicle.settings, &r.learn, &r.tip, err) < 0 ?
	    -1 : report_people(&r, err);
}

struct date
history_month_day(const struct history *history, struct date as_of, size_t i)
{
	return first_of(month_of(as_of) - (int)(history->nmonths - 1 - i));
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

static void
pack_row(struct buf *out, const struct history *history,
    const struct history_row *row)
{
	texts_pack(out, row, &texts);
	pack_bytes(out, row->month, history->nmonths * sizeof(*row->month));
}

void
history_pack(struct buf *out, void *history)
{
	struct history *all = history;
	size_t i;

	for (i = 0; i < all->n; i++)
		pack_row(out, all, &all->row[i]);
	for (i = 0; i < all->nleaders; i++)
		pack_row(out, all, &all->leader[i]);
	history_release(all);
}

void
history_unpack(void *history, struct str bytes)
{
	struct history *out = history;
	struct history_row row;

	while (bytes.n > 0) {
		texts_unpack(&row, &texts, &bytes);
		row.month = mem_new(out->nmonths, sizeof(*row.month));
		unpack_bytes(row.month, out->nmonths * sizeof(*row.month),
		    &bytes);
		take_row(out, &row);
	}
}

void
history_release(struct history *history)
{
	while (history->n > 0)
		free_row(&history->row[--history->n]);
	while (history->nleaders > 0)
		free_row(&history->leader[--history->nleaders]);
	free(history->row);
	free(history->leader);
	*history = (struct history)HISTORY_INIT(history->nmonths);
}
