/* SPDX-License-Identifier: ISC */
/*
 * lost - items that were open in one held record and are neither open, done
 * nor dropped in the next that should have taken them.
 *
 * Which      The next record takes what carry-forward would have brought: from
 *            the last held record of its kind, and every held one since.
 * Errors     Those of notes.
 * Floor      4; includes breach, buf, carry, err, mem, notes, record, str.
 */
#ifndef LOST_H
#define LOST_H

#include "breach.h"
#include "err.h"
#include "notes.h"
#include "str.h"

/* Adds a remark for each record of a person that leaves something out. */
int	lost_find(struct breaches *out, struct notes *notes,
	    struct str person, struct err *err);

#endif
