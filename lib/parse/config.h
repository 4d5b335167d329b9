/* SPDX-License-Identifier: ISC */
/*
 * config - `key: value` and `key = value` texts, read with inih; the front
 * matter of a Markdown file, the lines between two `---`, among them.
 *
 * The only module that includes <ini.h>.  inih cuts long lines in two,
 * continues indented ones and drops what stands behind ` ;`, all without a
 * word, so that a key could be smuggled in.  Therefore every line is first
 * read by a strict scanner of our own, then the text is given to inih, and
 * the two readings must agree pair by pair: what two readers could read
 * differently is refused.
 *
 * Refused    lines over 190 bytes; a line that starts with a blank; CR, NUL,
 *            anything utf8_is_clean refuses; a line that is neither pair nor
 *            comment nor section; keys other than [a-z0-9][a-z0-9-]*.
 * Shape      Entries in the order of the text; keys may be repeated (who
 *            reads them decides).  Values have no blanks around them.
 *            Sections likewise, those without an entry included.
 * Front      cmark would take it for a rule and a heading, so it is cut off
 *            before the body is parsed, and line numbers are kept.  Both `---`
 *            lines are exactly that: with a blank behind it cmark would still
 *            see a rule where a YAML reader may not see the end.
 * Ownership  Entries are views into the text, which must outlive them.
 * Errors     ERR_TEXT with line and column; of front matter, that there is no
 *            `---` in line 1, or no second one.
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
 * Reads a whole text.  `first_line` is the number of its first line in the
 * file it was cut from (1 for a whole file), for messages.
 */
int	config_parse(struct config *out, struct str text,
	    enum config_style style, unsigned first_line, struct err *err);
void	config_release(struct config *config);

/*
 * A value that could stand in front matter: one line, clean, short enough,
 * no blank before ';' and read by YAML as the plain text it is.  On failure
 * *why is a static text.
 */
bool	config_value_fits(const char **why, struct str key, struct str value);

/* The first entry of a key in a section ("": before the first), or NULL. */
const struct config_entry	*config_find(const struct config *config,
				    const char *section, const char *key);

/* Refuses an entry whose key stands in its section already. */
int	config_check_repeated(const struct config *config,
	    const struct config_entry *entry, struct err *err);

/* Refuses a value, at its place: "KEY: 'VALUE' is not a date".  Returns -1. */
int	config_refuse(const struct config_entry *entry, const char *what,
	    struct err *err);

/*
 * A key that a text may have, how its value is read, and where it goes: into
 * a member of the struct that the text fills in.
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
 * Reads an entry's value by its key.  Refuses one that is empty, and a key that
 * is unknown: "unknown key 'evry'", `where`, and what was meant or there is.
 */
int	config_set(void *out, const struct config_key *keys,
	    const struct config_entry *entry, const char *where,
	    const char *there_are, struct err *err);

/* What a value may be: any words, an interval, a day, yes or no (a bool). */
int	config_read_words(void *str, const struct config_entry *entry,
	    struct err *err);
int	config_read_step(void *step, const struct config_entry *entry,
	    struct err *err);
int	config_read_date(void *date, const struct config_entry *entry,
	    struct err *err);
int	config_read_yes_no(void *is_yes, const struct config_entry *entry,
	    struct err *err);

/* One of two words that stand for true and false. */
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

/* Where it fails, the body is known nevertheless. */
int	front_parse(struct front *out, struct str text, struct err *err);

/* Only where the body starts; the pairs are not read (out->config empty). */
int	front_split(struct front *out, struct str text, struct err *err);
void	front_release(struct front *front);

/* The line of a key's first entry, or 1. */
unsigned	front_line(const struct front *front, const char *key);

#endif
