/* SPDX-License-Identifier: ISC */
/*
 * item - one task-list item: `- [ ] @alice publish the rota by 2026-12-01`.
 *
 * Shape      An item is read from its first source line: a list marker, a box
 *            (`[ ]` open, `[x]` done, `[-]` dropped), then text.  The first
 *            word may name the owner (`@alice`).  `by DATE` anywhere is the due
 *            day (the last one counts); `By` and `by:` are allowed.  `(from
 *            DATE)` at the end of the line is the day on which the item was
 *            first set.  A bullet without a box is no item.
 * Slips      Text that is nearly a box, an owner or a day is only text for
 *            item_parse, which does not complain; item_find_slips does.
 * Ownership  Views into the line.
 * Source     one-to-one-record(5); GitHub's task lists for the box.
 */
#ifndef PARSE_ITEM_H
#define PARSE_ITEM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/str.h"

enum item_state { ITEM_OPEN, ITEM_DONE, ITEM_DROPPED };

const char	*item_state_name(enum item_state state);

struct item {
	enum item_state state;
	struct str text;	/* the text behind the box, trimmed */
	struct str owner;	/* without '@'; absent if none is named */
	struct str what;	/* text without the owner */
	struct date due, from;	/* DATE_NONE if not given */
	unsigned bad_date_col;	/* column of an impossible date, or 0 */
};

/* The length of the list marker that s begins with, and of blanks behind it. */
size_t	item_marker_length(struct str s);

/* Reads an item; false if the line is no task-list item. */
bool	item_parse(struct item *out, struct str line);

/*
 * Appends the key by which two items are the same one: the text without owner,
 * `by DATE` and brackets around it alone, `(from DATE)` and repeated blanks
 * (one-to-one-record(5), Items).
 */
void	item_add_key(struct buf *out, const struct item *item);

/*
 * Appends the line in the form in which an item is carried into the next
 * record: with `(from DATE)` at its end, unless it has that already or `from`
 * is DATE_NONE; without LF.
 */
void	item_add_carried(struct buf *out, struct str line, struct date from);

/* One place at which a line is nearly what the format wants. */
struct item_slip {
	unsigned col;		/* of the line, from 1 */
	const char *what;	/* static: "looks like a box" */
};

#define ITEM_SLIPS_MAX 4	/* a box, an owner, a day, `(from DATE)` */

struct item_slips {
	struct item_slip slip[ITEM_SLIPS_MAX];
	size_t n;
	struct buf line;	/* what to type instead of the whole line */
};

#define ITEM_SLIPS_INIT { .n = 0, .line = BUF_INIT }

/* What item_find_slips has to know of the record. */
struct item_asker {
	struct date day;	/* the record's day: "Friday" counts from it */
	/* whether a word, given without '@', names an owner */
	bool (*is_owner)(struct str word, void *arg);
	void *arg;
};

/*
 * Finds what somebody probably meant, but wrote in a form that item_parse does
 * not read: an item in a quote, with a wrong box (`[]`, `[/]`, `[ ]word`,
 * U+2610 ...) or without a bullet; the owner of an open item in brackets, in
 * bold or at the end; its due day behind `due`, in words or with slashes; in
 * any item a `(from DATE)` that is not at the end.  out->line has a day in ISO
 * form if there is one reading of it, else YYYY-MM-DD.  `line` may be any line
 * of text that is no code.
 */
void	item_find_slips(struct item_slips *out, struct str line,
	    const struct item_asker *asker);
void	item_slips_release(struct item_slips *slips);

#endif
