/* SPDX-License-Identifier: ISC */
/*
 * view - history as one person sees it: only the commits that concern the
 * person, and the merges at which two of these meet.  These are the nodes of
 * the view.  Every commit stands for a node: for itself, or for the last node
 * that it descends from.
 *
 *	struct view view;
 *
 *	view_open(&view, index, person, 0)
 *	number = view_node(&view, place)
 *	for (i = 1; i < view.n; i++)
 *		... view.node[i] ...		parents before children
 *	view_close(&view)
 *
 * Shape      Commits are named by their places in the index; no commit has
 *            place 0.  Node 0 is always there and has no commit and no folder:
 *            a commit stands for it if no node lies behind the commit, as the
 *            person has not begun yet.
 * Cost       In proportion to the commits that concern the person and to the
 *            runs of history (index.h), not to all commits.
 */
#ifndef HISTORY_VIEW_H
#define HISTORY_VIEW_H

#include <stddef.h>

#include "base/oid.h"
#include "history/index.h"

struct view {
	struct index *index;
	struct index_touch *touch;	/* by place */
	size_t ntouches;
	const unsigned *run;
	size_t nruns;
	unsigned *stand;		/* for each run: the place of the node
					   that its first commit stands for */
	struct index_touch *node;	/* touches, and where they meet */
	size_t n;
};

/*
 * Opens the view of a person.  from 0: of all history.  Else only from place
 * `from` on: all commits that are asked for must descend through it
 * (index_goes_through), and earlier nodes are not in the view.
 */
void	view_open(struct view *out, struct index *index, unsigned person,
	    unsigned from);
void	view_close(struct view *view);

/* The number of the node that a commit stands for. */
size_t	view_node(const struct view *view, unsigned place);

#endif
