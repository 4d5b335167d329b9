/* SPDX-License-Identifier: ISC */
/*
 * show - a committed record with its sign-off block: the copy that the
 * colleague is entitled to (R69), to read or to print.
 *
 * Shape      The block says, as history has it now, where the record stands,
 *            what each party said of this text, how strongly, when and in
 *            which commit, and who else was shown it.
 * Errors     As lookup_record; ERR_REFUSED where history is not whole (a
 *            shallow clone): what cannot be verified is not shown.
 * Ownership  show_close gives it back; the repo is the caller's.
 */
#ifndef ACT_SHOW_H
#define ACT_SHOW_H

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "git/repo.h"
#include "history/lookup.h"
#include "history/notes.h"
#include "notes/person.h"

/* What one party said. */
struct show_row {
	const char *role;		/* "person" */
	struct str name;
	struct buf said;		/* "agreed", "not yet" */
	const struct voice *voice;	/* NULL: nothing */
};

struct show {
	struct repo *repo;
	struct oid tip;
	struct notes notes;
	struct note note;
	struct person person;
	struct lookup past;		/* what history says of it */
	struct date today;
	bool is_gone;			/* void, or moved: only history has it */
	struct show_row *row;
	size_t nrows, row_cap;
};

#define SHOW_INIT { .notes = NOTES_INIT, .note = NOTE_INIT, \
	.person = PERSON_INIT, .past = LOOKUP_INIT }

/* The record as it is committed at HEAD; today: the day it is printed. */
int	show_open(struct show *out, struct repo *repo, const char *path,
	    struct date today, struct err *err);
void	show_close(struct show *sheet);

/*
 * Steps through what says that the record was shown to others, oldest first.
 *
 *	for (i = 0; show_next_disclosure(&event, sheet, &i); )
 */
bool	show_next_disclosure(const struct event **out,
	    const struct show *sheet, size_t *next);

/* Appends what became of a record that is not there any more. */
void	show_add_end(struct buf *out, const struct state *state);

/* Appends the record's own text and the block. */
void	show_add_text(struct buf *out, const struct show *sheet);

/*
 * Appends the same as one HTML page, to read in a browser and to print.
 *
 * Harmless   It loads nothing and runs nothing: raw HTML, unsafe links and
 *            pictures of the record do not come into it, and its policy
 *            forbids all but its own style.
 * Errors     ERR_TEXT, as markdown_to_html.
 */
int	show_add_page(struct buf *out, const struct show *sheet,
	    struct err *err);

#endif
