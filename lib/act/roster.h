/* SPDX-License-Identifier: ISC */
/*
 * roster - makes or changes a person's person.ini, and commits it.
 *
 * Calling sequence:
 *
 *	struct roster r = ROSTER_INIT;
 *
 *	roster_name(&r, id, is_new, err)
 *	roster_add(&r, key, value, err)		if the person is new
 *	roster_open(&r, repo, err)
 *	roster_set(&r, setting, err)		if the person is there
 *	roster_check_set(&r, setting, err)	does it stand after all others?
 *	roster_check(&r, err)			may it be committed so?
 *	roster_commit(&commit, &r, err)		if roster_is_changed
 *	roster_add_remarks(&lines, &r, today, err)
 *	roster_release(&r)
 *
 * Who leads  A new manager with a first day and an open end, who is not acting,
 *            takes the place of the manager before, whose range ends on the day
 *            before.  On the person's last day (`left`) every manager's range
 *            ends; so does one that ended on the last day set before.
 * Errors     ERR_REFUSED and ERR_TEXT in words for: a word that is no id; a
 *            new person who exists already, or a person who does not exist; a
 *            text that not every command could read; a file that is edited or
 *            staged; a setting that only the person may change.
 * Source     new-person(1); design 3.1.
 */
#ifndef ACT_ROSTER_H
#define ACT_ROSTER_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "git/repo.h"
#include "notes/person.h"

struct roster {
	struct repo *repo;
	struct repo_head head;
	struct repo_identity who;
	const char *id;
	bool is_new;
	struct buf path, before, after;	/* the texts, old and new */
	struct person person, now;	/* as `before` and `after` say */
	struct date left;	/* the last day, if the caller sets one */
	struct date handed;	/* the last day before a new manager leads;
				   set by roster_check, or DATE_NONE */
	struct buf own;		/* the options that set of another person what
				   only they may change */
};

#define ROSTER_INIT { .path = BUF_INIT, .before = BUF_INIT, \
	.after = BUF_INIT, .own = BUF_INIT, .person = PERSON_INIT, \
	.now = PERSON_INIT, .left = DATE_NONE, .handed = DATE_NONE }

/* Sets whose roster it is; the id of a new person must be one that fits. */
int	roster_name(struct roster *out, const char *id, bool is_new,
	    struct err *err);
void	roster_release(struct roster *roster);

/* Adds a line "KEY = VALUE"; if the value is NULL, none. */
int	roster_add(struct roster *roster, const char *key, const char *value,
	    struct err *err);

/* Reads what is committed; a new person must not be there. */
int	roster_open(struct roster *roster, struct repo *repo,
	    struct err *err);

/* Changes one setting; `setting` is KEY=VALUE. */
int	roster_set(struct roster *roster, const char *setting,
	    struct err *err);
/* Refuses a setting whose value does not stand there any more, or will not. */
int	roster_check_set(const struct roster *roster, const char *setting,
	    struct err *err);
/*
 * Adds an absence; `range` is as person.ini has it, or has words for its days
 * (date_read_words).
 */
int	roster_set_away(struct roster *roster, const char *range,
	    struct date today, struct err *err);

/* Ends the ranges of former managers; fails if the text cannot be read. */
int	roster_check(struct roster *roster, struct err *err);

/* Whether there is anything to commit. */
bool	roster_is_changed(const struct roster *roster);
int	roster_commit(struct oid *out, const struct roster *roster,
	    struct err *err);

/*
 * Appends lines about what follows from the change: whom the administrator has
 * to give access, which meetings are planned after the last day, and who still
 * has to write up or agree to what.
 */
int	roster_add_remarks(struct buf *out, struct roster *roster,
	    struct date today, struct err *err);

#endif
