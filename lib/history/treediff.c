/* SPDX-License-Identifier: ISC */
/*
 * treediff - walks two sorted lists of tree entries side by side, level by
 * level; where ids are equal, it does not descend.
 */

#include "history/treediff.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/filename.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "notes/person.h"
#include "parse/gitobject.h"

enum level { IN_ROOT, IN_PEOPLE, IN_PERSON, IN_EVIDENCE, IN_TEMPLATES,
	IN_FOLDER,		/* another folder below people/, templates/ */
	IN_OTHER };		/* any folder elsewhere */

enum { DEPTH_MAX = 100 };	/* of IN_EVIDENCE, IN_FOLDER, IN_OTHER */

/* How many bytes of trees, at most, are looked through that have no place. */
enum { LOOKED_MAX = 16 << 20 };

/* Names that have a place of their own; "*.md" is any name that ends so. */
static const struct seat {
	enum level level;
	const char *name;
	enum place place;
	bool is_folder;
	enum level below;	/* of a folder: the level in it */
} seats[] = {
	{ IN_ROOT, "people", PLACE_OTHER, true, IN_PEOPLE },
	{ IN_ROOT, "templates", PLACE_OTHER, true, IN_TEMPLATES },
	{ IN_ROOT, "one-to-one.ini", PLACE_POLICY, false, 0 },
	{ IN_PERSON, "person.ini", PLACE_PERSON, false, 0 },
	{ IN_PERSON, "evidence", PLACE_OTHER, true, IN_EVIDENCE },
	{ IN_PERSON, "*.md", PLACE_RECORD, false, 0 },
	{ IN_TEMPLATES, "*.md", PLACE_TEMPLATE, false, 0 },
};

struct reader {
	struct treediff *out;
	struct repo *repo;
	struct err *err;
	const struct oid *before, *after;	/* roots */
	bool folder_was_there;	/* of the person that is being compared */
	bool skips_people;	/* compare only files that are no person's */
};

static void
add_fault(struct reader *r, const char *path, const char *what)
{
	struct treediff *out = r->out;

	*MEM_ADD(out->fault, out->nfaults, &out->fault_cap) =
	    (struct treediff_fault){ mem_copy(path, strlen(path)),
	    mem_copy(what, strlen(what)) };
}

/* The seat of a name at a level; NULL: any other name. */
static const struct seat *
find_seat(enum level level, struct str name)
{
	const struct seat *seat;

	if (level == IN_PERSON && filename_is_leftover(name))
		return NULL;
	for (seat = seats; seat < seats + sizeof(seats) / sizeof(*seats);
	    seat++)
		if (seat->level == level && (seat->name[0] == '*' ?
		    str_ends(name, seat->name + 1) :
		    str_is(name, seat->name)))
			return seat;
	return NULL;
}

/* Whether git itself obeys the file: .gitattributes, .mailmap at the top. */
static bool
is_of_git(enum level level, struct str name)
{
	return str_is(name, ".gitattributes") ||
	    (level == IN_ROOT && str_is(name, ".mailmap"));
}

/* Whether Windows may take a folded name for one of these files. */
static bool
is_alias(enum level level, struct str name)
{
	const struct seat *seat;

	for (seat = seats; seat < seats + sizeof(seats) / sizeof(*seats);
	    seat++)
		if (seat->level == level &&
		    filename_is_alias(name, str_of(seat->name)))
			return true;
	return filename_is_alias(name, STR_LIT(".gitattributes")) ||
	    (level == IN_ROOT && filename_is_alias(name, STR_LIT(".mailmap")));
}

/* What is wrong with an entry's name or mode, or NULL. */
static const char *
entry_fault(enum level level, const struct tree_entry *entry)
{
	const struct seat *seat = find_seat(level, entry->name);
	OWN(buf) folded = BUF_INIT;
	bool is_folder = entry->mode == MODE_TREE, looks_alike, is_ours =
	    level != IN_OTHER && (level != IN_ROOT || seat != NULL);
	bool is_file = is_of_git(level, entry->name) ||
	    (is_ours && level != IN_FOLDER);

	/* its name on a system that does not tell A from a */
	utf8_add_folded(&folded, entry->name);
	looks_alike = !str_eq(buf_str(&folded), entry->name) &&
	    (find_seat(level, buf_str(&folded)) != NULL ||
	    is_of_git(level, buf_str(&folded)));
	if (looks_alike)
		return "has capital letters, or others that count as small "
		    "ones on some disk; write its name in small letters";
	if (is_ours && filename_is_device(entry->name))
		return FILENAME_DEVICE;
	if (is_ours && filename_is_unfit(entry->name))
		return FILENAME_UNFIT;
	if (is_alias(level, buf_str(&folded)))
		return FILENAME_ALIAS;
	if (!is_file)
		return NULL;
	if (level == IN_PEOPLE && is_folder && !str_is_name(entry->name) &&
	    !filename_is_leftover(entry->name))
		return "is no person's id";
	if (seat != NULL && seat->is_folder)
		return is_folder ? NULL : "has to be a folder";
	if (seat != NULL && is_folder)
		return "is a folder where a file has to be";
	if (entry->mode == MODE_LINK)
		return "is a symbolic link";
	if (entry->mode == MODE_COMMIT)
		return "is a submodule";
	if (entry->mode == MODE_EXEC)
		return "is an executable file; git update-index --chmod=-x "
		    "FILE, and where all files are, first: git config "
		    "core.fileMode false";
	return NULL;
}

static enum place
place_of(enum level level, struct str name)
{
	const struct seat *seat = find_seat(level, name);

	if (level == IN_ROOT || str_is(name, ".gitattributes"))
		return PLACE_POLICY;
	if (level == IN_EVIDENCE)
		return PLACE_EVIDENCE;
	return seat == NULL ? PLACE_OTHER : seat->place;
}

/* Whether an entry has a text; a folder or a submodule has none. */
static bool
is_blob(const struct tree_entry *entry)
{
	return entry->mode != MODE_TREE && entry->mode != MODE_COMMIT;
}

static void
add_change(struct reader *r, enum level level, const char *path,
    const struct tree_entry *before, const struct tree_entry *after)
{
	struct treediff *out = r->out;
	const struct tree_entry *any = after != NULL ? after : before;
	struct change *change;

	change = MEM_ADD(out->change, out->n, &out->cap);
	*change = (struct change){ .path = mem_copy(path, strlen(path)),
	    .place = place_of(level, any->name),
	    .was_there = before != NULL, .is_there = after != NULL,
	    .folder_was_there = r->folder_was_there };
	if (before != NULL && is_blob(before))
		change->before = before->oid;
	if (after != NULL && is_blob(after))
		change->after = after->oid;
	if (after != NULL)
		change->mode = after->mode;
}

/* Whether a file at the top is a setting. */
static bool
is_policy(struct str name)
{
	return str_is(name, "one-to-one.ini") || is_of_git(IN_ROOT, name);
}

/* The level in a folder; false if the folder has no place of its own. */
static bool
below(enum level *out, enum level level, struct str name)
{
	const struct seat *seat = find_seat(level, name);

	if (level == IN_PEOPLE && str_is_name(name))
		*out = IN_PERSON;
	else if (seat != NULL && seat->is_folder)
		*out = seat->below;
	else
		return false;
	return true;
}

/* The tree of a folder; NULL if an entry is none. */
static const struct oid *
folder_in(const struct tree_entry *entry)
{
	return entry != NULL && entry->mode == MODE_TREE ? &entry->oid : NULL;
}

static int	compare_trees(struct reader *r, enum level level,
		    unsigned depth, const char *path,
		    const struct oid *before, const struct oid *after);

/* The level of a folder that has no place of its own, by its path. */
static enum level
level_of(const char *folder)
{
	if (treediff_place(folder) == PLACE_EVIDENCE)
		return IN_EVIDENCE;
	return str_starts(str_of(folder), "people/") ||
	    str_starts(str_of(folder), "templates/") ? IN_FOLDER : IN_OTHER;
}

/*
 * Looks through a folder below evidence/, or one that has no place of its own:
 * a .gitattributes in it is a setting all the same.
 */
static int
look_inside(struct reader *r, unsigned depth, const char *path,
    const struct tree_entry *before, const struct tree_entry *after)
{
	const struct oid *was = folder_in(before), *is = folder_in(after);

	if (was == NULL && is == NULL)
		return 0;
	if (depth <= DEPTH_MAX)
		return compare_trees(r, level_of(path), depth, path, was, is);
	if (!r->out->skips_faults)
		add_fault(r, path, "is more than 100 folders deep");
	return 0;
}

/* Lets the repository remember the person's folder in both trees. */
static void
enter_person(struct reader *r, const struct tree_entry *before,
    const struct tree_entry *after)
{
	const struct oid *was = folder_in(before), *is = folder_in(after);
	struct str id = before != NULL ? before->name : after->name;

	r->folder_was_there = before != NULL;
	if (r->before != NULL)
		repo_remember_folder(r->repo, r->before, id,
		    was != NULL ? was : &OID_NONE);
	repo_remember_folder(r->repo, r->after, id,
	    is != NULL ? is : &OID_NONE);
}

/*
 * In a folder without a place of its own, only git's own files count.  A folder
 * of such a name is none: git obeys files.
 */
static bool
is_counted(enum level level, const struct tree_entry *entry)
{
	if (entry->mode == MODE_TREE)
		return level < IN_FOLDER && level != IN_EVIDENCE &&
		    !is_of_git(level, entry->name);
	return level < IN_FOLDER || is_of_git(level, entry->name);
}

/* Compares an entry that is on both sides, or on one (the other is NULL). */
static int
compare_entries(struct reader *r, enum level level, unsigned depth,
    const char *folder, const struct tree_entry *before,
    const struct tree_entry *after)
{
	const struct tree_entry *any = after != NULL ? after : before;
	OWN(buf) path = BUF_INIT;
	const char *fault;
	enum level next;

	buf_add_string(&path, folder);
	if (path.n > 0)
		buf_add_byte(&path, '/');
	buf_add(&path, any->name);
	if (after != NULL && !r->out->skips_faults) {
		fault = entry_fault(level, after);
		if (fault != NULL)
			add_fault(r, path.at, fault);
		/*
		 * Too long a path ends a checkout on some disks.  If the path
		 * of the folder is too long already, that has been told.
		 */
		if (path.n > FILENAME_PATH_MAX &&
		    strlen(folder) <= FILENAME_PATH_MAX)
			add_fault(r, path.at, FILENAME_LONG);
	}
	if (level == IN_ROOT && r->skips_people && str_is(any->name, "people"))
		return 0;
	if (any->mode == MODE_TREE && below(&next, level, any->name)) {
		if (next == IN_PERSON)
			enter_person(r, before, after);
		return compare_trees(r, next, 0, path.at, folder_in(before),
		    folder_in(after));
	}
	if (level == IN_ROOT && (any->mode == MODE_TREE ||
	    !is_policy(any->name)))
		r->out->has_outside = true;
	else if (is_counted(level, any))
		add_change(r, level, path.at, before, after);
	return look_inside(r, depth + 1, path.at, before, after);
}

/*
 * Finds added names that are one file with another name of the folder on some
 * disk.  Each name of the folder is looked at once, however many were added.
 */
static void
find_twins(struct reader *r, const char *folder, struct filenames *added,
    struct str tree)
{
	OWN(filenames) found = FILENAMES_INIT;
	const struct filename *a, *b;
	struct tree_entry entry;
	OWN(buf) path = BUF_INIT, what = BUF_INIT;
	size_t i = 0;

	filenames_sort(added);
	while (tree_next(&entry, &tree))
		filenames_add_like(&found, added, entry.name);
	filenames_sort(&found);
	while (filenames_next_twins(&a, &b, &found, &i)) {
		if (!filenames_has(added, a) && !filenames_has(added, b))
			continue;
		buf_clear(&path);
		buf_clear(&what);
		buf_addf(&path, "%s/%.*s", folder, STR_ARGS(b->name));
		filename_add_twins(&what, a);
		add_fault(r, path.at, what.at);
	}
}

/*
 * What is wrong with a tree object, or NULL.  Most often the tree before it is
 * known to be sound, so that only differing entries are checked.
 */
static const char *
find_fault(struct reader *r, const struct oid *before, struct str old,
    const struct oid *after, struct str new)
{
	struct oidmap *sound = r->out->sound;
	const char *fault;

	if (sound == NULL || after == NULL)
		return tree_fault(new);
	if (oidmap_find(NULL, sound, after))
		return NULL;
	fault = before != NULL && oidmap_find(NULL, sound, before) ?
	    tree_fault_after(new, old) : tree_fault(new);
	if (fault == NULL)
		oidmap_add(sound, after, 0);
	return fault;
}

/*
 * Compares the entries that differ.  depth: how many folders deep we are in
 * folders that have no place of their own.
 */
static int
walk_both(struct reader *r, enum level level, unsigned depth,
    const char *path, struct str before, struct str after)
{
	OWN(filenames) added = FILENAMES_INIT;
	bool may_be_twins = !r->out->skips_faults &&
	    level != IN_ROOT && level != IN_OTHER;
	struct str tree = after;
	struct tree_entry old, new;
	bool has_old, has_new;

	while (tree_next_pair(&old, &has_old, &new, &has_new, &before,
	    &after)) {
		if (has_old && has_new && old.mode == new.mode &&
		    oid_eq(&old.oid, &new.oid))
			continue;
		if (compare_entries(r, level, depth, path,
		    has_old ? &old : NULL, has_new ? &new : NULL) < 0)
			return -1;
		if (!has_old && may_be_twins)
			filenames_add(&added, new.name);
	}
	if (added.n > 0)
		find_twins(r, path, &added, tree);
	return 0;
}

static int
compare_trees(struct reader *r, enum level level, unsigned depth,
    const char *path, const struct oid *before, const struct oid *after)
{
	OWN(buf) old = BUF_INIT, new = BUF_INIT;
	struct tree_entry roster;
	const char *fault = NULL;

	if (depth > 0 && treediff_is_cut(r->out))
		return 0;
	if ((before != NULL &&
	    repo_read_tree(&old, r->repo, before, r->err) < 0) ||
	    (after != NULL &&
	    repo_read_tree(&new, r->repo, after, r->err) < 0))
		return -1;
	r->out->nlooked += depth > 0 ? old.n + new.n : 0;
	if (!r->out->skips_faults)
		fault = find_fault(r, before, buf_str(&old), after,
		    buf_str(&new));
	/* even an empty folder: a roster says whose the files are */
	if (!r->out->skips_faults && fault == NULL && level == IN_PERSON &&
	    after != NULL && !tree_find(&roster, buf_str(&new),
	    STR_LIT("person.ini")))
		fault = "has no person.ini; new-person makes one";
	if (fault != NULL)
		add_fault(r, path, fault);
	return walk_both(r, level, depth, path, buf_str(&old), buf_str(&new));
}

/* The tree at a path; zero: there is none. */
static int
folder_of(struct oid *out, struct repo *repo, const struct oid *tree,
    const char *path, struct err *err)
{
	struct tree_entry entry;
	bool found = false;

	*out = OID_NONE;
	if (tree != NULL &&
	    repo_find(&entry, &found, repo, tree, path, err) < 0)
		return -1;
	if (found && entry.mode == MODE_TREE)
		*out = entry.oid;
	return 0;
}

/* A file and a folder may have one path: then the first change counts. */
static int
compare_paths(const void *a, const void *b)
{
	const struct change *x = *(struct change *const *)a;
	const struct change *y = *(struct change *const *)b;

	return MEM_ORDER(strcmp(x->path, y->path), MEM_CMP(x, y));
}

static void
sort_by_path(struct treediff *out)
{
	size_t i;

	out->by_path = mem_new(out->n, sizeof(*out->by_path));
	for (i = 0; i < out->n; i++)
		out->by_path[i] = &out->change[i];
	MEM_SORT(out->by_path, out->n, compare_paths);
}

static int
read_changes(struct treediff *out, struct repo *repo,
    const struct oid *before, const struct oid *after, struct str id,
    struct err *err)
{
	struct reader r = { .out = out, .repo = repo, .err = err,
		.before = before, .after = after,
		.skips_people = !str_is_absent(id) };
	OWN(buf) path = BUF_INIT;
	struct oid old, new;

	if (id.n == 0)
		return before != NULL && oid_eq(before, after) ? 0 :
		    compare_trees(&r, IN_ROOT, 0, "", before, after);
	person_folder(&path, id);
	if (folder_of(&old, repo, before, path.at, err) < 0 ||
	    folder_of(&new, repo, after, path.at, err) < 0)
		return -1;
	r.folder_was_there = !oid_is_zero(&old);
	return oid_eq(&old, &new) ? 0 : compare_trees(&r, IN_PERSON, 0,
	    path.at, oid_is_zero(&old) ? NULL : &old,
	    oid_is_zero(&new) ? NULL : &new);
}

int
treediff_read(struct treediff *out, struct repo *repo, const struct oid *before,
    const struct oid *after, struct str id, struct err *err)
{
	int result = read_changes(out, repo, before, after, id, err);

	sort_by_path(out);
	return result;
}

bool
treediff_is_cut(const struct treediff *delta)
{
	return delta->nlooked > LOOKED_MAX;
}

enum place
treediff_place(const char *path)
{
	struct str rest = str_of(path), name;
	enum level level = IN_ROOT;
	size_t n;

	for (;;) {
		n = str_find_byte(rest, '/');
		name = str_first(rest, n);
		if (n == rest.n)
			break;
		if (!below(&level, level, name) && level != IN_EVIDENCE)
			level = IN_OTHER;
		rest = str_from(rest, n + 1);
	}
	return level == IN_ROOT && !is_policy(name) ? PLACE_OTHER :
	    place_of(level, name);
}

void
treediff_release(struct treediff *delta)
{
	size_t i;

	for (i = 0; i < delta->n; i++)
		free(delta->change[i].path);
	free(delta->by_path);
	for (i = 0; i < delta->nfaults; i++) {
		free(delta->fault[i].path);
		free(delta->fault[i].what);
	}
	free(delta->change);
	free(delta->fault);
	*delta = (struct treediff)TREEDIFF_INIT;
}

const struct change *
treediff_find(const struct treediff *delta, const char *path)
{
	size_t low = 0, high = delta->n, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (strcmp(delta->by_path[middle]->path, path) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < delta->n && strcmp(delta->by_path[low]->path,
	    path) == 0 ? delta->by_path[low] : NULL;
}

struct str
treediff_person(const char *path)
{
	struct str rest = str_of(path);

	if (!str_starts(rest, "people/"))
		return STR_NONE;
	rest = str_from(rest, 7);
	return str_first(rest, str_find_byte(rest, '/'));
}

struct str
treediff_kind(const char *path)
{
	struct str name = str_of(path);

	if (!str_starts(name, "templates/") || !str_ends(name, ".md"))
		return STR_NONE;
	name = str_from(name, strlen("templates/"));
	return str_first(name, name.n - strlen(".md"));
}
