/* SPDX-License-Identifier: ISC */
/*
 * remote - git's words are people's: what happened is seen from its exit status
 * and from where the branches are, in no language.
 */
#include "git/remote.h"

#include <stdio.h>
#include <string.h>

#include "git/run.h"
#include "git/worktree.h"

/* Asks git; *found is false where it has no answer. */
static int
ask(struct buf *out, bool *found, struct repo *repo,
    const char *const words[], struct err *err)
{
	OWN(buf) diag = BUF_INIT;
	int status = 0, answer;

	buf_clear(out);
	answer = worktree_git(&status, out, &diag, repo, words, 0, err);
	*found = answer == 0 && status == 0;
	/* 1 is how `git config` says no */
	if (answer == 0 && status > 1)
		answer = err_set(err, ERR_GIT, "%.*s",
		    STR_ARGS(run_last_words(&diag)));
	return answer;
}

static int
ask_config(struct buf *out, bool *found, struct repo *repo,
    const char *how, const char *key, struct err *err)
{
	const char *words[] = { "config", "-z", how, key, NULL };

	return ask(out, found, repo, words, err);
}

/* Copies the last of several values, each of which ends with a NUL. */
static int
copy_value(char out[256], const struct buf *values, struct err *err)
{
	struct str value = STR_NONE, rest = buf_str(values);

	while (str_next_string(&value, &rest))
		;
	if (value.n >= 256)
		return err_set(err, ERR_REFUSED, "the name of a remote or "
		    "branch is too long, shorten it: '%.40s...'", value.at);
	memcpy(out, value.n == 0 ? "" : value.at, value.n);
	out[value.n] = '\0';
	return 0;
}

static int
find_upstream(struct remote *out, bool *found, struct repo *repo,
    struct str branch, struct err *err)
{
	OWN(buf) key = BUF_INIT, value = BUF_INIT;
	bool has_ref = false;

	buf_addf(&key, "branch.%.*s.remote", STR_ARGS(branch));
	if (ask_config(&value, found, repo, "--get", key.at, err) < 0 ||
	    copy_value(out->name, &value, err) < 0)
		return -1;
	buf_clear(&key);
	buf_addf(&key, "branch.%.*s.merge", STR_ARGS(branch));
	if (*found && (ask_config(&value, &has_ref, repo, "--get", key.at,
	    err) < 0 || copy_value(out->ref, &value, err) < 0))
		return -1;
	*found = *found && has_ref;
	return 0;
}

static int
find_only_remote(struct remote *out, struct repo *repo,
    const struct repo_head *head, struct str branch, struct err *err)
{
	static const char *const words[] = { "remote", NULL };
	OWN(buf) names = BUF_INIT;
	struct str name, rest;
	bool found;
	size_t n = 0;
	int result = -1;

	if (ask(&names, &found, repo, words, err) < 0)
		return -1;
	rest = buf_str(&names);
	while (str_next_line(&name, &rest)) {
		n++;
		if (name.n < sizeof(out->name))
			snprintf(out->name, sizeof(out->name), "%.*s",
			    STR_ARGS(name));
	}
	snprintf(out->ref, sizeof(out->ref), "%s", head->branch);
	if (n == 1)
		result = 0;
	else if (n == 0)
		err_set(err, ERR_ABSENT, "no remote is configured; git remote "
		    "add origin URL names the server");
	else
		err_set(err, ERR_REFUSED, "there are several remotes, and "
		    "'%.*s' follows none of them; say which: git branch "
		    "--set-upstream-to=REMOTE/%.*s, or, where it is not there "
		    "yet: git push -u REMOTE %.*s", STR_ARGS(branch),
		    STR_ARGS(branch), STR_ARGS(branch));
	return result;
}

/*
 * Where a refspec puts a branch: "+refs/heads/X*:refs/remotes/o/X*", or
 * without stars.  False if it does not fetch it.
 */
static bool
map_refspec(struct buf *out, struct str spec, struct str ref)
{
	struct str from, to = spec, middle;
	size_t star, room;

	if (str_starts(to, "+"))
		to = str_from(to, 1);
	if (str_starts(to, "^") || !str_next(&from, &to, ':') || to.n == 0)
		return false;
	star = str_find_byte(from, '*');
	if (star == from.n) {
		if (!str_eq(from, ref))
			return false;
		buf_add(out, to);
		return true;
	}
	room = from.n - star - 1;
	if (ref.n < star + room || !str_eq(str_first(from, star),
	    str_first(ref, star)) || !str_eq(str_from(from, star + 1),
	    str_from(ref, ref.n - room)))
		return false;
	middle = str_first(str_from(ref, star), ref.n - star - room);
	star = str_find_byte(to, '*');
	buf_add(out, str_first(to, star));
	buf_add(out, middle);
	buf_add(out, str_from(to, star + 1));
	return true;
}

static int
find_tracking(struct remote *out, struct repo *repo, struct err *err)
{
	OWN(buf) key = BUF_INIT, specs = BUF_INIT, to = BUF_INIT;
	struct str spec, rest;
	bool found, is_fetched = false;

	buf_addf(&key, "remote.%s.fetch", out->name);
	if (ask_config(&specs, &found, repo, "--get-all", key.at, err) < 0)
		return -1;
	rest = buf_str(&specs);
	while (!is_fetched && str_next_string(&spec, &rest))
		is_fetched = map_refspec(&to, spec, str_of(out->ref));
	if (!is_fetched || to.n >= sizeof(out->tracking)) {
		err_set(err, ERR_REFUSED, "'%s' of '%s' is not fetched; "
		    "first: git remote set-branches --add %s '%s'", out->ref,
		    out->name, out->name, strncmp(out->ref, "refs/heads/",
		    11) == 0 ? out->ref + 11 : out->ref);
		return -1;
	}
	memcpy(out->tracking, to.at, to.n + 1);
	return 0;
}

int
remote_find(struct remote *out, struct repo *repo,
    const struct repo_head *head, struct err *err)
{
	struct str branch = str_of(head->branch);
	bool found;

	memset(out, 0, sizeof(*out));
	if (str_starts(branch, "refs/heads/"))
		branch = str_from(branch, strlen("refs/heads/"));
	if (find_upstream(out, &found, repo, branch, err) < 0 || (!found &&
	    find_only_remote(out, repo, head, branch, err) < 0))
		return -1;
	if (strcmp(out->name, ".") == 0)
		return err_set(err, ERR_REFUSED, "'%.*s' follows another "
		    "branch of this repository, not a server; name one: git "
		    "branch --set-upstream-to=REMOTE/%.*s", STR_ARGS(branch),
		    STR_ARGS(branch));
	return find_tracking(out, repo, err);
}

struct remote_label
remote_label(const struct remote *remote)
{
	struct str branch = str_of(remote->ref);
	struct remote_label label;

	if (str_starts(branch, "refs/heads/"))
		branch = str_from(branch, strlen("refs/heads/"));
	snprintf(label.at, sizeof(label.at), "%s/%.*s", remote->name,
	    STR_ARGS(branch));
	return label;
}

int
remote_fetch(struct repo *repo, const struct remote *remote, struct err *err)
{
	const char *words[] = { "-c", "core.hooksPath=/dev/null", "fetch",
		"--quiet", "--no-recurse-submodules", remote->name, NULL };
	OWN(buf) out = BUF_INIT, diag = BUF_INIT;
	int status = 0, result;

	result = worktree_git(&status, &out, &diag, repo, words, RUN_SECONDS,
	    err);
	if (result == 0 && status != 0)
		result = err_set(err, ERR_GIT, "git fetch: %.*s",
		    STR_ARGS(run_first_words(&diag)));
	if (result < 0)
		err_prefix(err, "'%s' cannot be reached: ", remote->name);
	return result;
}

int
remote_tip(struct oid *out, bool *found, struct repo *repo,
    const struct remote *remote, struct err *err)
{
	int result = repo_resolve(out, repo, remote->tracking, err);

	*found = result == 0;
	return result == 0 || err->code == ERR_ABSENT ? 0 : -1;
}

/*
 * What the server said of it; or git: the line "!", refs and reason, of what
 * it prints for programs, or why it did not get so far.
 */
static void
add_said(struct buf *said, const struct buf *out, const struct buf *diag)
{
	struct str line, reason = STR_NONE, rest = buf_str(diag);
	size_t start = said->n;

	while (str_next_line(&line, &rest)) {
		if (!str_starts(line, "remote: "))
			continue;
		line = str_trim(str_from(line, strlen("remote: ")));
		if (line.n > 0)
			buf_addf(said, "%.*s\n", STR_ARGS(line));
	}
	rest = buf_str(out);
	while (said->n == start && str_next_line(&line, &rest))
		if (str_starts(line, "!\t")) {
			while (!str_is_absent(line))
				str_next(&reason, &line, '\t');
			buf_addf(said, "%.*s\n", STR_ARGS(reason));
		}
	if (said->n == start)
		buf_addf(said, "%.*s\n", STR_ARGS(run_first_words(diag)));
}

int
remote_push(bool *taken, struct buf *said, struct repo *repo,
    const struct remote *remote, const struct oid *commit, struct err *err)
{
	char spec[sizeof(struct oid_text) + sizeof(remote->ref)];
	const char *words[] = { "push", "--porcelain", "--no-follow-tags",
		"--recurse-submodules=no", remote->name, spec, NULL };
	OWN(buf) out = BUF_INIT, diag = BUF_INIT;
	int status = 0, result;

	snprintf(spec, sizeof(spec), "%s:%s", oid_text(commit).at,
	    remote->ref);
	result = worktree_git(&status, &out, &diag, repo, words,
	    REMOTE_PUSH_SECONDS, err);
	*taken = result == 0 && status == 0;
	if (result == 0 && status != 0)
		add_said(said, &out, &diag);
	return result;
}
