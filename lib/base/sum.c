/* SPDX-License-Identifier: ISC */
/* sum - word by word; what is left over counts as a word that ends in zeros. */
#include "base/sum.h"

#include <string.h>

/* The upper bits of a product are the better mixed ones. */
static uint64_t
add(uint64_t sum, uint64_t word)
{
	sum = (sum ^ word) * 0x9e3779b97f4a7c15u;
	return sum ^ sum >> 32;
}

uint64_t
sum_of(struct str bytes)
{
	uint64_t sum = add(0, bytes.n), word;
	const char *at = bytes.at;
	size_t n;

	for (n = bytes.n; n >= sizeof(word); n -= sizeof(word)) {
		memcpy(&word, at, sizeof(word));
		sum = add(sum, word);
		at += sizeof(word);
	}
	word = 0;
	if (n > 0)
		memcpy(&word, at, n);
	return n == 0 ? sum : add(sum, word);
}
