/* SPDX-License-Identifier: ISC */
/*
 * probe - tests whether the gate of a server is shut: makes a push that breaks
 * a rule, which audit-trail has to refuse.
 *
 * The repository itself is never pushed to.  The push goes to a scratch
 * repository with the same configuration (by an include), the same branch, and
 * the same objects (as alternates).  Of the hooks it has pre-receive, and what
 * pre-receive runs (by links); no other hook runs, so that nothing is mailed
 * or built.
 *
 * Trust      The hooks run as the caller.  So call this only if nobody but the
 *            owner may write the hooks and the configuration (rights_check
 *            found nothing).
 * Errors     Trouble with making the scratch repository.  A push that could not
 *            be tried is no error but a line of the result.
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
