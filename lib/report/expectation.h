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

/* What the newest records of a kind say on a day. */
struct expectation_last {
	struct date held;		/* DATE_NONE: never */
	const char *held_path;		/* in the names; NULL: never */
	unsigned minutes;		/* of that session; 0: not given */
	unsigned cancelled;		/* sessions cancelled since `held`,
					   but for those of before `since` */
	struct date cancelled_on;	/* the newest of these */
	struct date next;		/* the day that it names; DATE_NONE */
	const char *cancelled_path;	/* its path */
	bool is_planned;		/* a session after these is planned */
};

struct expectation {
	const struct kind *kind;
	struct cadence cadence;
	bool is_from_contract;
	struct expectation_last last;
	struct date start;		/* day of the last held session, else
					   the beginning; or DATE_NONE */
	struct date today;
	struct window window;
	unsigned minutes;		/* of the last session.  If it was too
					   short, those of the sessions held
					   before it within the interval are
					   added (R8); 0: not given */
};

struct expectations {
	struct expectation *item;	/* in the order of the contract */
	size_t n;
	const struct policy *policy;	/* the policy they were read by */
};

#define EXPECTATIONS_INIT { NULL, 0, NULL }

/*
 * The window that starts on day `start`, or on the policy's `since` if that is
 * later, by the rules of day `today`.
 */
struct window	expectation_window(const struct expectation *expectation,
		    const struct policy *policy, const struct person *person,
		    struct date start, struct date today);

/*
 * Reads what is expected on a day.  `beginning` is the day on which the clock
 * starts for a kind that was never held: person->started, or what the caller
 * knows better.  Records after `today` have not happened yet.  ERR_TEXT if the
 * contract names a kind that does not exist or is a document.
 */
int	expectation_read(struct expectations *out, struct notes *notes,
	    const struct person *person, const struct contract *contract,
	    struct note_names *records, struct date beginning,
	    struct date today, struct err *err);
void	expectations_release(struct expectations *expectations);

/*
 * Sets the beginning of the kinds that were never held, for a caller that first
 * read them without: to learn the beginning may cost a walk through history.
 */
void	expectations_begin(struct expectations *expectations,
	    const struct person *person, struct date beginning);

/* The kind that is due first, or NULL; of several, the first in order. */
const struct expectation	*expectation_first(
				    const struct expectations *expectations);

/* Reads the records of a kind, from the newest back to the last held one. */
int	expectation_find_last(struct expectation_last *out, struct notes *notes,
	    struct note_names *records, const struct kind *kind,
	    struct date today, struct err *err);

#endif
