/* SPDX-License-Identifier: ISC */
/* against - git is asked, for the other may be anywhere. */

#include "git/against.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "git/file.h"
#include "git/remote.h"
#include "git/run.h"
#include "parse/gitobject.h"

#define LOG_MAX (64 * 1024 * 1024)

/* What git prints; its words end with NULL. */
static int
ask(struct buf *out, struct repo *repo, const char *const words[],
    struct err *err)
{
	OWN(buf) diag = BUF_INIT;
	struct buf dir = BUF_INIT;
	const char **argv;
	size_t n = 0;
	int status = 0, result;
	struct str said;

	while (words[n] != NULL)
		n++;
	argv = mem_new(n + 4, sizeof(*argv));
	buf_addf(&dir, "--git-dir=%s", repo_dir(repo));
	argv[0] = "git";
	argv[1] = "--no-replace-objects";
	argv[2] = dir.at;
	memcpy(&argv[3], words, (n + 1) * sizeof(*argv));
	result = run_git_asking(&status, out, &diag, argv,
	    REMOTE_PUSH_SECONDS, err);
	said = run_first_words(&diag);
	if (result == 0 && status != 0)
		result = err_set(err, ERR_GIT, "%.*s", STR_ARGS(said));
	free(argv);
	buf_release(&dir);
	return result;
}

/* The tip of the branch there. */
static int
find_tip(struct against *a, struct repo *repo, const char *other,
    struct err *err)
{
	const char *words[] = { "ls-remote", "--", other, a->branch, NULL };
	OWN(buf) said = BUF_INIT;
	struct str rest, word;
	int result = ask(&said, repo, words, err);

	rest = buf_str(&said);
	if (result == 0 && (!str_next_word(&word, &rest) ||
	    !oid_parse(&a->there, word)))
		result = err_set(err, ERR_GIT, "'%s' has no %s", other,
		    a->branch);
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

/* The name of the remote that is meant, by its name or its URL. */
static int
find_remote(struct buf *out, struct repo *repo, const char *other,
    struct err *err)
{
	const char *list[] = { "remote", NULL };
	const char *url[] = { "remote", "get-url", NULL, NULL };
	OWN(buf) names = BUF_INIT, said = BUF_INIT, name = BUF_INIT;
	struct str line, rest;
	int result = ask(&names, repo, list, err);

	rest = buf_str(&names);
	while (result == 0 && out->n == 0 && str_next_line(&line, &rest)) {
		buf_clear(&name);
		buf_add(&name, line);
		buf_clear(&said);
		url[2] = name.at;
		result = ask(&said, repo, url, err);
		if (strcmp(name.at, other) == 0 ||
		    str_is(str_trim_end(buf_str(&said)), other))
			buf_add(out, line);
	}
	return result;
}

/*
 * What a reference has named so far, a line each, by its log: git prints what
 * it was set to, and not what it was before the log began.
 */
static int
add_log(struct buf *ids, struct repo *repo, const char *ref, struct err *err)
{
	const char *words[] = { "for-each-ref", "--format=%(objectname)",
		ref, NULL };
	OWN(buf) path = BUF_INIT, log = BUF_INIT;
	struct str line, rest, id;
	struct err why = ERR_INIT;
	struct oid oid;
	int i, result = ask(ids, repo, words, err);

	buf_addf(&path, "%slogs/%s", repo_common_dir(repo), ref);
	if (result == 0 && file_read_any(&log, path.at, LOG_MAX, &why) < 0 &&
	    why.code != ERR_ABSENT) {
		*err = why;
		result = -1;
	}
	for (rest = buf_str(&log); result == 0 && str_next_line(&line,
	    &rest); )
		for (i = 0; i < 2 && str_next_word(&id, &line); i++)
			if (oid_parse(&oid, id) && !oid_is_zero(&oid))
				buf_addf(ids, "%s\n", oid_text(&oid).at);
	return result;
}

/*
 * Of the commits that `has` descends from and `lacks` does not, those that one
 * of the ids descends from: a line for each.
 */
static int
list_gone(struct buf *out, size_t *n, struct repo *repo, struct str ids,
    const struct oid *has, const struct oid *lacks, struct err *err)
{
	OWN(buf) all = BUF_INIT, seen = BUF_INIT, not = BUF_INIT;
	struct oid_text text = oid_text(has);
	const char *both[] = { "log", "--no-show-signature",
		"--format=%H %cs %h %cn <%ce>", "--abbrev=12", text.at, NULL,
		"--", NULL };
	const char **words = NULL;
	struct str line, rest, id;
	OWN(oidmap) had = OIDMAP_INIT;
	struct oid oid;
	size_t i = 0, nids = 0;
	unsigned number;
	int result;

	*n = 0;
	if (ids.n == 0)
		return 0;
	buf_addf(&not, "^%s", oid_text(lacks).at);
	both[5] = not.at;
	for (rest = ids; str_next_line(&line, &rest); )
		nids++;
	words = mem_new(nids + 5, sizeof(*words));
	words[i++] = "rev-list";
	words[i++] = "--ignore-missing";
	words[i++] = not.at;
	/* the lines become strings, in a copy */
	buf_add(&seen, ids);
	for (number = 0; number < seen.n; number++)
		if (seen.at[number] == '\n')
			seen.at[number] = '\0';
	rest = buf_str(&seen);
	while (str_next_string(&id, &rest))
		words[i++] = id.at;
	words[i++] = "--";
	result = ask(&all, repo, words, err);
	for (rest = buf_str(&all); result == 0 && str_next_line(&line,
	    &rest); )
		if (oid_parse(&oid, line))
			oidmap_add(&had, &oid, 0);
	buf_clear(&all);
	if (result == 0)
		result = ask(&all, repo, both, err);
	for (rest = buf_str(&all); result == 0 && str_next_line(&line,
	    &rest); )
		if (str_next_word(&id, &line) && oid_parse(&oid, id) &&
		    oidmap_find(&number, &had, &oid)) {
			buf_addf(out, "%.*s\n", STR_ARGS(str_trim(line)));
			(*n)++;
		}
	free(words);
	return result;
}

/* By what git has seen of both. */
static int
find_gone(struct against *a, struct repo *repo, const char *other,
    struct err *err)
{
	OWN(buf) remote = BUF_INIT, ids = BUF_INIT, ref = BUF_INIT;
	int result = find_remote(&remote, repo, other, err);

	if (result == 0 && remote.n > 0) {
		buf_addf(&ref, "refs/remotes/%s/%s", remote.at, a->branch +
		    strlen("refs/heads/"));
		result = add_log(&ids, repo, ref.at, err);
	}
	if (result == 0)
		result = list_gone(&a->gone_there, &a->ngone_there, repo,
		    buf_str(&ids), &a->here, &a->there, err);
	buf_clear(&ids);
	if (result == 0)
		result = add_log(&ids, repo, a->branch, err);
	if (result == 0)
		result = list_gone(&a->gone_here, &a->ngone_here, repo,
		    buf_str(&ids), &a->there, &a->here, err);
	return result;
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
	/* what cannot be read is not here yet; git says it if it is worse */
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
