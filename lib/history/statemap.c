/* SPDX-License-Identifier: ISC */
/*
 * statemap - inner nodes have sixteen children, some of which may be NULL; a
 * leaf has a state.  A leaf stands as high in the trie as it can.
 *
 * A node that nobody else holds is changed in place: a map to which one state
 * after the other is added is not copied.
 *
 * The way to a leaf is the bits of a sum over its path, four at a time.  If
 * somebody makes up two paths with the same sum, the way only gets longer: it
 * goes on by the bits of the paths themselves.
 */

#include "history/statemap.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sum.h"
#include "notes/person.h"

/*
 * Most of the time is spent waiting for memory: so the way is short, and the
 * children of a node lie together.
 */
enum { STEP_BITS = 4, CHILDREN = 1 << STEP_BITS, SUM_BITS = 64 };

struct statemap {
	size_t refs;
	struct state *state;		/* of a leaf; else NULL */
	uint64_t sum;			/* of a leaf's path */
	struct statemap *child[];	/* of an inner node */
};

/* The child with which the way goes on at a depth. */
static unsigned
step_of(uint64_t sum, const char *path, unsigned depth)
{
	unsigned bit = depth * STEP_BITS;
	unsigned char byte;

	if (bit < SUM_BITS)
		return sum >> bit & (CHILDREN - 1);
	/* never beyond the end of the path: two paths differ before it */
	byte = (unsigned char)path[(bit - SUM_BITS) / 8];
	return byte >> bit % 8 & (CHILDREN - 1);
}

static unsigned
step_of_leaf(const struct statemap *leaf, unsigned depth)
{
	return step_of(leaf->sum, leaf->state->path, depth);
}

/* Whether a leaf has the path of that sum. */
static bool
has_path(const struct statemap *leaf, uint64_t sum, const char *path)
{
	return leaf->sum == sum && strcmp(leaf->state->path, path) == 0;
}

static bool
is_same_path(const struct statemap *leaf, const struct statemap *other)
{
	return has_path(leaf, other->sum, other->state->path);
}

struct statemap *
statemap_ref(struct statemap *map)
{
	if (map != NULL)
		map->refs++;
	return map;
}

void
statemap_unref(struct statemap *map)
{
	unsigned i;

	if (map == NULL || --map->refs > 0)
		return;
	for (i = 0; i < CHILDREN && map->state == NULL; i++)
		statemap_unref(map->child[i]);
	state_unref(map->state);
	free(map);
}

struct state *
statemap_find(const struct statemap *map, const char *path)
{
	uint64_t sum = sum_of(str_of(path));
	unsigned depth;

	for (depth = 0; map != NULL && map->state == NULL; depth++)
		map = map->child[step_of(sum, path, depth)];
	return map != NULL && has_path(map, sum, path) ? map->state : NULL;
}

struct state *
statemap_roster(const struct statemap *map, struct str id)
{
	OWN(buf) path = BUF_INIT;

	person_path(&path, id);
	return statemap_find(map, path.at);
}

static struct statemap *
new_node(size_t nchildren)
{
	struct statemap *node = mem_new(1, sizeof(*node) +
	    nchildren * sizeof(node->child[0]));

	node->refs = 1;
	return node;
}

/* Takes a reference to an inner node; answers one that nobody else holds. */
static struct statemap *
own(struct statemap *node)
{
	struct statemap *out;
	unsigned i;

	if (node->refs == 1)
		return node;
	out = new_node(CHILDREN);
	for (i = 0; i < CHILDREN; i++)
		out->child[i] = statemap_ref(node->child[i]);
	node->refs--;
	return out;
}

/* Takes a reference to both; answers one to the node with the leaf in it. */
static struct statemap *
insert(struct statemap *node, struct statemap *leaf, unsigned depth)
{
	struct statemap **child, *other;

	if (node == NULL || (node->state != NULL && is_same_path(node, leaf))) {
		statemap_unref(node);
		return leaf;
	}
	if (node->state == NULL) {
		node = own(node);
	} else {
		other = node;
		node = new_node(CHILDREN);
		node->child[step_of_leaf(other, depth)] = other;
	}
	child = &node->child[step_of_leaf(leaf, depth)];
	*child = insert(*child, leaf, depth + 1);
	return node;
}

struct statemap *
statemap_put(struct statemap *map, struct state *state)
{
	struct statemap *leaf = new_node(0);

	leaf->state = state;
	leaf->sum = sum_of(str_of(state->path));
	return insert(map, leaf, 0);
}

typedef void visit_fn(struct state *a, struct state *b, void *arg);

/* A leaf stands for a node with one child: the leaf itself. */
static const struct statemap *
child_of(const struct statemap *node, unsigned i, unsigned depth)
{
	if (node == NULL || node->state == NULL)
		return node == NULL ? NULL : node->child[i];
	return step_of_leaf(node, depth) == i ? node : NULL;
}

static void
diff(const struct statemap *a, const struct statemap *b, unsigned depth,
    visit_fn *visit, void *arg)
{
	struct state *one = a == NULL ? NULL : a->state;
	struct state *other = b == NULL ? NULL : b->state;
	unsigned i;

	if (a == b)
		return;
	if ((a != NULL && one == NULL) || (b != NULL && other == NULL)) {
		for (i = 0; i < CHILDREN; i++)
			diff(child_of(a, i, depth), child_of(b, i, depth),
			    depth + 1, visit, arg);
	} else if (a == NULL || b == NULL || is_same_path(a, b)) {
		if (one != other)
			visit(one, other, arg);
	} else {
		visit(one, NULL, arg);
		visit(NULL, other, arg);
	}
}

void
statemap_diff(const struct statemap *a, const struct statemap *b,
    visit_fn *visit, void *arg)
{
	diff(a, b, 0, visit, arg);
}
