/* SPDX-License-Identifier: ISC */
/*
 * gate - all that stands between a push and the branch of a server: the hook,
 * git's settings, and the rights of the files that the hook depends on.
 *
 * Source     install-hooks(1).
 */
#ifndef GIT_GATE_H
#define GIT_GATE_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"
#include "git/hook.h"
#include "git/repo.h"

/*
 * Makes the settings and the rights first, and writes the hook last and in one
 * step: where the hook is, the rest is too.  A hook of somebody else's is left
 * alone and tried by a push: if it refuses what audit-trail refuses, settings
 * and rights are made; if not, nothing is done, and the answer is ERR_REFUSED.
 * In a folder that the caller has named our hook is written for a trial and
 * removed again; if nothing runs it there: ERR_REFUSED.  In a clone only the
 * hook is written, as a courtesy.  *is_new says whether the hook was written.
 */
int	gate_install(bool *is_new, const struct hook *hook,
	    const char *program, struct err *err);

/* Appends a line for every finding that leaves the gate open. */
int	gate_check(struct buf *out, const struct hook *hook,
	    struct err *err);

#endif
