/* SPDX-License-Identifier: ISC */
/*
 * Whether nothing in a repository can be large: it is packed, and its packs
 * are small.  zlib makes at most a thousand bytes of one, and git writes a
 * delta against what is about as large.
 */
#include "git/repo.h"

#include <sys/stat.h>

#include "git/file.h"
#include "git/repo_private.h"

/* Of all packs together, in bytes: a pair's records of twenty years. */
enum { SMALL_MAX = 256 << 10 };

/* The bytes of a file; more than enough where that cannot be said. */
static unsigned long long
size_of(const char *top, const char *path, const char *name)
{
	OWN(buf) whole = BUF_INIT;
	struct stat st;

	buf_addf(&whole, "%s%s/%s", top, path, name);
	return stat(whole.at, &st) < 0 || st.st_size < 0 ? SMALL_MAX :
	    (unsigned long long)st.st_size;
}

bool
repo_has_small_packs(const struct repo *repo)
{
	const char *top = repo_common_dir(repo);
	OWN(buf) objects = BUF_INIT, packs = BUF_INIT;
	struct err ignored = ERR_INIT;	/* it is not known to be small */
	unsigned long long size = 0;
	struct str name, rest;
	size_t n;

	if (file_is_there(top, "objects/info/alternates") ||
	    file_list(&objects, &n, top, "objects", &ignored) < 0 ||
	    file_list(&packs, &n, top, "objects/pack", &ignored) < 0)
		return false;
	rest = buf_str(&objects);
	while (str_next_string(&name, &rest))
		if (!str_is(name, "info") && !str_is(name, "pack"))
			return false;
	rest = buf_str(&packs);
	while (str_next_string(&name, &rest) && size < SMALL_MAX)
		if (str_ends(name, ".pack"))
			size += size_of(top, "objects/pack", name.at);
	return size < SMALL_MAX;
}
