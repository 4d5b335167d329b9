/* SPDX-License-Identifier: ISC */
/*
 * awaiting - which records of a person wait for somebody's agreement.
 *
 * Most are settled, and history shows which without a look at each (acts);
 * only the others are judged as agree judges them (signoff).
 *
 * Floor      4; includes acts, buf, date, err, notes, person, repo, signoff,
 *            str.
 */
#ifndef AWAITING_H
#define AWAITING_H

#include <stddef.h>

#include "buf.h"
#include "date.h"
#include "err.h"
#include "repo.h"
#include "str.h"

/*
 * Appends the paths of the records of a person that wait for whoever runs
 * this, documents first, then the oldest first; one NUL-terminated after
 * another.  ERR_ABSENT if there is no such person.
 */
int	awaiting_find(struct buf *out, size_t *n, struct repo *repo,
	    struct str person, struct date today, struct err *err);

#endif
