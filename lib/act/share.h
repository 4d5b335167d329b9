/* SPDX-License-Identifier: ISC */
/*
 * share - brings our branch and the server's together: fetches, takes over what
 * is new by fast-forward or by a merge that the rules allow, and pushes.
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
 * Merges     A merge is judged as the gate would judge it, together with all
 *            that is not pushed, before any ref names it.  If a rule is broken,
 *            nothing has happened.  If we changed a text while the server only
 *            has acts on the text before, the merge has the server's text; ours
 *            stays in the file, as a change that is not committed (kept).  If
 *            the server has moved a record, and our text is one that it had
 *            before, the merge has only the moved record.  If both sides have
 *            moved one, the merge has it under both names (twice).
 *            Points that one side put into its plan go into the record that
 *            the other side has planned or written up (points); if a party has
 *            said something of that record already, its text stays, and the
 *            text with the points is kept in the file.
 * Never      force, rebase or stash anything.
 * Errors     ERR_REFUSED, with the command that helps, if the sides may not be
 *            joined or the server refuses the push; ERR_AWAY if the server
 *            is not reached.  After an error, work tree and branch are as they
 *            were, or further on by a whole step.
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
	struct oid theirs;		/* the server's tip when last seen */
	bool is_there;			/* the server has the branch */
	size_t ahead, behind;		/* commits, by the tips last seen */
	/* what was done */
	size_t taken, pushed;		/* commits, in all */
	bool is_unsure;			/* whether the last push was taken */
	struct oid base;		/* where the sides part that are joined,
					   or zero: they are not related */
	struct oid merge;		/* the last merge made, or zero */
	size_t nmerges;
	struct buf kept;		/* paths whose file has a text, not
					   committed, which the merge has not;
					   each with a NUL behind it */
	struct buf points;		/* paths into which the merge put the
					   points of one side, likewise */
	struct buf twice;		/* records that both sides have moved:
					   the former path, our new one, and
					   that of the server, likewise */
	/* why it was not done */
	struct buf in_the_way;		/* changed files, likewise */
	struct buf said;		/* by the server, in lines */
};

#define SHARE_INIT { .kept = BUF_INIT, .points = BUF_INIT, \
	.twice = BUF_INIT, \
	.in_the_way = BUF_INIT, .said = BUF_INIT }

/*
 * Finds the remote and its branch; that there is no remote is no error.
 * ERR_REFUSED on a detached HEAD, in a shallow clone, and while a merge or
 * rebase is not finished.  Fetches nothing: `theirs` is what the last fetch or
 * push has seen.
 */
int	share_open(struct share *out, struct repo *repo, struct err *err);
void	share_release(struct share *share);

/* Fetches, and reads both tips again. */
int	share_fetch(struct share *share, struct err *err);

/*
 * Takes over what was fetched.  ERR_REFUSED if changed files are in the way:
 * in_the_way has their paths, and nothing has happened.
 */
int	share_take(struct share *share, struct err *err);

/*
 * Pushes what the server does not have.  If somebody else has pushed meanwhile,
 * fetches and takes over their commits and tries again, a few times.  If the
 * server refuses the push, `said` has its words.
 */
int	share_push(struct share *share, struct err *err);

#endif
