/* SPDX-License-Identifier: ISC */
/*
 * readahead - the records of many people, read before anybody asks for them,
 * in an order in which that costs little.
 *
 * Why        git stores texts whose files have like names as differences from
 *            one another.  Person by person, each text is put together from
 *            dozens; in the order of their names, from the one before: a
 *            tenth of the time.
 * Never      a verdict: what cannot be read is passed over, and is trouble
 *            when it is asked for.
 */
#ifndef HISTORY_READAHEAD_H
#define HISTORY_READAHEAD_H

#include <stddef.h>

#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"

/*
 * Reads what people have in a root tree; what was read ahead before is
 * forgotten.  The ids have a NUL behind each.  Answers how many people it has
 * read, the first ones: at least one, if there is any, and so many as fit.
 */
size_t	readahead_people(struct repo *repo, const struct oid *tree,
	    struct str people);

#endif
