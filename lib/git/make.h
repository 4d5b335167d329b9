/* SPDX-License-Identifier: ISC */
/*
 * make - a repository from nothing, and a folder away with all in it.
 *
 * How        git makes it, as a child, and not libgit2: git alone knows how a
 *            repository is shared, takes the user's templates, and can be told
 *            the form of objects and references, of which these programs read
 *            one: SHA-1, and references in files.  What git has for a default
 *            by then does not matter; nor does its name of the first branch.
 * Errors     ERR_GIT with git's own words; ERR_SYSTEM.
 */
#ifndef GIT_MAKE_H
#define GIT_MAKE_H

#include "base/err.h"

enum make_sort {
	MAKE_CLONE,	/* with a work tree, as somebody works in */
	MAKE_BARE,	/* for whoever makes it */
	MAKE_SHARED	/* for the group of the folder, which may write */
};

/* Makes one in a folder, which is empty or not there. */
int	make_repo(const char *dir, enum make_sort sort, struct err *err);

/* A new empty folder below one that is there; `path` ends in XXXXXX. */
int	make_folder(char *path, struct err *err);

/* Takes a folder away, and all in it; links are not followed. */
int	make_away(const char *dir, struct err *err);

#endif
