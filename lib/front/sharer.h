/* SPDX-License-Identifier: ISC */
/*
 * sharer - records that changed are checked, committed, joined with what the
 * server has, and pushed; and it is said whose move it is.
 *
 * Errors     ERR_REFUSED with what to do; where something was committed before,
 *            cli_recorded knows.
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
				   their end; each with a NUL behind it; none:
				   all that changed */
	struct str subject;	/* of the commit; or absent */
	bool no_push;		/* the server is left alone */
	bool is_checked;	/* what is missing was shown already */
};

int	sharer_run(struct cli *cli, struct repo *repo,
	    const struct sharer_wish *wish, struct err *err);

/*
 * Opens a record of the work tree in the editor (one that was made with a text,
 * as program_edit has it; absent: it was there), remarks what check-record
 * says of it, or "nothing is missing", and offers to share it, on a terminal;
 * elsewhere, and after a no, it says with which command.
 */
int	sharer_edit(struct cli *cli, struct notes *notes, const char *path,
	    struct str made, struct err *err);

#endif
