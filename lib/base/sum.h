/* SPDX-License-Identifier: ISC */
/*
 * sum - a quick checksum of bytes (XXH64 of xxhash), at a fortieth of the cost
 * of SHA-256.  It finds the damage that a disk or a half-finished write does,
 * and serves as a hash for a table.
 *
 * Never      use it against an attacker, who can make bytes of any sum.
 */
#ifndef BASE_SUM_H
#define BASE_SUM_H

#include <stdint.h>

#include "base/str.h"

uint64_t	sum_of(struct str bytes);

/* The same sum of n parts, as if they were one, as 16 hex digits. */
struct sum_text {
	char at[17];
};
struct sum_text	sum_text_parts(const struct str *part, size_t n);

#endif
