/* SPDX-License-Identifier: ISC */
/*
 * awaiting - which records of a person wait for somebody's agreement.
 *
 * Errors     ERR_ABSENT if there is no such person; ERR_REFUSED if whoever
 *            asks is nobody there, by the roster at HEAD.
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
 * Appends the paths of the records of a person that wait for whoever runs
 * this, documents first, then the oldest first; one NUL-terminated after
 * another.
 */
int	awaiting_find(struct buf *out, size_t *n, struct repo *repo,
	    struct str person, struct date today, struct err *err);

/* Who asks, of what was opened already. */
struct awaiting_asker {
	struct repo *repo;
	const struct oid *tip;
	struct notes *notes;		/* at the tip */
	const struct person *person;	/* whose records they are */
	struct str email;		/* of who asks */
	struct date today;
};

/* The same; for an address that the roster does not have, there is none. */
int	awaiting_find_of(struct buf *out, size_t *n,
	    const struct awaiting_asker *asker, struct err *err);

#endif
