/* SPDX-License-Identifier: ISC */
/*
 * standing - which blob a path has in a commit, in the index and in the work
 * tree; and so whether somebody's unfinished work is in the way of an act.
 *
 * Nothing    A zero id means that there is no such path, that `git add -N` has
 *            only announced it, or that there is no commit yet.  For a bare
 *            repository, which has neither index nor work tree, both count as
 *            equal to the commit.
 * Errors     ERR_REFUSED if the path cannot be a file: a folder or a symbolic
 *            link is there, or the path is in conflict.
 */
#ifndef GIT_STANDING_H
#define GIT_STANDING_H

#include <stdbool.h>

#include "base/err.h"
#include "base/oid.h"
#include "git/repo.h"

/* The ids that a path has in the three places. */
struct standing {
	struct oid head, index, file;
};

/* The id of the blob or tree that a commit (zero: none) has at a path. */
int	standing_in_commit(struct oid *out, struct repo *repo,
	    const struct oid *commit, const char *path, struct err *err);

/* Whether HEAD has the path; before the first commit it has none. */
int	standing_is_committed(bool *out, struct repo *repo, const char *path,
	    struct err *err);

/* Appends the bytes of the blob that the commit has there, if it has one. */
int	standing_text(struct buf *out, bool *is_there, struct repo *repo,
	    const struct oid *commit, const char *path, struct err *err);

int	standing_read(struct standing *out, struct repo *repo,
	    const struct oid *commit, const char *path, struct err *err);

/* Whether index and work tree have what is committed, or all have nothing. */
bool	standing_is_clean(const struct standing *at);

/* Whether staged work would be lost: neither commit nor file has that blob. */
bool	standing_is_mixed(const struct standing *at);
#define STANDING_MIXED "has staged changes other than those in the file; " \
	"git add %s, or git restore --staged %s"

/*
 * Refuses what is committed, but has no file: -1, with the command that brings
 * it back.  In a sparse checkout that brings its folder, or what lies in none.
 */
int	standing_refuse_gone(struct repo *repo, const char *path,
	    struct err *err);

/*
 * Whether the file is that text, but for the line ends of Windows: git has
 * checked it out so, and sees no change.  The file was read before, by
 * standing_read; if it cannot be read now, the answer is no.
 */
bool	standing_has_crlf(struct repo *repo, const char *path, struct str text);
#define STANDING_CRLF "has other line ends than what is committed; git " \
	"config core.autocrlf input, then: sed -i 's/\\r$//' '%s' && git " \
	"add '%s'"

/*
 * Whether a text may be committed and written there: the path is clean, or the
 * file has the text already, as a run that was killed leaves it, and nothing
 * else is staged.
 */
bool	standing_takes(const struct standing *at, const struct oid *text);

/*
 * The same, and the commit must not have the path; with a zero text neither
 * index nor work tree may have it.
 */
bool	standing_is_free(const struct standing *at, const struct oid *text);

#endif
