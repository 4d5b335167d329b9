/* SPDX-License-Identifier: ISC */
/*
 * share - refuses a merge, with the commands that make it by hand.  These
 * commands leave every commit and every text in history, with one exception:
 * if our own move or void, or a text that no merge can take, stands against
 * the server's history, our commits have to be taken back and made again.
 *
 * The merge that share tries detects no renames.  So the git merge in these
 * commands follows a rename only if the file is the same byte for byte: two
 * records are often as alike as a file before and after it is renamed.  (git
 * 2.39 does not heed -Xno-renames.)  It puts aside what else has changed, and
 * brings that back: git merges nothing into an index that is not HEAD's.  And
 * it outranks a user's merge.ff = only, with which git would not merge at all.
 */
#include "act/share_private.h"

#include "git/worktree.h"
#include "history/lookup.h"
#include "history/treediff.h"
#include "notes/act.h"
#include "parse/gitobject.h"

/*
 * Appends the commands that take a commit of ours back.  Of a move or a void
 * the file goes back, too: else its record would be gone, or be there twice.
 */
static void
add_back(struct buf *out, const struct oid *commit, struct str bytes)
{
	struct commit read;
	struct act act = { .type = ACT_NONE };

	if (commit_parse(&read, bytes))
		act_parse(&act, read.message);
	if (act.type != ACT_MOVE && act.type != ACT_VOID) {
		buf_addf(out, "take it back (files stay as they are): git "
		    "reset --soft %.12s~; then ", oid_text(commit).at);
		return;
	}
	buf_addf(out, "take it back: git reset --soft %.12s~; git restore "
	    "--staged --worktree -- %.*s", oid_text(commit).at,
	    STR_ARGS(act.record));
	if (act.type == ACT_MOVE)
		buf_addf(out, " %.*s", STR_ARGS(act.moves));
	buf_add_string(out, "; then ");
}

/*
 * A merge, or a commit without a parent, is not taken back to its first parent,
 * which may be the server's, or not be there.  The last merge goes by itself.
 */
static int
refuse_joint(const struct share *s, const struct breach *breach,
    struct str lost, struct err *err)
{
	struct oid_text commit = oid_text(&breach->commit);
	bool is_root = breach->rule == BREACH_REWRITTEN;
	struct oid own;

	if (share_own_side(&own, s, &breach->commit, err) < 0)
		return -1;
	if (!is_root && !oid_is_zero(&own) &&
	    oid_eq(&breach->commit, &s->head.commit))
		return err_about(err, ERR_REFUSED, breach->path, "your merge "
		    "%.12s, which is not pushed, breaks a rule: %s [%s]; take "
		    "it back (what is not committed stays as it is): git reset "
		    "--keep %.12s; then share-record, which joins anew",
		    commit.at, breach->text, breach_rule_name(breach->rule),
		    oid_text(&own).at);
	return err_about(err, ERR_REFUSED, breach->path, "your %s %.12s, which "
	    "is not pushed, %s%s [%s]; take back what is not pushed (files "
	    "stay as they are): git reset --soft %.12s%.*s; then %s"
	    "share-record", is_root ? "commit" : "merge", commit.at,
	    is_root ? "has no parent" : "breaks a rule: ",
	    is_root ? "" : breach->text, breach_rule_name(breach->rule),
	    oid_text(&s->base).at, STR_ARGS(lost), is_root ?
	    "git commit, and " : "");
}

int
share_refuse_own(const struct share *s, const struct breach *breach,
    struct err *err)
{
	struct oid_text commit = oid_text(&breach->commit);
	/* the remedy for these rules makes the commits anew as they are */
	bool is_anew = breach->rule == BREACH_UNSIGNED ||
	    breach->rule == BREACH_DATE || breach->rule == BREACH_BAD_SIGNATURE;
	OWN(buf) before = BUF_INIT, back = BUF_INIT, remedy = BUF_INIT;
	OWN(buf) lost = BUF_INIT, bytes = BUF_INIT;
	struct repo_identity who;
	struct commit links;

	if (repo_committer(&who, s->repo, err) < 0 ||
	    repo_read_commit(&bytes, s->repo, &breach->commit, err) < 0 ||
	    share_add_lost(&lost, s, err) < 0)
		return -1;
	if (!is_anew && commit_parse_links(&links, buf_str(&bytes)) &&
	    links.nparents != 1)
		return refuse_joint(s, breach, buf_str(&lost), err);
	/* git rebase makes all anew that a merge has brought, theirs too */
	if (is_anew && lost.n > 0)
		buf_addf(&before, "%.12s", oid_text(&s->base).at);
	else
		buf_addf(&before, "%.12s~", commit.at);
	breach_add_remedy(&remedy, breach->rule, before.at);
	breach_add_claim(&remedy, breach, who.email);
	if (!is_anew)
		add_back(&back, &breach->commit, buf_str(&bytes));
	return err_about(err, ERR_REFUSED, breach->path, "your commit %.12s, "
	    "which is not pushed, breaks a rule: %s [%s]; %s%s", commit.at,
	    breach->text, breach_rule_name(breach->rule), back.at, remedy.at);
}

/* One record, as each side has it. */
struct dispute {
	const struct share *share;
	const struct attempt *attempt;
	const char *path;
	struct lookup ours, theirs;
	const char *our_name, *their_name;	/* the other one, if a side
						   has moved it; or NULL */
	struct repo_identity who;
};

static bool
is_protected(const struct lookup *past)
{
	return state_is_protected(past->state) || state_has_left(past->state);
}

/* Whether git's user has said something of the record and not withdrawn it. */
static bool
has_own_word(const struct dispute *d)
{
	const struct state *state = d->ours.state;
	size_t i;

	for (i = 0; state != NULL && i < state->events.n; i++)
		if (act_is_of_party(event_at(state, i)->type) &&
		    event_at(state, i)->type != ACT_WITHDRAW &&
		    !event_at(state, i)->is_withdrawn &&
		    str_is(str_of(d->who.email), event_at(state, i)->email))
			return true;
	return false;
}

/* Tries the merge with the server's text at each path that failed before. */
static int
try_theirs(struct attempt *whole, const struct dispute *d, struct err *err)
{
	OWN(choice) choice = CHOICE_INIT;
	struct str path, rest = buf_str(&d->attempt->path);

	/* a file outside of our folders may be anything: no rule is asked */
	while (str_next_string(&path, &rest))
		if (treediff_place(path.at) == PLACE_OTHER)
			choice_add(&choice, path.at)->goes = true;
		else if (choice_add_theirs(&choice, d->share, path.at,
		    err) < 0)
			return -1;
	return share_try(whole, d->share, &choice, err);
}

/* Appends a blank and a path, as git takes it in any folder. */
static void
add_from_top(struct buf *out, struct str path)
{
	OWN(buf) spec = BUF_INIT;

	buf_addf(&spec, ":/%.*s", STR_ARGS(path));
	buf_add_byte(out, ' ');
	buf_add_typed(out, buf_str(&spec));
}

/*
 * Finds the records that git merge would join although no server takes that,
 * such as a draft of ours over a text that the server has acts on.  Appends to
 * `take` a command that takes the server's text, to `keep` one that puts ours
 * back into the file; nothing if there is no such record.
 */
static int
add_unlawful(struct buf *take, struct buf *keep, const struct dispute *d,
    struct err *err)
{
	struct remote_label from = remote_label(&d->share->remote);
	OWN(attempt) whole = ATTEMPT_INIT;
	OWN(buf) paths = BUF_INIT;
	struct str path, rest;

	if (try_theirs(&whole, d, err) < 0)
		return -1;
	rest = buf_str(&whole.path);
	while (str_next_string(&path, &rest))
		if (treediff_place(path.at) == PLACE_RECORD &&
		    !str_has_string(buf_str(&d->attempt->path), path))
			add_from_top(&paths, path);
	if (paths.n > 0) {
		buf_addf(take, "git checkout %s --%s; ", from.at, paths.at);
		buf_addf(keep, "git restore -s HEAD^ --%s; ", paths.at);
	}
	return 0;
}

/*
 * Appends the other paths in conflict, as git takes them from any folder: to
 * `there` those that the server has; to `rm` the command that takes away those
 * that it has moved, if nothing of ours is lost; to `gone` the others.
 */
static int
add_others(struct buf *there, struct buf *gone, struct buf *rm,
    const struct dispute *d, struct err *err)
{
	struct str path, rest = buf_str(&d->attempt->path);
	struct oid oid;
	bool is_left;

	while (d->attempt->in_conflict && str_next_string(&path, &rest)) {
		if (str_is(path, d->path))
			continue;
		if (standing_in_commit(&oid, d->share->repo, &d->share->theirs,
		    path.at, err) < 0 || share_is_left_behind(&is_left,
		    d->share, path.at, err) < 0)
			return -1;
		if (is_left)
			buf_addf(rm, "git rm -q :/%.*s; ", STR_ARGS(path));
		else
			add_from_top(oid_is_zero(&oid) ? gone : there, path);
	}
	return 0;
}

/* Nobody has acted on the record, so an ordinary git merge will do. */
static int
refuse_conflict(const struct dispute *d, struct err *err)
{
	const struct share *s = d->share;
	struct remote_label from = remote_label(&s->remote);
	OWN(buf) others = BUF_INIT, edit = BUF_INIT, keep = BUF_INIT;
	OWN(buf) rm = BUF_INIT, name = BUF_INIT;
	struct oid ours, theirs;
	bool is_gone;

	if (worktree_check_merge(s->repo, &s->base, &s->theirs, err) < 0 ||
	    standing_in_commit(&ours, s->repo, &s->head.commit, d->path,
	    err) < 0 || standing_in_commit(&theirs, s->repo, &s->theirs,
	    d->path, err) < 0)
		return -1;
	is_gone = oid_is_zero(&ours) || oid_is_zero(&theirs);
	/* the caller names only paths of ours as they are seen (pick.h) */
	if (treediff_place(d->path) == PLACE_OTHER || d->path[0] == '.')
		add_from_top(&name, str_of(d->path));
	else
		buf_addf(&name, " %s", d->path);
	if (add_others(&others, &others, &rm, d, err) < 0)
		return -1;
	if (!is_gone || others.n > 0)
		buf_addf(&edit, "put the lines between <<<< and >>>> right "
		    "in%s%s; ", is_gone ? "" : name.at, others.at);
	buf_add(&edit, buf_str(&rm));
	if (add_unlawful(&edit, &keep, d, err) < 0)
		return -1;
	return err_about(err, ERR_REFUSED, d->path, "%s: git merge --ff "
	    "--autostash -Xfind-renames=100%% %s; %sgit add%s%s; git commit "
	    "--no-edit; %sthen share-record",
	    oid_is_zero(&ours) ?
	    "was removed by you, and changed on the server; to keep it" :
	    oid_is_zero(&theirs) ?
	    "was removed on the server, and changed by you; to keep it" :
	    "was changed by you and on the server at the same place; join it",
	    from.at, edit.at, name.at, others.at, keep.at);
}

/* The rules allow a merge that takes the server's text whole. */
static int
refuse_whole(const struct dispute *d, struct err *err)
{
	struct remote_label from = remote_label(&d->share->remote);
	OWN(buf) others = BUF_INIT, gone = BUF_INIT, add = BUF_INIT;

	if (worktree_check_merge(d->share->repo, &d->share->base,
	    &d->share->theirs, err) < 0 ||
	    add_others(&others, &gone, &add, d, err) < 0)
		return -1;
	/* what the server has removed stays as it is here */
	if (gone.n > 0)
		buf_addf(&add, "git add%s; ", gone.at);
	return err_about(err, ERR_REFUSED, d->path, "was changed by you and on "
	    "the server, and somebody has said something of it, so that it "
	    "comes whole from one side; take the server's: git merge --ff "
	    "--autostash -Xfind-renames=100%% --no-commit %s; git checkout %s "
	    "-- %s%s; %sgit commit --no-edit; then say or write yours again "
	    "(git show %.12s:%s has it), and share-record", from.at, from.at,
	    d->path, others.at, add.at,
	    oid_text(&d->share->head.commit).at, d->path);
}

/*
 * The first act by which the server changed the record under this name and that
 * our side does not have; the move, at the latest.  A merge may take the act
 * over if our side has the text on which the act was made.
 */
static int
first_act(const struct oid **out, const struct dispute *d, struct err *err)
{
	const struct state *theirs = d->theirs.state;
	const struct version *version;
	struct oid blob;
	size_t i;

	for (i = 0; i + 1 < theirs->nversions; i++) {
		version = version_at(theirs, i);
		if (state_descends(d->ours.state, &version->commit) ||
		    state_event(theirs, &version->commit) == NULL)
			continue;
		if (standing_in_commit(&blob, d->share->repo, &version->commit,
		    d->path, err) < 0)
			return -1;
		if (!oid_is_zero(&blob))
			break;
	}
	*out = &version_at(theirs, i)->commit;
	return 0;
}

/* The server has moved it: ours goes back to the text before its first act. */
static int
refuse_moved(const struct dispute *d, struct err *err)
{
	const struct oid *act;
	OWN(buf) withdraw = BUF_INIT;

	if (first_act(&act, d, err) < 0)
		return -1;
	if (has_own_word(d))
		buf_addf(&withdraw, "agree --yes --withdraw %s; ", d->path);
	return err_about(err, ERR_REFUSED, d->path, "was changed by you, and "
	    "moved on the server; take yours back: %.*sgit checkout %.12s~ "
	    "-- %s; git commit -m 'Back to the text before' %s; share-record; "
	    "then say or write it again where it belongs (git show %.12s:%s "
	    "has it)", STR_ARGS(buf_str(&withdraw)), oid_text(act).at,
	    d->path, d->path, oid_text(&d->share->head.commit).at, d->path);
}

/* No merge may remove a record that our side changed since the merge base. */
static int
refuse_void(const struct dispute *d, struct err *err)
{
	OWN(buf) lost = BUF_INIT;

	if (share_add_lost(&lost, d->share, err) < 0)
		return -1;
	return err_about(err, ERR_REFUSED, d->path, "was changed by you, and "
	    "made void on the server; take back what is not pushed: git reset "
	    "--soft %.12s; git restore --staged --worktree -- %s%.*s; then "
	    "share-record (git show %.12s:%s has what you wrote)",
	    oid_text(&d->share->base).at, d->path, STR_ARGS(buf_str(&lost)),
	    oid_text(&d->share->head.commit).at, d->path);
}

/*
 * The other name of a record that a side has moved to this name, or away from
 * it, since the merge base; NULL if it was not moved.
 */
static int
find_other_name(const char **out, const struct dispute *d,
    const struct lookup *past, struct err *err)
{
	const struct state *state = past->state;
	struct oid before;

	*out = NULL;
	if (state != NULL && state->is_moved)
		*out = state->moved_to;
	if (state == NULL || state->is_moved || state->elsewhere == NULL)
		return 0;
	if (standing_in_commit(&before, d->share->repo, &d->share->base,
	    state->elsewhere->path, err) < 0)
		return -1;
	if (!oid_is_zero(&before))
		*out = state->elsewhere->path;
	return 0;
}

/*
 * Our side has moved or voided the record, or no merge will do: the commands
 * take our commits back.
 */
static int
refuse_all(const struct dispute *d, const char *other, struct err *err)
{
	OWN(buf) lost = BUF_INIT;

	if (share_add_lost(&lost, d->share, err) < 0)
		return -1;
	return err_about(err, ERR_REFUSED, d->path, "%s by you, and was "
	    "changed on the server; take back what is not pushed: git reset "
	    "--soft %.12s; git restore --staged --worktree -- %s%s%s%.*s; "
	    "then share-record, and do it again (git log %.12s has it)",
	    other != NULL ? "was moved" : state_has_left(d->ours.state) ?
	    "was made void" : "was changed", oid_text(&d->share->base).at,
	    d->path, other != NULL ? " " : "", other != NULL ? other : "",
	    STR_ARGS(buf_str(&lost)), oid_text(&d->share->head.commit).at);
}

/* Proposes the server's text whole, if the rules allow that merge. */
static int
refuse_changed(const struct dispute *d, struct err *err)
{
	OWN(attempt) whole = ATTEMPT_INIT;
	struct oid blob;

	if (standing_in_commit(&blob, d->share->repo, &d->share->theirs,
	    d->path, err) < 0)
		return -1;
	if (oid_is_zero(&blob))
		return refuse_all(d, NULL, err);
	if (try_theirs(&whole, d, err) < 0)
		return -1;
	return attempt_is_good(&whole) ? refuse_whole(d, err) :
	    refuse_all(d, NULL, err);
}

static int
refuse_record(const struct dispute *d, struct err *err)
{
	if (state_has_left(d->ours.state) || d->our_name != NULL)
		return refuse_all(d, d->our_name, err);
	if (state_has_left(d->theirs.state))
		return d->theirs.state->is_moved ? refuse_moved(d, err) :
		    refuse_void(d, err);
	return refuse_changed(d, err);
}

/* Looks at the record at d->path, on both sides. */
static int
read_sides(struct dispute *d, struct err *err)
{
	lookup_release(&d->ours);
	lookup_release(&d->theirs);
	return lookup_record(&d->ours, d->share->repo,
	    &d->share->head.commit, d->path, false, err) < 0 ||
	    lookup_record(&d->theirs, d->share->repo, &d->share->theirs,
	    d->path, false, err) < 0 || find_other_name(&d->our_name, d,
	    &d->ours, err) < 0 || find_other_name(&d->their_name, d,
	    &d->theirs, err) < 0 ? -1 : 0;
}

/*
 * Finds the record that decides how the sides can be joined: in conflict, the
 * first one on which a side has acted, or that it has moved; else the one
 * that breaks a rule.  Without such a record *found is false, and the path is
 * the first one.  What the server has moved from under the text that we have,
 * too, is no matter.
 */
static int
find_record(bool *found, struct dispute *d, struct err *err)
{
	const struct attempt *a = d->attempt;
	struct str path, rest = buf_str(&a->path);
	const char *first = NULL;
	bool is_left = false;

	*found = false;
	while (!*found && str_next_string(&path, &rest)) {
		if (a->in_conflict && share_is_left_behind(&is_left, d->share,
		    path.at, err) < 0)
			return -1;
		if (is_left)
			continue;
		d->path = path.at;
		if (first == NULL)
			first = path.at;
		if (treediff_place(path.at) == PLACE_RECORD) {
			if (read_sides(d, err) < 0)
				return -1;
			*found = !a->in_conflict || is_protected(&d->ours) ||
			    is_protected(&d->theirs) || d->our_name != NULL ||
			    d->their_name != NULL;
		}
		if (!a->in_conflict)
			break;
	}
	if (!*found)
		d->path = first != NULL ? first : a->path.at;
	return 0;
}

/* A rule is broken that is not about one record. */
static int
refuse_breach(const struct dispute *d, struct err *err)
{
	const struct breach *breach = d->attempt->breaches.breach;
	OWN(buf) theirs = BUF_INIT, remedy = BUF_INIT;

	while (breach_is_remark(breach))
		breach++;
	buf_addf(&theirs, "%.12s", oid_text(&d->share->theirs).at);
	breach_add_remedy(&remedy, breach->rule, theirs.at);
	breach_add_claim(&remedy, breach, d->who.email);
	return err_about(err, ERR_REFUSED, d->path, "what you and the server "
	    "have may not be joined: %s [%s]; %s", breach->text,
	    breach_rule_name(breach->rule), remedy.at);
}

int
share_refuse_merge(const struct share *s, const struct attempt *a,
    struct err *err)
{
	struct dispute d = { .share = s, .attempt = a,
		.ours = LOOKUP_INIT, .theirs = LOOKUP_INIT };
	bool found;
	int result = -1;

	if (repo_identity(&d.who, s->repo, err) == 0 &&
	    find_record(&found, &d, err) == 0)
		result = found ? refuse_record(&d, err) : a->in_conflict ?
		    refuse_conflict(&d, err) : refuse_breach(&d, err);
	lookup_release(&d.ours);
	lookup_release(&d.theirs);
	return result;
}
