/* SPDX-License-Identifier: ISC */
/*
 * report - one person after the other, each by the files report_*.c; here is
 * what needs no record at all: who leads, and the policy itself.
 */

#include "report.h"

#include "report_subject.h"

/* The manager's range that covers a day and ends last, or NULL. */
static const struct leader *
manager_on(const struct person *person, struct date day)
{
	const struct leader *leader, *found = NULL;
	size_t i;

	for (i = 0; i < person->nleaders; i++) {
		leader = &person->leader[i];
		if (leader->role == ROLE_MANAGER &&
		    date_range_has(leader->range, day) && (found == NULL ||
		    date_cmp(leader->range.last, found->range.last) > 0))
			found = leader;
	}
	return found;
}

/* The last day before `day` on which there was a manager, or `none`. */
static struct date
last_managed(const struct person *person, struct date day, struct date none)
{
	const struct leader *leader;
	struct date last = none;
	size_t i;

	for (i = 0; i < person->nleaders; i++) {
		leader = &person->leader[i];
		if (leader->role == ROLE_MANAGER &&
		    date_cmp(leader->range.last, day) < 0 &&
		    date_cmp(leader->range.last, last) > 0)
			last = leader->range.last;
	}
	return last;
}

/* The last day of an unbroken row of managers from `day` on. */
static struct date
managed_until(const struct person *person, struct date day)
{
	const struct leader *leader = manager_on(person, day), *next;

	while (leader != NULL &&
	    date_cmp(leader->range.last, DATE_NEVER) != 0) {
		next = manager_on(person,
		    date_plus_days(leader->range.last, 1));
		if (next == NULL)
			return leader->range.last;
		leader = next;
	}
	return DATE_NEVER;
}

/* A gap that has begun, or the next one; one that is over cannot be mended. */
static int
report_manager(struct subject *s, struct err *err)
{
	struct matter matter;
	struct date day;

	if (!report_wants(s, MATTER_MANAGER))
		return 0;
	if (manager_on(&s->person, s->today) != NULL)
		day = managed_until(&s->person, s->today);
	else if (report_beginning(&day, s, err) < 0)
		return -1;
	else
		day = last_managed(&s->person, s->today,
		    date_plus_days(day, -1));
	if (!date_is_none(s->person.left) &&
	    date_cmp(day, s->person.left) >= 0)
		return 0;
	matter = report_matter(s, MATTER_MANAGER, day, "nobody");
	report_add(s->report, &matter);
	return 0;
}

static int
report_subject(struct subject *s, void *arg, struct err *err)
{
	(void)arg;
	if (report_sessions(s, err) < 0 || report_manager(s, err) < 0 ||
	    report_records(s, err) < 0 || report_actions(s, err) < 0)
		return -1;
	return report_documents(s, err);
}

static void
report_policy(struct report *r)
{
	const struct policy *policy = &r->notes.policy;
	struct subject nobody = { .report = r, .person = PERSON_INIT };
	struct matter matter;

	if (date_is_none(policy->reviewed) ||
	    !report_wants(&nobody, MATTER_POLICY))
		return;
	matter = report_matter(&nobody, MATTER_POLICY,
	    date_plus(policy->reviewed, policy->review_every), "review");
	matter.since = policy->reviewed;
	matter.person = matter.name = STR_NONE;
	matter.path = STR_LIT("one-to-one.ini");
	report_add(r, &matter);
}

static bool
wants_any(const bool wanted[MATTER_TYPES], const enum matter_type *type,
    size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (wanted[type[i]])
			return true;
	return false;
}

/* Only for the policy's own review nobody has to be read. */
static bool
wants_people(const bool wanted[MATTER_TYPES])
{
	size_t i;

	for (i = 0; i < MATTER_TYPES; i++)
		if (wanted[i] && i != MATTER_POLICY)
			return true;
	return false;
}

static bool
wants_all(const bool wanted[MATTER_TYPES])
{
	size_t i;

	for (i = 0; i < MATTER_TYPES; i++)
		if (!wanted[i])
			return false;
	return true;
}

/*
 * Whether a signature counts may change with git's settings and keys, which
 * are not in the repository; then nothing is kept.
 */
static int
read_known(struct report *r, struct known *known, struct err *err)
{
	if (r->notes.policy.needs_signature)
		return 0;
	r->known = known;
	r->is_learning = wants_all(r->options->wanted);
	return known_read(known, r->repo, &r->tip, &r->tree,
	    r->options->as_of, err);
}

int
report_read(struct matters *out, struct repo *repo,
    const struct report_options *options, struct err *err)
{
	static const enum matter_type by_rules[] = { MATTER_SESSION,
		MATTER_CONTRACT, MATTER_SHORT, MATTER_CANCELLED };
	struct known known = KNOWN_INIT;
	struct report r;
	int result = report_open(&r, repo, options, err);

	r.out = out;
	r.until = options->as_of;
	r.needs_rules = wants_any(options->wanted, by_rules,
	    sizeof(by_rules) / sizeof(*by_rules));
	if (result == 0 && wants_people(options->wanted))
		result = read_known(&r, &known, err);
	if (result == 0 && wants_people(options->wanted))
		result = report_people(&r, report_subject, NULL, err);
	if (result == 0)
		report_policy(&r);
	if (result == 0 && r.is_learning)
		known_keep(&known);
	known_release(&known);
	report_close(&r);
	return result;
}
