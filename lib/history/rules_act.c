/* SPDX-License-Identifier: ISC */
/*
 * rules_act - an act is tried in the order of the rules: who made it (forged),
 * which text it is about (wrong-text), whether they may act (not-party), what
 * else it changes (mixed), and how it is signed.  A breach does not end the
 * trial: later rules are tried, too, as far as possible.
 */
#include "history/rules_private.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "git/sign.h"

/* Texts that are too large to be judged are hashed all the same, up to this. */
enum { HASHED_MAX = 16 << 20 };

/* One act and the record that it is about. */
struct case_of_act {
	struct trial *trial;
	const struct act *act;
	const char *path;
	struct state *before;		/* at the parent, or NULL */
	struct state *after;
	struct oid text;		/* in this commit; of a void, before */
	/* what the text says */
	struct str kind;
	struct date date;
	struct sha256_text sum;		/* empty: the text is too large */
	struct reading reading;		/* if the state does not know it */
	const struct person *person;
};

static bool
same_person(const struct person_line *line, struct str name, struct str email)
{
	return str_eq(line->name, name) && str_eq(line->email, email);
}

/* Author and committer must both be the one whom the act names. */
static void
try_forged(struct case_of_act *c)
{
	const struct commit *commit = c->trial->commit;
	struct str name = c->act->name, email = c->act->email;

	if (c->act->type == ACT_WITNESS) {
		name = c->act->witness_name;
		email = c->act->witness_email;
	} else if (str_is_absent(email)) {
		name = commit->committer.name;
		email = commit->committer.email;
	}
	if (!same_person(&commit->author, name, email) ||
	    !same_person(&commit->committer, name, email))
		trial_breach(c->trial, BREACH_FORGED, c->path, "author and "
		    "committer are not both %.*s <%.*s>, who is said to %s",
		    STR_ARGS(name), STR_ARGS(email), act_name(c->act->type));
}

/*
 * *found is false if there is no such record; then no other rule is tried.  A
 * README.md has a record's name, and is none.
 */
static int
find_record(bool *found, struct case_of_act *c)
{
	struct trial *trial = c->trial;
	bool is_void = c->act->type == ACT_VOID;
	const struct oid *tree = is_void ? trial_tree(trial, 0) :
	    &trial->commit->tree;
	struct record_name name;
	struct tree_entry entry;

	*found = false;
	if (treediff_place(c->path) == PLACE_RECORD &&
	    record_name_parse(&name, str_of(c->path)) &&
	    repo_find(&entry, found, trial->rules->repo, tree, c->path,
	    trial->err) < 0)
		return -1;
	*found = *found && entry.mode == MODE_FILE;
	if (*found)
		c->text = entry.oid;
	else
		trial_breach(trial, BREACH_WRONG_TEXT, c->path,
		    "there is no such record in this commit%s",
		    is_void ? "'s parent" : "");
	return 0;
}

/* Text-SHA256 is compared even if the text is too large to be judged. */
static int
sum_large(struct case_of_act *c)
{
	struct trial *trial = c->trial;
	OWN(buf) bytes = BUF_INIT;
	int result = repo_read_blob(&bytes, trial->rules->repo, &c->text,
	    HASHED_MAX, trial->err);

	if (result == 0)
		c->sum = sha256_of(buf_str(&bytes));
	return trial_unless_bad(trial, result);
}

/* The state has these facts if it judged the text; else the text is read. */
static int
find_facts(struct case_of_act *c)
{
	const struct state *state = c->act->type == ACT_VOID ? c->before :
	    c->after;
	const struct version *version = state_version(state);
	const struct note *note = &c->reading.note;

	if (version != NULL && version->sum.at[0] != '\0' &&
	    oid_eq(&version->text, &c->text)) {
		c->kind = buf_str(&state->kind);
		c->date = version->front_date;
		c->sum = version->sum;
		return 0;
	}
	if (trial_read(&c->reading, c->trial, c->path, &c->text,
	    trial_kept_settings(c->trial, 0, c->path)) < 0)
		return -1;
	c->kind = note->record.kind;
	c->date = note->record.date;
	if (!c->reading.found)
		return sum_large(c);
	c->sum = sha256_of(buf_str(&note->text));
	return 0;
}

/* The last text that anybody agreed to before this commit, or zero. */
static struct oid
agreed_before(const struct case_of_act *c)
{
	const struct version *version;
	size_t i;

	for (i = c->before == NULL ? 0 : c->before->events.n; i-- > 0; ) {
		if (!event_is_agreement(event_at(c->before, i)))
			continue;
		version = state_brought_by(c->before,
		    &event_at(c->before, i)->brought);
		return version == NULL ? OID_NONE : version->text;
	}
	return OID_NONE;
}

static void
try_text(struct case_of_act *c)
{
	const struct change *change = treediff_find(&c->trial->delta[0],
	    c->path);
	struct oid before = OID_NONE, agreed = agreed_before(c);
	const struct act *act = c->act;
	const char *wrong = NULL;

	if (act->type == ACT_AMEND) {
		if (change == NULL)
			before = c->text;
		else if (change->was_there)
			before = change->before;
		if (!oid_eq(&act->amends, &before) && (oid_is_zero(&agreed) ||
		    !oid_eq(&act->amends, &agreed)))
			wrong = "Amends is not the text that the record had";
	} else if (act->type == ACT_VOID) {
		if (!oid_eq(&act->voids, &c->text))
			wrong = "Voids is not the text that the record had";
	} else if (!oid_eq(&act->text, &c->text)) {
		wrong = "Text is not the record in this commit";
	} else if (!str_is(act->sha256, c->sum.at)) {
		wrong = "Text-SHA256 is not that of the record";
	}
	if (wrong != NULL)
		trial_breach(c->trial, BREACH_WRONG_TEXT, c->path, "%s",
		    wrong);
}

bool
trial_is_of_today(enum act_type type)
{
	return type == ACT_AMEND || type == ACT_MOVE || type == ACT_VOID ||
	    type == ACT_DISCLOSE;
}

static enum role
role_of(const struct case_of_act *c, struct str email)
{
	struct date day = trial_is_of_today(c->act->type) ? DATE_NONE :
	    c->date;
	enum role role;

	if (c->person == NULL)
		return ROLE_NONE;
	role = person_role(c->person, email, c->kind, day, c->trial->day);
	if (role != ROLE_NONE || c->before == NULL)
		return role;
	/*
	 * whoever leads the old kind may move a record out of it, and has made
	 * an amendment that cannot be read, and so has no kind
	 */
	return person_role(c->person, email, buf_str(&c->before->kind), day,
	    c->trial->day);
}

static void
try_role(struct case_of_act *c, struct str email)
{
	if (role_of(c, email) == ROLE_NONE)
		trial_breach(c->trial, BREACH_NOT_PARTY, c->path, "%.*s is "
		    "not a party to this record%s", STR_ARGS(email),
		    trial_is_of_today(c->act->type) ? " on that day" : "");
}

static int
try_parties(struct case_of_act *c)
{
	const struct act *act = c->act;
	OWN(buf) whose = BUF_INIT;
	enum role one, other;
	bool is_one;
	int result;

	try_role(c, str_is_absent(act->email) ? trial_who(c->trial) :
	    act->email);
	if (act->type != ACT_WITNESS)
		return 0;
	try_role(c, act->witness_email);
	one = role_of(c, act->email);
	other = role_of(c, act->witness_email);
	buf_add(&whose, act->email);
	result = one == ROLE_PERSON ?
	    trial_was_person(&is_one, c->trial, c->path, act->witness_email) :
	    trial_is_same_party(&is_one, c->trial, 0, c->path, false,
	    whose.at, act->witness_email);
	if (result < 0)
		return -1;
	if (is_one)
		trial_breach(c->trial, BREACH_FORGED, c->path,
		    "nobody can witness their own agreement");
	else if (one != ROLE_NONE && other != ROLE_NONE &&
	    one != ROLE_PERSON && other != ROLE_PERSON)
		trial_breach(c->trial, BREACH_FORGED, c->path,
		    "who leads does not witness for another who leads; the "
		    "person may, or they agree themselves: agree %s",
		    c->path);
	return 0;
}

bool
trial_adds_item(const struct trial *trial)
{
	const struct version *version = state_version(statemap_find(
	    trial->map, trial->record.at));

	return version != NULL && version->is_item &&
	    oid_eq(&version->commit, trial->id);
}

/*
 * Whether a change adds a file named after the record and its own bytes.  It
 * ends in letters and digits, which work on every disk.
 */
static bool
is_own_evidence(const struct case_of_act *c, const struct change *change)
{
	OWN(buf) want = BUF_INIT;
	struct str path = str_of(change->path);
	struct str ending = str_from(path, str_find_last(path, '.') + 1);

	record_evidence_path(&want, str_of(c->path), &change->after, ending);
	return change->place == PLACE_EVIDENCE && !change->was_there &&
	    change->mode == MODE_FILE && ending.n > 0 &&
	    str_word(ending, "") == ending.n && str_eq(buf_str(&want), path);
}

/* Whether the act's row in one-to-one-acts(5) allows this change. */
static bool
may_change(const struct case_of_act *c, const struct change *change)
{
	bool is_record = strcmp(change->path, c->path) == 0;

	switch (c->act->type) {
	case ACT_AGREE:
	case ACT_DECLINE:
		return is_record && trial_adds_item(c->trial);
	case ACT_WITNESS:
		return is_own_evidence(c, change);
	case ACT_AMEND:
		return is_record && change->was_there;
	case ACT_MOVE:
		return is_record ? !change->was_there : !change->is_there &&
		    strcmp(change->path, c->trial->moves.at) == 0;
	case ACT_VOID:
		return is_record && !change->is_there;
	default:
		return false;
	}
}

static void
try_changes(struct case_of_act *c)
{
	const struct treediff *delta = &c->trial->delta[0];
	enum act_type type = c->act->type;
	bool may = true, must = type == ACT_MOVE || type == ACT_DECLINE ||
	    type == ACT_AMEND || type == ACT_VOID;
	/* how many files it may change, and has to if it must change any */
	size_t i, nfiles = type == ACT_MOVE ? 2 : 1;

	if (c->trial->nsides != 1) {
		trial_breach(c->trial, BREACH_MIXED, c->path, "%s in a %s",
		    act_name(type), c->trial->nsides == 0 ?
		    "commit without a parent" : "merge");
		return;
	}
	for (i = 0; i < delta->n && may; i++)
		may = may_change(c, &delta->change[i]);
	may &= type != ACT_MOVE || trial_is_move(c->trial);
	if (!may || delta->n > nfiles || delta->has_outside)
		trial_breach(c->trial, BREACH_MIXED, c->path,
		    "%s changes more than it may", act_name(type));
	else if (must && delta->n < nfiles)
		trial_breach(c->trial, BREACH_MIXED, c->path, type ==
		    ACT_DECLINE ? "decline adds no disagreement" :
		    "%s changes nothing", act_name(type));
}

/* By what was judged in the commit that brought the text. */
static void
try_complete(struct case_of_act *c)
{
	const struct version *version = state_version(c->after);

	if (c->act->type != ACT_AGREE && c->act->type != ACT_DECLINE &&
	    c->act->type != ACT_WITNESS)
		return;
	if (version == NULL || (version->status != RECORD_HELD &&
	    version->status != RECORD_DOCUMENT))
		trial_breach(c->trial, BREACH_MIXED, c->path, "%s to a record "
		    "that is not held", act_name(c->act->type));
	else if (!version->is_complete)
		trial_breach(c->trial, BREACH_MIXED, c->path, "%s to a record "
		    "that is not complete", act_name(c->act->type));
}

static size_t
count_line(const struct state *state, const struct sha256_text *sum)
{
	const struct state_line *line = state == NULL ? NULL :
	    state_lines_find(&state->lines, sum);

	return line == NULL ? 0 : line->times;
}

/* Refuses a disagreement that is there already, with the same initials. */
static void
try_twice(struct case_of_act *c)
{
	size_t i, before;

	for (i = 0; i < c->after->lines.n; i++) {
		before = count_line(c->before, &c->after->lines.line[i].sum);
		if (before == 0 || count_line(c->after,
		    &c->after->lines.line[i].sum) <= before)
			continue;
		trial_breach(c->trial, BREACH_MIXED, c->path, "the same "
		    "disagreement, in the same words, is there already");
		return;
	}
}

void
trial_signature(struct trial *trial, const char *path, const char *what)
{
	OWN(buf) email = BUF_INIT, why = BUF_INIT;
	enum sign_verdict verdict;

	if (trial->bytes.n == 0) {
		if (!trial->rules->will_sign)
			trial_breach(trial, BREACH_UNSIGNED, path, "%s would "
			    "not be signed, and the settings ask for it; "
			    "first: git config commit.gpgSign true",
			    what)->says_remedy = true;
		return;
	}
	buf_add(&email, trial_who(trial));
	verdict = sign_verify(&why, trial->rules->repo, trial->bytes,
	    email.at, trial->rules->is_push ? SIGN_TODAY : SIGN_THEN);
	if (verdict == SIGN_NONE)
		trial_breach(trial, BREACH_UNSIGNED, path, "%s is not "
		    "signed, and the settings ask for it", what);
	else if (verdict != SIGN_GOOD)
		trial_breach(trial, BREACH_BAD_SIGNATURE, path,
		    "%s: the signature is not good for %s (%s%s%s)%s", what,
		    email.at, sign_verdict_name(verdict),
		    why.n > 0 ? ": " : "", buf_str(&why).at,
		    verdict == SIGN_UNCHECKED ? "; first put that right "
		    "where it is checked" : "")->says_remedy =
		    verdict == SIGN_UNCHECKED;
}

/* The last thing that an address said and did not withdraw, or NULL. */
static const struct event *
last_said(const struct state *state, const char *email)
{
	const struct event *event;
	size_t i;

	for (i = state->events.n; i-- > 0; ) {
		event = event_at(state, i);
		if (act_is_of_party(event->type) && !event->is_withdrawn &&
		    event->type != ACT_WITHDRAW &&
		    strcmp(event->email, email) == 0)
			return event;
	}
	return NULL;
}

/* A void is refused if somebody else said anything and has not withdrawn it. */
static int
try_others(struct case_of_act *c)
{
	const struct event *event;
	const struct state_line *line;
	bool is_own;
	size_t i;

	for (i = 0; i < c->before->events.n; i++) {
		event = event_at(c->before, i);
		if (last_said(c->before, event->email) != event)
			continue;
		if (trial_is_same_party(&is_own, c->trial, 0, c->path,
		    event->role == ROLE_PERSON, event->email,
		    trial_who(c->trial)) < 0)
			return -1;
		if (!is_own)
			trial_breach(c->trial, BREACH_REMOVED, c->path,
			    "%s %s it on %s, and did not take it back; they "
			    "type: agree --withdraw %s", event->email,
			    event->type == ACT_DECLINE ? "declined" :
			    "agreed to", date_text(event->day).at, c->path);
	}
	for (i = 0; i < c->before->lines.n; i++) {
		line = &c->before->lines.line[i];
		event = state_event(c->before, &line->commit);
		/* an act that stands was told of above */
		if ((event != NULL && !event->is_withdrawn) ||
		    state_line_is_withdrawn(line))
			continue;
		if (trial_is_same_party(&is_own, c->trial, 0, c->path,
		    line->is_person, line->email, trial_who(c->trial)) < 0)
			return -1;
		if (!is_own)
			trial_breach(c->trial, BREACH_REMOVED, c->path,
			    "a disagreement of %s is in it; they take it out "
			    "of the text first", line->email);
	}
	return 0;
}

static int
try_void(struct case_of_act *c)
{
	if (c->act->type != ACT_VOID || c->before == NULL)
		return 0;
	if (!c->before->was_in_force)
		return try_others(c);
	trial_breach(c->trial, BREACH_REMOVED, c->path, "a contract that was "
	    "in force is %s", state_is_agreed(c->before) ? "amended, not "
	    "voided; type: amend -m REASON FILE" : "not voided; nobody agrees "
	    "to it now, so change it, then: share-record FILE");
	return 0;
}

static int
try_all(struct case_of_act *c)
{
	struct trial *trial = c->trial;
	struct settings *settings;
	bool found;

	try_forged(c);
	if (find_record(&found, c) < 0)
		return -1;
	if (!found)
		return 0;
	if (find_facts(c) < 0)
		return -1;
	try_text(c);
	/* the parent's: a commit cannot make its own committer a party */
	if ((trial->nsides > 0 && settings_person(&c->person, NULL,
	    &trial->rules->settings, trial_tree(trial, 0),
	    treediff_person(c->path), trial->err) < 0) || try_parties(c) < 0)
		return -1;
	try_changes(c);
	try_complete(c);
	if (trial_adds_item(trial))
		try_twice(c);
	if (try_void(c) < 0)
		return -1;
	if (trial->rules->is_learning)
		return 0;
	if (trial_settings_at(&settings, trial, trial_tree(trial, 0)) < 0)
		return -1;
	if (settings->notes.policy.needs_signature)
		trial_signature(trial, c->path, act_name(c->act->type));
	return 0;
}

int
trial_act(struct trial *trial)
{
	struct case_of_act c = { .trial = trial, .act = &trial->act,
		.path = trial->record.at, .reading = READING_INIT };
	int result;

	c.before = trial_state(trial, 0, trial->act.type == ACT_MOVE ?
	    trial->moves.at : c.path);
	c.after = statemap_find(trial->map, c.path);
	result = try_all(&c);
	reading_release(&c.reading);
	return result;
}

/*
 * Appends what a move may not change: all but some keys and the words of the
 * title, which stays where it is; and whether the last line has its end.
 */
static void
add_fixed(struct buf *out, const struct note *note, bool keeps_with)
{
	const struct markdown_block *title =
	    markdown_title(&note->record.mark);
	bool is_inside = false;		/* between the lines "---" */
	struct str line, text = buf_str(&note->text);
	unsigned number;

	for (number = 1; str_next_line(&line, &text); number++) {
		if (str_is(line, "---") && (number == 1 || is_inside))
			is_inside = number == 1;
		else if (is_inside && (str_starts(line, "date:") ||
		    str_starts(line, "kind:") ||
		    (str_starts(line, "with:") && !keeps_with)))
			continue;
		if (title == NULL || number < title->first_line ||
		    number > title->last_line)
			buf_addf(out, "%.*s\n", STR_ARGS(line));
		else if (number == title->first_line)
			buf_add_string(out, "#\n");
	}
	if (str_ends(buf_str(&note->text), "\n"))
		buf_add_byte(out, '\n');
}

static bool
is_read(const struct reading *reading)
{
	return faults_find(&reading->note.faults, RULE_TEXT) == NULL;
}

static int
try_same_words(struct trial *trial, const struct oid *from,
    const struct oid *to)
{
	OWN(reading) old = READING_INIT, new = READING_INIT;
	OWN(buf) before = BUF_INIT, after = BUF_INIT;
	const struct person *person;
	const struct leader *one = NULL, *other = NULL;
	const char *path = trial->record.at;
	bool keeps;

	if (trial_read(&old, trial, trial->moves.at, from,
	    trial_tree(trial, 0)) < 0 || trial_read(&new, trial, path, to,
	    trial_tree(trial, 0)) < 0 ||
	    trial_person(&person, trial, 0, path) < 0)
		return -1;
	/* two that are not read have no title that could be told apart */
	if (!is_read(&old) && !is_read(&new))
		return 0;
	if (person != NULL) {
		one = person_leader(person, old.note.record.kind,
		    old.note.record.date);
		other = person_leader(person, new.note.record.kind,
		    new.note.record.date);
	}
	/* `with:` may only change if the new kind or day has another leader */
	keeps = one == NULL || other == NULL ||
	    str_eq(one->email, other->email);
	add_fixed(&before, &old.note, keeps);
	add_fixed(&after, &new.note, keeps);
	if (!str_eq(buf_str(&before), buf_str(&after)))
		trial_breach(trial, BREACH_MIXED, path, "a move changes more "
		    "than the day, the kind, who led it and the title");
	return 0;
}

/*
 * Whether the commit takes a person's session from one name and puts it under
 * another name of the same person that was free.
 */
bool
trial_is_move(const struct trial *trial)
{
	const struct change *from, *to;
	const struct state *state = trial_state(trial, 0, trial->moves.at);
	struct record_name old, new;

	if (trial->act.type != ACT_MOVE || trial->nsides != 1)
		return false;
	from = treediff_find(&trial->delta[0], trial->moves.at);
	to = treediff_find(&trial->delta[0], trial->record.at);
	return state != NULL && state->is_there && from != NULL &&
	    !from->is_there && to != NULL && !to->was_there &&
	    to->mode == MODE_FILE &&
	    record_name_parse(&old, str_of(trial->moves.at)) &&
	    record_name_parse(&new, str_of(trial->record.at)) &&
	    str_eq(old.person, new.person) && !date_is_none(old.date) &&
	    !date_is_none(new.date);
}

/* The record's state under its new name, still with the old text. */
static struct state *
move_state(struct trial *trial, struct state *from)
{
	struct state *state, *before, *left;

	/* under the old name stays a state that has left it */
	left = trial_end(trial, state_ref(from));
	left->is_moved = true;
	free(left->moved_to);
	left->moved_to = mem_copy(trial->record.at, trial->record.n);
	trial->map = statemap_put(trial->map, left);
	state = state_edit(state_ref(from));
	free(state->path);
	state->path = mem_copy(trial->record.at, trial->record.n);
	before = statemap_find(trial->map, state->path);
	/*
	 * if it had this name before, those versions are its own past, but not
	 * what was said under this name since it left
	 */
	while (before != NULL && oid_eq(&before->origin, &state->origin)) {
		state_join_versions(state, before);
		before = before->former;
	}
	state_unref(state->former);
	state->former = state_ref(before);
	state_unref(state->elsewhere);
	state->elsewhere = state_ref(left);
	return state;
}

int
trial_move(struct trial *trial)
{
	struct state *state, *from = trial_state(trial, 0, trial->moves.at);
	const struct change *to = treediff_find(&trial->delta[0],
	    trial->record.at);
	OWN(reading) reading = READING_INIT;
	int result;

	if (try_same_words(trial, &state_last(from)->text, &to->after) < 0 ||
	    trial_read(&reading, trial, trial->record.at, &to->after,
	    trial_tree(trial, 0)) < 0)
		return -1;
	state = move_state(trial, from);
	/* a new kind is judged by the settings of now */
	if (!str_eq(buf_str(&state->kind), reading.note.record.kind))
		state->nsettings = 0;
	result = trial_take_text(trial, state, &to->after, WAY_MOVED);
	trial->map = statemap_put(trial->map, state);
	return result;
}

int
trial_void(struct trial *trial)
{
	struct state *state = trial_state(trial, 0, trial->record.at);

	if (state == NULL)
		return 0;
	state = trial_end(trial, state_ref(state));
	state->is_void = true;
	trial->map = statemap_put(trial->map, state);
	return 0;
}
