/* SPDX-License-Identifier: ISC */
/*
 * Compares the work tree with the branch, and the branch with what git last saw
 * of the server.  libgit2 does it, since the result is a hint for the user; a
 * command that fetches or pushes asks git (remote.h).
 */
#include "git/repo.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/date.h"
#include "git/repo_private.h"

/* Whether a sparse checkout leaves the file out, which is no change of it. */
static bool
is_left_out(const git_status_entry *entry, git_index *index)
{
	const git_index_entry *at = entry->status != GIT_STATUS_WT_DELETED ?
	    NULL : git_index_get_bypath(index,
	    entry->index_to_workdir->old_file.path, 0);

	return at != NULL &&
	    (at->flags_extended & GIT_INDEX_ENTRY_SKIP_WORKTREE) != 0;
}

/*
 * Counts the files of the notes that were changed or are new, and appends the
 * paths of those that git ignores.
 */
static int
count_changed(size_t *out, struct buf *ignored, struct repo *repo,
    struct err *err)
{
	static char people[] = "people", templates[] = "templates",
	    settings[] = "one-to-one.ini";
	char *paths[] = { people, templates, settings };
	git_status_options options;
	git_status_list *list = NULL;
	git_index *index = NULL;
	const git_status_entry *entry;
	size_t i;

	*out = 0;
	if (repo_is_bare(repo))
		return 0;
	git_status_options_init(&options, GIT_STATUS_OPTIONS_VERSION);
	options.flags = GIT_STATUS_OPT_INCLUDE_UNTRACKED |
	    GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS |
	    GIT_STATUS_OPT_INCLUDE_IGNORED |
	    GIT_STATUS_OPT_RECURSE_IGNORED_DIRS |
	    GIT_STATUS_OPT_DISABLE_PATHSPEC_MATCH;
	options.pathspec = (git_strarray){ paths,
	    sizeof(paths) / sizeof(*paths) };
	if (git_repository_index(&index, repo->git) < 0)
		return repo_index_fail(err);
	if (git_status_list_new(&list, repo->git, &options) < 0) {
		git_index_free(index);
		return repo_fail(err, "cannot say what has changed");
	}
	for (i = 0; i < git_status_list_entrycount(list); i++) {
		entry = git_status_byindex(list, i);
		if (entry->status == GIT_STATUS_IGNORED)
			buf_add_ended(ignored, str_of(
			    entry->index_to_workdir->new_file.path));
		else
			*out += !is_left_out(entry, index);
	}
	git_status_list_free(list);
	git_index_free(index);
	return 0;
}

/*
 * Finds the upstream if it is as `git clone` sets it up.  This does not need
 * the remote's refspecs, for which libgit2 1.5 with PCRE takes half a megabyte
 * that it never frees.
 */
static bool
find_usual(char out[256], git_repository *git, const char *branch)
{
	git_config *config = NULL;
	git_buf remote = GIT_BUF_INIT, merge = GIT_BUF_INIT;
	char key[300];
	git_oid ignored;
	bool found = false;

	if (git_repository_config(&config, git) < 0)
		return false;
	snprintf(key, sizeof(key), "branch.%s.remote", branch);
	if (git_config_get_string_buf(&remote, config, key) == 0) {
		snprintf(key, sizeof(key), "branch.%s.merge", branch);
		found = git_config_get_string_buf(&merge, config, key) == 0 &&
		    strncmp(merge.ptr, "refs/heads/", 11) == 0 &&
		    snprintf(out, 256, "refs/remotes/%s/%s", remote.ptr,
		    merge.ptr + 11) < 256 &&
		    git_reference_name_to_id(&ignored, git, out) == 0;
	}
	git_buf_dispose(&remote);
	git_buf_dispose(&merge);
	git_config_free(config);
	return found;
}

/*
 * Finds the remote-tracking branch; "" if there is none.  Answers whether it is
 * the upstream of the branch, which git pull goes by.
 */
static bool
find_tracking(char out[256], git_repository *git)
{
	git_reference *head = NULL;
	git_buf name = GIT_BUF_INIT;
	git_strarray remotes = { NULL, 0 };
	bool is_upstream;

	out[0] = '\0';
	if (git_repository_head(&head, git) < 0)
		return false;
	if (find_usual(out, git, git_reference_shorthand(head))) {
		git_reference_free(head);
		return true;
	}
	out[0] = '\0';
	is_upstream = git_branch_upstream_name(&name, git,
	    git_reference_name(head)) == 0;
	if (is_upstream)
		snprintf(out, 256, "%s", name.ptr);
	else if (git_remote_list(&remotes, git) == 0 && remotes.count == 1 &&
	    git_reference_is_branch(head))
		snprintf(out, 256, "refs/remotes/%s/%s", remotes.strings[0],
		    git_reference_shorthand(head));
	git_strarray_dispose(&remotes);
	git_buf_dispose(&name);
	git_reference_free(head);
	return is_upstream;
}

bool
repo_has_remote(struct repo *repo)
{
	char tracking[256];

	find_tracking(tracking, repo->git);
	return tracking[0] != '\0';
}

/* Raises *newest to the time when a file of the git directory was written. */
static void
note_time(long long *newest, struct repo *repo, const char *folder,
    struct str name, const char *end)
{
	OWN(buf) path = BUF_INIT;
	struct stat st;

	buf_addf(&path, "%s%s%.*s%s", repo_common_dir(repo), folder,
	    STR_ARGS(name), end);
	if (stat(path.at, &st) == 0 && st.st_mtime > *newest)
		*newest = (long long)st.st_mtime;
}

/*
 * When the server was last asked: by a fetch (FETCH_HEAD), by a push (the
 * reflog of the tracking branch), or by the clone (the reflog of the remote's
 * HEAD).  The names of remote and branch may have slashes, so we try every
 * prefix.
 */
static long long
last_asked(struct repo *repo, const char *tracking)
{
	struct str name = str_of(tracking);
	long long newest = 0;
	size_t slash;

	note_time(&newest, repo, "", STR_LIT("FETCH_HEAD"), "");
	note_time(&newest, repo, "logs/", name, "");
	while ((slash = str_find_last(name, '/')) < name.n) {
		name = str_first(name, slash);
		note_time(&newest, repo, "logs/", name, "/HEAD");
	}
	return newest;
}

int
repo_look_around(struct repo_around *out, struct buf *ignored,
    struct repo *repo, struct err *err)
{
	char tracking[256];
	struct oid ours, theirs;
	git_oid there;
	int rc;

	*out = (struct repo_around){ .changed = 0 };
	if (count_changed(&out->changed, ignored, repo, err) < 0)
		return -1;
	out->has_upstream = find_tracking(tracking, repo->git);
	out->has_remote = tracking[0] != '\0';
	if (!out->has_remote)
		return 0;
	out->fetched = last_asked(repo, tracking);
	rc = git_reference_name_to_id(&there, repo->git, tracking);
	if (rc < 0 && rc != GIT_ENOTFOUND)
		return repo_fail(err, "cannot compare with the server");
	out->was_seen = rc == 0;
	theirs = repo_from_git(&there);
	if (repo_tip(&ours, repo, err) < 0)
		return -1;
	return out->was_seen ? repo_distance(&out->ahead, &out->behind, repo,
	    &ours, &theirs, err) :
	    repo_count(&out->ahead, repo, &ours, err);
}

/* Lets the walk start from every commit that the ref or its reflog names. */
static int
push_log(git_revwalk *walk, git_repository *git, const char *ref)
{
	const git_reflog_entry *entry;
	git_reflog *log = NULL;
	size_t i;
	/* git_reflog_read would create a missing reflog */
	int rc = git_reference_has_log(git, ref) == 1 ?
	    git_reflog_read(&log, git, ref) : 0;

	/* errors are ignored: gc may have removed a commit of the reflog */
	git_revwalk_push_ref(walk, ref);
	for (i = 0; rc == 0 && i < git_reflog_entrycount(log); i++) {
		entry = git_reflog_entry_byindex(log, i);
		git_revwalk_push(walk, git_reflog_entry_id_old(entry));
		git_revwalk_push(walk, git_reflog_entry_id_new(entry));
	}
	git_reflog_free(log);
	return rc;
}

static int
add_line(struct buf *out, struct repo *repo, const struct oid *oid,
    struct err *err)
{
	OWN(buf) bytes = BUF_INIT;
	struct commit commit;

	if (repo_read_commit(&bytes, repo, oid, err) < 0)
		return -1;
	commit_parse(&commit, buf_str(&bytes));
	buf_addf(out, "%s %.12s %.*s <%.*s>\n",
	    date_text(commit_day(&commit)).at, oid_text(oid).at,
	    STR_ARGS(commit.committer.name), STR_ARGS(commit.committer.email));
	return 0;
}

int
repo_list_had(struct buf *lines, size_t *n, struct repo *repo,
    const char *ref, const struct oid *has, const struct oid *lacks,
    struct err *err)
{
	git_oid from = repo_to_git(has), not = repo_to_git(lacks), id;
	OWN(oidmap) had = OIDMAP_INIT;
	git_revwalk *walk = NULL;
	struct oid oid;
	int rc = git_revwalk_new(&walk, repo->git), result = 0;

	*n = 0;
	if (rc == 0)
		rc = push_log(walk, repo->git, ref);
	if (rc == 0)
		rc = git_revwalk_hide(walk, &not);
	while (rc == 0 && (rc = git_revwalk_next(&id, walk)) == 0) {
		oid = repo_from_git(&id);
		oidmap_add(&had, &oid, 0);
	}
	/* after its end the walk can be set up again */
	if (rc == GIT_ITEROVER)
		rc = git_revwalk_sorting(walk, GIT_SORT_TIME);
	if (rc == 0)
		rc = git_revwalk_push(walk, &from);
	if (rc == 0)
		rc = git_revwalk_hide(walk, &not);
	while (rc == 0 && result == 0 &&
	    (rc = git_revwalk_next(&id, walk)) == 0) {
		oid = repo_from_git(&id);
		if (!oidmap_find(NULL, &had, &oid))
			continue;
		result = add_line(lines, repo, &oid, err);
		++*n;
	}
	git_revwalk_free(walk);
	return rc == 0 || rc == GIT_ITEROVER ? result : repo_fail(err,
	    "cannot list the commits of '%s'", ref);
}

bool
repo_map_ref(struct buf *out, const char *refspec, const char *ref)
{
	git_buf to = GIT_BUF_INIT;
	git_refspec *spec = NULL;

	/* libgit2 1.5 does not know negative refspecs, which begin with ^ */
	if (*refspec != '^' && git_refspec_parse(&spec, refspec, 1) == 0 &&
	    git_refspec_src_matches(spec, ref) &&
	    git_refspec_transform(&to, spec, ref) == 0)
		buf_add_bytes(out, to.ptr, to.size);
	git_buf_dispose(&to);
	git_refspec_free(spec);
	return out->n > 0;
}

const char *
repo_library_version(void)
{
	static char text[32];
	int major, minor, revision;

	git_libgit2_version(&major, &minor, &revision);
	snprintf(text, sizeof(text), "%d.%d.%d", major, minor, revision);
	return text;
}
