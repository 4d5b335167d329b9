/* SPDX-License-Identifier: ISC */
/*
 * known - what the last report found out about each person, so that only
 * those are read of whom something is new.
 *
 * What is reported of a person follows from their folder, from the settings
 * and templates, from the acts on their records, and from the day.  The first
 * three have ids or are looked for in the commits that came since.  As to the
 * day: what is reported changes only when it passes one of the days that were
 * compared with it, so each person has the days between which nothing does.
 *
 * Calling    known_read; for each person known_find, and for those it does
 *            not find known_begin, known_narrow for each day compared with
 *            the report's, known_add for each matter, known_spoil if it must
 *            not be kept; then known_keep.
 * Kept       In one-to-one/people under the git directory, see kept.h.
 *            Believed only when the tip descends from the one it was written
 *            for, and by the release that wrote it.
 * Ownership  known_release gives everything back.
 * Floor      4; includes act, buf, builtin, date, err, history/rules, kept, matter, mem,
 *            object, oid, oidmap, record, repo, str, version.
 */
#ifndef KNOWN_H
#define KNOWN_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "date.h"
#include "err.h"
#include "matter.h"
#include "oid.h"
#include "repo.h"
#include "str.h"

struct known_person {
	struct buf id;
	struct oid folder;
	struct date_range days;		/* on which the lines hold */
	struct date beginning;		/* as history has it; or DATE_NONE */
	struct str kept;		/* lines in the file; or absent: */
	struct buf lines;		/* new ones */
	bool is_stale;			/* not to be used, or not to be kept */
};

struct known_people {
	struct known_person *person;	/* in the order of the folders */
	size_t n, cap;
};

struct known {
	struct repo *repo;
	struct date day;
	struct buf rules;		/* what settings and kinds hold */
	struct buf bytes;		/* the file; or what was told */
	struct known_people old, new;
	struct oid *seen;		/* the tip, and commits behind it */
	size_t nseen, seen_cap;
	size_t at;			/* where the last one was found */
	size_t current;			/* of the new: whom calls are about */
	struct date earliest;		/* of the days of new commits */
	bool is_new;			/* there is something to keep */
};

#define KNOWN_INIT { .rules = BUF_INIT, .bytes = BUF_INIT, \
	.earliest = DATE_NEVER }

/*
 * Reads what is kept and marks whoever the commits since then are about.
 * Nothing is known where the file does not fit.
 */
int	known_read(struct known *out, struct repo *repo,
	    const struct oid *tip, const struct oid *tree, struct date day,
	    struct err *err);
void	known_release(struct known *known);

/*
 * Adds the matters of the types wanted of a person with that folder; false if
 * they are not known for the day.  People are asked for in one order.
 */
bool	known_find(struct matters *out, struct known *known, struct str id,
	    const struct oid *folder, const bool wanted[MATTER_TYPES],
	    struct str name_of_repo);

/*
 * Somebody who has to be read; and whom the calls below are about from now
 * on.
 */
void	known_begin(struct known *known, struct str id,
	    const struct oid *folder);
void	known_resume(struct known *known, struct str id);

/* Something changes with that day; DATE_NONE and DATE_NEVER do nothing. */
void	known_narrow(struct known *known, struct date day);
void	known_spoil(struct known *known);

/*
 * The first day of any commit with that person, which lines depend on: a later
 * commit may be of an earlier day.
 */
void	known_found_beginning(struct known *known, struct date day);

/* A matter of somebody who was begun, not only of the last one. */
void	known_add(struct known *known, const struct matter *matter);

/* Keeps what is known now, if it is more than was. */
void	known_keep(const struct known *known);

#endif
