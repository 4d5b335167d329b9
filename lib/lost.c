/* SPDX-License-Identifier: ISC */
/* lost - each record is read once; what it takes from is a stretch of them. */

#include "lost.h"

#include <stdlib.h>

#include "carry.h"
#include "mem.h"
#include "record.h"

struct held {
	struct note *note;
	struct carry_source *source;
	size_t n, cap, source_cap;
};

static bool
takes_part(const struct note *note)
{
	return note->kind != NULL && note->kind->is_session &&
	    note->kind->has_notes && note->record.status == RECORD_HELD;
}

static int
add_note(struct held *held, struct notes *notes, const char *path,
    struct err *err)
{
	struct note note = NOTE_INIT;

	if (notes_load(&note, notes, path, NOTE_WHOLE, err) < 0) {
		note_release(&note);
		/* what is wrong with it is told as a breach */
		return err->code == ERR_TEXT || err->code == ERR_REFUSED ?
		    0 : -1;
	}
	if (!takes_part(&note)) {
		note_release(&note);
		return 0;
	}
	held->note = mem_room(held->note, held->n, &held->cap,
	    sizeof(*held->note));
	held->note[held->n++] = note;
	return 0;
}

/* Once the array of notes does not move any more. */
static void
list_sources(struct held *held)
{
	size_t i;

	held->source = mem_new(held->n, sizeof(*held->source));
	for (i = 0; i < held->n; i++)
		held->source[i] = (struct carry_source){
		    buf_str(&held->note[i].path), &held->note[i].record,
		    held->note[i].kind };
}

/* The last record of the same kind before it, or the first of all. */
static size_t
first_source(const struct held *held, size_t at)
{
	size_t i;

	for (i = at; i-- > 0; )
		if (held->note[i].kind == held->note[at].kind)
			return i;
	return 0;
}

static void
try_record(struct breaches *out, const struct held *held, size_t at)
{
	struct carry carry = CARRY_INIT;
	size_t from = first_source(held, at);

	if (str_is_absent(held->note[at].kind->carry_to))
		return;
	carry_find(&carry, &held->source[from], at - from,
	    &held->note[at].record);
	if (carry.ncarried > 0)
		breaches_add(out, BREACH_LOST_ITEM, NULL,
		    held->note[at].path.at, "%zu open %s of earlier records "
		    "%s not in it", carry.ncarried, carry.ncarried == 1 ?
		    "item" : "items", carry.ncarried == 1 ? "is" : "are");
	carry_release(&carry);
}

static void
held_release(struct held *held)
{
	size_t i;

	for (i = 0; i < held->n; i++)
		note_release(&held->note[i]);
	free(held->note);
	free(held->source);
}

int
lost_find(struct breaches *out, struct notes *notes, struct str person,
    struct err *err)
{
	struct note_names names = NOTE_NAMES_INIT;
	struct held held = { .note = NULL };
	size_t i;
	int result;

	result = notes_records(&names, notes, person, err);
	for (i = 0; i < names.n && result == 0; i++)
		if (!date_is_none(names.name[i].name.date))
			result = add_note(&held, notes, names.name[i].path,
			    err);
	list_sources(&held);
	for (i = 1; i < held.n && result == 0; i++)
		try_record(out, &held, i);
	held_release(&held);
	note_names_release(&names);
	return result;
}
