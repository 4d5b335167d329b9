/* SPDX-License-Identifier: ISC */
/*
 * pack - values as bytes, for a process that was forked off this one, and for
 * kept files that only the same release on the same sort of machine reads.
 *
 *	pack_bytes(&bytes, &matter, sizeof(matter))
 *	pack_str(&bytes, matter.name)
 *	...
 *	unpack_bytes(&matter, sizeof(matter), &rest)
 *	matter.name = unpack_str(&rest)
 *
 * Never      pack a pointer for a kept file, or one to anything that is not
 *            static: its address means nothing in another program.
 * Ownership  unpack_str returns a view into the bytes.
 */
#ifndef BASE_PACK_H
#define BASE_PACK_H

#include <stddef.h>

#include "base/buf.h"
#include "base/str.h"

void	pack_bytes(struct buf *out, const void *at, size_t n);
void	pack_str(struct buf *out, struct str s);	/* keeps "absent" */

/*
 * Take values off *rest, in the order in which they were packed.  If *rest is
 * too short, *rest becomes absent, and the value is zeros or an absent text.
 */
void		unpack_bytes(void *at, size_t n, struct str *rest);
struct str	unpack_str(struct str *rest);

#endif
