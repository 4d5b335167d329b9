/* SPDX-License-Identifier: ISC */
/*
 * An act is tried in the order of the rules: who made it (forged), what it is
 * about (wrong-text), whether they may (not-party), what it does besides
 * (mixed), and how it is signed.  A later question is put also where an
 * earlier one went wrong, as long as it can be answered.
 */
#include "judge_trial.h"

#include <string.h>

#include "sign.h"

/* One act and what it is about. */
struct case_of_act {
	struct trial *trial;
	const struct act *act;
	const char *path;
	struct oid text;		/* in this commit */
	struct note note;
	const struct person *person;
};

static bool
same_person(const struct person_line *line, struct str name, struct str email)
{
	return str_eq(line->name, name) && str_eq(line->email, email);
}

/* Name and address that have to be author and committer. */
static void
try_forged(struct case_of_act *c)
{
	const struct commit *commit = c->trial->commit;
	struct str name = c->act->name, email = c->act->email;

	if (c->act->type == ACT_WITNESS) {
		name = c->act->witness_name;
		email = c->act->witness_email;
	} else if (str_is_absent(email)) {
		name = commit->committer.name;
		email = commit->committer.email;
	}
	if (!same_person(&commit->author, name, email) ||
	    !same_person(&commit->committer, name, email))
		trial_breach(c->trial, BREACH_FORGED, c->path, "author and "
		    "committer are not both %.*s <%.*s>, who is said to %s",
		    STR_ARGS(name), STR_ARGS(email), act_name(c->act->type));
}

/* False if there is no such record, so that nothing else can be asked. */
static bool
find_record(struct case_of_act *c, bool *failed)
{
	struct trial *trial = c->trial;
	struct record_name name;
	struct tree_entry entry;
	bool found = false;

	*failed = false;
	if (record_name_parse(&name, str_of(c->path)) &&
	    repo_find(&entry, &found, trial->judge->repo,
	    &trial->commit->tree, c->path, trial->err) < 0) {
		*failed = true;
		return false;
	}
	if (!found || entry.mode != MODE_FILE) {
		trial_breach(trial, BREACH_WRONG_TEXT, c->path,
		    "there is no such record in this commit");
		return false;
	}
	c->text = entry.oid;
	return true;
}

/* The text that the record had in the parent, or zero. */
static struct oid
text_before(const struct case_of_act *c)
{
	const struct change *change;
	struct oid none;

	memset(&none, 0, sizeof(none));
	change = delta_find(&c->trial->delta[0], c->path);
	if (change == NULL)
		return c->trial->nsides > 0 ? c->text : none;
	return change->was_there ? change->before : none;
}

static void
try_amended(struct case_of_act *c)
{
	const struct past *past = c->trial->nsides == 0 ? NULL :
	    ledger_find(c->trial->side[0].ledger, c->path);
	struct oid before = text_before(c);

	if (oid_eq(&c->act->amends, &before) || (past != NULL &&
	    !oid_is_zero(&past->agreed) &&
	    oid_eq(&c->act->amends, &past->agreed)))
		return;
	trial_breach(c->trial, BREACH_WRONG_TEXT, c->path, "Amends is not "
	    "the text that the record had");
}

static void
try_text(struct case_of_act *c, bool is_read)
{
	struct sha256_text sum = sha256_of(buf_str(&c->note.text));

	if (c->act->type == ACT_AMEND) {
		try_amended(c);
		return;
	}
	if (!oid_eq(&c->act->text, &c->text))
		trial_breach(c->trial, BREACH_WRONG_TEXT, c->path, "Text is "
		    "not the record in this commit, which is %s",
		    oid_text(&c->text).at);
	else if (!is_read || !str_is(c->act->sha256, sum.at))
		trial_breach(c->trial, BREACH_WRONG_TEXT, c->path,
		    "Text-SHA256 is not the record in this commit");
}

static enum role
role_of(const struct case_of_act *c, struct str email)
{
	bool by_day_alone = c->act->type == ACT_AMEND ||
	    c->act->type == ACT_DISCLOSE;

	if (c->person == NULL)
		return ROLE_NONE;
	return person_role(c->person, email, c->note.record.kind,
	    by_day_alone ? DATE_NONE : c->note.record.date, c->trial->day);
}

static void
try_role(struct case_of_act *c, struct str email)
{
	if (role_of(c, email) == ROLE_NONE)
		trial_breach(c->trial, BREACH_NOT_PARTY, c->path, "%.*s is "
		    "no party to this record by the person.ini of the parent",
		    STR_ARGS(email));
}

static void
try_parties(struct case_of_act *c)
{
	const struct act *act = c->act;
	enum role one, other;

	try_role(c, str_is_absent(act->email) ?
	    c->trial->commit->committer.email : act->email);
	if (act->type != ACT_WITNESS)
		return;
	try_role(c, act->witness_email);
	one = role_of(c, act->email);
	other = role_of(c, act->witness_email);
	if (str_eq(act->email, act->witness_email) ||
	    (one == ROLE_PERSON && other == ROLE_PERSON))
		trial_breach(c->trial, BREACH_FORGED, c->path,
		    "nobody can witness their own agreement");
}

/* The record changed by one disagreement of the acting party. */
static int
is_own_item(bool *out, struct case_of_act *c, const struct change *change)
{
	struct note before = NOTE_INIT;
	const char *why, *initials;
	bool found;
	int result;

	*out = false;
	initials = c->person == NULL ? NULL :
	    person_initials_of(c->person, c->act->email);
	if (initials == NULL || !change->was_there || !change->is_there)
		return 0;
	result = trial_load(&before, &found, &why, c->trial, c->path,
	    &change->before, NOTE_WHOLE);
	*out = result == 0 && found &&
	    trial_is_one_item(&before, &c->note, initials);
	note_release(&before);
	return result;
}

static bool
is_own_evidence(const struct case_of_act *c, const struct change *change)
{
	return change->place == PLACE_EVIDENCE && !change->was_there &&
	    str_eq(delta_person(change->path), delta_person(c->path));
}

/* Whether the act's row in one-to-one-acts(5) has this change. */
static int
may_change(bool *out, struct case_of_act *c, const struct change *change)
{
	bool is_record = strcmp(change->path, c->path) == 0;

	*out = false;
	switch (c->act->type) {
	case ACT_AGREE:
	case ACT_DECLINE:
		return is_record ? is_own_item(out, c, change) : 0;
	case ACT_WITNESS:
		*out = is_own_evidence(c, change);
		return 0;
	case ACT_AMEND:
		*out = is_record && change->was_there && change->is_there;
		return 0;
	default:
		return 0;
	}
}

static int
try_changes(struct case_of_act *c)
{
	const struct delta *delta = &c->trial->delta[0];
	bool needs_change = c->act->type == ACT_DECLINE ||
	    c->act->type == ACT_AMEND;
	bool may = true;
	size_t i;

	if (c->trial->nsides != 1) {
		trial_breach(c->trial, BREACH_MIXED, c->path, "%s in a %s",
		    act_name(c->act->type), c->trial->nsides == 0 ?
		    "commit without a parent" : "merge");
		return 0;
	}
	for (i = 0; i < delta->n && may; i++)
		if (may_change(&may, c, &delta->change[i]) < 0)
			return -1;
	if (!may || delta->n > 1 || delta->has_outside)
		trial_breach(c->trial, BREACH_MIXED, c->path,
		    "%s changes more than it may",
		    act_name(c->act->type));
	else if (needs_change && delta->n == 0)
		trial_breach(c->trial, BREACH_MIXED, c->path, c->act->type ==
		    ACT_AMEND ? "amend changes nothing" :
		    "decline adds no disagreement");
	return 0;
}

static void
try_complete(struct case_of_act *c)
{
	const struct record *record = &c->note.record;

	if (c->act->type != ACT_AGREE && c->act->type != ACT_DECLINE &&
	    c->act->type != ACT_WITNESS)
		return;
	if (record->status != RECORD_HELD &&
	    record->status != RECORD_DOCUMENT)
		trial_breach(c->trial, BREACH_MIXED, c->path, "%s to a record "
		    "that is not held", act_name(c->act->type));
	else if (!trial_is_older(c->trial, &c->note) &&
	    (c->note.kind == NULL ||
	    !record_is_complete(record, c->note.kind)))
		trial_breach(c->trial, BREACH_MIXED, c->path, "%s to a record "
		    "that is not complete", act_name(c->act->type));
}

static void
try_signature(struct case_of_act *c)
{
	struct trial *trial = c->trial;
	struct buf email = BUF_INIT, why = BUF_INIT;
	enum sign_verdict verdict;

	if (!trial->notes->policy.needs_signature ||
	    trial->judge->is_learning || trial_is_older(trial, &c->note))
		return;
	buf_add(&email, trial->commit->committer.email);
	verdict = sign_verify(&why, trial->judge->repo, trial->bytes,
	    email.at);
	if (verdict == SIGN_NONE)
		trial_breach(trial, BREACH_UNSIGNED, c->path,
		    "%s is not signed, and the settings ask for it",
		    act_name(c->act->type));
	else if (verdict != SIGN_GOOD)
		trial_breach(trial, BREACH_BAD_SIGNATURE, c->path,
		    "%s: the signature is not good for %s (%s%s%s)",
		    act_name(c->act->type), email.at,
		    sign_verdict_name(verdict), why.n > 0 ? ": " : "",
		    buf_str(&why).at);
	buf_release(&email);
	buf_release(&why);
}

static int
try_all(struct case_of_act *c, bool *believed)
{
	size_t before = c->trial->judge->breaches->n;
	const char *why;
	bool failed, found;

	try_forged(c);
	if (!find_record(c, &failed))
		return failed ? -1 : 0;
	if (trial_load(&c->note, &found, &why, c->trial, c->path, &c->text,
	    NOTE_WHOLE) < 0)
		return -1;
	try_text(c, found);
	if (trial_person(&c->person, c->trial, c->path) < 0)
		return -1;
	try_parties(c);
	if (try_changes(c) < 0)
		return -1;
	try_complete(c);
	*believed = c->trial->judge->breaches->n == before;
	try_signature(c);
	return 0;
}

int
trial_act(bool *believed, struct trial *trial)
{
	struct case_of_act c = { .trial = trial, .act = &trial->act,
		.path = trial->record.at, .note = NOTE_INIT };
	int result;

	*believed = false;
	result = try_all(&c, believed);
	note_release(&c.note);
	return result;
}
