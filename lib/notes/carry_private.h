/* SPDX-License-Identifier: ISC */
/*
 * carry_private - what carry.c, which decides what is open, offers
 * carry_into.c, which copies an item's lines and puts them into the target.
 */
#ifndef NOTES_CARRY_PRIVATE_H
#define NOTES_CARRY_PRIVATE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/str.h"
#include "notes/carry.h"
#include "notes/record.h"
#include "parse/markdown.h"

/*
 * Appends, on one line, the words that a bullet begins with; nothing if it
 * begins with something else.  The bullet is record->mark.block[block].
 */
void	carry_add_words(struct buf *out, const struct record *record,
	    size_t block);

/* The carried item at source->record->item[index], or NULL. */
const struct carry_item	*carry_find_item(const struct carry *carry,
			    const struct carry_source *source, size_t index);

/* Whether the item is carried, and not within the carried item around it. */
bool	carry_is_moved(const struct carry *carry,
	    const struct carry_item *item);

/* Whether every carried item is open in that section of the result. */
bool	carry_has_arrived(const struct carry *carry,
	    const struct record *result, struct str section);

#endif
