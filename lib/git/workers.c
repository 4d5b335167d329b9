/* SPDX-License-Identifier: ISC */
/*
 * A counter in memory that all processes share says which job comes next.  Each
 * worker has a pipe to us.  It sends the number of the job that it begins, so
 * that we know which job is lost if it dies.  Then it sends how many bytes it
 * found, the bytes, and the number of its next job in one write, so that we
 * are woken once for each job.
 */
#define _GNU_SOURCE	/* sched_getaffinity, MAP_ANONYMOUS, pipe2 */
#include "git/workers.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"
#include "git/file.h"

struct worker {
	pid_t pid;
	int fd;			/* our end of its pipe; -1: it has ended */
	struct buf bytes;	/* received for the job that it is doing */
};

struct answer {
	bool is_there;
	struct buf found;
	struct err why;		/* ERR_SYSTEM: the job is lost */
};

struct crew {
	const struct workers_jobs *jobs;
	atomic_size_t *next;	/* the first job that no worker has taken */
	struct worker *worker;
	size_t n;
	size_t nleft;		/* how many workers have not ended */
	struct answer *answer;	/* of each job */
	size_t ntold;		/* how many answers were handed out */
};

/* Is sent before the bytes of a job. */
struct head {
	size_t job, n;
};

size_t
workers_cores(void)
{
	cpu_set_t set;
	int n = 1;

	if (sched_getaffinity(0, sizeof(set), &set) == 0)
		n = CPU_COUNT(&set);
	return n < 1 ? 1 : (size_t)n;
}

/* Runs in the worker, and never returns. */
static void
work(const struct crew *crew, int fd)
{
	const struct workers_jobs *jobs = crew->jobs;
	struct buf sent = BUF_INIT;
	size_t i, job, n;

	/* only the first process reads what the other workers send */
	for (i = 0; i < crew->n; i++)
		close(crew->worker[i].fd);
	while ((job = atomic_fetch_add(crew->next, 1)) < jobs->n) {
		buf_add_bytes(&sent, &job, sizeof(job));
		if (file_write(fd, buf_str(&sent)) < 0)
			_exit(1);
		buf_clear(&sent);
		jobs->work(&sent, job, jobs->arg);
		n = sent.n;
		buf_splice(&sent, 0, 0, (struct str){ (char *)&n, sizeof(n) });
	}
	_exit(file_write(fd, buf_str(&sent)) < 0);
}

/* Starts one more worker; false if that is not possible. */
static bool
start(struct crew *crew)
{
	struct worker worker = { .bytes = BUF_INIT };
	int ends[2];

	/* a program that the worker starts must not keep the pipe open */
	if (pipe2(ends, O_CLOEXEC) < 0)
		return false;
	worker.fd = ends[0];
	worker.pid = fork();
	if (worker.pid == 0) {
		close(ends[0]);
		work(crew, ends[1]);
	}
	close(ends[1]);
	if (worker.pid < 0) {
		close(ends[0]);
		return false;
	}
	crew->worker[crew->n++] = worker;
	return true;
}

/* Takes the complete answers out of the bytes that a worker has sent. */
static void
sort_out(struct crew *crew, struct worker *worker)
{
	struct str rest = buf_str(&worker->bytes);
	struct answer *answer;
	struct head head;

	while (rest.n >= sizeof(head)) {
		memcpy(&head, rest.at, sizeof(head));
		if (rest.n - sizeof(head) < head.n)
			break;
		answer = &crew->answer[head.job];
		answer->is_there = true;
		rest = str_from(rest, sizeof(head));
		buf_add(&answer->found, str_first(rest, head.n));
		rest = str_from(rest, head.n);
	}
	buf_splice(&worker->bytes, 0, worker->bytes.n - rest.n, STR_NONE);
}

/* A worker has ended; if it was doing a job, that job is lost. */
static void
end(struct crew *crew, struct worker *worker)
{
	struct str rest = buf_str(&worker->bytes);
	size_t job;
	int raw = 0;

	close(worker->fd);
	worker->fd = -1;
	while (waitpid(worker->pid, &raw, 0) < 0 && errno == EINTR)
		;
	if (rest.n < sizeof(job))
		return;
	memcpy(&job, rest.at, sizeof(job));
	err_set(&crew->answer[job].why, ERR_SYSTEM, WIFSIGNALED(raw) ?
	    "the process that was at it was killed by signal %d" :
	    "the process that was at it ended with status %d",
	    WIFSIGNALED(raw) ? WTERMSIG(raw) : WEXITSTATUS(raw));
}

/* Hands out the answers in order, up to the first that is not there yet. */
static void
tell(struct crew *crew)
{
	const struct workers_jobs *jobs = crew->jobs;
	struct answer *answer;

	for (; crew->ntold < jobs->n; crew->ntold++) {
		answer = &crew->answer[crew->ntold];
		if (answer->why.code == ERR_NONE && !answer->is_there)
			return;
		if (answer->why.code == ERR_NONE)
			jobs->take(crew->ntold, buf_str(&answer->found),
			    jobs->arg);
		else if (jobs->lose != NULL)
			jobs->lose(crew->ntold, &answer->why, jobs->arg);
		buf_release(&answer->found);
	}
}

/* Reads what the workers send; waits for the first bytes at most so long. */
static void
hear(struct crew *crew, int milliseconds)
{
	struct pollfd *set = mem_new(crew->n, sizeof(*set));
	char block[65536];
	struct worker *worker;
	size_t i;
	ssize_t n;
	bool all;

	for (i = 0; i < crew->n; i++)
		set[i] = (struct pollfd){ crew->worker[i].fd, POLLIN, 0 };
	/* if poll fails, all workers are read from, one after the other */
	all = poll(set, (nfds_t)crew->n, milliseconds) < 0 && errno != EINTR;
	for (i = 0; i < crew->n; i++) {
		if (set[i].fd < 0 || (set[i].revents == 0 && !all))
			continue;
		worker = &crew->worker[i];
		n = read(worker->fd, block, sizeof(block));
		if (n > 0) {
			buf_add_bytes(&worker->bytes, block, (size_t)n);
			sort_out(crew, worker);
		} else if (n == 0 || errno != EINTR) {
			end(crew, worker);
			crew->nleft--;
		}
	}
	tell(crew);
	free(set);
}

/* A job without any answer was taken by a worker that ended before it. */
static void
lose_the_rest(struct crew *crew)
{
	struct answer *answer;

	for (answer = crew->answer + crew->ntold;
	    answer < crew->answer + crew->jobs->n; answer++)
		if (!answer->is_there && answer->why.code == ERR_NONE)
			err_set(&answer->why, ERR_SYSTEM, "the processes that "
			    "do this have ended before it");
	tell(crew);
}

static void
release(struct crew *crew)
{
	size_t i;

	for (i = 0; i < crew->n; i++)
		buf_release(&crew->worker[i].bytes);
	free(crew->worker);
	free(crew->answer);
	munmap(crew->next, sizeof(*crew->next));
	free(crew);
}

struct crew *
workers_begin(const struct workers_jobs *jobs, size_t nprocesses)
{
	struct crew *crew = mem_new(1, sizeof(*crew));
	size_t i;

	crew->jobs = jobs;
	crew->next = mmap(NULL, sizeof(*crew->next), PROT_READ | PROT_WRITE,
	    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (crew->next == MAP_FAILED) {
		free(crew);
		return NULL;
	}
	atomic_init(crew->next, 0);
	crew->worker = mem_new(nprocesses, sizeof(*crew->worker));
	crew->answer = mem_new(jobs->n, sizeof(*crew->answer));
	for (i = 0; i < jobs->n; i++)
		crew->answer[i] = (struct answer){ .found = BUF_INIT };
	while (crew->n < nprocesses && crew->n < jobs->n && start(crew))
		;
	crew->nleft = crew->n;
	if (crew->n == 0) {
		release(crew);
		return NULL;
	}
	return crew;
}

bool
workers_are_busy(struct crew *crew)
{
	if (crew->nleft > 0)
		hear(crew, 0);
	return crew->nleft > 0;
}

void
workers_end(struct crew *crew)
{
	while (crew->nleft > 0)
		hear(crew, -1);
	lose_the_rest(crew);
	release(crew);
}

bool
workers_run(const struct workers_jobs *jobs, size_t nprocesses)
{
	struct crew *crew = workers_begin(jobs, nprocesses);

	if (crew == NULL)
		return false;
	workers_end(crew);
	return true;
}
