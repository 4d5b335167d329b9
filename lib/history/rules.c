/* SPDX-License-Identifier: ISC */
/*
 * rules - treediff finds what a commit changed; each change goes to the rule of
 * its place; the act of the commit is tried last.
 */

#include "history/rules.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/version.h"
#include "history/agreement.h"
#include "history/rules_private.h"
#include "notes/builtin.h"

static int
read_admins(struct buf *out, struct repo *repo, struct err *err)
{
	return repo_settings(out, repo, "one-to-one.administrator", err);
}

int
rules_words(struct buf *out, struct repo *repo, struct err *err)
{
	OWN(buf) admins = BUF_INIT;
	size_t i, n = 0;
	int result = read_admins(&admins, repo, err);

	for (i = 0; i < builtin_nkinds; i++)
		n += builtin_kinds[i].text.n;
	if (result == 0)
		buf_addf(out, "%zu %s %s", n, sha256_of(buf_str(&admins)).at,
		    VERSION);
	return result;
}

void
rules_init(struct rules *out, struct repo *repo, struct breaches *breaches)
{
	*out = (struct rules){ .repo = repo, .breaches = breaches,
	    .admins = BUF_INIT, .strays = BUF_INIT, .not_by = BUF_INIT,
	    .settings = SETTINGS_INIT(repo) };
}

void
rules_release(struct rules *rules)
{
	buf_release(&rules->admins);
	buf_release(&rules->strays);
	buf_release(&rules->not_by);
	oidmap_release(&rules->seen_not_by);
	oidmap_release(&rules->sound);
	hints_release(&rules->hints);
	reading_forget(rules);
	rules_forget_pairs(rules);
	free(rules->pairs);
	rules_clear_rights(rules);
	free(rules->right);
	settings_release(&rules->settings);
	*rules = (struct rules){ .repo = NULL };
}

struct breach *
trial_breach(struct trial *trial, enum breach_rule rule, const char *path,
    const char *format, ...)
{
	struct breach *breach;
	va_list args;

	va_start(args, format);
	breach = breaches_addv(trial->rules->breaches, rule, trial->id, path,
	    format, args);
	va_end(args);
	return breach;
}

static int
compare_paths(const void *path, const void *record)
{
	return strcmp(path, *(const char *const *)record);
}

bool
trial_wants(const struct trial *trial, const char *path)
{
	const struct rules *rules = trial->rules;

	if (!str_is_absent(rules->only) &&
	    !str_eq(treediff_person(path), rules->only))
		return false;
	return rules->nrecords == 0 || treediff_place(path) != PLACE_RECORD ||
	    bsearch(path, rules->records, rules->nrecords,
	    sizeof(*rules->records), compare_paths) != NULL;
}

/* Notes the other name of a move to or from a record that was asked for. */
static void
note_stray(struct trial *trial)
{
	const char *to = trial->record.at, *from = trial->moves.at;
	bool wants_to, wants_from;

	if (trial->act.type != ACT_MOVE || trial->rules->nrecords == 0)
		return;
	wants_to = trial_wants(trial, to);
	wants_from = trial_wants(trial, from);
	if (wants_to != wants_from && str_eq(treediff_person(to),
	    treediff_person(from))) {
		buf_add_ended(&trial->rules->strays, str_of(wants_to ? from :
		    to));
	}
}

int
trial_is_admin(bool *out, const struct trial *trial, struct str email)
{
	struct rules *rules = trial->rules;

	*out = false;
	if (!rules->knows_admins && read_admins(&rules->admins, rules->repo,
	    trial->err) < 0)
		return -1;
	rules->knows_admins = true;
	*out = str_has_string(buf_str(&rules->admins), email);
	return 0;
}

struct str
trial_who(const struct trial *trial)
{
	return trial->commit->committer.email;
}

const struct oid *
trial_tree(const struct trial *trial, size_t side)
{
	return side < trial->nsides ? &trial->side[side].tree :
	    &trial->commit->tree;
}

int
trial_unless_bad(const struct trial *trial, int result)
{
	return result < 0 && settings_is_bad_text(trial->err) ? 0 : result;
}

int
trial_settings_at(struct settings **out, struct trial *trial,
    const struct oid *tree)
{
	return settings_at(out, &trial->rules->settings, tree, trial->err);
}

struct state *
trial_state(const struct trial *trial, size_t side, const char *path)
{
	return side < trial->nsides ?
	    statemap_find(trial->side[side].map, path) : NULL;
}

int
trial_person(const struct person **out, struct trial *trial, size_t side,
    const char *path)
{
	struct settings_cache *cache = &trial->rules->settings;
	struct str id = treediff_person(path);
	bool is_there;

	if (settings_person(out, &is_there, cache, trial_tree(trial, side),
	    id, trial->err) < 0)
		return -1;
	if (is_there)
		return 0;
	return settings_person(out, &is_there, cache, &trial->commit->tree,
	    id, trial->err);
}

/* The search begins at *at, behind the one found last: their order is one. */
static bool
has_fault(const struct treediff *delta, const struct treediff_fault *fault,
    size_t *at)
{
	size_t i, n = delta->nfaults;

	for (i = 0; i < n; i++, ++*at)
		if (strcmp(delta->fault[*at % n].path, fault->path) == 0 &&
		    strcmp(delta->fault[*at % n].what, fault->what) == 0) {
			++*at;
			return true;
		}
	return false;
}

/*
 * A commit brings a fault if it has the fault against every parent.  That not
 * all was compared is a fault, whichever parent it was compared with.
 */
static void
tell_faults(struct trial *trial)
{
	size_t i, j, at[COMMIT_PARENTS_MAX] = { 0 };
	const struct treediff_fault *fault;

	for (i = 0; i < trial->ndeltas; i++)
		if (treediff_is_cut(&trial->delta[i]))
			trial_breach(trial, BREACH_MALFORMED, NULL, "changes "
			    "so many files that are no notes that they were "
			    "not all looked at; commit fewer at once");
	for (i = 0; i < trial->delta[0].nfaults; i++) {
		fault = &trial->delta[0].fault[i];
		for (j = 1; j < trial->ndeltas; j++)
			if (!has_fault(&trial->delta[j], fault, &at[j]))
				break;
		if (j == trial->ndeltas)
			trial_breach(trial, BREACH_MALFORMED, fault->path,
			    "%s", fault->what);
	}
}

/* Notes in the roster's state that its folder had another file. */
static void
note_folder(struct trial *trial, const char *path)
{
	struct state *state = statemap_roster(trial->map,
	    treediff_person(path));

	if (state != NULL && !state->folder_is_used) {
		state = state_edit(state_ref(state));
		state->folder_is_used = true;
		trial->map = statemap_put(trial->map, state);
	}
}

struct version
trial_version(const struct trial *trial, const struct oid *text)
{
	struct version version = { .commit = *trial->id, .day = trial->day,
		.seconds = trial->commit->committer.seconds,
		.date = DATE_NONE };

	if (text != NULL)
		version.text = *text;
	return version;
}

static bool
is_in_folder(const struct change *change, const struct change *roster)
{
	return str_eq(treediff_person(change->path),
	    treediff_person(roster->path));
}

/*
 * Whether a new roster's folder has another file, from before or by the same
 * commit: the changes of a folder stand side by side.
 */
static bool
has_company(const struct trial *trial, const struct change *roster)
{
	const struct change *first = trial->delta[0].change;
	const struct change *last = first + trial->delta[0].n - 1;

	return roster->folder_was_there ||
	    (roster > first && is_in_folder(roster - 1, roster)) ||
	    (roster < last && is_in_folder(roster + 1, roster));
}

/* Adds a version of a file that is not a record to its state. */
static void
note_file(struct trial *trial, const struct change *change)
{
	struct version version = trial_version(trial, change->is_there ?
	    &change->after : NULL);
	struct state *state = statemap_find(trial->map, change->path);

	state = state == NULL ? state_new(change->path) :
	    state_edit(state_ref(state));
	if (change->place == PLACE_PERSON && state->creator == NULL) {
		state->creator = mem_copy(trial_who(trial).at,
		    trial_who(trial).n);
		state->folder_is_used |= has_company(trial, change);
	}
	state_add_version(state, &version);
	trial->map = statemap_put(trial->map, state);
	if (change->place == PLACE_EVIDENCE)
		note_folder(trial, change->path);
}

struct state *
trial_end(struct trial *trial, struct state *state)
{
	struct version gone = trial_version(trial, NULL);

	state = state_edit(state);
	state_lapse(state, HOLD_CHANGED);
	state_add_version(state, &gone);
	return state;
}

void
trial_tell(struct trial *trial, struct telling *telling)
{
	telling->commit = trial->id;
	telling->parsed = trial->commit;
	telling->bytes = trial->bytes;
	telling->act = &trial->act;
	if (trial->rules->tell != NULL)
		trial->rules->tell(telling, trial->rules->arg);
}

static int
try_file(struct trial *trial, const struct change *change)
{
	switch (change->place) {
	case PLACE_PERSON:
		return trial_tell_roster(trial, change) < 0 ? -1 :
		    trial_person_ini(trial, change);
	case PLACE_TEMPLATE:
	case PLACE_POLICY:
		return trial_policy(trial, change);
	case PLACE_EVIDENCE:
		/* a program is malformed, and its mode may be mended */
		if (change->was_there && (!change->is_there ||
		    !oid_eq(&change->before, &change->after)))
			trial_breach(trial, BREACH_REMOVED, change->path,
			    !change->is_there ?
			    "evidence was removed or renamed" :
			    "evidence was replaced; add another file beside "
			    "it");
		return 0;
	default:
		return 0;
	}
}

static int
try_change(struct trial *trial, const struct change *change)
{
	if (!trial_wants(trial, change->path) &&
	    !str_is_absent(treediff_person(change->path)))
		return 0;
	if (change->place == PLACE_RECORD) {
		if (trial_record(trial, change) < 0)
			return -1;
		note_folder(trial, change->path);
		return 0;
	}
	if (!trial->rules->is_learning && try_file(trial, change) < 0)
		return -1;
	note_file(trial, change);
	if (change->place == PLACE_OTHER)
		note_folder(trial, change->path);
	return 0;
}

static char *
string_of(struct buf *hold, struct str s)
{
	buf_add(hold, s);
	return str_is_absent(s) ? NULL : hold->at;
}

/* Fills in what the settings and roster of its day say of an act. */
static int
fill_event(struct event *event, struct trial *trial,
    const struct state *state)
{
	const struct version *version = state_version(state);
	const struct treediff *delta = &trial->delta[0];
	struct settings *settings;
	const struct person *person;
	size_t i;

	if (trial_settings_at(&settings, trial, trial_tree(trial, 0)) < 0 ||
	    trial_person(&person, trial, 0, state->path) < 0)
		return -1;
	event->asks_signature = settings->notes.policy.needs_signature;
	event->counts_witnessed = settings->notes.policy.witnessed_counts;
	/* evidence counts if it came with the act */
	for (i = 0; i < delta->n; i++)
		event->has_file |= delta->change[i].place == PLACE_EVIDENCE &&
		    str_is(trial->act.evidence, delta->change[i].path);
	if (version != NULL) {
		event->brought = version->commit;
		event->text = version->text;
	}
	/* a believed act is a party's, so there is a roster that names them */
	event->role = person_role(person, str_of(event->email),
	    buf_str(&state->kind), version == NULL ? DATE_NONE :
	    version->date, trial->day);
	return 0;
}

/*
 * Marks all that a party said, and the disagreements that stay in the text,
 * from this commit on: what was said on a branch beside it stands.
 */
static int
withdraw(struct trial *trial, struct state *state, const struct event *by)
{
	struct state_line *line;
	const struct event *said;
	bool is_own;
	size_t i;

	for (i = 0; i < state->events.n; i++) {
		said = event_at(state, i);
		if (said->is_withdrawn || !act_is_of_party(said->type) ||
		    (said->role == ROLE_PERSON) != (by->role == ROLE_PERSON))
			continue;
		if (trial_is_same_party(&is_own, trial, 0, state->path,
		    said->role == ROLE_PERSON, said->email,
		    str_of(by->email)) < 0)
			return -1;
		if (is_own)
			event_edit(state, i)->is_withdrawn = true;
	}
	for (i = 0; i < state->lines.n; i++) {
		line = &state->lines.line[i];
		if (state_line_is_withdrawn(line) ||
		    line->is_person != (by->role == ROLE_PERSON))
			continue;
		if (trial_is_same_party(&is_own, trial, 0, state->path,
		    line->is_person, line->email, trial_who(trial)) < 0)
			return -1;
		if (is_own)
			state_line_withdraw(line);
	}
	return 0;
}

int
trial_note_force(struct trial *trial, struct state *state)
{
	OWN(agreement) agreement = AGREEMENT_INIT;
	int result;

	if (state->was_in_force || !str_is(buf_str(&state->kind), "contract"))
		return 0;
	result = agreement_read(&agreement, state, trial->rules->repo, false,
	    trial->err);
	/* a state that others hold was asked when it was made: no change */
	if (agreement.state == STATE_AGREED)
		state->was_in_force = true;
	return result;
}

/*
 * Anybody can change the bytes of a signature so that it still verifies.  That
 * makes another commit, but its party has done nothing anew.
 */
int
trial_bare_id(struct oid *out, const struct trial *trial)
{
	OWN(buf) bare = BUF_INIT, signature = BUF_INIT;

	*out = *trial->id;
	return !commit_signed_part(&bare, &signature, trial->bytes) ? 0 :
	    repo_commit_id(out, buf_str(&bare), trial->err);
}

static int
note_act(struct trial *trial)
{
	const struct act *act = &trial->act;
	OWN(buf) name = BUF_INIT, email = BUF_INIT, witness = BUF_INIT,
	    words = BUF_INIT, to = BUF_INIT;
	struct state *state = statemap_find(trial->map, trial->record.at);
	struct event event = { .type = act->type, .day = trial->day,
		.seconds = trial->commit->committer.seconds };
	int result = 0;

	if (state == NULL)
		return 0;
	state = state_edit(state_ref(state));
	event.commit = *trial->id;
	event.name = string_of(&name, str_is_absent(act->name) ?
	    trial->commit->committer.name : act->name);
	event.email = string_of(&email, str_is_absent(act->email) ?
	    trial_who(trial) : act->email);
	event.witness = string_of(&witness, act->witness_name);
	event.words = string_of(&words, str_is_absent(act->reason) ?
	    act->evidence : act->reason);
	event.to = string_of(&to, act->disclosed_to);
	result = trial_bare_id(&event.bare, trial) < 0 ? -1 :
	    fill_event(&event, trial, state);
	if (act->type == ACT_VOID)
		event.text = act->voids;
	if (result == 0 && act->type == ACT_WITHDRAW)
		result = withdraw(trial, state, &event);
	if (result == 0) {
		state_add_event(state, &event);
		result = trial_note_force(trial, state);
	}
	trial->map = statemap_put(trial->map, state);
	return result;
}

bool
trial_breaks_rule(const struct trial *trial, size_t from)
{
	const struct breaches *breaches = trial->rules->breaches;
	enum breach_rule rule;

	for (; from < breaches->n; from++) {
		rule = breaches->breach[from].rule;
		if (rule != BREACH_UNSIGNED && rule != BREACH_BAD_SIGNATURE &&
		    rule != BREACH_MALFORMED)
			return true;
	}
	return false;
}

static void
refuse_malformed(struct trial *trial, const struct act *act)
{
	if (str_is_absent(act->odd))
		trial_breach(trial, BREACH_MALFORMED, NULL, "%s", act->why);
	else
		trial_breach(trial, BREACH_MALFORMED, NULL, "%s: '%.*s' %s",
		    act->why, STR_ARGS(act->odd), act->odd_how);
}

static void
refuse_odd(struct trial *trial)
{
	struct str name = trial->commit->foreign;

	if (str_is_absent(name))
		trial_breach(trial, BREACH_MALFORMED, NULL, "%s",
		    trial->commit->odd);
	else
		trial_breach(trial, BREACH_MALFORMED, NULL, "'%.*s' is %s",
		    STR_ARGS(name), trial->commit->odd);
}

static int
try_act(struct trial *trial)
{
	struct telling telling = { .path = trial->record.at };

	if (trial->act.type == ACT_NONE)
		return 0;
	if (trial->act.type == ACT_MALFORMED) {
		refuse_malformed(trial, &trial->act);
		return 0;
	}
	if (!trial_wants(trial, trial->record.at))
		return 0;
	if (trial_act(trial) < 0)
		return -1;
	/* a malformed commit, or one not signed, breaks no rule of acts */
	telling.is_believed = !trial_breaks_rule(trial, trial->nbreaches);
	telling.is_item = trial_adds_item(trial);
	trial_tell(trial, &telling);
	return telling.is_believed ? note_act(trial) : 0;
}

/* How many trees are remembered to be sound. */
enum { SOUND_MAX = 1 << 17 };

int
rules_compare(struct treediff *out, struct rules *rules,
    const struct oid *before, const struct oid *after, struct str id,
    struct err *err)
{
	if (rules->sound.n >= SOUND_MAX)
		oidmap_release(&rules->sound);
	*out = (struct treediff){ .skips_faults = rules->is_learning,
	    .sound = &rules->sound };
	return treediff_read(out, rules->repo, before, after, id, err);
}

/* An act must change nothing anywhere; else rules->only is enough. */
static int
read_deltas(struct trial *trial)
{
	const struct side *side;
	struct str id = trial->act.type != ACT_NONE ? STR_NONE :
	    trial->rules->only;
	size_t i;

	trial->ndeltas = trial->nsides > 0 ? trial->nsides : 1;
	trial->delta = mem_new(trial->ndeltas, sizeof(*trial->delta));
	for (i = 0; i < trial->ndeltas; i++) {
		side = trial->nsides > 0 ? &trial->side[i] : NULL;
		if (side != NULL && side->delta != NULL) {
			trial->delta[i] = *side->delta;
			*side->delta = (struct treediff)TREEDIFF_INIT;
		} else if (rules_compare(&trial->delta[i], trial->rules,
		    side == NULL ? NULL : &side->tree, &trial->commit->tree,
		    id, trial->err) < 0) {
			return -1;
		}
	}
	return 0;
}

static int
try_all(struct trial *trial)
{
	size_t i;

	if (read_deltas(trial) < 0)
		return -1;
	tell_faults(trial);
	if (trial->nsides > 1) {
		if (trial_merge(trial) < 0)
			return -1;
	} else {
		if (trial->nsides == 1)
			trial->map = statemap_ref(trial->side[0].map);
		for (i = 0; i < trial->delta[0].n; i++)
			if (try_change(trial, &trial->delta[0].change[i]) < 0)
				return -1;
	}
	if (!trial->rules->is_learning && trial_settings(trial) < 0)
		return -1;
	return try_act(trial);
}

static int
run_trial(struct statemap **out, struct trial *trial)
{
	size_t i;
	int result;

	trial->nbreaches = trial->rules->breaches->n;
	result = try_all(trial);
	if (trial->rules->is_learning)
		breaches_cut(trial->rules->breaches, trial->nbreaches);
	for (i = 0; i < trial->ndeltas; i++)
		treediff_release(&trial->delta[i]);
	free(trial->delta);
	buf_release(&trial->record);
	buf_release(&trial->moves);
	*out = trial->map;
	if (result < 0) {
		statemap_unref(trial->map);
		*out = NULL;
	}
	return result;
}

int
rules_commit(struct statemap **out, struct rules *rules,
    const struct oid *id, struct str bytes, const struct side *side,
    size_t nsides, struct err *err)
{
	struct commit commit;
	struct trial trial = { .rules = rules, .err = err, .id = id,
		.commit = &commit, .bytes = bytes, .record = BUF_INIT,
		.moves = BUF_INIT, .side = side, .nsides = nsides };

	*out = NULL;
	rules_clear_rights(rules);
	if (!commit_parse(&commit, bytes)) {
		trial_breach(&trial, BREACH_MALFORMED, NULL, "the commit "
		    "cannot be read; what lies behind it was not judged");
		return 0;
	}
	trial.day = commit_day(&commit);
	if (commit.odd == NULL)
		act_parse(&trial.act, commit.message);
	else if (!rules->is_learning)
		refuse_odd(&trial);
	buf_add(&trial.record, trial.act.record);
	buf_add(&trial.moves, trial.act.moves);
	note_stray(&trial);
	return run_trial(out, &trial) == 0 ? 0 :
	    err_prefix(err, "%.12s: ", oid_text(id).at);
}

int
rules_tree(struct rules *rules, const struct oid *tree,
    const struct person_line *who, const struct side *side, size_t nsides,
    struct err *err)
{
	struct commit commit = { .tree = *tree, .author = *who,
		.committer = *who };
	struct trial trial = { .rules = rules, .err = err, .id = &OID_NONE,
		.commit = &commit, .record = BUF_INIT, .moves = BUF_INIT,
		.side = side, .nsides = nsides, .day = commit_day(&commit) };
	struct statemap *map = NULL;

	if (run_trial(&map, &trial) < 0)
		return -1;
	statemap_unref(map);
	return 0;
}
