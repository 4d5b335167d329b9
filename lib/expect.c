/* SPDX-License-Identifier: ISC */
/* expect - the newest records decide: files are read from the last one on. */

#include "expect.h"

#include <stdlib.h>

#include "mem.h"

static void
take_cancelled(struct expect_last *out, const struct note_name *name,
    const struct record *record)
{
	if (out->cancelled++ > 0)
		return;
	out->cancelled_on = name->name.date;
	out->cancelled_path = name->path;
	out->next = record->next;
}

static void
take(struct expect_last *out, const struct note_name *name,
    const struct record *record)
{
	switch (record->status) {
	case RECORD_HELD:
		out->held = name->name.date;
		out->held_path = name->path;
		out->minutes = record->minutes;
		break;
	case RECORD_CANCELLED:
		take_cancelled(out, name, record);
		break;
	default:
		out->is_planned |= out->cancelled == 0;
		break;
	}
}

static int
read_one(struct expect_last *out, struct notes *notes,
    struct note_name *name, struct date today, struct err *err)
{
	const struct note *note;

	if (notes_load_named(&note, notes, name, NOTE_FRONT, err) < 0)
		return -1;
	if (date_cmp(name->name.date, today) <= 0)
		take(out, name, &note->record);
	else
		out->is_planned |= note->record.status != RECORD_CANCELLED;
	return 0;
}

int
expect_find_last(struct expect_last *out, struct notes *notes,
    struct note_names *records, const struct kind *kind,
    struct date today, struct err *err)
{
	struct note_name *name;
	size_t i;

	*out = (struct expect_last){ .held = DATE_NONE,
	    .cancelled_on = DATE_NONE, .next = DATE_NONE };
	for (i = records->n; i-- > 0 && out->held_path == NULL; ) {
		name = &records->name[i];
		if (date_is_none(name->name.date))
			break;
		if (record_name_number(&name->name,
		    buf_str(&kind->name)) == 0)
			continue;
		if (read_one(out, notes, name, today, err) < 0)
			return -1;
	}
	return 0;
}

struct reader {
	struct expectations *out;
	size_t cap;
	struct notes *notes;
	const struct person *person;
	struct note_names *records;
	struct date beginning, today;
};

static void
start(struct expectation *item, const struct person *person,
    struct date beginning)
{
	item->start = date_is_none(item->last.held) ? beginning :
	    item->last.held;
	item->window = (struct window){ DATE_NEVER, DATE_NEVER };
	if (!date_is_none(item->start))
		item->window = cadence_window(&item->cadence, person,
		    item->start);
}

/* What the contract says nothing about is as the kind has it. */
static int
add(struct reader *r, const struct kind *kind, struct cadence cadence,
    bool is_from_contract, struct err *err)
{
	struct expectation item = { .kind = kind, .cadence = cadence,
	    .is_from_contract = is_from_contract };

	if (item.cadence.minutes == 0)
		item.cadence.minutes = kind->minutes;
	if (expect_find_last(&item.last, r->notes, r->records, kind,
	    r->today, err) < 0)
		return -1;
	start(&item, r->person, r->beginning);
	r->out->item = mem_room(r->out->item, r->out->n, &r->cap,
	    sizeof(*r->out->item));
	r->out->item[r->out->n++] = item;
	return 0;
}

/* A kind of session by its name in a file. */
static int
find_kind(const struct kind **out, struct reader *r, struct str name,
    const char *path, struct err *err)
{
	if (notes_kind(out, r->notes, name, err) < 0)
		return -1;
	if (*out != NULL && (*out)->is_session)
		return 0;
	err_set(err, ERR_TEXT, *out == NULL ? "there is no kind '%.*s'" :
	    "'%.*s' is a document, which is not held every so often",
	    STR_ARGS(name));
	return err_in(err, path);
}

static int
add_from_contract(struct reader *r, const struct contract *contract,
    struct err *err)
{
	const struct contract_line *line;
	const struct kind *kind;
	size_t i;

	for (i = 0; i < contract->nlines; i++) {
		line = &contract->line[i];
		if (find_kind(&kind, r, line->kind, contract->note.path.at,
		    err) < 0 || add(r, kind, line->cadence, true, err) < 0)
			return -1;
	}
	return 0;
}

static int
add_from_policy(struct reader *r, struct err *err)
{
	struct str rest = r->notes->policy.kinds;
	const struct kind *kind;

	for (;;) {
		if (notes_next_expected(&kind, &rest, r->notes, err) < 0)
			return -1;
		if (kind == NULL)
			return 0;
		if (add(r, kind, cadence_of_kind(kind, &r->notes->policy,
		    r->person, r->today), false, err) < 0)
			return -1;
	}
}

int
expect_read(struct expectations *out, struct notes *notes,
    const struct person *person, const struct contract *contract,
    struct note_names *records, struct date beginning,
    struct date today, struct err *err)
{
	struct reader r = { out, 0, notes, person, records, beginning, today };

	return contract->is_in_force ? add_from_contract(&r, contract, err) :
	    add_from_policy(&r, err);
}

void
expectations_release(struct expectations *expectations)
{
	free(expectations->item);
	*expectations = (struct expectations)EXPECTATIONS_INIT;
}

bool
expectations_need_beginning(const struct expectations *expectations)
{
	size_t i;

	for (i = 0; i < expectations->n; i++)
		if (date_is_none(expectations->item[i].start))
			return true;
	return false;
}

void
expectations_begin(struct expectations *expectations,
    const struct person *person, struct date beginning)
{
	size_t i;

	for (i = 0; i < expectations->n; i++)
		if (date_is_none(expectations->item[i].last.held))
			start(&expectations->item[i], person, beginning);
}

const struct expectation *
expect_first(const struct expectations *expectations)
{
	const struct expectation *first = NULL;
	size_t i;

	for (i = 0; i < expectations->n; i++)
		if (first == NULL || date_cmp(expectations->item[i].window.due,
		    first->window.due) < 0)
			first = &expectations->item[i];
	return first;
}
