/* SPDX-License-Identifier: ISC */
/*
 * reportcache - what the last report found out about each person, so that only
 * those are read of whom something is new.
 *
 * What is reported of a person follows from their folder, from the settings
 * and templates, from the commits that concern them, and from the day.  Folders
 * and templates have ids; of the settings what they say counts, but for the day
 * on which the policy was reviewed; the commits are looked for in the index.
 *
 * As to the day, what is reported changes only when it passes one of the days
 * that were compared with it, so each person has the days between which nothing
 * does.  Whoever is read is read for the days to come as well, as far as
 * reportcache_wants_more says, so that tomorrow nobody is read whom nothing
 * concerned.
 *
 * Calling    reportcache_read; for each person, in the order of their folders,
 *            reportcache_find, and for those it does not find
 *            reportcache_begin, reportcache_narrow for each day compared with
 *            the report's, reportcache_add for each matter, reportcache_spoil
 *            if it must not be kept; reportcache_begin_later for as long as
 *            reportcache_wants_more, and the same again; then
 *            reportcache_keep.
 * Kept       In one-to-one/people under the git directory; see cachefile.h.
 *            Believed only of whom no commit is about between the tip it was
 *            written for and this one, and by the release that wrote it.
 * Ownership  reportcache_release gives everything back.
 */
#ifndef REPORT_REPORTCACHE_H
#define REPORT_REPORTCACHE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"
#include "history/learn.h"
#include "notes/matter.h"
#include "notes/policy.h"
#include "report/report.h"

struct reportcache {
	struct learn *learn;
	struct date day;		/* of the report */
	struct buf bytes;		/* as it was kept, */
	struct str old;			/* and of that, who comes next */
	bool knows_some;		/* of somebody something was kept, */
	bool is_same;			/* for this very tip, */
	unsigned then;			/* or one that has this place */
	struct buf id;			/* whom calls are about; or nobody */
	struct oid folder;
	struct date at;			/* the day that calls are about, */
	struct date_range days;		/* and on which the same holds */
	struct buf matters;
	bool is_spoilt;			/* not to be kept */
	unsigned nparts;		/* of the days to come */
	struct buf lines;		/* to be kept, */
	struct str same;		/* and of `bytes`, what is so behind */
	bool is_new;			/* there is something to keep */
};

#define REPORTCACHE_INIT { .bytes = BUF_INIT, .id = BUF_INIT, \
	.matters = BUF_INIT, .lines = BUF_INIT }

/*
 * Reads what is kept.  Nothing is known where the file does not fit.  `learn`
 * is begun where commits have to be looked at.
 */
int	reportcache_read(struct reportcache *out, struct learn *learn,
	    const struct oid *tip, const struct oid *tree,
	    const struct policy *policy, struct date day, struct err *err);
void	reportcache_release(struct reportcache *known);

/*
 * Adds the matters that are wanted of a person with that folder; false if
 * they are not known for the day.
 */
bool	reportcache_find(struct matters *out, struct reportcache *known,
	    struct str id, const struct oid *folder,
	    const struct report_options *options);

/* Somebody who has to be read, and whom the calls below are about now. */
void	reportcache_begin(struct reportcache *known, struct str id,
	    const struct oid *folder);

/*
 * Whether the same person is to be read for the days behind those that were
 * found out about; and that this begins, with the day.
 */
bool	reportcache_wants_more(const struct reportcache *known);
struct date	reportcache_begin_later(struct reportcache *known);

/* Something changes with that day; DATE_NONE and DATE_NEVER do nothing. */
void	reportcache_narrow(struct reportcache *known, struct date day);
void	reportcache_spoil(struct reportcache *known);
void	reportcache_add(struct reportcache *known, const struct matter *matter);

/*
 * For several who share the people: each forgets whom it began with, and hands
 * over what it found out.  Whoever takes over what all of them found, in the
 * order of the people, finds these, but whom it does not understand.
 */
void	reportcache_forget(struct reportcache *known);
void	reportcache_hand_over(struct buf *out, struct reportcache *known);
void	reportcache_take_over(struct reportcache *known, struct buf *found);

/* Keeps what is known now, if somebody was read. */
void	reportcache_keep(struct reportcache *known);

#endif
