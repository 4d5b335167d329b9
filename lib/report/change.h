/* SPDX-License-Identifier: ISC */
/*
 * change - on which days somebody's circumstances or the rules for their
 * meetings were changed: what a year is to be read with, since late is judged
 * by what holds on the day of the report.
 *
 * Day        That of the commit; of a contract that both agreed to, the day
 *            from which it is in force.
 * Not        What a file said when it first came into history with the person
 *            is no change: who reads passes over what is not after that.
 * Errors     Trouble of the repository alone: what cannot be understood says
 *            nothing.
 * Source     overdue(1), History; design 5.
 */
#ifndef REPORT_CHANGE_H
#define REPORT_CHANGE_H

#include <stddef.h>

#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"
#include "history/learn.h"
#include "history/notes.h"
#include "history/statemap.h"

/* Bits of what was changed, in the order of change_words. */
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
	struct str kind;	/* absent: of every kind */
	unsigned what;		/* bits */
};

struct rule_changes {
	struct rule_change *change;	/* in no order */
	size_t n, cap;
};

#define CHANGES_INIT { NULL, 0, 0 }

/*
 * Adds those of settings and templates, as history from a commit has them, from
 * which `learn` has begun: it is asked of nobody (learn_next).
 */
int	changes_add_settings(struct rule_changes *out, struct learn *learn,
	    const struct oid *tip, struct err *err);

/* Adds those of a person's roster and contract, as the map knows them. */
int	changes_add_person(struct rule_changes *out, struct notes *notes,
	    const struct statemap *map, struct str person, struct err *err);

void	changes_clear(struct rule_changes *changes);
void	changes_release(struct rule_changes *changes);

#endif
