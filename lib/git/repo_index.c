/* SPDX-License-Identifier: ISC */
/*
 * Changes the index under git's own lock.
 *
 * Lock       index.lock is made with O_EXCL, as a copy of the old index.  The
 *            new index is made beside it as index.new, and renamed to index
 *            before the branch moves: if the process dies in between, our path
 *            is staged, and nothing else has happened.  In the other order the
 *            index would lack a path that HEAD has, and the next commit would
 *            remove it.  When the branch has moved, the lock is removed; if
 *            the branch cannot move, the lock, a copy of the old index, is
 *            renamed to index.  A crash leaves the lock, and git says so.
 * Signals    Interrupts wait until the lock is gone.
 * Racy       If a file is not older than the index, git compares its content,
 *            as the file may have changed since it was staged.  The new index
 *            keeps the old one's time, so that git goes on to compare these
 *            files.
 */
#include "git/repo.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <git2.h>
#include <git2/sys/mempack.h>

#include "base/mem.h"
#include "git/file.h"
#include "git/repo_private.h"
#include "git/run.h"
#include "parse/gitindex.h"

/* More than a million paths; a larger index is refused, not read. */
#define INDEX_MAX ((size_t)512 << 20)

struct repo_index {
	struct repo *repo;
	git_index *git;
	char *path, *lock, *fresh;
	bool is_locked, is_published;
	bool was_there;			/* there was an old index: */
	mode_t mode;			/* its mode */
	struct timespec time[2];	/* its access and modification */
	sigset_t signals;		/* the mask before the lock */
};

/* An index without entries: version 2, and the SHA-1 of these 12 bytes. */
static const char empty_index[] = "DIRC\0\0\0\2\0\0\0\0"
    "\x39\xd8\x90\x13\x9e\xe5\x35\x6c\x7e\xf5\x72\x21\x6c\xeb\xcd\x27"
    "\xaa\x41\xf9\xdf";

const char *
repo_index_told(const struct repo *repo)
{
	const char *told = repo->is_here ? getenv("GIT_INDEX_FILE") : NULL;

	return told == NULL || *told == '\0' ? NULL : told;
}

static void
add_index_path(struct buf *out, const struct repo *repo)
{
	const char *given = repo_index_told(repo);

	if (given == NULL) {
		buf_addf(out, "%sindex", git_repository_path(repo->git));
		return;
	}
	if (*given != '/' && repo_top(repo) != NULL)
		buf_add_string(out, repo_top(repo));
	buf_add_string(out, given);
}

static int
refuse_damaged(struct err *err, const char *path)
{
	return err_set(err, ERR_GIT, "'%s' is damaged; remove it, then: git "
	    "reset", path);
}

/* The number of entries in the header of an index file; 0 without a file. */
static int
read_count(size_t *out, const char *path, struct err *err)
{
	unsigned char head[12];
	ssize_t got;
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	*out = 0;
	if (fd < 0)
		return errno == ENOENT ? 0 :
		    err_system(err, "cannot open '%s'", path);
	got = read(fd, head, sizeof(head));
	close(fd);
	if (got != sizeof(head))
		return refuse_damaged(err, path);
	*out = (size_t)head[8] << 24 | (size_t)head[9] << 16 |
	    (size_t)head[10] << 8 | head[11];
	return 0;
}

int
repo_index_fail(struct err *err)
{
	const char *words = repo_last_words();

	if (strstr(words, "'sdir'") != NULL)
		return err_set(err, ERR_GIT, "the index is a sparse one, "
		    "which cannot be read here; first: git sparse-checkout "
		    "reapply --no-sparse-index");
	if (strstr(words, "'link'") != NULL)
		return err_set(err, ERR_GIT, "the index is a split one, "
		    "which cannot be read here; first: git config "
		    "core.splitIndex false; git update-index "
		    "--no-split-index");
	return err_set(err, ERR_GIT, "the index cannot be read (%s); remove "
	    ".git/index, then: git reset", words);
}

/*
 * Opens an index file.  If libgit2 cannot read the file it gives an empty
 * index; written back, that would lose everything staged.  So we compare with
 * the number of entries in the file's header.  If libgit2 finds none of them,
 * somebody may have removed all meanwhile: we try a second time.
 */
static int
open_file(git_index **out, const char *path, struct err *err)
{
	size_t n;
	int i;

	for (i = 0; i < 2; i++) {
		if (read_count(&n, path, err) < 0)
			return -1;
		if (git_index_open(out, path) < 0)
			return repo_index_fail(err);
		if (n == 0 || git_index_entrycount(*out) > 0)
			return 0;
		git_index_free(*out);
		*out = NULL;
	}
	return refuse_damaged(err, path);
}

static int
refuse_locked(const char *lock, struct err *err)
{
	return err_set(err, ERR_REFUSED, "'%s' exists: another git program "
	    "is at work; if none is, one has crashed: look at git status, "
	    "then remove that file", lock);
}

int
repo_index_check_lock(struct repo *repo, struct err *err)
{
	OWN(buf) lock = BUF_INIT;
	struct stat st;
	int answer = 0;

	add_index_path(&lock, repo);
	buf_add_string(&lock, ".lock");
	if (lstat(lock.at, &st) == 0)
		answer = refuse_locked(lock.at, err);
	else if (errno != ENOENT)
		answer = err_system(err, "cannot look at '%s'", lock.at);
	return answer;
}

static int
give_attributes(const struct repo_index *index, const char *path)
{
	if (!index->was_there)
		return 0;
	/* if chmod is not allowed, the mode by the umask has to do */
	chmod(path, index->mode);
	return utimensat(AT_FDCWD, path, index->time, 0);
}

/* Writes the bytes to a file that we have just made, and closes it. */
static int
write_copy(const char *path, int fd, struct str bytes, struct err *err)
{
	int result = fd < 0 ? -1 : file_write(fd, bytes);

	if (fd >= 0 && close(fd) < 0)
		result = -1;
	return result < 0 ? err_system(err, "cannot make '%s'", path) : 0;
}

/* Takes the lock, which is a copy of the index, and makes a copy to edit. */
static int
copy_index(struct repo_index *index, struct err *err)
{
	static const int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
	OWN(buf) bytes = BUF_INIT, left = BUF_INIT;
	struct stat st;
	int fd;

	run_hold_interrupts(&index->signals);
	fd = open(index->lock, flags, 0666);
	if (fd < 0)
		return errno == EEXIST ? refuse_locked(index->lock, err) :
		    err_system(err, "cannot make '%s'", index->lock);
	index->is_locked = true;
	if (stat(index->path, &st) == 0) {
		index->mode = st.st_mode & 0777;
		index->time[0] = st.st_atim;
		index->time[1] = st.st_mtim;
	}
	index->was_there = file_read_any(&bytes, index->path, INDEX_MAX,
	    err) == 0;
	if (!index->was_there && err->code != ERR_ABSENT) {
		close(fd);
		return -1;
	}
	if (!index->was_there)
		buf_add_bytes(&bytes, empty_index, sizeof(empty_index) - 1);
	if (write_copy(index->lock, fd, buf_str(&bytes), err) < 0)
		return -1;
	/* we have the lock, so these were left by a crash */
	buf_addf(&left, "%s.lock", index->fresh);
	unlink(left.at);
	unlink(index->fresh);
	return write_copy(index->fresh, open(index->fresh, flags, 0666),
	    buf_str(&bytes), err);
}

int
repo_index_lock(struct repo_index **out, struct repo *repo, struct err *err)
{
	struct repo_index *index = mem_new(1, sizeof(*index));
	struct buf path = BUF_INIT;

	*out = NULL;
	index->repo = repo;
	add_index_path(&path, repo);
	index->path = mem_copy(path.at, path.n);
	buf_add_string(&path, ".lock");
	index->lock = buf_take(&path);
	buf_addf(&path, "%s.new", index->path);
	index->fresh = buf_take(&path);
	if (copy_index(index, err) < 0 ||
	    open_file(&index->git, index->fresh, err) < 0) {
		repo_index_abandon(index, err);
		return -1;
	}
	*out = index;
	return 0;
}

/*
 * Where nothing is under way, what was put aside did not fit when it came back:
 * by `git stash pop`, or by a pull with --autostash.
 */
static int
refuse_conflict(struct repo *repo, const char *path, struct err *err)
{
	OWN(buf) spec = BUF_INIT, typed = BUF_INIT;
	git_reference *stash = NULL;
	bool has_stash;

	if (git_repository_state(repo->git) != GIT_REPOSITORY_STATE_NONE)
		return err_about(err, ERR_REFUSED, path, "in conflict: finish "
		    "the merge first (git status says how)");
	has_stash = git_reference_lookup(&stash, repo->git,
	    "refs/stash") == 0;
	git_reference_free(stash);
	buf_addf(&spec, ":/%s", path);
	buf_add_typed(&typed, buf_str(&spec));
	return err_about(err, ERR_REFUSED, path, "in conflict, as changes that "
	    "were put aside came back; put the lines between <<<< and >>>> "
	    "right in it, then: git add %s%s", typed.at, has_stash ?
	    "; the stash has them still: git stash drop" : "");
}

static int
check_conflict(struct repo *repo, git_index *index, const char *path,
    struct err *err)
{
	int stage;

	for (stage = 1; stage <= 3; stage++)
		if (git_index_get_bypath(index, path, stage) != NULL)
			return refuse_conflict(repo, path, err);
	return 0;
}

int
repo_index_put(struct repo_index *index, const char *path,
    const struct oid *oid, size_t size, struct err *err)
{
	const git_index_entry *before;
	git_index_entry entry;
	int rc;

	if (check_conflict(index->repo, index->git, path, err) < 0)
		return -1;
	memset(&entry, 0, sizeof(entry));
	before = git_index_get_bypath(index->git, path, 0);
	if (before != NULL) {
		entry.flags_extended = before->flags_extended &
		    GIT_INDEX_ENTRY_SKIP_WORKTREE;
		/* what `git update-index --assume-unchanged` sets */
		entry.flags = before->flags & GIT_INDEX_ENTRY_VALID;
	}
	if (entry.flags_extended != 0)
		entry.flags |= GIT_INDEX_ENTRY_EXTENDED;
	/* without times, git reads the file once and then fills them in */
	entry.path = path;
	entry.mode = MODE_FILE;
	entry.id = repo_to_git(oid);
	entry.file_size = (uint32_t)size;
	rc = git_index_add(index->git, &entry);
	if (rc == 0)
		rc = git_index_write(index->git);
	return rc < 0 ? repo_fail(err, "cannot put '%s' into the index",
	    path) : 0;
}

int
repo_index_drop(struct repo_index *index, const char *path, struct err *err)
{
	int rc;

	if (check_conflict(index->repo, index->git, path, err) < 0)
		return -1;
	rc = git_index_remove(index->git, path, 0);
	if (rc == 0)
		rc = git_index_write(index->git);
	return rc < 0 && rc != GIT_ENOTFOUND ? repo_fail(err, "cannot "
	    "take '%s' out of the index", path) : 0;
}

int
repo_index_publish(struct repo_index *index, struct err *err)
{
	char *folder, *slash;
	int fd;

	/* if this fails, git may take a racy entry for unchanged */
	give_attributes(index, index->fresh);
	if (rename(index->fresh, index->path) < 0)
		return err_system(err, "cannot write '%s'", index->path);
	index->is_published = true;
	/* a rename is on the disk only when the folder is synced */
	folder = mem_copy(index->path, strlen(index->path));
	slash = strrchr(folder, '/');
	if (slash != NULL)
		*slash = '\0';
	fd = open(slash == NULL ? "." : folder,
	    O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd >= 0) {
		fsync(fd);
		close(fd);
	}
	free(folder);
	return 0;
}

/* Removes the lock, and frees all; -1 with errno if the lock has to stay. */
static int
index_release(struct repo_index *index)
{
	int answer = index->is_locked ? unlink(index->lock) : 0;
	int why = errno;

	git_index_free(index->git);
	sigprocmask(SIG_SETMASK, &index->signals, NULL);
	free(index->path);
	free(index->lock);
	free(index->fresh);
	free(index);
	errno = why;
	return answer;
}

int
repo_index_finish(struct repo_index *index, struct err *err)
{
	if (index != NULL && index_release(index) < 0)
		return err_system(err, "index.lock could not be removed (git "
		    "refuses to work until it is)");
	return 0;
}

void
repo_index_abandon(struct repo_index *index, struct err *err)
{
	const char *left = NULL;
	int result = 0;

	if (index == NULL)
		return;
	if (index->is_published && !index->was_there) {
		result = unlink(index->path);
	} else if (index->is_published) {
		/* the lock is a copy of the old index */
		result = give_attributes(index, index->lock);
		if (result == 0)
			result = rename(index->lock, index->path);
		index->is_locked = result < 0;
	} else if (index->is_locked) {
		unlink(index->fresh);
	}
	if (result < 0)
		left = "the index could not be put back: look at git status";
	if (index_release(index) < 0)
		left = "index.lock could not be removed: remove it";
	if (left != NULL)
		err_suffix(err, " (and %s)", left);
}

static int
open_index(git_index **out, struct repo *repo, struct err *err)
{
	OWN(buf) path = BUF_INIT;

	add_index_path(&path, repo);
	return open_file(out, path.at, err);
}

/* `git add -N` announces a path; there is nothing to commit yet. */
static bool
is_announced_only(const git_index_entry *entry)
{
	return (entry->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD) != 0;
}

/* Looks into the file itself; GITINDEX_UNKNOWN: libgit2 has to be asked. */
static enum gitindex_answer
find_in_file(struct oid *out, const struct repo *repo, const char *path)
{
	enum gitindex_answer answer = GITINDEX_UNKNOWN;
	OWN(buf) file = BUF_INIT;
	void *pages = MAP_FAILED;
	struct stat st;
	size_t n = 0;
	int fd;

	add_index_path(&file, repo);
	fd = open(file.at, O_RDONLY | O_CLOEXEC);
	if (fd >= 0 && fstat(fd, &st) == 0 && st.st_size > 0 &&
	    (size_t)st.st_size <= INDEX_MAX) {
		n = (size_t)st.st_size;
		pages = mmap(NULL, n, PROT_READ, MAP_PRIVATE, fd, 0);
	}
	if (fd >= 0)
		close(fd);
	if (pages != MAP_FAILED) {
		answer = gitindex_find(out, (struct str){ pages, n },
		    str_of(path));
		munmap(pages, n);
	}
	return answer;
}

int
repo_index_find(struct oid *out, bool *found, struct repo *repo,
    const char *path, struct err *err)
{
	enum gitindex_answer known = find_in_file(out, repo, path);
	git_index *index = NULL;
	const git_index_entry *entry;
	int answer;

	*found = known == GITINDEX_FOUND;
	if (known == GITINDEX_CONFLICT)
		return refuse_conflict(repo, path, err);
	if (known != GITINDEX_UNKNOWN)
		return 0;
	if (open_index(&index, repo, err) < 0)
		return -1;
	answer = check_conflict(repo, index, path, err);
	entry = git_index_get_bypath(index, path, 0);
	if (answer == 0 && entry != NULL && !is_announced_only(entry)) {
		*out = repo_from_git(&entry->id);
		*found = true;
	}
	git_index_free(index);
	return answer;
}

int
repo_check_merged(struct repo *repo, struct err *err)
{
	git_index *index = NULL;
	const git_index_entry *at;
	size_t i;
	int answer = open_index(&index, repo, err);

	for (i = 0; answer == 0 && i < git_index_entrycount(index); i++) {
		at = git_index_get_byindex(index, i);
		if (git_index_entry_stage(at) != 0)
			answer = refuse_conflict(repo, at->path, err);
	}
	git_index_free(index);
	return answer;
}

int
repo_index_tree(struct oid *out, struct repo *repo, struct err *err)
{
	git_odb_backend *memory = NULL;
	git_index *index = NULL, *ours = NULL;
	const git_index_entry *at;
	git_index_entry entry;
	git_oid tree;
	size_t i;
	int rc, answer = -1;

	if (open_index(&index, repo, err) < 0)
		goto out;
	rc = git_mempack_new(&memory);
	if (rc == 0)
		rc = git_odb_add_backend(repo->odb, memory, 999);
	if (rc < 0) {
		repo_fail(err, "cannot keep objects in memory");
		goto out;
	}
	rc = git_index_new(&ours);
	for (i = 0; rc == 0 && i < git_index_entrycount(index); i++) {
		at = git_index_get_byindex(index, i);
		if (is_announced_only(at))
			continue;
		if (git_index_entry_stage(at) != 0) {
			refuse_conflict(repo, at->path, err);
			goto out;
		}
		memset(&entry, 0, sizeof(entry));
		entry.path = at->path;
		entry.mode = at->mode;
		entry.id = at->id;
		rc = git_index_add(ours, &entry);
		if (rc < 0) {
			repo_fail(err, "'%s' cannot be committed",
			    at->path);
			goto out;
		}
	}
	/* git allows a tree to name blobs that a partial clone lacks */
	git_libgit2_opts(GIT_OPT_ENABLE_STRICT_OBJECT_CREATION, 0);
	if (rc == 0)
		rc = git_index_write_tree_to(&tree, ours, repo->git);
	git_libgit2_opts(GIT_OPT_ENABLE_STRICT_OBJECT_CREATION, 1);
	if (rc < 0) {
		repo_fail(err, "what is staged is no tree");
		goto out;
	}
	*out = repo_from_git(&tree);
	answer = 0;
out:
	git_index_free(ours);
	git_index_free(index);
	return answer;
}
