/* SPDX-License-Identifier: ISC */
/*
 * check - every fault of one record's text, by the rules of check-record(1).
 *
 * Shape      Two sorts of rules: those that make a text malformed whatever
 *            its kind asks for (`text`, `name`, `hidden`, `unrecorded`), and
 *            those that say what a record of its kind still lacks.
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
	/*
	 * Whether a comment, "<!--" to "-->", stood in any version of any
	 * template; NULL: those of check_is_hint alone count.  Called for what
	 * is none of these, and not if kind is NULL: then no comment is a
	 * fault.
	 */
	bool (*is_hint)(struct str comment, void *arg);
	void *arg;
	/*
	 * For each section of the kind, whether it was due that day; NULL: a
	 * recurring section may be missing.
	 */
	const bool *is_due;
	/*
	 * A session from before `since`: it needs no section of its kind, and
	 * no brackets (initials, "(to: ...)") at the end of its items.
	 */
	bool is_imported;
	/*
	 * Whether near misses are findings too, although none is a breach:
	 * slips in items, and a line that was meant for a heading.
	 */
	bool wants_slips;
};

/*
 * Adds the fault of rule `text`, if there is one: not UTF-8, a control
 * character, conflict markers, too large.  A caller who gets this fault does
 * not read the record any further.
 */
void	check_text(struct faults *out, struct str text);

/*
 * Adds the fault of a record whose file has another name than its kind and date
 * ask for, or whose kind there is not (`kind` is NULL).  False if it is not to
 * be judged by the kind, as another one was meant; the faults that the keys of
 * the wrong sort gave are dropped then.  Of a name without a person, only
 * whether there is such a kind.
 */
bool	check_place(struct faults *out, const struct record *record,
	    const struct kind *kind, const struct record_name *name,
	    struct str path);

/* Whether a comment stands in the kind's template, or in a built-in one. */
bool	check_is_hint(const struct kind *kind, struct str comment);

/*
 * Adds the faults of all other rules.  The caller has read the whole record
 * with the same list of faults.
 */
void	check_record(struct faults *out, const struct record *record,
	    const struct check *check);

#endif
