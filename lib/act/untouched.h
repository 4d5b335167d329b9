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

#include "act/recurring.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "history/notes.h"
#include "notes/carry.h"
#include "notes/kind.h"

/* What is asked about a new record. */
struct untouched {
	struct notes *notes;
	struct note_names *names;	/* the person's */
	const struct kind *kind;
	struct date date;		/* the record's */
};

/*
 * Appends "nothing to report the last 3 times: TITLE, TITLE", on one line, or
 * nothing.
 */
int	untouched_add_sections(struct buf *out, const struct untouched *asked,
	    struct err *err);

/* Appends "PATH:LINE: not touched the last 3 times: WORDS" for each item. */
int	untouched_add_items(struct buf *out, const struct untouched *asked,
	    const struct recurring_section *topic, struct err *err);

/*
 * Appends "PATH:LINE: open for more than a year, and has no day: WORDS" for
 * each item that is carried.
 */
void	untouched_add_old(struct buf *out, const struct carry *carry,
	    struct date date);

#endif
