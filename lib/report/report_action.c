/* SPDX-License-Identifier: ISC */
/* report_action - counts the open items with a due day, for each owner. */

#include "report/report_private.h"

#include <stdlib.h>

#include "base/mem.h"
#include "history/earlier.h"
#include "notes/carry.h"

void
report_owner(struct report_owner *out, const struct subject *s,
    struct str word, struct str kind)
{
	const struct leader *leader = NULL;
	enum role role = str_is_absent(word) ? ROLE_NONE : person_owner(
	    &leader, &s->person, word, kind, s->today);

	*out = (struct report_owner){ role == ROLE_PERSON, STR_NONE,
		STR_NONE };
	if (out->is_person || leader != NULL) {
		out->name = out->is_person ? s->person.name : leader->name;
		out->email = out->is_person ? s->person.email[0] :
		    leader->email;
	}
}

/*
 * Whether overdue counts an item: it has a due day, and its session was not
 * held before the policy's `since`.
 */
static bool
is_item_due(const struct subject *s, const struct carry_source *source,
    const struct item *item)
{
	return !date_is_none(item->due) &&
	    (source->record->status != RECORD_HELD ||
	    !report_is_before_policy(s, source->record->date));
}

int
report_item_days_late(const struct subject *s,
    const struct carry_source *source, const struct item *item)
{
	int days = s->today.day - report_late(s->report, item->due).day;

	return is_item_due(s, source, item) && days > 0 ? days : 0;
}

/* Adds a matter for each owner and due day; an owner's late items are one. */
static void
count_items(const struct subject *s, const struct carry *carry)
{
	struct matter *heap = mem_new(carry->n, sizeof(*heap)), *matter;
	const struct carry_source *source;
	const struct item *item;
	struct report_owner owner;
	struct str who;
	size_t i, n = 0;
	bool is_late;

	for (i = 0; i < carry->n; i++) {
		source = carry->item[i].source;
		item = &source->record->item[carry->item[i].index].item;
		if (!is_item_due(s, source, item))
			continue;
		report_owner(&owner, s, item->owner,
		    buf_str(&source->kind->name));
		who = owner.name;
		is_late = report_item_days_late(s, source, item) > 0;
		report_narrow(s, date_plus_days(item->due, 1));
		for (matter = heap; matter < heap + n; matter++)
			if (str_eq(matter->who, who) && (is_late ?
			    date_cmp(matter->due, s->today) < 0 :
			    date_cmp(matter->due, item->due) == 0))
				break;
		if (matter == heap + n) {
			heap[n++] = report_matter(s, MATTER_ACTION, item->due,
			    is_late ? WHAT_PAST_DAY : WHAT_TO_DO, STR_NONE,
			    source->path);
			matter->who = who;
		}
		matter->count++;
		if (date_cmp(item->due, matter->due) < 0) {
			matter->due = matter->late = item->due;
			matter->path = source->path;
		}
	}
	for (matter = heap; matter < heap + n; matter++)
		report_add(s, *matter);
	free(heap);
}

int
report_actions(struct subject *s, struct err *err)
{
	OWN(earlier) all = EARLIER_INIT;
	OWN(carry) carry = CARRY_INIT;

	if (earlier_read_all(&all, &s->report->notes, &s->records, s->today,
	    EARLIER_DUE, err) < 0)
		return -1;
	carry_find(&carry, all.source, all.n, NULL);
	count_items(s, &carry);
	return 0;
}
