/* SPDX-License-Identifier: ISC */
/*
 * mine - the repositories of the user, and the user's identity in each.
 *
 * Which      Those that one-to-one.repository in git's configuration names
 *            (not in a repository's own configuration), and the one of the
 *            current folder, if it has notes or, where none is named, no
 *            commit yet.  Each once.
 * Who        The address that git var says.  git is asked once, outside of all
 *            repositories, and again only for a repository whose settings, or
 *            a condition (includeIf) in the user's, may name another address.
 * Errors     If a repository cannot be read, nobody can say whether it has a
 *            person or not: that is an error, which names the repository and
 *            says what to do.
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
	char *place;		/* the absolute path without symbolic links; or
				   as it was named, if nothing is there */
	char *shown;		/* short, to be typed: ~/notes-alice */
	bool is_here;		/* the current folder lies in it */
};

struct mine {
	struct mine_repo *repo;
	size_t n, cap;
	struct buf color_ui;	/* git's setting, or "" */
	struct buf people;	/* what mine_people has found: the ids in all
				   repositories, each with a NUL behind it */
	/* private */
	struct sha256_text settings;	/* of git's settings outside of all
					   repositories */
	bool is_asked_each;		/* git is asked in each repository */
	bool is_asked;			/* who.email is filled in */
	struct repo_identity who;
};

#define MINE_INIT { .color_ui = BUF_INIT, .people = BUF_INIT }

/* ERR_REFUSED if one-to-one.repository is no absolute path. */
int	mine_read(struct mine *out, struct err *err);
void	mine_release(struct mine *mine);

/* The user's identity in a repository; maybe the address alone is filled in. */
int	mine_identity(struct repo_identity *out, struct mine *mine,
	    struct repo *repo, struct err *err);

/*
 * Appends bytes that stand for git's configuration in a repository: another
 * configuration gives other bytes.  False if only git can say what holds there,
 * for example since the configuration includes other files.
 */
bool	mine_add_settings(struct buf *out, const struct mine *mine,
	    struct repo *repo);

/*
 * mine_people finds the ids of all people: in the work tree, or in the HEAD of
 * a bare repository.  If a repository cannot be read, it finds the ids of the
 * others all the same and answers -1 with the first error.  mine_count then
 * answers in how many repositories an id is somebody's.
 */
int	mine_people(struct mine *mine, struct err *err);
size_t	mine_count(const struct mine *mine, struct str id);

/* Whether a file is in the work tree, or in the HEAD of a bare repository. */
int	mine_has(bool *found, const struct mine_repo *repo, const char *path,
	    struct err *err);

#endif
