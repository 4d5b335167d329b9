/* SPDX-License-Identifier: ISC */
/*
 * server - what a server's repository needs besides the hook: git's settings
 * for what it receives, the branch that may move, who is administrator.
 *
 * Source     install-hooks(1).
 */
#ifndef GIT_SERVER_H
#define GIT_SERVER_H

#include "base/buf.h"
#include "base/err.h"
#include "git/repo.h"

/*
 * Sets in the repository's own configuration what is not set so already.  In a
 * shared one git does not tidy up after a push: whoever pushes could not do it,
 * so that whoever owns it has to.
 */
int	server_set(struct repo *repo, struct err *err);

/* Appends a line for each setting that is not so. */
int	server_check_settings(struct buf *out, struct repo *repo,
	    struct err *err);

/*
 * Appends a line where HEAD names no branch, or one that is not there while
 * others are: no push would be taken.
 */
int	server_check_branch(struct buf *out, struct repo *repo,
	    struct err *err);

/*
 * Appends a line for each administrator who is no address, or is known to the
 * caller alone.
 */
int	server_check_administrators(struct buf *out, struct repo *repo,
	    struct err *err);

#endif
