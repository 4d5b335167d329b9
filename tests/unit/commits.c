/* SPDX-License-Identifier: ISC */
/*
 * commits: each once; what is known is left out, with all behind it; a second
 * process changes nothing of what is kept.
 */

#include "commits.h"

#include <time.h>
#include <unistd.h>

#include "branches.h"

/* 2000 commits, each tenth a merge of the last one and the sixth before it. */
static const char long_script[] =
    "set -eu; exec >/dev/null 2>&1; unset GIT_DIR GIT_INDEX_FILE;"
    "git init -q -b main .; i=1; while [ $i -le 2000 ]; do"
    "  echo 'commit refs/heads/main'; echo mark :$i;"
    "  echo \"committer A <a@example.org> $((1700000000 + i)) +0000\";"
    "  echo 'data 0'; echo;"
    "  if [ $i -gt 1 ]; then echo from :$((i - 1)); fi;"
    "  if [ $((i % 10)) = 0 ]; then echo merge :$((i - 6)); fi;"
    "  i=$((i + 1)); done | git fast-import --quiet;"
    "git branch other $(git commit-tree -m x -p HEAD~20 HEAD~20^{tree})";

static int
setup_long(void **state)
{
	return make_world(state, long_script);
}

static void
name(struct buf *out, const struct oid *oid, const struct commit *commit)
{
	(void)commit;
	buf_add_string(out, oid_text(oid).at);
	buf_add_byte(out, '\n');
}

static size_t
count(const struct buf *names)
{
	return names->n / 41;
}

static struct oid
oid_of(const struct world *w, const char *revision)
{
	struct err err = ERR_INIT;
	struct oid oid;

	if (repo_resolve(&oid, w->repo, revision, &err) < 0)
		fail_msg("%s", err.text);
	return oid;
}

static void
in_world(const struct world *w, const char *words)
{
	char command[1024];

	snprintf(command, sizeof(command), "cd %s; %s", w->dir, words);
	run(command);
}

static void
test_commits_are_read_each_once(void **state)
{
	struct world *w = *state;
	struct commits all = { .repo = w->repo, .take = name };
	struct buf names = BUF_INIT;
	struct err err = ERR_INIT;

	buf_add_string(&names, "before\n");
	assert_int_equal(commits_read(&names, &all, &w->tip, &err), 0);
	assert_int_equal(names.n, 7 + 7 * 41);
	assert_true(str_starts(buf_str(&names), "before\n"));
	assert_false(all.has_met_old);
	buf_release(&names);
}

static void
test_commits_stop_at_what_is_known(void **state)
{
	struct world *w = *state;
	struct oidmap known = OIDMAP_INIT;
	struct oid merge = oid_of(w, "HEAD^"), other = { { 1 } };
	struct commits new = { .repo = w->repo, .take = name,
		.known = &known, .old = &merge };
	struct buf names = BUF_INIT;
	struct err err = ERR_INIT;

	oidmap_add(&known, &merge, 0);
	assert_int_equal(commits_read(&names, &new, &w->tip, &err), 0);
	assert_int_equal(count(&names), 1);
	assert_true(new.has_met_old);
	new.old = &other;
	assert_int_equal(commits_read(&names, &new, &w->tip, &err), 0);
	assert_int_equal(count(&names), 2);
	assert_false(new.has_met_old);
	oidmap_release(&known);
	buf_release(&names);
}

static void
test_commits_pass_trouble_on(void **state)
{
	struct world *w = *state;
	struct oid missing = { { 1 } };
	struct commits all = { .repo = w->repo, .take = name };
	struct buf names = BUF_INIT;
	struct err err = ERR_INIT;

	assert_int_equal(commits_read(&names, &all, &missing, &err), -1);
	assert_int_equal(err.code, ERR_GIT);
	assert_int_equal(names.n, 0);
}

/* Reads all with a second process that starts behind a point (NULL: any). */
static void
compare(const struct world *w, const struct buf *want, size_t alone,
    const struct oid *point)
{
	struct commits all = { .repo = w->repo, .take = name,
		.alone = alone, .point = point };
	struct buf names = BUF_INIT;
	struct err err = ERR_INIT;

	if (commits_read(&names, &all, &w->tip, &err) < 0)
		fail_msg("%s", err.text);
	assert_string_equal(names.at, want->at);
	buf_release(&names);
}

static void
test_commits_are_the_same_wherever_a_second_process_starts(void **state)
{
	static const char *const point[] = { "HEAD", "HEAD~1", "HEAD~10^2",
		"HEAD~100", "HEAD~150^2", "HEAD~800", "HEAD~1599", "other" };
	static const size_t alone[] = { 1, 20, 1999 };
	struct world *w = *state;
	struct commits all = { .repo = w->repo, .take = name };
	struct buf want = BUF_INIT;
	struct err err = ERR_INIT;
	struct oid oid;
	size_t i, j;

	assert_int_equal(commits_read(&want, &all, &w->tip, &err), 0);
	assert_int_equal(count(&want), 2000);
	for (j = 0; j < sizeof(alone) / sizeof(*alone); j++) {
		for (i = 0; i < sizeof(point) / sizeof(*point); i++) {
			oid = oid_of(w, point[i]);
			compare(w, &want, alone[j], &oid);
		}
		compare(w, &want, alone[j], NULL);
	}
	oid = (struct oid){ { 1 } };
	compare(w, &want, 1, &oid);
	buf_release(&want);
}

static void
test_commits_of_a_history_can_be_drawn_by_lot(void **state)
{
	struct world *w = *state;
	struct oid oid[64];
	struct buf bytes = BUF_INIT;
	struct err err = ERR_INIT;
	size_t i, n = repo_sample(oid, 64, w->repo);

	assert_in_range(n, 2, 63);
	for (i = 0; i < n; i++)
		assert_int_equal(repo_read_commit(&bytes, w->repo, &oid[i],
		    &err), 0);
	assert_int_equal(repo_sample(oid, 1, w->repo), 1);
	buf_release(&bytes);
}

static pid_t first;
static size_t ncalls;

/* Counts in the first process, and gives the second time to start. */
static void
name_slowly(struct buf *out, const struct oid *oid,
    const struct commit *commit)
{
	static const struct timespec moment = { 0, 2000000 };

	if (getpid() == first && ncalls++ < 50)
		nanosleep(&moment, NULL);
	name(out, oid, commit);
}

static void
test_commits_are_read_by_two_processes(void **state)
{
	struct world *w = *state;
	struct oid point = oid_of(w, "HEAD~100");
	struct commits all = { .repo = w->repo, .take = name_slowly,
		.alone = 1, .point = &point };
	struct buf names = BUF_INIT;
	struct err err = ERR_INIT;
	int tries;

	first = getpid();
	for (tries = 0; tries < 20; tries++) {
		buf_clear(&names);
		ncalls = 0;
		assert_int_equal(commits_read(&names, &all, &w->tip, &err),
		    0);
		assert_int_equal(count(&names), 2000);
		if (ncalls < 2000)
			break;
	}
	assert_in_range(ncalls, 100, 1999);
	buf_release(&names);
}

static void
test_commits_report_the_same_trouble_with_a_second_process(void **state)
{
	struct world *w = *state;
	struct oid point = oid_of(w, "HEAD~50");
	struct commits all = { .repo = w->repo, .take = name };
	struct buf names = BUF_INIT;
	struct err want = ERR_INIT, err = ERR_INIT;
	size_t n;

	in_world(w, "p=$(echo .git/objects/pack/*.pack); mv $p .; "
	    "rm -f .git/objects/pack/*; git unpack-objects -q <${p##*/}; "
	    "c=$(git rev-parse HEAD~120); "
	    "rm -f .git/objects/$(echo $c | sed 's,^..,&/,')");
	repo_close(w->repo);
	assert_int_equal(repo_open(&w->repo, w->dir, REPO_REPORT, &err), 0);
	all.repo = w->repo;
	assert_int_equal(commits_read(&names, &all, &w->tip, &want), -1);
	assert_int_equal(want.code, ERR_GIT);
	n = count(&names);
	assert_in_range(n, 100, 200);
	all.alone = 1;
	assert_int_equal(commits_read(&names, &all, &w->tip, &err), -1);
	assert_string_equal(err.text, want.text);
	assert_int_equal(count(&names), 2 * n);
	all.point = &point;
	assert_int_equal(commits_read(&names, &all, &w->tip, &err), -1);
	assert_string_equal(err.text, want.text);
	assert_int_equal(count(&names), 3 * n);
	buf_release(&names);
}

#define IN(world, test) cmocka_unit_test_setup_teardown(test, world, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN(setup, test_commits_are_read_each_once),
		IN(setup, test_commits_stop_at_what_is_known),
		IN(setup, test_commits_pass_trouble_on),
		IN(setup_long,
		    test_commits_are_the_same_wherever_a_second_process_starts),
		IN(setup_long, test_commits_of_a_history_can_be_drawn_by_lot),
		IN(setup_long, test_commits_are_read_by_two_processes),
		IN(setup_long,
		    test_commits_report_the_same_trouble_with_a_second_process),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
