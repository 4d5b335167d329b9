/* SPDX-License-Identifier: ISC */
/*
 * Merges two commits: libgit2 makes an index of the merge in memory, which is
 * never the repository's own.  Nothing names the trees and blobs that it
 * writes until the caller's commit does.
 *
 * Renames are not detected: a record is known by its path, and a move is an act
 * of its own.
 */
#include "git/repo.h"

#include "base/mem.h"
#include "git/repo_private.h"

struct heads {
	struct oid *out;
	size_t n, max;
};

static int
add_head(const git_oid *oid, void *arg)
{
	struct heads *heads = arg;

	if (heads->n < heads->max)
		heads->out[heads->n++] = repo_from_git(oid);
	return 0;
}

int
repo_merge_heads(struct oid *out, size_t *n, size_t max, struct repo *repo,
    struct err *err)
{
	struct heads heads = { out, 0, max };
	int rc = git_repository_mergehead_foreach(repo->git, add_head, &heads);

	*n = heads.n;
	return rc == 0 || rc == GIT_ENOTFOUND ? 0 :
	    repo_fail(err, "cannot read MERGE_HEAD");
}

int
repo_distance(size_t *ahead, size_t *behind, struct repo *repo,
    const struct oid *ours, const struct oid *theirs, struct err *err)
{
	git_oid a = repo_to_git(ours), b = repo_to_git(theirs);
	int rc = git_graph_ahead_behind(ahead, behind, repo->git, &a, &b);

	return rc < 0 ? repo_fail(err, "cannot count the commits of each "
	    "side") : 0;
}

int
repo_count(size_t *out, struct repo *repo, const struct oid *commit,
    struct err *err)
{
	git_oid id = repo_to_git(commit), at;
	git_revwalk *walk = NULL;
	int rc = git_revwalk_new(&walk, repo->git);

	*out = 0;
	if (rc == 0)
		rc = git_revwalk_push(walk, &id);
	while (rc == 0 && (rc = git_revwalk_next(&at, walk)) == 0)
		++*out;
	git_revwalk_free(walk);
	return rc == GIT_ITEROVER ? 0 : repo_fail(err, "cannot count "
	    "commits");
}

int
repo_merge_base(struct oid *out, bool *found, struct repo *repo,
    const struct oid *ours, const struct oid *theirs, struct err *err)
{
	git_oid a = repo_to_git(ours), b = repo_to_git(theirs), base;
	int rc = git_merge_base(&base, repo->git, &a, &b);

	*found = rc == 0;
	if (rc == GIT_ENOTFOUND)
		return 0;
	*out = repo_from_git(&base);
	return rc < 0 ? repo_fail(err, "cannot find where the two sides "
	    "part") : 0;
}

int
repo_merge_bases(struct oid **out, size_t *n, struct repo *repo,
    const struct oid *ours, const struct oid *theirs, struct err *err)
{
	git_oid a = repo_to_git(ours), b = repo_to_git(theirs);
	git_oidarray bases = { NULL, 0 };
	int rc = git_merge_bases(&bases, repo->git, &a, &b);
	size_t i, cap = 0;

	*out = NULL;
	*n = 0;
	for (i = 0; i < bases.count; i++)
		*MEM_ADD(*out, *n, &cap) = repo_from_git(&bases.ids[i]);
	git_oidarray_dispose(&bases);
	return rc < 0 && rc != GIT_ENOTFOUND ? repo_fail(err, "cannot "
	    "find where the two sides part") : 0;
}

/* Makes the caller's choice for a path, in place of any conflict there. */
static int
take_change(git_index *index, struct repo *repo, struct repo_change *change,
    struct err *err)
{
	git_index_entry entry = { .path = change->path,
		.mode = GIT_FILEMODE_BLOB };
	int rc;

	git_index_conflict_remove(index, entry.path);
	if (change->goes) {
		rc = git_index_remove(index, entry.path, 0);
		if (rc == GIT_ENOTFOUND)
			rc = 0;
	} else {
		rc = git_blob_create_from_buffer(&entry.id, repo->git,
		    change->bytes.at, change->bytes.n);
		if (rc == 0)
			rc = git_index_add(index, &entry);
	}
	return rc < 0 ? repo_fail(err, "cannot write '%s'",
	    change->path) : 0;
}

static int
list_conflicts(struct buf *out, git_index *index, struct err *err)
{
	const git_index_entry *base, *ours, *theirs, *any;
	git_index_conflict_iterator *each = NULL;
	int rc = git_index_conflict_iterator_new(&each, index);

	while (rc == 0 && (rc = git_index_conflict_next(&base, &ours, &theirs,
	    each)) == 0) {
		any = ours != NULL ? ours : theirs != NULL ? theirs : base;
		buf_add_ended(out, str_of(any->path));
	}
	git_index_conflict_iterator_free(each);
	return rc == GIT_ITEROVER ? 0 : repo_fail(err, "cannot read what "
	    "is in conflict");
}

int
repo_merge(struct oid *tree, struct buf *conflicts, struct repo *repo,
    const struct oid *ours, const struct oid *theirs,
    struct repo_change *changes, size_t n, struct err *err)
{
	git_oid id[2] = { repo_to_git(ours), repo_to_git(theirs) }, made;
	git_merge_options options;
	git_commit *side[2] = { NULL, NULL };
	git_index *index = NULL;
	size_t i;
	int rc, answer = -1;

	git_merge_options_init(&options, GIT_MERGE_OPTIONS_VERSION);
	options.flags = 0;
	rc = git_commit_lookup(&side[0], repo->git, &id[0]);
	if (rc == 0)
		rc = git_commit_lookup(&side[1], repo->git, &id[1]);
	if (rc == 0)
		rc = git_merge_commits(&index, repo->git, side[0], side[1],
		    &options);
	if (rc < 0) {
		repo_fail(err, "cannot merge");
		goto out;
	}
	for (i = 0; i < n; i++)
		if (take_change(index, repo, &changes[i], err) < 0)
			goto out;
	if (git_index_has_conflicts(index)) {
		answer = list_conflicts(conflicts, index, err);
		goto out;
	}
	rc = git_index_write_tree_to(&made, index, repo->git);
	if (rc < 0) {
		repo_fail(err, "cannot write the tree of the merge");
		goto out;
	}
	*tree = repo_from_git(&made);
	answer = 0;
out:
	git_index_free(index);
	git_commit_free(side[0]);
	git_commit_free(side[1]);
	return answer;
}
