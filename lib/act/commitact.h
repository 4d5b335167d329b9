/* SPDX-License-Identifier: ISC */
/*
 * commitact - makes a commit, if the rules allow it, and brings index and work
 * tree into line with it.
 *
 * Once the commit is stored, and before the branch moves to it, history/audit
 * judges it as the server's hook would.  What is staged or edited in other
 * files stays as it was: only the index entries of the commit's own paths
 * change, under git's own lock.  If the commit changes no file, the index is
 * not touched.
 *
 * Errors     Those of repo_commit_store and repo_commit_move; ERR_REFUSED
 *            with the rule that would be broken.  After an error neither branch
 *            nor index nor work tree has changed, unless the message begins
 *            with "recorded as COMMIT, but".
 * Crash      A process that is killed has either moved the branch, with all
 *            files written, or it has not; then some files may be written and
 *            staged.  It may leave git's locks, which the next act names.
 */
#ifndef ACT_COMMITACT_H
#define ACT_COMMITACT_H

#include <stddef.h>

#include "base/err.h"
#include "base/oid.h"
#include "git/repo.h"

struct commitact_wish {
	struct repo *repo;
	const struct repo_head *head;	/* the parent, as the caller read it */
	const struct repo_identity *who;
	const char *message;
	struct repo_change *change;	/* a file that goes comes behind the
					   file that takes its place */
	size_t n;			/* 0: the tree stays as it is */
};

/*
 * Commits the changes on top of the head.  A file of the work tree that has
 * what the head has is written; a file that has what the new commit has stays;
 * with any other content the commit is refused.  A bare repository has neither
 * index nor work tree to change.
 */
int	commitact(struct oid *out, const struct commitact_wish *wish,
	    struct err *err);

#endif
