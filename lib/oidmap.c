/* SPDX-License-Identifier: ISC */
/* oidmap - linear probing; never more than half full. */

#include "oidmap.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"

static struct oidmap_slot *
find_slot(const struct oidmap *map, const struct oid *oid)
{
	size_t i;

	memcpy(&i, oid->id, sizeof(i));
	for (i &= map->cap - 1; map->slot[i].is_used &&
	    !oid_eq(&map->slot[i].oid, oid); i = (i + 1) & (map->cap - 1))
		;
	return &map->slot[i];
}

static void
grow(struct oidmap *map)
{
	struct oidmap old = *map;
	size_t i;

	map->cap = old.cap == 0 ? 64 : old.cap * 2;
	map->slot = mem_new(map->cap, sizeof(*map->slot));
	for (i = 0; i < old.cap; i++)
		if (old.slot[i].is_used)
			*find_slot(map, &old.slot[i].oid) = old.slot[i];
	free(old.slot);
}

bool
oidmap_add(struct oidmap *map, const struct oid *oid, unsigned number)
{
	struct oidmap_slot *slot;

	if (map->n * 2 >= map->cap)
		grow(map);
	slot = find_slot(map, oid);
	if (slot->is_used)
		return false;
	*slot = (struct oidmap_slot){ *oid, number, true };
	map->n++;
	return true;
}

bool
oidmap_find(unsigned *number, const struct oidmap *map, const struct oid *oid)
{
	const struct oidmap_slot *slot;

	if (map->cap == 0)
		return false;
	slot = find_slot(map, oid);
	if (slot->is_used)
		*number = slot->number;
	return slot->is_used;
}

void
oidmap_release(struct oidmap *map)
{
	free(map->slot);
	*map = (struct oidmap)OIDMAP_INIT;
}
