/* SPDX-License-Identifier: ISC */
/*
 * run - another program, with bytes in and bytes out, no shell.
 *
 *	result = run_git(&status, &out, &diag, argv, err);
 *	if (result == 0 && status != 0)
 *		result = err_set(err, ERR_GIT, "git: %.*s",
 *		    STR_ARGS(run_last_words(&diag)));
 *
 * Never      take 0 for success alone: a child that failed answers by its
 *            status.  Never put what somebody wrote before a "--" in argv.
 *
 * The child gets stdin from `in`, its stdout goes to `out` and its stderr to
 * `diag`; all pipes are served at once, so neither side can block the other.
 * Descriptors of ours are closed, variables starting with GIT_ are removed,
 * SIGPIPE is at its default.
 *
 * Time       A child that does not end within so many seconds is killed, and
 *            what it started with it; with 0 it gets as long as it takes, as
 *            somebody may have to type a passphrase.
 * Errors     ERR_SYSTEM, also if the program cannot be found; ERR_TIME if it
 *            has not answered in time.  A child that fails is no error:
 *            *status is its exit status, 128 + the signal if one ended it.
 */
#ifndef GIT_RUN_H
#define GIT_RUN_H

#include <signal.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/str.h"

/* What another program gets, where nobody has to type anything. */
#define RUN_SECONDS 20

/* argv ends with NULL; argv[0] is looked up in PATH. */
int	run_filter(int *status, struct buf *out, struct buf *diag,
	    const char *const argv[], struct str in, unsigned seconds,
	    struct err *err);

/*
 * The same for git itself, within RUN_SECONDS: it gets those of its variables
 * that say who acts, what is set and how a server is reached (GIT_AUTHOR_*,
 * GIT_COMMITTER_*, GIT_CONFIG_*, GIT_SSH*), and none that say where the
 * repository is: argv does.
 */
int	run_git(int *status, struct buf *out, struct buf *diag,
	    const char *const argv[], struct err *err);

/*
 * The same for git that talks to a server, within so many seconds: where
 * somebody sits at our terminal, it may ask them for a passphrase there.
 */
int	run_git_asking(int *status, struct buf *out, struct buf *diag,
	    const char *const argv[], unsigned seconds, struct err *err);

/* The last line a program said, without its end: mostly the reason. */
struct str	run_last_words(const struct buf *diag);

/*
 * The first one that is no warning, without "fatal: ": of git the cause, where
 * advice that fits many causes follows.
 */
struct str	run_first_words(const struct buf *diag);

/*
 * The same with our own terminal for stdin, stdout and stderr, for an editor
 * or pager: `command` is given to the shell as git does, with `argument`
 * behind it ("command" "$@").
 */
int	run_interactive(int *status, const char *command,
	    const char *argument, struct err *err);

/*
 * What would interrupt us waits until the caller sets the mask back to *before:
 * sigprocmask(SIG_SETMASK, before, NULL).
 */
void	run_hold_interrupts(sigset_t *before);

#endif
