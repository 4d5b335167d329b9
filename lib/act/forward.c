/* SPDX-License-Identifier: ISC */
#include "act/forward.h"

#include "history/lookup.h"

int
forward_find(struct buf *path, struct notes *notes, const struct oid *tip,
    const char *id, struct err *err)
{
	OWN(person) person = PERSON_INIT;
	OWN(note_names) names = NOTE_NAMES_INIT;
	struct note_name *name = NULL;
	const struct kind *kind;
	bool is_open, takes = false;

	if (notes_person_named(&person, notes, str_of(id), err) < 0 ||
	    notes_records(&names, notes, str_of(id), err) < 0)
		return -1;
	while (!takes && (name = session_after(&names, name, NULL,
	    DATE_NEVER)) != NULL) {
		if (earlier_is_open(&is_open, notes, tip, name, err) < 0)
			return -1;
		if (!is_open)
			continue;
		kind = name->note->kind;
		takes = kind == NULL || (kind->has_notes &&
		    !str_is_absent(kind->carry_to));
		/* one that takes nothing is refused, and says why */
		if (takes || path->n == 0) {
			buf_clear(path);
			buf_add_string(path, name->path);
		}
	}
	if (path->n == 0)
		return err_set(err, ERR_REFUSED, "no record of %s is open; "
		    "start one: new-session %s", id, id);
	return 0;
}

static int
check_target(const struct note *target, struct notes *notes,
    const struct oid *tip, struct err *err)
{
	const char *path = target->path.at;
	struct str id = target->name.person;
	OWN(lookup) past = LOOKUP_INIT;

	if (note_check_sound(target, err) < 0)
		return -1;
	if (!target->kind->is_session || date_is_none(target->record.date))
		return err_about(err, ERR_REFUSED, path, "is not a "
		    "meeting: nothing is carried into it; into the next one: "
		    "carry-forward %.*s", STR_ARGS(id));
	if (target->record.status == RECORD_CANCELLED)
		return err_about(err, ERR_REFUSED, path, "is cancelled: "
		    "nothing is carried into it; into the next one: "
		    "new-session %.*s", STR_ARGS(id));
	if (!target->kind->has_notes)
		return err_about(err, ERR_REFUSED, path, "a record of "
		    "%s has no notes, and takes no items; of another kind: "
		    "new-session -k KIND %.*s", target->kind->name.at,
		    STR_ARGS(id));
	if (str_is_absent(target->kind->carry_to))
		return err_about(err, ERR_REFUSED, path, "%s has no "
		    "section that items are carried to; name one in "
		    "templates/%s.md: carry-to: SECTION",
		    target->kind->name.at, target->kind->name.at);
	/* an agreement to the text, even a witnessed one, would lapse */
	if (lookup_record(&past, notes->repo, tip, path, false,
	    err) < 0)
		return -1;
	return !state_is_agreed(past.state) ? 0 : err_about(err, ERR_REFUSED,
	    path, "is agreed, so nothing can be added; what is open "
	    "comes into the next: new-session %.*s", STR_ARGS(id));
}

int
forward_prepare(struct newrecord *out, struct person *person,
    struct notes *notes, const struct oid *tip, const char *path,
    struct err *err)
{
	struct note *target = &out->plan;

	if (newrecord_open(out, notes, tip, path, err) < 0 ||
	    check_target(target, notes, tip, err) < 0 ||
	    earlier_check(notes, tip, out->id, err) < 0 ||
	    notes_person(person, notes, out->id, err) < 0)
		return -1;
	out->person = person;
	return newrecord_carry(out, &target->record, err);
}
