/* SPDX-License-Identifier: ISC */
/*
 * steps - how far a long walk has come, for a user who waits: lib/ counts here,
 * and the commands, which may print, decide what to show.
 *
 * There is one `steps` for the process, set by the walk that counted last.  A
 * signal handler may read `steps` at any moment; `what` is NULL meanwhile, when
 * the numbers are being changed.
 */
#ifndef BASE_STEPS_H
#define BASE_STEPS_H

#include <signal.h>
#include <stddef.h>

struct steps {
	const char *volatile what;	/* "commits"; NULL: nothing is known */
	volatile sig_atomic_t done, all;	/* all is 0 while the total is
						   not known yet */
};

extern struct steps steps;

/* Sets all three; `what` is a static string, or NULL. */
void	steps_at(const char *what, size_t done, size_t all);

#endif
