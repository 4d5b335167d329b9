/* SPDX-License-Identifier: ISC */
/*
 * between - remembers in which file a person's folder differs between a commit
 * and its parent: a hint where to look, never a verdict.
 *
 *	between_find(&name, &between, &touch, &before)
 *	between_keep(&between, index, &touch, &before, name)
 *	...
 *	between_close(&between, index)
 *
 * Why        To find one record in history, learn.h looks into the person's
 *            folder at every commit that concerns the person; but most of
 *            these commits changed another record.  A look into this table
 *            costs less than reading the folder's tree.
 * Shape      A table with a number for each touch in the index's log
 *            (index.h), in the order of their places.
 * Kept       In one-to-one/changes under the git directory, with
 *            one-to-one/between beside it (cachefile.h).  Whoever read both
 *            trees has written the number, which follows from their ids.
 * Cost       A quarter of the index's size.  A new table has room for an
 *            eighth more touches than there are.  New numbers are filled in;
 *            when the index has outgrown the table, it is made anew.
 * Ownership  between_close releases everything.
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

/* The number that stands for a file's name; two names may have the same. */
uint32_t	between_name(struct str name);

/* The number that stands for several differing files. */
enum { BETWEEN_SEVERAL = 1 };

/*
 * Which file differs between the folder `before`, which the commit's only
 * parent has, and the folder of the touch; false if that is not known.
 */
bool	between_find(uint32_t *name, struct between *between,
	    const struct index_touch *touch, const struct oid *before);

/* Remembers for the next time which file differs between two folders. */
void	between_keep(struct between *between, const struct index *index,
	    const struct index_touch *touch, const struct oid *before,
	    uint32_t name);

/* Writes what is new, unless `index` is NULL or damaged; releases all. */
void	between_close(struct between *between, const struct index *index);

#endif
