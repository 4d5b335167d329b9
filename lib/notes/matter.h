/* SPDX-License-Identifier: ISC */
/*
 * matter - one thing that overdue reports: names, dates, kinds and counts,
 * and nothing from inside a record.
 *
 * Shape      From `due` to `late` it can be seen to, after `late` it is late.
 *            Only a session has a window, and a planned one until it is written
 *            up; of all others the two are one day.
 * Ownership  A list owns its words; each has a NUL behind it.
 * Source     overdue(1), Matters.
 */
#ifndef NOTES_MATTER_H
#define NOTES_MATTER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/str.h"

enum matter_type {
	MATTER_SESSION,
	MATTER_WRITE_UP,
	MATTER_AGREEMENT,
	MATTER_ACTION,
	MATTER_CONTRACT,
	MATTER_REVIEW,
	MATTER_POLICY,
	MATTER_MANAGER,
	MATTER_SHORT,
	MATTER_CANCELLED
};

#define MATTER_TYPES 10

/* What is so, in the fixed words that the manual page names. */
enum matter_what {
	WHAT_NEVER_HELD,
	WHAT_LAST_HELD,
	WHAT_PLANNED,
	WHAT_NOT_COMPLETE,
	WHAT_NOT_AGREED,
	WHAT_DECLINED,
	WHAT_AMENDED,
	WHAT_PAST_DAY,
	WHAT_TO_DO,
	WHAT_MISSING,
	WHAT_LEAVES_OUT,
	WHAT_LOOSER,
	WHAT_SHORTER,
	WHAT_REVIEW,
	WHAT_NO_REVIEW_DATE,
	WHAT_NO_DATE,
	WHAT_NOBODY,
	WHAT_MINUTES,
	WHAT_IN_A_ROW,
	WHAT_NOT_REPLACED
};

struct matter {
	enum matter_type type;
	struct date due;	/* the day on which it is due */
	struct date late;	/* the last day on which it is not late */
	unsigned count;		/* how many; 0: does not apply; of a policy:
				   repositories, 0: the one it names */
	enum matter_what what;
	struct date since;	/* what it counts from; DATE_NONE: nothing */
	struct date_step every;	/* of a session that part-time work stretches:
				   the interval as the rule has it; else none */
	unsigned share;		/* then: thousandths of full time */
	struct str person, name, kind, path, repo;	/* or absent */
	struct str who;		/* whose move it is, each on a line of its
				   own; or absent */
};

struct matters {
	struct matter *matter;
	size_t n, cap;
};

#define MATTERS_INIT { NULL, 0, 0 }

/* "write-up" */
const char	*matter_name(enum matter_type type);

/* The set of all types. */
void	matter_all(bool set[MATTER_TYPES]);

/*
 * A set of types from "session,agreement"; ERR_REFUSED for a word that is none,
 * with the one that was probably meant.
 */
int	matter_parse_set(bool set[MATTER_TYPES], struct str text,
	    struct err *err);

/* "never held" */
const char	*matter_what_name(enum matter_what what);

/* Appends a matter; its words are copied. */
void	matters_add(struct matters *matters, const struct matter *matter);

/*
 * As bytes (pack.h); off *rest again, into which its words look then, and
 * false if there is none.
 */
void	matter_pack(struct buf *out, const struct matter *matter);
bool	matter_unpack(struct matter *out, struct str *rest);

/* The same of a list, for another process, and added again from there. */
void	matters_pack(struct buf *out, const struct matters *matters);
void	matters_unpack(struct matters *out, struct str bytes);

/* Takes back what came after the first n. */
void	matters_cut(struct matters *matters, size_t n);

/* Days late on a day; 0 or less: not late. */
int	matter_days(const struct matter *matter, struct date day);

/* In how many days from a day it is due, or 0; below 0: how many it is late. */
int	matter_when(const struct matter *matter, struct date day);

/* The same in words: "7 days late", "due", "in 3 days". */
void	matter_add_when(struct buf *out, int days);

/* Whether it is late on a day, or due until `until` (DATE_NONE: late only). */
bool	matter_is_shown(const struct matter *matter, struct date day,
	    struct date until);

/*
 * "last held 2026-10-24", "not agreed since 2026-10-24", "45 minutes"; of what
 * is stretched both figures (R10): "last held 2026-10-24, every 3 months, 6
 * months pro rata at 0.5".
 */
void	matter_describe(struct buf *out, const struct matter *matter);

/* ", every 3 months, 6 months pro rata at 0.5"; nothing without an interval. */
void	matter_add_both_figures(struct buf *out, struct date_step every,
	    unsigned share);

/* Whose move it is, the names separated by a comma and a blank. */
void	matter_add_who(struct buf *out, const struct matter *matter);

/*
 * Of sorted matters, makes one of the reviews of a policy that several
 * repositories have on the same day: it names no repository, counts them, and
 * is as late as the latest of them.
 */
void	matters_join_policies(struct matters *matters);

/* The latest first; then by repository, person, type, kind. */
void	matters_sort(struct matters *matters);
void	matters_release(struct matters *matters);

#endif
