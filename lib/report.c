/* SPDX-License-Identifier: ISC */
/*
 * report - one person after the other, each by the files report_*.c; here is
 * what needs no record at all: who leads, and the policy itself.
 */

#include "report.h"

#include "report_subject.h"
#include "twin.h"

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

/* From so many people on, two processes share them. */
enum { MANY = 500 };

/* One half of them, and what they wait for. */
static int
report_some(struct report *r, size_t first, size_t last, struct err *err)
{
	int result = report_people(r, first, last, report_subject, NULL, err);

	if (result == 0)
		result = report_pending(r, err);
	report_cut_pending(r, 0);
	return result;
}

struct half {
	struct report *report;
	size_t first;
};

static void
say_nothing(const struct err *err, void *arg)
{
	(void)err;
	(void)arg;
}

/* Whoever is not told of is read by the other, who tells what is wrong. */
static bool
tell_half(struct buf *out, void *arg)
{
	const struct half *half = arg;
	struct report *r = half->report;
	struct report_options quiet = *r->options;
	struct err ignored = ERR_INIT;

	quiet.trouble = say_nothing;
	r->options = &quiet;
	if (report_some(r, half->first, (size_t)-1, &ignored) < 0)
		return false;
	known_format(out, r->known);
	return true;
}

static int
count_people(size_t *n, struct report *r, struct err *err)
{
	struct buf people = BUF_INIT;
	int result = notes_people(&people, n, &r->notes, err);

	buf_release(&people);
	return result;
}

/* Where nothing is known of many people, a twin reads every second half. */
static int
report_everybody(struct report *r, struct err *err)
{
	struct half half = { r, 0 };
	struct buf lines = BUF_INIT;
	struct twin twin;
	size_t n = 0;
	int result;

	if (r->is_learning && r->known->old.n == 0 &&
	    count_people(&n, r, err) < 0)
		return -1;
	if (n >= MANY && report_read_acts(r, err) < 0)
		return -1;
	half.first = n / 2;
	if (n < MANY || !twin_start(&twin, tell_half, &half))
		return report_some(r, EVERYBODY, err);
	result = report_some(r, 0, half.first, err);
	if (twin_take(&lines, &twin))
		known_take(r->known, &lines);
	buf_release(&lines);
	return result < 0 ? -1 : report_some(r, half.first, n, err);
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
		result = report_everybody(&r, err);
	if (result == 0)
		report_policy(&r);
	if (result == 0 && r.is_learning)
		known_keep(&known);
	known_release(&known);
	report_close(&r);
	return result;
}
