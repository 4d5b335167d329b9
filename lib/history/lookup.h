/* SPDX-License-Identifier: ISC */
/*
 * lookup - one record as history has it: its state, and where it stands.
 *
 *	struct lookup lookup = LOOKUP_INIT;
 *
 *	lookup_record(&lookup, repo, &tip, path, true, err)
 *	... lookup.agreement.state, lookup.state ...
 *	lookup_release(&lookup)
 *
 * Errors     As learn.h.  A path that history does not know is no error: then
 *            state is NULL and version too.
 * Ownership  Everything lives until lookup_release.
 */
#ifndef HISTORY_LOOKUP_H
#define HISTORY_LOOKUP_H

#include <stdbool.h>

#include "base/err.h"
#include "history/agreement.h"
#include "history/learn.h"
#include "history/notes.h"

struct lookup {
	struct learn learn;
	const struct state *state;
	const struct version *version;	/* the text at the tip, or NULL */
	struct agreement agreement;
};

#define LOOKUP_INIT { .learn = LEARN_INIT(NULL), \
	.agreement = AGREEMENT_INIT }

/* wants_levels: every signature is looked at (agreement.h). */
int	lookup_record(struct lookup *out, struct repo *repo,
	    const struct oid *tip, const char *path, bool wants_levels,
	    struct err *err);
void	lookup_release(struct lookup *lookup);

/* What was found in history of one person after the other. */
struct past {
	struct learn learn;
	struct oid tip;
	struct buf person;		/* whom it is about, or "" */
};

#define PAST_INIT { .learn = LEARN_INIT(NULL), .person = BUF_INIT }

/*
 * Takes off the faults of a note those that are none by the settings of their
 * day: a section that a later template asks for, where the text is the tip's
 * and was complete; initials that a later roster does not have, of a
 * disagreement that the tip has as well.  Before the first commit, and in a
 * shallow clone, history does not say so.  History is asked where there is
 * such a fault, once for all records of a person that follow each other.
 */
int	past_drop_faults(struct past *past, struct note *note,
	    struct repo *repo, struct err *err);
void	past_release(struct past *past);

/* Of a record that history knows: the last text before the present one that
   somebody agreed to, or NULL. */
const struct version	*lookup_agreed_before(const struct lookup *lookup);

#endif
