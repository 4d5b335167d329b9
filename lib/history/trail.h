/* SPDX-License-Identifier: ISC */
/*
 * trail - the commits that concern each record, and each roster, for people:
 * what was done, by whom, when, how well it is known to be theirs, and where
 * the record stands in the end.
 *
 *	struct trail trail = TRAIL_INIT(repo);
 *
 *	audit.tell = trail_tell, audit.stand = trail_stand, audit.arg = &trail
 *	audit_range(&breaches, &audit, NULL, &tip, err)
 *	trail_finish(&trail, err)
 *	... trail.line, trail_state(&trail, path) ...
 *	trail_release(&trail)
 *
 * Shape      Oldest first; trail_finish puts the records in order.  Nothing
 *            from inside a record stands in it: names and reasons come from
 *            commits, and what was changed from rosters.
 * Ownership  Owns its words.
 * Errors     trail_finish hands on what went wrong while it was told.
 */
#ifndef HISTORY_TRAIL_H
#define HISTORY_TRAIL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/oid.h"
#include "git/repo.h"
#include "git/sign.h"
#include "history/agreement.h"
#include "history/rules.h"
#include "notes/act.h"

/*
 * One commit and one record.  A name that is void or was moved is free for
 * another record: `past` says how many of that name came behind this one.
 */
struct trail_line {
	char *path;
	unsigned past;
	struct oid commit;
	struct date day;
	enum act_type type;	/* ACT_NONE: the text was written */
	bool is_first, is_gone;	/* of a text */
	bool is_believed;	/* of an act */
	bool is_disagreement;	/* agreed to the text with their own item */
	bool is_roster;
	char *name, *email;	/* who did it; of a text, its author */
	char *by_name, *by_email;	/* who committed it, if somebody else */
	char *of;		/* for whom it speaks, if somebody else */
	char *words;		/* reason, evidence, former path, or what of a
				   roster was changed; "" if none */
	char *to;		/* to whom it was disclosed; "" */
	enum level level;	/* of an act */
	enum sign_verdict verdict;
	size_t order;
};

/* Where a record stands in the end. */
struct trail_state {
	char *path;
	unsigned past;		/* as of its lines */
	struct oid *commit;	/* private: of its lines, sorted; where others
				   had the same name */
	size_t ncommits;
	enum record_state state;
	char *moved_to;		/* or NULL */
};

struct trail {
	struct repo *repo;
	struct trail_line *line;
	size_t n, cap;
	struct trail_state *state;	/* in the order of their lines */
	size_t nstates, state_cap;
	struct err err;			/* what went wrong while told */
	bool failed;
};

#define TRAIL_INIT(repository) { .repo = repository, .err = ERR_INIT }

/* For struct audit: arg is the trail. */
void	trail_tell(const struct telling *telling, void *arg);
void	trail_stand(struct state *state, struct state *none, void *arg);

/* By path, the former records of a name first, and in the order of history. */
int	trail_finish(struct trail *trail, struct err *err);
void	trail_release(struct trail *trail);

/* Whether two lines are of one record. */
bool	trail_is_same(const struct trail_line *a, const struct trail_line *b);

/* Where the record of a line stands, or NULL where nobody can say. */
const struct trail_state	*trail_state(const struct trail *trail,
				    const struct trail_line *line);

/* "wrote up", "agreed", "witnessed", ... */
const char	*trail_verb(const struct trail_line *line);

/*
 * Appends how well an act is known: "signed", "named (not signed)",
 * "named (bad signature)", "witnessed" ...; nothing for a text.
 */
void	trail_add_level(struct buf *out, const struct trail_line *line);

#endif
