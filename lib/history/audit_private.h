/* SPDX-License-Identifier: ISC */
/* audit_private - what the files of audit share among themselves. */
#ifndef HISTORY_AUDIT_PRIVATE_H
#define HISTORY_AUDIT_PRIVATE_H

#include "history/audit.h"
#include "history/learn.h"
#include "history/revwalk.h"

/* Begins `rules` with the callbacks of the audit. */
void	audit_set_up(struct rules *rules, const struct audit *audit,
	    struct breaches *breaches);

/*
 * Fills in side->delta, from the side's tree to `tree`.  Asks `learn` for the
 * records and people whose files differ; if settings differ in a merge, for
 * these too.
 */
int	audit_compare(const struct side *side, struct learn *learn,
	    struct rules *rules, const struct oid *tree, bool is_merge,
	    struct err *err);

/* audit_gate.c: what the gate asks of one commit. */
struct gate {
	struct rules *rules;		/* for settings, rosters, breaches */
	struct side tip[2];		/* landed on, made; with the states
					   after the one commit */
	struct date today;
	/* one commit */
	const struct oid *id, *parent;	/* parent: the tree */
	struct commit commit;
	struct str bytes;
	struct err *err;
	/* the act that the commit is */
	enum act_type act;
	const char *path;
	struct str kind, old_kind;	/* old: before a move */
	struct date record_day;
};

/* Adds a breach if the commit of a node may not land on the gate's tips. */
int	gate_commit(struct gate *gate, const struct node *node,
	    struct str bytes, const struct oid *parent_tree,
	    struct err *err);

/*
 * audit_date.c: tries rule `date` and fills in node->latest; the parents that
 * are new must have been tried before.  now: as in struct audit.
 */
int	date_commit(struct breaches *out, struct walk *walk, unsigned number,
	    long long now, struct err *err);

#endif
