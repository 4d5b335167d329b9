/* SPDX-License-Identifier: ISC */
/*
 * expectation - which kinds of session are expected of a person, and when each
 * is due next.
 *
 * Source     overdue(1), one-to-one-record(5); R1, R8, R9, R13, R17, R18.
 */
#ifndef REPORT_EXPECTATION_H
#define REPORT_EXPECTATION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/err.h"
#include "history/contract.h"
#include "history/notes.h"
#include "notes/cadence.h"
#include "notes/person.h"

/* What the newest records of a kind say, by a day. */
struct expectation_last {
	struct date held;		/* DATE_NONE: never */
	const char *held_path;		/* in the names; NULL: never */
	unsigned minutes;		/* of that session; 0: not given */
	unsigned cancelled;		/* sessions cancelled since, in a row */
	struct date cancelled_on;	/* the newest of them */
	struct date next;		/* its replacement; DATE_NONE: none */
	const char *cancelled_path;
	bool is_planned;		/* a later session is planned */
};

struct expectation {
	const struct kind *kind;
	struct cadence cadence;
	bool is_from_contract;
	struct expectation_last last;
	struct date start;		/* the last day it was held, else what
					   the window starts from */
	struct date today;
	struct window window;
	unsigned minutes;		/* of the last session, if it was
					   shorter than asked for, and of those
					   held before it within the interval:
					   they make up for each other (R8) */
};

struct expectations {
	struct expectation *item;	/* in the order of the contract */
	size_t n;
	const struct policy *policy;	/* by which they were read */
};

#define EXPECTATIONS_INIT { NULL, 0, NULL }

/*
 * The window that starts on a day, or on the policy's `since` where that is
 * later, as the rules are on another day.
 */
struct window	expectation_window(const struct expectation *expectation,
		    const struct policy *policy, const struct person *person,
		    struct date start, struct date today);

/*
 * What is expected on a day.  `beginning` is when the clock starts for a kind
 * that was never held: person->started, or what the caller knows better.
 * Records after `today` have not happened yet.  A kind that does not exist,
 * or is a document, is ERR_TEXT.
 */
int	expectation_read(struct expectations *out, struct notes *notes,
	    const struct person *person, const struct contract *contract,
	    struct note_names *records, struct date beginning,
	    struct date today, struct err *err);
void	expectations_release(struct expectations *expectations);

/*
 * The beginning for what was never held and has none to count from, which costs
 * a walk through history to learn.
 */
void	expectations_begin(struct expectations *expectations,
	    const struct person *person, struct date beginning);

/* The one that is due first, or NULL; of equal ones the first. */
const struct expectation	*expectation_first(
				    const struct expectations *expectations);

/* Reads from the newest record of a kind back to the last held one. */
int	expectation_find_last(struct expectation_last *out, struct notes *notes,
	    struct note_names *records, const struct kind *kind,
	    struct date today, struct err *err);

#endif
