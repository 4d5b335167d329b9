/* SPDX-License-Identifier: ISC */
/*
 * acts - every act in history that can be believed, by record: what a report
 * over all records needs to know of the commits.
 *
 * One walk reads each commit once and no tree: comparing trees is what costs
 * (a report over 1,000 people would take minutes).  So it is known who agreed
 * to which text, and whoever asks compares with the text that stands at the
 * tip; that the text was not changed and changed back in between is what
 * audit-trail proves, and trail for one record.
 *
 * Ownership  Acts look into messages that are held with them.
 * Errors     ERR_GIT, ERR_ABSENT: history cannot be read whole (a shallow
 *            clone, for example).
 * Source     design sections 4 and 7.
 * Floor      4; includes act, date, err, graph, mem, object, oid, oidmap,
 *            repo, str.
 */
#ifndef ACTS_H
#define ACTS_H

#include <stdbool.h>
#include <stddef.h>

#include "act.h"
#include "date.h"
#include "err.h"
#include "graph.h"
#include "oid.h"
#include "oidmap.h"
#include "repo.h"
#include "str.h"

struct past_act {
	struct act act;
	struct oid commit;
	struct date day;
	unsigned order;		/* a later act has a smaller number, unless
				   neither descends from the other */
	unsigned next;		/* another act on the same text, or ACTS_END */
	char *message;
};

#define ACTS_END ((unsigned)-1)

struct acts {
	struct past_act *act;
	size_t n;
	struct oidmap on_text;	/* the first act on each text */
	struct graph graph;
};

#define ACTS_INIT { NULL, 0, OIDMAP_INIT, GRAPH_INIT }

int	acts_read(struct acts *out, struct repo *repo, const struct oid *tip,
	    struct err *err);
void	acts_release(struct acts *acts);

/*
 * The first act on a text, in no order and whatever record it names, or
 * ACTS_END; the others follow by `next`.
 */
unsigned	acts_on(const struct acts *acts, const struct oid *text);

#endif
