/* SPDX-License-Identifier: ISC */
/*
 * All places of an item come to lie side by side, so that nothing has to be
 * looked for twice; record by record they say what is open.
 */

#include "notes/carry.h"

#include <stdlib.h>

#include "base/lines.h"
#include "base/mem.h"
#include "notes/carry_private.h"

struct place {
	const struct carry_source *source;	/* NULL: the target */
	const struct record_item *at;
	size_t order;		/* of the record among all */
	size_t index;		/* of the item in the record */
	size_t key_at;
	struct str key;		/* what makes it the same as another */
};

/* All places; once sorted by key, record, owner and line. */
struct places {
	struct place *place;
	size_t n, cap;
	struct buf keys;
};

#define PLACES_INIT { NULL, 0, 0, BUF_INIT }

/*
 * Appends what makes an item the same as another: item_add_key, and if its
 * first line has no words, the first line below it that is no item.
 */
static void
add_key(struct buf *out, const struct record *record, size_t index)
{
	const struct record_item *item = &record->item[index];
	struct str line = STR_NONE;
	size_t start = out->n;
	unsigned number = item->line;

	item_add_key(out, &item->item);
	if (out->n > start)
		return;
	while (line.n == 0 && number < item->last_line)
		line = str_trim(lines_get(&record->lines, ++number));
	if (line.n == 0 || (index + 1 < record->nitems &&
	    record->item[index + 1].line == number))
		return;
	buf_add_byte(out, '\n');
	buf_add(out, line);
}

static void
add_places(struct places *places, const struct record *record,
    const struct carry_source *source, size_t order)
{
	struct place place = { .source = source, .order = order };
	size_t i;

	for (i = 0; i < record->nitems; i++) {
		place.at = &record->item[i];
		place.index = i;
		place.key_at = places->keys.n;
		add_key(&places->keys, record, i);
		place.key.n = places->keys.n - place.key_at;
		if (place.key.n == 0 || (source != NULL &&
		    place.at->section != NULL && kind_recurs(source->kind,
		    place.at->section->title).n > 0))
			continue;
		MEM_ROOM(places->place, places->n, &places->cap);
		places->place[places->n++] = place;
	}
}

static int
compare_places(const void *a, const void *b)
{
	const struct place *x = a, *y = b;
	int order = str_cmp(x->key, y->key);

	if (order != 0)
		return order;
	if (x->order != y->order)
		return x->order < y->order ? -1 : 1;
	order = str_cmp(x->at->item.owner, y->at->item.owner);
	if (order != 0)
		return order;
	return (x->index > y->index) - (x->index < y->index);
}

/* The keys do not move any more, so that views of them hold. */
static void
sort_places(struct places *places)
{
	struct place *place;
	size_t i;

	for (i = 0; i < places->n; i++) {
		place = &places->place[i];
		place->key.at = places->keys.at + place->key_at;
	}
	if (places->n > 0)
		qsort(places->place, places->n, sizeof(*places->place),
		    compare_places);
}

static void
places_release(struct places *places)
{
	free(places->place);
	buf_release(&places->keys);
}

static size_t
count_same(const struct place *place, size_t n, bool in_record)
{
	size_t i;

	for (i = 1; i < n && str_eq(place[i].key, place[0].key) &&
	    (!in_record || place[i].order == place[0].order); i++)
		;
	return i;
}

static bool
has_same_terms(const struct item *a, const struct item *b)
{
	return date_cmp(a->due, b->due) == 0 && str_eq(a->owner, b->owner);
}

/* For the wanted owner and day; open and in that section, if one is given. */
static bool
is_among(const struct place *place, size_t n, struct str key,
    const struct item *wanted, struct str section)
{
	size_t low = 0, high = n, middle;
	int order;

	while (low < high) {
		middle = low + (high - low) / 2;
		order = str_cmp(place[middle].key, key);
		if (order == 0)
			order = str_cmp(place[middle].at->item.owner,
			    wanted->owner);
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < n && str_eq(place[low].key, key) &&
	    str_eq(place[low].at->item.owner, wanted->owner); low++)
		if (has_same_terms(&place[low].at->item, wanted) &&
		    (str_is_absent(section) ||
		    (place[low].at->item.state == ITEM_OPEN &&
		    place[low].at->section != NULL &&
		    str_eq(place[low].at->section->title, section))))
			return true;
	return false;
}

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

/* What is open of one item: where, and since when; by owner, as places are. */
struct left {
	const struct place *place;
	struct date from;
};

struct open {
	struct left *left;
	size_t n, cap;
};

/*
 * Adds what is open, unless the same record has it already: the same for the
 * same owner and day, or what stands in another section, where it has been set
 * again, perhaps for another day.  In one list, items that differ in owner or
 * day are two.
 */
static void
add_open(struct open *open, const struct place *place, struct date from)
{
	const struct place *other;
	struct left *twin = NULL;
	size_t i;

	for (i = open->n; i-- > 0; ) {
		other = open->left[i].place;
		if (!str_eq(other->at->item.owner, place->at->item.owner))
			break;
		if (other->at->section != place->at->section)
			twin = &open->left[i];
		if (has_same_terms(&other->at->item, &place->at->item)) {
			twin = &open->left[i];
			break;
		}
	}
	if (twin == NULL) {
		MEM_ROOM(open->left, open->n, &open->cap);
		open->left[open->n++] = (struct left){ place, from };
		return;
	}
	if (date_cmp(from, twin->from) < 0)
		twin->from = from;
	if (is_in_list(place->source, place->at) &&
	    !is_in_list(twin->place->source, twin->place->at))
		twin->place = place;
}

/*
 * What one record leaves open of an item that it has in n places.  It was
 * first set when it says itself, else since when it has been open, for its
 * owner or for whoever comes first, else on the day of the record.  What is
 * done and set again is set anew.
 */
static void
read_record(struct open *open, const struct open *before,
    const struct place *place, size_t n)
{
	const struct item *item;
	bool is_set_anew = before->n == 0;
	struct date from;
	size_t i, old = 0;

	open->n = 0;
	for (i = 0; i < n; i++)
		is_set_anew |= place[i].at->item.state != ITEM_OPEN;
	for (i = 0; i < n; i++) {
		item = &place[i].at->item;
		if (item->state != ITEM_OPEN)
			continue;
		while (old < before->n && str_cmp(
		    before->left[old].place->at->item.owner, item->owner) < 0)
			old++;
		from = item->from;
		if (date_is_none(from) && is_set_anew)
			from = place[i].source->record->date;
		else if (date_is_none(from))
			from = before->left[old < before->n && str_eq(
			    before->left[old].place->at->item.owner,
			    item->owner) ? old : 0].from;
		add_open(open, &place[i], from);
	}
}

/*
 * Reads all places of one item, the oldest record first, the target last.
 * What is open need not be carried if the target has as many, or one for that
 * owner and day.
 */
static void
read_item(struct carry *out, const struct place *place, size_t n)
{
	struct open open = { NULL, 0, 0 }, before = { NULL, 0, 0 }, moved;
	const struct place *at;
	bool is_carried;
	size_t i = 0, run;

	while (i < n && place[i].source != NULL) {
		moved = before;
		before = open;
		open = moved;
		run = count_same(&place[i], n - i, true);
		read_record(&open, &before, &place[i], run);
		i += run;
	}
	for (run = 0; run < open.n; run++) {
		at = open.left[run].place;
		is_carried = n - i < open.n && !is_among(&place[i], n - i,
		    at->key, &at->at->item, STR_NONE);
		MEM_ROOM(out->item, out->n, &out->cap);
		out->item[out->n++] = (struct carry_item){ at->source,
		    at->index, open.left[run].from, is_carried };
		out->ncarried += is_carried;
	}
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
	struct places places = PLACES_INIT;
	size_t i, n;

	for (i = 0; i < nsources; i++)
		add_places(&places, source[i].record, &source[i], i);
	if (target != NULL)
		add_places(&places, target, NULL, nsources);
	sort_places(&places);
	for (i = 0; i < places.n; i += n) {
		n = count_same(&places.place[i], places.n - i, false);
		read_item(out, &places.place[i], n);
	}
	if (out->n > 0)
		qsort(out->item, out->n, sizeof(*out->item), compare_items);
	places_release(&places);
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

	return item->is_carried && (parent == MARKDOWN_NONE ||
	    carry_find_item(carry, item->source, parent) == NULL);
}

bool
carry_has_arrived(const struct carry *carry, const struct record *result,
    struct str section)
{
	struct places places = PLACES_INIT;
	const struct carry_item *item;
	struct buf key = BUF_INIT;
	bool all = true;
	size_t i;

	add_places(&places, result, NULL, 0);
	sort_places(&places);
	for (i = 0; i < carry->n && all; i++) {
		item = &carry->item[i];
		if (!item->is_carried)
			continue;
		buf_clear(&key);
		add_key(&key, item->source->record, item->index);
		all = is_among(places.place, places.n, buf_str(&key),
		    &carry_item_of(item)->item, section);
	}
	places_release(&places);
	buf_release(&key);
	return all;
}
