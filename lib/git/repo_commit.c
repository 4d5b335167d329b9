/* SPDX-License-Identifier: ISC */
/*
 * Writes trees and commits, and moves the branch.
 *
 * git_commit_create returns 0 on a full disk with nothing written.  So we make
 * the commit step by step, and read back through a second handle: the commit
 * before the branch moves, the branch afterwards.
 */
#include "git/repo.h"

#include <assert.h>
#include <signal.h>
#include <stdlib.h>

#include "base/mem.h"
#include "git/repo_private.h"
#include "git/run.h"
#include "git/sign.h"

static int
write_blobs(git_tree_update *updates, struct repo *repo,
    struct repo_change *changes, size_t n, struct err *err)
{
	size_t i;
	int rc;

	for (i = 0; i < n; i++) {
		updates[i].path = changes[i].path;
		if (changes[i].goes) {
			updates[i].action = GIT_TREE_UPDATE_REMOVE;
			continue;
		}
		rc = git_blob_create_from_buffer(&updates[i].id, repo->git,
		    changes[i].bytes.n == 0 ? "" : changes[i].bytes.at,
		    changes[i].bytes.n);
		if (rc < 0)
			return repo_fail(err, "cannot store '%s'",
			    changes[i].path);
		changes[i].oid = repo_from_git(&updates[i].id);
		updates[i].action = GIT_TREE_UPDATE_UPSERT;
		updates[i].filemode = GIT_FILEMODE_BLOB;
	}
	return 0;
}

int
repo_tree_with(struct oid *out, struct repo *repo, const struct oid *commit,
    struct repo_change *changes, size_t n, struct err *err)
{
	git_tree_update *updates = mem_new(n, sizeof(*updates));
	git_tree *tree = NULL;
	git_oid id;
	int rc = 0, answer = -1;

	if ((commit != NULL && repo_tree_of(out, repo, commit, err) < 0) ||
	    write_blobs(updates, repo, changes, n, err) < 0)
		goto out;
	if (commit != NULL) {
		id = repo_to_git(out);
		rc = git_tree_lookup(&tree, repo->git, &id);
	}
	/* if tree is NULL, the new tree has only the changes */
	if (rc == 0)
		rc = git_tree_create_updated(&id, repo->git, tree, n,
		    updates);
	if (rc < 0) {
		repo_fail(err, "cannot write the tree");
		goto out;
	}
	*out = repo_from_git(&id);
	answer = 0;
out:
	git_tree_free(tree);
	free(updates);
	return answer;
}

static void
add_role(struct buf *out, const char *role, const struct repo_identity *who,
    long long seconds, int zone)
{
	int minutes = abs(zone);

	buf_addf(out, "%s %s <%s> %lld %c%02d%02d\n", role, who->name,
	    who->email, seconds, zone < 0 ? '-' : '+', minutes / 60,
	    minutes % 60);
}

/* Appends the bytes of a commit, without a signature. */
static void
compose(struct buf *out, const struct repo_head *head,
    const struct oid *other, const struct oid *tree, const char *message,
    const struct repo_identity *who)
{
	buf_addf(out, "tree %s\n", oid_text(tree).at);
	if (!head->is_unborn)
		buf_addf(out, "parent %s\n", oid_text(&head->commit).at);
	if (other != NULL)
		buf_addf(out, "parent %s\n", oid_text(other).at);
	add_role(out, "author", who, who->author_seconds, who->author_zone);
	add_role(out, "committer", who, who->committer_seconds,
	    who->committer_zone);
	buf_addf(out, "\n%s", message);
}

/* Reads the commit back; refuses other bytes than ours, and an odd commit. */
static int
check_stored(git_repository *again, const git_oid *id, struct str payload,
    struct str signature, struct err *err)
{
	OWN(buf) signed_part = BUF_INIT, armour = BUF_INIT;
	git_odb_object *object = NULL;
	git_odb *odb = NULL;
	struct commit parsed;
	struct str stored;
	bool is_meant;
	int rc, answer = -1;

	git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 1);
	rc = git_repository_odb(&odb, again);
	if (rc == 0)
		rc = git_odb_read(&object, odb, id);
	if (rc < 0) {
		repo_fail(err, "the commit was not stored");
		goto out;
	}
	stored.at = git_odb_object_data(object);
	stored.n = git_odb_object_size(object);
	is_meant = signature.n == 0 ? str_eq(stored, payload) :
	    commit_signed_part(&signed_part, &armour, stored) &&
	    str_eq(buf_str(&signed_part), payload) &&
	    str_eq(str_trim_end(buf_str(&armour)), str_trim_end(signature));
	if (!is_meant)
		err_set(err, ERR_GIT, "the commit was stored with other bytes "
		    "than were meant; look for damage: git fsck");
	else if (!commit_parse(&parsed, stored) || parsed.odd != NULL)
		err_set(err, ERR_REFUSED, "the commit would be malformed: "
		    "%s", parsed.odd == NULL ? "it cannot be read" :
		    parsed.odd);
	else
		answer = 0;
out:
	git_odb_object_free(object);
	git_odb_free(odb);
	return answer;
}

int
repo_refuse_moved(const char *branch, struct err *err)
{
	return err_set(err, ERR_CHANGED, "'%s' has moved meanwhile: somebody "
	    "else committed; nothing was done: run it again", branch);
}

int
repo_refuse_locked(const struct repo *repo, const char *ref, struct err *err)
{
	return err_set(err, ERR_REFUSED, "'%s' is locked: another git program "
	    "is at work; if none is, one has crashed: remove '%s%s.lock'", ref,
	    repo_common_dir(repo), ref);
}

/* Compare and swap: moves the branch only if it still names head->commit. */
static int
move_branch(struct repo *repo, const struct repo_head *head,
    const git_oid *id, const char *message,
    const struct repo_identity *who, struct err *err)
{
	git_oid before = repo_to_git(&head->commit);
	const char *branch = head->branch;
	struct str subject = str_of(message);
	OWN(buf) log = BUF_INIT;
	git_reference *moved = NULL;
	sigset_t signals;
	int rc;

	buf_addf(&log, "commit%s: ", head->is_unborn ? " (initial)" : "");
	buf_add(&log, str_first(subject, str_find_byte(subject, '\n')));
	rc = git_repository_set_ident(repo->git, who->name, who->email);
	/* if interrupted, libgit2 would leave its lock behind */
	run_hold_interrupts(&signals);
	if (rc == 0)
		rc = git_reference_create_matching(&moved, repo->git, branch,
		    id, !head->is_unborn, &before, log.at);
	sigprocmask(SIG_SETMASK, &signals, NULL);
	git_reference_free(moved);
	switch (rc) {
	case GIT_EMODIFIED:
	case GIT_EEXISTS:
	case GIT_ENOTFOUND:
		return repo_refuse_moved(branch, err);
	case GIT_ELOCKED:
		return repo_refuse_locked(repo, branch, err);
	default:
		return rc < 0 ? repo_fail(err, "cannot move '%s'",
		    branch) : 0;
	}
}

/*
 * Moves the branch, then reads it: what the branch names counts, not libgit2's
 * answer.  An error after the branch has moved (its folder could not be synced)
 * undoes nothing, and success without a moved branch is no success.  If the
 * branch names neither our commit nor the one before, somebody has already made
 * a commit on top of ours.
 */
int
repo_commit_move(bool *is_moved, struct repo *repo,
    const struct repo_head *head, const struct oid *commit,
    const char *message, const struct repo_identity *who, struct err *err)
{
	git_oid id = repo_to_git(commit), before = repo_to_git(&head->commit);
	git_oid now;
	int rc, answer;

	assert(repo->mode == REPO_WRITE || repo->mode == REPO_WRITE_ANY);
	*is_moved = false;
	if (repo_open_again(repo, err) < 0)
		return -1;
	answer = move_branch(repo, head, &id, message, who, err);
	rc = git_reference_name_to_id(&now, repo->again, head->branch);
	*is_moved = rc == 0 && git_oid_equal(&now, &id);
	if (*is_moved)
		return 0;
	if (answer < 0)
		return -1;
	if (rc == GIT_ENOTFOUND || (rc == 0 && git_oid_equal(&now, &before)))
		return err_set(err, ERR_GIT, "the commit was not recorded: "
		    "'%s' does not name it; look at git log", head->branch);
	*is_moved = true;
	if (rc == 0)
		return 0;
	repo_fail(err, "'%s' cannot be read", head->branch);
	return err_recorded(err, oid_text(commit).at);
}

int
repo_commit_store(struct oid *out, struct repo *repo,
    const struct repo_head *head, const struct oid *other,
    const struct oid *tree, const char *message,
    const struct repo_identity *who, struct err *err)
{
	OWN(buf) payload = BUF_INIT, signature = BUF_INIT;
	bool is_signed = false;
	git_oid id;
	int rc;

	assert(repo->mode == REPO_WRITE || repo->mode == REPO_WRITE_ANY);
	compose(&payload, head, other, tree, message, who);
	if (repo_setting_bool(&is_signed, repo, "commit.gpgSign", err) < 0 ||
	    (is_signed && sign_make(&signature, repo, buf_str(&payload),
	    who->email, err) < 0))
		return -1;
	rc = git_commit_create_with_signature(&id, repo->git, payload.at,
	    signature.n == 0 ? NULL : signature.at, NULL);
	if (rc < 0) {
		repo_fail(err, "cannot store the commit");
		return -1;
	}
	if (repo_open_again(repo, err) < 0 ||
	    check_stored(repo->again, &id, buf_str(&payload),
	    buf_str(&signature), err) < 0)
		return -1;
	*out = repo_from_git(&id);
	return 0;
}
