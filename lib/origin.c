/* SPDX-License-Identifier: ISC */
/*
 * origin - a set of records for each commit that still has some: a byte for
 * each record.  On a straight line of history it is one set, handed on.
 * Commits are taken newest first, which spares work and decides nothing: what
 * comes to a commit late is handed on late.
 */

#include "origin.h"

#include <stdlib.h>
#include <string.h>

#include "act.h"
#include "buf.h"
#include "mem.h"
#include "object.h"
#include "oidmap.h"
#include "str.h"

struct node {
	struct oid oid, tree;
	struct oid *parent;
	size_t nparents;
	long long seconds;
	size_t acts_on;		/* the record it is an act on, or NONE */
	unsigned char *set;	/* records to be handed on; NULL: none */
};

#define NONE ((size_t)-1)

struct search {
	struct repo *repo;
	struct origin *origin;
	size_t n;
	struct node *node;
	size_t nnodes, node_cap;
	struct oidmap numbers;
	unsigned *heap;		/* nodes with a set, the newest on top */
	size_t nheap, heap_cap;
	bool *is_found;
	size_t nfound;
	size_t *replaced_at;	/* a node one of whose parents has another
				   text, or NONE */
	struct buf bytes;
	struct oid people_oid[2];	/* two folders that were read last */
	struct buf people[2];
	int newest;
};

static int
compare(const void *a, const void *b)
{
	const struct origin *x = a, *y = b;

	return strcmp(x->path, y->path);
}

static bool
is_newer(const struct search *s, unsigned a, unsigned b)
{
	return s->node[a].seconds > s->node[b].seconds;
}

static void
swap(struct search *s, size_t i, size_t j)
{
	unsigned moved = s->heap[i];

	s->heap[i] = s->heap[j];
	s->heap[j] = moved;
}

static void
push(struct search *s, unsigned number)
{
	size_t i = s->nheap;

	s->heap = mem_room(s->heap, s->nheap, &s->heap_cap,
	    sizeof(*s->heap));
	s->heap[s->nheap++] = number;
	for (; i > 0 && is_newer(s, s->heap[i], s->heap[(i - 1) / 2]);
	    i = (i - 1) / 2)
		swap(s, i, (i - 1) / 2);
}

static unsigned
pop(struct search *s)
{
	unsigned top = s->heap[0];
	size_t i = 0, child;

	s->heap[0] = s->heap[--s->nheap];
	for (child = 1; child < s->nheap; child = 2 * i + 1) {
		if (child + 1 < s->nheap &&
		    is_newer(s, s->heap[child + 1], s->heap[child]))
			child++;
		if (!is_newer(s, s->heap[child], s->heap[i]))
			break;
		swap(s, i, child);
		i = child;
	}
	return top;
}

/* Which of the records an act is on, if it is on the text that stands. */
static size_t
record_of(const struct search *s, const struct act *act)
{
	size_t low = 0, high = s->n, middle;
	int order;

	while (low < high) {
		middle = low + (high - low) / 2;
		order = str_cmp(str_of(s->origin[middle].path), act->record);
		if (order == 0)
			return oid_eq(&s->origin[middle].text, &act->text) ?
			    middle : NONE;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NONE;
}

static void
fill_node(struct search *s, struct node *node, const struct commit *commit)
{
	struct act act;

	node->tree = commit->tree;
	node->seconds = commit->committer.seconds;
	node->nparents = commit->nparents;
	node->parent = mem_new(commit->nparents, sizeof(*node->parent));
	memcpy(node->parent, commit->parent,
	    commit->nparents * sizeof(*node->parent));
	act_parse(&act, commit->message);
	node->acts_on = act_is_of_party(act.type) ? record_of(s, &act) : NONE;
}

/* The node of a commit, which is read when it is first asked for. */
static int
find_node(unsigned *number, struct search *s, const struct oid *oid,
    struct err *err)
{
	struct commit commit;

	if (oidmap_find(number, &s->numbers, oid))
		return 0;
	buf_clear(&s->bytes);
	if (repo_read_commit(&s->bytes, s->repo, oid, err) < 0)
		return -1;
	if (!commit_parse(&commit, buf_str(&s->bytes)))
		return err_set(err, ERR_GIT, "commit %s cannot be read",
		    oid_text(oid).at);
	*number = (unsigned)s->nnodes;
	oidmap_add(&s->numbers, oid, *number);
	s->node = mem_room(s->node, s->nnodes, &s->node_cap,
	    sizeof(*s->node));
	s->node[s->nnodes] = (struct node){ .oid = *oid };
	fill_node(s, &s->node[s->nnodes++], &commit);
	return 0;
}

/* The bytes of people/ in a tree; empty if there is none. */
static int
read_people(struct str *out, struct search *s, const struct oid *tree,
    struct err *err)
{
	struct tree_entry entry;
	bool found;
	int i;

	*out = STR_LIT("");
	if (repo_find(&entry, &found, s->repo, tree, "people", err) < 0)
		return -1;
	if (!found || entry.mode != MODE_TREE)
		return 0;
	for (i = 0; i < 2; i++)
		if (oid_eq(&s->people_oid[i], &entry.oid)) {
			s->newest = i;
			*out = buf_str(&s->people[i]);
			return 0;
		}
	s->newest = !s->newest;
	s->people_oid[s->newest] = (struct oid){ { 0 } };
	buf_clear(&s->people[s->newest]);
	if (repo_read_tree(&s->people[s->newest], s->repo, &entry.oid,
	    err) < 0)
		return -1;
	s->people_oid[s->newest] = entry.oid;
	*out = buf_str(&s->people[s->newest]);
	return 0;
}

/* The first origin whose path is not before "people/ID/". */
static size_t
first_of(const struct search *s, struct str id)
{
	size_t low = 0, high = s->n, middle;
	struct buf prefix = BUF_INIT;

	buf_addf(&prefix, "people/%.*s/", STR_ARGS(id));
	while (low < high) {
		middle = low + (high - low) / 2;
		if (strcmp(s->origin[middle].path, prefix.at) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	buf_release(&prefix);
	return low;
}

static bool
is_of(const struct origin *origin, struct str id)
{
	struct str rest = str_from(str_of(origin->path),
	    sizeof("people/") - 1);

	return str_eq(str_first(rest, id.n), id) && rest.n > id.n &&
	    rest.at[id.n] == '/';
}

/* Two commits, of which a record may have to be left to the younger. */
struct step {
	unsigned char *set;	/* the records that both may have */
	size_t child;		/* a node */
	struct oid parent;	/* the tree */
};

/*
 * Takes the records of one person that a tree has otherwise out of the set.
 * `skip` bytes of their paths lead to the tree.
 */
static int
drop_changed(struct step *step, struct search *s, struct str id,
    const struct oid *tree, size_t skip, struct err *err)
{
	struct tree_entry entry;
	bool found;
	size_t i;

	for (i = first_of(s, id); i < s->n && is_of(&s->origin[i], id); i++) {
		if (!step->set[i])
			continue;
		if (repo_find(&entry, &found, s->repo, tree,
		    s->origin[i].path + skip, err) < 0)
			return -1;
		step->set[i] = found && oid_eq(&entry.oid,
		    &s->origin[i].text);
		if (found && !step->set[i])
			s->replaced_at[i] = step->child;
	}
	return 0;
}

/*
 * A person whose folder is another one in the parent, or (to be sure, since
 * the order of a tree is whatever its author wrote) does not seem to be there.
 */
static int
drop_person(struct step *step, struct search *s,
    const struct tree_entry *child, const struct tree_entry *parent,
    struct err *err)
{
	if (parent != NULL && oid_eq(&child->oid, &parent->oid))
		return 0;
	if (parent == NULL || parent->mode != MODE_TREE)
		return drop_changed(step, s, child->name, &step->parent, 0,
		    err);
	return drop_changed(step, s, child->name, &parent->oid,
	    sizeof("people/") + child->name.n, err);
}

/* Walks two folders side by side; for each person that differs, looks. */
static int
drop_people(struct step *step, struct search *s, struct str child,
    struct str parent, struct err *err)
{
	struct tree_entry a, b;
	struct str after_a, after_b;
	bool has_b;
	int order;

	for (;;) {
		tree_skip_common(&child, &parent);
		after_a = child;
		after_b = parent;
		if (!tree_next(&a, &after_a))
			return 0;
		has_b = tree_next(&b, &after_b);
		order = has_b ? str_cmp(a.name, b.name) : -1;
		if (order <= 0 && drop_person(step, s, &a, order == 0 ? &b :
		    NULL, err) < 0)
			return -1;
		if (order >= 0)
			parent = after_b;
		if (order <= 0)
			child = after_a;
	}
}

/* The records of the set that the parent has as well. */
static int
keep_common(struct step *step, struct search *s, struct err *err)
{
	struct oid tree = s->node[step->child].tree;
	struct str before, after;

	if (oid_eq(&tree, &step->parent))
		return 0;
	if (read_people(&after, s, &tree, err) < 0 ||
	    read_people(&before, s, &step->parent, err) < 0)
		return -1;
	return drop_people(step, s, after, before, err);
}

static void
give(struct search *s, unsigned number, unsigned char *set)
{
	size_t i;

	if (memchr(set, 1, s->n) == NULL)
		free(set);
	else if (s->node[number].set == NULL) {
		s->node[number].set = set;
		push(s, number);
	} else {
		for (i = 0; i < s->n; i++)
			s->node[number].set[i] |= set[i];
		free(set);
	}
}

static void
add_commit(struct origin *origin, const struct oid *oid)
{
	if (origin->n > 0 && oid_eq(&origin->commit[origin->n - 1], oid))
		return;
	origin->commit = mem_room(origin->commit, origin->n, &origin->cap,
	    sizeof(*origin->commit));
	origin->commit[origin->n++] = *oid;
}

static void
hear_act(struct search *s, const struct node *node)
{
	if (node->acts_on != NONE && node->set[node->acts_on] &&
	    !s->is_found[node->acts_on])
		add_commit(&s->origin[node->acts_on], &node->oid);
}

static void
mark_found(struct search *s, size_t number, const unsigned char *left)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (left[i] == 1 && !s->is_found[i]) {
			s->is_found[i] = true;
			add_commit(&s->origin[i], &s->node[number].oid);
			s->origin[i].is_first = s->replaced_at[i] != number;
			s->nfound++;
		}
}

/* Gives one parent what it has in common; what it takes is marked 2. */
static int
hand_to(struct search *s, unsigned number, size_t which, unsigned char *left,
    struct err *err)
{
	struct step step = { .child = number };
	unsigned parent;
	size_t i;

	if (find_node(&parent, s, &s->node[number].parent[which], err) < 0)
		return -1;
	step.parent = s->node[parent].tree;
	step.set = mem_new(s->n, 1);
	for (i = 0; i < s->n; i++)
		step.set[i] = left[i] != 0;
	if (keep_common(&step, s, err) < 0) {
		free(step.set);
		return -1;
	}
	for (i = 0; i < s->n; i++)
		left[i] = step.set[i] ? 2 : left[i];
	give(s, parent, step.set);
	return 0;
}

/* Hands the set of a commit to its parents; what none takes began here. */
static int
hand_on(struct search *s, unsigned number, struct err *err)
{
	unsigned char *left = s->node[number].set;
	size_t i;
	int result = 0;

	hear_act(s, &s->node[number]);
	s->node[number].set = NULL;
	for (i = 0; i < s->node[number].nparents && result == 0; i++)
		result = hand_to(s, number, i, left, err);
	if (result == 0)
		mark_found(s, number, left);
	free(left);
	return result;
}

static int
search(struct search *s, const struct oid *tip, struct err *err)
{
	unsigned char *all;
	unsigned number;

	if (find_node(&number, s, tip, err) < 0)
		return -1;
	all = mem_new(s->n, 1);
	memset(all, 1, s->n);
	give(s, number, all);
	while (s->nheap > 0 && s->nfound < s->n)
		if (hand_on(s, pop(s), err) < 0)
			return -1;
	return 0;
}

static void
search_release(struct search *s)
{
	size_t i;

	for (i = 0; i < s->nnodes; i++) {
		free(s->node[i].set);
		free(s->node[i].parent);
	}
	free(s->node);
	free(s->heap);
	free(s->is_found);
	free(s->replaced_at);
	oidmap_release(&s->numbers);
	buf_release(&s->bytes);
	buf_release(&s->people[0]);
	buf_release(&s->people[1]);
}

int
origin_find(struct origin *origin, size_t n, struct repo *repo,
    const struct oid *tip, struct err *err)
{
	struct search s = { .repo = repo, .origin = origin, .n = n,
	    .bytes = BUF_INIT, .people = { BUF_INIT, BUF_INIT } };
	size_t i;
	int result;

	if (n == 0)
		return 0;
	qsort(origin, n, sizeof(*origin), compare);
	s.is_found = mem_new(n, sizeof(*s.is_found));
	s.replaced_at = mem_new(n, sizeof(*s.replaced_at));
	for (i = 0; i < n; i++)
		s.replaced_at[i] = NONE;
	result = search(&s, tip, err);
	search_release(&s);
	return result;
}

void
origins_release(struct origin *origin, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		free(origin[i].commit);
}
