/* SPDX-License-Identifier: ISC */
/*
 * git writes ids in lower case; upper case would be a second spelling of the
 * same name, so it is refused.
 */
#include "oid.h"

#include <string.h>

#include <sha2.h>

static const char digits[] = "0123456789abcdef";

/* The value of each digit plus one; 0 for all other bytes. */
static const unsigned char value_of[256] = {
	['0'] = 1, ['1'] = 2, ['2'] = 3, ['3'] = 4, ['4'] = 5, ['5'] = 6,
	['6'] = 7, ['7'] = 8, ['8'] = 9, ['9'] = 10, ['a'] = 11, ['b'] = 12,
	['c'] = 13, ['d'] = 14, ['e'] = 15, ['f'] = 16,
};

/* No branch for each digit: half of what reading a commit's ids took. */
bool
oid_parse(struct oid *out, struct str hex)
{
	const unsigned char *at = (const unsigned char *)hex.at;
	struct oid oid;
	unsigned high, low, odd = 0;
	size_t i;

	if (hex.n != 2 * sizeof(oid.id))
		return false;
	for (i = 0; i < sizeof(oid.id); i++) {
		high = value_of[at[2 * i]] - 1u;
		low = value_of[at[2 * i + 1]] - 1u;
		odd |= high | low;
		oid.id[i] = (unsigned char)(high << 4 | low);
	}
	if (odd > 15)
		return false;
	*out = oid;
	return true;
}

bool
oid_eq(const struct oid *a, const struct oid *b)
{
	return oid_cmp(a, b) == 0;
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
