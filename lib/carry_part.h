/* SPDX-License-Identifier: ISC */
/*
 * carry_part - what the files of carry share among themselves.
 *
 * carry_place.c finds where items stand, carry.c decides what is open,
 * carry_copy.c copies an item's lines, carry_into.c puts them into the target,
 * carry_proof.c makes sure that they have arrived there.
 *
 * Floor      3; includes buf, carry, item, record, str.
 */
#ifndef CARRY_PART_H
#define CARRY_PART_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "carry.h"
#include "item.h"
#include "record.h"
#include "str.h"

/* Where a record has an item. */
struct carry_place {
	const struct carry_source *source;	/* NULL: the target */
	const struct record_item *item;
	size_t order;		/* of the record among all */
	size_t index;		/* of the item in the record */
	size_t key_at, key_n;
	struct str key;		/* what makes it the same as another */
};

/* All places; once sorted by key, record, owner and line. */
struct carry_places {
	struct carry_place *place;
	size_t n, cap;
	struct buf keys;
};

#define CARRY_PLACES_INIT { NULL, 0, 0, BUF_INIT }

/*
 * Appends what makes an item the same as another: item_add_key, and if its
 * first line has no words, the first line below it that is no item.
 */
void	carry_add_key(struct buf *out, const struct record *record,
	    size_t index);

/* Adds the items of a record; of a source, not those that recur. */
void	carry_places_add(struct carry_places *places,
	    const struct record *record, const struct carry_source *source,
	    size_t order);
void	carry_places_sort(struct carry_places *places);
void	carry_places_release(struct carry_places *places);

/* How many of n places have the key of the first; or its key and record. */
size_t	carry_count_same(const struct carry_place *place, size_t n,
	    bool in_record);

/*
 * Of *n sorted places of one record those with that key and owner: the first
 * of them (NULL if there is none), and in *n how many there are.
 */
const struct carry_place	*carry_find_places(size_t *n,
				    const struct carry_place *place,
				    struct str key, struct str owner);

/* Whether two items are for the same owner and day. */
bool	carry_has_same_terms(const struct item *a, const struct item *b);

/* Where an item stands in its source. */
const struct record_item	*carry_item_of(const struct carry_item *item);

/* Whether it stands in its kind's carry-from section. */
bool	carry_is_from_list(const struct carry_item *item);

/* What is carried of an item of a source, or NULL. */
const struct carry_item	*carry_find_item(const struct carry *carry,
			    const struct carry_source *source, size_t index);

/* Whether it is carried, and not as a sub-line of the item around it. */
bool	carry_is_moved(const struct carry *carry,
	    const struct carry_item *item);

/* Appends the lines of an item as they will stand. */
void	carry_copy_item(struct buf *out, const struct carry *carry,
	    const struct carry_item *item);

/* Whether every carried item is open in the section of the result. */
bool	carry_has_arrived(const struct carry *carry,
	    const struct record *result, struct str section);

/*
 * Whether what readers saw of the target is all there still; moved_to says at
 * which line of the result each of its lines is.
 */
bool	carry_is_kept(const struct record *result,
	    const struct record *target, const unsigned *moved_to);

#endif
