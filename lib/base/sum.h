/* SPDX-License-Identifier: ISC */
/*
 * sum - a quick sum over bytes (XXH64 of xxhash), a fortieth of the work of
 * SHA-256: for what a disk or an end in the middle does to them, and for a
 * place to look in.
 *
 * Never      against somebody: whoever wants to makes up bytes of any sum.
 */
#ifndef BASE_SUM_H
#define BASE_SUM_H

#include <stdint.h>

#include "base/str.h"

uint64_t	sum_of(struct str bytes);

/* The same as text, in hexadecimal. */
struct sum_text {
	char at[17];
};
struct sum_text	sum_text(struct str bytes);

#endif
