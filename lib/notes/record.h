/* SPDX-License-Identifier: ISC */
/*
 * record - one record: what its file name, its front matter and its body say.
 *
 * Reading never stops at the first fault: what can be read is read, and every
 * fault goes into a list (fault.h).  Reports need the front matter alone
 * (record_read_front); cmark costs as much again as reading the object.
 *
 *	record_read_front(&record, text, kind->is_session, &faults);
 *	record_read_body(&record, &faults);
 *	... record.date, record.mark.section[i], record.item[i] ...
 *	record_release(&record);
 *
 * Never      release the text first, or take a record that has faults for
 *            one that says what its fields say.
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

/* people/PERSON/DATE-KIND[-N].md, or people/PERSON/KIND.md of a document. */
struct record_name {
	struct str person;
	struct date date;	/* DATE_NONE: a document */
	struct str stem;	/* "one-to-one", "one-to-one-2", "contract" */
};

/*
 * False if the path is not a record's; a name that begins with a day that does
 * not exist is none.  Views into path.
 */
bool	record_name_parse(struct record_name *out, struct str path);

/*
 * Whether a key of every document has that name, so that a contract cannot
 * have a line for a kind called so.
 */
bool	record_is_document_key(struct str word);

/*
 * Which of the kind's sessions of one day a stem stands for: 1 for the kind's
 * name, N for NAME-N (N from 2), 0 if it is another kind's.  There is one
 * document of a kind: 1 or 0.
 */
unsigned	record_name_number(const struct record_name *name,
		    struct str kind);

/* Appends the path of a record; number as above. */
void	record_name_format(struct buf *out, struct str person,
	    struct date date, struct str kind, unsigned number);

/* So many sessions of one kind on one day have a name. */
#define RECORD_NUMBER_MAX 99

/*
 * Appends the path of a file that a witnessed agreement rests on:
 * evidence/RECORD-XXXXXXXX.EXT in the person's folder, with the first digits
 * of its object id (one-to-one-acts(5)); record: the record's path.
 */
void	record_evidence_path(struct buf *out, struct str record,
	    const struct oid *file, struct str ending);

enum record_status {
	RECORD_UNKNOWN,		/* no or no valid status */
	RECORD_PLANNED,
	RECORD_HELD,
	RECORD_CANCELLED,
	RECORD_DOCUMENT
};

struct record_item {
	struct item item;
	unsigned line, last_line;
	size_t block;		/* in the mark */
	size_t parent;		/* the item around it, or MARKDOWN_NONE */
	const struct section *section;	/* or NULL */
	size_t heading;		/* within it, of level 3 or deeper, that the
				   item stands under, a block; or
				   MARKDOWN_NONE */
};

struct record {
	struct str text;
	struct front front;
	struct str kind;
	struct date date, review, next;		/* or DATE_NONE */
	enum record_status status;
	struct str with, place, reason;		/* or absent */
	unsigned minutes;			/* 0: not given */
	/* from here on only after record_read_body */
	struct lines lines;
	struct markdown mark;
	struct record_item *item;
	size_t nitems;
};

#define RECORD_INIT { .front = FRONT_INIT, .mark = MARKDOWN_INIT }

/*
 * Reads the front matter of a record that is RECORD_INIT.  is_session says
 * what keys are allowed; only a contract may have keys that name a kind of
 * session.  faults may be NULL.
 */
void	record_read_front(struct record *out, struct str text,
	    bool is_session, struct faults *faults);

/* Reads the rest, after record_read_front. */
void	record_read_body(struct record *out, struct faults *faults);

/* Both, of a session whose faults nobody asks for. */
void	record_read(struct record *out, struct str text);
void	record_release(struct record *record);

/*
 * Whether the record is complete: every section that the kind requires has
 * text (R38); a recurring section only when it is there.
 */
bool	record_is_complete(const struct record *record,
	    const struct kind *kind);

/*
 * How many lines of a section say something and belong to no item; "Nothing
 * to report." says nothing.  *first is the first of them, or 0.
 */
unsigned	record_count_words(unsigned *first,
		    const struct record *record,
		    const struct section *section);

/* The part of a disagreement item that names initials: "(AN)" at its end. */
bool	record_initials(struct str *out, struct str line);

/*
 * The same of an item, a block of the mark: at the end of its own words, of
 * its last paragraph that is no item.
 */
bool	record_item_initials(struct str *out, const struct record *record,
	    size_t block);

/*
 * The text of a new record: front matter from pairs, ERR_REFUSED for a value
 * that it cannot hold; the body from its kind's template.  Calling sequence:
 * compose_begin, compose_pair ..., compose_body.
 */
void	compose_begin(struct buf *out);

/* `key: value`; nothing if the value is absent. */
int	compose_pair(struct buf *out, const char *key, struct str value,
	    struct err *err);
int	compose_date(struct buf *out, const char *key, struct date date,
	    struct err *err);

/* Ends the front matter; leave_out as in kind_expand. */
void	compose_body(struct buf *out, const struct kind *kind,
	    const struct kind_values *values, const bool *leave_out);

#endif
