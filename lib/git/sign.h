/* SPDX-License-Identifier: ISC */
/*
 * sign - SSH and OpenPGP signatures of commits, made and verified with the
 * programs git uses (ssh-keygen, gpg), by git's own settings.
 *
 * Trust      A program's name comes from the user's or the system's
 *            configuration, never from the repository's own.  A signature is
 *            judged for ONE e-mail address: git verify-commit is content
 *            with any listed key.  Nothing confidential is written to disk.
 * Time       A key that has an end, `valid-before` in the list or the expiry of
 *            an OpenPGP key, is good for what was signed before it, as for
 *            git: what was agreed stays agreed when somebody takes a new key.
 *            The committer date is the signer's choice, though; so at the
 *            gate a key has to be good today.  A revoked one makes every
 *            signature bad, whenever it was made.
 * Settings   commit.gpgSign, gpg.format (ssh, openpgp), user.signingKey,
 *            gpg.ssh.program, gpg.openpgp.program, gpg.program,
 *            gpg.ssh.allowedSignersFile, gpg.ssh.revocationFile.  Not
 *            gpg.ssh.defaultKeyCommand: user.signingKey has to be set.
 */
#ifndef GIT_SIGN_H
#define GIT_SIGN_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/str.h"
#include "git/repo.h"

/*
 * Appends the armour for payload, without the LF at its end, made with
 * user.signingKey (or, with openpgp, by the address).  ERR_REFUSED with the
 * program's words if it fails.  It gets as long as it takes: somebody may have
 * to type a passphrase.
 */
int	sign_make(struct buf *out, struct repo *repo, struct str payload,
	    const char *email, struct err *err);

enum sign_verdict {
	SIGN_NONE,	/* not signed */
	SIGN_GOOD,	/* verifies, for the address that was asked about */
	SIGN_BAD,	/* does not verify */
	SIGN_UNKNOWN,	/* a key that is not listed for that address */
	SIGN_UNCHECKED	/* could not check: no program, no list of keys */
};

enum sign_day {
	SIGN_THEN,	/* on the committer's day: for what is in history */
	SIGN_TODAY	/* for what comes in */
};

/*
 * What the signature of a commit (its whole bytes) is worth for an address.
 * SSH: gpg.ssh.allowedSignersFile.  OpenPGP: the keyring, and the key must
 * carry the address as a user id.  Never fails: trouble is SIGN_UNCHECKED,
 * and *why (when not NULL) says what it was; so is a program that has not
 * answered in time (run.h), which is not asked again in this process.  In a
 * repository opened for a hook, the lists and the programs are the
 * repository's and the system's, never the pusher's (repo_setting).
 */
enum sign_verdict	sign_verify(struct buf *why, struct repo *repo,
			    struct str commit, const char *email,
			    enum sign_day day);

/* The program that signs and verifies, as it is set or as git has it. */
int	sign_program(struct buf *out, struct repo *repo, bool is_ssh,
	    struct err *err);

/*
 * What user.signingKey has for SSH: the public key itself, or the path of its
 * file; neither where it is not set.
 */
int	sign_own_key(struct buf *key, struct buf *path, struct repo *repo,
	    struct err *err);

/*
 * A path of the configuration, from the top of the repository where it is not
 * absolute: `~/` is the home folder, as for git.
 */
int	sign_path(struct buf *out, bool *found, struct repo *repo,
	    const char *key, struct err *err);

/* "good", "bad", "unknown key", "could not check", "not signed" */
const char	*sign_verdict_name(enum sign_verdict verdict);

#endif
