/* SPDX-License-Identifier: ISC */
/*
 * matter - one thing that overdue reports: names, dates, kinds and counts,
 * and nothing from inside a record.
 *
 * Shape      From `due` to `late` is the time to do it; after `late` it is
 *            late.  Only a session, and the write-up of a planned one, has
 *            such a window; for all other matters the two are the same day.
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

/* What is the matter, in fixed words that overdue(1) lists. */
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
	unsigned count;		/* items, minutes ...; 0: does not apply.  Of
				   MATTER_POLICY: how many repositories; 0:
				   the one in repo */
	enum matter_what what;
	struct date since;	/* the day it counts from, or DATE_NONE */
	struct date_step every;	/* a session's interval before part-time work
				   stretched it; none if it did not */
	unsigned share;		/* then: thousandths of full time */
	struct str person, name, kind, path, repo;	/* or absent */
	struct str who;		/* names of those whose move it is, one a
				   line; or absent */
};

struct matters {
	struct matter *matter;
	size_t n, cap;
};

#define MATTERS_INIT { NULL, 0, 0 }

/* "write-up" */
const char	*matter_name(enum matter_type type);

/* Sets all types. */
void	matter_all(bool set[MATTER_TYPES]);

/*
 * Reads a set of types such as "session,agreement".  ERR_REFUSED for a word
 * that is no type, with the type that was probably meant.
 */
int	matter_parse_set(bool set[MATTER_TYPES], struct str text,
	    struct err *err);

/* "never held" */
const char	*matter_what_name(enum matter_what what);

/* Appends a matter; its words are copied. */
void	matters_add(struct matters *matters, const struct matter *matter);

/*
 * Appends a matter as bytes (pack.h); takes one off *rest again, or answers
 * false.  The words of the matter are then views into *rest.
 */
void	matter_pack(struct buf *out, const struct matter *matter);
bool	matter_unpack(struct matter *out, struct str *rest);

/* Takes a list out as bytes, for another process; adds it to the list there. */
void	matters_pack(struct buf *out, void *matters);
void	matters_unpack(void *matters, struct str bytes);

/* Removes all matters but the first n. */
void	matters_cut(struct matters *matters, size_t n);

/* How many days the matter is late on a day; 0 or less: it is not late. */
int	matter_days(const struct matter *matter, struct date day);

/* In how many days from `day` it is due; 0: now; -N: it is N days late. */
int	matter_when(const struct matter *matter, struct date day);

/* Appends what matter_when answers: "7 days late", "due", "in 3 days". */
void	matter_add_when(struct buf *out, int days);

/*
 * Whether the matter is late on `day`, or due on `until` or before; DATE_NONE:
 * only whether it is late.
 */
bool	matter_is_shown(const struct matter *matter, struct date day,
	    struct date until);

/*
 * Appends "last held 2026-10-24", "not agreed since 2026-10-24", "45 minutes".
 * An interval that part-time work stretches is given in both figures (R10):
 * "last held 2026-10-24, every 3 months, 6 months pro rata at 0.5".
 */
void	matter_describe(struct buf *out, const struct matter *matter);

/* Appends ", every 3 months, 6 months pro rata at 0.5"; nothing for none. */
void	matter_add_both_figures(struct buf *out, struct date_step every,
	    unsigned share);

/* Appends the names of those whose move it is, separated by ", ". */
void	matter_add_who(struct buf *out, const struct matter *matter);

/*
 * In a sorted list, makes one matter of the policy reviews that several
 * repositories have with the same dates.  That matter names no repository, but
 * counts them; its place is that of the first.
 */
void	matters_join_policies(struct matters *matters);

/* Sorts the latest first; then by repository, person, type, kind. */
void	matters_sort(struct matters *matters);
void	matters_release(struct matters *matters);

#endif
