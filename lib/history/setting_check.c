/* SPDX-License-Identifier: ISC */
/* setting_check - each name is looked up by notes_kind, as any reader does. */

#include "history/setting_check.h"

#include <string.h>

#include "base/filename.h"
#include "git/file.h"
#include "notes/cadence.h"
#include "notes/record.h"

static const char policy_path[] = "one-to-one.ini";

bool
setting_explains(const struct err *err)
{
	struct str path = str_of(err->path);

	return (err->code == ERR_TEXT || err->code == ERR_REFUSED) &&
	    (str_is(path, policy_path) || str_starts(path, "templates/") ||
	    str_ends(path, "/person.ini"));
}

int
setting_tell_err(struct err *err, setting_tell *tell, void *arg)
{
	const struct fault fault = { .rule = RULE_SETTING, .line = err->line,
		.col = err->col, .text = err->text };

	if (!setting_explains(err))
		return -1;
	tell(err->path, &fault, arg);
	return 0;
}

/* Where a kind is named, and of which sort it must be. */
struct place {
	const char *before;		/* "supervisor: ", or "" */
	unsigned line, col;
	enum { MEETING, DOCUMENT, ANY } wants;
};

/* Adds a fault for a name that no kind has, with the kind probably meant. */
static int
refuse_name(struct faults *out, struct notes *notes, struct str name,
    const struct place *place, struct err *err)
{
	OWN(nearest) near = NEAREST_INIT(name);
	OWN(buf) otherwise = BUF_INIT;
	int result = notes_offer_kinds(&near, notes, err);

	buf_addf(&otherwise, "; templates/%.*s.md would make one",
	    STR_ARGS(name));
	if (result == 0)
		faults_add(out, RULE_SETTING, place->line, place->col,
		    "%sthere is no kind '%.*s'%s", place->before,
		    STR_ARGS(name), nearest_text(&near, otherwise.at));
	return result;
}

static int
check_name(struct faults *out, struct notes *notes, struct str name,
    const struct place *place, struct err *err)
{
	const struct kind *kind;

	if (notes_kind(&kind, notes, name, err) < 0) {
		if (!setting_explains(err))
			return -1;
		if (place->wants == ANY && str_is(str_of(policy_path),
		    err->path))
			faults_add_err(out, RULE_SETTING, err);
		return 0;
	}
	if (kind == NULL)
		return refuse_name(out, notes, name, place, err);
	if (place->wants == ANY ||
	    kind->is_session == (place->wants == MEETING))
		return 0;
	faults_add(out, RULE_SETTING, place->line, place->col,
	    "%s'%.*s' is a %s", place->before, STR_ARGS(name),
	    place->wants == MEETING ?
	    "document, not a meeting; name a kind of meeting" :
	    "meeting, not a document; name a document");
	return 0;
}

/* Checks what a key of [policy] names, or names where it is left out. */
static int
check_list(struct faults *out, struct notes *notes, const char *key,
    struct str list, bool of_meetings, struct err *err)
{
	const struct config_entry *entry = config_find(&notes->policy.config,
	    "policy", key);
	struct place place = { .wants = of_meetings ? MEETING : DOCUMENT };
	OWN(buf) before = BUF_INIT;
	struct str name;

	buf_addf(&before, "%s: ", key);
	place.before = before.at;
	while (str_next(&name, &list, '|')) {
		if (entry != NULL) {
			place.line = entry->line;
			place.col = entry->value_col +
			    (unsigned)(name.at - entry->value.at);
		}
		if (check_name(out, notes, name, &place, err) < 0)
			return -1;
	}
	return 0;
}

int
setting_check_policy(struct faults *out, struct notes *notes,
    struct err *err)
{
	const struct policy *policy = &notes->policy;
	const struct config_section *section;
	struct place place = { "", 0, 0, ANY };
	struct str name;
	size_t i;

	if (check_list(out, notes, "kinds", policy->kinds, true, err) < 0 ||
	    check_list(out, notes, "documents", policy->documents, false,
	    err) < 0 || check_list(out, notes, "pro-rata", policy->shared,
	    true, err) < 0)
		return -1;
	for (i = 0; policy_next_kind(&name, &section, policy, &i); ) {
		place.line = section->line;
		place.col = section->col;
		if (check_name(out, notes, name, &place, err) < 0)
			return -1;
	}
	return 0;
}

void
setting_check_kind(struct faults *out, const struct kind *kind)
{
	struct str name = buf_str(&kind->name);
	OWN(buf) path = BUF_INIT;
	struct record_name record;

	record_name_format(&path, STR_LIT("x"), DATE_NONE, name, 1);
	if (!record_name_parse(&record, buf_str(&path)) ||
	    !date_is_none(record.date))
		faults_add(out, RULE_NAME, 0, 0, "a kind's name does not begin "
		    "with a day, which would be taken for that of its "
		    "records; give it another name");
	else if (filename_is_leftover(str_from(buf_str(&path),
	    strlen("people/x/"))))
		faults_add(out, RULE_NAME, 0, 0, "records of this name are "
		    "passed over; give it another name");
	else if (kind->is_session && record_is_document_key(name))
		faults_add(out, RULE_NAME, 0, 0, "a contract could not name "
		    "this kind of meeting, as '%.*s:' is something else "
		    "there; give it another name", STR_ARGS(name));
}

void
setting_check_since(struct faults *out, const struct notes *notes,
    struct date day)
{
	const struct config_entry *entry = config_find(&notes->policy.config,
	    "policy", "since");

	if (entry != NULL && date_cmp(notes->policy.since, day) > 0)
		faults_add(out, RULE_SETTING, entry->line, entry->value_col,
		    "since: %s is still to come on %s, when it is set; write "
		    "that day, or one before it", date_text(
		    notes->policy.since).at, date_text(day).at);
}

int
setting_check_person(struct faults *out, struct notes *notes,
    const struct person *person, struct err *err)
{
	const struct leader *leader;
	struct place place = { "supervisor: ", 0, 0, MEETING };
	size_t i;

	for (i = 0; i < person->nleaders; i++) {
		leader = &person->leader[i];
		place.line = leader->line;
		place.col = leader->kind_col;
		if (leader->role == ROLE_SUPERVISOR && check_name(out, notes,
		    leader->kind, &place, err) < 0)
			return -1;
	}
	return 0;
}

int
setting_check_contract(struct faults *out, struct notes *notes,
    const struct note *note, struct err *err)
{
	const struct config *config = &note->record.front.config;
	struct place place = { "", 0, 0, MEETING };
	struct cadence cadence;
	const char *why;
	struct str key;
	size_t i;

	/* if the front matter has a fault, its date may just be unreadable */
	if (date_is_none(note->record.date) &&
	    config_find(config, "", "date") == NULL &&
	    faults_find(&note->faults, RULE_FRONT_MATTER) == NULL)
		faults_add(out, RULE_SETTING, 1, 1, "a contract needs the "
		    "day from which it holds; add 'date: YYYY-MM-DD'");
	/* a line that is no cadence is a fault of another rule */
	for (i = 0; i < config->n; i++) {
		key = config->entry[i].key;
		if (record_is_document_key(key) ||
		    !cadence_parse(&cadence, &why, config->entry[i].value))
			continue;
		place.line = config->entry[i].line;
		place.col = config->entry[i].col;
		if (check_name(out, notes, key, &place, err) < 0)
			return -1;
	}
	return 0;
}

static void
tell_all(struct faults *faults, const char *path, setting_tell *tell,
    void *arg)
{
	size_t i;

	faults_sort(faults);
	for (i = 0; i < faults->n; i++)
		tell(path, &faults->fault[i], arg);
	faults_release(faults);
	*faults = (struct faults)FAULTS_INIT;
}

/* Checks a template and its name; not the section of one-to-one.ini. */
static int
check_template(struct faults *out, struct notes *notes, struct str name,
    struct err *err)
{
	const struct kind *kind;

	if (!str_is_name(name)) {
		faults_add(out, RULE_NAME, 0, 0, SETTING_NO_KIND);
		return 0;
	}
	if (notes_kind(&kind, notes, name, err) == 0) {
		if (kind != NULL)
			setting_check_kind(out, kind);
		return 0;
	}
	if (!setting_explains(err))
		return -1;
	if (str_starts(str_of(err->path), "templates/"))
		faults_add_err(out, RULE_SETTING, err);
	return 0;
}

int
setting_check_all(struct notes *notes, struct date day, setting_tell *tell,
    void *arg, struct err *err)
{
	struct faults faults = FAULTS_INIT;
	OWN(buf) names = BUF_INIT, path = BUF_INIT;
	struct str name, rest;
	int result = setting_check_policy(&faults, notes, err);

	setting_check_since(&faults, notes, day);
	tell_all(&faults, policy_path, tell, arg);
	if (result == 0 && file_list(&names, notes->top, "templates", err) < 0)
		result = err->code == ERR_ABSENT ? 0 : -1;
	rest = buf_str(&names);
	while (result == 0 && str_next_string(&name, &rest)) {
		if (!str_ends(name, ".md") || str_starts(name, "."))
			continue;
		result = check_template(&faults, notes, str_first(name,
		    name.n - strlen(".md")), err);
		buf_clear(&path);
		buf_addf(&path, "templates/%.*s", STR_ARGS(name));
		tell_all(&faults, path.at, tell, arg);
	}
	return result;
}
