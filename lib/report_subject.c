/* SPDX-License-Identifier: ISC */
/*
 * report_subject - who somebody is and what is asked of them is read once;
 * history only when somebody asks for it.
 */

#include "report_subject.h"

#include <stdlib.h>

#include "trail.h"

int
report_open(struct report *out, struct repo *repo,
    const struct report_options *options, struct err *err)
{
	*out = (struct report){ .options = options, .repo = repo,
	    .notes = NOTES_INIT };
	if (repo_tip(&out->tip, repo, err) < 0 ||
	    repo_tree_of(&out->tree, repo, &out->tip, err) < 0)
		return -1;
	return notes_open_tree(&out->notes, repo, &out->tree, err);
}

void
report_cut_pending(struct report *r, size_t n)
{
	struct pending *pending;

	while (r->npending > n) {
		pending = &r->pending[--r->npending];
		free(pending->path);
		free(pending->name);
		free(pending->leader);
	}
}

void
report_close(struct report *report)
{
	report_cut_pending(report, 0);
	free(report->pending);
	acts_release(&report->acts);
	notes_close(&report->notes);
}

int
report_beginning(struct date *out, struct subject *s, struct err *err)
{
	struct buf path = BUF_INIT;
	int result = 0;

	if (date_is_none(s->beginning)) {
		buf_addf(&path, "people/%s/person.ini", s->person.id.at);
		result = trail_first_day(&s->beginning, s->report->repo,
		    &s->report->tip, path.at, err);
		if (result == 0 && s->report->is_learning)
			known_found_beginning(s->report->known,
			    s->beginning);
	}
	*out = s->beginning;
	buf_release(&path);
	return result;
}

bool
report_wants(const struct subject *s, enum matter_type type)
{
	return s->report->options->wanted[type];
}

struct matter
report_matter(const struct subject *s, enum matter_type type,
    struct date due, const char *what)
{
	return (struct matter){ .type = type, .due = due, .late = due,
	    .what = what, .since = DATE_NONE,
	    .person = buf_str(&s->person.id), .name = s->person.name,
	    .repo = str_of(s->report->options->repo_name) };
}

void
report_add(const struct report *r, const struct matter *matter)
{
	if (date_cmp(matter->due, DATE_NEVER) == 0)
		return;
	matters_add(r->out, matter);
	if (r->is_learning)
		known_add(r->known, matter);
}

void
report_narrow(const struct subject *s, struct date day)
{
	if (s->report->is_learning)
		known_narrow(s->report->known, day);
}

void
report_spoil(const struct subject *s)
{
	if (s->report->is_learning)
		known_spoil(s->report->known);
}

/* All days in a person.ini that may be compared with today. */
static void
narrow_to_person(const struct subject *s)
{
	const struct person *person = &s->person;
	size_t i;

	report_narrow(s, person->started);
	report_narrow(s, date_plus_days(person->left, 1));
	report_narrow(s, date_plus_days(person->probation_until, 1));
	for (i = 0; i < person->nleaders; i++) {
		report_narrow(s, person->leader[i].range.first);
		report_narrow(s, date_plus_days(person->leader[i].range.last,
		    1));
	}
}

/* Those after today have not happened yet. */
static void
narrow_to_records(const struct subject *s)
{
	size_t i;

	for (i = 0; i < s->records.n; i++)
		report_narrow(s, s->records.name[i].name.date);
}

struct str
report_leader(const struct subject *s, struct str kind)
{
	const struct leader *leader = person_leader(&s->person, kind,
	    s->today);

	return leader == NULL ? STR_NONE : leader->name;
}

struct note_name *
report_document(const struct subject *s, const char *kind)
{
	size_t i;

	for (i = 0; i < s->records.n &&
	    date_is_none(s->records.name[i].name.date); i++)
		if (s->records.name[i].is_named &&
		    str_is(s->records.name[i].name.stem, kind))
			return &s->records.name[i];
	return NULL;
}

bool
report_is_before_policy(const struct subject *s, struct date day)
{
	return date_cmp(day, s->report->notes.policy.since) < 0;
}

int
report_read_acts(struct report *r, struct err *err)
{
	if (r->has_acts)
		return 0;
	r->has_acts = true;
	return acts_read(&r->acts, r->repo, &r->tip, err);
}

/* Whether each party that has to has agreed to a text, and nothing else. */
static bool
is_agreed(struct subject *s, struct str path, struct date date,
    const struct oid *text, const struct kind *kind)
{
	const struct acts *acts = &s->report->acts;
	const struct past_act *act;
	bool person = false, leader = false;
	enum role role;
	unsigned i;

	for (i = acts_on(acts, text); i != ACTS_END; i = act->next) {
		act = &acts->act[i];
		if (!str_eq(act->record, path))
			continue;
		if (act->type != ACT_AGREE)
			return false;
		role = person_role(&s->person, act->email,
		    buf_str(&kind->name), date, act->day);
		person |= role == ROLE_PERSON;
		leader |= role == ROLE_MANAGER || role == ROLE_SUPERVISOR;
	}
	return person && (leader || kind->agreed_by != AGREED_BY_BOTH);
}

int
report_is_settled(bool *out, struct subject *s, const struct note_name *name,
    const struct kind *kind, struct err *err)
{
	*out = false;
	if (s->report->notes.policy.needs_signature ||
	    kind->agreed_by == AGREED_BY_NONE)
		return 0;
	if (report_read_acts(s->report, err) < 0)
		return -1;
	*out = is_agreed(s, str_of(name->path), name->name.date, &name->oid,
	    kind);
	return 0;
}

int
report_kind(const struct kind **out, struct subject *s,
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

/* Takes a version of the contract if it has begun. */
static int
take_contract(bool *taken, struct subject *s, const struct oid *version,
    struct err *err)
{
	struct buf text = BUF_INIT;
	int result = repo_read_blob(&text, s->report->repo, version,
	    MARK_TEXT_MAX, err);

	contract_release(&s->contract);
	if (result == 0)
		result = contract_take(&s->contract, &s->report->notes,
		    buf_str(&s->person.id), buf_str(&text), err);
	*taken = result == 0 && date_cmp(s->contract.date, s->today) <= 0;
	buf_release(&text);
	return result;
}

/*
 * The version before the one that stands there, if the acts leave no doubt:
 * there were agreements only, and the last of them settles a version that has
 * begun.  Else NULL, and history has to be searched.
 */
static const struct past_act *
last_agreement(struct subject *s, const struct note_name *name,
    const struct kind *kind)
{
	const struct acts *acts = &s->report->acts;
	const struct past_act *act, *last = NULL;
	bool is_doubtful = false;
	size_t i;

	for (i = 0; i < acts->n; i++) {
		act = &acts->act[i];
		if (!str_is(act->record, name->path))
			continue;
		if (act->type != ACT_AGREE)
			return NULL;
		if (oid_eq(&act->text, &name->oid) ||
		    (last != NULL && oid_eq(&act->text, &last->text)) ||
		    !is_agreed(s, str_of(name->path), name->name.date,
		    &act->text, kind))
			continue;
		if (last != NULL && date_cmp(act->day, last->day) == 0)
			is_doubtful = true;
		if (last == NULL || date_cmp(act->day, last->day) > 0) {
			is_doubtful = false;
			last = act;
		}
	}
	return is_doubtful ? NULL : last;
}

/*
 * A contract that is agreed as it stands, or one before it that is, needs no
 * search through history, which costs as much as there is of it.
 */
static int
take_known_contract(bool *taken, struct subject *s,
    const struct note_name *name, const struct kind *kind, struct err *err)
{
	const struct past_act *last;
	int result;

	if (report_is_settled(taken, s, name, kind, err) < 0)
		return -1;
	if (*taken) {
		result = take_contract(taken, s, &name->oid, err);
		report_narrow(s, s->contract.date);
		return result;
	}
	/* versions after an earlier one may begin on any day */
	report_spoil(s);
	if (s->report->notes.policy.needs_signature ||
	    (last = last_agreement(s, name, kind)) == NULL)
		return 0;
	return take_contract(taken, s, &last->text, err);
}

static int
read_contract(struct subject *s, struct err *err)
{
	const struct note_name *name = report_document(s, "contract");
	struct notes *notes = &s->report->notes;
	const struct kind *kind;
	bool taken = false;

	if (name == NULL)
		return 0;
	if (notes_kind(&kind, notes, STR_LIT("contract"), err) < 0 ||
	    (kind != NULL &&
	    take_known_contract(&taken, s, name, kind, err) < 0))
		return -1;
	if (taken)
		return 0;
	report_spoil(s);
	contract_release(&s->contract);
	return contract_find(&s->contract, notes, &s->report->tip,
	    buf_str(&s->person.id), s->today, err);
}

static int
read_expectations(struct subject *s, struct err *err)
{
	struct date beginning = s->person.started;

	if (expect_read(&s->expectations, &s->report->notes, &s->person,
	    &s->contract, &s->records, beginning, s->today, err) < 0)
		return -1;
	if (!expectations_need_beginning(&s->expectations))
		return 0;
	if (report_beginning(&beginning, s, err) < 0)
		return -1;
	expectations_begin(&s->expectations, &s->person, beginning);
	return 0;
}

static bool
is_here(const struct person *person, const struct report *r)
{
	return (date_is_none(person->left) ||
	    date_cmp(person->left, r->until) >= 0) &&
	    date_cmp(person->started, r->options->as_of) <= 0;
}

/* A folder without a person.ini is that person's fault. */
static int
read_person(struct person *out, struct report *r, struct str id,
    struct err *err)
{
	struct buf path = BUF_INIT;
	int result = notes_person(out, &r->notes, id, err);

	if (result < 0 && err->path[0] == '\0' && err->code == ERR_ABSENT) {
		buf_addf(&path, "people/%.*s/person.ini", STR_ARGS(id));
		err_in(err, path.at);
	}
	buf_release(&path);
	return result;
}

int
report_person(struct report *r, struct str id,
    int (*visit)(struct subject *subject, void *arg, struct err *err),
    void *arg, struct err *err)
{
	struct subject s = { .report = r, .today = r->options->as_of,
	    .person = PERSON_INIT, .contract = CONTRACT_INIT };
	int result = -1;

	if (read_person(&s.person, r, id, err) < 0)
		goto out;
	s.beginning = s.person.started;
	narrow_to_person(&s);
	result = 0;
	if (!is_here(&s.person, r))
		goto out;
	result = -1;
	if (notes_records(&s.records, &r->notes, id, err) < 0)
		goto out;
	narrow_to_records(&s);
	if ((!r->needs_rules || (read_contract(&s, err) == 0 &&
	    read_expectations(&s, err) == 0)))
		result = visit(&s, arg, err);
out:
	expectations_release(&s.expectations);
	contract_release(&s.contract);
	note_names_release(&s.records);
	person_release(&s.person);
	return result;
}

/* What is wrong with one person's files says nothing about the others'. */
static bool
is_of_one_person(const struct report *r, const struct err *err)
{
	return r->options->trouble != NULL && (err->code == ERR_TEXT ||
	    err->code == ERR_REFUSED || err->code == ERR_ABSENT) &&
	    str_starts(str_of(err->path), "people/");
}

/* Somebody of whom nothing is new is not read. */
static int
known_or_read(struct report *r, struct str id,
    int (*visit)(struct subject *subject, void *arg, struct err *err),
    void *arg, struct err *err)
{
	struct buf path = BUF_INIT;
	struct tree_entry entry;
	bool found = false, is_known = false;
	int result = 0;

	if (r->known != NULL) {
		buf_addf(&path, "people/%.*s", STR_ARGS(id));
		result = repo_find(&entry, &found, r->repo, &r->tree,
		    path.at, err);
	}
	buf_release(&path);
	if (result < 0)
		return -1;
	if (found) {
		is_known = known_find(r->out, r->known, id, &entry.oid,
		    r->options->wanted, str_of(r->options->repo_name));
		if (!is_known && r->is_learning)
			known_begin(r->known, id, &entry.oid);
	}
	return is_known ? 0 : report_person(r, id, visit, arg, err);
}

int
report_people(struct report *r, size_t first, size_t last,
    int (*visit)(struct subject *subject, void *arg, struct err *err),
    void *arg, struct err *err)
{
	struct buf people = BUF_INIT;
	struct str id;
	size_t i, n, at = 0;
	int result = notes_people(&people, &n, &r->notes, err);

	for (i = 0; i < n && i < last && result == 0; i++) {
		id = str_of(people.at + at);
		at += id.n + 1;
		if (i < first)
			continue;
		result = known_or_read(r, id, visit, arg, err);
		if (result < 0 && is_of_one_person(r, err)) {
			if (r->is_learning)
				known_spoil(r->known);
			r->options->trouble(err, r->options->arg);
			result = 0;
		}
	}
	buf_release(&people);
	return result;
}
