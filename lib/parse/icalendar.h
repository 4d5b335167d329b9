/* SPDX-License-Identifier: ISC */
/*
 * icalendar - writes a file of all-day events that calendars subscribe to.
 *
 * Source     RFC 5545; libical.
 */
#ifndef PARSE_ICALENDAR_H
#define PARSE_ICALENDAR_H

#include <stddef.h>

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
	enum {
		ICALENDAR_OPEN, ICALENDAR_CONFIRMED, ICALENDAR_CANCELLED
	} status;
};

/*
 * Appends a calendar with these events, with CR LF at line ends.  Events that
 * end after 2999, which not every libical takes, are left out.  A calendar
 * without events gets a time zone: RFC 5545, 3.6, asks for at least one
 * component, and a program that refuses the file would keep the old events.
 */
void	icalendar_format(struct buf *out, const char *name,
	    const struct icalendar_event *event, size_t n);

#endif
