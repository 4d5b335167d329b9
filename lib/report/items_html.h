/* SPDX-License-Identifier: ISC */
/*
 * items_html - formats items over time, as a list on a page: owner, since when,
 * how each ended, and a line from the item's first day to its last, with a mark
 * for each record in which the item stood.
 *
 * Shape      Open items come first, the oldest first; then those done or
 *            dropped, the latest first.  All lines are drawn on one scale, as
 *            wide as the page.  The marks differ in shape and not only in
 *            colour, and words say all that a picture shows.
 * Source     R69, R82.
 */
#ifndef REPORT_ITEMS_HTML_H
#define REPORT_ITEMS_HTML_H

#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/str.h"
#include "report/items.h"

/* One item in one record of the page. */
struct items_html_mark {
	struct str text;	/* as in struct listed_item */
	struct str path;	/* of the record, and its anchor on the page */
	struct date day;	/* of the record; never DATE_NONE */
};

struct items_html {
	const struct items *items;		/* of one person */
	struct items_html_mark *mark;		/* of the same person */
	size_t nmarks, cap;
	struct str name;			/* of the person */
	struct date today;
};

/* Appends the list; nothing if there is no item. */
void	items_html_add(struct buf *out, const struct items_html *over_time);

#endif
