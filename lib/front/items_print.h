/* SPDX-License-Identifier: ISC */
/*
 * items_print - a list of items, for people and for programs.
 *
 * Shape      For people, by owner, two lines for each item: its day and its
 *            words; then the day it was set, how often it was carried, and its
 *            file and line.  list-items(1) describes the columns of tsv and
 *            the names of json; they do not change.
 */
#ifndef FRONT_ITEMS_PRINT_H
#define FRONT_ITEMS_PRINT_H

#include "base/buf.h"
#include "base/date.h"
#include "front/report_print.h"
#include "report/items.h"

void	items_print_text(struct buf *out, const struct report_print *digest);
void	items_print_tsv(struct buf *out, const struct report_print *digest);
/* One JSON document, even if there is no item. */
void	items_print_json(struct buf *out, const struct report_print *digest);

/* Appends "7 days late", "due today", "by 2026-12-01", "done"; or nothing. */
void	items_print_day(struct buf *out, const struct listed_item *item,
	    struct date as_of);

#endif
