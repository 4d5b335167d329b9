/* SPDX-License-Identifier: ISC */
/* signers - finds the user's keys, and writes git's settings for them. */

#include "git/signers.h"

#include <fnmatch.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/date.h"
#include "base/str.h"
#include "git/file.h"
#include "git/rights.h"
#include "git/run.h"
#include "git/sign.h"

#define LIST_MAX (1024 * 1024)
#define LINKS_MAX 40		/* the kernel follows no more */
#define LIST "gpg.ssh.allowedSignersFile"
#define MAKE_KEY "ssh-keygen -t ed25519 -f ~/.ssh/id_ed25519"
#define PGP_KEYS "-----BEGIN PGP PUBLIC KEY BLOCK-----"

/* The files that ssh-keygen makes and ssh(1) looks for; the best first. */
static const char *const usual_keys[] = { "id_ed25519", "id_ed25519_sk",
	"id_ecdsa", "id_ecdsa_sk", "id_rsa" };

static bool
is_type(struct str word)
{
	return str_starts(word, "ssh-") || str_starts(word, "ecdsa-") ||
	    str_starts(word, "sk-");
}

/*
 * Splits a public key into type and key: "ssh-ed25519 AAAA...".  A key with an
 * '@' has the next line behind it: the end of its own is missing.
 */
static bool
read_key(struct str *type, struct str *key, struct str text)
{
	return str_next_word(type, &text) && str_next_word(key, &text) &&
	    is_type(*type) && str_find_byte(*key, '@') == key->n;
}

/* Reads the file that a setting names; the error says what to type. */
static int
read_named(struct buf *out, const char *path, const char *key,
    const char *example, struct err *err)
{
	struct err why = ERR_INIT;

	if (file_read_any(out, path, LIST_MAX, &why) == 0)
		return 0;
	return err_set(err, why.code, "%s: %s: %s; type: git config %s %s",
	    key, path, why.text, key, example);
}

/* Appends the public key that user.signingKey names, or is. */
static int
find_own_key(struct buf *out, struct repo *repo, struct err *err)
{
	OWN(buf) path = BUF_INIT;

	if (sign_own_key(out, &path, repo, err) < 0)
		return -1;
	if (out->n > 0)
		return 0;
	if (path.n == 0)
		return err_set(err, ERR_ABSENT, "user.signingKey is not set");
	if (!str_ends(buf_str(&path), ".pub"))
		buf_add_string(&path, ".pub");
	return read_named(out, path.at, "user.signingKey",
	    "~/.ssh/id_ed25519.pub", err);
}

/* Whether names as "a@x,!b@y,*@y" have the address, as ssh-keygen has it. */
static bool
has_address(struct str names, const char *email)
{
	OWN(buf) text = BUF_INIT;
	struct str pattern;
	bool is_not, is_hers = false;

	if (str_starts(names, "\"") && str_ends(names, "\"") && names.n > 1)
		names = str_from(str_first(names, names.n - 1), 1);
	while (str_next(&pattern, &names, ',')) {
		is_not = str_starts(pattern, "!");
		buf_clear(&text);
		buf_add(&text, str_from(pattern, is_not));
		if (text.n == 0 || fnmatch(text.at, email, 0) != 0)
			continue;
		if (is_not)
			return false;
		is_hers = true;
	}
	return is_hers;
}

/*
 * Whether the options of a line end its key by a day: valid-before="20260501"
 * and maybe a time behind it, by which the key has not ended on that day.
 */
static bool
has_ended(struct str options, struct date day)
{
	static const char name[] = "valid-before=\"";
	struct date_text today = date_text(day);
	size_t at = str_find(options, name);
	struct str end = str_from(options, at < options.n ?
	    at + strlen(name) : at);
	OWN(buf) text = BUF_INIT;

	buf_addf(&text, "%.4s%.2s%.2s", today.at, today.at + 5, today.at + 8);
	end = str_first(end, str_find_byte(end, '"'));
	return end.n > 0 && str_cmp(end, buf_str(&text)) <= 0;
}

/*
 * How a line of allowed signers, "NAMES [options] type key [comment]", lists
 * this key for the address: itself or, if it is a certificate, whoever may have
 * made it.
 */
static enum signers_place
place_in(struct str line, struct str type, struct str key,
    const struct repo_identity *who)
{
	bool is_cert = str_find(type, "-cert-") < type.n, has_key = false;
	struct str names, word, options;

	if (!str_next_word(&names, &line) || str_starts(names, "#"))
		return SIGNERS_ABSENT;
	options = line;
	while (!has_key && str_next_word(&word, &line))
		has_key = str_eq(word, key) || (is_cert &&
		    str_lists_any_case(word, ',', STR_LIT("cert-authority")));
	options = str_first(options, options.n - line.n);
	return !has_key || !has_address(names, who->email) ? SIGNERS_ABSENT :
	    has_ended(options, date_of_seconds(who->committer_seconds,
	    who->committer_zone)) ? SIGNERS_ENDED : SIGNERS_LISTED;
}

int
signers_own_line(struct buf *out, enum signers_place *place,
    struct repo *repo, const struct repo_identity *who, struct err *err)
{
	OWN(buf) own = BUF_INIT, path = BUF_INIT, list = BUF_INIT;
	struct str type, key, line, rest;
	enum signers_place here;
	bool found;

	*place = SIGNERS_ABSENT;
	if (find_own_key(&own, repo, err) < 0)
		return -1;
	if (!read_key(&type, &key, buf_str(&own)))
		return err_set(err, ERR_ABSENT, "user.signingKey names no SSH "
		    "key; type: git config user.signingKey "
		    "~/.ssh/id_ed25519.pub");
	if (sign_path(&path, &found, repo, LIST, err) < 0)
		return -1;
	if (!found)
		return err_set(err, ERR_ABSENT, LIST " is not set");
	if (read_named(&list, path.at, LIST, "FILE", err) < 0)
		return -1;
	rest = buf_str(&list);
	while (str_next_line(&line, &rest)) {
		here = place_in(str_trim_end(line), type, key, who);
		*place = here > *place ? here : *place;
	}
	if (*place == SIGNERS_ENDED)
		buf_add_string(out, "name the one that you have instead: git "
		    "config user.signingKey FILE; without one, first: "
		    MAKE_KEY);
	else
		buf_addf(out, "%s %.*s %.*s", who->email, STR_ARGS(type),
		    STR_ARGS(key));
	return 0;
}

/*
 * Takes the next name off an absolute path and puts it behind *out, which leads
 * through no link.
 */
static void
take_name(struct buf *out, struct buf *path)
{
	struct str all = buf_str(path);
	struct str name = str_first(all, 1 + str_find_byte(str_from(all, 1),
	    '/'));

	if (str_is(name, "/.."))
		buf_cut(out, str_find_last(buf_str(out), '/'));
	else if (name.n > 1 && !str_is(name, "/."))
		buf_add(out, name);
	buf_splice(path, 0, name.n, STR_NONE);
}

/* Puts what a link leads to in front of the rest of the path behind it. */
static void
follow(struct buf *link, struct buf *rest, const char *to)
{
	OWN(buf) path = BUF_INIT;

	buf_cut(link, *to == '/' ? 0 : str_find_last(buf_str(link), '/'));
	buf_addf(&path, "%s%s", *to == '/' ? "" : "/", to);
	buf_splice(rest, 0, 0, buf_str(&path));
}

static int
is_in_head(bool *out, struct repo *repo, const char *path, struct err *err)
{
	const char *top = repo_top(repo);
	struct tree_entry entry;
	struct oid tip;

	*out = false;
	if (!str_starts(str_of(path), top))
		return 0;
	return repo_tip(&tip, repo, err) < 0 ? -1 : repo_find_in_commit(
	    &entry, out, repo, &tip, path + strlen(top), err);
}

int
signers_is_pulled(struct buf *path, bool *out, struct repo *repo,
    const char *key, struct err *err)
{
	OWN(buf) rest = BUF_INIT;
	char to[PATH_MAX];
	bool found;
	unsigned links = 0;
	ssize_t n;

	*out = false;
	if (sign_path(&rest, &found, repo, key, err) < 0)
		return -1;
	if (found && file_is_absent(rest.at))
		return 0;
	/* each link on the way, and the file at its end */
	while (rest.n > 0 && !*out && links < LINKS_MAX) {
		take_name(path, &rest);
		n = readlink(path->at, to, sizeof(to) - 1);
		if (n < 0 && rest.n > 0)
			continue;
		if (is_in_head(out, repo, path->at, err) < 0)
			return -1;
		if (*out || n < 0)
			continue;
		links++;
		to[n] = '\0';
		follow(path, &rest, to);
	}
	buf_add(path, buf_str(&rest));
	return 0;
}

/*
 * ERR_REFUSED for a line that is none of allowed signers, as where somebody's
 * public key was put there as it is: all that is signed would be refused.  The
 * list may be empty, to be filled later.
 */
static int
check_list(struct str list, const char *file, struct err *err)
{
	struct str line, word, type, key;
	unsigned number = 0;
	bool is_good;

	while (str_next_line(&line, &list)) {
		number++;
		is_good = !str_next_word(&word, &line) ||
		    str_starts(word, "#");
		while (!is_good) {
			is_good = read_key(&type, &key, line);
			if (!is_good && (!str_next_word(&word, &line) ||
			    is_type(word)))
				return err_set(err, ERR_REFUSED, "--signers: "
				    "%s:%u: no address with a key behind it; a "
				    "line is an address, and then what stands "
				    "in that person's id_ed25519.pub", file,
				    number);
		}
	}
	return 0;
}

int
signers_find(struct signers *out, const char *file, bool is_server,
    struct err *err)
{
	char *real = realpath(file, NULL);
	OWN(buf) list = BUF_INIT;
	int result;

	if (real == NULL)
		return err_system(err, "--signers: %s", file);
	buf_add_string(&out->path, real);
	free(real);
	result = file_read_any(&list, out->path.at, LIST_MAX, err);
	out->is_pgp = str_find(buf_str(&list), PGP_KEYS) < list.n;
	if (result == 0 && !out->is_pgp)
		result = check_list(buf_str(&list), file, err);
	else if (result == 0 && is_server)
		result = err_set(err, ERR_REFUSED, "--signers: '%s' has "
		    "OpenPGP keys: they go into the keyring of the account "
		    "that runs the hook; as that one, type: gpg --import %s",
		    file, file);
	return result;
}

void
signers_release(struct signers *signers)
{
	buf_release(&signers->path);
}

int
signers_believe(struct repo *repo, const struct signers *signers,
    struct err *err)
{
	return repo_set(repo, LIST, signers->path.at, err);
}

int
signers_check(struct buf *out, struct repo *repo, struct err *err)
{
	OWN(buf) value = BUF_INIT, path = BUF_INIT;
	bool found;
	int result = repo_setting_of(&value, &found, repo, REPO_OF_GATE, LIST,
	    err);

	if (result == 0 && found && str_starts(buf_str(&value), "~"))
		buf_addf(out, LIST ": '%s' is in the home of whoever pushes, "
		    "who could list a key of their own\n", value.at);
	else if (result == 0 && found && value.n > 0) {
		buf_addf(&path, "%s%s", value.at[0] == '/' ? "" :
		    repo_common_dir(repo), value.at);
		result = rights_check_list(out, repo, LIST, path.at, err);
	}
	return result;
}

/* Runs gpg, whose output is appended; if gpg fails the error has its words. */
static int
ask_gpg(struct buf *out, struct repo *repo, const char *option,
    const char *word, struct err *err)
{
	OWN(buf) program = BUF_INIT, diag = BUF_INIT;
	const char *argv[] = { NULL, "--batch", "--with-colons", option, word,
	    NULL };
	int status = 0;

	if (sign_program(&program, repo, false, err) < 0)
		return -1;
	argv[0] = program.at;
	if (run_filter(&status, out, &diag, argv, STR_LIT(""), RUN_SECONDS,
	    err) < 0)
		return -1;
	return status == 0 ? 0 : err_set(err, ERR_REFUSED, "%.*s",
	    STR_ARGS(run_last_words(&diag)));
}

int
signers_own_pgp(struct repo *repo, const struct repo_identity *who,
    struct err *err)
{
	OWN(buf) own = BUF_INIT, out = BUF_INIT;
	struct str line, rest;
	bool is_good = false;

	buf_addf(&own, "<%s>", who->email);
	if (ask_gpg(&out, repo, "--list-secret-keys", own.at, err) < 0 &&
	    err->code != ERR_REFUSED)
		return -1;
	rest = buf_str(&out);
	/* neither expired nor revoked */
	while (!is_good && str_next_line(&line, &rest))
		is_good = str_starts(line, "sec:") && !str_starts(line,
		    "sec:e") && !str_starts(line, "sec:r");
	return is_good ? 0 :
	    err_set(err, ERR_REFUSED, "there is no OpenPGP key for %s to sign "
	    "with; first: gpg --quick-generate-key '%s <%s>'", who->email,
	    who->name, who->email);
}

/*
 * Takes the next primary key off what gpg lists: the line behind `pub` or `sec`
 * has its fingerprint in the tenth field.
 */
static bool
next_fingerprint(struct str *out, struct str *rest)
{
	struct str line, field;
	bool is_primary = false;
	unsigned i;

	while (str_next_line(&line, rest)) {
		if (is_primary && str_starts(line, "fpr:")) {
			for (i = 0; i < 10 && str_next(&field, &line, ':');
			    i++)
				*out = field;
			return true;
		}
		is_primary = str_starts(line, "pub:") ||
		    str_starts(line, "sec:");
	}
	return false;
}

/*
 * Names the keys that may sign for the user and are not the user's: whoever
 * sends a key may have added any address to it.
 */
static int
tell_of_others(struct buf *out, struct repo *repo, const char *own,
    const char *list, struct err *err)
{
	OWN(buf) all = BUF_INIT, secret = BUF_INIT, mine = BUF_INIT;
	struct str key, rest;

	if (ask_gpg(&all, repo, "--list-keys", own, err) < 0 ||
	    ask_gpg(&secret, repo, "--list-secret-keys", own, err) < 0)
		return -1;
	rest = buf_str(&secret);
	while (next_fingerprint(&key, &rest))
		buf_add_ended(&mine, key);
	rest = buf_str(&all);
	while (next_fingerprint(&key, &rest))
		if (!str_has_string(buf_str(&mine), key))
			buf_addf(out, "key %.*s can sign for you, too: %s; "
			    "unless it was yours, say so to whoever keeps %s, "
			    "and type: gpg --delete-keys %.*s\n",
			    STR_ARGS(key), own, list, STR_ARGS(key));
	return 0;
}

static int
use_pgp(struct buf *out, struct repo *repo, const char *list,
    const struct repo_identity *who, struct err *err)
{
	OWN(buf) format = BUF_INIT, own = BUF_INIT, none = BUF_INIT;
	bool found;

	buf_addf(&own, "<%s>", who->email);
	if (signers_own_pgp(repo, who, err) < 0 ||
	    ask_gpg(&none, repo, "--import", list, err) < 0 ||
	    tell_of_others(out, repo, own.at, list, err) < 0 ||
	    repo_setting(&format, &found, repo, "gpg.format", err) < 0 ||
	    /* a user.signingKey for ssh cannot be used for gpg */
	    (str_is(buf_str(&format), "ssh") &&
	    repo_set(repo, "user.signingKey", own.at, err) < 0) ||
	    repo_set(repo, "gpg.format", "openpgp", err) < 0)
		return -1;
	buf_addf(out, "commits are signed with the OpenPGP key of %s\n",
	    who->email);
	return 0;
}

/* Keeps the key that is set for ssh, or takes the first of the usual files. */
static int
choose_key(struct buf *out, struct repo *repo, struct err *err)
{
	const char *home = getenv("HOME");
	OWN(buf) format = BUF_INIT, key = BUF_INIT, text = BUF_INIT;
	bool found, is_set;
	size_t i;

	if (repo_setting(&format, &found, repo, "gpg.format", err) < 0 ||
	    repo_setting(&key, &is_set, repo, "user.signingKey", err) < 0)
		return -1;
	if (str_is(buf_str(&format), "ssh") && is_set) {
		buf_add(out, buf_str(&key));
		return find_own_key(&text, repo, err);
	}
	for (i = 0; i < sizeof(usual_keys) / sizeof(*usual_keys) &&
	    home != NULL; i++) {
		buf_clear(&key);
		buf_addf(&key, "%s/.ssh/%s.pub", home, usual_keys[i]);
		if (file_read_any(&text, key.at, LIST_MAX, err) == 0) {
			buf_add(out, buf_str(&key));
			return 0;
		}
		/* one that cannot be read may be the one to sign with */
		if (err->code != ERR_ABSENT)
			return -1;
	}
	return err_set(err, ERR_REFUSED, "there is no key to sign with; "
	    "first: " MAKE_KEY);
}

static int
use_ssh(struct buf *out, struct repo *repo, const char *list,
    const struct repo_identity *who, struct err *err)
{
	OWN(buf) line = BUF_INIT, key = BUF_INIT;
	enum signers_place place;

	if (choose_key(&key, repo, err) < 0 ||
	    repo_set(repo, LIST, list, err) < 0 ||
	    repo_set(repo, "user.signingKey", key.at, err) < 0 ||
	    repo_set(repo, "gpg.format", "ssh", err) < 0 ||
	    signers_own_line(&line, &place, repo, who, err) < 0)
		return -1;
	buf_addf(out, "commits are signed with %s\n", key.at);
	if (place == SIGNERS_ENDED)
		buf_addf(out, "%s has an end for that key; %s\n", list,
		    line.at);
	else if (place == SIGNERS_ABSENT)
		buf_addf(out, "%s does not have that key; whoever keeps it "
		    "adds: %s\n", list, line.at);
	return 0;
}

int
signers_use(struct buf *out, struct repo *repo, const struct signers *signers,
    const struct repo_identity *who, struct err *err)
{
	int result = (signers->is_pgp ? use_pgp : use_ssh)(out, repo,
	    signers->path.at, who, err);

	return result < 0 ? -1 : repo_set(repo, "commit.gpgSign", "true",
	    err);
}
