/* SPDX-License-Identifier: ISC */
/*
 * What index gives to other processes while it reads.  Those of lib/git/workers.c
 * are replaced here by some that do all of it at once, in this process, and
 * count what they find: without them the answers would be the same, later.
 */
#include "history/index.h"

#include "base/mem.h"
#include "base/pack.h"
#include "git/workers.h"
#include "world.h"

struct crew {
	bool is_busy;
};

static struct err err;
static size_t ncores, nbegun, nend, njobs[8], nhanded[8];

#define OK(call) do { \
	if ((call) < 0) \
		fail_msg("%s: %s: %s", #call, err.path, err.text); \
} while (0)

size_t
workers_cores(void)
{
	return ncores;
}

/* The number of commits in `found`: each an id, then its bytes. */
static size_t
count_handed(struct str found)
{
	struct oid id;
	size_t count;

	for (count = 0; found.n > 0; count++) {
		unpack_bytes(&id, sizeof(id), &found);
		unpack_str(&found);
		assert_false(str_is_absent(found));
	}
	return count;
}

struct crew *
workers_begin(const struct workers_jobs *jobs, size_t nprocesses)
{
	OWN(buf) found = BUF_INIT;
	size_t i;

	assert_int_equal(jobs->n, nprocesses);
	assert_true(nbegun < 8);
	njobs[nbegun] = jobs->n;
	for (i = 0; i < jobs->n; i++) {
		buf_clear(&found);
		jobs->work(&found, i, jobs->arg);
		nhanded[nbegun] += count_handed(buf_str(&found));
		jobs->take(i, buf_str(&found), jobs->arg);
	}
	nbegun++;
	return mem_new(1, sizeof(struct crew));
}

bool
workers_are_busy(struct crew *crew)
{
	return crew->is_busy;
}

void
workers_end(struct crew *crew)
{
	nend++;
	free(crew);
}

bool
workers_run(const struct workers_jobs *jobs, size_t nprocesses)
{
	workers_end(workers_begin(jobs, nprocesses));
	return true;
}

/*
 * Makes commits in a row, of which every third touches Alice's folder, and
 * their index.
 */
static void
index_of(unsigned n, size_t cores)
{
	struct repo *repo = NULL;
	struct index *index;
	struct oid tip;
	char script[512];
	unsigned place;

	snprintf(script, sizeof(script), "rm -rf r && git init -q r && cd r && "
	    "seq %u | awk '{ print \"commit refs/heads/main\\n"
	    "committer B <b@example.org> \" 1700000000 + $1 \" +0000\\n"
	    "data 0\\nM 100644 inline \" ($1 %% 3 ? \"page\" : "
	    "\"people/alice/x\") \"\\ndata \" length($1) \"\\n\" $1 }' | "
	    "git fast-import --quiet", n);
	sh(script);
	OK(repo_open(&repo, "r", REPO_REPORT, &err));
	OK(repo_resolve(&tip, repo, "main", &err));
	ncores = cores;
	nbegun = nend = 0;
	memset(nhanded, 0, sizeof(nhanded));
	OK(index_open(&index, repo, &tip, 1, true, &err));
	assert_int_equal(nend, nbegun);
	assert_true(index_place(&place, index, &tip));
	index_close(index);
	repo_close(repo);
}

static void
test_alone_nothing_is_given_away(void **state)
{
	(void)state;
	index_of(13000, 1);
	assert_int_equal(nbegun, 0);
}

static void
test_of_a_few_commits_nothing_is_given_away(void **state)
{
	(void)state;
	index_of(4095, 2);
	assert_int_equal(nbegun, 0);
}

static void
test_all_cores_get_what_waits(void **state)
{
	(void)state;
	index_of(5000, 3);
	assert_int_equal(nbegun, 1);
	assert_int_equal(njobs[0], 3);
	assert_true(nhanded[0] >= 4999);
}

/* One process begins while the rest is read; then all cores work. */
static void
test_one_begins_aside(void **state)
{
	(void)state;
	index_of(13000, 2);
	assert_int_equal(nbegun, 2);
	assert_int_equal(njobs[0], 1);
	assert_int_equal(nhanded[0], 8192);
	assert_int_equal(njobs[1], 2);
	assert_true(nhanded[1] >= 12999 - 8192);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_make, \
	world_remove)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_alone_nothing_is_given_away),
		TEST(test_of_a_few_commits_nothing_is_given_away),
		TEST(test_all_cores_get_what_waits),
		TEST(test_one_begins_aside),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
