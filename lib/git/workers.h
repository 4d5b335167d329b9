/* SPDX-License-Identifier: ISC */
/*
 * workers - a list of jobs, done by several processes of this program.
 *
 * Each process takes the next job that nobody has, and sends what it found as
 * bytes; they are handed out in the order of the list, so that nobody sees how
 * many processes there were.
 *
 *	workers_run(&jobs, workers_cores())
 *
 * or, for whoever has something else to do meanwhile,
 *
 *	crew = workers_begin(&jobs, n)
 *	while (workers_are_busy(crew))
 *		...
 *	workers_end(crew)
 *
 * Never      begin it with something open that two processes must not share (a
 *            repository that a job writes to; one may be read by all of them),
 *            or print what a job finds: only what is sent counts.
 * Lost       A process that ends before its job is done has found nothing: the
 *            job is lost, and told so; the others go on with the rest.
 * Errors     None of its own: where no process can be made, nothing was done,
 *            which is answered.
 */
#ifndef GIT_WORKERS_H
#define GIT_WORKERS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/str.h"

struct workers_jobs {
	size_t n;
	/* In another process: appends what the job finds. */
	void (*work)(struct buf *found, size_t job, void *arg);
	/* In this one: what it found; the bytes live until it returns. */
	void (*take)(size_t job, struct str found, void *arg);
	/* Instead of take: why nothing was found (ERR_SYSTEM). */
	void (*lose)(size_t job, const struct err *why, void *arg);
	void *arg;
};

/* On how many processors this process may run; at least 1. */
size_t	workers_cores(void);

/*
 * Does all jobs in at most so many processes beside this one, which waits;
 * false if there is not one, and no job was done.
 */
bool	workers_run(const struct workers_jobs *jobs, size_t nprocesses);

/*
 * The same, beside this process, which goes on; NULL instead of false.  The
 * jobs have to be there until workers_end, which waits for all of them; what
 * was found is handed out by it, and by workers_are_busy, which does not wait,
 * and answers whether a process is still at work.  A process that finds much
 * waits until it is asked.
 */
struct crew	*workers_begin(const struct workers_jobs *jobs,
		    size_t nprocesses);
bool	workers_are_busy(struct crew *crew);
void	workers_end(struct crew *crew);

#endif
