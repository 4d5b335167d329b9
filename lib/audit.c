/* SPDX-License-Identifier: ISC */
/*
 * audit - commits are painted new or old from the tips backwards, put in
 * order, and judged from the oldest on.  A ledger lives until the last child
 * of its commit was judged.
 */

#include "audit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "act.h"
#include "date.h"
#include "delta.h"
#include "ledger.h"
#include "mem.h"
#include "object.h"
#include "oidmap.h"

enum { NEW = 1, OLD = 2 };

struct node {
	struct oid commit, tree;
	long long seconds;
	size_t first_parent, nparents;	/* in graph.parent */
	unsigned paint;
	bool is_queued, is_broken;
	bool is_end;		/* nothing behind it is of interest */
	unsigned children;	/* not yet dealt with */
	struct ledger *ledger;
};

struct graph {
	struct repo *repo;
	struct node *node;
	size_t n, cap;
	struct oid *parent;
	size_t nparents, parent_cap;
	struct oidmap numbers;
	unsigned *heap;		/* the newest on top */
	size_t nheap, heap_cap;
};

static void
graph_release(struct graph *graph)
{
	size_t i;

	for (i = 0; i < graph->n; i++)
		ledger_unref(graph->node[i].ledger);
	free(graph->node);
	free(graph->parent);
	free(graph->heap);
	oidmap_release(&graph->numbers);
}

/* Reads a commit that is met for the first time. */
static int
read_node(struct graph *graph, struct node *node, struct err *err)
{
	struct buf bytes = BUF_INIT;
	struct commit commit;
	size_t i;
	int result = -1;

	if (repo_read_commit(&bytes, graph->repo, &node->commit, err) < 0)
		goto out;
	result = 0;
	node->first_parent = graph->nparents;
	node->is_broken = !commit_parse(&commit, buf_str(&bytes));
	if (node->is_broken)
		goto out;
	node->tree = commit.tree;
	node->seconds = commit.committer.seconds;
	node->nparents = commit.nparents;
	for (i = 0; i < commit.nparents; i++) {
		graph->parent = mem_room(graph->parent, graph->nparents,
		    &graph->parent_cap, sizeof(*graph->parent));
		graph->parent[graph->nparents++] = commit.parent[i];
	}
out:
	buf_release(&bytes);
	return result;
}

static int
add_node(unsigned *number, struct graph *graph, const struct oid *commit,
    struct err *err)
{
	struct node node = { .commit = *commit };

	if (oidmap_find(number, &graph->numbers, commit))
		return 0;
	if (read_node(graph, &node, err) < 0)
		return -1;
	*number = (unsigned)graph->n;
	/* `commit` may lie in the array that has just moved */
	oidmap_add(&graph->numbers, &node.commit, *number);
	graph->node = mem_room(graph->node, graph->n, &graph->cap,
	    sizeof(*graph->node));
	graph->node[graph->n++] = node;
	return 0;
}

/* The number of a commit that is there. */
static unsigned
number_of(const struct graph *graph, const struct oid *commit)
{
	unsigned number = 0;

	oidmap_find(&number, &graph->numbers, commit);
	return number;
}

static struct node *
parent_of(const struct graph *graph, const struct node *node, size_t i)
{
	return &graph->node[number_of(graph,
	    &graph->parent[node->first_parent + i])];
}

static bool
is_newer(const struct graph *graph, unsigned a, unsigned b)
{
	return graph->node[a].seconds > graph->node[b].seconds;
}

static void
heap_push(struct graph *graph, unsigned number)
{
	size_t i = graph->nheap, up;

	graph->heap = mem_room(graph->heap, graph->nheap, &graph->heap_cap,
	    sizeof(*graph->heap));
	graph->nheap++;
	for (; i > 0; i = up) {
		up = (i - 1) / 2;
		if (!is_newer(graph, number, graph->heap[up]))
			break;
		graph->heap[i] = graph->heap[up];
	}
	graph->heap[i] = number;
}

static unsigned
heap_pop(struct graph *graph)
{
	unsigned top = graph->heap[0], last = graph->heap[--graph->nheap];
	size_t i = 0, down;

	for (;; i = down) {
		down = 2 * i + 1;
		if (down >= graph->nheap)
			break;
		if (down + 1 < graph->nheap && is_newer(graph,
		    graph->heap[down + 1], graph->heap[down]))
			down++;
		if (!is_newer(graph, graph->heap[down], last))
			break;
		graph->heap[i] = graph->heap[down];
	}
	graph->heap[i] = last;
	return top;
}

/* What painting is about to end with. */
struct queue {
	size_t nnew;		/* commits in the queue that are only new */
	long long oldest;	/* of those that were */
};

static void
add_paint(struct graph *graph, unsigned number, unsigned paint,
    struct queue *queue)
{
	struct node *node = &graph->node[number];

	if ((node->paint | paint) == node->paint)
		return;
	if (node->is_queued && node->paint == NEW)
		queue->nnew--;
	node->paint |= paint;
	if (node->paint == NEW && node->seconds < queue->oldest)
		queue->oldest = node->seconds;
	if (!node->is_queued)
		heap_push(graph, number);
	node->is_queued = true;
	if (node->paint == NEW)
		queue->nnew++;
}

static int
paint_parents(struct graph *graph, unsigned number, struct queue *queue,
    struct err *err)
{
	size_t i;
	unsigned parent;

	for (i = 0; i < graph->node[number].nparents; i++) {
		if (add_node(&parent, graph, &graph->parent[
		    graph->node[number].first_parent + i], err) < 0)
			return -1;
		add_paint(graph, parent, graph->node[number].paint, queue);
	}
	return 0;
}

/*
 * New is what the tip reaches and `old` (NULL: nothing) does not.  The queue
 * is followed until nothing old in it could be newer than anything new, so
 * that clocks that went wrong do no harm.
 */
static int
paint(struct graph *graph, const struct oid *tip, const struct oid *old,
    struct err *err)
{
	struct queue queue = { 0, 0 };
	unsigned number;

	if (add_node(&number, graph, tip, err) < 0)
		return -1;
	queue.oldest = graph->node[number].seconds;
	add_paint(graph, number, NEW, &queue);
	if (old != NULL) {
		if (add_node(&number, graph, old, err) < 0)
			return -1;
		add_paint(graph, number, OLD, &queue);
	}
	while (graph->nheap > 0 && (queue.nnew > 0 ||
	    graph->node[graph->heap[0]].seconds >= queue.oldest)) {
		number = heap_pop(graph);
		graph->node[number].is_queued = false;
		if (graph->node[number].paint == NEW)
			queue.nnew--;
		if (paint_parents(graph, number, &queue, err) < 0)
			return -1;
	}
	graph->nheap = 0;
	return 0;
}

static void
count_children(struct graph *graph)
{
	const struct node *node;
	size_t i, j;

	for (i = 0; i < graph->n; i++) {
		node = &graph->node[i];
		for (j = 0; node->paint == NEW && j < node->nparents; j++)
			parent_of(graph, node, j)->children++;
	}
}

/* The numbers of the new commits, parents before children, by date. */
static unsigned *
in_order(struct graph *graph, size_t *n)
{
	unsigned *order = mem_new(graph->n, sizeof(*order)), number, swap;
	struct node *node, *parent;
	size_t i;

	*n = 0;
	count_children(graph);
	for (i = 0; i < graph->n; i++)
		if (graph->node[i].paint == NEW &&
		    graph->node[i].children == 0)
			heap_push(graph, (unsigned)i);
	while (graph->nheap > 0) {
		number = heap_pop(graph);
		order[(*n)++] = number;
		node = &graph->node[number];
		for (i = 0; i < node->nparents; i++) {
			parent = parent_of(graph, node, i);
			if (--parent->children == 0 && parent->paint == NEW)
				heap_push(graph,
				    (unsigned)(parent - graph->node));
		}
	}
	for (i = 0; i < *n / 2; i++) {
		swap = order[i];
		order[i] = order[*n - 1 - i];
		order[*n - 1 - i] = swap;
	}
	return order;
}

/* A parent that cannot be read is left out: it was a breach itself. */
static size_t
fill_sides(struct side *side, const struct graph *graph,
    const struct node *node)
{
	const struct node *parent;
	size_t i, n = 0;

	for (i = 0; i < node->nparents; i++) {
		parent = parent_of(graph, node, i);
		if (!parent->is_broken)
			side[n++] = (struct side){ parent->commit,
			    parent->tree, parent->ledger };
	}
	return n;
}

static void
let_go(struct graph *graph, const struct node *node)
{
	struct node *parent;
	size_t i;

	for (i = 0; i < node->nparents; i++) {
		parent = parent_of(graph, node, i);
		if (--parent->children > 0 || parent->paint != NEW)
			continue;
		ledger_unref(parent->ledger);
		parent->ledger = NULL;
	}
}

static int
judge_node(struct graph *graph, struct judge *judge, unsigned number,
    struct buf *bytes, struct err *err)
{
	struct side side[COMMIT_PARENTS_MAX];
	struct node *node = &graph->node[number];
	size_t n = fill_sides(side, graph, node);

	if (node->is_end)
		return 0;
	buf_clear(bytes);
	if (repo_read_commit(bytes, graph->repo, &node->commit, err) < 0)
		return -1;
	if (judge_commit(&node->ledger, judge, &node->commit, buf_str(bytes),
	    side, n, err) < 0)
		return err_prefix(err, "%.12s: ",
		    oid_text(&node->commit).at);
	return 0;
}

/* keep: the ledgers stay, for somebody who asks. */
static int
judge_all(struct graph *graph, struct judge *judge, const unsigned *order,
    size_t n, bool keep, struct err *err)
{
	struct buf bytes = BUF_INIT;
	size_t i;
	int result = 0;

	count_children(graph);
	for (i = 0; i < n && result == 0; i++) {
		result = judge_node(graph, judge, order[i], &bytes, err);
		if (!keep)
			let_go(graph, &graph->node[order[i]]);
	}
	buf_release(&bytes);
	return result;
}

/* The records that new commits touch, as a list. */
struct touched {
	struct ledger *set;
	char **path;
	size_t n, cap;
	size_t last;		/* the one that was found last */
};

static void
touch(struct touched *touched, const char *path)
{
	if (ledger_find(touched->set, path) != NULL)
		return;
	touched->set = ledger_put(touched->set, past_new(path));
	touched->path = mem_room(touched->path, touched->n, &touched->cap,
	    sizeof(*touched->path));
	touched->path[touched->n++] = mem_copy(path, strlen(path));
}

static void
touched_release(struct touched *touched)
{
	size_t i;

	for (i = 0; i < touched->n; i++)
		free(touched->path[i]);
	free(touched->path);
	ledger_unref(touched->set);
}

static int
touch_tree(struct touched *touched, struct repo *repo,
    const struct oid *before, const struct oid *after, struct err *err)
{
	struct delta delta = DELTA_INIT;
	size_t i;
	int result;

	result = delta_read(&delta, repo, before, after, err);
	for (i = 0; i < delta.n && result == 0; i++)
		if (delta.change[i].place == PLACE_RECORD)
			touch(touched, delta.change[i].path);
	delta_release(&delta);
	return result;
}

static int
touch_act(struct touched *touched, struct repo *repo,
    const struct oid *id, struct err *err)
{
	struct buf bytes = BUF_INIT, path = BUF_INIT;
	struct commit commit;
	struct act act;
	int result;

	result = repo_read_commit(&bytes, repo, id, err);
	if (result == 0 && commit_parse(&commit, buf_str(&bytes))) {
		act_parse(&act, commit.message);
		buf_add(&path, act.record);
		if (path.n > 0)
			touch(touched, path.at);
	}
	buf_release(&bytes);
	buf_release(&path);
	return result;
}

static int
touch_all(struct touched *touched, const struct graph *graph,
    const unsigned *order, size_t n, struct err *err)
{
	const struct node *node, *parent;
	size_t i, j;

	for (i = 0; i < n; i++) {
		node = &graph->node[order[i]];
		if (touch_act(touched, graph->repo, &node->commit, err) < 0)
			return -1;
		for (j = 0; j < node->nparents && !node->is_broken; j++) {
			parent = parent_of(graph, node, j);
			if (!parent->is_broken && touch_tree(touched,
			    graph->repo, &parent->tree, &node->tree, err) < 0)
				return -1;
		}
	}
	return 0;
}

/* Whether any of the records is in a tree; the last one found is tried
 * first. */
static int
has_any(bool *out, struct touched *touched, struct repo *repo,
    const struct oid *tree, struct err *err)
{
	struct tree_entry entry;
	size_t i, at;

	*out = false;
	for (i = 0; i < touched->n && !*out; i++) {
		at = (touched->last + i) % touched->n;
		if (repo_find(&entry, out, repo, tree, touched->path[at],
		    err) < 0)
			return -1;
		if (*out)
			touched->last = at;
	}
	return 0;
}

/* Everything behind `start` in which one of the records is there. */
static int
grow(struct graph *graph, struct touched *touched, const struct oid *start,
    size_t nstart, struct err *err)
{
	struct node *node;
	unsigned number;
	size_t i, j;
	bool has;

	for (i = 0; i < nstart; i++)
		if (add_node(&number, graph, &start[i], err) < 0)
			return -1;
	for (i = 0; i < graph->n; i++) {
		node = &graph->node[i];
		node->paint = NEW;
		if (node->is_broken)
			continue;
		if (has_any(&has, touched, graph->repo, &node->tree, err) < 0)
			return -1;
		if (!has) {
			node->nparents = 0;
			node->is_end = true;
		}
		for (j = 0; j < graph->node[i].nparents; j++)
			if (add_node(&number, graph, &graph->parent[
			    graph->node[i].first_parent + j], err) < 0)
				return -1;
	}
	return 0;
}

/* The old parents of new commits; each may come more than once. */
static struct oid *
boundary(const struct graph *graph, size_t *n)
{
	struct oid *out = NULL;
	const struct node *node, *parent;
	size_t i, j, cap = 0;

	*n = 0;
	for (i = 0; i < graph->n; i++) {
		node = &graph->node[i];
		for (j = 0; node->paint == NEW && j < node->nparents; j++) {
			parent = parent_of(graph, node, j);
			if (parent->paint == NEW)
				continue;
			out = mem_room(out, *n, &cap, sizeof(*out));
			out[(*n)++] = parent->commit;
		}
	}
	return out;
}

static void
hand_over(struct graph *to, const struct graph *from,
    const struct oid *commit, size_t n)
{
	struct node *node;
	size_t i;

	for (i = 0; i < n; i++) {
		node = &to->node[number_of(to, &commit[i])];
		if (node->ledger == NULL)
			node->ledger = ledger_ref(from->node[
			    number_of(from, &commit[i])].ledger);
	}
}

/* Learns what the commits at `start` know of the records. */
static int
learn(struct graph *past, struct audit *audit, struct touched *touched,
    const struct oid *start, size_t nstart, struct err *err)
{
	struct breaches ignored = BREACHES_INIT;
	struct judge judge;
	unsigned *order;
	size_t n;
	int result;

	past->repo = audit->repo;
	if (grow(past, touched, start, nstart, err) < 0)
		return -1;
	judge_init(&judge, audit->repo, &ignored);
	judge.is_learning = true;
	judge.only = touched->set;
	order = in_order(past, &n);
	result = judge_all(past, &judge, order, n, true, err);
	free(order);
	judge_release(&judge);
	breaches_release(&ignored);
	return result;
}

static int
learn_boundary(struct graph *graph, struct audit *audit,
    struct touched *touched, const unsigned *order, size_t n,
    struct err *err)
{
	struct graph past = { .repo = NULL };
	struct oid *start;
	size_t nstart;
	int result = 0;

	start = boundary(graph, &nstart);
	if (nstart > 0)
		result = touch_all(touched, graph, order, n, err);
	if (nstart > 0 && touched->n > 0 && result == 0) {
		result = learn(&past, audit, touched, start, nstart, err);
		if (result == 0)
			hand_over(graph, &past, start, nstart);
	}
	graph_release(&past);
	free(start);
	return result;
}

static void
set_up(struct judge *judge, const struct audit *audit,
    struct breaches *breaches)
{
	judge_init(judge, audit->repo, breaches);
	judge->admin = audit->admin;
	judge->nadmins = audit->nadmins;
	judge->tell = audit->tell;
	judge->arg = audit->arg;
}

/* Judges what was painted new. */
static int
judge_graph(struct breaches *out, struct audit *audit, struct graph *graph,
    struct err *err)
{
	struct touched touched = { .set = NULL };
	struct judge judge;
	unsigned *order;
	size_t n;
	int result;

	order = in_order(graph, &n);
	set_up(&judge, audit, out);
	result = learn_boundary(graph, audit, &touched, order, n, err);
	if (result == 0)
		result = judge_all(graph, &judge, order, n, false, err);
	audit->ncommits += n;
	free(order);
	judge_release(&judge);
	touched_release(&touched);
	return result;
}

static int
refuse_shallow(const struct audit *audit, struct err *err)
{
	if (!repo_is_shallow(audit->repo))
		return 0;
	return err_set(err, ERR_REFUSED, "this repository is shallow: its "
	    "history is not whole, so nothing can be said of it; first: git "
	    "fetch --unshallow");
}

static void
rewritten(struct breaches *out, const struct oid *commit, const char *what)
{
	breaches_add(out, BREACH_REWRITTEN, commit, "", "%s", what);
}

/* The commits that have no parent: none, or one that makes the branch. */
static void
try_roots(struct breaches *out, const struct graph *graph, bool is_unborn)
{
	const struct node *node;
	size_t i, n = 0;

	for (i = 0; i < graph->n; i++) {
		node = &graph->node[i];
		if (node->paint != NEW || node->nparents > 0 ||
		    (n++ == 0 && is_unborn))
			continue;
		rewritten(out, &node->commit, is_unborn ? "more than "
		    "one commit has no parent" : "a commit "
		    "without a parent is new");
	}
}

int
audit_range(struct breaches *out, struct audit *audit,
    const struct oid *from, const struct oid *tip, struct err *err)
{
	struct graph graph = { .repo = audit->repo };
	int result = -1;

	if (refuse_shallow(audit, err) == 0 &&
	    paint(&graph, tip, from, err) == 0) {
		try_roots(out, &graph, from == NULL);
		result = judge_graph(out, audit, &graph, err);
	}
	graph_release(&graph);
	return result;
}

int
audit_history(struct breaches *out, struct audit *audit,
    const struct oid *tip, struct err *err)
{
	return audit_range(out, audit, NULL, tip, err);
}

int
audit_parse_update(struct audit_update *out, struct str line,
    struct err *err)
{
	struct str ref = str_from(line, 82);
	size_t i;

	if (line.n < 83 || line.at[40] != ' ' || line.at[81] != ' ' ||
	    !oid_parse(&out->old, str_first(line, 40)) ||
	    !oid_parse(&out->new, str_first(str_from(line, 41), 40)) ||
	    ref.n >= sizeof(out->ref) || !str_starts(ref, "refs/"))
		return err_set(err, ERR_TEXT, "a line other than 'old new "
		    "refs/...' came from git");
	for (i = 0; i < ref.n; i++)
		if ((unsigned char)ref.at[i] <= ' ' || ref.at[i] == 0x7f)
			return err_set(err, ERR_TEXT, "a name of a branch "
			    "has a character that does not belong there");
	memcpy(out->ref, ref.at, ref.n);
	out->ref[ref.n] = '\0';
	return 0;
}

static int
try_update(struct breaches *out, struct audit *audit,
    const struct repo_head *head, const struct audit_update *update,
    struct err *err)
{
	struct graph graph = { .repo = audit->repo };
	const struct oid *old = head->is_unborn ? NULL : &head->commit;
	int result = -1;

	if (oid_is_zero(&update->new)) {
		rewritten(out, NULL, "the branch may not be deleted");
		return 0;
	}
	if (!oid_eq(&update->old, &head->commit))
		return err_set(err, ERR_CHANGED, "the branch has moved "
		    "meanwhile: fetch, then push again");
	if (paint(&graph, &update->new, old, err) < 0)
		goto out;
	if (old != NULL &&
	    (graph.node[number_of(&graph, old)].paint & NEW) == 0)
		rewritten(out, &update->new, "the push takes commits away: "
		    "it does not descend from what is there");
	try_roots(out, &graph, old == NULL);
	result = judge_graph(out, audit, &graph, err);
out:
	graph_release(&graph);
	return result;
}

int
audit_push(struct breaches *out, struct audit *audit,
    const struct audit_update *update, size_t nupdates, struct err *err)
{
	struct repo_head head;
	size_t i;

	if (refuse_shallow(audit, err) < 0)
		return -1;
	if (repo_head(&head, audit->repo, err) < 0 &&
	    err->code != ERR_UNBORN)
		return -1;
	for (i = 0; i < nupdates; i++) {
		if (strcmp(update[i].ref, head.branch) != 0) {
			breaches_add(out, BREACH_REWRITTEN, NULL, "",
			    "%s may not be pushed; only %s may move",
			    update[i].ref, head.branch);
			continue;
		}
		if (try_update(out, audit, &head, &update[i], err) < 0)
			return -1;
	}
	return 0;
}

/* HEAD, and what is being merged into it; none while unborn. */
static int
staged_parents(struct oid *out, size_t *n, struct repo *repo,
    struct err *err)
{
	*n = 0;
	if (repo_tip(&out[0], repo, err) < 0)
		return err->code == ERR_UNBORN ? 0 : -1;
	*n = 1;
	if (repo_resolve(&out[1], repo, "MERGE_HEAD", err) == 0)
		*n = 2;
	return *n == 2 || err->code == ERR_ABSENT ? 0 : -1;
}

static int
judge_staged(struct breaches *out, struct audit *audit,
    const struct oid *tree, const struct oid *parent, size_t nparents,
    const struct repo_identity *who, struct err *err)
{
	struct touched touched = { .set = NULL };
	struct graph past = { .repo = NULL };
	struct side side[2];
	struct judge judge;
	struct person_line line = { str_of(who->name), str_of(who->email),
		who->committer_seconds, who->committer_zone };
	size_t i;
	int result = 0;

	set_up(&judge, audit, out);
	for (i = 0; i < nparents && result == 0; i++) {
		side[i] = (struct side){ .commit = parent[i] };
		result = repo_tree_of(&side[i].tree, audit->repo, &parent[i],
		    err);
		if (result == 0)
			result = touch_tree(&touched, audit->repo,
			    &side[i].tree, tree, err);
	}
	if (result == 0 && touched.n > 0)
		result = learn(&past, audit, &touched, parent, nparents,
		    err);
	for (i = 0; i < nparents && result == 0 && touched.n > 0; i++)
		side[i].ledger = past.node[number_of(&past,
		    &parent[i])].ledger;
	if (result == 0)
		result = judge_tree(&judge, tree, &line, side, nparents, err);
	judge_release(&judge);
	touched_release(&touched);
	graph_release(&past);
	return result;
}

int
audit_index(struct breaches *out, struct audit *audit,
    const struct repo_identity *who, struct err *err)
{
	struct oid tree, parent[2];
	size_t nparents;

	if (refuse_shallow(audit, err) < 0 ||
	    staged_parents(parent, &nparents, audit->repo, err) < 0 ||
	    repo_index_tree(&tree, audit->repo, err) < 0)
		return -1;
	return judge_staged(out, audit, &tree, parent, nparents, who, err);
}
