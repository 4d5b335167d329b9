/* SPDX-License-Identifier: ISC */
/* commits - the walk from the tip, which may find that much is read already. */

#include "commits.h"

#include "commits_ahead.h"
#include "commits_lineage.h"

/* A shorter history is read before a second process has found its way. */
#define ALONE 2000

/* Only where all of history is read can it be long. */
static int
step(struct lineage *walk, struct ahead *ahead, const struct commits *commits,
    struct err *err)
{
	size_t alone = commits->alone == 0 ? ALONE : commits->alone;
	const struct lineage *theirs;

	if (walk->done == alone && walk->known == NULL && walk->old == NULL)
		ahead_start(ahead, walk, commits->point);
	theirs = ahead_meet(ahead, &walk->node[walk->done].oid);
	if (theirs != NULL && lineage_copy(walk, theirs))
		return 0;
	return lineage_read(walk, err);
}

int
commits_read(struct buf *out, struct commits *commits, const struct oid *tip,
    struct err *err)
{
	struct lineage walk = { .repo = commits->repo, .take = commits->take,
		.known = commits->known, .old = commits->old,
		.kept = BUF_INIT, .bytes = BUF_INIT };
	struct ahead ahead = AHEAD_INIT;
	int result = 0;

	buf_swap(out, &walk.kept);
	lineage_add(&walk, tip);
	while (walk.done < walk.n && result == 0)
		result = step(&walk, &ahead, commits, err);
	ahead_release(&ahead);
	commits->has_met_old = walk.has_met_old;
	buf_swap(out, &walk.kept);
	lineage_release(&walk);
	return result;
}
