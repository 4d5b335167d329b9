/* SPDX-License-Identifier: ISC */
/*
 * notes - reads a notes repository as people, kinds and records: either from a
 * commit's tree (for reports) or from the work tree (for whoever writes).
 *
 *	notes_open_tree(&notes, repo, &head.commit, err)
 *	notes_person(&person, &notes, id, err)
 *	notes_records(&names, &notes, id, err)	names alone: cheap
 *	notes_load_named(&note, &notes, &names.name[i], NOTE_WHOLE, err)
 *	notes_close(&notes)
 *
 * Never      ask the work tree what was agreed, or a commit what somebody is
 *            writing; never judge an old text by these settings (state.h says
 *            what held on its day).
 * Ownership  Kinds and the policy live until notes_close.  People and notes
 *            belong to the caller; a note that notes_load_named reads belongs
 *            to its name.
 * Errors     Name the path.  ERR_ABSENT for a person who does not exist.  If a
 *            symbolic link, or anything else that is no regular file, stands
 *            where a file is expected, it is refused, never skipped.
 */
#ifndef HISTORY_NOTES_H
#define HISTORY_NOTES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/nearest.h"
#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"
#include "history/hints.h"
#include "notes/fault.h"
#include "notes/kind.h"
#include "notes/person.h"
#include "notes/policy.h"
#include "notes/record.h"

struct notes {
	struct repo *repo;
	bool is_work_tree;
	const char *top;		/* if is_work_tree: its folder */
	struct oid tree;		/* else: the tree */
	struct policy policy;
	struct kind **kind;		/* those asked for so far */
	size_t nkinds, kind_cap;
	struct person checked;		/* private: of notes_check */
	struct hints hints;		/* likewise */
};

#define NOTES_INIT { .policy = POLICY_INIT, .checked = PERSON_INIT }

/* The notes as they stand in a tree, in a commit, or in the work tree. */
int	notes_open_tree(struct notes *out, struct repo *repo,
	    const struct oid *tree, struct err *err);
int	notes_open_commit(struct notes *out, struct repo *repo,
	    const struct oid *commit, struct err *err);
int	notes_open_work_tree(struct notes *out, struct repo *repo,
	    struct err *err);
/*
 * Opens only the settings and templates of a folder that lies in no
 * repository; out->repo is NULL then.
 */
int	notes_open_folder(struct notes *out, const char *dir,
	    struct err *err);
void	notes_close(struct notes *notes);

/*
 * ERR_REFUSED if a commit has neither people/ nor one-to-one.ini: the user has
 * probably named another repository than they meant.
 */
int	notes_check_repo(struct repo *repo, const struct oid *commit,
	    struct err *err);

/*
 * ERR_REFUSED for a file of the work tree that git would commit as executable
 * (mode 100755): such a file would not be read.  0 if there is no such file.
 */
int	notes_check_executable(struct repo *repo, const char *path,
	    struct err *err);

/* Appends a file's bytes; *found is false if there is no such file. */
int	notes_read(struct buf *out, bool *found, struct notes *notes,
	    const char *path, size_t limit, struct err *err);

/*
 * The kind of that name, with the policy's settings applied; *out is NULL if
 * there is none.
 */
int	notes_kind(const struct kind **out, struct notes *notes,
	    struct str name, struct err *err);

/*
 * The kind that a user named.  ERR_REFUSED if there is none; the message has
 * the kind that was probably meant, or lists the kinds of that sort (sessions
 * if of_meeting, else documents).
 */
int	notes_kind_named(const struct kind **out, struct notes *notes,
	    struct str word, bool of_meeting, struct err *err);

/* Offers the names of all kinds to `near`. */
int	notes_offer_kinds(struct nearest *near, struct notes *notes,
	    struct err *err);

/*
 * Takes the next kind off *rest, which begins as policy.kinds; *out is NULL at
 * the end.  ERR_TEXT if it is no kind of session.
 */
int	notes_next_expected(const struct kind **out, struct str *rest,
	    struct notes *notes, struct err *err);

int	notes_person(struct person *out, struct notes *notes, struct str id,
	    struct err *err);

/*
 * Offers everybody's id to `near`.  If no id is near, whoever the word names by
 * their roster (name, address, initials) is meant.
 */
int	notes_offer_people(struct nearest *near, struct notes *notes,
	    struct err *err);

/*
 * The person that a user named.  ERR_ABSENT if there is none, with the id that
 * was probably meant; to find that, everybody's id is read.
 */
int	notes_person_named(struct person *out, struct notes *notes,
	    struct str word, struct err *err);

/*
 * Appends the ids of all people, sorted, each with a NUL behind it.
 * ERR_REFUSED for a folder whose name is no id.
 */
int	notes_people(struct buf *out, struct notes *notes, struct err *err);

/*
 * The same, but appends names of folders that are no ids to `misnamed`, if
 * that is not NULL, instead of refusing them.
 */
#define NOTES_NO_ID \
	"is not a person's id; an id is " STR_NAME_RULE

int	notes_folders(struct buf *out, struct buf *misnamed,
	    struct notes *notes, struct err *err);

/* The files *.md of a person's folder. */
struct note_name {
	char *path;
	struct record_name name;	/* views into path */
	struct oid oid;			/* blob; zero in a work tree */
	bool is_named;			/* false: no record has such a name */
	struct note *note;		/* once notes_load_named has read it */
};

struct note_names {
	struct note_name *name;		/* by date; undated ones first */
	size_t n;
};

#define NOTE_NAMES_INIT { NULL, 0 }

int	notes_records(struct note_names *out, struct notes *notes,
	    struct str person, struct err *err);
void	note_names_release(struct note_names *names);

/*
 * Step through the sessions of a kind (NULL: of any kind) that are dated on
 * `until` or before: session_after from the first one on, session_before from
 * the last one back; document_after steps through the documents.  `name` is
 * the answer of the call before, NULL at the beginning; the answer NULL is the
 * end.
 *
 *	name = NULL;
 *	while ((name = session_before(&names, name, kind, today)) != NULL)
 */
struct note_name	*session_after(const struct note_names *names,
			    const struct note_name *name,
			    const struct kind *kind, struct date until);
struct note_name	*session_before(const struct note_names *names,
			    const struct note_name *name,
			    const struct kind *kind, struct date until);
struct note_name	*document_after(const struct note_names *names,
			    const struct note_name *name);

enum note_depth { NOTE_FRONT, NOTE_WHOLE };

/* One record with its text, its kind and its faults. */
struct note {
	enum note_depth depth;
	struct buf path, text;
	struct record_name name;	/* views into path */
	struct record record;		/* views into text */
	const struct kind *kind;	/* NULL: no such kind */
	struct faults faults;		/* of reading, and of notes_check */
};

#define NOTE_INIT { .path = BUF_INIT, .text = BUF_INIT, \
	.record = RECORD_INIT, .faults = FAULTS_INIT }

/* Reads a record at a path; ERR_ABSENT if there is none. */
int	notes_load(struct note *out, struct notes *notes, const char *path,
	    enum note_depth depth, struct err *err);

/* Reads a text that the caller has, as the whole record at that path. */
int	notes_load_text(struct note *out, struct notes *notes,
	    const char *path, struct str text, struct err *err);
void	note_release(struct note *note);

/*
 * The record of a name.  It is read once, however often it is asked for, and
 * lives as long as the names.  Fails as note_check_sound does if the record
 * cannot be read soundly, but sets *out to the record all the same; *out is
 * NULL only if there is no text to read.
 */
int	notes_load_named(const struct note **out, struct notes *notes,
	    struct note_name *name, enum note_depth depth, struct err *err);

/*
 * ERR_TEXT, with a place, if a record has a fault of reading, has no kind, or
 * its front matter contradicts its file name.
 */
int	note_check_sound(const struct note *note, struct err *err);

/*
 * The day on which a document is due for review: its `review:`, else its own
 * date plus its kind's review-every.  DATE_NONE if there is no such day;
 * *is_missed is true if only the document's date is missing.
 */
struct date	note_review_day(bool *is_missed, const struct note *note);

/*
 * Adds every fault by check-record's rules to the note's faults.  is_due says
 * which sections were due, or is NULL (see check.h).  The owner of an item is a
 * person even if the person.ini is not understood; a file that cannot be read
 * is trouble.
 */
int	notes_check(struct note *note, struct notes *notes,
	    const bool *is_due, struct err *err);

#endif
