/* SPDX-License-Identifier: ISC */
/* graph - found in any order, then sorted by counting children. */

#include "graph.h"

#include <stdlib.h>

#include "buf.h"
#include "mem.h"
#include "oidmap.h"

struct walk {
	struct graph *graph;
	struct repo *repo;
	unsigned *children;
	size_t commit_cap, children_cap, nparents, parent_cap;
	struct oidmap numbers;
};

static unsigned
add_commit(struct walk *walk, const struct oid *oid)
{
	struct graph *graph = walk->graph;
	unsigned number = (unsigned)graph->n;

	if (!oidmap_add(&walk->numbers, oid, number)) {
		oidmap_find(&number, &walk->numbers, oid);
		return number;
	}
	graph->commit = mem_room(graph->commit, graph->n, &walk->commit_cap,
	    sizeof(*graph->commit));
	walk->children = mem_room(walk->children, graph->n,
	    &walk->children_cap, sizeof(*walk->children));
	walk->children[graph->n] = 0;
	graph->commit[graph->n++] = (struct graph_commit){ .oid = *oid };
	return number;
}

static void
take_commit(struct walk *walk, unsigned number, const struct commit *commit)
{
	struct graph *graph = walk->graph;
	unsigned parent;
	size_t i;

	graph->commit[number].tree = commit->tree;
	graph->commit[number].day = commit_day(commit);
	graph->commit[number].first_parent = (unsigned)walk->nparents;
	graph->commit[number].nparents = (unsigned)commit->nparents;
	for (i = 0; i < commit->nparents; i++) {
		parent = add_commit(walk, &commit->parent[i]);
		walk->children[parent]++;
		graph->parent = mem_room(graph->parent, walk->nparents,
		    &walk->parent_cap, sizeof(*graph->parent));
		graph->parent[walk->nparents++] = parent;
	}
}

static int
read_commit(struct walk *walk, unsigned number, struct buf *bytes,
    graph_visit *visit, void *arg, struct err *err)
{
	struct commit commit;
	struct oid oid = walk->graph->commit[number].oid;

	buf_clear(bytes);
	if (repo_read_commit(bytes, walk->repo, &oid, err) < 0)
		return -1;
	if (!commit_parse(&commit, buf_str(bytes)))
		return err_set(err, ERR_GIT, "commit %s cannot be read",
		    oid_text(&oid).at);
	take_commit(walk, number, &commit);
	return visit == NULL ? 0 : visit(&commit, number, arg, err);
}

static void
sort(struct walk *walk)
{
	struct graph *graph = walk->graph;
	unsigned *stack = mem_new(graph->n, sizeof(*stack)), order = 0;
	const struct graph_commit *commit;
	unsigned number, parent;
	size_t top = 0, i;

	graph->sorted = mem_new(graph->n, sizeof(*graph->sorted));
	stack[top++] = 0;
	while (top > 0) {
		number = stack[--top];
		graph->sorted[order] = number;
		graph->commit[number].order = order++;
		commit = &graph->commit[number];
		for (i = 0; i < commit->nparents; i++) {
			parent = graph->parent[commit->first_parent + i];
			if (--walk->children[parent] == 0)
				stack[top++] = parent;
		}
	}
	free(stack);
}

int
graph_read(struct graph *out, struct repo *repo, const struct oid *tip,
    graph_visit *visit, void *arg, struct err *err)
{
	struct walk walk = { .graph = out, .repo = repo };
	struct buf bytes = BUF_INIT;
	unsigned i;
	int result = 0;

	add_commit(&walk, tip);
	for (i = 0; i < out->n && result == 0; i++)
		result = read_commit(&walk, i, &bytes, visit, arg, err);
	if (result == 0)
		sort(&walk);
	buf_release(&bytes);
	oidmap_release(&walk.numbers);
	free(walk.children);
	return result;
}

void
graph_release(struct graph *graph)
{
	free(graph->commit);
	free(graph->parent);
	free(graph->sorted);
	*graph = (struct graph)GRAPH_INIT;
}
