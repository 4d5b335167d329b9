/* SPDX-License-Identifier: ISC */
/*
 * learn - one person after the other, or, where they are many, everybody at
 * once.  In each commit it is noted which tree a person's folder is, so that
 * a commit in which nothing happened there need not be judged.
 */

#include "history/learn.h"

#include <stdlib.h>
#include <string.h>

#include "act.h"
#include "delta.h"
#include "mem.h"
#include "object.h"

/* From so many people on, one pass over all of history costs less. */
#define PEOPLE_MAX 4

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
	learn->is_everybody |= learn->npeople > PEOPLE_MAX;
}

void
learn_everybody(struct learn *learn)
{
	learn->is_everybody = true;
}

void
learn_settings(struct learn *learn)
{
	learn->has_settings = true;
}

/* What the settings are in a node, as one id. */
static int
note_settings(struct walk *walk, struct node *node, struct err *err)
{
	static const char *const paths[] = { "one-to-one.ini", "templates",
		".gitattributes", ".mailmap" };
	struct oid all[sizeof(paths) / sizeof(*paths)];
	size_t i;

	for (i = 0; i < sizeof(paths) / sizeof(*paths); i++)
		if (settings_id_at(&all[i], walk->repo, &node->tree, paths[i],
		    err) < 0)
			return -1;
	return repo_blob_id(&node->folder, (struct str){ (const char *)all,
	    sizeof(all) }, err);
}

/* Which tree the person's folder is in a node; zero for none. */
static int
note_folder(struct walk *walk, struct node *node, const char *folder,
    struct err *err)
{
	struct tree_entry entry;
	bool found = false;

	if (folder == NULL || node->is_broken)
		return 0;
	if (folder[0] == '\0')
		return note_settings(walk, node, err);
	if (repo_find(&entry, &found, walk->repo, &node->tree, folder,
	    err) < 0)
		return -1;
	if (found)
		node->folder = entry.oid;
	return 0;
}

/* Everything behind the starts in which the folder is there. */
static int
grow(struct walk *walk, const char *folder, const struct oid *start,
    size_t nstart, struct err *err)
{
	struct node *node;
	unsigned number;
	size_t i, j;

	for (i = 0; i < nstart; i++)
		if (walk_add(&number, walk, &start[i], err) < 0)
			return -1;
	for (i = 0; i < walk->n; i++) {
		node = &walk->node[i];
		node->paint = NEW;
		if (note_folder(walk, node, folder, err) < 0)
			return -1;
		if (folder != NULL && oid_is_zero(&node->folder) &&
		    !node->is_broken) {
			node->nparents = 0;
			node->is_end = true;
		}
		for (j = 0; j < walk->node[i].nparents; j++)
			if (walk_add(&number, walk, &walk->parent[
			    walk->node[i].first_parent + j], err) < 0)
				return -1;
	}
	return 0;
}

static bool
is_act_on(struct str bytes, struct str person)
{
	struct commit commit;
	struct buf path = BUF_INIT;
	struct act act;
	bool answer = true;

	if (commit_parse(&commit, bytes)) {
		act_parse(&act, commit.message);
		buf_add(&path, act.record);
		answer = str_eq(delta_person(path.at), person);
	}
	buf_release(&path);
	return answer;
}

/* A commit that says nothing of the person leaves its parent's map. */
static bool
take_over(struct walk *walk, const struct rules *rules, struct node *node,
    struct str bytes)
{
	const struct node *parent;

	if (str_is_absent(rules->only) || node->is_broken ||
	    node->nparents != 1)
		return false;
	parent = walk_parent(walk, node, 0);
	if (parent->is_broken || parent->is_end ||
	    !oid_eq(&node->folder, &parent->folder) ||
	    is_act_on(bytes, rules->only))
		return false;
	node->map = statemap_ref(parent->map);
	return true;
}

/* A parent that cannot be read is left out: it was a breach itself. */
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

static int
learn_node(struct walk *walk, struct rules *rules, unsigned number,
    struct buf *bytes, struct err *err)
{
	struct side side[COMMIT_PARENTS_MAX];
	struct node *node = &walk->node[number];
	size_t n = learn_sides(side, walk, node);

	if (node->is_end)
		return 0;
	buf_clear(bytes);
	if (repo_read_commit(bytes, walk->repo, &node->commit, err) < 0)
		return -1;
	if (take_over(walk, rules, node, buf_str(bytes)))
		return 0;
	if (rules_commit(&node->map, rules, &node->commit, buf_str(bytes),
	    side, n, err) < 0)
		return err_prefix(err, "%.12s: ",
		    oid_text(&node->commit).at);
	return 0;
}

/* The starts are nobody's children here: their maps have to stay. */
static void
hold_starts(struct walk *walk, const struct oid *start, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		walk->node[walk_number(walk, &start[i])].children++;
}

static void
add_state(struct state *state, struct state *none, void *arg)
{
	struct statemap **map = arg;

	(void)none;
	*map = statemap_put(*map, state_ref(state));
}

static void
take_maps(struct learn *learn, const struct walk *walk)
{
	size_t i;

	for (i = 0; i < learn->n; i++)
		statemap_diff(walk->node[walk_number(walk,
		    &learn->commit[i])].map, NULL, add_state,
		    &learn->map[i]);
}

/* Of one person; id NULL: of everybody; "": of settings. */
static int
learn_one(struct learn *learn, const char *id, struct err *err)
{
	struct breaches unheard = BREACHES_INIT;
	struct walk walk = { .repo = learn->repo };
	struct buf bytes = BUF_INIT, folder = BUF_INIT;
	struct rules rules;
	unsigned *order = NULL;
	size_t i, n = 0;
	int result;

	rules_init(&rules, learn->repo, &unheard);
	rules.is_learning = true;
	rules.only = str_of(id);
	rules.admin = learn->admin;
	rules.nadmins = learn->nadmins;
	if (id != NULL && id[0] != '\0')
		buf_addf(&folder, "people/%s", id);
	result = grow(&walk, id != NULL ? folder.at : NULL, learn->commit,
	    learn->n, err);
	if (result == 0) {
		order = walk_order(&walk, &n);
		hold_starts(&walk, learn->commit, learn->n);
	}
	for (i = 0; i < n && result == 0; i++) {
		result = learn_node(&walk, &rules, order[i], &bytes, err);
		walk_let_go(&walk, &walk.node[order[i]]);
	}
	if (result == 0)
		take_maps(learn, &walk);
	free(order);
	rules_release(&rules);
	breaches_release(&unheard);
	buf_release(&bytes);
	buf_release(&folder);
	walk_release(&walk);
	return result;
}

int
learn_from(struct learn *learn, const struct oid *commit, size_t n,
    struct err *err)
{
	const char *at = learn->people.at;
	size_t i;
	int result = learn_refuse_shallow(learn->repo, err);

	learn->commit = mem_new(n, sizeof(*commit));
	learn->map = mem_new(n, sizeof(*learn->map));
	memcpy(learn->commit, commit, n * sizeof(*commit));
	learn->n = n;
	if (result == 0 && learn->is_everybody)
		return learn_one(learn, NULL, err);
	if (result == 0 && learn->has_settings)
		result = learn_one(learn, "", err);
	for (i = 0; i < learn->npeople && result == 0;
	    i++, at += strlen(at) + 1)
		result = learn_one(learn, at, err);
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
