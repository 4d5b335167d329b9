/* SPDX-License-Identifier: ISC */
/*
 * calendar - makes events of arranged meetings and matters, for one calendar.
 *
 * Shape      A meeting stands on its day.  A matter stands on the day on which
 *            it is due, or on the day of the report if that day is past.  A
 *            session that is due, but not late, is no event if a meeting of
 *            its kind is arranged; and a planned meeting is no second event
 *            for its write-up.
 * Identity   An event keeps its UID from one export to the next, in every
 *            clone.  The UID is made of the repository's root commit, the
 *            person, and the kind and sort of a matter or the first name of
 *            the meeting's record.  An event that two clones have comes once.
 * Ownership  A calendar owns its words.
 * Source     export-calendar(1); RFC 5545, 3.8.4.7 and 3.8.7.
 */
#ifndef REPORT_CALENDAR_H
#define REPORT_CALENDAR_H

#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "notes/matter.h"
#include "parse/icalendar.h"
#include "report/report.h"

struct calendar {
	struct date as_of;
	struct icalendar_event *event;
	size_t n, cap;
};

/* Adds the meetings and matters of one repository. */
void	calendar_add(struct calendar *calendar, const struct meetings *meetings,
	    const struct matters *matters);

/*
 * Packs the events as bytes for another process, and empties the calendar; adds
 * such bytes (repos.h).
 */
void	calendar_pack(struct buf *out, void *calendar);
void	calendar_unpack(void *calendar, struct str bytes);

/* Appends the iCalendar file, events by day; also if there is no event. */
void	calendar_format(struct buf *out, struct calendar *calendar);
void	calendar_release(struct calendar *calendar);

#endif
