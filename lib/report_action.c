/* SPDX-License-Identifier: ISC */
/*
 * report_action - open items with a day, counted for each owner: those past
 * their day together, the others day by day.
 */

#include "report_subject.h"

#include <stdlib.h>

#include "carry.h"
#include "mem.h"

/*
 * The records that decide, oldest first.  Each has a kind of its own without
 * recurring sections: carry-forward leaves out what stands in these, but it
 * is no less open.
 */
struct sources {
	const struct note **note;	/* newest first */
	struct kind *kind;
	struct carry_source *source;
	size_t n, cap;
};

static bool
has_kind(const struct sources *sources, const struct note_name *name)
{
	size_t i;

	for (i = 0; i < sources->n; i++)
		if (record_name_number(&name->name,
		    sources->note[i]->record.kind) > 0)
			return true;
	return false;
}

static int
take(struct sources *out, struct subject *s, struct note_name *name,
    struct err *err)
{
	const struct note *note;

	if (notes_load_named(&note, &s->report->notes, name, NOTE_WHOLE,
	    err) < 0)
		return -1;
	if (note->record.status != RECORD_HELD &&
	    note->record.status != RECORD_DOCUMENT)
		return 0;
	out->note = mem_room(out->note, out->n, &out->cap,
	    sizeof(*out->note));
	out->note[out->n++] = note;
	return 0;
}

static bool
may_decide(const struct subject *s, const struct note_name *name)
{
	struct date date = name->name.date;

	return name->is_named && (date_is_none(date) ||
	    (date_cmp(date, s->today) <= 0 &&
	    !report_is_before_policy(s, date)));
}

/* Documents, and the newest held record of each kind; newest first. */
static int
read_notes(struct sources *out, struct subject *s, struct err *err)
{
	struct note_name *name;
	size_t i;

	for (i = s->records.n; i-- > 0; ) {
		name = &s->records.name[i];
		if (may_decide(s, name) && !has_kind(out, name) &&
		    take(out, s, name, err) < 0)
			return -1;
	}
	return 0;
}

static void
make_sources(struct sources *sources)
{
	const struct note *note;
	size_t i;

	sources->kind = mem_new(sources->n, sizeof(*sources->kind));
	sources->source = mem_new(sources->n, sizeof(*sources->source));
	for (i = 0; i < sources->n; i++) {
		note = sources->note[sources->n - 1 - i];
		sources->kind[i] = *note->kind;
		sources->kind[i].recurring = STR_NONE;
		sources->source[i] = (struct carry_source){
		    buf_str(&note->path), &note->record, &sources->kind[i] };
	}
}

static void
release_sources(struct sources *sources)
{
	free(sources->note);
	free(sources->kind);
	free(sources->source);
}

static bool
is_local_part(struct str word, struct str email)
{
	return str_eq(word, str_first(email, str_find_byte(email, '@')));
}

/*
 * Whom an owner's word stands for; nobody for a word that is none, since it
 * stands inside a record.
 */
static struct str
owner_name(const struct subject *s, struct str word, struct str kind)
{
	size_t i;

	if (str_is_absent(word))
		return STR_NONE;
	if (str_eq(word, buf_str(&s->person.id)))
		return s->person.name;
	if (str_is(word, "manager"))
		return report_leader(s, STR_NONE);
	if (str_is(word, "supervisor"))
		return report_leader(s, kind);
	for (i = 0; i < s->person.nemails; i++)
		if (is_local_part(word, s->person.email[i]))
			return s->person.name;
	for (i = 0; i < s->person.nleaders; i++)
		if (is_local_part(word, s->person.leader[i].email))
			return s->person.leader[i].name;
	return STR_NONE;
}

/* What one owner has to do by a day; all that is late is one. */
struct heap {
	struct matter *matter;
	size_t n, cap;
};

static struct matter *
find(struct heap *heap, struct str who, struct date due, bool is_late)
{
	struct matter *matter;
	size_t i;

	for (i = 0; i < heap->n; i++) {
		matter = &heap->matter[i];
		if (str_eq(matter->who, who) && (is_late ?
		    str_is(str_of(matter->what), "past their day") :
		    date_cmp(matter->due, due) == 0))
			return matter;
	}
	return NULL;
}

static void
count_item(struct heap *heap, const struct subject *s, struct str who,
    struct date due, struct str path)
{
	bool is_late = date_cmp(due, s->today) < 0;
	struct matter *matter = find(heap, who, due, is_late);

	report_narrow(s, date_plus_days(due, 1));
	if (matter == NULL) {
		heap->matter = mem_room(heap->matter, heap->n, &heap->cap,
		    sizeof(*heap->matter));
		matter = &heap->matter[heap->n++];
		*matter = report_matter(s, MATTER_ACTION, due, is_late ?
		    "past their day" : "to do");
		matter->who = who;
		matter->path = path;
	}
	matter->count++;
	if (date_cmp(due, matter->due) < 0) {
		matter->due = matter->late = due;
		matter->path = path;
	}
}

static void
count_items(const struct subject *s, const struct carry *carry)
{
	struct heap heap = { NULL, 0, 0 };
	const struct carry_source *source;
	const struct item *item;
	size_t i;

	for (i = 0; i < carry->n; i++) {
		source = carry->item[i].source;
		item = &source->record->item[carry->item[i].index].item;
		if (!date_is_none(item->due))
			count_item(&heap, s, owner_name(s, item->owner,
			    buf_str(&source->kind->name)), item->due,
			    source->path);
	}
	for (i = 0; i < heap.n; i++)
		report_add(s->report, &heap.matter[i]);
	free(heap.matter);
}

int
report_actions(struct subject *s, struct err *err)
{
	struct sources sources = { NULL, NULL, NULL, 0, 0 };
	struct carry carry = CARRY_INIT;
	int result = 0;

	if (!report_wants(s, MATTER_ACTION))
		return 0;
	result = read_notes(&sources, s, err);
	if (result == 0) {
		make_sources(&sources);
		carry_find(&carry, sources.source, sources.n, NULL);
		count_items(s, &carry);
	}
	carry_release(&carry);
	release_sources(&sources);
	return result;
}
