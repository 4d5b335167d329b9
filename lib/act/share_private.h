/* SPDX-License-Identifier: ISC */
/*
 * share_private - what the files of share offer one another: a merge that was
 * tried, what such a merge has at paths that git cannot merge, and how a merge
 * that we refuse is made by hand.
 */
#ifndef ACT_SHARE_PRIVATE_H
#define ACT_SHARE_PRIVATE_H

#include "act/share.h"
#include "git/standing.h"
#include "notes/breach.h"

/* A merge that was tried, and what came of it. */
struct attempt {
	struct oid tree, commit;
	struct buf path;		/* paths in conflict, or with a breach;
					   each with a NUL behind it */
	bool in_conflict;
	struct breaches breaches;
	const struct breach *own;	/* the first breach of an earlier
					   commit of ours, or NULL */
};

#define ATTEMPT_INIT { .path = BUF_INIT, .breaches = BREACHES_INIT }

void	attempt_release(struct attempt *a);
bool	attempt_is_good(const struct attempt *a);

/* What the merge has at a path that git cannot merge. */
struct joined {
	char *path;
	struct buf text;	/* what the merge has there */
	struct buf kept;	/* what the file has; empty: the same */
	bool goes;		/* the merge does not have the path */
	bool has_points;	/* one side's points are in the other's text */
};

/* All such paths of one merge. */
struct choice {
	struct joined *joined;
	size_t njoined, joined_cap;
};

#define CHOICE_INIT { NULL, 0, 0 }

void	choice_release(struct choice *choice);

/* Adds a path with an empty text, which the caller fills in. */
struct joined	*choice_add(struct choice *choice, const char *path);

/* Adds a path as the server has it; the file keeps what we have. */
int	choice_add_theirs(struct choice *choice, const struct share *s,
	    const char *path, struct err *err);

/*
 * Merges the two tips, with the choice at its paths, and judges the merge.  A
 * conflict or a breach is no error: attempt_is_good says whether all is well.
 */
int	share_try(struct attempt *a, const struct share *s,
	    const struct choice *choice, struct err *err);

/*
 * Whether the server has moved the record at a path, and our text is one that
 * stood there before: then the move takes nothing of ours away.
 */
int	share_is_left_behind(bool *out, const struct share *s, const char *path,
	    struct err *err);

/*
 * share_points.c: adds to the choice what becomes of a record if one side has
 * it as a plan that differs only by points from the record in the merge base.
 * *done is false if that is not so.
 */
int	share_join_points(struct choice *choice, bool *done,
	    const struct share *s, const char *path, struct err *err);

/*
 * share_twice.c: appends the records that both sides have moved, each to
 * another name, as they stand in share.h.
 */
int	share_add_twice(struct buf *out, const struct share *s,
	    struct err *err);

/*
 * share_back.c: of a merge of ours, the parent with what is not pushed; zero if
 * both have such commits or it is no merge, or if the sides have nothing in
 * common: then the branch cannot go back to one of them.
 */
int	share_own_side(struct oid *out, const struct share *s,
	    const struct oid *commit, struct err *err);

/*
 * share_back.c: if one of our commits is a merge that was not made just now,
 * appends LOST_BY_MERGE.
 */
int	share_add_lost(struct buf *out, const struct share *s,
	    struct err *err);

/* share_refuse.c: refuses because of a breach of one of our own commits. */
int	share_refuse_own(const struct share *s, const struct breach *breach,
	    struct err *err);

/* share_refuse.c: refuses a merge, and says how to make it by hand. */
int	share_refuse_merge(const struct share *s, const struct attempt *a,
	    struct err *err);

#endif
