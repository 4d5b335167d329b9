/* SPDX-License-Identifier: ISC */
/*
 * show - formats committed records with their sign-off blocks: the copy that
 * the colleague is entitled to (R69), to read or to print.
 *
 *	struct shows set = SHOWS_INIT;
 *
 *	shows_begin(&set, repo, today, err)
 *	shows_add_record(&set, path)		one record, or
 *	shows_add_person(&set, id, last, err)	all of a person's
 *	shows_read(&set, err)			runs the engine once
 *	shows_add_text(&out, &set)
 *	shows_close(&set)
 *
 * Shape      A block says where the record stands by history now; what each
 *            party said of this text, under which address, with which
 *            strength, when and in which commit; what was said of the text
 *            before a change; and to whom the record was disclosed.
 * Errors     Those of shows_read: as learn.h, so that ERR_REFUSED comes for a
 *            shallow clone, since nothing is shown that cannot be verified;
 *            ERR_ABSENT for a record that neither HEAD nor history has.  If
 *            one record cannot be shown, none is.
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
	const struct voice *voice;	/* NULL: they said nothing */
	bool is_awaited;		/* said nothing, and has to agree */
};

struct show {
	const struct shows *set;
	struct buf path;		/* of the record */
	struct record_name name;	/* the parts of the path */
	struct note note;
	struct person person;
	const struct state *state;	/* NULL: history does not know it */
	const struct version *version;	/* the text at the tip */
	struct agreement agreement;
	bool is_gone;			/* void, or moved: only history has
					   it */
	struct show_row *row;		/* the person's own comes first */
	size_t nrows, row_cap;
	struct address_setter setter;	/* who set the first row's address, */
	bool is_corrected;		/* if it was not the person */
};

struct shows {
	struct repo *repo;
	struct oid tip;
	struct notes notes;
	struct learn learn;
	struct date today;
	struct buf people;		/* ids given to shows_add_person, each
					   with a NUL behind it */
	bool has_last;			/* only the latest were asked for */
	struct show *show;		/* as they were added; if people were,
					   by person and day after
					   shows_read */
	size_t n, cap;
};

#define SHOWS_INIT { .notes = NOTES_INIT, .learn = LEARN_INIT(NULL), \
	.people = BUF_INIT }

/* The records as they are committed at HEAD; today: the day of printing. */
int	shows_begin(struct shows *out, struct repo *repo, struct date today,
	    struct err *err);
/* Adds a record by its path; adding it twice does no harm. */
void	shows_add_record(struct shows *set, const char *path);
/*
 * Adds all records of a person: documents first, then the sessions, the oldest
 * first; shows_read adds void records.  If `last` is not 0, adds only that many
 * of the latest sessions.  ERR_ABSENT if there is no such person.
 */
int	shows_add_person(struct shows *set, const char *id, size_t last,
	    struct err *err);
/* Runs the engine once, and fills in every `show`. */
int	shows_read(struct shows *set, struct err *err);
void	shows_close(struct shows *set);

/* Whether an event is about an earlier text, or changed the text. */
bool	show_is_earlier(const struct event *event);
/* Appends in words: "agreed to an earlier text", "amended it: REASON". */
void	show_add_earlier(struct buf *out, const struct event *event);

/* "agreed", "waiting"; for a record that is gone, "void" or "moved". */
const char	*show_state(const struct show *show);

/* What to say of a signature that is there and not good, or NULL. */
const char	*show_signature(const struct voice *voice);

/* ", an earlier text" if a disclosure was of another text, or "". */
const char	*show_disclosed(const struct show *show,
		    const struct event *event);

/* What people call the record's kind. */
struct str	show_kind_title(const struct show *show);

/* The first heading of level 1, else the path. */
struct str	show_title(const struct show *show);

/*
 * Appends where the record stands, in sentences: "Alice Ng agreed on 3 March
 * 2026; not signed."
 */
void	show_add_standing(struct buf *out, const struct show *show);

/* Whether the set is a single record, not a person's: it needs no index. */
bool	shows_is_one(const struct shows *set);

/*
 * Appends an index, and for each record its text and its block.  Each line of
 * the text begins with "| ", so that no text can look like a block.
 */
void	shows_add_text(struct buf *out, const struct shows *set);

/*
 * Appends the set as one HTML page, to read in a browser and to print.  Unless
 * the set is a single record, the page has an index.
 *
 * Harmless   The page loads nothing and runs nothing: raw HTML, unsafe links
 *            and pictures of a record are left out, and the page's content
 *            security policy forbids everything but its own style.
 * Errors     ERR_TEXT, as markdown_to_html.
 */
int	shows_add_page(struct buf *out, struct shows *set, struct err *err);

#endif
