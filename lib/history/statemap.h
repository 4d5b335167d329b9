/* SPDX-License-Identifier: ISC */
/*
 * statemap - the state of every file at one commit: a map from paths to
 * states that costs nothing to copy.
 *
 * Shape      A trie over a sum of the path.  A change makes new nodes along
 *            one way and shares all others, so that each of many commits can
 *            have a map of its own.  NULL is the empty map.
 * Cost       Of a search, the length of the path; of paths of one sum, which
 *            nobody has by chance, twice that.
 * Ownership  statemap_ref and statemap_put give a reference, statemap_unref
 *            takes one.  What statemap_find answers lives as long as the map.
 */
#ifndef HISTORY_STATEMAP_H
#define HISTORY_STATEMAP_H

#include "history/state.h"

struct statemap;

struct statemap	*statemap_ref(struct statemap *map);
void	statemap_unref(struct statemap *map);

/* The state of a path, or NULL. */
struct state	*statemap_find(const struct statemap *map, const char *path);

/* Takes a map and a state; answers the map with it. */
struct statemap	*statemap_put(struct statemap *map,
		    struct state *state);

/* Calls visit for every path on which two maps differ; NULL: not there. */
void	statemap_diff(const struct statemap *a, const struct statemap *b,
	    void (*visit)(struct state *a, struct state *b,
	    void *arg), void *arg);

#endif
