/* SPDX-License-Identifier: ISC */
/* pack - a text is packed as its length, or ABSENT, and its bytes. */
#include "base/pack.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

/* Stands in the place of a length; no text is this long. */
#define ABSENT UINT32_MAX

void
pack_bytes(struct buf *out, const void *at, size_t n)
{
	buf_add_bytes(out, at, n);
}

void
pack_str(struct buf *out, struct str s)
{
	uint32_t n = str_is_absent(s) ? ABSENT : (uint32_t)s.n;

	assert(s.n < ABSENT);
	pack_bytes(out, &n, sizeof(n));
	buf_add(out, s);
}

void
unpack_bytes(void *at, size_t n, struct str *rest)
{
	if (rest->n < n) {
		memset(at, 0, n);
		*rest = STR_NONE;
		return;
	}
	memcpy(at, rest->at, n);
	*rest = str_from(*rest, n);
}

struct str
unpack_str(struct str *rest)
{
	struct str s;
	uint32_t n;

	unpack_bytes(&n, sizeof(n), rest);
	if (n == ABSENT)
		return STR_NONE;
	s = rest->n < n ? STR_NONE : str_first(*rest, n);
	*rest = rest->n < n ? STR_NONE : str_from(*rest, n);
	return s;
}
