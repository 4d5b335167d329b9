/* SPDX-License-Identifier: ISC */
/*
 * steps - how far a long walk is, for whoever waits: lib/ counts, and what is
 * shown of it is for those who print.
 *
 * One for the process: of the walk that counted last.  It may be read at any
 * moment, also by a handler of a signal; while it changes, what is NULL.
 */
#ifndef BASE_STEPS_H
#define BASE_STEPS_H

#include <signal.h>
#include <stddef.h>

struct steps {
	const char *volatile what;	/* "commits"; NULL: nothing is known */
	volatile sig_atomic_t done, all;	/* all is 0 where nobody knows
						   yet how many there are */
};

extern struct steps steps;

/* So many are done, of so many (0: not known); what: static, or NULL. */
void	steps_at(const char *what, size_t done, size_t all);

#endif
