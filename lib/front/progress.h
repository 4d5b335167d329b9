/* SPDX-License-Identifier: ISC */
/*
 * progress - a line on the terminal while something takes long, so that
 * nobody thinks that nothing happens.
 *
 *	progress_begin(cli.prog)
 *	progress_count(done, all)	"overdue: 3 of 30 repositories, ..."
 *	progress_pause()		before something else is printed
 *	progress_end()
 *
 * What       The number of repositories done, if there are several; the steps
 *            of the walk that counts them (base/steps); the seconds.
 * When       After two seconds, and then each second; only if standard error
 *            is a terminal, so nothing gets into a pipe, a file or the mail of
 *            cron.  At the gate, where git sends a hook's output to whoever
 *            pushes: a new line every ten seconds.
 * Traces     None: the line is wiped before anything else is printed.
 * How        By SIGALRM, so that code which takes long need not call anything.
 *            Interrupted system calls are restarted (SA_RESTART).  There is
 *            one progress line for the whole process; a child process shows
 *            none.
 * Source     overdue(1), audit-trail(1), one-to-one(1): long work.
 */
#ifndef FRONT_PROGRESS_H
#define FRONT_PROGRESS_H

#include <stddef.h>

void	progress_begin(const char *prog);

/* In place of progress_begin, at the gate: each time a new line. */
void	progress_send(const char *prog);
void	progress_count(size_t done, size_t all);
void	progress_pause(void);
void	progress_end(void);

#endif
