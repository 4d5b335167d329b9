/* SPDX-License-Identifier: ISC */
/* report_person - reads people, one after the other or in several processes. */

#include "report/report_private.h"

#include "base/pack.h"
#include "base/steps.h"
#include "git/workers.h"
#include "history/cachefile.h"
#include "history/kept.h"
#include "history/readahead.h"

static void	share_people(struct report *r);

int
report_open(struct report *r, struct err *err)
{
	cachefile_begin(r->repo);
	return repo_tip(&r->tip, r->repo, err) < 0 ||
	    repo_tree_of(&r->tree, r->repo, &r->tip, err) < 0 ? -1 :
	    notes_open_tree(&r->notes, r->repo, &r->tree, err);
}

/* As in report_read: whether a signature counts may change outside the repo. */
int
report_use_kept(struct report *r, struct err *err)
{
	return r->notes.policy.needs_signature ? 0 :
	    learn_use_kept(&r->learn, err);
}

void
report_close(struct report *report)
{
	learn_release(&report->learn);
	cachefile_end(report->repo);
	notes_close(&report->notes);
}

/* Whether every person will be read: all are wanted, and none is known. */
static bool
reads_everybody(const struct report *r)
{
	return r->options->person == NULL &&
	    (r->known == NULL || !r->known->knows_some);
}

int
report_begin_to_learn(struct report *r, struct err *err)
{
	bool is_all = reads_everybody(r);

	if (is_all)
		repo_keep_commits(r->repo);
	if (learn_begin(&r->learn, &r->tip, 1, err) < 0)
		return -1;
	if (is_all && r->is_learning)
		share_people(r);
	return 0;
}

int
report_learn(struct subject *s, struct err *err)
{
	struct report *r = s->report;

	if (s->has_learnt)
		return 0;
	s->has_learnt = true;
	if (!learn_has_begun(&r->learn) && report_begin_to_learn(r, err) < 0)
		return -1;
	/*
	 * if states are kept of one person, they are of most: few texts are
	 * needed, and reading ahead does not pay
	 */
	r->has_kept |= learn_is_kept(&r->learn, buf_str(&s->person.id));
	if (r->nahead == 0 && !r->has_kept && reads_everybody(r))
		r->nahead = readahead_people(r->repo, &r->tree, r->rest);
	if (learn_next(&r->learn, buf_str(&s->person.id), err) < 0)
		return -1;
	s->map = learn_at(&r->learn, &r->tip);
	return 0;
}

int
report_beginning(struct date *out, struct subject *s, struct err *err)
{
	const struct state *roster;
	size_t i;

	if (date_is_none(s->beginning)) {
		if (report_learn(s, err) < 0)
			return -1;
		roster = statemap_roster(s->map, buf_str(&s->person.id));
		s->beginning = DATE_NEVER;
		for (i = 0; roster != NULL && i < roster->nversions; i++)
			if (date_cmp(version_at(roster, i)->day,
			    s->beginning) < 0)
				s->beginning = version_at(roster, i)->day;
		if (date_cmp(s->beginning, DATE_NEVER) == 0)
			return err_set(err, ERR_ABSENT, "person.ini of %s "
			    "never was committed; git add it, and git commit",
			    s->person.id.at);
	}
	*out = s->beginning;
	return 0;
}

struct matter
report_matter(const struct subject *s, enum matter_type type,
    struct date due, enum matter_what what, struct str kind, struct str path)
{
	return (struct matter){ .type = type, .due = due, .late = due,
	    .what = what, .since = DATE_NONE, .kind = kind, .path = path,
	    .who = str_is_absent(kind) ? STR_NONE : report_leader(s, kind),
	    .person = buf_str(&s->person.id), .name = s->person.name,
	    .repo = str_of(s->report->options->repo_name) };
}

struct date
report_late(const struct report *r, struct date day)
{
	struct date before = date_plus_days(r->notes.policy.since, -1);

	return date_cmp(day, before) < 0 ? before : day;
}

void
report_add_of_all(const struct report *r, struct matter matter)
{
	if (date_cmp(matter.due, DATE_NEVER) == 0)
		return;
	matter.late = report_late(r, matter.late);
	if (!r->is_ahead && report_wants(r->options, &matter))
		matters_add(r->out, &matter);
	if (r->is_learning)
		reportcache_add(r->known, &matter);
}

void
report_add(const struct subject *s, struct matter matter)
{
	if (date_is_none(s->person.left) ||
	    date_cmp(matter.due, s->person.left) <= 0)
		report_add_of_all(s->report, matter);
}

void
report_narrow(const struct subject *s, struct date day)
{
	if (s->report->is_learning)
		reportcache_narrow(s->report->known, day);
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
	struct note_name *name = NULL;

	while ((name = document_after(&s->records, name)) != NULL &&
	    !str_eq(name->name.stem, kind))
		;
	return name;
}

bool
report_is_before_policy(const struct subject *s, struct date day)
{
	return date_cmp(day, s->report->notes.policy.since) < 0;
}

int
report_kind(const struct kind **out, struct subject *s,
    const struct note_name *name, struct err *err)
{
	struct str stem = name->name.stem;
	size_t n = stem.n;

	if (notes_kind(out, &s->report->notes, stem, err) < 0)
		return -1;
	while (*out == NULL && n > 0 && byte_is_digit(stem.at[n - 1]))
		n--;
	if (*out == NULL && n > 1 && stem.at[n - 1] == '-')
		return notes_kind(out, &s->report->notes,
		    str_first(stem, n - 1), err);
	return 0;
}

/* Reads the contract in force, and what is expected. */
static int
read_rules(struct subject *s, struct err *err)
{
	const struct note_name *name = report_document(s, STR_LIT("contract"));
	const struct state *state = NULL;
	struct date beginning = s->person.started;
	size_t i;

	if (name != NULL) {
		if (report_learn(s, err) < 0)
			return -1;
		state = statemap_find(s->map, name->path);
	}
	/* on another day, another version of the contract may be in force */
	for (i = 0; state != NULL && i < state->nversions; i++)
		report_narrow(s, version_at(state, i)->date);
	if (state != NULL && contract_find(&s->contract, &s->report->notes,
	    s->map, buf_str(&s->person.id), s->today, err) < 0)
		return -1;
	if (expectation_read(&s->expectations, &s->report->notes, &s->person,
	    &s->contract, &s->records, beginning, s->today, err) < 0)
		return -1;
	for (i = 0; i < s->expectations.n; i++) {
		if (!date_is_none(s->expectations.item[i].start))
			continue;
		if (report_beginning(&beginning, s, err) < 0)
			return -1;
		expectations_begin(&s->expectations, &s->person, beginning);
	}
	return 0;
}

bool
report_is_here(const struct subject *s)
{
	return (date_is_none(s->person.left) ||
	    date_cmp(s->person.left, s->report->until) >= 0) &&
	    date_cmp(s->person.started, s->today) <= 0;
}

/* Visits the person for one day, if the report takes them on that day. */
static int
report_day(struct subject *s, struct err *err)
{
	struct report *r = s->report;
	const struct person *person = &s->person;
	size_t i;
	int result = 0;

	/* every day in the person.ini that may be compared with today */
	report_narrow(s, person->started);
	report_narrow(s, date_plus_days(person->left, 1));
	report_narrow(s, date_plus_days(person->probation_until, 1));
	for (i = 0; i < person->nleaders; i++) {
		report_narrow(s, person->leader[i].range.first);
		report_narrow(s, date_plus_days(person->leader[i].range.last,
		    1));
	}
	if (!r->takes_everybody && !report_is_here(s))
		return 0;
	if (!s->has_records && notes_records(&s->records, &r->notes,
	    buf_str(&s->person.id), err) < 0)
		return -1;
	s->has_records = true;
	/* records after today have not happened yet */
	for (i = 0; i < s->records.n; i++)
		report_narrow(s, s->records.name[i].name.date);
	if (r->needs_rules)
		result = read_rules(s, err);
	if (result == 0)
		result = r->visit(s, err);
	expectations_release(&s->expectations);
	return result;
}

/*
 * Reads the person for the days to come, as far as the cache wants them.  If
 * one of these days cannot be read, it is not kept: it is read when it comes.
 */
static void
look_ahead(struct subject *s)
{
	struct report *r = s->report;
	struct date until = r->until;
	struct err later = ERR_INIT;

	r->is_ahead = true;
	while (reportcache_wants_more(r->known)) {
		r->until = s->today = reportcache_begin_later(r->known);
		if (report_day(s, &later) < 0)
			reportcache_spoil(r->known);
	}
	r->until = until;
	r->is_ahead = false;
}

static int
read_person(struct report *r, struct str id, struct err *err)
{
	struct subject s = { .report = r, .today = r->options->as_of,
	    .person = PERSON_INIT, .contract = CONTRACT_INIT };
	OWN(buf) path = BUF_INIT;
	int result = notes_person(&s.person, &r->notes, id, err);

	/* a folder without person.ini is reported as that person's trouble */
	if (result < 0 && err->path[0] == '\0' && err->code == ERR_ABSENT) {
		person_path(&path, id);
		err_in(err, path.at);
	}
	s.beginning = s.person.started;
	if (result == 0)
		result = report_day(&s, err);
	if (r->is_learning && result == 0)
		look_ahead(&s);
	contract_release(&s.contract);
	note_names_release(&s.records);
	person_release(&s.person);
	return result;
}

/*
 * Whether the cache has a person's matters; adds them.  If not, and what is
 * found is to be kept, begins the person there.
 */
static int
is_known(bool *out, struct report *r, struct str id, struct err *err)
{
	OWN(buf) path = BUF_INIT;
	struct tree_entry entry;
	bool found;

	*out = false;
	if (r->known == NULL)
		return 0;
	person_folder(&path, id);
	if (repo_find(&entry, &found, r->repo, &r->tree, path.at, err) < 0)
		return -1;
	if (!found)
		return 0;
	*out = reportcache_find(r->out, r->known, id, &entry.oid, r->options);
	if (!*out && r->is_learning)
		reportcache_begin(r->known, id, &entry.oid);
	return 0;
}

/*
 * Reads the people from index `from` to before `to`, one after the other.  If
 * one cannot be read, the others are.
 */
static int
read_people(struct report *r, struct str people, size_t from, size_t to,
    struct err *err)
{
	struct str id;
	size_t i;
	bool known;
	int result = 0;

	r->rest = people;
	for (i = 0; result == 0 && i < to && str_next_string(&id, &people);
	    i++, r->rest = people) {
		if (i < from)
			continue;
		steps_at("people", i - from, to - from);
		if (r->options->person != NULL &&
		    !str_is(id, r->options->person))
			continue;
		r->nahead -= r->nahead > 0;
		result = is_known(&known, r, id, err);
		if (result < 0 || known)
			continue;
		result = read_person(r, id, err);
		if (result == 0 || r->options->trouble == NULL ||
		    (err->code != ERR_TEXT && err->code != ERR_REFUSED &&
		    err->code != ERR_ABSENT) ||
		    !str_starts(str_of(err->path), "people/"))
			continue;
		if (r->is_learning)
			reportcache_spoil(r->known);
		r->options->trouble(err, r->options->arg);
		result = 0;
	}
	return result;
}

static void
ignore_trouble(const struct err *err, void *arg)
{
	(void)err;
	(void)arg;
}

/* People who are read by several processes. */
struct sharing {
	struct report *r;
	struct str people;
	size_t n, njobs;
	struct buf found;	/* what the processes handed over */
};

/*
 * Reads one process's part of the people.  It hands over only what can be kept.
 * People with trouble, or of a process that failed, are read again by the
 * process that started it.
 */
static void
read_share(struct buf *found, size_t job, void *arg)
{
	const struct sharing *sharing = arg;
	struct report *r = sharing->r;
	struct report_options options = *r->options;
	OWN(matters) nobodys = MATTERS_INIT;
	OWN(buf) states = BUF_INIT;
	struct err err = ERR_INIT;

	options.trouble = ignore_trouble;
	r->options = &options;
	r->out = &nobodys;
	/* the sharing may have begun while a day to come was read */
	r->is_ahead = false;
	r->until = options.as_of;
	r->nahead = 0;
	reportcache_forget(r->known);
	if (read_people(r, sharing->people, sharing->n * job / sharing->njobs,
	    sharing->n * (job + 1) / sharing->njobs, &err) < 0)
		return;
	kept_hand_over(&states, &r->learn.files);
	pack_str(found, buf_str(&states));
	reportcache_hand_over(found, r->known);
}

static void
take_share(size_t job, struct str found, void *arg)
{
	struct sharing *sharing = arg;

	(void)job;
	kept_take_over(&sharing->r->learn.files, unpack_str(&found));
	buf_add(&sharing->found, found);
}

/* With fewer people, starting other processes takes longer than it saves. */
enum { SHARED_MIN = 64 };

static void
share_people(struct report *r)
{
	struct sharing sharing = { r, r->rest, str_count_strings(r->rest),
		workers_cores(), BUF_INIT };
	struct workers_jobs jobs = { .n = sharing.njobs, .work = read_share,
		.take = take_share, .arg = &sharing };

	/* the other processes do not show their progress */
	steps_at(NULL, 0, 0);
	if (jobs.n > 1 && sharing.n >= SHARED_MIN &&
	    workers_run(&jobs, jobs.n))
		reportcache_take_over(r->known, &sharing.found);
	buf_release(&sharing.found);
}

int
report_people(struct report *r, struct err *err)
{
	OWN(buf) people = BUF_INIT;

	return learn_refuse_shallow(r->repo, err) < 0 ||
	    notes_people(&people, &r->notes, err) < 0 ? -1 :
	    read_people(r, buf_str(&people), 0,
	    str_count_strings(buf_str(&people)), err);
}
