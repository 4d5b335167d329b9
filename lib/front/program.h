/* SPDX-License-Identifier: ISC */
/*
 * program - the editor and the pager that git would run.
 */
#ifndef FRONT_PROGRAM_H
#define FRONT_PROGRAM_H

#include "base/err.h"
#include "base/str.h"
#include "git/repo.h"

/*
 * Opens a file, from the top, in the editor that git would open.  If the editor
 * fails, a file that was just made, with this text (absent: it was there), is
 * taken away again, unless somebody has typed into it.
 */
int	program_edit(struct repo *repo, const char *path, struct str made,
	    struct err *err);

/*
 * A text on standard output, made harmless; through the program git would use
 * if it is longer than the screen.
 *
 * Which one  GIT_PAGER, core.pager (of the user's configuration, never of
 *            the repository's own: it names a program), PAGER, less.  Empty
 *            or `cat` means none.
 * Errors     ERR_SYSTEM if it cannot be started; a pager that ends early is
 *            a reader who has read enough.
 */
int	program_page(struct repo *repo, struct str text, struct err *err);

/*
 * The same for a text that is harmless already, colours and all.  repo NULL:
 * several were read, and core.pager is not looked for.
 */
int	program_page_clean(struct repo *repo, struct str text, struct err *err);

#endif
