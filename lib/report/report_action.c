/* SPDX-License-Identifier: ISC */
/* report_action - open items with a day, counted for each owner. */

#include "report/report_private.h"

#include <stdlib.h>

#include "base/mem.h"
#include "history/earlier.h"
#include "notes/carry.h"

static bool
is_local_part(struct str word, struct str email)
{
	return str_eq(word, str_first(email, str_find_byte(email, '@')));
}

/* Nobody for a word that is none, since it stands inside a record. */
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

/* What each owner has to do by a day; all that is late is one matter. */
static void
count_items(const struct subject *s, const struct carry *carry)
{
	struct matter *heap = mem_new(carry->n, sizeof(*heap)), *matter;
	const struct carry_source *source;
	const struct item *item;
	struct str who;
	size_t i, n = 0;
	bool is_late;

	for (i = 0; i < carry->n; i++) {
		source = carry->item[i].source;
		item = &source->record->item[carry->item[i].index].item;
		if (date_is_none(item->due) ||
		    (source->record->status == RECORD_HELD &&
		    report_is_before_policy(s, source->record->date)))
			continue;
		who = owner_name(s, item->owner,
		    buf_str(&source->kind->name));
		is_late = date_cmp(item->due, s->today) < 0;
		report_narrow(s, date_plus_days(item->due, 1));
		for (matter = heap; matter < heap + n; matter++)
			if (str_eq(matter->who, who) && (is_late ?
			    date_cmp(matter->due, s->today) < 0 :
			    date_cmp(matter->due, item->due) == 0))
				break;
		if (matter == heap + n) {
			heap[n++] = report_matter(s, MATTER_ACTION, item->due,
			    is_late ? "past their day" : "to do", STR_NONE);
			matter->who = who;
			matter->path = source->path;
		}
		matter->count++;
		if (date_cmp(item->due, matter->due) < 0) {
			matter->due = matter->late = item->due;
			matter->path = source->path;
		}
	}
	for (matter = heap; matter < heap + n; matter++)
		report_add(s->report, matter);
	free(heap);
}

/* Items of before the beginning are nobody's matter until they are taken on. */
int
report_actions(struct subject *s, struct err *err)
{
	struct carry_source *source;
	struct carry carry = CARRY_INIT;
	size_t n;
	int result = earlier_read_all(&source, &n, &s->report->notes,
	    &s->records, s->today, EARLIER_DUE, err);

	if (result == 0) {
		carry_find(&carry, source, n, NULL);
		count_items(s, &carry);
	}
	carry_release(&carry);
	free(source);
	return result;
}
