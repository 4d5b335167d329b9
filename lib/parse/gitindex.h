/* SPDX-License-Identifier: ISC */
/*
 * gitindex - one path looked up in git's index, in the bytes of its file.
 *
 * libgit2 makes something of every entry before it answers for one: of a
 * million paths that takes a second.  Here is read what git writes where nobody
 * told it otherwise; of anything else the answer is that libgit2 has to be
 * asked.  The sum at the end is not compared, as git does not either.
 *
 * Source     gitformat-index(5)
 */
#ifndef PARSE_GITINDEX_H
#define PARSE_GITINDEX_H

#include "base/oid.h"
#include "base/str.h"

enum gitindex_answer {
	GITINDEX_UNKNOWN,	/* version 4, in parts, sparse, or damaged */
	GITINDEX_ABSENT,	/* or announced by `git add -N` alone */
	GITINDEX_CONFLICT,	/* in more versions than one */
	GITINDEX_FOUND		/* *out is what is staged there */
};

enum gitindex_answer	gitindex_find(struct oid *out, struct str bytes,
			    struct str path);

#endif
