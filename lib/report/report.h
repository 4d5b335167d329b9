/* SPDX-License-Identifier: ISC */
/*
 * report - every matter of one notes repository, as it is committed, and what
 * its months were like.
 *
 * Reads      For sessions the newest records alone; for the rest those records
 *            whose present text nobody agreed to yet, and history once (acts).
 * Errors     A person whose files cannot be read is told to the caller, and
 *            the others are reported; whatever else cannot be read ends the
 *            report.  A repository that is not understood is never one in
 *            which nothing is overdue.
 * Ownership  A history owns its rows, meetings own their words.
 * Source     overdue(1); R7 to R19, R25, R43, R66, R97, R105, R106.
 */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"
#include "notes/matter.h"

struct report_options {
	struct date as_of;
	struct date until;		/* of matters: also those due until
					   then; DATE_NONE: late ones alone;
					   DATE_NEVER: all that have a day */
	bool wanted[MATTER_TYPES];
	const char *repo_name;		/* put into each matter */
	const char *person;		/* of them alone; NULL: of everybody */
	/* Told of each person who cannot be reported. */
	void (*trouble)(const struct err *err, void *arg);
	void *arg;
};

bool	report_wants(const struct report_options *options,
	    const struct matter *matter);

/* Adds the matters that are wanted. */
int	report_read(struct matters *out, struct repo *repo,
	    const struct report_options *options, struct err *err);

/* A calendar month of one person's sessions of one kind. */
struct history_month {
	unsigned held, agreed, cancelled;
	bool is_late;		/* late on some day of it */
	bool is_there;		/* the person had started and not left */
	unsigned voided;	/* records of its days that were made void */
	unsigned slow;		/* held, and written up too late: later after
				   their day than write-up-within */
	unsigned changed;	/* what was changed in it: bits of change.h */
};

/* Of whoever leads: person, kind and repo are absent. */
struct history_row {
	struct str person, name, kind, repo, email;
	struct history_month *month;	/* oldest first */
};

struct history {
	unsigned nmonths;	/* in each row; the last is that of as_of */
	struct history_row *row;
	size_t n, cap;
	struct history_row *leader;	/* by name, then address: one for all
					   repositories, what they led */
	size_t nleaders, leader_cap;
};

#define HISTORY_INIT(nmonths) { nmonths, NULL, 0, 0, NULL, 0, 0 }

/*
 * Adds a row for each person and kind that is expected of them, or of which
 * there is a record in these months, or was one that is void.  Agreed counts,
 * of the sessions held, those that nobody has to agree to any more.  Late is
 * judged by the rule that holds on as_of (probation: by that of the day); the
 * months say what of that was changed in them.
 *
 * Whoever led some of it has a row of their own.  A meeting is that of whoever
 * led its kind on its day, a late day that of whoever led on it; address for
 * address, whatever the repository.
 */
int	report_history(struct history *out, struct repo *repo,
	    const struct report_options *options, struct err *err);
void	history_release(struct history *history);

/* The first day of a history's i-th month; the last has the day as_of. */
struct date	history_month_day(const struct history *history,
		    struct date as_of, size_t i);

/* Adds the numbers of a month to those of another, or of several. */
void	history_month_add(struct history_month *out,
	    const struct history_month *more);

/* The letter for a month: "A" held and agreed ... see overdue(1). */
char	history_letter(const struct history_month *month);

/* Takes the rows out as bytes, for another process; adds them there. */
void	history_pack(struct buf *out, void *history);
void	history_unpack(void *history, struct str bytes);

/* A meeting that is arranged, on the day of the report or after it. */
struct meeting {
	struct date day;
	struct str person, name, kind, title;
	struct str with, place;		/* or absent */
	struct str path;		/* the record; or, of a day that an
					   earlier record names for the next
					   meeting, that one */
	struct str first;		/* the same under the name that it
					   began with, before it was moved */
	unsigned minutes;		/* 0: nobody said how many */
	bool is_next;			/* has no record of its own yet */
	bool is_cancelled;
};

struct meetings {
	struct meeting *meeting;
	size_t n, cap;
	bool is_brief;		/* what is below is not wanted, nor the names
				   that meetings began with: no history is
				   read */
	struct oid root;	/* the commit with which history begins: the
				   same in every clone */
	long long written;	/* the tip's committer date, seconds since the
				   epoch */
};

#define MEETINGS_INIT { .meeting = NULL }

/*
 * Adds the meetings of those who are there on as_of, none after their last
 * day.  Fails where history cannot be read to its beginning.
 */
int	report_meetings(struct meetings *out, struct repo *repo,
	    const struct report_options *options, struct err *err);
/*
 * Whether a matter is what an arranged meeting sees to: one that is due, but
 * not late on that day, or the write-up of the meeting itself.
 */
bool	meetings_see_to(const struct meetings *meetings,
	    const struct matter *matter, struct date day);
void	meetings_release(struct meetings *meetings);

#endif
