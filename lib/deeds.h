/* SPDX-License-Identifier: ISC */
/*
 * deeds - the trail for people: what was done to each record, by whom, when,
 * and how well it is known to be theirs.
 *
 * Shape      Filled by an audit (deeds_tell is its `tell`), oldest first;
 *            deeds_sort puts the records in order.  Nothing from inside a
 *            record stands in it: names and reasons come from commits.
 * Ownership  Owns its words.
 * Floor      4; includes act, buf, date, err, judge, mem, oid, repo, sign,
 *            standing, str.
 */
#ifndef DEEDS_H
#define DEEDS_H

#include <stdbool.h>
#include <stddef.h>

#include "act.h"
#include "buf.h"
#include "date.h"
#include "judge.h"
#include "oid.h"
#include "repo.h"
#include "sign.h"
#include "standing.h"

/* One commit and one record. */
struct deed_line {
	char *path;
	struct oid commit;
	struct date day;
	enum act_type type;	/* ACT_NONE: the text was written */
	bool is_first, is_gone;	/* of a text */
	bool is_believed;	/* of an act */
	bool is_disagreement;	/* agreed to the text with their own item */
	char *name, *email;	/* who did it */
	char *of;		/* for whom it speaks, if somebody else */
	char *words;		/* reason, or evidence; "" if none */
	char *to;		/* to whom it was disclosed; "" */
	enum level level;	/* of an act */
	enum sign_verdict verdict;
	size_t order;
};

struct deeds {
	struct repo *repo;
	struct deed_line *line;
	size_t n, cap;
};

#define DEEDS_INIT(repo) { repo, NULL, 0, 0 }

/* For struct audit: arg is the deeds. */
void	deeds_tell(const struct deed *deed, void *arg);

/* By path, and in the order of history. */
void	deeds_sort(struct deeds *deeds);
void	deeds_release(struct deeds *deeds);

/* "wrote up", "agreed", "witnessed", ... */
const char	*deed_verb(const struct deed_line *line);

/*
 * Appends how well an act is known: "signed", "named (not signed)",
 * "named (bad signature)", "witnessed" ...; nothing for a text.
 */
void	deed_add_level(struct buf *out, const struct deed_line *line);

#endif
