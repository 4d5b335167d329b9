/* SPDX-License-Identifier: ISC */
/*
 * change - on which days a person's circumstances, or the rules for their
 * meetings, were changed.  Whoever reads the picture of a year needs this,
 * since `late` is judged by the rules that hold on the day of the report.
 *
 * Day        The day of the commit; for a contract that was agreed as its kind
 *            requires, the day from which it is in force.
 * Not        What a roster says in its first version is no change.  For
 *            settings and contracts the first version is one; a reader should
 *            pass over changes that are not after the roster's first commit.
 * Errors     Only trouble of the repository: a text that cannot be understood
 *            counts as empty.
 * Source     overdue(1), History; design 5.
 */
#ifndef REPORT_CHANGE_H
#define REPORT_CHANGE_H

#include <stddef.h>

#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"
#include "history/learn.h"
#include "history/notes.h"
#include "history/statemap.h"

/* Bits that say what was changed, in the order of change_words. */
enum change_what {
	CHANGE_LEFT = 1 << 0,
	CHANGE_AWAY = 1 << 1,
	CHANGE_FTE = 1 << 2,
	CHANGE_PROBATION = 1 << 3,
	CHANGE_SINCE = 1 << 4,
	CHANGE_CADENCE = 1 << 5
};

#define CHANGE_WORDS 6

/* "left", "away", "fte", "probation", "since", "cadence" */
extern const char *const change_words[CHANGE_WORDS];

struct rule_change {
	struct date day;
	struct str kind;	/* absent: for every kind */
	unsigned what;		/* bits of change_what */
};

struct rule_changes {
	struct rule_change *change;	/* in no order */
	size_t n, cap;
};

#define CHANGES_INIT { NULL, 0, 0 }

/*
 * Adds the changes of settings and templates in the history of `tip`, the
 * commit with which `learn` was begun.  Moves `learn` to the person ""
 * (learn_next).
 */
int	changes_add_settings(struct rule_changes *out, struct learn *learn,
	    const struct oid *tip, struct err *err);

/* Adds the changes of a person's roster and contract, whose states map has. */
int	changes_add_person(struct rule_changes *out, struct notes *notes,
	    const struct statemap *map, struct str person, struct err *err);

/* Removes all changes from the list, for the next person. */
void	changes_clear(struct rule_changes *changes);
void	changes_release(struct rule_changes *changes);

#endif
