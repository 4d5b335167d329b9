/* SPDX-License-Identifier: ISC */
/*
 * rules_roster - who may change a roster, the settings and the templates: the
 * parent's files say so, never the file that the commit brings.
 */
#include "history/rules_private.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "history/setting_check.h"
#include "parse/config.h"

/* The key of a comment, which no pair has. */
#define COMMENT ";"

/* Whether a pair belongs to the person: name, e-mail or initials. */
static bool
is_identity(const struct config_entry *entry)
{
	return str_is(entry->key, "name") || str_is(entry->key, "email") ||
	    str_is(entry->key, "initials");
}

static bool
same_entry(const struct config_entry *a, const struct config_entry *b)
{
	/* the values differ most often */
	return str_eq(a->value, b->value) && str_eq(a->key, b->key) &&
	    str_eq(a->section, b->section);
}

static size_t
count_entry(const struct config *config, const struct config_entry *entry)
{
	size_t i, n = 0;

	for (i = 0; i < config->n; i++)
		n += same_entry(&config->entry[i], entry);
	return n;
}

/* Whether the pairs of one sort are the same in the same order. */
static bool
is_same(const struct config *a, const struct config *b, bool of_identity)
{
	size_t i = 0, j = 0;

	for (;;) {
		while (i < a->n && is_identity(&a->entry[i]) != of_identity)
			i++;
		while (j < b->n && is_identity(&b->entry[j]) != of_identity)
			j++;
		if (i == a->n || j == b->n)
			return i == a->n && j == b->n;
		if (!same_entry(&a->entry[i++], &b->entry[j++]))
			return false;
	}
}

/* Where the first pair like this stands; config->n if there is none. */
static size_t
find_entry(const struct config *config, const struct config_entry *entry)
{
	size_t i;

	for (i = 0; i < config->n; i++)
		if (same_entry(&config->entry[i], entry))
			break;
	return i;
}

/* Whether the pairs of one sort that two texts share stand in one order. */
static bool
is_in_order(const struct config *a, const struct config *b, bool of_identity)
{
	size_t i, at, last = 0;

	for (i = 0; i < a->n; i++) {
		if (is_identity(&a->entry[i]) != of_identity ||
		    str_is(a->entry[i].key, COMMENT) ||
		    find_entry(a, &a->entry[i]) < i)
			continue;
		at = find_entry(b, &a->entry[i]);
		if (at < last)
			return false;
		if (at < b->n)
			last = at;
	}
	return true;
}

/*
 * Whether an address is a manager's on that day; if nobody leads then, whether
 * it is that of a manager who led last.
 */
static bool
is_present_manager(const struct person *person, struct str email,
    struct date day)
{
	const struct leader *leader;
	size_t i;

	if (person_leader(person, STR_NONE, day) == NULL)
		day = person_last_managed(person, day);
	for (i = 0; i < person->nleaders && !date_is_none(day); i++) {
		leader = &person->leader[i];
		if (leader->role == ROLE_MANAGER &&
		    str_eq(leader->email, email) &&
		    date_range_has(leader->range, day))
			return true;
	}
	return false;
}

/* The roster in a blob; NULL if there is none, or it is not understood. */
static int
roster_of(const struct person **out, struct trial *trial, const char *path,
    const struct oid *text)
{
	*out = NULL;
	if (oid_is_zero(text))
		return 0;
	return settings_roster(out, &trial->rules->settings, text,
	    treediff_person(path), trial->err);
}

/* The addresses that are known to be one leader's. */
struct aliases {
	struct str *email;
	size_t n, cap;
	bool is_rough;		/* not asked: whether they are anybody else's */
};

static bool
has_alias(const struct aliases *aliases, struct str email)
{
	size_t i;

	for (i = 0; i < aliases->n; i++)
		if (str_eq(aliases->email[i], email))
			return true;
	return false;
}

/*
 * Whether any version of a roster has the leader's address with another name:
 * then the address is somebody else's, whoever writes it behind their own name.
 */
static int
is_anothers(bool *out, struct trial *trial, const struct state *roster,
    const struct leader *leader)
{
	const struct person *person;
	size_t i, j;

	*out = false;
	for (i = 0; i < roster->nversions; i++) {
		if (roster_of(&person, trial, roster->path,
		    &version_at(roster, i)->text) < 0)
			return -1;
		for (j = 0; person != NULL && j < person->nleaders; j++)
			*out |= str_eq(person->leader[j].email,
			    leader->email) && !str_eq(person->leader[j].name,
			    leader->name);
	}
	return 0;
}

/* The committer's address of the commit that brought a version. */
static int
read_writer(struct str *who, struct buf *bytes, struct trial *trial,
    const struct version *version)
{
	struct commit commit;

	if (repo_parse_commit(&commit, bytes, trial->rules->repo,
	    &version->commit, trial->err) < 0)
		return -1;
	*who = commit.committer.email;
	return 0;
}

/*
 * Whether a leader whom a roster names has the address.  The search begins at
 * *at, behind the one found last: most lines stand in the same order.
 */
static bool
has_leader(const struct person *roster, struct str email, size_t *at)
{
	size_t i, n = roster == NULL ? 0 : roster->nleaders;

	for (i = 0; i < n; i++, ++*at)
		if (str_eq(roster->leader[*at % n].email, email)) {
			++*at;
			return true;
		}
	return false;
}

/* Whether a leader whom a roster names has that name and one of the aliases. */
static bool
has_name(const struct person *roster, struct str name,
    const struct aliases *aliases)
{
	size_t i, n = roster == NULL ? 0 : roster->nleaders;

	for (i = 0; i < n; i++)
		if (str_eq(roster->leader[i].name, name) &&
		    has_alias(aliases, roster->leader[i].email))
			return true;
	return false;
}

/*
 * Adds the addresses that a version gives to a leader whose name had one of the
 * aliases in the rosters that the version replaced: a merge may replace two;
 * NULL: none.  An address that stood there before was given by somebody else; a
 * new one counts only if the leader themselves or an administrator committed
 * the version.
 */
static int
take_aliases(struct aliases *aliases, struct trial *trial,
    const struct state *roster, const struct version *version,
    const struct person *const old[2], const struct person *after)
{
	OWN(buf) bytes = BUF_INIT;
	const struct leader *leader;
	struct str who = STR_NONE;
	size_t i, at[2] = { 0, 0 };
	bool may, is_other;

	for (i = 0; i < after->nleaders; i++) {
		leader = &after->leader[i];
		if (has_leader(old[0], leader->email, &at[0]) ||
		    has_leader(old[1], leader->email, &at[1]) ||
		    has_alias(aliases, leader->email) ||
		    !(has_name(old[0], leader->name, aliases) ||
		    has_name(old[1], leader->name, aliases)))
			continue;
		if ((str_is_absent(who) && read_writer(&who, &bytes, trial,
		    version) < 0) || trial_is_admin(&may, trial, who) < 0)
			return -1;
		if (!may && has_alias(aliases, who)) {
			is_other = false;
			if (!aliases->is_rough && is_anothers(&is_other, trial,
			    roster, leader) < 0)
				return -1;
			may = !is_other;
		}
		if (may)
			*MEM_ADD(aliases->email, aliases->n, &aliases->cap) =
			    leader->email;
	}
	return 0;
}

static int
leads_to(bool *out, struct trial *trial, const struct state *roster,
    struct str email, struct str other, bool is_rough)
{
	struct aliases aliases = { .is_rough = is_rough };
	const struct person *old[2], *after, *last = NULL;
	const struct version *version;
	size_t i;
	int result = 0;

	*MEM_ADD(aliases.email, aliases.n, &aliases.cap) = email;
	for (i = 0; i < roster->nversions && result == 0; i++) {
		version = version_at(roster, i);
		if (version_is_taken(version))
			continue;
		if (roster_of(&old[0], trial, roster->path,
		    &version->before) < 0 || roster_of(&old[1], trial,
		    roster->path, &version->before_too) < 0 ||
		    roster_of(&after, trial, roster->path,
		    &version->text) < 0)
			result = -1;
		/* what cannot be read stands in the way of nobody */
		if (result < 0 || after == NULL)
			continue;
		if (old[0] == NULL)
			old[0] = last;
		result = take_aliases(&aliases, trial, roster, version, old,
		    after);
		last = after;
	}
	*out = has_alias(&aliases, other);
	free(aliases.email);
	return result;
}

/*
 * Whether the roster's versions lead from one leader's address to another.
 * Whether an address is anybody else's is asked of all versions each time: so
 * only if the versions lead there at all.
 */
static int
is_alias(bool *out, struct trial *trial, const struct state *roster,
    struct str email, struct str other)
{
	int result = leads_to(out, trial, roster, email, other, true);

	return result < 0 || !*out ? result :
	    leads_to(out, trial, roster, email, other, false);
}

/* The state of the roster for a path's person, or NULL. */
static const struct state *
roster_state(struct trial *trial, size_t side, const char *path)
{
	return side < trial->nsides ? statemap_roster(trial->side[side].map,
	    treediff_person(path)) : NULL;
}

int
trial_is_same_party(bool *out, struct trial *trial, size_t side,
    const char *path, bool is_person, const char *email, struct str other)
{
	const struct state *roster = roster_state(trial, side, path);
	const struct person *person;

	*out = str_is(other, email);
	if (*out || roster == NULL)
		return 0;
	if (is_person) {
		if (trial_person(&person, trial, side, path) < 0)
			return -1;
		*out = person != NULL && person_has_address(person, other);
		return 0;
	}
	if (is_alias(out, trial, roster, str_of(email), other) < 0)
		return -1;
	/* they may also have acted under the newer address */
	return *out ? 0 : is_alias(out, trial, roster, other, str_of(email));
}

/* Adds the breach; the caller has asked whether they are an administrator. */
static void
tell_identity(struct trial *trial, const char *path, const char *what)
{
	struct str who = trial_who(trial);
	struct breach *breach;

	if (trial->rules->admins.n > 0) {
		trial_breach(trial, BREACH_IDENTITY, path, "%s by %.*s, who "
		    "may not", what, STR_ARGS(who));
		return;
	}
	breach = trial_breach(trial, BREACH_IDENTITY, path, "unconfirmed: "
	    "%s by %.*s, which only an administrator may do, and none is "
	    "configured here; on the server, and in a clone that is to know: "
	    "git config --add one-to-one.administrator EMAIL", what,
	    STR_ARGS(who));
	breach->is_unconfirmed = true;
}

void
rules_clear_rights(struct rules *rules)
{
	size_t i;

	for (i = 0; i < rules->nrights; i++)
		free(rules->right[i].path);
	rules->nrights = 0;
}

void
trial_note_right(struct trial *trial, const char *path,
    struct rules_right right)
{
	struct rules *rules = trial->rules;

	if (!rules->is_push)
		return;
	right.path = mem_copy(path, strlen(path));
	*MEM_ADD(rules->right, rules->nrights, &rules->right_cap) = right;
}

/* Appends the addresses of a roster's person that are not there yet. */
static void
add_addresses(struct buf *out, const struct person *person)
{
	size_t i;

	for (i = 0; person != NULL && i < person->nemails; i++)
		if (!str_has_string(buf_str(out), person->email[i]))
			buf_add_ended(out, person->email[i]);
}

/* All addresses that a roster ever gave the person, and those of `before`. */
static int
gather_addresses(struct buf *out, struct trial *trial,
    const struct state *roster, const struct person *before)
{
	const struct person *person;
	size_t i;

	for (i = 0; i < roster->nversions; i++) {
		if (roster_of(&person, trial, roster->path,
		    &version_at(roster, i)->text) < 0)
			return -1;
		add_addresses(out, person);
	}
	/* it may be of another tip */
	add_addresses(out, before);
	return 0;
}

int
trial_was_person(bool *out, struct trial *trial, const char *path,
    struct str email)
{
	OWN(buf) addresses = BUF_INIT;
	int result = gather_addresses(&addresses, trial, roster_state(trial, 0,
	    path), NULL);

	*out = str_has_string(buf_str(&addresses), email);
	return result;
}

/*
 * Whether one of the addresses made the commit, or one that it descends from: 1
 * or 0.
 */
static int
have_made_any(struct rules *rules, const struct oid *start, struct err *err)
{
	OWN(buf) bytes = BUF_INIT;
	struct oid *stack = NULL, at;
	struct commit commit;
	size_t i, n = 0, cap = 0;
	int found = 0;

	*MEM_ADD(stack, n, &cap) = *start;
	while (n > 0 && found == 0) {
		at = stack[--n];
		if (!oidmap_add(&rules->seen_not_by, &at, 0))
			continue;
		buf_clear(&bytes);
		found = repo_read_commit(&bytes, rules->repo, &at, err);
		if (found < 0 || !commit_parse(&commit, buf_str(&bytes)))
			continue;
		found = str_has_string(buf_str(&rules->not_by),
		    commit.committer.email);
		for (i = 0; i < commit.nparents; i++)
			*MEM_ADD(stack, n, &cap) = commit.parent[i];
	}
	free(stack);
	return found;
}

/*
 * Whether the person has committed anything before this side's commit: 1 or 0.
 * As long as the addresses are the same, no commit is looked at twice.
 */
static int
has_committed(struct trial *trial, size_t side, const struct state *roster,
    const struct person *before)
{
	struct rules *rules = trial->rules;
	OWN(buf) addresses = BUF_INIT;
	int found;

	if (gather_addresses(&addresses, trial, roster, before) < 0)
		return -1;
	if (!str_eq(buf_str(&addresses), buf_str(&rules->not_by))) {
		oidmap_release(&rules->seen_not_by);
		buf_swap(&addresses, &rules->not_by);
	}
	found = have_made_any(rules, &trial->side[side].commit, trial->err);
	/* then the walk ended early, and some of them did make one */
	if (found != 0) {
		oidmap_release(&rules->seen_not_by);
		buf_clear(&rules->not_by);
	}
	return found;
}

/* A manager may mend a slip, until the person has committed anything. */
static int
may_mend(bool *out, struct trial *trial, size_t side, const char *path,
    const struct person *before)
{
	const struct state *roster = trial_state(trial, side, path);
	struct settings *settings;
	int acted;

	*out = false;
	if (roster == NULL || !is_present_manager(before, trial_who(trial),
	    trial->day))
		return 0;
	if (trial_settings_at(&settings, trial, trial_tree(trial, side)) < 0)
		return -1;
	if (settings->notes.policy.needs_signature)
		return 0;
	acted = has_committed(trial, side, roster, before);
	*out = acted == 0;
	return acted < 0 ? -1 : 0;
}

/* Of a merge, only the words of the breach differ. */
int
trial_change_roster(struct trial *trial, size_t side, const char *path,
    bool has_identity, bool has_other)
{
	struct str who = trial_who(trial);
	const struct person *before;
	bool is_merge = trial->nsides > 1, is_admin, may = true;

	if (trial_person(&before, trial, side, path) < 0)
		return -1;
	/* a comment belongs to the person or to a manager, not to anybody */
	if (before != NULL && !has_identity &&
	    !person_has_address(before, who))
		has_other = true;
	trial_note_right(trial, path, RIGHT_OF(RIGHT_ROSTER,
	    .has_identity = has_identity, .has_other = has_other));
	if (trial_is_admin(&is_admin, trial, who) < 0)
		return -1;
	if (is_admin)
		return 0;
	if (before == NULL) {
		tell_identity(trial, path, is_merge ? "the merge replaces a "
		    "roster that cannot be read" :
		    "a file that could not be read was replaced");
		return 0;
	}
	if (has_identity && !person_has_address(before, who) &&
	    may_mend(&may, trial, side, path, before) < 0)
		return -1;
	if (!may)
		tell_identity(trial, path, is_merge ? "the merge loses or "
		    "changes name, e-mail or initials" :
		    "name, e-mail or initials were changed");
	if (has_other && !is_present_manager(before, who, trial->day))
		tell_identity(trial, path, is_merge ? "the merge loses or "
		    "changes what a present manager decides" :
		    "what a present manager decides was changed");
	return 0;
}

/* Whether the committer may make the change on the trial's day. */
static int
may_change(bool *out, struct trial *trial, const struct person *person,
    const struct rules_right *right)
{
	struct str who = trial_who(trial);
	bool is_theirs = person_has_address(person, who);
	bool leads = is_present_manager(person, who, trial->day);

	*out = leads || (is_theirs && !right->has_other);
	return *out && right->has_identity && !is_theirs ?
	    may_mend(out, trial, 0, right->path, person) : 0;
}

/* Whether the folder of a roster has another entry. */
static int
is_folder_used(bool *out, struct trial *trial, const char *path)
{
	OWN(buf) folder = BUF_INIT, bytes = BUF_INIT;
	struct tree_entry entry;
	struct str tree;
	int result;

	*out = false;
	person_folder(&folder, treediff_person(path));
	result = repo_read_folder(&bytes, trial->rules->repo,
	    trial_tree(trial, 0), folder.at, trial->err);
	for (tree = buf_str(&bytes); tree_next(&entry, &tree); )
		*out |= !str_is(entry.name, "person.ini");
	return result;
}

int
trial_may_roster(bool *out, struct trial *trial,
    const struct rules_right *right)
{
	const struct date today = trial->day;
	const struct person *person;
	bool is_there, is_used = false;
	int shift, result;

	*out = false;
	if ((right->is_removal &&
	    is_folder_used(&is_used, trial, right->path) < 0) || (!is_used &&
	    trial_is_admin(out, trial, trial_who(trial)) < 0))
		return -1;
	if (is_used || *out)
		return 0;
	result = settings_person(&person, &is_there, &trial->rules->settings,
	    trial_tree(trial, 0), treediff_person(right->path), trial->err);
	/* if there is no roster, anybody may create one */
	*out = result == 0 && !is_there;
	for (shift = -1; shift <= 1 && result == 0 && person != NULL &&
	    !*out; shift++) {
		trial->day = date_plus_days(today, shift);
		result = may_change(out, trial, person, right);
	}
	trial->day = today;
	return result;
}

/* Its creator may remove a roster while its folder never had another file. */
int
trial_roster_gone(struct trial *trial, size_t side, const char *path)
{
	const struct state *state = trial_state(trial, side, path);
	struct str who = trial_who(trial);
	bool may = false;

	trial_note_right(trial, path, RIGHT_OF(RIGHT_ROSTER,
	    .is_removal = true));
	if (state != NULL && !state->folder_is_used) {
		if (trial_is_admin(&may, trial, who) < 0)
			return -1;
		may |= state->creator != NULL && str_is(who, state->creator);
	}
	if (!may)
		trial_breach(trial, BREACH_IDENTITY, path, "person.ini was "
		    "removed or renamed, or is no regular file any more");
	return 0;
}

/* Asked for if a parent's settings, or the commit's own, ask for signatures. */
int
trial_roster_signature(struct trial *trial, const char *path)
{
	struct settings *settings;
	bool asks = false;
	size_t i;

	/* behind the sides stands the commit's own tree */
	for (i = 0; i <= trial->nsides && !asks; i++) {
		if (trial_settings_at(&settings, trial,
		    trial_tree(trial, i)) < 0)
			return -1;
		asks = settings->notes.policy.needs_signature;
	}
	if (asks)
		trial_signature(trial, path, "the change");
	return 0;
}

static int
parse_setting(enum place place, const char *path, struct str text,
    struct err *err)
{
	OWN(person) person = PERSON_INIT;
	OWN(policy) policy = POLICY_INIT;
	OWN(kind) kind = KIND_INIT;
	struct str name = treediff_kind(path);

	if (place == PLACE_PERSON)
		return person_parse(&person, treediff_person(path), text, err);
	if (place != PLACE_TEMPLATE)
		return policy_parse(&policy, text, err);
	return str_is_name(name) ? kind_parse(&kind, name, text, err) :
	    err_set(err, ERR_TEXT, SETTING_NO_KIND);
}

int
trial_setting(struct trial *trial, const char *path, enum place place,
    const struct oid *oid)
{
	OWN(buf) text = BUF_INIT;
	struct err err = ERR_INIT;
	size_t limit = place == PLACE_TEMPLATE ? MARKDOWN_TEXT_MAX :
	    CONFIG_FILE_MAX;

	/* we do not read git's own files */
	if (str_ends(str_of(path), ".gitattributes") ||
	    str_is(str_of(path), ".mailmap"))
		return 0;
	if (repo_read_blob(&text, trial->rules->repo, oid, limit, &err) == 0 &&
	    parse_setting(place, path, buf_str(&text), &err) == 0)
		return 0;
	if (!settings_is_bad_text(&err)) {
		*trial->err = err;
		return -1;
	}
	if (err.line == 0)
		trial_breach(trial, BREACH_MALFORMED, path, "%s", err.text);
	else
		trial_breach(trial, BREACH_MALFORMED, path, "cannot be read "
		    "as %s (line %u): %s", place == PLACE_TEMPLATE ?
		    "a template" : place == PLACE_PERSON ?
		    "settings of a person" : "settings", err.line, err.text);
	return 0;
}

int
trial_person_ini(struct trial *trial, const struct change *change)
{
	const struct person *before;
	OWN(config) pairs = CONFIG_INIT;
	OWN(buf) text = BUF_INIT;

	if (trial_roster_signature(trial, change->path) < 0)
		return -1;
	if (!change->is_there || change->mode != MODE_FILE)
		return trial_roster_gone(trial, 0, change->path);
	if (!change->was_there && change->folder_was_there)
		trial_breach(trial, BREACH_IDENTITY, change->path,
		    "person.ini was created in a folder that existed");
	if (trial_setting(trial, change->path, PLACE_PERSON,
	    &change->after) < 0)
		return -1;
	if (!change->was_there) {
		trial_note_right(trial, change->path, RIGHT_OF(RIGHT_ROSTER));
		return 0;
	}
	if (trial_person(&before, trial, 0, change->path) < 0 ||
	    settings_pairs(&pairs, &text, trial->rules->repo, &change->after,
	    trial->err) < 0)
		return -1;
	/* if the old roster is not understood, no sort of pairs differs */
	return trial_change_roster(trial, 0, change->path, before != NULL &&
	    !is_same(&before->config, &pairs, true), before != NULL &&
	    !is_same(&before->config, &pairs, false));
}

/* The pairs in the texts of a roster or of settings; see trial_texts. */
struct pairs {
	const struct trial_texts *texts;
	struct config *config;		/* MINE, THEIRS, MERGED, those that are
					   known from KNOWN on, and then own */
};

enum { MINE, THEIRS, MERGED, KNOWN };

/*
 * Whether this side alone changed a pair (added or removed it), even if it was
 * changed back, or has chosen it in a merge.  If a text that both sides know
 * already has the pair as this side has it now, that does not count, unless the
 * change was back and forth.
 */
static bool
is_touched(const struct pairs *p, const struct config_entry *entry)
{
	const struct config *known = p->config + KNOWN;
	const struct config *own = known + p->texts->nknown;
	size_t i, before, too, after;
	size_t in_mine = count_entry(&p->config[MINE], entry);
	bool is_changed = false;

	for (i = 0; i < p->texts->nown; i += 3) {
		before = count_entry(&own[i], entry);
		too = count_entry(&own[i + 1], entry);
		after = count_entry(&own[i + 2], entry);
		if (before == after || too == after) {
			is_changed |= before != too;
			continue;
		}
		if (before == in_mine)
			return true;
		is_changed = true;
	}
	for (i = 0; i < p->texts->nknown && is_changed; i++)
		is_changed = count_entry(&known[i], entry) != in_mine;
	return is_changed;
}

/* Notes a pair that was taken away or added, unless it was noted. */
static void
add_change(struct buf *changes, char sign, const struct config_entry *entry)
{
	OWN(buf) words = BUF_INIT;

	buf_addf(&words, "%c%.*s = %.*s", sign, STR_ARGS(entry->key),
	    STR_ARGS(entry->value));
	if (!str_is(entry->key, COMMENT) &&
	    !str_has_string(buf_str(changes), buf_str(&words)))
		buf_add_ended(changes, buf_str(&words));
}

/* Notes the pairs that only one of two rosters has. */
static void
add_missing(struct buf *changes, const struct config *config,
    const struct config *other, char sign)
{
	size_t i;

	for (i = 0; i < config->n; i++)
		if (find_entry(other, &config->entry[i]) == other->n)
			add_change(changes, sign, &config->entry[i]);
}

int
trial_tell_roster(struct trial *trial, const struct change *change)
{
	struct telling telling = { .path = change->path, .is_roster = true,
		.is_first = !change->was_there,
		.is_gone = !change->is_there };
	OWN(buf) before = BUF_INIT, after = BUF_INIT, changes = BUF_INIT;
	OWN(config) old = CONFIG_INIT, new = CONFIG_INIT;
	struct repo *repo = trial->rules->repo;

	if (trial->rules->tell == NULL)
		return 0;
	if (change->was_there && (settings_pairs(&old, &before, repo,
	    &change->before, trial->err) < 0 || settings_pairs(&new, &after,
	    repo, &change->after, trial->err) < 0))
		return -1;
	add_missing(&changes, &old, &new, '-');
	add_missing(&changes, &new, &old, '+');
	telling.changes = buf_str(&changes);
	trial_tell(trial, &telling);
	return 0;
}

/* Notes pairs that differ from this side's, unless only the other changed. */
static void
take_differences(struct trial_differs *differs, struct buf *changes,
    const struct pairs *p, int side)
{
	const struct config *config = &p->config[side];
	const struct config_entry *entry;
	size_t i, in_merged, in_mine;

	for (i = 0; i < config->n; i++) {
		entry = &config->entry[i];
		in_merged = count_entry(&p->config[MERGED], entry);
		in_mine = count_entry(&p->config[MINE], entry);
		if (in_merged == in_mine ||
		    (in_merged == count_entry(&p->config[THEIRS], entry) &&
		    !is_touched(p, entry)))
			continue;
		differs->is_any = true;
		differs->has_identity |= is_identity(entry);
		differs->has_other |= !is_identity(entry) &&
		    !str_is(entry->key, COMMENT);
		if ((side == MERGED) == (in_merged > in_mine))
			add_change(changes, side == MERGED ? '+' : '-', entry);
	}
}

/*
 * Whether a merge puts pairs of one sort in another order than this side has,
 * which the other has not either, or from which this side alone took them.  Of
 * two managers on one day the first one leads.
 */
static bool
is_reordered(const struct pairs *p, bool of_identity)
{
	const struct config *merged = &p->config[MERGED];
	const struct config *own = p->config + KNOWN + p->texts->nknown;
	size_t i;

	if (is_in_order(&p->config[MINE], merged, of_identity))
		return false;
	for (i = 0; i < p->texts->nown; i += 3)
		if (!is_in_order(&own[i], &own[i + 2], of_identity) &&
		    !is_in_order(&own[i + 1], &own[i + 2], of_identity))
			return true;
	return !is_in_order(&p->config[THEIRS], merged, of_identity);
}

/* Adds the lines of a text that have a comment. */
static void
add_comments(struct config *out, struct str text)
{
	struct str line;

	while (str_next_line(&line, &text))
		if (str_starts(line, ";") || str_starts(line, "#") ||
		    str_find(line, " ;") < line.n ||
		    str_find(line, "\t;") < line.n)
			*MEM_ADD(out->entry, out->n, &out->cap) =
			    (struct config_entry){ .key = STR_LIT(COMMENT),
			    .value = line };
}

/* Reads the pairs of a file; a file that is no .ini file counts as one pair. */
static int
read_pairs(struct config *out, struct buf *text, struct trial *trial,
    const char *path, const struct oid *oid)
{
	if (str_ends(str_of(path), ".ini")) {
		if (settings_pairs(out, text, trial->rules->repo, oid,
		    trial->err) < 0)
			return -1;
		add_comments(out, buf_str(text));
		return 0;
	}
	if (!oid_is_zero(oid)) {
		buf_add_string(text, oid_text(oid).at);
		*MEM_ADD(out->entry, out->n, &out->cap) =
		    (struct config_entry){ .value = buf_str(text) };
	}
	return 0;
}

struct parsed_pairs {
	struct config config;	/* views of the text */
	struct buf text;
};

/* How many bytes of texts and pairs are remembered between two merges. */
enum { PAIRS_MAX = 32 << 20 };

void
rules_forget_pairs(struct rules *rules)
{
	while (rules->npairs > 0) {
		config_release(&rules->pairs[--rules->npairs].config);
		buf_release(&rules->pairs[rules->npairs].text);
	}
	oidmap_release(&rules->pairs_of[false]);
	oidmap_release(&rules->pairs_of[true]);
	rules->pairs_size = 0;
}

/*
 * Pairs that are of the rules until they are forgotten.  A line of merges asks
 * for the same texts each time.
 */
static int
find_pairs(struct config *out, struct trial *trial, const char *path,
    const struct oid *oid)
{
	struct rules *rules = trial->rules;
	/* one blob may be a template as well, which is read otherwise */
	struct oidmap *of = &rules->pairs_of[str_ends(str_of(path), ".ini")];
	struct parsed_pairs new = { CONFIG_INIT, BUF_INIT };
	unsigned number = (unsigned)rules->npairs;

	if (!oidmap_find(&number, of, oid)) {
		if (read_pairs(&new.config, &new.text, trial, path, oid) < 0) {
			buf_release(&new.text);
			return -1;
		}
		rules->pairs_size += new.text.n +
		    new.config.n * sizeof(*new.config.entry);
		*MEM_ADD(rules->pairs, rules->npairs, &rules->pairs_cap) = new;
		oidmap_add(of, oid, number);
	}
	*out = rules->pairs[number].config;
	return 0;
}

int
trial_differs(struct trial_differs *out, struct buf *changes,
    struct trial *trial, const char *path, const struct trial_texts *texts)
{
	const struct oid *const oid[] = { &texts->mine, &texts->theirs,
		&texts->merged };
	size_t i, own = KNOWN + texts->nknown, n = own + texts->nown;
	struct pairs p = { texts, mem_new(n, sizeof(*p.config)) };
	int result = 0;

	if (trial->rules->pairs_size > PAIRS_MAX)
		rules_forget_pairs(trial->rules);
	for (i = 0; i < n && result == 0; i++)
		result = find_pairs(&p.config[i], trial, path,
		    i < KNOWN ? oid[i] : i < own ? &texts->known[i - KNOWN] :
		    &texts->own[i - own]);
	*out = (struct trial_differs){ false, false, false };
	if (result == 0) {
		take_differences(out, changes, &p, MINE);
		take_differences(out, changes, &p, MERGED);
		out->has_identity |= is_reordered(&p, true);
		/* the merge itself has removed what the other side has */
		out->has_other |= is_reordered(&p, false) ||
		    (oid_is_zero(&texts->merged) &&
		    !oid_is_zero(&texts->theirs));
		out->is_any |= out->has_identity || out->has_other;
	}
	free(p.config);
	return result;
}

/* What the rosters of a side say about a change of settings. */
struct electors {
	bool is_anybody;	/* there is a person */
	bool leads_one, leads_all;	/* the committer leads, of those who
					   have not left */
};

static int
ask_person(struct electors *e, struct trial *trial, struct notes *notes,
    struct str id)
{
	struct record_search search = { .kind = STR_NONE };
	const struct person *person;
	bool leads = false;
	int result = 0;

	if (settings_person(&person, NULL, &trial->rules->settings,
	    &notes->tree, id, trial->err) < 0)
		return -1;
	e->is_anybody = true;
	if (person != NULL) {
		if (!date_is_none(person->left) &&
		    date_cmp(person->left, trial->day) < 0)
			return 0;
		leads = is_present_manager(person, trial_who(trial),
		    trial->day);
	}
	e->leads_one |= leads;
	/* a person without a record does not count */
	if (!leads)
		result = trial_find_records(&search, trial, &notes->tree,
		    id);
	e->leads_all &= leads || (!search.has_session &&
	    !search.has_document);
	return result;
}

static int
ask_all(struct electors *e, struct trial *trial, size_t side)
{
	OWN(buf) names = BUF_INIT;
	struct settings *settings;
	struct str id, rest;

	*e = (struct electors){ .leads_all = true };
	if (trial_settings_at(&settings, trial, trial_tree(trial, side)) < 0)
		return -1;
	if (notes_people(&names, &settings->notes, trial->err) < 0) {
		/* people/ cannot be read: a breach of another commit */
		e->is_anybody = true;
		return trial_unless_bad(trial, -1);
	}
	for (rest = buf_str(&names); str_next_string(&id, &rest); )
		if (ask_person(e, trial, &settings->notes, id) < 0)
			return -1;
	return 0;
}

int
trial_may_set_policy(bool *out, struct trial *trial, size_t side)
{
	struct electors e;

	*out = trial->nsides == 0;
	if (!*out && trial_is_admin(out, trial, trial_who(trial)) < 0)
		return -1;
	if (*out)
		return 0;
	if (ask_all(&e, trial, side) < 0)
		return -1;
	*out = !e.is_anybody || (trial->rules->admins.n == 0 &&
	    e.leads_one && e.leads_all);
	return 0;
}

int
trial_change_policy(struct trial *trial, size_t side, const char *path)
{
	bool may;

	trial_note_right(trial, path, RIGHT_OF(RIGHT_SETTINGS));
	if (trial_may_set_policy(&may, trial, side) < 0)
		return -1;
	if (!may)
		trial_breach(trial, BREACH_POLICY, path, "%s was changed by "
		    "%.*s, who is no %s", str_starts(str_of(path),
		    "templates/") ? "a template" : "the policy",
		    STR_ARGS(trial_who(trial)), trial->rules->admins.n > 0 ?
		    "administrator" : "present manager of everybody here; an "
		    "administrator may: on the server, and in a clone that is "
		    "to know: git config --add one-to-one.administrator EMAIL");
	return 0;
}

int
trial_policy(struct trial *trial, const struct change *change)
{
	return trial_roster_signature(trial, change->path) < 0 ||
	    (change->is_there && change->mode == MODE_FILE && trial_setting(
	    trial, change->path, change->place, &change->after) < 0) ? -1 :
	    trial_change_policy(trial, 0, change->path);
}
