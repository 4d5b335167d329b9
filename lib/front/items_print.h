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

#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "front/repos.h"
#include "report/items.h"

struct items_print {
	struct date as_of;
	const struct items *items;	/* sorted */
	const struct repos_entry *repo;
	size_t nrepos;
};

void	items_print_text(struct buf *out, const struct items_print *print);
void	items_print_tsv(struct buf *out, const struct items_print *print);
/* One JSON document, also without an item. */
void	items_print_json(struct buf *out, const struct items_print *print);

/* "7 days late", "due today", "by 2026-12-01", "done"; or nothing. */
void	items_print_day(struct buf *out, const struct listed_item *item,
	    struct date as_of);

#endif
