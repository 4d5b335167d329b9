/* SPDX-License-Identifier: ISC */
/*
 * kind - one function takes a setting from the template and from the policy
 * alike, and one looks at all of them together.
 */

#include "kind.h"

#include "lines.h"
#include "parse/hidden.h"

static const char *const setting_names[] = { "title", "session", "every",
	"latest", "probation-every", "minutes", "agreed-by", "notes",
	"carry-from", "carry-to", "optional", "recurring", "review-every",
	"raise", "disagreements", "pass-on" };

static const char *const placeholders[] = { "title", "person", "manager",
	"date", "long-date", "kind" };

bool
kind_has_setting(struct str key)
{
	size_t i;

	for (i = 0; i < sizeof(setting_names) / sizeof(*setting_names); i++)
		if (str_is(key, setting_names[i]))
			return true;
	return false;
}

static int
set_step(struct date_step *out, struct str key, struct str value,
    struct err *err)
{
	if (date_step_parse(out, value))
		return 0;
	return err_set(err, ERR_TEXT, "%.*s: '%.*s' is no interval; write "
	    "for example '2 weeks' or '1 month'", STR_ARGS(key),
	    STR_ARGS(value));
}

static int
set_yes_no(bool *out, struct str key, struct str value, struct err *err)
{
	*out = str_is(value, "yes");
	if (*out || str_is(value, "no"))
		return 0;
	return err_set(err, ERR_TEXT, "%.*s: write 'yes' or 'no', not '%.*s'",
	    STR_ARGS(key), STR_ARGS(value));
}

static int
set_agreed_by(enum agreed_by *out, struct str value, struct err *err)
{
	if (str_is(value, "person"))
		*out = AGREED_BY_PERSON;
	else if (str_is(value, "both"))
		*out = AGREED_BY_BOTH;
	else if (str_is(value, "none"))
		*out = AGREED_BY_NONE;
	else
		return err_set(err, ERR_TEXT, "agreed-by: write 'person', "
		    "'both' or 'none', not '%.*s'", STR_ARGS(value));
	return 0;
}

static int
set_minutes(unsigned *out, struct str value, struct err *err)
{
	if (str_to_number(out, value) && *out <= 1440)
		return 0;
	return err_set(err, ERR_TEXT, "minutes: '%.*s' is no number of "
	    "minutes", STR_ARGS(value));
}

/* "SECTION, INTERVAL": the comma is the last one, a title may have some. */
static bool
parse_recurring(struct str *section, struct date_step *step, struct str part)
{
	size_t i = part.n;

	while (i > 0 && part.at[i - 1] != ',')
		i--;
	if (i == 0)
		return false;
	*section = str_trim(str_first(part, i - 1));
	return section->n > 0 &&
	    date_step_parse(step, str_trim(str_from(part, i)));
}

static int
set_recurring(struct str *out, struct str value, struct err *err)
{
	struct str part, section, rest = value;
	struct date_step step;

	while (str_next(&part, &rest, '|'))
		if (!parse_recurring(&section, &step, part))
			return err_set(err, ERR_TEXT, "recurring: '%.*s' is "
			    "not 'SECTION, INTERVAL'", STR_ARGS(part));
	*out = value;
	return 0;
}

static int
set_words(struct str *out, struct str value)
{
	*out = value;
	return 0;
}

int
kind_set(struct kind *kind, struct str key, struct str value, struct err *err)
{
	if (value.n == 0)
		return err_set(err, ERR_TEXT, "%.*s: has no value",
		    STR_ARGS(key));
	if (str_is(key, "title"))
		return set_words(&kind->title, value);
	if (str_is(key, "session"))
		return set_yes_no(&kind->is_session, key, value, err);
	if (str_is(key, "every"))
		return set_step(&kind->every, key, value, err);
	if (str_is(key, "latest"))
		return set_step(&kind->latest, key, value, err);
	if (str_is(key, "probation-every"))
		return set_step(&kind->probation_every, key, value, err);
	if (str_is(key, "review-every"))
		return set_step(&kind->review_every, key, value, err);
	if (str_is(key, "minutes"))
		return set_minutes(&kind->minutes, value, err);
	if (str_is(key, "agreed-by"))
		return set_agreed_by(&kind->agreed_by, value, err);
	if (str_is(key, "notes"))
		return set_yes_no(&kind->has_notes, key, value, err);
	if (str_is(key, "carry-from"))
		return set_words(&kind->carry_from, value);
	if (str_is(key, "carry-to"))
		return set_words(&kind->carry_to, value);
	if (str_is(key, "optional"))
		return set_words(&kind->optional, value);
	if (str_is(key, "recurring"))
		return set_recurring(&kind->recurring, value, err);
	if (str_is(key, "raise"))
		return set_words(&kind->raise, value);
	if (str_is(key, "disagreements"))
		return set_words(&kind->disagreements, value);
	if (str_is(key, "pass-on"))
		return set_words(&kind->pass_on, value);
	return err_set(err, ERR_TEXT, "unknown key '%.*s'; a kind has title, "
	    "session, every, latest, probation-every, minutes, agreed-by, "
	    "notes, carry-from, carry-to, optional, recurring, review-every, "
	    "raise, disagreements, pass-on", STR_ARGS(key));
}

static int
read_settings(struct kind *kind, struct err *err)
{
	const struct config_entry *entry;
	size_t i, j;

	for (i = 0; i < kind->front.config.n; i++) {
		entry = &kind->front.config.entry[i];
		for (j = 0; j < i; j++)
			if (str_eq(kind->front.config.entry[j].key,
			    entry->key))
				return err_at(err, entry->line, entry->col,
				    "'%.*s' is given twice",
				    STR_ARGS(entry->key));
		if (kind_set(kind, entry->key, entry->value, err) < 0) {
			err->line = entry->line;
			err->col = entry->value_col;
			return -1;
		}
	}
	return 0;
}

static bool
is_placeholder(struct str name)
{
	size_t i;

	for (i = 0; i < sizeof(placeholders) / sizeof(*placeholders); i++)
		if (str_is(name, placeholders[i]))
			return true;
	return false;
}

/* Takes "{{name}}" apart: what stands before it, its name, what follows. */
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

static int
check_placeholders(const struct kind *kind, struct err *err)
{
	struct str line, before, name, text, rest = kind->front.body;
	unsigned number = kind->front.body_line;

	for (; str_next_line(&line, &rest); number++) {
		text = line;
		while (next_placeholder(&before, &name, &text))
			if (!is_placeholder(name))
				return err_at(err, number,
				    (unsigned)(name.at - line.at) - 1,
				    "unknown placeholder '{{%.*s}}'; there are "
				    "title, person, manager, date, long-date, "
				    "kind", STR_ARGS(name));
	}
	return 0;
}

/* Sections of a record are compared with those of the template. */
static int
check_block(const struct kind *kind, size_t i, struct err *err)
{
	const struct mark_block *block = &kind->mark.block[i];
	struct str before, name, text = mark_block_text(&kind->mark, i);

	if (block->type == MARK_HEADING && block->level == 2 &&
	    block->parent == MARK_NONE && !block->in_quote &&
	    next_placeholder(&before, &name, &text))
		return err_at(err, block->first_line, block->col,
		    "placeholder in the heading of a section, which records "
		    "are compared with; write it in the title or in plain "
		    "text");
	return 0;
}

/* Every comment is a hint; notes the first that has a placeholder. */
static bool
note_unfit(struct str comment, void *arg)
{
	struct str before, name, rest = comment, *unfit = arg;

	if (str_is_absent(*unfit) && next_placeholder(&before, &name, &rest))
		*unfit = comment;
	return true;
}

/*
 * A record must not begin with what its readers do not see, and its hints are
 * compared with those of the template.
 */
static int
check_hidden(const struct kind *kind, struct err *err)
{
	struct str line, unfit = STR_NONE, rest = kind->front.body;
	unsigned number = kind->front.body_line;
	struct hidden hidden;
	int result = 0;

	hidden_find(&hidden, rest, number, note_unfit, &unfit);
	if (hidden.n > 0)
		result = err_at(err, hidden.place[0].line, hidden.place[0].col,
		    "%s", hidden.place[0].what);
	hidden_release(&hidden);
	if (result < 0 || str_is_absent(unfit))
		return result;
	while (str_next_line(&line, &rest) && line.at + line.n < unfit.at)
		number++;
	return err_at(err, number, (unsigned)(unfit.at - line.at) + 1,
	    "placeholder in a hint, which records are compared with; write "
	    "it in the title or in plain text");
}

static int
check_blocks(const struct kind *kind, struct err *err)
{
	const struct section *section = kind->outline.section;
	size_t i;

	if (kind->outline.n > KIND_SECTIONS_MAX)
		return err_at(err, section[KIND_SECTIONS_MAX].line, 1,
		    "more than %d sections; a record needs fewer",
		    KIND_SECTIONS_MAX);
	for (i = 0; i < kind->mark.n; i++)
		if (check_block(kind, i, err) < 0)
			return -1;
	return 0;
}

static int
check_section(const struct kind *kind, const char *key, struct str section,
    struct err *err)
{
	if (str_is_absent(section) || outline_find(&kind->outline, section))
		return 0;
	return err_set(err, ERR_TEXT, "%s: the template has no section '%.*s'",
	    key, STR_ARGS(section));
}

/* One that is not in the template may come in: Disagreements above all. */
static int
check_optional(const struct kind *kind, struct err *err)
{
	struct str part, rest = kind->optional;

	while (str_next(&part, &rest, '|'))
		if (part.n == 0)
			return err_set(err, ERR_TEXT, "optional: names "
			    "nothing between two '|'");
	return 0;
}

static int
check_recurring(const struct kind *kind, struct err *err)
{
	struct str part, section, rest = kind->recurring;
	struct date_step step;

	while (str_next(&part, &rest, '|'))
		if (parse_recurring(&section, &step, part) &&
		    check_section(kind, "recurring", section, err) < 0)
			return -1;
	return 0;
}

/*
 * The section may come in later, so it need not be in the template; but a
 * heading with these words has to read so.
 */
static int
check_heading(const char *key, struct str title, struct str usual,
    struct err *err)
{
	struct buf text = BUF_INIT;
	struct mark mark = MARK_INIT;
	struct outline outline = OUTLINE_INIT;
	int result;

	if (str_eq(title, usual))
		return 0;
	buf_addf(&text, "## %.*s\n", STR_ARGS(title));
	result = mark_parse(&mark, buf_str(&text), 1, err);
	if (result == 0) {
		outline_read(&outline, &mark, 1);
		if (outline_find(&outline, title) == NULL)
			result = err_set(err, ERR_TEXT, "%s: '%.*s' cannot "
			    "be a heading; write plain words", key,
			    STR_ARGS(title));
	}
	outline_release(&outline);
	mark_release(&mark);
	buf_release(&text);
	return result;
}

/* A month is at its longest from the first of January. */
static int
check_latest(const struct kind *kind, struct err *err)
{
	struct date from = { 0 };

	if (date_step_is_none(kind->latest))
		return 0;
	if (date_step_is_none(kind->every))
		return err_set(err, ERR_TEXT, "latest: there is no 'every'");
	if (date_cmp(date_plus(from, kind->latest),
	    date_plus(from, kind->every)) < 0)
		return err_set(err, ERR_TEXT, "latest: comes before 'every'");
	return 0;
}

static int
check_notes(const struct kind *kind, struct err *err)
{
	const struct mark *mark = &kind->mark;

	if (kind->has_notes || mark->n == 0 || (mark->n == 1 &&
	    mark->block[0].type == MARK_HEADING && mark->block[0].level == 1))
		return 0;
	return err_set(err, ERR_TEXT, "notes: 'no' leaves no room for what "
	    "the template has below its title");
}

int
kind_check(const struct kind *kind, const char **key, struct err *err)
{
	*key = "latest";
	if (check_latest(kind, err) < 0)
		return -1;
	*key = "notes";
	if (check_notes(kind, err) < 0)
		return -1;
	*key = "carry-from";
	if (check_section(kind, *key, kind->carry_from, err) < 0)
		return -1;
	*key = "carry-to";
	if (check_section(kind, *key, kind->carry_to, err) < 0)
		return -1;
	*key = "optional";
	if (check_optional(kind, err) < 0)
		return -1;
	*key = "recurring";
	if (check_recurring(kind, err) < 0)
		return -1;
	*key = "raise";
	if (check_section(kind, *key, kind->raise, err) < 0)
		return -1;
	*key = "disagreements";
	if (check_heading(*key, kind->disagreements, kind_disagreements(NULL),
	    err) < 0)
		return -1;
	*key = "pass-on";
	return check_heading(*key, kind->pass_on, kind_pass_on(NULL), err);
}

static int
check_settings(const struct kind *kind, struct err *err)
{
	const struct config_entry *entry;
	const char *key;

	if (kind_check(kind, &key, err) == 0)
		return 0;
	entry = front_find(&kind->front, key);
	err->line = entry->line;
	err->col = entry->value_col;
	return -1;
}

static unsigned
last_line(const struct kind *kind)
{
	struct lines lines;
	unsigned n;

	lines_init(&lines, buf_str(&kind->text));
	n = (unsigned)lines.n;
	lines_release(&lines);
	return n;
}

int
kind_parse(struct kind *out, struct str name, struct str text,
    struct err *err)
{
	buf_add(&out->name, name);
	buf_add(&out->text, text);
	out->title = buf_str(&out->name);
	out->is_session = out->has_notes = true;
	out->agreed_by = AGREED_BY_PERSON;
	out->disagreements = kind_disagreements(NULL);
	out->pass_on = kind_pass_on(NULL);
	if (front_parse(&out->front, buf_str(&out->text), err) < 0 ||
	    read_settings(out, err) < 0 ||
	    check_placeholders(out, err) < 0 ||
	    mark_parse(&out->mark, out->front.body, out->front.body_line,
	    err) < 0)
		return -1;
	outline_read(&out->outline, &out->mark, last_line(out));
	if (check_hidden(out, err) < 0 || check_blocks(out, err) < 0)
		return -1;
	return check_settings(out, err);
}

void
kind_release(struct kind *kind)
{
	buf_release(&kind->name);
	buf_release(&kind->text);
	front_release(&kind->front);
	mark_release(&kind->mark);
	outline_release(&kind->outline);
	*kind = (struct kind)KIND_INIT;
}

bool
kind_is_optional(const struct kind *kind, struct str section)
{
	struct str part, rest = kind->optional;

	while (str_next(&part, &rest, '|'))
		if (str_eq(part, section))
			return true;
	return false;
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
kind_raise(const struct kind *kind)
{
	if (!str_is_absent(kind->raise) || kind->outline.n == 0)
		return kind->raise;
	return kind->outline.section[kind->outline.n - 1].title;
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
kind_has_hint(const struct kind *kind, struct str comment)
{
	struct str rest = kind->front.body;

	if (!str_starts(comment, "<!--"))
		return false;
	for (;;) {
		rest = str_from(rest, str_find(rest, "<!--"));
		if (rest.n < comment.n)
			return false;
		if (str_eq(str_first(rest, comment.n), comment))
			return true;
		rest = str_from(rest, 1);
	}
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

static bool
is_left_out(const struct kind *kind, unsigned line, const bool *leave_out)
{
	const struct section *section = outline_at(&kind->outline, line);

	return leave_out != NULL && section != NULL &&
	    leave_out[section - kind->outline.section];
}

void
kind_expand(struct buf *out, const struct kind *kind,
    const struct kind_values *values, const bool *leave_out)
{
	struct str line, before, name, rest = kind->front.body;
	unsigned number = kind->front.body_line;

	for (; str_next_line(&line, &rest); number++) {
		if (is_left_out(kind, number, leave_out))
			continue;
		while (next_placeholder(&before, &name, &line)) {
			buf_add(out, before);
			add_value(out, kind, values, name);
		}
		buf_add(out, line);
		buf_add_byte(out, '\n');
	}
}
