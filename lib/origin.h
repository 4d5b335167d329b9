/* SPDX-License-Identifier: ISC */
/*
 * origin - which commit brought the text that stands at the tip, for many
 * records at once.
 *
 * From the tip on each commit hands its records to those of its parents that
 * have the same text; the commit none of whose parents has it brought it.
 * Only trees of commits that changed some are read, and of those only the
 * folder of all people and the folders of people that differ; the walk ends
 * with the last record found.  So it costs what came since the oldest of the
 * texts, never all of history.
 *
 * Floor      4; includes date, err, graph, mem, object, oid, repo, str.
 */
#ifndef ORIGIN_H
#define ORIGIN_H

#include <stddef.h>

#include "err.h"
#include "graph.h"
#include "oid.h"
#include "repo.h"

struct origin {
	const char *path;	/* people/ID/NAME.md; in */
	struct oid text;	/* what stands there at the tip; in */
	unsigned commit;	/* number in the graph; out */
};

/*
 * Sorts the origins by path and fills them.  A text that several branches
 * brought has the origin nearest to the tip.
 */
int	origin_find(struct origin *origin, size_t n, struct repo *repo,
	    const struct graph *graph, struct err *err);

#endif
