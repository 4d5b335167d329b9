/* SPDX-License-Identifier: ISC */
/* chain - from the newest record back to the last of the kind. */

#include "chain.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"

/* Of a session that is named wrongly nobody would think again. */
static int
check_name(struct notes *notes, const struct note_name *name,
    struct err *err)
{
	struct note note = NOTE_INIT;
	int result = 0;

	if (name->is_named && !date_is_none(name->name.date))
		return 0;
	if (notes_load(&note, notes, name->path, NOTE_FRONT, err) < 0)
		result = -1;
	else if (note.kind != NULL && note.kind->is_session) {
		err_set(err, ERR_REFUSED, "is a session, but not named as "
		    "one: DATE-%s.md", note.kind->name.at);
		result = err_in(err, name->path);
	}
	note_release(&note);
	return result;
}

static bool
has_path(const struct note_names *names, const char *path)
{
	size_t i;

	for (i = 0; i < names->n; i++)
		if (strcmp(names->name[i].path, path) == 0)
			return true;
	return false;
}

static int
check_all_here(const struct note_names *here,
    const struct note_names *committed, struct err *err)
{
	const char *path;
	size_t i;

	for (i = 0; i < committed->n; i++) {
		path = committed->name[i].path;
		if (!has_path(here, path))
			return err_set(err, ERR_REFUSED, "%s is committed, "
			    "but not here; git restore %s brings it back",
			    path, path);
	}
	return 0;
}

int
chain_check(struct notes *notes, const struct oid *tip, struct str person,
    struct err *err)
{
	struct notes as_committed = { .repo = notes->repo };
	struct note_names here = NOTE_NAMES_INIT, committed = NOTE_NAMES_INIT;
	size_t i;
	int result = -1;

	if (repo_tree_of(&as_committed.tree, notes->repo, tip, err) < 0 ||
	    notes_records(&here, notes, person, err) < 0 ||
	    notes_records(&committed, &as_committed, person, err) < 0)
		goto out;
	result = check_all_here(&here, &committed, err);
	for (i = 0; i < here.n && result == 0; i++)
		result = check_name(notes, &here.name[i], err);
out:
	note_names_release(&here);
	note_names_release(&committed);
	return result;
}

static bool
is_earlier(const struct note_name *name, struct date date)
{
	return name->is_named && !date_is_none(name->name.date) &&
	    date_cmp(name->name.date, date) < 0;
}

/* Whether two paths name sessions of one kind on one day. */
static bool
is_same_day_of_kind(const struct note_name *name, struct date date,
    const struct kind *kind, const char *path)
{
	struct record_name own;

	if (date_cmp(name->name.date, date) != 0 || path == NULL ||
	    !record_name_parse(&own, str_of(path)))
		return false;
	return record_name_number(&name->name, buf_str(&kind->name)) > 0 &&
	    record_name_number(&name->name, buf_str(&kind->name)) <
	    record_name_number(&own, buf_str(&kind->name));
}

/* Notes come newest first; turns them round. */
static void
reverse(struct chain *chain)
{
	struct note moved;
	size_t i, j;

	for (i = 0, j = chain->n; i + 1 < j; i++) {
		j--;
		moved = chain->note[i];
		chain->note[i] = chain->note[j];
		chain->note[j] = moved;
	}
}

static void
make_sources(struct chain *chain)
{
	size_t i;

	chain->source = mem_new(chain->n, sizeof(*chain->source));
	for (i = 0; i < chain->n; i++)
		chain->source[i] = (struct carry_source){
		    buf_str(&chain->note[i].path), &chain->note[i].record,
		    chain->note[i].kind };
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

/* Takes a record if it is held; *is_last if the chain ends with it. */
static int
take(struct chain *chain, bool *is_last, size_t *cap, struct notes *notes,
    const char *path, const struct kind *kind, struct err *err)
{
	struct note note = NOTE_INIT;

	if (notes_load(&note, notes, path, NOTE_WHOLE, err) < 0 ||
	    note_check_sound(&note, err) < 0 ||
	    check_days(&note, err) < 0) {
		note_release(&note);
		return -1;
	}
	if (note.record.status != RECORD_HELD || !note.kind->has_notes) {
		note_release(&note);
		return 0;
	}
	*is_last = str_eq(note.record.kind, buf_str(&kind->name));
	chain->note = mem_room(chain->note, chain->n, cap,
	    sizeof(*chain->note));
	chain->note[chain->n++] = note;
	return 0;
}

/* Records of the same day as the last of the kind belong to what came since. */
static bool
ends_before(const struct note_name *name, const struct chain *chain,
    bool is_last)
{
	return is_last && date_cmp(name->name.date,
	    chain->note[chain->n - 1].name.date) < 0;
}

int
chain_read(struct chain *out, struct notes *notes, struct str person,
    const struct kind *kind, struct date date, const char *path,
    struct err *err)
{
	struct note_names names = NOTE_NAMES_INIT;
	const struct note_name *name;
	bool is_last = false, is_of_kind;
	size_t i, last = 0, cap = 0;
	int result = -1;

	if (notes_records(&names, notes, person, err) < 0)
		goto out;
	for (i = names.n; i-- > 0; ) {
		name = &names.name[i];
		if (ends_before(name, out, is_last))
			break;
		if ((path != NULL && strcmp(name->path, path) == 0) ||
		    (!is_earlier(name, date) &&
		    !is_same_day_of_kind(name, date, kind, path)))
			continue;
		is_of_kind = false;
		if (take(out, &is_of_kind, &cap, notes, name->path, kind,
		    err) < 0)
			goto out;
		if (is_of_kind && !is_last) {
			is_last = true;
			last = out->n;
		}
	}
	result = 0;
out:
	reverse(out);
	make_sources(out);
	if (is_last && result == 0)
		out->last = out->note[out->n - last].path.at;
	note_names_release(&names);
	return result;
}

void
chain_release(struct chain *chain)
{
	size_t i;

	for (i = 0; i < chain->n; i++)
		note_release(&chain->note[i]);
	free(chain->note);
	free(chain->source);
	*chain = (struct chain)CHAIN_INIT;
}

static int
is_open(bool *out, struct notes *notes, const struct oid *tip,
    const struct note *note, struct err *err)
{
	struct tree_entry entry;
	struct oid tree, oid;
	bool found = false;

	*out = note->record.status == RECORD_PLANNED;
	if (note->record.status != RECORD_HELD)
		return 0;
	if (repo_blob_id(&oid, buf_str(&note->text), err) < 0 ||
	    repo_tree_of(&tree, notes->repo, tip, err) < 0 ||
	    repo_find(&entry, &found, notes->repo, &tree, note->path.at,
	    err) < 0)
		return -1;
	*out = !found || !oid_eq(&entry.oid, &oid);
	return 0;
}

static int
check_open(bool *out, struct notes *notes, const struct oid *tip,
    const char *path, struct err *err)
{
	struct note note = NOTE_INIT;
	int result = -1;

	if (notes_load(&note, notes, path, NOTE_FRONT, err) == 0 &&
	    note_check_sound(&note, err) == 0)
		result = is_open(out, notes, tip, &note, err);
	note_release(&note);
	return result;
}

int
chain_find_open(struct buf *path, bool *found, struct notes *notes,
    const struct oid *tip, struct str person, const struct kind *kind,
    struct date until, struct err *err)
{
	struct note_names names = NOTE_NAMES_INIT;
	const struct note_name *name;
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
		result = check_open(found, notes, tip, name->path, err);
		if (result == 0 && *found)
			buf_add_string(path, name->path);
	}
	note_names_release(&names);
	return result;
}

/* Whether a held record has text in a section of that title. */
static int
covers(bool *out, struct notes *notes, struct note_name *name,
    struct str section, struct err *err)
{
	const struct note *note;

	if (notes_load_named(&note, notes, name, NOTE_WHOLE, err) < 0)
		return -1;
	*out = note->record.status == RECORD_HELD &&
	    outline_has_text(&note->record.outline, section);
	return 0;
}

/* The number of the calendar period that a day lies in. */
static long
period_of(struct date date, struct date_step step)
{
	unsigned month, day;
	int year;

	date_split(date, &year, &month, &day);
	if (step.unit == DATE_YEARS)
		return year / (long)step.n;
	return (year * 12L + (long)month - 1) / (long)step.n;
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
	if (step.unit == DATE_MONTHS || step.unit == DATE_YEARS)
		return period_of(held, step) == period_of(date, step);
	return date_cmp(held, date) <= 0 &&
	    date_cmp(date_plus(held, step), date) > 0;
}

static int
is_covered(bool *out, struct notes *notes, struct note_names *names,
    const struct kind *kind, struct str section, struct date date,
    const char *path, struct err *err)
{
	struct date_step step = kind_recurs(kind, section);
	struct note_name *name;
	size_t i;

	*out = false;
	for (i = names->n; i-- > 0 && !*out; ) {
		name = &names->name[i];
		if (!name->is_named || date_is_none(name->name.date) ||
		    record_name_number(&name->name, buf_str(&kind->name)) ==
		    0 || !is_within(name->name.date, date, step) ||
		    (path != NULL && strcmp(name->path, path) == 0))
			continue;
		if (covers(out, notes, name, section, err) < 0)
			return -1;
	}
	return 0;
}

int
chain_leave_out(bool *out, struct notes *notes, struct str person,
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
