/* SPDX-License-Identifier: ISC */
/*
 * sign - the programs do the cryptography; this file decides what to ask them,
 * and what their answers mean.
 *
 * SSH        `-Y verify -I ADDRESS` says good or not.  If not, `-Y
 *            check-novalidate` tells a signature that does not fit the bytes
 *            (bad) from one that fits, but by a key that is not listed
 *            (unknown).  `-O verify-time` asks about the time of the commit,
 *            as git does; of a new commit we ask about now as well.
 * OpenPGP    We read gpg's status lines, then the user ids of the key that
 *            signed.  gpg judges an expiry by today, and says when it was.  It
 *            adds nothing to the keyring, and asks nobody for a key.
 * Files      The payload goes through a pipe.  A signature, or a public key
 *            that user.signingKey has in itself, needs a file for a moment:
 *            mode 0600 in TMPDIR; neither is a secret.
 */
#include "git/sign.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/date.h"
#include "git/file.h"
#include "git/run.h"
#include "parse/gitobject.h"

#define SSH_ARMOUR "-----BEGIN SSH SIGNATURE-----"
#define SSH_REFUSES 255	/* ssh-keygen's status when it refuses a signature */
#define DAY_SECONDS (24 * 60 * 60)
#define PGP_ARMOUR "-----BEGIN PGP "

int
sign_program(struct buf *out, struct repo *repo, bool is_ssh, struct err *err)
{
	bool found = false;

	if (repo_setting_of(out, &found, repo, REPO_TRUSTED, is_ssh ?
	    "gpg.ssh.program" : "gpg.openpgp.program", err) < 0)
		return -1;
	if (!found && !is_ssh && repo_setting_of(out, &found, repo,
	    REPO_TRUSTED, "gpg.program", err) < 0)
		return -1;
	if (!found || out->n == 0)
		buf_add_string(out, is_ssh ? "ssh-keygen" : "gpg");
	return 0;
}

int
sign_path(struct buf *out, bool *found, struct repo *repo, const char *key,
    struct err *err)
{
	OWN(buf) value = BUF_INIT;

	if (repo_setting(&value, found, repo, key, err) < 0)
		return -1;
	if (*found)
		repo_add_path(out, repo, value.at);
	return 0;
}

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

int
sign_own_key(struct buf *key, struct buf *path, struct repo *repo,
    struct err *err)
{
	OWN(buf) value = BUF_INIT;
	struct str said;
	bool found;

	if (repo_setting(&value, &found, repo, "user.signingKey", err) < 0)
		return -1;
	said = buf_str(&value);
	if (str_starts(said, "key::"))
		buf_add(key, str_from(said, strlen("key::")));
	else if (str_starts(said, "ssh-"))
		buf_add(key, said);
	else if (found)
		repo_add_path(path, repo, value.at);
	return 0;
}

/*
 * Appends the key to sign with: for gpg the id of a key; for ssh-keygen a file,
 * which is written as `temporary` if the setting is the public key itself.
 */
static int
find_key(struct buf *out, struct buf *temporary, struct repo *repo,
    bool is_ssh, const char *email, struct err *err)
{
	OWN(buf) key = BUF_INIT;
	bool found;

	if (!is_ssh) {
		if (repo_setting(out, &found, repo, "user.signingKey",
		    err) < 0)
			return -1;
		if (!found)
			buf_addf(out, "<%s>", email);
		return 0;
	}
	if (sign_own_key(&key, out, repo, err) < 0 || (key.n > 0 &&
	    write_for_a_moment(temporary, buf_str(&key), err) < 0))
		return -1;
	buf_add(out, buf_str(temporary));
	return out->n > 0 ? 0 : err_set(err, ERR_REFUSED, "no key to sign "
	    "with; first: git config --global user.signingKey "
	    "~/.ssh/id_ed25519.pub");
}

/* What helps whoever could not sign: often gpg was given the other's key. */
static const char *
remedy(bool is_ssh, struct str key)
{
	bool is_other = !is_ssh && (str_ends(key, ".pub") ||
	    str_starts(key, "ssh-") || str_starts(key, "key::"));

	return is_other ? "user.signingKey is a key of SSH; first: git config "
	    "--global gpg.format ssh" : "put that right, then do it again";
}

int
sign_make(struct buf *out, struct repo *repo, struct str payload,
    const char *email, struct err *err)
{
	OWN(buf) format = BUF_INIT, armour = BUF_INIT, diag = BUF_INIT;
	OWN(buf) program = BUF_INIT, key = BUF_INIT;
	OWN_BY(remove_file, buf) temporary = BUF_INIT;
	const char *ssh[] = { NULL, "-Y", "sign", "-n", "git", "-f", NULL,
	    NULL };
	const char *pgp[] = { NULL, "--status-fd=2", "-bsau", NULL, NULL };
	struct str trimmed;
	bool found = false, is_ssh;
	int status = 0;

	if (repo_setting(&format, &found, repo, "gpg.format", err) < 0)
		return -1;
	is_ssh = str_is(buf_str(&format), "ssh");
	if (found && !is_ssh && !str_is(buf_str(&format), "openpgp"))
		return err_set(err, ERR_REFUSED, "gpg.format is '%s', which "
		    "cannot be used here; type: git config gpg.format ssh",
		    format.at);
	if (sign_program(&program, repo, is_ssh, err) < 0 ||
	    find_key(&key, &temporary, repo, is_ssh, email, err) < 0)
		return -1;
	ssh[0] = pgp[0] = program.at;
	ssh[6] = pgp[3] = key.at;
	if (run_filter(&status, &armour, &diag, is_ssh ? ssh : pgp, payload,
	    0, err) < 0)
		return -1;
	if (str_trim(buf_str(&diag)).n == 0)
		buf_addf(&diag, "'%s' gave no reason", program.at);
	/* an LF at the end would become one more line of the header */
	trimmed = str_trim_end(buf_str(&armour));
	if (status != 0 || trimmed.n == 0 || (!is_ssh &&
	    str_find(buf_str(&diag), "[GNUPG:] SIG_CREATED ") == diag.n))
		return err_set(err, ERR_REFUSED, "the commit cannot be "
		    "signed (%.*s); %s", STR_ARGS(run_last_words(&diag)),
		    remedy(is_ssh, buf_str(&key)));
	buf_add(out, trimmed);
	return 0;
}

/* One signature to be judged, and what the program printed last. */
struct question {
	struct repo *repo;
	const char *email;
	struct str payload;
	const char *file;	/* the file that holds the signature */
	bool is_new;		/* the key has to be good today as well */
	long long seconds;	/* of the commit */
	struct buf program, out, diag;
	int status;
	struct buf why;
	struct err err;
};

static void
question_release(struct question *q)
{
	buf_release(&q->program);
	buf_release(&q->out);
	buf_release(&q->diag);
	buf_release(&q->why);
}

static enum sign_verdict
decide(struct question *q, enum sign_verdict verdict, struct str words)
{
	buf_add(&q->why, words);
	return verdict;
}

static enum sign_verdict
unchecked(struct question *q)
{
	return decide(q, SIGN_UNCHECKED, str_of(q->err.text));
}

/*
 * Runs a program that verifies.  If one has not answered in time, no program is
 * asked again: a history has many signatures, and each would take as long.
 */
static int
ask(struct question *q, const char *const argv[], struct str in)
{
	static bool has_hung;
	int answer;

	buf_clear(&q->out);
	buf_clear(&q->diag);
	if (has_hung)
		return err_set(&q->err, ERR_SYSTEM, "'%s' is not asked: a "
		    "program has not answered before", argv[0]);
	answer = run_filter(&q->status, &q->out, &q->diag, argv, in,
	    RUN_SECONDS, &q->err);
	has_hung = answer < 0 && q->err.code == ERR_TIME;
	return answer;
}

/*
 * 1 if ssh-keygen calls the signature good, 0 if not, -1 if it cannot run or
 * ends otherwise than it does with an answer: a signal may have ended it.
 */
static int
ask_ssh(struct question *q, const char *const argv[])
{
	if (ask(q, argv, q->payload) < 0)
		return -1;
	if (q->status == SSH_REFUSES)
		return 0;
	if (q->status == 0 && str_starts(buf_str(&q->out),
	    "Good \"git\" signature"))
		return 1;
	return err_set(&q->err, ERR_SYSTEM, "gpg.ssh.program does not answer "
	    "as ssh-keygen does");
}

/* Appends ssh-keygen's option for the time of the commit; Z means UTC. */
static void
add_time(struct buf *out, long long seconds)
{
	/* commit_parse() knows no moment before 1970 */
	int rest = (int)(seconds % DAY_SECONDS), year;
	unsigned month, day;

	date_split(date_of_seconds(seconds, 0), &year, &month, &day);
	buf_addf(out, "-Overify-time=%04d%02u%02u%02d%02d%02dZ", year,
	    month, day, rest / 3600, rest / 60 % 60, rest % 60);
}

static int
find_list(struct buf *out, bool *found, struct question *q, const char *key)
{
	if (sign_path(out, found, q->repo, key, &q->err) < 0)
		return -1;
	if (*found && access(out->at, R_OK) < 0)
		return err_system(&q->err, "%s: cannot read '%s'", key,
		    out->at);
	return 0;
}

/* ssh-keygen has refused: is the signature wrong, or the key not listed? */
static enum sign_verdict
why_refused(struct question *q)
{
	const char *fits[] = { q->program.at, "-Y", "check-novalidate", "-n",
	    "git", "-s", q->file, NULL };
	OWN(buf) words = BUF_INIT;
	int good;

	buf_add(&words, run_last_words(&q->diag));
	if (words.n == 0)
		buf_add_string(&words, "the key is not listed for that "
		    "address");
	good = ask_ssh(q, fits);
	if (good < 0)
		return unchecked(q);
	return good > 0 ? decide(q, SIGN_UNKNOWN, buf_str(&words)) :
	    decide(q, SIGN_BAD, run_last_words(&q->diag));
}

/*
 * Asks whether the key is listed for the address, and not revoked: 1, 0, or -1
 * for trouble.  Without the time of the commit ssh-keygen takes today's.
 */
static int
ask_list(struct question *q, const char *allowed, const char *revoked,
    bool is_today)
{
	OWN(buf) when = BUF_INIT;
	const char *argv[16] = { q->program.at, "-Y", "verify", "-n", "git",
	    "-f", allowed, "-I", q->email, "-s", q->file };
	size_t n = 11;

	add_time(&when, q->seconds);
	if (!is_today)
		argv[n++] = when.at;
	if (revoked != NULL) {
		argv[n++] = "-vvv";	/* for is_garbled() */
		argv[n++] = "-r";
		argv[n] = revoked;
	}
	return ask_ssh(q, argv);
}

/*
 * Whether ssh-keygen has refused the key because it cannot read the list of
 * revoked ones: it says so only to whoever debugs it.
 */
static bool
is_garbled(const struct question *q)
{
	const struct str said = buf_str(&q->diag);

	return str_find(said, "sshkey_check_revoked") < said.n &&
	    str_find(said, "Key is revoked") == said.n;
}

/*
 * Good if the signature fits, and the key is listed for the address and not
 * revoked.
 */
static enum sign_verdict
verify_ssh(struct question *q)
{
	OWN(buf) allowed = BUF_INIT, revoked = BUF_INIT;
	bool is_listed = false, is_revoking = false, is_today = false;
	bool is_unread;
	const char *list;
	int good;

	if (find_list(&allowed, &is_listed, q,
	    "gpg.ssh.allowedSignersFile") < 0 ||
	    find_list(&revoked, &is_revoking, q,
	    "gpg.ssh.revocationFile") < 0)
		return unchecked(q);
	if (!is_listed)
		return decide(q, SIGN_UNCHECKED, STR_LIT("no list of keys: "
		    "gpg.ssh.allowedSignersFile is not set"));
	list = is_revoking ? revoked.at : NULL;
	good = ask_list(q, allowed.at, list, false);
	if (good > 0 && q->is_new) {
		is_today = true;
		good = ask_list(q, allowed.at, list, true);
	}
	if (good != 0)
		return good > 0 ? SIGN_GOOD : unchecked(q);
	is_unread = is_garbled(q);
	good = is_revoking ? ask_list(q, allowed.at, NULL, is_today) : 0;
	if (good <= 0)
		return good < 0 ? unchecked(q) : why_refused(q);
	return is_unread ? decide(q, SIGN_UNCHECKED, STR_LIT("ssh-keygen "
	    "cannot read the list of gpg.ssh.revocationFile")) :
	    decide(q, SIGN_BAD, STR_LIT("the key is revoked"));
}

#define EXPIRED "EXPKEYSIG"

/* gpg's status lines that judge a signature; trouble: NULL: gpg's own words. */
static const struct pgp_verdict {
	const char *word;
	enum sign_verdict verdict;
	const char *trouble;
} pgp_verdicts[] = {
	{ "GOODSIG", SIGN_GOOD, NULL }, { "BADSIG", SIGN_BAD, NULL },
	{ "ERRSIG", SIGN_UNKNOWN, NULL },
	{ "EXPSIG", SIGN_BAD, "the signature has expired" },
	{ EXPIRED, SIGN_BAD, "the key has expired" },
	{ "REVKEYSIG", SIGN_BAD, "the key is revoked" },
};

struct pgp_status {
	unsigned nverdicts;	/* lines that judge a signature */
	const struct pgp_verdict *verdict;	/* the last of them */
	bool is_distrusted;
	long long expired;	/* when the key expired, the earliest; 0 */
	struct str fingerprint;	/* of the primary key */
};

/* Notes when a key expired, in seconds since the epoch; ignores other forms. */
static void
note_expiry(struct pgp_status *status, struct str seconds)
{
	long long when;

	if (str_digits(seconds) != seconds.n || seconds.n > 18)
		return;
	/* a blank or the end of the line ends the number */
	when = strtoll(seconds.at, NULL, 10);
	if (status->expired == 0 || when < status->expired)
		status->expired = when;
}

static void
read_status_line(struct pgp_status *status, struct str line)
{
	struct str word, last = STR_NONE, rest = line;
	size_t i;

	if (!str_next_word(&word, &rest) || !str_is(word, "[GNUPG:]") ||
	    !str_next_word(&word, &rest))
		return;
	while (str_is(word, "VALIDSIG") && str_next_word(&last, &rest))
		status->fingerprint = last;
	if (str_is(word, "TRUST_NEVER"))
		status->is_distrusted = true;
	if (str_is(word, "KEYEXPIRED") && str_next_word(&last, &rest))
		note_expiry(status, last);
	for (i = 0; i < sizeof(pgp_verdicts) / sizeof(*pgp_verdicts); i++)
		if (str_is(word, pgp_verdicts[i].word)) {
			status->verdict = &pgp_verdicts[i];
			status->nverdicts++;
		}
}

/* How far a user id is trusted, in gpg's letters and in git's words. */
static const struct trust {
	const char *letter, *word;
} trusts[] = { { "-", "undefined" }, { "n", "never" }, { "m", "marginal" },
	{ "f", "fully" }, { "u", "ultimate" } };

#define NTRUSTS (sizeof(trusts) / sizeof(*trusts))

/*
 * Finds what gpg.minTrustLevel asks for.  git compares it with the key; we
 * compare it with the user id, since whoever has a key may add any address.
 */
static int
read_least_trust(size_t *out, struct question *q)
{
	OWN(buf) value = BUF_INIT;
	bool found;

	*out = 0;
	if (repo_setting(&value, &found, q->repo, "gpg.minTrustLevel",
	    &q->err) < 0)
		return -1;
	while (found && *out < NTRUSTS && !str_eq_any_case(buf_str(&value),
	    str_of(trusts[*out].word)))
		++*out;
	return *out < NTRUSTS ? 0 : err_set(&q->err, ERR_REFUSED,
	    "gpg.minTrustLevel is '%s'; it has to be undefined, never, "
	    "marginal, fully or ultimate", value.at);
}

static bool
is_trusted(struct str validity, size_t least)
{
	size_t i = NTRUSTS;

	/* a letter that says nothing of trust is as good as none */
	while (--i > 0 && !str_is(validity, trusts[i].letter))
		;
	return i >= least;
}

/*
 * Whether a line of gpg --with-colons is a `uid` line with exactly this
 * address, not revoked, not expired, and trusted as far as is asked.  All user
 * ids of an expired key have expired, and say nothing of trust any more.
 */
static bool
is_user_id(struct str line, const char *email, bool is_expired, size_t least)
{
	struct str field, uid = STR_NONE, validity = STR_NONE, address;
	OWN(buf) wanted = BUF_INIT;
	unsigned i;

	if (!str_starts(line, "uid:"))
		return false;
	for (i = 1; str_next(&field, &line, ':'); i++)
		if (i == 2)
			validity = field;
		else if (i == 10)
			uid = field;
	address = str_from(uid, str_find_byte(uid, '<'));
	buf_addf(&wanted, "<%s>", email);
	return str_eq(address, buf_str(&wanted)) &&
	    !str_is(validity, "r") && (is_expired ||
	    (!str_is(validity, "e") && is_trusted(validity, least)));
}

/* gpg ended with trouble: what it said before may not be all. */
static enum sign_verdict
gave_up(struct question *q)
{
	buf_addf(&q->why, "'%s' ended with %d", q->program.at, q->status);
	return SIGN_UNCHECKED;
}

static enum sign_verdict
ask_gpg_whose(struct question *q, struct str fingerprint, bool is_expired)
{
	OWN(buf) key = BUF_INIT;
	const char *argv[] = { q->program.at, "--batch", "--with-colons",
	    "--list-keys", NULL, NULL };
	struct str rest, line;
	bool has_address = false;
	size_t least;

	buf_add(&key, fingerprint);
	argv[4] = key.at;
	if (read_least_trust(&least, q) < 0 ||
	    ask(q, argv, STR_LIT("")) < 0)
		return unchecked(q);
	if (q->status != 0)
		return gave_up(q);
	rest = buf_str(&q->out);
	while (str_next_line(&line, &rest)) {
		if (is_user_id(line, q->email, is_expired, least))
			return SIGN_GOOD;
		has_address |= is_user_id(line, q->email, is_expired, 0);
	}
	if (has_address)
		buf_addf(&q->why, "gpg.minTrustLevel asks for more than what "
		    "is known of <%s> on key %s", q->email, key.at);
	else
		buf_addf(&q->why, "key %s does not carry <%s>", key.at,
		    q->email);
	return SIGN_UNKNOWN;
}

/* For SIGN_THEN: whether the key has expired, but only after it signed. */
static bool
is_of_its_time(const struct question *q, const struct pgp_status *status)
{
	return !q->is_new && status->expired > q->seconds &&
	    strcmp(status->verdict->word, EXPIRED) == 0;
}

static enum sign_verdict
verify_pgp(struct question *q)
{
	struct pgp_status status = { 0 };
	/* gpg.conf may tell gpg to take the key of whoever signed, unasked */
	const char *argv[] = { q->program.at, "--batch", "--status-fd=1",
	    "--keyid-format=long", "--no-auto-key-import",
	    "--no-auto-key-retrieve", "--disable-dirmngr", "--verify",
	    q->file, "-", NULL };
	struct str rest, line, words;
	bool was_good;

	if (ask(q, argv, q->payload) < 0)
		return unchecked(q);
	rest = buf_str(&q->out);
	while (str_next_line(&line, &rest))
		read_status_line(&status, line);
	words = run_last_words(&q->diag);
	if (status.nverdicts > 1)
		return decide(q, SIGN_BAD, STR_LIT("more than one "
		    "signature"));
	was_good = status.nverdicts == 1 && is_of_its_time(q, &status);
	if (status.nverdicts == 1 && status.verdict->verdict != SIGN_GOOD &&
	    !was_good)
		return decide(q, status.verdict->verdict,
		    status.verdict->trouble == NULL ? words :
		    str_of(status.verdict->trouble));
	if (status.nverdicts == 0 || status.fingerprint.n == 0)
		return decide(q, SIGN_UNCHECKED, words);
	if (q->status != 0)
		return gave_up(q);
	if (status.is_distrusted)
		return decide(q, SIGN_UNKNOWN, STR_LIT("the keyring says "
		    "never to trust this key"));
	return ask_gpg_whose(q, status.fingerprint, was_good);
}

enum sign_verdict
sign_verify(struct buf *why, struct repo *repo, struct str commit,
    const char *email, enum sign_day day)
{
	struct commit header;
	OWN(buf) payload = BUF_INIT, armour = BUF_INIT;
	OWN_BY(remove_file, buf) file = BUF_INIT;
	OWN(question) q = { .repo = repo, .email = email,
	    .program = BUF_INIT, .out = BUF_INIT, .diag = BUF_INIT,
	    .why = BUF_INIT, .err = ERR_INIT };
	enum sign_verdict verdict;
	bool is_ssh;

	if (!commit_signed_part(&payload, &armour, commit))
		return SIGN_NONE;
	q.payload = buf_str(&payload);
	/* cannot fail: commit_signed_part has parsed the commit */
	commit_parse(&header, commit);
	q.is_new = day == SIGN_TODAY;
	q.seconds = header.committer.seconds;
	is_ssh = str_starts(buf_str(&armour), SSH_ARMOUR);
	if (!is_ssh && !str_starts(buf_str(&armour), PGP_ARMOUR)) {
		verdict = decide(&q, SIGN_UNCHECKED, STR_LIT("a signature of "
		    "another kind than SSH and OpenPGP"));
	} else if (write_for_a_moment(&file, buf_str(&armour), &q.err) < 0 ||
	    sign_program(&q.program, repo, is_ssh, &q.err) < 0) {
		verdict = unchecked(&q);
	} else {
		q.file = file.at;
		verdict = is_ssh ? verify_ssh(&q) : verify_pgp(&q);
	}
	if (why != NULL)
		buf_add(why, buf_str(&q.why));
	return verdict;
}

const char *
sign_verdict_name(enum sign_verdict verdict)
{
	static const char *const name[] = {
		[SIGN_NONE] = "not signed", [SIGN_GOOD] = "good",
		[SIGN_BAD] = "bad", [SIGN_UNKNOWN] = "unknown key",
		[SIGN_UNCHECKED] = "could not check" };

	return name[verdict];
}
