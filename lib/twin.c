/* SPDX-License-Identifier: ISC */
/* twin - a process of its own and a pipe, which ends when it has ended. */

#include "twin.h"

#include <errno.h>
#include <sys/wait.h>
#include <unistd.h>

#include "file.h"
#include "str.h"

/* The twin itself: never returns. */
static void
run(bool (*work)(struct buf *out, void *arg), void *arg, int to)
{
	struct buf out = BUF_INIT;

	_exit(work(&out, arg) && file_write(to, buf_str(&out)) == 0 ? 0 : 1);
}

bool
twin_start(struct twin *twin, bool (*work)(struct buf *out, void *arg),
    void *arg)
{
	int ends[2];

	/* with one processor it would only take turns */
	if (sysconf(_SC_NPROCESSORS_ONLN) < 2 || pipe(ends) < 0)
		return false;
	twin->from = ends[0];
	twin->pid = fork();
	if (twin->pid == 0) {
		close(ends[0]);
		run(work, arg, ends[1]);
	}
	close(ends[1]);
	if (twin->pid < 0)
		close(ends[0]);
	return twin->pid > 0;
}

static bool
receive(struct buf *out, int from)
{
	char bytes[65536];
	ssize_t n;

	while ((n = read(from, bytes, sizeof(bytes))) != 0) {
		if (n > 0)
			buf_add_bytes(out, bytes, (size_t)n);
		else if (errno != EINTR)
			return false;
	}
	return true;
}

bool
twin_take(struct buf *out, struct twin *twin)
{
	size_t before = out->n;
	int status = -1;
	bool is_whole = receive(out, twin->from);

	close(twin->from);
	while (waitpid(twin->pid, &status, 0) < 0 && errno == EINTR)
		;
	is_whole = is_whole && WIFEXITED(status) && WEXITSTATUS(status) == 0;
	if (!is_whole)
		buf_cut(out, before);
	return is_whole;
}
