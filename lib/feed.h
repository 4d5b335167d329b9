/* SPDX-License-Identifier: ISC */
/*
 * feed - an iCalendar file of all-day events, which calendars subscribe to.
 *
 * Ownership  feed_new's result goes to feed_free; events are copied.
 * Source     RFC 5545; libical.
 * Floor      2; includes buf, date, mem, str, text.
 */
#ifndef FEED_H
#define FEED_H

#include "buf.h"
#include "date.h"
#include "str.h"

struct feed_event {
	struct str uid;			/* the same in every edition */
	struct str summary;
	struct str description;		/* lines; or absent */
	struct str category;
	struct date day;
};

struct feed;

/* stamp: the day that this edition is of. */
struct feed	*feed_new(const char *name, struct date stamp);
/* A day that no calendar program has (libical ends in 3000) is no event. */
void	feed_add(struct feed *feed, const struct feed_event *event);

/* Appends the file, with the line ends that the format asks for. */
void	feed_format(struct buf *out, const struct feed *feed);
void	feed_free(struct feed *feed);

#endif
