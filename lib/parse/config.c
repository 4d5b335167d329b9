/* SPDX-License-Identifier: ISC */
/*
 * The strict scanner makes the entries, as views with line and column.  Then
 * inih reads the same bytes, and each pair that inih hands over is compared
 * with our next entry.  inih's callback gets no line and no column, so the
 * entries are ours and inih is the second witness.
 */
#include "parse/config.h"

#include <stdlib.h>
#include <string.h>

#include <ini.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "base/utf8.h"

/* inih has 50 bytes for the name of a section and its NUL. */
#define SECTION_MAX 49

struct scan {
	struct config *out;
	enum config_style style;
	struct str section, line;
	unsigned number;
	struct err *err;
};

struct witness {
	const struct config *config;
	size_t seen;
	bool agrees;
};

static bool
is_key_byte(char c)
{
	return (c >= 'a' && c <= 'z') || byte_is_digit(c) || c == '-';
}

/* Returns where a ` ;` comment starts, with its blank, or text.n. */
static size_t
find_comment(struct str text)
{
	size_t i;

	for (i = 1; i < text.n; i++)
		if (text.at[i] == ';' && byte_is_blank(text.at[i - 1]))
			return i - 1;
	return text.n;
}

static unsigned
col_of(const struct scan *scan, const char *at)
{
	return (unsigned)(at - scan->line.at) + 1;
}

static const char *
front_fault(struct str value)
{
	static const char special[] = "[]{},&*#?|>!%@`\"'";

	if (value.n == 0)
		return NULL;
	if (value.at[0] == ';' || str_find(value, " ;") < value.n)
		return "a value must not contain a blank before ';', what "
		    "follows would be lost as a comment";
	if (str_find_byte(value, '\t') < value.n)
		return "a value must not contain a tab";
	if (memchr(special, value.at[0], sizeof(special) - 1) != NULL)
		return "a value must not start with this character, which "
		    "means something to YAML; put a word in front";
	if (str_is(value, "-") || str_starts(value, "- "))
		return "a value must not start with '- ', which starts a list "
		    "in YAML";
	if (str_is(value, "=") || str_is(value, "<<"))
		return "a value must not be '=' or '<<' alone, which mean "
		    "something to YAML";
	if (str_find(value, ": ") < value.n || str_ends(value, ":"))
		return "a value must not contain a colon before a blank or at "
		    "its end, which YAML takes for a key";
	if (str_find(value, " #") < value.n)
		return "a value must not contain a blank before '#', which "
		    "starts a comment in YAML";
	if (str_find(value, "[[") < value.n)
		return "a value must not contain '[[', which some readers "
		    "take for a link that they do not show all of";
	return NULL;
}

bool
config_value_fits(const char **why, struct str key, struct str value)
{
	struct utf8_fault fault;

	if (key.n + 2 + value.n > CONFIG_LINE_MAX)
		*why = "too long for one line; shorten it";
	else if (str_find_byte(value, '\n') < value.n)
		*why = "a value must be one line";
	else if (!utf8_is_clean(&fault, value))
		*why = fault.what;
	else if (str_trim(value).n != value.n)
		*why = "a value must not start or end with a blank";
	else
		*why = front_fault(value);
	return *why == NULL;
}

static int
refuse(struct scan *scan, const char *at, const char *why)
{
	return err_at(scan->err, scan->number, col_of(scan, at), "%s", why);
}

static int
refuse_key(struct scan *scan, size_t n)
{
	char c = n < scan->line.n ? scan->line.at[n] : '\0';

	if (c >= 'A' && c <= 'Z')
		return refuse(scan, scan->line.at + n,
		    "a capital letter in a key; write a small one");
	if ((c == '#' || c == ';') && n == 0)
		return refuse(scan, scan->line.at,
		    "front matter has no comments; remove the line");
	if (c == ' ' && scan->style == CONFIG_FRONT)
		return refuse(scan, scan->line.at + n,
		    "a blank in a key, or before its ':'; write 'key: value'");
	return refuse(scan, scan->line.at + n, scan->style == CONFIG_FRONT ?
	    "is not understood; write 'key: value'" :
	    "is not understood; write 'key = value'");
}

static int
scan_pair(struct scan *scan)
{
	bool is_front = scan->style == CONFIG_FRONT;
	struct config *out = scan->out;
	struct str line = scan->line, value;
	const char *why;
	size_t n = 0, end;

	while (n < line.n && is_key_byte(line.at[n]))
		n++;
	if (n == 0 || line.at[0] == '-')
		return refuse_key(scan, 0);
	end = is_front ? n : n + str_run(str_from(line, n), " \t");
	if (end == line.n || (line.at[end] != ':' &&
	    (is_front || line.at[end] != '=')))
		return refuse_key(scan, end);
	value = str_from(line, end + 1);
	if (is_front && value.n > 0 && value.at[0] != ' ')
		return refuse(scan, value.at, "no blank after ':'; put one "
		    "there");
	if (!is_front)
		value = str_first(value, find_comment(value));
	value = str_trim(value);
	why = is_front ? front_fault(value) : NULL;
	if (why != NULL)
		return refuse(scan, value.at, why);
	*MEM_ADD(out->entry, out->n, &out->cap) = (struct config_entry){
		scan->section, str_first(line, n), value, scan->number, 1,
		col_of(scan, value.at) };
	return 0;
}

static int
scan_section(struct scan *scan)
{
	struct config *out = scan->out;
	struct str name = str_from(scan->line, 1), rest;
	size_t n = str_find_byte(name, ']'), i;

	if (n == name.n)
		return refuse(scan, scan->line.at, "no ']' ends this; write it "
		    "behind the section's name");
	rest = str_from(name, n + 1);
	name = str_first(name, n);
	/* Words with one blank between them: `policy`, `kind one-to-one`. */
	for (i = 0; i < name.n; i++)
		if (!is_key_byte(name.at[i]) && (name.at[i] != ' ' || i == 0 ||
		    i + 1 == name.n || name.at[i - 1] == ' '))
			break;
	if (i < name.n || name.n == 0)
		return refuse(scan, name.at,
		    "is not the name of a section; write words of a-z, 0-9 and "
		    "'-' with one blank between them");
	if (name.n > SECTION_MAX)
		return refuse(scan, name.at,
		    "a section's name of more than 49 bytes; shorten it");
	if (str_trim(str_first(rest, find_comment(rest))).n > 0)
		return refuse(scan, rest.at, "nothing may follow a section's "
		    "name; put it on the next line");
	scan->section = name;
	*MEM_ADD(out->section, out->nsections, &out->section_cap) =
	    (struct config_section){ name, scan->number,
	    col_of(scan, name.at) };
	return 0;
}

static int
scan_text(struct config *out, struct str text, enum config_style style,
    unsigned first_line, struct err *err)
{
	struct scan scan = { .out = out, .style = style,
		.section = STR_LIT(""), .number = first_line, .err = err };
	struct utf8_fault fault;
	struct str line;
	int result;

	if (text.n > CONFIG_FILE_MAX && style == CONFIG_FILE)
		return err_too_large(err, CONFIG_FILE_MAX);
	if (text.n > CONFIG_FILE_MAX)
		return err_set(err, ERR_TEXT,
		    "more than 16 KiB of settings; shorten them");
	if (!utf8_is_clean(&fault, text))
		return err_at(err, first_line + fault.line - 1, fault.col,
		    "%s, %s", fault.what, fault.help);
	for (; str_next_line(&scan.line, &text); scan.number++) {
		line = scan.line;
		if (line.n == 0)
			continue;
		if (line.n > CONFIG_LINE_MAX)
			return refuse(&scan, line.at + CONFIG_LINE_MAX,
			    "line of more than 190 bytes; shorten it");
		if (byte_is_blank(line.at[0]))
			return refuse(&scan, line.at,
			    "line starts with a blank; remove it");
		if (style == CONFIG_FILE &&
		    (line.at[0] == ';' || line.at[0] == '#'))
			continue;
		result = style == CONFIG_FILE && line.at[0] == '[' ?
		    scan_section(&scan) : scan_pair(&scan);
		if (result < 0)
			return -1;
	}
	return 0;
}

/* inih's handler: 0 would make the line an error, 1 means go on. */
static int
compare(void *user, const char *section, const char *key, const char *value)
{
	struct witness *witness = user;
	const struct config_entry *entry;

	witness->agrees = witness->seen < witness->config->n;
	if (!witness->agrees)
		return 0;
	entry = &witness->config->entry[witness->seen];
	witness->agrees = str_is(entry->section, section) &&
	    str_is(entry->key, key) && str_is(entry->value, value);
	witness->seen += witness->agrees;
	return witness->agrees;
}

int
config_parse(struct config *out, struct str text, enum config_style style,
    unsigned first_line, struct err *err)
{
	struct witness witness = { out, 0, true };
	char *copy;
	int bad;

	*out = (struct config)CONFIG_INIT;
	if (scan_text(out, text, style, first_line, err) < 0)
		goto failed;
	copy = mem_copy(text.at, text.n);
	bad = ini_parse_string(copy, compare, &witness);
	free(copy);
	if (bad == 0 && witness.agrees && witness.seen == out->n)
		return 0;
	if (witness.seen < out->n)
		first_line = out->entry[witness.seen].line;
	err_at(err, first_line, 1,
	    "can be read in two ways; write it more plainly");
failed:
	config_release(out);
	return -1;
}

void
config_release(struct config *config)
{
	free(config->entry);
	free(config->section);
	*config = (struct config)CONFIG_INIT;
}

const struct config_entry *
config_find(const struct config *config, const char *section, const char *key)
{
	size_t i;

	for (i = 0; i < config->n; i++)
		if (str_is(config->entry[i].section, section) &&
		    str_is(config->entry[i].key, key))
			return &config->entry[i];
	return NULL;
}

int
config_check_repeated(const struct config *config,
    const struct config_entry *entry, struct err *err)
{
	const struct config_entry *other;

	for (other = config->entry; other < entry; other++)
		if (str_eq(other->section, entry->section) &&
		    str_eq(other->key, entry->key))
			return err_at(err, entry->line, entry->col,
			    "'%.*s' is there already; keep one of them",
			    STR_ARGS(entry->key));
	return 0;
}

int
config_refuse(const struct config_entry *entry, const char *what,
    struct err *err)
{
	return err_at(err, entry->line, entry->value_col, "%.*s: '%.*s' %s",
	    STR_ARGS(entry->key), STR_ARGS(entry->value), what);
}

const struct config_key *
config_key_find(const struct config_key *keys, struct str name)
{
	for (; keys->name != NULL; keys++)
		if (str_is(name, keys->name))
			return keys;
	return NULL;
}

int
config_set(void *out, const struct config_key *keys,
    const struct config_entry *entry, const char *where,
    const char *there_are, struct err *err)
{
	const struct config_key *key = config_key_find(keys, entry->key);
	OWN(buf) list = BUF_INIT;

	if (key == NULL) {
		for (; keys->name != NULL; keys++)
			buf_addf(&list, "%s%s", list.n > 0 ? ", " : "",
			    keys->name);
		return err_at(err, entry->line, entry->col, "unknown key "
		    "'%.*s'%s%s", STR_ARGS(entry->key), where,
		    nearest_among(entry->key, there_are, list.at).at);
	}
	if (entry->value.n == 0)
		return err_at(err, entry->line, entry->value_col,
		    "%s: has no value; write one, or leave it out",
		    key->name);
	return key->set((char *)out + key->at, entry, err);
}

int
config_read_words(void *str, const struct config_entry *entry,
    struct err *err)
{
	(void)err;
	*(struct str *)str = entry->value;
	return 0;
}

int
config_read_step(void *step, const struct config_entry *entry,
    struct err *err)
{
	if (date_step_parse(step, entry->value))
		return 0;
	return config_refuse(entry, str_starts(entry->value, "0 ") ?
	    "is not an interval; the shortest is '1 day'" : "is not an "
	    "interval; write for example '2 weeks' or '1 month'", err);
}

int
config_read_date(void *date, const struct config_entry *entry,
    struct err *err)
{
	if (date_parse(date, entry->value))
		return 0;
	return config_refuse(entry, "is not a date; write YYYY-MM-DD", err);
}

int
config_read_minutes(void *minutes, const struct config_entry *entry,
    struct err *err)
{
	if (date_minutes_parse(minutes, entry->value))
		return 0;
	return config_refuse(entry, "is not a number of minutes from 1 to "
	    "1440", err);
}

int
config_read_yes_no(void *is_yes, const struct config_entry *entry,
    struct err *err)
{
	return config_read_choice(is_yes, entry, "yes", "no", err);
}

int
config_read_choice(bool *out, const struct config_entry *entry,
    const char *yes, const char *no, struct err *err)
{
	*out = str_is(entry->value, yes);
	if (*out || str_is(entry->value, no))
		return 0;
	return err_at(err, entry->line, entry->value_col, "%.*s: write '%s' or "
	    "'%s', not '%.*s'", STR_ARGS(entry->key), yes, no,
	    STR_ARGS(entry->value));
}

int
front_split(struct front *out, struct str text, struct err *err)
{
	struct str line, rest = text, inside, before;
	unsigned number = 1;

	*out = (struct front){ .body = text, .body_line = 1 };
	if (!str_next_line(&line, &rest) || !str_is(line, "---"))
		return err_at(err, 1, 1, "front matter missing: the first "
		    "line must be '---' and nothing else");
	inside = before = rest;
	while (str_next_line(&line, &rest)) {
		number++;
		if (str_is(line, "---")) {
			out->inside = str_first(inside, inside.n - before.n);
			out->body = rest;
			out->body_line = number + 1;
			return 0;
		}
		before = rest;
	}
	return err_at(err, 1, 1, "front matter without an end: put a line "
	    "'---' after it");
}

int
front_parse(struct front *out, struct str text, struct err *err)
{
	return front_split(out, text, err) < 0 ? -1 :
	    config_parse(&out->config, out->inside, CONFIG_FRONT, 2, err);
}

void
front_release(struct front *front)
{
	config_release(&front->config);
	*front = (struct front)FRONT_INIT;
}

unsigned
front_line(const struct front *front, const char *key)
{
	const struct config_entry *entry = config_find(&front->config, "", key);

	return entry == NULL ? 1 : entry->line;
}
