/* SPDX-License-Identifier: ISC */
#include "notes/record.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "notes/cadence.h"
#include "notes/person.h"

/*
 * Whether a file name begins like a day, NNNN-NN-NN, whether or not that day
 * exists.
 */
static bool
looks_dated(struct str file)
{
	const char *shape = "0000-00-00";
	size_t i;

	for (i = 0; shape[i] != '\0'; i++)
		if (i == file.n || (shape[i] == '-' ? file.at[i] != '-' :
		    !byte_is_digit(file.at[i])))
			return false;
	return true;
}

bool
record_name_parse(struct record_name *out, struct str path)
{
	struct str file;
	size_t slash;

	if (!str_starts(path, "people/") || !str_ends(path, ".md"))
		return false;
	path = str_from(str_first(path, path.n - strlen(".md")),
	    strlen("people/"));
	slash = str_find_byte(path, '/');
	out->person = str_first(path, slash);
	if (slash == path.n || !str_is_name(out->person))
		return false;
	file = str_from(path, slash + 1);
	if (file.n > 11 && file.at[10] == '-' &&
	    date_parse(&out->date, str_first(file, 10))) {
		out->stem = str_from(file, 11);
		return str_is_name(out->stem);
	}
	out->date = DATE_NONE;
	out->stem = file;
	return str_is_name(file) && !looks_dated(file);
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
	person_folder(out, person);
	buf_add_byte(out, '/');
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
	size_t name = str_find_last(record, '/') + 1;
	struct str stem = str_first(record, record.n - strlen(".md"));

	buf_addf(out, "%.*sevidence/%.*s-%.8s.%.*s",
	    STR_ARGS(str_first(record, name)), STR_ARGS(str_from(stem, name)),
	    oid_text(file).at, STR_ARGS(ending));
}

static int
read_kind(void *out, const struct config_entry *entry, struct err *err)
{
	if (!str_is_name(entry->value))
		return config_refuse(entry, "is not the name of a kind; write "
		    STR_NAME_RULE, err);
	return config_read_words(out, entry, err);
}

static int
read_status(void *out, const struct config_entry *entry, struct err *err)
{
	static const char *const names[] = { [RECORD_PLANNED] = "planned",
		[RECORD_HELD] = "held", [RECORD_CANCELLED] = "cancelled" };
	enum record_status status;

	for (status = RECORD_PLANNED; status <= RECORD_CANCELLED; status++)
		if (str_is(entry->value, names[status])) {
			*(enum record_status *)out = status;
			return 0;
		}
	return config_refuse(entry, "is not a status; write planned, held or "
	    "cancelled", err);
}

#define AT(member) offsetof(struct record, member)

static const struct config_key session_keys[] = {
	{ "kind", read_kind, AT(kind) },
	{ "date", config_read_date, AT(date) },
	{ "status", read_status, AT(status) },
	{ "with", config_read_words, AT(with) },
	{ "place", config_read_words, AT(place) },
	{ "minutes", config_read_minutes, AT(minutes) },
	{ "reason", config_read_words, AT(reason) },
	{ "next", config_read_date, AT(next) },
	{ NULL, NULL, 0 }
}, document_keys[] = {
	{ "kind", read_kind, AT(kind) },
	{ "date", config_read_date, AT(date) },
	{ "review", config_read_date, AT(review) },
	{ NULL, NULL, 0 }
};

bool
record_is_document_key(struct str word)
{
	return config_key_find(document_keys, word) != NULL;
}

/* Whether an unknown word was probably meant for a key that is missing. */
static bool
is_near_key(const struct config_key *keys, const struct config *config,
    struct str word)
{
	if (config_key_find(keys, word) != NULL)
		return false;
	for (; keys->name != NULL; keys++)
		if (config_find(config, "", keys->name) == NULL &&
		    nearest_is_like(word, str_of(keys->name)))
			return true;
	return false;
}

/*
 * Reads an entry of a document.  In a contract, any key that not every document
 * has names a kind of session.  If there is no `kind` key at all, the document
 * may be a contract, and only a slip for a missing key is refused.
 */
static int
read_document(struct record *record, const struct config_entry *entry,
    struct err *err)
{
	const struct config *config = &record->front.config;
	const struct config_entry *kind = config_find(config, "", "kind");
	struct cadence cadence;
	const char *why;

	if (record_is_document_key(entry->key) || (kind == NULL ?
	    is_near_key(document_keys, config, entry->key) :
	    !str_is(kind->value, "contract")))
		return config_set(record, document_keys, entry, "",
		    "a document has", err);
	if (kind == NULL || cadence_parse(&cadence, &why, entry->value))
		return 0;
	return config_key_find(session_keys, entry->key) == NULL ?
	    config_refuse(entry, why, err) : config_set(record, document_keys,
	    entry, "", "a contract has a line for each kind of session, and",
	    err);
}

/* Adds a fault for a missing key, unless its misspelt line has one already. */
static void
need_key(const struct record *record, const char *key, const char *what,
    struct faults *faults)
{
	const struct config *config = &record->front.config;
	const struct config_key keys[] = { { key, NULL, 0 },
		{ NULL, NULL, 0 } };
	size_t i;

	if (config_find(config, "", key) != NULL)
		return;
	for (i = 0; i < config->n; i++)
		if (is_near_key(keys, config, config->entry[i].key) &&
		    config_key_find(session_keys, config->entry[i].key) == NULL)
			return;
	faults_add(faults, RULE_FRONT_MATTER, 1, 1, "%s", what);
}

void
record_read_front(struct record *out, struct str text, bool is_session,
    struct faults *faults)
{
	const struct config *config = &out->front.config;
	const struct config_entry *entry;
	struct err err = ERR_INIT;

	out->text = text;
	out->date = out->review = out->next = DATE_NONE;
	out->status = is_session ? RECORD_UNKNOWN : RECORD_DOCUMENT;
	if (front_parse(&out->front, text, &err) < 0) {
		/* no "---": somebody's own notes, not a damaged record */
		if (text.n > 0 && str_find(text, "---") == text.n)
			faults_add(faults, RULE_FRONT_MATTER, err.line,
			    err.col, "%s; old notes are brought in by "
			    "import-notes, other pages belong outside of "
			    "people/", err.text);
		else
			faults_add_err(faults, RULE_FRONT_MATTER, &err);
		return;
	}
	for (entry = config->entry; entry < config->entry + config->n; entry++)
		if (config_check_repeated(config, entry, &err) < 0 ||
		    (is_session ? config_set(out, session_keys, entry, "",
		    "a session has", &err) :
		    read_document(out, entry, &err)) < 0)
			faults_add_err(faults, RULE_FRONT_MATTER, &err);
	need_key(out, "kind", "there is no 'kind'; add 'kind: KIND'", faults);
	if (!is_session)
		return;
	need_key(out, "date", "there is no 'date'; add 'date: YYYY-MM-DD'",
	    faults);
	need_key(out, "status", "there is no 'status'; add 'status: held' (or "
	    "planned, or cancelled)", faults);
	if (out->status == RECORD_CANCELLED && str_is_absent(out->reason))
		need_key(out, "reason", "a cancelled session needs a reason; "
		    "add 'reason: WHY'", faults);
}

/*
 * Reads the items.  Several bullets may stand on one line: an item is read from
 * its own bullet's column on.  An item's parent is the nearest item around it;
 * of_block says which item a block is.
 */
static void
read_items(struct record *record)
{
	const struct markdown *mark = &record->mark;
	const struct markdown_block *block;
	struct record_item item;
	size_t *of_block = mem_new(mark->n, sizeof(*of_block));
	size_t i, around, cap = 0, heading = MARKDOWN_NONE;
	unsigned before;

	for (i = 0; i < mark->n; i++) {
		block = &mark->block[i];
		before = block->col > 0 ? block->col - 1 : 0;
		of_block[i] = MARKDOWN_NONE;
		if (markdown_level(block) > 0)
			heading = block->level > 2 ? i : MARKDOWN_NONE;
		if (block->type != MARKDOWN_ITEM || block->in_quote ||
		    !item_parse(&item.item, str_from(lines_get(&record->lines,
		    block->first_line), before)))
			continue;
		if (item.item.bad_date_col > 0)
			item.item.bad_date_col += before;
		for (around = block->parent; around != MARKDOWN_NONE &&
		    of_block[around] == MARKDOWN_NONE; )
			around = mark->block[around].parent;
		item.line = block->first_line;
		item.last_line = block->last_line;
		item.block = i;
		item.parent = around == MARKDOWN_NONE ? MARKDOWN_NONE :
		    of_block[around];
		item.section = section_at(&record->mark, item.line);
		item.heading = item.section == NULL ? MARKDOWN_NONE : heading;
		MEM_ROOM(record->item, record->nitems, &cap);
		of_block[i] = record->nitems;
		record->item[record->nitems++] = item;
	}
	free(of_block);
}

void
record_read_body(struct record *out, struct faults *faults)
{
	struct err err = ERR_INIT;

	lines_init(&out->lines, out->text);
	if (markdown_parse(&out->mark, out->front.body, out->front.body_line,
	    &err) < 0) {
		faults_add_err(faults, RULE_TEXT, &err);
		return;
	}
	read_items(out);
}

void
record_read(struct record *out, struct str text)
{
	record_read_front(out, text, true, NULL);
	record_read_body(out, NULL);
}

void
record_release(struct record *record)
{
	front_release(&record->front);
	lines_release(&record->lines);
	markdown_release(&record->mark);
	free(record->item);
	*record = (struct record)RECORD_INIT;
}

bool
record_is_complete(const struct record *record, const struct kind *kind)
{
	struct str title;
	size_t i;

	for (i = 0; i < kind->mark.nsections; i++) {
		title = kind->mark.section[i].title;
		if (kind_is_optional(kind, title))
			continue;
		if (section_find(&record->mark, title) == NULL &&
		    kind_recurs(kind, title).n > 0)
			continue;
		if (!section_has_text(&record->mark, title))
			return false;
	}
	return true;
}

/* Whether a block of text and an item lie in the same outermost bullet. */
static bool
goes_with_item(const struct record *record,
    const struct markdown_block *text)
{
	const struct markdown_block *around = text;
	size_t i;

	while (around->parent != MARKDOWN_NONE)
		around = &record->mark.block[around->parent];
	for (i = 0; i < record->nitems && around != text; i++)
		if (around->first_line <= record->item[i].line &&
		    record->item[i].line <= around->last_line)
			return true;
	return false;
}

static bool
says_something(struct str line)
{
	line = str_trim(line);
	if (str_ends(line, "."))
		line.n--;
	return line.n > 0 && !str_eq_any_case(line,
	    STR_LIT("Nothing to report"));
}

unsigned
record_count_words(unsigned *first, const struct record *record,
    const struct section *section)
{
	const struct markdown_block *block;
	unsigned line, n = 0;
	size_t i;

	*first = 0;
	for (i = section->block; i < section->end_block; i++) {
		block = &record->mark.block[i];
		if (block->type != MARKDOWN_TEXT ||
		    goes_with_item(record, block))
			continue;
		for (line = block->first_line; line <= block->last_line;
		    line++) {
			if (!says_something(lines_get(&record->lines, line)))
				continue;
			if (n++ == 0)
				*first = line;
		}
	}
	return n;
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

bool
record_item_initials(struct str *out, const struct record *record,
    size_t block)
{
	const struct markdown *mark = &record->mark;
	const struct markdown_block *child, *last = NULL;
	unsigned line;
	size_t i;

	/* if readers see nothing in the item, it has no block */
	for (i = block + 1; i < mark->n && mark->block[i].first_line <=
	    mark->block[block].last_line; i++) {
		child = &mark->block[i];
		if (child->parent == block && (last == NULL ||
		    child->type == MARKDOWN_TEXT))
			last = child;
	}
	if (last == NULL || last->is_code)
		return false;
	line = last->type == MARKDOWN_TEXT ? last->last_line :
	    mark->block[block].first_line;
	return record_initials(out, lines_get(&record->lines, line));
}

void
compose_begin(struct buf *out)
{
	buf_add_string(out, "---\n");
}

int
compose_pair(struct buf *out, const char *key, struct str value,
    struct err *err)
{
	const char *why;

	if (str_is_absent(value))
		return 0;
	if (str_trim(value).n == 0)
		return err_set(err, ERR_REFUSED, "%s: is empty; say it in "
		    "words, or leave it out", key);
	if (!config_value_fits(&why, str_of(key), value))
		return err_set(err, ERR_REFUSED, "%s: '%.*s' cannot stand in "
		    "a record: %s", key, STR_ARGS(value), why);
	buf_addf(out, "%s: %.*s\n", key, STR_ARGS(value));
	return 0;
}

int
compose_date(struct buf *out, const char *key, struct date date,
    struct err *err)
{
	struct date_text text = date_text(date);

	return compose_pair(out, key, date_is_none(date) ? STR_NONE :
	    str_of(text.at), err);
}

void
compose_body(struct buf *out, const struct kind *kind,
    const struct kind_values *values, const bool *leave_out)
{
	buf_add_string(out, "---\n");
	kind_expand(out, kind, values, leave_out);
	/* no blank line at the end if the last section was left out */
	while (str_ends(buf_str(out), "\n"))
		buf_cut(out, out->n - 1);
	buf_add_byte(out, '\n');
}
