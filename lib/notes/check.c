/* SPDX-License-Identifier: ISC */
#include "notes/check.h"

#include <string.h>

#include "base/nearest.h"
#include "base/utf8.h"
#include "notes/builtin.h"
#include "notes/carry.h"
#include "parse/day.h"
#include "parse/heading.h"
#include "parse/hidden.h"
#include "parse/item.h"

static bool
is_mark(struct str line, const char *mark)
{
	return str_starts(line, mark) && (line.n == 7 || line.at[7] == ' ');
}

/*
 * "<<<<<<<" is always a conflict marker.  "=======" may be a heading's
 * underline and ">>>>>>>" a quote, but not both in this order.
 */
static void
check_conflict(struct faults *out, struct str text)
{
	struct str line, rest = text;
	unsigned number;
	bool is_known = false, is_split = false, is_end;

	/* most texts have none, and need not be read line by line */
	if (str_find(text, "<<<<<<<") == text.n &&
	    str_find(text, ">>>>>>>") == text.n)
		return;
	for (number = 1; str_next_line(&line, &rest); number++) {
		is_end = is_mark(line, ">>>>>>>");
		if (is_mark(line, "<<<<<<<") || (is_end && is_split &&
		    !is_known)) {
			faults_add(out, RULE_TEXT, number, 1, "conflict "
			    "markers; decide what the text is to be and "
			    "remove them; where git status calls it unmerged, "
			    "then: git add FILE");
			is_known = true;
		}
		if (str_is(line, "======="))
			is_split = true;
		else if (is_end)
			is_known = is_split = false;
	}
}

void
check_text(struct faults *out, struct str text)
{
	struct utf8_fault fault;

	if (text.n > MARKDOWN_TEXT_MAX)
		faults_add(out, RULE_TEXT, 0, 0, "larger than 64 KiB; put "
		    "part of it into a file of its own");
	else if (!utf8_is_clean(&fault, text))
		faults_add(out, RULE_TEXT, fault.line, fault.col, "%s, %s",
		    fault.what, fault.help);
	else
		check_conflict(out, text);
}

/* move-record takes what is committed alone. */
#define MEANT_NEW "; while this name is not committed, rename the " \
    "file to fit the line instead"

/*
 * Adds the fault of a text that names another kind than its file does.  There
 * is no moving to a kind that is a slip of the pen.
 */
static void
add_other_kind(struct faults *out, const struct record *record,
    const struct kind *kind, struct str stem, struct str path)
{
	OWN(buf) help = BUF_INIT;
	struct str said = record->kind;
	unsigned number;
	bool is_numbered = stem.n > said.n &&
	    str_eq(str_first(stem, said.n), said) &&
	    stem.at[said.n] == '-' &&
	    str_to_number(&number, str_from(stem, said.n + 1));

	buf_add_string(&help, is_numbered ? "the first of a day has no "
	    "number, the second has -2: rename it" : "put the line back");
	if (!is_numbered && kind != NULL)
		buf_addf(&help, ", then type: move-record -k %.*s -m REASON "
		    "%.*s" MEANT_NEW, STR_ARGS(said), STR_ARGS(path));
	faults_add(out, RULE_NAME, front_line(&record->front, "kind"), 1,
	    "kind is '%.*s', but the file is named '%.*s'; %s",
	    STR_ARGS(said), STR_ARGS(stem), help.at);
}

bool
check_place(struct faults *out, const struct record *record,
    const struct kind *kind, const struct record_name *name, struct str path)
{
	bool has_place = !str_is_absent(name->person);
	struct str said = record->kind;
	struct date date = record->date;
	size_t i;

	if (has_place && kind != NULL &&
	    kind->is_session != !date_is_none(name->date)) {
		faults_add(out, RULE_NAME, 0, 0, kind->is_session ?
		    "a session's file name begins with its date: rename it "
		    "to DATE-KIND.md" : "a document's file name has no date: "
		    "rename it to KIND.md");
		/* its keys were read by the rules of the wrong sort */
		for (i = out->n; i-- > 0; )
			if (out->fault[i].rule == RULE_FRONT_MATTER)
				faults_drop(out, i);
		return false;
	}
	if (has_place && !str_is_absent(said) &&
	    record_name_number(name, said) == 0) {
		add_other_kind(out, record, kind, name->stem, path);
		return false;
	}
	if (kind == NULL && !str_is_absent(said))
		faults_add(out, RULE_KIND, front_line(&record->front, "kind"),
		    1, "there is no kind '%.*s'; templates/%.*s.md would make "
		    "one", STR_ARGS(said), STR_ARGS(said));
	else if (has_place && kind != NULL && kind->is_session &&
	    !date_is_none(date) && date_cmp(date, name->date) != 0)
		faults_add(out, RULE_NAME, front_line(&record->front, "date"),
		    1, "date is %s, but the file is named %s; put the line "
		    "back, then type: move-record -d %s -m REASON %.*s"
		    MEANT_NEW,
		    date_text(date).at, date_text(name->date).at,
		    date_text(date).at, STR_ARGS(path));
	return true;
}

/* Whether a title is in the template, or its items have rules of their own. */
static bool
is_title(const struct kind *kind, struct str title)
{
	return section_find(&kind->mark, title) != NULL ||
	    kind_has_rules(kind, title);
}

/*
 * Whether a line of a block may have been meant for a heading.  Of a paragraph
 * of several lines, only lines that begin with '#' may.
 */
static bool
may_be_heading(const struct markdown_block *block, struct str line)
{
	if (block->type == MARKDOWN_TEXT)
		return !block->is_code && (str_starts(str_trim(line), "#") ||
		    block->first_line == block->last_line);
	return block->type == MARKDOWN_HEADING;
}

/* Returns the line that was probably meant for the heading, or 0. */
static unsigned
find_near_heading(unsigned *col, const struct record *record,
    const struct kind *kind, struct str title)
{
	const struct markdown *mark = &record->mark;
	const struct markdown_block *block;
	struct str line;
	unsigned number;
	size_t i;

	for (i = 0; i < mark->n; i++) {
		block = &mark->block[i];
		if (markdown_level(block) == 2 &&
		    is_title(kind, markdown_block_text(mark, i)))
			continue;
		for (number = block->first_line; number <= block->last_line &&
		    block->type != MARKDOWN_ITEM; number++) {
			line = lines_get(&record->lines, number);
			if (may_be_heading(block, line) &&
			    heading_is_nearly(col, line, title))
				return number;
		}
	}
	return 0;
}

/*
 * Returns the first line that reads as the heading, or 0.  The caller knows
 * that cmark sees no such section: the line is in code or in a comment.
 */
static unsigned
find_swallowed(const struct record *record, struct str title)
{
	struct str line;
	unsigned number = record->front.body_line;

	for (; number <= record->lines.n; number++) {
		line = str_trim(lines_get(&record->lines, number));
		if (str_starts(line, "## ") &&
		    str_eq(str_trim(str_from(line, 3)), title))
			return number;
	}
	return 0;
}

/*
 * Whether a `hidden` fault lies between two lines.  The hidden text may be all
 * that a section has, so the section is not called empty; and it explains why
 * a heading behind it is none.
 */
static bool
has_hidden(const struct faults *faults, unsigned first, unsigned last)
{
	const struct fault *fault = faults->fault;

	for (; fault < faults->fault + faults->n; fault++)
		if (fault->rule == RULE_HIDDEN && fault->line >= first &&
		    fault->line <= last)
			return true;
	return false;
}

/* Reports the line that was meant for a missing section; false if none was. */
static bool
tell_near(struct faults *out, const struct record *record,
    const struct check *check, struct str title, bool *is_told)
{
	unsigned col, line;

	if (!check->wants_slips)
		return false;
	line = find_near_heading(&col, record, check->kind, title);
	if (line > 0) {
		faults_add(out, RULE_SECTION_MISSING, line, col,
		    "%slooks like the heading '## %.*s'; write it so",
		    col > 1 ? "there is no plain blank here; it " : "",
		    STR_ARGS(title));
		return true;
	}
	line = find_swallowed(record, title);
	if (line == 0)
		return false;
	if (!*is_told && !has_hidden(out, 1, line))
		faults_add(out, RULE_SECTION_MISSING, line, 1, "'## %.*s' is "
		    "no heading here: a block of code or a comment above does "
		    "not end before it", STR_ARGS(title));
	*is_told = true;
	return true;
}

static void
check_sections(struct faults *out, const struct record *record,
    const struct check *check)
{
	const struct kind *kind = check->kind;
	const struct markdown *mark = &kind->mark;
	const struct section *section;
	struct str title;
	bool recurs, is_due, is_optional, is_told = false;
	size_t i;

	if (record->status != RECORD_HELD &&
	    record->status != RECORD_DOCUMENT)
		return;
	for (i = 0; i < mark->nsections; i++) {
		title = mark->section[i].title;
		section = section_find(&record->mark, title);
		is_optional = kind_is_optional(kind, title);
		if (section != NULL && (is_optional ||
		    section_has_text(&record->mark, title)))
			continue;
		recurs = kind_recurs(kind, title).n > 0;
		is_due = recurs && check->is_due != NULL && check->is_due[i];
		if (section != NULL && has_hidden(out, section->line,
		    section->last_line))
			continue;
		if (section != NULL)
			faults_add(out, RULE_SECTION_EMPTY, section->line, 1,
			    "'%.*s' is empty; write 'Nothing to report.' if "
			    "so", STR_ARGS(title));
		else if (!tell_near(out, record, check, title, &is_told) &&
		    !is_optional && (is_due || !recurs))
			faults_add(out, RULE_SECTION_MISSING,
			    (unsigned)record->lines.n, 1, "there is no section "
			    "'## %.*s'%s; add it", STR_ARGS(title),
			    is_due ? ", which was due again" : "");
	}
	/* the two sections with rules, which the template need not have */
	for (i = 0; i < 2; i++) {
		title = i == 0 ? kind_disagreements(kind) : kind_pass_on(kind);
		if (section_find(mark, title) == NULL &&
		    section_find(&record->mark, title) == NULL)
			tell_near(out, record, check, title, &is_told);
	}
}

static void
check_unrecorded(struct faults *out, const struct record *record)
{
	const struct markdown_block *block = record->mark.block;
	size_t i = record->mark.n > 0 && block->type == MARKDOWN_HEADING &&
	    block->level == 1;

	if (i < record->mark.n)
		faults_add(out, RULE_UNRECORDED, block[i].first_line,
		    block[i].col, "a record of this kind says only that the "
		    "meeting took place; remove what stands below the title");
}

static bool
is_owner(struct str word, void *arg)
{
	const struct check *check = arg;

	return check->person != NULL &&
	    (person_knows_owner(check->person, word) ||
	    (check->is_person != NULL && check->is_person(word, check->arg)));
}

/* Reports an unknown owner, with the owner who was probably meant. */
static void
tell_owner(struct faults *out, unsigned line, unsigned col, struct str owner,
    const struct person *person)
{
	OWN(nearest) near = NEAREST_INIT(owner);

	near.before = "@";
	person_offer_owners(&near, person);
	faults_add(out, RULE_ITEM, line, col, "nobody here is '@%.*s'%s",
	    STR_ARGS(owner), nearest_text(&near, "; an owner is a person's "
	    "id, @manager, @supervisor, or an address in person.ini up to its "
	    "@"));
}

/*
 * Whether an open item has an owner or a day, but no words: no command carries
 * it or reminds anybody of it.  A box alone was just not filled in.
 */
static bool
says_nothing(const struct record *record, size_t index)
{
	const struct item *item = &record->item[index].item;
	OWN(buf) key = BUF_INIT;

	if (item->state != ITEM_OPEN || item->text.n == 0)
		return false;
	carry_add_key(&key, record, index);
	return key.n == 0;
}

/* A day may be impossible, or lack a nought: 2026-3-1. */
static void
tell_bad_date(struct faults *out, const struct record *record,
    const struct record_item *item, struct str line)
{
	unsigned col = item->item.bad_date_col;
	struct day day = day_read(str_from(line, col - 1), record->date);

	if (day.n > 0 && !date_is_none(day.date))
		faults_add(out, RULE_ITEM, item->line, col, "a day has two "
		    "figures for the month and for the day; write %s",
		    date_text(day.date).at);
	else
		faults_add(out, RULE_ITEM, item->line, col, "there is no such "
		    "day; correct it");
}

/*
 * Reports the due day of an open item that stands in a later line of its first
 * paragraph, as an editor wraps it: nobody is reminded of that one.
 */
static void
tell_wrapped_day(struct faults *out, const struct record *record,
    const struct record_item *item)
{
	OWN(buf) joined = BUF_INIT;
	struct item whole;
	struct str line;
	unsigned i;

	if (item->item.state != ITEM_OPEN || !date_is_none(item->item.due) ||
	    item->item.bad_date_col > 0)
		return;
	buf_add(&joined, lines_get(&record->lines, item->line));
	for (i = item->line + 1; i <= item->last_line; i++) {
		line = str_trim(lines_get(&record->lines, i));
		if (line.n == 0 || item_marker_length(line) > 0 ||
		    str_run(line, "`~>#<|") > 0)
			return;
		buf_addf(&joined, " %.*s", STR_ARGS(line));
		if (!item_parse(&whole, buf_str(&joined)) ||
		    date_is_none(whole.due))
			continue;
		faults_add(out, RULE_ITEM, i, (unsigned)str_run(lines_get(
		    &record->lines, i), " \t") + 1, "a day is read in an "
		    "item's first line only; write 'by %s' there",
		    date_text(whole.due).at);
		return;
	}
}

static void
check_items(struct faults *out, const struct record *record,
    struct check *check)
{
	const struct record_item *item;
	struct str owner, line;
	size_t i;

	for (i = 0; i < record->nitems; i++) {
		item = &record->item[i];
		owner = item->item.owner;
		line = lines_get(&record->lines, item->line);
		if (item->item.bad_date_col > 0)
			tell_bad_date(out, record, item, line);
		tell_wrapped_day(out, record, item);
		if (!str_is_absent(owner) && check->person != NULL &&
		    !is_owner(owner, check))
			tell_owner(out, item->line, (unsigned)(owner.at -
			    line.at), owner, check->person);
		else if (says_nothing(record, i))
			faults_add(out, RULE_ITEM, item->line, (unsigned)
			    (item->item.text.at - line.at) + 1, "nothing to "
			    "do is named here, and no command lists it; write "
			    "'- [ ] @OWNER WHAT by YYYY-MM-DD'");
	}
}

/* The line to type, as a finding shows it; a long one becomes a pattern. */
static struct str
shown(struct str line)
{
	line = str_trim(line);
	return line.n <= 160 ? line :
	    STR_LIT("- [ ] @OWNER WHAT by YYYY-MM-DD");
}

static void
check_line(struct faults *out, struct item_slips *slips, struct str line,
    unsigned number, unsigned before, const struct item_asker *asker)
{
	size_t i;

	item_find_slips(slips, line, asker);
	for (i = 0; i < slips->n; i++)
		faults_add(out, RULE_ITEM, number, before + slips->slip[i].col,
		    "%s; write '%.*s'", slips->slip[i].what,
		    STR_ARGS(shown(buf_str(&slips->line))));
}

/*
 * Reports a line of text that looks like an item, but is none for Markdown: it
 * continues the paragraph above, or the blanks in front make it code.
 */
static bool
check_unread(struct faults *out, struct str line, unsigned number)
{
	struct item item;

	if (!item_parse(&item, line))
		return false;
	faults_add(out, RULE_ITEM, number, str_run(line, " \t") + 1,
	    "an item that is plain text, by the line above or the blanks in "
	    "front; write an empty line, then '%.*s'",
	    STR_ARGS(shown(line)));
	return true;
}

/*
 * Finds lines that are nearly items, each line once.  Fenced code is passed
 * over, since the writer meant it as code; indented code often was not meant.
 */
static void
check_slips(struct faults *out, const struct record *record,
    struct check *check)
{
	struct item_asker asker = { record->date, is_owner, check };
	OWN(item_slips) slips = ITEM_SLIPS_INIT;
	const struct markdown_block *block;
	unsigned line, done = 0, before;
	struct str text;
	size_t i;

	for (i = 0; i < record->mark.n; i++) {
		block = &record->mark.block[i];
		if (block->type == MARKDOWN_ITEM) {
			before = block->in_quote || block->col == 0 ? 0 :
			    block->col - 1;
			check_line(out, &slips, str_from(lines_get(
			    &record->lines, block->first_line), before),
			    block->first_line, before, &asker);
			done = block->first_line;
		}
		if (block->type != MARKDOWN_TEXT || block->is_fenced)
			continue;
		for (line = block->first_line; line <= block->last_line;
		    line++) {
			text = lines_get(&record->lines, line);
			if (line > done && !check_unread(out, text, line) &&
			    !block->is_code)
				check_line(out, &slips, text, line, 0, &asker);
		}
		done = block->last_line > done ? block->last_line : done;
	}
}

/* Whether a text has the key (which ends in ':') with some words behind it. */
static bool
says(struct str text, const char *key)
{
	size_t n = strlen(key), i;
	struct str value;

	for (i = 0; i + n < text.n; i++) {
		if ((i > 0 && strchr("(; \t\n", text.at[i - 1]) == NULL) ||
		    !str_starts(str_from(text, i), key))
			continue;
		value = str_from(text, i + n);
		value = str_first(value, str_find_byte(value, ';'));
		value = str_first(value, str_find_byte(value, ')'));
		if (str_trim(value).n > 0)
			return true;
	}
	return false;
}

static void
check_list_item(struct faults *out, const struct record *record,
    size_t i, struct str title, const struct check *check)
{
	const struct markdown_block *item = &record->mark.block[i];
	struct str initials = STR_NONE, text = lines_range(&record->lines,
	    item->first_line, item->last_line);
	bool disagrees = str_eq(title, kind_disagreements(check->kind));
	OWN(buf) known = BUF_INIT;

	if (disagrees && !record_item_initials(&initials, record, i))
		faults_add(out, RULE_DISAGREEMENT, item->first_line, item->col,
		    "a disagreement ends with the initials of who disagrees, "
		    "in brackets");
	else if (disagrees && check->person != NULL &&
	    !person_has_initials(check->person, initials)) {
		person_add_initials(&known, check->person);
		faults_add(out, RULE_DISAGREEMENT, item->first_line, item->col,
		    "nobody in person.ini has the initials '%.*s'; there are "
		    "%s", STR_ARGS(initials), known.at);
	}
	if (str_eq(title, kind_pass_on(check->kind)) && (!says(text, "to:") ||
	    !says(text, "by:") || !says(text, "how:")))
		faults_add(out, RULE_PASS_ON, item->first_line, item->col,
		    "say who to, whose responsibility, and how: '(to: HR; "
		    "by: NAME; how: e-mail)'");
}

static void
check_lists(struct faults *out, const struct record *record,
    const struct check *check)
{
	const struct section *section;
	const struct markdown_block *block;
	size_t i;

	for (i = 0; i < record->mark.n; i++) {
		block = &record->mark.block[i];
		if (block->type != MARKDOWN_ITEM || block->depth > 0 ||
		    block->in_quote)
			continue;
		section = section_at(&record->mark, block->first_line);
		if (section != NULL && block->first_line != section->line)
			check_list_item(out, record, i, section->title, check);
	}
}

bool
check_is_hint(const struct kind *kind, struct str comment)
{
	return kind_has_hint(kind, comment) || builtin_has_hint(comment);
}

/*
 * Without a kind there is no template to compare with, so every comment passes.
 * The unknown kind is a fault of its own, and nobody can agree to the text
 * before it is mended.
 */
static bool
is_hint(struct str comment, void *arg)
{
	const struct check *check = arg;

	return check->kind == NULL || check_is_hint(check->kind, comment) ||
	    (check->is_hint != NULL && check->is_hint(comment, check->arg));
}

/*
 * One slip is one finding: if the file's name says that another kind was meant,
 * or if there is no such kind, nothing is judged by the kind.
 */
void
check_record(struct faults *out, const struct record *record,
    const struct check *given)
{
	struct check check = *given;
	struct record_name name;
	OWN(hidden) hidden = HIDDEN_INIT;
	size_t i;

	if (!record_name_parse(&name, check.path)) {
		faults_add(out, RULE_NAME, 0, 0, "a record is "
		    "people/PERSON/DATE-KIND.md, a document "
		    "people/PERSON/KIND.md");
		name.person = STR_NONE;
	}
	if (!check_place(out, record, check.kind, &name, check.path))
		check.kind = NULL;
	hidden_find(&hidden, record->front.body, record->front.body_line,
	    is_hint, &check);
	for (i = 0; i < hidden.n; i++)
		faults_add(out, RULE_HIDDEN, hidden.place[i].line,
		    hidden.place[i].col, "%s", hidden.place[i].what);
	if (check.kind != NULL && !check.kind->has_notes)
		check_unrecorded(out, record);
	else {
		check_items(out, record, &check);
		if (check.wants_slips)
			check_slips(out, record, &check);
		if (!check.is_imported)
			check_lists(out, record, &check);
	}
	if (check.kind != NULL && check.kind->has_notes && !check.is_imported)
		check_sections(out, record, &check);
	faults_sort(out);
}
