/* SPDX-License-Identifier: ISC */
/*
 * report_subject - who somebody is and what is asked of them is read once;
 * history only when somebody asks for it.
 */

#include "report_subject.h"

#include <stdlib.h>

#include "mem.h"

int
report_open(struct report *out, struct repo *repo,
    const struct report_options *options, struct err *err)
{
	*out = (struct report){ .options = options, .repo = repo,
	    .notes = NOTES_INIT, .learn = LEARN_INIT(repo) };
	if (repo_tip(&out->tip, repo, err) < 0 ||
	    repo_tree_of(&out->tree, repo, &out->tip, err) < 0)
		return -1;
	return notes_open_tree(&out->notes, repo, &out->tree, err);
}

void
report_close(struct report *report)
{
	learn_release(&report->learn);
	notes_close(&report->notes);
}

/* The first day of any commit with that person. */
static struct date
first_day(const struct state *roster)
{
	struct date day = DATE_NEVER;
	size_t i;

	for (i = 0; roster != NULL && i < roster->nversions; i++)
		if (date_cmp(roster->version[i].day, day) < 0)
			day = roster->version[i].day;
	return day;
}

int
report_beginning(struct date *out, struct subject *s, struct err *err)
{
	struct buf path = BUF_INIT;

	if (date_is_none(s->beginning)) {
		buf_addf(&path, "people/%s/person.ini", s->person.id.at);
		s->beginning = first_day(statemap_find(s->map, path.at));
		buf_release(&path);
		if (date_cmp(s->beginning, DATE_NEVER) == 0)
			return err_set(err, ERR_ABSENT, "person.ini of %s "
			    "never was committed", s->person.id.at);
		if (s->report->is_learning)
			known_found_beginning(s->report->known,
			    s->beginning);
	}
	*out = s->beginning;
	return 0;
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
report_document(const struct subject *s, struct str kind)
{
	size_t i;

	for (i = 0; i < s->records.n &&
	    date_is_none(s->records.name[i].name.date); i++)
		if (s->records.name[i].is_named &&
		    str_eq(s->records.name[i].name.stem, kind))
			return &s->records.name[i];
	return NULL;
}

bool
report_is_before_policy(const struct subject *s, struct date day)
{
	return date_cmp(day, s->report->notes.policy.since) < 0;
}

const struct state *
report_state(const struct subject *s, const struct note_name *name)
{
	return statemap_find(s->map, name->path);
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

static int
read_contract(struct subject *s, struct err *err)
{
	const struct note_name *name = report_document(s, STR_LIT("contract"));
	const struct state *state = name == NULL ? NULL :
	    report_state(s, name);
	size_t i;

	if (state == NULL)
		return 0;
	/* a version that begins later, or one before, may come in force */
	for (i = 0; i < state->nversions; i++)
		report_narrow(s, state->version[i].date);
	return contract_find(&s->contract, &s->report->notes, s->map,
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
	    .person = PERSON_INIT, .contract = CONTRACT_INIT,
	    .map = learn_at(&r->learn, &r->tip) };
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

/* Whether nothing is new of somebody, whose matters are added then. */
static int
is_known(bool *out, struct report *r, struct str id, struct err *err)
{
	struct buf path = BUF_INIT;
	struct tree_entry entry;
	bool found = false;
	int result = 0;

	*out = false;
	if (r->known != NULL) {
		buf_addf(&path, "people/%.*s", STR_ARGS(id));
		result = repo_find(&entry, &found, r->repo, &r->tree,
		    path.at, err);
	}
	buf_release(&path);
	if (result < 0 || !found)
		return result;
	*out = known_find(r->out, r->known, id, &entry.oid,
	    r->options->wanted, str_of(r->options->repo_name));
	if (!*out && r->is_learning)
		known_begin(r->known, id, &entry.oid);
	return 0;
}

/* What is wrong with one person's files is told, and the others are read. */
static int
read_one(struct report *r, struct str id,
    int (*visit)(struct subject *subject, void *arg, struct err *err),
    void *arg, struct err *err)
{
	int result;

	if (r->is_learning)
		known_resume(r->known, id);
	result = report_person(r, id, visit, arg, err);
	if (result == 0 || !is_of_one_person(r, err))
		return result;
	if (r->is_learning)
		known_spoil(r->known);
	r->options->trouble(err, r->options->arg);
	return 0;
}

/* Those who have to be read, as a list of ids with a NUL behind each. */
static int
find_unknown(struct buf *out, size_t *nout, struct report *r,
    const struct buf *people, size_t n, struct err *err)
{
	size_t i, at = 0;
	struct str id;
	bool known;

	*nout = 0;
	for (i = 0; i < n; i++) {
		id = str_of(people->at + at);
		at += id.n + 1;
		if (is_known(&known, r, id, err) < 0)
			return -1;
		if (known)
			continue;
		learn_person(&r->learn, id);
		buf_add_bytes(out, id.at, id.n + 1);
		++*nout;
	}
	return 0;
}

int
report_people(struct report *r,
    int (*visit)(struct subject *subject, void *arg, struct err *err),
    void *arg, struct err *err)
{
	struct buf people = BUF_INIT, unknown = BUF_INIT;
	struct str id;
	size_t i, n, at = 0;
	int result = notes_people(&people, &n, &r->notes, err);

	if (result == 0)
		result = find_unknown(&unknown, &n, r, &people, n, err);
	if (result == 0 && n > 0)
		result = learn_from(&r->learn, &r->tip, 1, err);
	for (i = 0; i < n && result == 0; i++) {
		id = str_of(unknown.at + at);
		at += id.n + 1;
		result = read_one(r, id, visit, arg, err);
	}
	buf_release(&people);
	buf_release(&unknown);
	return result;
}
