/* SPDX-License-Identifier: ISC */
/*
 * repo_private - what the files of repo share among themselves: the handle, and
 * libgit2's failures as ours.
 *
 * Only lib/git/repo.c and lib/git/repo_*.c include this, and they are the only
 * ones that include <git2.h>.
 */
#ifndef GIT_REPO_PRIVATE_H
#define GIT_REPO_PRIVATE_H

#include <sys/types.h>

#include <git2.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/oid.h"
#include "git/repo.h"

/* Nobody has a commit or a folder like this; more would only fill memory. */
#define OBJECT_MAX ((size_t)16 << 20)

/*
 * Trees that were read lately; reports ask for many paths below one tree.  Each
 * has a few of the places, by its id.
 */
enum { TREES_KEPT = 64, TREE_PLACES = 4, TREE_KEPT_MAX = 1 << 20 };

struct kept_tree {
	struct oid oid;
	struct buf bytes;
	struct tree_entry *entries;	/* views into the bytes */
	size_t n, cap;
	bool is_listed;		/* the entries are there */
	bool is_sorted;
	bool was_checked;		/* its id */
	unsigned long used;	/* 0: free place */
};

/* Folders people/ID that somebody knows, so that nobody looks for them. */
enum { FOLDERS_KNOWN = 1 << 12 };

struct known_folder {
	struct oid tree;	/* the root */
	char id[68];
	struct oid folder;	/* zero: there is none */
};

/* Objects that were read, one behind the other. */
struct kept_objects {
	struct oidmap numbers;
	size_t *end;		/* in bytes, by number */
	size_t n, cap;
	struct buf bytes;
};

struct repo {
	git_repository *git;
	git_repository *again;	/* to read back what was written; NULL: not
				   yet opened */
	git_odb *odb;
	git_odb *pushed;	/* what a push has brought alone; NULL: nobody
				   knows what that is */
	struct oidmap brought;	/* its objects */
	pid_t checker;		/* checks ids beside this process; 0, or -1:
				   there is none */
	struct settings *settings;	/* git's configuration; NULL: not yet
					   asked for */
	enum repo_mode mode;
	struct oid tip;		/* that repo_tip answered last, or zero */
	bool is_unowned;	/* another user's, which git would open */
	bool is_hinting;	/* no ids are checked */
	bool is_past;		/* nothing that is read was pushed */
	bool is_here;		/* opened as ".": GIT_INDEX_FILE is meant */
	struct oidmap checked;	/* commits and trees that were */
	struct kept_tree tree[TREES_KEPT];
	unsigned long clock;	/* counts uses of trees */
	struct known_folder *folder;
	size_t nfolders, folder_cap;
	struct oidmap folders;	/* their numbers, by root and id */
	struct kept_objects texts;	/* that were read ahead */
	struct kept_objects commits;
	bool keeps_commits;
};

/* Makes libgit2 ready, once in a process. */
int	repo_start_library(struct err *err);

/*
 * An error from libgit2's last one: the words, then what git says.  `rc` is
 * the code that libgit2 answered; GIT_ENOTFOUND becomes ERR_ABSENT.
 */
int	repo_fail(struct err *err, int rc, const char *format, ...)
	    __attribute__((format(printf, 3, 4)));

/* What libgit2 said of its last failure, in its own words. */
const char	*repo_last_words(void);

/* libgit2's id for ours, and the other way round. */
git_oid	repo_to_git(const struct oid *oid);
struct oid	repo_from_git(const git_oid *oid);

/* Gives back what was kept of them. */
void	repo_forget_objects(struct kept_objects *kept);

/* Opens the folder in which the objects of a push lie until it is judged. */
int	repo_open_pushed(struct repo *repo, const char *dir,
	    struct err *err);

/* Forgets the configuration that was read. */
void	repo_forget_config(struct repo *repo);

/*
 * Appends what `git --git-dir=... WORDS` says; words end with NULL.  ERR_GIT
 * with git's own words where it fails, or warns of anything.
 */
int	repo_ask_git(struct buf *out, struct repo *repo,
	    const char *const words[], struct err *err);

/* Opens repo->again: its own handle, which has none of the other's caches. */
int	repo_open_again(struct repo *repo, struct err *err);

#endif
