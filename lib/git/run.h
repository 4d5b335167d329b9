/* SPDX-License-Identifier: ISC */
/*
 * run - runs another program, with bytes in and bytes out, without a shell.
 *
 *	result = run_git(&status, &out, &diag, argv, err);
 *	if (result == 0 && status != 0)
 *		result = err_set(err, ERR_GIT, "git: %.*s",
 *		    STR_ARGS(run_last_words(&diag)));
 *
 * Never      take a 0 for success without a look at *status, which says whether
 *            the child failed.  Never put a user's text before a "--" in argv.
 *
 * The child reads `in` as its stdin; its stdout is appended to `out` and its
 * stderr to `diag`.  All pipes are served at once, so that neither side can
 * block the other.  The child gets none of our descriptors and no variable
 * starting with GIT_, and SIGPIPE is at its default.
 *
 * Time       A child that does not end within `seconds` is killed together with
 *            all processes that it started.  With 0 there is no limit, as
 *            somebody may have to type a passphrase.  A process that is left
 *            behind by a child that has ended, and keeps a pipe open, is given
 *            a second to say more, and then left alone.
 * Errors     ERR_SYSTEM, also if the program cannot be found; ERR_TIME if it
 *            has not ended in time.  A child that fails is no error: *status is
 *            its exit status, or 128 + the signal that ended it.
 */
#ifndef GIT_RUN_H
#define GIT_RUN_H

#include <signal.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/str.h"

/* The time for a program for which nobody has to type anything. */
#define RUN_SECONDS 20

/*
 * Runs argv, which ends with NULL; argv[0] is looked up in PATH.  A result of
 * 0 means that the program has ended, and that *status is set.
 */
int	run_filter(int *status, struct buf *out, struct buf *diag,
	    const char *const argv[], struct str in, unsigned seconds,
	    struct err *err);

/*
 * The same for git itself, within RUN_SECONDS.  git gets those GIT_ variables
 * that say who acts, what is set and how a server is reached (GIT_AUTHOR_*,
 * GIT_COMMITTER_*, GIT_CONFIG_*, GIT_SSH* and the like), but none that say
 * where the repository is: argv has to say that.
 */
int	run_git(int *status, struct buf *out, struct buf *diag,
	    const char *const argv[], struct err *err);

/*
 * The same for a git command that talks to a server, within `seconds`.  If a
 * user sits at our terminal, git may ask them for a passphrase there.
 */
int	run_git_asking(int *status, struct buf *out, struct buf *diag,
	    const char *const argv[], unsigned seconds, struct err *err);

/* The last line that a program printed, trimmed: mostly the reason. */
struct str	run_last_words(const struct buf *diag);

/*
 * The first line that is no warning, without "fatal: " or "error: ".  For git
 * this is the cause; the lines behind it are often general advice.
 */
struct str	run_first_words(const struct buf *diag);

/*
 * Runs an editor or pager with our own stdin, stdout and stderr, without a time
 * limit.  A shell runs `command`, as git does, with `argument` behind it.
 */
int	run_interactive(int *status, const char *command,
	    const char *argument, struct err *err);

/*
 * Blocks the signals that would end us, until the caller sets the mask back:
 * sigprocmask(SIG_SETMASK, before, NULL).
 */
void	run_hold_interrupts(sigset_t *before);

#endif
