/* SPDX-License-Identifier: ISC */
/*
 * newnotes - a notes repository from nothing: branch, settings, first commit,
 * hook, and on a server the gate and who may write what.
 *
 * One step   All is made in a folder below the one that is asked for, and then
 *            moved up, that without which there is no repository last: who is
 *            killed leaves none.  A failure takes away what was made.
 * Errors     ERR_REFUSED, before anything is made, for a folder that is not
 *            empty and a group that cannot be given; what each step says.
 * Source     new-notes(1).
 */
#ifndef ACT_NEWNOTES_H
#define ACT_NEWNOTES_H

#include <stdbool.h>
#include <stddef.h>

#include "act/policyfiles.h"
#include "base/buf.h"
#include "base/err.h"

struct newnotes_wish {
	const char *dir;
	bool is_bare;
	const char *group;		/* NULL: for the caller alone */
	const char *const *administrator;
	size_t nadministrators;
	const struct policyfiles *policy;	/* none: no first commit */
	const char *program;		/* audit-trail, for the hook */
	/* Tells the folder, when all is made and not yet in its place: where
	   that fails, nothing stays. */
	int (*tell)(const char *dir, struct err *err);
};

/*
 * Makes it.  `remarks` gets lines, for people, of what was not done: a hook
 * that git's templates have brought, or folders of hooks elsewhere.
 */
int	newnotes_make(struct buf *remarks, const struct newnotes_wish *wish,
	    struct err *err);

#endif
