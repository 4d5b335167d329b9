/* SPDX-License-Identifier: ISC */
/*
 * dispatch - the arguments of a command, with the repository that it is to work
 * in where they do not say it: PERSON and FILE are found in whichever has them.
 *
 * Which      -C, and a file that is there, say it themselves.  A command that
 *            takes repositories and gets none gets all of them.  A name that
 *            none has is left to the command, which says what is wrong, but
 *            for a PERSON, who could be anywhere.
 * Files      Those that are named from the current folder are named whole for
 *            a command that works elsewhere.
 * Errors     ERR_REFUSED with `-C DIR` for each, where several have what was
 *            named; ERR_ABSENT for a person in none of them.  Where a
 *            repository cannot be read, that is the trouble.
 */
#ifndef FRONT_DISPATCH_H
#define FRONT_DISPATCH_H

#include <stddef.h>

#include "base/err.h"
#include "front/commands.h"
#include "front/mine.h"

struct dispatch {
	char **arg;		/* argv of the command; NULL behind the last */
	size_t n, cap;
};

#define DISPATCH_INIT { NULL, 0, 0 }

/* NULL if there is no command of that name. */
const struct front_command	*dispatch_find(struct str name);

/* The words behind the command's name are arg[0] to arg[n - 1]. */
int	dispatch_fill(struct dispatch *out,
	    const struct front_command *command, struct mine *mine,
	    char *const arg[], size_t n, struct err *err);
void	dispatch_release(struct dispatch *dispatch);

#endif
