/* SPDX-License-Identifier: ISC */
/*
 * repo - the git repository: objects, the branch, the index, settings.
 *
 * The only module that includes <git2.h>: repo.c and the files of its parts,
 * repo_*.c.  Objects are handed out as bytes; commits and trees are read by
 * gitobject.h's strict grammar.  Replace refs, grafts and the commit-graph
 * file, which can make history look different, are not consulted.
 *
 * Calling sequence of an act:
 *
 *	repo_open(&repo, dir, REPO_WRITE, err)
 *	repo_head(&head, repo, err)
 *	repo_tree_with(&tree, repo, &head.commit, changes, n, err)
 *	repo_commit_store(&oid, repo, &head, NULL, &tree, message, &id, err)
 *	repo_commit_move(repo, &head, &oid, message, &id, err)
 *
 * Never      ask libgit2 what history says where a verdict depends on it: it
 *            believes grafts, which nobody signs (revwalk.h has the walk).
 *            Never move a branch to what was not judged: act/commitact.h.
 * Promises   repo_commit_store answers 0 only when the commit can be read
 *            back (git_commit_create answers 0 on a full disk with nothing
 *            written; it is never called), and repo_commit_move only when the
 *            branch names it.  The branch is moved by compare-and-swap
 *            against the head that was read.  Objects,
 *            reference and index are synced to disk.
 * Errors     ERR_GIT with git's own words; ERR_ABSENT, ERR_UNBORN and
 *            ERR_CHANGED where the text below says so; ERR_REFUSED for a
 *            state in which the command must not work.  Messages say what
 *            to do.
 * Ownership  repo_open's result goes to repo_close; strings from repo_* live
 *            until then.
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
	REPO_REPORT,	/* read, hash checks off: fast; for reports */
	REPO_VERIFY,	/* read, every object's hash checked, once */
	REPO_WRITE,	/* every text's hash checked, as somebody may agree
			   to it; a work tree is needed */
	REPO_WRITE_ANY,	/* the same, and bare repositories too, whose branch
			   nobody has checked out */
	REPO_HOOK	/* VERIFY of what is pushed, in a pre-receive hook:
			   sees the objects in quarantine, and takes what lies
			   elsewhere as it is; no owner check (receive-pack
			   did) */
};

/*
 * Opens the repository that `dir` lies in (of REPO_HOOK: is).  Says in plain
 * words what is wrong: not a repository; owned by somebody else, and git would
 * not open it either, with the `git config` command that helps; SHA-256 or
 * another unsupported extension.
 * REPO_WRITE refuses: a bare repository, core.worktree set elsewhere.
 *
 * The variables GIT_DIR, GIT_WORK_TREE and GIT_INDEX_FILE count for "." only:
 * a folder that is named is meant.
 */
int	repo_open(struct repo **out, const char *dir, enum repo_mode mode,
	    struct err *err);

/*
 * The same for a repository that somebody has named: it is opened where the
 * name says, or not at all.  What encloses it is another one.
 */
int	repo_open_named(struct repo **out, const char *dir,
	    enum repo_mode mode, struct err *err);
void	repo_close(struct repo *repo);

bool	repo_is_bare(const struct repo *repo);
bool	repo_is_hook(const struct repo *repo);	/* REPO_HOOK */
bool	repo_is_shallow(const struct repo *repo);
/* The top of the work tree with a '/' at its end; NULL in a bare one. */
const char	*repo_top(const struct repo *repo);
/* The git directory of this work tree, with a '/' at its end. */
const char	*repo_dir(const struct repo *repo);
/* The git directory shared by all work trees, with a '/' at its end. */
const char	*repo_common_dir(const struct repo *repo);
/* Where it lies: the top of its work tree, or a bare one's git directory. */
const char	*repo_place(const struct repo *repo);
/* Whether that is another one than where HEAD is, as a linked work tree's. */
bool	repo_is_linked(const struct repo *repo);

/*
 * The branch and its tip.  repo_head refuses a detached HEAD (ERR_REFUSED)
 * and answers ERR_UNBORN, with out->branch filled, before the first commit.
 */
struct repo_head {
	char branch[256];	/* "refs/heads/main" */
	struct oid commit;	/* zero while unborn */
	bool is_unborn;
};
int	repo_head(struct repo_head *out, struct repo *repo, struct err *err);

/*
 * HEAD's commit for those who only read; detached is fine; ERR_UNBORN.  With
 * REPO_REPORT it stays what it was first, so that a report is of one commit.
 */
int	repo_tip(struct oid *out, struct repo *repo, struct err *err);

/* Appends "refs/heads/NAME" of some branch; nothing where there is none. */
int	repo_some_branch(struct buf *out, struct repo *repo, struct err *err);

/* A revision as git rev-parse reads it, peeled to a commit; ERR_ABSENT. */
int	repo_resolve(struct oid *out, struct repo *repo, const char *revision,
	    struct err *err);

/*
 * What of a clone has not come together: changed files that are notes, commits
 * of one side alone.  As libgit2 has it, which only tells where to look; nobody
 * is asked over the network.
 */
struct repo_around {
	size_t changed;		/* files that are not committed as they are */
	bool has_remote;	/* the branch goes to a server */
	bool was_seen;		/* then: its branch there was */
	size_t ahead, behind;	/* commits here (all, where it was not
				   seen), and there, alone */
	long long fetched;	/* when it was asked, seconds since the epoch;
				   0: not known */
};
int	repo_look_around(struct repo_around *out, struct repo *repo,
	    struct err *err);

/* Whether the branch goes to a server, likewise. */
bool	repo_has_remote(struct repo *repo);

/*
 * Of the commits that one descends from and another does not, those that a
 * reference of this repository had once, as its log says: appends a line for
 * each (day, id, who committed), the latest first, and counts them.
 */
int	repo_list_had(struct buf *lines, size_t *n, struct repo *repo,
	    const char *ref, const struct oid *has, const struct oid *lacks,
	    struct err *err);

/*
 * Where a fetch by a refspec puts a branch of the server: into an empty buf;
 * false if it does not fetch it.
 */
bool	repo_map_ref(struct buf *out, const char *refspec, const char *ref);

/* "1.5.1", of the library. */
const char	*repo_library_version(void);

/* ERR_REFUSED while a merge, rebase, cherry-pick, revert or bisect runs. */
int	repo_check_idle(struct repo *repo, struct err *err);

/*
 * Appends an object's bytes.  A blob or tree over `limit` bytes (0: none) is
 * refused with ERR_TEXT before it is read.  One that is missing is ERR_GIT.
 * Trees are kept for a while, but for those of repo_read_tree_once: large ones
 * that nobody asks for again.
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
 * Whether objects are read without a check of their ids, whatever the mode:
 * where they only say where to look, and what is found is read again.
 */
void	repo_read_hints(struct repo *repo, bool on);

/*
 * Whether what is read was here before the push that a hook judges: of what
 * somebody pushes the size is asked first, which costs as much again, and the
 * id is checked.
 */
void	repo_read_past(struct repo *repo, bool on);

/*
 * Between these two, the ids of all that is pushed are checked by a process
 * beside this one, where it is much: what is read meanwhile may be wrong.
 * repo_check_end waits for it, and says which object is not what its id says.
 */
void	repo_check_beside(struct repo *repo);
int	repo_check_end(struct repo *repo, struct err *err);

/*
 * Reads texts before they are asked for, in the order in which they come, and
 * keeps them, up to REPO_AHEAD_MAX bytes, until the next call or repo_close.
 * What cannot be read, or is of 64 KiB or more, is left to repo_read_blob.
 * Where ids are checked nothing is read ahead.
 */
enum { REPO_AHEAD_MAX = 128 << 20 };
void	repo_read_ahead(struct repo *repo, const struct oid *blob, size_t n);

/*
 * From now on commits that were read are kept, up to as many bytes, until
 * repo_close: who reads all of them is going to ask for most of them again.
 * Where ids are checked only one that was checked counts.
 */
void	repo_keep_commits(struct repo *repo);

/* The tree of a commit. */
int	repo_tree_of(struct oid *out, struct repo *repo,
	    const struct oid *commit, struct err *err);

/*
 * What stands at a path ("people/alice/person.ini") below a tree, or below that
 * of a commit; *found is false and the answer 0 when nothing does.
 */
int	repo_find(struct tree_entry *out, bool *found, struct repo *repo,
	    const struct oid *tree, const char *path, struct err *err);
int	repo_find_in_commit(struct tree_entry *out, bool *found,
	    struct repo *repo, const struct oid *commit, const char *path,
	    struct err *err);

/*
 * Makes known what the folder people/ID in a root tree is (zero: there is
 * none), so that repo_find need not look for it; repo_find makes known what it
 * saw, unless it was a hint.  Some thousands of the last ones are remembered,
 * or none.  Whoever says so has to have seen it.
 */
void	repo_remember_folder(struct repo *repo, const struct oid *tree,
	    struct str id, const struct oid *folder);
void	repo_forget_folders(struct repo *repo);

/* The id that bytes have, or would have, as a blob; writes nothing. */
int	repo_blob_id(struct oid *out, struct str bytes, struct err *err);

/*
 * Appends what differs between two texts, as people know it from git: the
 * hunks of a unified difference, "@@ ... @@" and lines that begin with ' ',
 * '-' or '+'; nothing if the texts are equal.
 */
int	repo_diff_texts(struct buf *out, struct str before, struct str after,
	    struct err *err);

/* One path of a new tree: its bytes (mode 100644), or that it goes. */
struct repo_change {
	const char *path;
	struct str bytes;
	bool goes;		/* it is there and will not be */
	struct oid oid;		/* filled by repo_tree_with; if it stays */
};

/*
 * Writes blobs and the tree of `commit` (NULL: the empty tree) with the
 * changes; with n == 0 simply the tree of the commit.
 */
int	repo_tree_with(struct oid *out, struct repo *repo,
	    const struct oid *commit, struct repo_change *changes, size_t n,
	    struct err *err);

/*
 * Who acts, as `git var` says it: whatever sets it (GIT_AUTHOR_NAME, `git -c`,
 * an includeIf), it is whom `git commit` would name, cleaned as git does.
 * ERR_REFUSED with git's words where git refuses, and with the git config
 * commands; a name that git would guess from the account and the host is
 * none.  Refuses author and committer of different name or e-mail (an act is
 * one person's).
 */
struct repo_identity {
	char name[256], email[256];
	long long author_seconds, committer_seconds;
	int author_zone, committer_zone;	/* minutes */
};
int	repo_identity(struct repo_identity *out, struct repo *repo,
	    struct err *err);

/*
 * The committer alone, without the author's date: who answers for a commit
 * that is no act, and may well have another author.
 */
int	repo_committer(struct repo_identity *out, struct repo *repo,
	    struct err *err);

/*
 * Stores a commit of a tree on top of head->commit (none while unborn); other
 * is the second parent of a merge, or NULL.  Signs when commit.gpgSign says so.
 * message ends with LF.  Nothing names the commit yet: it can be judged, and
 * left to git gc.
 */
int	repo_commit_store(struct oid *out, struct repo *repo,
	    const struct repo_head *head, const struct oid *other,
	    const struct oid *tree, const char *message,
	    const struct repo_identity *who, struct err *err);

/*
 * Moves the branch from head->commit to the commit that was stored on top of
 * it.  ERR_CHANGED if the branch has moved meanwhile: nothing happened.  Where
 * it has moved to the commit, and that cannot be seen, the message begins with
 * "recorded as COMMIT, but".
 */
int	repo_commit_move(struct repo *repo, const struct repo_head *head,
	    const struct oid *commit, const char *message,
	    const struct repo_identity *who, struct err *err);

/* How many commits each of two has that the other does not descend from. */
int	repo_distance(size_t *ahead, size_t *behind, struct repo *repo,
	    const struct oid *ours, const struct oid *theirs,
	    struct err *err);

/* How many commits one descends from, itself among them. */
int	repo_count(size_t *out, struct repo *repo, const struct oid *commit,
	    struct err *err);

/* Where they part; *found is false if they have nothing in common. */
int	repo_merge_base(struct oid *out, bool *found, struct repo *repo,
	    const struct oid *ours, const struct oid *theirs,
	    struct err *err);

/*
 * The tree of a merge of two commits, path by path and line by line, as git
 * would make it, with nothing said of it in the repository.  Where paths are
 * in conflict there is no tree: they are appended, each with a NUL behind it;
 * that is no error.  `changes`: what stands at some paths, whatever the sides
 * have there.
 */
int	repo_merge(struct oid *tree, struct buf *conflicts,
	    struct repo *repo, const struct oid *ours,
	    const struct oid *theirs, struct repo_change *changes, size_t n,
	    struct err *err);

/*
 * The index, for an act that changes files: held under git's own lock from
 * before the branch moves until after, so that nobody's staged work is lost.
 *
 *	repo_index_lock(&index, repo, err)	locked by another: ERR_REFUSED
 *	repo_index_put(index, path, oid, bytes, err)	or repo_index_drop
 *	repo_index_publish(index, err)
 *	repo_commit_move(...)
 *	repo_index_finish(index, err)	or repo_index_abandon(index, err)
 *
 * The put entry is clean for git status once the work tree file has the
 * bytes; all other entries keep what they were.  publish puts the new index
 * into its place, still locked; abandon puts the old one back.  Both finish
 * and abandon end the lock's life; until then, an interrupt waits.  A lock that
 * cannot be taken away is an error of finish; abandon adds it to the error
 * that made it necessary.
 */
struct repo_index;
int	repo_index_lock(struct repo_index **out, struct repo *repo,
	    struct err *err);
int	repo_index_put(struct repo_index *index, const char *path,
	    const struct oid *oid, size_t size, struct err *err);
/* Takes a path out; one that is not there is no error. */
int	repo_index_drop(struct repo_index *index, const char *path,
	    struct err *err);
int	repo_index_publish(struct repo_index *index, struct err *err);
int	repo_index_finish(struct repo_index *index, struct err *err);
void	repo_index_abandon(struct repo_index *index, struct err *err);

/* ERR_REFUSED, and which file, while the index is locked by anybody. */
int	repo_index_check_lock(struct repo *repo, struct err *err);

/*
 * The id that a path has in the index (that of GIT_INDEX_FILE, in a hook);
 * *found is false if it is not there, or only announced by `git add -N`;
 * ERR_REFUSED for a path in conflict.
 */
int	repo_index_find(struct oid *out, bool *found, struct repo *repo,
	    const char *path, struct err *err);

/*
 * The tree of all that is staged (of GIT_INDEX_FILE if set), as `git commit`
 * would make it, kept in memory: nothing is written.  ERR_REFUSED for a path
 * in conflict.
 */
int	repo_index_tree(struct oid *out, struct repo *repo, struct err *err);

/*
 * A setting of git's own configuration, appended; *found false if unset.  git
 * is asked once for all of them, when the first is wanted; a configuration
 * that is there and cannot be read is an error (ERR_GIT).
 * `repo_setting_trusted` leaves out what the repository brings along: what
 * names a program to run must not come out of a repository.  In REPO_HOOK
 * mode only the repository's own settings and the system's are seen: those of
 * the user are the pusher's.
 */
int	repo_setting(struct buf *out, bool *found, struct repo *repo,
	    const char *key, struct err *err);
int	repo_setting_trusted(struct buf *out, bool *found, struct repo *repo,
	    const char *key, struct err *err);
/* What a hook of this repository would see of it, whoever asks here. */
int	repo_setting_of_gate(struct buf *out, bool *found, struct repo *repo,
	    const char *key, struct err *err);

/*
 * Appends a path of the configuration as git reads it: `~/` is the home folder,
 * and another one counts from the top of the work tree, or of a bare
 * repository.
 */
void	repo_add_path(struct buf *out, struct repo *repo, const char *value);

/* False if unset; ERR_REFUSED for what git takes for no truth value. */
int	repo_setting_bool(bool *out, struct repo *repo, const char *key,
	    struct err *err);
/* Every value of a repeatable key, one NUL-terminated after another. */
int	repo_settings(struct buf *out, size_t *n, struct repo *repo,
	    const char *key, struct err *err);
int	repo_settings_of_gate(struct buf *out, size_t *n, struct repo *repo,
	    const char *key, struct err *err);
/*
 * The mode of files that are shared as core.sharedRepository says (0660 for
 * `group`); 0 where it does not: then the umask decides.
 */
unsigned	repo_shared_mode(struct repo *repo);
/* Writes a setting to the repository's own configuration; or one more. */
int	repo_set(struct repo *repo, const char *key, const char *value,
	    struct err *err);
int	repo_set_more(struct repo *repo, const char *key, const char *value,
	    struct err *err);

#endif
