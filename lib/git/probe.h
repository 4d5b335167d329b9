/* SPDX-License-Identifier: ISC */
/*
 * probe - whether the gate of a server is shut, by what it does: a push that
 * breaks a rule is made, and has to be refused by audit-trail.
 *
 * The repository itself is never pushed to.  A scratch repository has its
 * configuration (by an include), its branch, its objects (borrowed), and of
 * its hooks the pre-receive, with what that runs (by links); no other hook
 * runs, so that nothing is mailed or built.
 *
 * Trust      The hooks are run as by a push of the caller's: only where what
 *            they are and what the configuration says is the owner's alone
 *            (rights_check found nothing).
 * Errors     Trouble of making the scratch repository.  That a push could not
 *            be tried is a line.
 */
#ifndef GIT_PROBE_H
#define GIT_PROBE_H

#include "base/buf.h"
#include "base/err.h"
#include "git/hook.h"

/* Appends a line if the push was taken, or not refused by audit-trail. */
int	probe_push(struct buf *out, const struct hook *hook,
	    struct err *err);

#endif
