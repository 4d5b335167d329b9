/* SPDX-License-Identifier: ISC */
/*
 * Checks the ids of pushed objects in another process, whose exit status is the
 * answer.  An object larger than OBJECT_MAX, such as a scan that is evidence,
 * is not checked here, as all of it would be in memory: git itself has received
 * it.
 */
#include "git/repo_private.h"

#include <errno.h>
#include <sys/wait.h>
#include <unistd.h>

#include "git/workers.h"

/* For fewer objects it is not worth while to start another process. */
enum { BESIDE_MIN = 256 };

struct look {
	git_odb *odb;
	struct err *err;
};

static int
check_one(const git_oid *oid, void *arg)
{
	const struct look *look = arg;
	struct oid ours = repo_from_git(oid);
	git_odb_object *object = NULL;
	git_object_t ignored;
	size_t size;
	int rc = git_odb_read_header(&size, &ignored, look->odb, oid);

	if (rc == 0 && size <= OBJECT_MAX)
		rc = git_odb_read(&object, look->odb, oid);
	git_odb_object_free(object);
	return rc < 0 ? repo_fail(look->err, "%s cannot be read",
	    oid_text(&ours).at) : 0;
}

static int
check_all(struct repo *repo, struct err *err)
{
	struct look look = { repo->pushed, err };

	git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 1);
	return git_odb_foreach(repo->pushed, check_one, &look) == 0 ? 0 : -1;
}

void
repo_check_beside(struct repo *repo)
{
	struct err ignored = ERR_INIT;	/* repo_check_end finds it again */

	if (repo->brought.n < BESIDE_MIN || workers_cores() < 2)
		return;
	repo->checker = fork();
	if (repo->checker == 0)
		_exit(check_all(repo, &ignored) == 0 ? 0 : 1);
}

int
repo_check_end(struct repo *repo, struct err *err)
{
	pid_t checker = repo->checker, ended;
	int status = 1;

	if (checker <= 0)
		return 0;
	repo->checker = 0;
	do
		ended = waitpid(checker, &status, 0);
	while (ended < 0 && errno == EINTR);
	return ended == checker && status == 0 ? 0 : check_all(repo, err);
}
