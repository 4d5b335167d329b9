/* SPDX-License-Identifier: ISC */
/*
 * revwalk - paints commits new or old, from the tips backwards, the newest
 * first.
 */
#include "history/revwalk.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/steps.h"

static void
forget_deltas(struct node *node)
{
	size_t i;

	for (i = 0; node->delta != NULL && i < node->nparents; i++)
		treediff_release(&node->delta[i]);
	free(node->delta);
	node->delta = NULL;
}

void
walk_release(struct walk *walk)
{
	size_t i;

	for (i = 0; i < walk->n; i++) {
		statemap_unref(walk->node[i].map);
		forget_deltas(&walk->node[i]);
	}
	free(walk->node);
	free(walk->parent);
	free(walk->heap);
	free(walk->order);
	oidmap_release(&walk->numbers);
}

/* Fills in a node from its commit. */
static int
read_node(struct walk *walk, struct node *node, struct err *err)
{
	OWN(buf) bytes = BUF_INIT;
	struct commit commit;
	size_t i;

	if (repo_read_commit(&bytes, walk->repo, &node->commit, err) < 0)
		return -1;
	node->first_parent = walk->nparents;
	node->is_broken = !commit_parse(&commit, buf_str(&bytes));
	if (node->is_broken)
		return 0;
	node->tree = commit.tree;
	node->seconds = commit.committer.seconds;
	node->is_dated = node->seconds != 0 || commit.odd == NULL;
	node->nparents = commit.nparents;
	for (i = 0; i < commit.nparents; i++)
		*MEM_ADD(walk->parent, walk->nparents, &walk->parent_cap) =
		    commit.parent[i];
	return 0;
}

int
walk_add(unsigned *number, struct walk *walk, const struct oid *commit,
    struct err *err)
{
	struct node node = { .commit = *commit };

	if (oidmap_find(number, &walk->numbers, commit))
		return 0;
	if (read_node(walk, &node, err) < 0)
		return -1;
	*number = (unsigned)walk->n;
	/* `commit` may lie in the array that has just moved */
	oidmap_add(&walk->numbers, &node.commit, *number);
	*MEM_ADD(walk->node, walk->n, &walk->cap) = node;
	return 0;
}

unsigned
walk_number(const struct walk *walk, const struct oid *commit)
{
	unsigned number = 0;

	oidmap_find(&number, &walk->numbers, commit);
	return number;
}

struct node *
walk_parent(const struct walk *walk, const struct node *node, size_t i)
{
	return &walk->node[walk_number(walk,
	    &walk->parent[node->first_parent + i])];
}

static bool
is_newer(const struct walk *walk, unsigned a, unsigned b)
{
	return walk->node[a].seconds > walk->node[b].seconds;
}

static void
heap_push(struct walk *walk, unsigned number)
{
	size_t i = walk->nheap, up;

	MEM_ROOM(walk->heap, walk->nheap, &walk->heap_cap);
	walk->nheap++;
	for (; i > 0; i = up) {
		up = (i - 1) / 2;
		if (!is_newer(walk, number, walk->heap[up]))
			break;
		walk->heap[i] = walk->heap[up];
	}
	walk->heap[i] = number;
}

static unsigned
heap_pop(struct walk *walk)
{
	unsigned top = walk->heap[0], last = walk->heap[--walk->nheap];
	size_t i = 0, down;

	for (;; i = down) {
		down = 2 * i + 1;
		if (down >= walk->nheap)
			break;
		if (down + 1 < walk->nheap && is_newer(walk,
		    walk->heap[down + 1], walk->heap[down]))
			down++;
		if (!is_newer(walk, walk->heap[down], last))
			break;
		walk->heap[i] = walk->heap[down];
	}
	walk->heap[i] = last;
	return top;
}

/* What decides whether painting may end. */
struct queue {
	size_t nnew;		/* queued commits that are only NEW */
	long long oldest;	/* date of the oldest NEW commit so far */
	bool has_root;		/* a NEW commit had no parent */
};

/*
 * Painting may end when only old commits are queued and all are older than
 * every new one: if dates are right, nothing new lies behind them.  If a root
 * commit seems new, the dates are wrong, or history was rewritten: then all of
 * history is painted.
 */
static bool
is_painted(const struct walk *walk, const struct queue *queue)
{
	return walk->nheap == 0 || (queue->nnew == 0 && !queue->has_root &&
	    walk->node[walk->heap[0]].seconds < queue->oldest);
}

static void
add_paint(struct walk *walk, unsigned number, unsigned paint,
    struct queue *queue)
{
	struct node *node = &walk->node[number];

	if ((node->paint | paint) == node->paint)
		return;
	if (node->is_queued && node->paint == NEW)
		queue->nnew--;
	node->paint |= paint;
	if (node->paint == NEW && node->seconds < queue->oldest)
		queue->oldest = node->seconds;
	if (!node->is_queued)
		heap_push(walk, number);
	node->is_queued = true;
	if (node->paint == NEW)
		queue->nnew++;
}

int
walk_from(struct walk *walk, const struct oid *tip, const struct oid *old,
    struct err *err)
{
	struct queue queue = { 0, 0, false };
	struct node *node;
	unsigned number, parent;
	size_t i;

	if (walk_add(&number, walk, tip, err) < 0)
		return -1;
	queue.oldest = walk->node[number].seconds;
	add_paint(walk, number, NEW, &queue);
	if (old != NULL) {
		if (walk_add(&number, walk, old, err) < 0)
			return -1;
		add_paint(walk, number, OLD, &queue);
	}
	while (!is_painted(walk, &queue)) {
		number = heap_pop(walk);
		node = &walk->node[number];
		node->is_queued = false;
		steps_at("commits", walk->n, 0);
		if (node->paint == NEW) {
			queue.nnew--;
			queue.has_root |= node->nparents == 0;
		}
		/* walk_add may move the nodes */
		for (i = 0; i < walk->node[number].nparents; i++) {
			if (walk_add(&parent, walk, &walk->parent[
			    walk->node[number].first_parent + i], err) < 0)
				return -1;
			add_paint(walk, parent, walk->node[number].paint,
			    &queue);
		}
	}
	walk->nheap = 0;
	return 0;
}

static void
count_children(struct walk *walk)
{
	const struct node *node;
	size_t i, j;

	for (i = 0; i < walk->n; i++) {
		node = &walk->node[i];
		for (j = 0; node->paint == NEW && j < node->nparents; j++)
			walk_parent(walk, node, j)->children++;
	}
}

void
walk_order(struct walk *walk)
{
	unsigned number;
	struct node *node, *parent;
	size_t i, left;

	count_children(walk);
	for (i = 0; i < walk->n; i++) {
		walk->norder += walk->node[i].paint == NEW;
		if (walk->node[i].paint == NEW &&
		    walk->node[i].children == 0)
			heap_push(walk, (unsigned)i);
	}
	/* from the back: the newest is taken off the heap first */
	walk->order = mem_new(walk->norder, sizeof(*walk->order));
	for (left = walk->norder; walk->nheap > 0; ) {
		walk->order[--left] = number = heap_pop(walk);
		node = &walk->node[number];
		for (i = 0; i < node->nparents; i++) {
			parent = walk_parent(walk, node, i);
			if (--parent->children == 0 && parent->paint == NEW)
				heap_push(walk,
				    (unsigned)(parent - walk->node));
		}
	}
	count_children(walk);	/* again, for walk_let_go */
}

void
walk_let_go(struct walk *walk, struct node *node)
{
	struct node *parent;
	size_t i;

	forget_deltas(node);
	for (i = 0; i < node->nparents; i++) {
		parent = walk_parent(walk, node, i);
		if (--parent->children > 0 || parent->paint != NEW)
			continue;
		statemap_unref(parent->map);
		parent->map = NULL;
	}
}
