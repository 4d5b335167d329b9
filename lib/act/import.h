/* SPDX-License-Identifier: ISC */
/*
 * import - turns notes that were kept in another way into records.
 *
 *	struct import import = IMPORT_INIT;
 *
 *	import_read(&import, &wish, err)
 *	import_check(&import, &notes, err)
 *	import_check_new(&import, repo, &head, err)
 *	import_write(&import, repo_top(repo), err)
 *	... import.record[i].path, .text; wish.file[i].remarks ...
 *	import_release(&import)
 *
 * Shape      A file has the notes of one meeting, or is a running document of
 *            many.  A meeting begins with the place that names its day: a
 *            heading, else a line of its own, else a line "Date: ...", a
 *            setting `date:` at the top, or the name of the file.  The text is
 *            taken over as it stands, except that headings change their level
 *            (the day's heading gets level 1), owners and due days of items
 *            get the form of one-to-one-record(5), and text that not every
 *            reader would see is made visible.
 * Promises   Nothing is guessed: what may mean two things is refused, or kept
 *            as plain text with a remark.  Nothing is lost: every line that
 *            has a word is in exactly one record.
 * Errors     ERR_TEXT, with file and line: no day; a day that may be one of
 *            two, does not exist, or is to come; notes of another person; a
 *            block of code without an end; bytes that are not UTF-8; text that
 *            check-record would refuse.  ERR_REFUSED for a record that exists
 *            already.
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
	const char *name;	/* the file's name in messages */
	struct buf text;
	struct faults remarks;	/* why lines were kept as plain text, or were
				   changed: the first of each line counts */
};

#define IMPORT_FILE_INIT(name) { name, BUF_INIT, FAULTS_INIT }

/* A word for somebody, which the roster does not have. */
struct import_alias {
	struct str word, owner;	/* owner: as items have it behind '@' */
};

/* Another person of the repository, whose notes must not be in the files. */
struct import_other {
	struct str id;
	struct person person;	/* empty if the roster cannot be read */
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
	size_t line;		/* names the day; 0: the file's name does */
	struct buf path, text;
	/*
	 * for each line of the text, the line of the file from which it came;
	 * 0: the line was added
	 */
	unsigned *from;
	size_t nfrom, from_cap;
	size_t top, ntop;	/* bytes and lines of the front matter */
	size_t order;		/* sorts the meetings of one day */
};

struct import {
	struct import_record *record;	/* oldest first */
	size_t n, cap;
};

#define IMPORT_INIT { NULL, 0, 0 }

/* Splits the files into records.  Pure: reads and writes no file. */
int	import_read(struct import *out, const struct import_wish *wish,
	    struct err *err);

/*
 * Applies check-record's rules to the records.  A near miss of an item becomes
 * a remark; a fault because of which nobody could agree to a record is an
 * error.
 */
int	import_check(const struct import *import, struct notes *notes,
	    struct err *err);

/* ERR_REFUSED if work tree, index or commit has one of the records already. */
int	import_check_new(const struct import *import, struct repo *repo,
	    const struct repo_head *head, struct err *err);

/* Writes all records, or none; interrupts wait until that is done. */
int	import_write(const struct import *import, const char *top,
	    struct err *err);

void	import_release(struct import *import);

#endif
