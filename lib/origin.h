/* SPDX-License-Identifier: ISC */
/*
 * origin - which commit brought the text that stands at the tip, and which
 * acts on it came since, for many records at once.
 *
 * From the tip on each commit hands its records to those of its parents that
 * have the same text; the commit none of whose parents has it brought it.
 * Only trees of commits that changed some are read, and of those only the
 * folder of all people and the folders of people that differ; the walk ends
 * with the last record found.  So it costs what came since the oldest of the
 * texts, never all of history.
 *
 * Ownership  origins_release gives back what origin_find filled in.
 * Floor      4; includes act, err, mem, object, oid, oidmap, repo, str.
 */
#ifndef ORIGIN_H
#define ORIGIN_H

#include <stdbool.h>
#include <stddef.h>

#include "err.h"
#include "oid.h"
#include "repo.h"

struct origin {
	const char *path;	/* people/ID/NAME.md; in */
	struct oid text;	/* what stands there at the tip; in */
	struct oid *commit;	/* acts on it, newest first, and behind them
				   the commit that brought it; out */
	size_t n, cap;
	bool is_first;		/* no parent of that one has another text
				   there; out */
};

/*
 * Sorts the origins by path and fills them.  A text that several branches
 * brought has the origin that is found first.
 */
int	origin_find(struct origin *origin, size_t n, struct repo *repo,
	    const struct oid *tip, struct err *err);
void	origins_release(struct origin *origin, size_t n);

#endif
