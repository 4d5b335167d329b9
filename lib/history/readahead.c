/* SPDX-License-Identifier: ISC */
/*
 * readahead - reads the folders first, and then their blobs by file name, the
 * last names first.  In a pack that grew with history, blobs are deltas against
 * other ones of like names.  libgit2 caches a base that it meets while it
 * resolves a delta, but not a blob that it was asked for.
 */

#include "history/readahead.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/texts.h"
#include "notes/person.h"
#include "parse/gitobject.h"

/* If a blob has a thousand bytes, so many fit into what the repo keeps. */
enum { BLOBS_MAX = REPO_AHEAD_MAX / 1024 };

struct blob {
	struct str name;	/* of its file */
	struct oid oid;
};

static const struct texts texts = TEXTS(struct blob,
    offsetof(struct blob, name));

struct blobs {
	struct blob *blob;
	size_t n, cap;
};

static void
add_folder(struct blobs *out, struct repo *repo, const struct oid *tree,
    struct str id)
{
	OWN(buf) path = BUF_INIT, bytes = BUF_INIT;
	struct err ignored = ERR_INIT;	/* then nothing is read ahead */
	struct tree_entry entry;
	struct blob *blob;
	struct str rest;

	person_folder(&path, id);
	repo_read_folder(&bytes, repo, tree, path.at, &ignored);
	rest = buf_str(&bytes);
	while (tree_next(&entry, &rest)) {
		if (entry.mode != MODE_FILE || !str_ends(entry.name, ".md"))
			continue;
		blob = MEM_ADD(out->blob, out->n, &out->cap);
		*blob = (struct blob){ entry.name, entry.oid };
		texts_copy(blob, &texts);
	}
}

static int
compare(const void *a, const void *b)
{
	const struct blob *one = a, *other = b;

	return -MEM_ORDER(str_cmp(one->name, other->name),
	    oid_cmp(&one->oid, &other->oid));
}

size_t
readahead_people(struct repo *repo, const struct oid *tree,
    struct str people)
{
	struct blobs blobs = { NULL, 0, 0 };
	struct oid *oid;
	struct str id;
	size_t i, n = 0;

	for (; blobs.n < BLOBS_MAX && str_next_string(&id, &people); n++)
		add_folder(&blobs, repo, tree, id);
	MEM_SORT(blobs.blob, blobs.n, compare);
	oid = mem_new(blobs.n, sizeof(*oid));
	for (i = 0; i < blobs.n; i++)
		oid[i] = blobs.blob[i].oid;
	texts_free_all(blobs.blob, blobs.n, &texts);
	repo_read_ahead(repo, oid, blobs.n);
	free(oid);
	return n;
}
