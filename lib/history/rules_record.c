/* SPDX-License-Identifier: ISC */
/*
 * rules_record - the text of a record: it is judged once, in the commit that
 * brings it, by the settings of its day, and compared with the text before it.
 */
#include "history/rules_private.h"

#include <stdlib.h>
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "history/earlier.h"
#include "notes/check.h"
#include "notes/disagree.h"

void
reading_release(struct reading *reading)
{
	struct rules *rules = reading->rules;

	if (rules != NULL) {
		reading_forget(rules);
		rules->reading = mem_new(1, sizeof(*reading));
		*rules->reading = *reading;
	} else {
		note_release(&reading->note);
	}
	*reading = (struct reading)READING_INIT;
}

void
reading_forget(struct rules *rules)
{
	if (rules->reading != NULL)
		note_release(&rules->reading->note);
	free(rules->reading);
	rules->reading = NULL;
}

/* Takes the last reading, if of the text at that path by the same settings. */
static bool
take_kept(struct reading *out, struct rules *rules, const char *path,
    const struct oid *text)
{
	struct reading *kept = rules->reading;

	if (kept == NULL || kept->settings != out->settings ||
	    !oid_eq(&kept->text, text) ||
	    strcmp(kept->note.path.at, path) != 0)
		return false;
	note_release(&out->note);
	*out = *kept;
	free(kept);
	rules->reading = NULL;
	return true;
}

/* Reads a text; a template that is not understood makes the kind unknown. */
static int
parse_under(struct reading *out, struct trial *trial, const char *path,
    struct str text, const struct oid *tree)
{
	if (trial_settings_at(&out->settings, trial, tree) < 0)
		return -1;
	note_release(&out->note);
	if (notes_load_text(&out->note, &out->settings->notes, path, text,
	    trial->err) == 0)
		return 0;
	out->note.kind = NULL;
	return trial_unless_bad(trial, -1);
}

int
trial_read(struct reading *out, struct trial *trial, const char *path,
    const struct oid *text, const struct oid *tree)
{
	OWN(buf) bytes = BUF_INIT;

	out->found = out->is_by_own = false;
	out->why = "cannot be read";
	if (trial_settings_at(&out->settings, trial, tree) < 0)
		return -1;
	if (take_kept(out, trial->rules, path, text))
		return 0;
	if (repo_read_blob(&bytes, trial->rules->repo, text, MARKDOWN_TEXT_MAX,
	    trial->err) < 0) {
		out->why = "larger than 64 KiB";
		return trial_unless_bad(trial, -1);
	}
	out->found = true;
	out->text = *text;
	if (parse_under(out, trial, path, buf_str(&bytes), tree) < 0)
		return -1;
	/* a reading by the commit's own settings is not kept */
	out->is_by_own = out->note.kind == NULL;
	out->rules = out->is_by_own ? NULL : trial->rules;
	return !out->is_by_own ? 0 : parse_under(out, trial, path,
	    buf_str(&bytes), &trial->commit->tree);
}

/* The argument of is_hint. */
struct asker {
	struct trial *trial;
	bool failed;
};

/* Asks all that the commit on trial descends from, and its own tree. */
static bool
is_hint(struct str comment, void *arg)
{
	struct asker *asker = arg;
	struct trial *trial = asker->trial;
	struct rules *rules = trial->rules;
	unsigned era = 0;	/* of a root, which descends from none */
	size_t i;

	for (i = 0; i < trial->nsides; i++) {
		asker->failed |= hints_add_history(&era, &rules->hints,
		    rules->repo, &trial->side[i].commit, trial->err) < 0;
		if (hints_have(&rules->hints, era, comment))
			return true;
	}
	asker->failed |= hints_add_tree(&era, &rules->hints, rules->repo,
	    &trial->commit->tree, trial->err) < 0;
	return hints_have(&rules->hints, era, comment);
}

/*
 * Makes a breach of the first fault by which no report could read the record,
 * or two readers could read it differently.  The fault's sentence may quote
 * the record, so the breach names only its rule and line.
 */
static bool
tell_first(struct trial *trial, const char *path,
    const struct faults *faults)
{
	const struct fault *fault;
	char where[32] = "";
	size_t i;

	for (i = 0; i < faults->n; i++) {
		fault = &faults->fault[i];
		if (fault->rule != RULE_TEXT && fault->rule != RULE_NAME &&
		    fault->rule != RULE_HIDDEN &&
		    fault->rule != RULE_UNRECORDED &&
		    fault->rule != RULE_FRONT_MATTER &&
		    fault->rule != RULE_KIND)
			continue;
		if (fault->line > 0)
			snprintf(where, sizeof(where), " in line %u",
			    fault->line);
		trial_breach(trial, BREACH_MALFORMED, path, "check-record "
		    "refuses it: '%s'%s", rule_name(fault->rule), where);
		return true;
	}
	return false;
}

static int
try_faults(struct trial *trial, const char *path,
    const struct reading *reading)
{
	const struct note *note = &reading->note;
	struct asker asker = { trial, false };
	struct check check = { .path = str_of(path), .kind = note->kind,
		.is_hint = is_hint, .arg = &asker };
	OWN(faults) faults = FAULTS_INIT;
	const struct fault *name;
	bool is_of_other_sort;
	size_t i;

	if (trial->rules->is_learning)
		return 0;
	/* a text that a merge has from a parent was judged there */
	for (i = 0; i < trial->ndeltas && trial->nsides > 1; i++)
		if (treediff_find(&trial->delta[i], path) == NULL)
			return 0;
	if (!reading->found) {
		trial_breach(trial, BREACH_MALFORMED, path, "%s",
		    reading->why);
		return 0;
	}
	if (faults_find(&note->faults, RULE_TEXT) == NULL)
		check_record(&faults, &note->record, &check);
	/* then its keys were read by the rules of the wrong sort */
	name = faults_find(&faults, RULE_NAME);
	is_of_other_sort = name != NULL && name->line == 0;
	if (!tell_first(trial, path, is_of_other_sort ? &faults :
	    &note->faults))
		tell_first(trial, path, &faults);
	return asker.failed ? -1 : 0;
}

/*
 * Whether the record lacks a recurring section that was due, by the other
 * records of the commit's own tree.  If one of these cannot be read, nobody can
 * say: then the section is not asked for, and the fault is that record's.
 */
static int
lacks_what_was_due(bool *out, struct trial *trial, const struct note *note)
{
	struct settings *own;
	bool *is_due;

	*out = false;
	if (!earlier_lacks_recurring(note, NULL))
		return 0;
	if (trial_settings_at(&own, trial, &trial->commit->tree) < 0 ||
	    earlier_find_due(&is_due, &own->notes, note, trial->err) < 0)
		return -1;
	*out = is_due != NULL && earlier_lacks_recurring(note, is_due);
	free(is_due);
	return 0;
}

static int
is_complete(bool *out, struct trial *trial, const struct note *note)
{
	const struct record *record = &note->record;
	bool lacks;

	*out = false;
	if ((record->status != RECORD_HELD &&
	    record->status != RECORD_DOCUMENT) || note->kind == NULL ||
	    faults_find(&note->faults, RULE_TEXT) != NULL ||
	    !record_is_complete(record, note->kind))
		return 0;
	if (lacks_what_was_due(&lacks, trial, note) < 0)
		return -1;
	*out = !lacks;
	return 0;
}

/* Judges a text by the settings that it was read by. */
static int
judge_under(struct version *out, struct reading *reading,
    struct trial *trial, struct state *state)
{
	const struct record *record = &reading->note.record;
	const struct kind *kind = reading->note.kind;
	struct date since = reading->settings->notes.policy.since;

	out->date = reading->note.name.date;
	out->is_session = !date_is_none(out->date);
	if (!out->is_session)
		out->date = record->date;
	out->status = record->status;
	out->agreed_by = kind == NULL ? AGREED_BY_PERSON : kind->agreed_by;
	/* dated before `since`, as that is set by these settings */
	state->is_imported = out->is_session && !date_is_none(since) &&
	    date_cmp(reading->note.name.date, since) < 0 &&
	    (state->nversions == 0 || state->is_imported);
	if (is_complete(&out->is_complete, trial, &reading->note) < 0)
		return -1;
	out->is_complete |= state->is_imported &&
	    record->status == RECORD_HELD;
	buf_clear(&state->kind);
	buf_add(&state->kind, kind == NULL ? record->kind :
	    buf_str(&kind->name));
	return 0;
}

/* The tree by whose settings a text that follows a side's is judged. */
static const struct oid *
tree_of_settings(const struct trial *trial, const struct state *state,
    enum way way, size_t side)
{
	const struct version *before = NULL;
	size_t i = state->nversions;
	bool keeps;

	/* of a removed record that is put back, the last text counts */
	while (i-- > 0 && before == NULL)
		if (!oid_is_zero(&version_at(state, i)->text))
			before = version_at(state, i);
	keeps = before != NULL && (before->is_session || way == WAY_ITEM);
	return keeps && state->nsettings > 0 ? &state->settings[0] :
	    trial_tree(trial, side);
}

const struct oid *
trial_kept_settings(const struct trial *trial, size_t side, const char *path)
{
	const struct state *state = trial_state(trial, side, path);

	return state == NULL || !state->is_there ? trial_tree(trial, side) :
	    tree_of_settings(trial, state, WAY_ITEM, side);
}

/*
 * Judges a text once more, by another tree's settings.  Each says for itself
 * whether an imported record still is imported; the stricter answer holds.
 */
static int
judge_again(struct version *out, struct trial *trial, struct state *state,
    const struct oid *text, const struct oid *tree, bool was_imported)
{
	OWN(reading) reading = READING_INIT;
	struct version other = *out;
	bool is_imported = state->is_imported;

	state->is_imported = was_imported;
	if (trial_read(&reading, trial, state->path, text, tree) < 0 ||
	    judge_under(&other, &reading, trial, state) < 0)
		return -1;
	version_take_stricter(out, &other);
	state->is_imported &= is_imported;
	return 0;
}

/*
 * Fixes by which settings later texts are judged, too: the kind may be new.  Of
 * a merge each parent's hold; trees with the same settings count once.
 */
static int
fix_settings(struct state *state, struct trial *trial,
    const struct reading *reading, const struct oid *tree)
{
	struct settings *other;
	size_t i;

	state->nsettings = 0;
	state_add_settings(state, reading->is_by_own ? &trial->commit->tree :
	    tree);
	for (i = 1; i < trial->nsides && !reading->is_by_own; i++) {
		if (trial_settings_at(&other, trial, trial_tree(trial, i)) < 0)
			return -1;
		if (other != reading->settings)
			state_add_settings(state, trial_tree(trial, i));
	}
	return 0;
}

/* Judges a text by the parent's settings; of a merge, by each parent's. */
static int
judge_text(struct version *out, struct reading *reading,
    struct trial *trial, struct state *state, const struct oid *text,
    enum way way)
{
	const struct oid *by = tree_of_settings(trial, state, way, 0);
	bool is_kept = by == state->settings, was = state->is_imported;
	struct oid tree = *by;
	size_t i;

	if (trial_read(reading, trial, state->path, text, &tree) < 0 ||
	    try_faults(trial, state->path, reading) < 0 ||
	    judge_under(out, reading, trial, state) < 0)
		return -1;
	for (i = 1; i < trial->nsides && !is_kept; i++)
		if (judge_again(out, trial, state, text, trial_tree(trial, i),
		    was) < 0)
			return -1;
	for (i = 1; i < state->nsettings && is_kept; i++)
		if (judge_again(out, trial, state, text, &state->settings[i],
		    was) < 0)
			return -1;
	if (reading->found && !str_is_absent(reading->note.record.kind)) {
		out->front_date = reading->note.record.date;
		out->sum = sha256_of(buf_str(&reading->note.text));
	}
	return is_kept || (out->is_session && out->status != RECORD_HELD) ? 0 :
	    fix_settings(state, trial, reading, &tree);
}

int
trial_words_signature(struct trial *trial, size_t side, const char *path)
{
	struct settings *settings;

	/* rules_act.c asks for the signature of an act */
	if (trial->rules->is_learning || trial->act.type != ACT_NONE)
		return 0;
	if (trial_settings_at(&settings, trial, trial_tree(trial, side)) < 0)
		return -1;
	if (settings->notes.policy.needs_signature)
		trial_signature(trial, path, "the change of what somebody "
		    "said");
	return 0;
}

/*
 * Whether `known` has known a line.  A line that is older than this record's
 * own versions came with its beginning, which `known` has, too.
 */
static bool
knows_line(const struct state *known, const struct state *state,
    const struct state_line *line)
{
	return state_descends(known, &line->commit) || (known != NULL &&
	    !state_descends(state, &line->commit));
}

int
trial_taken_lines(struct trial *trial, size_t side, const char *path,
    const struct state *state, const struct state_lines *now,
    const struct state *known)
{
	const struct state_line *line;
	struct str who = trial_who(trial);
	bool is_own, is_any = false, is_persons = false;
	size_t i;

	for (i = 0; i < state->lines.n; i++) {
		line = &state->lines.line[i];
		if (state_lines_find(now, &line->sum) != NULL ||
		    knows_line(known, state, line))
			continue;
		if (trial_is_same_party(&is_own, trial, side, path,
		    line->is_person, line->email, who) < 0)
			return -1;
		is_any = true;
		is_persons |= is_own && line->is_person;
		if (!is_own)
			trial_breach(trial, BREACH_DISAGREEMENT, path,
			    "%.*s changed or removed a disagreement that "
			    "belongs to %s, who alone may do that",
			    STR_ARGS(who), line->email);
	}
	if (is_persons && trial->act.type == ACT_NONE)
		trial_note_right(trial, path, RIGHT_OF(RIGHT_LINE_TAKEN));
	return is_any ? trial_words_signature(trial, side, path) : 0;
}

/* Gives each line its owner: the same as before, or the committer. */
static int
own_lines(struct trial *trial, struct state *state,
    const struct state_lines *now, const struct person *person)
{
	struct state_lines before = state->lines;
	struct writing writing = { .is_withdrawn = false };
	const struct state_line *old;
	struct state_line line, own = { .commit = *trial->id,
		.seconds = trial->commit->committer.seconds,
		.writing = &writing, .nwritings = 1 };
	OWN(buf) who = BUF_INIT;
	int result = 0;
	size_t i;

	buf_add(&who, trial_who(trial));
	own.email = who.at;
	own.is_person = person != NULL && person_has_address(person,
	    buf_str(&who));
	if (now->n > 0)
		result = trial_bare_id(&writing.bare, trial);
	state->lines = (struct state_lines)STATE_LINES_INIT;
	for (i = 0; i < now->n; i++) {
		old = state_lines_find(&before, &now->line[i].sum);
		line = old != NULL ? *old : own;
		line.sum = now->line[i].sum;
		line.initials = now->line[i].initials;
		state_lines_add(&state->lines, &line);
	}
	state_lines_release(&before);
	return result;
}

static void
tell_added(struct trial *trial, const char *path, const struct person *person,
    const char *initials)
{
	struct str who = trial_who(trial);
	const char *own = person == NULL ? NULL :
	    person_initials_of(person, who);

	if (own != NULL && strcmp(own, initials) == 0)
		trial_breach(trial, BREACH_DISAGREEMENT, path, "%.*s added a "
		    "disagreement, and is not a party to this record",
		    STR_ARGS(who));
	else
		trial_breach(trial, BREACH_DISAGREEMENT, path, "%.*s added a "
		    "disagreement with the initials of %s", STR_ARGS(who),
		    person != NULL && person_has_initials(person,
		    str_of(initials)) ? "somebody else" :
		    "nobody in person.ini");
}

/* The committer's initials, or NULL if they are no party to the record. */
static const char *
own_initials(struct trial *trial, const struct person *person,
    const struct note *note)
{
	struct str who = trial_who(trial);

	if (person == NULL || person_role(person, who, note->record.kind,
	    note->record.date, trial->day) == ROLE_NONE)
		return NULL;
	return person_initials_of(person, who);
}

/* Whether the state has a line that `now` does not have. */
static bool
misses_line(const struct state *state, const struct state_lines *now)
{
	size_t i;

	for (i = 0; i < state->lines.n; i++)
		if (state_lines_find(now, &state->lines.line[i].sum) == NULL)
			return true;
	return false;
}

/* The settings by which a text has been searched for known lines. */
struct searched {
	const struct settings **by;
	size_t n, cap;
};

static bool
is_searched(struct searched *searched, const struct settings *settings)
{
	size_t i;

	for (i = 0; i < searched->n; i++)
		if (searched->by[i] == settings)
			return true;
	*MEM_ADD(searched->by, searched->n, &searched->cap) = settings;
	return false;
}

/*
 * Adds known lines below the heading by which one version was judged.  Most
 * versions were judged by the same settings, and so below the same heading.
 */
static int
read_lines_of(struct state_lines *now, struct trial *trial,
    const struct state *state, const struct oid *text,
    const struct version *day, struct searched *searched)
{
	OWN(state_lines) found = STATE_LINES_INIT;
	OWN(reading) reading = READING_INIT;
	OWN(buf) bytes = BUF_INIT;
	struct settings *settings;
	struct commit commit;
	size_t i;

	if (repo_parse_commit(&commit, &bytes, trial->rules->repo,
	    &day->commit, trial->err) < 0 ||
	    trial_settings_at(&settings, trial, &commit.tree) < 0)
		return -1;
	if (is_searched(searched, settings))
		return 0;
	if (trial_read(&reading, trial, state->path, text, &commit.tree) < 0)
		return -1;
	if (reading.found)
		state_lines_read(&found, &reading.note.record,
		    kind_disagreements(reading.note.kind));
	for (i = 0; i < found.n; i++)
		if (state_lines_find(now, &found.line[i].sum) == NULL &&
		    state_lines_find(&state->lines, &found.line[i].sum) != NULL)
			state_lines_add(now, &found.line[i]);
	return 0;
}

int
trial_known_lines(struct state_lines *now, struct trial *trial,
    const struct state *state, const struct oid *text)
{
	struct searched searched = { NULL, 0, 0 };
	size_t i = state->nversions, n;
	bool misses = misses_line(state, now);
	int result = 0;

	while (i-- > 0 && result == 0 && misses) {
		if (oid_is_zero(&version_at(state, i)->text))
			continue;
		n = searched.n;
		result = read_lines_of(now, trial, state, text,
		    version_at(state, i), &searched);
		if (searched.n > n)
			misses = misses_line(state, now);
	}
	free(searched.by);
	return result;
}

static int
take_lines(struct trial *trial, struct state *state, const struct note *note,
    const struct oid *text)
{
	OWN(state_lines) now = STATE_LINES_INIT;
	const struct person *person;
	const char *own;
	size_t i;
	bool is_new = false;

	if (trial_person(&person, trial, 0, state->path) < 0)
		return -1;
	own = own_initials(trial, person, note);
	state_lines_read(&now, &note->record, kind_disagreements(note->kind));
	/* also while learning: a breach here may mean that an act is none */
	if (trial_known_lines(&now, trial, state, text) < 0 ||
	    (trial->nsides <= 1 && trial_taken_lines(trial, 0, state->path,
	    state, &now, NULL) < 0))
		return -1;
	for (i = 0; i < now.n && !state->is_imported; i++) {
		if (state_lines_find(&state->lines, &now.line[i].sum) != NULL)
			continue;
		is_new = true;
		if (own == NULL || strcmp(own, now.line[i].initials) != 0)
			tell_added(trial, state->path, person,
			    now.line[i].initials);
	}
	if (is_new && trial->act.type == ACT_NONE)
		trial_note_right(trial, state->path,
		    RIGHT_OF(RIGHT_LINE_ADDED));
	if (is_new && trial_words_signature(trial, 0, state->path) < 0)
		return -1;
	return own_lines(trial, state, &now, person);
}

int
trial_take_text(struct trial *trial, struct state *state,
    const struct oid *text, enum way way)
{
	const struct version *before = state_version(state);
	struct version version = trial_version(trial, text);
	OWN(reading) reading = READING_INIT;

	version.is_amendment = way == WAY_AMENDED;
	version.is_item = way == WAY_ITEM;
	if (state->nversions == 0)
		state->origin = *trial->id;
	if (judge_text(&version, &reading, trial, state, text, way) < 0)
		return -1;
	/* one disagreement more makes no draft, whatever is due by now */
	version.is_complete |= way == WAY_ITEM && before != NULL &&
	    before->is_complete;
	if (reading.found && trial->rules->seen != NULL)
		earlier_see(trial->rules->seen, text, &reading.note);
	if (take_lines(trial, state, &reading.note, text) < 0)
		return -1;
	state->was_held |= version.status == RECORD_HELD ||
	    version.status == RECORD_CANCELLED;
	state_lapse(state, way == WAY_ITEM ? HOLD_ANSWERED : HOLD_CHANGED);
	state_add_version(state, &version);
	return 0;
}

int
trial_is_own_item(bool *out, struct trial *trial, size_t side,
    const char *path, const struct oid *before, const struct oid *after)
{
	/* the new text is released last: so it is the one that is kept */
	OWN(reading) new = READING_INIT, old = READING_INIT;
	const struct oid *tree = trial_kept_settings(trial, side, path);
	const struct person *person;
	struct disagreement found;
	const char *initials = NULL;

	*out = false;
	if (oid_is_zero(after))
		return 0;
	if (trial_person(&person, trial, side, path) < 0)
		return -1;
	if (person == NULL ||
	    person_initials_of(person, trial_who(trial)) == NULL)
		return 0;
	if (trial_read(&old, trial, path, before, tree) < 0 ||
	    trial_read(&new, trial, path, after, tree) < 0)
		return -1;
	if (old.found && new.found)
		initials = own_initials(trial, person, &new.note);
	/* no line that is added makes a text readable */
	*out = initials != NULL &&
	    faults_find(&new.note.faults, RULE_TEXT) == NULL &&
	    disagree_find(&found, kind_disagreements(new.note.kind),
	    buf_str(&old.note.text), buf_str(&new.note.text)) &&
	    str_is(found.initials, initials);
	return 0;
}

/* How a text came about; a breach if an agreed text may not change so. */
static int
way_of(enum way *out, struct trial *trial, const char *path,
    const struct oid *before, const struct oid *after)
{
	bool is_agreed = state_is_agreed(trial_state(trial, 0, path));
	bool is_own;

	*out = trial->act.type == ACT_AMEND && str_is(trial->act.record,
	    path) ? WAY_AMENDED : WAY_WRITTEN;
	if (*out == WAY_AMENDED || oid_is_zero(before))
		return 0;
	if (trial_is_own_item(&is_own, trial, 0, path, before, after) < 0)
		return -1;
	if (is_own)
		*out = WAY_ITEM;
	else if (is_agreed && !trial->rules->is_learning)
		trial_breach(trial, BREACH_CHANGED, path, "an agreed record "
		    "was changed, and no amendment says why; type: amend -m "
		    "REASON FILE");
	return 0;
}

int
trial_removal(struct trial *trial, size_t side, const char *path)
{
	static const struct state_lines none = STATE_LINES_INIT;
	const struct state *state = trial_state(trial, side, path);

	if (state == NULL || !state->is_there || trial->rules->is_learning)
		return 0;
	if (state_is_binding(state)) {
		trial_breach(trial, BREACH_REMOVED, path, "the record was "
		    "removed or renamed; type: move-record or void-record");
		return 0;
	}
	return trial_taken_lines(trial, side, path, state, &none, NULL);
}

static void
tell_text(struct trial *trial, const struct change *change, bool is_first,
    bool is_gone)
{
	struct telling telling = { .path = change->path,
		.is_first = is_first, .is_gone = is_gone };

	/* the change of an act's own record is told with the act */
	if (trial->act.type == ACT_NONE ||
	    !str_is(trial->act.record, change->path))
		trial_tell(trial, &telling);
}

struct state *
trial_begin(struct state *known, const char *path)
{
	struct state *state;

	if (known != NULL && !state_has_left(known))
		return state_edit(known);
	state = state_new(path);
	state->former = known;
	return state;
}

struct state *
trial_gone(struct trial *trial, struct state *state)
{
	state = trial_end(trial, state);
	if (!state_is_binding(state))
		state_lines_release(&state->lines);
	return state;
}

static int
try_gone(struct trial *trial, const struct change *change)
{
	struct state *state = trial_state(trial, 0, change->path);

	if (trial_removal(trial, 0, change->path) < 0)
		return -1;
	/* not there: what goes is a link, or the folder in a file's place */
	if (state == NULL || !state->is_there)
		return 0;
	trial->map = statemap_put(trial->map, trial_gone(trial,
	    state_ref(state)));
	tell_text(trial, change, false, true);
	return 0;
}

static int
try_new_text(struct trial *trial, const struct change *change)
{
	struct state *state = trial_begin(state_ref(trial_state(trial, 0,
	    change->path)), change->path);
	struct oid before = OID_NONE;
	enum way way = WAY_WRITTEN;
	int result;

	if (change->was_there)
		before = change->before;
	result = way_of(&way, trial, change->path, &before, &change->after);
	tell_text(trial, change, !state->is_there, false);
	if (result == 0)
		result = trial_take_text(trial, state, &change->after, way);
	trial->map = statemap_put(trial->map, state);
	return result;
}

int
trial_record(struct trial *trial, const struct change *change)
{
	const struct state *known = trial_state(trial, 0, change->path);
	bool is_there = change->is_there && (change->mode == MODE_FILE ||
	    change->mode == MODE_EXEC);

	if (trial_is_move(trial)) {
		if (strcmp(change->path, trial->record.at) == 0)
			return trial_move(trial);
		if (strcmp(change->path, trial->moves.at) == 0)
			return 0;
	}
	if (trial->act.type == ACT_VOID && !is_there &&
	    strcmp(change->path, trial->record.at) == 0)
		return trial_void(trial);
	if (!is_there)
		return try_gone(trial, change);
	if (known != NULL && known->is_there && change->was_there &&
	    oid_eq(&change->before, &change->after))
		return 0;
	return try_new_text(trial, change);
}
