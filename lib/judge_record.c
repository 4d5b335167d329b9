/* SPDX-License-Identifier: ISC */
/*
 * The text of a record: judged once, in the commit that brings it, and
 * compared with what the past says of the one before.
 */
#include "judge_trial.h"

#include <stdlib.h>
#include <string.h>

#include "builtin.h"
#include "check.h"
#include "disagree.h"
#include "mem.h"

/* The faults of one text that make a commit malformed. */
static bool
is_malformed(enum rule rule, bool is_older)
{
	return rule == RULE_TEXT || rule == RULE_NAME ||
	    (!is_older && (rule == RULE_HIDDEN || rule == RULE_UNRECORDED));
}

/* The hints known of a kind; a new list at first. */
static struct judge_hints *
hints_of(struct judge *judge, const struct kind *kind)
{
	struct str name = buf_str(&kind->name);
	struct judge_hints *hints;
	size_t i;

	for (i = 0; i < judge->nhints; i++)
		if (str_eq(buf_str(&judge->hints[i].kind), name))
			return &judge->hints[i];
	judge->hints = mem_room(judge->hints, judge->nhints,
	    &judge->hints_cap, sizeof(*judge->hints));
	hints = &judge->hints[judge->nhints++];
	*hints = (struct judge_hints){ .kind = BUF_INIT,
	    .walked = OIDMAP_INIT };
	buf_add(&hints->kind, name);
	return hints;
}

static struct buf *
add_template(struct judge_hints *hints)
{
	hints->text = mem_room(hints->text, hints->ntexts, &hints->cap,
	    sizeof(*hints->text));
	hints->text[hints->ntexts] = (struct buf)BUF_INIT;
	return &hints->text[hints->ntexts++];
}

static bool
has_seen(const struct judge_hints *hints, const struct oid *oid)
{
	size_t i;

	for (i = 0; i < hints->nseen; i++)
		if (oid_eq(&hints->seen[i], oid))
			return true;
	return false;
}

/* The template of one commit, if it was not met before. */
static int
take_version(struct judge_hints *hints, struct repo *repo,
    const struct oid *tree, const char *path, struct err *err)
{
	struct tree_entry entry;
	struct buf text = BUF_INIT;
	bool found;
	int result = 0;

	if (repo_find(&entry, &found, repo, tree, path, err) < 0)
		return -1;
	if (!found || entry.mode != MODE_FILE || has_seen(hints, &entry.oid))
		return 0;
	hints->seen = mem_room(hints->seen, hints->nseen, &hints->seen_cap,
	    sizeof(*hints->seen));
	hints->seen[hints->nseen++] = entry.oid;
	if (repo_read_blob(&text, repo, &entry.oid, MARK_TEXT_MAX, err) == 0)
		buf_swap(add_template(hints), &text);
	else if (err->code != ERR_TEXT)
		result = -1;
	buf_release(&text);
	return result;
}

struct walk {
	struct oid *stack;
	size_t n, cap;
};

static void
push(struct walk *walk, struct judge_hints *hints, const struct oid *oid)
{
	if (!oidmap_add(&hints->walked, oid, 0))
		return;
	walk->stack = mem_room(walk->stack, walk->n, &walk->cap,
	    sizeof(*walk->stack));
	walk->stack[walk->n++] = *oid;
}

/* Every version of the template from a commit backwards; each once. */
static int
walk_templates(struct judge_hints *hints, struct repo *repo,
    const struct oid *start, struct err *err)
{
	struct buf path = BUF_INIT, bytes = BUF_INIT;
	struct walk walk = { NULL, 0, 0 };
	struct commit commit;
	struct oid oid;
	size_t i;
	int result = 0;

	buf_addf(&path, "templates/%s.md", hints->kind.at);
	push(&walk, hints, start);
	while (walk.n > 0 && result == 0) {
		oid = walk.stack[--walk.n];
		buf_clear(&bytes);
		result = repo_read_commit(&bytes, repo, &oid, err);
		if (result < 0 || !commit_parse(&commit, buf_str(&bytes)))
			continue;
		result = take_version(hints, repo, &commit.tree, path.at,
		    err);
		for (i = 0; i < commit.nparents; i++)
			push(&walk, hints, &commit.parent[i]);
	}
	free(walk.stack);
	buf_release(&path);
	buf_release(&bytes);
	return result;
}

struct asker {
	struct trial *trial;
	const struct kind *kind;
	bool failed;
};

static bool
text_has_hint(struct str name, struct str text, struct str html)
{
	struct kind kind = KIND_INIT;
	struct err ignored = ERR_INIT;
	bool found;

	found = kind_parse(&kind, name, text, &ignored) == 0 &&
	    kind_has_hint(&kind, html);
	kind_release(&kind);
	return found;
}

/* The present template is asked first; history only where it does not do. */
static bool
is_hint(struct str html, void *arg)
{
	struct asker *asker = arg;
	struct trial *trial = asker->trial;
	struct judge_hints *hints;
	struct str name;
	size_t i;

	if (asker->kind == NULL)
		return false;
	name = buf_str(&asker->kind->name);
	if (kind_has_hint(asker->kind, html) || builtin_has_hint(name, html))
		return true;
	hints = hints_of(trial->judge, asker->kind);
	for (i = 0; i < trial->nsides && !asker->failed; i++)
		asker->failed = walk_templates(hints, trial->judge->repo,
		    &trial->side[i].commit, trial->err) < 0;
	for (i = 0; i < hints->ntexts; i++)
		if (text_has_hint(name, buf_str(&hints->text[i]), html))
			return true;
	return false;
}

/* The fault's own words may quote the record: its rule and line must do. */
static bool
tell_first(struct trial *trial, const char *path, const struct note *note,
    const struct faults *faults)
{
	bool is_older = trial_is_older(trial, note);
	const struct fault *fault;
	size_t i;

	for (i = 0; i < faults->n; i++) {
		fault = &faults->fault[i];
		if (!is_malformed(fault->rule, is_older))
			continue;
		trial_breach(trial, BREACH_MALFORMED, path, "check-record "
		    "refuses it: '%s' in line %u", rule_name(fault->rule),
		    fault->line);
		return true;
	}
	return false;
}

int
trial_text(struct trial *trial, const char *path, const struct note *note,
    bool found, const char *why)
{
	struct asker asker = { trial, note->kind, false };
	struct check check = { .path = str_of(path), .kind = note->kind,
		.is_hint = is_hint, .arg = &asker };
	struct faults faults = FAULTS_INIT;

	if (trial->judge->is_learning)
		return 0;
	if (!found) {
		trial_breach(trial, BREACH_MALFORMED, path, "%s", why);
		return 0;
	}
	if (faults_find(&note->faults, RULE_TEXT) == NULL)
		check_record(&faults, &note->record, &check);
	if (!tell_first(trial, path, note, &note->faults))
		tell_first(trial, path, note, &faults);
	faults_release(&faults);
	return asker.failed ? -1 : 0;
}

bool
trial_is_one_item(const struct note *from, const struct note *to,
    const char *initials)
{
	struct disagreement found;

	return disagree_find(&found, kind_disagreements(from->kind),
	    buf_str(&from->text), buf_str(&to->text)) && str_is(found.initials, initials);
}

static bool
is_listed(const struct past_line *line, const struct past_line *list,
    size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (strcmp(line->sum.at, list[i].sum.at) == 0)
			return true;
	return false;
}

/* Whether a disagreement of one address may be taken away by another. */
static bool
is_same_party(const struct person *person, struct str a, struct str b)
{
	return str_eq(a, b) || (person != NULL &&
	    person_role(person, a, STR_NONE, DATE_NONE, DATE_NONE) ==
	    ROLE_PERSON && person_role(person, b, STR_NONE, DATE_NONE,
	    DATE_NONE) == ROLE_PERSON);
}

static void
try_taken(struct trial *trial, const struct past *past,
    const struct person *person, const struct past_lines *now)
{
	struct str who = trial->commit->committer.email;
	size_t i;

	for (i = 0; i < past->nlines; i++)
		if (!is_listed(&past->line[i], now->line, now->n) &&
		    !is_same_party(person, str_of(past->line[i].email), who))
			trial_breach(trial, BREACH_DISAGREEMENT, past->path,
			    "%.*s changed or removed a disagreement that "
			    "belongs to %s", STR_ARGS(who),
			    past->line[i].email);
}

static void
try_added(struct trial *trial, const struct past *past,
    const struct person *person, const struct past_line *line)
{
	struct str who = trial->commit->committer.email;
	const char *own = person == NULL ? NULL :
	    person_initials_of(person, who);

	if (person == NULL || (own != NULL &&
	    strcmp(own, line->initials) == 0) ||
	    !person_has_initials(person, str_of(line->initials)))
		return;
	trial_breach(trial, BREACH_DISAGREEMENT, past->path, "%.*s added a "
	    "disagreement with the initials of somebody else",
	    STR_ARGS(who));
}

int
trial_lines(struct trial *trial, struct past *past, const struct note *note)
{
	struct past_lines now = PAST_LINES_INIT;
	struct past before = *past;
	const struct person *person;
	struct str owner;
	size_t i, j;

	if (trial_person(&person, trial, past->path) < 0)
		return -1;
	past_lines_read(&now, &note->record, kind_disagreements(note->kind));
	try_taken(trial, past, person, &now);
	past->line = NULL;
	past->nlines = past->line_cap = 0;
	for (i = 0; i < now.n; i++) {
		owner = trial->commit->committer.email;
		for (j = 0; j < before.nlines; j++)
			if (strcmp(before.line[j].sum.at,
			    now.line[i].sum.at) == 0)
				break;
		if (j < before.nlines)
			owner = str_of(before.line[j].email);
		else if (!trial_is_older(trial, note))
			try_added(trial, past, person, &now.line[i]);
		past_add_line(past, &now.line[i], owner);
	}
	past_lines_release(&now);
	past_clear_lines(&before);
	free(before.line);
	return 0;
}

/* A disagreement that is the committer's own leaves what was agreed. */
static int
is_own_disagreement(bool *out, struct trial *trial,
    const struct change *change, const struct note *now)
{
	struct note before = NOTE_INIT;
	const struct person *person;
	const char *why, *initials = NULL;
	bool found;
	int result = -1;

	*out = false;
	if (trial_person(&person, trial, change->path) < 0)
		return -1;
	if (person != NULL)
		initials = person_initials_of(person,
		    trial->commit->committer.email);
	if (initials == NULL)
		return 0;
	if (trial_load(&before, &found, &why, trial, change->path,
	    &change->before, NOTE_WHOLE) == 0) {
		*out = found && trial_is_one_item(&before, now, initials);
		result = 0;
	}
	note_release(&before);
	return result;
}

static bool
is_amended(const struct trial *trial, const char *path)
{
	return trial->act.type == ACT_AMEND &&
	    str_is(trial->act.record, path);
}

static int
try_agreed(struct trial *trial, const struct past *past,
    const struct change *change, const struct note *note)
{
	bool is_own;

	if (trial->judge->is_learning || !past_is_agreed(past) ||
	    is_amended(trial, change->path))
		return 0;
	if (is_own_disagreement(&is_own, trial, change, note) < 0)
		return -1;
	if (!is_own)
		trial_breach(trial, BREACH_CHANGED, change->path, "an agreed "
		    "record was changed, and no amendment says why");
	return 0;
}

/* A planned record may go, but not with what somebody else said in it. */
static int
try_taken_along(struct trial *trial, const struct past *past)
{
	const struct past_lines none = PAST_LINES_INIT;
	const struct person *person;

	if (trial_person(&person, trial, past->path) < 0)
		return -1;
	try_taken(trial, past, person, &none);
	return 0;
}

static int
try_gone(struct trial *trial, struct past *past)
{
	struct deed deed = { .path = past->path, .commit = trial->id,
		.parsed = trial->commit, .bytes = trial->bytes,
		.act = &trial->act, .is_gone = true };

	if (past->was_held || past->has_act)
		trial_breach(trial, BREACH_REMOVED, past->path,
		    "the record was removed or renamed");
	else if (try_taken_along(trial, past) < 0)
		return -1;
	past_set_text(past, NULL);
	past_clear_lines(past);
	if (trial->judge->tell != NULL)
		trial->judge->tell(&deed, trial->judge->arg);
	return 0;
}

bool
trial_was_held(const struct record *record)
{
	return record->status == RECORD_HELD ||
	    record->status == RECORD_CANCELLED ||
	    record->status == RECORD_DOCUMENT;
}

static void
tell_text(struct trial *trial, const struct past *past, bool is_first)
{
	struct deed deed = { .path = past->path, .commit = trial->id,
		.parsed = trial->commit, .bytes = trial->bytes,
		.act = &trial->act, .is_first = is_first };

	/* an act tells itself */
	if (trial->judge->tell != NULL && trial->act.type == ACT_NONE)
		trial->judge->tell(&deed, trial->judge->arg);
}

static int
try_new_text(struct trial *trial, struct past *past,
    const struct change *change)
{
	struct note note = NOTE_INIT;
	const char *why;
	bool found;
	int result = -1;

	if (trial_load(&note, &found, &why, trial, change->path,
	    &change->after, NOTE_WHOLE) < 0)
		goto out;
	if (trial_text(trial, change->path, &note, found, why) < 0 ||
	    try_agreed(trial, past, change, &note) < 0)
		goto out;
	tell_text(trial, past, !past->is_there);
	past_set_text(past, &change->after);
	past->was_held |= trial_was_held(&note.record);
	result = trial_lines(trial, past, &note);
out:
	note_release(&note);
	return result;
}

int
trial_record(struct trial *trial, const struct change *change)
{
	struct past *past;
	bool is_there = change->is_there && (change->mode == MODE_FILE ||
	    change->mode == MODE_EXEC);
	int result = 0;

	if (!trial_wants(trial, change->path))
		return 0;
	past = ledger_find(trial->ledger, change->path);
	past = past == NULL ? past_new(change->path) :
	    past_edit(past_ref(past));
	if (!is_there)
		result = try_gone(trial, past);
	else if (!change->was_there || !past->is_there ||
	    !oid_eq(&change->before, &change->after))
		result = try_new_text(trial, past, change);
	trial->ledger = ledger_put(trial->ledger, past);
	return result;
}
