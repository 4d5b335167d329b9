/* SPDX-License-Identifier: ISC */
/*
 * icalendar - a file of all-day events, which calendars subscribe to.
 *
 * Ownership  icalendar_new's result goes to icalendar_free; events are copied.
 * Source     RFC 5545; libical.
 */
#ifndef PARSE_ICALENDAR_H
#define PARSE_ICALENDAR_H

#include "base/buf.h"
#include "base/date.h"
#include "base/str.h"

struct icalendar_event {
	struct str uid;			/* the same in every edition */
	struct str summary;
	struct str description;		/* lines; or absent */
	struct str category;
	struct str place;		/* or absent */
	struct date day;
	long long written;		/* when it was said so, seconds of a
					   commit (gitobject.h): DTSTAMP; a
					   later edition has a higher SEQUENCE
					   by it */
	enum { FEED_OPEN, FEED_CONFIRMED, FEED_CANCELLED } status;
};

struct icalendar;

struct icalendar	*icalendar_new(const char *name);
/* A day after 2999, which not every libical takes, is no event. */
void icalendar_add(struct icalendar *feed, const struct icalendar_event *event);

/*
 * Appends the file, with the line ends that the format asks for.  Without an
 * event it has a time zone in it: one component at least has to be there (RFC
 * 5545, 3.6), and of a file that readers refuse they keep the old events.
 */
void	icalendar_format(struct buf *out, struct icalendar *feed);
void	icalendar_free(struct icalendar *feed);

#endif
