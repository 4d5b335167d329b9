/* SPDX-License-Identifier: ISC */
/*
 * index - which commits concern which person: where to look, never a verdict.
 *
 *	struct index *index;
 *
 *	index_open(&index, repo, starts, n, err)
 *	index_number(&at, index, &commit)
 *	index_find_person(&person, index, id)
 *	... index_nparents, index_parent, index_concerns ...
 *	index_close(index)
 *
 * Shape      Commits by numbers, parents before children, each with its
 *            parents and the people whose files differ from any parent's or on
 *            whose record it acts.  Person 0 is nobody: what is no person's
 *            (settings, templates).
 * Kept       In one-to-one/commits under the git directory (kept.h).  What it
 *            says of a commit follows from the commit's id, so it is true for
 *            ever; what is new is read and added.  A commit that cannot be
 *            parsed concerns nobody and has no parents, as in revwalk.
 * Cost       Reading it; and, of each commit that is new, the trees of those
 *            folders that differ.
 * Errors     Trouble of the repository; nothing is kept of what went wrong.
 */
#ifndef HISTORY_INDEX_H
#define HISTORY_INDEX_H

#include <stdbool.h>
#include <stddef.h>

#include "err.h"
#include "oid.h"
#include "repo.h"
#include "str.h"

struct index;

/* Everything that the starts descend from is in it afterwards. */
int	index_open(struct index **out, struct repo *repo,
	    const struct oid *start, size_t nstarts, struct err *err);
void	index_close(struct index *index);

/* How many commits there are. */
size_t	index_size(const struct index *index);

bool	index_number(unsigned *out, const struct index *index,
	    const struct oid *commit);
struct oid	index_commit(const struct index *index, unsigned number);

unsigned	index_nparents(const struct index *index, unsigned number);
unsigned	index_parent(const struct index *index, unsigned number,
		    unsigned i);

/* The number of a person; false if no commit is about them. */
bool	index_find_person(unsigned *out, const struct index *index,
	    struct str id);

/* How many people there ever were; the settings count as one. */
size_t	index_npeople(const struct index *index);

/* Whether a commit concerns a person. */
bool	index_concerns(const struct index *index, unsigned number,
	    unsigned person);

#endif
