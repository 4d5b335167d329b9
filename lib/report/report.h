/* SPDX-License-Identifier: ISC */
/*
 * report - every matter of one notes repository, as committed at HEAD; what its
 * months were like; and which meetings are arranged.
 *
 * Reads      For sessions, only the newest records.  For the other matters,
 *            the records that decide them, and history once.
 * Errors     If a person's files cannot be read, the caller is told (trouble),
 *            and the other people are reported.  Anything else that cannot be
 *            read ends the report: a repository that is not understood never
 *            counts as one in which nothing is overdue.
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
	struct date until;		/* report also matters due until then;
					   DATE_NONE: only late ones;
					   DATE_NEVER: all that have a day */
	bool wanted[MATTER_TYPES];
	const char *repo_name;		/* put into each matter */
	const char *person;		/* this one alone; NULL: everybody */
	/*
	 * Called for each person who cannot be reported; if NULL, such a person
	 * ends the report.
	 */
	void (*trouble)(const struct err *err, void *arg);
	void *arg;
};

/* Whether the options want a matter, by its type and its days. */
bool	report_wants(const struct report_options *options,
	    const struct matter *matter);

/* Adds the wanted matters of a repository. */
int	report_read(struct matters *out, struct repo *repo,
	    const struct report_options *options, struct err *err);

/* A calendar month of one person's sessions of one kind. */
struct history_month {
	unsigned held, agreed, cancelled;
	bool is_late;		/* late on some day of the month */
	bool is_there;		/* the person had started and not left */
	unsigned voided;	/* void records dated in the month */
	unsigned slow;		/* held, but written up later than
				   write-up-within */
	unsigned changed;	/* what was changed: bits of change.h */
};

/* The months of a person and kind; of a leader, with only name and email. */
struct history_row {
	struct str person, name, kind, repo, email;
	struct history_month *month;	/* oldest first */
};

struct history {
	unsigned nmonths;	/* in each row; the last one has day as_of */
	struct history_row *row;
	size_t n, cap;
	struct history_row *leader;	/* one for each leader, over all
					   repositories; by name and address */
	size_t nleaders, leader_cap;
};

#define HISTORY_INIT(nmonths) { nmonths, NULL, 0, 0, NULL, 0, 0 }

/*
 * Adds a row for each person and each kind that is expected of them, or of
 * which these months have a record, void ones included.  `agreed` counts the
 * held sessions that nobody has to agree to any more.  `is_late` is judged by
 * the rules that hold on as_of, but probation by the day itself; `changed` says
 * in which months such a rule was changed.
 *
 * Adds also a row for each leader.  A meeting counts for whoever led its kind
 * on its day, a late day for whoever led on that day.  A leader is an address,
 * whatever the repository.
 */
int	report_history(struct history *out, struct repo *repo,
	    const struct report_options *options, struct err *err);
void	history_release(struct history *history);

/* The first day of a history's i-th month; the last month has day as_of. */
struct date	history_month_day(const struct history *history,
		    struct date as_of, size_t i);

/* Adds the numbers of one month to *out. */
void	history_month_add(struct history_month *out,
	    const struct history_month *more);

/* The letter for a month, such as 'A' for held and agreed: see overdue(1). */
char	history_letter(const struct history_month *month);

/* Moves the rows into bytes for another process (pack.h); adds such bytes. */
void	history_pack(struct buf *out, void *history);
void	history_unpack(void *history, struct str bytes);

/* A meeting that is arranged, on the day of the report or after it. */
struct meeting {
	struct date day;
	struct str person, name, kind, title;
	struct str with, place;		/* or absent */
	struct str path;		/* the meeting's record; if is_next, the
					   record that names this day */
	struct str first;		/* the first name of that record, before
					   it was moved or postponed */
	unsigned minutes;		/* 0: nobody said how many */
	bool is_next;			/* has no record of its own yet: an
					   earlier record's `next:` names it */
	bool is_cancelled;
};

struct meetings {
	struct meeting *meeting;
	size_t n, cap;
	bool is_brief;		/* in: read no history; then `first`, and
				   what is below, are not filled in */
	struct oid root;	/* the root commit, the same in every clone */
	long long written;	/* the tip's committer date, but no later than
				   as_of; seconds since the epoch */
};

#define MEETINGS_INIT { .meeting = NULL }

/*
 * Adds the meetings of the people who are there on as_of, none after a person's
 * last day.  Fails in a shallow clone.
 */
int	report_meetings(struct meetings *out, struct repo *repo,
	    const struct report_options *options, struct err *err);

/*
 * Whether an arranged meeting takes care of a matter: the matter is a session
 * of its kind, or the replacement of a cancelled one, that is due but not late
 * on that day; or it is the meeting's own write-up.
 */
bool	meetings_see_to(const struct meetings *meetings,
	    const struct matter *matter, struct date day);
void	meetings_release(struct meetings *meetings);

#endif
