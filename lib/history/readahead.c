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
#include "notes/person.h"
#include "parse/gitobject.h"

/* If a text has a thousand bytes, so many fit into what the repo keeps. */
enum { TEXTS_MAX = REPO_AHEAD_MAX / 1024 };

struct text {
	struct buf name;
	struct oid blob;
};

struct texts {
	struct text *text;
	size_t n, cap;
};

static void
add_folder(struct texts *out, struct repo *repo, const struct oid *tree,
    struct str id)
{
	OWN(buf) path = BUF_INIT, bytes = BUF_INIT;
	struct err ignored = ERR_INIT;	/* then nothing is read ahead */
	struct tree_entry entry;
	struct str rest;
	bool found;

	person_folder(&path, id);
	if (repo_find(&entry, &found, repo, tree, path.at, &ignored) == 0 &&
	    found && entry.mode == MODE_TREE)
		repo_read_tree(&bytes, repo, &entry.oid, &ignored);
	rest = buf_str(&bytes);
	while (tree_next(&entry, &rest)) {
		if (entry.mode != MODE_FILE || !str_ends(entry.name, ".md"))
			continue;
		MEM_ROOM(out->text, out->n, &out->cap);
		out->text[out->n] = (struct text){ BUF_INIT, entry.oid };
		buf_add(&out->text[out->n++].name, entry.name);
	}
}

static int
compare(const void *a, const void *b)
{
	const struct text *one = a, *other = b;
	int order = str_cmp(buf_str(&one->name), buf_str(&other->name));

	return -(order != 0 ? order : oid_cmp(&one->blob, &other->blob));
}

size_t
readahead_people(struct repo *repo, const struct oid *tree,
    struct str people)
{
	struct texts texts = { NULL, 0, 0 };
	struct oid *blob;
	struct str id;
	size_t i, n = 0;

	for (; texts.n < TEXTS_MAX && str_next_string(&id, &people); n++)
		add_folder(&texts, repo, tree, id);
	MEM_SORT(texts.text, texts.n, compare);
	blob = mem_new(texts.n, sizeof(*blob));
	for (i = 0; i < texts.n; i++) {
		blob[i] = texts.text[i].blob;
		buf_release(&texts.text[i].name);
	}
	free(texts.text);
	repo_read_ahead(repo, blob, texts.n);
	free(blob);
	return n;
}
