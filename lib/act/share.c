/* SPDX-License-Identifier: ISC */
/*
 * share - the merge is tried as git would make it, then with those records
 * whole as the server has them of which it only said something; then it is
 * given up, and said how it is done by hand.
 */
#include "act/share_private.h"

#include <string.h>

#include "git/file.h"
#include "git/worktree.h"
#include "history/audit.h"
#include "history/treediff.h"
#include "parse/markdown.h"

/* How often somebody else may push before us. */
enum { TRIES = 5 };

void
share_release(struct share *share)
{
	buf_release(&share->kept);
	buf_release(&share->in_the_way);
	buf_release(&share->said);
	*share = (struct share)SHARE_INIT;
}

/* Where both sides are, looked at again: our branch may have moved. */
static int
look(struct share *s, struct err *err)
{
	s->ahead = s->behind = 0;
	if (repo_head(&s->head, s->repo, err) < 0 &&
	    err->code != ERR_UNBORN)
		return -1;
	if (!s->has_remote)
		return 0;
	if (remote_tip(&s->theirs, &s->is_there, s->repo, &s->remote,
	    err) < 0)
		return -1;
	if (s->is_there && !s->head.is_unborn)
		return repo_distance(&s->ahead, &s->behind, s->repo,
		    &s->head.commit, &s->theirs, err);
	if (s->head.is_unborn)
		return s->is_there ? repo_count(&s->behind, s->repo,
		    &s->theirs, err) : 0;
	return repo_count(&s->ahead, s->repo, &s->head.commit, err);
}

int
share_open(struct share *out, struct repo *repo, struct err *err)
{
	out->repo = repo;
	if (repo_check_idle(repo, err) < 0 ||
	    (repo_head(&out->head, repo, err) < 0 &&
	    err->code != ERR_UNBORN))
		return -1;
	out->has_remote = remote_find(&out->remote, repo, &out->head,
	    err) == 0;
	if (!out->has_remote && err->code != ERR_ABSENT)
		return -1;
	return look(out, err);
}

int
share_fetch(struct share *s, struct err *err)
{
	if (!s->has_remote)
		return 0;
	return remote_fetch(s->repo, &s->remote, err) < 0 ? -1 :
	    look(s, err);
}

void
share_attempt_release(struct attempt *a)
{
	buf_release(&a->path);
	breaches_release(&a->breaches);
}

bool
share_attempt_is_good(const struct attempt *a)
{
	return a->npaths == 0 && breaches_count(&a->breaches) == 0;
}

/* Judges all that is not pushed, and the merge, as the gate will. */
static int
judge(struct attempt *a, const struct share *s,
    const struct repo_identity *who, struct err *err)
{
	struct audit audit = { .repo = s->repo, .now = who->committer_seconds };
	const struct breach *breach;
	size_t i;

	if (audit_range(&a->breaches, &audit, &s->theirs, &a->commit,
	    err) < 0)
		return -1;
	for (i = 0; i < a->breaches.n; i++) {
		breach = &a->breaches.breach[i];
		if (breach_is_remark(breach))
			continue;
		if (!oid_eq(&breach->commit, &a->commit)) {
			if (a->own == NULL)
				a->own = breach;
		} else if (breach->path[0] != '\0') {
			buf_add_ended(&a->path, str_of(breach->path));
			a->npaths++;
		}
	}
	return 0;
}

int
share_try(struct attempt *a, const struct share *s, struct str whole,
    struct err *err)
{
	struct repo_identity who;
	struct buf message = BUF_INIT;
	int result = -1;

	if (repo_merge(&a->tree, &a->path, &a->npaths, s->repo,
	    &s->head.commit, &s->theirs, whole, err) < 0)
		goto out;
	a->in_conflict = a->npaths > 0;
	buf_addf(&message, "Merge remote-tracking branch '%s'\n",
	    remote_label(&s->remote).at);
	if (a->in_conflict)
		result = 0;
	else if (repo_identity(&who, s->repo, err) == 0 &&
	    repo_commit_store(&a->commit, s->repo, &s->head, &s->theirs,
	    &a->tree, message.at, &who, err) == 0)
		result = judge(a, s, &who, err);
out:
	buf_release(&message);
	return result;
}

int
share_find_blob(struct oid *out, const struct share *s,
    const struct oid *commit, const char *path, struct err *err)
{
	struct tree_entry entry;
	bool found;

	memset(out, 0, sizeof(*out));
	if (repo_find_in_commit(&entry, &found, s->repo, commit, path,
	    err) < 0)
		return -1;
	if (found)
		*out = entry.oid;
	return 0;
}

/*
 * The records among the paths that the server has with the text which both
 * began with: it only said something of it.  *all: there are no others.
 */
static int
find_said_only(struct buf *whole, bool *all, const struct share *s,
    const struct attempt *a, struct err *err)
{
	struct str path, rest = buf_str(&a->path);
	struct oid base, before, theirs;
	bool found;

	if (repo_merge_base(&base, &found, s->repo, &s->head.commit,
	    &s->theirs, err) < 0)
		return -1;
	*all = found;
	while (found && str_next_string(&path, &rest)) {
		if (share_find_blob(&before, s, &base, path.at, err) < 0 ||
		    share_find_blob(&theirs, s, &s->theirs, path.at, err) < 0)
			return -1;
		if (treediff_place(path.at) != PLACE_RECORD ||
		    oid_is_zero(&theirs) || !oid_eq(&before, &theirs))
			*all = false;
		else if (!str_lists(buf_str(whole), '\0', path))
			buf_add_ended(whole, path);
	}
	return 0;
}

/* Puts our text, which the merge does not have, back into the file. */
static int
keep_ours(struct share *s, const struct oid *ours, const struct oid *merge,
    const char *path, struct err *err)
{
	struct buf now = BUF_INIT, kept = BUF_INIT;
	struct oid their_text, our_text;
	int result = -1;

	if (share_find_blob(&their_text, s, merge, path, err) < 0 ||
	    share_find_blob(&our_text, s, ours, path, err) < 0)
		goto out;
	if (oid_is_zero(&our_text)) {
		result = 0;
		goto out;
	}
	if (repo_read_blob(&now, s->repo, &their_text, MARKDOWN_TEXT_MAX,
	    err) < 0 || repo_read_blob(&kept, s->repo, &our_text,
	    MARKDOWN_TEXT_MAX, err) < 0 ||
	    file_replace(repo_top(s->repo), path, buf_str(&now),
	    buf_str(&kept), err) < 0)
		goto out;
	buf_add_ended(&s->kept, str_of(path));
	s->nkept++;
	result = 0;
out:
	buf_release(&now);
	buf_release(&kept);
	return result;
}

/* Moves the branch to a commit that was judged, and counts what came. */
static int
advance(struct share *s, const struct oid *to, struct err *err)
{
	size_t behind = s->behind;

	buf_clear(&s->in_the_way);
	if (worktree_advance(s->repo, &s->head, to, &s->in_the_way,
	    &s->nin_the_way, err) < 0)
		return -1;
	s->taken += behind;
	return look(s, err);
}

static int
publish(struct share *s, const struct attempt *a, struct str whole,
    struct err *err)
{
	struct oid ours = s->head.commit;
	struct str path;

	if (advance(s, &a->commit, err) < 0)
		return -1;
	s->merge = a->commit;
	while (str_next_string(&path, &whole))
		if (keep_ours(s, &ours, &a->commit, path.at, err) < 0)
			return -1;
	return 0;
}

static int
join(struct share *s, struct err *err)
{
	struct attempt first = ATTEMPT_INIT, second = ATTEMPT_INIT;
	struct buf whole = BUF_INIT;
	bool all = false;
	int result = -1;

	if (share_try(&first, s, STR_NONE, err) < 0)
		goto out;
	if (share_attempt_is_good(&first)) {
		result = publish(s, &first, STR_NONE, err);
		goto out;
	}
	if (first.own != NULL) {
		share_refuse_own(first.own, err);
		goto out;
	}
	if (first.npaths > 0 && find_said_only(&whole, &all, s, &first,
	    err) < 0)
		goto out;
	if (all && share_try(&second, s, buf_str(&whole), err) < 0)
		goto out;
	if (all && share_attempt_is_good(&second))
		result = publish(s, &second, buf_str(&whole), err);
	else
		share_refuse_merge(s, &first, err);
out:
	share_attempt_release(&first);
	share_attempt_release(&second);
	buf_release(&whole);
	return result;
}

int
share_take(struct share *s, struct err *err)
{
	buf_clear(&s->in_the_way);
	s->nin_the_way = 0;
	if (!s->has_remote || s->behind == 0)
		return 0;
	if (s->head.is_unborn || s->ahead == 0)
		return advance(s, &s->theirs, err);
	return join(s, err);
}

/* Without a branch on the server there is nothing to go back to. */
static int
refuse_push(const struct share *s, struct err *err)
{
	if (!s->is_there)
		return err_set(err, ERR_REFUSED, "'%s' has refused the push; "
		    "put right what it says, then share-record",
		    s->remote.name);
	return err_set(err, ERR_REFUSED, "'%s' has refused the push; put "
	    "right what it says, then share-record; or take back what is not "
	    "pushed (files stay as they are): git reset --soft %s",
	    s->remote.name, remote_label(&s->remote).at);
}

int
share_push(struct share *s, struct err *err)
{
	struct oid before;
	bool taken, was_there;
	int i;

	if (look(s, err) < 0)
		return -1;
	for (i = 0; i < TRIES; i++) {
		if (!s->has_remote || (s->behind > 0 && share_take(s,
		    err) < 0))
			return s->has_remote ? -1 : 0;
		if (s->ahead == 0)
			return 0;
		buf_clear(&s->said);
		if (remote_push(&taken, &s->said, s->repo, &s->remote,
		    &s->head.commit, err) < 0)
			return -1;
		if (taken) {
			s->pushed += s->ahead;
			return look(s, err);
		}
		/* if the server's tip has moved, somebody was quicker */
		before = s->theirs;
		was_there = s->is_there;
		if (share_fetch(s, err) < 0)
			return -1;
		if (!s->is_there || (was_there && oid_eq(&before, &s->theirs)))
			return refuse_push(s, err);
	}
	return err_set(err, ERR_CHANGED, "others push to '%s' all the time; "
	    "run share-record again", s->remote.name);
}
