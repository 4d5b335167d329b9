/* SPDX-License-Identifier: ISC */
/*
 * kept - one person's files as the engine left them after the last commit that
 * concerned them, so that a report judges only what has come since.
 *
 *	struct kept kept = KEPT_INIT;
 *
 *	kept_read(&kept, repo, id, rules)
 *	... kept.place, kept.commit, kept.map ...
 *	kept_release(&kept)
 *
 * Kept       In one-to-one/states/ID under the git directory (cachefile.h).
 *            What the engine says of a person's files follows from a commit's
 *            id and from the rules (rules_words), so it stays true; whether
 *            that commit still is a person's, and all of history behind it
 *            comes from it, is for whoever reads to find out.  Nothing is kept
 *            of whom an act had to be signed, which keys decide that are not
 *            in the repository.
 * Never      ask it whether somebody may do something: whoever acts, shows,
 *            audits or guards judges history from its beginning.
 * Ownership  kept_release gives the map back.
 */
#ifndef HISTORY_KEPT_H
#define HISTORY_KEPT_H

#include "base/buf.h"
#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"
#include "history/statemap.h"

struct kept {
	struct buf id;		/* whose it is */
	unsigned place;		/* of the commit in the index; 0: nothing is
				   kept */
	struct oid commit;
	struct statemap *map;
};

#define KEPT_INIT { .id = BUF_INIT }

void	kept_read(struct kept *out, struct repo *repo, struct str id,
	    struct str rules);
void	kept_write(const struct kept *kept, struct repo *repo,
	    struct str rules);
void	kept_release(struct kept *kept);

#endif
