/* SPDX-License-Identifier: ISC */
/*
 * doctor - what of somebody's set-up in one repository will stand in their way,
 * and what to type: who they are, the roster, keys, the hook, branch, server.
 *
 * Shape      A line for each, "what is so; the command".  No line: all is well.
 * Source     one-to-one(1), doctor.
 */
#ifndef FRONT_DOCTOR_H
#define FRONT_DOCTOR_H

#include "base/buf.h"
#include "base/err.h"
#include "front/mine.h"
#include "git/repo.h"

/*
 * Appends the lines for a repository that was opened.  Of one that is bare
 * there is only who they are in the rosters.
 */
int	doctor_look(struct buf *out, struct repo *repo,
	    const struct mine_repo *place, const char *prog,
	    struct err *err);

#endif
