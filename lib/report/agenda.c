/* SPDX-License-Identifier: ISC */
/* agenda - each list is one line, which begins with the list's name. */

#include "report/agenda.h"

#include "base/str.h"
#include "history/learn.h"
#include "notes/matter.h"

static const struct date_step near = { 1, DATE_MONTHS };

int
agenda_read(struct agenda *out, struct notes *notes, const struct oid *tip,
    const struct person *person, struct date date, struct err *err)
{
	OWN(learn) learn = LEARN_INIT(notes->repo);
	struct str id = buf_str(&person->id);

	learn_person(&learn, id);
	if (learn_from(&learn, tip, 1, err) < 0 ||
	    contract_find(&out->contract, notes, learn_at(&learn, tip), id,
	    date, err) < 0 ||
	    notes_records(&out->records, notes, id, err) < 0 ||
	    expectation_read(&out->due, notes, person, &out->contract,
	    &out->records, (struct date){ 0 }, date, err) < 0)
		return -1;
	out->is_read = true;
	return 0;
}

void
agenda_release(struct agenda *agenda)
{
	expectations_release(&agenda->due);
	note_names_release(&agenda->records);
	contract_release(&agenda->contract);
	*agenda = (struct agenda)AGENDA_INIT;
}

/* Appends an item's name, before the first one the name of the list. */
static void
begin_item(struct buf *out, bool *is_begun, const char *list,
    struct str name)
{
	buf_addf(out, "%s%.*s", *is_begun ? ", " : list, STR_ARGS(name));
	*is_begun = true;
}

static void
end_list(struct buf *out, bool is_begun)
{
	if (is_begun)
		buf_add_byte(out, '\n');
}

void
agenda_add_sessions(struct buf *out, struct agenda *agenda,
    const struct person *person, const struct kind *kind, struct date date)
{
	const struct expectation *item;
	bool is_begun = false;
	size_t i;

	expectations_begin(&agenda->due, person, person->started);
	for (i = 0; i < agenda->due.n; i++) {
		item = &agenda->due.item[i];
		/* a kind never held, with no day to count from, is due */
		if (item->kind == kind || (!date_is_none(item->start) &&
		    date_cmp(item->window.due, date) > 0))
			continue;
		begin_item(out, &is_begun, "also due: ",
		    buf_str(&item->kind->name));
		if (item->last.held_path == NULL)
			buf_add_string(out, " (never held");
		else
			buf_addf(out, " (since %s%s",
			    date_text(item->window.due).at,
			    date_cmp(date, item->window.late) > 0 ?
			    ", late" : "");
		matter_add_both_figures(out, item->window.every,
		    item->window.share);
		buf_add_byte(out, ')');
	}
	end_list(out, is_begun);
}

void
agenda_add_sections(struct buf *out, const struct kind *kind,
    const bool *leave_out)
{
	bool is_begun = false;
	struct date_step step;
	struct str title;
	size_t i;

	for (i = 0; i < kind->mark.nsections; i++) {
		title = kind->mark.section[i].title;
		step = kind_recurs(kind, title);
		/* a section with an interval of one day comes each time */
		if (!leave_out[i] && step.n > 0 &&
		    (step.n > 1 || step.unit != DATE_DAYS))
			begin_item(out, &is_begun, "included this time: ",
			    title);
	}
	end_list(out, is_begun);
}

static void
add_review(struct buf *out, bool *is_begun, const struct note *note,
    struct date date, struct date left)
{
	bool is_missed;
	struct date day = note_review_day(&is_missed, note);

	if (!is_missed && (date_is_none(day) ||
	    date_cmp(day, date_plus(date, near)) > 0 ||
	    (!date_is_none(left) && date_cmp(day, left) > 0)))
		return;
	begin_item(out, is_begun, "to be reviewed: ", note->record.kind);
	if (is_missed)
		buf_add_string(out, " (no review date)");
	else
		buf_addf(out, " (%s %s)", date_cmp(day, date) <= 0 ?
		    "since" : "on", date_text(day).at);
}

/* Of the contract, the version in force counts, not a draft. */
int
agenda_add_reviews(struct buf *out, struct agenda *agenda,
    struct notes *notes, const struct person *person, struct date date,
    struct err *err)
{
	struct note_name *name = NULL;
	const struct note *note;
	bool is_begun = false;

	if (agenda->contract.is_in_force)
		add_review(out, &is_begun, &agenda->contract.note, date,
		    person->left);
	while ((name = document_after(&agenda->records, name)) != NULL) {
		if (str_is(name->name.stem, "contract"))
			continue;
		if (notes_load_named(&note, notes, name, NOTE_FRONT, err) < 0)
			return -1;
		add_review(out, &is_begun, note, date, person->left);
	}
	end_list(out, is_begun);
	return 0;
}
