/* SPDX-License-Identifier: ISC */
/*
 * roster - somebody's person.ini, made or changed, and committed.
 *
 * Calling sequence:
 *
 *	struct roster r = ROSTER_INIT;
 *
 *	roster_name(&r, id, is_new, err)
 *	roster_add(&r, key, value, err)		of somebody new
 *	roster_open(&r, repo, err)
 *	roster_set(&r, setting, err)		of somebody who is there
 *	roster_check(&r, err)			may it be committed so?
 *	roster_commit(&commit, &r, err)		nothing, if it says so already
 *	roster_add_remarks(&lines, &r, today, err)
 *	roster_release(&r)
 *
 * Who leads  Somebody new who leads from a day on, for good, takes the place of
 *            whoever led before; so does nobody, after the last day.
 * Errors     ERR_REFUSED and ERR_TEXT in words: a word that is no id, somebody
 *            who is there, or is not, what every command could not read, what
 *            is edited or staged there, and what is theirs alone to change.
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
	struct buf path, before, after;
	struct person person, now;	/* as they were, and will be */
	struct date left;	/* the last day, which is said; DATE_NONE */
	struct date handed;	/* the last day before somebody else leads */
	const char *own;	/* a setting of what is theirs alone, or NULL */
};

#define ROSTER_INIT { .path = BUF_INIT, .before = BUF_INIT, \
	.after = BUF_INIT, .person = PERSON_INIT, .now = PERSON_INIT, \
	.left = DATE_NONE, .handed = DATE_NONE }

int	roster_name(struct roster *out, const char *id, bool is_new,
	    struct err *err);
void	roster_release(struct roster *roster);

/* A line more; of a value that is NULL none. */
int	roster_add(struct roster *roster, const char *key, const char *value,
	    struct err *err);

int	roster_open(struct roster *roster, struct repo *repo,
	    struct err *err);

/* KEY=VALUE */
int	roster_set(struct roster *roster, const char *setting,
	    struct err *err);
int	roster_set_away(struct roster *roster, const char *range,
	    struct err *err);
int	roster_check(struct roster *roster, struct err *err);

bool	roster_is_changed(const struct roster *roster);
int	roster_commit(struct oid *out, const struct roster *roster,
	    struct err *err);

/*
 * Lines about what follows from it: whom the administrator has to let in, what
 * is planned for later, who has something to do up to the last day.
 */
int	roster_add_remarks(struct buf *out, struct roster *roster,
	    struct date today, struct err *err);

#endif
