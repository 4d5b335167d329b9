/* SPDX-License-Identifier: ISC */
/*
 * commitact - makes a commit, if the rules allow it, and leaves index and work
 * tree right behind it.
 *
 * The commit is judged by audit, as the server's hook would do it, when it is
 * stored and before the branch moves to it.  What other people staged or
 * edited stays as it was: the index is touched for the paths of the commit
 * alone, under git's own lock, and not at all where the commit changes no
 * file.
 *
 * Errors     What repo_commit_store and repo_commit_move answer; ERR_REFUSED
 *            with the rule that would be broken.  Nothing has changed then, the
 *            work tree included, unless the message begins with "recorded as
 *            COMMIT, but".
 * Crash      Whoever dies in between leaves the branch where it was, with the
 *            paths staged at the most, or has done everything; and perhaps
 *            git's locks, which the next one names.
 */
#ifndef ACT_COMMITACT_H
#define ACT_COMMITACT_H

#include <stddef.h>

#include "base/err.h"
#include "base/oid.h"
#include "git/repo.h"

struct commitact_wish {
	struct repo *repo;
	const struct repo_head *head;	/* that the caller has read */
	const struct repo_identity *who;
	const char *message;
	struct repo_change *change;	/* what goes stands behind what takes
					   its place */
	size_t n;			/* 0: the tree stays as it is */
};

/*
 * Commits the changes on top of the head.  A file is written where it has what
 * was committed before, and left where it has what is to be; what else stands
 * there is in the way.  In a bare repository there is no index and no work tree
 * to bring along.
 */
int	commitact(struct oid *out, const struct commitact_wish *wish,
	    struct err *err);

#endif
