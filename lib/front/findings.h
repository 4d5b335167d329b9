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
#include "history/lookup.h"
#include "history/notes.h"
#include "history/setting_check.h"
#include "notes/fault.h"

/* Appends one, without the end of the line. */
void	findings_add(struct buf *out, struct repo *repo, const char *path,
	    const struct fault *fault);

/*
 * Tells of all that is wrong in a record of the work tree, in the order of its
 * lines; first of a setting that it cannot be judged by, at its own file.
 * What stops it from being read at all is a fault of it, too; only trouble of
 * the repository, or a file that is no record, is an error.  past: of the
 * records before it.
 */
int	findings_tell(struct note *out, struct notes *notes, struct past *past,
	    const char *path, setting_tell *tell, void *arg, struct err *err);

/*
 * Remarks on standard error what check-record would say of a record of the
 * work tree, and counts it.
 */
int	findings_remark(size_t *n, struct cli *cli, struct notes *notes,
	    const char *path, struct err *err);

/* Remarks lines that name a path from the top, as it is seen from here. */
void	findings_remark_lines(const struct cli *cli, struct repo *repo,
	    const char *path, struct str lines);

#endif
