/* SPDX-License-Identifier: ISC */
/*
 * hook - the scripts that git runs before a commit and before a push is
 * taken, and whether they really do.
 *
 * A hook that is missing, not executable or empty lets everything through
 * without a word, so that looking is a task of its own.
 *
 * Errors     ERR_REFUSED for a hook that is there already (it is never
 *            overwritten) and where git looks for hooks elsewhere.
 */
#ifndef GIT_HOOK_H
#define GIT_HOOK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "git/repo.h"

/*
 * Writes the hook and, on a server, the settings that belong to it.  *is_new
 * is false where this very hook was there before.
 */
int	hook_install(bool *is_new, struct repo *repo, bool is_server,
	    const char *program, struct err *err);

/*
 * Appends a line for everything that leaves the gate open.  The programs may
 * lie elsewhere than our own.
 */
int	hook_check(struct buf *out, struct repo *repo, bool is_server,
	    struct err *err);

#endif
