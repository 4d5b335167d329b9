/* SPDX-License-Identifier: ISC */
/*
 * report - one person after the other; each kind of matter is a function of
 * its own.
 */

#include "report.h"

#include <stdlib.h>
#include <string.h>

#include "acts.h"
#include "carry.h"
#include "contract.h"
#include "expect.h"
#include "mem.h"
#include "notes.h"
#include "person.h"
#include "standing.h"
#include "trail.h"

struct report {
	struct matters *out;
	const struct report_options *options;
	struct repo *repo;
	struct oid tip;
	struct notes notes;
	struct acts acts;
};

/* One person, with what several matters ask for. */
struct subject {
	struct report *report;
	struct person person;
	struct note_names records;
	struct contract contract;
	struct expectations expectations;
	struct date beginning;
};

static struct date
as_of(const struct report *r)
{
	return r->options->as_of;
}

static bool
wants(const struct report *r, enum matter_type type)
{
	return r->options->wanted[type];
}

static struct matter
matter_of(const struct subject *s, enum matter_type type, struct date due,
    struct date late)
{
	return (struct matter){ .type = type, .due = due, .late = late,
	    .last = DATE_NONE, .person = s->person.id.at };
}

/* Words of a view are copied by matters_add, which wants strings. */
static void
add_matter(const struct subject *s, struct matter *matter, struct str kind,
    struct str who, const char *path)
{
	struct buf name = BUF_INIT, kind_text = BUF_INIT, who_text = BUF_INIT;
	struct buf path_text = BUF_INIT, repo = BUF_INIT;

	buf_add(&name, s->person.name);
	buf_add(&kind_text, kind);
	buf_add(&who_text, who);
	matter->name = name.at;
	matter->kind = kind.n == 0 ? NULL : kind_text.at;
	matter->who = who.n == 0 ? NULL : who_text.at;
	if (path != NULL)
		buf_add_string(&path_text, path);
	matter->path = path == NULL ? NULL : path_text.at;
	buf_add_string(&repo, s->report->options->repo_name);
	matter->repo = repo.at;
	matters_add(s->report->out, matter);
	buf_release(&name);
	buf_release(&kind_text);
	buf_release(&who_text);
	buf_release(&path_text);
	buf_release(&repo);
}

static struct str
leader_name(const struct subject *s, struct str kind)
{
	const struct leader *leader = person_leader(&s->person, kind,
	    as_of(s->report));

	return leader == NULL ? STR_NONE : leader->name;
}

/* ---- sessions ---- */

static void
report_session(const struct subject *s, const struct expectation *e)
{
	struct matter matter = matter_of(s, MATTER_SESSION, e->window.due,
	    e->window.late);

	if (date_cmp(e->window.due, DATE_NEVER) == 0)
		return;
	matter.what = date_is_none(e->last.held) ? "never held" : "last held";
	matter.last = e->start;
	add_matter(s, &matter, buf_str(&e->kind->name),
	    leader_name(s, buf_str(&e->kind->name)), NULL);
}

static void
report_short(const struct subject *s, const struct expectation *e)
{
	struct matter matter = matter_of(s, MATTER_SHORT, e->last.held,
	    e->last.held);

	if (e->last.minutes == 0 || e->last.minutes >= e->cadence.minutes)
		return;
	matter.what = "minutes";
	matter.count = e->last.minutes;
	add_matter(s, &matter, buf_str(&e->kind->name),
	    leader_name(s, buf_str(&e->kind->name)), e->last.held_path);
}

/*
 * Cancelled, and nothing came in its place by the day it names (R18); three
 * in a row are a matter even if another one is planned.
 */
static void
report_cancelled(const struct subject *s, const struct expectation *e)
{
	struct date late = date_is_none(e->last.next) ?
	    e->last.cancelled_on : e->last.next;
	struct matter matter;

	if (e->last.cancelled == 0 ||
	    (e->last.cancelled < 3 && e->last.is_planned))
		return;
	if (e->last.cancelled >= 3)
		late = e->last.cancelled_on;
	matter = matter_of(s, MATTER_CANCELLED, late, late);
	matter.what = e->last.cancelled >= 3 ? "in a row" : "not replaced";
	matter.count = e->last.cancelled;
	add_matter(s, &matter, buf_str(&e->kind->name),
	    leader_name(s, buf_str(&e->kind->name)), e->last.cancelled_path);
}

static void
report_expectations(const struct subject *s)
{
	const struct expectation *e;
	size_t i;

	for (i = 0; i < s->expectations.n; i++) {
		e = &s->expectations.item[i];
		if (wants(s->report, MATTER_SESSION))
			report_session(s, e);
		if (wants(s->report, MATTER_SHORT))
			report_short(s, e);
		if (wants(s->report, MATTER_CANCELLED))
			report_cancelled(s, e);
	}
}

/* ---- write-up and agreement ---- */

static bool
is_before_policy(const struct subject *s, struct date day)
{
	return !date_is_none(s->report->notes.policy.since) &&
	    date_cmp(day, s->report->notes.policy.since) < 0;
}

/*
 * Whether history shows that all whom the kind asks agreed to the text
 * that stands there; then the record need not be read.
 */
static bool
is_settled(const struct subject *s, const struct note_name *name,
    const struct kind *kind)
{
	const struct policy *policy = &s->report->notes.policy;
	const struct past_act *acts;
	bool person = false, leader = false;
	enum role role;
	size_t i, n;

	if (policy->needs_signature)
		return false;
	acts = acts_find(&n, &s->report->acts, str_of(name->path));
	for (i = 0; i < n && acts[i].act.type == ACT_AGREE &&
	    oid_eq(&acts[i].act.text, &name->oid); i++) {
		role = person_role(&s->person, acts[i].act.email,
		    buf_str(&kind->name), name->name.date, acts[i].day);
		person |= role == ROLE_PERSON;
		leader |= role == ROLE_MANAGER || role == ROLE_SUPERVISOR;
	}
	return person && (leader || kind->agreed_by != AGREED_BY_BOTH);
}

/* The kind that a record's file name says, if there is one. */
static int
kind_by_name(const struct kind **out, const struct subject *s,
    const struct note_name *name, struct err *err)
{
	struct str stem = name->name.stem;
	size_t n = stem.n;

	if (notes_kind(out, &s->report->notes, stem, err) < 0)
		return -1;
	while (*out == NULL && n > 0 && stem.at[n - 1] >= '0' &&
	    stem.at[n - 1] <= '9')
		n--;
	if (*out == NULL && n > 1 && stem.at[n - 1] == '-')
		return notes_kind(out, &s->report->notes,
		    str_first(stem, n - 1), err);
	return 0;
}

static void
add_waiting(struct buf *who, const struct subject *s,
    const struct standing *standing, struct str kind, struct date day)
{
	const struct leader *leader;

	if (standing->needs_person)
		buf_add(who, s->person.name);
	if (!standing->needs_leader)
		return;
	leader = person_leader(&s->person, kind, as_of(s->report));
	if (leader == NULL && !date_is_none(day))
		leader = person_leader(&s->person, kind, day);
	if (leader != NULL)
		buf_addf(who, "%s%.*s", who->n > 0 ? ", " : "",
		    STR_ARGS(leader->name));
}

static int
report_agreement(const struct subject *s, const struct note *note,
    enum matter_type type, struct err *err)
{
	struct trail trail = TRAIL_INIT;
	struct standing standing;
	struct matter matter;
	struct buf who = BUF_INIT;
	int result = trail_read(&trail, s->report->repo, &s->report->tip,
	    note->path.at, note->kind, err);

	if (result < 0)
		goto out;
	standing = standing_of(&note->record, note->kind,
	    &s->report->notes.policy, trail.voice, trail.nvoices,
	    trail.was_agreed);
	if (standing.state == STATE_AGREED ||
	    standing.state == STATE_RECORDED)
		goto out;
	matter = matter_of(s, type, trail.since, date_plus(trail.since,
	    s->report->notes.policy.agree_within));
	matter.what = standing.state == STATE_DECLINED ? "declined" :
	    standing.state == STATE_AMENDED ? "amended, not agreed" :
	    standing.state == STATE_DRAFT ? "not complete" : "not agreed";
	matter.last = trail.since;
	add_waiting(&who, s, &standing, note->record.kind,
	    note->record.date);
	add_matter(s, &matter, note->record.kind, buf_str(&who),
	    note->path.at);
out:
	buf_release(&who);
	trail_release(&trail);
	return result;
}

static void
report_write_up(const struct subject *s, const struct note *note)
{
	struct date day = note->record.date, late = day;
	struct matter matter;
	bool is_planned = note->record.status == RECORD_PLANNED;

	if (!is_planned)
		late = date_plus(day, s->report->notes.policy.write_up_within);
	matter = matter_of(s, MATTER_WRITE_UP, day, late);
	matter.what = is_planned ? "planned, day has passed" : "not complete";
	matter.last = day;
	add_matter(s, &matter, note->record.kind,
	    leader_name(s, note->record.kind), note->path.at);
}

static int
report_open_record(const struct subject *s, const struct note *note,
    struct err *err)
{
	bool is_complete;

	if (date_cmp(note->record.date, as_of(s->report)) > 0)
		return 0;
	if (note->record.status == RECORD_CANCELLED)
		return 0;
	is_complete = note->record.status == RECORD_HELD &&
	    record_is_complete(&note->record, note->kind);
	if (!is_complete && wants(s->report, MATTER_WRITE_UP))
		report_write_up(s, note);
	if (!is_complete || !wants(s->report, MATTER_AGREEMENT) ||
	    note->kind->agreed_by == AGREED_BY_NONE)
		return 0;
	return report_agreement(s, note, MATTER_AGREEMENT, err);
}

static int
report_record(const struct subject *s, const struct note_name *name,
    struct err *err)
{
	struct note note = NOTE_INIT;
	const struct kind *kind;
	int result = kind_by_name(&kind, s, name, err);

	if (result < 0 || (kind != NULL && is_settled(s, name, kind)))
		return result;
	result = -1;
	if (notes_load(&note, &s->report->notes, name->path, NOTE_WHOLE,
	    err) < 0 || note_check_sound(&note, err) < 0)
		goto out;
	if (note.kind->is_session)
		result = report_open_record(s, &note, err);
	else if (str_is(note.record.kind, "contract") ||
	    note.kind->agreed_by == AGREED_BY_NONE ||
	    !wants(s->report, MATTER_AGREEMENT))
		result = 0;
	else
		result = report_agreement(s, &note, MATTER_AGREEMENT, err);
out:
	note_release(&note);
	return result;
}

static int
report_records(const struct subject *s, struct err *err)
{
	const struct note_name *name;
	size_t i;

	for (i = 0; i < s->records.n; i++) {
		name = &s->records.name[i];
		if (!name->is_named || (!date_is_none(name->name.date) &&
		    is_before_policy(s, name->name.date)))
			continue;
		if (report_record(s, name, err) < 0)
			return -1;
	}
	return 0;
}

/* ---- actions ---- */

/* The newest held record of each kind, oldest first. */
static int
read_latest(struct note **out, size_t *n, const struct subject *s,
    struct err *err)
{
	const struct note_name *name;
	struct note note;
	size_t i, j, cap = 0;

	for (i = s->records.n; i-- > 0; ) {
		name = &s->records.name[i];
		if (!name->is_named || date_is_none(name->name.date) ||
		    date_cmp(name->name.date, as_of(s->report)) > 0)
			continue;
		for (j = 0; j < *n; j++)
			if (record_name_number(&name->name,
			    (*out)[j].record.kind) > 0)
				break;
		if (j < *n)
			continue;
		note = (struct note)NOTE_INIT;
		if (notes_load(&note, &s->report->notes, name->path,
		    NOTE_WHOLE, err) < 0 ||
		    note_check_sound(&note, err) < 0) {
			note_release(&note);
			return -1;
		}
		if (note.record.status != RECORD_HELD) {
			note_release(&note);
			continue;
		}
		*out = mem_room(*out, *n, &cap, sizeof(**out));
		(*out)[(*n)++] = note;
	}
	return 0;
}

/* Whom an owner's word stands for; the word itself if nobody is found. */
static struct str
owner_name(const struct subject *s, const struct item *item, struct str kind)
{
	const struct leader *leader;
	struct str word = item->owner;
	size_t i;

	if (str_is_absent(word))
		return STR_LIT("nobody named");
	if (str_eq(word, buf_str(&s->person.id)))
		return s->person.name;
	if (str_is(word, "manager") || str_is(word, "supervisor"))
		return leader_name(s, str_is(word, "manager") ? STR_NONE :
		    kind);
	for (i = 0; i < s->person.nleaders; i++) {
		leader = &s->person.leader[i];
		if (str_eq(word, str_first(leader->email,
		    str_find_byte(leader->email, '@'))))
			return leader->name;
	}
	for (i = 0; i < s->person.nemails; i++)
		if (str_eq(word, str_first(s->person.email[i],
		    str_find_byte(s->person.email[i], '@'))))
			return s->person.name;
	return word;
}

struct owners {
	struct str name[64];
	struct date due[64];
	unsigned count[64];
	const char *path[64];
	size_t n;
};

/* More owners than there is room for share the last place. */
static void
count_item(struct owners *owners, struct str name, struct date due,
    const char *path)
{
	size_t i;

	for (i = 0; i < owners->n && !str_eq(owners->name[i], name); i++)
		;
	if (i == 64)
		i = 63;
	else if (i == owners->n) {
		owners->n++;
		owners->name[i] = name;
		owners->due[i] = due;
		owners->count[i] = 0;
		owners->path[i] = path;
	}
	owners->count[i]++;
	if (date_cmp(due, owners->due[i]) < 0) {
		owners->due[i] = due;
		owners->path[i] = path;
	}
}

static void
report_owners(const struct subject *s, const struct owners *owners)
{
	struct matter matter;
	size_t i;

	for (i = 0; i < owners->n; i++) {
		matter = matter_of(s, MATTER_ACTION, owners->due[i],
		    owners->due[i]);
		matter.count = owners->count[i];
		matter.what = "past their day";
		add_matter(s, &matter, STR_NONE, owners->name[i],
		    owners->path[i]);
	}
}

static void
count_items(struct owners *past, struct owners *ahead,
    const struct subject *s, const struct carry *carry)
{
	const struct carry_item *open;
	const struct item *item;
	size_t i;

	for (i = 0; i < carry->n; i++) {
		open = &carry->item[i];
		item = &open->source->record->item[open->index].item;
		if (date_is_none(item->due))
			continue;
		count_item(date_cmp(item->due, as_of(s->report)) < 0 ? past :
		    ahead, owner_name(s, item, open->source->record->kind),
		    item->due, open->source->path.at);
	}
}

static int
report_actions(const struct subject *s, struct err *err)
{
	struct note *note = NULL;
	struct carry_source *source = NULL;
	struct carry carry = CARRY_INIT;
	struct owners past = { .n = 0 }, ahead = { .n = 0 };
	size_t i, n = 0;
	int result = read_latest(&note, &n, s, err);

	if (result == 0) {
		source = mem_new(n, sizeof(*source));
		for (i = 0; i < n; i++)
			source[i] = (struct carry_source){
			    buf_str(&note[n - 1 - i].path),
			    &note[n - 1 - i].record, note[n - 1 - i].kind };
		carry_find(&carry, source, n, NULL);
		count_items(&past, &ahead, s, &carry);
		report_owners(s, &past);
		report_owners(s, &ahead);
	}
	carry_release(&carry);
	free(source);
	for (i = 0; i < n; i++)
		note_release(&note[i]);
	free(note);
	return result;
}

/* ---- contract and other documents ---- */

static const struct note_name *
document(const struct subject *s, const char *kind)
{
	size_t i;

	for (i = 0; i < s->records.n &&
	    date_is_none(s->records.name[i].name.date); i++)
		if (s->records.name[i].is_named &&
		    str_is(s->records.name[i].name.stem, kind))
			return &s->records.name[i];
	return NULL;
}

static void
add_contract_matter(const struct subject *s, struct date due,
    struct date late, const char *what, struct str kind)
{
	struct matter matter = matter_of(s, MATTER_CONTRACT, due, late);
	const struct note_name *name = document(s, "contract");

	matter.what = what;
	matter.last = due;
	add_matter(s, &matter, kind, leader_name(s, STR_LIT("contract")),
	    name == NULL ? NULL : name->path);
}

/* The contract allows more than the policy, or leaves a kind out. */
static int
compare_with_policy(const struct subject *s, struct err *err)
{
	const struct contract_line *line;
	const struct kind *kind;
	struct str name, rest = s->report->notes.policy.kinds;
	struct date date = s->contract.date;
	struct cadence cadence;

	while (str_next(&name, &rest, '|')) {
		if (notes_kind(&kind, &s->report->notes, name, err) < 0)
			return -1;
		line = contract_line(&s->contract, name);
		if (line == NULL) {
			add_contract_matter(s, date, date,
			    "leaves out a kind", name);
			continue;
		}
		if (kind == NULL)
			continue;
		cadence = cadence_of_kind(kind, &s->report->notes.policy,
		    &s->person, as_of(s->report));
		if (cadence_is_looser(&line->cadence, &cadence, date))
			add_contract_matter(s, date, date,
			    "looser than the policy", name);
	}
	return 0;
}

static int
report_contract(const struct subject *s, struct err *err)
{
	const struct note_name *name = document(s, "contract");
	struct note note = NOTE_INIT;
	int result = -1;

	if (name == NULL) {
		add_contract_matter(s, s->beginning, s->beginning, "missing",
		    STR_NONE);
		return 0;
	}
	if (s->contract.is_in_force) {
		if (!date_is_none(s->contract.review))
			add_contract_matter(s, s->contract.review,
			    s->contract.review, "review", STR_NONE);
		if (compare_with_policy(s, err) < 0)
			return -1;
	}
	if (notes_load(&note, &s->report->notes, name->path, NOTE_WHOLE,
	    err) == 0 && note_check_sound(&note, err) == 0)
		result = report_agreement(s, &note, MATTER_CONTRACT, err);
	note_release(&note);
	return result;
}

static int
report_review(const struct subject *s, const struct note_name *name,
    struct err *err)
{
	struct note note = NOTE_INIT;
	struct matter matter;
	struct date review;
	int result = -1;

	if (notes_load(&note, &s->report->notes, name->path, NOTE_FRONT,
	    err) < 0 || note_check_sound(&note, err) < 0)
		goto out;
	result = 0;
	review = note.record.review;
	if (date_is_none(review) && note.kind->review_every.n > 0)
		review = date_is_none(note.record.date) ? s->beginning :
		    date_plus(note.record.date, note.kind->review_every);
	if (date_is_none(review) || note.kind->is_session)
		goto out;
	matter = matter_of(s, MATTER_REVIEW, review, review);
	matter.what = "review";
	add_matter(s, &matter, note.record.kind,
	    leader_name(s, note.record.kind), name->path);
out:
	note_release(&note);
	return result;
}

static int
report_reviews(const struct subject *s, struct err *err)
{
	const struct note_name *name;
	size_t i;

	for (i = 0; i < s->records.n &&
	    date_is_none(s->records.name[i].name.date); i++) {
		name = &s->records.name[i];
		if (!name->is_named || str_is(name->name.stem, "contract"))
			continue;
		if (report_review(s, name, err) < 0)
			return -1;
	}
	return 0;
}

/* ---- who leads ---- */

static void
report_manager(const struct subject *s)
{
	struct matter matter;
	struct date last = s->beginning, end;
	size_t i;

	if (person_has_manager(&s->person, as_of(s->report)))
		return;
	for (i = 0; i < s->person.nleaders; i++) {
		end = s->person.leader[i].range.last;
		if (s->person.leader[i].role == ROLE_MANAGER &&
		    date_cmp(end, as_of(s->report)) < 0 &&
		    (date_is_none(last) || date_cmp(end, last) > 0))
			last = end;
	}
	if (date_is_none(last))
		last = date_plus_days(as_of(s->report), -1);
	matter = matter_of(s, MATTER_MANAGER, last, last);
	matter.what = "nobody";
	add_matter(s, &matter, STR_NONE, STR_NONE, NULL);
}

/* ---- a person, a repository ---- */

static bool
needs_beginning(const struct subject *s)
{
	return date_is_none(s->person.started);
}

/* The day the clock starts: `started`, or when person.ini was committed. */
static int
read_beginning(struct subject *s, struct err *err)
{
	struct buf path = BUF_INIT;
	int result = 0;

	s->beginning = s->person.started;
	if (needs_beginning(s)) {
		buf_addf(&path, "people/%s/person.ini", s->person.id.at);
		result = trail_first_day(&s->beginning, s->report->repo,
		    &s->report->tip, path.at, err);
	}
	buf_release(&path);
	return result;
}

static int
read_subject(struct subject *s, struct str id, struct err *err)
{
	struct report *r = s->report;

	if (notes_person(&s->person, &r->notes, id, err) < 0 ||
	    notes_records(&s->records, &r->notes, id, err) < 0)
		return -1;
	if (document(s, "contract") != NULL &&
	    contract_find(&s->contract, &r->notes, &r->tip, id, as_of(r),
	    err) < 0)
		return -1;
	if (read_beginning(s, err) < 0)
		return -1;
	return expect_read(&s->expectations, &r->notes, &s->person,
	    &s->contract, &s->records, s->beginning, as_of(r), err);
}

static bool
is_here(const struct subject *s)
{
	struct date day = as_of(s->report);

	return (date_is_none(s->person.left) ||
	    date_cmp(day, s->person.left) <= 0) &&
	    (date_is_none(s->person.started) ||
	    date_cmp(s->person.started, day) <= 0);
}

static int
report_subject(const struct subject *s, struct err *err)
{
	const struct report *r = s->report;

	if (!is_here(s))
		return 0;
	report_expectations(s);
	if (wants(r, MATTER_MANAGER))
		report_manager(s);
	if ((wants(r, MATTER_WRITE_UP) || wants(r, MATTER_AGREEMENT)) &&
	    report_records(s, err) < 0)
		return -1;
	if (wants(r, MATTER_ACTION) && report_actions(s, err) < 0)
		return -1;
	if (wants(r, MATTER_REVIEW) && report_reviews(s, err) < 0)
		return -1;
	return wants(r, MATTER_CONTRACT) ? report_contract(s, err) : 0;
}

static int
report_person(struct report *r, struct str id, struct err *err)
{
	struct subject s = { .report = r, .person = PERSON_INIT,
	    .contract = CONTRACT_INIT };
	int result = -1;

	if (read_subject(&s, id, err) == 0)
		result = report_subject(&s, err);
	expectations_release(&s.expectations);
	contract_release(&s.contract);
	note_names_release(&s.records);
	person_release(&s.person);
	return result;
}

static int
report_people(struct report *r, struct err *err)
{
	struct buf people = BUF_INIT;
	struct str id;
	size_t i, n, at = 0;
	int result = notes_people(&people, &n, &r->notes, err);

	for (i = 0; i < n && result == 0; i++) {
		id = str_of(people.at + at);
		at += id.n + 1;
		result = report_person(r, id, err);
	}
	buf_release(&people);
	return result;
}

static void
report_policy(struct report *r)
{
	const struct policy *policy = &r->notes.policy;
	struct subject nobody = { .report = r, .person = PERSON_INIT };
	struct matter matter;
	struct date due;

	if (date_is_none(policy->reviewed))
		return;
	due = date_plus(policy->reviewed, policy->review_every);
	matter = matter_of(&nobody, MATTER_POLICY, due, due);
	matter.what = "review";
	matter.last = policy->reviewed;
	matter.person = NULL;
	add_matter(&nobody, &matter, STR_NONE, STR_NONE, "one-to-one.ini");
}

static int
open_report(struct report *r, struct err *err)
{
	struct oid tree;

	if (repo_tip(&r->tip, r->repo, err) < 0 ||
	    repo_tree_of(&tree, r->repo, &r->tip, err) < 0 ||
	    notes_open_tree(&r->notes, r->repo, &tree, err) < 0)
		return -1;
	if (!wants(r, MATTER_WRITE_UP) && !wants(r, MATTER_AGREEMENT))
		return 0;
	return acts_read(&r->acts, r->repo, &r->tip, err);
}

int
report_read(struct matters *out, struct repo *repo,
    const struct report_options *options, struct err *err)
{
	struct report r = { .out = out, .options = options, .repo = repo,
	    .notes = NOTES_INIT };
	int result = -1;

	if (open_report(&r, err) == 0)
		result = report_people(&r, err);
	if (result == 0 && wants(&r, MATTER_POLICY))
		report_policy(&r);
	acts_release(&r.acts);
	notes_close(&r.notes);
	return result;
}
