/* SPDX-License-Identifier: ISC */
/*
 * item - one task-list item: `- [ ] @alice publish the rota by 2026-12-01`.
 *
 * Shape      Read from its first source line: a list marker, a box (`[ ]`
 *            open, `[x]` done, `[-]` dropped), then text.  The first word may
 *            name the owner (`@alice`); `by DATE` anywhere is the due day
 *            (the last one, of several), `By` and `by:` as well; `(from DATE)`
 *            at the end of the line is the day it was first set.  Plain
 *            bullets are not items.
 * Slips      What is nearly a box, an owner or a day is plain text for
 *            item_parse, and lost without a word; item_find_slips says so.
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
	struct str text;	/* behind the box, without blanks around */
	struct str owner;	/* without '@'; absent if none is named */
	struct str what;	/* text without the owner */
	struct date due, from;	/* DATE_NONE if not given */
	unsigned bad_date_col;	/* column of an impossible date, or 0 */
};

/* How long the list marker is that s begins with, with the blanks behind it. */
size_t	item_marker_length(struct str s);

/* False if the line is no task-list item. */
bool	item_parse(struct item *out, struct str line);

/*
 * Appends what makes two items the same: the text without owner, `by DATE`,
 * `(from DATE)` and repeated blanks (one-to-one-record(5), Items).
 */
void	item_add_key(struct buf *out, const struct item *item);

/*
 * Appends the line as it stands in the record it is carried into: with
 * `(from DATE)` at its end unless it has one, or from is DATE_NONE; no LF.
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

/* By what a line is looked at. */
struct item_asker {
	struct date day;	/* the record's: "Friday" is the next one */
	/* whether a word, without its '@', names an owner here */
	bool (*is_owner)(struct str word, void *arg);
	void *arg;
};

/*
 * What a line nearly was: an item in a quote, with a box that is none (`[]`,
 * `[/]`, `[ ]word`, U+2610 ...) or without its bullet; an open item's owner
 * in brackets, in bold or at the end; its day behind `due`, in words or with
 * slashes; in any item, a `(from DATE)` that does not end it.  A day is put
 * into ISO form only where there is one reading of it; else the line to type
 * has YYYY-MM-DD.  The line may be any line of text that is no code.
 */
void	item_find_slips(struct item_slips *out, struct str line,
	    const struct item_asker *asker);
void	item_slips_release(struct item_slips *slips);

#endif
