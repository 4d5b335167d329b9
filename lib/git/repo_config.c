/* SPDX-License-Identifier: ISC */
/*
 * Reads git's configuration as git itself does: we ask git once for all of it,
 * by `git config --list`.  libgit2 knows neither `git -c` nor every condition
 * of includeIf, and takes a file that it cannot read for one that does not
 * exist; but the settings say who acts, and what is signed.
 *
 * Scopes     `local` and `worktree` are the repository's own settings,
 *            `global` and `command` those of the user who runs this, `system`
 *            those of the machine.
 */
#include "git/repo.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "git/repo_private.h"
#include "git/run.h"

struct setting {
	struct str scope, key;
	struct str value;	/* absent: a key without `=` */
};

struct settings {
	struct buf listing;
	struct setting *setting;
	size_t n, cap;
};

int
repo_ask_git(struct buf *out, struct buf *warned, struct repo *repo,
    const char *const words[], struct err *err)
{
	const char *argv[12] = { "git" };
	OWN(buf) dir = BUF_INIT;
	struct str said;
	size_t i;
	int status = 0;

	buf_addf(&dir, "--git-dir=%s", git_repository_path(repo->git));
	argv[1] = dir.at;
	for (i = 0; words[i] != NULL; i++)
		argv[i + 2] = words[i];
	if (run_git(&status, out, warned, argv, err) < 0)
		return -1;
	if (status == 0)
		return 0;
	said = run_last_words(warned);
	if (str_starts(said, "fatal: "))
		said = str_from(said, strlen("fatal: "));
	return err_set(err, ERR_GIT, "%.*s", STR_ARGS(said));
}

/* git's list has `scope NUL key LF value NUL`; LF and value may be missing. */
int
repo_load_config(struct repo *repo, struct err *err)
{
	static const char *const words[] = { "config", "-z", "--show-scope",
		"--list", NULL };
	OWN(buf) warned = BUF_INIT;
	struct str rest, scope, word;
	struct settings *all;
	size_t end;
	int result;

	if (repo->settings != NULL)
		return 0;
	repo->settings = all = mem_new(1, sizeof(*all));
	all->listing = (struct buf)BUF_INIT;
	result = repo_ask_git(&all->listing, &warned, repo, words, err);
	/* git only prints a warning if it may not read a file */
	if (result == 0 && warned.n > 0)
		result = err_set(err, ERR_GIT, "%.*s",
		    STR_ARGS(run_last_words(&warned)));
	if (result < 0) {
		repo_forget_config(repo);
		return err_prefix(err, "git's configuration cannot be "
		    "read: ");
	}
	rest = buf_str(&all->listing);
	while (str_next_string(&scope, &rest) &&
	    str_next_string(&word, &rest)) {
		/* in a hook these are the settings of the pusher */
		if (repo->mode == REPO_HOOK && (str_is(scope, "global") ||
		    str_is(scope, "command")))
			continue;
		end = str_find_byte(word, '\n');
		*MEM_ADD(all->setting, all->n, &all->cap) = (struct setting){
		    scope, str_first(word, end), end == word.n ? STR_NONE :
		    str_from(word, end + 1) };
	}
	return 0;
}

void
repo_forget_config(struct repo *repo)
{
	if (repo->settings == NULL)
		return;
	buf_release(&repo->settings->listing);
	free(repo->settings->setting);
	free(repo->settings);
	repo->settings = NULL;
}

/* In a key section and name ignore case; a subsection between does not. */
static bool
is_key(struct str key, const char *wanted)
{
	struct str want = str_of(wanted);
	size_t section = str_find_byte(want, '.');
	size_t name = (size_t)(strrchr(wanted, '.') - wanted);

	return key.n == want.n &&
	    str_eq_any_case(str_first(key, section),
	    str_first(want, section)) &&
	    str_eq(str_from(str_first(key, name), section),
	    str_from(str_first(want, name), section)) &&
	    str_eq_any_case(str_from(key, name), str_from(want, name));
}

static bool
counts(const struct setting *setting, enum repo_whose whose)
{
	bool is_own = str_is(setting->scope, "local") ||
	    str_is(setting->scope, "worktree");

	return whose == REPO_ANYBODYS || (whose == REPO_TRUSTED ? !is_own :
	    is_own || str_is(setting->scope, "system"));
}

/* Appends every value of a key that counts, in git's order. */
int
repo_settings_of(struct buf *out, struct repo *repo, enum repo_whose whose,
    const char *key, struct err *err)
{
	const struct setting *setting;
	size_t i;

	if (repo_load_config(repo, err) < 0)
		return -1;
	for (i = 0; i < repo->settings->n; i++) {
		setting = &repo->settings->setting[i];
		if (is_key(setting->key, key) && counts(setting, whose))
			buf_add_ended(out, str_is_absent(setting->value) ?
			    STR_LIT("true") : setting->value);
	}
	return 0;
}

/* Appends the last value of a key, which is the one that counts. */
int
repo_setting_of(struct buf *out, bool *found, struct repo *repo,
    enum repo_whose whose, const char *key, struct err *err)
{
	OWN(buf) all = BUF_INIT;
	struct str value = STR_NONE, rest;
	int result = repo_settings_of(&all, repo, whose, key, err);

	rest = buf_str(&all);
	while (str_next_string(&value, &rest))
		;
	buf_add(out, value);
	*found = all.n > 0;
	return result;
}

int
repo_setting(struct buf *out, bool *found, struct repo *repo,
    const char *key, struct err *err)
{
	return repo_setting_of(out, found, repo, REPO_ANYBODYS, key, err);
}

void
repo_add_path(struct buf *out, struct repo *repo, const char *value)
{
	const char *home = getenv("HOME");

	if (strncmp(value, "~/", 2) == 0 && home != NULL)
		buf_addf(out, "%s%s", home, value + 1);
	else
		buf_addf(out, "%s%s", *value == '/' ? "" : repo_is_bare(repo) ?
		    repo_common_dir(repo) : repo_top(repo), value);
}

int
repo_setting_bool(bool *out, struct repo *repo, const char *key,
    struct err *err)
{
	OWN(buf) value = BUF_INIT;
	bool found;
	int truth = 0, answer;

	answer = repo_setting(&value, &found, repo, key, err);
	if (answer == 0 && found &&
	    git_config_parse_bool(&truth, value.n == 0 ? "" : value.at) < 0)
		answer = err_set(err, ERR_REFUSED, "%s is '%s'; it has to be "
		    "true or false", key, value.at);
	*out = truth != 0;
	return answer;
}

int
repo_commit_encoding(struct buf *out, bool *is_other, struct repo *repo,
    struct err *err)
{
	bool found;
	int result = repo_setting(out, &found, repo, "i18n.commitEncoding",
	    err);

	*is_other = result == 0 && found &&
	    strcasecmp(out->at, "UTF-8") != 0 &&
	    strcasecmp(out->at, "UTF8") != 0;
	return result;
}

/*
 * Whether git may have a value for this key.  libgit2 reads the same files, and
 * no program is started.  It does not know git -c, the files that variables
 * name, and some conditions of includeIf.  So its "no" is taken only if no such
 * variable is set; on a "yes" or an error the caller asks git.
 */
static bool
may_be_set(const struct repo *repo, const char *key)
{
	git_config_iterator *each = NULL;
	git_config *config = NULL;
	git_config_entry *entry;
	bool answer = true;

	if (getenv("GIT_CONFIG_PARAMETERS") != NULL ||
	    getenv("GIT_CONFIG_COUNT") != NULL ||
	    getenv("GIT_CONFIG_GLOBAL") != NULL ||
	    getenv("GIT_CONFIG_SYSTEM") != NULL ||
	    git_repository_config(&config, repo->git) < 0)
		return true;
	if (git_config_multivar_iterator_new(&each, config, key, NULL) == 0)
		answer = git_config_next(&entry, each) != GIT_ITEROVER;
	git_config_iterator_free(each);
	git_config_free(config);
	return answer;
}

int
repo_settings(struct buf *out, struct repo *repo, const char *key,
    struct err *err)
{
	return repo->mode == REPO_REPORT && repo->settings == NULL &&
	    !may_be_set(repo, key) ? 0 :
	    repo_settings_of(out, repo, REPO_ANYBODYS, key, err);
}

/*
 * Knows all values that git has for core.sharedRepository.  libgit2 reads the
 * setting, since every report asks for it and no program should be started for
 * that; if it cannot be read, the repository counts as not shared.
 */
unsigned
repo_shared_mode(struct repo *repo)
{
	git_config *config = NULL;
	const char *value = NULL;
	unsigned mode = 0;
	char *end;
	long octal;
	int truth = 0;

	if (git_repository_config_snapshot(&config, repo->git) < 0 ||
	    git_config_get_string(&value, config,
	    "core.sharedRepository") < 0)
		value = "";
	octal = strtol(value, &end, 8);
	if (strcmp(value, "group") == 0)
		mode = 0660;
	else if (strcmp(value, "all") == 0 || strcmp(value, "world") == 0 ||
	    strcmp(value, "everybody") == 0 || strcmp(value, "2") == 0)
		mode = 0664;
	else if (end > value && *end == '\0' && octal > 2 && octal <= 0777)
		mode = (unsigned)octal & 0666;
	else if (*value != '\0' &&
	    git_config_parse_bool(&truth, value) == 0 && truth)
		mode = 0660;
	git_config_free(config);
	return mode;
}

static int
write_setting(struct repo *repo, const char *key, const char *value,
    bool is_more, struct err *err)
{
	OWN(buf) path = BUF_INIT;
	git_config *own = NULL;
	int rc;

	buf_addf(&path, "%sconfig", repo_common_dir(repo));
	rc = git_config_open_ondisk(&own, path.at);
	/* the pattern matches no existing value, so one is added */
	if (rc == 0)
		rc = is_more ? git_config_set_multivar(own, key, "^$", value) :
		    git_config_set_string(own, key, value);
	repo_forget_config(repo);
	git_config_free(own);
	if (rc == GIT_ELOCKED)
		return err_set(err, ERR_REFUSED, "'%s.lock' exists: another "
		    "git program is at work; if none is, one has crashed: "
		    "remove that file", path.at);
	return rc < 0 ? repo_fail(err, "cannot set '%s'", key) : 0;
}

int
repo_set(struct repo *repo, const char *key, const char *value,
    struct err *err)
{
	return write_setting(repo, key, value, false, err);
}

int
repo_set_more(struct repo *repo, const char *key, const char *value,
    struct err *err)
{
	return write_setting(repo, key, value, true, err);
}
