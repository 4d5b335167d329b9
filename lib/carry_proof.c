/* SPDX-License-Identifier: ISC */
/*
 * carry_proof - nothing is lost: cmark has the last word on what became of
 * the lines that were put in, and of those around them.
 */

#include "carry_part.h"

static bool
is_open_in(const struct carry_place *place, struct str section)
{
	return place->item->item.state == ITEM_OPEN &&
	    place->item->section != NULL &&
	    str_eq(place->item->section->title, section);
}

static bool
has_arrived(const struct carry_item *item, const struct carry_places *places,
    struct str key, struct str section)
{
	const struct item *wanted = &carry_item_of(item)->item;
	const struct carry_place *place;
	size_t i, n = places->n;

	place = carry_find_places(&n, places->place, key, wanted->owner);
	for (i = 0; i < n; i++)
		if (is_open_in(&place[i], section) &&
		    carry_has_same_terms(&place[i].item->item, wanted))
			return true;
	return false;
}

bool
carry_has_arrived(const struct carry *carry, const struct record *result,
    struct str section)
{
	struct carry_places places = CARRY_PLACES_INIT;
	const struct carry_item *item;
	struct buf key = BUF_INIT;
	bool all = true;
	size_t i;

	carry_places_add(&places, result, NULL, 0);
	carry_places_sort(&places);
	for (i = 0; i < carry->n && all; i++) {
		item = &carry->item[i];
		if (!item->is_carried)
			continue;
		buf_clear(&key);
		carry_add_key(&key, item->source->record, item->index);
		all = has_arrived(item, &places, buf_str(&key), section);
	}
	carry_places_release(&places);
	buf_release(&key);
	return all;
}

/* The next block from a line on; *next is the one behind it. */
static const struct mark_block *
next_seen(size_t *next, const struct mark *mark, unsigned line)
{
	const struct mark_block *block;

	while (*next < mark->n) {
		block = &mark->block[(*next)++];
		if (block->first_line >= line)
			return block;
	}
	return NULL;
}

/* Blocks of the target that readers saw, each where its line went to. */
bool
carry_is_kept(const struct record *result, const struct record *target,
    const unsigned *moved_to)
{
	const struct mark_block *block, *now;
	size_t i, next = 0;
	unsigned line;

	for (i = 0; i < target->mark.n; i++) {
		block = &target->mark.block[i];
		line = moved_to[block->first_line];
		now = next_seen(&next, &result->mark, line);
		if (now == NULL || now->type != block->type ||
		    now->depth != block->depth || now->first_line != line)
			return false;
	}
	return true;
}
