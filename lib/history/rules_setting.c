/* SPDX-License-Identifier: ISC */
/*
 * Settings, templates, rosters and contracts may name only what exists in the
 * commit's own tree: asked whenever it differs in one of them from a parent,
 * for what a name means may change with another file.
 */
#include "history/rules_private.h"

#include <string.h>

#include "builtin.h"
#include "setting.h"

/* What check-record would say of a file, each as a breach. */
static void
tell(struct trial *trial, const char *path, const struct faults *faults)
{
	const struct fault *fault;
	size_t i;

	for (i = 0; i < faults->n; i++) {
		fault = &faults->fault[i];
		trial_breach(trial, BREACH_MALFORMED, path, "line %u: %s",
		    fault->line, fault->text);
	}
}

/*
 * A beginning that lies ahead would make everything an import; none, if a side
 * has it so, for then it was set there.
 */
static int
try_since(struct trial *trial, struct settings *settings)
{
	struct date since = settings->notes.policy.since;
	struct faults faults = FAULTS_INIT;
	struct settings *before;
	bool was_so = false;
	size_t i;
	int result = 0;

	setting_check_since(&faults, &settings->notes, trial->day);
	for (i = 0; i < trial->nsides && faults.n > 0 && result == 0; i++) {
		result = settings_at(&before, &trial->rules->settings,
		    trial_tree(trial, i), trial->err);
		was_so |= result == 0 &&
		    date_cmp(before->notes.policy.since, since) == 0;
	}
	if (!was_so && result == 0)
		tell(trial, "one-to-one.ini", &faults);
	faults_release(&faults);
	/* what was asked of a side may have moved them to its tree */
	return result < 0 ? -1 : settings_at(&settings,
	    &trial->rules->settings, &trial->commit->tree, trial->err);
}

static int
try_policy(struct trial *trial, struct settings *settings)
{
	struct faults faults = FAULTS_INIT;
	int result = setting_check_policy(&faults, &settings->notes,
	    trial->err);

	tell(trial, "one-to-one.ini", &faults);
	faults_release(&faults);
	return result < 0 ? -1 : try_since(trial, settings);
}

static int
try_contract(struct trial *trial, struct settings *settings, struct str id)
{
	struct buf path = BUF_INIT;
	struct note note = NOTE_INIT;
	struct faults faults = FAULTS_INIT;
	int result;

	buf_addf(&path, "people/%.*s/contract.md", STR_ARGS(id));
	result = notes_load(&note, &settings->notes, path.at, NOTE_FRONT,
	    trial->err);
	if (result == 0)
		result = setting_check_contract(&faults, &settings->notes,
		    &note, trial->err);
	else if (settings_is_bad_text(trial->err) ||
	    trial->err->code == ERR_ABSENT)
		result = 0;	/* not there, or a breach by itself */
	tell(trial, path.at, &faults);
	faults_release(&faults);
	note_release(&note);
	buf_release(&path);
	return result;
}

static int
try_roster(struct trial *trial, struct settings *settings, struct str id)
{
	const struct person *person;
	struct faults faults = FAULTS_INIT;
	struct buf path = BUF_INIT;
	bool is_there;
	int result = settings_person(&person, &is_there,
	    &trial->rules->settings, &trial->commit->tree, id, trial->err);

	if (result == 0 && person != NULL)
		result = setting_check_person(&faults, &settings->notes,
		    person, trial->err);
	buf_addf(&path, "people/%.*s/person.ini", STR_ARGS(id));
	tell(trial, path.at, &faults);
	faults_release(&faults);
	buf_release(&path);
	return result;
}

/* A kind whose template went, and of which there are records still. */
static int
try_records(struct trial *trial, struct settings *settings, struct str id,
    struct str kind, bool *is_used)
{
	struct note_names names = NOTE_NAMES_INIT;
	size_t i;
	int result = notes_records(&names, &settings->notes, id, trial->err);

	for (i = 0; i < names.n; i++)
		*is_used |= names.name[i].is_named && record_name_number(
		    &names.name[i].name, kind) != 0;
	note_names_release(&names);
	return result;
}

static int
each_person(struct trial *trial, struct settings *settings,
    int (*visit)(struct trial *trial, struct settings *settings,
    struct str id, struct str kind, bool *is_used), struct str kind,
    bool *is_used)
{
	struct buf names = BUF_INIT;
	size_t i, n = 0, at = 0;
	struct str id;
	int result = notes_people(&names, &n, &settings->notes, trial->err);

	if (result < 0 && settings_is_bad_text(trial->err))
		result = n = 0;
	for (i = 0; i < n && result == 0; i++) {
		id = str_of(names.at + at);
		at += id.n + 1;
		result = visit(trial, settings, id, kind, is_used);
	}
	buf_release(&names);
	return result;
}

static int
visit_all(struct trial *trial, struct settings *settings, struct str id,
    struct str kind, bool *is_used)
{
	(void)kind;
	(void)is_used;
	if (try_roster(trial, settings, id) < 0)
		return -1;
	return try_contract(trial, settings, id);
}

static int
try_template_gone(struct trial *trial, struct settings *settings,
    const char *path)
{
	struct str kind = str_from(str_of(path), strlen("templates/"));
	bool is_used = false;

	kind = str_first(kind, kind.n - strlen(".md"));
	if (builtin_find(kind) != NULL)
		return 0;
	if (each_person(trial, settings, try_records, kind, &is_used) < 0)
		return -1;
	if (is_used)
		trial_breach(trial, BREACH_MALFORMED, path, "the template "
		    "was removed, and there are records of that kind");
	return 0;
}

static int
try_settings(struct trial *trial, struct settings *settings)
{
	if (try_policy(trial, settings) < 0)
		return -1;
	return each_person(trial, settings, visit_all, STR_NONE, NULL);
}

static bool
is_contract(const char *path)
{
	return str_ends(str_of(path), "/contract.md");
}

/* One change: what it may have made wrong. */
static int
try_change(struct trial *trial, struct settings *settings,
    const struct change *change, bool *has_all)
{
	bool is_setting = change->place == PLACE_TEMPLATE ||
	    strcmp(change->path, "one-to-one.ini") == 0;
	struct str id = delta_person(change->path);

	if (change->place == PLACE_TEMPLATE && !change->is_there &&
	    try_template_gone(trial, settings, change->path) < 0)
		return -1;
	if (is_setting && !*has_all) {
		*has_all = true;
		return try_settings(trial, settings);
	}
	if (*has_all || !change->is_there)
		return 0;
	if (change->place == PLACE_PERSON)
		return try_roster(trial, settings, id);
	if (change->place == PLACE_RECORD && is_contract(change->path))
		return try_contract(trial, settings, id);
	return 0;
}

/* What differs from every parent was brought here; a merge counts for each. */
int
trial_settings(struct trial *trial)
{
	struct settings *settings = NULL;
	const struct delta *delta;
	bool has_all = false;
	size_t i, j;

	for (i = 0; i < trial->ndeltas; i++) {
		delta = &trial->delta[i];
		for (j = 0; j < delta->n; j++) {
			if (delta->change[j].place == PLACE_OTHER ||
			    delta->change[j].place == PLACE_EVIDENCE ||
			    (delta->change[j].place == PLACE_RECORD &&
			    !is_contract(delta->change[j].path)))
				continue;
			if (settings_at(&settings, &trial->rules->settings,
			    &trial->commit->tree, trial->err) < 0 ||
			    try_change(trial, settings, &delta->change[j],
			    &has_all) < 0)
				return -1;
		}
	}
	return 0;
}
