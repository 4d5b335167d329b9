/* SPDX-License-Identifier: ISC */
/*
 * loose - reads loose objects in libgit2's place.  libgit2 up to 1.9 never
 * returns from a loose object whose file is cut off, as a power failure or a
 * full disk leaves it: zlib asks for more bytes, and there are none.
 *
 * Only lib/git/repo.c and lib/git/repo_*.c include this header, since nobody
 * else includes <git2.h>.
 *
 * Never      writes, and finds nothing that libgit2 would not find: packs are
 *            asked first, and prefixes of ids are left to libgit2.
 * Source     gitrepository-layout(5), objects; libgit2's issue 7342.
 */
#ifndef GIT_LOOSE_H
#define GIT_LOOSE_H

#include <git2.h>

/*
 * Makes an object database read the loose objects of a folder, and of the
 * folders that its info/alternates names, with this module.  The database must
 * have these folders already.  Answers a code of libgit2, with its error set.
 */
int	loose_guard(git_odb *odb, const char *objects);

#endif
