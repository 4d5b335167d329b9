/* SPDX-License-Identifier: ISC */
/*
 * known - what the last report found out about each person, so that only
 * those are read of whom something is new.
 *
 * What is reported of a person follows from their folder, from the settings
 * and templates, from the commits that concern them, and from the day.  The
 * first two have ids; the third are looked for in the index.  As to the day:
 * what is reported changes only when it passes one of the days that were
 * compared with it, so each person has the days between which nothing does.
 * Whoever is read is read for the days to come as well, as far as
 * known_wants_more says, so that tomorrow nobody is read whom nothing
 * concerned.
 *
 * Calling    known_read; for each person known_find, and for those it does
 *            not find known_begin, known_narrow for each day compared with
 *            the report's, known_add for each matter, known_spoil if it must
 *            not be kept; known_begin_later for as long as known_wants_more,
 *            and the same again; then known_keep.
 * Kept       In one-to-one/people under the git directory, what is to come in
 *            one-to-one/days, see kept.h.  Believed only of whom no commit is
 *            about between the tip it was written for and this one, and by the
 *            release that wrote it.
 * Ownership  known_release gives everything back.
 */
#ifndef KNOWN_H
#define KNOWN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"
#include "history/learn.h"
#include "notes/matter.h"

struct known_person {
	struct buf id;
	struct oid folder;
	struct date_range days;		/* on which the lines hold */
	struct str kept;		/* lines in the file; or absent: */
	struct buf lines;		/* new ones */
	bool is_stale;			/* not to be used, or not to be kept */
};

struct known_people {
	struct known_person *person;	/* by id and days */
	size_t n, cap;
};

/* One of the two files. */
struct known_file {
	struct buf bytes;
	struct oid tip;			/* for which it was written */
	struct known_people people;
	bool is_read;
};

struct known {
	struct learn *learn;
	struct oid tip;
	struct date day;		/* of the report */
	struct date at;			/* that calls are about */
	struct buf rules;		/* what settings and kinds hold */
	struct known_file now, later;	/* as they were kept */
	struct known_people new, ahead;	/* to be kept */
	struct known_people *current;	/* the last of these: whom calls are
					   about */
	size_t nread;			/* who was not known */
	bool is_new;			/* there is something to keep */
};

#define KNOWN_INIT { .rules = BUF_INIT, .now = { .bytes = BUF_INIT }, \
	.later = { .bytes = BUF_INIT } }

/*
 * Reads what is kept, and of whom it does not hold at the tip.  Nothing is
 * known where the file does not fit.  `learn` is begun where commits have to
 * be looked at.
 */
int	known_read(struct known *out, struct learn *learn,
	    const struct oid *tip, const struct oid *tree, struct date day,
	    struct err *err);
void	known_release(struct known *known);

/*
 * Adds the matters of the types wanted of a person with that folder; *found is
 * false if they are not known for the day.
 */
int	known_find(bool *found, struct matters *out, struct known *known,
	    struct str id, const struct oid *folder,
	    const bool wanted[MATTER_TYPES], struct str name_of_repo,
	    struct err *err);

/* Somebody who has to be read, and whom the calls below are about now. */
void	known_begin(struct known *known, struct str id,
	    const struct oid *folder);

/*
 * Whether the same person is to be read for the days behind those that were
 * found out about; and that this begins, with the day.
 */
bool	known_wants_more(const struct known *known);
struct date	known_begin_later(struct known *known);

/* Something changes with that day; DATE_NONE and DATE_NEVER do nothing. */
void	known_narrow(struct known *known, struct date day);
void	known_spoil(struct known *known);
void	known_add(struct known *known, const struct matter *matter);

/* Keeps what is known now, if it is more than was. */
void	known_keep(struct known *known);

#endif
