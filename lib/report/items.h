/* SPDX-License-Identifier: ISC */
/*
 * items - the items of people's records, one by one, for those who may read
 * them: whose they are, until when, since when, how often they came along.
 *
 * State      As notes/carry decides it: what the latest held record that has
 *            an item says of it.  Open is what overdue counts, and what the
 *            next record would take: what was left out of the record that
 *            should have had it (audit-trail's lost-item) is not listed.
 * Late       As overdue has it: past the due day, not from before the
 *            policy's `since`, and from then on at the earliest.
 * Never      print this in a hook, a mail or a report to others: the words are
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
	enum items_which which;		/* done: dropped ones too */
	const char *owner;		/* an address, or a word as items have
					   it; or NULL: everybody's */
	bool is_quick;			/* only records that are asked for the
					   state are read, so that `times` is
					   too low: for open ones */
	struct nearest *near;		/* offered the words for owners, where
					   the one that is wished for is none;
					   or NULL */
};

struct listed_item {
	struct str repo;		/* as it was named */
	struct str person, name;	/* in whose record it stands */
	struct str owner, email;	/* whose it is; or absent: nobody's, or
					   a word that is nobody */
	struct str path, text;		/* the text without owner and days */
	struct str seen;		/* the path as whoever shows it wants it
					   to be seen, which is theirs to fill
					   in; or absent */
	unsigned line;
	enum item_state state;
	int days_late;			/* as overdue counts them, or 0 */
	struct date due, set;		/* or DATE_NONE */
	unsigned times;			/* came along so often */
};

struct items {
	struct listed_item *item;
	size_t n, cap;
	bool knows_owner;		/* somebody in a roster is the owner */
	bool knows_person;		/* there is such a person */
	struct buf addresses;		/* of the rosters in which the owner
					   was not found: "a@b, c@d" */
};

#define ITEMS_INIT { .addresses = BUF_INIT }

/*
 * Adds the items of a repository that are wished for, at its HEAD; of the
 * options, as_of, repo_name, person and trouble count.  Those who have left
 * are passed over, unless what is done or one person is wished for.
 */
int	items_read(struct items *out, struct repo *repo,
	    const struct report_options *options,
	    const struct items_wish *wish, struct err *err);

/* By owner (nobody last), due day (none last), day they were set; and place. */
void	items_sort(struct items *items);

/* Takes what one process has read out, for another; and adds it there. */
void	items_pack(struct buf *out, struct items *items);
void	items_unpack(struct items *out, struct str *bytes);

void	items_release(struct items *items);

#endif
