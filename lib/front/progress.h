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
 * What       The repositories, if there are several, how far the walk is that
 *            counts its steps (base/steps), and the seconds.
 * When       After two seconds, and then each second; only where standard
 *            error is a terminal.  Nothing of it gets into a pipe, a file or
 *            the mail of cron.  At the gate, where git sends what a hook says
 *            to whoever pushes: every ten seconds a line of its own.
 * Traces     None: the line is taken off before anything else is printed.
 * How        By SIGALRM, so that whatever takes long need not know of it; the
 *            system calls that it interrupts go on.  One at a time: it stands
 *            for the whole process.  A process that is made meanwhile shows
 *            nothing.
 * Source     overdue(1), audit-trail(1), one-to-one(1): long work.
 */
#ifndef FRONT_PROGRESS_H
#define FRONT_PROGRESS_H

#include <stddef.h>

void	progress_begin(const char *prog);

/* In place of progress_begin, at the gate. */
void	progress_send(const char *prog);
void	progress_count(size_t done, size_t all);
void	progress_pause(void);
void	progress_end(void);

#endif
