/* SPDX-License-Identifier: ISC */
/* sum - XXH64, inline from its header, so that no library is linked. */
#include "base/sum.h"

#include <inttypes.h>
#include <stdio.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

uint64_t
sum_of(struct str bytes)
{
	return XXH64(bytes.at, bytes.n, 0);
}

struct sum_text
sum_text(struct str bytes)
{
	struct sum_text text;

	snprintf(text.at, sizeof(text.at), "%016" PRIx64, sum_of(bytes));
	return text;
}
