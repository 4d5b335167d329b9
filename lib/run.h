/* SPDX-License-Identifier: ISC */
/*
 * run - another program, with bytes in and bytes out, no shell.
 *
 * The child gets stdin from `in`, its stdout goes to `out` and its stderr to
 * `diag`; all pipes are served at once, so neither side can block the other.
 * Descriptors of ours are closed, variables starting with GIT_ are removed,
 * SIGPIPE is at its default.
 *
 * Errors     ERR_ABSENT if the program cannot be found; ERR_SYSTEM.  A child
 *            that fails is no error: *status is its exit status, 128 + the
 *            signal if one ended it.
 * Floor      4; includes buf, err, mem, str.
 */
#ifndef RUN_H
#define RUN_H

#include "buf.h"
#include "err.h"
#include "str.h"

/* argv ends with NULL; argv[0] is looked up in PATH. */
int	run_filter(int *status, struct buf *out, struct buf *diag,
	    const char *const argv[], struct str in, struct err *err);

/*
 * The same with our own terminal for stdin, stdout and stderr, for an editor
 * or pager: `command` is given to the shell as git does, with `argument`
 * behind it ("command" "$@").
 */
int	run_interactive(int *status, const char *command,
	    const char *argument, struct err *err);

#endif
