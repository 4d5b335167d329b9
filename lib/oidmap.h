/* SPDX-License-Identifier: ISC */
/*
 * oidmap - a set of object ids, each with a number.
 *
 * Shape      Open addressing; object ids are hashes already.
 * Floor      1; includes mem, oid.
 */
#ifndef OIDMAP_H
#define OIDMAP_H

#include <stdbool.h>
#include <stddef.h>

#include "oid.h"

struct oidmap_slot {
	struct oid oid;
	unsigned number;
	bool is_used;
};

struct oidmap {
	struct oidmap_slot *slot;
	size_t n, cap;		/* cap is a power of two, or 0 */
};

#define OIDMAP_INIT { NULL, 0, 0 }

/* Adds an id; false if it was there: then its number stays as it is. */
bool	oidmap_add(struct oidmap *map, const struct oid *oid, unsigned number);

/* The number of an id; false if it is not there. */
bool	oidmap_find(unsigned *number, const struct oidmap *map,
	    const struct oid *oid);
void	oidmap_release(struct oidmap *map);

#endif
