/* SPDX-License-Identifier: ISC */
/*
 * hook - our hook: the script that git runs before it makes a commit
 * (pre-commit) or takes a push (pre-receive); its place, and its state.
 *
 * Place      `hooks` in the git directory, where git looks for hooks.  A forge
 *            has a pre-receive of its own, which runs the hooks of another
 *            folder; ours belongs there: `hooks/pre-receive.d` (Gitea,
 *            Forgejo) or `custom_hooks/pre-receive.d` (GitLab, which has its
 *            own hooks elsewhere).  Or any folder that the caller names.
 * Ours       A script is ours if it is, byte for byte, what we would write for
 *            the program that it names.  Any other is never overwritten; in
 *            a clone, one with a line that runs audit-trail --staged will do.
 * Errors     ERR_REFUSED if git looks for hooks elsewhere (core.hooksPath), or
 *            if a hook is there that is not ours.
 */
#ifndef GIT_HOOK_H
#define GIT_HOOK_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"
#include "git/repo.h"

struct hook {
	struct repo *repo;
	bool is_server;		/* pre-receive, else pre-commit */
	bool is_named;		/* the caller has named the folder */
	struct buf top, path;	/* of the script, as file.h takes them */
	struct buf whole;	/* top and path together */
	struct buf shown;	/* path from the git directory, or `whole` */
	struct buf folder;	/* where git looks for hooks */
	struct buf elsewhere;	/* core.hooksPath, if that is another folder
				   than the repository's own; else empty */
	const char *level;	/* git config's option for where that is set,
				   and a blank; "" for the repository's own */
};

#define HOOK_INIT { .top = BUF_INIT, .path = BUF_INIT, .whole = BUF_INIT, \
	.shown = BUF_INIT, .folder = BUF_INIT, .elsewhere = BUF_INIT, \
	.level = "" }

/* Finds the hook's place; dir: the folder that the caller names, or NULL. */
int	hook_find(struct hook *out, struct repo *repo, bool is_server,
	    const char *dir, struct err *err);
void	hook_release(struct hook *hook);

/*
 * Whether our hook is there, as we would write it for that program, or, in a
 * clone, another that runs it.  ERR_REFUSED if a script is there that does not,
 * or git would not look there.
 */
int	hook_look(bool *is_there, const struct hook *hook,
	    const char *program, struct err *err);

/*
 * Writes our hook in one step: a process that is killed leaves no hook, or one
 * that runs.  If it is there already it is made executable.
 */
int	hook_write(const struct hook *hook, bool is_there,
	    const char *program, struct err *err);

/* Removes the hook that hook_write has written. */
int	hook_undo(const struct hook *hook, struct err *err);

/*
 * Appends a line for every reason why git would not run the hook, or the hook
 * would not run our program.  *is_foreign: the hook is not ours, nor, in a
 * clone, does it run ours: the caller has to try what it does; no line says so.
 */
int	hook_check(struct buf *out, bool *is_foreign,
	    const struct hook *hook, struct err *err);

#endif
