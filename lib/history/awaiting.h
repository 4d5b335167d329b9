/* SPDX-License-Identifier: ISC */
/*
 * awaiting - which records of a person wait for somebody's agreement.
 *
 * Errors     ERR_ABSENT if there is no such person; ERR_REFUSED if the roster
 *            at HEAD does not have the address of whoever asks.
 */
#ifndef HISTORY_AWAITING_H
#define HISTORY_AWAITING_H

#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"
#include "history/notes.h"
#include "notes/person.h"

/*
 * Appends the paths of a person's records that wait for git's user: documents
 * first, then sessions, the oldest first; each path with a NUL behind it.  *n
 * is how many there are.
 */
int	awaiting_find(struct buf *out, size_t *n, struct repo *repo,
	    struct str person, struct date today, struct err *err);

/* Who asks, and about whom, for a caller that has opened the notes. */
struct awaiting_asker {
	struct repo *repo;
	const struct oid *tip;
	struct notes *notes;		/* at the tip */
	const struct person *person;	/* whose records they are */
	struct str email;		/* of who asks */
	struct date today;
};

/* The same; an address that the roster does not have gets no paths. */
int	awaiting_find_of(struct buf *out, size_t *n,
	    const struct awaiting_asker *asker, struct err *err);

#endif
