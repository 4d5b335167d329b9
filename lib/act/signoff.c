/* SPDX-License-Identifier: ISC */
/* signoff - loads the record once; each function then answers one question. */

#include "act/signoff.h"

#include "act/commitact.h"
#include "act/recurring.h"
#include "act/writeup.h"
#include "git/file.h"
#include "git/sign.h"
#include "git/standing.h"
#include "git/worktree.h"
#include "history/setting_check.h"
#include "history/settings.h"
#include "notes/disagree.h"

/* No such record is committed; history may know that it is void or moved. */
static int
refuse_absent(struct signoff *s, const char *path, struct err *err)
{
	OWN(lookup) past = LOOKUP_INIT;

	if (lookup_record(&past, s->repo, &s->head.commit, path, false,
	    err) < 0)
		return err_in(err, path);
	if (past.state != NULL && past.state->is_moved)
		return err_about(err, ERR_ABSENT, path, "was moved to %s; "
		    "name that", past.state->moved_to);
	return err_about(err, ERR_ABSENT, path, past.state != NULL &&
	    past.state->is_void ? "is void; show-record says why, and "
	    "nothing more is said of it" :
	    file_is_there(repo_top(s->repo), path) ?
	    "is not committed; share-record it first" :
	    "there is no such record; new-session makes one");
}

int
signoff_open(struct signoff *out, struct repo *repo, const char *path,
    struct date today, struct err *err)
{
	out->repo = repo;
	out->today = today;
	if (repo_check_idle(repo, err) < 0 ||
	    repo_head(&out->head, repo, err) < 0 ||
	    repo_identity(&out->who, repo, err) < 0 ||
	    notes_open_commit(&out->notes, repo, &out->head.commit, err) < 0)
		return -1;
	if (notes_load(&out->note, &out->notes, path, NOTE_WHOLE, err) < 0)
		return err->code == ERR_ABSENT ?
		    refuse_absent(out, path, err) : -1;
	if (note_check_sound(&out->note, err) < 0 ||
	    notes_person(&out->person, &out->notes, out->note.name.person,
	    err) < 0 || lookup_record(&out->past, repo, &out->head.commit,
	    path, true, err) < 0)
		return -1;
	if (out->past.version == NULL)
		return err_set(err, ERR_GIT, "history does not know %s as it "
		    "is committed; look for damage: git fsck", path);
	out->text = out->past.version->text;
	out->role = person_role(&out->person, str_of(out->who.email),
	    out->note.record.kind, out->note.record.date, today);
	return 0;
}

void
signoff_release(struct signoff *signoff)
{
	buf_release(&signoff->added);
	buf_release(&signoff->after);
	lookup_release(&signoff->past);
	person_release(&signoff->person);
	note_release(&signoff->note);
	notes_close(&signoff->notes);
	*signoff = (struct signoff)SIGNOFF_INIT;
}

int
signoff_refuse(const struct signoff *s, const char *what, struct err *err)
{
	return err_about(err, ERR_REFUSED, s->note.path.at, "%s", what);
}

/* If git has crashed and left its lock, names the lock, not what it changed. */
static int
refuse_changed(const struct signoff *s, const char *what, struct err *err)
{
	return repo_index_check_lock(s->repo, err) < 0 ? -1 :
	    signoff_refuse(s, what, err);
}

static int
refuse_gone(const struct signoff *s, struct err *err)
{
	return repo_index_check_lock(s->repo, err) < 0 ? -1 :
	    standing_refuse_gone(s->repo, s->note.path.at, err);
}

/*
 * Says why the file differs: git has checked it out with other line ends, git
 * was told not to look at it (then share-record does not see it either), or
 * somebody has edited it.
 */
static int
refuse_edited(const struct signoff *s, struct err *err)
{
	OWN(buf) changed = BUF_INIT;
	const char *path = s->note.path.at;

	if (standing_has_crlf(s->repo, path, buf_str(&s->note.text)))
		return err_about(err, ERR_REFUSED, path, STANDING_CRLF, path,
		    path);
	if (worktree_changed(&changed, NULL, s->repo, err) < 0)
		return -1;
	if (!str_has_string(buf_str(&changed), str_of(path)))
		return err_about(err, ERR_REFUSED, path, "has changes that "
		    "git does not see; where it was told not to look: git "
		    "update-index --no-skip-worktree %s && git update-index "
		    "--no-assume-unchanged %s; then share-record it", path,
		    path);
	return refuse_changed(s, "has changes that are not committed; "
	    "share-record it first", err);
}

/* The file must have the committed text, or already what the act leaves. */
static int
check_file(const struct signoff *s, const struct oid *leaves, struct err *err)
{
	const char *path = s->note.path.at;
	OWN(buf) mixed = BUF_INIT;
	struct standing at;
	bool is_left;

	if (standing_read(&at, s->repo, &s->head.commit, path, err) < 0)
		return -1;
	is_left = oid_eq(&at.file, leaves);
	if (oid_is_zero(&at.file) && !is_left)
		return refuse_gone(s, err);
	if (standing_is_mixed(&at)) {
		buf_addf(&mixed, STANDING_MIXED, path, path);
		return refuse_changed(s, mixed.at, err);
	}
	if (!is_left && !oid_eq(&at.index, &at.head))
		return refuse_changed(s, "has staged changes; first: git "
		    "commit", err);
	return is_left || oid_eq(&at.file, &at.head) ? 0 :
	    refuse_edited(s, err);
}

int
signoff_check_committed(const struct signoff *s, struct err *err)
{
	return check_file(s, s->after.n > 0 ? &s->after_text : &s->text, err);
}

int
signoff_check_leaves(const struct signoff *s, struct err *err)
{
	return check_file(s, &OID_NONE, err);
}

int
signoff_check_party(const struct signoff *s, struct err *err)
{
	OWN(buf) list = BUF_INIT;
	bool wanted = true;

	if (s->role == ROLE_NONE) {
		person_add_parties(&list, &s->person, str_of(s->who.email));
		return err_about(err, ERR_REFUSED, s->note.path.at, "%s is not "
		    "a party to it; %s", s->who.email, list.at);
	}
	/*
	 * An unsigned act could be committed, but no server would take it.
	 * What moves a plan is no act.
	 */
	if (s->notes.policy.needs_signature && !signoff_is_only_planned(s) &&
	    repo_setting_bool(&wanted, s->repo, "commit.gpgSign", err) < 0)
		return -1;
	return wanted ? 0 : err_set(err, ERR_REFUSED, "by one-to-one.ini what "
	    "is said here has to be signed: git config --global "
	    "commit.gpgSign true, and user.signingKey to your key; or all that "
	    "it takes, in a clone: install-hooks --signers FILE");
}

int
signoff_check_party_today(const struct signoff *s, struct err *err)
{
	if (signoff_check_party(s, err) < 0)
		return -1;
	if (person_role(&s->person, str_of(s->who.email),
	    s->note.record.kind, DATE_NONE, s->today) != ROLE_NONE)
		return 0;
	return err_about(err, ERR_REFUSED, s->note.path.at, "%s is not a party "
	    "to it today (%s); ask whoever leads now, or %s", s->who.email,
	    date_text(s->today).at, s->person.id.at);
}

static bool
is_missing(const struct fault *fault)
{
	return fault->rule == RULE_SECTION_MISSING ||
	    fault->rule == RULE_SECTION_EMPTY;
}

/* The fault of the first section that is missing or empty, and how many are. */
static const struct fault *
first_missing(size_t *n, const struct faults *faults)
{
	const struct fault *fault, *first = NULL;
	size_t i;

	*n = 0;
	for (i = 0; i < faults->n; i++) {
		fault = &faults->fault[i];
		if (!is_missing(fault))
			continue;
		(*n)++;
		if (first == NULL || fault->rule < first->rule)
			first = fault;
	}
	return first;
}

/* Appends the others, each in a few words: check-record does not know them. */
static void
add_others(struct buf *out, const struct faults *faults,
    const struct fault *first)
{
	const struct fault *fault;
	const char *before = "; also: ";
	struct str words;
	size_t i;

	for (i = 0; i < faults->n; i++) {
		fault = &faults->fault[i];
		if (!is_missing(fault) || fault == first)
			continue;
		words = str_of(fault->text);
		words = str_first(words, str_find_byte(words, ';'));
		buf_addf(out, "%s%.*s", before, STR_ARGS(words));
		before = ", ";
	}
}

/*
 * Refuses if something is missing by the settings of a tree.  They ask for
 * nothing if they cannot be read, or let the record be imported.
 */
static int
check_missing(const struct signoff *s, const struct oid *tree, const char *by,
    struct err *err)
{
	OWN_BY(settings_release, settings_cache) cache =
	    SETTINGS_INIT(s->repo);
	OWN(note) note = NOTE_INIT;
	OWN(buf) others = BUF_INIT;
	const struct date day = s->note.name.date;
	const struct fault *fault;
	struct settings *then;
	size_t n;

	if (settings_at(&then, &cache, tree, err) < 0 ||
	    notes_load_text(&note, &then->notes, s->note.path.at,
	    buf_str(&s->note.text), err) < 0 ||
	    notes_check(&note, &then->notes, NULL, err) < 0)
		return settings_is_bad_text(err) ? 0 : -1;
	fault = first_missing(&n, &note.faults);
	if (fault == NULL || (!date_is_none(day) &&
	    date_cmp(day, then->notes.policy.since) < 0))
		return 0;
	fault_refuse(fault, s->note.path.at, err);
	add_others(&others, &note.faults, fault);
	return err_suffix(err, ", by the template %s%s", by, others.at);
}

/*
 * Says what the settings of the day on which it was written ask for.  What is
 * held, or a document, was judged by settings that are kept; where merges
 * joined sides, by those of each.
 */
static int
refuse_as_then(const struct signoff *s, struct err *err)
{
	const struct state *state = s->past.state;
	size_t i;

	for (i = 0; i < state->nsettings; i++)
		if (check_missing(s, &state->settings[i], i == 0 ?
		    "that it was written on" : "on the other side of a merge",
		    err) < 0)
			return -1;
	return signoff_refuse(s, "is not complete by the template that it was "
	    "written on: a section is missing or empty; fill it in, and "
	    "commit", err);
}

/* Says what is missing by today's settings, or else by those of its day. */
static int
refuse_incomplete(struct signoff *s, struct err *err)
{
	const struct fault *fault;
	size_t n;

	if (recurring_check(&s->note, &s->notes, err) < 0)
		return -1;
	fault = first_missing(&n, &s->note.faults);
	if (fault == NULL)
		return refuse_as_then(s, err);
	fault_refuse(fault, s->note.path.at, err);
	return n == 1 ? -1 : err_suffix(err, "; %zu more: check-record %s",
	    n - 1, s->note.path.at);
}

int
signoff_check_complete(struct signoff *s, struct err *err)
{
	OWN(faults) faults = FAULTS_INIT;

	if (s->note.record.status == RECORD_PLANNED)
		return signoff_refuse(s, "is planned; when it has taken place, "
		    "set its status to held and commit it", err);
	if (s->note.record.status == RECORD_CANCELLED &&
	    signoff_lapsed(s) != NULL)
		return err_about(err, ERR_REFUSED, s->note.path.at, "was "
		    "cancelled after you agreed: to take that back: agree "
		    "--withdraw %s", s->note.path.at);
	if (s->note.record.status == RECORD_CANCELLED)
		return signoff_refuse(s, "was cancelled: there is no text to "
		    "agree to, and nothing to do", err);
	/* tomorrow will do: further east it is that day already */
	if (s->note.record.status == RECORD_HELD && date_cmp(
	    s->note.record.date, date_plus_days(s->today, 1)) > 0)
		return err_about(err, ERR_REFUSED, s->note.path.at, "was held, "
		    "and %s is to come; first: move-record -d DAY -m REASON %s",
		    date_text(s->note.record.date).at, s->note.path.at);
	if (!s->past.version->is_complete)
		return refuse_incomplete(s, err);
	/* without a day, or with a kind that is none, it cannot be in force */
	if (str_ends(buf_str(&s->note.path), "/contract.md") &&
	    setting_check_contract(&faults, &s->notes, &s->note, err) < 0)
		return -1;
	return faults.n == 0 ? 0 :
	    fault_refuse(&faults.fault[0], s->note.path.at, err);
}

bool
signoff_is_only_planned(const struct signoff *s)
{
	const struct state *state = s->past.state;

	return !state_is_binding(state) && state->lines.n == 0 &&
	    s->past.version->status != RECORD_DOCUMENT;
}

static bool
is_of(const struct event *event, enum role role, struct str email)
{
	return role == ROLE_PERSON ? event->role == ROLE_PERSON :
	    event->role != ROLE_PERSON && str_is(email, event->email);
}

const struct voice *
signoff_word(const struct signoff *s, enum role role, struct str email,
    bool with_witness)
{
	const struct voice *voice;
	size_t i;

	for (i = s->past.agreement.nvoices; i-- > 0; ) {
		voice = &s->past.agreement.voice[i];
		if (voice->holds && (with_witness ||
		    voice->event->type != ACT_WITNESS) &&
		    is_of(voice->event, role, email))
			return voice;
	}
	return NULL;
}

const struct event *
signoff_lapsed(const struct signoff *s)
{
	const struct event *event;
	size_t i;

	for (i = s->past.state->events.n; i-- > 0; ) {
		event = event_at(s->past.state, i);
		if (act_is_of_party(event->type) && !event->is_withdrawn &&
		    event->type != ACT_WITHDRAW &&
		    is_of(event, s->role, str_of(s->who.email)))
			return event;
	}
	return NULL;
}

static bool
is_address(struct str email, const char *id)
{
	return str_is(email, id) ||
	    str_is(address_local(email), id);
}

/* Finds a leader, on the record's day or today, by their address. */
static int
find_leader(struct party *out, const struct signoff *s, const char *id,
    struct err *err)
{
	const struct leader *leader;
	enum role role;
	size_t i;

	*out = (struct party){ .role = ROLE_NONE };
	for (i = 0; i < s->person.nleaders; i++) {
		leader = &s->person.leader[i];
		role = person_role(&s->person, leader->email,
		    s->note.record.kind, s->note.record.date, s->today);
		if (!is_address(leader->email, id) || role == ROLE_NONE)
			continue;
		if (out->role != ROLE_NONE && !str_eq(out->email,
		    leader->email))
			return err_set(err, ERR_REFUSED, "--for: '%s' could "
			    "be two people; write the whole address", id);
		*out = (struct party){ role, leader->name, leader->email };
	}
	if (out->role != ROLE_NONE)
		return 0;
	return err_set(err, ERR_REFUSED, "--for: '%s' does not lead these "
	    "sessions; say who does by what stands before the @ of their "
	    "address", id);
}

int
signoff_find_party(struct party *out, const struct signoff *s,
    const char *id, struct err *err)
{
	const struct person *person = &s->person;
	bool is_they = str_is(buf_str(&person->id), id);
	size_t i;

	if (s->role == ROLE_PERSON)
		return find_leader(out, s, id, err);
	for (i = 0; i < person->nemails; i++)
		is_they |= is_address(person->email[i], id);
	if (!is_they)
		return err_set(err, ERR_REFUSED, "--for: '%s' is not the "
		    "other party; that is %s: --for %s", id, person->id.at,
		    person->id.at);
	*out = (struct party){ ROLE_PERSON, person->name, person->email[0] };
	return 0;
}

/*
 * The heading of the record's disagreements, by the template that the record
 * was judged by, whatever the template says now; empty if the record has no
 * notes.  If the settings of that day cannot be read, they count as none, as in
 * the rules of history.
 */
static int
read_heading(struct buf *out, const struct signoff *s, struct err *err)
{
	const struct state *state = s->past.state;
	const struct kind *kind = NULL;
	OWN_BY(settings_release, settings_cache) cache =
	    SETTINGS_INIT(s->repo);
	struct settings *then;

	if (state->nsettings > 0 && (settings_at(&then, &cache,
	    &state->settings[0], err) < 0 || notes_kind(&kind, &then->notes,
	    s->note.record.kind, err) < 0) && !settings_is_bad_text(err))
		return -1;
	if (kind == NULL)
		kind = s->note.kind;
	if (kind->has_notes)
		buf_add(out, kind_disagreements(kind));
	return 0;
}

int
signoff_disagree(struct signoff *s, struct str words, struct err *err)
{
	OWN(buf) heading = BUF_INIT;
	struct disagreement added;
	const char *initials;

	initials = person_initials_of(&s->person, str_of(s->who.email));
	if (initials == NULL)
		return signoff_check_party(s, err);
	if (read_heading(&heading, s, err) < 0)
		return -1;
	if (heading.n == 0)
		return err_about(err, ERR_REFUSED, s->note.path.at, "says only "
		    "that the meeting took place, and takes no disagreement; "
		    "bring it up at the next one: add-point %.*s TEXT",
		    STR_ARGS(s->note.name.person));
	if (disagree_add(&s->after, buf_str(&heading), buf_str(&s->note.text),
	    words, str_of(initials), err) < 0)
		return err_in(err, s->note.path.at);
	buf_clear(&s->added);
	if (disagree_find(&added, buf_str(&heading), buf_str(&s->note.text),
	    buf_str(&s->after)))
		buf_addf(&s->added, "%s:\n- %.*s (%.*s)", heading.at,
		    STR_ARGS(added.words), STR_ARGS(added.initials));
	return repo_blob_id(&s->after_text, buf_str(&s->after), err);
}

int
signoff_take_changes(struct signoff *s, struct err *err)
{
	struct str text, initials = str_of(person_initials_of(&s->person,
	    str_of(s->who.email)));
	OWN(buf) heading = BUF_INIT;
	unsigned line;

	if (file_read(&s->after, repo_top(s->repo), s->note.path.at,
	    MARKDOWN_TEXT_MAX, err) < 0)
		return err->code == ERR_ABSENT ? refuse_gone(s, err) : -1;
	text = buf_str(&s->after);
	if (repo_blob_id(&s->after_text, text, err) < 0)
		return -1;
	if (str_eq(text, buf_str(&s->note.text)))
		return signoff_refuse(s, "is as it was committed; edit it "
		    "first, then run this again", err);
	if (check_file(s, &s->after_text, err) < 0 ||
	    writeup_check_text(&s->notes, s->note.path.at, text, err) < 0)
		return -1;
	if (read_heading(&heading, s, err) < 0)
		return -1;
	if (disagree_keeps_others(&line, buf_str(&heading),
	    buf_str(&s->note.text), text, initials))
		return 0;
	signoff_refuse(s, "changes what somebody else disagrees with; an "
	    "initialled item is changed by whoever wrote it alone, so put it "
	    "back", err);
	err->line = line;
	return -1;
}

struct act
signoff_act(struct signoff *s, enum act_type type)
{
	bool is_changed = s->after.n > 0;
	struct act act = { .type = type, .record = buf_str(&s->note.path),
	    .text = is_changed ? s->after_text : s->text,
	    .name = str_of(s->who.name), .email = str_of(s->who.email) };

	s->sha256 = sha256_of(buf_str(is_changed ? &s->after : &s->note.text));
	act.sha256 = str_of(s->sha256.at);
	return act;
}

int
signoff_perform_message(struct oid *commit, enum level *level,
    const struct signoff *s, struct repo_change *change, size_t n,
    const char *message, struct err *err)
{
	const struct commitact_wish wish = { s->repo, &s->head, &s->who,
		message, change, n };
	enum sign_verdict verdict;

	if (commitact(commit, &wish, err) < 0)
		return -1;
	return level_of_commit(level, &verdict, s->repo, commit,
	    s->who.email, err) == 0 ? 0 :
	    err_recorded(err, oid_text(commit).at);
}

int
signoff_perform(struct oid *commit, enum level *level,
    const struct signoff *s, const struct act *act,
    const struct repo_change *change, size_t n, struct err *err)
{
	struct repo_change all[3] = { { .path = s->note.path.at,
	    .bytes = buf_str(&s->after) } };
	size_t i, nall = s->after.n > 0;
	OWN(buf) subject = BUF_INIT, message = BUF_INIT;
	int result;

	for (i = 0; i < n; i++)
		all[nall++] = change[i];
	buf_addf(&subject, "%s: %.*s", act_name(act->type),
	    STR_ARGS(act->record));
	act_format(&message, subject.at, act);
	result = signoff_perform_message(commit, level, s, all, nall,
	    message.at, err);
	if (result == 0 && act->type == ACT_WITNESS)
		*level = LEVEL_WITNESSED;
	return result;
}
