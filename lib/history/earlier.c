/* SPDX-License-Identifier: ISC */
/* earlier - goes from the newest record back to the last one of the kind. */

#include "history/earlier.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "git/standing.h"
#include "history/settings.h"

static struct carry_source
carry_source_of(const struct note *note)
{
	return (struct carry_source){ .path = buf_str(&note->path),
	    .record = &note->record, .kind = note->kind };
}

/* Reads only the status, so that kind and settings need not be readable. */
static int
is_planned_blob(bool *out, struct repo *repo, const struct note_name *name,
    struct err *err)
{
	OWN(record) record = RECORD_INIT;
	OWN(buf) text = BUF_INIT;
	int result = repo_read_blob(&text, repo, &name->oid,
	    MARKDOWN_TEXT_MAX, err);

	if (result < 0)
		err_in(err, name->path);
	else
		record_read_front(&record, buf_str(&text), true, NULL);
	*out = record.status == RECORD_PLANNED;
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

int
earlier_check(struct notes *notes, const struct oid *tip, struct str person,
    struct err *err)
{
	struct notes as_committed = { .repo = notes->repo };
	OWN(note_names) here = NOTE_NAMES_INIT, committed = NOTE_NAMES_INIT;
	const struct note *note;
	const char *path;
	bool is_planned;
	size_t i;

	if (repo_tree_of(&as_committed.tree, notes->repo, tip, err) < 0 ||
	    notes_records(&here, notes, person, err) < 0 ||
	    notes_records(&committed, &as_committed, person, err) < 0)
		return -1;
	for (i = 0; i < committed.n; i++) {
		path = committed.name[i].path;
		if (has_path(&here, path))
			continue;
		if (is_planned_blob(&is_planned, notes->repo,
		    &committed.name[i], err) < 0)
			return -1;
		if (!is_planned)
			return standing_refuse_gone(notes->repo, path, err);
	}
	/* a session with a wrong name would be overlooked for ever */
	for (i = 0; i < here.n; i++) {
		if (here.name[i].is_named &&
		    !date_is_none(here.name[i].name.date))
			continue;
		if (notes_load_named(&note, notes, &here.name[i], NOTE_FRONT,
		    err) < 0 && note == NULL)
			return -1;
		if (note->kind != NULL && note->kind->is_session)
			return err_about(err, ERR_REFUSED, here.name[i].path,
			    "is a session, but not named as one: %s it to "
			    "DATE-%s.md", has_path(&committed,
			    here.name[i].path) ? "git mv" : "rename",
			    note->kind->name.at);
	}
	return 0;
}

/*
 * Whether a session lies before a record of `kind` on `date`.  Of sessions on
 * the same day, only those of the same kind with a lower number do.
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
		return date_cmp(name->name.date, date) < 0;
	return number > 0 && number < record_name_number(&own, word);
}

/* Refuses an open item with an impossible day: it would be carried for ever. */
static int
check_days(const struct carry_source *source, struct err *err)
{
	const struct record *record = source->record;
	const struct record_item *item;
	struct str day;
	size_t i;

	for (i = 0; i < record->nitems; i++) {
		item = &record->item[i];
		if (item->item.state != ITEM_OPEN ||
		    item->item.bad_date_col == 0)
			continue;
		day = str_from(lines_get(&record->lines, item->line),
		    item->item.bad_date_col - 1);
		day = str_first(day, str_run(day, "0123456789-"));
		err_at(err, item->line, item->item.bad_date_col,
		    "there is no day %.*s; correct it", STR_ARGS(day));
		return err_in(err, source->path.at);
	}
	return 0;
}

/* The record for which sources are looked for. */
struct taker {
	const struct kind *kind;
	struct date date;
	const char *path;	/* its own, or NULL */
	const bool *is_unread;	/* for each name, whether it is passed over; or
				   NULL: all are read */
};

/*
 * Whether records of a day are too old to be sources: they lie before the day
 * of the last record of the kind.  Before `since` nobody carried items forward,
 * so the first record after it looks back at all records.
 */
static bool
is_enough(const struct taker *taker, struct date day, struct date last,
    struct date since)
{
	return date_cmp(day, last) < 0 && (date_cmp(last, since) >= 0 ||
	    date_cmp(taker->date, since) < 0);
}

/*
 * Fills in out->source, which has room for all names, with the sources of the
 * taker, from those before a name (NULL: from all); sets out->last.
 */
static int
collect(struct earlier *out, struct notes *notes, const struct taker *taker,
    struct note_name *name, struct err *err)
{
	const struct note *note;
	struct date last = DATE_NONE;	/* of the kind itself */
	size_t first = out->names.n;

	out->last = NULL;
	while ((name = session_before(&out->names, name, NULL,
	    taker->date)) != NULL) {
		if (out->last != NULL && is_enough(taker, name->name.date,
		    last, notes->policy.since))
			break;
		if ((taker->is_unread != NULL &&
		    taker->is_unread[name - out->names.name]) ||
		    (taker->path != NULL &&
		    strcmp(name->path, taker->path) == 0) ||
		    !is_before(name, taker->kind, taker->date, taker->path))
			continue;
		if (notes_load_named(&note, notes, name, NOTE_WHOLE,
		    err) < 0 && (taker->is_unread == NULL || note == NULL))
			return -1;
		if (note->record.status != RECORD_HELD ||
		    !note->kind->has_notes)
			continue;
		out->source[--first] = carry_source_of(note);
		if (out->last == NULL && str_eq(note->record.kind,
		    buf_str(&taker->kind->name))) {
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

int
earlier_read(struct earlier *out, struct notes *notes, struct str person,
    const struct kind *kind, struct date date, const char *path,
    struct err *err)
{
	struct taker taker = { kind, date, path, NULL };
	size_t i;

	if (notes_records(&out->names, notes, person, err) < 0)
		return -1;
	out->source = mem_new(out->names.n, sizeof(*out->source));
	if (collect(out, notes, &taker, NULL, err) < 0)
		return -1;
	for (i = out->n; i-- > 0; )
		if (check_days(&out->source[i], err) < 0)
			return -1;
	return 0;
}

void
earlier_release(struct earlier *chain)
{
	note_names_release(&chain->names);
	free(chain->source);
	*chain = (struct earlier)EARLIER_INIT;
}

/* Documents come first, since a held record decides before a document. */
static int
compare_sources(const void *a, const void *b)
{
	const struct carry_source *x = a, *y = b;
	bool x_last = x->record->status != RECORD_DOCUMENT;
	bool y_last = y->record->status != RECORD_DOCUMENT;

	return MEM_ORDER(MEM_CMP(x_last, y_last),
	    x_last ? date_cmp(x->record->date, y->record->date) : 0,
	    str_cmp(x->path, y->path));
}

static bool
has_open_item(const struct record *record, enum earlier_wanted wanted)
{
	size_t i;

	for (i = 0; i < record->nitems; i++)
		if (record->item[i].item.state == ITEM_OPEN &&
		    (wanted != EARLIER_DUE ||
		    !date_is_none(record->item[i].item.due)))
			return true;
	return false;
}

/* The reading of a person's records, from the last one back. */
struct reading {
	struct earlier *out;
	struct notes *notes;
	struct note_names *names;
	struct date until;
	enum earlier_wanted wanted;
	struct str *seen;	/* kinds whose last session was added, or that
				   have no notes */
	size_t nseen;
	bool *is_added;		/* for each name: it is a kind's last session */
	struct date first;	/* day of the oldest one of these */
	bool wants_older;	/* sessions before `first` have to decide */
	bool may_be_unsound;
};

static void
reading_release(struct reading *reading)
{
	free(reading->seen);
	free(reading->is_added);
}

static bool
is_seen(const struct reading *reading, const struct note_name *name)
{
	size_t i;

	for (i = 0; i < reading->nseen; i++)
		if (record_name_number(&name->name, reading->seen[i]) > 0)
			return true;
	return false;
}

/*
 * Adds a record as a source, if it is a document or was held; answers whether
 * it did, or -1.  A record that is not sound is refused unless may_be_unsound.
 * Sessions of a kind without notes are no sources.
 */
static int
add_source(struct reading *reading, struct note_name *name, struct err *err)
{
	const struct note *note;
	struct err why = ERR_INIT;
	bool is_session = !date_is_none(name->name.date);

	if (notes_load_named(&note, reading->notes, name, NOTE_WHOLE,
	    &why) < 0 && (note == NULL || !reading->may_be_unsound)) {
		*err = why;
		return -1;
	}
	if (note->kind == NULL)
		return 0;
	if (is_session && !note->kind->has_notes) {
		if (!is_seen(reading, name))
			reading->seen[reading->nseen++] =
			    buf_str(&note->kind->name);
		return 0;
	}
	if ((note->record.status != RECORD_HELD &&
	    note->record.status != RECORD_DOCUMENT) || (is_session &&
	    date_cmp(note->record.date, name->name.date) != 0))
		return 0;
	reading->out->source[reading->out->n++] = carry_source_of(note);
	return 1;
}

/* The source that was added last. */
static struct carry_source *
last_added(const struct reading *reading)
{
	return &reading->out->source[reading->out->n - 1];
}

/* Adds the documents; an old session may have settled an open item of one. */
static int
read_documents(struct reading *reading, struct err *err)
{
	struct note_name *name = NULL;
	int added = 0;

	while (added >= 0 &&
	    (name = document_after(reading->names, name)) != NULL) {
		added = add_source(reading, name, err);
		reading->wants_older |= added > 0 && has_open_item(
		    last_added(reading)->record, reading->wanted);
	}
	return added < 0 ? -1 : 0;
}

/* Adds the last session of each kind. */
static int
read_last(struct reading *reading, struct err *err)
{
	struct note_name *name = NULL;
	int added = 0;

	while (added >= 0 && (name = session_before(reading->names, name,
	    NULL, reading->until)) != NULL) {
		if (is_seen(reading, name))
			continue;
		added = add_source(reading, name, err);
		if (added <= 0)
			continue;
		reading->is_added[name - reading->names->name] = true;
		reading->first = name->name.date;
		reading->seen[reading->nseen++] =
		    last_added(reading)->record->kind;
	}
	return added < 0 ? -1 : 0;
}

/* Adds other sessions since that day; if wanted, older ones, to decide only. */
static int
read_others(struct reading *reading, struct err *err)
{
	struct note_name *name = NULL;
	bool is_older;
	int added = 0;

	reading->may_be_unsound = true;
	while (added >= 0 && (name = session_before(reading->names, name,
	    NULL, reading->until)) != NULL) {
		is_older = date_cmp(name->name.date, reading->first) < 0;
		if (is_older && !reading->wants_older)
			break;
		if (reading->is_added[name - reading->names->name])
			continue;
		added = add_source(reading, name, err);
		if (added > 0)
			last_added(reading)->only_decides = is_older;
	}
	return added < 0 ? -1 : 0;
}

int
earlier_read_all(struct earlier *out, struct notes *notes,
    struct note_names *names, struct date until, enum earlier_wanted wanted,
    struct err *err)
{
	OWN(reading) reading = { .out = out, .notes = notes, .names = names,
	    .until = until, .wanted = wanted,
	    .seen = mem_new(names->n, sizeof(*reading.seen)),
	    .is_added = mem_new(names->n, sizeof(*reading.is_added)),
	    .first = DATE_NEVER, .wants_older = wanted == EARLIER_EVER,
	    .may_be_unsound = wanted == EARLIER_ALL };

	out->source = mem_new(names->n, sizeof(*out->source));
	if (read_documents(&reading, err) < 0 ||
	    read_last(&reading, err) < 0 || read_others(&reading, err) < 0)
		return -1;
	MEM_SORT(out->source, out->n, compare_sources);
	return 0;
}

int
earlier_is_open(bool *out, struct notes *notes, const struct oid *tip,
    struct note_name *name, struct err *err)
{
	const struct note *note;
	struct oid committed, oid;

	if (notes_load_named(&note, notes, name, NOTE_FRONT, err) < 0)
		return -1;
	*out = note->record.status == RECORD_PLANNED;
	if (note->record.status != RECORD_HELD)
		return 0;
	if (repo_blob_id(&oid, buf_str(&note->text), err) < 0 ||
	    standing_in_commit(&committed, notes->repo, tip, name->path,
	    err) < 0)
		return -1;
	*out = !oid_eq(&committed, &oid);
	return 0;
}

/*
 * Whether a record of one day covers a section that is due on another day.  If
 * the interval is in months or years, both must lie in the same calendar
 * period, so that "1 month" comes twelve times a year whatever the rhythm of
 * the meetings; else the record must lie within the interval before the day.
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
	struct note_name *name = NULL;
	const struct note *note;

	*out = false;
	while (!*out && (name = session_before(names, name, kind,
	    DATE_NEVER)) != NULL) {
		if (!is_within(name->name.date, date, step) ||
		    (path != NULL && strcmp(name->path, path) == 0))
			continue;
		if (notes_load_named(&note, notes, name, NOTE_WHOLE, err) < 0)
			return -1;
		*out = note->record.status == RECORD_HELD &&
		    section_has_text(&note->record.mark, section);
	}
	return 0;
}

int
earlier_leave_out(bool *out, struct notes *notes, struct str person,
    const struct kind *kind, struct date date, const char *path,
    struct err *err)
{
	OWN(note_names) names = NOTE_NAMES_INIT;
	struct str title;
	size_t i;
	int result = notes_records(&names, notes, person, err);

	for (i = 0; i < kind->mark.nsections && result == 0; i++) {
		out[i] = false;
		title = kind->mark.section[i].title;
		if (kind_recurs(kind, title).n > 0)
			result = is_covered(&out[i], notes, &names, kind,
			    title, date, path, err);
	}
	return result;
}

bool
earlier_lacks_recurring(const struct note *note, const bool *is_due)
{
	const struct kind *kind = note->kind;
	struct str title;
	size_t i;

	for (i = 0; i < kind->mark.nsections; i++) {
		title = kind->mark.section[i].title;
		if ((is_due == NULL || is_due[i]) &&
		    section_find(&note->record.mark, title) == NULL &&
		    kind_recurs(kind, title).n > 0 &&
		    !kind_is_optional(kind, title))
			return true;
	}
	return false;
}

int
earlier_find_due(bool **out, struct notes *notes, const struct note *note,
    struct err *err)
{
	size_t i, n = note->kind->mark.nsections;

	*out = NULL;
	/* most records lack nothing, and cost nothing more */
	if (note->record.status != RECORD_HELD ||
	    date_is_none(note->name.date) ||
	    !earlier_lacks_recurring(note, NULL))
		return 0;
	*out = mem_new(n, sizeof(**out));
	if (earlier_leave_out(*out, notes, note->name.person, note->kind,
	    note->name.date, note->path.at, err) < 0) {
		free(*out);
		*out = NULL;
		return settings_is_bad_text(err) ? 0 : -1;
	}
	for (i = 0; i < n; i++)
		(*out)[i] = !(*out)[i];
	return 0;
}

static unsigned
kind_number(struct earlier_seen *seen, struct str name)
{
	struct str known, rest = buf_str(&seen->kinds);
	unsigned number;

	for (number = 0; str_next_string(&known, &rest); number++)
		if (str_eq(known, name))
			return number;
	buf_add_ended(&seen->kinds, name);
	return number;
}

/* A text that cannot be read soundly is not noted. */
void
earlier_see(struct earlier_seen *seen, const struct oid *text,
    const struct note *note)
{
	struct earlier_text new = { .is_held = note->record.status ==
	    RECORD_HELD };

	if (date_is_none(note->name.date) || note->faults.n > 0 ||
	    note->kind == NULL || !note->kind->is_session ||
	    !note->kind->has_notes ||
	    !oidmap_add(&seen->texts, text, (unsigned)seen->n))
		return;
	if (new.is_held) {
		new.kind = kind_number(seen, buf_str(&note->kind->name));
		carry_digest(&new.digest, &note->record);
	}
	*MEM_ADD(seen->text, seen->n, &seen->cap) = new;
}

void
earlier_seen_release(struct earlier_seen *seen)
{
	size_t i;

	for (i = 0; i < seen->n; i++)
		carry_digest_release(&seen->text[i].digest);
	free(seen->text);
	oidmap_release(&seen->texts);
	buf_release(&seen->kinds);
}

/* Whether every kind that was seen still is one of sessions with notes. */
static int
check_kinds(bool *out, const struct earlier_seen *seen, struct notes *notes,
    struct err *err)
{
	struct str name, rest = buf_str(&seen->kinds);
	const struct kind *kind;

	*out = true;
	while (*out && str_next_string(&name, &rest)) {
		if (notes_kind(&kind, notes, name, err) < 0) {
			if (!settings_is_bad_text(err))
				return -1;
			kind = NULL;
		}
		*out = kind != NULL && kind->is_session && kind->has_notes;
	}
	return 0;
}

/* A person's records, and what is known of them. */
struct past {
	struct earlier all;
	struct notes *notes;
	const struct earlier_seen *seen;	/* or NULL */
	bool *is_unread;	/* for each name: no session that can be read,
				   was held and has notes */
};

/* What was seen of a record, or NULL. */
static const struct earlier_text *
text_of(const struct past *past, size_t at)
{
	unsigned number;

	return past->seen != NULL && oidmap_find(&number, &past->seen->texts,
	    &past->all.names.name[at].oid) ? &past->seen->text[number] : NULL;
}

/* Reads a record; its faults are no error here, as a breach reports them. */
static int
load(struct past *past, size_t at, struct err *err)
{
	struct note_name *name = &past->all.names.name[at];
	const struct note *note;

	return notes_load_named(&note, past->notes, name, NOTE_WHOLE, err) <
	    0 && note == NULL && !settings_is_bad_text(err) ? -1 : 0;
}

static int
find_unread(struct past *past, struct err *err)
{
	const struct earlier_text *text;
	const struct note *note;
	size_t i;

	for (i = 0; i < past->all.names.n; i++) {
		past->is_unread[i] = date_is_none(
		    past->all.names.name[i].name.date);
		if (past->is_unread[i])
			continue;
		text = text_of(past, i);
		if (text != NULL) {
			past->is_unread[i] = !text->is_held;
			continue;
		}
		if (load(past, i, err) < 0)
			return -1;
		note = past->all.names.name[i].note;
		past->is_unread[i] = note == NULL || note->kind == NULL ||
		    !note->kind->is_session || !note->kind->has_notes ||
		    note->record.status != RECORD_HELD;
	}
	return 0;
}

/*
 * Whether it is known, without reading, that a record has lost no item: each of
 * its sources, and the record itself, has all that the source before it leaves
 * open.  With two records on one day that is not known.
 */
static bool
is_continued(const struct past *past, size_t at)
{
	const struct note_name *name = &past->all.names.name[at];
	const struct earlier_text *text = text_of(past, at), *own = text;
	const struct earlier_text *before;
	struct date day = name->name.date, since, last = DATE_NONE;
	size_t i;

	since = past->notes->policy.since;
	for (i = at; i-- > 0 && text != NULL; ) {
		if (past->is_unread[i])
			continue;
		name = &past->all.names.name[i];
		if (!date_is_none(last) && date_cmp(last, since) >= 0 &&
		    date_cmp(name->name.date, last) < 0)
			break;
		before = text_of(past, i);
		if (before == NULL || date_cmp(name->name.date, day) == 0 ||
		    !carry_is_continued(&before->digest, &text->digest))
			return false;
		if (before->kind == own->kind && date_is_none(last))
			last = name->name.date;
		text = before;
		day = name->name.date;
	}
	return own != NULL;
}

static int
find_lost(struct breaches *out, struct past *past, size_t at,
    struct err *err)
{
	const struct note_name *name = &past->all.names.name[at];
	const struct note *note;
	struct taker taker = { .date = name->name.date, .path = name->path,
		.is_unread = past->is_unread };
	OWN(carry) carry = CARRY_INIT;

	/* this rule was not yet kept before `since` */
	if (date_cmp(name->name.date, past->notes->policy.since) < 0 ||
	    is_continued(past, at))
		return 0;
	if (load(past, at, err) < 0)
		return -1;
	note = name->note;
	taker.kind = note->kind;
	if (str_is_absent(note->kind->carry_to))
		return 0;
	if (collect(&past->all, past->notes, &taker,
	    &past->all.names.name[at], err) < 0)
		return -1;
	carry_find(&carry, past->all.source, past->all.n, &note->record);
	if (carry.ncarried > 0)
		breaches_add(out, BREACH_LOST_ITEM, NULL, note->path.at,
		    "%zu open %s of earlier records %s not in it",
		    carry.ncarried, carry.ncarried == 1 ? "item" : "items",
		    carry.ncarried == 1 ? "is" : "are");
	return 0;
}

int
earlier_find_lost(struct breaches *out, struct notes *notes, struct str person,
    const struct earlier_seen *seen, struct err *err)
{
	struct past past = { .all = EARLIER_INIT, .notes = notes };
	struct earlier *all = &past.all;
	bool has_kinds = false;
	size_t i;
	int result = notes_records(&all->names, notes, person, err);

	/* only remarks, and the audit has checked the ids of what it read */
	repo_read_hints(notes->repo, true);
	all->source = mem_new(all->names.n, sizeof(*all->source));
	past.is_unread = mem_new(all->names.n, sizeof(*past.is_unread));
	if (result == 0 && seen != NULL)
		result = check_kinds(&has_kinds, seen, notes, err);
	if (has_kinds)
		past.seen = seen;
	if (result == 0)
		result = find_unread(&past, err);
	for (i = 0; i < all->names.n && result == 0; i++)
		if (!past.is_unread[i])
			result = find_lost(out, &past, i, err);
	repo_read_hints(notes->repo, false);
	free(past.is_unread);
	earlier_release(all);
	return result;
}
