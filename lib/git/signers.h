/* SPDX-License-Identifier: ISC */
/*
 * signers - makes all of git's settings that say how commits are signed here,
 * and whose keys count.
 *
 * Lists      A file of allowed signers as ssh-keygen(1) reads it, one on each
 *            line; or a file of OpenPGP public keys in ASCII armour, which gpg
 *            imports into the caller's keyring.
 * Source     install-hooks(1), --signers.
 */
#ifndef GIT_SIGNERS_H
#define GIT_SIGNERS_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"
#include "git/repo.h"

struct signers {
	struct buf path;	/* of the list, absolute, links resolved */
	bool is_pgp;		/* the list has OpenPGP keys */
};

#define SIGNERS_INIT { .path = BUF_INIT }

/*
 * Finds out which sort of list a file is.  ERR_REFUSED for OpenPGP keys on a
 * server, where the keyring that counts is that of the account that runs the
 * hook.
 */
int	signers_find(struct signers *out, const char *file, bool is_server,
	    struct err *err);
void	signers_release(struct signers *signers);

/*
 * For a clone: the caller's commits are signed from now on, with the caller's
 * key, and the keys of the list count.  ERR_REFUSED, with the command that
 * makes a key, if the caller has none; then nothing is set.  Appends lines that
 * tell the user what was set and what is missing.
 */
int	signers_use(struct buf *out, struct repo *repo,
	    const struct signers *signers, const struct repo_identity *who,
	    struct err *err);

/* For a server: makes the gate believe the keys of the list. */
int	signers_believe(struct repo *repo, const struct signers *signers,
	    struct err *err);

/* Appends a line for each way by which others could add keys to that list. */
int	signers_check(struct buf *out, struct repo *repo, struct err *err);

/* How the list that is set has a key; where several lines do, the best. */
enum signers_place {
	SIGNERS_ABSENT,
	SIGNERS_ENDED,		/* it was good until a day that is over */
	SIGNERS_LISTED
};

/*
 * Appends the caller's line for a list of allowed signers, or of a key that has
 * ended what to type; says how the list that is set has the caller's key.
 * ERR_ABSENT if no key or no list is set, or if its file is not there.
 */
int	signers_own_line(struct buf *out, enum signers_place *place,
	    struct repo *repo, const struct repo_identity *who,
	    struct err *err);

/*
 * Whether the file that a setting names (gpg.ssh.allowedSignersFile) is one
 * that HEAD has, or is reached through a link that HEAD has: whoever may push
 * can change it, and a pull brings that.
 * Appends its path; a file that is not there is no such file.  ERR_UNBORN.
 */
int	signers_is_pulled(struct buf *path, bool *out, struct repo *repo,
	    const char *key, struct err *err);

/*
 * 0 if gpg has a secret key of the person's address that is neither expired nor
 * revoked; ERR_REFUSED, with the command that makes one, if not.
 */
int	signers_own_pgp(struct repo *repo, const struct repo_identity *who,
	    struct err *err);

#endif
