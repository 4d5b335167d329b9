/* SPDX-License-Identifier: ISC */
/*
 * acts - who said what of which text, of all history: what a report over all
 * records, and the question what waits for somebody, have to know of the
 * commits.
 *
 * One walk reads each commit once and no tree: comparing trees is what costs
 * (a report over 1,000 people would take minutes).  Whoever asks compares
 * with the text that stands at the tip; that a text was not changed and
 * changed back in between is what audit-trail proves, and trail for one
 * record.
 *
 * Kept       In one-to-one/acts under the git directory, see kept.h; the next
 *            time only what is new is read.  Believed only when the tip
 *            descends from the one it was written for.
 * Ownership  Acts look into texts that are held with them.
 * Errors     ERR_GIT, ERR_ABSENT: history cannot be read whole.
 * Source     one-to-one-acts(5).
 * Floor      4; includes act, buf, commits, date, err, kept, mem, object,
 *            oid, oidmap, repo, str.
 */
#ifndef ACTS_H
#define ACTS_H

#include <stddef.h>

#include "act.h"
#include "buf.h"
#include "date.h"
#include "err.h"
#include "oid.h"
#include "oidmap.h"
#include "repo.h"
#include "str.h"

/* One act of a party whose commit names it as author and committer. */
struct past_act {
	enum act_type type;
	struct oid text, commit;
	struct date day;
	struct str record, email;
	unsigned next;		/* another act on the same text, or ACTS_END */
};

#define ACTS_END ((unsigned)-1)

struct acts {
	struct past_act *act;	/* but for disclosures */
	size_t n, cap;
	struct past_act *disclosure;	/* in no order; `email` is whose
					   commit it is */
	size_t ndisclosures, disclosure_cap;
	struct oidmap on_text;	/* the first act on each text */
	struct buf kept, fresh;	/* a line for each act */
	struct str old;		/* those of the file */
};

#define ACTS_INIT { .on_text = OIDMAP_INIT, .kept = BUF_INIT, \
	.fresh = BUF_INIT }

int	acts_read(struct acts *out, struct repo *repo, const struct oid *tip,
	    struct err *err);
void	acts_release(struct acts *acts);

/*
 * The first act on a text, in no order and whatever record it names, or
 * ACTS_END; the others follow by `next`.
 */
unsigned	acts_on(const struct acts *acts, const struct oid *text);

#endif
