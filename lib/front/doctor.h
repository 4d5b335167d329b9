/* SPDX-License-Identifier: ISC */
/*
 * doctor - checks the user's set-up in one repository (identity, history,
 * rosters, keys, encoding, hook, branch, server) and says what to do about each
 * obstacle.
 *
 * Shape      A line for each obstacle: "what is wrong; the command to type".
 *            No line: all is well.
 * Source     one-to-one(1), doctor.
 */
#ifndef FRONT_DOCTOR_H
#define FRONT_DOCTOR_H

#include "base/buf.h"
#include "base/err.h"
#include "front/mine.h"
#include "git/repo.h"

/*
 * Appends the lines for an open repository.  In a bare one, only the user's
 * identity and the rosters are checked.
 */
int	doctor_look(struct buf *out, struct repo *repo,
	    const struct mine_repo *place, const char *prog,
	    struct err *err);

#endif
