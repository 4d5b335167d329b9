/* SPDX-License-Identifier: ISC */
/*
 * untouched - what a person's meetings pass over: sections in which nothing
 * is ever said, objectives that nobody comes back to, items without a day
 * that stay open for years.
 *
 * Sections   Those that the kind requires each time.  An optional section is
 *            never asked about, since some of it is private (R78); a recurring
 *            one comes by itself.  A section was passed over if each of the
 *            last three held records of the kind has it, with nothing in it
 *            but "Nothing to report."
 * Objectives The items that a document gives to a recurring section.  A
 *            meeting touched an item if it settled the item, has more lines
 *            below it than the document, or has words in that section which
 *            belong to no item.  An item was passed over if none of the last
 *            three held records with that section touched it; nothing is said
 *            if one of these is older than the document.
 * Source     R48, R82, R88.
 */
#ifndef ACT_UNTOUCHED_H
#define ACT_UNTOUCHED_H

#include "act/newrecord.h"
#include "base/buf.h"
#include "base/err.h"

/*
 * Appends lines for whoever prepares a new record, such as
 *
 *	nothing to report the last 3 times: TITLE, TITLE
 *	PATH:LINE: not touched the last 3 times: WORDS
 *	PATH:LINE: open for more than a year, and has no day: WORDS
 *
 * The last of these comes for an item that is carried or that a document gave.
 */
int	untouched_add(struct buf *out, const struct newrecord *session,
	    struct err *err);

#endif
