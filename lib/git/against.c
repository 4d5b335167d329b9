/* SPDX-License-Identifier: ISC */
/* against - git does the work, since the other repository may be anywhere. */

#include "git/against.h"

#include <stdio.h>

#include "base/str.h"
#include "git/remote.h"
#include "git/run.h"
#include "parse/gitobject.h"

/* Appends what `git WORDS...` prints; a dozen words at most, then NULL. */
static int
ask(struct buf *out, struct repo *repo, const char *const words[],
    struct err *err)
{
	const char *argv[16] = { "git", "--no-replace-objects" };
	OWN(buf) diag = BUF_INIT, dir = BUF_INIT;
	struct str said;
	size_t i;
	int status = 0, result;

	buf_addf(&dir, "--git-dir=%s", repo_dir(repo));
	argv[2] = dir.at;
	for (i = 0; words[i] != NULL; i++)
		argv[3 + i] = words[i];
	result = run_git_asking(&status, out, &diag, argv,
	    REMOTE_PUSH_SECONDS, err);
	said = run_first_words(&diag);
	if (result == 0 && status != 0)
		result = err_set(err, ERR_GIT, "%.*s", STR_ARGS(said));
	return result;
}

/* Fills in a->there, the tip of the branch there. */
static int
find_tip(struct against *a, struct repo *repo, const char *other,
    struct err *err)
{
	const char *words[] = { "ls-remote", "--", other, a->branch, NULL };
	OWN(buf) said = BUF_INIT, typed = BUF_INIT;
	struct str rest, word;
	int result = ask(&said, repo, words, err);

	rest = buf_str(&said);
	buf_add_typed(&typed, str_of(other));
	if (result == 0 && (!str_next_word(&word, &rest) ||
	    !oid_parse(&a->there, word)))
		result = err_set(err, ERR_GIT, "'%s' has no %s; what it "
		    "has says: git ls-remote %s", other, a->branch, typed.at);
	return result;
}

static int
fetch(struct against *a, struct repo *repo, const char *other,
    struct err *err)
{
	const char *words[] = { "fetch", "--quiet", "--no-tags",
		"--no-write-fetch-head", "--no-auto-maintenance",
		"--no-recurse-submodules", "--refmap=", "--", other,
		a->branch, NULL };
	OWN(buf) said = BUF_INIT;

	return ask(&said, repo, words, err);
}

/* The name of the remote that `other` names, or has as URL; else nothing. */
static int
find_remote(struct buf *out, struct repo *repo, const char *other,
    struct err *err)
{
	/* prints lines "NAME\tURL (fetch)", and others */
	const char *words[] = { "remote", "-v", NULL };
	OWN(buf) said = BUF_INIT;
	struct str line, rest, name;
	int result = ask(&said, repo, words, err);

	rest = buf_str(&said);
	while (result == 0 && out->n == 0 && str_next_line(&line, &rest)) {
		str_next(&name, &line, '\t');
		if (str_is(name, other) || str_is(str_first(line,
		    str_find(line, " (fetch)")), other))
			buf_add(out, name);
	}
	return result;
}

/* Fills in gone_there and gone_here from the reflogs. */
static int
find_gone(struct against *a, struct repo *repo, const char *other,
    struct err *err)
{
	OWN(buf) remote = BUF_INIT, ref = BUF_INIT;

	if (find_remote(&remote, repo, other, err) < 0)
		return -1;
	buf_addf(&ref, "refs/remotes/%s/%s", remote.at,
	    repo_short_name(a->branch));
	if (remote.n > 0 && repo_list_had(&a->gone_there, &a->ngone_there,
	    repo, ref.at, &a->here, &a->there, err) < 0)
		return -1;
	return repo_list_had(&a->gone_here, &a->ngone_here, repo, a->branch,
	    &a->there, &a->here, err);
}

int
against_read(struct against *out, struct repo *repo, const char *other,
    struct err *err)
{
	struct repo_head head;
	struct oid base;
	OWN(buf) bytes = BUF_INIT;
	struct commit commit;
	struct err none = ERR_INIT;

	if (repo_head(&head, repo, err) < 0)
		return -1;
	snprintf(out->branch, sizeof(out->branch), "%s", head.branch);
	out->here = head.commit;
	if (find_tip(out, repo, other, err) < 0)
		return -1;
	/* a commit that cannot be read has to be fetched; git reports damage */
	if (repo_read_commit(&bytes, repo, &out->there, &none) < 0 &&
	    (fetch(out, repo, other, err) < 0 ||
	    repo_read_commit(&bytes, repo, &out->there, err) < 0))
		return -1;
	out->there_day = commit_parse(&commit, buf_str(&bytes)) ?
	    commit_day(&commit) : DATE_NONE;
	if (repo_merge_base(&base, &out->is_related, repo, &out->here,
	    &out->there, err) < 0 || (out->is_related &&
	    repo_distance(&out->only_here, &out->only_there, repo,
	    &out->here, &out->there, err) < 0))
		return -1;
	return find_gone(out, repo, other, err);
}

void
against_release(struct against *against)
{
	buf_release(&against->gone_there);
	buf_release(&against->gone_here);
}
