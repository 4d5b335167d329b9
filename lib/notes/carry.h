/* SPDX-License-Identifier: ISC */
/*
 * carry - brings the items that earlier held records leave open into an open
 * record, the target.
 *
 * Which      Every open item of the sources.  The latest held source that has
 *            an item decides whether the item is open, whatever the source's
 *            kind; a document decides only about items that no held source
 *            has.  If sources of one day, or two documents, contradict each
 *            other, the item is open.  Two items of one source are two items,
 *            however equal.  An item in a `recurring` section decides too, but
 *            an item that stands nowhere else is not brought along.
 * Order      First the items of whoever leads the target, then those of the
 *            source kind's `carry-from` section, then the others; each in the
 *            order of the sources and their lines.
 * How        An item comes with its sub-lines, but without finished sub-items;
 *            an open sub-item under a finished item comes as an item.  What
 *            gives an item its meaning comes along: a heading of level 3 or
 *            deeper above the item, and the words of the plain bullets around
 *            it.  The item's first line gets `(from DATE)`, the day since
 *            which the item has been open, unless it has one.  An item without
 *            any words does not count as an item.
 * Where      At the end of the target's `carry-to` section, which is added at
 *            the end of the record if it is missing; or, if that section has
 *            the item's heading already, under that heading.  An item that the
 *            target has already, in any state, is not added again.
 * Ownership  Everything that is handed in must outlive the carry.
 * Source     carry-forward(1); R59 to R62.
 */
#ifndef NOTES_CARRY_H
#define NOTES_CARRY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/str.h"
#include "notes/kind.h"
#include "notes/person.h"
#include "notes/record.h"

struct carry_source {
	struct str path;
	const struct record *record;	/* read whole */
	const struct kind *kind;
	bool only_decides;		/* it says how items of other sources
					   stand; its own are not brought */
};

/* One item that is still open. */
struct carry_item {
	const struct carry_source *source;
	size_t index;			/* in source->record->item */
	struct date from;		/* the day since which it is open */
	unsigned times;			/* on how many days it was carried
					   since, as far as sources go back */
	bool is_current;		/* a source without only_decides has
					   it; a document: has it open */
	bool is_brought;		/* is_current, and there outside of a
					   recurring section, so that the next
					   record takes it */
	bool is_carried;		/* the target does not have it yet */
	bool is_leaders;		/* whoever leads the target owns it */
};

struct carry {
	struct carry_item *item;
	size_t n, cap, ncarried;
	const struct leader *leader;	/* who leads the target; may be NULL */
};

#define CARRY_INIT { NULL, 0, 0, 0, NULL }

/*
 * Finds the items that the sources leave open, in the order in which the
 * target is to have them.  The sources are sorted: documents first, then
 * sessions by day.  Every command that asks whether an item is open asks here.
 * With target NULL every item counts as carried.  If out->leader is set, the
 * leader's items come first: whoever leads reports on their own promises
 * before they ask about others' (R54).
 */
void	carry_find(struct carry *out, const struct carry_source *source,
	    size_t nsources, const struct record *target);

/*
 * Lists every item of the sources, the settled ones too.  Each carry_item
 * names the place that decides; carry_item_of(item)->item.state is the item's
 * state.  No item counts as carried.
 */
void	carry_list(struct carry *out, const struct carry_source *source,
	    size_t nsources);

/* The item as it stands in its source. */
const struct record_item	*carry_item_of(const struct carry_item *item);

/*
 * Appends an item's key: two items with the same key are the same item.  The
 * key is the words of the item's first line without owner and days; if there
 * are none, a line end and the words of the line below.  An item without any
 * words has an empty key.
 */
void	carry_add_key(struct buf *out, const struct record *record,
	    size_t index);

/*
 * Clears is_carried of every item that `still` does not have: the item was
 * settled elsewhere.  Two equal items need two equal items in `still`.
 */
void	carry_keep(struct carry *carry, const struct carry *still);

/*
 * Appends the target's text with the carried items in it.  target_kind must
 * have notes and a carry-to section.  ERR_REFUSED if a reader would not find
 * the items in the result (they would stand in a block of code that does not
 * end, for example), or if other text would change its meaning (an indented
 * heading behind the items, for example).
 */
int	carry_into(struct buf *out, const struct carry *carry,
	    const struct record *target, const struct kind *target_kind,
	    struct err *err);

/* Appends the lines of the carried items as the target will have them. */
void	carry_show(struct buf *out, const struct carry *carry);

void	carry_release(struct carry *carry);

/*
 * The items of a record in few bytes: for each item a number made of its key
 * and of whether it is open.  The numbers are sorted.
 */
struct carry_digest {
	uint64_t *number;
	size_t n;
};

void	carry_digest(struct carry_digest *out, const struct record *record);
void	carry_digest_release(struct carry_digest *digest);

/*
 * Whether the later record has, in any state, every item that the earlier one
 * leaves open.  If this holds for each two neighbours in a row of records of
 * different days, carry_find carries nothing into any of them.
 */
bool	carry_is_continued(const struct carry_digest *before,
	    const struct carry_digest *after);

#endif
