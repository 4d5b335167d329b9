/* SPDX-License-Identifier: ISC */
/*
 * judge - what a commit changed is laid out first (delta), then each change
 * goes to the rule of its place, then the act to its own.
 */

#include "judge.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "delta.h"
#include "judge_trial.h"
#include "mem.h"

void
judge_init(struct judge *out, struct repo *repo, struct breaches *breaches)
{
	*out = (struct judge){ .repo = repo, .breaches = breaches,
	    .notes = NOTES_INIT, .person = PERSON_INIT };
}

static void
hints_release(struct judge_hints *hints)
{
	size_t i;

	for (i = 0; i < hints->ntexts; i++)
		buf_release(&hints->text[i]);
	free(hints->text);
	free(hints->seen);
	oidmap_release(&hints->walked);
	buf_release(&hints->kind);
}

void
judge_release(struct judge *judge)
{
	size_t i;

	for (i = 0; i < judge->nhints; i++)
		hints_release(&judge->hints[i]);
	free(judge->hints);
	notes_close(&judge->notes);
	person_release(&judge->person);
	*judge = (struct judge){ .notes = NOTES_INIT, .person = PERSON_INIT };
}

struct breach *
trial_breach(struct trial *trial, enum breach_rule rule, const char *path,
    const char *format, ...)
{
	char text[512];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	return breaches_add(trial->judge->breaches, rule, trial->id, path,
	    "%s", text);
}

bool
trial_wants(const struct trial *trial, const char *path)
{
	return trial->judge->only == NULL ||
	    ledger_find(trial->judge->only, path) != NULL;
}

bool
trial_is_admin(const struct trial *trial, struct str email)
{
	const char *admin = trial->judge->admin;
	size_t i;

	for (i = 0; i < trial->judge->nadmins; i++) {
		if (str_is(email, admin))
			return true;
		admin += strlen(admin) + 1;
	}
	return false;
}

/* A text that somebody wrote wrongly, not a repository in trouble. */
static bool
is_bad_text(const struct err *err)
{
	return err->code == ERR_TEXT || err->code == ERR_REFUSED;
}

/* The id of what stands at a path, or zero. */
static int
id_at(struct oid *out, struct repo *repo, const struct oid *tree,
    const char *path, struct err *err)
{
	struct tree_entry entry;
	bool found;

	memset(out, 0, sizeof(*out));
	if (repo_find(&entry, &found, repo, tree, path, err) < 0)
		return -1;
	if (found)
		*out = entry.oid;
	return 0;
}

/* Settings and kinds are read again only where they differ. */
static int
open_notes(struct judge *judge, const struct oid *tree, struct err *err)
{
	struct oid policy, templates;

	if (id_at(&policy, judge->repo, tree, "one-to-one.ini", err) < 0 ||
	    id_at(&templates, judge->repo, tree, "templates", err) < 0)
		return -1;
	if (judge->is_open && oid_eq(&policy, &judge->policy) &&
	    oid_eq(&templates, &judge->templates)) {
		judge->notes.tree = *tree;
		return 0;
	}
	notes_close(&judge->notes);
	judge->policy = policy;
	judge->templates = templates;
	judge->is_open = true;
	if (notes_open_tree(&judge->notes, judge->repo, tree, err) == 0)
		return 0;
	if (!is_bad_text(err))
		return -1;
	/* the commit that brought the bad settings was judged for it */
	policy_release(&judge->notes.policy);
	return policy_parse(&judge->notes.policy, STR_NONE, err);
}

int
trial_person(const struct person **out, struct trial *trial,
    const char *path)
{
	struct judge *judge = trial->judge;
	struct str id = delta_person(path);
	struct buf ini = BUF_INIT;
	struct oid oid;
	int result = -1;

	*out = NULL;
	if (!str_is_name(id))
		return 0;
	buf_addf(&ini, "people/%.*s/person.ini", STR_ARGS(id));
	if (id_at(&oid, judge->repo, &trial->notes->tree, ini.at,
	    trial->err) < 0)
		goto out;
	result = 0;
	if (oid_is_zero(&oid))
		goto out;
	if (!oid_eq(&oid, &judge->person_oid) ||
	    !str_eq(buf_str(&judge->person.id), id)) {
		person_release(&judge->person);
		judge->person_oid = oid;
		result = notes_person(&judge->person, trial->notes, id,
		    trial->err);
		if (result < 0) {
			memset(&judge->person_oid, 0, sizeof(oid));
			result = is_bad_text(trial->err) ? 0 : -1;
			goto out;
		}
	}
	*out = &judge->person;
out:
	buf_release(&ini);
	return result;
}

int
trial_load(struct note *out, bool *found, const char **why,
    struct trial *trial, const char *path, const struct oid *oid,
    enum note_depth depth)
{
	struct buf text = BUF_INIT;
	int result = -1;

	*found = false;
	*why = "cannot be read";
	if (repo_read_blob(&text, trial->judge->repo, oid, MARK_TEXT_MAX,
	    trial->err) < 0) {
		*why = "larger than 64 KiB";
		result = is_bad_text(trial->err) ? 0 : -1;
		goto out;
	}
	*found = true;
	result = notes_load_text(out, trial->notes, path, buf_str(&text),
	    depth, trial->err);
	if (result < 0 && is_bad_text(trial->err))
		result = 0;
out:
	buf_release(&text);
	return result;
}

bool
trial_is_older(const struct trial *trial, const struct note *note)
{
	struct date since = trial->notes->policy.since;
	struct date date = note->name.date;

	if (date_is_none(date))
		date = note->record.date;
	return !date_is_none(since) && !date_is_none(date) &&
	    date_cmp(date, since) < 0;
}

static bool
has_fault(const struct delta *delta, const struct delta_fault *fault)
{
	size_t i;

	for (i = 0; i < delta->nfaults; i++)
		if (strcmp(delta->fault[i].path, fault->path) == 0 &&
		    strcmp(delta->fault[i].what, fault->what) == 0)
			return true;
	return false;
}

/* What the commit brings: a fault that it has against every parent. */
static void
tell_faults(struct trial *trial)
{
	const struct delta_fault *fault;
	size_t i, j;

	for (i = 0; i < trial->delta[0].nfaults; i++) {
		fault = &trial->delta[0].fault[i];
		for (j = 1; j < trial->ndeltas; j++)
			if (!has_fault(&trial->delta[j], fault))
				break;
		if (j == trial->ndeltas)
			trial_breach(trial, BREACH_MALFORMED, fault->path,
			    "%s", fault->what);
	}
}

static void
try_evidence(struct trial *trial, const struct change *change)
{
	if (change->was_there)
		trial_breach(trial, BREACH_REMOVED, change->path,
		    change->is_there ? "evidence was replaced" :
		    "evidence was removed or renamed");
}

static int
try_change(struct trial *trial, const struct change *change)
{
	if (change->place == PLACE_RECORD)
		return trial_record(trial, change);
	if (trial->judge->is_learning)
		return 0;
	switch (change->place) {
	case PLACE_PERSON:
		return trial_person_ini(trial, change);
	case PLACE_TEMPLATE:
	case PLACE_POLICY:
		return trial_policy(trial, change);
	case PLACE_EVIDENCE:
		try_evidence(trial, change);
		return 0;
	default:
		return 0;
	}
}

static void
tell_act(struct trial *trial, bool believed)
{
	struct deed deed = { .path = trial->record.at, .commit = trial->id,
		.parsed = trial->commit, .bytes = trial->bytes,
		.act = &trial->act, .is_believed = believed };

	if (trial->judge->tell != NULL)
		trial->judge->tell(&deed, trial->judge->arg);
}

/* Whom the ledger is told that an act speaks for. */
static int
note_act(struct trial *trial)
{
	const struct person *person;
	struct past *past;
	struct str email = trial->act.email;
	bool is_person;

	if (str_is_absent(email))
		email = trial->commit->committer.email;
	if (trial_person(&person, trial, trial->record.at) < 0)
		return -1;
	is_person = person != NULL && person_role(person, email, STR_NONE,
	    DATE_NONE, DATE_NONE) == ROLE_PERSON;
	past = ledger_find(trial->ledger, trial->record.at);
	if (past == NULL)
		return 0;
	past = past_edit(past_ref(past));
	past_add_act(past, trial->act.type, trial->id, is_person, email);
	trial->ledger = ledger_put(trial->ledger, past);
	return 0;
}

static int
try_act(struct trial *trial)
{
	bool believed = false;

	if (trial->act.type == ACT_NONE)
		return 0;
	if (trial->act.type == ACT_MALFORMED) {
		trial_breach(trial, BREACH_MALFORMED, NULL, "%s",
		    trial->act.why);
		return 0;
	}
	buf_add(&trial->record, trial->act.record);
	if (!trial_wants(trial, trial->record.at))
		return 0;
	if (trial_act(&believed, trial) < 0)
		return -1;
	tell_act(trial, believed);
	return believed ? note_act(trial) : 0;
}

static int
read_deltas(struct trial *trial)
{
	struct repo *repo = trial->judge->repo;
	size_t i;

	trial->ndeltas = trial->nsides > 0 ? trial->nsides : 1;
	trial->delta = mem_new(trial->ndeltas, sizeof(*trial->delta));
	for (i = 0; i < trial->ndeltas; i++)
		if (delta_read(&trial->delta[i], repo, trial->nsides > 0 ?
		    &trial->side[i].tree : NULL, &trial->commit->tree,
		    trial->err) < 0)
			return -1;
	return 0;
}

static int
try_all(struct trial *trial)
{
	const struct oid *roster = trial->nsides > 0 ? &trial->side[0].tree :
	    &trial->commit->tree;
	size_t i;

	if (read_deltas(trial) < 0 ||
	    open_notes(trial->judge, roster, trial->err) < 0)
		return -1;
	trial->notes = &trial->judge->notes;
	tell_faults(trial);
	if (trial->nsides > 1)
		return trial_merge(trial) < 0 ? -1 : try_act(trial);
	if (trial->nsides == 1)
		trial->ledger = ledger_ref(trial->side[0].ledger);
	for (i = 0; i < trial->delta[0].n; i++)
		if (try_change(trial, &trial->delta[0].change[i]) < 0)
			return -1;
	return try_act(trial);
}

static int
run_trial(struct ledger **out, struct trial *trial)
{
	size_t i, before = trial->judge->breaches->n;
	int result = try_all(trial);

	if (trial->judge->is_learning)
		breaches_cut(trial->judge->breaches, before);
	for (i = 0; trial->delta != NULL && i < trial->ndeltas; i++)
		delta_release(&trial->delta[i]);
	free(trial->delta);
	buf_release(&trial->record);
	*out = trial->ledger;
	if (result < 0) {
		ledger_unref(trial->ledger);
		*out = NULL;
	}
	return result;
}

int
judge_commit(struct ledger **out, struct judge *judge, const struct oid *id,
    struct str bytes, const struct side *side, size_t nsides,
    struct err *err)
{
	struct commit commit;
	struct trial trial = { .judge = judge, .err = err, .id = id,
		.commit = &commit, .bytes = bytes, .record = BUF_INIT,
		.side = side, .nsides = nsides };

	*out = NULL;
	if (!commit_parse(&commit, bytes)) {
		if (!judge->is_learning)
			trial_breach(&trial, BREACH_MALFORMED, NULL, "the "
			    "commit cannot be read; what lies behind it was "
			    "not judged");
		return 0;
	}
	trial.day = commit_day(&commit);
	if (commit.odd == NULL)
		act_parse(&trial.act, commit.message);
	else if (!judge->is_learning)
		trial_breach(&trial, BREACH_MALFORMED, NULL, "%s",
		    commit.odd);
	return run_trial(out, &trial);
}

int
judge_tree(struct judge *judge, const struct oid *tree,
    const struct person_line *who, const struct side *side, size_t nsides,
    struct err *err)
{
	struct commit commit = { .tree = *tree, .author = *who,
		.committer = *who };
	struct trial trial = { .judge = judge, .err = err,
		.commit = &commit, .record = BUF_INIT, .side = side,
		.nsides = nsides, .day = commit_day(&commit) };
	struct ledger *ledger = NULL;

	if (run_trial(&ledger, &trial) < 0)
		return -1;
	ledger_unref(ledger);
	return 0;
}
