/* SPDX-License-Identifier: ISC */
/*
 * program - runs the editor and the pager that git would run.
 */
#ifndef FRONT_PROGRAM_H
#define FRONT_PROGRAM_H

#include "base/err.h"
#include "base/str.h"
#include "front/cli.h"
#include "git/repo.h"

/*
 * Opens a file, whose path is from the top, in the editor that git would run.
 * `made` is the text with which the caller has just created the file, or
 * absent if the file is older.  If the editor fails, a file that was just
 * created is removed again, unless it has another text by now.
 */
int	program_edit(struct repo *repo, const char *path, struct str made,
	    struct err *err);

/*
 * Prints a text on standard output, made harmless; through git's pager if the
 * text is longer than the screen.
 *
 * Which one  GIT_PAGER, core.pager (of the user's configuration, never of
 *            the repository's own: it names a program), PAGER, git's own
 *            default.  Empty or `cat` means no pager.
 * Errors     ERR_SYSTEM if no shell can be started.  A pager that cannot be
 *            run is passed over; one that ends early is no error: its reader
 *            has read enough.
 */
int	program_page(struct repo *repo, struct str text, struct err *err);

/*
 * The same for a report, which is harmless already and may have colours.  If
 * the pager cannot be started, remarks that and prints without it.  repo NULL:
 * several repositories were read; core.pager is that of the user.
 */
void	program_page_report(const struct cli *cli, struct repo *repo,
	    struct str text);

#endif
