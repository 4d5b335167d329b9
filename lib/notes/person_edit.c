/* SPDX-License-Identifier: ISC */
/*
 * person_edit - config_parse says which line each entry stands in; that line
 * is replaced, or a line is put behind it.
 */

#include "notes/person_edit.h"

#include "base/lines.h"
#include "notes/person.h"
#include "parse/config.h"

#define REQUIRED "name|email|manager"
#define OPTIONAL "initials|started|supervisor|probation-until|fte|away|left"

/*
 * Replaces line `at`, or takes it away if the value is empty; with remove == 0,
 * puts a line in front of it instead.
 */
static void
edit_line(struct buf *text, size_t at, size_t remove, struct str key,
    struct str value)
{
	OWN(buf) line = BUF_INIT, out = BUF_INIT;
	OWN(lines) lines = LINES_INIT;
	struct lines_edit edit;

	if (text->n > 0 && text->at[text->n - 1] != '\n')
		buf_add_byte(text, '\n');
	if (value.n > 0)
		buf_addf(&line, "%.*s = %.*s\n", STR_ARGS(key),
		    STR_ARGS(value));
	lines_init(&lines, buf_str(text));
	edit = (struct lines_edit){ at, remove, buf_str(&line) };
	lines_apply(&out, &lines, &edit, 1);
	buf_swap(text, &out);
}

static struct str
address_of(struct str value)
{
	value = str_from(value, str_find_byte(value, '<'));
	return str_first(value, str_find_byte(value, '>'));
}

/* Returns the first part behind the address, which is a supervisor's kind. */
static struct str
kind_of(struct str value)
{
	struct str part = STR_NONE;

	value = str_from(value, str_find_byte(value, '>'));
	value = str_from(value, str_find_byte(value, ',') + 1);
	str_next(&part, &value, ',');
	return part;
}

/* Whether a new value takes the place of an entry of its key. */
static bool
replaces(const struct config_entry *entry, struct str value, bool adds_email)
{
	if (str_is(entry->key, "away"))
		return false;
	if (str_is(entry->key, "email"))
		return !adds_email;
	if (str_is(entry->key, "manager"))
		return str_eq(address_of(entry->value), address_of(value));
	if (str_is(entry->key, "supervisor"))
		return str_eq(address_of(entry->value), address_of(value)) &&
		    str_eq(kind_of(entry->value), kind_of(value));
	return true;
}

int
person_edit_set(struct buf *text, struct str key, struct str value,
    bool adds_email, struct err *err)
{
	OWN(config) config = CONFIG_INIT;
	const struct config_entry *entry, *old = NULL;
	unsigned after = 0, last = 0;
	size_t i, n = 0;
	bool is_there = false;
	const char *why;

	if (!config_value_fits(&why, key, value))
		return err_set(err, ERR_REFUSED, "%.*s: '%.*s' cannot stand "
		    "in person.ini: %s", STR_ARGS(key), STR_ARGS(value), why);
	if (value.n == 0 && str_lists(STR_LIT(REQUIRED), '|', key))
		return err_set(err, ERR_REFUSED, "%.*s: nobody is in a roster "
		    "without it; to change it: new-person --set %.*s=VALUE ID",
		    STR_ARGS(key), STR_ARGS(key));
	if (config_parse(&config, buf_str(text), CONFIG_FILE, 1, err) < 0)
		return -1;
	for (i = 0; i < config.n; i++) {
		entry = &config.entry[i];
		last = entry->line;
		if (!str_eq(entry->key, key))
			continue;
		after = entry->line;
		is_there |= str_eq(entry->value, value);
		if (value.n == 0 || replaces(entry, value, adds_email)) {
			old = entry;
			n++;
		}
	}
	if (is_there || (n == 0 && value.n == 0 && str_lists(STR_LIT(OPTIONAL),
	    '|', key)))
		return 0;
	if (n > 1 && value.n == 0)
		return err_set(err, ERR_REFUSED, "%.*s: several lines of "
		    "person.ini have it; take one away with an editor",
		    STR_ARGS(key));
	if (n > 1 && str_is(key, "email"))
		return err_set(err, ERR_REFUSED, "there are several "
		    "addresses; change person.ini with an editor");
	/* an unknown key: person_parse refuses the line, and names the key */
	if (n == 0 && value.n == 0)
		value = STR_LIT("?");
	edit_line(text, old != NULL ? old->line : (after > 0 ? after :
	    last) + 1, old != NULL, key, value);
	return 0;
}

/*
 * Appends a manager's value with its range ended: "Name <a@b>, FROM..LAST".
 * DATE_NEVER leaves the end open.
 */
static void
add_ended(struct buf *out, const struct leader *leader, struct str value,
    struct date last)
{
	struct date_range range;
	struct str part, rest = value;
	bool is_always = date_is_none(leader->range.first) &&
	    date_cmp(last, DATE_NEVER) == 0;
	bool is_ended = is_always, is_range;

	while (str_next(&part, &rest, ',')) {
		is_range = date_range_parse(&range, part);
		/* no days are said if there is no first and no last */
		if (is_range && is_always)
			continue;
		if (out->n > 0)
			buf_add_string(out, ", ");
		if (!is_range) {
			buf_add(out, part);
			continue;
		}
		buf_addf(out, "%s..%s", date_text(leader->range.first).at,
		    date_text(last).at);
		is_ended = true;
	}
	if (!is_ended)
		buf_addf(out, ", ..%s", date_text(last).at);
}

int
person_edit_end_managers(struct buf *text, struct date was, struct date last,
    struct err *err)
{
	OWN(person) person = PERSON_INIT;
	OWN(buf) value = BUF_INIT;
	const struct leader *leader;
	size_t i, j;
	int order, result = person_parse(&person, STR_NONE, buf_str(text),
	    err);

	/* one line replaces one line, so that other line numbers stay right */
	for (i = 0; i < person.nleaders && result == 0; i++) {
		leader = &person.leader[i];
		order = date_cmp(leader->range.last, last);
		if (leader->role != ROLE_MANAGER || order == 0 ||
		    (order < 0 && date_cmp(leader->range.last, was) != 0) ||
		    date_cmp(leader->range.first, last) > 0)
			continue;
		for (j = 0; person.config.entry[j].line != leader->line; j++)
			;
		buf_clear(&value);
		add_ended(&value, leader, person.config.entry[j].value, last);
		edit_line(text, leader->line, 1, STR_LIT("manager"),
		    buf_str(&value));
	}
	return result;
}
