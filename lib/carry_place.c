/* SPDX-License-Identifier: ISC */
/*
 * carry_place - all places of an item come to lie side by side, so that
 * nothing has to be looked for twice.
 */

#include <stdlib.h>

#include "carry_part.h"
#include "lines.h"
#include "mem.h"

void
carry_add_key(struct buf *out, const struct record *record, size_t index)
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

static bool
recurs(const struct carry_source *source, const struct record_item *item)
{
	return source != NULL && item->section != NULL &&
	    kind_recurs(source->kind, item->section->title).n > 0;
}

void
carry_places_add(struct carry_places *places, const struct record *record,
    const struct carry_source *source, size_t order)
{
	struct carry_place place = { .source = source, .order = order };
	size_t i;

	for (i = 0; i < record->nitems; i++) {
		place.item = &record->item[i];
		place.index = i;
		place.key_at = places->keys.n;
		carry_add_key(&places->keys, record, i);
		place.key_n = places->keys.n - place.key_at;
		if (place.key_n == 0 || recurs(source, place.item))
			continue;
		places->place = mem_room(places->place, places->n,
		    &places->cap, sizeof(*places->place));
		places->place[places->n++] = place;
	}
}

static int
compare_places(const void *a, const void *b)
{
	const struct carry_place *x = a, *y = b;
	int order = str_cmp(x->key, y->key);

	if (order != 0)
		return order;
	if (x->order != y->order)
		return x->order < y->order ? -1 : 1;
	order = str_cmp(x->item->item.owner, y->item->item.owner);
	if (order != 0)
		return order;
	return (x->index > y->index) - (x->index < y->index);
}

/* The keys do not move any more, so that views of them hold. */
void
carry_places_sort(struct carry_places *places)
{
	struct carry_place *place;
	size_t i;

	for (i = 0; i < places->n; i++) {
		place = &places->place[i];
		place->key = (struct str){ places->keys.at + place->key_at,
		    place->key_n };
	}
	if (places->n > 0)
		qsort(places->place, places->n, sizeof(*places->place),
		    compare_places);
}

void
carry_places_release(struct carry_places *places)
{
	free(places->place);
	buf_release(&places->keys);
	*places = (struct carry_places)CARRY_PLACES_INIT;
}

size_t
carry_count_same(const struct carry_place *place, size_t n, bool in_record)
{
	size_t i;

	for (i = 1; i < n && str_eq(place[i].key, place[0].key) &&
	    (!in_record || place[i].order == place[0].order); i++)
		;
	return i;
}

static int
compare_with(const struct carry_place *place, struct str key,
    struct str owner)
{
	int order = str_cmp(place->key, key);

	return order != 0 ? order : str_cmp(place->item->item.owner, owner);
}

const struct carry_place *
carry_find_places(size_t *n, const struct carry_place *place, struct str key,
    struct str owner)
{
	size_t low = 0, high = *n, middle, end;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (compare_with(&place[middle], key, owner) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (end = low; end < *n &&
	    compare_with(&place[end], key, owner) == 0; end++)
		;
	*n = end - low;
	return *n == 0 ? NULL : place + low;
}
