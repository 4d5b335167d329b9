/* SPDX-License-Identifier: ISC */
/* graph: each commit once, in an order that descends. */

#include "graph.h"

#include "branches.h"

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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_graph_sees_each_commit_once_and_children_before_parents),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
