/* SPDX-License-Identifier: ISC */
/*
 * rights - who may write the files that the gate of a server depends on.
 *
 * Whoever may write the configuration, the folder of the hooks or the git
 * directory itself can replace the gate's hook, or lead git elsewhere.  So
 * those who push must not be able to write any of these; they only write
 * objects and refs.  But git locks HEAD by a file in the git directory, so that
 * the group of a shared repository has to write there.  That directory gets the
 * sticky bit, which keeps the group from renaming and removing other people's
 * files.
 *
 * Not seen   Access control lists; whether an account has a shell, with which
 *            it can write a ref past every hook.
 * Source     install-hooks(1), new-notes(1).
 */
#ifndef GIT_RIGHTS_H
#define GIT_RIGHTS_H

#include <stdbool.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/err.h"
#include "git/repo.h"

/*
 * The number of a group, given by name or number; ERR_REFUSED if there is no
 * such group, or if the caller may not give a file to it.
 */
int	rights_find_group(unsigned *gid, const char *name, struct err *err);

/* Gives an empty folder, and all files that will be made in it, to a group. */
int	rights_give(const char *dir, unsigned gid, struct err *err);

/*
 * Takes from everybody but the owner the right to write what the gate depends
 * on; that includes `hook` (a path that need not exist) and the hook's folder.
 * The group of a shared repository gets what a push needs: it can read all of
 * this, and write in the git directory, but not remove other people's files
 * there.  ERR_SYSTEM if the caller is not the owner.
 */
int	rights_close(struct repo *repo, const char *hook, struct err *err);

/* The modes and groups that rights_close may change, to restore them later. */
enum { RIGHTS_PLACES = 6 };

struct rights {
	struct stat place[RIGHTS_PLACES];	/* mode 0: it was not there */
};

void	rights_note(struct rights *out, struct repo *repo, const char *hook);
void	rights_put_back(const struct rights *rights, struct repo *repo,
	    const char *hook);

/*
 * Whether others than the owner may push, i.e. may write in the folder
 * `objects`.  *objects is the stat(2) of that folder.
 */
bool	rights_is_shared(struct stat *objects, struct repo *repo);

/*
 * Appends a line for each of these files that others than the owner may write,
 * or that belongs to somebody else; a line if the group that pushes cannot run
 * the hook, because git skips such a hook; and one for each folder of a shared
 * repository in which the group cannot write.
 */
int	rights_check(struct buf *out, struct repo *repo, const char *hook,
	    struct err *err);

/*
 * The same for a list of keys that the gate believes, by its absolute path.
 * Everybody who pushes has to be able to read it.  Others than the owner must
 * not be able to write it, nor its folder, unless that has the sticky bit.  The
 * lines begin with `name`, or with the folder.
 */
int	rights_check_list(struct buf *out, struct repo *repo,
	    const char *name, const char *path, struct err *err);

#endif
