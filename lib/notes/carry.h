/* SPDX-License-Identifier: ISC */
/*
 * carry - what earlier held records leave open, brought into an open one.
 *
 * Which      Every open item of the sources.  The latest held source that has
 *            an item decides what is open of it, whatever the kind; a document
 *            decides only where no held one has it.  Where those of one day,
 *            or two documents, contradict each other, it is open.  Two items
 *            of one source are two, however equal.  What stands in a
 *            `recurring` section decides, but is not brought on if it stands
 *            nowhere else.  Items of the kind's `carry-from` section come
 *            first, then the others, each in the order of the sources and
 *            their lines; but before all of them, those of whoever leads the
 *            target.
 * How        With their sub-lines, without finished sub-items; an open
 *            sub-item under a finished item comes as an item.  What gives an
 *            item its meaning comes along: a heading of level 3 or deeper
 *            above it, and the words of plain bullets that it stands below.
 *            Each item's first line gets `(from DATE)`, the day it was first
 *            set, unless it has one: the day since which it has been open.
 *            An item without any words is none.
 * Where      At the end of the target's `carry-to` section, which is added at
 *            the end of the record if it is missing; under the heading that
 *            came along, where it is there already.  What the target already
 *            has in any state is not added again.
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
	bool only_decides;		/* it says how items of others stand,
					   and none of its own is brought */
};

/* One item that is still open. */
struct carry_item {
	const struct carry_source *source;
	size_t index;			/* in source->record->item */
	struct date from;		/* the day it was first set */
	unsigned times;			/* days on which it came along since,
					   as far as the sources go back */
	bool is_current;		/* it stands in a source that does
					   not only decide; open, if that
					   is a document */
	bool is_brought;		/* and that outside of a recurring
					   section: a next record takes it, or
					   a document leaves it open */
	bool is_carried;		/* not in the target yet */
	bool is_leaders;		/* of whoever leads the target */
};

struct carry {
	struct carry_item *item;
	size_t n, cap, ncarried;
	const struct leader *leader;	/* who leads the target; may be NULL */
};

#define CARRY_INIT { NULL, 0, 0, 0, NULL }

/*
 * Finds what the sources, the documents first, then the sessions by day, leave
 * open, in the order in which it is to stand.  This decides how an item
 * stands, for whoever asks.  target may be NULL: then every item counts as
 * carried.  Where out->leader is set, their items come first of all: who leads
 * reports on what they promised before they ask (R54).
 */
void	carry_find(struct carry *out, const struct carry_source *source,
	    size_t nsources, const struct record *target);

/*
 * How every item of the sources stands, the settled ones too: where it was
 * decided, whose `state` says how.  Nothing counts as carried.
 */
void	carry_list(struct carry *out, const struct carry_source *source,
	    size_t nsources);

/* The item as it stands in its source. */
const struct record_item	*carry_item_of(const struct carry_item *item);

/*
 * Appends an item's words, which make it the same as another: those of its
 * first line without owner and days, or, behind a line end, those of the line
 * below it; nothing for one that is none.
 */
void	carry_add_key(struct buf *out, const struct record *record,
	    size_t index);

/*
 * Of what is carried, leaves behind what is not among what `still` has open:
 * items that were settled elsewhere.  Two that are equal need two there.
 */
void	carry_keep(struct carry *carry, const struct carry *still);

/*
 * Appends the target's text with the items in it; target_kind has notes and
 * a carry-to section.  ERR_REFUSED if they would not be found there again, or
 * if what was there would change its meaning (behind a block of code that does
 * not end, or before an indented heading, for example).
 */
int	carry_into(struct buf *out, const struct carry *carry,
	    const struct record *target, const struct kind *target_kind,
	    struct err *err);

/* Appends the carried items' lines as they will stand, for showing. */
void	carry_show(struct buf *out, const struct carry *carry);

void	carry_release(struct carry *carry);

/*
 * The items of a record in few bytes: a number made of each one's words, and of
 * whether it is open, sorted.
 */
struct carry_digest {
	uint64_t *number;
	size_t n;
};

void	carry_digest(struct carry_digest *out, const struct record *record);
void	carry_digest_release(struct carry_digest *digest);

/*
 * Whether the record after another one has, in any state, whatever that one
 * leaves open.  Where this holds for each pair of neighbours in a row of
 * records of different days, carry_find carries nothing to any of them.
 */
bool	carry_is_continued(const struct carry_digest *before,
	    const struct carry_digest *after);

#endif
