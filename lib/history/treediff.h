/* SPDX-License-Identifier: ISC */
/*
 * treediff - what differs between a commit's tree and a parent's, in the places
 * that the rules care about.
 *
 * How deep   one-to-one.ini, templates/, people/, people/ID/ and all of
 *            people/ID/evidence/ are compared by object ids.  A folder
 *            anywhere else counts as one entry, in which only .gitattributes
 *            files are looked for, no deeper than 100 folders.  Of everything
 *            outside, only whether it differs is told.  A few small trees that
 *            hold each other many times have more paths than anybody could go
 *            through: so, of such folders, not more than 16 MiB of differing
 *            trees are looked through.
 * Faults     What the commit brings: trees, modes and names that two readers
 *            could read differently; a name that a file on Windows cannot
 *            have; a path, wherever it lies, that is too long for some disk;
 *            and the second of two names that are one file on some disk.  In
 *            a merge, a fault against each parent is one that it brings.
 * Ownership  A treediff owns its paths.
 * Errors     ERR_GIT and ERR_ABSENT of the repository.
 * Source     audit-trail(1), `malformed`; one-to-one-acts(5).
 */
#ifndef HISTORY_TREEDIFF_H
#define HISTORY_TREEDIFF_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"

enum place {
	PLACE_RECORD,		/* people/ID/NAME.md */
	PLACE_PERSON,		/* people/ID/person.ini */
	PLACE_EVIDENCE,		/* people/ID/evidence/... */
	PLACE_TEMPLATE,		/* templates/KIND.md */
	PLACE_POLICY,		/* one-to-one.ini, .mailmap; .gitattributes
				   anywhere */
	PLACE_OTHER		/* anything else below people/, templates/ */
};

struct change {
	char *path;
	enum place place;
	bool was_there, is_there;
	struct oid before, after;	/* set if the file was, is there; but
					   not of a folder or submodule */
	unsigned mode;			/* after the commit */
	bool folder_was_there;		/* people/ID existed before */
};

struct treediff_fault {
	char *path;
	char *what;
};

struct treediff {
	struct change *change;
	size_t n, cap;
	struct change **by_path;	/* for treediff_find */
	struct treediff_fault *fault;
	size_t nfaults, fault_cap;
	bool has_outside;		/* something outside differs */
	size_t nlooked;			/* bytes of trees without a place */
	bool skips_faults;		/* in: do not look for faults */
	struct oidmap *sound;		/* in and out: trees that have no
					   fault; or NULL */
};

#define TREEDIFF_INIT { .change = NULL }

/*
 * Compares root tree `before` (NULL: the empty tree) with `after`.  id absent:
 * everything.  id of a person: only below their folder, and has_outside is not
 * set.  id "": only the files that are no person's.
 */
int	treediff_read(struct treediff *out, struct repo *repo,
	    const struct oid *before, const struct oid *after,
	    struct str id, struct err *err);
void	treediff_release(struct treediff *delta);

/* Whether so much differs that folders were left out: see above. */
bool	treediff_is_cut(const struct treediff *delta);

/* The change of a path, or NULL. */
const struct change	*treediff_find(const struct treediff *delta,
			    const char *path);

/* The place of a path. */
enum place	treediff_place(const char *path);

/* The person's id in "people/ID/..."; absent for any other path. */
struct str	treediff_person(const char *path);

/* The kind in "templates/KIND.md"; absent for any other path. */
struct str	treediff_kind(const char *path);

#endif
