/* SPDX-License-Identifier: ISC */
/*
 * view - history as one person sees it: of the commits only those that concern
 * them, and the merges in which two of these meet.  Every other commit stands
 * for the last one that does.
 *
 *	struct view view;
 *
 *	view_open(&view, index, person, 0)
 *	number = view_node(&view, place)
 *	for (i = 1; i < view.n; i++)
 *		... view.node[i] ...		parents before children
 *	view_close(&view)
 *
 * Shape      Commits are places in the index; none is 0.  Node 0 is there
 *            always, and has no commit and no folder: it is what a commit
 *            stands for where the person has not begun.
 * Cost       The commits that concern the person, and the runs of history:
 *            not the commits that there are.
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
	unsigned *stand;		/* what each run begins with */
	struct index_touch *node;	/* touches, and where they meet */
	size_t n;
};

/*
 * From 0 all of history; else from that place on, through which all goes that
 * is asked for (index_goes_through): what concerned them before is not seen.
 */
void	view_open(struct view *out, struct index *index, unsigned person,
	    unsigned from);
void	view_close(struct view *view);

/* The number of the node that a commit stands for. */
size_t	view_node(const struct view *view, unsigned place);

#endif
