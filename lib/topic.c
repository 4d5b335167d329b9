/* SPDX-License-Identifier: ISC */
/*
 * topic - the chain says what is due; carry reads and writes the items, and
 * what was settled since is taken off between the two.
 */

#include "topic.h"

#include <stdlib.h>

#include "chain.h"
#include "mem.h"
#include "record.h"

/* Whether a section is not there that recurs; by is_due, and was due. */
static bool
lacks_recurring(const struct note *note, const bool *is_due)
{
	const struct kind *kind = note->kind;
	struct str title;
	size_t i;

	for (i = 0; i < kind->outline.n; i++) {
		title = kind->outline.section[i].title;
		if ((is_due == NULL || is_due[i]) &&
		    outline_find(&note->record.outline, title) == NULL &&
		    kind_recurs(kind, title).n > 0 &&
		    !kind_is_optional(kind, title))
			return true;
	}
	return false;
}

/* Most records have what they need, and cost nothing more. */
static bool
may_lack_a_due_one(const struct note *note, const struct notes *notes)
{
	return note->kind != NULL && note->kind->has_notes &&
	    note->record.status == RECORD_HELD &&
	    !str_is_absent(note->name.person) &&
	    !date_is_none(note->name.date) &&
	    date_cmp(note->name.date, notes->policy.since) >= 0 &&
	    lacks_recurring(note, NULL);
}

/* *out stays NULL where nothing is lacking, and where nobody can say. */
static int
find_due(bool **out, const struct note *note, struct notes *notes,
    struct err *err)
{
	size_t i, n;
	bool *is_due;

	if (!may_lack_a_due_one(note, notes))
		return 0;
	n = note->kind->outline.n;
	is_due = mem_new(n, sizeof(*is_due));
	if (chain_leave_out(is_due, notes, note->name.person, note->kind,
	    note->name.date, note->path.at, err) < 0) {
		free(is_due);
		return err->code == ERR_TEXT || err->code == ERR_REFUSED ?
		    0 : -1;
	}
	for (i = 0; i < n; i++)
		is_due[i] = !is_due[i];
	*out = is_due;
	return 0;
}

int
topic_check(struct note *note, struct notes *notes, struct err *err)
{
	bool *is_due = NULL;
	int result = find_due(&is_due, note, notes, err);

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

/* The person's document that a section is named after; NULL: none. */
static int
find_document(const char **out, struct notes *notes,
    const struct note_names *names, struct str section, struct err *err)
{
	const struct note_name *name;
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
			*out = name->path;
	}
	return 0;
}

enum word { WORD_NONE, WORD_OPEN, WORD_SETTLED };

/* What a record says of an item; open anywhere is open. */
static enum word
word_on(const struct record *record, struct str key)
{
	struct buf other = BUF_INIT;
	enum word word = WORD_NONE;
	size_t i;

	for (i = 0; i < record->nitems && word != WORD_OPEN; i++) {
		buf_clear(&other);
		item_add_key(&other, &record->item[i].item);
		if (str_eq(buf_str(&other), key))
			word = record->item[i].item.state == ITEM_OPEN ?
			    WORD_OPEN : WORD_SETTLED;
	}
	buf_release(&other);
	return word;
}

/* Takes off what a record says is settled; is_known: a newer one decided. */
static void
take_word(struct topic *topic, bool *is_known, const struct record *record)
{
	struct carry_item *item;
	struct buf key = BUF_INIT;
	enum word word;
	size_t i;

	for (i = 0; i < topic->carry.n; i++) {
		item = &topic->carry.item[i];
		if (is_known[i])
			continue;
		buf_clear(&key);
		item_add_key(&key, &topic->note.record.item[item->index].item);
		word = word_on(record, buf_str(&key));
		is_known[i] = word != WORD_NONE;
		if (word != WORD_SETTLED || !item->is_carried)
			continue;
		item->is_carried = false;
		topic->carry.ncarried--;
	}
	buf_release(&key);
}

/*
 * Back to the document's own day: what is older, it took into account.  A
 * record that cannot be read settles nothing, so that no item is lost.
 */
static int
take_off_settled(struct topic *topic, struct notes *notes,
    const struct note_names *names, struct date date, struct err *err)
{
	bool *is_known = mem_new(topic->carry.n, sizeof(*is_known));
	const struct note_name *name;
	struct note note;
	struct err unsound = ERR_INIT;	/* a record's fault, no failure */
	size_t i;
	int result = 0;

	for (i = names->n; i-- > 0 && result == 0; ) {
		name = &names->name[i];
		if (date_cmp(name->name.date, topic->note.record.date) <= 0)
			break;
		if (date_cmp(name->name.date, date) >= 0)
			continue;
		note = (struct note)NOTE_INIT;
		result = notes_load(&note, notes, name->path, NOTE_WHOLE,
		    err);
		if (result == 0 && note_check_sound(&note, &unsound) == 0 &&
		    note.record.status == RECORD_HELD)
			take_word(topic, is_known, &note.record);
		note_release(&note);
	}
	free(is_known);
	return result;
}

static int
load_document(struct topic *topic, struct notes *notes, const char *path,
    struct err *err)
{
	if (notes_load(&topic->note, notes, path, NOTE_WHOLE, err) < 0 ||
	    note_check_sound(&topic->note, err) < 0)
		return -1;
	topic->source = (struct carry_source){ buf_str(&topic->note.path),
	    &topic->note.record, topic->note.kind };
	return 0;
}

static int
put_items(struct buf *text, struct topic *topic, struct notes *notes,
    const struct note_names *names, const struct kind *kind,
    struct str section, struct date date, struct err *err)
{
	struct record target = RECORD_INIT;
	struct kind place = *kind;
	struct buf filled = BUF_INIT;
	int result = 0;

	place.carry_to = section;
	record_read(&target, buf_str(text), true, NULL);
	carry_find(&topic->carry, &topic->source, 1, &target);
	if (topic->carry.ncarried > 0 &&
	    !date_is_none(topic->note.record.date))
		result = take_off_settled(topic, notes, names, date, err);
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

static int
bring(struct topics *out, struct buf *text, struct notes *notes,
    const struct note_names *names, const struct kind *kind,
    struct str section, struct date date, struct err *err)
{
	struct topic *topic = &out->topic[out->n];
	const char *path;

	if (find_document(&path, notes, names, section, err) < 0)
		return -1;
	if (path == NULL)
		return 0;
	*topic = (struct topic){ .note = NOTE_INIT, .carry = CARRY_INIT };
	out->n++;
	if (load_document(topic, notes, path, err) < 0)
		return -1;
	return put_items(text, topic, notes, names, kind, section, date, err);
}

int
topics_bring(struct topics *out, struct buf *text, struct notes *notes,
    struct str person, const struct kind *kind, const bool *leave_out,
    struct date date, struct err *err)
{
	struct note_names names = NOTE_NAMES_INIT;
	struct str title;
	size_t i;
	int result = notes_records(&names, notes, person, err);

	out->topic = mem_new(kind->outline.n, sizeof(*out->topic));
	for (i = 0; i < kind->outline.n && result == 0; i++) {
		title = kind->outline.section[i].title;
		if (!leave_out[i] && kind_recurs(kind, title).n > 0)
			result = bring(out, text, notes, &names, kind, title,
			    date, err);
	}
	note_names_release(&names);
	return result;
}

void
topics_release(struct topics *topics)
{
	size_t i;

	for (i = 0; i < topics->n; i++) {
		carry_release(&topics->topic[i].carry);
		note_release(&topics->topic[i].note);
	}
	free(topics->topic);
	*topics = (struct topics)TOPICS_INIT;
}
