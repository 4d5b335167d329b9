/* SPDX-License-Identifier: ISC */
/*
 * reportcache - keeps what the last report found out about each person, so that
 * the next report reads only people of whom something is new.
 *
 * What is reported of a person depends on the person's folder, on settings and
 * templates, on the commits that concern the person, and on the day.  The
 * folder and templates/ are compared by their tree ids, the settings by what
 * they say (except when the policy was reviewed), and the commits are looked up
 * in the index of history.
 *
 * With the day, the report of a person changes only when it passes a day with
 * which it was compared.  So the matters of a person are kept together with the
 * range of days on which they are the same.  Whoever is read is also read for
 * days to come, as far as reportcache_wants_more says: tomorrow's report then
 * reads only people whom a new commit concerns.
 *
 * Calling    reportcache_read first.  Then for each person, in the order of
 *            their folders, reportcache_find.  If that does not find the
 *            person: reportcache_begin, then reportcache_narrow for each day
 *            compared with the report's, reportcache_add for each matter, and
 *            reportcache_spoil if the result must not be kept.  While
 *            reportcache_wants_more: reportcache_begin_later, and the same
 *            calls again.  At the end, reportcache_keep.
 * Kept       In one-to-one/people under the git directory; see cachefile.h.
 *            What is kept of a person is believed only if it was written by
 *            this release, and if no commit between the tip it was written for
 *            and the present tip concerns the person.
 * Ownership  reportcache_release gives everything back.
 */
#ifndef REPORT_REPORTCACHE_H
#define REPORT_REPORTCACHE_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"
#include "history/learn.h"
#include "notes/matter.h"
#include "notes/policy.h"
#include "report/report.h"

struct reportcache {
	struct learn *learn;
	struct date day;		/* of the report */
	struct buf bytes;		/* what was kept, */
	struct str old;			/* its part not yet compared, */
	bool knows_some;		/* whether it can be used, */
	bool is_same;			/* whether it is of this very tip, */
	unsigned then;			/* else its tip's place in the index */
	struct buf id;			/* the person begun; empty: nobody */
	struct oid folder;
	struct date at;			/* the day that is being read, */
	struct date_range days;		/* and those with the same matters */
	struct buf matters;
	bool is_spoilt;			/* these must not be kept */
	unsigned nparts;		/* ranges of days to come, so far */
	struct buf lines;		/* what is new of what is to be kept, */
	struct same {
		size_t at;		/* and behind how much of `lines` */
		struct str bytes;	/* which of the old bytes follow; */
	} *same;
	size_t nsame, cap;
	struct str going_on;		/* the last of these, which may grow */
	bool is_new;			/* there is something new to keep */
};

#define REPORTCACHE_INIT { .bytes = BUF_INIT, .id = BUF_INIT, \
	.matters = BUF_INIT, .lines = BUF_INIT }

/*
 * Reads what is kept; a file that does not fit the rules counts as empty.
 * Begins `learn` if the file was written for another tip.
 */
int	reportcache_read(struct reportcache *out, struct learn *learn,
	    const struct oid *tip, const struct oid *tree,
	    const struct policy *policy, struct date day, struct err *err);
void	reportcache_release(struct reportcache *known);

/*
 * Adds the wanted matters of a person whose folder has that tree id; false if
 * they are not known for the day.
 */
bool	reportcache_find(struct matters *out, struct reportcache *known,
	    struct str id, const struct oid *folder,
	    const struct report_options *options);

/* Begins a person who has to be read; the calls below are about them. */
void	reportcache_begin(struct reportcache *known, struct str id,
	    const struct oid *folder);

/*
 * Whether the same person is to be read also for the days behind the range that
 * was found; begin_later begins these, and returns the first of them.
 */
bool	reportcache_wants_more(const struct reportcache *known);
struct date	reportcache_begin_later(struct reportcache *known);

/*
 * Ends the range at a day with which the matters may change: narrows `days` to
 * the side on which the day being read is.  Ignores DATE_NONE and DATE_NEVER.
 */
void	reportcache_narrow(struct reportcache *known, struct date day);

/* Says that what was found for these days must not be kept. */
void	reportcache_spoil(struct reportcache *known);

/* Adds a matter of the person, wanted or not. */
void	reportcache_add(struct reportcache *known, const struct matter *matter);

/*
 * For several processes that share the people.  Each calls forget first, and
 * hand_over at its end.  The process that started them takes over what all of
 * them found, in the order of the people; reportcache_find then finds these
 * people, except those of whom the bytes cannot be understood.
 */
void	reportcache_forget(struct reportcache *known);
void	reportcache_hand_over(struct buf *out, struct reportcache *known);
void	reportcache_take_over(struct reportcache *known, struct buf *found);

/* Writes what is known now, if any person was read. */
void	reportcache_keep(struct reportcache *known);

#endif
