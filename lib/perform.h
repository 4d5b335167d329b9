/* SPDX-License-Identifier: ISC */
/*
 * perform - makes a commit, and leaves index and work tree right behind it.
 *
 * What other people staged or edited stays as it was: the index is touched
 * for the paths of the commit alone, under git's own lock, and not at all
 * where the commit changes no file.
 *
 * Errors     What repo_commit answers; nothing has changed then, the work
 *            tree included.
 * Floor      4; includes err, file, oid, repo, str.
 */
#ifndef PERFORM_H
#define PERFORM_H

#include "err.h"
#include "oid.h"
#include "repo.h"
#include "str.h"

/* One file of the commit. */
struct perform_file {
	const char *path;
	struct str bytes;
	struct str before;	/* absent: the file is new */
	bool is_written;	/* the work tree has these bytes already */
};

/*
 * Commits the files (none: the tree stays as it is) on top of the head that
 * the caller has read and judged.
 */
int	perform(struct oid *out, struct repo *repo,
	    const struct repo_head *head, const struct perform_file *file,
	    size_t nfiles, const char *message,
	    const struct repo_identity *who, struct err *err);

#endif
