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
#include "parse/day.h"

#define IMPORT_NOWHERE ((size_t)-1)

/* What helps where a day may be two. */
#define IMPORT_SAY_WHICH ": say which with --days"

/* import_item.c: owners and days of items. */

/* Who can be named, by which word. */
struct import_known {
	struct buf key;		/* folded, unless is_exact */
	struct str owner;	/* absent: it may be several people */
	bool is_exact;		/* initials */
};

struct import_names {
	struct import_known *known;
	size_t n, cap;
};

#define IMPORT_NAMES_INIT { NULL, 0, 0 }

/*
 * The person and whoever leads, by id, address, whole and first name and
 * initials; and the aliases, which come before these.
 */
void	import_names_init(struct import_names *out,
	    const struct import_wish *wish);
void	import_names_release(struct import_names *names);

/* Whose name it is, or NULL; the same word may be the name of several. */
const struct import_known	*import_names_find(
			    const struct import_names *names, struct str word);

/* Finds whose name s begins with, and how long that is; NULL if with none. */
const struct import_known	*import_names_at_start(size_t *n,
			    const struct import_names *names, struct str s);

/* import_line.c: what single lines are. */

enum import_type {
	IMPORT_PLAIN,
	IMPORT_BLANK,		/* or a rule */
	IMPORT_HEADING,
	IMPORT_UNDERLINE,	/* of the heading in the line above */
	IMPORT_ROW,		/* of a table */
	IMPORT_FRONT,		/* a setting of another program */
	IMPORT_FENCE,		/* of such settings */
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
	struct buf text;	/* of the file, as it may stand in a record */
	struct buf fence;	/* that goes around settings */
	struct import_line *line;
	size_t n, cap;
};

#define IMPORT_LINES_INIT { .text = BUF_INIT, .fence = BUF_INIT }

/*
 * Reads a file.  Line ends become LF; what is not seen is taken away, with a
 * remark, so that the text is clean.  ERR_TEXT: not UTF-8, or a block of code
 * without an end.
 */
int	import_lines_read(struct import_lines *out, struct import_file *file,
	    struct err *err);
void	import_lines_release(struct import_lines *lines);

/* Whether it has a letter or a digit, of whatever script. */
bool	import_has_word(struct str line);

/* Without list marks, emphasis and brackets at its beginning. */
struct str	import_skip_marks(struct str line);

/* A file while it is read. */
struct import_meeting {
	size_t first;		/* its first line */
	size_t day_line;	/* that names the day, or IMPORT_NOWHERE */
	struct date date;
};

struct import_reading {
	struct import *out;
	const struct import_wish *wish;
	struct import_file *file;
	struct import_names names;
	struct import_lines lines;
	struct import_meeting *meeting;
	size_t n, cap;
	unsigned level;		/* of the headings that name days, or 0 */
	unsigned up;		/* so much higher all headings come */
	bool is_form;		/* the day stands among other things */
};

/*
 * import_item.c: appends a line, or what it is in the form of
 * one-to-one-record(5) if it is an item, and says what was left as it is.
 * heading: the words of the heading above.  ERR_TEXT for a last day that may
 * be two.
 */
int	import_item_add(struct buf *out, const struct import_reading *r,
	    size_t index, struct str heading, struct err *err);

/*
 * import_line.c: says why a line that is no item may have been meant for
 * something that a record says otherwise.
 */
void	import_line_tell(const struct import_reading *r, size_t index);

/* import_meeting.c: where meetings begin. */

/* At least one, in the order of the file; ERR_TEXT if one cannot be told. */
int	import_find_meetings(struct import_reading *r, struct err *err);

/*
 * What is left of a title without what any title has: names of the two, "1:1
 * with", days, times and signs.
 */
struct str	import_skip_common(const struct import_reading *r,
		    struct str s);

/*
 * import_people.c: notes of somebody else are nothing that the person may
 * read.  ERR_TEXT for a heading that names another one.
 */
int	import_check_people(const struct import_reading *r,
	    struct err *err);

/* import_mend.c: what not every reader would see. */

/*
 * Makes it visible.  ERR_TEXT, with the line of the file, for what cannot be
 * made so.
 */
int	import_mend(struct import_record *record, const struct kind *kind,
	    struct err *err);

/* import_write.c: the line of the file that a record's line came from, or 0. */
unsigned	import_source_line(const struct import_record *record,
		    unsigned line);

/* import.c: remarks and errors of all the parts. */

/* Says of a line, of which the first thing that is said counts. */
#define IMPORT_REMARK(file, number, ...) faults_add(&(file)->remarks, \
	RULE_ITEM, (unsigned)(number), 0, __VA_ARGS__)

/* An error at a line of a file. */
int	import_refuse(const struct import_file *file, size_t line,
	    struct err *err, const char *format, ...)
	    __attribute__((format(printf, 4, 5)));

#endif
