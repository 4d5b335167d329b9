/* SPDX-License-Identifier: ISC */
/*
 * newdocument - puts a contract, a plan or another document of a person
 * together from its template, and does not write it yet.
 *
 * Contract   Starts from the intervals that the policy asks for after
 *            probation.  Probation needs no line: its shorter intervals hold
 *            anyway, and end by themselves.
 * Errors     ERR_REFUSED in words for a kind of meeting, for a kind whose
 *            template has a fault, and for a document that exists already: in
 *            the work tree, in the index or in the commit.
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

/* Appends the document's path and its text. */
int	newdocument(struct buf *path, struct buf *text, struct notes *notes,
	    const struct oid *tip, const struct person *person,
	    const char *kind, struct date today, struct err *err);

#endif
