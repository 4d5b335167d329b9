/* SPDX-License-Identifier: ISC */
/*
 * record - one record: what its file name, its front matter and its body say.
 *
 * Reading never stops at the first fault: what can be read is read, and every
 * fault goes into a list (fault.h).  A report that needs only the front matter
 * calls only record_read_front: cmark costs as much as reading the blob.
 *
 *	record_read_front(&record, text, kind->is_session, &faults);
 *	record_read_body(&record, &faults);
 *	... record.date, record.mark.section[i], record.item[i] ...
 *	record_release(&record);
 *
 * Never      release the text before the record, or trust the fields of a
 *            record that has faults.
 * Ownership  A record owns no bytes: fields, sections and items are views
 *            into the text, which must outlive it.
 * Source     one-to-one-record(5).
 */
#ifndef NOTES_RECORD_H
#define NOTES_RECORD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/lines.h"
#include "base/oid.h"
#include "base/str.h"
#include "notes/fault.h"
#include "notes/kind.h"
#include "parse/config.h"
#include "parse/item.h"
#include "parse/markdown.h"

/* people/PERSON/DATE-KIND[-N].md; people/PERSON/KIND.md for a document. */
struct record_name {
	struct str person;
	struct date date;	/* DATE_NONE: a document */
	struct str stem;	/* "one-to-one", "one-to-one-2", "contract" */
};

/*
 * Takes a record's path apart into views of it; false if no record can have
 * the path.  A name that begins with a day that does not exist is no name.
 */
bool	record_name_parse(struct record_name *out, struct str path);

/*
 * Whether a word is a key that every document may have.  A contract cannot
 * have a line for a kind of that name.
 */
bool	record_is_document_key(struct str word);

/*
 * Which of the kind's sessions of one day has that name: 1 if the stem is the
 * kind's name, N if it is NAME-N (N from 2), 0 if it is of another kind.  A
 * person has one document of a kind: 1 or 0.
 */
unsigned	record_name_number(const struct record_name *name,
		    struct str kind);

/* Appends the path of a record; `number` is what record_name_number answers. */
void	record_name_format(struct buf *out, struct str person,
	    struct date date, struct str kind, unsigned number);

/* The highest number: at most so many sessions of one kind on one day. */
#define RECORD_NUMBER_MAX 99

/*
 * Appends the path of a file that a witnessed agreement rests on:
 * evidence/RECORD-XXXXXXXX.EXT in the person's folder, where the X are the
 * first digits of the file's object id (one-to-one-acts(5)).  `record` is the
 * record's path, `ending` the EXT.
 */
void	record_evidence_path(struct buf *out, struct str record,
	    const struct oid *file, struct str ending);

enum record_status {
	RECORD_UNKNOWN,		/* no status, or no valid one */
	RECORD_PLANNED,
	RECORD_HELD,
	RECORD_CANCELLED,
	RECORD_DOCUMENT
};

struct record_item {
	struct item item;
	unsigned line, last_line;
	size_t block;		/* its index in record.mark.block */
	size_t parent;		/* index in record.item of the item around it,
				   or MARKDOWN_NONE */
	const struct section *section;	/* or NULL */
	size_t heading;		/* the block of the heading of level 3 or
				   deeper, in that section, that the item
				   stands under; or MARKDOWN_NONE */
};

struct record {
	struct str text;
	struct front front;
	struct str kind;
	struct date date, review, next;		/* or DATE_NONE */
	enum record_status status;
	struct str with, place, reason;		/* or absent */
	unsigned minutes;			/* 0: not given */
	/* empty until record_read_body */
	struct lines lines;
	struct markdown mark;
	struct record_item *item;
	size_t nitems;
};

#define RECORD_INIT { .front = FRONT_INIT, .mark = MARKDOWN_INIT }

/*
 * Reads the front matter into a record that is RECORD_INIT.  is_session says
 * which keys are allowed; only a contract may have keys that name a kind of
 * session.  faults may be NULL.
 */
void	record_read_front(struct record *out, struct str text,
	    bool is_session, struct faults *faults);

/* Reads the body; call it after record_read_front. */
void	record_read_body(struct record *out, struct faults *faults);

/* Reads front matter and body of a session, and drops its faults. */
void	record_read(struct record *out, struct str text);
void	record_release(struct record *record);

/*
 * Whether the record is complete: every section that the kind requires has
 * text (R38).  A recurring section may be missing, but not empty.
 */
bool	record_is_complete(const struct record *record,
	    const struct kind *kind);

/*
 * How many lines of a section have words and belong to no item; "Nothing to
 * report." does not count.  *first is the first of these lines, or 0.
 */
unsigned	record_count_words(unsigned *first,
		    const struct record *record,
		    const struct section *section);

/* Finds the initials at the end of a disagreement: "AN" of "(AN)". */
bool	record_initials(struct str *out, struct str line);

/*
 * The same for an item of several lines, record->mark.block[block]: at the end
 * of the last paragraph that belongs to the item itself, not to one below it.
 * An item that ends with code, or of which readers see nothing, has none.
 */
bool	record_item_initials(struct str *out, const struct record *record,
	    size_t block);

/*
 * Writes the text of a new record: front matter from pairs, and the body from
 * the kind's template.  ERR_REFUSED for a value that front matter cannot hold.
 * Calling sequence: compose_begin, compose_pair ..., compose_body.
 */
void	compose_begin(struct buf *out);

/* Appends `key: value`; nothing if the value is absent. */
int	compose_pair(struct buf *out, const char *key, struct str value,
	    struct err *err);
int	compose_date(struct buf *out, const char *key, struct date date,
	    struct err *err);

/* Ends the front matter; leave_out as in kind_expand. */
void	compose_body(struct buf *out, const struct kind *kind,
	    const struct kind_values *values, const bool *leave_out);

#endif
