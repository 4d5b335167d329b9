/* SPDX-License-Identifier: ISC */
/*
 * judge - one commit, tried by the rules of audit-trail(1) against each of its
 * parents.
 *
 * Calling    judge_commit for a commit's parents first, then for the commit:
 *            each answers the ledger that those who follow need.
 * Roster     Parties, settings and templates are those of the commit's first
 *            parent; of a root commit, its own.
 * Learning   With is_learning nothing is reported: only the ledger is
 *            brought up to date, for what history before a push was.
 * Limits     Reads the places of delta.h and the texts that a commit brings;
 *            each text is judged once.
 * Errors     Trouble in the repository (an object that is missing or does
 *            not match its id); a breach is no error.
 * Ownership  The caller's: breaches, ledgers.
 * Source     audit-trail(1), one-to-one-acts(5).
 * Floor      4; includes act, breach, buf, builtin, check, config, date,
 *            delta, disagree, err, fault, kind, ledger, mem, notes, object,
 *            oid, oidmap, past, person, policy, record, repo, sign, str.
 */
#ifndef JUDGE_H
#define JUDGE_H

#include <stdbool.h>
#include <stddef.h>

#include "act.h"
#include "breach.h"
#include "buf.h"
#include "date.h"
#include "err.h"
#include "ledger.h"
#include "notes.h"
#include "object.h"
#include "oid.h"
#include "oidmap.h"
#include "person.h"
#include "repo.h"
#include "str.h"

/* What a commit did to a record, for the trail. */
struct deed {
	const char *path;
	const struct oid *commit;
	const struct commit *parsed;
	struct str bytes;		/* of the commit */
	const struct act *act;		/* ACT_NONE: wrote it up */
	bool is_believed;		/* of an act: no rule speaks against */
	bool is_first, is_gone;		/* of a write-up */
};

/* All versions of one kind's template that were met so far. */
struct judge_hints {
	struct buf kind;
	struct buf *text;
	size_t ntexts, cap;
	struct oid *seen;	/* their ids */
	size_t nseen, seen_cap;
	struct oidmap walked;
};

struct judge {
	struct repo *repo;
	struct breaches *breaches;
	bool is_learning;
	/* Records whose past is wanted (what its paths are does not matter
	   otherwise); NULL: all. */
	const struct ledger *only;
	const char *admin;	/* addresses, each with a NUL behind it */
	size_t nadmins;
	void (*tell)(const struct deed *deed, void *arg);	/* or NULL */
	void *arg;
	/* private: what was read last */
	struct notes notes;
	bool is_open;
	struct oid policy, templates;
	struct person person;
	struct oid person_oid;
	struct judge_hints *hints;
	size_t nhints, hints_cap;
};

void	judge_init(struct judge *out, struct repo *repo,
	    struct breaches *breaches);
void	judge_release(struct judge *judge);

/* A parent of the commit, with its ledger. */
struct side {
	struct oid commit, tree;
	struct ledger *ledger;
};

/*
 * Tries a commit (its id and bytes) and answers its ledger.  Bytes that
 * commit_parse cannot read are a breach; the ledger is empty then.
 */
int	judge_commit(struct ledger **out, struct judge *judge,
	    const struct oid *id, struct str bytes, const struct side *side,
	    size_t nsides, struct err *err);

/*
 * Tries what is about to be committed: a tree, by the name and address that
 * are going to commit it, on that day.  No act is looked for.
 */
int	judge_tree(struct judge *judge, const struct oid *tree,
	    const struct person_line *who, const struct side *side,
	    size_t nsides, struct err *err);

#endif
