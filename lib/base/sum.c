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
sum_text_parts(const struct str *part, size_t n)
{
	struct sum_text text;
	XXH64_state_t state;
	size_t i;

	XXH64_reset(&state, 0);
	for (i = 0; i < n; i++)
		XXH64_update(&state, part[i].at, part[i].n);
	snprintf(text.at, sizeof(text.at), "%016" PRIx64,
	    (uint64_t)XXH64_digest(&state));
	return text;
}
