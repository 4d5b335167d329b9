/* SPDX-License-Identifier: ISC */
/* report - matters of sessions, managers, contracts, documents, policy. */

#include "report/report.h"

#include "report/report_private.h"

/*
 * Adds the matters of an expected kind of session.  A record without `minutes:`
 * is not too short.  Three cancelled sessions in a row are a matter, whatever
 * is planned.  One or two are a matter until another session is held or
 * planned; if the last one names a day for it, from that day on (R18).
 */
static void
report_sessions(const struct subject *s, const struct expectation *e)
{
	const struct expectation_last *last = &e->last;
	bool in_a_row = last->cancelled >= 3;
	struct str kind = buf_str(&e->kind->name);
	struct matter matter = report_matter(s, MATTER_SESSION,
	    e->window.due, date_is_none(last->held) ? WHAT_NEVER_HELD :
	    WHAT_LAST_HELD, kind, STR_NONE);

	matter.late = e->window.late;
	matter.since = e->start;
	matter.every = e->window.every;
	matter.share = e->window.share;
	report_add(s, matter);
	if (e->minutes > 0 && e->minutes < e->cadence.minutes &&
	    !report_is_before_policy(s, last->held)) {
		matter = report_matter(s, MATTER_SHORT, last->held,
		    WHAT_MINUTES, kind, str_of(last->held_path));
		matter.count = last->minutes;
		report_add(s, matter);
	}
	if (last->cancelled > 0 && (!last->is_planned || in_a_row)) {
		matter = report_matter(s, MATTER_CANCELLED, in_a_row ||
		    date_is_none(last->next) ? last->cancelled_on :
		    last->next, in_a_row ? WHAT_IN_A_ROW :
		    WHAT_NOT_REPLACED, kind, str_of(last->cancelled_path));
		matter.count = last->cancelled;
		report_add(s, matter);
	}
}

/*
 * The last day until which managers follow each other without a gap from `day`
 * on; the day before `day` if nobody manages on it.
 */
static struct date
managed_until(const struct person *person, struct date day)
{
	const struct leader *leader;
	struct date last, next;
	size_t i;

	for (last = date_plus_days(day, -1); ; last = next) {
		next = last;
		for (i = 0; i < person->nleaders; i++) {
			leader = &person->leader[i];
			if (leader->role == ROLE_MANAGER && date_range_has(
			    leader->range, date_plus_days(last, 1)) &&
			    date_cmp(leader->range.last, next) > 0)
				next = leader->range.last;
		}
		if (date_cmp(next, last) == 0)
			return last;
	}
}

/* Adds the gap between managers that has begun, or the next one to come. */
static int
report_manager(struct subject *s, struct err *err)
{
	const struct person *person = &s->person;
	struct date last, day = managed_until(person, s->today);

	if (date_cmp(day, s->today) < 0) {
		if (report_beginning(&day, s, err) < 0)
			return -1;
		day = date_plus_days(day, -1);
		last = person_last_managed(person, s->today);
		if (date_cmp(last, day) > 0)
			day = last;
	}
	if (!date_is_none(person->left) && date_cmp(day, person->left) >= 0)
		return 0;
	report_add(s, report_matter(s, MATTER_MANAGER, day, WHAT_NOBODY,
	    STR_NONE, STR_NONE));
	return 0;
}

/* A missing document is due agree-within after the beginning. */
static int
report_missing(struct subject *s, enum matter_type type, struct str kind,
    struct err *err)
{
	const struct policy *policy = &s->report->notes.policy;
	struct date day;

	if (report_beginning(&day, s, err) < 0)
		return -1;
	report_add(s, report_matter(s, type, date_plus(policy_clock(policy,
	    day), policy->agree_within), WHAT_MISSING, kind, STR_NONE));
	return 0;
}

/* The day of the commit that brought a document. */
static int
find_first_day(struct date *out, struct subject *s, const char *path,
    struct err *err)
{
	const struct state *state;

	if (report_learn(s, err) < 0)
		return -1;
	state = statemap_find(s->map, path);
	*out = state == NULL || state->nversions == 0 ? DATE_NONE :
	    version_at(state, 0)->day;
	return 0;
}

/* A document without a review date is late from its first commit's day on. */
static int
report_review(struct subject *s, const struct note *note,
    enum matter_type type, struct err *err)
{
	bool is_missed;
	struct date day = note_review_day(&is_missed, note);

	if (is_missed && find_first_day(&day, s, note->path.at, err) < 0)
		return -1;
	if (!date_is_none(day))
		report_add(s, report_matter(s, type, day, is_missed ?
		    WHAT_NO_REVIEW_DATE : WHAT_REVIEW, note->record.kind,
		    buf_str(&note->path)));
	return 0;
}

/* A contract without `date:` never comes in force, whoever agrees to it. */
static int
report_undated(struct subject *s, const char *path, struct err *err)
{
	const struct version *version;
	struct date day;

	if (find_first_day(&day, s, path, err) < 0)
		return -1;
	version = state_version(statemap_find(s->map, path));
	/* an incomplete contract is reported as incomplete */
	if (version != NULL && version->is_complete &&
	    date_is_none(version->date))
		report_add(s, report_matter(s, MATTER_CONTRACT, day,
		    WHAT_NO_DATE, STR_LIT("contract"), str_of(path)));
	return 0;
}

/* Adds a matter if the contract allows for a kind what the policy does not. */
static int
compare_line(struct subject *s, const struct contract_line *line,
    struct matter matter, struct err *err)
{
	const struct policy *policy = &s->report->notes.policy;
	struct cadence cadence;
	const struct kind *kind;

	if (notes_kind(&kind, &s->report->notes, line->kind, err) < 0)
		return -1;
	if (kind == NULL)
		return 0;
	matter.kind = line->kind;
	cadence = cadence_of_policy(kind, policy, &s->person);
	if (cadence_is_looser(&line->cadence, &cadence, matter.due)) {
		matter.what = WHAT_LOOSER;
		report_add(s, matter);
	}
	if (line->cadence.minutes > 0 &&
	    line->cadence.minutes < cadence.minutes) {
		matter.what = WHAT_SHORTER;
		report_add(s, matter);
	}
	return 0;
}

/*
 * Compares every kind that the contract names with the policy, also a kind that
 * the policy does not expect of everybody; then finds the kinds left out.
 */
static int
compare_contract(struct subject *s, const char *path, struct err *err)
{
	const struct policy *policy = &s->report->notes.policy;
	const struct contract *contract = &s->contract;
	struct str kind, rest = config_find(&policy->config, "policy",
	    "kinds") == NULL ? STR_NONE : policy->kinds;
	struct matter matter = report_matter(s, MATTER_CONTRACT,
	    contract->note.record.date, WHAT_LEAVES_OUT,
	    STR_LIT("contract"), str_of(path));
	size_t i;

	for (i = 0; i < contract->nlines; i++)
		if (compare_line(s, &contract->line[i], matter, err) < 0)
			return -1;
	while (str_next(&kind, &rest, '|')) {
		matter.kind = kind;
		if (contract_line(contract, kind) == NULL)
			report_add(s, matter);
	}
	return 0;
}

static int
report_contract(struct subject *s, struct err *err)
{
	const struct policy *policy = &s->report->notes.policy;
	struct note_name *name = report_document(s, STR_LIT("contract"));

	if (name == NULL)
		return !policy->needs_contract ? 0 : report_missing(s,
		    MATTER_CONTRACT, STR_LIT("contract"), err);
	if (report_undated(s, name->path, err) < 0)
		return -1;
	if (s->contract.is_in_force && (report_review(s, &s->contract.note,
	    MATTER_CONTRACT, err) < 0 ||
	    compare_contract(s, name->path, err) < 0))
		return -1;
	return report_agreement(s, name, MATTER_CONTRACT, err);
}

static int
report_documents(struct subject *s, struct err *err)
{
	struct str kind, rest = s->report->notes.policy.documents;
	struct note_name *name = NULL;
	const struct note *note;

	while ((name = document_after(&s->records, name)) != NULL) {
		if (str_is(name->name.stem, "contract"))
			continue;
		if (notes_load_named(&note, &s->report->notes, name,
		    NOTE_FRONT, err) < 0 ||
		    report_review(s, note, MATTER_REVIEW, err) < 0)
			return -1;
	}
	while (str_next(&kind, &rest, '|'))
		if (report_document(s, kind) == NULL &&
		    report_missing(s, MATTER_REVIEW, kind, err) < 0)
			return -1;
	return 0;
}

static int
report_subject(struct subject *s, struct err *err)
{
	const bool *wanted = s->report->options->wanted;
	size_t i;

	for (i = 0; i < s->expectations.n; i++)
		report_sessions(s, &s->expectations.item[i]);
	if ((wanted[MATTER_MANAGER] && report_manager(s, err) < 0) ||
	    ((wanted[MATTER_WRITE_UP] || wanted[MATTER_AGREEMENT]) &&
	    report_records(s, err) < 0) ||
	    (wanted[MATTER_ACTION] && report_actions(s, err) < 0) ||
	    (wanted[MATTER_CONTRACT] && report_contract(s, err) < 0) ||
	    (wanted[MATTER_REVIEW] && report_documents(s, err) < 0))
		return -1;
	return 0;
}

static void
report_policy(struct report *r)
{
	const struct policy *policy = &r->notes.policy;
	struct matter matter = { .type = MATTER_POLICY, .what = WHAT_REVIEW,
		.since = policy->reviewed, .path = STR_LIT("one-to-one.ini"),
		.repo = str_of(r->options->repo_name) };

	if (date_is_none(policy->reviewed))
		return;
	matter.due = matter.late = date_plus(policy->reviewed,
	    policy->review_every);
	report_add_of_all(r, matter);
}

bool
report_wants(const struct report_options *options,
    const struct matter *matter)
{
	return options->wanted[matter->type] &&
	    matter_is_shown(matter, options->as_of, options->until);
}

int
report_read(struct matters *out, struct repo *repo,
    const struct report_options *options, struct err *err)
{
	const bool *wanted = options->wanted;
	OWN(reportcache) known = REPORTCACHE_INIT;
	OWN_BY(report_close, report) r = REPORT_INIT(repo, options);
	bool reads_people;
	int i, nwanted = 0;

	if (report_open(&r, err) < 0)
		return -1;
	r.out = out;
	r.visit = report_subject;
	r.needs_rules = wanted[MATTER_SESSION] || wanted[MATTER_CONTRACT] ||
	    wanted[MATTER_SHORT] || wanted[MATTER_CANCELLED];
	for (i = 0; i < MATTER_TYPES; i++)
		nwanted += wanted[i];
	/* if only the policy's own review is wanted, no person is read */
	reads_people = nwanted > wanted[MATTER_POLICY];
	/*
	 * whether a signature counts may change with git's settings and keys,
	 * which are not in the repository
	 */
	if (reads_people && !r.notes.policy.needs_signature) {
		r.known = &known;
		r.is_learning = nwanted == MATTER_TYPES;
		if (reportcache_read(&known, &r.learn, &r.tip, &r.tree,
		    &r.notes.policy, options->as_of, err) < 0)
			return -1;
	}
	if (reads_people && report_people(&r, err) < 0)
		return -1;
	report_policy(&r);
	if (r.is_learning)
		reportcache_keep(&known);
	return 0;
}
