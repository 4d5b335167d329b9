/* SPDX-License-Identifier: ISC */
/* untouched - reads the last records whole, and asks one after another. */

#include "act/untouched.h"

#include "notes/record.h"
#include "parse/item.h"

#define TIMES 3

static const struct date_step long_time = { 1, DATE_YEARS };

struct held {
	const struct record *record[TIMES];
	size_t n;
};

/* The last held records of the kind; with a title, those with that section. */
static int
find_held(struct held *out, const struct newrecord *s, struct str title,
    struct err *err)
{
	struct note_name *name = NULL;
	const struct note *note;

	out->n = 0;
	while (out->n < TIMES && (name = session_before(&s->agenda.records,
	    name, s->kind, s->wish.date)) != NULL) {
		if (notes_load_named(&note, s->notes, name, NOTE_WHOLE,
		    err) < 0)
			return -1;
		if (note->record.status == RECORD_HELD &&
		    (str_is_absent(title) ||
		    section_find(&note->record.mark, title) != NULL))
			out->record[out->n++] = &note->record;
	}
	return 0;
}

/* Whether a record has the section, with nothing but "Nothing to report." */
static bool
is_passed_over(const struct record *record, struct str title)
{
	const struct section *section = section_find(&record->mark, title);
	unsigned ignored;
	size_t i;

	if (section == NULL)
		return false;
	for (i = 0; i < record->nitems; i++)
		if (section->line < record->item[i].line &&
		    record->item[i].line <= section->last_line)
			return false;
	return record_count_words(&ignored, record, section) == 0;
}

static int
add_sections(struct buf *out, const struct newrecord *s, struct err *err)
{
	const struct kind *kind = s->kind;
	struct held held;
	struct str title;
	bool is_begun = false;
	size_t i, j;

	if (!kind->has_notes)
		return 0;
	if (find_held(&held, s, STR_NONE, err) < 0)
		return -1;
	for (i = 0; i < kind->mark.nsections && held.n == TIMES; i++) {
		title = kind->mark.section[i].title;
		if (kind_is_optional(kind, title) ||
		    kind_recurs(kind, title).n > 0 ||
		    kind_has_rules(kind, title))
			continue;
		for (j = 0; j < held.n && is_passed_over(held.record[j],
		    title); j++)
			;
		if (j < held.n)
			continue;
		if (!is_begun)
			buf_addf(out, "nothing to report the last %d times: ",
			    TIMES);
		buf_addf(out, "%s%.*s", is_begun ? ", " : "",
		    STR_ARGS(title));
		is_begun = true;
	}
	if (is_begun)
		buf_add_byte(out, '\n');
	return 0;
}

static unsigned
lines_of(const struct record_item *item)
{
	return item->last_line - item->line;
}

/* Whether a record settles an item, or has more lines below it. */
static bool
touches_item(const struct record *record, const struct record_item *asked)
{
	const struct record_item *item;
	OWN(buf) wanted = BUF_INIT, key = BUF_INIT;
	bool is_touched = false;
	size_t i;

	item_add_key(&wanted, &asked->item);
	for (i = 0; i < record->nitems && !is_touched; i++) {
		item = &record->item[i];
		buf_clear(&key);
		item_add_key(&key, &item->item);
		is_touched = str_eq(buf_str(&key), buf_str(&wanted)) &&
		    (item->item.state != ITEM_OPEN ||
		    lines_of(item) > lines_of(asked));
	}
	return is_touched;
}

/* Whether a section has words that belong to no item. */
static bool
touches_section(const struct record *record, struct str title)
{
	unsigned ignored;
	size_t i;

	for (i = 0; i < record->mark.nsections; i++)
		if (str_eq(record->mark.section[i].title, title) &&
		    record_count_words(&ignored, record,
		    &record->mark.section[i]) > 0)
			return true;
	return false;
}

static void
add_item(struct buf *out, const struct carry_item *item, const char *what)
{
	const struct record_item *at = carry_item_of(item);

	buf_addf(out, "%.*s:%u: %s: ", STR_ARGS(item->source->path), at->line,
	    what);
	item_add_key(out, &at->item);
	buf_add_byte(out, '\n');
}

static int
add_items(struct buf *out, const struct newrecord *s,
    const struct recurring_section *topic, struct err *err)
{
	OWN(buf) what = BUF_INIT;
	struct held held;
	const struct carry_item *item;
	struct date day = topic->source.record->date;
	size_t i, j;

	if (topic->carry.ncarried == 0)
		return 0;
	if (find_held(&held, s, topic->title, err) < 0)
		return -1;
	for (i = 0; i < held.n; i++)
		if ((!date_is_none(day) &&
		    date_cmp(held.record[i]->date, day) < 0) ||
		    touches_section(held.record[i], topic->title))
			return 0;
	if (held.n < TIMES)
		return 0;
	buf_addf(&what, "not touched the last %d times", TIMES);
	for (i = 0; i < topic->carry.n; i++) {
		item = &topic->carry.item[i];
		for (j = 0; item->is_carried && j < held.n &&
		    !touches_item(held.record[j], carry_item_of(item)); j++)
			;
		if (item->is_carried && j == held.n)
			add_item(out, item, what.at);
	}
	return 0;
}

static void
add_old(struct buf *out, const struct carry *carry, struct date date)
{
	const struct carry_item *item;
	size_t i;

	for (i = 0; i < carry->n; i++) {
		item = &carry->item[i];
		if (item->is_carried && !date_is_none(item->from) &&
		    date_is_none(carry_item_of(item)->item.due) &&
		    date_cmp(date_plus(item->from, long_time), date) < 0)
			add_item(out, item,
			    "open for more than a year, and has no day");
	}
}

int
untouched_add(struct buf *out, const struct newrecord *s, struct err *err)
{
	const struct recurring *topics = &s->topics;
	size_t i;

	if (add_sections(out, s, err) < 0)
		return -1;
	for (i = 0; i < topics->n; i++)
		if (add_items(out, s, &topics->topic[i], err) < 0)
			return -1;
	add_old(out, &s->carry, s->wish.date);
	for (i = 0; i < topics->n; i++)
		add_old(out, &topics->topic[i].carry, s->wish.date);
	return 0;
}
