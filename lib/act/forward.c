/* SPDX-License-Identifier: ISC */
#include "act/forward.h"

#include "history/lookup.h"

int
forward_find(struct forward *out, struct notes *notes, const struct oid *tip,
    const char *id, struct err *err)
{
	OWN(person) person = PERSON_INIT;
	bool found;

	if (notes_person_named(&person, notes, str_of(id), err) < 0 ||
	    earlier_find_open(&out->path, &found, notes, tip, str_of(id),
	    NULL, DATE_NEVER, err) < 0)
		return -1;
	return found ? 0 : err_set(err, ERR_REFUSED, "no record of %s is "
	    "open; start one: new-session %s", id, id);
}

static int
check_target(const struct forward *f, struct notes *notes,
    const struct oid *tip, struct err *err)
{
	const struct note *target = &f->target;
	struct str id = target->name.person;
	OWN(lookup) past = LOOKUP_INIT;

	if (note_check_sound(target, err) < 0)
		return -1;
	if (!target->kind->is_session || date_is_none(target->record.date))
		return err_about(err, ERR_REFUSED, f->path.at, "is not a "
		    "meeting: nothing is carried into it; into the next one: "
		    "carry-forward %.*s", STR_ARGS(id));
	if (target->record.status == RECORD_CANCELLED)
		return err_about(err, ERR_REFUSED, f->path.at, "is cancelled: "
		    "nothing is carried into it; into the next one: "
		    "new-session %.*s", STR_ARGS(id));
	if (!target->kind->has_notes)
		return err_about(err, ERR_REFUSED, f->path.at, "a record of "
		    "%s has no notes, and takes no items; of another kind: "
		    "new-session -k KIND %.*s", target->kind->name.at,
		    STR_ARGS(id));
	if (str_is_absent(target->kind->carry_to))
		return err_about(err, ERR_REFUSED, f->path.at, "%s has no "
		    "section that items are carried to; name one in "
		    "templates/%s.md: carry-to: SECTION",
		    target->kind->name.at, target->kind->name.at);
	/* somebody's agreement to the text, witnessed or not, would lapse */
	if (lookup_record(&past, notes->repo, tip, f->path.at, false,
	    err) < 0)
		return -1;
	return !state_is_agreed(past.state) ? 0 : err_about(err, ERR_REFUSED,
	    f->path.at, "is agreed, so nothing can be added; what is open "
	    "comes into the next: new-session %.*s", STR_ARGS(id));
}

int
forward_prepare(struct forward *out, struct notes *notes,
    const struct oid *tip, struct err *err)
{
	const struct record *target = &out->target.record;
	struct str id;

	if (notes_load(&out->target, notes, out->path.at, NOTE_WHOLE,
	    err) < 0 || check_target(out, notes, tip, err) < 0)
		return -1;
	id = out->target.name.person;
	if (earlier_check(notes, tip, id, err) < 0 ||
	    notes_person(&out->person, notes, id, err) < 0 ||
	    earlier_read(&out->chain, notes, id, out->target.kind,
	    target->date, out->path.at, err) < 0)
		return -1;
	out->carry.leader = person_leader(&out->person,
	    buf_str(&out->target.kind->name), target->date);
	carry_find(&out->carry, out->chain.source, out->chain.n, target);
	return carry_into(&out->text, &out->carry, target, out->target.kind,
	    err);
}

void
forward_release(struct forward *forward)
{
	carry_release(&forward->carry);
	earlier_release(&forward->chain);
	person_release(&forward->person);
	note_release(&forward->target);
	buf_release(&forward->path);
	buf_release(&forward->text);
}
