/* SPDX-License-Identifier: ISC */
/*
 * record - one function for each sort of key for the front matter, cmark's
 * blocks for the body.
 */

#include "record.h"

#include <stdlib.h>
#include <string.h>

#include "cadence.h"
#include "mem.h"

static bool
name_date(struct date *out, struct str *stem, struct str file)
{
	if (file.n < 12 || file.at[10] != '-' ||
	    !date_parse(out, str_first(file, 10)))
		return false;
	*stem = str_from(file, 11);
	return true;
}

/* Whether a name begins as with a day; one that does not exist is no name. */
static bool
looks_dated(struct str file)
{
	const char *shape = "0000-00-00";
	size_t i;

	for (i = 0; shape[i] != '\0'; i++)
		if (i == file.n || (shape[i] == '-' ? file.at[i] != '-' :
		    file.at[i] < '0' || file.at[i] > '9'))
			return false;
	return true;
}

bool
record_name_parse_file(struct record_name *out, struct str file)
{
	out->person = STR_NONE;
	if (!str_ends(file, ".md"))
		return false;
	file = str_first(file, file.n - 3);
	if (name_date(&out->date, &out->stem, file))
		return str_is_name(out->stem);
	out->date = DATE_NONE;
	out->stem = file;
	return str_is_name(file) && !looks_dated(file);
}

bool
record_name_parse(struct record_name *out, struct str path)
{
	struct str person;
	size_t slash;

	if (!str_starts(path, "people/"))
		return false;
	path = str_from(path, sizeof("people/") - 1);
	slash = str_find_byte(path, '/');
	person = str_first(path, slash);
	if (slash == path.n || !str_is_name(person) ||
	    !record_name_parse_file(out, str_from(path, slash + 1)))
		return false;
	out->person = person;
	return true;
}

unsigned
record_name_number(const struct record_name *name, struct str kind)
{
	unsigned number;
	struct str rest;

	if (str_eq(name->stem, kind))
		return 1;
	if (date_is_none(name->date) || name->stem.n < kind.n + 2 ||
	    !str_eq(str_first(name->stem, kind.n), kind) ||
	    name->stem.at[kind.n] != '-')
		return 0;
	rest = str_from(name->stem, kind.n + 1);
	if (rest.at[0] == '0' || !str_to_number(&number, rest) || number < 2)
		return 0;
	return number;
}

void
record_name_format(struct buf *out, struct str person, struct date date,
    struct str kind, unsigned number)
{
	buf_addf(out, "people/%.*s/", STR_ARGS(person));
	if (!date_is_none(date))
		buf_addf(out, "%s-", date_text(date).at);
	buf_add(out, kind);
	if (number > 1)
		buf_addf(out, "-%u", number);
	buf_add_string(out, ".md");
}

void
record_evidence_path(struct buf *out, struct str record, const struct oid *file,
    struct str ending)
{
	struct str name = record;

	while (str_find_byte(name, '/') < name.n)
		name = str_from(name, str_find_byte(name, '/') + 1);
	buf_add(out, str_first(record, record.n - name.n));
	buf_addf(out, "evidence/%.*s-%.8s.%.*s",
	    STR_ARGS(str_first(name, name.n - strlen(".md"))),
	    oid_text(file).at, STR_ARGS(ending));
}

const char *
record_status_name(enum record_status status)
{
	switch (status) {
	case RECORD_PLANNED:
		return "planned";
	case RECORD_HELD:
		return "held";
	case RECORD_CANCELLED:
		return "cancelled";
	case RECORD_DOCUMENT:
		return "document";
	default:
		return "unknown";
	}
}

struct reader {
	struct record *record;
	const struct config_entry *entry;
	struct faults *faults;
};

static void
complain(struct reader *r, const char *what)
{
	if (r->faults != NULL)
		faults_add(r->faults, RULE_FRONT_MATTER, r->entry->line,
		    r->entry->value_col, "%.*s: '%.*s' %s",
		    STR_ARGS(r->entry->key), STR_ARGS(r->entry->value), what);
}

/* "what'KEY'rest" */
static void
refuse_key(struct reader *r, const char *what, const char *rest)
{
	if (r->faults != NULL)
		faults_add(r->faults, RULE_FRONT_MATTER, r->entry->line,
		    r->entry->col, "%s'%.*s'%s", what,
		    STR_ARGS(r->entry->key), rest);
}

static void
read_date(struct reader *r, struct date *out)
{
	if (!date_parse(out, r->entry->value)) {
		*out = DATE_NONE;
		complain(r, "is no date; write YYYY-MM-DD");
	}
}

static void
read_words(struct reader *r, struct str *out)
{
	if (r->entry->value.n == 0)
		complain(r, "is empty");
	else
		*out = r->entry->value;
}

static void
read_status(struct reader *r)
{
	enum record_status status;

	for (status = RECORD_PLANNED; status <= RECORD_CANCELLED; status++)
		if (str_is(r->entry->value, record_status_name(status))) {
			r->record->status = status;
			return;
		}
	complain(r, "is no status; write planned, held or cancelled");
}

static void
read_minutes(struct reader *r)
{
	if (!str_to_number(&r->record->minutes, r->entry->value) ||
	    r->record->minutes > 1440) {
		r->record->minutes = 0;
		complain(r, "is no number of minutes");
	}
}

static void
read_kind(struct reader *r)
{
	if (str_is_name(r->entry->value))
		r->record->kind = r->entry->value;
	else
		complain(r, "is no name of a kind");
}

/* Any other key of a contract is a kind of session; `kind` may come later. */
static void
read_cadence(struct reader *r)
{
	const struct config_entry *kind = front_find(&r->record->front,
	    "kind");
	struct cadence cadence;
	const char *why;

	if (kind == NULL || !str_is(kind->value, "contract"))
		refuse_key(r, "unknown key ", "; a document has kind, date, "
		    "review");
	else if (!cadence_parse(&cadence, &why, r->entry->value))
		complain(r, why);
}

static void
read_entry(struct reader *r, bool is_session)
{
	struct str key = r->entry->key;

	if (str_is(key, "kind"))
		read_kind(r);
	else if (str_is(key, "date"))
		read_date(r, &r->record->date);
	else if (!is_session && str_is(key, "review"))
		read_date(r, &r->record->review);
	else if (!is_session)
		read_cadence(r);
	else if (str_is(key, "status"))
		read_status(r);
	else if (str_is(key, "with"))
		read_words(r, &r->record->with);
	else if (str_is(key, "place"))
		read_words(r, &r->record->place);
	else if (str_is(key, "minutes"))
		read_minutes(r);
	else if (str_is(key, "reason"))
		read_words(r, &r->record->reason);
	else if (str_is(key, "next"))
		read_date(r, &r->record->next);
	else
		refuse_key(r, "unknown key ", "; a session has kind, date, "
		    "status, with, place, minutes, reason, next");
}

static bool
is_repeated(const struct config *config, size_t i)
{
	size_t j;

	for (j = 0; j < i; j++)
		if (str_eq(config->entry[j].key, config->entry[i].key))
			return true;
	return false;
}

static void
complain_at_top(struct faults *faults, const char *what)
{
	if (faults != NULL)
		faults_add(faults, RULE_FRONT_MATTER, 1, 1, "%s", what);
}

static void
check_whole(const struct record *r, bool is_session, struct faults *faults)
{
	if (front_find(&r->front, "kind") == NULL)
		complain_at_top(faults, "there is no 'kind'");
	if (!is_session)
		return;
	if (front_find(&r->front, "date") == NULL)
		complain_at_top(faults, "there is no 'date'");
	if (front_find(&r->front, "status") == NULL)
		complain_at_top(faults, "there is no 'status'; write planned, "
		    "held or cancelled");
	if (r->status == RECORD_CANCELLED && str_is_absent(r->reason))
		complain_at_top(faults, "a cancelled session needs a "
		    "'reason'");
}

void
record_read_front(struct record *out, struct str text, bool is_session,
    struct faults *faults)
{
	struct reader r = { out, NULL, faults };
	struct err err = ERR_INIT;
	size_t i;

	out->text = text;
	out->date = out->review = out->next = DATE_NONE;
	out->status = is_session ? RECORD_UNKNOWN : RECORD_DOCUMENT;
	if (front_parse(&out->front, text, &err) < 0) {
		if (faults != NULL)
			faults_add_err(faults, RULE_FRONT_MATTER, &err);
		return;
	}
	for (i = 0; i < out->front.config.n; i++) {
		r.entry = &out->front.config.entry[i];
		if (is_repeated(&out->front.config, i))
			refuse_key(&r, "", " is given twice");
		else
			read_entry(&r, is_session);
	}
	check_whole(out, is_session, faults);
}

/* A second bullet may stand on the line of the first: an item is its own. */
static bool
parse_item(struct item *out, const struct record *record,
    const struct mark_block *block)
{
	struct str line = lines_get(&record->lines, block->first_line);
	unsigned before = block->col > 0 ? block->col - 1 : 0;

	if (!item_parse(out, str_from(line, before)))
		return false;
	if (out->bad_date_col > 0)
		out->bad_date_col += before;
	return true;
}

/* of_block says which item a block is; the nearest one around a block. */
static size_t
parent_item(const struct record *record, const size_t *of_block, size_t block)
{
	size_t around = record->mark.block[block].parent;

	while (around != MARK_NONE && of_block[around] == MARK_NONE)
		around = record->mark.block[around].parent;
	return around == MARK_NONE ? MARK_NONE : of_block[around];
}

static void
read_items(struct record *record)
{
	const struct mark_block *block;
	struct record_item item;
	size_t *of_block = mem_new(record->mark.n, sizeof(*of_block));
	size_t i, cap = 0;

	for (i = 0; i < record->mark.n; i++) {
		block = &record->mark.block[i];
		of_block[i] = MARK_NONE;
		if (block->type != MARK_ITEM || block->in_quote ||
		    !parse_item(&item.item, record, block))
			continue;
		item.line = block->first_line;
		item.last_line = block->last_line;
		item.block = i;
		item.parent = parent_item(record, of_block, i);
		item.section = outline_at(&record->outline, item.line);
		record->item = mem_room(record->item, record->nitems, &cap,
		    sizeof(*record->item));
		of_block[i] = record->nitems;
		record->item[record->nitems++] = item;
	}
	free(of_block);
}

void
record_read_body(struct record *out, struct faults *faults)
{
	struct err err = ERR_INIT;
	struct front front = FRONT_INIT;

	lines_init(&out->lines, out->text);
	out->body = out->text;
	out->body_line = 1;
	if (front_split(&front, out->text, &err) == 0) {
		out->body = front.body;
		out->body_line = front.body_line;
	}
	front_release(&front);
	if (mark_parse(&out->mark, out->body, out->body_line, &err) < 0) {
		if (faults != NULL)
			faults_add_err(faults, RULE_TEXT, &err);
		return;
	}
	outline_read(&out->outline, &out->mark, (unsigned)out->lines.n);
	read_items(out);
}

void
record_read(struct record *out, struct str text, bool is_session,
    struct faults *faults)
{
	record_read_front(out, text, is_session, faults);
	record_read_body(out, faults);
}

void
record_release(struct record *record)
{
	front_release(&record->front);
	lines_release(&record->lines);
	mark_release(&record->mark);
	outline_release(&record->outline);
	free(record->item);
	*record = (struct record)RECORD_INIT;
}

bool
record_is_complete(const struct record *record, const struct kind *kind)
{
	struct str title;
	size_t i;

	for (i = 0; i < kind->outline.n; i++) {
		title = kind->outline.section[i].title;
		if (kind_is_optional(kind, title))
			continue;
		if (kind_recurs(kind, title).n > 0 &&
		    outline_find(&record->outline, title) == NULL)
			continue;
		if (!outline_has_text(&record->outline, title))
			return false;
	}
	return true;
}

bool
record_initials(struct str *out, struct str line)
{
	size_t i;

	line = str_trim_end(line);
	if (!str_ends(line, ")"))
		return false;
	for (i = line.n - 1; i > 0 && line.at[i - 1] != '('; i--)
		if (line.at[i - 1] == ' ' || line.at[i - 1] == ')')
			return false;
	if (i == 0 || i == line.n - 1)
		return false;
	*out = str_first(str_from(line, i), line.n - 1 - i);
	return true;
}
