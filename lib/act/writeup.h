/* SPDX-License-Identifier: ISC */
/*
 * writeup - records that were written or changed and are committed as they are:
 * no act, but what an editor and git commit do.
 *
 * Calling sequence:
 *
 *	struct writeup w = WRITEUP_INIT;
 *
 *	writeup_find(&w, repo, names, err)
 *	writeup_check_texts(&w, err)		what no server takes
 *	... look at the server: the branch may move forward ...
 *	writeup_begin(&w, err)			on the branch as it is
 *	writeup_check_agreed(&w, err)		what only an act may change
 *	writeup_commit(&commit, &w, subject, err)
 *	writeup_release(&w)
 *
 * Errors     ERR_REFUSED and ERR_TEXT with the rule in words; ERR_UNBORN; of
 *            the repository, trouble.
 * Source     share-record(1); one-to-one-acts(5).
 */
#ifndef ACT_WRITEUP_H
#define ACT_WRITEUP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"
#include "history/notes.h"

struct writeup_file {
	char *path;
	struct buf bytes;	/* of the work tree */
	bool goes;		/* it is not there any more */
};

struct writeup {
	struct repo *repo;
	struct writeup_file *file;	/* by path; then the plans of these */
	size_t n, cap;
	struct buf others;	/* changed files below people/ that are no
				   records, each with a NUL behind it */
	struct buf settings;	/* changed rosters, settings, templates and
				   pieces of evidence, likewise */
	struct repo_head head;	/* from writeup_begin on */
	struct notes notes;	/* as committed there */
};

#define WRITEUP_INIT { .others = BUF_INIT, .settings = BUF_INIT, \
	.notes = NOTES_INIT }

/*
 * The records of the work tree that are not as the branch has them, and were
 * named.  names: paths of records and folders ("people/alice/"), each with a
 * NUL behind it; none: all.  With a new record goes what was planned, on its
 * day or before, and is not there any more.  What else has changed there and is
 * not for a writeup to commit is listed beside them.
 */
int	writeup_find(struct writeup *out, struct repo *repo,
	    struct str names, struct err *err);
void	writeup_release(struct writeup *w);

/*
 * Refuses what no server takes, by the bytes alone and the settings of the work
 * tree; and what is staged otherwise than it stands in the file.
 */
int	writeup_check_texts(struct writeup *w, struct err *err);

int	writeup_begin(struct writeup *w, struct err *err);

/*
 * Refuses a record on whose text somebody's agreement stands; what is as the
 * branch has it by now is taken off the list.
 */
int	writeup_check_agreed(struct writeup *w, struct err *err);

/*
 * Commits them all, judged by the rules as a server would; subject: a line, or
 * absent for one that names the records and quotes nothing.
 */
int	writeup_commit(struct oid *out, struct writeup *w, struct str subject,
	    struct err *err);

/*
 * Whether a server would take a text at a path: refused if the rules `text`,
 * `name`, `hidden` or `unrecorded` refuse it or it cannot be read.
 */
int	writeup_check_text(struct notes *notes, const char *path,
	    struct str text, struct err *err);

#endif
