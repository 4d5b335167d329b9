/* SPDX-License-Identifier: ISC */
/*
 * learn - history as one person sees it: every commit stands for the last one
 * that concerns them, and a merge of two different ones is one more.  As all
 * of them together see it, every commit stands for itself.
 */

#include "history/learn.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "object.h"

#define NOBODY ((unsigned)-1)	/* before the person began */

/* From so many of all people on, it is faster to read each commit once. */
enum { MANY_PERCENT = 40 };

int
learn_refuse_shallow(const struct repo *repo, struct err *err)
{
	if (!repo_is_shallow(repo))
		return 0;
	return err_set(err, ERR_REFUSED, "this repository is shallow: its "
	    "history is not whole, so nothing can be said of it; first: git "
	    "fetch --unshallow");
}

void
learn_person(struct learn *learn, struct str id)
{
	const char *at = learn->people.at;
	size_t i;

	for (i = 0; i < learn->npeople; i++, at += strlen(at) + 1)
		if (str_is(id, at))
			return;
	buf_add(&learn->people, id);
	buf_add_byte(&learn->people, '\0');
	learn->npeople++;
}

void
learn_settings(struct learn *learn)
{
	learn_person(learn, STR_LIT(""));
}

/* History as one person sees it. */
struct view {
	const struct index *index;
	bool is_of_all;
	unsigned person;
	unsigned *stands_for;		/* of each commit */
	unsigned *uses;			/* of what each of them left */
	struct statemap **map;
};

/* Whether one commit lies behind another, both of those that concern them. */
static bool
is_behind(const struct view *v, unsigned ancestor, unsigned from)
{
	unsigned *stack = NULL, at, next, i;
	struct oidmap seen = OIDMAP_INIT;
	size_t n = 0, cap = 0;
	struct oid id;
	bool answer = false;

	stack = mem_room(stack, n, &cap, sizeof(*stack));
	stack[n++] = from;
	while (n > 0 && !answer) {
		at = stack[--n];
		answer = at == ancestor;
		id = index_commit(v->index, at);
		/* parents have lower numbers */
		if (at <= ancestor || !oidmap_add(&seen, &id, 0))
			continue;
		for (i = 0; i < index_nparents(v->index, at); i++) {
			next = v->stands_for[index_parent(v->index, at, i)];
			if (next == NOBODY)
				continue;
			stack = mem_room(stack, n, &cap, sizeof(*stack));
			stack[n++] = next;
		}
	}
	free(stack);
	oidmap_release(&seen);
	return answer;
}

/* What a commit that does not concern the person stands for. */
static unsigned
stand_in(const struct view *v, unsigned number)
{
	unsigned found = NOBODY, other, i;

	for (i = 0; i < index_nparents(v->index, number); i++) {
		other = v->stands_for[index_parent(v->index, number, i)];
		if (other == NOBODY || other == found ||
		    (found != NOBODY && is_behind(v, other, found)))
			continue;
		if (found != NOBODY && !is_behind(v, found, other))
			return number;
		found = other;
	}
	return found;
}

static void
read_view(struct view *v)
{
	size_t i, n = index_size(v->index);

	for (i = 0; i < n; i++)
		v->stands_for[i] = v->is_of_all || index_concerns(v->index,
		    (unsigned)i, v->person) ? (unsigned)i :
		    stand_in(v, (unsigned)i);
}

static void
use(struct view *v, unsigned commit)
{
	if (v->stands_for[commit] != NOBODY)
		v->uses[v->stands_for[commit]]++;
}

/* Everything that the starts descend from, as the person sees it. */
static void
want(struct view *v, const unsigned *start, size_t n)
{
	size_t number;
	unsigned i;

	for (i = 0; i < n; i++)
		use(v, start[i]);
	for (number = index_size(v->index); number-- > 0; )
		for (i = 0; v->uses[number] > 0 && i < index_nparents(
		    v->index, (unsigned)number); i++)
			use(v, index_parent(v->index, (unsigned)number, i));
}

/* A commit is judged, and needs less of what its parents left. */
static void
let_go(struct view *v, unsigned number)
{
	unsigned at, i;

	for (i = 0; i < index_nparents(v->index, number); i++) {
		at = v->stands_for[index_parent(v->index, number, i)];
		if (at == NOBODY || --v->uses[at] > 0)
			continue;
		statemap_unref(v->map[at]);
		v->map[at] = NULL;
	}
}

/* Where the person began nothing is known, but there are settings. */
static int
fill_sides(struct side *side, size_t *n, const struct view *v,
    struct repo *repo, unsigned number, struct err *err)
{
	unsigned parent, at, i;

	*n = index_nparents(v->index, number);
	for (i = 0; i < *n; i++) {
		parent = index_parent(v->index, number, i);
		at = v->stands_for[parent];
		side[i].commit = index_commit(v->index, parent);
		side[i].map = at == NOBODY ? NULL : v->map[at];
		/* the index has no parent that cannot be parsed */
		if (repo_tree_of(&side[i].tree, repo, &side[i].commit,
		    err) < 0)
			return -1;
	}
	return 0;
}

static int
judge(struct view *v, struct rules *rules, unsigned number, struct buf *bytes,
    struct err *err)
{
	struct side side[COMMIT_PARENTS_MAX];
	struct oid commit = index_commit(v->index, number);
	size_t n;

	buf_clear(bytes);
	if (fill_sides(side, &n, v, rules->repo, number, err) < 0 ||
	    repo_read_commit(bytes, rules->repo, &commit, err) < 0)
		return -1;
	if (rules_commit(&v->map[number], rules, &commit, buf_str(bytes),
	    side, n, err) < 0)
		return err_prefix(err, "%.12s: ", oid_text(&commit).at);
	return 0;
}

static int
judge_all(struct view *v, struct rules *rules, struct err *err)
{
	struct buf bytes = BUF_INIT;
	size_t i, n = index_size(v->index);
	int result = 0;

	for (i = 0; i < n && result == 0; i++) {
		if (v->uses[i] == 0)
			continue;
		result = judge(v, rules, (unsigned)i, &bytes, err);
		let_go(v, (unsigned)i);
	}
	buf_release(&bytes);
	return result;
}

static void
add_state(struct state *state, struct state *none, void *arg)
{
	struct statemap **map = arg;

	(void)none;
	*map = statemap_put(*map, state_ref(state));
}

/* One person's states into the map of each start. */
static void
take_maps(struct learn *learn, const struct view *v, const unsigned *start)
{
	unsigned at;
	size_t i;

	for (i = 0; i < learn->n; i++) {
		at = v->stands_for[start[i]];
		if (at != NOBODY && learn->map[i] == NULL)
			learn->map[i] = statemap_ref(v->map[at]);
		else if (at != NOBODY)
			statemap_diff(v->map[at], NULL, add_state,
			    &learn->map[i]);
	}
}

static int
learn_view(struct learn *learn, struct view *v, struct rules *rules,
    const unsigned *start, struct err *err)
{
	size_t i, n = index_size(learn->index);
	int result;

	v->stands_for = mem_new(n, sizeof(*v->stands_for));
	v->uses = mem_new(n, sizeof(*v->uses));
	v->map = mem_new(n, sizeof(struct statemap *));
	read_view(v);
	want(v, start, learn->n);
	result = judge_all(v, rules, err);
	if (result == 0)
		take_maps(learn, v, start);
	for (i = 0; i < n; i++)
		statemap_unref(v->map[i]);
	free(v->stands_for);
	free(v->uses);
	free(v->map);
	return result;
}

static int
learn_each(struct learn *learn, struct rules *rules, const unsigned *start,
    struct err *err)
{
	struct view v = { .index = learn->index };
	const char *at = learn->people.at;
	size_t i;
	int result = 0;

	for (i = 0; i < learn->npeople && result == 0;
	    i++, at += strlen(at) + 1) {
		rules->only = str_of(at);
		if (index_find_person(&v.person, learn->index, rules->only))
			result = learn_view(learn, &v, rules, start, err);
	}
	return result;
}

static int
learn_people(struct learn *learn, const unsigned *start, struct err *err)
{
	struct view all = { .index = learn->index, .is_of_all = true };
	struct breaches unheard = BREACHES_INIT;
	struct rules rules;
	struct buf known = BUF_INIT;
	int result = 0;

	rules_init(&rules, learn->repo, &unheard);
	rules.is_learning = true;
	rules.admin = learn->admin;
	rules.nadmins = learn->nadmins;
	if (rules.admin == NULL) {
		result = rules_admins(&known, &rules.nadmins, learn->repo,
		    err);
		rules.admin = known.at;
	}
	if (result == 0)
		result = learn->npeople * 100 < MANY_PERCENT *
		    index_npeople(learn->index) ?
		    learn_each(learn, &rules, start, err) :
		    learn_view(learn, &all, &rules, start, err);
	rules_release(&rules);
	breaches_release(&unheard);
	buf_release(&known);
	return result;
}

int
learn_from(struct learn *learn, const struct oid *commit, size_t n,
    struct err *err)
{
	struct index *own = NULL;
	unsigned *start = mem_new(n, sizeof(*start));
	size_t i;
	int result = learn_refuse_shallow(learn->repo, err);

	learn->commit = mem_new(n, sizeof(*commit));
	learn->map = mem_new(n, sizeof(struct statemap *));
	memcpy(learn->commit, commit, n * sizeof(*commit));
	learn->n = n;
	if (result == 0 && learn->index == NULL) {
		result = index_open(&own, learn->repo, commit, n, err);
		learn->index = own;
	}
	for (i = 0; i < n && result == 0; i++)
		index_number(&start[i], learn->index, &commit[i]);
	if (result == 0)
		result = learn_people(learn, start, err);
	if (own != NULL) {
		index_close(own);
		learn->index = NULL;
	}
	free(start);
	return result;
}

struct statemap *
learn_at(const struct learn *learn, const struct oid *commit)
{
	size_t i;

	for (i = 0; i < learn->n; i++)
		if (oid_eq(&learn->commit[i], commit))
			return learn->map[i];
	return NULL;
}

void
learn_release(struct learn *learn)
{
	size_t i;

	for (i = 0; i < learn->n; i++)
		statemap_unref(learn->map[i]);
	free(learn->map);
	free(learn->commit);
	buf_release(&learn->people);
	*learn = (struct learn)LEARN_INIT(learn->repo);
}

size_t
learn_sides(struct side *side, struct walk *walk, const struct node *node)
{
	const struct node *parent;
	size_t i, n = 0;

	for (i = 0; i < node->nparents; i++) {
		parent = walk_parent(walk, node, i);
		if (!parent->is_broken)
			side[n++] = (struct side){ parent->commit,
			    parent->tree, parent->map };
	}
	return n;
}
