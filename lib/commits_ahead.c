/* SPDX-License-Identifier: ISC */
/*
 * A process and not a thread: the library takes a lock two dozen times to
 * read one object, so that threads would mostly wait for each other; a copy of
 * the process shares none.
 *
 * Each point is for the process that takes it first.  The second takes them
 * from the oldest on and reads what lies behind each; the first takes those
 * that it comes across.  Where it finds one taken, the two have met: the
 * second ends with that point, and hands over what it has read.
 */
#include "commits_ahead.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "buf.h"
#include "err.h"
#include "file.h"
#include "mem.h"
#include "object.h"
#include "repo.h"

struct moment {
	struct oid oid;
	long long seconds;
};

static int
compare(const void *a, const void *b)
{
	const struct moment *x = a, *y = b;

	if (x->seconds != y->seconds)
		return x->seconds < y->seconds ? -1 : 1;
	return oid_cmp(&x->oid, &y->oid);
}

/*
 * Some commits that the walk has not come to yet, by their dates.  Dates may
 * lie; then the two meet early, or never.
 */
static void
choose_points(struct ahead *ahead, struct lineage *walk)
{
	struct oid oid[POINTS];
	struct moment moment[POINTS];
	struct err ignored = ERR_INIT;
	struct commit commit;
	size_t i, n = 0, nsamples = repo_sample(oid, POINTS, walk->repo);
	unsigned place;

	for (i = 0; i < nsamples; i++) {
		buf_clear(&walk->bytes);
		if (oidmap_find(&place, &walk->place, &oid[i]) ||
		    repo_read_commit(&walk->bytes, walk->repo, &oid[i],
		    &ignored) < 0 ||
		    !commit_parse(&commit, buf_str(&walk->bytes)))
			continue;
		moment[n].oid = oid[i];
		moment[n++].seconds = commit.committer.seconds;
	}
	qsort(moment, n, sizeof(*moment), compare);
	for (i = 0; i < n; i++)
		ahead->point[i] = moment[i].oid;
	ahead->npoints = n;
}

/* Trouble is met again by the walk that needs the commit. */
static bool
read_behind(struct lineage *walk, const struct oid *point)
{
	struct err ignored = ERR_INIT;

	lineage_add(walk, point);
	while (walk->done < walk->n)
		if (lineage_read(walk, &ignored) < 0)
			return false;
	return true;
}

static bool
receive(void *bytes, int fd, size_t n)
{
	char *at = bytes;
	ssize_t got;

	while (n > 0) {
		got = read(fd, at, n);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		at += got;
		n -= (size_t)got;
	}
	return true;
}

static bool
send(int fd, const void *bytes, size_t n)
{
	return file_write(fd, (struct str){ bytes, n }) == 0;
}

/* The walk itself, for its numbers, and what it points to. */
static bool
send_walk(int fd, const struct lineage *walk)
{
	return send(fd, walk, sizeof(*walk)) &&
	    send(fd, walk->node, walk->n * sizeof(*walk->node)) &&
	    send(fd, walk->parent, walk->nparents * sizeof(*walk->parent)) &&
	    send(fd, walk->kept.at, walk->kept.n);
}

/* On trouble nothing counts as read. */
static void
receive_walk(struct lineage *walk, int fd)
{
	struct lineage sent;
	size_t i;

	if (!receive(&sent, fd, sizeof(sent)))
		return;
	walk->node = mem_new(sent.n, sizeof(*walk->node));
	walk->parent = mem_new(sent.nparents, sizeof(*walk->parent));
	walk->kept.at = mem_new(sent.kept.n + 1, 1);
	walk->kept.n = sent.kept.n;
	walk->kept.cap = sent.kept.n + 1;
	if (!receive(walk->node, fd, sent.n * sizeof(*walk->node)) ||
	    !receive(walk->parent, fd, sent.nparents *
	    sizeof(*walk->parent)) || !receive(walk->kept.at, fd,
	    sent.kept.n))
		return;
	walk->done = sent.done;
	for (i = 0; i < sent.done; i++)
		oidmap_add(&walk->place, &walk->node[i].oid, (unsigned)i);
}

/* The second process: never returns. */
static void
read_ahead(struct ahead *ahead, int to)
{
	struct board *board = ahead->board;
	size_t i;

	for (i = 0; i < ahead->npoints && !atomic_load(&board->has_met); i++)
		if (atomic_exchange(&board->is_taken[i], true) ||
		    !read_behind(&ahead->walk, &ahead->point[i]))
			break;
	_exit(send_walk(to, &ahead->walk) ? 0 : 1);
}

/* Memory that a copy of this process shares; NULL if there is none. */
static struct board *
make_board(void)
{
	int fd = open("/dev/zero", O_RDWR | O_CLOEXEC);
	void *board;

	if (fd < 0)
		return NULL;
	board = mmap(NULL, sizeof(struct board), PROT_READ | PROT_WRITE,
	    MAP_SHARED, fd, 0);
	close(fd);
	return board == MAP_FAILED ? NULL : board;
}

static bool
start_process(struct ahead *ahead)
{
	int ends[2];

	if (pipe(ends) < 0)
		return false;
	ahead->pid = fork();
	if (ahead->pid == 0) {
		close(ends[0]);
		read_ahead(ahead, ends[1]);
	}
	close(ends[1]);
	ahead->pipe = ends[0];
	if (ahead->pid < 0)
		close(ends[0]);
	return ahead->pid > 0;
}

void
ahead_start(struct ahead *ahead, struct lineage *walk, const struct oid *point)
{
	size_t i;

	if (point == NULL)
		choose_points(ahead, walk);
	else
		ahead->point[ahead->npoints++] = *point;
	for (i = 0; i < ahead->npoints; i++)
		oidmap_add(&ahead->place, &ahead->point[i], (unsigned)i);
	ahead->walk = (struct lineage){ .repo = walk->repo, .take = walk->take,
		.kept = BUF_INIT, .bytes = BUF_INIT };
	if (ahead->npoints == 0)
		return;
	ahead->board = make_board();
	if (ahead->board != NULL && !start_process(ahead)) {
		munmap(ahead->board, sizeof(*ahead->board));
		ahead->board = NULL;
	}
}

const struct lineage *
ahead_meet(struct ahead *ahead, const struct oid *oid)
{
	unsigned i;

	if (ahead->has_met)
		return &ahead->walk;
	if (ahead->board == NULL || !oidmap_find(&i, &ahead->place, oid) ||
	    !atomic_exchange(&ahead->board->is_taken[i], true))
		return NULL;
	atomic_store(&ahead->board->has_met, true);
	receive_walk(&ahead->walk, ahead->pipe);
	ahead->has_met = true;
	return &ahead->walk;
}

void
ahead_release(struct ahead *ahead)
{
	if (ahead->board != NULL) {
		kill(ahead->pid, SIGKILL);
		while (waitpid(ahead->pid, NULL, 0) < 0 && errno == EINTR)
			;
		close(ahead->pipe);
		munmap(ahead->board, sizeof(*ahead->board));
	}
	oidmap_release(&ahead->place);
	lineage_release(&ahead->walk);
}
