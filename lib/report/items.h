/* SPDX-License-Identifier: ISC */
/*
 * items - lists the items of people's records, for those who may read them:
 * owner, due day, since when, how often they were carried.
 *
 * State      As notes/carry decides: the latest held record that has an item
 *            says how it stands.  An open item is listed if overdue would count
 *            it or the next record would take it.  An item that was left out of
 *            the record that should have had it (audit-trail's lost-item) is
 *            not listed.
 * Late       As in overdue: an item is late after its due day, but at the
 *            earliest from the policy's `since` on, and never if its session
 *            was held before `since`.
 * Never      print items in a hook, a mail or a report to others: the words are
 *            those of records.
 * Ownership  A list owns its words.
 * Source     list-items(1); R48, R82.
 */
#ifndef REPORT_ITEMS_H
#define REPORT_ITEMS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/nearest.h"
#include "base/str.h"
#include "git/repo.h"
#include "parse/item.h"
#include "report/report.h"

enum items_which { ITEMS_OPEN, ITEMS_DONE, ITEMS_LATE };

struct items_wish {
	enum items_which which;		/* ITEMS_DONE: dropped ones too */
	const char *owner;		/* an address, or a word as items have
					   it behind '@'; NULL: everybody's */
	bool is_quick;			/* for open items: read only the records
					   that decide their state, so that
					   `times` is too low */
	struct nearest *near;		/* gets the words for owners if `owner`
					   names none; or NULL */
};

struct listed_item {
	struct str repo;		/* as the user named it */
	struct str person, name;	/* whose record has the item */
	struct str owner, email;	/* absent: the item names no owner, or
					   a word that is nobody's */
	struct str path, text;		/* the text without owner and days */
	struct str seen;		/* the path to show, for the caller to
					   fill in; or absent */
	unsigned line;
	enum item_state state;
	int days_late;			/* as overdue counts them, or 0 */
	struct date due, set;		/* or DATE_NONE */
	unsigned times;			/* how often it was carried */
};

struct items {
	struct listed_item *item;
	size_t n, cap;
	bool knows_owner;		/* a roster has the wished owner */
	bool knows_person;		/* the wished person was found */
	struct buf addresses;		/* of the rosters that do not have the
					   wished owner: "a@b, c@d" */
};

#define ITEMS_INIT { .addresses = BUF_INIT }

/*
 * Adds the wished items of a repository, at its HEAD.  Of the options, as_of,
 * repo_name, person and trouble count.  People who have left are passed over,
 * unless the wish is for done items or for one person.
 */
int	items_read(struct items *out, struct repo *repo,
	    const struct report_options *options,
	    const struct items_wish *wish, struct err *err);

/* By owner (none last), due day (none last), day of origin, and place. */
void	items_sort(struct items *items);

/* Moves the items into bytes for another process (pack.h); adds such bytes. */
void	items_pack(struct buf *out, struct items *items);
void	items_unpack(struct items *out, struct str *bytes);

void	items_release(struct items *items);

#endif
