/* SPDX-License-Identifier: ISC */
/*
 * oid - the name of a git object (SHA-1, 20 bytes, 40 hex digits), and the
 * SHA-256 of a text.
 *
 * Source     FIPS 180-4 (SHA-256), as libmd computes it.
 * Floor      1; includes str.
 */
#ifndef OID_H
#define OID_H

#include <stdbool.h>

#include "str.h"

struct oid {
	unsigned char id[20];
};

struct oid_text {
	char at[41];
};

/* From 40 lower-case digits. */
bool	oid_parse(struct oid *out, struct str hex);
bool	oid_eq(const struct oid *a, const struct oid *b);
int	oid_cmp(const struct oid *a, const struct oid *b);
bool	oid_is_zero(const struct oid *oid);
struct oid_text	oid_text(const struct oid *oid);

struct sha256_text {
	char at[65];
};
struct sha256_text	sha256_of(struct str bytes);

#endif
