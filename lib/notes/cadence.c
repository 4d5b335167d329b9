/* SPDX-License-Identifier: ISC */
#include "notes/cadence.h"

#include <string.h>

static bool
parse_step(struct date_step *out, struct str part, const char *word)
{
	return str_starts(part, word) &&
	    date_step_parse(out, str_from(part, strlen(word)));
}

/* Steps in different units can only be compared from a given day on. */
static bool
is_longer(struct date_step a, unsigned a_share, struct date_step b,
    unsigned b_share, struct date from)
{
	return date_cmp(date_plus_shared(from, a, a_share),
	    date_plus_shared(from, b, b_share)) > 0;
}

bool
cadence_parse(struct cadence *out, const char **why, struct str text)
{
	struct date long_month = { 0 };
	struct str part;
	bool more;

	*out = (struct cadence){ .share = 1000 };
	*why = "is not 'every INTERVAL, latest INTERVAL, N minutes'";
	if (!str_next(&part, &text, ',') ||
	    !parse_step(&out->every, part, "every "))
		return false;
	more = str_next(&part, &text, ',');
	if (more && parse_step(&out->latest, part, "latest "))
		more = str_next(&part, &text, ',');
	if (more && str_ends(part, " minutes")) {
		part = str_trim(str_first(part, part.n - strlen(" minutes")));
		if (date_minutes_parse(&out->minutes, part))
			more = str_next(&part, &text, ',');
	}
	if (more)
		return false;
	if (date_step_is_none(out->latest))
		out->latest = out->every;
	*why = "has a 'latest' that comes before 'every'; make it longer";
	return !is_longer(out->every, 1000, out->latest, 1000, long_month);
}

static bool
is_on_probation(const struct kind *kind, const struct person *person,
    struct date today)
{
	return !date_step_is_none(kind->probation_every) &&
	    !date_is_none(person->probation_until) &&
	    date_cmp(today, person->probation_until) <= 0;
}

struct cadence
cadence_of_kind(const struct kind *kind, const struct policy *policy,
    const struct person *person, struct date today)
{
	struct cadence out = { kind->every, kind->latest, kind->minutes,
	    policy_stretches(policy, kind) ? person->fte : 1000 };

	if (date_step_is_none(out.latest))
		out.latest = out.every;
	if (is_on_probation(kind, person, today))
		out.every = out.latest = kind->probation_every;
	return out;
}

struct cadence
cadence_of_policy(const struct kind *kind, const struct policy *policy,
    const struct person *person)
{
	struct cadence out = cadence_of_kind(kind, policy, person, DATE_NEVER);
	bool says_every = policy_says(policy, kind, "every");

	if (!policy_says(policy, kind, "latest") &&
	    (!date_step_is_none(kind->latest) || !says_every))
		out.latest = (struct date_step){ 0, DATE_DAYS };
	if (!says_every)
		out.every = (struct date_step){ 0, DATE_DAYS };
	if (!policy_says(policy, kind, "minutes"))
		out.minutes = 0;
	return out;
}

/* Moves a day on by the days away from the day after start until that day. */
static struct date
without_absences(const struct person *person, struct date start,
    struct date day)
{
	struct date first, last;
	size_t i;

	for (i = 0; i < person->naway; i++) {
		first = person->away[i].first;
		last = person->away[i].last;
		if (date_cmp(first, start) <= 0)
			first = date_plus_days(start, 1);
		if (date_cmp(first, day) > 0)
			break;
		if (date_cmp(last, DATE_NEVER) == 0)
			return DATE_NEVER;
		if (date_cmp(last, first) >= 0)
			day = date_plus_days(day, last.day - first.day + 1);
	}
	return day;
}

struct window
cadence_window(const struct cadence *cadence, const struct person *person,
    struct date start)
{
	struct window out = { .due = DATE_NEVER, .late = DATE_NEVER };

	if (date_step_is_none(cadence->every) || date_is_none(start))
		return out;
	if (cadence->share < 1000) {
		out.every = cadence->every;
		out.share = cadence->share;
	}
	out.due = without_absences(person, start,
	    date_plus_shared(start, cadence->every, cadence->share));
	out.late = without_absences(person, start,
	    date_plus_shared(start, cadence->latest, cadence->share));
	/* from this day, `latest` in months may be shorter than `every` */
	if (date_cmp(out.late, out.due) < 0)
		out.late = out.due;
	return out;
}

struct window
cadence_window_on(const struct cadence *agreed, const struct kind *kind,
    const struct policy *policy, const struct person *person,
    struct date start, struct date today)
{
	struct cadence cadence = cadence_of_kind(kind, policy, person, today);
	struct window out = cadence_window(agreed != NULL ? agreed : &cadence,
	    person, start), on_probation;

	if (agreed == NULL || !is_on_probation(kind, person, today))
		return out;
	on_probation = cadence_window(&cadence, person, start);
	if (date_cmp(on_probation.due, out.due) < 0) {
		out.due = on_probation.due;
		out.every = on_probation.every;
		out.share = on_probation.share;
	}
	if (date_cmp(on_probation.late, out.late) < 0)
		out.late = on_probation.late;
	return out;
}

bool
cadence_is_looser(const struct cadence *agreed,
    const struct cadence *policy, struct date from)
{
	if (!date_step_is_none(policy->latest))
		return is_longer(agreed->latest, agreed->share,
		    policy->latest, policy->share, from);
	return !date_step_is_none(policy->every) &&
	    is_longer(agreed->every, agreed->share, policy->every,
	    policy->share, from);
}
