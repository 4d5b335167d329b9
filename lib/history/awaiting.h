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
#include "base/str.h"
#include "git/repo.h"

/*
 * Appends the paths of the records of a person that wait for whoever runs
 * this, documents first, then the oldest first; one NUL-terminated after
 * another.
 */
int	awaiting_find(struct buf *out, size_t *n, struct repo *repo,
	    struct str person, struct date today, struct err *err);

#endif
