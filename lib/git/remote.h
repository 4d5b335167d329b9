/* SPDX-License-Identifier: ISC */
/*
 * remote - the server that a branch goes to and comes from: which one, fetch
 * and push, by git itself.
 *
 * git runs as a child, because its configuration decides how a server is
 * reached, and who may.  Nothing is ever forced.
 *
 * Calling sequence:
 *
 *	remote_find(&remote, repo, &head, err)
 *	remote_fetch(repo, &remote, err)
 *	remote_tip(&theirs, &found, repo, &remote, err)
 *	remote_push(&taken, &said, repo, &remote, &commit, err)
 *
 * Time       A fetch gets RUN_SECONDS, as other programs do; a push
 *            REMOTE_PUSH_SECONDS, as the gate may have much to read.
 * Errors     ERR_TIME; ERR_SYSTEM; ERR_GIT with git's own words where the
 *            server is not reached; what the text below says.
 */
#ifndef GIT_REMOTE_H
#define GIT_REMOTE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/oid.h"
#include "git/repo.h"

#define REMOTE_PUSH_SECONDS 600

struct remote {
	char name[256];		/* "origin" */
	char ref[256];		/* the branch there: "refs/heads/main" */
	char tracking[256];	/* where git keeps what was seen of it */
};

/* What people call the branch there: "origin/main". */
struct remote_label {
	char at[520];
};
struct remote_label	remote_label(const struct remote *remote);

/*
 * The remote and the branch that git has as upstream of head's branch; where it
 * has none, the only remote and the branch of the same name.  ERR_ABSENT
 * without a remote; ERR_REFUSED where there are several, where the upstream is
 * another branch of this repository, or where the branch would not be fetched.
 */
int	remote_find(struct remote *out, struct repo *repo,
	    const struct repo_head *head, struct err *err);

int	remote_fetch(struct repo *repo, const struct remote *remote,
	    struct err *err);

/* The tip there, as the last fetch or push saw it. */
int	remote_tip(struct oid *out, bool *found, struct repo *repo,
	    const struct remote *remote, struct err *err);

/*
 * Pushes one commit to the branch there.  *taken is false if it was not taken
 * or the server was not reached: then what was said of it is appended, line by
 * line, the server's words alone where it said any.
 */
int	remote_push(bool *taken, struct buf *said, struct repo *repo,
	    const struct remote *remote, const struct oid *commit,
	    struct err *err);

#endif
