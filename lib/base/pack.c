/* SPDX-License-Identifier: ISC */
/* pack - a text is its length, and its bytes; one that is absent has none. */
#include "base/pack.h"

#include <assert.h>
#include <string.h>

void
pack_bytes(struct buf *out, const void *at, size_t n)
{
	buf_add_bytes(out, at, n);
}

void
pack_str(struct buf *out, struct str s)
{
	size_t n = str_is_absent(s) ? (size_t)-1 : s.n;

	pack_bytes(out, &n, sizeof(n));
	buf_add(out, s);
}

void
unpack_bytes(void *at, size_t n, struct str *rest)
{
	assert(rest->n >= n);
	memcpy(at, rest->at, n);
	*rest = str_from(*rest, n);
}

struct str
unpack_str(struct str *rest)
{
	struct str s;
	size_t n;

	unpack_bytes(&n, sizeof(n), rest);
	if (n == (size_t)-1)
		return STR_NONE;
	assert(rest->n >= n);
	s = str_first(*rest, n);
	*rest = str_from(*rest, n);
	return s;
}
