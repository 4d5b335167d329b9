/* SPDX-License-Identifier: ISC */
/*
 * item - one task-list item: `- [ ] @alice publish the rota by 2026-12-01`.
 *
 * Shape      Read from its first source line: a list marker, a box (`[ ]`
 *            open, `[x]` done, `[-]` dropped), then text.  The first word may
 *            name the owner (`@alice`); `by DATE` anywhere is the due day
 *            (the last one, of several); `(from DATE)` at the end of the line
 *            is the day it was first set.  Plain bullets are not items.
 * Ownership  Views into the line.
 * Source     one-to-one-record(5); GitHub's task lists for the box.
 */
#ifndef PARSE_ITEM_H
#define PARSE_ITEM_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/str.h"

enum item_state { ITEM_OPEN, ITEM_DONE, ITEM_DROPPED };

struct item {
	enum item_state state;
	struct str text;	/* behind the box, without blanks around */
	struct str owner;	/* without '@'; absent if none is named */
	struct str what;	/* text without the owner */
	struct date due, from;	/* DATE_NONE if not given */
	unsigned bad_date_col;	/* column of an impossible date, or 0 */
};

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

#endif
