/* SPDX-License-Identifier: ISC */
/*
 * remote - git's messages are for people, in their language: what happened is
 * read from git's exit status and from the refs, never from a message.
 */
#include "git/remote.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "git/file.h"
#include "git/run.h"
#include "git/worktree.h"

/* What git notes of a fetch is a line for each branch of the server. */
enum { FETCHED_MAX = 1 << 20 };

/* Copies the name of a remote or a branch into a field of struct remote. */
static int
copy_name(char out[256], const struct buf *name, struct err *err)
{
	if (name->n >= 256)
		return err_set(err, ERR_REFUSED, "the name of a remote or "
		    "branch is too long, shorten it: '%.40s...'", name->at);
	memcpy(out, name->at, name->n + 1);
	return 0;
}

static int
find_upstream(struct remote *out, bool *found, struct repo *repo,
    const char *branch, struct err *err)
{
	OWN(buf) key = BUF_INIT, name = BUF_INIT, ref = BUF_INIT;
	bool has_ref = false;

	buf_addf(&key, "branch.%s.remote", branch);
	if (repo_setting(&name, found, repo, key.at, err) < 0)
		return -1;
	buf_clear(&key);
	buf_addf(&key, "branch.%s.merge", branch);
	if (repo_setting(&ref, &has_ref, repo, key.at, err) < 0)
		return -1;
	*found = out->is_upstream = *found && has_ref;
	return copy_name(out->name, &name, err) < 0 ||
	    copy_name(out->ref, &ref, err) < 0 ? -1 : 0;
}

static int
find_only_remote(struct remote *out, struct repo *repo,
    const struct repo_head *head, const char *branch, struct err *err)
{
	static const char *const words[] = { "remote", NULL };
	OWN(buf) names = BUF_INIT;
	struct str name;

	if (worktree_ask(&names, repo, words, err) < 0)
		return -1;
	name = str_trim_end(buf_str(&names));
	if (name.n == 0)
		return err_set(err, ERR_ABSENT, "no remote is configured; git "
		    "remote add origin URL names the server");
	if (str_find_byte(name, '\n') < name.n)
		return err_set(err, ERR_REFUSED, "there are several remotes, "
		    "and '%s' follows none of them; say which: git fetch "
		    "REMOTE; git branch --set-upstream-to=REMOTE/%s, or, "
		    "where it is not there yet: git push -u REMOTE %s",
		    branch, branch, branch);
	buf_cut(&names, name.n);
	snprintf(out->ref, sizeof(out->ref), "%s", head->branch);
	return copy_name(out->name, &names, err);
}

/* A branch follows an address, and no remote, after `git push -u ADDRESS`. */
static int
check_is_remote(const struct remote *remote, struct repo *repo,
    const char *branch, struct err *err)
{
	OWN(buf) key = BUF_INIT, url = BUF_INIT;
	bool found;

	buf_addf(&key, "remote.%s.url", remote->name);
	if (repo_setting(&url, &found, repo, key.at, err) < 0)
		return -1;
	return found ? 0 : err_set(err, ERR_REFUSED, "'%s' follows '%s', which "
	    "is no remote here; name it: git remote add NAME URL; git fetch "
	    "NAME; git branch --set-upstream-to=NAME/%s", branch, remote->name,
	    repo_short_name(remote->ref));
}

static int
find_tracking(struct remote *out, struct repo *repo, const char *branch,
    struct err *err)
{
	OWN(buf) key = BUF_INIT, specs = BUF_INIT, to = BUF_INIT;
	struct str spec, rest;
	bool is_fetched = false;

	buf_addf(&key, "remote.%s.fetch", out->name);
	if (repo_settings(&specs, repo, key.at, err) < 0)
		return -1;
	if (specs.n == 0 && check_is_remote(out, repo, branch, err) < 0)
		return -1;
	rest = buf_str(&specs);
	while (!is_fetched && str_next_string(&spec, &rest))
		is_fetched = repo_map_ref(&to, spec.at, out->ref);
	if (!is_fetched || to.n >= sizeof(out->tracking))
		return err_set(err, ERR_REFUSED, "'%s' of '%s' is not fetched; "
		    "first: git remote set-branches --add %s '%s'", out->ref,
		    out->name, out->name, repo_short_name(out->ref));
	memcpy(out->tracking, to.at, to.n + 1);
	return 0;
}

int
remote_find(struct remote *out, struct repo *repo,
    const struct repo_head *head, struct err *err)
{
	const char *branch = repo_short_name(head->branch);
	bool found;

	memset(out, 0, sizeof(*out));
	if (find_upstream(out, &found, repo, branch, err) < 0 || (!found &&
	    find_only_remote(out, repo, head, branch, err) < 0))
		return -1;
	if (strcmp(out->name, ".") == 0)
		return err_set(err, ERR_REFUSED, "'%s' follows another branch "
		    "of this repository, not a server; name one: git branch "
		    "--set-upstream-to=REMOTE/%s", branch, branch);
	return find_tracking(out, repo, branch, err);
}

struct remote_label
remote_label(const struct remote *remote)
{
	struct remote_label label;

	snprintf(label.at, sizeof(label.at), "%s/%s", remote->name,
	    repo_short_name(remote->ref));
	return label;
}

/*
 * Adds to git's words what helps where the server's git does not work for us in
 * a repository that another account owns: git itself names a setting of ours,
 * which an account that can only push has no way to write.
 */
static void
add_trust(struct err *err, struct str said)
{
	static const char words[] = "dubious ownership in repository at ";
	size_t at = str_find(said, words);

	if (at < said.n)
		err_suffix(err, "; there, as root: git config --system --add "
		    "safe.directory %.*s", STR_ARGS(str_from(said, at +
		    strlen(words))));
}

/* Whether there is a lock on the ref that says what the remote has. */
static bool
is_locked(const struct repo *repo, const struct remote *remote)
{
	OWN(buf) lock = BUF_INIT;

	buf_addf(&lock, "%s.lock", remote->tracking);
	return file_is_there(repo_common_dir(repo), lock.at);
}

/* Git itself could be run here, but nobody answered in time, or at all. */
static int
is_away(const struct remote *remote, struct err *err)
{
	if (err->code != ERR_SYSTEM)
		err->code = ERR_AWAY;
	return err_prefix(err, "'%s' cannot be reached: ", remote->name);
}

/* Git ended with a failure: its words say why. */
static int
has_failed(const struct remote *remote, const char *command,
    const struct buf *diag, struct err *err)
{
	err_set(err, ERR_GIT, "git %s: %.*s", command,
	    STR_ARGS(run_first_words(diag)));
	add_trust(err, run_first_words(diag));
	return is_away(remote, err);
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
 * Refuses if the server had the branch and has lost it: git fetch is content
 * with the others, and leaves what was last seen of it as it is.  The server is
 * asked only if FETCH_HEAD does not have the branch.
 */
static int
check_is_there(struct repo *repo, const struct remote *remote,
    struct err *err)
{
	const char *words[] = { "ls-remote", "--quiet", "--exit-code",
		remote->name, remote->ref, NULL };
	const char *branch = repo_short_name(remote->ref);
	OWN(buf) path = BUF_INIT, noted = BUF_INIT, line = BUF_INIT;
	OWN(buf) out = BUF_INIT, diag = BUF_INIT;
	struct err ignored = ERR_INIT;
	struct oid seen;
	bool was_there;
	int status = 0;

	if (remote_tip(&seen, &was_there, repo, remote, err) < 0)
		return -1;
	buf_addf(&path, "%sFETCH_HEAD", repo_dir(repo));
	buf_addf(&line, "\tbranch '%s' of ", branch);
	if (!was_there || (file_read_any(&noted, path.at, FETCHED_MAX,
	    &ignored) == 0 && str_find(buf_str(&noted), line.at) < noted.n))
		return 0;
	if (worktree_git(&status, &out, &diag, repo, words, RUN_SECONDS,
	    err) < 0)
		return is_away(remote, err);
	if (status == 0)
		return 0;
	return status != 2 ? has_failed(remote, words[0], &diag, err) :
	    err_set(err, ERR_REFUSED, "'%s' does not have '%s' any more; if "
	    "it was made anew: git push %s HEAD:%s; if the branch has another "
	    "name there now: git branch --set-upstream-to=%s/NAME",
	    remote->name, branch, remote->name, remote->ref, remote->name);
}

int
remote_fetch(struct repo *repo, const struct remote *remote, struct err *err)
{
	const char *words[] = { "-c", "core.hooksPath=/dev/null", "fetch",
		"--quiet", "--no-recurse-submodules", remote->name, NULL };
	OWN(buf) out = BUF_INIT, diag = BUF_INIT;
	int status = 0;

	if (worktree_git(&status, &out, &diag, repo, words, RUN_SECONDS,
	    err) < 0)
		return is_away(remote, err);
	if (status == 0)
		return check_is_there(repo, remote, err);
	return is_locked(repo, remote) ?
	    repo_refuse_locked(repo, remote->tracking, err) :
	    has_failed(remote, "fetch", &diag, err);
}

/*
 * Appends the reason why a push was not taken: the server's words, or the
 * reason in git's --porcelain line ("!", refs, reason), or git's first words if
 * it did not reach the server, or the server could not store what it got: then
 * that line has only "unpacker error", which no git translates.
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
	if (said->n == start ||
	    str_find(reason, "unpacker error") < reason.n)
		buf_addf(said, "%.*s\n", STR_ARGS(run_first_words(diag)));
}

/*
 * Whether it was not the server that did not want the push: git was killed, has
 * reached nobody, or has not sent all.  The server's git says the last, in
 * English where it speaks no other language, beside an "unpacker error".
 */
static bool
is_broken(int status, const struct buf *out, const struct buf *diag)
{
	struct str said = buf_str(diag);

	return status > 128 ||
	    (str_find(buf_str(out), "!\t") == out->n &&
	    str_find(said, "remote: ") == said.n) ||
	    str_find(said, "eof before pack header") < said.n ||
	    str_find(said, "early EOF") < said.n;
}

/* Tells git pull from where to pull: it does not take the only remote. */
static int
follow(struct repo *repo, const struct remote *remote, struct err *err)
{
	const char *words[] = { "branch", "--quiet", "--set-upstream-to",
		remote->tracking, repo_short_name(remote->ref), NULL };
	OWN(buf) out = BUF_INIT, diag = BUF_INIT;
	int status = 0;

	/* if git does not do it, git pull says what to type */
	return worktree_git(&status, &out, &diag, repo, words, RUN_SECONDS,
	    err);
}

/*
 * Refuses to push to a bundle: git clones from one as from a server, but says
 * only that a push to it has failed.
 */
static int
check_is_server(struct repo *repo, const struct remote *remote,
    struct err *err)
{
	const char *words[] = { "remote", "get-url", "--push", remote->name,
		NULL };
	OWN(buf) url = BUF_INIT, path = BUF_INIT;
	struct stat found;

	if (worktree_ask(&url, repo, words, err) < 0)
		return -1;
	if (!str_starts(buf_str(&url), "/"))
		buf_addf(&path, "%s/", repo_top(repo));
	buf_add(&path, str_trim_end(buf_str(&url)));
	return stat(path.at, &found) < 0 || !S_ISREG(found.st_mode) ? 0 :
	    err_set(err, ERR_REFUSED, "'%s' is a file, to which nobody can "
	    "push; name the server: git remote set-url %s URL; then "
	    "share-record", remote->name, remote->name);
}

int
remote_push(enum remote_answer *answer, struct buf *said, struct repo *repo,
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
	*answer = result == 0 && status == 0 ? REMOTE_TAKEN :
	    is_broken(status, &out, &diag) ? REMOTE_BROKEN : REMOTE_REFUSED;
	if (result == 0 && *answer != REMOTE_TAKEN)
		result = check_is_server(repo, remote, err);
	if (result < 0) {
		err->code = err->code == ERR_TIME ? ERR_AWAY : err->code;
		return -1;
	}
	if (*answer == REMOTE_REFUSED)
		add_said(said, &out, &diag);
	else if (*answer == REMOTE_BROKEN && status > 128)
		buf_addf(said, "git push was killed by signal %d", status -
		    128);
	else if (*answer == REMOTE_BROKEN)
		buf_addf(said, "git push: %.*s",
		    STR_ARGS(run_first_words(&diag)));
	return *answer != REMOTE_TAKEN || remote->is_upstream ? 0 :
	    follow(repo, remote, err);
}
