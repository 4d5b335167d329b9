/* SPDX-License-Identifier: ISC */
/*
 * topic - the chain says what is due; carry reads and writes the items, and
 * what was settled since is taken off between the two.
 */

#include "act/recurring.h"

#include <stdlib.h>

#include "base/mem.h"
#include "history/earlier.h"
#include "notes/record.h"

/* Most records have what they need, and cost nothing more. */
static bool
may_lack_a_due_one(const struct note *note, const struct notes *notes)
{
	const struct kind *kind = note->kind;
	struct str title;
	size_t i;

	if (kind == NULL || !kind->has_notes ||
	    note->record.status != RECORD_HELD ||
	    str_is_absent(note->name.person) ||
	    date_is_none(note->name.date) ||
	    date_cmp(note->name.date, notes->policy.since) < 0)
		return false;
	for (i = 0; i < kind->outline.n; i++) {
		title = kind->outline.section[i].title;
		if (outline_find(&note->record.outline, title) == NULL &&
		    kind_recurs(kind, title).n > 0 &&
		    !kind_is_optional(kind, title))
			return true;
	}
	return false;
}

int
recurring_check(struct note *note, struct notes *notes, struct err *err)
{
	bool *is_due = NULL;
	size_t i;
	int result = 0;

	if (may_lack_a_due_one(note, notes)) {
		is_due = mem_new(note->kind->outline.n, sizeof(*is_due));
		result = earlier_leave_out(is_due, notes, note->name.person,
		    note->kind, note->name.date, note->path.at, err);
		for (i = 0; i < note->kind->outline.n; i++)
			is_due[i] = !is_due[i];
	}
	if (result < 0 && (err->code == ERR_TEXT ||
	    err->code == ERR_REFUSED)) {
		/* nobody can say */
		free(is_due);
		is_due = NULL;
		result = 0;
	}
	if (result == 0)
		result = notes_check(note, notes, is_due, err);
	free(is_due);
	return result;
}

/* "Risk assessment" and "risk-assessment" */
static bool
is_spelt(struct str title, struct str name)
{
	size_t i;
	char c;

	for (i = 0; i < title.n && i < name.n; i++) {
		c = title.at[i];
		if (c == ' ')
			c = '-';
		else if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if (c != name.at[i])
			return false;
	}
	return title.n == name.n;
}

static int
find_document(struct note_name **out, struct notes *notes,
    const struct note_names *names, struct str section, struct err *err)
{
	struct note_name *name;
	const struct kind *kind;
	size_t i;

	*out = NULL;
	for (i = 0; i < names->n && *out == NULL; i++) {
		name = &names->name[i];
		if (!name->is_named || !date_is_none(name->name.date))
			continue;
		if (notes_kind(&kind, notes, name->name.stem, err) < 0)
			return -1;
		if (kind != NULL && !kind->is_session &&
		    (str_eq(section, kind->title) ||
		    is_spelt(section, name->name.stem)))
			*out = name;
	}
	return 0;
}

/* What is open anywhere in a record is open; is_known: a newer one decided. */
static void
take_word(struct recurring_section *topic, bool *is_known,
    const struct record *record)
{
	struct carry_item *item;
	struct buf key = BUF_INIT, other = BUF_INIT;
	bool is_open, is_settled;
	size_t i, j;

	for (i = 0; i < topic->carry.n; i++) {
		item = &topic->carry.item[i];
		if (is_known[i])
			continue;
		buf_clear(&key);
		item_add_key(&key,
		    &topic->source.record->item[item->index].item);
		is_open = is_settled = false;
		for (j = 0; j < record->nitems; j++) {
			buf_clear(&other);
			item_add_key(&other, &record->item[j].item);
			if (!str_eq(buf_str(&other), buf_str(&key)))
				continue;
			if (record->item[j].item.state == ITEM_OPEN)
				is_open = true;
			else
				is_settled = true;
		}
		is_known[i] = is_open || is_settled;
		if (is_open || !is_settled || !item->is_carried)
			continue;
		item->is_carried = false;
		topic->carry.ncarried--;
	}
	buf_release(&key);
	buf_release(&other);
}

/*
 * Back to the document's own day: what is older, it took into account.  A
 * record that cannot be read soundly settles nothing, so that no item is lost.
 */
static int
take_off_settled(struct recurring_section *topic, struct notes *notes,
    const struct note_names *names, struct date date, struct err *err)
{
	bool *is_known = mem_new(topic->carry.n, sizeof(*is_known));
	struct note_name *name;
	const struct note *note;
	struct err why = ERR_INIT;
	size_t i;
	int result = 0;

	for (i = names->n; i-- > 0 && result == 0; ) {
		name = &names->name[i];
		if (date_cmp(name->name.date, topic->source.record->date) <= 0)
			break;
		if (date_cmp(name->name.date, date) >= 0)
			continue;
		if (notes_load_named(&note, notes, name, NOTE_WHOLE,
		    &why) == 0 && note->record.status == RECORD_HELD)
			take_word(topic, is_known, &note->record);
		if (note == NULL) {
			*err = why;
			result = -1;
		}
	}
	free(is_known);
	return result;
}

static int
bring(struct recurring *out, struct buf *text, struct notes *notes,
    const struct kind *kind, struct str section, struct date date,
    struct err *err)
{
	struct recurring_section *topic = &out->topic[out->n];
	struct record target = RECORD_INIT;
	struct kind place = *kind;
	struct buf filled = BUF_INIT;
	struct note_name *name;
	const struct note *note;
	int result = 0;

	if (find_document(&name, notes, &out->names, section, err) < 0)
		return -1;
	if (name == NULL)
		return 0;
	if (notes_load_named(&note, notes, name, NOTE_WHOLE, err) < 0)
		return -1;
	out->n++;
	*topic = (struct recurring_section){
		{ buf_str(&note->path), &note->record, note->kind }, CARRY_INIT
	};
	place.carry_to = section;
	record_read(&target, buf_str(text), true, NULL);
	carry_find(&topic->carry, &topic->source, 1, &target);
	if (topic->carry.ncarried > 0 && !date_is_none(note->record.date))
		result = take_off_settled(topic, notes, &out->names, date,
		    err);
	if (result == 0 && topic->carry.ncarried > 0) {
		result = carry_into(&filled, &topic->carry, &target, &place,
		    err);
		if (result == 0)
			buf_swap(text, &filled);
	}
	record_release(&target);
	buf_release(&filled);
	return result;
}

int
recurring_bring(struct recurring *out, struct buf *text, struct notes *notes,
    struct str person, const struct kind *kind, const bool *leave_out,
    struct date date, struct err *err)
{
	struct str title;
	size_t i;
	int result = notes_records(&out->names, notes, person, err);

	out->topic = mem_new(kind->outline.n, sizeof(*out->topic));
	for (i = 0; i < kind->outline.n && result == 0; i++) {
		title = kind->outline.section[i].title;
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
