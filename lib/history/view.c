/* SPDX-License-Identifier: ISC */
/*
 * view - within a run, a commit stands for the last touch at or before it; for
 * which node the commits before the run's first touch stand is found out once
 * for each run.
 */

#include "history/view.h"

#include <stdlib.h>

#include "base/mem.h"

/* How many of the sorted touches have at most that place. */
static size_t
count_up_to(const struct index_touch *touch, size_t n, unsigned place)
{
	size_t low = 0, high = n, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (touch[middle].place <= place)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The place of the node that a commit stands for; 0: node 0. */
static unsigned
stands_for(const struct view *v, unsigned place)
{
	unsigned run = index_read(v->index, place).run;
	size_t n = count_up_to(v->touch, v->ntouches, place);

	if (n > 0 && v->touch[n - 1].place >= run)
		return v->touch[n - 1].place;
	return v->nruns == 0 ? 0 : v->stand[index_find_run(v->run,
	    v->nruns, run)];
}

size_t
view_node(const struct view *v, unsigned place)
{
	return count_up_to(v->node, v->n, stands_for(v, place)) - 1;
}

struct stack {
	unsigned *place;
	size_t n, cap;
};

/* Whether one node is an ancestor of another, by their places. */
static bool
is_behind(const struct view *v, unsigned ancestor, unsigned from)
{
	struct stack stack = { NULL, 0, 0 };
	OWN(oidmap) seen = OIDMAP_INIT;
	struct index_commit commit;
	unsigned at, next, i;
	bool answer = false;

	*MEM_ADD(stack.place, stack.n, &stack.cap) = from;
	while (stack.n > 0 && !answer) {
		at = stack.place[--stack.n];
		answer = at == ancestor;
		/* parents have lower places: no need to go further */
		if (at <= ancestor)
			continue;
		commit = index_read(v->index, at);
		if (!oidmap_add(&seen, &commit.commit, 0))
			continue;
		for (i = 0; i < commit.nparents; i++) {
			next = stands_for(v, index_parent(v->index, at, i));
			if (next != 0)
				*MEM_ADD(stack.place, stack.n, &stack.cap) =
				    next;
		}
	}
	free(stack.place);
	return answer;
}

/*
 * The place of the node for which a commit stands that begins a run and does
 * not concern the person.  The commit is a node itself if two nodes meet in it
 * of which neither descends from the other.
 */
static unsigned
stand_in(const struct view *v, unsigned place)
{
	unsigned n = index_read(v->index, place).nparents;
	unsigned found = 0, other, i;

	for (i = 0; i < n; i++) {
		other = stands_for(v, index_parent(v->index, place, i));
		if (other == 0 || other == found ||
		    (found != 0 && is_behind(v, other, found)))
			continue;
		if (found != 0 && !is_behind(v, found, other))
			return place;
		found = other;
	}
	return found;
}

/*
 * Makes the nodes: the touches, and between them the merges where they meet.
 * Such a merge has the same folder as all its parents.
 */
static void
add_meetings(struct view *v, const struct stack *meeting)
{
	struct index_touch node = { .place = 0 };
	size_t i, j = 0;

	v->node[v->n++] = node;
	for (i = 0; i < meeting->n; i++) {
		node.place = meeting->place[i];
		for (; j < v->ntouches && v->touch[j].place < node.place; j++)
			v->node[v->n++] = v->touch[j];
		node.folder = v->node[view_node(v, index_parent(v->index,
		    node.place, 0))].folder;
		v->node[v->n++] = node;
	}
	for (; j < v->ntouches; j++)
		v->node[v->n++] = v->touch[j];
}

void
view_open(struct view *out, struct index *index, unsigned person,
    unsigned from)
{
	struct stack meeting = { NULL, 0, 0 };
	unsigned place;
	size_t i, n;

	*out = (struct view){ .index = index };
	out->touch = index_touches(&out->ntouches, index, person, from);
	out->run = index_runs(&n, index);
	/* earlier runs than the one with `from` are not asked for */
	out->nruns = n;
	i = from == 0 ? 0 : index_find_run(out->run, n, from);
	out->run += i;
	n -= i;
	out->stand = mem_new(n, sizeof(*out->stand));
	for (i = 0; i < n; i++) {
		/* only the runs before this one have their `stand` yet */
		out->nruns = i;
		place = out->run[i];
		/* a run whose first commit is a touch needs no `stand` */
		if (place <= from || stands_for(out, place) == place)
			continue;
		out->stand[i] = stand_in(out, place);
		if (out->stand[i] == place)
			*MEM_ADD(meeting.place, meeting.n, &meeting.cap) =
			    place;
	}
	out->nruns = n;
	out->node = mem_new(1 + out->ntouches + meeting.n,
	    sizeof(*out->node));
	add_meetings(out, &meeting);
	free(meeting.place);
}

void
view_close(struct view *view)
{
	free(view->touch);
	free(view->stand);
	free(view->node);
	*view = (struct view){ .index = NULL };
}
