/* SPDX-License-Identifier: ISC */
/* worktree - reads git's exit status, and its lists that have NULs between. */
#include "git/worktree.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/mem.h"
#include "git/file.h"
#include "git/run.h"
#include "git/standing.h"

int
worktree_git(int *status, struct buf *out, struct buf *diag,
    struct repo *repo, const char *const words[], unsigned seconds,
    struct err *err)
{
	OWN(buf) dir = BUF_INIT, tree = BUF_INIT, index = BUF_INIT;
	const char *first[] = { "git", "-C", repo_top(repo), NULL, NULL,
		"--no-optional-locks", "-c", "core.fsmonitor=false", "-c",
		"gc.auto=0", "-c", "maintenance.auto=false" };
	const char **argv = NULL;
	size_t i, n = 0, cap = 0;
	int result;

	buf_addf(&dir, "--git-dir=%s", repo_dir(repo));
	buf_addf(&tree, "--work-tree=%s", repo_top(repo));
	first[3] = dir.at;
	first[4] = tree.at;
	/* run_git passes on no variable that says where something is */
	if (repo_index_told(repo) != NULL) {
		buf_addf(&index, "GIT_INDEX_FILE=%s", repo_index_told(repo));
		*MEM_ADD(argv, n, &cap) = "env";
		*MEM_ADD(argv, n, &cap) = index.at;
	}
	for (i = 0; i < sizeof(first) / sizeof(*first); i++)
		*MEM_ADD(argv, n, &cap) = first[i];
	do
		*MEM_ADD(argv, n, &cap) = *words;
	while (*words++ != NULL);
	result = run_git_asking(status, out, diag, argv, seconds, err);
	free(argv);
	return result;
}

int
worktree_ask(struct buf *out, struct repo *repo, const char *const words[],
    struct err *err)
{
	OWN(buf) diag = BUF_INIT;
	int status = 0, answer;

	answer = worktree_git(&status, out, &diag, repo, words,
	    WORKTREE_SECONDS, err);
	if (answer == 0 && status != 0)
		answer = err_set(err, ERR_GIT, "git %s: %.*s", words[0],
		    STR_ARGS(run_first_words(&diag)));
	return answer;
}

int
worktree_changed(struct buf *paths, struct buf *ignored, struct repo *repo,
    struct err *err)
{
	const char *words[] = { "status", "--porcelain", "-z",
		"--untracked-files=all", "--no-renames", ignored != NULL ?
		"--ignored" : "--ignored=no", NULL };
	OWN(buf) now = BUF_INIT;
	struct str entry, rest;
	int result = worktree_ask(&now, repo, words, err);

	rest = buf_str(&now);
	while (result == 0 && str_next_string(&entry, &rest))
		/* "XY PATH" */
		buf_add_ended(str_starts(entry, "!!") ? ignored : paths,
		    str_from(entry, 3));
	return result;
}

static bool
lacks_file(struct repo *repo, struct str paths)
{
	struct str path;

	while (str_next_string(&path, &paths))
		if (!file_is_there(repo_top(repo), path.at))
			return true;
	return false;
}

/* Whether one of the paths is that path, or takes the place of its folder. */
static bool
is_at_or_above(struct str paths, struct str path)
{
	struct str one;

	while (str_next_string(&one, &paths))
		if (str_starts(path, one.at) && (path.n == one.n ||
		    path.at[one.n] == '/'))
			return true;
	return false;
}

/*
 * Appends the changed files that also differ between two commits; or only those
 * that were taken away and are in both, which git would bring back.
 */
static int
find_in_the_way(struct buf *paths, struct repo *repo, const char *from,
    const char *to, bool only_gone, struct err *err)
{
	const char *words[] = { "diff-tree", "-r", "-z", "--name-only",
		"--no-renames", only_gone ? "--diff-filter=M" :
		"--diff-filter=ADMT", from, to, NULL };
	OWN(buf) new = BUF_INIT, now = BUF_INIT;
	struct str path, rest;

	if (worktree_ask(&new, repo, words, err) < 0)
		return -1;
	if (only_gone && !lacks_file(repo, buf_str(&new)))
		return 0;
	if (worktree_changed(&now, &now, repo, err) < 0)
		return -1;
	rest = buf_str(&now);
	while (str_next_string(&path, &rest))
		if (is_at_or_above(buf_str(&new), path) && (!only_gone ||
		    !file_is_there(repo_top(repo), path.at)))
			buf_add_ended(paths, path);
	return 0;
}

int
worktree_check_merge(struct repo *repo, const struct oid *base,
    const struct oid *theirs, struct err *err)
{
	OWN(buf) paths = BUF_INIT;
	struct str path, rest;

	if (find_in_the_way(&paths, repo, oid_text(base).at,
	    oid_text(theirs).at, false, err) < 0)
		return -1;
	rest = buf_str(&paths);
	while (str_next_string(&path, &rest))
		/* to git merge, a file that is gone is not in the way */
		if (file_is_there(repo_top(repo), path.at))
			return err_about(err, ERR_REFUSED, path.at, "has "
			    "changes that are not committed, and git merge "
			    "needs a file without; commit it, or put it aside "
			    "(git stash push -u)");
	return 0;
}

/* What stands at paths of the work tree; st_nlink is 0 where nothing does. */
struct seen {
	struct buf paths;
	struct stat *at;
	size_t n, cap;
};

#define SEEN_INIT { BUF_INIT, NULL, 0, 0 }

static void
seen_release(struct seen *seen)
{
	buf_release(&seen->paths);
	free(seen->at);
}

static struct stat
look_at(struct repo *repo, const char *path)
{
	OWN(buf) full = BUF_INIT;
	struct stat st;

	buf_addf(&full, "%s%s", repo_top(repo), path);
	if (lstat(full.at, &st) < 0)
		memset(&st, 0, sizeof(st));
	return st;
}

static int
see(struct seen *out, struct repo *repo, const char *from, const char *to,
    struct err *err)
{
	const char *words[] = { "diff-tree", "-r", "-z", "--name-only",
		"--no-renames", from, to, NULL };
	struct str path, rest;

	if (worktree_ask(&out->paths, repo, words, err) < 0)
		return -1;
	rest = buf_str(&out->paths);
	while (str_next_string(&path, &rest))
		*MEM_ADD(out->at, out->n, &out->cap) = look_at(repo, path.at);
	return 0;
}

static bool
is_as_seen(const struct stat *a, const struct stat *b)
{
	return a->st_nlink == b->st_nlink && a->st_ino == b->st_ino &&
	    a->st_mode == b->st_mode && a->st_size == b->st_size &&
	    a->st_mtim.tv_sec == b->st_mtim.tv_sec &&
	    a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

/* Whether bytes begin a text, but for the line ends of Windows. */
static bool
is_beginning(struct str bytes, struct str text)
{
	size_t i, n = 0;

	for (i = 0; i < bytes.n; i++)
		if (n < text.n && bytes.at[i] == text.at[n])
			n++;
		else if (bytes.at[i] != '\r')
			return false;
	return true;
}

/* Whether git merge has left that on its way to a commit, and nobody else. */
static bool
is_of_merge(struct repo *repo, const char *path, const struct oid *to)
{
	OWN(buf) now = BUF_INIT, text = BUF_INIT;
	struct err unread = ERR_INIT;	/* it is somebody else's then */
	bool is_there;

	return !file_is_there(repo_top(repo), path) ||
	    (standing_text(&text, &is_there, repo, to, path, &unread) == 0 &&
	    file_read(&now, repo_top(repo), path, 2 * text.n, &unread) == 0 &&
	    is_there && is_beginning(buf_str(&now), buf_str(&text)));
}

/*
 * Brings back what git merge has left half written, on a full disk or when it
 * was interrupted.  It writes nothing before it has found all these files as
 * HEAD has them; so where it has written, HEAD has what was there.  What an
 * editor has saved meanwhile stays.  New files go first, which makes room for
 * the others.
 */
static int
bring_back(bool *was_torn, const struct seen *seen, struct repo *repo,
    const struct oid *to, struct err *err)
{
	const char **words = NULL;
	OWN(buf) out = BUF_INIT;
	size_t i = 0, n = 0, cap = 0;
	struct str path, rest = buf_str(&seen->paths);
	struct stat now;
	int result = 0;

	*MEM_ADD(words, n, &cap) = "--literal-pathspecs";
	*MEM_ADD(words, n, &cap) = "checkout";
	*MEM_ADD(words, n, &cap) = "HEAD";
	*MEM_ADD(words, n, &cap) = "--";
	for (; str_next_string(&path, &rest) && result == 0; i++) {
		now = look_at(repo, path.at);
		if (is_as_seen(&now, &seen->at[i]) ||
		    !is_of_merge(repo, path.at, to))
			continue;
		*was_torn = true;
		if (seen->at[i].st_nlink == 0)
			result = file_undo_create(repo_top(repo), path.at,
			    err);
		else
			*MEM_ADD(words, n, &cap) = path.at;
	}
	i = n;
	*MEM_ADD(words, n, &cap) = NULL;
	if (result == 0 && i > 4)
		result = worktree_ask(&out, repo, words, err);
	free(words);
	return result;
}

/* git merge has failed: says why, or which changed files are in the way. */
static int
refuse_advance(struct repo *repo, const char *from, const struct oid *to,
    const struct seen *seen, const struct buf *diag, struct buf *in_the_way,
    struct err *err)
{
	struct err left = ERR_INIT;
	bool was_torn = false;

	if (bring_back(&was_torn, seen, repo, to, &left) < 0)
		return err_set(err, ERR_GIT, "git merge --ff-only: %.*s; files "
		    "that it left half written could not be brought back "
		    "(%s): git status shows them",
		    STR_ARGS(run_first_words(diag)), left.text);
	if (!was_torn && in_the_way->n == 0 && find_in_the_way(in_the_way,
	    repo, from, oid_text(to).at, false, err) < 0)
		return -1;
	return in_the_way->n > 0 ? err_about(err, ERR_REFUSED, in_the_way->at,
	    "has changes that are not committed, and is changed by what comes "
	    "from the server too; commit it, or put it aside (git stash push "
	    "-u)") : err_set(err, ERR_GIT, "git merge --ff-only: %.*s",
	    STR_ARGS(run_first_words(diag)));
}

int
worktree_advance(struct repo *repo, const struct repo_head *head,
    const struct oid *to, struct buf *in_the_way, struct err *err)
{
	struct oid_text tip = oid_text(&head->commit), id = oid_text(to);
	const char *from = head->is_unborn ? OID_EMPTY_TREE : tip.at;
	OWN(buf) out = BUF_INIT, diag = BUF_INIT, plain = BUF_INIT;
	/* options or a strategy of the user make it no fast-forward */
	const char *words[] = { "-c", "core.hooksPath=/dev/null", "-c", NULL,
		"merge", "--quiet", "--ff-only", "-s", "recursive",
		"--no-autostash", "--no-stat", "--no-overwrite-ignore", id.at,
		NULL };
	OWN(seen) seen = SEEN_INIT;
	int status = 1;

	buf_addf(&plain, "branch.%s.mergeOptions=",
	    repo_short_name(head->branch));
	words[3] = plain.at;
	if (!head->is_unborn && find_in_the_way(in_the_way, repo, from, id.at,
	    true, err) < 0)
		return -1;
	if (in_the_way->n == 0 && (see(&seen, repo, from, id.at, err) < 0 ||
	    worktree_git(&status, &out, &diag, repo, words, WORKTREE_SECONDS,
	    err) < 0))
		return -1;
	return status == 0 ? 0 : refuse_advance(repo, from, to, &seen, &diag,
	    in_the_way, err);
}
