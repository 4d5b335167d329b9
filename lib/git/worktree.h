/* SPDX-License-Identifier: ISC */
/*
 * worktree - asks git about the work tree, and lets git move the work tree
 * forward with its branch.  git knows about line ends, about sparse and linked
 * work trees, and which changed files must not be touched.
 *
 * Programs   No program of the repository's own configuration (fsmonitor) is
 *            started, and nothing goes on in the background.
 * Errors     ERR_GIT with git's own words; ERR_TIME after WORKTREE_SECONDS;
 *            and those named below.
 */
#ifndef GIT_WORKTREE_H
#define GIT_WORKTREE_H


#include "base/buf.h"
#include "base/err.h"
#include "base/oid.h"
#include "git/repo.h"

/* A large work tree on a slow disk takes its time. */
#define WORKTREE_SECONDS 600

/*
 * Runs `git WORDS...` in the work tree; git may ask at the terminal.  `words`
 * are at most a dozen, and end with NULL.
 */
int	worktree_git(int *status, struct buf *out, struct buf *diag,
	    struct repo *repo, const char *const words[], unsigned seconds,
	    struct err *err);

/* The same, within WORKTREE_SECONDS; a status other than 0 is an error. */
int	worktree_ask(struct buf *out, struct repo *repo,
	    const char *const words[], struct err *err);

/*
 * Appends the paths that differ from HEAD, each with a NUL behind it: changed,
 * staged, deleted and untracked files; and to `ignored` (NULL: not asked) those
 * that git was told to ignore.
 */
int	worktree_changed(struct buf *paths, struct buf *ignored,
	    struct repo *repo, struct err *err);

/*
 * Moves the branch forward to a commit that descends from its tip (an unborn
 * branch: to any commit), and updates index and work tree; changed files that
 * the commit does not change stay as they are.  If the commit would change a
 * changed file nothing happens: ERR_REFUSED, and the paths of such files are
 * appended to `in_the_way`, each with a NUL behind it.  What git leaves half
 * written where it cannot go on (a full disk) is put back as it was: ERR_GIT.
 */
int	worktree_advance(struct repo *repo, const struct repo_head *head,
	    const struct oid *to, struct buf *in_the_way, struct err *err);

/*
 * ERR_REFUSED if `git merge --autostash` would not merge a commit into HEAD, or
 * not bring everything back, because a file is changed, or new, that differs
 * between their merge base and that commit.
 */
int	worktree_check_merge(struct repo *repo, const struct oid *base,
	    const struct oid *theirs, struct err *err);

#endif
