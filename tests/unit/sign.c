/* SPDX-License-Identifier: ISC */
/*
 * Keys are made for each test; git verifies what we sign, and we what git
 * signs.
 */
#include "world.h"

#include <time.h>

#include "git/repo.h"
#include "git/sign.h"

static struct err err;
static bool is_hurried;

/*
 * Replaces the C library's function: if a test is hurried, half a minute has
 * passed each time that somebody asks for the time.
 */
int
clock_gettime(clockid_t id, struct timespec *out)
{
	static time_t gone;

	(void)id;
	if (is_hurried)
		gone += 30;
	timespec_get(out, TIME_UTC);
	out->tv_sec += gone;
	return 0;
}

#define OK(call) do { \
	if ((call) < 0) \
		fail_msg("%s: %s: %s", #call, err.path, err.text); \
} while (0)

static const char ana[] = "ana@example.org", bob[] = "bob@example.org";

static bool
has_program(const char *name)
{
	char script[80];

	snprintf(script, sizeof(script), "command -v %s >/dev/null", name);
	return system(script) == 0;
}

/*
 * Makes a repository and keys of Ana and Bob, and sets git up to sign as Ana.
 */
static void
make_ssh_world(void)
{
	if (!has_program("ssh-keygen")) {
		print_message("# ssh-keygen is not installed\n");
		skip();
	}
	sh("for k in ana bob eve; do "
	    "ssh-keygen -q -t ed25519 -N '' -C $k -f $k; done && "
	    "for k in ana bob; do "
	    "echo $k@example.org namespaces=\\\"git\\\" $(cat $k.pub); done "
	    ">allowed && git init -q r && cd r && "
	    "git config --global gpg.format ssh && "
	    "git config --global user.signingKey ~/world/ana && "
	    "git config --global gpg.ssh.allowedSignersFile "
	    "'~/world/allowed' && "
	    "git config --global commit.gpgSign true");
}

static struct repo *
open_repo(void)
{
	struct repo *repo = NULL;

	OK(repo_open(&repo, "r", REPO_WRITE, &err));
	return repo;
}

/* Makes a commit as the commands do. */
static int
commit(struct repo *repo)
{
	static const char message[] = "agree: a record\n\nRecord: x\n";
	struct repo_identity who;
	struct repo_head head;
	struct oid tree, oid;
	bool is_moved;

	if (repo_identity(&who, repo, &err) < 0 ||
	    (repo_head(&head, repo, &err) < 0 && !head.is_unborn) ||
	    repo_tree_with(&tree, repo, head.is_unborn ? NULL : &head.commit,
	    NULL, 0, &err) < 0)
		return -1;
	if (repo_commit_store(&oid, repo, &head, NULL, &tree, message, &who,
	    &err) < 0)
		return -1;
	return repo_commit_move(&is_moved, repo, &head, &oid, message, &who,
	    &err);
}

/* What a commit's signature is worth for an address. */
static enum sign_verdict
verdict_of(const char *revision, const char *email, enum sign_day day)
{
	struct repo *repo = open_repo();
	struct buf bytes = BUF_INIT, why = BUF_INIT;
	enum sign_verdict answer;
	struct oid oid;

	OK(repo_resolve(&oid, repo, revision, &err));
	OK(repo_read_commit(&bytes, repo, &oid, &err));
	answer = sign_verify(&why, repo, buf_str(&bytes), email, day);
	print_message("# %s: %s\n", sign_verdict_name(answer), why.at);
	if (answer != SIGN_GOOD && answer != SIGN_NONE)
		assert_true(why.n > 0);
	buf_release(&bytes);
	buf_release(&why);
	repo_close(repo);
	return answer;
}

static enum sign_verdict
verdict(const char *revision, const char *email)
{
	return verdict_of(revision, email, SIGN_THEN);
}

static void
test_git_accepts_what_we_sign(void **state)
{
	struct repo *repo;

	(void)state;
	make_ssh_world();
	repo = open_repo();
	OK(commit(repo));
	OK(commit(repo));
	sh("git -C r verify-commit HEAD 2>/dev/null");
	answers("git -C r log --format='%G? %GS %s'",
	    "G ana@example.org agree: a record\n"
	    "G ana@example.org agree: a record");
	sh("git -C r fsck --strict 2>&1");
	assert_int_equal(verdict("HEAD", ana), SIGN_GOOD);
	assert_int_equal(verdict("HEAD", bob), SIGN_UNKNOWN);
	assert_int_equal(verdict("HEAD", "*"), SIGN_UNKNOWN);
	repo_close(repo);
	answers("ls ${TMPDIR:-/tmp} | grep -c one-to-one-....../ || :", "0");
}

static void
test_we_accept_what_git_signs(void **state)
{
	(void)state;
	make_ssh_world();
	sh("git -C r commit -q --allow-empty -m 'one\n\ntwo'");
	assert_int_equal(verdict("HEAD", ana), SIGN_GOOD);
	sh("git -C r -c user.signingKey=$PWD/eve commit -q --allow-empty "
	    "-m two");
	assert_int_equal(verdict("HEAD", ana), SIGN_UNKNOWN);
	sh("git -C r commit -q --no-gpg-sign --allow-empty -m three");
	assert_int_equal(verdict("HEAD", ana), SIGN_NONE);
}

static void
test_changed_bytes_are_bad(void **state)
{
	(void)state;
	make_ssh_world();
	sh("cd r && git commit -q --allow-empty -m yes && "
	    "git update-ref HEAD $(git cat-file commit HEAD | "
	    "sed 's/^yes/no/' | git hash-object -t commit -w --stdin)");
	assert_int_equal(verdict("HEAD", ana), SIGN_BAD);
	sh("cd r && git update-ref HEAD $(git cat-file commit HEAD | "
	    "sed 's/^ U1NI.*/ AAAA/' | git hash-object -t commit -w --stdin)");
	assert_int_equal(verdict("HEAD", ana), SIGN_BAD);
}

/* Without a committer, nobody knows for whom the signature is. */
static void
test_signed_commit_that_cannot_be_read(void **state)
{
	struct repo *repo;
	struct buf bytes = BUF_INIT, why = BUF_INIT;
	struct oid oid;

	(void)state;
	make_ssh_world();
	sh("git -C r commit -q --allow-empty -m yes");
	repo = open_repo();
	OK(repo_resolve(&oid, repo, "HEAD", &err));
	OK(repo_read_commit(&bytes, repo, &oid, &err));
	memcpy(strstr(bytes.at, "\ncommitter ") + 1, "Committer", 9);
	assert_int_equal(sign_verify(&why, repo, buf_str(&bytes), ana,
	    SIGN_THEN), SIGN_NONE);
	buf_release(&bytes);
	buf_release(&why);
	repo_close(repo);
}

static void
test_signature_made_for_something_else_is_bad(void **state)
{
	(void)state;
	make_ssh_world();
	sh("cd r && git commit -q --no-gpg-sign --allow-empty -m 1 && "
	    "git cat-file commit HEAD >../payload && cd .. && "
	    "ssh-keygen -q -Y sign -n file -f ana payload && "
	    "{ sed '/^$/,$d' payload; sed 's/^/ /; 1s/^/gpgsig/' payload.sig; "
	    "sed -n '/^$/,$p' payload; } >commit && cd r && "
	    "git update-ref HEAD $(git hash-object -t commit -w ../commit)");
	assert_int_equal(verdict("HEAD", ana), SIGN_BAD);
}

/* The committer's date is the signer's own choice: it cannot revive a key. */
static void
test_key_that_has_an_end(void **state)
{
	(void)state;
	make_ssh_world();
	sh("echo 'ana@example.org valid-before=\"20240101\"' $(cat ana.pub) "
	    ">allowed && GIT_COMMITTER_DATE=2023-06-01T00:00:00Z "
	    "git -C r commit -q --allow-empty -m old && "
	    "git -C r verify-commit HEAD 2>/dev/null");
	assert_int_equal(verdict("HEAD", ana), SIGN_GOOD);
	assert_int_equal(verdict_of("HEAD", ana, SIGN_TODAY), SIGN_UNKNOWN);
	/* now with a list of revoked keys */
	sh("cp bob.pub revoked && "
	    "git config --global gpg.ssh.revocationFile '~/world/revoked'");
	assert_int_equal(verdict("HEAD", ana), SIGN_GOOD);
	sh("cp ana.pub revoked");
	assert_int_equal(verdict("HEAD", ana), SIGN_BAD);
	sh("git config --global --unset gpg.ssh.revocationFile");
	sh("GIT_COMMITTER_DATE=2024-06-01T00:00:00Z "
	    "git -C r commit -q --allow-empty -m new");
	assert_int_equal(verdict("HEAD", ana), SIGN_UNKNOWN);
	assert_int_equal(verdict_of("HEAD", ana, SIGN_TODAY), SIGN_UNKNOWN);
}

static void
test_revoked_key_is_bad(void **state)
{
	(void)state;
	make_ssh_world();
	sh("git -C r commit -q --allow-empty -m 1 && cp ana.pub revoked && "
	    "git config --global gpg.ssh.revocationFile '~/world/revoked'");
	assert_int_equal(verdict("HEAD", ana), SIGN_BAD);
	/* ssh-keygen then reads nothing of it, and refuses every key */
	sh("echo garbage >revoked");
	assert_int_equal(verdict("HEAD", ana), SIGN_UNCHECKED);
	sh("cat ana.pub >>revoked");
	assert_int_equal(verdict("HEAD", ana), SIGN_UNCHECKED);
	sh("ssh-keygen -q -k -f revoked ana.pub");
	assert_int_equal(verdict("HEAD", ana), SIGN_BAD);
	sh("head -c 40 revoked >cut && mv cut revoked");
	assert_int_equal(verdict("HEAD", ana), SIGN_UNCHECKED);
	/* a key that is not listed is not listed */
	sh("echo bob@example.org $(cat bob.pub) >allowed");
	assert_int_equal(verdict("HEAD", ana), SIGN_UNKNOWN);
}

static void
test_what_cannot_be_checked_is_not_good(void **state)
{
	(void)state;
	make_ssh_world();
	sh("git -C r commit -q --allow-empty -m 1 && "
	    "git config --global gpg.ssh.allowedSignersFile /none");
	assert_int_equal(verdict("HEAD", ana), SIGN_UNCHECKED);
	sh("git config --global --unset gpg.ssh.allowedSignersFile");
	assert_int_equal(verdict("HEAD", ana), SIGN_UNCHECKED);
	sh("git config --global gpg.ssh.allowedSignersFile '~/world/allowed' "
	    "&& git config --global gpg.ssh.program no-such-program");
	assert_int_equal(verdict("HEAD", ana), SIGN_UNCHECKED);
	sh("git config --global gpg.ssh.program true");
	assert_int_equal(verdict("HEAD", ana), SIGN_UNCHECKED);
	/* a program that is stopped while it looks for the key has not looked */
	sh("printf '%s\n' '#!/bin/sh' 'case $2 in verify) kill -9 $$ ;; esac' "
	    "'exec ssh-keygen \"$@\"' >stopped && chmod +x stopped && "
	    "git config --global gpg.ssh.program ~/world/stopped");
	assert_int_equal(verdict("HEAD", ana), SIGN_UNCHECKED);
	sh("git config --global --unset gpg.ssh.program && cd r && "
	    "git update-ref HEAD $(git cat-file commit HEAD | "
	    "sed 's/SSH SIG/X509 SIG/' | "
	    "git hash-object -t commit -w --stdin)");
	assert_int_equal(verdict("HEAD", ana), SIGN_UNCHECKED);
}

static void
test_programs_do_not_come_from_the_repository(void **state)
{
	struct repo *repo;

	(void)state;
	make_ssh_world();
	sh("printf '#!/bin/sh\\n: >~/world/ran\\n' >evil && chmod +x evil && "
	    "git -C r config gpg.ssh.program ~/world/evil && "
	    "git -C r config gpg.program ~/world/evil && "
	    "git -C r config gpg.openpgp.program ~/world/evil");
	repo = open_repo();
	OK(commit(repo));
	repo_close(repo);
	assert_int_equal(verdict("HEAD", ana), SIGN_GOOD);
	sh("test ! -e ran");
}

static void
test_key_in_the_configuration_itself(void **state)
{
	struct repo *repo;

	(void)state;
	make_ssh_world();
	if (!has_program("ssh-agent"))
		skip();
	/* only the agent has the private key */
	sh("ssh-agent -a agent >agent.sh && . ./agent.sh >/dev/null && "
	    "ssh-add -q ana && rm ana && "
	    "git config --global user.signingKey \"key::$(cat ana.pub)\"");
	setenv("SSH_AUTH_SOCK", "agent", 1);
	repo = open_repo();
	OK(commit(repo));
	repo_close(repo);
	unsetenv("SSH_AUTH_SOCK");
	sh(". ./agent.sh >/dev/null && kill $SSH_AGENT_PID");
	assert_int_equal(verdict("HEAD", ana), SIGN_GOOD);
}

static void
test_commit_that_cannot_be_signed_is_not_made(void **state)
{
	struct repo *repo;

	(void)state;
	make_ssh_world();
	sh("git config --global user.signingKey ~/world/none");
	repo = open_repo();
	assert_int_equal(commit(repo), -1);
	assert_int_equal(err.code, ERR_REFUSED);
	repo_close(repo);
	sh("git config --global --unset user.signingKey");
	repo = open_repo();
	assert_int_equal(commit(repo), -1);
	assert_non_null(strstr(err.text, "user.signingKey"));
	repo_close(repo);
	sh("! git -C r rev-parse -q --verify HEAD");
}

static void
test_commit_gpgsign_is_read_as_git_reads_it(void **state)
{
	static const struct {
		const char *word;
		int answer, wanted;
	} row[] = {
		{ "true", 0, 1 }, { "YES", 0, 1 }, { "on", 0, 1 },
		{ "1", 0, 1 }, { "false", 0, 0 }, { "no", 0, 0 },
		{ "off", 0, 0 }, { "0", 0, 0 }, { "perhaps", -1, 0 },
	};
	struct repo *repo;
	bool is_wanted;
	size_t i;

	(void)state;
	sh("git init -q r");
	repo = open_repo();
	OK(repo_setting_bool(&is_wanted, repo, "commit.gpgSign", &err));
	assert_false(is_wanted);
	for (i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
		OK(repo_set(repo, "commit.gpgSign", row[i].word, &err));
		assert_int_equal(repo_setting_bool(&is_wanted, repo,
		    "commit.gpgSign", &err), row[i].answer);
		assert_int_equal(is_wanted, row[i].wanted);
	}
	repo_close(repo);
}

static void
make_pgp_world(void)
{
	if (!has_program("gpg")) {
		print_message("# gpg is not installed\n");
		skip();
	}
	setenv("GNUPGHOME", "gnupg", 1);
	sh("mkdir -m 700 gnupg && for k in ana bob; do "
	    "gpg --batch --quiet --passphrase '' --quick-generate-key "
	    "\"$k <$k@example.org>\" ed25519 sign 1y 2>/dev/null; done; "
	    "git init -q r && git config --global commit.gpgSign true && "
	    "git config --global user.name ana");
}

static void
unmake_pgp_world(void)
{
	sh("gpgconf --kill gpg-agent");
	unsetenv("GNUPGHOME");
}

static void
test_openpgp_both_ways(void **state)
{
	struct repo *repo;

	(void)state;
	make_pgp_world();
	repo = open_repo();
	OK(commit(repo));
	repo_close(repo);
	sh("GNUPGHOME=$PWD/gnupg git -C r verify-commit HEAD 2>/dev/null");
	assert_int_equal(verdict("HEAD", ana), SIGN_GOOD);
	assert_int_equal(verdict("HEAD", bob), SIGN_UNKNOWN);
	assert_int_equal(verdict("HEAD", "na@example.org"), SIGN_UNKNOWN);
	sh("cd r && GNUPGHOME=$PWD/../gnupg git commit -q --allow-empty "
	    "-m yes");
	assert_int_equal(verdict("HEAD", ana), SIGN_GOOD);
	sh("cd r && git update-ref HEAD $(git cat-file commit HEAD | "
	    "sed 's/^yes/no/' | git hash-object -t commit -w --stdin)");
	assert_int_equal(verdict("HEAD", ana), SIGN_BAD);
	sh("gpg --batch --quiet --yes --delete-secret-and-public-key "
	    "$(gpg --with-colons --list-keys ana@example.org | "
	    "sed -n 's/^fpr:*\\([^:]*\\).*/\\1/p')");
	assert_int_equal(verdict("HEAD~1", ana), SIGN_UNKNOWN);
	unmake_pgp_world();
}

static void
test_openpgp_key_that_is_over(void **state)
{
	(void)state;
	make_pgp_world();
	sh("GNUPGHOME=$PWD/gnupg git -C r commit -q --allow-empty -m 1 && "
	    "sed 's/^:---/---/' gnupg/openpgp-revocs.d/$(gpg --with-colons "
	    "--list-keys ana@example.org | "
	    "sed -n 's/^fpr:*\\([^:]*\\).*/\\1/p').rev | "
	    "gpg --batch --quiet --import 2>/dev/null");
	assert_int_equal(verdict("HEAD", ana), SIGN_BAD);
	sh("git config --global gpg.program no-such-program");
	assert_int_equal(verdict("HEAD", ana), SIGN_UNCHECKED);
	unmake_pgp_world();
}

/*
 * Who signs may send their key along, or have laid it where gpg looks for keys;
 * the keyring that decides is what somebody put there.
 */
static void
test_openpgp_keyring_takes_no_key_by_itself(void **state)
{
	(void)state;
	make_pgp_world();
	sh("echo include-key-block >gnupg/gpg.conf && "
	    "GNUPGHOME=$PWD/gnupg git -C r commit -q --allow-empty -m 1 && "
	    "gpgconf --kill all && mkdir -m 700 other && "
	    "printf '%s\n' auto-key-import auto-key-retrieve "
	    "'keyserver hkp://127.0.0.1:9' >other/gpg.conf");
	setenv("GNUPGHOME", "other", 1);
	assert_int_equal(verdict("HEAD", ana), SIGN_UNKNOWN);
	sh("test 0 = $(gpg --batch --with-colons --list-keys | grep -c ^pub) && "
	    "test ! -e other/S.dirmngr");
	unmake_pgp_world();
}

/*
 * Makes a gpg that prints the given status lines; the words behind are for
 * people.
 */
static void
make_told_gpg(void)
{
	sh("git init -q r && git config --global gpg.program ~/world/gpg && "
	    "cat >gpg <<-'E'\n"
	    "\t#!/bin/sh\n"
	    "\techo 'gpg: as it was told' >&2\n"
	    "\tcase \" $* \" in\n"
	    "\t*\" --list-keys F1 \"*) cat ~/world/keys ;;\n"
	    "\t*\" --verify \"*) cat >/dev/null; cat ~/world/said ;;\n"
	    "\t*) cat >/dev/null; cat ~/world/signature ~/world/status >&2;\n"
	    "\t    cat ~/world/signature ;;\n"
	    "\tesac\n"
	    "\tread -r status <~/world/exit\n"
	    "\texit $status\n"
	    "E\n"
	    "chmod +x gpg; echo 0 >exit; printf '%s\n' "
	    "'-----BEGIN PGP SIGNATURE-----' >signature; "
	    "echo '[GNUPG:] SIG_CREATED D' >status");
}

static void
write_words(const char *path, const char *words)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_true(fputs(words, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

static void
test_openpgp_words(void **state)
{
	static const char good[] = "[GNUPG:] GOODSIG 1 ana\n";
	static const char valid[] = "[GNUPG:] VALIDSIG F0 2026 F1\n";
	static const char uid[] = "uid:u::::1::2::ana <ana@example.org>:\n";
	const struct {
		const char *said, *more, *keys;
		enum sign_verdict verdict;
	} row[] = {
		{ good, valid, uid, SIGN_GOOD },
		{ "gpg: a word\n\n[GNUPG:]\n[GNUPG:] NEWSIG\n"
		    "[GNUPG:] GOODSIG 1 ana\n", valid, uid, SIGN_GOOD },
		{ good, valid, "pub:u:::\nuid:u::::1::2::bob "
		    "<bob@example.org>:\nuid:u::::1::2::ana "
		    "<ana@example.org>:\n", SIGN_GOOD },
		{ "", "", uid, SIGN_UNCHECKED },
		{ "[GNUPG:] NEWSIG\n", valid, uid, SIGN_UNCHECKED },
		{ "GOODSIG 1 ana\n", valid, uid, SIGN_UNCHECKED },
		{ good, "", uid, SIGN_UNCHECKED },
		{ good, good, uid, SIGN_BAD },
		{ "[GNUPG:] BADSIG 1 ana\n", valid, uid, SIGN_BAD },
		{ "[GNUPG:] EXPSIG 1 ana\n", valid, uid, SIGN_BAD },
		{ "[GNUPG:] EXPKEYSIG 1 ana\n", valid, uid, SIGN_BAD },
		{ "[GNUPG:] KEYEXPIRED 99999999999\n"
		    "[GNUPG:] EXPKEYSIG 1 ana\n", valid,
		    "uid:e::::1::2::ana <ana@example.org>:\n", SIGN_GOOD },
		{ "[GNUPG:] KEYEXPIRED 99999999999\n[GNUPG:] KEYEXPIRED "
		    "1000\n[GNUPG:] EXPKEYSIG 1 ana\n", valid, uid,
		    SIGN_BAD },
		{ "[GNUPG:] KEYEXPIRED 20991231T235959\n"
		    "[GNUPG:] EXPKEYSIG 1 ana\n", valid, uid, SIGN_BAD },
		{ "[GNUPG:] KEYEXPIRED\n"
		    "[GNUPG:] EXPKEYSIG 1 ana\n", valid, uid, SIGN_BAD },
		{ "[GNUPG:] KEYEXPIRED 0000000099999999999\n"
		    "[GNUPG:] EXPKEYSIG 1 ana\n", valid, uid, SIGN_BAD },
		{ "[GNUPG:] KEYEXPIRED 99999999999\n"
		    "[GNUPG:] EXPSIG 1 ana\n", valid, uid, SIGN_BAD },
		{ "[GNUPG:] KEYEXPIRED 99999999999\n"
		    "[GNUPG:] REVKEYSIG 1 ana\n", valid, uid, SIGN_BAD },
		{ "[GNUPG:] REVKEYSIG 1 ana\n", valid, uid, SIGN_BAD },
		{ "[GNUPG:] ERRSIG 1\n", valid, uid, SIGN_UNKNOWN },
		{ "[GNUPG:] TRUST_NEVER\n[GNUPG:] GOODSIG 1 ana\n", valid,
		    uid, SIGN_UNKNOWN },
		{ good, valid, "", SIGN_UNKNOWN },
		{ good, valid, "uid:r::::1::2::ana <ana@example.org>:\n",
		    SIGN_UNKNOWN },
		{ good, valid, "uid:e::::1::2::ana <ana@example.org>:\n",
		    SIGN_UNKNOWN },
	};
	struct buf words = BUF_INIT;
	size_t i;

	(void)state;
	make_told_gpg();
	sh("git -C r commit -q --allow-empty -S -m 1");
	for (i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
		buf_clear(&words);
		buf_add_string(&words, row[i].said);
		buf_add_string(&words, row[i].more);
		write_words("said", words.at);
		write_words("keys", row[i].keys);
		print_message("# %zu\n", i);
		assert_int_equal(verdict("HEAD", ana), row[i].verdict);
	}
	buf_release(&words);
}

/* What gpg says before it is stopped is not all that it would have said. */
static void
test_openpgp_that_is_stopped(void **state)
{
	(void)state;
	make_told_gpg();
	sh("git -C r commit -q --allow-empty -S -m 1 && cp gpg all");
	write_words("said", "[GNUPG:] GOODSIG 1 ana\n"
	    "[GNUPG:] VALIDSIG F0 2026 F1\n");
	write_words("keys", "uid:u::::1::2::ana <ana@example.org>:\n");
	assert_int_equal(verdict("HEAD", ana), SIGN_GOOD);
	sh("sed 's/said ;;/said; kill -9 $$ ;;/' all >gpg");
	assert_int_equal(verdict("HEAD", ana), SIGN_UNCHECKED);
	sh("sed 's/cat [^ ]*keys ;;/kill -9 $$ ;;/' all >gpg");
	assert_int_equal(verdict("HEAD", ana), SIGN_UNCHECKED);
}

/* What gpg.minTrustLevel asks for is asked of the user id. */
static void
test_openpgp_trust(void **state)
{
	static const struct {
		const char *level, *letter;
		enum sign_verdict verdict;
	} row[] = {
		{ "undefined", "", SIGN_GOOD },
		{ "undefined", "q", SIGN_GOOD },
		{ "undefined", "r", SIGN_UNKNOWN },
		{ "marginal", "", SIGN_UNKNOWN },
		{ "marginal", "n", SIGN_UNKNOWN },
		{ "marginal", "q", SIGN_UNKNOWN },
		{ "marginal", "m", SIGN_GOOD },
		{ "fully", "m", SIGN_UNKNOWN },
		{ "fully", "f", SIGN_GOOD },
		{ "FULLY", "u", SIGN_GOOD },
		{ "ultimate", "f", SIGN_UNKNOWN },
		{ "ultimate", "u", SIGN_GOOD },
		{ "ultimate", "e", SIGN_UNKNOWN },
		{ "certain", "u", SIGN_UNCHECKED },
		{ "", "u", SIGN_UNCHECKED },
	};
	OWN(buf) words = BUF_INIT;
	size_t i;

	(void)state;
	make_told_gpg();
	sh("git -C r commit -q --allow-empty -S -m 1");
	write_words("said", "[GNUPG:] GOODSIG 1 ana\n"
	    "[GNUPG:] VALIDSIG F0 2026 F1\n");
	for (i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
		buf_clear(&words);
		/* the key is trusted, and has an address that is not */
		buf_addf(&words, "pub:f:\nuid:u::::1::2::bob "
		    "<bob@example.org>:\nuid:%s::::1::2::ana "
		    "<ana@example.org>:\n", row[i].letter);
		write_words("keys", words.at);
		buf_clear(&words);
		buf_addf(&words, "git -C r config gpg.minTrustLevel '%s'",
		    row[i].level);
		sh(words.at);
		print_message("# %zu\n", i);
		assert_int_equal(verdict("HEAD", ana), row[i].verdict);
	}
}

/* gpg has to say that it signed, end with 0, and print a signature. */
static void
test_openpgp_signature_that_is_none(void **state)
{
	static const char *const undone[] = {
		": >status", "echo 2 >exit", ": >signature",
	};
	static const char *const ssh[] = {
		"git config --global user.signingKey 'ssh-ed25519 A'",
		"git config --global user.signingKey key::x",
		"git config --global user.signingKey a.pub",
	};
	struct repo *repo;
	size_t i;

	(void)state;
	make_told_gpg();
	sh("git config --global commit.gpgSign true && "
	    "git config --global gpg.format openpgp && "
	    "git config --global user.signingKey F1");
	for (i = 0; i < sizeof(undone) / sizeof(undone[0]); i++) {
		sh("echo 0 >exit; echo SIGNATURE >signature; "
		    "echo '[GNUPG:] SIG_CREATED D' >status");
		sh(undone[i]);
		repo = open_repo();
		assert_int_equal(commit(repo), -1);
		assert_int_equal(err.code, ERR_REFUSED);
		assert_non_null(strstr(err.text, "cannot be signed"));
		repo_close(repo);
	}
	sh("echo 2 >exit");
	for (i = 0; i < sizeof(ssh) / sizeof(ssh[0]); i++) {
		sh(ssh[i]);
		repo = open_repo();
		assert_int_equal(commit(repo), -1);
		assert_non_null(strstr(err.text, "is a key of SSH"));
		repo_close(repo);
	}
	sh("! git -C r rev-parse -q --verify HEAD; "
	    "git config --global gpg.format x509");
	repo = open_repo();
	assert_int_equal(commit(repo), -1);
	assert_non_null(strstr(err.text, "x509"));
	repo_close(repo);
}

static void
test_key_by_its_words_or_its_place_in_the_tree(void **state)
{
	struct repo *repo;

	(void)state;
	make_ssh_world();
	if (!has_program("ssh-agent"))
		skip();
	/* git takes this for a key, too; the agent has the private key */
	sh("ssh-agent -a agent >agent.sh && . ./agent.sh >/dev/null && "
	    "ssh-add -q ana && "
	    "git config --global user.signingKey \"$(cat ana.pub)\"");
	setenv("SSH_AUTH_SOCK", "agent", 1);
	repo = open_repo();
	OK(commit(repo));
	repo_close(repo);
	unsetenv("SSH_AUTH_SOCK");
	sh(". ./agent.sh >/dev/null && kill $SSH_AGENT_PID");
	assert_int_equal(verdict("HEAD", ana), SIGN_GOOD);
	sh("cp ana r/key && git config --global user.signingKey key && "
	    "git config --global gpg.ssh.program ''");
	repo = open_repo();
	OK(commit(repo));
	assert_int_equal(verdict("HEAD", ana), SIGN_GOOD);
	assert_int_equal(verdict("HEAD", bob), SIGN_UNKNOWN);
	repo_close(repo);
}

static void
test_home_folder_that_nobody_knows(void **state)
{
	struct repo *repo;
	int answer;

	(void)state;
	make_ssh_world();
	sh("cd r && git config user.signingKey '~/world/ana' && "
	    "git config gpg.format ssh && git config commit.gpgSign true && "
	    "git config user.name ana && git config user.email ana");
	repo = open_repo();
	unsetenv("HOME");
	answer = commit(repo);
	setenv("HOME", world_home, 1);
	assert_int_equal(answer, -1);
	assert_non_null(strstr(err.text, "cannot be signed"));
	OK(commit(repo));
	repo_close(repo);
}

/* A bad signature, of which a revoked key is not the reason. */
static void
test_list_of_revoked_keys_and_another_key(void **state)
{
	(void)state;
	make_ssh_world();
	sh("git -C r commit -q --allow-empty -m 1 && cp bob.pub revoked && "
	    "git config --global gpg.ssh.revocationFile '~/world/revoked'");
	assert_int_equal(verdict("HEAD", ana), SIGN_GOOD);
	assert_int_equal(verdict("HEAD", bob), SIGN_UNKNOWN);
	/* a program that can be run only once */
	sh("printf '#!/bin/sh\nrm \"$0\"\nexit 1\n' >once && "
	    "chmod +x once && "
	    "git config --global gpg.ssh.program ~/world/once");
	assert_int_equal(verdict("HEAD", ana), SIGN_UNCHECKED);
	sh("! test -e once; rm revoked; "
	    "git config --global --unset gpg.ssh.program");
	assert_int_equal(verdict("HEAD", ana), SIGN_UNCHECKED);
}

static void
test_without_a_place_for_a_moment(void **state)
{
	char *was = getenv("TMPDIR") == NULL ? NULL : strdup(getenv("TMPDIR"));

	(void)state;
	make_ssh_world();
	sh("git -C r commit -q --allow-empty -m 1 && mkdir place");
	setenv("TMPDIR", "/none", 1);
	assert_int_equal(verdict("HEAD", ana), SIGN_UNCHECKED);
	setenv("TMPDIR", "place", 1);
	assert_int_equal(verdict("HEAD", ana), SIGN_GOOD);
	answers("ls place", "");
	unsetenv("TMPDIR");
	assert_int_equal(verdict("HEAD", ana), SIGN_GOOD);
	setenv("TMPDIR", "", 1);
	assert_int_equal(verdict("HEAD", ana), SIGN_GOOD);
	if (was != NULL)
		setenv("TMPDIR", was, 1);
	else
		unsetenv("TMPDIR");
	free(was);
}

static void
test_what_git_cannot_be_asked_is_not_guessed(void **state)
{
	struct buf out = BUF_INIT, bytes = BUF_INIT;
	struct repo *repo;
	struct oid oid;

	(void)state;
	make_ssh_world();
	sh("git -C r commit -q --allow-empty -m 1");
	repo = open_repo();
	OK(repo_resolve(&oid, repo, "HEAD", &err));
	OK(repo_read_commit(&bytes, repo, &oid, &err));
	setenv("GIT_CONFIG_COUNT", "many", 1);
	assert_int_equal(sign_make(&out, repo, STR_LIT("x"), ana, &err), -1);
	assert_int_equal(err.code, ERR_GIT);
	assert_int_equal(sign_verify(&out, repo, buf_str(&bytes), ana,
	    SIGN_THEN), SIGN_UNCHECKED);
	assert_non_null(strstr(out.at, "configuration cannot be read"));
	unsetenv("GIT_CONFIG_COUNT");
	assert_int_equal(sign_verify(NULL, repo, buf_str(&bytes), ana,
	    SIGN_THEN), SIGN_GOOD);
	buf_release(&out);
	buf_release(&bytes);
	repo_close(repo);
}

/*
 * After this no program is run in this process: this test has to be the last.
 */
static void
test_program_that_hangs_is_asked_once(void **state)
{
	struct buf bytes = BUF_INIT, first = BUF_INIT, then = BUF_INIT;
	struct repo *repo;
	struct oid oid;
	bool signs;

	(void)state;
	make_ssh_world();
	sh("git -C r commit -q --allow-empty -m 1 && "
	    "printf '#!/bin/sh\necho >>~/world/asked\nexec sleep 600\n' "
	    ">slow && chmod +x slow && "
	    "git config --global gpg.ssh.program ~/world/slow");
	repo = open_repo();
	OK(repo_resolve(&oid, repo, "HEAD", &err));
	OK(repo_read_commit(&bytes, repo, &oid, &err));
	/* asked before, since git is a program, too */
	OK(repo_setting_bool(&signs, repo, "commit.gpgSign", &err));
	is_hurried = true;
	assert_int_equal(sign_verify(&first, repo, buf_str(&bytes), ana,
	    SIGN_THEN), SIGN_UNCHECKED);
	assert_int_equal(sign_verify(&then, repo, buf_str(&bytes), ana,
	    SIGN_THEN), SIGN_UNCHECKED);
	is_hurried = false;
	assert_non_null(strstr(first.at, "/world/slow' has not answered"));
	assert_non_null(strstr(then.at, "/world/slow' is not asked: a program "
	    "has not answered before"));
	buf_release(&bytes);
	buf_release(&first);
	buf_release(&then);
	repo_close(repo);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_make, \
	world_remove)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_git_accepts_what_we_sign),
		TEST(test_we_accept_what_git_signs),
		TEST(test_changed_bytes_are_bad),
		TEST(test_signed_commit_that_cannot_be_read),
		TEST(test_signature_made_for_something_else_is_bad),
		TEST(test_key_that_has_an_end),
		TEST(test_revoked_key_is_bad),
		TEST(test_what_cannot_be_checked_is_not_good),
		TEST(test_programs_do_not_come_from_the_repository),
		TEST(test_key_in_the_configuration_itself),
		TEST(test_commit_that_cannot_be_signed_is_not_made),
		TEST(test_commit_gpgsign_is_read_as_git_reads_it),
		TEST(test_openpgp_both_ways),
		TEST(test_openpgp_key_that_is_over),
		TEST(test_openpgp_keyring_takes_no_key_by_itself),
		TEST(test_openpgp_words),
		TEST(test_openpgp_that_is_stopped),
		TEST(test_openpgp_trust),
		TEST(test_openpgp_signature_that_is_none),
		TEST(test_key_by_its_words_or_its_place_in_the_tree),
		TEST(test_home_folder_that_nobody_knows),
		TEST(test_list_of_revoked_keys_and_another_key),
		TEST(test_without_a_place_for_a_moment),
		TEST(test_what_git_cannot_be_asked_is_not_guessed),
		TEST(test_program_that_hangs_is_asked_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
