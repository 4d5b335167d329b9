/* SPDX-License-Identifier: ISC */
/*
 * between - in which file a person's folder differs from what its commit's
 * parent has: where to look, never a verdict.
 *
 *	between_find(&name, &between, &touch, &before)
 *	between_keep(&between, index, &touch, &before, name)
 *	...
 *	between_close(&between, index)
 *
 * Why        Who asks for one record learns where in history it was by the
 *            folders of all commits that concern the person; most of them
 *            changed another record.  To know which one costs less than to
 *            read the folder.
 * Shape      A number for each touch of the index (index.h) that stands in
 *            its log, in the order of their places.
 * Kept       In one-to-one/changes under the git directory, with
 *            one-to-one/between beside it (cachefile.h), as it was found out
 *            by whoever read both folders; it follows from their ids.
 * Cost       A table of a quarter of the index's size.  It is made anew when
 *            the index has outgrown it by an eighth; else what was found out
 *            is filled in.
 * Ownership  between_close gives all back.
 */
#ifndef HISTORY_BETWEEN_H
#define HISTORY_BETWEEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"
#include "history/index.h"

struct between_new {
	unsigned touch;
	uint64_t slot;
};

struct between {
	struct repo *repo;
	/* private */
	struct str slots;		/* mapped, or absent */
	struct between_new *news;
	size_t n, cap;
	bool is_read;
};

#define BETWEEN_INIT(repository) { .repo = repository }

/* What stands for a name; two names may have the same. */
uint32_t	between_name(struct str name);

/* What stands for several. */
enum { BETWEEN_SEVERAL = 1 };

/* What differs from the folder that the commit's only parent has, if that is
   known. */
bool	between_find(uint32_t *name, struct between *between,
	    const struct index_touch *touch, const struct oid *before);

/* That one was read, and it is going to be asked for again. */
void	between_keep(struct between *between, const struct index *index,
	    const struct index_touch *touch, const struct oid *before,
	    uint32_t name);

void	between_close(struct between *between, const struct index *index);

#endif
