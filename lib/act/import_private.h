/* SPDX-License-Identifier: ISC */
/* import_private - what the parts of import offer one another. */
#ifndef ACT_IMPORT_PRIVATE_H
#define ACT_IMPORT_PRIVATE_H

#include <stdbool.h>
#include <stddef.h>

#include "act/import.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/str.h"

#define IMPORT_NOWHERE ((size_t)-1)

/* The end of a message about a day that may be one of two. */
#define IMPORT_SAY_WHICH ": say which with --days"

/* import_item.c: owners and due days of items. */

/* A word, and whom it names. */
struct import_known {
	struct buf key;		/* folded, unless is_exact */
	struct str owner;	/* absent: the word names several people */
	bool is_exact;		/* initials: case counts */
};

struct import_names {
	struct import_known *known;
	size_t n, cap;
};

#define IMPORT_NAMES_INIT { NULL, 0, 0 }

/*
 * The names of the person and of all leaders: id, address, whole name, first
 * name and initials; also "manager" and "supervisor".  An alias overrules them.
 */
void	import_names_init(struct import_names *out,
	    const struct import_wish *wish);
void	import_names_release(struct import_names *names);

/* The entry of a word, or NULL; its owner is absent if it names several. */
const struct import_known	*import_names_find(
			    const struct import_names *names, struct str word);

/* The entry of the longest name with which s begins, of *n bytes, or NULL. */
const struct import_known	*import_names_at_start(size_t *n,
			    const struct import_names *names, struct str s);

/* import_line.c: what each line is. */

enum import_type {
	IMPORT_PLAIN,
	IMPORT_BLANK,		/* or a rule */
	IMPORT_HEADING,
	IMPORT_UNDERLINE,	/* makes the line above a heading */
	IMPORT_ROW,		/* of a table */
	IMPORT_FRONT,		/* in another program's front matter */
	IMPORT_FENCE,		/* "---" around that front matter */
	IMPORT_CODE,
	IMPORT_COMMENT
};

enum import_shape { IMPORT_ATX, IMPORT_SETEXT, IMPORT_BULLET, IMPORT_ORG };

struct import_line {
	struct str text;
	enum import_type type;
	enum import_shape shape;	/* of a heading */
	unsigned level;			/* of a heading */
	struct str title;		/* of a heading */
};

struct import_lines {
	struct buf text;	/* of the file, with invisible characters
				   removed */
	struct buf fence;	/* replaces "---" around front matter */
	struct import_line *line;
	size_t n, cap;
};

#define IMPORT_LINES_INIT { .text = BUF_INIT, .fence = BUF_INIT }

/*
 * Reads a file.  Line ends become LF; invisible characters are removed, with a
 * remark, so that the text is clean (base/utf8.h).  ERR_TEXT for bytes that are
 * not UTF-8, or a block of code without an end.
 */
int	import_lines_read(struct import_lines *out, struct import_file *file,
	    struct err *err);
void	import_lines_release(struct import_lines *lines);

/* Whether a line has a letter or a digit, of whatever script. */
bool	import_has_word(struct str line);

/*
 * The length of the first of some words ("a|b") with which s begins, in any
 * case; 0 if it begins with none.
 */
size_t	import_begins(struct str s, const char *words);

/* A line without list marks, emphasis and brackets at its beginning. */
struct str	import_skip_marks(struct str line);

/* One meeting of a file; lines are counted from 0. */
struct import_meeting {
	size_t first;		/* its first line */
	size_t day_line;	/* names the day; or IMPORT_NOWHERE */
	struct date date;
};

/* A file while it is read. */
struct import_reading {
	struct import *out;
	const struct import_wish *wish;
	struct import_file *file;
	struct import_names names;
	struct import_lines lines;
	struct import_meeting *meeting;
	size_t n, cap;
	unsigned level;		/* of the headings that name days, or 0 */
	unsigned up;		/* by how many levels headings rise */
	bool is_form;		/* a line "Date: ..." names the day */
};

/*
 * import_item.c: appends a line; if it is an item, with its owner and due day
 * in the form of one-to-one-record(5), and with a remark on what stays as it
 * is.  `heading` has the words of the heading above.  ERR_TEXT for a due day
 * that may be one of two.
 */
int	import_item_add(struct buf *out, const struct import_reading *r,
	    size_t index, struct str heading, struct err *err);

/*
 * import_line.c: adds a remark on a line that was probably meant as something
 * for which a record has another form, such as an item or a signature.
 */
void	import_line_tell(const struct import_reading *r, size_t index);

/* import_meeting.c: where meetings begin. */

/* Finds at least one, in the order of the file; else ERR_TEXT. */
int	import_find_meetings(struct import_reading *r, struct err *err);

/*
 * The rest of a title behind what any title may begin with: names of the two
 * parties, "1:1 with", days, times and signs.
 */
struct str	import_skip_common(const struct import_reading *r,
		    struct str s);

/*
 * import_people.c: ERR_TEXT if a heading names somebody else, whose notes the
 * person must not get to read.
 */
int	import_check_people(const struct import_reading *r,
	    struct err *err);

/*
 * import_mend.c: makes visible what not every reader would see (`hidden`).
 * ERR_TEXT, with the line of the file, for text that cannot be made visible.
 */
int	import_mend(struct import_record *record, const struct kind *kind,
	    struct err *err);

/* import_write.c: the line of the file that a record's line came from, or 0. */
unsigned	import_source_line(const struct import_record *record,
		    unsigned line);

/* import.c: remarks and errors of all the parts. */

/* Adds a remark on a line of a file; only the first on each line counts. */
#define IMPORT_REMARK(file, number, ...) faults_add(&(file)->remarks, \
	RULE_ITEM, (unsigned)(number), 0, __VA_ARGS__)

/* Fails with an error at a line of a file (0: none).  Returns -1. */
int	import_refuse(const struct import_file *file, size_t line,
	    struct err *err, const char *format, ...)
	    __attribute__((format(printf, 4, 5)));

#endif
