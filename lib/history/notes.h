/* SPDX-License-Identifier: ISC */
/*
 * notes - a notes repository as people, kinds and records, read either from
 * a commit (what reports judge) or from the work tree (what a writer sees).
 *
 *	notes_open_tree(&notes, repo, &head.commit, err)
 *	notes_person(&person, &notes, id, err)
 *	notes_records(&names, &notes, id, err)	names alone: cheap
 *	notes_load_named(&note, &notes, &names.name[i], NOTE_WHOLE, err)
 *	notes_close(&notes)
 *
 * Never      ask the work tree what was agreed, or a commit what somebody is
 *            writing; never judge an old text by these settings (history's
 *            states say what held on its day).
 * Ownership  Kinds and the policy live until notes_close; people and notes
 *            belong to the caller, or to the names they were read by.
 * Errors     Name the path.  ERR_ABSENT for a person who does not exist.  A
 *            symbolic link or anything else that is no regular file in the
 *            place of one is refused, never skipped.
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
#include "notes/fault.h"
#include "notes/kind.h"
#include "notes/person.h"
#include "notes/policy.h"
#include "notes/record.h"

struct notes {
	struct repo *repo;
	bool is_work_tree;
	const char *top;		/* of the work tree */
	struct oid tree;		/* if it is none */
	struct policy policy;
	struct kind **kind;		/* those asked for so far */
	size_t nkinds, kind_cap;
	struct person checked;		/* whose record was checked last */
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
 * Settings and templates alone, of a folder that lies in no repository; repo
 * is NULL then.
 */
int	notes_open_folder(struct notes *out, const char *dir,
	    struct err *err);
void	notes_close(struct notes *notes);

/*
 * ERR_REFUSED where a commit has neither people/ nor one-to-one.ini: whoever
 * asks about that repository has named another than they meant.
 */
int	notes_check_repo(struct repo *repo, const struct oid *commit,
	    struct err *err);

/*
 * ERR_REFUSED for a file of the work tree that git would commit as executable,
 * which nobody can read then; one that is not there is none.
 */
int	notes_check_executable(struct repo *repo, const char *path,
	    struct err *err);

/* A file's bytes, appended; *found is false if there is none. */
int	notes_read(struct buf *out, bool *found, struct notes *notes,
	    const char *path, size_t limit, struct err *err);

/*
 * The kind of that name, with the policy's settings; *out is NULL if there
 * is none.
 */
int	notes_kind(const struct kind **out, struct notes *notes,
	    struct str name, struct err *err);

/*
 * The kind somebody named, of a meeting or of a document; ERR_REFUSED if there
 * is none, with the one that was probably meant, or with those of that sort.
 */
int	notes_kind_named(const struct kind **out, struct notes *notes,
	    struct str word, bool of_meeting, struct err *err);

/* Offers all kinds: which was probably meant. */
int	notes_offer_kinds(struct nearest *near, struct notes *notes,
	    struct err *err);

/*
 * Takes the next kind of meeting off policy.kinds; *out is NULL at the end.
 * ERR_TEXT if it is none.
 */
int	notes_next_expected(const struct kind **out, struct str *rest,
	    struct notes *notes, struct err *err);

int	notes_person(struct person *out, struct notes *notes, struct str id,
	    struct err *err);

/* Offers everybody's id: who was probably meant.  Where no id is near, whoever
 * is called so by their roster is meant. */
int	notes_offer_people(struct nearest *near, struct notes *notes,
	    struct err *err);

/* The person somebody named; ERR_ABSENT if there is none, with the one that was
 * probably meant, which takes a look at everybody's id. */
int	notes_person_named(struct person *out, struct notes *notes,
	    struct str word, struct err *err);

/* Ids of all people, sorted, one NUL-terminated string after another;
 * ERR_REFUSED for a folder whose name is none. */
int	notes_people(struct buf *out, struct notes *notes, struct err *err);

/* The same, and apart from them the names that are no id; NULL refuses them. */
#define NOTES_NO_ID \
	"is not a person's id; an id is lower-case letters, digits and '-'"

int	notes_folders(struct buf *out, struct buf *misnamed,
	    struct notes *notes, struct err *err);

/* The files of a person's folder that are named as records are. */
struct note_name {
	char *path;
	struct record_name name;	/* views into path */
	struct oid oid;			/* zero in a work tree */
	bool is_named;			/* false: *.md, but no record's name */
	struct note *note;		/* once notes_load_named has read it */
};

struct note_names {
	struct note_name *name;		/* by date; first what has none */
	size_t n;
};

#define NOTE_NAMES_INIT { NULL, 0 }

int	notes_records(struct note_names *out, struct notes *notes,
	    struct str person, struct err *err);
void	note_names_release(struct note_names *names);

/*
 * The sessions of a kind, or of any (NULL), from the first one on until a day;
 * from the last one of that day or before it back; and the documents.  `name`
 * is the one that was answered before, NULL begins; NULL ends.
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

/* One record with all that belongs to it. */
struct note {
	enum note_depth depth;
	struct buf path, text;
	struct record_name name;	/* views into path */
	struct record record;		/* views into text */
	const struct kind *kind;	/* NULL: no such kind */
	struct faults faults;		/* of reading */
};

#define NOTE_INIT { .path = BUF_INIT, .text = BUF_INIT, \
	.record = RECORD_INIT, .faults = FAULTS_INIT }

/* Reads a record at a path; ERR_ABSENT if there is none. */
int	notes_load(struct note *out, struct notes *notes, const char *path,
	    enum note_depth depth, struct err *err);

/* The same, read whole, for a text that the caller has. */
int	notes_load_text(struct note *out, struct notes *notes,
	    const char *path, struct str text, struct err *err);
void	note_release(struct note *note);

/*
 * The record of a name, which is read once, however often it is asked for,
 * and lives as long as the names.  Refused where it cannot be read soundly,
 * as by note_check_sound; *out is the record then all the same, and NULL only
 * where there is none.
 */
int	notes_load_named(const struct note **out, struct notes *notes,
	    struct note_name *name, enum note_depth depth, struct err *err);

/* ERR_TEXT with the first fault's place if it could not be read soundly. */
int	note_check_sound(const struct note *note, struct err *err);

/*
 * The day on which a document is looked at again: the one it names, else so
 * long after its own date as its kind says.  DATE_NONE where there is no such
 * day; *is_missed if its kind would have one.
 */
struct date	note_review_day(bool *is_missed, const struct note *note);

/*
 * Every fault of a note by check-record's rules, added to its faults; by one
 * who knows, or NULL, which sections were due (see check.h).  The owner of an
 * item is a person even if the person.ini is not understood; a file that
 * cannot be read is trouble.
 */
int	notes_check(struct note *note, struct notes *notes,
	    const bool *is_due, struct err *err);

#endif
