/* SPDX-License-Identifier: ISC */
/*
 * commits_lineage - a list of commits that grows while it is walked.
 *
 * Floor      4; includes buf, commits, err, mem, object, oid, oidmap, repo.
 */
#ifndef COMMITS_LINEAGE_H
#define COMMITS_LINEAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "commits.h"
#include "err.h"
#include "oid.h"
#include "oidmap.h"
#include "repo.h"

/* What belongs to a commit starts where that of the one before ends. */
struct lineage_node {
	struct oid oid;
	size_t parents_end, kept_end;
};

struct lineage {
	struct repo *repo;
	commits_take *take;
	const struct oidmap *known;	/* as in struct commits */
	const struct oid *old;
	bool has_met_old;
	struct lineage_node *node;
	size_t n, cap;
	size_t done;		/* of the list, from its beginning */
	struct oidmap place;	/* on the list */
	unsigned *parent;	/* places on the list */
	size_t nparents, parent_cap;
	struct buf kept, bytes;
};

/* Puts a commit on the list, if it is new and not known. */
void	lineage_add(struct lineage *lineage, const struct oid *oid);

/* Reads the next commit of the list. */
int	lineage_read(struct lineage *lineage, struct err *err);

/* Takes the next commit of the list over; false if `from` has not read it. */
bool	lineage_copy(struct lineage *lineage, const struct lineage *from);
void	lineage_release(struct lineage *lineage);

#endif
