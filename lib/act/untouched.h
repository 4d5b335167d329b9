/* SPDX-License-Identifier: ISC */
/*
 * untouched - what a person's meetings pass over: sections in which nothing
 * is ever said, objectives that nobody comes back to, points without a day
 * that stay open for years.
 *
 * Sections   Those that the kind requires each time.  What is optional is
 *            never asked about, since some of it is private (R78); what recurs
 *            comes by itself.
 * Objectives The items that a document gives to a recurring section.  A
 *            meeting touched one if it settled it, wrote something below it,
 *            or said anything in that section which belongs to no item.
 * When       The last three held records of the kind say so, all of them;
 *            where one does not have the section, nobody can say.
 * Source     R48, R82, R88.
 */
#ifndef ACT_UNTOUCHED_H
#define ACT_UNTOUCHED_H

#include "act/newrecord.h"
#include "base/buf.h"
#include "base/err.h"

/*
 * Appends what is to be told of a new record, lines such as
 *
 *	nothing to report the last 3 times: TITLE, TITLE
 *	PATH:LINE: not touched the last 3 times: WORDS
 *	PATH:LINE: open for more than a year, and has no day: WORDS
 *
 * the last of which for each item that is carried.
 */
int	untouched_add(struct buf *out, const struct newrecord *session,
	    struct err *err);

#endif
