/* SPDX-License-Identifier: ISC */
/*
 * server - what a server's repository needs besides the hook: git's settings
 * for receiving a push, a HEAD that names the branch, and administrators.
 *
 * Source     install-hooks(1).
 */
#ifndef GIT_SERVER_H
#define GIT_SERVER_H

#include "base/buf.h"
#include "base/err.h"
#include "git/repo.h"

/*
 * Writes the settings that are missing or wrong to the repository's own
 * configuration.  In a shared repository receive.autogc is set to false: those
 * who push are not able to run git gc there, so that the owner has to.
 */
int	server_set(struct repo *repo, struct err *err);

/* Appends a line for each setting that is missing or wrong. */
int	server_check_settings(struct buf *out, struct repo *repo,
	    struct err *err);

/*
 * Appends a line if HEAD names no branch, or names a branch that does not exist
 * while others do: the gate would then take no push.
 */
int	server_check_branch(struct buf *out, struct repo *repo,
	    struct err *err);

/*
 * Appends a line for each one-to-one.administrator that is no e-mail address,
 * or that is set only in the caller's own configuration.
 */
int	server_check_administrators(struct buf *out, struct repo *repo,
	    struct err *err);

#endif
