/* SPDX-License-Identifier: ISC */
/*
 * feed - an iCalendar file of all-day events, which calendars subscribe to.
 *
 * Ownership  feed_new's result goes to feed_free; events are copied.
 * Source     RFC 5545; libical.
 */
#ifndef FEED_H
#define FEED_H

#include "base/buf.h"
#include "base/date.h"
#include "base/str.h"

struct feed_event {
	struct str uid;			/* the same in every edition */
	struct str summary;
	struct str description;		/* lines; or absent */
	struct str category;
	struct str place;		/* or absent */
	struct date day;
	long long written;		/* when it was said so, seconds since
					   the epoch: DTSTAMP; a later edition
					   has a higher SEQUENCE by it */
	enum { FEED_OPEN, FEED_CONFIRMED, FEED_CANCELLED } status;
};

struct feed;

struct feed	*feed_new(const char *name);
/* A day after 2999, which not every libical takes, is no event. */
void	feed_add(struct feed *feed, const struct feed_event *event);

/* Appends the file, with the line ends that the format asks for. */
void	feed_format(struct buf *out, const struct feed *feed);
void	feed_free(struct feed *feed);

#endif
