/* SPDX-License-Identifier: ISC */
/*
 * workers - a list of jobs, done by several processes of this program.
 *
 * Each worker process takes the next job that no other has, and sends its
 * findings to this process as bytes.  This process hands the findings out in
 * the order of the list, so that the result does not depend on the number of
 * processes.
 *
 *	workers_run(&jobs, workers_cores())
 *
 * or, for a caller that has other work meanwhile,
 *
 *	crew = workers_begin(&jobs, n)
 *	while (workers_are_busy(crew))
 *		...
 *	workers_end(crew)
 *
 * Never      begin while something is open that two processes must not share,
 *            such as a repository that a job writes to; all may read one.
 *            Never print in a job: only the bytes that it sends count.
 * Lost       If a worker ends before its job is done, that job is lost, and
 *            `lose` is called for it; the other workers do the rest.
 * Errors     None of its own: if no process can be made, no job is done, and
 *            the result says so.
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
	/* Called in a worker: appends the findings of the job. */
	void (*work)(struct buf *found, size_t job, void *arg);
	/* Called here with them; the bytes live until it returns. */
	void (*take)(size_t job, struct str found, void *arg);
	/*
	 * Called here instead of take, with why the job is lost (ERR_SYSTEM);
	 * NULL: a lost job needs no more than not to be taken.
	 */
	void (*lose)(size_t job, const struct err *why, void *arg);
	void *arg;
};

/* On how many processors this process may run; at least 1. */
size_t	workers_cores(void);

/*
 * Does all jobs in at most nprocesses workers, while this process waits; false
 * if no worker could be started, and so no job was done.
 */
bool	workers_run(const struct workers_jobs *jobs, size_t nprocesses);

/*
 * The same while this process goes on with other work.  workers_begin returns
 * NULL instead of false; *jobs has to live until workers_end.  workers_are_busy
 * says whether a worker is still at work, and does not wait; workers_end waits
 * for all of them and frees the crew.  Both call `take` and `lose` for the jobs
 * that are done.  A worker whose pipe is full waits until one of the two is
 * called.
 */
struct crew	*workers_begin(const struct workers_jobs *jobs,
		    size_t nprocesses);
bool	workers_are_busy(struct crew *crew);
void	workers_end(struct crew *crew);

#endif
