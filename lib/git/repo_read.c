/* SPDX-License-Identifier: ISC */
/*
 * Reads objects as bytes, straight from the object database: replace refs,
 * grafts and libgit2's own parsing of commits and trees play no part.
 *
 * repo->tree is a cache of trees.  When a tree is searched for the first time
 * it gets a list of its entries, for a binary search.  Among the few places
 * that a tree may take, the one that was not used for the longest time is
 * reused.
 */
#include "git/repo.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sum.h"
#include "git/repo_private.h"

enum { AHEAD_TEXT_MAX = 64 << 10 };

/*
 * An object that another object names has to be there.  If it is missing that
 * is ERR_GIT, never ERR_ABSENT, which a caller could take for "there is none".
 */
static int
fail_to_read(struct repo *repo, int rc, git_object_t kind,
    const struct oid *oid, struct err *err)
{
	const char *what = git_object_type2string(kind);
	struct oid_text hex = oid_text(oid);

	if (rc != GIT_ENOTFOUND)
		return repo_fail(err, "%s %s cannot be read", what,
		    hex.at);
	if (repo_is_shallow(repo))
		return err_set(err, ERR_GIT, "%s %s is not here, since this is "
		    "a shallow clone; first: git fetch --unshallow", what,
		    hex.at);
	return err_set(err, ERR_GIT, "%s %s is not here: this is only part of "
	    "a clone, whose rest comes with git fetch --refetch --no-filter, "
	    "or it is damaged: git fsck", what, hex.at);
}

static int
add_brought(const git_oid *oid, void *arg)
{
	struct oid ours = repo_from_git(oid);

	oidmap_add(arg, &ours, 0);
	return 0;
}

int
repo_open_pushed(struct repo *repo, const char *dir, struct err *err)
{
	int rc = git_odb_open(&repo->pushed, dir);

	if (rc == 0)
		rc = repo_guard_loose(repo->pushed, dir);
	if (rc == 0)
		rc = git_odb_foreach(repo->pushed, add_brought,
		    &repo->brought);
	return rc < 0 ? repo_fail(err, "cannot list the pushed objects") :
	    0;
}

/*
 * Whether an object may have come with the push that a hook judges.  With a
 * quarantine folder we know the pushed objects; without one it may be any.
 */
static bool
is_pushed(const struct repo *repo, const struct oid *oid)
{
	return repo->mode == REPO_HOOK && !repo->is_past &&
	    (repo->pushed == NULL || oid == NULL ||
	    oidmap_find(NULL, &repo->brought, oid));
}

/* Refuses an object of another kind or size than was asked for. */
static int
check_header(git_odb *odb, struct repo *repo, const struct oid *oid,
    git_object_t kind, size_t limit, struct err *err)
{
	git_oid name = repo_to_git(oid);
	git_object_t is;
	size_t size;
	int rc;

	rc = git_odb_read_header(&size, &is, odb, &name);
	if (rc < 0)
		return fail_to_read(repo, rc, kind, oid, err);
	if (is != kind)
		return err_set(err, ERR_GIT, "%s is a %s, not a %s; look for "
		    "damage: git fsck", oid_text(oid).at,
		    git_object_type2string(is), git_object_type2string(kind));
	if (limit > 0 && size > limit)
		return err_too_large(err, limit);
	return 0;
}

/* What cannot be read is told by whoever reads it. */
bool
repo_is_tag(const struct repo *repo, const struct oid *oid)
{
	git_odb *odb = is_pushed(repo, oid) && repo->pushed != NULL ?
	    repo->pushed : repo->odb;
	git_oid name = repo_to_git(oid);
	git_object_t is;
	size_t size;

	return git_odb_read_header(&size, &is, odb, &name) == 0 &&
	    is == GIT_OBJECT_TAG;
}

/* How many checked ids are remembered; then all are forgotten. */
enum { CHECKED_MAX = 1 << 19 };

/*
 * Whether an object's id (NULL: the id of any object) has to be checked.  A
 * report trusts the repository.  A command that writes trusts commits and
 * trees, which are many, but checks blobs, since somebody is about to agree to
 * a text.  A hook trusts the objects from before the push: they came through
 * the same hook, or git fetched them.
 */
static bool
is_checked(const struct repo *repo, git_object_t kind, const struct oid *oid)
{
	if (repo->is_hinting)
		return false;
	return repo->mode == REPO_VERIFY || is_pushed(repo, oid) ||
	    ((repo->mode == REPO_WRITE || repo->mode == REPO_WRITE_ANY) &&
	    kind == GIT_OBJECT_BLOB);
}

/* Whether the object's id was checked before, and was right. */
static bool
was_checked(const struct repo *repo, const struct oid *oid)
{
	return oidmap_find(NULL, &repo->checked, oid);
}

/*
 * To ask for the size costs a read of the object's header, which we save for
 * commits and trees; but pushed ones may be of any size.  Most commits and
 * trees of a history are read twice: to compare them with the parents, and
 * again with the child.  So a commit or tree whose id was checked, or a pushed
 * blob, is not checked again.
 */
static int
read_object(struct buf *out, struct repo *repo, const struct oid *oid,
    git_object_t kind, size_t limit, struct err *err)
{
	git_oid name = repo_to_git(oid);
	git_odb_object *object = NULL;
	bool checks = is_checked(repo, kind, oid), is_known;
	bool is_new = is_pushed(repo, oid), is_left;
	git_odb *odb = is_new && repo->pushed != NULL ? repo->pushed :
	    repo->odb;
	int rc;

	is_known = checks && was_checked(repo, oid);
	/* the checker skips objects over OBJECT_MAX: check these here */
	is_left = checks && !is_known && repo->checker > 0 &&
	    limit > 0 && limit <= OBJECT_MAX;
	git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION,
	    checks && !is_known && !is_left);
	if ((kind == GIT_OBJECT_BLOB || (is_new && !is_known)) &&
	    check_header(odb, repo, oid, kind, limit, err) < 0)
		return -1;
	rc = git_odb_read(&object, odb, &name);
	if (rc < 0)
		return fail_to_read(repo, rc, kind, oid, err);
	if (git_odb_object_type(object) != kind) {
		git_odb_object_free(object);
		return err_set(err, ERR_GIT, "%s is no %s; look for damage: "
		    "git fsck", oid_text(oid).at,
		    git_object_type2string(kind));
	}
	buf_add_bytes(out, git_odb_object_data(object),
	    git_odb_object_size(object));
	git_odb_object_free(object);
	if (checks && !is_known && (kind != GIT_OBJECT_BLOB || is_new)) {
		if (repo->checked.n >= CHECKED_MAX)
			oidmap_release(&repo->checked);
		oidmap_add(&repo->checked, oid, 0);
	}
	return 0;
}

void
repo_read_hints(struct repo *repo, bool on)
{
	repo->is_hinting = on;
}

void
repo_read_past(struct repo *repo, bool on)
{
	repo->is_past = on;
}

void
repo_forget_objects(struct kept_objects *kept)
{
	oidmap_release(&kept->numbers);
	free(kept->end);
	buf_release(&kept->bytes);
	*kept = (struct kept_objects){ .bytes = BUF_INIT };
}

static bool
take_kept(struct buf *out, const struct kept_objects *kept,
    const struct oid *oid, size_t limit)
{
	struct str bytes = buf_str(&kept->bytes);
	unsigned number;
	size_t begin;

	if (!oidmap_find(&number, &kept->numbers, oid))
		return false;
	begin = number == 0 ? 0 : kept->end[number - 1];
	bytes = str_from(str_first(bytes, kept->end[number]), begin);
	if (limit > 0 && bytes.n > limit)
		return false;
	buf_add(out, bytes);
	return true;
}

static void
keep(struct kept_objects *kept, const struct oid *oid, struct str bytes)
{
	if (kept->bytes.n >= REPO_AHEAD_MAX ||
	    !oidmap_add(&kept->numbers, oid, (unsigned)kept->n))
		return;
	buf_add(&kept->bytes, bytes);
	*MEM_ADD(kept->end, kept->n, &kept->cap) = kept->bytes.n;
}

void
repo_keep_commits(struct repo *repo)
{
	repo->keeps_commits = true;
}

int
repo_read_commit(struct buf *out, struct repo *repo, const struct oid *oid,
    struct err *err)
{
	size_t begin = out->n;

	if ((!is_checked(repo, GIT_OBJECT_COMMIT, oid) ||
	    was_checked(repo, oid)) &&
	    take_kept(out, &repo->commits, oid, 0))
		return 0;
	if (read_object(out, repo, oid, GIT_OBJECT_COMMIT, OBJECT_MAX,
	    err) < 0)
		return -1;
	if (repo->keeps_commits)
		keep(&repo->commits, oid, str_from(buf_str(out), begin));
	return 0;
}

void
repo_read_ahead(struct repo *repo, const struct oid *blob, size_t n)
{
	OWN(buf) bytes = BUF_INIT;
	struct err ignored = ERR_INIT;	/* repo_read_blob reports it */
	size_t i;

	repo_forget_objects(&repo->texts);
	for (i = 0; i < n && !is_checked(repo, GIT_OBJECT_BLOB, NULL); i++) {
		buf_clear(&bytes);
		if (read_object(&bytes, repo, &blob[i], GIT_OBJECT_BLOB,
		    AHEAD_TEXT_MAX, &ignored) == 0)
			keep(&repo->texts, &blob[i], buf_str(&bytes));
	}
}

int
repo_read_blob(struct buf *out, struct repo *repo, const struct oid *oid,
    size_t limit, struct err *err)
{
	if (!is_checked(repo, GIT_OBJECT_BLOB, oid) &&
	    take_kept(out, &repo->texts, oid, limit))
		return 0;
	return read_object(out, repo, oid, GIT_OBJECT_BLOB, limit, err);
}

int
repo_parse_commit(struct commit *out, struct buf *bytes, struct repo *repo,
    const struct oid *oid, struct err *err)
{
	buf_clear(bytes);
	if (repo_read_commit(bytes, repo, oid, err) < 0)
		return -1;
	return commit_parse(out, buf_str(bytes)) ? 0 : err_set(err, ERR_GIT,
	    "commit %s cannot be read; look for damage: git fsck",
	    oid_text(oid).at);
}

int
repo_tree_of(struct oid *out, struct repo *repo, const struct oid *commit,
    struct err *err)
{
	OWN(buf) bytes = BUF_INIT;
	struct commit parsed;

	if (repo_read_commit(&bytes, repo, commit, err) < 0)
		return -1;
	if (!commit_parse_links(&parsed, buf_str(&bytes))) {
		err_set(err, ERR_GIT, "%s is not a commit that can be read; "
		    "look for damage: git fsck",
		    oid_text(commit).at);
		return -1;
	}
	*out = parsed.tree;
	return 0;
}

/* The place in the cache where a tree is kept, or else may be put. */
static struct kept_tree *
place_for(struct repo *repo, const struct oid *oid)
{
	struct kept_tree *place = repo->tree + oid->id[0] % (TREES_KEPT /
	    TREE_PLACES) * TREE_PLACES, *oldest = place;
	size_t i;

	for (i = 0; i < TREE_PLACES; i++, place++) {
		if (place->used != 0 && oid_eq(&place->oid, oid))
			return place;
		if (place->used < oldest->used)
			oldest = place;
	}
	return oldest;
}

/* Fills in the entries of a tree. */
static int
list_entries(struct kept_tree *tree, struct err *err)
{
	struct str rest = buf_str(&tree->bytes);
	struct tree_entry entry;

	if (tree->is_listed)
		return 0;
	tree->n = 0;
	tree->is_sorted = true;
	while (tree_next(&entry, &rest)) {
		if (tree->n > 0 && tree_entry_cmp(
		    &tree->entries[tree->n - 1], &entry) >= 0)
			tree->is_sorted = false;
		*MEM_ADD(tree->entries, tree->n, &tree->cap) = entry;
	}
	tree->is_listed = rest.n == 0;
	return tree->is_listed ? 0 : err_set(err, ERR_GIT, "tree %s is broken; "
	    "look for damage: git fsck", oid_text(&tree->oid).at);
}

static int
compare_entries(const void *a, const void *b)
{
	return tree_entry_cmp(a, b);
}

/* Finds a folder (MODE_TREE) or a file of that name by a binary search. */
static const struct tree_entry *
search(const struct kept_tree *tree, struct str name, unsigned mode)
{
	const struct tree_entry wanted = { .mode = mode, .name = name };

	return tree->n == 0 ? NULL : bsearch(&wanted, tree->entries, tree->n,
	    sizeof(wanted), compare_entries);
}

static int
find_entry(struct tree_entry *out, bool *found, struct kept_tree *tree,
    struct str name, struct err *err)
{
	const struct tree_entry *entry = NULL;
	size_t i;

	if (list_entries(tree, err) < 0)
		return -1;
	if (tree->is_sorted) {
		entry = search(tree, name, MODE_FILE);
		if (entry == NULL)
			entry = search(tree, name, MODE_TREE);
	}
	/* a tree that is not in git's order is searched from its beginning */
	for (i = 0; !tree->is_sorted && entry == NULL && i < tree->n; i++)
		if (str_eq(tree->entries[i].name, name))
			entry = &tree->entries[i];
	*found = entry != NULL;
	if (entry != NULL)
		*out = *entry;
	return 0;
}

/* Finds a tree in the cache, or reads it; *out lives until the next call. */
static int
keep_tree(struct kept_tree **out, struct repo *repo,
    const struct oid *oid, struct err *err)
{
	struct kept_tree *place = place_for(repo, oid);

	if (place->used == 0 || !oid_eq(&place->oid, oid) ||
	    (!place->was_checked && is_checked(repo, GIT_OBJECT_TREE, oid))) {
		place->used = 0;
		if (place->bytes.cap > TREE_KEPT_MAX)
			buf_release(&place->bytes);
		buf_clear(&place->bytes);
		if (read_object(&place->bytes, repo, oid, GIT_OBJECT_TREE,
		    OBJECT_MAX, err) < 0)
			return -1;
		place->oid = *oid;
		place->was_checked = is_checked(repo, GIT_OBJECT_TREE, oid);
		place->is_listed = false;
	}
	/* a very large tree is not kept but read again each time */
	place->used = place->bytes.n > TREE_KEPT_MAX ? 0 : ++repo->clock;
	*out = place;
	return 0;
}

/* To copy a kept tree costs less than to inflate it again. */
int
repo_read_tree(struct buf *out, struct repo *repo, const struct oid *oid,
    struct err *err)
{
	struct kept_tree *kept;

	if (keep_tree(&kept, repo, oid, err) < 0)
		return -1;
	buf_add(out, buf_str(&kept->bytes));
	return 0;
}

int
repo_read_tree_once(struct buf *out, struct repo *repo, const struct oid *oid,
    struct err *err)
{
	return read_object(out, repo, oid, GIT_OBJECT_TREE, OBJECT_MAX, err);
}

/* A hash of the root tree's id and the person's id; two may have the same. */
static struct oid
folder_key(const struct oid *tree, struct str id)
{
	struct oid key = *tree;
	uint64_t sum = sum_of(id);
	size_t i;

	/* the map hashes by the first bytes of a key, so the sum goes there */
	for (i = 0; i < sizeof(sum); i++, sum >>= 8)
		key.id[i] ^= (unsigned char)sum;
	return key;
}

static struct known_folder *
find_folder(const struct repo *repo, const struct oid *tree, struct str id)
{
	struct oid key = folder_key(tree, id);
	struct known_folder *known;
	unsigned number;

	if (!oidmap_find(&number, &repo->folders, &key))
		return NULL;
	known = &repo->folder[number];
	return oid_eq(&known->tree, tree) && str_is(id, known->id) ? known :
	    NULL;
}

void
repo_remember_folder(struct repo *repo, const struct oid *tree, struct str id,
    const struct oid *folder)
{
	struct oid key = folder_key(tree, id);
	struct known_folder *known = find_folder(repo, tree, id);

	if (known != NULL) {
		known->folder = *folder;
		return;
	}
	if (id.n == 0 || id.n >= sizeof(known->id))
		return;
	if (repo->nfolders == FOLDERS_KNOWN)
		repo_forget_folders(repo);
	if (!oidmap_add(&repo->folders, &key, (unsigned)repo->nfolders))
		return;
	known = MEM_ADD(repo->folder, repo->nfolders, &repo->folder_cap);
	*known = (struct known_folder){ .tree = *tree, .folder = *folder };
	memcpy(known->id, id.at, id.n);
}

void
repo_forget_folders(struct repo *repo)
{
	oidmap_release(&repo->folders);
	free(repo->folder);
	repo->folder = NULL;
	repo->nfolders = repo->folder_cap = 0;
}

/*
 * If a path begins with a person's folder that is remembered, sets *at to the
 * folder's tree, *name to the person's id and *rest to the path below the
 * folder; else returns false.
 */
static bool
skip_to_folder(struct oid *at, struct str *name, struct str *rest,
    const struct repo *repo)
{
	const size_t people = sizeof("people/") - 1;
	const struct known_folder *known;
	struct str behind;
	size_t n;

	if (!str_starts(*rest, "people/"))
		return false;
	behind = str_from(*rest, people);
	n = str_find_byte(behind, '/');
	known = find_folder(repo, at, str_first(behind, n));
	/* if there is no such folder, a file may have the name */
	if (known == NULL || (oid_is_zero(&known->folder) && n == behind.n))
		return false;
	*at = known->folder;
	*name = str_first(behind, n);
	*rest = str_from(behind, n == behind.n ? n : n + 1);
	return true;
}

int
repo_find(struct tree_entry *out, bool *found, struct repo *repo,
    const struct oid *tree, const char *path, struct err *err)
{
	struct str rest = str_of(path), name = rest;
	bool is_people = str_starts(rest, "people/");
	struct kept_tree *kept = NULL;
	struct oid at = *tree;
	size_t n, depth = 0;

	if (skip_to_folder(&at, &name, &rest, repo)) {
		*found = !oid_is_zero(&at);
		*out = (struct tree_entry){ .name = name, .mode = MODE_TREE,
		    .oid = at };
		if (!*found || rest.n == 0)
			return 0;
		is_people = false;
	}
	for (;; depth++) {
		n = str_find_byte(rest, '/');
		name = str_first(rest, n);
		*found = false;
		if (keep_tree(&kept, repo, &at, err) < 0 ||
		    find_entry(out, found, kept, name, err) < 0)
			return err_in(err, path);
		/* a tree that was read unchecked is only a hint */
		if (depth == 1 && is_people && !repo->is_hinting)
			repo_remember_folder(repo, tree, name, *found &&
			    out->mode == MODE_TREE ? &out->oid : &OID_NONE);
		if (!*found || n == rest.n)
			break;
		if (out->mode != MODE_TREE) {
			*found = false;
			break;
		}
		at = out->oid;
		rest = str_from(rest, n + 1);
	}
	out->name = name;	/* a view into the path, not into the tree */
	return 0;
}

int
repo_read_folder(struct buf *out, struct repo *repo, const struct oid *tree,
    const char *path, struct err *err)
{
	struct tree_entry entry;
	bool found;

	if (repo_find(&entry, &found, repo, tree, path, err) < 0)
		return -1;
	return found && entry.mode == MODE_TREE ?
	    repo_read_tree(out, repo, &entry.oid, err) : 0;
}

int
repo_find_in_commit(struct tree_entry *out, bool *found, struct repo *repo,
    const struct oid *commit, const char *path, struct err *err)
{
	struct oid tree;

	return repo_tree_of(&tree, repo, commit, err) < 0 ? -1 :
	    repo_find(out, found, repo, &tree, path, err);
}

static int
hash(struct oid *out, struct str bytes, git_object_t type, struct err *err)
{
	git_oid oid;
	int rc;

	if (repo_start_library(err) < 0)
		return -1;
	rc = git_odb_hash(&oid, bytes.n == 0 ? "" : bytes.at, bytes.n, type);
	if (rc < 0)
		return repo_fail(err, "cannot hash");
	*out = repo_from_git(&oid);
	return 0;
}

int
repo_blob_id(struct oid *out, struct str bytes, struct err *err)
{
	return hash(out, bytes, GIT_OBJECT_BLOB, err);
}

int
repo_commit_id(struct oid *out, struct str bytes, struct err *err)
{
	return hash(out, bytes, GIT_OBJECT_COMMIT, err);
}
