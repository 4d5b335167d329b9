/* SPDX-License-Identifier: ISC */
/*
 * newnotes - makes a notes repository from nothing: branch, settings, first
 * commit, hook; on a server also the gate and the rights of the group.
 *
 * One step   Everything is made in a folder below the wanted one and then
 *            moved up.  HEAD (or .git) comes last, without which git sees no
 *            repository: a process that is killed leaves none.  After a failure
 *            what was made is removed.
 * Errors     ERR_REFUSED, before anything is made, for a folder that is not
 *            empty and for a group that the caller cannot give files to; the
 *            errors of each step.
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
	const struct policyfiles *policy;	/* no files: no first commit */
	const char *program;		/* audit-trail, for the hook */
	/*
	 * Called with the folder's name when all is made and not yet moved up;
	 * if it fails, nothing stays.
	 */
	int (*tell)(const char *dir, struct err *err);
};

/*
 * Makes the repository.  Appends lines, for people, to `remarks` if the hook
 * of a clone was not installed: git's templates have brought one, or
 * core.hooksPath names another folder.
 */
int	newnotes_make(struct buf *remarks, const struct newnotes_wish *wish,
	    struct err *err);

#endif
