/* SPDX-License-Identifier: ISC */
/*
 * items_html - items over time, as a list on a page: whose, since when, how
 * each ended, and a line drawn from its first day to its last, with a mark for
 * each record in which it stood.
 *
 * Shape      What is open first, the oldest first; then what is done or
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

/* An item stands in a record that is on the page. */
struct items_html_mark {
	struct str text;	/* as struct listed_item has it */
	struct str path;	/* of the record; its place on the page */
	struct date day;	/* of the record; never DATE_NONE */
};

struct items_html {
	const struct items *items;		/* of one person */
	struct items_html_mark *mark;		/* of the same */
	size_t nmarks, cap;
	struct str name;			/* of the person */
	struct date today;
};

/* Nothing where there is no item. */
void	items_html_add(struct buf *out, const struct items_html *over_time);

#endif
