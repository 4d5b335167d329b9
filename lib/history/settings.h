/* SPDX-License-Identifier: ISC */
/*
 * settings - one-to-one.ini, templates and rosters of any commit's tree; each
 * is parsed once, however many commits have it.
 *
 * Not understood  A file that is not understood is a breach of the commit that
 *            brings it.  Later commits are judged as follows: for settings
 *            that are not understood the defaults count, a template that is
 *            not understood makes its kind unknown, and a roster that is not
 *            understood is there but names nobody: it never means that nobody
 *            leads.
 * Ownership  All answers live until settings_release.
 * Errors     Only trouble of the repository; absence is an answer.
 */
#ifndef HISTORY_SETTINGS_H
#define HISTORY_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"
#include "history/notes.h"
#include "notes/kind.h"
#include "notes/person.h"
#include "parse/config.h"

/* Policy and kinds, of all trees that have the same two objects. */
struct settings {
	struct oid policy, templates;	/* blob and tree; zero: none */
	struct notes notes;
};

struct parsed_roster {
	struct oid blob;
	struct buf id;
	bool is_sound;
	struct person person;
};

struct settings_cache {
	struct repo *repo;
	struct settings **settings;
	size_t n, cap;
	struct parsed_roster **roster;
	size_t nrosters, roster_cap;
	struct oidmap rosters;		/* blob to the first roster of it */
	struct oidmap trees;		/* root tree to its settings */
};

#define SETTINGS_INIT(repository) { .repo = repository, \
	.rosters = OIDMAP_INIT, .trees = OIDMAP_INIT }

void	settings_release(struct settings_cache *cache);

/*
 * Policy and kinds of a root tree.  (*out)->notes reads that tree until the
 * next call.
 */
int	settings_at(struct settings **out, struct settings_cache *cache,
	    const struct oid *tree, struct err *err);

/* Tells the cache that a tree has the same settings as another tree. */
int	settings_same(struct settings_cache *cache, const struct oid *tree,
	    const struct oid *other, struct err *err);

/*
 * The roster of a person in a tree.  *out is NULL if there is none, or if it
 * is not understood; *is_there tells the two apart (is_there may be NULL).
 */
int	settings_person(const struct person **out, bool *is_there,
	    struct settings_cache *cache, const struct oid *tree,
	    struct str id, struct err *err);

/* The roster in a blob, read as that of the person `id`. */
int	settings_roster(const struct person **out,
	    struct settings_cache *cache, const struct oid *blob,
	    struct str id, struct err *err);

/* The id of the object at a path of a tree; zero if there is none. */
int	settings_id_at(struct oid *out, struct repo *repo,
	    const struct oid *tree, const char *path, struct err *err);

/* Whether an error is about what somebody wrote, and not trouble of reading. */
bool	settings_is_bad_text(const struct err *err);

/*
 * The key-value pairs in the blob of a roster or of settings, whatever they
 * say, as views of `text`; none if oid is zero or the text is no ini file.
 */
int	settings_pairs(struct config *out, struct buf *text,
	    struct repo *repo, const struct oid *oid, struct err *err);

#endif
