/* SPDX-License-Identifier: ISC */
/*
 * gate - all that stands between a push and the branch of a server: the hook,
 * what it rests on, and who may write that.
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
 * Settings and rights first, the hook last and in one step, so that a gate
 * that looks shut is.  A hook that is there already is left alone; where it
 * refuses what audit-trail refuses (it was tried) the rest is done, else
 * nothing is, and ERR_REFUSED.  In a folder that was named one is tried first,
 * and taken away again: ERR_REFUSED, where nothing runs it.  In a clone the
 * hook is a courtesy, and all there is.  *is_new: the hook was written.
 */
int	gate_install(bool *is_new, const struct hook *hook,
	    const char *program, struct err *err);

/* Appends a line for everything that leaves the gate open. */
int	gate_check(struct buf *out, const struct hook *hook,
	    struct err *err);

#endif
