/* SPDX-License-Identifier: ISC */
/*
 * pack - values as bytes, for another process that was forked off this one, and
 * for what this release keeps on this sort of machine.
 *
 *	pack_bytes(&bytes, &matter, sizeof(matter))
 *	pack_str(&bytes, matter.name)
 *	...
 *	unpack_bytes(&matter, sizeof(matter), &rest)
 *	matter.name = unpack_str(&rest)
 *
 * Never      keep a pointer among them, which is good for what is static alone,
 *            and in a process alone.
 * Ownership  What unpack_str answers looks into the bytes.
 */
#ifndef BASE_PACK_H
#define BASE_PACK_H

#include <stddef.h>

#include "base/buf.h"
#include "base/str.h"

void	pack_bytes(struct buf *out, const void *at, size_t n);
void	pack_str(struct buf *out, struct str s);	/* absent stays so */

/*
 * In the order in which they were packed; off *rest.  Where it has not so much,
 * it is absent afterwards, and what was asked for is absent, or zeros.
 */
void		unpack_bytes(void *at, size_t n, struct str *rest);
struct str	unpack_str(struct str *rest);

#endif
