/* SPDX-License-Identifier: ISC */
/*
 * report_document - the contract and the policy held against each other, and
 * the days on which documents are looked at again.
 */

#include "report_subject.h"

static void
add_contract(const struct subject *s, struct date due, const char *what,
    struct str kind)
{
	struct matter matter = report_matter(s, MATTER_CONTRACT, due, what);
	const struct note_name *name = report_document(s, STR_LIT("contract"));

	matter.kind = kind;
	matter.who = report_leader(s, STR_LIT("contract"));
	matter.path = name == NULL ? STR_NONE : str_of(name->path);
	report_add(s->report, &matter);
}

/*
 * A document that everybody needs: there is as much time for it as for
 * agreeing to it.
 */
static int
report_missing(struct subject *s, enum matter_type type, struct str kind,
    struct err *err)
{
	struct matter matter;
	struct date day;

	if (report_beginning(&day, s, err) < 0)
		return -1;
	matter = report_matter(s, type, date_plus(day,
	    s->report->notes.policy.agree_within), "missing");
	matter.kind = kind;
	matter.who = report_leader(s, kind);
	report_add(s->report, &matter);
	return 0;
}

/* What the contract says of a kind that the policy expects. */
static int
compare_kind(struct subject *s, struct str name, struct err *err)
{
	const struct contract_line *line = contract_line(&s->contract, name);
	struct date day = s->contract.date;
	struct cadence cadence;
	const struct kind *kind;

	if (line == NULL) {
		if (!s->report->notes.policy.has_kinds)
			return 0;
		add_contract(s, day, "leaves out a kind", name);
		return 0;
	}
	if (notes_kind(&kind, &s->report->notes, name, err) < 0)
		return -1;
	if (kind == NULL)
		return 0;
	cadence = cadence_of_policy(kind, &s->report->notes.policy,
	    &s->person, s->today);
	if (cadence_is_looser(&line->cadence, &cadence, day))
		add_contract(s, day, "looser than the policy", name);
	if (line->cadence.minutes > 0 &&
	    line->cadence.minutes < cadence.minutes)
		add_contract(s, day, "shorter than the policy", name);
	return 0;
}

static int
compare_with_policy(struct subject *s, struct err *err)
{
	struct str name, rest = s->report->notes.policy.kinds;

	while (str_next(&name, &rest, '|'))
		if (compare_kind(s, name, err) < 0)
			return -1;
	return 0;
}

static int
report_review(struct subject *s, const struct note *note,
    enum matter_type type, struct err *err)
{
	bool is_missed;
	struct date day = note_review_day(&is_missed, note);
	struct matter matter;

	if (is_missed && report_beginning(&day, s, err) < 0)
		return -1;
	if (date_is_none(day))
		return 0;
	matter = report_matter(s, type, day, is_missed ? "no review date" :
	    "review");
	matter.kind = note->record.kind;
	matter.who = report_leader(s, note->record.kind);
	matter.path = buf_str(&note->path);
	report_add(s->report, &matter);
	return 0;
}

static int
report_contract(struct subject *s, struct err *err)
{
	struct note_name *name = report_document(s, STR_LIT("contract"));

	if (name == NULL && s->report->notes.policy.needs_contract)
		return report_missing(s, MATTER_CONTRACT,
		    STR_LIT("contract"), err);
	if (name == NULL)
		return 0;
	if (s->contract.is_in_force &&
	    (report_review(s, &s->contract.note, MATTER_CONTRACT, err) < 0 ||
	    compare_with_policy(s, err) < 0))
		return -1;
	return report_agreement(s, name, MATTER_CONTRACT, err);
}

static int
report_other(struct subject *s, struct note_name *name, struct err *err)
{
	const struct note *note;

	if (notes_load_named(&note, &s->report->notes, name, NOTE_FRONT,
	    err) < 0)
		return -1;
	return report_review(s, note, MATTER_REVIEW, err);
}

static int
report_needed(struct subject *s, struct err *err)
{
	struct str kind, rest = s->report->notes.policy.documents;

	while (str_next(&kind, &rest, '|'))
		if (report_document(s, kind) == NULL &&
		    report_missing(s, MATTER_REVIEW, kind, err) < 0)
			return -1;
	return 0;
}

int
report_documents(struct subject *s, struct err *err)
{
	struct note_name *name;
	size_t i;

	if (report_wants(s, MATTER_CONTRACT) && report_contract(s, err) < 0)
		return -1;
	if (!report_wants(s, MATTER_REVIEW))
		return 0;
	for (i = 0; i < s->records.n &&
	    date_is_none(s->records.name[i].name.date); i++) {
		name = &s->records.name[i];
		if (name->is_named && !str_is(name->name.stem, "contract") &&
		    report_other(s, name, err) < 0)
			return -1;
	}
	return report_needed(s, err);
}
