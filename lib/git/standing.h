/* SPDX-License-Identifier: ISC */
/*
 * standing - where a path stands: in a commit, in the index, in the work tree;
 * and so whether somebody's unfinished work is in the way of an act.
 *
 * Nothing    A zero id: no such path; one that `git add -N` has only announced;
 *            no commit yet.  A bare repository has neither index nor work tree,
 *            and its paths stand there as they are committed.
 * Errors     ERR_REFUSED where no file can be: a folder or a symbolic link is
 *            there, or the path is in conflict.
 */
#ifndef GIT_STANDING_H
#define GIT_STANDING_H

#include <stdbool.h>

#include "base/err.h"
#include "base/oid.h"
#include "git/repo.h"

/* The ids of what stands there. */
struct standing {
	struct oid head, index, file;
};

/* The id of what a commit (zero: none) has at a path, a folder too. */
int	standing_in_commit(struct oid *out, struct repo *repo,
	    const struct oid *commit, const char *path, struct err *err);

/* Appends the bytes of the file that it has there, if it has one. */
int	standing_text(struct buf *out, bool *is_there, struct repo *repo,
	    const struct oid *commit, const char *path, struct err *err);

int	standing_read(struct standing *out, struct repo *repo,
	    const struct oid *commit, const char *path, struct err *err);

/* Index and work tree have what is committed; or the path is nowhere. */
bool	standing_is_clean(const struct standing *at);

/* What is staged would be lost: neither the commit nor the file has it. */
bool	standing_is_mixed(const struct standing *at);
#define STANDING_MIXED "has staged changes other than those in the file; " \
	"git add it, or git restore --staged it"

/*
 * Whether a text may be committed and written there: nobody has changed the
 * file, or it has the text already, as a run that was killed leaves it.
 */
bool	standing_takes(const struct standing *at, const struct oid *text);

/* The same where nothing may stand yet; a zero text: nor that very one. */
bool	standing_is_free(const struct standing *at, const struct oid *text);

#endif
