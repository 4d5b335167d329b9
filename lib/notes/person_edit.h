/* SPDX-License-Identifier: ISC */
/*
 * person_edit - changes single lines of a person.ini; all others stay as they
 * are, byte for byte.
 *
 * Errors     ERR_REFUSED for a value that an ini file cannot hold; ERR_TEXT
 *            for a text that is no ini file.  The caller asks person_parse
 *            whether the result is a valid roster.
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
 * Gives a key a value, by changing a line or by adding one.
 *   manager, supervisor  changes the line with the same address (and kind)
 *   email                changes the only one, unless adds_email is set;
 *                        ERR_REFUSED if there are several
 *   away                 always adds a line
 *   any other key        changes its line
 * If there is no line to change, one is added behind the last line of that
 * key, else behind the last entry.  A value that the key has already changes
 * nothing.  An empty value takes away the line of a key that a roster
 * need not have; ERR_REFUSED if there are several, or for another key.
 */
int	person_edit_set(struct buf *text, struct str key, struct str value,
	    bool adds_email, struct err *err);

/*
 * Makes the ranges of all managers who lead on day `last`, or whose ranges end
 * on day `was`, which may be DATE_NONE, end on day `last`; DATE_NEVER: opens
 * those that end on day `was`.
 */
int	person_edit_end_managers(struct buf *text, struct date was,
	    struct date last, struct err *err);

#endif
