/* SPDX-License-Identifier: ISC */
/*
 * forward - what is still open, brought into a record that is open: the text it
 * would have, put together and not yet written.
 *
 *	forward_find(&path, &notes, &tip, id, err)	or from a file
 *	forward_prepare(&record, &person, &notes, &tip, path.at, err)
 *	... record.carry; newrecord_write(&record, err) ...
 *	newrecord_release(&record)
 *
 * Errors     ERR_REFUSED in words: no record is open, what is no meeting, is
 *            cancelled or agreed, witnessed or not, and a kind that takes no
 *            items.
 * Ownership  The person, who is read, has to outlive the record.
 * Source     carry-forward(1).
 */
#ifndef ACT_FORWARD_H
#define ACT_FORWARD_H

#include "act/newrecord.h"
#include "base/buf.h"
#include "base/err.h"
#include "base/oid.h"
#include "history/notes.h"

/* The earliest record of somebody that is open. */
int	forward_find(struct buf *path, struct notes *notes,
	    const struct oid *tip, const char *id, struct err *err);
int	forward_prepare(struct newrecord *out, struct person *person,
	    struct notes *notes, const struct oid *tip, const char *path,
	    struct err *err);

#endif
