/* SPDX-License-Identifier: ISC */
/*
 * hook - the script that git runs before a commit or before a push is taken:
 * where it belongs, and whether it is there.
 *
 * Place      The folder that git looks into, `hooks` of the git directory.  A
 *            forge has a pre-receive of its own there, which runs what lies in
 *            a folder beside it: `hooks/pre-receive.d` (Gitea, Forgejo) or
 *            `custom_hooks/pre-receive.d` (GitLab, which has its own hooks
 *            elsewhere).  Or any folder that the caller names.
 * Ours       A script is ours if it is, byte for byte, what we would write for
 *            the program that it names.  Any other is never overwritten.
 * Errors     ERR_REFUSED where git looks for hooks elsewhere, or a hook is
 *            there that is none of ours.
 */
#ifndef GIT_HOOK_H
#define GIT_HOOK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "git/repo.h"

struct hook {
	struct repo *repo;
	bool is_server;		/* pre-receive, else pre-commit */
	bool is_named;		/* the caller has named the folder */
	struct buf top, path;	/* as file.h takes them */
	struct buf whole;	/* both together */
	struct buf shown;	/* from the git directory, if it is in it */
	struct buf folder;	/* where git looks for hooks */
	struct buf elsewhere;	/* core.hooksPath, if that is another folder
				   than the repository's own; or empty */
};

#define HOOK_INIT { .top = BUF_INIT, .path = BUF_INIT, .whole = BUF_INIT, \
	.shown = BUF_INIT, .folder = BUF_INIT, .elsewhere = BUF_INIT }

/* Where it belongs; dir is the folder that somebody has named, or NULL. */
int	hook_find(struct hook *out, struct repo *repo, bool is_server,
	    const char *dir, struct err *err);
void	hook_release(struct hook *hook);

/*
 * Whether it is there, as we would write it for that program; refused where
 * another is there, or git would not look.
 */
int	hook_look(bool *is_there, const struct hook *hook,
	    const char *program, struct err *err);

/*
 * Writes it, in one step: who is killed leaves no hook, or one that runs.  One
 * that is there is made executable.
 */
int	hook_write(const struct hook *hook, bool is_there,
	    const char *program, struct err *err);

/* Takes away what hook_write has made. */
int	hook_undo(const struct hook *hook, struct err *err);

/*
 * Appends a line for everything because of which git would not run it, or it
 * would not run a program of ours.  *is_foreign: there is a hook that is none
 * of ours, and what it does has to be tried; no line says so.
 */
int	hook_check(struct buf *out, bool *is_foreign,
	    const struct hook *hook, struct err *err);

#endif
