/* SPDX-License-Identifier: ISC */
/*
 * remote - the server that a branch is pushed to and fetched from: finds it,
 * and lets git fetch and push.
 *
 * git runs as a child process, because git's configuration decides how a server
 * is reached, and by whom.  No push is ever forced.
 *
 * Calling sequence:
 *
 *	remote_find(&remote, repo, &head, err)
 *	remote_fetch(repo, &remote, err)
 *	remote_tip(&theirs, &found, repo, &remote, err)
 *	remote_push(&answer, &said, repo, &remote, &commit, err)
 *
 * Time       A fetch gets RUN_SECONDS, as other programs do; a push gets
 *            REMOTE_PUSH_SECONDS, since the gate may have much to read.
 * Errors     ERR_AWAY, with git's own words, if the server is not reached or
 *            does not answer in time; ERR_SYSTEM; and those named below.
 */
#ifndef GIT_REMOTE_H
#define GIT_REMOTE_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/oid.h"
#include "git/repo.h"

#define REMOTE_PUSH_SECONDS 600

struct remote {
	char name[256];		/* "origin" */
	char ref[256];		/* the branch there: "refs/heads/main" */
	char tracking[256];	/* its remote-tracking branch here */
	bool is_upstream;	/* git knows that head's branch follows it */
};

/* What people call the branch there: "origin/main". */
struct remote_label {
	char at[520];
};
struct remote_label	remote_label(const struct remote *remote);

/*
 * The upstream of head's branch; if it has none, the branch of the same name at
 * the only remote.  ERR_ABSENT if there is no remote.  ERR_REFUSED if there are
 * several and no upstream, if the upstream is another branch of this
 * repository or at no remote, or if no refspec of the remote fetches the
 * branch.
 */
int	remote_find(struct remote *out, struct repo *repo,
	    const struct repo_head *head, struct err *err);

/*
 * Runs `git fetch` for the remote, without hooks.  ERR_REFUSED if it fails and
 * the remote-tracking branch has a lock: then the server is there.  Likewise if
 * there is a remote-tracking branch and the server does not have the branch.
 */
int	remote_fetch(struct repo *repo, const struct remote *remote,
	    struct err *err);

/* The tip of the branch there, as the last fetch or push saw it. */
int	remote_tip(struct oid *out, bool *found, struct repo *repo,
	    const struct remote *remote, struct err *err);

enum remote_answer {
	REMOTE_TAKEN,
	REMOTE_REFUSED,	/* by the server, which could also not store it */
	REMOTE_BROKEN	/* our git did not bring it all to the server */
};

/*
 * Pushes one commit to the branch there, which head's branch follows from then
 * on if it followed none, as with `git push -u`.  If it was not taken, the
 * reason is appended to `said`: of a refusal, line by line, the server's words
 * if it said any, else git's; of a broken push what has happened, in one line
 * without LF.  ERR_REFUSED if the remote is a bundle.
 */
int	remote_push(enum remote_answer *answer, struct buf *said,
	    struct repo *repo, const struct remote *remote,
	    const struct oid *commit, struct err *err);

#endif
