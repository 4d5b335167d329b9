/* SPDX-License-Identifier: ISC */
/*
 * forward - carries what is still open into a record that is open: puts the new
 * text together, and does not write it yet.
 *
 *	forward_find(&path, &notes, &tip, id, err)	or from a file
 *	forward_prepare(&record, &person, &notes, &tip, path.at, err)
 *	... record.carry; newrecord_write(&record, err) ...
 *	newrecord_release(&record)
 *
 * Errors     ERR_REFUSED in words if no record is open, if the record is no
 *            meeting, is cancelled, or has anybody's agreement (a witnessed
 *            one too), or if its kind takes no items.
 * Ownership  forward_prepare fills in the person, who has to outlive the
 *            record.
 * Source     carry-forward(1).
 */
#ifndef ACT_FORWARD_H
#define ACT_FORWARD_H

#include "act/newrecord.h"
#include "base/buf.h"
#include "base/err.h"
#include "base/oid.h"
#include "history/notes.h"

/*
 * Appends the path of a person's earliest record that is open and takes items;
 * if none does, that of the earliest that is open.
 */
int	forward_find(struct buf *path, struct notes *notes,
	    const struct oid *tip, const char *id, struct err *err);

/* Leaves the text in out->text, and what was carried in out->carry. */
int	forward_prepare(struct newrecord *out, struct person *person,
	    struct notes *notes, const struct oid *tip, const char *path,
	    struct err *err);

#endif
