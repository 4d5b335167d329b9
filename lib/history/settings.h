/* SPDX-License-Identifier: ISC */
/*
 * settings - one-to-one.ini, templates and rosters as they stand in any
 * commit's tree, each parsed once however many commits have it.
 *
 * Not understood  A file that cannot be understood was a breach of the commit
 *            that brought it.  For those who come after it, settings like
 *            that are the defaults, a template like that makes its kind
 *            unknown, and a roster like that names nobody, but is there: it
 *            never means that nobody leads.
 * Ownership  What is answered lives until settings_release.
 * Errors     Trouble of the repository alone; absence is an answer.
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

/* The settings of one day: policy, kinds. */
struct settings {
	struct oid policy, templates;	/* of the tree; zero: not there */
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
	struct oidmap rosters;		/* the first of each blob */
	struct oidmap trees;		/* those asked for, and their answers */
};

#define SETTINGS_INIT(repository) { .repo = repository, \
	.rosters = OIDMAP_INIT, .trees = OIDMAP_INIT }

void	settings_release(struct settings_cache *cache);

/*
 * Policy and kinds of a tree.  Its notes look at that tree until the next
 * call.
 */
int	settings_at(struct settings **out, struct settings_cache *cache,
	    const struct oid *tree, struct err *err);

/* Makes known that a tree has the settings of another one. */
int	settings_same(struct settings_cache *cache, const struct oid *tree,
	    const struct oid *other, struct err *err);

/*
 * The roster of a person in a tree.  *out is NULL where there is none or it
 * is not understood; *is_there tells the two apart.
 */
int	settings_person(const struct person **out, bool *is_there,
	    struct settings_cache *cache, const struct oid *tree,
	    struct str id, struct err *err);

/* The same for one text of a roster, wherever it stands. */
int	settings_roster(const struct person **out,
	    struct settings_cache *cache, const struct oid *blob,
	    struct str id, struct err *err);

/* The id of what stands at a path of a tree, zero for nothing. */
int	settings_id_at(struct oid *out, struct repo *repo,
	    const struct oid *tree, const char *path, struct err *err);

/* Whether an error says what somebody wrote, and not that reading failed. */
bool	settings_is_bad_text(const struct err *err);

/*
 * The pairs of a roster's or of settings' text, whatever they say, as views on
 * `text`; none where there is no text (zero) or it cannot be told apart.
 */
int	settings_pairs(struct config *out, struct buf *text,
	    struct repo *repo, const struct oid *oid, struct err *err);

#endif
