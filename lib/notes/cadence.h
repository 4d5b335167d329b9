/* SPDX-License-Identifier: ISC */
/*
 * cadence - how often a person's sessions of a kind are due, and from when on
 * they are late.
 *
 * A session has a window, not a point: it is due after `every`, and late after
 * `latest` (R13).  The contract in force comes before the policy, the policy
 * before the template (one-to-one-config(5)).  Intervals of the policy or the
 * template are stretched for part-time work (R10) and shortened on probation
 * (R11).  Intervals of a contract are taken as the two people wrote them, but
 * on probation they never allow more time than the template does then.
 */
#ifndef NOTES_CADENCE_H
#define NOTES_CADENCE_H

#include <stdbool.h>

#include "base/date.h"
#include "base/str.h"
#include "notes/kind.h"
#include "notes/person.h"
#include "notes/policy.h"

struct cadence {
	struct date_step every, latest;	/* every.n == 0: never due */
	unsigned minutes;		/* 0: no least length */
	unsigned share;			/* thousandths of full time; 1000: the
					   intervals are not stretched */
};

/*
 * Reads a line of a contract: "every 2 weeks, latest 3 weeks, 60 minutes", in
 * this order; all parts but the first may be missing, and latest must not be
 * shorter than every.  On failure *why is a static string.
 */
bool	cadence_parse(struct cadence *out, const char **why,
	    struct str text);

/* The cadence that policy and template set for a person on a day. */
struct cadence	cadence_of_kind(const struct kind *kind,
		    const struct policy *policy, const struct person *person,
		    struct date today);

/*
 * The same for a person who is not on probation, but only as far as the
 * organisation has said it (policy_says).  A figure that only a built-in
 * template proposes is left out: no interval, 0 minutes.
 */
struct cadence	cadence_of_policy(const struct kind *kind,
		    const struct policy *policy, const struct person *person);

struct window {
	struct date due;	/* the day on which the session is due */
	struct date late;	/* the last day on which it is not late */
	struct date_step every;	/* the interval before part-time work
				   stretched it; none if it did not */
	unsigned share;		/* then: thousandths of full time */
};

/*
 * The window that starts on a day: the day of the last held session, or the
 * day on which the person started.  With DATE_NONE no clock runs, and both
 * days are DATE_NEVER.  Days away stop the clock: each one after the start
 * moves the window by a day.  late is never before due.
 */
struct window	cadence_window(const struct cadence *cadence,
		    const struct person *person, struct date start);

/*
 * The window that starts on day `start`, as it stands on day `today`: by the
 * contract's cadence, or by policy and template if `agreed` is NULL.  On
 * probation, the kind's probation-every holds where it comes before the
 * contract's figure.
 */
struct window	cadence_window_on(const struct cadence *agreed,
		    const struct kind *kind, const struct policy *policy,
		    const struct person *person, struct date start,
		    struct date today);

/*
 * Whether a contract's cadence allows more time than the policy's.  The two
 * `latest` are compared; where the policy has none, the two `every`.
 */
bool	cadence_is_looser(const struct cadence *agreed,
	    const struct cadence *policy, struct date from);

#endif
