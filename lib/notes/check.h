/* SPDX-License-Identifier: ISC */
/*
 * check - every fault of one record's text, by the rules of check-record(1).
 *
 * Shape      Two halves: what makes a text malformed for everybody (`text`,
 *            `name`, `hidden`, `unrecorded`) and what a record of its kind
 *            still lacks.
 * Source     check-record(1), one-to-one-record(5); R38, R68, R73, R75.
 */
#ifndef NOTES_CHECK_H
#define NOTES_CHECK_H

#include <stdbool.h>

#include "base/str.h"
#include "notes/fault.h"
#include "notes/kind.h"
#include "notes/person.h"
#include "notes/record.h"

/* What a record is checked against. */
struct check {
	struct str path;		/* people/ID/NAME.md */
	const struct kind *kind;	/* NULL: unknown */
	const struct person *person;	/* NULL: cannot be read */
	/* Whether a word is the id of a person of the repository. */
	bool (*is_person)(struct str word, void *arg);
	/* Whether a comment, "<!--" to "-->", stood in any version of the
	   template; may be NULL: the present one alone counts.  Not asked
	   without a kind: then no comment is a fault. */
	bool (*is_hint)(struct str comment, void *arg);
	void *arg;
	/* For each section of the kind, whether it was due that day; NULL: a
	   recurring section may be missing. */
	const bool *is_due;
	/* A session from before `since`: it need not have what its kind asks
	   for, nor say in brackets what others have to. */
	bool is_imported;
	/* Whether near misses are looked for, which are nobody's breach:
	   slips in items, and the line that was meant for a heading. */
	bool wants_slips;
};

/*
 * `text`: not UTF-8, control characters, conflict markers, too large.  With
 * such a fault the record is not read any further.
 */
void	check_text(struct faults *out, struct str text);

/*
 * Whether a comment stands in a kind's template as it is, or in the built-in
 * one of its name.
 */
bool	check_is_hint(const struct kind *kind, struct str comment);

/* All rules; record was read from the text with the same faults list. */
void	check_record(struct faults *out, const struct record *record,
	    const struct check *check);

#endif
