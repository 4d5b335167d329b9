/* SPDX-License-Identifier: ISC */
/*
 * index - which commits concern which person: where to look, never a verdict.
 *
 *	struct index *index;
 *
 *	index_open(&index, repo, starts, n, false, err)
 *	index_place(&place, index, &commit)
 *	index_find_person(&person, index, id)
 *	touch = index_touches(&n, index, person, 0)
 *	... index_read, index_parent ...
 *	index_close(index)
 *
 * Shape      A log of commits, parents before children, each known by its
 *            place in it.  A commit concerns the people whose folder differs
 *            from any parent's, or on whose record it acts: it touches them.
 *            The person "" is nobody: what is no person's (settings,
 *            templates, whatever else is at the top).  A run is a row of
 *            commits in the log, each the only parent of the next; a merge
 *            begins a run.
 * Kept       In one-to-one/commits under the git directory, to which is only
 *            added, with one-to-one/index beside it (cachefile.h).  What it
 *            says of a commit follows from the commit's id, so it is true for
 *            ever. A commit that cannot be parsed touches nobody and has no
 *            parents, as in revwalk.
 * Cost       Of each commit that is new, the trees of those folders that
 *            differ; where very many are, by as many processes as there are
 *            cores.  What was kept is not read, but where it is asked for.
 * Errors     Trouble of the repository; nothing is kept of what went wrong.
 *            A log that is damaged is noticed when it is read
 *            (index_is_damaged): then nothing that it said counts.
 * Ownership  What index_touches answers is the caller's to free; runs live as
 *            long as the index.
 */
#ifndef HISTORY_INDEX_H
#define HISTORY_INDEX_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"

struct index;

/*
 * Everything that the starts descend from is in it afterwards.  is_anew:
 * nothing that was kept is read.
 */
int	index_open(struct index **out, struct repo *repo,
	    const struct oid *start, size_t nstarts, bool is_anew,
	    struct err *err);
void	index_close(struct index *index);

/* Whether something in it was not as it was written: then make it anew. */
bool	index_is_damaged(const struct index *index);

/* The place of a commit; false if it is not there. */
bool	index_place(unsigned *out, struct index *index,
	    const struct oid *commit);

struct index_commit {
	struct oid commit;
	struct oid tree;	/* zero: the commit cannot be parsed */
	unsigned run;		/* where its run begins */
	unsigned nparents;
};

struct index_commit	index_read(struct index *index, unsigned place);

/* The place of the i-th parent of a commit that was read. */
unsigned	index_parent(struct index *index, unsigned place, unsigned i);

/* The number of the person "". */
enum { INDEX_NOBODY = 0 };

/* The number of a person; false if no commit is about them. */
bool	index_find_person(unsigned *out, struct index *index,
	    struct str id);

struct index_touch {
	unsigned place;		/* of the commit */
	struct oid folder;	/* people/ID in it; zero: there is none */
	unsigned at;		/* its own place; 0: it is none, but a merge
				   that view.h has put between */
};

/* So many places lie between two touches, or more. */
enum { INDEX_TOUCH_PLACES = 8 };

/*
 * The commits that concern a person, in their order, from that place on; those
 * before it are not read.
 */
struct index_touch	*index_touches(size_t *n, struct index *index,
			    unsigned person, unsigned from);

/*
 * Whether all of history between two places goes through the first: the other
 * descends from it, and no commit from there to it has a parent before it.
 */
bool	index_goes_through(struct index *index, unsigned from, unsigned to);

/*
 * The commit with which all begins that a place descends from; of several the
 * one with the lowest id.
 */
struct oid	index_root(struct index *index, unsigned place);

/* Where what was kept of the log ended, for what is kept beside it. */
unsigned	index_kept_end(const struct index *index);

/* Where all runs begin, in their order. */
const unsigned	*index_runs(size_t *n, struct index *index);

/* In which of n runs a place is: the last that begins not behind it, or 0. */
size_t	index_find_run(const unsigned *run, size_t n, unsigned place);

#endif
