/* SPDX-License-Identifier: ISC */
/*
 * origin: what brought each text, and the acts on it, across a merge, and
 * among many people; git log says the same.
 */

#include "origin.h"

#include "branches.h"

/*
 * Forty people with a record each; then the first, the last and several at
 * once are changed, somebody comes in the middle and at both ends, somebody
 * goes and comes back with the same text, and a file becomes a folder.
 */
static const char many_script[] =
    "set -eu; exec >/dev/null 2>&1; unset GIT_DIR GIT_INDEX_FILE;"
    "export HOME=$PWD GIT_CONFIG_NOSYSTEM=1;"
    "export GIT_AUTHOR_NAME=Alice GIT_AUTHOR_EMAIL=a@example.org;"
    "export GIT_COMMITTER_NAME=Alice GIT_COMMITTER_EMAIL=a@example.org;"
    "c() { git add -A; git commit -q -m c; };"
    "w() { mkdir -p people/$1; echo \"$2\" >people/$1/2026-01-01.md; };"
    "git init -q -b main .; echo x >x; c;"
    "for i in $(seq 10 49); do w p$i 1; done; echo x >people/q; c;"
    "w p10 2; c; w p49 2; c; w p20 2; w p21 2; w p35 2; c;"
    "w p30-b 1; c; w a 1; c; w z 1; c; w p30 2; c;"
    "cp -r people/p40 .; rm -r people/p40; c; mv p40 people; c;"
    "rm people/q; w q 1; c; echo 2 >people/p12/2026-01-02.md; c;"
    "w p10 1; c; w p10 2; c; echo y >x; c";

static int
setup_many(void **state)
{
	return make_world(state, many_script);
}

static void
is_of_day(const struct world *w, const struct oid *oid, const char *day)
{
	struct buf bytes = BUF_INIT;
	struct err err = ERR_INIT;
	struct commit commit;

	assert_int_equal(repo_read_commit(&bytes, w->repo, oid, &err), 0);
	assert_true(commit_parse(&commit, buf_str(&bytes)));
	assert_string_equal(date_text(commit_day(&commit)).at, day);
	buf_release(&bytes);
}

static void
test_origin_finds_what_brought_each_text_and_the_acts_since(void **state)
{
	struct world *w = *state;
	struct origin origin[2] = { { .path = B }, { .path = A } };
	struct err err = ERR_INIT;
	size_t i;

	for (i = 0; i < 2; i++)
		origin[i].text = text_at_tip(w, origin[i].path);
	assert_int_equal(origin_find(origin, 2, w->repo, &w->tip, &err), 0);
	assert_string_equal(origin[0].path, A);
	assert_int_equal(origin[0].n, 2);
	is_of_day(w, &origin[0].commit[0], "2026-01-05");
	is_of_day(w, &origin[0].commit[1], "2026-01-04");
	assert_false(origin[0].is_first);
	assert_int_equal(origin[1].n, 1);
	is_of_day(w, &origin[1].commit[0], "2026-01-02");
	origins_release(origin, 2);
}

/* Compares with what a line of shell prints, in which p is the path. */
static void
is_said(const struct world *w, const char *got, const char *words,
    const char *path)
{
	char command[512], line[64] = "";
	FILE *pipe;

	snprintf(command, sizeof(command), "cd %s; p=%s; %s", w->dir, path,
	    words);
	pipe = popen(command, "r");
	assert_non_null(pipe);
	assert_non_null(fgets(line, sizeof(line), pipe));
	assert_int_equal(pclose(pipe), 0);
	line[strcspn(line, "\n")] = '\0';
	if (strcmp(got, line) != 0)
		fail_msg("%s: %s instead of %s", path, got, line);
}

static void
test_origin_among_many_people_is_what_git_log_says(void **state)
{
	static char path[60][64];
	struct world *w = *state;
	struct origin origin[60] = { { .path = NULL } };
	struct err err = ERR_INIT;
	char command[128];
	size_t i, n = 0;
	FILE *pipe;

	snprintf(command, sizeof(command), "git -C %s ls-files people",
	    w->dir);
	pipe = popen(command, "r");
	assert_non_null(pipe);
	for (; n < 60 && fgets(path[n], sizeof(path[n]), pipe) != NULL; n++) {
		path[n][strcspn(path[n], "\n")] = '\0';
		origin[n].path = path[n];
		origin[n].text = text_at_tip(w, path[n]);
	}
	assert_int_equal(pclose(pipe), 0);
	assert_int_equal(n, 45);
	assert_int_equal(origin_find(origin, n, w->repo, &w->tip, &err), 0);
	for (i = 0; i < n; i++) {
		assert_int_equal(origin[i].n, 1);
		is_said(w, oid_text(&origin[i].commit[0]).at,
		    "git log -1 --format=%H -- $p", origin[i].path);
		is_said(w, origin[i].is_first ? "A" : "M", "git log -1 "
		    "--format= --name-status -- $p | cut -c1", origin[i].path);
	}
	origins_release(origin, n);
}

static void
test_origin_of_nothing_is_nothing(void **state)
{
	struct world *w = *state;
	struct err err = ERR_INIT;

	assert_int_equal(origin_find(NULL, 0, w->repo, &w->tip, &err), 0);
}

#define IN(world, test) cmocka_unit_test_setup_teardown(test, world, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN(setup,
		    test_origin_finds_what_brought_each_text_and_the_acts_since),
		IN(setup_many,
		    test_origin_among_many_people_is_what_git_log_says),
		IN(setup, test_origin_of_nothing_is_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
