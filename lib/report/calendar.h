/* SPDX-License-Identifier: ISC */
/*
 * calendar - arranged meetings and matters as events of one calendar.
 *
 * Shape      A meeting stands on its day.  A matter stands on the day on
 *            which it is due; on the day of the report, where that is past.
 *            A meeting that is due, but not late, is no event where one of
 *            that kind is arranged; nor is a planned one once more for its
 *            write-up.
 * Identity   An event keeps its UID from one edition to the next, in every
 *            clone: the repository's first commit, the person, the kind, and
 *            the sort of matter or the meeting's record.  What two clones
 *            both have comes once.
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

/* What is arranged and what there is to report of one repository. */
void	calendar_add(struct calendar *calendar, const struct meetings *meetings,
	    const struct matters *matters);

/* What one process has added to a calendar, for another: see repos.h. */
void	calendar_pack(struct buf *out, void *calendar);
void	calendar_unpack(void *calendar, struct str bytes);

/* Appends the iCalendar file, by day; also without an event. */
void	calendar_format(struct buf *out, struct calendar *calendar);
void	calendar_release(struct calendar *calendar);

#endif
