/* SPDX-License-Identifier: ISC */
/*
 * Who may change a roster, the settings and the templates: asked of the
 * first parent, never of the file that the commit brings.
 */
#include "judge_trial.h"

#include <string.h>

#include "config.h"
#include "mem.h"

/* What the person themself may change, and nobody else. */
static bool
is_identity(const struct config_entry *entry)
{
	return str_is(entry->key, "name") || str_is(entry->key, "email") ||
	    str_is(entry->key, "initials");
}

static const struct config_entry *
next_entry(const struct config *config, size_t *at, bool of_identity)
{
	const struct config_entry *entry;

	while (*at < config->n) {
		entry = &config->entry[(*at)++];
		if (is_identity(entry) == of_identity)
			return entry;
	}
	return NULL;
}

/* Whether the pairs of one sort are the same in the same order. */
static bool
is_same(const struct config *a, const struct config *b, bool of_identity)
{
	const struct config_entry *x, *y;
	size_t i = 0, j = 0;

	do {
		x = next_entry(a, &i, of_identity);
		y = next_entry(b, &j, of_identity);
		if (x != NULL && y != NULL && (!str_eq(x->key, y->key) ||
		    !str_eq(x->value, y->value) ||
		    !str_eq(x->section, y->section)))
			return false;
	} while (x != NULL && y != NULL);
	return x == y;
}

static bool
is_present_manager(const struct person *person, struct str email,
    struct date day)
{
	const struct leader *leader;
	size_t i;

	for (i = 0; i < person->nleaders; i++) {
		leader = &person->leader[i];
		if (leader->role == ROLE_MANAGER &&
		    str_eq(leader->email, email) &&
		    date_range_has(leader->range, day))
			return true;
	}
	return false;
}

static void
tell_identity(struct trial *trial, const char *path, const char *what)
{
	struct str who = trial->commit->committer.email;
	struct breach *breach;

	if (trial->judge->nadmins > 0) {
		trial_breach(trial, BREACH_IDENTITY, path, "%s by %.*s, who "
		    "may not", what, STR_ARGS(who));
		return;
	}
	breach = trial_breach(trial, BREACH_IDENTITY, path, "unconfirmed: "
	    "%s by %.*s, which only an administrator may do, and none is "
	    "configured here", what, STR_ARGS(who));
	breach->is_unconfirmed = true;
}

/* Reads the new file; false with a breach if it cannot be read. */
static int
read_person(struct person *out, bool *is_sound, struct trial *trial,
    const struct change *change)
{
	struct buf text = BUF_INIT;
	struct err err = ERR_INIT;
	int result;

	*is_sound = false;
	result = repo_read_blob(&text, trial->judge->repo, &change->after,
	    CONFIG_FILE_MAX, &err);
	if (result == 0)
		result = person_parse(out, delta_person(change->path),
		    buf_str(&text), &err);
	*is_sound = result == 0;
	buf_release(&text);
	if (result == 0)
		return 0;
	if (err.code != ERR_TEXT) {
		*trial->err = err;
		return -1;
	}
	trial_breach(trial, BREACH_MALFORMED, change->path, "cannot be read "
	    "as settings of a person (line %u)", err.line);
	return 0;
}

static int
compare_persons(struct trial *trial, const struct change *change,
    const struct person *after)
{
	struct str who = trial->commit->committer.email;
	const struct person *before;
	enum role role;

	if (trial_is_admin(trial, who))
		return 0;
	if (trial_person(&before, trial, change->path) < 0)
		return -1;
	if (before == NULL) {
		tell_identity(trial, change->path, "a file that could not be "
		    "read was replaced");
		return 0;
	}
	role = person_role(before, who, STR_NONE, DATE_NONE, DATE_NONE);
	if (role != ROLE_PERSON &&
	    !is_same(&before->config, &after->config, true))
		tell_identity(trial, change->path, "name, e-mail or initials "
		    "were changed");
	if (!is_same(&before->config, &after->config, false) &&
	    !is_present_manager(before, who, trial->day))
		tell_identity(trial, change->path, "what a present manager "
		    "decides was changed");
	return 0;
}

int
trial_person_ini(struct trial *trial, const struct change *change)
{
	struct person after = PERSON_INIT;
	bool is_sound;
	int result;

	if (!change->is_there || change->mode != MODE_FILE) {
		trial_breach(trial, BREACH_IDENTITY, change->path,
		    "person.ini was removed or renamed");
		return 0;
	}
	if (!change->was_there && change->folder_was_there &&
	    trial->nsides > 0)
		trial_breach(trial, BREACH_IDENTITY, change->path,
		    "person.ini was created in a folder that existed");
	result = read_person(&after, &is_sound, trial, change);
	if (result == 0 && is_sound && change->was_there)
		result = compare_persons(trial, change, &after);
	person_release(&after);
	return result;
}

/* Whether an address leads anybody here; none if there is nobody to lead. */
static int
leads_somebody(bool *out, bool *is_anybody, struct trial *trial,
    struct str email)
{
	struct person person = PERSON_INIT;
	struct buf names = BUF_INIT;
	struct err ignored = ERR_INIT;
	size_t i, n = 0, at = 0;
	struct str id;

	*out = *is_anybody = false;
	if (notes_people(&names, &n, trial->notes, trial->err) < 0 &&
	    trial->err->code != ERR_REFUSED) {
		buf_release(&names);
		return -1;
	}
	for (i = 0; i < n && !*out; i++) {
		id = str_of(names.at + at);
		at += id.n + 1;
		if (notes_person(&person, trial->notes, id, &ignored) == 0) {
			*is_anybody = true;
			*out = is_present_manager(&person, email, trial->day);
		}
		person_release(&person);
	}
	buf_release(&names);
	return 0;
}

static int
parse_setting(enum place place, const char *path, struct str text,
    struct err *err)
{
	struct policy policy = POLICY_INIT;
	struct kind kind = KIND_INIT;
	struct person person = PERSON_INIT;
	struct str name = str_of(path);
	int result;

	if (place == PLACE_TEMPLATE) {
		name = str_from(name, strlen("templates/"));
		name = str_first(name, name.n - strlen(".md"));
		result = str_is_name(name) ?
		    kind_parse(&kind, name, text, err) :
		    err_set(err, ERR_TEXT, "no name of a kind");
	} else if (place == PLACE_PERSON) {
		result = person_parse(&person, delta_person(path), text, err);
	} else {
		result = policy_parse(&policy, text, err);
	}
	policy_release(&policy);
	kind_release(&kind);
	person_release(&person);
	return result;
}

int
trial_setting(struct trial *trial, const char *path, enum place place,
    const struct oid *oid)
{
	struct buf text = BUF_INIT;
	struct err err = ERR_INIT;
	size_t limit = place == PLACE_TEMPLATE ? MARK_TEXT_MAX :
	    CONFIG_FILE_MAX;
	int result;

	result = repo_read_blob(&text, trial->judge->repo, oid, limit, &err);
	if (result == 0)
		result = parse_setting(place, path, buf_str(&text), &err);
	buf_release(&text);
	if (result == 0)
		return 0;
	if (err.code != ERR_TEXT) {
		*trial->err = err;
		return -1;
	}
	trial_breach(trial, BREACH_MALFORMED, path, place == PLACE_TEMPLATE ?
	    "cannot be read as a template (line %u)" :
	    "cannot be read as settings (line %u)", err.line);
	return 0;
}

int
trial_policy(struct trial *trial, const struct change *change)
{
	struct str who = trial->commit->committer.email;
	bool may = true, is_anybody;

	if (change->is_there && change->mode == MODE_FILE &&
	    trial_setting(trial, change->path, change->place,
	    &change->after) < 0)
		return -1;
	if (trial->judge->nadmins > 0) {
		may = trial_is_admin(trial, who);
	} else if (trial->nsides > 0) {
		if (leads_somebody(&may, &is_anybody, trial, who) < 0)
			return -1;
		may |= !is_anybody;
	}
	if (!may && trial->nsides > 0)
		trial_breach(trial, BREACH_POLICY, change->path, "%s was "
		    "changed by %.*s, who is no %s",
		    change->place == PLACE_POLICY ? "the policy" :
		    "a template", STR_ARGS(who), trial->judge->nadmins > 0 ?
		    "administrator" : "present manager of anybody here");
	return 0;
}
