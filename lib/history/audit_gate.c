/* SPDX-License-Identifier: ISC */
/*
 * What the gate asks besides history: whoever acts, or changes a roster or
 * settings, must be able to do the same on the tip that the push lands on, or
 * on the one that it makes; and, but for what is said of a record's own day,
 * as of the day of receipt, a day either way.
 */
#include "history/audit_private.h"
#include "history/rules_private.h"

#include "act.h"
#include "delta.h"
#include "sign.h"

/* One act, and what is known of its record. */
struct again {
	struct gate *gate;
	const struct act *act;
	struct buf path;
	struct str kind, old_kind;	/* old: before a move */
	struct date day, record_day;
	struct err *err;
};

static bool
is_of_today(enum act_type type)
{
	return type == ACT_AMEND || type == ACT_MOVE || type == ACT_VOID ||
	    type == ACT_DISCLOSE;
}

/* Whether an address is a party to the record by the roster of either tip. */
static int
is_party(bool *out, const struct again *a, struct str email)
{
	enum act_type type = a->act->type;
	const struct person *person;
	struct date day;
	bool is_there;
	int i, shift;

	*out = false;
	for (i = 0; i < 2 && !*out; i++) {
		if (settings_person(&person, &is_there,
		    &a->gate->rules->settings, &a->gate->tip[i],
		    delta_person(a->path.at), a->err) < 0)
			return -1;
		if (person == NULL)
			continue;
		if (!is_of_today(type))
			*out = person_role(person, email, a->kind,
			    a->record_day, a->day) != ROLE_NONE;
		for (shift = -1; shift <= 1 && is_of_today(type) && !*out;
		    shift++) {
			day = date_plus_days(a->gate->today, shift);
			*out = person_role(person, email, a->kind, DATE_NONE,
			    day) != ROLE_NONE || (type == ACT_MOVE &&
			    person_role(person, email, a->old_kind,
			    DATE_NONE, day) != ROLE_NONE);
		}
	}
	return 0;
}

static int
try_party(const struct again *a, const struct oid *id, struct str email)
{
	const struct person *person;
	const struct leader *leader;
	struct buf who = BUF_INIT;
	bool is_there, may;

	if (is_party(&may, a, email) < 0)
		return -1;
	if (may)
		return 0;
	/* who may do it now, for whoever reads the refusal */
	if (settings_person(&person, &is_there, &a->gate->rules->settings,
	    &a->gate->tip[0], delta_person(a->path.at), a->err) < 0)
		return -1;
	if (person != NULL) {
		leader = person_leader(person, a->kind, a->gate->today);
		buf_add(&who, person->email[0]);
		if (leader != NULL)
			buf_addf(&who, " or %.*s", STR_ARGS(leader->email));
	}
	breaches_add(a->gate->breaches, BREACH_NOT_PARTY, id, a->path.at,
	    "%.*s is no party to this record on the branch that is pushed "
	    "to%s; now it is for %s", STR_ARGS(email),
	    is_of_today(a->act->type) ? ", today" : "",
	    who.n > 0 ? who.at : "nobody");
	buf_release(&who);
	return 0;
}

/* Where both tips ask for signatures, and the commit's day did not. */
static int
try_strength(struct gate *gate, const struct oid *id, const char *path,
    const struct commit *commit, struct str bytes, const struct oid *parent,
    struct err *err)
{
	const struct oid *tree[] = { parent, &gate->tip[0], &gate->tip[1] };
	struct buf email = BUF_INIT, why = BUF_INIT;
	struct settings *settings;
	enum sign_verdict verdict;
	int i;

	for (i = 0; i < 3; i++) {
		if (settings_at(&settings, &gate->rules->settings, tree[i],
		    err) < 0)
			return -1;
		if (settings->notes.policy.needs_signature == (i == 0))
			return 0;
	}
	buf_add(&email, commit->committer.email);
	verdict = sign_verify(&why, gate->audit->repo, bytes, email.at);
	if (verdict != SIGN_GOOD)
		breaches_add(gate->breaches, verdict == SIGN_NONE ?
		    BREACH_UNSIGNED : BREACH_BAD_SIGNATURE, id, path,
		    "the branch asks for signatures by now, and this is not "
		    "signed for %s (%s); type: git pull --rebase -S",
		    email.at, sign_verdict_name(verdict));
	buf_release(&email);
	buf_release(&why);
	return 0;
}

static int
read_record(struct again *a, const struct oid *tree, const char *path,
    struct note *note)
{
	struct settings *settings;
	int result;

	if (settings_at(&settings, &a->gate->rules->settings, tree,
	    a->err) < 0)
		return -1;
	result = notes_load(note, &settings->notes, path, NOTE_FRONT, a->err);
	if (result < 0 && !settings_is_bad_text(a->err) &&
	    a->err->code != ERR_ABSENT)
		return -1;
	return 0;
}

static int
try_act(struct gate *gate, const struct oid *id, const struct commit *commit,
    const struct act *act, struct str bytes, const struct oid *parent,
    struct err *err)
{
	struct again a = { .gate = gate, .act = act, .path = BUF_INIT,
		.day = commit_day(commit), .err = err };
	struct note note = NOTE_INIT, old = NOTE_INIT;
	struct buf moves = BUF_INIT;
	int result;

	buf_add(&a.path, act->record);
	buf_add(&moves, act->moves);
	result = read_record(&a, act->type == ACT_VOID ? parent :
	    &commit->tree, a.path.at, &note);
	if (result == 0 && act->type == ACT_MOVE)
		result = read_record(&a, parent, moves.at, &old);
	a.kind = note.record.kind;
	a.old_kind = old.record.kind;
	a.record_day = note.record.date;
	if (result == 0)
		result = try_party(&a, id, str_is_absent(act->email) ?
		    commit->committer.email : act->email);
	if (result == 0 && act->type == ACT_WITNESS)
		result = try_party(&a, id, act->witness_email);
	if (result == 0)
		result = try_strength(gate, id, a.path.at, commit, bytes,
		    parent, err);
	note_release(&note);
	note_release(&old);
	buf_release(&moves);
	buf_release(&a.path);
	return result;
}

/* Whether an address leads the person about today, or is theirs. */
static int
try_roster(struct gate *gate, const struct oid *id,
    const struct commit *commit, const struct change *change,
    struct err *err)
{
	const struct trial trial = { .rules = gate->rules };
	struct str who = commit->committer.email;
	const struct person *person;
	bool is_there, may = trial_is_admin(&trial, who);
	size_t j;
	int i, shift;

	for (i = 0; i < 2 && !may; i++) {
		if (settings_person(&person, &is_there,
		    &gate->rules->settings, &gate->tip[i],
		    delta_person(change->path), err) < 0)
			return -1;
		/* nobody is there whose right it could be */
		may = !is_there;
		if (person == NULL)
			continue;
		for (shift = -1; shift <= 1 && !may; shift++)
			may = person_role(person, who, STR_NONE, DATE_NONE,
			    date_plus_days(gate->today, shift)) != ROLE_NONE;
		/* where nobody leads, the last one did */
		for (j = 0; j < person->nleaders && !may &&
		    !person_has_manager(person, gate->today); j++)
			may = str_eq(person->leader[j].email, who);
	}
	if (!may)
		breaches_add(gate->breaches, BREACH_IDENTITY, id,
		    change->path, "%.*s may not change this roster on the "
		    "branch that is pushed to, today; ask a present manager "
		    "or an administrator", STR_ARGS(who));
	return 0;
}

/* Whether the committer could set the policy as either tip has its people. */
static int
try_policy(struct gate *gate, const struct oid *id,
    const struct commit *commit, const struct change *change,
    struct err *err)
{
	struct side side = { .map = NULL };
	struct trial trial = { .rules = gate->rules, .err = err,
		.commit = commit, .side = &side, .nsides = 1 };
	bool may = false;
	int i, shift;

	for (i = 0; i < 2; i++)
		for (shift = -1; shift <= 1 && !may; shift++) {
			side.tree = gate->tip[i];
			trial.day = date_plus_days(gate->today, shift);
			if (trial_may_set_policy(&may, &trial, 0) < 0)
				return -1;
		}
	if (!may)
		breaches_add(gate->breaches, BREACH_POLICY, id, change->path,
		    "%.*s may not change settings on the branch that is "
		    "pushed to, today", STR_ARGS(commit->committer.email));
	return 0;
}

/* By the right of which day a roster or settings were changed. */
static int
try_changes(struct gate *gate, const struct oid *id,
    const struct commit *commit, struct str bytes, const struct oid *parent,
    struct err *err)
{
	struct delta delta = DELTA_INIT;
	const struct change *change;
	bool is_roster;
	size_t i;
	int result = delta_read(&delta, gate->audit->repo, parent,
	    &commit->tree, STR_NONE, err);

	for (i = 0; i < delta.n && result == 0; i++) {
		change = &delta.change[i];
		is_roster = change->place == PLACE_PERSON;
		if (!is_roster && change->place != PLACE_POLICY &&
		    change->place != PLACE_TEMPLATE)
			continue;
		result = (is_roster ? try_roster : try_policy)(gate, id,
		    commit, change, err);
		if (result == 0)
			result = try_strength(gate, id, change->path, commit,
			    bytes, parent, err);
	}
	delta_release(&delta);
	return result;
}

int
gate_commit(struct gate *gate, const struct node *node, struct str bytes,
    const struct oid *parent_tree, struct err *err)
{
	struct commit commit;
	struct act act;

	if (!commit_parse(&commit, bytes) || commit.odd != NULL ||
	    commit.nparents != 1)
		return 0;
	act_parse(&act, commit.message);
	if (act.type != ACT_NONE && act.type != ACT_MALFORMED)
		return try_act(gate, &node->commit, &commit, &act, bytes,
		    parent_tree, err);
	return try_changes(gate, &node->commit, &commit, bytes, parent_tree,
	    err);
}
