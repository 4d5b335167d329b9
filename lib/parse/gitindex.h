/* SPDX-License-Identifier: ISC */
/*
 * gitindex - looks one path up in git's index, in the bytes of the file.
 *
 * libgit2 parses every entry before it can answer for one path, which takes a
 * second for a million entries.  This reader understands the formats that git
 * writes by default; for any other it answers that libgit2 has to be asked.  It
 * does not compare the checksum at the end of the file, and nor does git.
 *
 * Source     gitformat-index(5)
 */
#ifndef PARSE_GITINDEX_H
#define PARSE_GITINDEX_H

#include "base/oid.h"
#include "base/str.h"

enum gitindex_answer {
	GITINDEX_UNKNOWN,	/* version 4, split, sparse, or damaged */
	GITINDEX_ABSENT,	/* no such path, or only `git add -N` */
	GITINDEX_CONFLICT,	/* the path has conflict stages */
	GITINDEX_FOUND		/* *out is the id of the staged blob */
};

enum gitindex_answer	gitindex_find(struct oid *out, struct str bytes,
			    struct str path);

#endif
