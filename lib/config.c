/* SPDX-License-Identifier: ISC */
/*
 * The strict scanner makes the entries, as views with their places; then
 * inih reads the same bytes and each pair that it hands over is compared
 * with the next entry.  inih's callback knows neither line nor column, so
 * the entries are ours and inih is the second witness.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include <ini.h>

#include "mem.h"
#include "text.h"

/* inih keeps 50 bytes for the name of a section, its NUL included. */
#define SECTION_MAX 49

struct scan {
	struct config *out;
	size_t cap, section_cap;
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
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool
is_key_byte(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

/* Where a ` ;` comment starts, its blank included; text.n if there is none. */
static size_t
find_comment(struct str text)
{
	size_t i;

	for (i = 1; i < text.n; i++)
		if (text.at[i] == ';' && is_blank(text.at[i - 1]))
			return i - 1;
	return text.n;
}

/* The column of a view into the line that is read. */
static unsigned
col_of(const struct scan *scan, const char *at)
{
	return (unsigned)(at - scan->line.at) + 1;
}

static const char *
yaml_fault(struct str value)
{
	static const char special[] = "[]{},&*#?|>!%@`\"'";

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
	return NULL;
}

static const char *
front_fault(struct str value)
{
	if (value.n == 0)
		return NULL;
	if (value.at[0] == ';' || str_find(value, " ;") < value.n)
		return "a value must not contain a blank before ';', what "
		    "follows would be lost as a comment";
	if (str_find_byte(value, '\t') < value.n)
		return "a value must not contain a tab";
	return yaml_fault(value);
}

bool
config_value_fits(const char **why, struct str key, struct str value)
{
	struct text_fault fault;

	*why = NULL;
	if (key.n + 2 + value.n > CONFIG_LINE_MAX)
		*why = "too long for one line, shorten it";
	else if (str_find_byte(value, '\n') < value.n)
		*why = "a value must be one line";
	else if (!text_is_clean(&fault, value))
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

static void
add_entry(struct scan *scan, struct str key, struct str value)
{
	struct config *out = scan->out;

	out->entry = mem_room(out->entry, out->n, &scan->cap,
	    sizeof(*out->entry));
	out->entry[out->n++] = (struct config_entry){ scan->section, key,
		value, scan->number, col_of(scan, key.at),
		col_of(scan, value.at) };
}

static void
add_section(struct scan *scan, struct str name)
{
	struct config *out = scan->out;

	out->section = mem_room(out->section, out->nsections,
	    &scan->section_cap, sizeof(*out->section));
	out->section[out->nsections++] = (struct config_section){ name,
		scan->number, col_of(scan, name.at) };
}

/* Says what is wrong with a line that does not start with a key. */
static int
refuse_key(struct scan *scan, size_t n)
{
	char c = n < scan->line.n ? scan->line.at[n] : '\0';

	if (c >= 'A' && c <= 'Z')
		return refuse(scan, scan->line.at + n,
		    "upper case in a key, write it in lower case");
	if ((c == '#' || c == ';') && n == 0)
		return refuse(scan, scan->line.at,
		    "no comments in front matter");
	if (c == ' ' && scan->style == CONFIG_FRONT)
		return refuse(scan, scan->line.at + n,
		    "a blank in a key, or no ':' directly behind it");
	return refuse(scan, scan->line.at + n, scan->style == CONFIG_FRONT ?
	    "expected 'key: value'" : "expected 'key = value'");
}

static int
scan_front_pair(struct scan *scan, struct str key, struct str rest)
{
	struct str value = str_trim(str_from(rest, 1));
	const char *why;

	if (rest.n == 0 || rest.at[0] != ':')
		return refuse_key(scan, key.n);
	if (rest.n > 1 && rest.at[1] != ' ')
		return refuse(scan, rest.at + 1, "expected a blank after ':'");
	why = front_fault(value);
	if (why != NULL)
		return refuse(scan, value.at, why);
	add_entry(scan, key, value);
	return 0;
}

static int
scan_file_pair(struct scan *scan, struct str key, struct str rest)
{
	size_t blanks = 0;
	struct str value;

	while (blanks < rest.n && is_blank(rest.at[blanks]))
		blanks++;
	rest = str_from(rest, blanks);
	if (rest.n == 0 || (rest.at[0] != '=' && rest.at[0] != ':'))
		return refuse_key(scan, key.n + blanks);
	value = str_from(rest, 1);
	value = str_trim(str_first(value, find_comment(value)));
	add_entry(scan, key, value);
	return 0;
}

static int
scan_pair(struct scan *scan)
{
	struct str key = scan->line, rest;
	size_t n = 0;

	while (n < key.n && is_key_byte(key.at[n]))
		n++;
	if (n == 0 || key.at[0] == '-')
		return refuse_key(scan, 0);
	rest = str_from(key, n);
	key = str_first(key, n);
	if (scan->style == CONFIG_FRONT)
		return scan_front_pair(scan, key, rest);
	return scan_file_pair(scan, key, rest);
}

/* Words of key bytes with one blank between: `policy`, `kind one-to-one`. */
static bool
is_section_name(struct str name)
{
	size_t i;

	if (name.n == 0 || name.at[0] == ' ' || name.at[name.n - 1] == ' ')
		return false;
	for (i = 0; i < name.n; i++) {
		if (name.at[i] == ' ' && name.at[i - 1] != ' ')
			continue;
		if (!is_key_byte(name.at[i]))
			return false;
	}
	return true;
}

static int
scan_section(struct scan *scan)
{
	struct str name = str_from(scan->line, 1), rest;
	size_t n = str_find_byte(name, ']');

	if (n == name.n)
		return refuse(scan, scan->line.at, "expected '[section]'");
	rest = str_from(name, n + 1);
	name = str_first(name, n);
	if (!is_section_name(name))
		return refuse(scan, name.at,
		    "a section's name is words of a-z, 0-9 and '-' with one "
		    "blank between them");
	if (name.n > SECTION_MAX)
		return refuse(scan, name.at,
		    "a section's name of more than 49 bytes, shorten it");
	if (str_trim(str_first(rest, find_comment(rest))).n > 0)
		return refuse(scan, rest.at, "only a comment with a blank "
		    "before its ';' may follow a section's name");
	scan->section = name;
	add_section(scan, name);
	return 0;
}

static int
scan_line(struct scan *scan)
{
	struct str line = scan->line;

	if (line.n == 0)
		return 0;
	if (line.n > CONFIG_LINE_MAX)
		return refuse(scan, line.at + CONFIG_LINE_MAX,
		    "line of more than 190 bytes, shorten it");
	if (is_blank(line.at[0]))
		return refuse(scan, line.at,
		    "line starts with a blank, take it away");
	if (scan->style == CONFIG_FRONT)
		return scan_pair(scan);
	if (line.at[0] == ';' || line.at[0] == '#')
		return 0;
	if (line.at[0] == '[')
		return scan_section(scan);
	return scan_pair(scan);
}

static int
scan_text(struct config *out, struct str text, enum config_style style,
    unsigned first_line, struct err *err)
{
	struct scan scan = { .out = out, .style = style,
		.section = STR_LIT(""), .number = first_line, .err = err };
	struct text_fault fault;

	if (text.n > CONFIG_FILE_MAX)
		return err_set(err, ERR_TEXT,
		    "more than 16 KiB of settings, shorten them");
	if (!text_is_clean(&fault, text))
		return err_at(err, first_line + fault.line - 1, fault.col,
		    "%s, take it away", fault.what);
	for (; str_next_line(&scan.line, &text); scan.number++)
		if (scan_line(&scan) < 0)
			return -1;
	return 0;
}

/* inih's handler: 0 would make the line an error, 1 means go on. */
static int
compare(void *user, const char *section, const char *key, const char *value)
{
	struct witness *witness = user;
	const struct config_entry *entry;

	if (witness->seen == witness->config->n) {
		witness->agrees = false;
		return 0;
	}
	entry = &witness->config->entry[witness->seen];
	if (!str_is(entry->section, section) || !str_is(entry->key, key) ||
	    !str_is(entry->value, value)) {
		witness->agrees = false;
		return 0;
	}
	witness->seen++;
	return 1;
}

static int
confirm(const struct config *config, struct str text, unsigned first_line,
    struct err *err)
{
	struct witness witness = { config, 0, true };
	char *copy = mem_copy(text.at, text.n);
	int rc = ini_parse_string(copy, compare, &witness);

	free(copy);
	if (rc == 0 && witness.agrees && witness.seen == config->n)
		return 0;
	if (witness.seen < config->n)
		first_line = config->entry[witness.seen].line;
	return err_at(err, first_line, 1,
	    "can be read in two ways, write it more plainly");
}

int
config_parse(struct config *out, struct str text, enum config_style style,
    unsigned first_line, struct err *err)
{
	struct config config = CONFIG_INIT;

	*out = config;
	if (scan_text(&config, text, style, first_line, err) < 0 ||
	    confirm(&config, text, first_line, err) < 0) {
		config_release(&config);
		return -1;
	}
	*out = config;
	return 0;
}

void
config_release(struct config *config)
{
	free(config->entry);
	free(config->section);
	*config = (struct config)CONFIG_INIT;
}
