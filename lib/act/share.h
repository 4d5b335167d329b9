/* SPDX-License-Identifier: ISC */
/*
 * share - what the server has and what we have become one: fetched, taken over
 * by fast-forward or by a merge that the rules allow, pushed.
 *
 * Calling sequence:
 *
 *	struct share share = SHARE_INIT;
 *
 *	share_open(&share, repo, err)
 *	share_fetch(&share, err)
 *	share_take(&share, err)
 *	... show texts, commit ...
 *	share_push(&share, err)
 *	share_release(&share)
 *
 * Merges     Made in memory and judged as the gate would judge them, with all
 *            that is not pushed, before anything names them: where a rule is
 *            broken nothing has happened.  A text that one side wrote anew
 *            while the other said something of the text before comes as the
 *            server has it; ours stays in the file, as a change that is not
 *            committed (kept).  Points for a meeting that one side put into
 *            its plan go into what the other side has planned or written up
 *            (points); where somebody said something of that already, they are
 *            kept, too.  Never is anything forced, rebased or stashed.
 * Errors     ERR_REFUSED with the command that helps, where the sides may not
 *            be joined or the server does not take it; ERR_GIT and ERR_TIME
 *            where it is not reached.  Work tree and branch are as they were
 *            then, or further on by a whole step.
 * Source     one-to-one-acts(5), Merges; share-record(1).
 */
#ifndef ACT_SHARE_H
#define ACT_SHARE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/oid.h"
#include "git/remote.h"
#include "git/repo.h"

struct share {
	struct repo *repo;
	struct repo_head head;		/* ours */
	struct remote remote;
	bool has_remote;		/* else there is nothing to do */
	struct oid theirs;		/* the tip there, as it was seen last */
	bool is_there;			/* the server has the branch */
	size_t ahead, behind;		/* in commits, as they were seen last */
	/* what was done */
	size_t taken, pushed;		/* commits, in all */
	struct oid merge;		/* the last that was made, or zero */
	size_t nmerges;
	struct buf kept;		/* paths of which the file has what the
					   merge has not, not committed; each
					   with a NUL behind it */
	struct buf points;		/* paths into which the merge put the
					   points of one side, likewise */
	/* why it was not */
	struct buf in_the_way;		/* changed files, likewise */
	struct buf said;		/* by the server, in lines */
};

#define SHARE_INIT { .kept = BUF_INIT, .points = BUF_INIT, \
	.in_the_way = BUF_INIT, .said = BUF_INIT }

/*
 * Which branch goes where; no remote is no error.  Refused on a detached HEAD
 * and while a merge or rebase is not finished.  Nothing is fetched yet: what is
 * known of the server is what was seen last.
 */
int	share_open(struct share *out, struct repo *repo, struct err *err);
void	share_release(struct share *share);

/* Asks the server, and looks. */
int	share_fetch(struct share *share, struct err *err);

/*
 * Takes over what the server has, as it was fetched.  Where changed files are
 * in the way, in_the_way says which; nothing has happened then.
 */
int	share_take(struct share *share, struct err *err);

/*
 * Pushes what the server has not; where somebody was quicker, theirs is fetched
 * and taken over first, some times.  Where the server refuses, `said` has its
 * words.
 */
int	share_push(struct share *share, struct err *err);

#endif
