/* SPDX-License-Identifier: ISC */
/* report_session - what the newest sessions of each expected kind say. */

#include "report_subject.h"

static struct matter
matter_of(const struct subject *s, const struct expectation *e,
    enum matter_type type, struct date due, const char *what)
{
	struct matter matter = report_matter(s, type, due, what);

	matter.kind = buf_str(&e->kind->name);
	matter.who = report_leader(s, matter.kind);
	return matter;
}

static void
report_session(const struct subject *s, const struct expectation *e)
{
	struct matter matter = matter_of(s, e, MATTER_SESSION, e->window.due,
	    date_is_none(e->last.held) ? "never held" : "last held");

	matter.late = e->window.late;
	matter.since = e->start;
	report_add(s->report, &matter);
}

/* A record without its minutes does not say that they were too few. */
static void
report_short(const struct subject *s, const struct expectation *e)
{
	struct matter matter = matter_of(s, e, MATTER_SHORT, e->last.held,
	    "minutes");

	if (e->last.minutes == 0 || e->last.minutes >= e->cadence.minutes ||
	    report_is_before_policy(s, e->last.held))
		return;
	matter.count = e->last.minutes;
	matter.path = str_of(e->last.held_path);
	report_add(s->report, &matter);
}

/*
 * Three in a row are a matter whatever is planned; one or two until another
 * is held or planned, or until the day that was named for it (R18).
 */
static void
report_cancelled(const struct subject *s, const struct expectation *e)
{
	bool in_a_row = e->last.cancelled >= 3;
	struct date due = in_a_row || date_is_none(e->last.next) ?
	    e->last.cancelled_on : e->last.next;
	struct matter matter = matter_of(s, e, MATTER_CANCELLED, due,
	    in_a_row ? "in a row" : "not replaced");

	if (e->last.cancelled == 0 || (e->last.is_planned && !in_a_row) ||
	    report_is_before_policy(s, e->last.cancelled_on))
		return;
	matter.count = e->last.cancelled;
	matter.path = str_of(e->last.cancelled_path);
	report_add(s->report, &matter);
}

int
report_sessions(struct subject *s, struct err *err)
{
	const struct expectation *e;
	size_t i;

	(void)err;
	for (i = 0; i < s->expectations.n; i++) {
		e = &s->expectations.item[i];
		if (report_wants(s, MATTER_SESSION))
			report_session(s, e);
		if (report_wants(s, MATTER_SHORT))
			report_short(s, e);
		if (report_wants(s, MATTER_CANCELLED))
			report_cancelled(s, e);
	}
	return 0;
}
