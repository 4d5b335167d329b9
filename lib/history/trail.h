/* SPDX-License-Identifier: ISC */
/*
 * trail - the commits that concern each record and each roster, to be shown:
 * what was done, by whom, when, how surely it is theirs, and where the record
 * stands in the end.
 *
 *	struct trail trail = TRAIL_INIT(repo);
 *
 *	audit.tell = trail_tell, audit.stand = trail_stand, audit.arg = &trail
 *	audit_range(&breaches, &audit, NULL, &tip, err)
 *	trail_finish(&trail, err)
 *	... trail.line, trail.line[0].state ...
 *	trail_release(&trail)
 *
 * Shape      A line for each commit and record, by record, oldest first, once
 *            trail_finish has sorted them.  Nothing from inside a record
 *            stands in it: names and reasons come from commits, changed pairs
 *            from rosters.
 * Ownership  A trail owns its words.
 * Errors     trail_finish hands on what went wrong in trail_tell, trail_stand.
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

/* One commit and one record.  A text that there is not is absent or empty. */
struct trail_line {
	struct str path;
	const struct trail_state *state;	/* of the record; NULL: not
						   known */
	struct oid commit;
	struct date day;
	enum act_type type;	/* ACT_NONE: the text was written */
	bool is_first, is_gone;	/* of a text: it is new, it is gone */
	bool is_believed;	/* of an act: no breach undoes it */
	bool is_disagreement;	/* agreed, and added their own item */
	bool is_roster;
	struct str name, email;	/* who did it; of a text, its author */
	struct str by_name, by_email;	/* committer, if somebody else */
	struct str of;		/* of a witness: who agreed */
	struct str words;	/* reason, evidence, or the changed pairs of a
				   roster */
	struct str to;		/* to whom it was disclosed; of a move, the
				   former path */
	enum level level;	/* of an act */
	enum sign_verdict verdict;
	size_t order;		/* private: the order of history */
};

/*
 * Where a record stands in the end.  A name whose record was voided or moved is
 * free for another record.
 */
struct trail_state {
	char *path;
	unsigned past;		/* how many later records had the name */
	struct oid *commit;	/* private: of its lines, sorted; only if
				   several records had the name */
	size_t ncommits;
	enum record_state state;
	char *moved_to;		/* or NULL */
	bool is_gone;		/* removed, and no act says why: no state */
	bool is_binding;	/* gone though it was held, or somebody acted */
};

struct trail {
	struct repo *repo;
	struct trail_line *line;
	size_t n, cap;
	struct trail_state *state;	/* in the order of their lines, which
					   trail_finish makes point here */
	size_t nstates, state_cap;
	struct err err;			/* the first failure, if failed */
	bool failed;
};

#define TRAIL_INIT(repository) { .repo = repository, .err = ERR_INIT }

/* The callbacks for struct audit; arg is the trail. */
void	trail_tell(const struct telling *telling, void *arg);
void	trail_stand(struct state *state, struct state *none, void *arg);

/*
 * Sorts the lines by path, former records of a name first, and then in the
 * order of history.
 */
int	trail_finish(struct trail *trail, struct err *err);
void	trail_release(struct trail *trail);

/* Whether two lines are of the same record. */
bool	trail_is_same(const struct trail_line *a, const struct trail_line *b);

/* "wrote up", "agreed", "witnessed", ... */
const char	*trail_verb(const struct trail_line *line);

/*
 * Appends how surely an act is its party's: "signed", "named (not signed)",
 * "named (bad signature)", "witnessed (not signed)" ...; nothing for a text.
 */
void	trail_add_level(struct buf *out, const struct trail_line *line);

#endif
