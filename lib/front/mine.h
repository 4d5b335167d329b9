/* SPDX-License-Identifier: ISC */
/*
 * mine - the repositories of whoever runs this, and who that is in each.
 *
 * Which      Those that one-to-one.repository in git's configuration names
 *            (not a repository's own configuration), and that of the current
 *            folder, if there are notes in it.  Each once.
 * Who        As git var says it, by address.  It is asked once, outside of all
 *            of them, and again only where a repository's own settings, or a
 *            condition in the user's, may make it somebody else.
 * Errors     A repository that cannot be read has neither a person nor lacks
 *            one: that is trouble, which names it, and what to do.
 * Ownership  A list owns its words.
 * Source     one-to-one(1).
 */
#ifndef FRONT_MINE_H
#define FRONT_MINE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/oid.h"
#include "git/repo.h"

struct mine_repo {
	char *place;		/* absolute, as the file system has it; or as
				   it was named, where nothing is there */
	char *shown;		/* short, to be typed: ~/notes-alice */
	bool is_here;		/* the current folder lies in it */
};

struct mine {
	struct mine_repo *repo;
	size_t n, cap;
	struct buf color_ui;	/* git's setting, or "" */
	struct buf people;	/* ids in all of them, once mine_people has
				   looked, each with a NUL behind it */
	/* private */
	struct sha256_text settings;	/* of what git's listing says outside
					   of all repositories */
	bool is_asked_each;
	bool is_asked;
	struct repo_identity who;
};

#define MINE_INIT { .color_ui = BUF_INIT, .people = BUF_INIT }

/* ERR_REFUSED for a name that is no whole path. */
int	mine_read(struct mine *out, struct err *err);
void	mine_release(struct mine *mine);

/* Who it is in one of them; only the address is sure to be filled in. */
int	mine_identity(struct repo_identity *out, struct mine *mine,
	    struct repo *repo, struct err *err);

/*
 * Appends what git's configuration for a repository is, so that another one is
 * seen to be another; false where that is not known without asking git.
 */
bool	mine_add_settings(struct buf *out, const struct mine *mine,
	    struct repo *repo);

/*
 * Finds everybody's id, as it stands in work trees, and of bare ones in their
 * HEAD; and in how many of the repositories an id is somebody's.  Where one
 * cannot be read, the ids of the others are found all the same, and -1 is
 * answered, with the first that it is.
 */
int	mine_people(struct mine *mine, struct err *err);
size_t	mine_count(const struct mine *mine, struct str id);

/* Whether a file is there, in the work tree, or of a bare one in its HEAD. */
int	mine_has(bool *found, const struct mine_repo *repo, const char *path,
	    struct err *err);

#endif
