/* SPDX-License-Identifier: ISC */
/*
 * share_private - what the files of share have among themselves: a merge that
 * was tried, what is said of paths that git cannot merge, and how one that may
 * not be is done by hand.
 */
#ifndef ACT_SHARE_PRIVATE_H
#define ACT_SHARE_PRIVATE_H

#include "act/share.h"
#include "git/standing.h"
#include "notes/breach.h"

/* A merge that was tried, and what came of it. */
struct attempt {
	struct oid tree, commit;
	struct buf path;		/* in conflict, or against the rules */
	bool in_conflict;
	struct breaches breaches;
	const struct breach *own;	/* of a commit of ours that was there */
};

#define ATTEMPT_INIT { .path = BUF_INIT, .breaches = BREACHES_INIT }

void	attempt_release(struct attempt *a);
bool	attempt_is_good(const struct attempt *a);

/* What becomes of a path that git cannot merge. */
struct joined {
	char *path;
	struct buf text;	/* that the merge has there */
	struct buf kept;	/* that the file has; empty: the same */
	bool goes;		/* there is no text */
	bool has_points;	/* of one side, in the other's text */
};

/* All of them. */
struct choice {
	struct joined *joined;
	size_t njoined, joined_cap;
};

#define CHOICE_INIT { NULL, 0, 0 }

void	choice_release(struct choice *choice);

/* One more, of which nothing but its path is known yet. */
struct joined	*choice_add(struct choice *choice, const char *path);

/* The path comes as the server has it; the file keeps what we have. */
int	choice_add_theirs(struct choice *choice, const struct share *s,
	    const char *path, struct err *err);

/* Tries it. */
int	share_try(struct attempt *a, const struct share *s,
	    const struct choice *choice, struct err *err);

/*
 * share_points.c: adds to the choice what a record becomes of which one side
 * has a plan, and differs from what both began with (base, a commit) by points
 * alone.  *done is false if that is not so.
 */
int	share_join_points(struct choice *choice, bool *done,
	    const struct share *s, const struct oid *base, const char *path,
	    struct err *err);

/* share_refuse.c: one of our own commits is what the server will not take. */
int	share_refuse_own(const struct breach *breach, struct err *err);

/* share_refuse.c: how to join by hand what may not, or cannot, be joined. */
int	share_refuse_merge(const struct share *s, const struct attempt *a,
	    struct err *err);

#endif
