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
 * Shape      A log of commits, parents before children.  A commit is named by
 *            its place: where its entry begins in the log.  A commit touches
 *            (concerns) the people whose folder differs from any parent's, and
 *            the person on whose record it acts.  The person "" is nobody: the
 *            files that are no person's (settings, templates, whatever else is
 *            at the top).  A run is a row of commits, one behind the other in
 *            the log, each the only parent of the next; a merge begins a run.
 * Kept       In one-to-one/commits under the git directory, a log to which
 *            entries are only added, with one-to-one/index beside it
 *            (cachefile.h).  An entry follows from the commit's id, so it is
 *            true for ever.  A commit that cannot be parsed touches nobody and
 *            has no parents, as in revwalk.
 * Cost       For each new commit, reading the trees of the folders that
 *            differ; if there are very many new commits, by as many processes
 *            as there are cores.  Kept entries are read only on demand.
 * Errors     Trouble of the repository; then nothing new is kept, and the
 *            index counts as damaged, since it lacks commits.  A damaged log
 *            is noticed when it is read (index_is_damaged): then nothing that
 *            the index answered counts.
 * Ownership  The caller frees what index_touches answers; runs live as long
 *            as the index.
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
 * Opens the index and adds the starts and all commits that they descend from.
 * is_anew: the kept log is not read, but made anew.
 */
int	index_open(struct index **out, struct repo *repo,
	    const struct oid *start, size_t nstarts, bool is_anew,
	    struct err *err);
void	index_close(struct index *index);

/* Whether something was read that was not as written: then make it anew. */
bool	index_is_damaged(const struct index *index);

/* The place of a commit; false if the index does not have the commit. */
bool	index_place(unsigned *out, struct index *index,
	    const struct oid *commit);

struct index_commit {
	struct oid commit;
	struct oid tree;	/* zero: the commit cannot be parsed */
	unsigned run;		/* the place where its run begins */
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
	struct oid folder;	/* tree people/ID in it; zero: none */
	unsigned at;		/* the touch's own place in the log; 0: no
				   touch, but a merge added by view.h */
};

/* The places of two touches are at least so far apart. */
enum { INDEX_TOUCH_PLACES = 8 };

/*
 * The commits that concern a person, in their order, from place `from` on;
 * earlier ones are not read.
 */
struct index_touch	*index_touches(size_t *n, struct index *index,
			    unsigned person, unsigned from);

/*
 * Whether all history goes through `from` on its way to `to`: `to` descends
 * from `from`, and no commit between them in the log has a parent that stands
 * before `from`.
 */
bool	index_goes_through(struct index *index, unsigned from, unsigned to);

/*
 * The root commit that a place descends from; of several roots the one with
 * the lowest id.
 */
struct oid	index_root(struct index *index, unsigned place);

/* Where the kept part of the log ends, for files that are kept beside it. */
unsigned	index_kept_end(const struct index *index);

/* The places where the runs begin, in their order. */
const unsigned	*index_runs(size_t *n, struct index *index);

/* Which of n runs has a place: the last that begins at or before it, or 0. */
size_t	index_find_run(const unsigned *run, size_t n, unsigned place);

#endif
