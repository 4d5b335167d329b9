/* SPDX-License-Identifier: ISC */
/*
 * repo - the git repository: objects, the branch, the index, settings.
 *
 * This module, repo.c and repo_*.c, is the only one that includes <git2.h>.
 * Objects are handed out as bytes; parse/gitobject.h reads commits and trees
 * by a strict grammar.  Replace refs, grafts and the commit-graph file, which
 * can make history look different, are not consulted.
 *
 * Calling sequence of an act:
 *
 *	repo_open(&repo, dir, REPO_WRITE, err)
 *	repo_head(&head, repo, err)
 *	repo_tree_with(&tree, repo, &head.commit, changes, n, err)
 *	repo_commit_store(&oid, repo, &head, NULL, &tree, message, &id, err)
 *	repo_commit_move(&moved, repo, &head, &oid, message, &id, err)
 *
 * Never      let libgit2 walk the history for a verdict: it believes grafts,
 *            which nobody signs (revwalk.h has the walk).  Never move a branch
 *            to a commit that was not judged: act/commitact.h.
 * Promises   repo_commit_store returns 0 only if the commit can be read back.
 *            (git_commit_create returns 0 on a full disk with nothing written;
 *            we never call it.)  repo_commit_move returns 0 only if the branch
 *            names the commit, or a commit that somebody made meanwhile on top
 *            of it.  The branch is moved by compare-and-swap against the head
 *            that was read.  Objects, ref and index are synced to disk.
 * Errors     ERR_GIT with git's own words; ERR_ABSENT, ERR_UNBORN and
 *            ERR_CHANGED where a comment below says so; ERR_REFUSED for a
 *            state in which the command must not work.  Messages say what
 *            to do.
 * Ownership  repo_open's result goes to repo_close; strings that repo_*
 *            returns live until then.
 */
#ifndef GIT_REPO_H
#define GIT_REPO_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"
#include "parse/gitobject.h"

struct repo;

enum repo_mode {
	REPO_REPORT,	/* read only, object ids not checked: fast */
	REPO_VERIFY,	/* read only, every object's id checked once */
	REPO_WRITE,	/* every blob's id checked, as somebody may agree to
			   that text; a work tree is needed */
	REPO_WRITE_ANY,	/* the same; a bare repository is allowed too, as
			   nobody has its branch checked out */
	REPO_HOOK	/* in a pre-receive hook: sees the pushed objects in
			   quarantine and checks their ids, but not the ids of
			   older objects; no owner check in a push, since
			   receive-pack has made it */
};

/*
 * Opens the repository that `dir` lies in (with REPO_HOOK: that `dir` is).
 * The error says in plain words what is wrong: there is no repository; it
 * belongs to another user, and git would not open it either (with the `git
 * config` command that helps); it uses SHA-256 or another extension that we
 * cannot read.  REPO_WRITE refuses a bare repository, and a core.worktree that
 * leads elsewhere.
 *
 * The variables GIT_DIR, GIT_WORK_TREE and GIT_INDEX_FILE count only if `dir`
 * is ".": the name of a folder outranks them.  Above what
 * GIT_CEILING_DIRECTORIES names no repository is looked for.
 */
int	repo_open(struct repo **out, const char *dir, enum repo_mode mode,
	    struct err *err);

/*
 * The same for a repository that the user has named: `dir` has to be the
 * repository itself.  One that `dir` only lies in is not opened.
 */
int	repo_open_named(struct repo **out, const char *dir,
	    enum repo_mode mode, struct err *err);
void	repo_close(struct repo *repo);

bool	repo_is_bare(const struct repo *repo);
bool	repo_is_hook(const struct repo *repo);	/* opened with REPO_HOOK */
bool	repo_is_shallow(const struct repo *repo);
/* The top of the work tree with a '/' at its end; NULL if there is none. */
const char	*repo_top(const struct repo *repo);
/* The git directory of this work tree, with a '/' at its end. */
const char	*repo_dir(const struct repo *repo);
/* The git directory shared by all work trees, with a '/' at its end. */
const char	*repo_common_dir(const struct repo *repo);
/* The top of the work tree, or the git directory of a bare repository. */
const char	*repo_place(const struct repo *repo);
/* Whether this is a linked work tree: repo_dir is not repo_common_dir. */
bool	repo_is_linked(const struct repo *repo);

/*
 * The branch and its tip.  repo_head refuses a detached HEAD (ERR_REFUSED);
 * before the first commit it fails with ERR_UNBORN, but fills out->branch.
 */
struct repo_head {
	char branch[256];	/* "refs/heads/main" */
	struct oid commit;	/* zero while unborn */
	bool is_unborn;
};
int	repo_head(struct repo_head *out, struct repo *repo, struct err *err);
/* The same once more: ERR_REFUSED if it is another branch than before. */
int	repo_head_again(struct repo_head *out, struct repo *repo,
	    const struct repo_head *before, struct err *err);

/*
 * HEAD's commit for callers that only read; HEAD may be detached; ERR_UNBORN.
 * With REPO_REPORT every call gives the commit that the first call gave, so
 * that one report speaks of one commit.
 */
int	repo_tip(struct oid *out, struct repo *repo, struct err *err);

/*
 * Appends the ref of any branch that has a commit, "refs/heads/NAME"; if there
 * is none, in a clone that of any branch of a server as the last fetch saw it,
 * "refs/remotes/SERVER/NAME"; nothing if there is none of either.
 */
int	repo_some_branch(struct buf *out, struct repo *repo, struct err *err);
/* Whether such a ref is of a server's branch. */
bool	repo_is_fetched(const char *ref);

/* The name that people use for a branch: without "refs/heads/". */
const char	*repo_short_name(const char *ref);

/* Whether an object is a tag, and not the commit that the tag names. */
bool	repo_is_tag(const struct repo *repo, const struct oid *oid);

/*
 * A revision as git rev-parse reads it, peeled to a commit; ERR_ABSENT, but
 * ERR_GIT for a ref that names what is not here.
 */
int	repo_resolve(struct oid *out, struct repo *repo, const char *revision,
	    struct err *err);

/*
 * What a clone has not exchanged yet: changed notes that are not committed, and
 * commits that only one side has.  libgit2 finds it out, since it is a hint and
 * no verdict; no server is asked over the network.
 */
struct repo_around {
	size_t changed;		/* files of notes that differ from HEAD */
	bool has_remote;	/* the branch goes to a server, */
	bool has_upstream;	/* and git pull knows to which branch there */
	bool was_seen;		/* its remote-tracking branch exists */
	size_t ahead, behind;	/* commits only here, and only there; ahead
				   is all commits if !was_seen */
	long long fetched;	/* when the server was last asked, in seconds
				   since the epoch; 0: not known */
};
/* Appends to `ignored` the files that git was told to ignore, each ended. */
int	repo_look_around(struct repo_around *out, struct buf *ignored,
	    struct repo *repo, struct err *err);

/*
 * Whether the branch goes to a server; libgit2's answer as well.  What it
 * cannot find out counts as no: this is only for a remark.
 */
bool	repo_has_remote(struct repo *repo);

/*
 * Lists the commits that are reachable from `has` but not from `lacks`, and
 * that `ref` of this repository once reached, as its reflog says.  Appends a
 * line for each (day, id, who committed), the latest first; *n is their number.
 */
int	repo_list_had(struct buf *lines, size_t *n, struct repo *repo,
	    const char *ref, const struct oid *has, const struct oid *lacks,
	    struct err *err);

/*
 * Puts into an empty buf the ref to which a fetch by this refspec maps `ref` of
 * the server; false if the refspec does not fetch `ref`.
 */
bool	repo_map_ref(struct buf *out, const char *refspec, const char *ref);

/* The version of libgit2: "1.5.1". */
const char	*repo_library_version(void);

/*
 * repo_unfinished answers which merge, rebase, cherry-pick, revert, bisect or
 * git am is not finished, as "merge"; NULL if none is, or nobody can say.
 * repo_check_idle refuses it with ERR_REFUSED.
 */
const char	*repo_unfinished(const struct repo *repo);
int	repo_check_idle(struct repo *repo, struct err *err);

/*
 * What is being merged into HEAD: the commits that MERGE_HEAD lists, at most
 * `max` of them.  *n says how many they are; 0 if no merge is under way.
 */
int	repo_merge_heads(struct oid *out, size_t *n, size_t max,
	    struct repo *repo, struct err *err);

/*
 * Append an object's bytes.  A blob of more than `limit` bytes (0: no limit) is
 * refused with ERR_TEXT before it is read, and so is a pushed commit or tree
 * that is far too large.  ERR_GIT if the object is missing.  repo_read_tree
 * keeps the tree for a while; repo_read_tree_once does not, and is for large
 * trees that nobody asks for again.
 */
int	repo_read_commit(struct buf *out, struct repo *repo,
	    const struct oid *oid, struct err *err);
int	repo_read_tree(struct buf *out, struct repo *repo,
	    const struct oid *oid, struct err *err);
int	repo_read_tree_once(struct buf *out, struct repo *repo,
	    const struct oid *oid, struct err *err);
int	repo_read_blob(struct buf *out, struct repo *repo,
	    const struct oid *oid, size_t limit, struct err *err);

/*
 * Reads a commit into *bytes, which are cleared before, and parses it: *out has
 * views into them.  ERR_GIT, too, if it cannot be parsed.
 */
int	repo_parse_commit(struct commit *out, struct buf *bytes,
	    struct repo *repo, const struct oid *oid, struct err *err);

/*
 * Switches the checks of object ids off, whatever the mode, and on again.  Off
 * is for objects that only give a hint: what is found by them is read again
 * with the checks on.
 */
void	repo_read_hints(struct repo *repo, bool on);

/*
 * `on` tells a hook that every object read from now on was here before the
 * push.  Such objects are read without two precautions that pushed ones need:
 * to ask for the size first, which costs as much as to read, and to check the
 * id.
 */
void	repo_read_past(struct repo *repo, bool on);

/*
 * Between these two calls another process checks the ids of all pushed objects,
 * if there are many.  Objects read meanwhile are not checked, so the caller
 * must not trust them yet.  repo_check_end waits for that process; it fails and
 * names the object if one cannot be read or does not fit its id.
 */
void	repo_check_beside(struct repo *repo);
int	repo_check_end(struct repo *repo, struct err *err);

/*
 * Reads n blobs in the given order, before repo_read_blob is asked for them,
 * and keeps about REPO_AHEAD_MAX bytes of them until the next call or
 * repo_close.  A blob that cannot be read, or has more than 64 KiB, is left to
 * repo_read_blob.  Nothing is read ahead while ids are checked.
 */
enum { REPO_AHEAD_MAX = 128 << 20 };
void	repo_read_ahead(struct repo *repo, const struct oid *blob, size_t n);

/*
 * From now on commits that were read are kept until repo_close, up to about
 * REPO_AHEAD_MAX bytes: a caller that reads the whole history asks for most
 * commits again.  While ids are checked a kept commit is used only if its id
 * was checked.
 */
void	repo_keep_commits(struct repo *repo);

/* The tree of a commit. */
int	repo_tree_of(struct oid *out, struct repo *repo,
	    const struct oid *commit, struct err *err);

/*
 * Finds the entry at a path ("people/alice/person.ini") in a tree, or in the
 * tree of a commit.  If there is none, *found is false and 0 is returned.
 * out->name is a view into `path`.
 */
int	repo_find(struct tree_entry *out, bool *found, struct repo *repo,
	    const struct oid *tree, const char *path, struct err *err);
int	repo_find_in_commit(struct tree_entry *out, bool *found,
	    struct repo *repo, const struct oid *commit, const char *path,
	    struct err *err);

/* Appends the folder at a path of a tree; nothing if there is none. */
int	repo_read_folder(struct buf *out, struct repo *repo,
	    const struct oid *tree, const char *path, struct err *err);

/*
 * Remembers that in the root tree `tree` the folder people/ID is the tree
 * `folder` (zero: there is no such folder), so that repo_find need not look for
 * it.  repo_find itself remembers the folders that it finds with checks on (see
 * repo_read_hints).  After some thousands all are forgotten.  Call this only
 * with what you have read.
 */
void	repo_remember_folder(struct repo *repo, const struct oid *tree,
	    struct str id, const struct oid *folder);
void	repo_forget_folders(struct repo *repo);

/* The id that the bytes have as a blob, or as a commit; writes nothing. */
int	repo_blob_id(struct oid *out, struct str bytes, struct err *err);
int	repo_commit_id(struct oid *out, struct str bytes, struct err *err);

/*
 * Appends the hunks of a unified diff of two texts, as git shows them: "@@ ...
 * @@" and lines that begin with ' ', '-' or '+'; nothing if the texts are
 * equal.
 */
int	repo_diff_texts(struct buf *out, struct str before, struct str after,
	    struct err *err);

/* One change to a tree: a path gets these bytes (mode 100644), or goes. */
struct repo_change {
	const char *path;
	struct str bytes;
	bool goes;		/* the path is there, and is removed */
	struct oid oid;		/* of the bytes; repo_tree_with fills it in */
};

/*
 * Writes the blobs of the changes, and the tree of `commit` (NULL: the empty
 * tree) with the changes made; with n == 0 *out is the tree of the commit.
 */
int	repo_tree_with(struct oid *out, struct repo *repo,
	    const struct oid *commit, struct repo_change *changes, size_t n,
	    struct err *err);

/*
 * Who acts, as `git var` says it: the person that `git commit` would name, with
 * the name cleaned as git does, whatever sets it (GIT_AUTHOR_NAME, `git -c`, an
 * includeIf).  ERR_REFUSED, with git's words and the git config commands to
 * type, if git does not know; a name that git would only guess from the account
 * and the host does not count.  Refuses an author and a committer of different
 * name or e-mail, since an act is one person's.
 */
struct repo_identity {
	char name[256], email[256];
	long long author_seconds, committer_seconds;
	int author_zone, committer_zone;	/* minutes east */
};
int	repo_identity(struct repo_identity *out, struct repo *repo,
	    struct err *err);

/*
 * Only the committer; the author's date and zone are 0.  This is for a commit
 * that is no act, whose author may be somebody else.
 */
int	repo_committer(struct repo_identity *out, struct repo *repo,
	    struct err *err);

/*
 * Stores a commit of `tree` with head->commit as parent (none while unborn);
 * `other` is the second parent of a merge, or NULL.  Signs the commit if
 * commit.gpgSign says so.  `message` ends with LF.  No ref names the commit
 * yet: the caller can judge it, and drop it by doing nothing (git gc removes
 * it).
 */
int	repo_commit_store(struct oid *out, struct repo *repo,
	    const struct repo_head *head, const struct oid *other,
	    const struct oid *tree, const char *message,
	    const struct repo_identity *who, struct err *err);

/*
 * Moves the branch from head->commit to the commit that was stored on top of
 * it.  ERR_CHANGED if somebody else has moved the branch: nothing happened.  If
 * the branch was moved, but cannot be read afterwards, the message begins with
 * "recorded as COMMIT, but", and *is_moved is true all the same: what goes with
 * the commit must not be undone.
 */
int	repo_commit_move(bool *is_moved, struct repo *repo,
	    const struct repo_head *head, const struct oid *commit,
	    const char *message, const struct repo_identity *who,
	    struct err *err);

/* ERR_CHANGED, with what to do, as repo_commit_move has it. */
int	repo_refuse_moved(const char *branch, struct err *err);
/* ERR_REFUSED, with what to do, because of the lock that there is on a ref. */
int	repo_refuse_locked(const struct repo *repo, const char *ref,
	    struct err *err);

/* How many commits are reachable only from `ours`, and only from `theirs`. */
int	repo_distance(size_t *ahead, size_t *behind, struct repo *repo,
	    const struct oid *ours, const struct oid *theirs,
	    struct err *err);

/* How many commits are reachable from `commit`, itself included. */
int	repo_count(size_t *out, struct repo *repo, const struct oid *commit,
	    struct err *err);

/* The merge base of two commits; *found is false if there is none. */
int	repo_merge_base(struct oid *out, bool *found, struct repo *repo,
	    const struct oid *ours, const struct oid *theirs,
	    struct err *err);

/*
 * All merge bases of two commits: there are several if branches were joined
 * crosswise.  Free with free().
 */
int	repo_merge_bases(struct oid **out, size_t *n, struct repo *repo,
	    const struct oid *ours, const struct oid *theirs,
	    struct err *err);

/*
 * Writes the tree of a merge of two commits, path by path and line by line, as
 * git would make it; index and work tree are not touched.  `changes` decide
 * what their paths have in the tree, whatever the two sides have there.  If
 * paths are in conflict no tree is written: the paths are appended to
 * `conflicts`, each with a NUL behind it; that is no error.
 */
int	repo_merge(struct oid *tree, struct buf *conflicts,
	    struct repo *repo, const struct oid *ours,
	    const struct oid *theirs, struct repo_change *changes, size_t n,
	    struct err *err);

/*
 * The index, for an act that changes files.  We hold git's own lock from before
 * the branch moves until after, so that nobody's staged work is lost.
 *
 *	repo_index_lock(&index, repo, err)	locked by another: ERR_REFUSED
 *	repo_index_put(index, path, oid, size, err)	or repo_index_drop
 *	repo_index_publish(index, err)
 *	repo_commit_move(...)
 *	repo_index_finish(index, err)	or repo_index_abandon(index, err)
 *
 * put sets an entry, which is clean for git status once the file in the work
 * tree has the bytes; all other entries stay as they were.  publish puts the
 * new index in place, still locked.  finish removes the lock; abandon puts the
 * old index back and removes the lock.  Until then interrupts wait.  If the
 * lock cannot be removed, finish fails, and abandon adds that to the error
 * which *err holds.
 */
struct repo_index;

/*
 * What GIT_INDEX_FILE names where it counts, else NULL; where it is relative it
 * begins at the top of the work tree.
 */
const char	*repo_index_told(const struct repo *repo);

int	repo_index_lock(struct repo_index **out, struct repo *repo,
	    struct err *err);
int	repo_index_put(struct repo_index *index, const char *path,
	    const struct oid *oid, size_t size, struct err *err);
/* Takes a path out of the index; a path that is not there is no error. */
int	repo_index_drop(struct repo_index *index, const char *path,
	    struct err *err);
int	repo_index_publish(struct repo_index *index, struct err *err);
int	repo_index_finish(struct repo_index *index, struct err *err);
void	repo_index_abandon(struct repo_index *index, struct err *err);

/* ERR_REFUSED, with the name of the lock, if anybody has locked the index. */
int	repo_index_check_lock(struct repo *repo, struct err *err);

/*
 * The id of the blob at a path in the index (in a hook: the index that
 * GIT_INDEX_FILE names).  *found is false if the path is not there, or only
 * announced by `git add -N`.  ERR_REFUSED for a path in conflict.
 */
int	repo_index_find(struct oid *out, bool *found, struct repo *repo,
	    const char *path, struct err *err);

/*
 * The tree that `git commit` would make of the index (of GIT_INDEX_FILE if
 * set).  Its objects are kept in memory, where repo_read_* find them; nothing
 * is written.  ERR_REFUSED for a path in conflict.
 */
int	repo_index_tree(struct oid *out, struct repo *repo, struct err *err);

/* ERR_REFUSED, about the first path in conflict if there is one. */
int	repo_check_merged(struct repo *repo, struct err *err);

/*
 * Appends a setting of git's configuration; *found is false if it is unset.
 * git is asked once for all settings, when the first one is wanted.  ERR_GIT if
 * a file of the configuration is there and cannot be read.  REPO_HOOK sees
 * only the settings of the repository and of the system, since those of the
 * user are the pusher's.
 */
int	repo_setting(struct buf *out, bool *found, struct repo *repo,
	    const char *key, struct err *err);

/* The same, of the settings that somebody has made. */
enum repo_whose {
	REPO_ANYBODYS,
	REPO_TRUSTED,	/* passes over the repository's own configuration: a
			   repository must not be able to name a program that
			   we run */
	REPO_OF_GATE	/* what a hook of this repository would see, whatever
			   the mode is */
};
int	repo_setting_of(struct buf *out, bool *found, struct repo *repo,
	    enum repo_whose whose, const char *key, struct err *err);

/*
 * Appends a path of the configuration as git reads it: `~/` is the home folder;
 * a relative path begins at the top of the work tree, or at a bare repository.
 */
void	repo_add_path(struct buf *out, struct repo *repo, const char *value);

/* *out is false if unset; ERR_REFUSED for a value that is no git boolean. */
int	repo_setting_bool(bool *out, struct repo *repo, const char *key,
	    struct err *err);

/*
 * Appends i18n.commitEncoding.  *is_other: git commit writes an encoding header
 * for it, which the gate refuses; any value but UTF-8 makes it do so.
 */
int	repo_commit_encoding(struct buf *out, bool *is_other,
	    struct repo *repo, struct err *err);

/* Appends every value of a repeatable key, each with a NUL behind it. */
int	repo_settings(struct buf *out, struct repo *repo, const char *key,
	    struct err *err);
int	repo_settings_of(struct buf *out, struct repo *repo,
	    enum repo_whose whose, const char *key, struct err *err);
/*
 * The mode that core.sharedRepository asks for new files (0660 for `group`); 0
 * if the repository is not shared: then the umask decides.
 */
unsigned	repo_shared_mode(struct repo *repo);
/*
 * Writes a setting to the repository's own configuration; repo_set_more adds
 * a value to those that the key has.
 */
int	repo_set(struct repo *repo, const char *key, const char *value,
	    struct err *err);
int	repo_set_more(struct repo *repo, const char *key, const char *value,
	    struct err *err);

#endif
