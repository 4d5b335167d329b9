/* SPDX-License-Identifier: ISC */
/*
 * signoff - one committed record and somebody who wants to act on it: who
 * they are to it, where it stands, and whether they may.
 *
 * Everything is judged as it is committed at the branch's head, by the same
 * rules that the server's hook applies (design section 6), because git's own
 * hooks do not run for our commits.
 *
 * Calling sequence:
 *
 *	signoff_open(&s, repo, path, today, err)
 *	signoff_check_committed / _check_party / _check_complete ...
 *	signoff_perform(&commit, &s, ACT_AGREE, ..., err)
 *
 * Ownership  signoff_release gives everything back; the repo is the caller's.
 * Errors     ERR_REFUSED with the rule in words; ERR_ABSENT for no record.
 * Floor      4; includes act, notes, oid, perform, person, repo, standing,
 *            trail.
 */
#ifndef SIGNOFF_H
#define SIGNOFF_H

#include <stdbool.h>

#include "act.h"
#include "date.h"
#include "err.h"
#include "notes.h"
#include "oid.h"
#include "person.h"
#include "repo.h"
#include "standing.h"
#include "trail.h"

struct signoff {
	struct repo *repo;
	struct repo_head head;
	struct notes notes;		/* as committed */
	struct note note;
	struct person person;
	struct trail trail;
	struct standing standing;
	struct repo_identity who;
	struct date today;		/* the day of the act */
	enum role role;			/* of who acts; ROLE_NONE: no party */
};

#define SIGNOFF_INIT { .notes = NOTES_INIT, .note = NOTE_INIT, \
	.person = PERSON_INIT, .trail = TRAIL_INIT }

int	signoff_open(struct signoff *out, struct repo *repo,
	    const char *path, struct date today, struct err *err);
void	signoff_release(struct signoff *signoff);

/* The file in the work tree and in the index is what is committed. */
int	signoff_check_committed(struct signoff *signoff, struct err *err);

/* Whoever acts is a party to the record. */
int	signoff_check_party(struct signoff *signoff, struct err *err);

/* It was held (or is a document), and check-record finds no fault. */
int	signoff_check_complete(struct signoff *signoff, struct err *err);

/* The last word of whoever acts on the present text, or NULL. */
const struct voice	*signoff_own_voice(const struct signoff *signoff);

/* Whether it waits for whoever acts. */
bool	signoff_is_awaited(const struct signoff *signoff);

/*
 * Commits an act on the present text that changes no file.  *level is that
 * of the commit made.
 */
int	signoff_perform(struct oid *commit, enum level *level,
	    struct signoff *signoff, const struct act *act,
	    struct err *err);

/* An act of a type on the present text by whoever acts. */
struct act	signoff_act(const struct signoff *signoff,
		    enum act_type type, struct sha256_text *sha256);

#endif
