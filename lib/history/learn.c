/* SPDX-License-Identifier: ISC */
/*
 * learn - runs the engine over history as one person sees it (view.h), for one
 * person after the other.
 */

#include "history/learn.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/steps.h"
#include "history/treediff.h"
#include "history/view.h"
#include "parse/gitobject.h"

#define COUNTED_MIN 1000

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
learn_record(struct learn *learn, const char *path)
{
	*MEM_ADD(learn->wish, learn->nwishes, &learn->wish_cap) =
	    mem_copy(path, strlen(path));
}

void
learn_person(struct learn *learn, struct str id)
{
	OWN(buf) path = BUF_INIT;

	person_folder(&path, id);
	buf_add_byte(&path, '/');
	learn_record(learn, path.at);
}

bool
learn_is_wanted(const struct learn *learn)
{
	return learn->nwishes > 0;
}

/* What was seen in a person's folder: has it a record that was asked for? */
struct glance {
	bool is_known, has_record;
	struct oid roster;		/* zero: none */
};

/* A person's view, and the states after each of its nodes. */
struct lesson {
	struct view view;
	const struct view *settings;	/* the view of the person "" */
	struct rules *rules;		/* of that person alone */
	size_t first;			/* the first node that is judged: 1; or
					   2, if node 1 has kept states */
	size_t njudged;
	unsigned *uses;			/* for each node: how many still need
					   the states after it */
	struct statemap **map;
	struct glance *glance;		/* at each node's folder */
	struct buf folder;		/* the tree that was read last, */
	struct oid folder_id;
	struct glance seen;		/* and what was seen in it */
	struct between *between;	/* NULL: not used, folders are read */
};

/* The node that the i-th parent of a node stands for. */
static size_t
parent_of(const struct view *v, size_t number, unsigned i)
{
	return view_node(v, index_parent(v->index, v->node[number].place, i));
}

static unsigned
count_parents(const struct view *v, size_t number)
{
	return index_read(v->index, v->node[number].place).nparents;
}

/*
 * Tells the repository and the settings what is known of a commit's tree: the
 * person's folder, which the node has, and the settings, which are those of the
 * last commit that changed any.  So nobody has to look for them.
 */
static int
tell(const struct lesson *lesson, unsigned place, size_t number,
    struct err *err)
{
	const struct view *v = lesson->settings;
	struct oid tree = index_read(v->index, place).tree, same;
	size_t last = view_node(v, place);

	repo_remember_folder(lesson->rules->repo, &tree, lesson->rules->only,
	    &lesson->view.node[number].folder);
	if (last == 0)
		return 0;
	same = index_read(v->index, v->node[last].place).tree;
	return settings_same(&lesson->rules->settings, &tree, &same, err);
}

/*
 * The sides of a node: its parents, with the states after the nodes that they
 * stand for.  A parent that stands for node 0 has no states, but has settings.
 */
static int
fill_sides(struct side *side, size_t *n, const struct lesson *lesson,
    unsigned place, struct err *err)
{
	const struct view *v = &lesson->view;
	struct index_commit parent;
	unsigned i, at;
	size_t number;

	*n = index_read(v->index, place).nparents;
	for (i = 0; i < *n; i++) {
		at = index_parent(v->index, place, i);
		parent = index_read(v->index, at);
		number = view_node(v, at);
		side[i] = (struct side){ .commit = parent.commit,
		    .tree = parent.tree, .map = lesson->map[number] };
		if (tell(lesson, at, number, err) < 0)
			return -1;
	}
	return 0;
}

static int
compare_names(const void *a, const void *b)
{
	const struct str *name = a;
	const char *path = *(const char *const *)b;

	/* only what stands behind "people/ID/" */
	return str_cmp(*name, str_of(strrchr(path, '/') + 1));
}

static bool
is_asked(const struct rules *rules, struct str name)
{
	return bsearch(&name, rules->records, rules->nrecords,
	    sizeof(*rules->records), compare_names) != NULL;
}

/*
 * Whether a node's folder is known to differ from its parent's in one file, and
 * that is neither the roster nor one of the records.
 */
static bool
is_alike(struct lesson *lesson, const struct oid *before, size_t number)
{
	const struct rules *rules = lesson->rules;
	uint32_t name;
	size_t i;

	if (lesson->between == NULL || !between_find(&name, lesson->between,
	    &lesson->view.node[number], before) ||
	    name == BETWEEN_SEVERAL ||
	    name == between_name(STR_LIT("person.ini")))
		return false;
	for (i = 0; i < rules->nrecords; i++)
		if (name == between_name(str_of(strrchr(rules->records[i],
		    '/') + 1)))
			return false;
	return true;
}

/*
 * Reads the folder of a node, once.  Most often the folder differs in one entry
 * from the one that was read last: if that one has none of the records, only
 * the entries that differ are looked at.  If that one is also `before`, the
 * parent's folder, the name of the differing file is kept (between.h).
 */
static int
look(struct lesson *lesson, size_t number, const struct oid *before,
    struct err *err)
{
	const struct index_touch *node = &lesson->view.node[number];
	struct glance *glance = &lesson->glance[number];
	bool is_next = lesson->seen.is_known && !lesson->seen.has_record;
	struct str old = STR_NONE, new, name = STR_NONE;
	struct tree_entry was, is;
	OWN(buf) tree = BUF_INIT;
	bool has_was, has_is;
	size_t n = 0;

	if (glance->is_known || oid_is_zero(&node->folder))
		return 0;
	if (repo_read_tree_once(&tree, lesson->rules->repo, &node->folder,
	    err) < 0)
		return -1;
	if (is_next) {
		*glance = lesson->seen;
		old = buf_str(&lesson->folder);
	}
	glance->is_known = true;
	new = buf_str(&tree);
	for (; tree_next_pair(&was, &has_was, &is, &has_is, &old, &new); n++) {
		name = has_is ? is.name : was.name;
		if (str_is(name, "person.ini"))
			glance->roster = has_is ? is.oid : OID_NONE;
		glance->has_record |= has_is &&
		    is_asked(lesson->rules, name);
	}
	/* a tree that cannot be parsed may have any record */
	glance->has_record |= new.n > 0;
	if (is_next && !glance->has_record && lesson->between != NULL &&
	    oid_eq(before, &lesson->folder_id))
		between_keep(lesson->between, lesson->view.index, node,
		    before, n > 1 ? BETWEEN_SEVERAL : between_name(name));
	lesson->seen = *glance;
	lesson->folder_id = node->folder;
	buf_swap(&lesson->folder, &tree);
	return 0;
}

/*
 * Whether a node changes nothing that was asked for: it has one parent, its
 * folder and the parent's have none of the records, so that no change and no
 * act is about one of them, and both have the same roster.
 */
static int
is_beside(bool *out, struct lesson *lesson, size_t number, struct err *err)
{
	const struct view *v = &lesson->view;
	const struct oid *folder = &v->node[number].folder, *old;
	struct glance *before, *after = &lesson->glance[number];
	size_t parent;

	*out = false;
	if (lesson->rules->nrecords == 0 || count_parents(v, number) != 1)
		return 0;
	parent = parent_of(v, number, 0);
	before = &lesson->glance[parent];
	old = &v->node[parent].folder;
	if (look(lesson, parent, &v->node[0].folder, err) < 0)
		return -1;
	if (oid_eq(old, folder) || is_alike(lesson, old, number))
		*after = *before;
	if (look(lesson, number, old, err) < 0)
		return -1;
	*out = !before->has_record && !after->has_record &&
	    oid_eq(&before->roster, &after->roster);
	if (*out)
		lesson->map[number] = statemap_ref(lesson->map[parent]);
	return 0;
}

static int
judge(struct lesson *lesson, size_t number, struct buf *bytes,
    struct err *err)
{
	unsigned place = lesson->view.node[number].place;
	struct index_commit commit = index_read(lesson->view.index, place);
	struct side side[COMMIT_PARENTS_MAX];
	bool is_nothing;
	size_t n;

	if (is_beside(&is_nothing, lesson, number, err) < 0 || is_nothing)
		return is_nothing ? 0 : -1;
	buf_clear(bytes);
	if (fill_sides(side, &n, lesson, place, err) < 0 ||
	    repo_read_commit(bytes, lesson->rules->repo, &commit.commit,
	    err) < 0 || tell(lesson, place, number, err) < 0)
		return -1;
	return rules_commit(&lesson->map[number], lesson->rules,
	    &commit.commit, buf_str(bytes), side, n, err);
}

static void
add_state(struct state *state, struct state *none, void *arg)
{
	struct statemap **map = arg;

	(void)none;
	*map = statemap_put(*map, state_ref(state));
}

/* Judges the nodes in order; drops states that no node needs any more. */
static int
judge_all(struct lesson *lesson, struct err *err)
{
	const struct view *v = &lesson->view;
	OWN(buf) bytes = BUF_INIT;
	size_t i, parent;
	unsigned j, n;
	int result = 0;

	for (i = lesson->first; i < v->n && result == 0; i++) {
		/* with few commits, progress is counted in people */
		if (v->n >= COUNTED_MIN)
			steps_at("commits", i, v->n);
		if (lesson->uses[i] == 0)
			continue;
		lesson->njudged++;
		result = judge(lesson, i, &bytes, err);
		n = count_parents(v, i);
		for (j = 0; j < n; j++) {
			parent = parent_of(v, i, j);
			if (--lesson->uses[parent] > 0)
				continue;
			statemap_unref(lesson->map[parent]);
			lesson->map[parent] = NULL;
		}
	}
	return result;
}

/* Puts one person's states into the map of each start. */
static void
take_maps(struct learn *learn, const struct lesson *lesson)
{
	const struct view *v = &lesson->view;
	struct statemap *map;
	struct oid tree;
	size_t i, number;

	for (i = 0; i < learn->n; i++) {
		number = view_node(v, learn->start[i]);
		map = lesson->map[number];
		if (learn->map[i] == NULL)
			learn->map[i] = statemap_ref(map);
		else
			statemap_diff(map, NULL, add_state, &learn->map[i]);
		tree = index_read(v->index, learn->start[i]).tree;
		repo_remember_folder(learn->repo, &tree, learn->rules.only,
		    &v->node[number].folder);
	}
}

/* Asks for the other names of moved records, too. */
static void
add_strays(struct learn *learn)
{
	struct str path, rest = buf_str(&learn->rules.strays);

	while (str_next_string(&path, &rest))
		learn_record(learn, path.at);
	buf_clear(&learn->rules.strays);
}

/*
 * Opens the person's view: from the commit of the kept states on, if all
 * history goes through that commit; else from the beginning.
 */
static void
open_view(struct lesson *lesson, const struct learn *learn, unsigned person)
{
	const struct kept *kept = &learn->kept;
	struct view *v = &lesson->view;
	struct oid commit;

	lesson->first = 1;
	view_open(v, learn->index, person, kept->place);
	if (kept->place == 0)
		return;
	/* the index may be new: another commit may stand in that place */
	if (v->ntouches > 0 && v->touch[0].place == kept->place) {
		commit = index_read(v->index, kept->place).commit;
		lesson->first += oid_eq(&commit, &kept->commit) &&
		    index_goes_through(v->index, kept->place,
		    learn->start[0]);
	}
	if (lesson->first == 1) {
		view_close(v);
		view_open(v, learn->index, person, 0);
	}
}

/* Counts, for each node that a start descends from, how often it is needed. */
static void
use_all(struct lesson *lesson, const struct learn *learn)
{
	const struct view *v = &lesson->view;
	unsigned j, n;
	size_t i;

	for (i = 0; i < learn->n; i++)
		lesson->uses[view_node(v, learn->start[i])]++;
	for (i = v->n; i-- > lesson->first; ) {
		n = lesson->uses[i] == 0 ? 0 : count_parents(v, i);
		for (j = 0; j < n; j++)
			lesson->uses[parent_of(v, i, j)]++;
	}
}

static void
keep_map(struct learn *learn, const struct lesson *lesson)
{
	const struct view *v = &lesson->view;
	struct kept *kept = &learn->kept;
	size_t number = view_node(v, learn->start[0]);

	statemap_unref(kept->map);
	kept->place = v->node[number].place;
	kept->commit = index_read(v->index, kept->place).commit;
	kept->map = statemap_ref(lesson->map[number]);
	kept_write(kept, &learn->files);
}

static int
learn_one(struct learn *learn, struct str id, struct err *err)
{
	struct lesson lesson = { .rules = &learn->rules,
		.settings = &learn->settings, .folder = BUF_INIT,
		.between = repo_is_hook(learn->repo) ? &learn->between :
		    NULL };
	const struct view *v = &lesson.view;
	unsigned person;
	size_t i;
	int result;

	learn->rules.only = id;
	if (!index_find_person(&person, learn->index, id))
		return 0;
	open_view(&lesson, learn, person);
	lesson.uses = mem_new(lesson.view.n, sizeof(*lesson.uses));
	lesson.map = mem_new(lesson.view.n, sizeof(struct statemap *));
	lesson.glance = mem_new(lesson.view.n, sizeof(*lesson.glance));
	if (lesson.first > 1)
		lesson.map[1] = statemap_ref(learn->kept.map);
	use_all(&lesson, learn);
	repo_read_past(learn->repo, true);
	result = judge_all(&lesson, err);
	repo_read_past(learn->repo, false);
	if (result == 0 && !index_is_damaged(learn->index)) {
		take_maps(learn, &lesson);
		if (lesson.njudged > 0 && learn->kept.id.n > 0)
			keep_map(learn, &lesson);
	}
	for (i = 0; i < v->n; i++)
		statemap_unref(lesson.map[i]);
	free(lesson.uses);
	free(lesson.map);
	free(lesson.glance);
	buf_release(&lesson.folder);
	view_close(&lesson.view);
	return result;
}

static int
open_index(struct learn *learn, bool is_anew, struct err *err)
{
	size_t i;

	if (index_open(&learn->index, learn->repo, learn->commit, learn->n,
	    is_anew, err) < 0)
		return -1;
	for (i = 0; i < learn->n; i++)
		index_place(&learn->start[i], learn->index,
		    &learn->commit[i]);
	view_open(&learn->settings, learn->index, INDEX_NOBODY, 0);
	learn->through = 0;
	return 0;
}

static void
release_index(struct learn *learn)
{
	view_close(&learn->settings);
	index_close(learn->index);
}

/* Makes a damaged index anew; nothing that it answered counts. */
static int
mend_index(struct learn *learn, struct err *err)
{
	between_close(&learn->between, NULL);
	release_index(learn);
	repo_forget_folders(learn->repo);
	return open_index(learn, true, err);
}

int
learn_begin(struct learn *learn, const struct oid *commit, size_t n,
    struct err *err)
{
	int result;

	if (learn_refuse_shallow(learn->repo, err) < 0)
		return -1;
	learn->commit = mem_new(n, sizeof(*commit));
	learn->start = mem_new(n, sizeof(*learn->start));
	learn->map = mem_new(n, sizeof(struct statemap *));
	memcpy(learn->commit, commit, n * sizeof(*commit));
	learn->n = n;
	rules_init(&learn->rules, learn->repo, &learn->unheard);
	learn->rules.is_learning = true;
	result = open_index(learn, false, err);
	return index_is_damaged(learn->index) ? mend_index(learn, err) :
	    result;
}

bool
learn_has_begun(const struct learn *learn)
{
	return learn->index != NULL;
}

int
learn_root(struct oid *out, struct learn *learn, struct err *err)
{
	*out = index_root(learn->index, learn->start[0]);
	if (!index_is_damaged(learn->index))
		return 0;
	if (mend_index(learn, err) < 0)
		return -1;
	*out = index_root(learn->index, learn->start[0]);
	return 0;
}

static int
learn_more(struct learn *learn, struct str id, struct err *err)
{
	int result = learn_one(learn, id, err);

	if (!index_is_damaged(learn->index))
		return result;
	return mend_index(learn, err) < 0 ? -1 : learn_one(learn, id, err);
}

int
learn_use_kept(struct learn *learn, struct err *err)
{
	buf_clear(&learn->words);
	return rules_words(&learn->words, learn->repo, err);
}

bool
learn_is_kept(struct learn *learn, struct str id)
{
	if (learn->words.n == 0)
		return false;
	if (!str_is_name(id))
		kept_release(&learn->kept);
	else if (!str_eq(buf_str(&learn->kept.id), id))
		kept_read(&learn->kept, &learn->files, learn->repo, id,
		    buf_str(&learn->words));
	return learn->kept.place > 0;
}

int
learn_next(struct learn *learn, struct str id, struct err *err)
{
	size_t i;

	learn_is_kept(learn, id);
	for (i = 0; i < learn->n; i++) {
		statemap_unref(learn->map[i]);
		learn->map[i] = NULL;
	}
	return learn_more(learn, id, err);
}

static int
compare_wishes(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Sorts the wishes, each once; "people/ID/" comes before ID's records. */
static void
sort_wishes(struct learn *learn)
{
	size_t i, n = 0;

	MEM_SORT(learn->wish, learn->nwishes, compare_wishes);
	for (i = 0; i < learn->nwishes; i++) {
		if (n > 0 && strcmp(learn->wish[n - 1], learn->wish[i]) == 0)
			free(learn->wish[i]);
		else
			learn->wish[n++] = learn->wish[i];
	}
	learn->nwishes = n;
}

/* Learns the n wishes about one person that begin at `first`. */
static int
learn_wishes(struct learn *learn, size_t first, size_t n, struct err *err)
{
	struct rules *rules = &learn->rules;
	struct str id = treediff_person(learn->wish[first]);
	int result;

	rules->records = NULL;
	rules->nrecords = 0;
	if (!str_ends(str_of(learn->wish[first]), "/")) {
		rules->records = (const char *const *)(learn->wish + first);
		rules->nrecords = n;
	}
	result = learn_more(learn, id, err);
	rules->records = NULL;
	rules->nrecords = 0;
	return result;
}

int
learn_from(struct learn *learn, const struct oid *commit, size_t n,
    struct err *err)
{
	size_t i, end;

	if (learn_begin(learn, commit, n, err) < 0)
		return -1;
	sort_wishes(learn);
	for (i = 0; i < learn->nwishes; i = end) {
		for (end = i + 1; end < learn->nwishes && str_eq(
		    treediff_person(learn->wish[i]),
		    treediff_person(learn->wish[end])); end++)
			;
		if (learn_wishes(learn, i, end - i, err) < 0)
			return -1;
		if (learn->rules.strays.n == 0)
			continue;
		/* learn the same person again, with the names found */
		add_strays(learn);
		sort_wishes(learn);
		end = i;
	}
	return 0;
}

bool
learn_knows(unsigned *place, struct learn *learn, const struct oid *commit)
{
	return index_place(place, learn->index, commit);
}

bool
learn_is_same(struct learn *learn, struct str id, unsigned place)
{
	struct index *index = learn->index;
	unsigned person, start = learn->start[0];
	struct index_touch *touch;
	struct view view;
	bool answer;
	size_t n;

	if (learn->through != place) {
		learn->through = place;
		learn->is_through = index_goes_through(index, place, start);
	}
	if (!index_find_person(&person, index, id)) {
		answer = true;
	} else if (learn->is_through) {
		touch = index_touches(&n, index, person, place + 1);
		answer = n == 0 || touch[0].place > start;
		free(touch);
	} else {
		view_open(&view, index, person, 0);
		answer = view_node(&view, place) == view_node(&view, start);
		view_close(&view);
	}
	return answer && !index_is_damaged(index);
}

struct statemap *
learn_at(const struct learn *learn, const struct oid *commit)
{
	size_t i = 0;

	while (!oid_eq(&learn->commit[i], commit))
		i++;
	return learn->map[i];
}

void
learn_release(struct learn *learn)
{
	size_t i;

	for (i = 0; i < learn->n; i++)
		statemap_unref(learn->map[i]);
	free(learn->map);
	free(learn->start);
	free(learn->commit);
	between_close(&learn->between, learn->index);
	release_index(learn);
	rules_release(&learn->rules);
	breaches_release(&learn->unheard);
	kept_close(&learn->files, learn->repo, buf_str(&learn->words));
	buf_release(&learn->words);
	kept_release(&learn->kept);
	for (i = 0; i < learn->nwishes; i++)
		free(learn->wish[i]);
	free(learn->wish);
	*learn = (struct learn)LEARN_INIT(learn->repo);
}
