/* SPDX-License-Identifier: ISC */
/*
 * rules_setting - settings, templates, rosters and contracts may name only what
 * exists in the commit's own tree.  This is checked whenever one of these files
 * differs from a parent's, since another file may change what a name means.
 */
#include "history/rules_private.h"

#include <string.h>

#include "base/filename.h"
#include "history/contract.h"
#include "history/setting_check.h"
#include "notes/builtin.h"

/* Makes a breach of each fault that check-record would find in a file. */
static void
tell(struct trial *trial, const char *path, const struct faults *faults)
{
	const struct fault *fault;
	size_t i;

	for (i = 0; i < faults->n; i++) {
		fault = &faults->fault[i];
		if (fault->line == 0)
			trial_breach(trial, BREACH_MALFORMED, path, "%s",
			    fault->text);
		else
			trial_breach(trial, BREACH_MALFORMED, path,
			    "line %u: %s", fault->line, fault->text);
	}
}

/*
 * Refuses a `since` in the future, which would make every session imported.  If
 * a parent has the same `since`, it was not set here.
 */
static int
try_since(struct trial *trial, const struct notes *notes)
{
	OWN(faults) faults = FAULTS_INIT;
	struct settings *before;
	size_t i;

	setting_check_since(&faults, notes, trial->day);
	for (i = 0; i < trial->nsides && faults.n > 0; i++) {
		if (trial_settings_at(&before, trial, trial_tree(trial,
		    i)) < 0)
			return -1;
		if (date_cmp(before->notes.policy.since,
		    notes->policy.since) == 0)
			return 0;
	}
	tell(trial, "one-to-one.ini", &faults);
	return 0;
}

static int
try_contract(struct trial *trial, struct settings *settings, struct str id)
{
	OWN(buf) path = BUF_INIT;
	OWN(note) note = NOTE_INIT;
	OWN(faults) faults = FAULTS_INIT;
	int result;

	contract_path(&path, id);
	if (notes_load(&note, &settings->notes, path.at, NOTE_FRONT,
	    trial->err) < 0)
		return trial->err->code == ERR_ABSENT ? 0 :
		    trial_unless_bad(trial, -1);
	result = trial_unless_bad(trial, setting_check_contract(&faults,
	    &settings->notes, &note, trial->err));
	tell(trial, path.at, &faults);
	return result;
}

static int
try_roster(struct trial *trial, struct settings *settings, struct str id)
{
	const struct person *person;
	OWN(faults) faults = FAULTS_INIT;
	OWN(buf) path = BUF_INIT;
	int result = settings_person(&person, NULL,
	    &trial->rules->settings, &trial->commit->tree, id, trial->err);

	if (result == 0 && person != NULL)
		result = setting_check_person(&faults, &settings->notes,
		    person, trial->err);
	person_path(&path, id);
	tell(trial, path.at, &faults);
	return result;
}

/* In history a record may be a link or a program: that is another breach. */
int
trial_find_records(struct record_search *search, struct trial *trial,
    const struct oid *tree, struct str id)
{
	OWN(buf) folder = BUF_INIT, bytes = BUF_INIT, path = BUF_INIT;
	struct record_name name;
	struct tree_entry entry;
	struct str rest;
	int result;

	person_folder(&folder, id);
	result = repo_read_folder(&bytes, trial->rules->repo, tree, folder.at,
	    trial->err);
	for (rest = buf_str(&bytes); tree_next(&entry, &rest); ) {
		buf_clear(&path);
		buf_addf(&path, "%s/%.*s", folder.at, STR_ARGS(entry.name));
		if (entry.mode != MODE_FILE ||
		    filename_is_leftover(entry.name) ||
		    !record_name_parse(&name, buf_str(&path)) ||
		    (!str_is_absent(search->kind) &&
		    record_name_number(&name, search->kind) == 0))
			continue;
		search->has_document |= date_is_none(name.date);
		search->has_session |= !date_is_none(name.date);
	}
	return result;
}

static int
find_records(struct trial *trial, struct str id, void *search)
{
	return trial_find_records(search, trial, &trial->commit->tree, id);
}

static int
each_person(struct trial *trial, struct settings *settings,
    int (*visit)(struct trial *trial, struct str id, void *arg), void *arg)
{
	OWN(buf) names = BUF_INIT;
	struct str id, rest;

	if (notes_people(&names, &settings->notes, trial->err) < 0)
		return trial_unless_bad(trial, -1);
	for (rest = buf_str(&names); str_next_string(&id, &rest); )
		if (visit(trial, id, arg) < 0)
			return -1;
	return 0;
}

static int
visit_all(struct trial *trial, struct str id, void *settings)
{
	return try_roster(trial, settings, id) < 0 ? -1 :
	    try_contract(trial, settings, id);
}

static int
try_template_gone(struct trial *trial, struct settings *settings,
    const char *path)
{
	struct record_search search = { .kind = treediff_kind(path) };

	if (builtin_find(search.kind) != NULL)
		return 0;
	if (each_person(trial, settings, find_records, &search) < 0)
		return -1;
	if (search.has_session || search.has_document)
		trial_breach(trial, BREACH_MALFORMED, path, "the template "
		    "was removed, and there are records of that kind; keep it, "
		    "nothing is due by it where neither kinds in "
		    "one-to-one.ini nor a contract names it");
	return 0;
}

/* Whether a kind has sessions in a tree; *found says whether it is there. */
static int
has_sessions(bool *out, bool *found, struct trial *trial,
    const struct oid *tree, struct str name)
{
	struct settings *settings;
	const struct kind *kind = NULL;
	int result = trial_settings_at(&settings, trial, tree);

	if (result == 0)
		result = notes_kind(&kind, &settings->notes, name,
		    trial->err);
	*found = kind != NULL;
	*out = kind != NULL && kind->is_session;
	return trial_unless_bad(trial, result);
}

/* Refuses a kind that turns from sessions to documents or back, if used. */
static int
try_sort(struct trial *trial, const char *path, struct str kind)
{
	const struct oid *own = &trial->commit->tree;
	struct record_search search = { .kind = kind };
	struct settings *settings;
	bool is_session, was_session, is_there, unused;
	bool is_new = trial->nsides == 0;
	size_t i;

	if (has_sessions(&is_session, &is_there, trial, own, kind) < 0)
		return -1;
	for (i = 0; i < trial->nsides; i++) {
		if (has_sessions(&was_session, &unused, trial,
		    trial_tree(trial, i), kind) < 0)
			return -1;
		is_new |= was_session != is_session;
	}
	if (!is_there || !is_new)
		return 0;
	if (trial_settings_at(&settings, trial, own) < 0 ||
	    each_person(trial, settings, find_records, &search) < 0)
		return -1;
	if (is_session ? search.has_document : search.has_session)
		trial_breach(trial, BREACH_MALFORMED, path, "'%.*s' is no "
		    "kind of %s any more, and there are records of it",
		    STR_ARGS(kind), is_session ? "document" : "meeting");
	return 0;
}

/* Refuses a kind's name that records cannot have, unless a parent has it. */
static int
try_name(struct trial *trial, struct settings *settings, const char *path)
{
	struct str name = treediff_kind(path);
	OWN(faults) faults = FAULTS_INIT;
	const struct kind *kind = NULL;
	bool is_session, was_session, found, was_so = false;
	size_t i;
	int result = notes_kind(&kind, &settings->notes, name, trial->err);

	result = trial_unless_bad(trial, result);
	if (kind != NULL)
		setting_check_kind(&faults, kind);
	is_session = kind != NULL && kind->is_session;
	for (i = 0; i < trial->nsides && faults.n > 0 && result == 0; i++) {
		result = has_sessions(&was_session, &found, trial,
		    trial_tree(trial, i), name);
		was_so |= found && was_session == is_session;
	}
	if (result == 0 && !was_so)
		tell(trial, path, &faults);
	return result;
}

/* Tries each kind that has a section in the settings of a tree. */
static int
try_sections(struct trial *trial, const struct oid *tree)
{
	struct settings *settings;
	const struct config_section *section;
	OWN(buf) names = BUF_INIT;
	struct str name, rest;
	size_t i;
	int result = trial_settings_at(&settings, trial, tree);

	for (i = 0; result == 0 && policy_next_kind(&name, &section,
	    &settings->notes.policy, &i); )
		buf_addf(&names, "%.*s\n", STR_ARGS(name));
	rest = buf_str(&names);
	while (result == 0 && str_next_line(&name, &rest))
		result = try_sort(trial, "one-to-one.ini", name);
	return result;
}

/* Tries all files that changed settings or templates may have made wrong. */
static int
try_settings(struct trial *trial, struct settings *settings)
{
	OWN(faults) faults = FAULTS_INIT;
	int result = setting_check_policy(&faults, &settings->notes,
	    trial->err);

	tell(trial, "one-to-one.ini", &faults);
	/* the last: then the notes read the commit's own tree again */
	return result < 0 || try_since(trial, &settings->notes) < 0 ||
	    trial_settings_at(&settings, trial, &trial->commit->tree) < 0 ?
	    -1 : each_person(trial, settings, visit_all, settings);
}

/* Tries what one changed file (of records, only contracts) made wrong. */
static int
try_change(struct trial *trial, struct settings *settings,
    const struct change *change, bool *has_all)
{
	bool is_policy = strcmp(change->path, "one-to-one.ini") == 0;
	bool is_template = change->place == PLACE_TEMPLATE;
	struct str id = treediff_person(change->path);
	size_t i;

	if (is_template && ((!change->is_there &&
	    try_template_gone(trial, settings, change->path) < 0) ||
	    try_name(trial, settings, change->path) < 0 ||
	    try_sort(trial, change->path, treediff_kind(change->path)) < 0))
		return -1;
	if (is_policy && try_sections(trial, &trial->commit->tree) < 0)
		return -1;
	for (i = 0; is_policy && i < trial->nsides; i++)
		if (try_sections(trial, trial_tree(trial, i)) < 0)
			return -1;
	/* lets the notes read the commit's own tree again */
	if (trial_settings_at(&settings, trial, &trial->commit->tree) < 0)
		return -1;
	if ((is_policy || is_template) && !*has_all) {
		*has_all = true;
		return try_settings(trial, settings);
	}
	if (*has_all || !change->is_there)
		return 0;
	if (change->place == PLACE_PERSON)
		return try_roster(trial, settings, id);
	return change->place == PLACE_RECORD ?
	    try_contract(trial, settings, id) : 0;
}

/* Goes through the changes against each parent. */
int
trial_settings(struct trial *trial)
{
	struct settings *settings = NULL;
	const struct change *change;
	bool has_all = false;
	size_t i, j;

	for (i = 0; i < trial->ndeltas; i++)
		for (j = 0; j < trial->delta[i].n; j++) {
			change = &trial->delta[i].change[j];
			if (change->place == PLACE_OTHER ||
			    change->place == PLACE_EVIDENCE ||
			    (change->place == PLACE_RECORD &&
			    !str_ends(str_of(change->path), "/contract.md")))
				continue;
			if (trial_settings_at(&settings, trial,
			    &trial->commit->tree) < 0 || try_change(trial,
			    settings, change, &has_all) < 0)
				return -1;
		}
	return 0;
}
