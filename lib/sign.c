/* SPDX-License-Identifier: ISC */
/*
 * The programs do the cryptography; here is who they are asked about and what
 * their answers mean.
 *
 * SSH        `-Y verify -I ADDRESS` says good or not.  If not, `-Y
 *            check-novalidate` tells a signature that does not fit the bytes
 *            (bad) from one that does, by a key nobody listed (unknown).
 *            Both judge as of now: the committer date is the signer's choice.
 * OpenPGP    Status lines, then the user ids of the key that signed.
 * Files      The payload goes through a pipe.  A signature, or a public key
 *            that stands in user.signingKey itself, needs a file for a
 *            moment: mode 0600 in TMPDIR, neither is a secret.
 */
#include "sign.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "file.h"
#include "object.h"
#include "run.h"

#define SSH_ARMOUR "-----BEGIN SSH SIGNATURE-----"
#define PGP_ARMOUR "-----BEGIN PGP "

int
sign_is_wanted(bool *out, struct repo *repo, struct err *err)
{
	return repo_setting_bool(out, repo, "commit.gpgSign", err);
}

/* The first of the keys that the user or the system has set, or `usual`. */
static int
find_program(struct buf *out, struct repo *repo, const char *key,
    const char *older_key, const char *usual, struct err *err)
{
	bool found = false;

	if (repo_setting_trusted(out, &found, repo, key, err) < 0)
		return -1;
	if (!found && older_key != NULL &&
	    repo_setting_trusted(out, &found, repo, older_key, err) < 0)
		return -1;
	if (!found || out->n == 0)
		buf_add_string(out, usual);
	return 0;
}

static int
find_ssh(struct buf *out, struct repo *repo, struct err *err)
{
	return find_program(out, repo, "gpg.ssh.program", NULL, "ssh-keygen",
	    err);
}

static int
find_gpg(struct buf *out, struct repo *repo, struct err *err)
{
	return find_program(out, repo, "gpg.openpgp.program", "gpg.program",
	    "gpg", err);
}

/* A path of the configuration: `~/` is the home folder, as for git. */
static int
find_path(struct buf *out, bool *found, struct repo *repo, const char *key,
    struct err *err)
{
	const char *home = getenv("HOME");
	struct buf value = BUF_INIT;
	const char *top;
	int answer;

	answer = repo_setting(&value, found, repo, key, err);
	if (answer == 0 && *found) {
		top = repo_top(repo) == NULL ? repo_common_dir(repo) :
		    repo_top(repo);
		if (str_starts(buf_str(&value), "~/") && home != NULL)
			buf_addf(out, "%s%s", home, value.at + 1);
		else
			buf_addf(out, "%s%s", value.at[0] == '/' ? "" : top,
			    value.at);
	}
	buf_release(&value);
	return answer;
}

/* Bytes into a new file in TMPDIR, whose path is appended. */
static int
write_for_a_moment(struct buf *path, struct str bytes, struct err *err)
{
	const char *folder = getenv("TMPDIR");
	int fd, result = 0;

	buf_addf(path, "%s/one-to-one-XXXXXX", folder == NULL ||
	    *folder == '\0' ? "/tmp" : folder);
	fd = mkstemp(path->at);
	if (fd < 0) {
		err_system(err, "cannot make '%s'", path->at);
		buf_clear(path);
		return -1;
	}
	if (file_write(fd, bytes) < 0)
		result = err_system(err, "cannot write '%s'", path->at);
	close(fd);
	return result;
}

static void
remove_file(struct buf *path)
{
	if (path->n > 0)
		unlink(path->at);
	buf_release(path);
}

/* user.signingKey may hold the public key itself. */
static bool
is_literal_key(struct str *key, struct str value)
{
	*key = value;
	if (str_starts(value, "key::"))
		*key = str_from(value, strlen("key::"));
	return str_starts(value, "key::") || str_starts(value, "ssh-");
}

/*
 * The file that ssh-keygen is to sign with; `temporary` is its path when it
 * was made here.
 */
static int
find_ssh_key(struct buf *out, struct buf *temporary, struct repo *repo,
    struct err *err)
{
	struct buf value = BUF_INIT;
	struct str key;
	bool found = false;
	int answer = -1;

	if (repo_setting(&value, &found, repo, "user.signingKey", err) < 0)
		goto out;
	if (!found) {
		err_set(err, ERR_REFUSED, "no key to sign with; first: git "
		    "config --global user.signingKey ~/.ssh/id_ed25519.pub");
	} else if (is_literal_key(&key, buf_str(&value))) {
		answer = write_for_a_moment(temporary, key, err);
		buf_add(out, buf_str(temporary));
	} else {
		answer = find_path(out, &found, repo, "user.signingKey", err);
	}
out:
	buf_release(&value);
	return answer;
}

static int
make_ssh(struct buf *out, struct buf *diag, int *status, struct repo *repo,
    struct str payload, struct err *err)
{
	struct buf program = BUF_INIT, key = BUF_INIT, temporary = BUF_INIT;
	const char *argv[] = { NULL, "-Y", "sign", "-n", "git", "-f", NULL,
	    NULL };
	int answer = -1;

	if (find_ssh(&program, repo, err) < 0 ||
	    find_ssh_key(&key, &temporary, repo, err) < 0)
		goto out;
	argv[0] = program.at;
	argv[6] = key.at;
	answer = run_filter(status, out, diag, argv, payload, 0, err);
out:
	remove_file(&temporary);
	buf_release(&program);
	buf_release(&key);
	return answer;
}

static int
make_pgp(struct buf *out, struct buf *diag, int *status, struct repo *repo,
    struct str payload, const char *email, struct err *err)
{
	struct buf program = BUF_INIT, key = BUF_INIT;
	const char *argv[] = { NULL, "--status-fd=2", "-bsau", NULL, NULL };
	bool found = false;
	int answer = -1;

	if (find_gpg(&program, repo, err) < 0 ||
	    repo_setting(&key, &found, repo, "user.signingKey", err) < 0)
		goto out;
	if (!found)
		buf_addf(&key, "<%s>", email);
	argv[0] = program.at;
	argv[3] = key.at;
	answer = run_filter(status, out, diag, argv, payload, 0, err);
	if (answer == 0 && str_find(buf_str(diag), "[GNUPG:] SIG_CREATED ") ==
	    diag->n && *status == 0)
		*status = 1;
out:
	buf_release(&program);
	buf_release(&key);
	return answer;
}

int
sign_make(struct buf *out, struct repo *repo, struct str payload,
    const char *email, struct err *err)
{
	struct buf format = BUF_INIT, armour = BUF_INIT, diag = BUF_INIT;
	struct str trimmed, words;
	bool found = false, is_ssh;
	int status = 0, answer = -1;

	if (repo_setting(&format, &found, repo, "gpg.format", err) < 0)
		goto out;
	is_ssh = str_is(buf_str(&format), "ssh");
	if (found && !is_ssh && !str_is(buf_str(&format), "openpgp")) {
		err_set(err, ERR_REFUSED, "gpg.format is '%s'; only ssh and "
		    "openpgp can be used here", format.at);
		goto out;
	}
	answer = is_ssh ?
	    make_ssh(&armour, &diag, &status, repo, payload, err) :
	    make_pgp(&armour, &diag, &status, repo, payload, email, err);
	/* an LF at the end would become one more line of the header */
	trimmed = str_trim_end(buf_str(&armour));
	if (answer == 0 && (status != 0 || trimmed.n == 0)) {
		words = run_last_words(&diag);
		answer = err_set(err, ERR_REFUSED, "the commit cannot be "
		    "signed: %.*s", STR_ARGS(words));
	}
	if (answer == 0)
		buf_add(out, trimmed);
out:
	buf_release(&format);
	buf_release(&armour);
	buf_release(&diag);
	return answer;
}

/* What is asked about one signature, and what comes of it. */
struct question {
	struct repo *repo;
	const char *email;
	struct str payload;
	const char *file;	/* that holds the signature */
	struct buf *why;
	struct err *err;
};

static enum sign_verdict
decide(const struct question *q, enum sign_verdict verdict, struct str words)
{
	buf_add(q->why, words);
	return verdict;
}

static enum sign_verdict
unchecked(const struct question *q)
{
	return decide(q, SIGN_UNCHECKED, str_of(q->err->text));
}

/*
 * One that has not answered in time is not asked again: a history has many
 * signatures, and each would take as long.
 */
static bool has_hung;

/* Runs a program that verifies; it has nothing to ask of anybody. */
static int
ask(int *status, struct buf *out, struct buf *diag, const struct question *q,
    const char *const argv[], struct str in)
{
	int answer;

	if (has_hung)
		return err_set(q->err, ERR_SYSTEM, "'%s' is not asked: a "
		    "program has not answered before", argv[0]);
	answer = run_filter(status, out, diag, argv, in, RUN_SECONDS, q->err);
	has_hung = answer < 0 && q->err->code == ERR_TIME;
	return answer;
}

/* One run of ssh-keygen: what it said, and whether it found the words good. */
struct ssh_answer {
	struct buf out, diag;
	int status;
	bool is_good;
};

static void
ssh_answer_release(struct ssh_answer *answer)
{
	buf_release(&answer->out);
	buf_release(&answer->diag);
}

static int
run_ssh(struct ssh_answer *answer, const struct question *q,
    const char *const argv[])
{
	buf_clear(&answer->out);
	buf_clear(&answer->diag);
	if (ask(&answer->status, &answer->out, &answer->diag, q, argv,
	    q->payload) < 0)
		return -1;
	answer->is_good = answer->status == 0 &&
	    str_starts(buf_str(&answer->out), "Good \"git\" signature");
	return 0;
}

/*
 * Whether the key is listed for the address, and not in the list of revoked
 * ones (NULL: there is none).
 */
static int
ask_ssh_whose(struct ssh_answer *answer, const struct question *q,
    const char *program, const char *allowed, const char *revoked)
{
	const char *argv[] = { program, "-Y", "verify", "-n", "git", "-f",
	    allowed, "-I", q->email, "-s", q->file, NULL, NULL, NULL };

	if (revoked != NULL) {
		argv[11] = "-r";
		argv[12] = revoked;
	}
	return run_ssh(answer, q, argv);
}

/* Whether the signature fits the bytes, whoever made it. */
static int
ask_ssh_whether(struct ssh_answer *answer, const struct question *q,
    const char *program)
{
	const char *argv[] = { program, "-Y", "check-novalidate", "-n",
	    "git", "-s", q->file, NULL };

	return run_ssh(answer, q, argv);
}

/* ssh-keygen said no: because of the signature, or of the list? */
static enum sign_verdict
explain_ssh(const struct question *q, const char *program,
    const struct buf *said)
{
	struct ssh_answer answer = { BUF_INIT, BUF_INIT, 0, false };
	struct str words = run_last_words(said);
	enum sign_verdict verdict;

	if (words.n == 0)
		words = STR_LIT("the key is not listed for that address");
	if (ask_ssh_whether(&answer, q, program) < 0)
		verdict = unchecked(q);
	else if (answer.is_good)
		verdict = decide(q, SIGN_UNKNOWN, words);
	else if (answer.status == 255)
		verdict = decide(q, SIGN_BAD, run_last_words(&answer.diag));
	else
		verdict = decide(q, SIGN_UNCHECKED, STR_LIT("gpg.ssh.program "
		    "does not answer as ssh-keygen does"));
	ssh_answer_release(&answer);
	return verdict;
}

/* Appends a path, which has to name a file that can be read. */
static int
find_list(struct buf *out, bool *found, const struct question *q,
    const char *key)
{
	if (find_path(out, found, q->repo, key, q->err) < 0)
		return -1;
	if (*found && access(out->at, R_OK) < 0)
		return err_system(q->err, "%s: cannot read '%s'", key,
		    out->at);
	return 0;
}

static enum sign_verdict
ask_ssh(const struct question *q, const char *program, const char *allowed,
    const char *revoked)
{
	struct ssh_answer answer = { BUF_INIT, BUF_INIT, 0, false };
	enum sign_verdict verdict;

	if (ask_ssh_whose(&answer, q, program, allowed, revoked) < 0)
		verdict = unchecked(q);
	else if (answer.is_good)
		verdict = decide(q, SIGN_GOOD, STR_NONE);
	else if (revoked != NULL && ask_ssh_whose(&answer, q, program,
	    allowed, NULL) == 0 && answer.is_good)
		verdict = decide(q, SIGN_BAD, STR_LIT("the key is revoked"));
	else
		verdict = explain_ssh(q, program, &answer.diag);
	ssh_answer_release(&answer);
	return verdict;
}

static enum sign_verdict
verify_ssh(const struct question *q)
{
	struct buf program = BUF_INIT, allowed = BUF_INIT, revoked = BUF_INIT;
	bool is_listed = false, is_revoking = false;
	enum sign_verdict verdict;

	if (find_ssh(&program, q->repo, q->err) < 0 ||
	    find_list(&allowed, &is_listed, q,
	    "gpg.ssh.allowedSignersFile") < 0 ||
	    find_list(&revoked, &is_revoking, q,
	    "gpg.ssh.revocationFile") < 0)
		verdict = unchecked(q);
	else if (!is_listed)
		verdict = decide(q, SIGN_UNCHECKED, STR_LIT("no list of "
		    "keys: gpg.ssh.allowedSignersFile is not set"));
	else
		verdict = ask_ssh(q, program.at, allowed.at,
		    is_revoking ? revoked.at : NULL);
	buf_release(&program);
	buf_release(&allowed);
	buf_release(&revoked);
	return verdict;
}

/* What gpg's status lines say. */
struct pgp_status {
	unsigned nverdicts;	/* lines that judge a signature */
	bool is_good, is_bad, is_missing;
	bool is_distrusted;
	const char *trouble;	/* of a key: expired, revoked */
	struct str fingerprint;	/* of the primary key */
};

static void
read_status_line(struct pgp_status *status, struct str line)
{
	struct str word, last = STR_NONE, rest = line;

	if (!str_next_word(&word, &rest) || !str_is(word, "[GNUPG:]") ||
	    !str_next_word(&word, &rest))
		return;
	if (str_is(word, "VALIDSIG")) {
		while (str_next_word(&last, &rest))
			status->fingerprint = last;
		return;
	}
	if (str_is(word, "TRUST_NEVER")) {
		status->is_distrusted = true;
		return;
	}
	status->nverdicts++;
	if (str_is(word, "GOODSIG"))
		status->is_good = true;
	else if (str_is(word, "BADSIG"))
		status->is_bad = true;
	else if (str_is(word, "ERRSIG"))
		status->is_missing = true;
	else if (str_is(word, "EXPSIG"))
		status->trouble = "the signature has expired";
	else if (str_is(word, "EXPKEYSIG"))
		status->trouble = "the key has expired";
	else if (str_is(word, "REVKEYSIG"))
		status->trouble = "the key is revoked";
	else
		status->nverdicts--;
}

/* A `uid` line of gpg --with-colons whose address is exactly this one. */
static bool
is_user_id(struct str line, const char *email)
{
	struct str field, uid = STR_NONE, validity = STR_NONE, address;
	struct buf wanted = BUF_INIT;
	unsigned i;
	bool answer;

	if (!str_starts(line, "uid:"))
		return false;
	for (i = 1; str_next(&field, &line, ':'); i++)
		if (i == 2)
			validity = field;
		else if (i == 10)
			uid = field;
	address = str_from(uid, str_find_byte(uid, '<'));
	buf_addf(&wanted, "<%s>", email);
	answer = str_eq(address, buf_str(&wanted)) &&
	    !str_is(validity, "r") && !str_is(validity, "e");
	buf_release(&wanted);
	return answer;
}

static enum sign_verdict
ask_gpg_whose(const struct question *q, const char *program,
    struct str fingerprint)
{
	struct buf key = BUF_INIT, out = BUF_INIT, diag = BUF_INIT;
	const char *argv[] = { program, "--batch", "--with-colons",
	    "--list-keys", NULL, NULL };
	struct str rest, line;
	enum sign_verdict verdict;
	int status = 0;

	buf_add(&key, fingerprint);
	argv[4] = key.at;
	verdict = decide(q, SIGN_UNKNOWN, STR_NONE);
	if (ask(&status, &out, &diag, q, argv, STR_LIT("")) < 0)
		verdict = unchecked(q);
	rest = buf_str(&out);
	while (verdict == SIGN_UNKNOWN && str_next_line(&line, &rest))
		if (is_user_id(line, q->email))
			verdict = SIGN_GOOD;
	if (verdict == SIGN_UNKNOWN)
		buf_addf(q->why, "key %s does not carry <%s>", key.at,
		    q->email);
	buf_release(&key);
	buf_release(&out);
	buf_release(&diag);
	return verdict;
}

static enum sign_verdict
judge_status(const struct question *q, const char *program,
    const struct pgp_status *status, const struct buf *diag)
{
	if (status->nverdicts == 0)
		return decide(q, SIGN_UNCHECKED, run_last_words(diag));
	if (status->nverdicts > 1)
		return decide(q, SIGN_BAD, STR_LIT("more than one "
		    "signature"));
	if (status->is_bad)
		return decide(q, SIGN_BAD, run_last_words(diag));
	if (status->trouble != NULL)
		return decide(q, SIGN_BAD, str_of(status->trouble));
	if (status->is_missing)
		return decide(q, SIGN_UNKNOWN, run_last_words(diag));
	if (!status->is_good || status->fingerprint.n == 0)
		return decide(q, SIGN_UNCHECKED, run_last_words(diag));
	if (status->is_distrusted)
		return decide(q, SIGN_UNKNOWN, STR_LIT("the keyring says "
		    "never to trust this key"));
	return ask_gpg_whose(q, program, status->fingerprint);
}

static enum sign_verdict
verify_pgp(const struct question *q)
{
	struct buf program = BUF_INIT, out = BUF_INIT, diag = BUF_INIT;
	struct pgp_status status = { 0 };
	const char *argv[] = { NULL, "--batch", "--status-fd=1",
	    "--keyid-format=long", "--verify", q->file, "-", NULL };
	struct str rest, line;
	enum sign_verdict verdict;
	int exit_status = 0;

	if (find_gpg(&program, q->repo, q->err) < 0) {
		verdict = unchecked(q);
		goto out;
	}
	argv[0] = program.at;
	if (ask(&exit_status, &out, &diag, q, argv, q->payload) < 0) {
		verdict = unchecked(q);
		goto out;
	}
	rest = buf_str(&out);
	while (str_next_line(&line, &rest))
		read_status_line(&status, line);
	verdict = judge_status(q, program.at, &status, &diag);
out:
	buf_release(&program);
	buf_release(&out);
	buf_release(&diag);
	return verdict;
}

static enum sign_verdict
verify_armour(struct question *q, struct str armour)
{
	struct buf file = BUF_INIT;
	enum sign_verdict verdict;

	if (!str_starts(armour, SSH_ARMOUR) && !str_starts(armour, PGP_ARMOUR))
		return decide(q, SIGN_UNCHECKED, STR_LIT("a signature of "
		    "another kind than SSH and OpenPGP"));
	if (write_for_a_moment(&file, armour, q->err) < 0) {
		verdict = unchecked(q);
	} else {
		q->file = file.at;
		verdict = str_starts(armour, SSH_ARMOUR) ? verify_ssh(q) :
		    verify_pgp(q);
	}
	remove_file(&file);
	return verdict;
}

enum sign_verdict
sign_verify(struct buf *why, struct repo *repo, struct str commit,
    const char *email)
{
	struct buf payload = BUF_INIT, armour = BUF_INIT, reason = BUF_INIT;
	struct err err = ERR_INIT;
	struct question q = { repo, email, STR_NONE, NULL, &reason, &err };
	enum sign_verdict verdict = SIGN_NONE;

	if (commit_signed_part(&payload, &armour, commit)) {
		/* the line end that the header does not need, files have */
		if (!str_ends(buf_str(&armour), "\n"))
			buf_add_byte(&armour, '\n');
		q.payload = buf_str(&payload);
		verdict = verify_armour(&q, buf_str(&armour));
	}
	if (why != NULL)
		buf_add(why, buf_str(&reason));
	buf_release(&payload);
	buf_release(&armour);
	buf_release(&reason);
	return verdict;
}

const char *
sign_verdict_name(enum sign_verdict verdict)
{
	switch (verdict) {
	case SIGN_GOOD:
		return "good";
	case SIGN_BAD:
		return "bad";
	case SIGN_UNKNOWN:
		return "unknown key";
	case SIGN_UNCHECKED:
		return "could not check";
	default:
		return "not signed";
	}
}
