/* SPDX-License-Identifier: ISC */
/*
 * writeup - commits records as they stand in the work tree: no act, but the
 * same as an editor and git commit would do.
 *
 * Calling sequence:
 *
 *	struct writeup w = WRITEUP_INIT;
 *
 *	writeup_find(&w, repo, names, err)
 *	writeup_check_texts(&w, err)		texts that no server takes
 *	... look at the server: the branch may move forward ...
 *	writeup_check_agreed(&w, err)		texts only an act may change, by
 *						the branch as it is now
 *	writeup_commit(&commit, &w, subject, err)
 *	writeup_release(&w)
 *
 * Errors     ERR_REFUSED and ERR_TEXT with the rule in words; ERR_UNBORN;
 *            trouble of the repository.
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
	bool goes;		/* the work tree has no such file */
	bool is_replaced;	/* a plan: a new record of the list is it */
};

struct writeup {
	struct repo *repo;
	struct writeup_file *file;	/* by path; behind these, the plans
					   that go with them */
	size_t n, cap;
	struct buf others;	/* changed files below people/ that are no
				   records, and no leftovers (filename.h), each
				   with a NUL behind it */
	struct buf settings;	/* changed rosters, settings, templates and
				   evidence, likewise */
	struct repo_head head;	/* what the commit is made on */
};

#define WRITEUP_INIT { .others = BUF_INIT, .settings = BUF_INIT }

/*
 * Finds the named records of the work tree that differ from the branch.
 * `names` are paths of records and of folders ("people/alice/"), each with a
 * NUL behind it; if there are none, all records.  A new record takes along the
 * removal of a planned one, named or not, of its kind and planned for its day
 * or before.  Other changed files that are named, which a writeup does not
 * commit, go into `others` and `settings`.
 */
int	writeup_find(struct writeup *out, struct repo *repo,
	    struct str names, struct err *err);

/*
 * Whether an ignored file is a session, or begins as a document does.  One that
 * cannot be read counts, so that whoever shares it is told.
 */
bool	writeup_is_record(struct repo *repo, struct str path);
void	writeup_release(struct writeup *w);

/*
 * Refuses a text that no server takes, by its bytes and the settings of the
 * work tree; and a file with staged changes other than those in the file.
 */
int	writeup_check_texts(struct writeup *w, struct err *err);

/*
 * Reads the branch as it is, and refuses a record if somebody's agreement to
 * the committed text stands.  Takes files off the list that the branch has, by
 * now, as they are.
 */
int	writeup_check_agreed(struct writeup *w, struct err *err);

/* Whether no file of the list has a text any more. */
bool	writeup_only_removes(const struct writeup *w);

/*
 * Commits all files of the list, if the rules allow it (commitact.h).  With
 * subject absent, the subject names the records and quotes nothing.
 */
int	writeup_commit(struct oid *out, struct writeup *w, struct str subject,
	    struct err *err);

/*
 * Whether git's user may commit a setting as it stands in the work tree: a
 * roster, settings or a template, which belong to others.  So far as this clone
 * knows: the administrator of the server may do more.
 */
int	writeup_may_commit(bool *out, struct repo *repo, const char *path,
	    struct err *err);

/*
 * Refuses a text that no server would take at a path: ERR_REFUSED if check-
 * record's rules `text`, `name`, `hidden` or `unrecorded` refuse it, ERR_TEXT
 * if it cannot be read as a record.
 */
int	writeup_check_text(struct notes *notes, const char *path,
	    struct str text, struct err *err);

#endif
