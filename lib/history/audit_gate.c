/* SPDX-License-Identifier: ISC */
/*
 * audit_gate - what the gate asks besides history: whoever acts, or changes a
 * roster or settings, must be able to do the same on the tip that the push
 * lands on, or on the tip that it makes; and, unless the act may be made by a
 * party of the record's own day, on the day of receipt, a day either way.
 */
#include "history/audit_private.h"
#include "history/rules_private.h"

#include <stdlib.h>

#include "git/sign.h"
#include "notes/act.h"

static int
roster_at(const struct person **out, const struct gate *gate, int tip,
    const char *path)
{
	return settings_person(out, NULL, &gate->rules->settings,
	    &gate->tip[tip].tree, treediff_person(path), gate->err);
}

/* Whether an address is a party to the record by the roster of either tip. */
static int
is_party(bool *out, const struct gate *gate, struct str email)
{
	bool is_of_today = trial_is_of_today(gate->act);
	struct date own = is_of_today ? DATE_NONE : gate->record_day, day;
	const struct person *person;
	int i, shift;

	*out = false;
	for (i = 0; i < 2; i++) {
		if (roster_at(&person, gate, i, gate->path) < 0)
			return -1;
		for (shift = -1; person != NULL && shift <= 1; shift++) {
			day = is_of_today ? date_plus_days(gate->today,
			    shift) : commit_day(&gate->commit);
			*out |= person_role(person, email, gate->kind, own,
			    day) != ROLE_NONE || (gate->act == ACT_MOVE &&
			    person_role(person, email, gate->old_kind, own,
			    day) != ROLE_NONE);
		}
	}
	return 0;
}

/* Adds an address to those of whoever may do it; a manager may administer. */
static void
add_able(struct buf *out, struct str email)
{
	if (!str_lists(buf_str(out), ' ', email))
		buf_addf(out, "%s%.*s", out->n > 0 ? " or " : "",
		    STR_ARGS(email));
}

/* For the refusal: adds who may do it now, by the roster of the old tip. */
static int
add_parties(struct buf *out, const struct gate *gate, const char *path,
    struct str kind, bool is_persons, bool is_leaders)
{
	const struct person *person;
	const struct leader *leader;
	struct date day = gate->today;

	if (roster_at(&person, gate, 0, path) < 0)
		return -1;
	if (person == NULL)
		return 0;
	leader = person_leader(person, kind, day);
	/* whoever led last decides about a roster that nobody leads */
	if (leader == NULL && str_is_absent(kind)) {
		day = person_last_managed(person, day);
		leader = date_is_none(day) ? NULL : person_leader(person,
		    kind, day);
	}
	if (is_persons)
		add_able(out, person->email[0]);
	if (is_leaders && leader != NULL)
		add_able(out, leader->email);
	return 0;
}

static void
add_admins(struct buf *out, const struct gate *gate)
{
	struct str admin, rest = buf_str(&gate->rules->admins);

	while (str_next_string(&admin, &rest))
		add_able(out, admin);
}

static int
try_party(const struct gate *gate, struct str email)
{
	OWN(buf) who = BUF_INIT;
	bool may;

	if (is_party(&may, gate, email) < 0)
		return -1;
	if (may)
		return 0;
	if (add_parties(&who, gate, gate->path, gate->kind, true,
	    true) < 0)
		return -1;
	breaches_add(gate->rules->breaches, BREACH_NOT_PARTY, gate->id,
	    gate->path, "%.*s is not a party to this record on the branch "
	    "that is pushed to%s; now it is for %s", STR_ARGS(email),
	    trial_is_of_today(gate->act) ? ", today" : "",
	    who.n > 0 ? who.at : "nobody");
	return 0;
}

/* A breach if both tips ask for signatures, and only the parent did not. */
static int
try_strength(const struct gate *gate, const char *path)
{
	const struct oid *tree[] = { gate->parent, &gate->tip[0].tree,
		&gate->tip[1].tree };
	OWN(buf) email = BUF_INIT, why = BUF_INIT;
	struct settings *settings;
	enum sign_verdict verdict;
	int i;

	for (i = 0; i < 3; i++) {
		if (settings_at(&settings, &gate->rules->settings, tree[i],
		    gate->err) < 0)
			return -1;
		if (settings->notes.policy.needs_signature == (i == 0))
			return 0;
	}
	buf_add(&email, gate->commit.committer.email);
	verdict = sign_verify(&why, gate->rules->repo, gate->bytes, email.at,
	    SIGN_TODAY);
	if (verdict != SIGN_GOOD)
		breaches_add(gate->rules->breaches, verdict == SIGN_NONE ?
		    BREACH_UNSIGNED : BREACH_BAD_SIGNATURE, gate->id, path,
		    "the branch asks for signatures by now, and this is not "
		    "signed for %s (%s); type: git fetch; git rebase -f "
		    "--autostash -S %.12s", email.at,
		    sign_verdict_name(verdict),
		    oid_text(&gate->tip[0].commit).at);
	return 0;
}

/* A breach if the parent's settings count witnesses, and neither tip's do. */
static int
try_witnessed(const struct gate *gate, const struct act *act)
{
	const struct oid *tree[] = { gate->parent, &gate->tip[0].tree,
		&gate->tip[1].tree };
	struct settings *settings;
	int i;

	if (!str_starts(act->evidence, "people/"))
		return 0;
	for (i = 0; i < 3; i++) {
		if (settings_at(&settings, &gate->rules->settings, tree[i],
		    gate->err) < 0)
			return -1;
		if (settings->notes.policy.witnessed_counts == (i != 0))
			return 0;
	}
	breaches_add(gate->rules->breaches, BREACH_NOT_PARTY, gate->id,
	    gate->path, "on the branch that is pushed to, nobody's "
	    "agreement counts because %.*s vouches for it; they agree "
	    "themselves: agree %s", STR_ARGS(act->witness_email),
	    gate->path);
	return 0;
}

static int
read_record(struct note *note, const struct gate *gate,
    const struct oid *tree, const char *path)
{
	struct settings *settings;

	if (settings_at(&settings, &gate->rules->settings, tree,
	    gate->err) < 0)
		return -1;
	return notes_load(note, &settings->notes, path, NOTE_FRONT,
	    gate->err) == 0 || settings_is_bad_text(gate->err) ||
	    gate->err->code == ERR_ABSENT ? 0 : -1;
}

static int
try_act(struct gate *gate, const struct act *act)
{
	const struct commit *commit = &gate->commit;
	OWN(note) note = NOTE_INIT, old = NOTE_INIT;
	OWN(buf) path = BUF_INIT, moves = BUF_INIT;

	buf_add(&path, act->record);
	buf_add(&moves, act->moves);
	gate->act = act->type;
	gate->path = path.at;
	if (read_record(&note, gate, act->type == ACT_VOID ? gate->parent :
	    &commit->tree, path.at) < 0 || (act->type == ACT_MOVE &&
	    read_record(&old, gate, gate->parent, moves.at) < 0))
		return -1;
	gate->kind = note.record.kind;
	gate->old_kind = old.record.kind;
	gate->record_day = note.record.date;
	if (try_party(gate, str_is_absent(act->email) ?
	    commit->committer.email : act->email) < 0 ||
	    (act->type == ACT_WITNESS && (try_party(gate,
	    act->witness_email) < 0 || try_witnessed(gate, act) < 0)))
		return -1;
	return try_strength(gate, path.at);
}

/* Whether the committer may change a roster so, today, where a side stands. */
static int
may_roster(bool *out, const struct gate *gate, const struct side *side,
    const struct rules_right *right)
{
	struct trial trial = { .rules = gate->rules, .err = gate->err,
		.commit = &gate->commit, .side = side, .nsides = 1,
		.day = gate->today };

	return trial_may_roster(out, &trial, right);
}

/* The same after a commit. */
static int
may_after(bool *out, const struct gate *gate, const struct oid *id,
    const struct rules_right *right)
{
	struct side side = { .commit = *id, .map = gate->tip[0].map };

	return repo_tree_of(&side.tree, gate->rules->repo, id,
	    gate->err) < 0 ? -1 : may_roster(out, gate, &side, right);
}

/*
 * Whether the committer had the right in any commit at which the parent leaves
 * the branch, or the branch has nothing in common with the parent.
 */
static int
had_at_fork(bool *out, const struct gate *gate, const struct oid *parent,
    const struct rules_right *right)
{
	struct oid *fork;
	size_t i, n;
	int result = repo_merge_bases(&fork, &n, gate->rules->repo, parent,
	    &gate->tip[0].commit, gate->err);

	*out = n == 0;
	for (i = 0; i < n && !*out; i++)
		if (may_after(out, gate, &fork[i], right) < 0)
			result = -1;
	free(fork);
	return result;
}

/*
 * Whether the push gave the committer the right that they have on the tip that
 * it makes, before their change: nobody gives it to themselves, nor takes it
 * from a time at which it was theirs, and which the branch has gone on from.
 */
static int
is_given(bool *out, const struct gate *gate, const struct rules_right *right)
{
	const struct oid *parent;
	bool may, had = true;
	size_t i;

	for (i = 0; i < gate->commit.nparents && had; i++) {
		parent = &gate->commit.parent[i];
		if (may_after(&may, gate, parent, right) < 0 ||
		    (may && had_at_fork(&had, gate, parent, right) < 0))
			return -1;
	}
	*out = !had;
	return 0;
}

/* A breach if the committer could not change the roster so on either tip. */
static int
try_roster(const struct gate *gate, const struct rules_right *right)
{
	OWN(buf) who = BUF_INIT;
	bool may;

	if (may_roster(&may, gate, &gate->tip[0], right) < 0)
		return -1;
	if (!may && (may_roster(&may, gate, &gate->tip[1], right) < 0 ||
	    (may && !right->is_removal && is_given(&may, gate, right) < 0)))
		return -1;
	if (may)
		return 0;
	if (right->is_removal) {
		breaches_add(gate->rules->breaches, BREACH_IDENTITY, gate->id,
		    right->path, "%.*s may not take away this roster on the "
		    "branch that is pushed to, today",
		    STR_ARGS(gate->commit.committer.email));
		return 0;
	}
	if (add_parties(&who, gate, right->path, STR_NONE,
	    !right->has_other, right->has_other || !right->has_identity) < 0)
		return -1;
	add_admins(&who, gate);
	breaches_add(gate->rules->breaches, BREACH_IDENTITY, gate->id,
	    right->path, "%.*s may not change this roster on the branch that "
	    "is pushed to, today; now it is for %s",
	    STR_ARGS(gate->commit.committer.email),
	    who.n > 0 ? who.at : "an administrator: git config --add "
	    "one-to-one.administrator EMAIL, on the server");
	return 0;
}

/* A breach if the committer could not change settings on either tip. */
static int
try_policy(const struct gate *gate, const char *path)
{
	struct trial trial = { .rules = gate->rules, .err = gate->err,
		.commit = &gate->commit, .nsides = 1 };
	OWN(buf) who = BUF_INIT;
	bool may = false;
	int i, shift;

	for (i = 0; i < 2; i++)
		for (shift = -1; shift <= 1 && !may; shift++) {
			trial.side = &gate->tip[i];
			trial.day = date_plus_days(gate->today, shift);
			if (trial_may_set_policy(&may, &trial, 0) < 0)
				return -1;
		}
	if (may)
		return 0;
	add_admins(&who, gate);
	breaches_add(gate->rules->breaches, BREACH_POLICY, gate->id, path,
	    "%.*s may not change settings on the branch that is pushed to, "
	    "today; now it is for %s", STR_ARGS(gate->commit.committer.email),
	    who.n > 0 ? who.at : "a present manager of everybody");
	return 0;
}

/* Whether whoever added a line could agree to the record on either tip. */
static int
may_add_line(bool *out, struct gate *gate, const char *path)
{
	OWN(note) note = NOTE_INIT;
	int result = read_record(&note, gate, &gate->commit.tree, path);

	gate->act = ACT_AGREE;
	gate->path = path;
	gate->kind = note.record.kind;
	gate->record_day = note.record.date;
	return result < 0 ? -1 : is_party(out, gate,
	    gate->commit.committer.email);
}

/* Whether the committer is the person, by the roster of either tip. */
static int
is_persons(bool *out, const struct gate *gate, const char *path)
{
	const struct person *person;
	int i;

	*out = false;
	for (i = 0; i < 2; i++) {
		if (roster_at(&person, gate, i, path) < 0)
			return -1;
		*out |= person != NULL && person_has_address(person,
		    gate->commit.committer.email);
	}
	return 0;
}

static int
try_line(struct gate *gate, const struct rules_right *right)
{
	bool may;

	if (right->type == RIGHT_LINE_ADDED) {
		if (may_add_line(&may, gate, right->path) < 0)
			return -1;
	} else if (is_persons(&may, gate, right->path) < 0) {
		return -1;
	}
	if (!may)
		breaches_add(gate->rules->breaches, BREACH_DISAGREEMENT,
		    gate->id, right->path, "%.*s is not a party to this "
		    "record on the branch that is pushed to, and changed a "
		    "disagreement",
		    STR_ARGS(gate->commit.committer.email));
	return 0;
}

/* Tries the rights by which a roster, settings or a line were changed. */
static int
try_rights(struct gate *gate)
{
	const struct rules_right *right;
	size_t i;
	int result;

	for (i = 0; i < gate->rules->nrights; i++) {
		right = &gate->rules->right[i];
		result = right->type == RIGHT_SETTINGS ?
		    try_policy(gate, right->path) :
		    right->type == RIGHT_ROSTER ? try_roster(gate, right) :
		    try_line(gate, right);
		if (result < 0 || try_strength(gate, right->path) < 0)
			return -1;
	}
	return 0;
}

int
gate_commit(struct gate *gate, const struct node *node, struct str bytes,
    const struct oid *parent_tree, struct err *err)
{
	struct act act;

	/* it has a parent, so rules_commit has parsed it */
	commit_parse(&gate->commit, bytes);
	if (gate->commit.odd != NULL)
		return 0;
	gate->id = &node->commit;
	gate->parent = parent_tree;
	gate->tip[0].map = gate->tip[1].map = node->map;
	gate->bytes = bytes;
	gate->err = err;
	act_parse(&act, gate->commit.message);
	/* a merge carries no act */
	return gate->commit.nparents == 1 && act.type != ACT_NONE &&
	    act.type != ACT_MALFORMED ? try_act(gate, &act) :
	    try_rights(gate);
}
