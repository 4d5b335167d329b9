/* SPDX-License-Identifier: ISC */
/*
 * person_edit - changes single lines of a person.ini; all others stay as they
 * are, byte for byte.
 *
 * Errors     ERR_TEXT and ERR_REFUSED: a value that cannot stand there, a text
 *            that is none.  Whether the whole is understood afterwards is
 *            said by person_parse.
 * Source     new-person(1).
 */
#ifndef NOTES_PERSON_EDIT_H
#define NOTES_PERSON_EDIT_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/str.h"

/*
 * Gives a key a value.  The line of the key changes; of a manager or a
 * supervisor that with the same address (and kind), of addresses the only one
 * there is, unless adds_email.  Where there is none, one comes behind the last
 * of that key, or at the end of the section; so it does for another time away.
 * What stands there already changes nothing.
 */
int	person_edit_set(struct buf *text, struct str key, struct str value,
	    bool adds_email, struct err *err);

/* Ends on a day what managers' ranges go on for after it. */
int	person_edit_end_managers(struct buf *text, struct date last,
	    struct err *err);

#endif
