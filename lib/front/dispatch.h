/* SPDX-License-Identifier: ISC */
/*
 * dispatch - completes the arguments of a command with the repository in which
 * the command is to work: the one that has the PERSON or FILE that they name.
 *
 * Which      -C, or a file that exists, says itself which repository is meant.
 *            A command that takes repositories and is given none is given all
 *            of the user's.  If no repository has a FILE, the command itself
 *            says what is wrong; if none has a PERSON, the error is told here.
 * Files      If the command is to work in another folder, files that are named
 *            from the current folder get their absolute paths.
 * Errors     ERR_REFUSED if several repositories have what was named, with
 *            `-C DIR` for each; ERR_ABSENT for a person in none of them; the
 *            error of a repository that cannot be read.
 */
#ifndef FRONT_DISPATCH_H
#define FRONT_DISPATCH_H

#include <stddef.h>

#include "base/err.h"
#include "front/commands.h"
#include "front/mine.h"

struct dispatch {
	char **arg;		/* the words behind the command's name */
	size_t n, cap;
};

#define DISPATCH_INIT { NULL, 0, 0 }

/* The command of that name, or NULL. */
const struct front_command	*dispatch_find(struct str name);

/* arg[0] to arg[n - 1] are the words behind the command's name. */
int	dispatch_fill(struct dispatch *out,
	    const struct front_command *command, struct mine *mine,
	    char *const arg[], size_t n, struct err *err);
void	dispatch_release(struct dispatch *dispatch);

#endif
