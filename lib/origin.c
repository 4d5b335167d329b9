/* SPDX-License-Identifier: ISC */
/*
 * origin - a set of records for each commit that still has some: a byte for
 * each record.  On a straight line of history it is one set, handed on.
 */

#include "origin.h"

#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "mem.h"
#include "object.h"
#include "str.h"

struct search {
	struct repo *repo;
	const struct graph *graph;
	struct origin *origin;
	size_t n;
	unsigned char **set;	/* for each commit; NULL: nothing there */
	bool *is_found;
	size_t nfound;
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

/* Takes the records of one person that the tree has otherwise out of a set. */
static int
drop_changed(unsigned char *set, struct search *s, struct str id,
    const struct oid *tree, struct err *err)
{
	struct tree_entry entry;
	bool found;
	size_t i;

	for (i = first_of(s, id); i < s->n && is_of(&s->origin[i], id); i++) {
		if (!set[i])
			continue;
		if (repo_find(&entry, &found, s->repo, tree,
		    s->origin[i].path, err) < 0)
			return -1;
		set[i] = found && oid_eq(&entry.oid, &s->origin[i].text);
	}
	return 0;
}

/* Walks two folders side by side; for each person that differs, looks. */
static int
drop_people(unsigned char *set, struct search *s, struct str child,
    struct str parent, const struct oid *tree, struct err *err)
{
	struct tree_entry a = { .mode = 0 }, b = { .mode = 0 };
	bool has_a = tree_next(&a, &child), has_b = tree_next(&b, &parent);
	int order;

	while (has_a) {
		order = has_b ? str_cmp(a.name, b.name) : -1;
		if ((order < 0 || (order == 0 && !oid_eq(&a.oid, &b.oid))) &&
		    drop_changed(set, s, a.name, tree, err) < 0)
			return -1;
		if (order >= 0)
			has_b = tree_next(&b, &parent);
		if (order <= 0)
			has_a = tree_next(&a, &child);
	}
	return 0;
}

/* The records of a set that a parent has as well. */
static int
keep_common(unsigned char *set, struct search *s,
    const struct graph_commit *commit, const struct graph_commit *parent,
    struct err *err)
{
	struct str before, after;

	if (oid_eq(&commit->tree, &parent->tree))
		return 0;
	if (read_people(&after, s, &commit->tree, err) < 0 ||
	    read_people(&before, s, &parent->tree, err) < 0)
		return -1;
	return drop_people(set, s, after, before, &parent->tree, err);
}

static void
merge_into(struct search *s, unsigned number, unsigned char *set)
{
	size_t i;

	if (memchr(set, 1, s->n) == NULL) {
		free(set);
		return;
	}
	if (s->set[number] == NULL) {
		s->set[number] = set;
		return;
	}
	for (i = 0; i < s->n; i++)
		s->set[number][i] |= set[i];
	free(set);
}

static void
mark_found(struct search *s, unsigned number, const unsigned char *left)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (left[i] && !s->is_found[i]) {
			s->is_found[i] = true;
			s->origin[i].commit = number;
			s->nfound++;
		}
}

/* Hands the set of a commit to its parents; what none takes began here. */
static int
hand_on(struct search *s, unsigned number, struct err *err)
{
	const struct graph_commit *commit = &s->graph->commit[number];
	unsigned char *left = s->set[number], *set;
	unsigned parent;
	size_t i, j;
	int result = 0;

	s->set[number] = NULL;
	set = mem_new(s->n, 1);
	memcpy(set, left, s->n);
	for (i = 0; i < commit->nparents && result == 0; i++) {
		parent = s->graph->parent[commit->first_parent + i];
		result = keep_common(set, s, commit,
		    &s->graph->commit[parent], err);
		for (j = 0; j < s->n; j++)
			left[j] = left[j] == 1 && set[j] ? 2 : left[j];
		merge_into(s, parent, set);
		set = mem_new(s->n, 1);
		for (j = 0; j < s->n; j++)
			set[j] = left[j] != 0;
	}
	for (j = 0; j < s->n; j++)
		left[j] = left[j] == 1;
	mark_found(s, number, left);
	free(left);
	free(set);
	return result;
}

static int
search(struct search *s, struct err *err)
{
	size_t i;

	s->set[0] = mem_new(s->n, 1);
	memset(s->set[0], 1, s->n);
	for (i = 0; i < s->graph->n && s->nfound < s->n; i++)
		if (s->set[s->graph->sorted[i]] != NULL &&
		    hand_on(s, s->graph->sorted[i], err) < 0)
			return -1;
	return 0;
}

int
origin_find(struct origin *origin, size_t n, struct repo *repo,
    const struct graph *graph, struct err *err)
{
	struct search s = { .repo = repo, .graph = graph, .origin = origin,
	    .n = n, .people = { BUF_INIT, BUF_INIT } };
	size_t i;
	int result;

	if (n == 0)
		return 0;
	qsort(origin, n, sizeof(*origin), compare);
	s.set = mem_new(graph->n, sizeof(*s.set));
	s.is_found = mem_new(n, sizeof(*s.is_found));
	result = search(&s, err);
	for (i = 0; i < graph->n; i++)
		free(s.set[i]);
	free(s.set);
	free(s.is_found);
	buf_release(&s.people[0]);
	buf_release(&s.people[1]);
	return result;
}
