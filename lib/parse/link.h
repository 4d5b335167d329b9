/* SPDX-License-Identifier: ISC */
/*
 * link - finds the path in the repository that the target of a link means.
 *
 *	"objectives.md"		people/alice/objectives.md, in a file there
 *	"../../forms/a%20b.md"	forms/a b.md
 *	"/forms/a.md#top"	forms/a.md: `/` is the top, as in web views
 *
 * Never      looks whether a file has that path.
 * Source     RFC 3986, 4.2 and 5.2.4; R85.
 */
#ifndef PARSE_LINK_H
#define PARSE_LINK_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/str.h"

/*
 * Appends the path that `target` means in the file `from`; both paths begin at
 * the top of the work tree.  Returns false, and appends nothing, if the target
 * has a scheme or a host, is a part of the same page, or lies outside of the
 * repository.
 */
bool	link_path(struct buf *out, struct str from, struct str target);

#endif
