/* SPDX-License-Identifier: ISC */
/*
 * cadence - how often somebody's sessions of a kind are due, and until when.
 *
 * A window, not a point: due after `every`, late after `latest` (R13).  The
 * contract in force comes before the policy, the policy before the template
 * (one-to-one-config(5)); what comes from policy or template is stretched for
 * part-time work (R10) and tightened on probation (R11); what two people
 * agreed is taken as they wrote it, but on probation never loosens that.
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
	unsigned minutes;		/* 0: none asked for */
	unsigned share;			/* thousandths of full time, 1000: as
					   it stands */
};

/*
 * "every 2 weeks, latest 3 weeks, 60 minutes": in this order, all but the
 * first may be missing; latest not shorter than every.  On failure *why is
 * static.
 */
bool	cadence_parse(struct cadence *out, const char **why,
	    struct str text);

/* What policy and template ask of a person on a day. */
struct cadence	cadence_of_kind(const struct kind *kind,
		    const struct policy *policy, const struct person *person,
		    struct date today);

/*
 * The same of somebody who is not on probation, without what only the programs
 * propose (policy_says): no interval and 0 minutes for what the organisation
 * has said nothing about.
 */
struct cadence	cadence_of_policy(const struct kind *kind,
		    const struct policy *policy, const struct person *person);

struct window {
	struct date due;	/* the day on which it is due */
	struct date late;	/* the last day on which it is not late */
	struct date_step every;	/* the interval by which it is due, where
				   part-time work stretches it; else none */
	unsigned share;		/* then: thousandths of full time */
};

/*
 * The window that starts on a day (of the last held session, or of the
 * start; DATE_NONE: no clock runs, so never).  Days away stop the clock: each
 * of them behind the first day moves the window by one.  late is never before
 * due.
 */
struct window	cadence_window(const struct cadence *cadence,
		    const struct person *person, struct date start);

/*
 * The window that starts on a day, as it is on another: by what was agreed, or
 * by policy and template where `agreed` is NULL.  On probation the kind's
 * probation-every holds where it is shorter than what was agreed.
 */
struct window	cadence_window_on(const struct cadence *agreed,
		    const struct kind *kind, const struct policy *policy,
		    const struct person *person, struct date start,
		    struct date today);

/*
 * Whether what was agreed allows more time than the policy does: until it is
 * late, or, where the policy does not say when that is, until it is due.
 */
bool	cadence_is_looser(const struct cadence *agreed,
	    const struct cadence *policy, struct date from);

#endif
