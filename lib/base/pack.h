/* SPDX-License-Identifier: ISC */
/*
 * pack - values as bytes, for another process that was forked off this one.
 *
 *	pack_bytes(&bytes, &matter, sizeof(matter))
 *	pack_str(&bytes, matter.name)
 *	...
 *	unpack_bytes(&matter, sizeof(matter), &rest)
 *	matter.name = unpack_str(&rest)
 *
 * Never      keep them in a file: they are what this program has in memory on
 *            this machine.  A pointer among them is good for what is static
 *            alone.
 * Ownership  What unpack_str answers looks into the bytes.
 */
#ifndef BASE_PACK_H
#define BASE_PACK_H

#include <stddef.h>

#include "base/buf.h"
#include "base/str.h"

void	pack_bytes(struct buf *out, const void *at, size_t n);
void	pack_str(struct buf *out, struct str s);	/* absent stays so */

/* In the order in which they were packed; off *rest, which has to have them. */
void		unpack_bytes(void *at, size_t n, struct str *rest);
struct str	unpack_str(struct str *rest);

#endif
