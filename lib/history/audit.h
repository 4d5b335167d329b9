/* SPDX-License-Identifier: ISC */
/*
 * audit - history walked from parents to children, and each commit judged: a
 * whole history, a range of it, a push, or what is staged.
 *
 * Gate       A push, and a commit before our branch moves to it, is asked
 *            more than history is (one-to-one-acts(5), The gate): whether
 *            who acts, or changes a roster or settings, could do it on the
 *            tip that it lands on, or the one that it makes, and on the day of
 *            receipt.  Where the branch has no commit yet, it is judged as
 *            history is.
 * Reads      Commits one by one by their ids, along all parents, so that no
 *            replace ref, graft or commit-graph has a say.  A shallow
 *            repository is refused (ERR_REFUSED): its history is not whole.
 * Cost       Grows with the commits that are judged.  Where judging starts in
 *            the middle of history, only the people whom the new commits
 *            touch are looked up in what came before (learn.h).
 * Errors     Trouble of any kind: what was not read to its end is not
 *            judged.
 */
#ifndef HISTORY_AUDIT_H
#define HISTORY_AUDIT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"
#include "history/earlier.h"
#include "history/rules.h"
#include "notes/breach.h"
#include "notes/fault.h"

struct audit {
	struct repo *repo;
	long long now;		/* seconds since the epoch at which a push is
				   received; 0: history is judged alone */
	/* What commits did to records, parents before children; or NULL. */
	void (*tell)(const struct telling *telling, void *arg);
	/* Where a record stands at the tip that was judged; or NULL. */
	void (*stand)(struct state *state, struct state *none, void *arg);
	void *arg;
	/* What check-record finds in a staged record, besides what is a
	   breach; or NULL. */
	void (*fault)(const char *path, const struct fault *fault, void *arg);
	/* What there is to see of the texts that are read; or NULL. */
	struct earlier_seen *seen;
	size_t ncommits;	/* out: how many were judged */
};

/*
 * What `tip` descends from, and itself, but for what `from` (NULL: nothing)
 * descends from; where audit->now is set, as a push of tip onto from.
 */
int	audit_range(struct breaches *out, struct audit *audit,
	    const struct oid *from, const struct oid *tip, struct err *err);

/* One line that git gives to a pre-receive hook, without its LF. */
struct audit_update {
	struct oid old, new;	/* zero: is to be made, to be deleted */
	char ref[256];
};

int	audit_parse_update(struct audit_update *out, struct str line,
	    struct err *err);

/*
 * A push: only the branch of HEAD may move, and only forward; while it has no
 * commit yet, one push may make it, with one root, and is judged by the rules
 * alone: what a gate asks besides (history/audit_gate) needs a tip to be asked
 * of.
 */
int	audit_push(struct breaches *out, struct audit *audit,
	    const struct audit_update *update, size_t nupdates,
	    struct err *err);

/* What is staged, as if `who` committed it on top of HEAD. */
int	audit_staged(struct breaches *out, struct audit *audit,
	    const struct repo_identity *who, struct err *err);

#endif
