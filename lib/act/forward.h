/* SPDX-License-Identifier: ISC */
/*
 * forward - what is still open, brought into a record that is open: the text it
 * would have, put together and not yet written.
 *
 *	struct forward f = FORWARD_INIT;
 *
 *	forward_find(&f, &notes, &tip, id, err)		or f.path from a file
 *	forward_prepare(&f, &notes, &tip, err)
 *	forward_release(&f)
 *
 * Errors     ERR_REFUSED in words: no record is open, what is no meeting, is
 *            cancelled or agreed, witnessed or not, and a kind that takes no
 *            items.
 * Source     carry-forward(1).
 */
#ifndef ACT_FORWARD_H
#define ACT_FORWARD_H

#include "base/buf.h"
#include "base/err.h"
#include "base/oid.h"
#include "history/earlier.h"
#include "history/notes.h"
#include "notes/carry.h"

struct forward {
	struct buf path, text;
	struct note target;
	struct person person;
	struct earlier chain;
	struct carry carry;
};

#define FORWARD_INIT { .path = BUF_INIT, .text = BUF_INIT, \
	.target = NOTE_INIT, .person = PERSON_INIT, .chain = EARLIER_INIT, \
	.carry = CARRY_INIT }

/* The earliest record of somebody that is open. */
int	forward_find(struct forward *out, struct notes *notes,
	    const struct oid *tip, const char *id, struct err *err);
int	forward_prepare(struct forward *out, struct notes *notes,
	    const struct oid *tip, struct err *err);
void	forward_release(struct forward *forward);

#endif
