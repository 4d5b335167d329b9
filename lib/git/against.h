/* SPDX-License-Identifier: ISC */
/*
 * against - compares this repository with another one of the same history:
 * which commits of the branch only one of them has, and which of those commits
 * the other one had once.  Two clones are two witnesses: whoever resets or
 * rewrites the branch in one clone is contradicted by the other.
 *
 * Witness    What a remote had is what git has seen of it: the remote-tracking
 *            branch and its reflog.  What this repository had is the reflog of
 *            its own branch.  If the other is no remote here, nothing is known
 *            of what it had.
 * Objects    git fetches the other's commits into the object database only: no
 *            ref moves.
 * Errors     ERR_GIT with git's words if the other cannot be reached or has
 *            no such branch; ERR_TIME.
 */
#ifndef GIT_AGAINST_H
#define GIT_AGAINST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "git/repo.h"

struct against {
	char branch[256];	/* "refs/heads/main", of both */
	struct oid here, there;
	struct date there_day;	/* of the last commit there */
	bool is_related;	/* the two have a commit in common */
	size_t only_here, only_there;	/* commits; 0 if not related */
	/* a line for each commit: day, id, who committed */
	struct buf gone_there;	/* only here, but the other had it once */
	size_t ngone_there;
	struct buf gone_here;	/* only there, but we had it once */
	size_t ngone_here;
};

#define AGAINST_INIT { .gone_there = BUF_INIT, .gone_here = BUF_INIT }

/* `other` is a path, a URL or the name of a remote, as for git fetch. */
int	against_read(struct against *out, struct repo *repo,
	    const char *other, struct err *err);
void	against_release(struct against *against);

#endif
