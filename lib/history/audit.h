/* SPDX-License-Identifier: ISC */
/*
 * audit - walks history from parents to children and judges each commit: a
 * whole history, a range of it, a push, or the index.
 *
 * Gate       A push, and a commit before our branch moves to it, must pass
 *            more than history must (one-to-one-acts(5), The gate): whoever
 *            acts, or changes a roster or settings, must be able to do the
 *            same on the tip that the push lands on, or on the tip that it
 *            makes, and on the day of receipt.  If the branch has no commit
 *            yet, a push is judged as history is.
 * Reads      Commits one by one by their ids, along all parents, so that no
 *            replace ref, graft or commit-graph has a say.  A shallow
 *            repository is refused (ERR_REFUSED): its history is not whole.
 * Cost       Grows with the number of commits that are judged.  If judging
 *            starts in the middle of history, learn.h reads what came before,
 *            but only of the people whom the new commits concern.
 * Errors     Trouble of any kind ends an audit: a history that was not read
 *            to its end is not judged.
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
				   received; 0: judge history alone */
	bool is_ours;		/* the push is one commit that is made here,
				   by a clock that may be behind: what it
				   descends from is never one to come */
	/*
	 * Called for what each commit did to a record or a roster, parents
	 * before children; or NULL.
	 */
	void (*tell)(const struct telling *telling, void *arg);
	/* Called for the state of each file at the tip; or NULL. */
	void (*stand)(struct state *state, struct state *none, void *arg);
	void *arg;
	/*
	 * Called for each fault that check-record finds in a staged record and
	 * that is no breach; or NULL.
	 */
	void (*fault)(const char *path, const struct fault *fault, void *arg);
	/* Collects the items of all texts that are read; or NULL. */
	struct earlier_seen *seen;
	size_t ncommits;	/* out: how many commits were judged, */
	bool has_merge;		/* out: and whether one of them is a merge */
};

/*
 * Judges the commits that `tip` reaches and `from` (NULL: nothing) does not,
 * as git's range from..tip; if audit->now is set, as a push of tip onto from.
 */
int	audit_range(struct breaches *out, struct audit *audit,
	    const struct oid *from, const struct oid *tip, struct err *err);

/* One line that git gives to a pre-receive hook, without its LF. */
struct audit_update {
	struct oid old, new;	/* zero: the ref is made, is deleted */
	char ref[256];
};

int	audit_parse_update(struct audit_update *out, struct str line,
	    struct err *err);

/*
 * Judges a push.  Only the branch of HEAD may move, and only forward.  While
 * the branch is unborn, one push may make it, with one root commit; that push
 * is judged by the rules alone, since the further questions of the gate
 * (audit_gate.c) need a tip.
 */
int	audit_push(struct breaches *out, struct audit *audit,
	    const struct audit_update *update, size_t nupdates,
	    struct err *err);

/* Judges a tree as if `who` committed it on top of HEAD (and MERGE_HEAD). */
int	audit_tree(struct breaches *out, struct audit *audit,
	    const struct repo_identity *who, const struct oid *tree,
	    struct err *err);

/* Judges the index so. */
int	audit_staged(struct breaches *out, struct audit *audit,
	    const struct repo_identity *who, struct err *err);

#endif
