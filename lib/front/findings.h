/* SPDX-License-Identifier: ISC */
/*
 * findings - formats and tells what is wrong in a record, as users read it.
 *
 *	people/alice/2026-11-21-one-to-one.md:14:3: looks like a box; ... [item]
 *
 * Paths, also those inside a sentence, are as seen from the current folder.
 *
 * Source     check-record(1); editors recognise the form FILE:LINE:COLUMN.
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

/* Appends one finding, without a line end. */
void	findings_add(struct buf *out, struct repo *repo, const char *path,
	    const struct fault *fault);

/*
 * Checks a record of the work tree and calls `tell` for each fault, in the
 * order of the lines.  If a setting is not understood, so that the record
 * cannot be judged by it, `tell` is first called for that setting, with the
 * path of its file.  That a record cannot be read at all is a fault, too; only
 * trouble of the repository, or a file that is no record, is an error.  The
 * caller passes the same `past` for one record after the other.
 */
int	findings_tell(struct note *out, struct notes *notes, struct past *past,
	    const char *path, setting_tell *tell, void *arg, struct err *err);

/*
 * Remarks on standard error what check-record would say of a record of the
 * work tree; *n is the number of findings.
 */
int	findings_remark(size_t *n, struct cli *cli, struct notes *notes,
	    const char *path, struct err *err);

/*
 * Remarks each of `lines`; where a line names `path`, which is from the top,
 * the remark names it as seen from the current folder.
 */
void	findings_remark_lines(const struct cli *cli, struct repo *repo,
	    const char *path, struct str lines);

#endif
