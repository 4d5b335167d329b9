/* SPDX-License-Identifier: ISC */
/*
 * The other process answers nothing where each object is what its id says.  One
 * that is larger than whatever is read here, such as a scan that is evidence,
 * is left to git, which took it in: all of it would be in memory.
 */
#include "git/repo_private.h"

/* Fewer objects are checked before another process is there. */
enum { BESIDE_MIN = 256 };

static int
check_one(const git_oid *oid, void *arg)
{
	struct repo *repo = arg;
	struct oid ours = repo_from_git(oid);
	git_odb_object *object = NULL;
	git_object_t ignored;
	size_t size;
	int rc = git_odb_read_header(&size, &ignored, repo->pushed, oid);

	if (rc == 0 && size <= OBJECT_MAX)
		rc = git_odb_read(&object, repo->pushed, oid);
	git_odb_object_free(object);
	if (rc < 0)
		repo_fail(&repo->checker.err, rc, "%s cannot be read",
		    oid_text(&ours).at);
	return rc;
}

/* Says in the checker's err which one is wrong. */
static bool
are_all_right(struct repo *repo)
{
	repo->checker.err = (struct err)ERR_INIT;
	git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 1);
	return git_odb_foreach(repo->pushed, check_one, repo) == 0;
}

static void
work(struct buf *found, size_t job, void *arg)
{
	(void)job;
	if (!are_all_right(arg))
		buf_add(found, STR_LIT("wrong"));
}

static void
take(size_t job, struct str found, void *arg)
{
	struct repo *repo = arg;

	(void)job;
	repo->checker.was_right = found.n == 0;
}

/* Then this process looks at them itself. */
static void
lose(size_t job, const struct err *why, void *arg)
{
	(void)job;
	(void)why;
	(void)arg;
}

void
repo_check_beside(struct repo *repo)
{
	struct checker *checker = &repo->checker;

	if (repo->brought.n < BESIDE_MIN || workers_cores() < 2)
		return;
	checker->jobs = (struct workers_jobs){ 1, work, take, lose, repo };
	checker->was_right = false;
	checker->crew = workers_begin(&checker->jobs, 1);
}

int
repo_check_end(struct repo *repo, struct err *err)
{
	struct checker *checker = &repo->checker;

	if (checker->crew == NULL)
		return 0;
	workers_end(checker->crew);
	checker->crew = NULL;
	if (checker->was_right || are_all_right(repo))
		return 0;
	*err = checker->err;
	return -1;
}
