/* SPDX-License-Identifier: ISC */
/*
 * audited - how far a repository was audited without a finding, and which
 * findings somebody has acknowledged: what audit-trail --new begins with.
 *
 * Kept       In one-to-one/audited under the git directory, see cachefile.h,
 *            and never in history: it is what was seen in this clone.  Where
 *            the file is gone, everything is new again.
 * Never      take a finding off any other list than that of what is new: who
 *            looks at all of history sees all of it.
 * Source     audit-trail(1).
 */
#ifndef FRONT_AUDITED_H
#define FRONT_AUDITED_H

#include <stddef.h>

#include "base/err.h"
#include "base/oid.h"
#include "git/repo.h"
#include "notes/breach.h"

struct audited {
	struct oid tip;		/* zero: never yet */
	struct oid *known;	/* commits that were acknowledged */
	size_t n, cap;
};

#define AUDITED_INIT { .known = NULL }

void	audited_read(struct audited *out, struct repo *repo);
void	audited_release(struct audited *audited);

/*
 * From where on there is something new: *from is NULL where nothing was looked
 * at yet.  That the branch lost what was looked at is a finding of its own.
 */
int	audited_begin(const struct oid **from, struct breaches *out,
	    const struct audited *audited, struct repo *repo,
	    const struct oid *tip, struct err *err);

/* Takes out what was acknowledged. */
void	audited_drop_known(struct breaches *breaches,
	    const struct audited *audited);

/*
 * Acknowledges what was found in a commit, named as git names one, and keeps
 * it; ERR_ABSENT if there is none.  ERR_SYSTEM where nothing can be kept.
 */
int	audited_acknowledge(struct repo *repo, const char *commit,
	    struct err *err);

/*
 * All up to there was looked at, and nothing found that is not known.
 * ERR_SYSTEM where that cannot be kept.
 */
int	audited_reach(struct repo *repo, const struct oid *tip,
	    struct err *err);

#endif
