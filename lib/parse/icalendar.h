/* SPDX-License-Identifier: ISC */
/*
 * icalendar - writes a file of all-day events that calendars subscribe to.
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
	struct str uid;			/* the same whenever it is exported */
	struct str summary;
	struct str description;		/* lines; or absent */
	struct str category;
	struct str place;		/* or absent */
	struct date day;
	long long written;		/* committer date of the commit that
					   the event comes from: DTSTAMP, and
					   in minutes SEQUENCE, so that a later
					   change has a higher SEQUENCE */
	enum { FEED_OPEN, FEED_CONFIRMED, FEED_CANCELLED } status;
};

struct icalendar;

struct icalendar	*icalendar_new(const char *name);
/* Adds no event that ends after 2999, which not every libical takes. */
void icalendar_add(struct icalendar *feed, const struct icalendar_event *event);

/*
 * Appends the file, with CR LF at line ends.  A feed without events gets a time
 * zone: RFC 5545, 3.6, asks for at least one component, and a calendar that
 * refuses the file would keep the old events.
 */
void	icalendar_format(struct buf *out, struct icalendar *feed);
void	icalendar_free(struct icalendar *feed);

#endif
