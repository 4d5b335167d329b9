/* SPDX-License-Identifier: ISC */
/*
 * trail_print - a trail and the breaches in it, for people and as JSON.
 *
 * Shape      A record's path, then one line for each commit, behind a TAB,
 *            and where it stands in the end; then a line for each breach.
 *            audit-trail(1) describes the JSON.
 *            On a terminal a record's heading says where it stands, lines
 *            fit, and the end says whether a rule was broken.
 * Paths      For people they are as seen from the current folder; in JSON,
 *            from the top of the repository.
 * Promise    Whatever comes from the repository is made harmless.
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
	struct repo *repo;		/* whose paths are seen, or NULL */
	struct trail *trail;		/* sorted */
	const struct breaches *breaches;
	const char *path;		/* only what begins so; "": all */
	size_t ncommits;
};

/* Whether a breach is of what was asked for; one of no path always is. */
bool trail_print_has(const struct trail_print *story,
    const struct breach *breach);

/* COMMIT PATH: sentence [rule]; repo may be NULL, as in struct trail_print. */
void	trail_print_add_breach(struct buf *out, struct repo *repo,
	    const struct breach *breach);
void	trail_print_format(struct buf *out, const struct trail_print *story);
void	trail_print_format_people(struct buf *out,
	    const struct trail_print *story, const struct terminal *terminal);
void trail_print_format_json(struct buf *out, const struct trail_print *story);

#endif
