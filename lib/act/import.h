/* SPDX-License-Identifier: ISC */
/*
 * import - notes that somebody has kept otherwise, turned into records.
 *
 *	struct import import = IMPORT_INIT;
 *
 *	import_read(&import, &wish, err)
 *	import_check(&import, &notes, err)
 *	import_write(&import, &notes, &head, err)
 *	... import.record[i].path, .text; wish.file[i].remarks ...
 *	import_release(&import)
 *
 * Shape      A file is the notes of one meeting, or a running document of
 *            many.  A meeting begins with what names its day: a heading, else
 *            a line of its own, else a line "Date: ...", a setting `date:` at
 *            the top, or the name of the file.  Its text comes as it stands;
 *            what changes are the levels of headings (that of the day becomes
 *            1), owners and days of items, and what not every reader would
 *            see, which becomes visible.
 * Promises   Nothing is guessed: what may mean two things is refused, or kept
 *            as plain text with a remark.  Nothing is lost: every line that
 *            has a word is in exactly one record.
 * Errors     ERR_TEXT with file, line and column for what cannot be told:
 *            no day, a day that may be two, none, or is to come, notes of
 *            another person, a block of code without an end, bytes that are
 *            no UTF-8, what check-record would refuse; ERR_REFUSED for a
 *            record that is there.
 * Ownership  Everything that is handed in must outlive the import.
 * Source     import-notes(1); one-to-one-record(5).
 */
#ifndef ACT_IMPORT_H
#define ACT_IMPORT_H

#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/str.h"
#include "git/repo.h"
#include "history/notes.h"
#include "notes/fault.h"
#include "notes/kind.h"
#include "notes/person.h"
#include "parse/day.h"

#define IMPORT_FILE_MAX (16 * 1024 * 1024)

struct import_file {
	const char *name;	/* as it is to be called in messages */
	struct buf text;
	struct faults remarks;	/* lines that were kept as they are, or
				   almost, and why: of each the first counts */
};

#define IMPORT_FILE_INIT(name) { name, BUF_INIT, FAULTS_INIT }

/* A word for somebody that the roster does not have. */
struct import_alias {
	struct str word, owner;	/* owner: as it stands behind '@' */
};

/* Somebody else whose notes these are not. */
struct import_other {
	struct str id;
	struct person person;	/* empty, where nobody could read it */
};

struct import_wish {
	struct import_file *file;
	size_t nfiles;
	const struct kind *kind;
	const struct person *person;
	struct import_other *other;
	size_t nothers;
	struct import_alias *alias;
	size_t naliases;
	enum day_order order;
	struct date today;
};

struct import_record {
	struct date date;
	struct import_file *file;
	size_t line;		/* that names the day; 0: the file's name */
	struct buf path, text;
	/* of each line of the text, the line of the file that it came from;
	   0: it was added */
	unsigned *from;
	size_t nfrom, from_cap;
	size_t top, ntop;	/* bytes and lines of the front matter */
	size_t order;		/* of the meetings of one day */
};

struct import {
	struct import_record *record;	/* oldest first */
	size_t n, cap;
};

#define IMPORT_INIT { NULL, 0, 0 }

/* Pure: no file is read or written. */
int	import_read(struct import *out, const struct import_wish *wish,
	    struct err *err);

/*
 * What check-record says of the records: a fault by which nobody could agree
 * to one is an error; another near miss of an item is a remark.
 */
int	import_check(const struct import *import, struct notes *notes,
	    struct err *err);

/* ERR_REFUSED if one of them is there: here, in the index or in a commit. */
int	import_check_new(const struct import *import, struct repo *repo,
	    const struct repo_head *head, struct err *err);

/* Writes all of them, or none; an interrupt waits until it is done. */
int	import_write(const struct import *import, const char *top,
	    struct err *err);

void	import_release(struct import *import);

#endif
