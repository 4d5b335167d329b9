/* SPDX-License-Identifier: ISC */
/*
 * sign - SSH and OpenPGP signatures of commits, made and verified with the
 * programs that git uses (ssh-keygen, gpg), by git's own settings.
 *
 * Trust      A program's name comes from the user's or the system's
 *            configuration, never from the repository's own.  A signature is
 *            judged for ONE e-mail address, whereas git verify-commit accepts
 *            any listed key.  Nothing confidential is written to disk.
 * Time       A key may have an end: `valid-before` in the list of allowed
 *            signers, or the expiry of an OpenPGP key.  It stays good for what
 *            was signed before that end, as for git, so that an agreement
 *            stands when its signer takes a new key.  But the committer date
 *            is the signer's choice; so at the gate a key has to be good
 *            today.  A revoked key makes every signature bad, whenever it was
 *            made.
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
 * Signs payload with user.signingKey (OpenPGP without that setting: with the
 * key of the address) and appends the armour, without the LF at its end.
 * ERR_REFUSED with the program's words if the program fails.  There is no time
 * limit, as somebody may have to type a passphrase.
 */
int	sign_make(struct buf *out, struct repo *repo, struct str payload,
	    const char *email, struct err *err);

enum sign_verdict {
	SIGN_NONE,	/* not signed */
	SIGN_GOOD,	/* verifies, by a key of the given address */
	SIGN_BAD,	/* does not verify, or the key is revoked */
	SIGN_UNKNOWN,	/* by a key that is not listed for that address */
	SIGN_UNCHECKED	/* could not check: no program, no list of keys */
};

enum sign_day {
	SIGN_THEN,	/* the key has to be good at the committer date:
			   for commits in the history */
	SIGN_TODAY	/* and today as well: for new commits */
};

/*
 * Judges the signature of a commit (given as its whole bytes) for an address.
 * SSH keys are listed in gpg.ssh.allowedSignersFile; an OpenPGP key has to be
 * in the keyring and to have the address as a user id.  Never fails: trouble is
 * SIGN_UNCHECKED.  If a program does not answer in time (run.h), none is asked
 * again in this process.  The reason for a verdict that is not good is appended
 * to `why`, unless that is NULL.  In a repository opened for a hook the
 * settings are the repository's and the system's, never the pusher's
 * (repo_setting).
 */
enum sign_verdict	sign_verify(struct buf *why, struct repo *repo,
			    struct str commit, const char *email,
			    enum sign_day day);

/* Appends the program that signs and verifies, as set, or git's default. */
int	sign_program(struct buf *out, struct repo *repo, bool is_ssh,
	    struct err *err);

/*
 * Appends user.signingKey for SSH: to `key` if it is the public key itself, to
 * `path` if it names the key's file; to neither if it is not set.
 */
int	sign_own_key(struct buf *key, struct buf *path, struct repo *repo,
	    struct err *err);

/*
 * Appends the path that a setting names (repo_add_path); *found is false if it
 * is not set.
 */
int	sign_path(struct buf *out, bool *found, struct repo *repo,
	    const char *key, struct err *err);

/* "good", "bad", "unknown key", "could not check", "not signed" */
const char	*sign_verdict_name(enum sign_verdict verdict);

#endif
