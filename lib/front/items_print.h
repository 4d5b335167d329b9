/* SPDX-License-Identifier: ISC */
/*
 * items_print - items as people and programs read them.
 *
 * Shape      For people by owner, two lines for each: the day and the words;
 *            since when, how often it came along, and where it stands.  The
 *            columns of tsv and the names of json are written down in
 *            list-items(1) and do not change.
 */
#ifndef FRONT_ITEMS_PRINT_H
#define FRONT_ITEMS_PRINT_H

#include "base/buf.h"
#include "base/date.h"
#include "front/report_print.h"
#include "report/items.h"

void	items_print_text(struct buf *out, const struct report_print *digest);
void	items_print_tsv(struct buf *out, const struct report_print *digest);
/* One JSON document, also without an item. */
void	items_print_json(struct buf *out, const struct report_print *digest);

/* "7 days late", "due today", "by 2026-12-01", "done"; or nothing. */
void	items_print_day(struct buf *out, const struct listed_item *item,
	    struct date as_of);

#endif
