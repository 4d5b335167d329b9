/* SPDX-License-Identifier: ISC */
/*
 * rights - who may write what the gate of a server rests on.
 *
 * Whoever may write the configuration, the folder of the hooks or the git
 * directory itself can put another hook in place of the gate's, or lead git
 * elsewhere; so none of it may be written by those who push.  They write
 * objects and references, which is what a push does.  In the git directory
 * itself git locks HEAD, so that the group of a shared one has to write there:
 * with the sticky bit, by which they cannot move what is not theirs.
 *
 * Not seen   Access control lists; whether an account has a shell, with which
 *            it may write a reference past every hook.
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
 * The number of a group, by its name or number; ERR_REFUSED where there is
 * none, or the caller may not give a file to it.
 */
int	rights_find_group(unsigned *gid, const char *name, struct err *err);

/* Gives an empty folder to a group, and with it all that will be in it. */
int	rights_give(const char *dir, unsigned gid, struct err *err);

/*
 * Takes from all but the owner the right to write what the gate rests on:
 * the hook (a path, which need not be there) and its folder, too.  Where the
 * repository is shared its group gets what a push needs: it can read all that,
 * and write in the git directory, but not touch what is another's there.
 * ERR_SYSTEM for whoever is not the owner.
 */
int	rights_close(struct repo *repo, const char *hook, struct err *err);

/* What rights_close may change, to be put back where it was done in vain. */
enum { RIGHTS_PLACES = 6 };

struct rights {
	struct stat place[RIGHTS_PLACES];	/* mode 0: it was not there */
};

void	rights_note(struct rights *out, struct repo *repo, const char *hook);
void	rights_put_back(const struct rights *rights, struct repo *repo,
	    const char *hook);

/*
 * Whether others than the owner may push: who may write where the objects are.
 * What that folder is goes to *objects.
 */
bool	rights_is_shared(struct stat *objects, struct repo *repo);

/*
 * Appends a line for everything of that which others may write, or which
 * belongs to others; and where those who push could not run the hook: git
 * passes over such a hook.
 */
int	rights_check(struct buf *out, struct repo *repo, const char *hook,
	    struct err *err);

/*
 * The same for a file that the gate believes, an absolute path: whoever pushes
 * has to read it, and others than the owner must not write it, nor its folder
 * (if that is not sticky).  The lines begin with `name`, or the folder.
 */
int	rights_check_list(struct buf *out, struct repo *repo,
	    const char *name, const char *path, struct err *err);

#endif
