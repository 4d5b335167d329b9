/* SPDX-License-Identifier: ISC */
/*
 * The other process is told ids through a socket, many at a time.  It ends with
 * 0 when there come no more and each was right; of anything else, the process
 * that asked finds out itself what it was.
 */
#define _GNU_SOURCE	/* SOCK_CLOEXEC */
#include <errno.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include "git/repo_private.h"
#include "git/workers.h"

/* Fewer objects are checked before another process is there. */
enum { BESIDE_MIN = 256 };

/* So many bytes of ids are told at once. */
enum { TOLD_MAX = 200 * sizeof(struct oid) };

/* Runs in the other process, and never returns. */
static void
check_what_is_told(const struct repo *repo, int fd)
{
	struct oid told[TOLD_MAX / sizeof(struct oid)];
	git_odb_object *object;
	git_oid name;
	ssize_t n;
	size_t i;

	git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 1);
	/* each message is whole */
	while ((n = recv(fd, told, sizeof(told), 0)) > 0) {
		for (i = 0; i < (size_t)n / sizeof(*told); i++) {
			name = repo_to_git(&told[i]);
			if (git_odb_read(&object, repo->pushed, &name) < 0)
				_exit(1);
			git_odb_object_free(object);
		}
	}
	_exit(n < 0);
}

void
repo_check_beside(struct repo *repo)
{
	struct checker *checker = &repo->checker;
	int ends[2];

	if (repo->brought.n < BESIDE_MIN || workers_cores() < 2 ||
	    socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) < 0)
		return;
	checker->told = (struct buf)BUF_INIT;
	checker->fd = ends[1];
	checker->pid = fork();
	if (checker->pid == 0) {
		close(ends[1]);
		check_what_is_told(repo, ends[0]);
	}
	close(ends[0]);
	if (checker->pid < 0)
		close(ends[1]);
	checker->is_running = checker->pid > 0;
}

/* One that has ended says so when it is waited for. */
static void
send_told(struct checker *checker)
{
	while (send(checker->fd, checker->told.at, checker->told.n,
	    MSG_NOSIGNAL) < 0 && errno == EINTR)
		;
	buf_clear(&checker->told);
}

void
repo_check_tell(struct repo *repo, const struct oid *oid)
{
	struct checker *checker = &repo->checker;

	buf_add_bytes(&checker->told, oid, sizeof(*oid));
	if (checker->told.n >= TOLD_MAX)
		send_told(checker);
}

bool
repo_check_end(struct repo *repo)
{
	struct checker *checker = &repo->checker;
	int status = -1;
	size_t i;

	if (!checker->is_running)
		return true;
	checker->is_running = false;
	if (checker->told.n > 0)
		send_told(checker);
	close(checker->fd);
	buf_release(&checker->told);
	while (waitpid(checker->pid, &status, 0) < 0 && errno == EINTR)
		;
	if (status == 0)
		return true;
	/* nothing that was read so far counts as checked */
	oidmap_release(&repo->checked);
	for (i = 0; i < TREES_KEPT; i++)
		repo->tree[i].was_checked = false;
	return false;
}
