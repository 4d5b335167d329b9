/* SPDX-License-Identifier: ISC */
/*
 * touches - compares the trees people/ of two commits as bytes: most often they
 * differ in one object id.
 */

#include "history/touches.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/pack.h"
#include "history/treediff.h"
#include "notes/act.h"

static void
add_touch(struct touches *out, struct str id, const struct oid *folder)
{
	*MEM_ADD(out->touched, out->n, &out->cap) =
	    (struct touched){ out->ids.n, *folder };
	buf_add_ended(&out->ids, id);
}

struct str
touches_id(const struct touches *touches, size_t i)
{
	return str_of(touches->ids.at + touches->touched[i].id);
}

static void
clear(struct touches *touches)
{
	buf_clear(&touches->ids);
	touches->n = 0;
}

/* Finds where the entries of a tree end. */
static void
lay_out(struct layout *layout, const struct people *people)
{
	struct str rest = buf_str(&people->bytes);
	struct tree_entry entry, before;

	if (oid_eq(&layout->oid, &people->oid))
		return;
	layout->oid = people->oid;
	layout->n = 0;
	layout->is_sorted = true;
	for (; tree_next(&entry, &rest); before = entry) {
		if (layout->n > 0 && tree_entry_cmp(&before, &entry) >= 0)
			layout->is_sorted = false;
		*MEM_ADD(layout->end, layout->n, &layout->cap) =
		    people->bytes.n - rest.n;
	}
}

/*
 * Skips the entries that two trees have in common, as tree_skip_common does, if
 * the rest of both has the same length.  Up to the first difference the entries
 * of both end at the same offsets, which the layout of either tree has.
 */
static void
skip_alike(struct str *a, struct str *b, const struct layout *layout,
    size_t size)
{
	size_t at = 0, begin = size - b->n, low = 0, high = layout->n, middle;

	if (a->n != b->n)
		return;
	while (b->n - at >= 256 && memcmp(a->at + at, b->at + at, 256) == 0)
		at += 256;
	while (at < b->n && a->at[at] == b->at[at])
		at++;
	while (low < high) {
		middle = low + (high - low) / 2;
		if (layout->end[middle] <= begin + at)
			low = middle + 1;
		else
			high = middle;
	}
	at = low == 0 ? 0 : layout->end[low - 1];
	if (at > begin) {
		*a = str_from(*a, at - begin);
		*b = str_from(*b, at - begin);
	}
}

/* From so many bytes on, a layout costs less than it saves. */
enum { LAID_OUT_MIN = 4096 };

/* Adds the people whose folders differ; entries that are no folder are none. */
static void
add_differing(struct touches *out, const struct people *was,
    const struct people *is)
{
	struct layout *layout = &out->layout;
	struct str a = buf_str(&was->bytes), b = buf_str(&is->bytes);
	struct tree_entry x, y;
	bool has_x, has_y, is_alike = a.n == b.n;
	bool is_laid_out = is_alike && b.n >= LAID_OUT_MIN;

	if (is_laid_out && !oid_eq(&layout->oid, &was->oid))
		lay_out(layout, is);
	for (;;) {
		if (is_laid_out)
			skip_alike(&a, &b, layout, is->bytes.n);
		if (!tree_next_pair(&x, &has_x, &y, &has_y, &a, &b))
			break;
		is_alike = is_alike && has_x && has_y && a.n == b.n;
		has_x = has_x && x.mode == MODE_TREE && str_is_name(x.name);
		has_y = has_y && y.mode == MODE_TREE && str_is_name(y.name);
		if (has_x || has_y)
			add_touch(out, has_x ? x.name : y.name,
			    has_y ? &y.oid : &OID_NONE);
	}
	/* only ids differ, so the layout also fits the new tree */
	if (is_laid_out && is_alike)
		layout->oid = is->oid;
}

/* Whether two root trees differ in anything but people/. */
static bool
differs_elsewhere(struct str a, struct str b)
{
	struct tree_entry x, y;
	bool has_x, has_y;

	while (tree_next_pair(&x, &has_x, &y, &has_y, &a, &b))
		if (!str_is(has_x ? x.name : y.name, "people") &&
		    !(has_x && has_y && x.mode == y.mode &&
		    oid_eq(&x.oid, &y.oid)))
			return true;
	return false;
}

/* Reads the tree people/ of a root tree, without overwriting `but`. */
static int
read_people_tree(struct people **out, struct touches *touches,
    struct str root, const struct people *but, struct err *err)
{
	struct people *people = touches->people;
	struct tree_entry entry;
	struct oid oid = OID_NONE;
	size_t i;

	if (tree_find(&entry, root, STR_LIT("people")) &&
	    entry.mode == MODE_TREE)
		oid = entry.oid;
	for (i = 0; i < 2; i++) {
		*out = &people[i];
		if (oid_eq(&people[i].oid, &oid))
			return 0;
	}
	*out = &people[but == &people[0]];
	buf_clear(&(*out)->bytes);
	(*out)->oid = OID_NONE;
	if (!oid_is_zero(&oid) && repo_read_tree_once(&(*out)->bytes,
	    touches->repo, &oid, err) < 0)
		return -1;
	(*out)->oid = oid;
	return 0;
}

/* Adds the people whose files differ from a parent's; before NULL: all. */
static int
add_changed(struct touches *out, const struct oid *before,
    const struct oid *after, struct err *err)
{
	struct buf *old = &out->root[0], *new = &out->root[1];
	struct people *was, *is;

	if (before != NULL && oid_eq(before, after))
		return 0;
	buf_clear(old);
	buf_clear(new);
	out->in_tree = NULL;
	if ((before != NULL &&
	    repo_read_tree(old, out->repo, before, err) < 0) ||
	    repo_read_tree(new, out->repo, after, err) < 0 ||
	    read_people_tree(&was, out, buf_str(old), NULL, err) < 0 ||
	    read_people_tree(&is, out, buf_str(new), was, err) < 0)
		return -1;
	out->tree = *after;
	out->in_tree = is;
	if (was != is)
		add_differing(out, was, is);
	if (differs_elsewhere(buf_str(old), buf_str(new)))
		add_touch(out, STR_LIT(""), &OID_NONE);
	return 0;
}

/* Finds an entry of a name and mode, a folder or a file, by binary search. */
static bool
search(struct tree_entry *out, const struct people *people,
    const struct layout *layout, struct str name, unsigned mode)
{
	const struct tree_entry wanted = { .mode = mode, .name = name };
	size_t low = 0, high = layout->n, middle;
	struct str rest;
	int order;

	while (low < high) {
		middle = low + (high - low) / 2;
		rest = str_from(buf_str(&people->bytes),
		    middle == 0 ? 0 : layout->end[middle - 1]);
		if (!tree_next(out, &rest))
			return false;
		order = tree_entry_cmp(&wanted, out);
		if (order == 0)
			return true;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return false;
}

/*
 * Finds people/ID in a root tree: most often in the tree that was read last,
 * since an act changes nothing.
 */
static int
find_person(struct tree_entry *out, bool *found, struct touches *touches,
    const struct oid *tree, const char *path, struct str id, struct err *err)
{
	const struct people *people = touches->in_tree;
	const struct layout *layout = &touches->layout;

	if (people == NULL || !oid_eq(&touches->tree, tree))
		*found = false;
	else if (oid_eq(&layout->oid, &people->oid) && layout->is_sorted)
		*found = search(out, people, layout, id, MODE_FILE) ||
		    search(out, people, layout, id, MODE_TREE);
	else
		*found = tree_find(out, buf_str(&people->bytes), id);
	return *found ? 0 : repo_find(out, found, touches->repo, tree, path,
	    err);
}

/* Adds the person on whose record an act is; their folder may be unchanged. */
static int
add_act(struct touches *out, const struct commit *commit, struct err *err)
{
	OWN(buf) path = BUF_INIT;
	struct tree_entry entry;
	struct oid folder = OID_NONE;
	struct act act;
	struct str id;
	bool found = false;
	int result = 0;

	act_parse(&act, commit->message);
	buf_add(&path, act.record);
	id = treediff_person(path.at);
	if (act.type != ACT_NONE && str_is_name(id)) {
		buf_cut(&path, sizeof("people/") - 1 + id.n);
		id = str_from(buf_str(&path), sizeof("people/") - 1);
		result = find_person(&entry, &found, out, &commit->tree,
		    path.at, id, err);
		if (found && entry.mode == MODE_TREE)
			folder = entry.oid;
		add_touch(out, id, &folder);
	}
	return result;
}

int
touches_read(struct touches *out, const struct commit *commit,
    const struct oid *tree, struct err *err)
{
	size_t i;

	clear(out);
	for (i = 0; i < commit->nparents; i++)
		if (add_changed(out, &tree[i], &commit->tree, err) < 0)
			return -1;
	if (commit->nparents == 0 &&
	    add_changed(out, NULL, &commit->tree, err) < 0)
		return -1;
	return add_act(out, commit, err);
}

void
touches_hand_over(struct buf *out, const struct touches *touches)
{
	size_t i;

	for (i = 0; i < touches->n; i++) {
		pack_bytes(out, &touches->touched[i].folder,
		    sizeof(struct oid));
		pack_str(out, touches_id(touches, i));
	}
}

bool
touches_take(struct touches *out, struct str bytes)
{
	struct oid folder;

	clear(out);
	while (bytes.n > 0) {
		unpack_bytes(&folder, sizeof(folder), &bytes);
		add_touch(out, unpack_str(&bytes), &folder);
	}
	return !str_is_absent(bytes);
}

void
touches_release(struct touches *touches)
{
	size_t i;

	for (i = 0; i < 2; i++) {
		buf_release(&touches->root[i]);
		buf_release(&touches->people[i].bytes);
	}
	buf_release(&touches->ids);
	free(touches->touched);
	free(touches->layout.end);
	*touches = (struct touches)TOUCHES_INIT(touches->repo);
}
