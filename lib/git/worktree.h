/* SPDX-License-Identifier: ISC */
/*
 * worktree - what git says of the work tree, and the work tree brought forward
 * with its branch, by git itself: it knows about line ends, sparse and linked
 * work trees, and what of other people's work may be touched.
 *
 * Programs   of the repository's own configuration (fsmonitor) are not started,
 *            and nothing goes on in the background.
 * Errors     ERR_GIT with git's own words; ERR_TIME after WORKTREE_SECONDS;
 *            what the text below says.
 */
#ifndef GIT_WORKTREE_H
#define GIT_WORKTREE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/oid.h"
#include "git/repo.h"

/* A large work tree on a slow disk takes long. */
#define WORKTREE_SECONDS 600

/*
 * Runs `git WORDS...` there, which may ask at the terminal; words end with
 * NULL, a dozen at most.
 */
int	worktree_git(int *status, struct buf *out, struct buf *diag,
	    struct repo *repo, const char *const words[], unsigned seconds,
	    struct err *err);

/* The same, within WORKTREE_SECONDS; a status other than 0 is an error. */
int	worktree_ask(struct buf *out, struct repo *repo,
	    const char *const words[], struct err *err);

/*
 * Appends the paths that are not as the branch has them: changed, staged, gone,
 * new; each with a NUL behind it.
 */
int	worktree_changed(struct buf *paths, struct repo *repo,
	    bool with_ignored, struct err *err);

/*
 * Moves the branch forward to a commit that descends from it (or makes it),
 * and brings index and work tree along; other changed files stay.  Where
 * changed files are among those that would change, nothing happens:
 * ERR_REFUSED, and their paths are appended, each with a NUL behind it.
 */
int	worktree_advance(struct repo *repo, const struct repo_head *head,
	    const struct oid *to, struct buf *in_the_way, struct err *err);

#endif
