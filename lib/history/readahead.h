/* SPDX-License-Identifier: ISC */
/*
 * readahead - reads the blobs of many people's records before anybody asks for
 * them, in an order in which that costs little.
 *
 * Why        In a pack, git stores blobs of files with like names as deltas
 *            against each other.  If blobs are read person by person, each has
 *            to be put together from dozens; if they are read in the order of
 *            the file names, from the one read before: a tenth of the time.
 * Never      a verdict: an object that cannot be read is passed over here, and
 *            is trouble when somebody asks for it.
 */
#ifndef HISTORY_READAHEAD_H
#define HISTORY_READAHEAD_H

#include <stddef.h>

#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"

/*
 * Reads the records that people have in a root tree, and forgets what was read
 * ahead before.  `people` has ids with a NUL behind each.  Answers how many of
 * them were read, from the first one on: as many as fit, but at least one.
 */
size_t	readahead_people(struct repo *repo, const struct oid *tree,
	    struct str people);

#endif
