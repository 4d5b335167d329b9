/* SPDX-License-Identifier: ISC */
/*
 * trail_print - formats a trail and the breaches in it, as text and as JSON.
 *
 * Shape      Text: a record's path; behind a TAB, a line for each commit, then
 *            the record's state.  After all records, a line for each breach.
 *            On a terminal the state stands in the record's heading, lines are
 *            wrapped, and the last line says whether a rule was broken.
 *            audit-trail(1) describes the JSON.
 * Paths      In text, as seen from the current folder; in JSON, from the top
 *            of the repository.
 * Promise    All bytes from the repository are made harmless.
 */
#ifndef FRONT_TRAIL_PRINT_H
#define FRONT_TRAIL_PRINT_H

#include <stddef.h>

#include "base/buf.h"
#include "front/terminal.h"
#include "git/repo.h"
#include "history/trail.h"
#include "notes/breach.h"

struct trail_print {
	struct repo *repo;		/* of the paths (pick.h), or NULL */
	struct trail *trail;		/* sorted */
	const struct breaches *breaches;
	const char *path;		/* show only paths that begin so */
	size_t ncommits;
};

/* Whether a breach is shown: its path begins as asked for, or is empty. */
bool trail_print_has(const struct trail_print *story,
    const struct breach *breach);

/* Appends "COMMIT PATH: sentence [rule]"; repo as in struct trail_print. */
void	trail_print_add_breach(struct buf *out, struct repo *repo,
	    const struct breach *breach);
void	trail_print_format(struct buf *out, const struct trail_print *story);
void	trail_print_format_people(struct buf *out,
	    const struct trail_print *story, const struct terminal *terminal);
void trail_print_format_json(struct buf *out, const struct trail_print *story);

#endif
