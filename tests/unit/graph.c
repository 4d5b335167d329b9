/* SPDX-License-Identifier: ISC */
/*
 * graph, acts, origin on a small history with a merge, made with git:
 *
 *	1 --- 2 --- 3 --- M --- 6
 *	       \--- 4 --- 5 /
 *
 * 1 brings both records, 2 changes b; 4 changes a, 5 agrees to it; 3 and 6
 * change files elsewhere.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "acts.h"
#include "graph.h"
#include "origin.h"
#include "repo.h"

#define A "people/alice/2026-01-01-one-to-one.md"
#define B "people/bob/2026-01-01-one-to-one.md"

static const char script[] =
    "set -eu; exec >/dev/null 2>&1; unset GIT_DIR GIT_INDEX_FILE;"
    "export HOME=$PWD GIT_CONFIG_NOSYSTEM=1;"
    "export GIT_AUTHOR_NAME=Alice GIT_AUTHOR_EMAIL=a@example.org;"
    "export GIT_COMMITTER_NAME=Alice GIT_COMMITTER_EMAIL=a@example.org;"
    "c() { export GIT_AUTHOR_DATE=$1T12:00:00Z GIT_COMMITTER_DATE=$1T12:00:00Z;"
    "  shift; git add -A; git commit -q --allow-empty -m \"$@\"; };"
    "git init -q -b main .; mkdir -p people/alice people/bob;"
    "echo a1 >" A "; echo b1 >" B "; c 2026-01-01 1;"
    "echo b2 >" B "; c 2026-01-02 2; git checkout -q -b side;"
    "echo a2 >" A "; c 2026-01-04 4;"
    "t=$(git rev-parse HEAD:" A "); s=$(sha256sum <" A " | cut -c1-64);"
    "c 2026-01-05 \"agree: 5\" -m \"Record: " A "\nText: $t\n"
    "Text-SHA256: $s\nAgreed-by: Alice <a@example.org>\";"
    "git checkout -q main; echo x >x; c 2026-01-03 3;"
    "export GIT_COMMITTER_DATE=2026-01-06T12:00:00Z;"
    "git merge -q --no-edit side; echo y >x; c 2026-01-07 6";

struct world {
	struct repo *repo;
	struct oid tip;
	char dir[64];
};

static void
run(const char *command)
{
	assert_int_equal(system(command), 0);
}

static int
setup(void **state)
{
	struct world *w = calloc(1, sizeof(*w));
	struct err err = ERR_INIT;
	char command[4096];

	strcpy(w->dir, "/tmp/one-to-one-graph-XXXXXX");
	assert_non_null(mkdtemp(w->dir));
	snprintf(command, sizeof(command), "cd %s; %s", w->dir, script);
	run(command);
	assert_int_equal(repo_open(&w->repo, w->dir, REPO_REPORT, &err), 0);
	assert_int_equal(repo_tip(&w->tip, w->repo, &err), 0);
	*state = w;
	return 0;
}

static int
teardown(void **state)
{
	struct world *w = *state;
	char command[128];

	repo_close(w->repo);
	snprintf(command, sizeof(command), "rm -rf %s", w->dir);
	run(command);
	free(w);
	return 0;
}

static int
count(const struct commit *commit, unsigned number, void *arg,
    struct err *err)
{
	(void)commit;
	(void)number;
	(void)err;
	++*(int *)arg;
	return 0;
}

static void
test_graph_sees_each_commit_once_and_children_before_parents(void **state)
{
	struct world *w = *state;
	struct graph graph = GRAPH_INIT;
	struct err err = ERR_INIT;
	const struct graph_commit *commit;
	unsigned i, j;
	int visits = 0;

	assert_int_equal(graph_read(&graph, w->repo, &w->tip, count, &visits,
	    &err), 0);
	assert_int_equal(graph.n, 7);
	assert_int_equal(visits, 7);
	for (i = 0; i < graph.n; i++) {
		commit = &graph.commit[i];
		assert_int_equal(graph.sorted[commit->order], i);
		for (j = 0; j < commit->nparents; j++)
			assert_true(graph.commit[graph.parent[
			    commit->first_parent + j]].order > commit->order);
	}
	graph_release(&graph);
}

static void
test_acts_are_found_by_the_text_they_name(void **state)
{
	struct world *w = *state;
	struct acts acts = ACTS_INIT;
	struct err err = ERR_INIT;
	struct tree_entry entry;
	struct oid tree;
	unsigned first;
	bool found;

	assert_int_equal(acts_read(&acts, w->repo, &w->tip, &err), 0);
	assert_int_equal(acts.n, 1);
	assert_int_equal(repo_tree_of(&tree, w->repo, &w->tip, &err), 0);
	assert_int_equal(repo_find(&entry, &found, w->repo, &tree, A, &err),
	    0);
	first = acts_on(&acts, &entry.oid);
	assert_int_equal(first, 0);
	assert_true(str_is(acts.act[first].act.record, A));
	assert_int_equal(acts.act[first].next, ACTS_END);
	assert_int_equal(acts_on(&acts, &tree), ACTS_END);
	acts_release(&acts);
}

static void
test_origin_finds_what_brought_each_text_across_a_merge(void **state)
{
	struct world *w = *state;
	struct acts acts = ACTS_INIT;
	struct err err = ERR_INIT;
	struct origin origin[2] = { { .path = B }, { .path = A } };
	struct tree_entry entry;
	struct oid tree;
	bool found;
	size_t i;

	assert_int_equal(acts_read(&acts, w->repo, &w->tip, &err), 0);
	assert_int_equal(repo_tree_of(&tree, w->repo, &w->tip, &err), 0);
	for (i = 0; i < 2; i++) {
		assert_int_equal(repo_find(&entry, &found, w->repo, &tree,
		    origin[i].path, &err), 0);
		origin[i].text = entry.oid;
	}
	assert_int_equal(origin_find(origin, 2, w->repo, &acts.graph, &err),
	    0);
	assert_string_equal(origin[0].path, A);
	assert_string_equal(date_text(acts.graph.commit[
	    origin[0].commit].day).at, "2026-01-04");
	assert_string_equal(date_text(acts.graph.commit[
	    origin[1].commit].day).at, "2026-01-02");
	acts_release(&acts);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_graph_sees_each_commit_once_and_children_before_parents),
		cmocka_unit_test(test_acts_are_found_by_the_text_they_name),
		cmocka_unit_test(
		    test_origin_finds_what_brought_each_text_across_a_merge),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
