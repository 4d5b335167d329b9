/* SPDX-License-Identifier: ISC */
/*
 * config - reads texts of `key: value` or `key = value` lines with inih: ini
 * files, and the front matter of a Markdown file (the lines between two `---`).
 *
 * The only module that includes <ini.h>.  inih cuts a long line in two,
 * continues a value on an indented line and drops what stands behind ` ;`, all
 * silently, so that somebody could smuggle a key in.  Therefore a strict
 * scanner of our own reads every line first; then inih reads the text, and the
 * two readings must agree pair by pair.  A text that two readers could read
 * differently is refused.
 *
 * Refused    lines over 190 bytes; a line that starts with a blank; CR, NUL,
 *            anything utf8_is_clean refuses; a line that is neither pair nor
 *            comment nor section; keys other than [a-z0-9][a-z0-9-]*.
 * Shape      Entries stand in the order of the text; a key may be repeated,
 *            and the caller decides what that means.  Values have no blanks
 *            around them.  Sections stand in order too, also empty ones.
 * Front      cmark would take front matter for a rule and a heading, so we cut
 *            it off before the body is parsed, and keep the line numbers.  Both
 *            `---` lines must be exactly that: with a blank behind `---` cmark
 *            would see a rule where a YAML reader may not see the end.
 * Ownership  Entries are views into the text, which must outlive them.
 * Errors     ERR_TEXT with line and column; for front matter also if line 1 is
 *            not `---`, or if there is no second `---`.
 * Source     one-to-one-record(5), The lines at the top.
 */
#ifndef PARSE_CONFIG_H
#define PARSE_CONFIG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/err.h"
#include "base/str.h"

#define CONFIG_LINE_MAX 190
#define CONFIG_FILE_MAX (16 * 1024)

enum config_style {
	CONFIG_FRONT,	/* front matter: `key: value`, valid YAML, no
			   sections, no comments, no blank before `;` */
	CONFIG_FILE	/* an ini file: `key = value` or `key: value` in
			   sections; `;` and `#` lines and ` ;` comments */
};

struct config_entry {
	struct str section;	/* empty before the first section */
	struct str key, value;
	unsigned line, col;	/* of the key */
	unsigned value_col;
};

struct config_section {
	struct str name;
	unsigned line, col;	/* of the name */
};

struct config {
	struct config_entry *entry;
	size_t n, cap;
	struct config_section *section;
	size_t nsections, section_cap;
};

#define CONFIG_INIT { NULL, 0, 0, NULL, 0, 0 }

/*
 * Reads a whole text.  `first_line` is the number of the text's first line in
 * its file (1 for a whole file), for the messages.
 */
int	config_parse(struct config *out, struct str text,
	    enum config_style style, unsigned first_line, struct err *err);
void	config_release(struct config *config);

/*
 * Whether a value could stand in front matter: one line, clean, short enough,
 * without a blank before ';', and plain text for YAML too.  If not, *why is the
 * reason (static).
 */
bool	config_value_fits(const char **why, struct str key, struct str value);

/* The first entry of a key in a section ("": before the first), or NULL. */
const struct config_entry	*config_find(const struct config *config,
				    const char *section, const char *key);

/* Refuses an entry whose key stands in the same section before it. */
int	config_check_repeated(const struct config *config,
	    const struct config_entry *entry, struct err *err);

/* Refuses a value at its line and column: "KEY: 'VALUE' is not a date"; -1. */
int	config_refuse(const struct config_entry *entry, const char *what,
	    struct err *err);

/*
 * A table of the keys that a text may have.  Each row has the function that
 * reads the value, and the offset of the struct's member that gets the value.
 *
 *	static const struct config_key keys[] = {
 *		{ "title", config_read_words, offsetof(struct kind, title) },
 *		{ "every", config_read_step, offsetof(struct kind, every) },
 *		{ NULL, NULL, 0 }
 *	};
 *
 *	config_set(kind, keys, entry, "", "a kind has", err)
 */
struct config_key {
	const char *name;	/* NULL: the end of the table */
	int (*set)(void *member, const struct config_entry *entry,
	    struct err *err);
	size_t at;
};

/* The key of that name, or NULL. */
const struct config_key	*config_key_find(const struct config_key *keys,
			    struct str name);

/*
 * Reads an entry's value into the member of *out that the table names for the
 * entry's key.  Refuses an empty value, and an unknown key: "unknown key
 * 'evry'", then `where`, then "; did you mean ..." or `there_are` and the known
 * keys.
 */
int	config_set(void *out, const struct config_key *keys,
	    const struct config_entry *entry, const char *where,
	    const char *there_are, struct err *err);

/*
 * The types of values: words (struct str), an interval (struct date_step), a
 * day (struct date), minutes of a meeting (unsigned), yes or no (bool).
 */
int	config_read_words(void *str, const struct config_entry *entry,
	    struct err *err);
int	config_read_step(void *step, const struct config_entry *entry,
	    struct err *err);
int	config_read_date(void *date, const struct config_entry *entry,
	    struct err *err);
int	config_read_minutes(void *minutes, const struct config_entry *entry,
	    struct err *err);
int	config_read_yes_no(void *is_yes, const struct config_entry *entry,
	    struct err *err);

/* Reads one of two words, `yes` for true and `no` for false. */
int	config_read_choice(bool *out, const struct config_entry *entry,
	    const char *yes, const char *no, struct err *err);

struct front {
	struct config config;
	struct str inside;	/* the lines between, LFs included */
	struct str body;	/* all that follows the second `---` line;
				   without one, the whole text */
	unsigned body_line;	/* the number of the body's first line */
};

#define FRONT_INIT { CONFIG_INIT, { NULL, 0 }, { NULL, 0 }, 0 }

/* Reads the front matter; also on failure out->body is set. */
int	front_parse(struct front *out, struct str text, struct err *err);

/* Only finds the body; does not read the pairs (out->config stays empty). */
int	front_split(struct front *out, struct str text, struct err *err);
void	front_release(struct front *front);

/* The line of a key's first entry; 1 if there is none. */
unsigned	front_line(const struct front *front, const char *key);

#endif
