/* SPDX-License-Identifier: ISC */
/*
 * statemap - the state of every file at one commit: a map from paths to
 * states that costs nothing to copy.
 *
 * Shape      A trie over a sum of the path.  A change makes new nodes on the
 *            way from the root to one leaf and shares all others, so that each
 *            of many commits can have a map of its own.  NULL is the empty map.
 * Cost       A search takes time in proportion to the path's length; twice
 *            that for paths that have the same sum, which does not happen by
 *            chance.
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

/* The state of a person's roster, or NULL. */
struct state	*statemap_roster(const struct statemap *map, struct str id);

/* Takes a reference to each; answers the map with the state in it. */
struct statemap	*statemap_put(struct statemap *map,
		    struct state *state);

/* Calls visit for every path whose states differ; NULL: a map has none. */
void	statemap_diff(const struct statemap *a, const struct statemap *b,
	    void (*visit)(struct state *a, struct state *b,
	    void *arg), void *arg);

#endif
