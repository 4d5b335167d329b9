/* SPDX-License-Identifier: ISC */
/*
 * newdocument - a contract, a plan or another document of a person, put
 * together from its template and not yet written.
 *
 * Contract   It starts from what the policy asks for.  Probation needs no line,
 *            and ends by itself.
 * Errors     ERR_REFUSED in words: a kind of meeting, one whose template has a
 *            fault, a document that is there: here, staged or committed.
 * Source     new-document(1).
 */
#ifndef ACT_NEWDOCUMENT_H
#define ACT_NEWDOCUMENT_H

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "history/notes.h"
#include "notes/person.h"

/* Appends its path and its text. */
int	newdocument(struct buf *path, struct buf *text, struct notes *notes,
	    const struct oid *tip, const struct person *person,
	    const char *kind, struct date today, struct err *err);

#endif
