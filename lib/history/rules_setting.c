/* SPDX-License-Identifier: ISC */
/*
 * Settings, templates, rosters and contracts may name only what exists in the
 * commit's own tree: asked whenever it differs in one of them from a parent,
 * for what a name means may change with another file.
 */
#include "history/rules_private.h"

#include <string.h>

#include "builtin.h"

/* Whether there is a kind of meeting of that name. */
static int
is_meeting(bool *out, struct trial *trial, struct settings *settings,
    struct str name)
{
	const struct kind *kind;

	if (settings_kind(&kind, settings, name, trial->err) < 0)
		return -1;
	*out = kind != NULL && kind->is_session;
	return 0;
}

static int
try_expected(struct trial *trial, struct settings *settings)
{
	struct str part, rest = settings->notes.policy.kinds;
	bool is_one;

	while (str_next(&part, &rest, '|')) {
		if (is_meeting(&is_one, trial, settings, part) < 0)
			return -1;
		if (!is_one)
			trial_breach(trial, BREACH_MALFORMED,
			    "one-to-one.ini", "kinds names '%.*s', which is "
			    "no kind of meeting", STR_ARGS(part));
	}
	return 0;
}

static int
try_sections(struct trial *trial, struct settings *settings)
{
	const struct kind *kind;
	struct str name;
	unsigned line;
	size_t i;

	for (i = 0; policy_next_kind(&name, &line, &settings->notes.policy,
	    &i); ) {
		if (settings_kind(&kind, settings, name, trial->err) < 0)
			return -1;
		if (kind == NULL)
			trial_breach(trial, BREACH_MALFORMED,
			    "one-to-one.ini", "[kind %.*s] in line %u: there "
			    "is no such kind, or the settings do not fit it",
			    STR_ARGS(name), line);
	}
	return 0;
}

/* A beginning that lies ahead would make everything an import. */
static int
try_since(struct trial *trial, struct settings *settings)
{
	struct date since = settings->notes.policy.since;
	struct settings *before;
	size_t i;

	if (date_is_none(since) || date_cmp(since, trial->day) <= 0)
		return 0;
	for (i = 0; i < trial->nsides; i++) {
		if (settings_at(&before, &trial->rules->settings,
		    trial_tree(trial, i), trial->err) < 0)
			return -1;
		if (date_cmp(before->notes.policy.since, since) == 0)
			return 0;
	}
	trial_breach(trial, BREACH_MALFORMED, "one-to-one.ini", "since is "
	    "%s, after the day of the commit that sets it",
	    date_text(since).at);
	return 0;
}

static int
try_supervisors(struct trial *trial, struct settings *settings,
    const struct person *person)
{
	const struct leader *leader;
	struct buf path = BUF_INIT;
	size_t i;
	bool is_one;
	int result = 0;

	buf_addf(&path, "people/%s/person.ini", person->id.at);
	for (i = 0; i < person->nleaders && result == 0; i++) {
		leader = &person->leader[i];
		if (leader->role != ROLE_SUPERVISOR)
			continue;
		result = is_meeting(&is_one, trial, settings, leader->kind);
		if (result == 0 && !is_one)
			trial_breach(trial, BREACH_MALFORMED, path.at,
			    "line %u names '%.*s', which is no kind of "
			    "meeting", leader->line, STR_ARGS(leader->kind));
	}
	buf_release(&path);
	return result;
}

static bool
is_own_key(struct str key)
{
	return str_is(key, "kind") || str_is(key, "date") ||
	    str_is(key, "review");
}

static int
try_keys(struct trial *trial, struct settings *settings,
    const struct note *note)
{
	const struct config *config = &note->record.front.config;
	size_t i;
	bool is_one;

	if (date_is_none(note->record.date))
		trial_breach(trial, BREACH_MALFORMED, note->path.at,
		    "a contract needs the day from which it holds: date:");
	for (i = 0; i < config->n; i++) {
		if (is_own_key(config->entry[i].key))
			continue;
		if (is_meeting(&is_one, trial, settings,
		    config->entry[i].key) < 0)
			return -1;
		if (!is_one)
			trial_breach(trial, BREACH_MALFORMED, note->path.at,
			    "line %u names '%.*s', which is no kind of "
			    "meeting", config->entry[i].line,
			    STR_ARGS(config->entry[i].key));
	}
	return 0;
}

static int
try_contract(struct trial *trial, struct settings *settings, struct str id)
{
	struct buf path = BUF_INIT;
	struct note note = NOTE_INIT;
	int result;

	buf_addf(&path, "people/%.*s/contract.md", STR_ARGS(id));
	result = notes_load(&note, &settings->notes, path.at, NOTE_FRONT,
	    trial->err);
	if (result == 0)
		result = try_keys(trial, settings, &note);
	else if (settings_is_bad_text(trial->err) ||
	    trial->err->code == ERR_ABSENT)
		result = 0;	/* not there, or a breach by itself */
	note_release(&note);
	buf_release(&path);
	return result;
}

static int
try_roster(struct trial *trial, struct settings *settings, struct str id)
{
	const struct person *person;
	bool is_there;

	if (settings_person(&person, &is_there, &trial->rules->settings,
	    &trial->commit->tree, id, trial->err) < 0)
		return -1;
	return person == NULL ? 0 :
	    try_supervisors(trial, settings, person);
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
	if (try_expected(trial, settings) < 0 ||
	    try_sections(trial, settings) < 0 ||
	    try_since(trial, settings) < 0)
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
