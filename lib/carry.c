/* SPDX-License-Identifier: ISC */
/*
 * carry - every place in which a record has an item is sorted by what makes
 * items the same; then each item's places, record by record, say what is
 * open.
 */

#include "carry.h"

#include <stdlib.h>

#include "carry_part.h"
#include "mem.h"

const struct record_item *
carry_item_of(const struct carry_item *item)
{
	return &item->source->record->item[item->index];
}

static bool
is_in_list(const struct carry_source *source, const struct record_item *item)
{
	struct str title = source->kind->carry_from;

	return item->section != NULL && !str_is_absent(title) &&
	    str_eq(item->section->title, title);
}

bool
carry_is_from_list(const struct carry_item *item)
{
	return is_in_list(item->source, carry_item_of(item));
}

bool
carry_has_same_terms(const struct item *a, const struct item *b)
{
	return date_cmp(a->due, b->due) == 0 && str_eq(a->owner, b->owner);
}

/* What is open of one item: where, and since when; by owner, as places are. */
struct left {
	const struct carry_place *place;
	struct date from;
};

struct open {
	struct left *left;
	size_t n, cap;
};

static const struct item *
item_at(const struct carry_place *place)
{
	return &place->item->item;
}

/*
 * When it was first set: as it says itself, else since when it has been open
 * (`old` is where its owner is in `before`, if anywhere), else on the day of
 * the record.  What is done and set again is set anew.
 */
static struct date
first_day(const struct carry_place *place, const struct open *before,
    size_t old, bool is_set_anew)
{
	if (!date_is_none(item_at(place)->from))
		return item_at(place)->from;
	if (is_set_anew || before->n == 0)
		return place->source->record->date;
	if (old < before->n && str_eq(item_at(before->left[old].place)->owner,
	    item_at(place)->owner))
		return before->left[old].from;
	return before->left[0].from;
}

/*
 * What of the same record is the same item after all: the same for the same
 * owner and day, or what stands in another section, where it has been set
 * again, perhaps for another day.  In one list, items that differ in owner or
 * day are two.
 */
static struct left *
find_twin(const struct open *open, const struct carry_place *place)
{
	const struct carry_place *other;
	struct left *twin = NULL;
	size_t i;

	for (i = open->n; i-- > 0; ) {
		other = open->left[i].place;
		if (!str_eq(item_at(other)->owner, item_at(place)->owner))
			break;
		if (carry_has_same_terms(item_at(other), item_at(place)))
			return &open->left[i];
		if (other->item->section != place->item->section)
			twin = &open->left[i];
	}
	return twin;
}

static void
add_open(struct open *open, const struct carry_place *place,
    struct date from)
{
	struct left *twin = find_twin(open, place);

	if (twin == NULL) {
		open->left = mem_room(open->left, open->n, &open->cap,
		    sizeof(*open->left));
		open->left[open->n++] = (struct left){ place, from };
		return;
	}
	if (date_cmp(from, twin->from) < 0)
		twin->from = from;
	if (is_in_list(place->source, place->item) &&
	    !is_in_list(twin->place->source, twin->place->item))
		twin->place = place;
}

/* What one record leaves open of an item that it has in n places. */
static void
read_record(struct open *open, const struct open *before,
    const struct carry_place *place, size_t n)
{
	bool is_set_anew = false;
	size_t i, old = 0;

	open->n = 0;
	for (i = 0; i < n; i++)
		is_set_anew |= item_at(&place[i])->state != ITEM_OPEN;
	for (i = 0; i < n; i++) {
		if (item_at(&place[i])->state != ITEM_OPEN)
			continue;
		while (old < before->n && str_cmp(
		    item_at(before->left[old].place)->owner,
		    item_at(&place[i])->owner) < 0)
			old++;
		add_open(open, &place[i], first_day(&place[i], before, old,
		    is_set_anew));
	}
}

/*
 * Whether one of nopen is among the n places of the target, which has as
 * many, or one for that owner and day.
 */
static bool
is_there(const struct left *left, size_t nopen,
    const struct carry_place *place, size_t n)
{
	size_t i;

	if (n >= nopen)
		return true;
	place = carry_find_places(&n, place, left->place->key,
	    item_at(left->place)->owner);
	for (i = 0; i < n; i++)
		if (carry_has_same_terms(item_at(&place[i]),
		    item_at(left->place)))
			return true;
	return false;
}

static void
add_item(struct carry *out, size_t *cap, const struct left *left,
    bool is_carried)
{
	out->item = mem_room(out->item, out->n, cap, sizeof(*out->item));
	out->item[out->n++] = (struct carry_item){ left->place->source,
	    left->place->index, left->from, is_carried };
	out->ncarried += is_carried;
}

/* Reads all places of one item, the oldest record first, the target last. */
static void
read_item(struct carry *out, size_t *cap, const struct carry_place *place,
    size_t n)
{
	struct open open = { NULL, 0, 0 }, before = { NULL, 0, 0 }, moved;
	size_t i = 0, run;

	while (i < n && place[i].source != NULL) {
		moved = before;
		before = open;
		open = moved;
		run = carry_count_same(&place[i], n - i, true);
		read_record(&open, &before, &place[i], run);
		i += run;
	}
	for (run = 0; run < open.n; run++)
		add_item(out, cap, &open.left[run], !is_there(&open.left[run],
		    open.n, &place[i], n - i));
	free(open.left);
	free(before.left);
}

/* First the carry-from lists, then the rest; each in its order. */
static int
compare_items(const void *a, const void *b)
{
	const struct carry_item *x = a, *y = b;
	bool x_first = carry_is_from_list(x);

	if (x_first != carry_is_from_list(y))
		return x_first ? -1 : 1;
	if (x->source != y->source)
		return x->source < y->source ? -1 : 1;
	return (x->index > y->index) - (x->index < y->index);
}

void
carry_find(struct carry *out, const struct carry_source *source,
    size_t nsources, const struct record *target)
{
	struct carry_places places = CARRY_PLACES_INIT;
	size_t i, n, cap = 0;

	for (i = 0; i < nsources; i++)
		carry_places_add(&places, source[i].record, &source[i], i);
	if (target != NULL)
		carry_places_add(&places, target, NULL, nsources);
	carry_places_sort(&places);
	for (i = 0; i < places.n; i += n) {
		n = carry_count_same(&places.place[i], places.n - i, false);
		read_item(out, &cap, &places.place[i], n);
	}
	if (out->n > 0)
		qsort(out->item, out->n, sizeof(*out->item), compare_items);
	carry_places_release(&places);
}

void
carry_release(struct carry *carry)
{
	free(carry->item);
	*carry = (struct carry)CARRY_INIT;
}

const struct carry_item *
carry_find_item(const struct carry *carry, const struct carry_source *source,
    size_t index)
{
	struct carry_item here = { source, index, DATE_NONE, false };
	const struct carry_item *found;

	if (carry->n == 0)
		return NULL;
	found = bsearch(&here, carry->item, carry->n, sizeof(*carry->item),
	    compare_items);
	return found != NULL && found->is_carried ? found : NULL;
}

bool
carry_is_moved(const struct carry *carry, const struct carry_item *item)
{
	size_t parent = carry_item_of(item)->parent;

	return item->is_carried && (parent == MARK_NONE ||
	    carry_find_item(carry, item->source, parent) == NULL);
}

void
carry_show(struct buf *out, const struct carry *carry)
{
	size_t i;

	for (i = 0; i < carry->n; i++)
		if (carry_is_moved(carry, &carry->item[i]))
			carry_copy_item(out, carry, &carry->item[i]);
}
