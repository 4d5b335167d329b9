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
 * Appends the words that a bullet begins with, a block of the record's mark,
 * on one line; nothing if it begins with something else.
 */
void	carry_add_words(struct buf *out, const struct record *record,
	    size_t block);

/* What is carried of an item of a source, or NULL. */
const struct carry_item	*carry_find_item(const struct carry *carry,
			    const struct carry_source *source, size_t index);

/* Whether it is carried, and not as a sub-line of the item around it. */
bool	carry_is_moved(const struct carry *carry,
	    const struct carry_item *item);

/* Whether every carried item is open in the section of the result. */
bool	carry_has_arrived(const struct carry *carry,
	    const struct record *result, struct str section);

#endif
