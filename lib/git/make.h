/* SPDX-License-Identifier: ISC */
/*
 * make - makes a new repository; makes a folder; removes one and all in it.
 *
 * How        git makes the repository, as a child process.  libgit2 does not:
 *            only git knows how a repository is shared, takes the user's
 *            templates, and can be told the format of objects and refs.  We
 *            ask for the only format that our programs read, SHA-1 and refs in
 *            files, and for the branch main, whatever git's defaults are.
 * Errors     ERR_GIT with git's own words; ERR_SYSTEM.
 */
#ifndef GIT_MAKE_H
#define GIT_MAKE_H

#include "base/err.h"

enum make_sort {
	MAKE_CLONE,	/* with a work tree, to work in */
	MAKE_BARE,	/* bare, for the caller's account alone */
	MAKE_SHARED	/* bare; the group of the folder may write */
};

/* Makes a repository in a folder that is empty or does not exist. */
int	make_repo(const char *dir, enum make_sort sort, struct err *err);

/* Makes a new empty folder as mkdtemp(3); `path`, filled in, ends in XXXXXX. */
int	make_folder(char *path, struct err *err);

/* Removes a folder and all in it; links are not followed. */
int	make_away(const char *dir, struct err *err);

#endif
