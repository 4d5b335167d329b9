/* SPDX-License-Identifier: ISC */
/*
 * signers - how commits get their signature here, and whose keys count: git's
 * own settings, all of them in one step.
 *
 * Lists      Allowed signers as ssh-keygen(1) reads them, one for each line; or
 *            OpenPGP public keys in ASCII armour, which gpg takes into the
 *            caller's keyring.
 * Source     install-hooks(1), --signers.
 */
#ifndef GIT_SIGNERS_H
#define GIT_SIGNERS_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"
#include "git/repo.h"

struct signers {
	struct buf path;	/* from the root, links followed */
	bool is_pgp;
};

#define SIGNERS_INIT { .path = BUF_INIT }

/*
 * Which list a file is.  ERR_REFUSED for OpenPGP keys on a server: the keyring
 * is that of whoever runs the hook.
 */
int	signers_find(struct signers *out, const char *file, bool is_server,
	    struct err *err);
void	signers_release(struct signers *signers);

/*
 * In a clone: the caller signs from now on, with the key that they have, and
 * the list is believed.  Nothing is set without a key: ERR_REFUSED, with the
 * command that makes one.  Appends what is to be told, a line each.
 */
int	signers_use(struct buf *out, struct repo *repo,
	    const struct signers *signers, const struct repo_identity *who,
	    struct err *err);

/* On a server: whose keys the gate believes. */
int	signers_believe(struct repo *repo, const struct signers *signers,
	    struct err *err);

/* Appends a line for all by which others could make it believe theirs. */
int	signers_check(struct buf *out, struct repo *repo, struct err *err);

/*
 * Appends the caller's line for a list of allowed signers, and tells whether
 * the list that is set has it.  ERR_ABSENT where no key, or no list, is set or
 * can be read.
 */
int	signers_own_line(struct buf *out, bool *is_listed, struct repo *repo,
	    const char *email, struct err *err);

/* Whether gpg has a key to sign with; ERR_REFUSED, with what makes one. */
int	signers_own_pgp(struct repo *repo, const struct repo_identity *who,
	    struct err *err);

#endif
