/* SPDX-License-Identifier: ISC */
/*
 * audited - up to which commit a repository was audited without a finding, and
 * which findings somebody has acknowledged: audit-trail --new starts there.
 *
 * Kept       In one-to-one/audited under the git directory, see cachefile.h,
 *            and never in history: the file says what was looked at in this
 *            clone.  If the file is gone, everything is new again.
 * Never      hide an acknowledged finding from anything but --new: an audit of
 *            the whole history shows all findings.
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
	struct oid tip;		/* audited up to here; zero: never yet */
	struct oid lost;	/* the tip, if it is known that it went */
	struct oid *known;	/* commits whose findings are acknowledged */
	size_t n, cap;
};

#define AUDITED_INIT { .known = NULL }

/*
 * Reads the file.  One that is there but cannot be read is an error, not a
 * clone in which nothing was looked at yet.
 */
int	audited_read(struct audited *out, struct repo *repo,
	    struct err *err);
void	audited_release(struct audited *audited);

/*
 * Which commits are new: those that *from does not reach; all of them if *from
 * is NULL.  If the branch has lost commits that were audited, that is a finding
 * of its own.
 */
int	audited_begin(const struct oid **from, struct breaches *out,
	    const struct audited *audited, struct repo *repo,
	    const struct oid *tip, struct err *err);

/*
 * Removes the breaches of acknowledged commits; not the one that says that such
 * a commit went.
 */
void	audited_drop_known(struct breaches *breaches,
	    const struct audited *audited);

/*
 * Acknowledges the findings in n commits, each named as git names one, or that
 * one of them went, and writes the file: all of them, or none.  ERR_ABSENT if
 * there is no such commit, ERR_SYSTEM if the file cannot be written.
 */
int	audited_acknowledge(struct repo *repo, const char *const *commit,
	    size_t n, struct err *err);

/*
 * Notes in the file that everything up to `tip` was audited, without a finding
 * that is not acknowledged.  ERR_SYSTEM if the file cannot be written.
 */
int	audited_reach(struct repo *repo, const struct oid *tip,
	    struct err *err);

#endif
