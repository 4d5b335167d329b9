/* SPDX-License-Identifier: ISC */
/*
 * link - where the target of a link lies in the repository.
 *
 *	"objectives.md"		people/alice/objectives.md, from there
 *	"../../forms/a%20b.md"	forms/a b.md
 *	"/forms/a.md#top"	forms/a.md: web views begin at the top
 *
 * Never      asks whether anything is there.
 * Source     RFC 3986, 4.2 and 5.2.4; R85.
 */
#ifndef PARSE_LINK_H
#define PARSE_LINK_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/str.h"

/*
 * Appends the path from the top that a target means in a file at `from`, which
 * is a path from the top, too.  False, and nothing appended, where it leads
 * elsewhere: it has a scheme or a host, is a part of the same page, or lies
 * outside of the repository.
 */
bool	link_path(struct buf *out, struct str from, struct str target);

#endif
