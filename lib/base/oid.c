/* SPDX-License-Identifier: ISC */
/*
 * oid - ids are read in lower case only: upper case would be a second spelling
 * of the same id.
 */
#include "base/oid.h"

#include <stdlib.h>
#include <string.h>

#include <sha2.h>

#include "base/mem.h"

static const char digits[] = "0123456789abcdef";

/* value_of: the value of each hex digit plus IS_DIGIT; 0 for other bytes. */
enum { IS_DIGIT = 16 };

static const unsigned char value_of[256] = {
	['0'] = IS_DIGIT, ['1'] = IS_DIGIT + 1, ['2'] = IS_DIGIT + 2,
	['3'] = IS_DIGIT + 3, ['4'] = IS_DIGIT + 4, ['5'] = IS_DIGIT + 5,
	['6'] = IS_DIGIT + 6, ['7'] = IS_DIGIT + 7, ['8'] = IS_DIGIT + 8,
	['9'] = IS_DIGIT + 9, ['a'] = IS_DIGIT + 10, ['b'] = IS_DIGIT + 11,
	['c'] = IS_DIGIT + 12, ['d'] = IS_DIGIT + 13, ['e'] = IS_DIGIT + 14,
	['f'] = IS_DIGIT + 15,
};

/*
 * The loop has no branch for each digit: that branch took half of the time of
 * reading a commit's ids.
 */
bool
oid_parse(struct oid *out, struct str hex)
{
	const unsigned char *at = (const unsigned char *)hex.at;
	struct oid oid;
	unsigned high, low, all = IS_DIGIT;
	size_t i;

	if (hex.n != 2 * sizeof(oid.id))
		return false;
	for (i = 0; i < sizeof(oid.id); i++) {
		high = value_of[at[2 * i]];
		low = value_of[at[2 * i + 1]];
		all &= high & low;
		oid.id[i] = (unsigned char)(high << 4 | (low & 15));
	}
	if (all == 0)
		return false;
	*out = oid;
	return true;
}

bool
oid_is_hex(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (value_of[(unsigned char)s.at[i]] == 0)
			return false;
	return true;
}

int
oid_cmp(const struct oid *a, const struct oid *b)
{
	return memcmp(a->id, b->id, sizeof(a->id));
}

bool
oid_is_zero(const struct oid *oid)
{
	static const struct oid zero;

	return oid_eq(oid, &zero);
}

struct oid_text
oid_text(const struct oid *oid)
{
	struct oid_text text;
	char *out = text.at;
	size_t i;

	for (i = 0; i < sizeof(oid->id); i++) {
		*out++ = digits[oid->id[i] >> 4];
		*out++ = digits[oid->id[i] & 15];
	}
	*out = '\0';
	return text;
}

struct sha256_text
sha256_of(struct str bytes)
{
	struct sha256_text text;
	const char *at = bytes.n > 0 ? bytes.at : "";

	SHA256Data((const unsigned char *)at, bytes.n, text.at);
	return text;
}

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

bool
oidmap_add(struct oidmap *map, const struct oid *oid, unsigned number)
{
	struct oidmap old = *map;
	struct oidmap_slot *slot;
	size_t i;

	if (map->n * 2 >= map->cap) {
		map->cap = old.cap == 0 ? 64 : old.cap * 2;
		map->slot = mem_new(map->cap, sizeof(*map->slot));
		for (i = 0; i < old.cap; i++)
			if (old.slot[i].is_used)
				*find_slot(map, &old.slot[i].oid) =
				    old.slot[i];
		free(old.slot);
	}
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
	if (slot->is_used && number != NULL)
		*number = slot->number;
	return slot->is_used;
}

void
oidmap_release(struct oidmap *map)
{
	free(map->slot);
	*map = (struct oidmap)OIDMAP_INIT;
}
