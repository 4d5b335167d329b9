/* SPDX-License-Identifier: ISC */
/* expectation - the newest records decide, so they are read first. */

#include "report/expectation.h"

#include <stdlib.h>

#include "base/mem.h"

int
expectation_find_last(struct expectation_last *out, struct notes *notes,
    struct note_names *records, const struct kind *kind,
    struct date today, struct err *err)
{
	struct note_name *name = NULL;
	const struct note *note;

	*out = (struct expectation_last){ .held = DATE_NONE,
	    .cancelled_on = DATE_NONE, .next = DATE_NONE };
	while (out->held_path == NULL && (name = session_before(records, name,
	    kind, DATE_NEVER)) != NULL) {
		if (notes_load_named(&note, notes, name, NOTE_FRONT, err) < 0)
			return -1;
		if (date_cmp(name->name.date, today) > 0) {
			/* of a day to come, only that it is planned counts */
			out->is_planned |=
			    note->record.status == RECORD_PLANNED;
		} else if (note->record.status == RECORD_HELD) {
			out->held = name->name.date;
			out->held_path = name->path;
			out->minutes = note->record.minutes;
		} else if (note->record.status != RECORD_CANCELLED) {
			out->is_planned |= out->cancelled == 0;
		} else if (date_cmp(name->name.date,
		    notes->policy.since) >= 0 && out->cancelled++ == 0) {
			out->cancelled_on = name->name.date;
			out->cancelled_path = name->path;
			out->next = note->record.next;
		}
	}
	return 0;
}

static struct window
window_from(const struct expectation *expectation,
    const struct policy *policy, const struct person *person,
    struct date start, struct date today)
{
	return cadence_window_on(expectation->is_from_contract ?
	    &expectation->cadence : NULL, expectation->kind, policy, person,
	    start, today);
}

struct window
expectation_window(const struct expectation *expectation,
    const struct policy *policy, const struct person *person,
    struct date start, struct date today)
{
	return window_from(expectation, policy, person,
	    policy_clock(policy, start), today);
}

static void
start(struct expectation *item, const struct policy *policy,
    const struct person *person, struct date beginning)
{
	item->start = date_is_none(item->last.held) ?
	    policy_clock(policy, beginning) : item->last.held;
	item->window = (struct window){ .due = DATE_NEVER,
	    .late = DATE_NEVER };
	if (!date_is_none(item->start))
		item->window = expectation_window(item, policy, person,
		    item->start, item->today);
}

/*
 * Adds up the minutes of the last session and, if it was short, of the sessions
 * before it from which on the last one was not due yet.
 */
static int
add_up(struct expectation *item, struct notes *notes,
    const struct person *person, struct note_names *records, struct err *err)
{
	struct note_name *name = NULL;
	const struct note *note;
	struct date held = item->last.held;

	item->minutes = item->last.minutes;
	if (item->last.held_path == NULL || item->minutes == 0)
		return 0;
	while (item->minutes < item->cadence.minutes && (name =
	    session_before(records, name, item->kind, held)) != NULL) {
		if (name->path == item->last.held_path)
			continue;
		/* counted from that meeting, the last one was due */
		if (date_cmp(window_from(item, &notes->policy, person,
		    name->name.date, item->today).due, held) <= 0)
			break;
		if (notes_load_named(&note, notes, name, NOTE_FRONT, err) < 0)
			return -1;
		if (note->record.status == RECORD_HELD)
			item->minutes += note->record.minutes;
	}
	return 0;
}

int
expectation_read(struct expectations *out, struct notes *notes,
    const struct person *person, const struct contract *contract,
    struct note_names *records, struct date beginning,
    struct date today, struct err *err)
{
	struct str rest = notes->policy.kinds, name;
	struct expectation item;
	size_t i, cap = 0;

	out->policy = &notes->policy;
	for (i = 0; ; i++) {
		item = (struct expectation){ .kind = NULL,
		    .is_from_contract = contract->is_in_force,
		    .today = today };
		if (contract->is_in_force) {
			if (i == contract->nlines)
				return 0;
			name = contract->line[i].kind;
			if (notes_kind(&item.kind, notes, name, err) < 0)
				return -1;
			if (item.kind == NULL || !item.kind->is_session) {
				return err_about(err, ERR_TEXT,
				    contract->note.path.at, item.kind == NULL ?
				    "there is no kind '%.*s'" : "'%.*s' is a "
				    "document, which is not held every so "
				    "often", STR_ARGS(name));
			}
			item.cadence = contract->line[i].cadence;
		} else {
			if (notes_next_expected(&item.kind, &rest, notes,
			    err) < 0)
				return -1;
			if (item.kind == NULL)
				return 0;
			item.cadence = cadence_of_kind(item.kind,
			    &notes->policy, person, today);
		}
		/* if the contract names no minutes, the kind's hold */
		if (item.cadence.minutes == 0)
			item.cadence.minutes = item.kind->minutes;
		if (expectation_find_last(&item.last, notes, records, item.kind,
		    today, err) < 0 ||
		    add_up(&item, notes, person, records, err) < 0)
			return -1;
		start(&item, &notes->policy, person, beginning);
		*MEM_ADD(out->item, out->n, &cap) = item;
	}
}

void
expectations_release(struct expectations *expectations)
{
	free(expectations->item);
	*expectations = (struct expectations)EXPECTATIONS_INIT;
}

void
expectations_begin(struct expectations *expectations,
    const struct person *person, struct date beginning)
{
	size_t i;

	for (i = 0; i < expectations->n; i++)
		if (date_is_none(expectations->item[i].last.held))
			start(&expectations->item[i], expectations->policy,
			    person, beginning);
}

const struct expectation *
expectation_first(const struct expectations *expectations)
{
	const struct expectation *first = NULL;
	size_t i;

	for (i = 0; i < expectations->n; i++)
		if (first == NULL || date_cmp(expectations->item[i].window.due,
		    first->window.due) < 0)
			first = &expectations->item[i];
	return first;
}
