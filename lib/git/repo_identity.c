/* SPDX-License-Identifier: ISC */
/*
 * Finds out who acts, and when.  We ask `git var`, since the worst that could
 * happen here is an act in another name than the next `git commit` would use.
 *
 * git falls back to the names of the account and the host; we do not, because
 * an act in the name of `root@localhost` would be nobody's.
 */
#include "git/repo.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "git/repo_private.h"

#define TELL_GIT "tell it: git config --global user.name 'Your Name' and " \
	"git config --global user.email you@example.org"

static bool
is_of_date(const char *words, const char *variable)
{
	const char *date = getenv(variable);

	return date != NULL && *date != '\0' && strstr(words, date) != NULL;
}

static int
ask_git(struct buf *out, struct repo *repo, const char *variable,
    struct err *err)
{
	const char *email = getenv("EMAIL");
	const char *words[] = { "-c", "user.useConfigOnly=true", "var",
		variable, NULL };
	/* with user.useConfigOnly git would ignore EMAIL, which is no guess */
	bool is_told = email != NULL && *email != '\0';
	OWN(buf) warned = BUF_INIT;	/* by git, of a setting that is old */

	/* git would pass over a file of settings that it may not read */
	if (repo_load_config(repo, err) < 0)
		return -1;
	if (repo_ask_git(out, &warned, repo, is_told ? words + 2 : words,
	    err) == 0)
		return 0;
	if (err->code != ERR_GIT)
		return -1;
	if (is_of_date(err->text, "GIT_AUTHOR_DATE") ||
	    is_of_date(err->text, "GIT_COMMITTER_DATE"))
		return err_set(err, ERR_REFUSED, "git refuses the date of the "
		    "act (%s); unset GIT_AUTHOR_DATE and GIT_COMMITTER_DATE",
		    err->text);
	return err_set(err, ERR_REFUSED, "git does not know who you are "
	    "(%s); " TELL_GIT, err->text);
}

/* What a commit cannot have in a name or an address; NULL if there is none. */
static const char *
unfit(struct str word, bool is_email)
{
	struct utf8_fault fault;

	if (!utf8_is_clean(&fault, word))
		return fault.what;
	if (str_find_byte(word, '\t') < word.n)
		return "tab";
	return is_email && str_find_byte(word, ' ') < word.n ? "blank" : NULL;
}

static int
copy_word(char out[256], struct str word, bool is_email, struct err *err)
{
	const char *what = unfit(word, is_email);

	if (word.n >= 256)
		return err_set(err, ERR_REFUSED, "a name or e-mail of more "
		    "than 255 bytes: '%.40s...'; shorten it: git config "
		    "user.name, and user.email", word.at);
	if (what != NULL)
		return err_set(err, ERR_REFUSED, "your %s has a %s in it; "
		    "write it anew: git config %s", is_email ? "e-mail" :
		    "name", what, is_email ? "user.email you@example.org" :
		    "user.name 'Your Name'");
	if (word.n == 0)
		return err_set(err, ERR_REFUSED, "git does not know who "
		    "you are; " TELL_GIT);
	memcpy(out, word.at, word.n);
	out[word.n] = '\0';
	return 0;
}

/*
 * Reads one of the two people that git would write into a commit, from git's
 * line `Name <email> 1795251600 +0100`, into the committer's members of *out.
 */
static int
read_role(struct repo_identity *out, struct repo *repo, const char *variable,
    struct err *err)
{
	OWN(buf) line = BUF_INIT;
	struct str text, email, date;
	size_t open, close;
	char sign = '+';
	int zone = 0;

	memset(out, 0, sizeof(*out));
	if (ask_git(&line, repo, variable, err) < 0)
		return -1;
	text = str_trim(buf_str(&line));
	open = str_find(text, " <");
	email = str_from(text, open + 2);
	close = str_find(email, "> ");
	date = str_from(email, close + 2);
	if (open == text.n && str_starts(text, "<"))
		open = 0;
	if (date.n == 0 || sscanf(date.at, "%lld %c%4d",
	    &out->committer_seconds, &sign, &zone) != 3)
		return err_set(err, ERR_GIT, "git says who you are in words "
		    "that cannot be read: %s", line.at);
	out->committer_zone = (zone / 100 * 60 + zone % 100) *
	    (sign == '-' ? -1 : 1);
	return copy_word(out->name, str_first(text, open), false, err) < 0 ||
	    copy_word(out->email, str_first(email, close), true, err) < 0 ?
	    -1 : 0;
}

/* Whether a variable is the same for the author and for the committer. */
static bool
is_same_in_environment(const char *author, const char *committer)
{
	const char *a = getenv(author), *b = getenv(committer);

	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static bool
is_set(struct repo *repo, const char *key)
{
	OWN(buf) value = BUF_INIT;
	struct err err;
	bool found;

	return repo_setting(&value, &found, repo, key, &err) < 0 || found;
}

/*
 * Whether git makes both of the same words, so that it need not be asked
 * twice: what is of one role alone is set nowhere, or the same in the
 * environment.  In a hook we do not know all settings.
 */
static bool
are_alike(struct repo *repo)
{
	return repo->mode != REPO_HOOK &&
	    is_same_in_environment("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME") &&
	    is_same_in_environment("GIT_AUTHOR_EMAIL",
	    "GIT_COMMITTER_EMAIL") &&
	    is_same_in_environment("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE") &&
	    !is_set(repo, "author.name") && !is_set(repo, "author.email") &&
	    !is_set(repo, "committer.name") &&
	    !is_set(repo, "committer.email");
}

int
repo_committer(struct repo_identity *out, struct repo *repo, struct err *err)
{
	return read_role(out, repo, "GIT_COMMITTER_IDENT", err);
}

int
repo_identity(struct repo_identity *out, struct repo *repo, struct err *err)
{
	struct repo_identity author;

	if (read_role(&author, repo, "GIT_AUTHOR_IDENT", err) < 0)
		return -1;
	if (are_alike(repo))
		*out = author;
	else if (repo_committer(out, repo, err) < 0)
		return -1;
	if (strcmp(author.name, out->name) != 0 ||
	    strcmp(author.email, out->email) != 0)
		return err_set(err, ERR_REFUSED, "author '%s <%s>' and "
		    "committer '%s <%s>' differ; one person has to be both; "
		    "unset the variables GIT_AUTHOR_* and GIT_COMMITTER_*, "
		    "and use user.name and user.email alone",
		    author.name, author.email, out->name, out->email);
	out->author_seconds = author.committer_seconds;
	out->author_zone = author.committer_zone;
	return 0;
}
