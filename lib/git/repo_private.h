/* SPDX-License-Identifier: ISC */
/*
 * repo_private - what the files of the module repo share among themselves: the
 * handle, and how a failure of libgit2 becomes an error of ours.
 *
 * Only lib/git/repo.c and lib/git/repo_*.c include this header, and only they
 * include <git2.h>.
 */
#ifndef GIT_REPO_PRIVATE_H
#define GIT_REPO_PRIVATE_H

#include <sys/types.h>

#include <git2.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/oid.h"
#include "git/repo.h"

/* No real commit or tree has so many bytes; more would only fill memory. */
#define OBJECT_MAX ((size_t)16 << 20)

/*
 * A cache of trees that were read lately, since reports ask for many paths
 * below one tree.  The id of a tree says which TREE_PLACES places it may take.
 */
enum { TREES_KEPT = 64, TREE_PLACES = 4, TREE_KEPT_MAX = 1 << 20 };

struct kept_tree {
	struct oid oid;
	struct buf bytes;
	struct tree_entry *entries;	/* views into the bytes */
	size_t n, cap;
	bool is_listed;		/* `entries` is filled in */
	bool is_sorted;		/* the entries are in git's order */
	bool was_checked;		/* the id was checked */
	unsigned long used;	/* repo->clock at the last use; 0: free */
};

/* How many folders people/ID are remembered, to save repo_find the search. */
enum { FOLDERS_KNOWN = 1 << 12 };

struct known_folder {
	struct oid tree;	/* the root */
	char id[68];
	struct oid folder;	/* zero: there is none */
};

/* Objects that were read, their bytes one behind the other. */
struct kept_objects {
	struct oidmap numbers;	/* the number of each object */
	size_t *end;		/* by number: where it ends in `bytes` */
	size_t n, cap;
	struct buf bytes;
};

struct repo {
	git_repository *git;
	git_repository *again;	/* reads back what was written; NULL: not
				   opened yet */
	git_odb *odb;
	git_odb *pushed;	/* only the objects of the push; NULL: not
				   known which these are */
	struct oidmap brought;	/* the ids of the pushed objects */
	pid_t checker;		/* the process that checks ids beside this
				   one; 0 or -1: there is none */
	struct settings *settings;	/* git's configuration; NULL: git was
					   not asked yet */
	enum repo_mode mode;
	struct oid tip;		/* repo_tip's last answer, or zero */
	bool is_unowned;	/* another user's, but git would open it */
	bool is_hinting;	/* repo_read_hints: no ids are checked */
	bool is_past;		/* repo_read_past: nothing read was pushed */
	bool is_here;		/* opened as ".": GIT_INDEX_FILE counts */
	struct oidmap checked;	/* objects whose ids were checked */
	struct kept_tree tree[TREES_KEPT];
	unsigned long clock;	/* counts the uses of `tree` */
	struct known_folder *folder;
	size_t nfolders, folder_cap;
	struct oidmap folders;	/* indexes into `folder`, by folder_key */
	struct kept_objects texts;	/* blobs that were read ahead */
	struct kept_objects commits;
	bool keeps_commits;	/* repo_keep_commits was called */
};

/* Starts and sets up libgit2, once in a process. */
int	repo_start_library(struct err *err);

/*
 * Makes an error of libgit2's last one: the given words, ": " and libgit2's
 * own.  It is ERR_GIT, also where libgit2 says GIT_ENOTFOUND: whoever asked for
 * what may be absent has to know of which of several things that is said.
 * Returns -1.
 */
int	repo_fail(struct err *err, const char *format, ...)
	    __attribute__((format(printf, 2, 3)));

/* The message of libgit2's last failure. */
const char	*repo_last_words(void);

/* repo_index.c: says why libgit2 cannot read the index, and what helps; -1. */
int	repo_index_fail(struct err *err);

/* libgit2's id for ours, and the other way round. */
git_oid	repo_to_git(const struct oid *oid);
struct oid	repo_from_git(const git_oid *oid);

/*
 * repo_loose.c: makes an object database read the loose objects of a folder,
 * and of the folders that its info/alternates names, by our own function, since
 * libgit2 waits for ever for the rest of one that is cut off.  The database
 * must have these folders already.  Answers a code of libgit2, with its error
 * set.
 */
int	repo_guard_loose(git_odb *odb, const char *objects);

/* Frees all kept objects. */
void	repo_forget_objects(struct kept_objects *kept);

/*
 * Opens git's quarantine folder, which holds the objects of a push until the
 * hook has judged it.
 */
int	repo_open_pushed(struct repo *repo, const char *dir,
	    struct err *err);

/* Reads the configuration, if it was not; all of it, or it fails. */
int	repo_load_config(struct repo *repo, struct err *err);

/* Forgets the configuration that was read. */
void	repo_forget_config(struct repo *repo);

/*
 * Appends what `git --git-dir=... WORDS` prints, and to *warned what it prints
 * on stderr; words end with NULL.  ERR_GIT with git's own words if git fails.
 */
int	repo_ask_git(struct buf *out, struct buf *warned, struct repo *repo,
	    const char *const words[], struct err *err);

/* Opens repo->again, a second handle, which shares no cache with the first. */
int	repo_open_again(struct repo *repo, struct err *err);

#endif
