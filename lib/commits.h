/* SPDX-License-Identifier: ISC */
/*
 * commits - every commit of a tip, each once, in no particular order.
 *
 * Errors     ERR_GIT, ERR_ABSENT: history cannot be read whole (a shallow
 *            clone, for example).  Trouble is never the end of history.
 * Floor      4; includes err, mem, object, oid, oidmap, repo.
 */
#ifndef COMMITS_H
#define COMMITS_H

#include <stdbool.h>

#include "err.h"
#include "object.h"
#include "oid.h"
#include "oidmap.h"
#include "repo.h"

/* Sees a commit; the views live during the call only. */
typedef int commits_visit(const struct oid *oid, const struct commit *commit,
    void *arg, struct err *err);

/*
 * Visits all that the tip descends from, itself included, but not `known`
 * ones (may be NULL) and what only those descend from.  *met, if not NULL,
 * says whether `old` was come across.
 */
int	commits_each(struct repo *repo, const struct oid *tip,
	    const struct oidmap *known, const struct oid *old, bool *met,
	    commits_visit *visit, void *arg, struct err *err);

#endif
