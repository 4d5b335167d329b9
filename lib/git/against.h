/* SPDX-License-Identifier: ISC */
/*
 * against - two repositories of one history: which commits of the branch each
 * has alone, and which of them the other one had once.  Two clones are two
 * witnesses; whoever puts one back, or writes it anew, is contradicted.
 *
 * Witness    What a remote had is what git has seen of it: the remote-tracking
 *            branch and its log.  What this repository had is the log of its
 *            own branch.  Of a place that is no remote here nothing was seen.
 * Objects    The other's commits are fetched by git, into the objects alone: no
 *            reference moves.
 * Errors     ERR_GIT with git's words where the other cannot be reached or has
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
	bool is_related;
	size_t only_here, only_there;	/* commits; 0 where not related */
	struct buf gone_there;	/* those of only_here that it had, and */
	size_t ngone_there;	/* of only_there that were here, a line */
	struct buf gone_here;	/* each: day, id, who committed */
	size_t ngone_here;
};

#define AGAINST_INIT { .gone_there = BUF_INIT, .gone_here = BUF_INIT }

/* `other`: a path, a URL or the name of a remote, as git fetch takes it. */
int	against_read(struct against *out, struct repo *repo,
	    const char *other, struct err *err);
void	against_release(struct against *against);

#endif
