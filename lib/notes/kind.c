/* SPDX-License-Identifier: ISC */
#include "notes/kind.h"

#include <stddef.h>

#include "base/nearest.h"
#include "parse/hidden.h"

static int
read_agreed_by(void *out, const struct config_entry *entry, struct err *err)
{
	static const char *const names[] = { [AGREED_BY_PERSON] = "person",
		[AGREED_BY_BOTH] = "both", [AGREED_BY_NONE] = "none" };
	enum agreed_by by;

	for (by = AGREED_BY_PERSON; by <= AGREED_BY_NONE; by++)
		if (str_is(entry->value, names[by])) {
			*(enum agreed_by *)out = by;
			return 0;
		}
	return err_at(err, entry->line, entry->value_col, "agreed-by: write "
	    "'person', 'both' or 'none', not '%.*s'", STR_ARGS(entry->value));
}

/* 0 means that there is no least length, whatever the template says. */
static int
read_minutes(void *out, const struct config_entry *entry, struct err *err)
{
	unsigned *minutes = out;

	return str_to_number(minutes, entry->value) && *minutes == 0 ? 0 :
	    config_read_minutes(out, entry, err);
}

/*
 * Reads "SECTION, INTERVAL".  The last comma separates them, since a section's
 * title may have commas too.
 */
static bool
parse_recurring(struct str *section, struct date_step *step, struct str part)
{
	size_t comma = str_find_last(part, ',');

	*section = str_trim(str_first(part, comma));
	return comma < part.n && section->n > 0 &&
	    date_step_parse(step, str_trim(str_from(part, comma + 1)));
}

static int
read_recurring(void *out, const struct config_entry *entry, struct err *err)
{
	struct str part, section, rest = entry->value;
	struct date_step step;

	while (str_next(&part, &rest, '|'))
		if (!parse_recurring(&section, &step, part))
			return err_at(err, entry->line, entry->value_col,
			    "recurring: '%.*s' is not SECTION, INTERVAL; write "
			    "for example 'Objectives, 3 months'",
			    STR_ARGS(part));
	return config_read_words(out, entry, err);
}

static bool
next_placeholder(struct str *before, struct str *name, struct str *rest)
{
	size_t at = str_find(*rest, "{{"), end;

	if (at == rest->n)
		return false;
	end = str_find(str_from(*rest, at), "}}");
	if (end == rest->n - at)
		return false;
	*before = str_first(*rest, at);
	*name = str_first(str_from(*rest, at + 2), end - 2);
	*rest = str_from(*rest, at + end + 2);
	return true;
}

/* For hidden_find: passes every comment, notes the first with a placeholder. */
static bool
note_unfit(struct str comment, void *arg)
{
	struct str before, name, rest = comment, *unfit = arg;

	if (str_is_absent(*unfit) && next_placeholder(&before, &name, &rest))
		*unfit = comment;
	return true;
}

static int
check_seen(struct str text, unsigned line, struct str *unfit, struct err *err)
{
	OWN(hidden) hidden = HIDDEN_INIT;

	hidden_find(&hidden, text, line, note_unfit, unfit);
	return hidden.n == 0 ? 0 : err_at(err, hidden.place[0].line,
	    hidden.place[0].col, "%s", hidden.place[0].what);
}

/*
 * The functions of the table `checks`: each tests one setting; `value` points
 * to the member of struct kind.  Most titles are plain words, and need no
 * record to be tried with them.
 */
static int
check_title(const struct kind *kind, const char *key, const void *value,
    struct err *err)
{
	struct kind_values values = { STR_LIT("N"), STR_LIT("N"), { 0 } };
	struct str unfit = STR_NONE, title = *(const struct str *)value;
	OWN(buf) text = BUF_INIT;

	if (!str_has_any(title, "!\"#$%&()*+:;<=>?@[\\]^_`{|}~"))
		return 0;
	kind_expand(&text, kind, &values, NULL);
	if (check_seen(buf_str(&text), kind->front.body_line, &unfit,
	    err) == 0)
		return 0;
	return err_prefix(err, "%s: with '%.*s' a record would have ", key,
	    STR_ARGS(title));
}

/* Both are counted from 1 January, where a month has most days. */
static int
check_latest(const struct kind *kind, const char *key, const void *value,
    struct err *err)
{
	const struct date_step *latest = value;
	struct date from = { 0 };

	if (date_step_is_none(*latest))
		return 0;
	if (date_step_is_none(kind->every))
		return err_set(err, ERR_TEXT, "%s: there is no "
		    "'every'; write it as well", key);
	if (date_cmp(date_plus(from, *latest),
	    date_plus(from, kind->every)) < 0)
		return err_set(err, ERR_TEXT, "%s: comes before "
		    "'every'; make it longer, or 'every' shorter", key);
	return 0;
}

static int
check_notes(const struct kind *kind, const char *key, const void *value,
    struct err *err)
{
	const struct markdown *mark = &kind->mark;
	const bool *has_notes = value;

	if (*has_notes || mark->n == 0 ||
	    (mark->n == 1 && mark->block[0].type == MARKDOWN_HEADING &&
		mark->block[0].level == 1))
		return 0;
	return err_set(err, ERR_TEXT, "%s: 'no', but the template has "
	    "something below its title; remove that, or write 'yes'", key);
}

static int
check_section(const struct kind *kind, const char *key, const void *value,
    struct err *err)
{
	const struct str *title = value;

	if (str_is_absent(*title) || section_find(&kind->mark, *title))
		return 0;
	return err_set(err, ERR_TEXT, "%s: the template has no section '%.*s'; "
	    "add it, or name another", key, STR_ARGS(*title));
}

/*
 * `optional` may name sections that the template does not have: a record may
 * get them later, above all Disagreements.
 */
static int
check_optional(const struct kind *kind, const char *key, const void *value,
    struct err *err)
{
	const struct str *list = value;

	(void)kind;
	if (!str_lists(*list, '|', STR_LIT("")))
		return 0;
	return err_set(err, ERR_TEXT, "%s: there is nothing between two '|'; "
	    "remove one", key);
}

static int
check_recurring(const struct kind *kind, const char *key, const void *value,
    struct err *err)
{
	struct str part, section, rest = *(const struct str *)value;
	struct date_step step;

	while (str_next(&part, &rest, '|'))
		if (parse_recurring(&section, &step, part) &&
		    check_section(kind, key, &section, err) < 0)
			return -1;
	return 0;
}

/*
 * The template need not have the section, since a record may get it later; but
 * Markdown must read these words as a heading with the same words.
 */
static int
check_heading(const struct kind *kind, const char *key, const void *value,
    struct err *err)
{
	struct str unfit = STR_NONE, title = *(const struct str *)value;
	OWN(buf) text = BUF_INIT;
	OWN(markdown) mark = MARKDOWN_INIT;
	int result;

	(void)kind;
	if (kind_has_rules(NULL, title))
		return 0;
	buf_addf(&text, "## %.*s\n", STR_ARGS(title));
	result = markdown_parse(&mark, buf_str(&text), 1, err);
	if (result == 0 && (section_find(&mark, title) == NULL ||
	    check_seen(buf_str(&text), 1, &unfit, err) < 0))
		result = err_set(err, ERR_TEXT, "%s: '%.*s' cannot be a "
		    "heading; write plain words", key, STR_ARGS(title));
	return result;
}

#define AT(member) offsetof(struct kind, member)

static const struct config_key keys[] = {
	{ "title", config_read_words, AT(title) },
	{ "session", config_read_yes_no, AT(is_session) },
	{ "every", config_read_step, AT(every) },
	{ "latest", config_read_step, AT(latest) },
	{ "probation-every", config_read_step, AT(probation_every) },
	{ "minutes", read_minutes, AT(minutes) },
	{ "agreed-by", read_agreed_by, AT(agreed_by) },
	{ "notes", config_read_yes_no, AT(has_notes) },
	{ "carry-from", config_read_words, AT(carry_from) },
	{ "carry-to", config_read_words, AT(carry_to) },
	{ "optional", config_read_words, AT(optional) },
	{ "recurring", read_recurring, AT(recurring) },
	{ "review-every", config_read_step, AT(review_every) },
	{ "raise", config_read_words, AT(raise) },
	{ "disagreements", config_read_words, AT(disagreements) },
	{ "pass-on", config_read_words, AT(pass_on) },
	{ NULL, NULL, 0 }
};

static const struct check {
	const char *key;
	int (*fits)(const struct kind *kind, const char *key,
	    const void *value, struct err *err);
} checks[] = {
	{ "title", check_title }, { "latest", check_latest },
	{ "notes", check_notes },
	{ "carry-from", check_section }, { "carry-to", check_section },
	{ "optional", check_optional }, { "recurring", check_recurring },
	{ "raise", check_section }, { "disagreements", check_heading },
	{ "pass-on", check_heading }
};

int
kind_set(struct kind *kind, const struct config_entry *entry, struct err *err)
{
	return config_set(kind, keys, entry, "", "a kind has", err);
}

int
kind_check(const struct kind *kind, const char **key, struct err *err)
{
	size_t i;

	for (i = 0; i < sizeof(checks) / sizeof(*checks); i++) {
		*key = checks[i].key;
		if (checks[i].fits(kind, *key, (const char *)kind +
		    config_key_find(keys, str_of(*key))->at, err) < 0)
			return -1;
	}
	return 0;
}

static const char placeholders[] = "title, person, manager, date, long-date, "
    "kind";

static int
check_placeholders(const struct kind *kind, struct err *err)
{
	struct str line, before, name, text, rest = kind->front.body;
	unsigned number = kind->front.body_line;

	for (; str_next_line(&line, &rest); number++) {
		text = line;
		while (next_placeholder(&before, &name, &text))
			if (!str_lists(str_of(placeholders), ',', name))
				return err_at(err, number,
				    (unsigned)(name.at - line.at) - 1,
				    "unknown placeholder '{{%.*s}}'%s",
				    STR_ARGS(name), nearest_among(name,
				    "there are", placeholders).at);
	}
	return 0;
}

/* Refuses text that readers of a new record would not see. */
static int
check_hidden(const struct kind *kind, struct err *err)
{
	struct str line, unfit = STR_NONE, rest = kind->front.body;
	unsigned number = kind->front.body_line;

	if (check_seen(rest, number, &unfit, err) < 0)
		return -1;
	if (str_is_absent(unfit))
		return 0;
	while (str_next_line(&line, &rest) && line.at + line.n < unfit.at)
		number++;
	return err_at(err, number, (unsigned)(unfit.at - line.at) + 1,
	    "placeholder in a hint, which records are compared with; write "
	    "it in the title or in plain text");
}

static int
check_sections(const struct kind *kind, struct err *err)
{
	const struct markdown *mark = &kind->mark;
	struct str before, name, title;
	const struct markdown_block *block;
	size_t i;

	if (mark->nsections > KIND_SECTIONS_MAX)
		return err_at(err, mark->section[KIND_SECTIONS_MAX].line, 1,
		    "more than %d sections; a record needs fewer",
		    KIND_SECTIONS_MAX);
	for (i = 0; i < mark->nsections; i++) {
		title = mark->section[i].title;
		block = &kind->mark.block[mark->section[i].block - 1];
		if (next_placeholder(&before, &name, &title))
			return err_at(err, block->first_line, block->col,
			    "placeholder in the heading of a section, which "
			    "records are compared with; write it in the title "
			    "or in plain text");
	}
	return 0;
}

int
kind_parse(struct kind *out, struct str name, struct str text,
    struct err *err)
{
	const struct config_entry *entry;
	const char *key;

	buf_add(&out->name, name);
	buf_add(&out->text, text);
	out->title = buf_str(&out->name);
	out->is_session = out->has_notes = true;
	out->agreed_by = AGREED_BY_PERSON;
	out->disagreements = kind_disagreements(NULL);
	out->pass_on = kind_pass_on(NULL);
	if (front_parse(&out->front, buf_str(&out->text), err) < 0)
		return -1;
	for (entry = out->front.config.entry;
	    entry < out->front.config.entry + out->front.config.n; entry++)
		if (config_check_repeated(&out->front.config, entry, err) < 0 ||
		    kind_set(out, entry, err) < 0)
			return -1;
	if (check_placeholders(out, err) < 0 ||
	    markdown_parse(&out->mark, out->front.body, out->front.body_line,
	    err) < 0)
		return -1;
	if (check_hidden(out, err) < 0 || check_sections(out, err) < 0)
		return -1;
	if (kind_check(out, &key, err) == 0)
		return 0;
	entry = config_find(&out->front.config, "", key);
	err->line = entry->line;
	err->col = entry->value_col;
	return -1;
}

void
kind_release(struct kind *kind)
{
	buf_release(&kind->name);
	buf_release(&kind->text);
	front_release(&kind->front);
	markdown_release(&kind->mark);
	*kind = (struct kind)KIND_INIT;
}

bool
kind_is_optional(const struct kind *kind, struct str section)
{
	return str_lists(kind->optional, '|', section);
}

struct date_step
kind_recurs(const struct kind *kind, struct str section)
{
	struct str part, name, rest = kind->recurring;
	struct date_step step;

	while (str_next(&part, &rest, '|'))
		if (parse_recurring(&name, &step, part) &&
		    str_eq(name, section))
			return step;
	return (struct date_step){ 0, DATE_DAYS };
}

struct str
kind_disagreements(const struct kind *kind)
{
	return kind == NULL ? STR_LIT("Disagreements") : kind->disagreements;
}

struct str
kind_pass_on(const struct kind *kind)
{
	return kind == NULL ? STR_LIT("Information to pass on") :
	    kind->pass_on;
}

bool
kind_has_rules(const struct kind *kind, struct str section)
{
	return str_eq(section, kind_disagreements(kind)) ||
	    str_eq(section, kind_pass_on(kind));
}

bool
kind_body_has_hint(struct str body, struct str comment)
{
	return str_starts(comment, "<!--") &&
	    str_find_str(body, comment) < body.n;
}

bool
kind_has_hint(const struct kind *kind, struct str comment)
{
	return kind_body_has_hint(kind->front.body, comment);
}

static void
add_value(struct buf *out, const struct kind *kind,
    const struct kind_values *values, struct str name)
{
	if (str_is(name, "title"))
		buf_add(out, kind->title);
	else if (str_is(name, "person"))
		buf_add(out, values->person);
	else if (str_is(name, "manager"))
		buf_add(out, values->manager);
	else if (str_is(name, "date"))
		date_format(out, values->date);
	else if (str_is(name, "long-date"))
		date_format_long(out, values->date);
	else
		buf_add(out, buf_str(&kind->name));
}

void
kind_expand(struct buf *out, const struct kind *kind,
    const struct kind_values *values, const bool *leave_out)
{
	const struct section *section;
	struct str line, before, name, rest = kind->front.body;
	unsigned number = kind->front.body_line;

	for (; str_next_line(&line, &rest); number++) {
		section = section_at(&kind->mark, number);
		if (leave_out != NULL && section != NULL &&
		    leave_out[section - kind->mark.section])
			continue;
		while (next_placeholder(&before, &name, &line)) {
			buf_add(out, before);
			add_value(out, kind, values, name);
		}
		buf_add(out, line);
		buf_add_byte(out, '\n');
	}
}
