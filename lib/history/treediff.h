/* SPDX-License-Identifier: ISC */
/*
 * treediff - what differs between a commit's tree and a parent's, in the places
 * that are the rules' business.
 *
 * How deep   one-to-one.ini, templates/, people/, people/ID/ and all of
 *            people/ID/evidence/, compared by object ids; a folder anywhere
 *            else counts as one entry, which is looked through for a
 *            .gitattributes.  No deeper than 100 folders.  Of everything
 *            outside only whether it differs is told.
 * Faults     Trees, modes and names that the commit brings and that two
 *            readers could read differently; a name that no disk of Windows
 *            can have, a path that is too long for some disk, wherever it
 *            lies, and, of two that are one file on some disk, the
 *            second.  A merge brings what is a fault beside each parent.
 * Ownership  Owns its paths.
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
	struct oid before, after;	/* if there */
	unsigned mode;			/* after */
	bool folder_was_there;		/* of a person */
};

struct treediff_fault {
	char *path;
	char *what;
};

struct treediff {
	struct change *change;
	size_t n, cap;
	struct treediff_fault *fault;
	size_t nfaults, fault_cap;
	bool has_outside;		/* something else differs */
	bool skips_faults;		/* in: nobody asks for them */
	struct oidmap *sound;		/* in: trees in which there was none,
					   to which is added; or NULL */
};

#define TREEDIFF_INIT { .change = NULL }

/*
 * From tree `before` (NULL: the empty one) to `after`: of everything (id
 * absent), or below one person's folder alone (id "": of what is no
 * person's), and then has_outside is not told.
 */
int	treediff_read(struct treediff *out, struct repo *repo,
	    const struct oid *before, const struct oid *after,
	    struct str id, struct err *err);
void	treediff_release(struct treediff *delta);

/* The change of a path, or NULL. */
const struct change	*treediff_find(const struct treediff *delta,
			    const char *path);

/* The place of a path. */
enum place	treediff_place(const char *path);

/* The person's id in "people/ID/..."; absent if it is no such path. */
struct str	treediff_person(const char *path);

#endif
