/* SPDX-License-Identifier: ISC */
/*
 * pager - a text on standard output, through the program git would use if it
 * is longer than the screen.
 *
 * Which one  GIT_PAGER, core.pager (of the user's configuration, never of
 *            the repository's own: it names a program), PAGER, less.  Empty
 *            or `cat` means none.
 * Errors     ERR_SYSTEM if it cannot be started; a pager that ends early is
 *            a reader who has read enough.
 * Floor      5; includes buf, err, repo, str, text.
 */
#ifndef PAGER_H
#define PAGER_H

#include "err.h"
#include "repo.h"
#include "str.h"

/* Control characters are made harmless on the way. */
int	pager_show(struct repo *repo, struct str text, struct err *err);

#endif
