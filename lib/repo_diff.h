/* SPDX-License-Identifier: ISC */
/*
 * repo_diff - what differs between two texts, as people know it from git.
 *
 * Floor      4; includes buf, err, str.
 */
#ifndef REPO_DIFF_H
#define REPO_DIFF_H

#include "buf.h"
#include "err.h"
#include "str.h"

/*
 * Appends the hunks of a unified difference, "@@ ... @@" and lines that begin
 * with ' ', '-' or '+'; nothing if the texts are equal.
 */
int	repo_diff_texts(struct buf *out, struct str before, struct str after,
	    struct err *err);

#endif
