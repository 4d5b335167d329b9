/* SPDX-License-Identifier: ISC */
/*
 * show - committed records with their sign-off blocks: the copy that the
 * colleague is entitled to (R69), to read or to print.
 *
 *	struct shows set = SHOWS_INIT;
 *
 *	shows_begin(&set, repo, today, err)
 *	shows_add_record(&set, path)		one record, or
 *	shows_add_person(&set, id, last, err)	all of somebody's
 *	shows_read(&set, err)			runs the engine once
 *	shows_add_text(&out, &set)
 *	shows_close(&set)
 *
 * Shape      A block says, as history has it now, where the record stands,
 *            what each party said of this text, under which address, how
 *            strongly, when and in which commit, what was said before it was
 *            changed, and who else was shown it.
 * Errors     Of shows_read: as learn.h, and ERR_ABSENT for a record that is
 *            neither there nor known to history; ERR_REFUSED where history is
 *            not whole (a shallow clone): what cannot be verified is not
 *            shown, and one that cannot be shown fails the whole.
 * Ownership  shows_close gives everything back; the repo is the caller's.
 */
#ifndef ACT_SHOW_H
#define ACT_SHOW_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/str.h"
#include "git/repo.h"
#include "history/address.h"
#include "history/agreement.h"
#include "history/learn.h"
#include "history/notes.h"
#include "notes/person.h"
#include "notes/record.h"

/* What one party said. */
struct show_row {
	const char *role;		/* "person" */
	struct str name, email;
	struct buf said;		/* "agreed", "not yet" */
	const struct voice *voice;	/* NULL: nothing */
	bool is_awaited;		/* then: their word is waited for */
};

struct show {
	const struct shows *set;
	struct buf path;		/* of a record, which it names: */
	struct record_name name;
	struct note note;
	struct person person;
	const struct state *state;	/* NULL: history does not know it */
	const struct version *version;	/* the text at the tip */
	struct agreement agreement;
	bool is_gone;			/* void, or moved: history alone
					   has it */
	struct show_row *row;
	size_t nrows, row_cap;
	struct address_setter setter;	/* of the first row's address */
	bool is_corrected;		/* it was somebody else who set it */
};

struct shows {
	struct repo *repo;
	struct oid tip;
	struct notes notes;
	struct learn learn;
	struct date today;
	struct buf people;		/* ids of those who were asked for
					   whole, each with a NUL behind it */
	size_t npeople;
	bool has_last;			/* not all of theirs was asked for */
	struct show *show;		/* in the order in which they were
					   asked for; somebody's by day */
	size_t n, cap;
};

#define SHOWS_INIT { .notes = NOTES_INIT, .learn = LEARN_INIT(NULL), \
	.people = BUF_INIT }

/* The records as they are committed at HEAD; today: the day of printing. */
int	shows_begin(struct shows *out, struct repo *repo, struct date today,
	    struct err *err);
/* A record by its path; the second time it is there already. */
void	shows_add_record(struct shows *set, const char *path);
/*
 * Everything of somebody: documents first, then the sessions, oldest first;
 * shows_read adds what was made void.  last: so many of the latest sessions
 * alone; 0: all.  ERR_ABSENT if there is no such person.
 */
int	shows_add_person(struct shows *set, const char *id, size_t last,
	    struct err *err);
int	shows_read(struct shows *set, struct err *err);
void	shows_close(struct shows *set);

/* Whether it says something of a text before the present one, or changed it. */
bool	show_is_earlier(const struct event *event);
/* "agreed to an earlier text", "amended it: REASON" */
void	show_add_earlier(struct buf *out, const struct event *event);

/* "agreed", "waiting"; of one that is gone "void" or "moved". */
const char	*show_state(const struct show *show);

/* What is to be said of a voice's signature beside its level; NULL: nothing. */
const char	*show_signature(const struct voice *voice);

/* ", an earlier text" for who was shown another than the present one, or "". */
const char	*show_disclosed(const struct show *show,
		    const struct event *event);

/* What people call its kind. */
struct str	show_kind_title(const struct show *show);

/* The first heading of level 1, else the path. */
struct str	show_title(const struct show *show);

/*
 * Appends how the record stands, as one says it: "Alice Ng agreed on 3 March
 * 2026; not signed."
 */
void	show_add_standing(struct buf *out, const struct show *show);

/* Whether it is one record, which needs no index. */
bool	shows_is_one(const struct shows *set);

/*
 * Appends an index, and of each record its own text, set apart by "| " at the
 * beginning of each line, so that it cannot look like a block; and the block.
 */
void	shows_add_text(struct buf *out, const struct shows *set);

/*
 * Appends the set as one HTML page, to read in a browser and to print; where
 * somebody was asked for, with an index.
 *
 * Harmless   It loads nothing and runs nothing: raw HTML, unsafe links and
 *            pictures of a record do not come into it, and its policy
 *            forbids all but its own style.
 * Errors     ERR_TEXT, as markdown_to_html.
 */
int	shows_add_page(struct buf *out, struct shows *set, struct err *err);

#endif
