/* SPDX-License-Identifier: ISC */
/*
 * sharer - checks and commits the records that changed, joins them with what
 * the server has, pushes, and says whose move it is.
 *
 * Errors     ERR_REFUSED with what to do.  If something was committed before
 *            the error, cli_recorded was called.
 * Source     share-record(1).
 */
#ifndef FRONT_SHARER_H
#define FRONT_SHARER_H

#include <stdbool.h>

#include "base/err.h"
#include "base/str.h"
#include "front/cli.h"
#include "git/repo.h"
#include "history/notes.h"

struct sharer_wish {
	struct str names;	/* paths of records, and folders with a '/' at
				   their end, each with a NUL behind it; empty:
				   all records that changed */
	struct str subject;	/* of the commit; or absent */
	bool no_push;		/* neither fetch nor push */
	bool is_checked;	/* what is missing was shown already */
};

int	sharer_run(struct cli *cli, struct repo *repo,
	    const struct sharer_wish *wish, struct err *err);

/*
 * Opens a record of the work tree in the editor; `made` is as in program_edit.
 * Prints its path, unless nothing is left of it.  Remarks what check-record
 * would say of the record, or "nothing is missing".  On a terminal, offers to
 * share the record.  If there is no terminal, or the answer is no, remarks the
 * command that shares it.
 */
int	sharer_edit(struct cli *cli, struct notes *notes, const char *path,
	    struct str made, struct err *err);

#endif
