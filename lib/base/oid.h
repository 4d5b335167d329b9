/* SPDX-License-Identifier: ISC */
/*
 * oid - the name of a git object (SHA-1, 20 bytes, 40 hex digits), a set of
 * them, and the SHA-256 of a text.
 *
 *	repo_blob_id(&oid, text, err)
 *	oid_eq(&oid, &entry.oid)
 *	buf_addf(&out, "commit %.12s\n", oid_text(&oid).at);
 *
 * Never      keep the `at` of an oid_text or a sha256_text beyond the statement
 *            that it stands in; keep the value itself.
 * Source     FIPS 180-4 (SHA-256), as libmd computes it.
 */
#ifndef BASE_OID_H
#define BASE_OID_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/str.h"

struct oid {
	unsigned char id[20];
};

/* No object at all: what oid_is_zero. */
#define OID_NONE ((struct oid){ { 0 } })

struct oid_text {
	char at[41];
};

/* The id of a tree without entries, which git knows without storing it. */
#define OID_EMPTY_TREE "4b825dc642cb6eb9a060e54bf8d69288fbee4904"

/* Reads 40 lower-case hex digits. */
bool	oid_parse(struct oid *out, struct str hex);

static inline bool
oid_eq(const struct oid *a, const struct oid *b)
{
	return memcmp(a->id, b->id, sizeof(a->id)) == 0;
}

/* Whether all bytes are lower-case hex digits. */
bool	oid_is_hex(struct str s);

int	oid_cmp(const struct oid *a, const struct oid *b);
bool	oid_is_zero(const struct oid *oid);
struct oid_text	oid_text(const struct oid *oid);

struct sha256_text {
	char at[65];
};
struct sha256_text	sha256_of(struct str bytes);

/*
 * A set of ids, each with a number: a hash table with open addressing, which
 * needs no hash function, because object ids are hashes already.
 */
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

/* Adds an id; false if it was there already: then its number stays. */
bool	oidmap_add(struct oidmap *map, const struct oid *oid, unsigned number);

/* The number of an id (number may be NULL); false if it is not there. */
bool	oidmap_find(unsigned *number, const struct oidmap *map,
	    const struct oid *oid);
void	oidmap_release(struct oidmap *map);

#endif
