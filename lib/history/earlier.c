/* SPDX-License-Identifier: ISC */
/* chain - from the newest record back to the last of the kind. */

#include "history/earlier.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static struct carry_source
carry_source_of(const struct note *note)
{
	return (struct carry_source){ buf_str(&note->path), &note->record,
	    note->kind };
}

int
earlier_check(struct notes *notes, const struct oid *tip, struct str person,
    struct err *err)
{
	struct notes as_committed = { .repo = notes->repo };
	struct note_names here = NOTE_NAMES_INIT, committed = NOTE_NAMES_INIT;
	const struct note *note;
	const char *path;
	size_t i, j;
	int result = -1;

	if (repo_tree_of(&as_committed.tree, notes->repo, tip, err) < 0 ||
	    notes_records(&here, notes, person, err) < 0 ||
	    notes_records(&committed, &as_committed, person, err) < 0)
		goto out;
	for (i = 0; i < committed.n; i++) {
		path = committed.name[i].path;
		for (j = 0; j < here.n &&
		    strcmp(here.name[j].path, path) != 0; j++)
			;
		if (j < here.n)
			continue;
		err_set(err, ERR_REFUSED, "is committed, but not here; bring "
		    "it back: git restore %s", path);
		err_in(err, path);
		goto out;
	}
	/* of a session that is named wrongly nobody would think again */
	for (i = 0; i < here.n; i++) {
		if (here.name[i].is_named &&
		    !date_is_none(here.name[i].name.date))
			continue;
		if (notes_load_named(&note, notes, &here.name[i], NOTE_FRONT,
		    err) < 0 && note == NULL)
			goto out;
		if (note->kind != NULL && note->kind->is_session) {
			err_set(err, ERR_REFUSED, "is a session, but not "
			    "named as one: DATE-%s.md", note->kind->name.at);
			err_in(err, here.name[i].path);
			goto out;
		}
	}
	result = 0;
out:
	note_names_release(&here);
	note_names_release(&committed);
	return result;
}

/*
 * Whether a session lies before a record of `kind` on `date`; of one day only
 * those of the kind do, that have a lower number than the record's own path.
 */
static bool
is_before(const struct note_name *name, const struct kind *kind,
    struct date date, const char *path)
{
	struct str word = buf_str(&kind->name);
	struct record_name own;
	unsigned number = record_name_number(&name->name, word);

	if (date_cmp(name->name.date, date) != 0 || path == NULL ||
	    !record_name_parse(&own, str_of(path)))
		return name->is_named && !date_is_none(name->name.date) &&
		    date_cmp(name->name.date, date) < 0;
	return number > 0 && number < record_name_number(&own, word);
}

/* The day of an open item must be one: it would be carried on and on. */
static int
check_days(const struct note *note, struct err *err)
{
	const struct record_item *item;
	struct str day;
	size_t i, n;

	for (i = 0; i < note->record.nitems; i++) {
		item = &note->record.item[i];
		if (item->item.state != ITEM_OPEN ||
		    item->item.bad_date_col == 0)
			continue;
		day = str_from(lines_get(&note->record.lines, item->line),
		    item->item.bad_date_col - 1);
		for (n = 0; n < day.n && strchr("0123456789-", day.at[n]) !=
		    NULL; n++)
			;
		err_at(err, item->line, item->item.bad_date_col,
		    "there is no %.*s", STR_ARGS(str_first(day, n)));
		return err_in(err, note->path.at);
	}
	return 0;
}

/*
 * Whether a meeting is older than the day on which this began here.  Notes
 * from before were not written by the rule that each takes over what is open.
 */
static bool
is_imported(const struct notes *notes, struct date date)
{
	return !date_is_none(notes->policy.since) &&
	    date_cmp(date, notes->policy.since) < 0;
}

int
earlier_read(struct earlier *out, struct notes *notes, struct str person,
    const struct kind *kind, struct date date, const char *path,
    struct err *err)
{
	struct note_name *name;
	const struct note *note;
	struct date last = DATE_NONE;	/* of the kind itself */
	size_t i, first;

	if (notes_records(&out->names, notes, person, err) < 0)
		return -1;
	first = out->names.n;
	out->source = mem_new(first, sizeof(*out->source));
	for (i = first; i-- > 0; ) {
		name = &out->names.name[i];
		/* what was held on its day belongs to what came since */
		if (out->last != NULL && date_cmp(name->name.date, last) < 0 &&
		    !is_imported(notes, last))
			break;
		if ((path != NULL && strcmp(name->path, path) == 0) ||
		    !is_before(name, kind, date, path))
			continue;
		if (notes_load_named(&note, notes, name, NOTE_WHOLE,
		    err) < 0 || check_days(note, err) < 0)
			return -1;
		if (note->record.status != RECORD_HELD ||
		    !note->kind->has_notes)
			continue;
		out->source[--first] = carry_source_of(note);
		if (out->last == NULL &&
		    str_eq(note->record.kind, buf_str(&kind->name))) {
			out->last = note->path.at;
			last = name->name.date;
		}
	}
	out->n = out->names.n - first;
	if (out->n > 0)
		memmove(out->source, out->source + first,
		    out->n * sizeof(*out->source));
	return 0;
}

void
earlier_release(struct earlier *chain)
{
	note_names_release(&chain->names);
	free(chain->source);
	*chain = (struct earlier)EARLIER_INIT;
}

static int
is_open(bool *out, struct notes *notes, const struct oid *tip,
    struct note_name *name, struct err *err)
{
	const struct note *note;
	struct tree_entry entry;
	struct oid tree, oid;
	bool found = false;

	if (notes_load_named(&note, notes, name, NOTE_FRONT, err) < 0)
		return -1;
	*out = note->record.status == RECORD_PLANNED;
	if (note->record.status != RECORD_HELD)
		return 0;
	if (repo_blob_id(&oid, buf_str(&note->text), err) < 0 ||
	    repo_tree_of(&tree, notes->repo, tip, err) < 0 ||
	    repo_find(&entry, &found, notes->repo, &tree, name->path,
	    err) < 0)
		return -1;
	*out = !found || !oid_eq(&entry.oid, &oid);
	return 0;
}

int
earlier_find_open(struct buf *path, bool *found, struct notes *notes,
    const struct oid *tip, struct str person, const struct kind *kind,
    struct date until, struct err *err)
{
	struct note_names names = NOTE_NAMES_INIT;
	struct note_name *name;
	size_t i;
	int result;

	*found = false;
	result = notes_records(&names, notes, person, err);
	for (i = 0; i < names.n && result == 0 && !*found; i++) {
		name = &names.name[i];
		if (!name->is_named || date_is_none(name->name.date) ||
		    date_cmp(name->name.date, until) > 0 ||
		    (kind != NULL && record_name_number(&name->name,
		    buf_str(&kind->name)) == 0))
			continue;
		result = is_open(found, notes, tip, name, err);
		if (result == 0 && *found)
			buf_add_string(path, name->path);
	}
	note_names_release(&names);
	return result;
}

/*
 * Whether a record of one day covers what is due on another: in the same
 * calendar period, where the interval is in months or years, so that
 * "1 month" comes twelve times a year whatever the rhythm of the meetings;
 * else within the interval before it.
 */
static bool
is_within(struct date held, struct date date, struct date_step step)
{
	long in_period = step.unit == DATE_YEARS ? 12L * step.n : step.n;
	unsigned month, due_month, day;
	int year, due_year;

	if (step.unit != DATE_MONTHS && step.unit != DATE_YEARS)
		return date_cmp(held, date) <= 0 &&
		    date_cmp(date_plus(held, step), date) > 0;
	date_split(held, &year, &month, &day);
	date_split(date, &due_year, &due_month, &day);
	return (year * 12L + (long)month - 1) / in_period ==
	    (due_year * 12L + (long)due_month - 1) / in_period;
}

static int
is_covered(bool *out, struct notes *notes, struct note_names *names,
    const struct kind *kind, struct str section, struct date date,
    const char *path, struct err *err)
{
	struct date_step step = kind_recurs(kind, section);
	struct note_name *name;
	const struct note *note;
	size_t i;

	*out = false;
	for (i = names->n; i-- > 0 && !*out; ) {
		name = &names->name[i];
		if (!name->is_named || date_is_none(name->name.date) ||
		    record_name_number(&name->name, buf_str(&kind->name)) ==
		    0 || !is_within(name->name.date, date, step) ||
		    (path != NULL && strcmp(name->path, path) == 0))
			continue;
		if (notes_load_named(&note, notes, name, NOTE_WHOLE, err) < 0)
			return -1;
		*out = note->record.status == RECORD_HELD &&
		    outline_has_text(&note->record.outline, section);
	}
	return 0;
}

int
earlier_leave_out(bool *out, struct notes *notes, struct str person,
    const struct kind *kind, struct date date, const char *path,
    struct err *err)
{
	struct note_names names = NOTE_NAMES_INIT;
	struct str title;
	size_t i;
	int result = notes_records(&names, notes, person, err);

	for (i = 0; i < kind->outline.n && result == 0; i++) {
		out[i] = false;
		title = kind->outline.section[i].title;
		if (kind_recurs(kind, title).n > 0)
			result = is_covered(&out[i], notes, &names, kind,
			    title, date, path, err);
	}
	note_names_release(&names);
	return result;
}

int
earlier_find_lost(struct breaches *out, struct notes *notes, struct str person,
    struct err *err)
{
	struct note_names names = NOTE_NAMES_INIT;
	struct carry_source *source;
	struct carry carry;
	const struct note *note;
	size_t i, from, n = 0;
	int result = notes_records(&names, notes, person, err);

	/* these are remarks: the judge has checked the ids of what it read */
	repo_read_hints(notes->repo, true);
	source = mem_new(names.n, sizeof(*source));
	for (i = 0; i < names.n && result == 0; i++) {
		if (date_is_none(names.name[i].name.date))
			continue;
		if (notes_load_named(&note, notes, &names.name[i],
		    NOTE_WHOLE, err) < 0 && note == NULL) {
			/* what is wrong with it is told as a breach */
			if (err->code != ERR_TEXT && err->code != ERR_REFUSED)
				result = -1;
			continue;
		}
		if (note->kind == NULL || !note->kind->is_session ||
		    !note->kind->has_notes ||
		    note->record.status != RECORD_HELD)
			continue;
		source[n++] = carry_source_of(note);
		if (str_is_absent(note->kind->carry_to) ||
		    is_imported(notes, note->record.date))
			continue;
		/* from the last of its kind before it, or the first of all */
		for (from = n - 1; from > 0; )
			if (source[--from].kind == note->kind)
				break;
		if (is_imported(notes, source[from].record->date))
			from = 0;
		carry = (struct carry)CARRY_INIT;
		carry_find(&carry, &source[from], n - 1 - from, &note->record);
		if (carry.ncarried > 0)
			breaches_add(out, BREACH_LOST_ITEM, NULL,
			    note->path.at, "%zu open %s of earlier records "
			    "%s not in it", carry.ncarried,
			    carry.ncarried == 1 ? "item" : "items",
			    carry.ncarried == 1 ? "is" : "are");
		carry_release(&carry);
	}
	repo_read_hints(notes->repo, false);
	free(source);
	note_names_release(&names);
	return result;
}
