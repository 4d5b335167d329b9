/* SPDX-License-Identifier: ISC */
/*
 * share - tries the merge as git would make it, but without detecting renames.
 * If that is in conflict or breaks a rule, it tries a second merge: this takes
 * a record whole from the server if the server only has acts on the old text,
 * puts the points of one side into the other side's record, and drops a record
 * that the server has moved.  If that will not do either, the merge is refused,
 * with the commands that make it by hand.
 */
#include "act/share_private.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "git/file.h"
#include "git/worktree.h"
#include "history/audit.h"
#include "history/learn.h"
#include "history/lookup.h"
#include "history/treediff.h"
#include "parse/gitobject.h"

/* How often somebody else may push before us. */
enum { TRIES = 5 };

void
share_release(struct share *share)
{
	buf_release(&share->kept);
	buf_release(&share->points);
	buf_release(&share->twice);
	buf_release(&share->in_the_way);
	buf_release(&share->said);
	*share = (struct share)SHARE_INIT;
}

/* Reads both tips again, since our branch may have moved. */
static int
look(struct share *s, struct err *err)
{
	s->ahead = s->behind = 0;
	if (repo_head_again(&s->head, s->repo, &s->head, err) < 0 &&
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
	if (learn_refuse_shallow(repo, err) < 0 ||
	    repo_check_idle(repo, err) < 0 ||
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
attempt_release(struct attempt *a)
{
	buf_release(&a->path);
	breaches_release(&a->breaches);
}

bool
attempt_is_good(const struct attempt *a)
{
	return a->path.n == 0 && breaches_count(&a->breaches) == 0;
}

void
choice_release(struct choice *choice)
{
	size_t i;

	for (i = 0; i < choice->njoined; i++) {
		free(choice->joined[i].path);
		buf_release(&choice->joined[i].text);
		buf_release(&choice->joined[i].kept);
	}
	free(choice->joined);
}

struct joined *
choice_add(struct choice *choice, const char *path)
{
	struct joined *joined = MEM_ADD(choice->joined, choice->njoined,
	    &choice->joined_cap);

	*joined = (struct joined){ .path = mem_copy(path, strlen(path)),
	    .text = BUF_INIT, .kept = BUF_INIT };
	return joined;
}

int
choice_add_theirs(struct choice *choice, const struct share *s,
    const char *path, struct err *err)
{
	struct joined *joined = choice_add(choice, path);
	bool is_there, ignored;

	if (standing_text(&joined->text, &is_there, s->repo, &s->theirs, path,
	    err) < 0 || standing_text(&joined->kept, &ignored, s->repo,
	    &s->head.commit, path, err) < 0)
		return -1;
	joined->goes = !is_there;
	return 0;
}

static bool
has_chosen(const struct choice *choice, struct str path)
{
	size_t i = 0;

	while (i < choice->njoined && !str_is(path, choice->joined[i].path))
		i++;
	return i < choice->njoined;
}

/*
 * Judges our commits that are not pushed, and the merge if `tip` is one, as the
 * gate will.
 */
static int
judge(struct attempt *a, const struct share *s, const struct oid *tip,
    struct err *err)
{
	struct audit audit = { .repo = s->repo };
	struct repo_identity who;
	const struct breach *breach;
	size_t i;

	if (repo_identity(&who, s->repo, err) < 0)
		return -1;
	audit.now = who.committer_seconds;
	if (audit_range(&a->breaches, &audit, &s->theirs, tip, err) < 0)
		return -1;
	for (i = 0; i < a->breaches.n; i++) {
		breach = &a->breaches.breach[i];
		if (breach_is_remark(breach))
			continue;
		if (!oid_eq(&breach->commit, &a->commit)) {
			if (a->own == NULL)
				a->own = breach;
		} else if (breach->path[0] != '\0')
			buf_add_ended(&a->path, str_of(breach->path));
	}
	return 0;
}

int
share_try(struct attempt *a, const struct share *s,
    const struct choice *choice, struct err *err)
{
	struct repo_change *change = mem_new(choice->njoined,
	    sizeof(*change));
	OWN(buf) message = BUF_INIT;
	struct repo_identity who;
	size_t i;
	int result;

	for (i = 0; i < choice->njoined; i++)
		change[i] = (struct repo_change){ choice->joined[i].path,
		    buf_str(&choice->joined[i].text), choice->joined[i].goes,
		    OID_NONE };
	result = repo_merge(&a->tree, &a->path, s->repo, &s->head.commit,
	    &s->theirs, change, choice->njoined, err);
	free(change);
	a->in_conflict = a->path.n > 0;
	if (result < 0 || a->in_conflict)
		return result;
	/* a commit that nothing names yet */
	buf_addf(&message, "Merge remote-tracking branch '%s'\n",
	    remote_label(&s->remote).at);
	return repo_identity(&who, s->repo, err) < 0 ||
	    repo_commit_store(&a->commit, s->repo, &s->head, &s->theirs,
	    &a->tree, message.at, &who, err) < 0 ? -1 :
	    judge(a, s, &a->commit, err);
}

int
share_is_left_behind(bool *out, const struct share *s, const char *path,
    struct err *err)
{
	OWN(lookup) theirs = LOOKUP_INIT;
	const struct state *state;
	struct oid ours;
	size_t i;

	if (standing_in_commit(&ours, s->repo, &s->head.commit, path,
	    err) < 0 || lookup_record(&theirs, s->repo, &s->theirs, path,
	    false, err) < 0)
		return -1;
	state = theirs.state;
	*out = false;
	for (i = 0; state != NULL && state->is_moved && i < state->nversions;
	    i++)
		*out = *out || oid_eq(&version_at(state, i)->before, &ours);
	return 0;
}

/*
 * Decides what the merge has at a path: the server's text, if the server did
 * not change it (it only has acts on it); one side's text with the points of
 * the other; or nothing, if the server has moved the record.  *done is false if
 * none of these can be done.
 */
static int
choose_path(struct choice *out, bool *done, const struct share *s,
    const char *path, struct err *err)
{
	struct oid before, theirs;

	*done = treediff_place(path) == PLACE_RECORD;
	if (!*done)
		return 0;
	if (standing_in_commit(&before, s->repo, &s->base, path, err) < 0 ||
	    standing_in_commit(&theirs, s->repo, &s->theirs, path, err) < 0)
		return -1;
	if (!oid_is_zero(&theirs) && oid_eq(&before, &theirs))
		return choice_add_theirs(out, s, path, err);
	if (share_join_points(out, done, s, path, err) < 0)
		return -1;
	if (*done || !oid_is_zero(&theirs))
		return 0;
	if (share_is_left_behind(done, s, path, err) < 0)
		return -1;
	if (*done)
		choice_add(out, path)->goes = true;
	return 0;
}

/* Does so for each path of the failed attempt; *all is false if one fails. */
static int
choose(struct choice *out, bool *all, const struct share *s,
    const struct attempt *a, struct err *err)
{
	struct str path, rest = buf_str(&a->path);

	*all = !oid_is_zero(&s->base);
	while (*all && str_next_string(&path, &rest))
		if (!has_chosen(out, path) && choose_path(out, all, s, path.at,
		    err) < 0)
			return -1;
	return 0;
}

/* Moves the branch to a commit that was judged, and counts what came. */
static int
advance(struct share *s, const struct oid *to, struct err *err)
{
	size_t behind = s->behind;

	buf_clear(&s->in_the_way);
	if (worktree_advance(s->repo, &s->head, to, &s->in_the_way, err) < 0)
		return -1;
	s->taken += behind;
	return look(s, err);
}

static int
publish(struct share *s, const struct attempt *a, const struct choice *choice,
    struct err *err)
{
	const struct joined *joined;
	OWN(buf) twice = BUF_INIT;
	size_t i;

	if (share_add_twice(&twice, s, err) < 0 ||
	    advance(s, &a->commit, err) < 0)
		return -1;
	buf_add(&s->twice, buf_str(&twice));
	s->merge = a->commit;
	s->nmerges++;
	/* a text that the merge has not goes into the file */
	for (i = 0; i < choice->njoined; i++) {
		joined = &choice->joined[i];
		if (joined->kept.n > 0) {
			if (file_replace(repo_top(s->repo), joined->path,
			    buf_str(&joined->text), buf_str(&joined->kept),
			    err) < 0)
				return -1;
			buf_add_ended(&s->kept, str_of(joined->path));
		} else if (joined->has_points) {
			buf_add_ended(&s->points, str_of(joined->path));
		}
	}
	return 0;
}

static int
join(struct share *s, struct err *err)
{
	OWN(attempt) first = ATTEMPT_INIT, second = ATTEMPT_INIT;
	OWN(choice) none = CHOICE_INIT, choice = CHOICE_INIT;
	bool all = false, is_related;

	s->base = OID_NONE;
	if (repo_merge_base(&s->base, &is_related, s->repo, &s->head.commit,
	    &s->theirs, err) < 0)
		return -1;
	if (!is_related)
		return err_set(err, ERR_REFUSED, "the notes of '%s' were begun "
		    "apart from these: no commit is in both; go on in a clone "
		    "of theirs: git clone \"$(git remote get-url %s)\" DIR; "
		    "put there what is only here", s->remote.name,
		    s->remote.name);
	if (share_try(&first, s, &none, err) < 0)
		return -1;
	if (attempt_is_good(&first))
		return publish(s, &first, &none, err);
	/* what no merge could make lawful has to be taken back first */
	if (first.in_conflict && judge(&first, s, &s->head.commit, err) < 0)
		return -1;
	if (first.own != NULL)
		return share_refuse_own(s, first.own, err);
	if ((first.path.n > 0 && choose(&choice, &all, s, &first, err) < 0) ||
	    (all && share_try(&second, s, &choice, err) < 0))
		return -1;
	return all && attempt_is_good(&second) ?
	    publish(s, &second, &choice, err) :
	    share_refuse_merge(s, &first, err);
}

int
share_take(struct share *s, struct err *err)
{
	buf_clear(&s->in_the_way);
	if (!s->has_remote || s->behind == 0)
		return 0;
	if (s->head.is_unborn || s->ahead == 0)
		return advance(s, &s->theirs, err);
	return join(s, err);
}

/* What our own git could not do says nothing of our commits. */
static int
tell_broken(struct share *s, struct err *err)
{
	err_set(err, ERR_REFUSED, "nothing came to '%s': %s; put that right, "
	    "then share-record, which takes it along", s->remote.name,
	    s->said.at);
	buf_clear(&s->said);
	return -1;
}

/*
 * If the server has no branch, there is no commit to reset to.  A merge that
 * was not made just now is taken back first, by itself, since it may have lost
 * something of their side.  Each commit is judged, so that another one which
 * puts something right does not help.
 */
static int
refuse_push(const struct share *s, struct err *err)
{
	struct oid_text theirs = oid_text(&s->theirs);
	struct str said = buf_str(&s->said);
	OWN(buf) lost = BUF_INIT;
	struct oid own;

	if (!s->is_there)
		return err_set(err, ERR_REFUSED, "'%s' has refused the push; "
		    "put right what it says, then share-record",
		    s->remote.name);
	if (share_own_side(&own, s, &s->head.commit, err) < 0 ||
	    share_add_lost(&lost, s, err) < 0)
		return -1;
	if (s->nmerges == 0 && !oid_is_zero(&own))
		return err_set(err, ERR_REFUSED, "'%s' has refused the push; "
		    "put right what it says, then share-record; or take the "
		    "merge back (what is not committed stays as it is): git "
		    "reset --keep %.12s; then share-record, which joins anew",
		    s->remote.name, oid_text(&own).at);
	if (str_find(said, "[identity-changed]") < said.n ||
	    str_find(said, "[policy-changed]") < said.n)
		return err_set(err, ERR_REFUSED, "'%s' has refused the push, "
		    "as a change is for others to make; take back what is not "
		    "pushed (files stay as they are): git reset --soft "
		    "%.12s%.*s; put back what it names: git restore --staged "
		    "--worktree FILE; then share-record, and ask those whom it "
		    "names", s->remote.name, theirs.at,
		    STR_ARGS(buf_str(&lost)));
	/* what is only made anew, with a signature or a day, keeps the acts */
	if (str_find(said, "to take back what is not pushed") < said.n &&
	    str_find(said, "git rebase") == said.n)
		return err_set(err, ERR_REFUSED, "'%s' has refused the push, "
		    "and another commit does not help; take back what is not "
		    "pushed (files stay as they are): git reset --soft "
		    "%.12s%.*s; put right what it says, then share-record",
		    s->remote.name, theirs.at, STR_ARGS(buf_str(&lost)));
	return err_set(err, ERR_REFUSED, "'%s' has refused the push; put "
	    "right what it says, then share-record; or take back what is not "
	    "pushed (files stay as they are): git reset --soft %.12s%.*s",
	    s->remote.name, theirs.at, STR_ARGS(buf_str(&lost)));
}

int
share_push(struct share *s, struct err *err)
{
	struct oid before;
	enum remote_answer answer;
	bool was_there;
	size_t n;
	int i, result;

	if (look(s, err) < 0)
		return -1;
	for (i = 0; i < TRIES; i++) {
		buf_clear(&s->said);
		if (!s->has_remote || (s->behind > 0 && share_take(s,
		    err) < 0))
			return s->has_remote ? -1 : 0;
		if (s->ahead == 0)
			return 0;
		s->is_unsure = true;
		result = remote_push(&answer, &s->said, s->repo, &s->remote,
		    &s->head.commit, err);
		n = s->ahead;
		if (answer == REMOTE_TAKEN) {
			s->pushed += n;
			return result < 0 ? -1 : look(s, err);
		}
		/* if the server's tip has moved, somebody was quicker */
		before = s->theirs;
		was_there = s->is_there;
		if (result < 0 || share_fetch(s, err) < 0)
			return -1;
		s->is_unsure = false;
		/* or the server took it, and its answer was lost */
		s->pushed += s->ahead == 0 ? n : 0;
		if (!s->is_there || (was_there && oid_eq(&before, &s->theirs)))
			return answer == REMOTE_REFUSED ? refuse_push(s, err) :
			    tell_broken(s, err);
	}
	return err_set(err, ERR_CHANGED, "others push to '%s' all the time; "
	    "run share-record again", s->remote.name);
}
