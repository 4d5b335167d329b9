/* SPDX-License-Identifier: ISC */
/*
 * findings - what is wrong in a record, as a user reads it.
 *
 *	people/alice/2026-11-21-one-to-one.md:14:3: looks like a box; ... [item]
 *
 * Paths, also those inside a sentence, are as seen from the current folder.
 *
 * Source     check-record(1); the form is the one that editors look for.
 */
#ifndef FRONT_FINDINGS_H
#define FRONT_FINDINGS_H

#include "base/buf.h"
#include "base/err.h"
#include "front/cli.h"
#include "git/repo.h"
#include "history/notes.h"
#include "notes/fault.h"

/* Appends one, without the end of the line. */
void	findings_add(struct buf *out, struct repo *repo, const char *path,
	    const struct fault *fault);

/*
 * Remarks on standard error what check-record would say of a record of the
 * work tree, and counts it.  What cannot be read is remarked too: only trouble
 * of the repository is an error.
 */
int	findings_remark(size_t *n, struct cli *cli, struct notes *notes,
	    const char *path, struct err *err);

/* Remarks lines that name a path from the top, as it is seen from here. */
void	findings_remark_lines(const struct cli *cli, struct repo *repo,
	    const char *path, struct str lines);

#endif
