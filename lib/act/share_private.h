/* SPDX-License-Identifier: ISC */
/*
 * share_private - what the files of share have among themselves: a merge that
 * was tried, and how one that may not be is done by hand.
 */
#ifndef ACT_SHARE_PRIVATE_H
#define ACT_SHARE_PRIVATE_H

#include "act/share.h"
#include "notes/breach.h"

/* A merge that was tried, and what came of it. */
struct attempt {
	struct oid tree, commit;
	struct buf path;		/* in conflict, or against the rules */
	size_t npaths;
	bool in_conflict;
	struct breaches breaches;
	const struct breach *own;	/* of a commit of ours that was there */
};

#define ATTEMPT_INIT { .path = BUF_INIT, .breaches = BREACHES_INIT }

void	share_attempt_release(struct attempt *a);
bool	share_attempt_is_good(const struct attempt *a);

/* Tries it; whole: paths that come as the server has them. */
int	share_try(struct attempt *a, const struct share *s, struct str whole,
	    struct err *err);

/* What stands at a path in a commit; zero for nothing. */
int	share_find_blob(struct oid *out, const struct share *s,
	    const struct oid *commit, const char *path, struct err *err);

/* share_refuse.c: one of our own commits is what the server will not take. */
int	share_refuse_own(const struct breach *breach, struct err *err);

/* share_refuse.c: how to join by hand what may not, or cannot, be joined. */
int	share_refuse_merge(const struct share *s, const struct attempt *a,
	    struct err *err);

#endif
