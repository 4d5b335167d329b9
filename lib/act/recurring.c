/* SPDX-License-Identifier: ISC */
/*
 * recurring - history/earlier says which sections are due, and which records
 * decide how the items stand; notes/carry finds and adds the items.
 */

#include "act/recurring.h"

#include <stdlib.h>

#include "base/mem.h"
#include "history/earlier.h"
#include "notes/record.h"

int
recurring_check(struct note *note, struct notes *notes, struct err *err)
{
	bool *is_due = NULL;
	int result = 0;

	if (note->kind != NULL && note->kind->has_notes &&
	    !str_is_absent(note->name.person) &&
	    date_cmp(note->name.date, notes->policy.since) >= 0)
		result = earlier_find_due(&is_due, notes, note, err);
	if (result == 0)
		result = notes_check(note, notes, is_due, err);
	free(is_due);
	return result;
}

/* Whether a title is a kind's name: "Risk assessment", "risk-assessment". */
static bool
is_spelt(struct str title, struct str name)
{
	size_t i;

	for (i = 0; i < title.n && i < name.n; i++)
		if ((title.at[i] == ' ' ? '-' : byte_lower(title.at[i])) !=
		    name.at[i])
			return false;
	return title.n == name.n;
}

static int
find_document(struct note_name **out, struct notes *notes,
    const struct note_names *names, struct str section, struct err *err)
{
	struct note_name *name = NULL;
	const struct kind *kind;

	*out = NULL;
	while (*out == NULL && (name = document_after(names, name)) != NULL) {
		if (notes_kind(&kind, notes, name->name.stem, err) < 0)
			return -1;
		if (kind != NULL && !kind->is_session &&
		    (str_eq(section, kind->title) ||
		    is_spelt(section, name->name.stem)))
			*out = name;
	}
	return 0;
}

/* An item that a meeting before that day settled is not brought in again. */
static int
take_off_settled(struct recurring_section *topic, struct notes *notes,
    struct note_names *names, struct date date, struct err *err)
{
	OWN(earlier) all = EARLIER_INIT;
	OWN(carry) still = CARRY_INIT;

	if (earlier_read_all(&all, notes, names, date_plus_days(date, -1),
	    EARLIER_ALL, err) < 0)
		return -1;
	carry_find(&still, all.source, all.n, NULL);
	carry_keep(&topic->carry, &still);
	return 0;
}

static int
bring(struct recurring *out, struct buf *text, struct notes *notes,
    const struct kind *kind, struct str section, struct date date,
    struct err *err)
{
	struct recurring_section *topic = &out->topic[out->n];
	OWN(record) target = RECORD_INIT;
	struct kind place = *kind;
	OWN(buf) filled = BUF_INIT;
	struct note_name *name;
	const struct note *note;

	if (find_document(&name, notes, &out->names, section, err) < 0)
		return -1;
	if (name == NULL)
		return 0;
	if (notes_load_named(&note, notes, name, NOTE_WHOLE, err) < 0)
		return -1;
	out->n++;
	*topic = (struct recurring_section){ section,
	    { .path = buf_str(&note->path), .record = &note->record,
	    .kind = note->kind }, CARRY_INIT };
	place.carry_to = section;
	record_read(&target, buf_str(text));
	carry_find(&topic->carry, &topic->source, 1, &target);
	if (topic->carry.ncarried > 0 && take_off_settled(topic, notes,
	    &out->names, date, err) < 0)
		return -1;
	if (topic->carry.ncarried == 0)
		return 0;
	if (carry_into(&filled, &topic->carry, &target, &place, err) < 0)
		return -1;
	buf_swap(text, &filled);
	return 0;
}

int
recurring_bring(struct recurring *out, struct buf *text, struct notes *notes,
    struct str person, const struct kind *kind, const bool *leave_out,
    struct date date, struct err *err)
{
	struct str title;
	size_t i;
	int result = notes_records(&out->names, notes, person, err);

	out->topic = mem_new(kind->mark.nsections, sizeof(*out->topic));
	for (i = 0; i < kind->mark.nsections && result == 0; i++) {
		title = kind->mark.section[i].title;
		if (!leave_out[i] && kind_recurs(kind, title).n > 0)
			result = bring(out, text, notes, kind, title, date,
			    err);
	}
	return result;
}

void
recurring_release(struct recurring *topics)
{
	size_t i;

	for (i = 0; i < topics->n; i++)
		carry_release(&topics->topic[i].carry);
	free(topics->topic);
	note_names_release(&topics->names);
	*topics = (struct recurring)RECURRING_INIT;
}
