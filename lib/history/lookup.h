/* SPDX-License-Identifier: ISC */
/*
 * lookup - looks one record up in history: its state, and where it stands.
 *
 *	struct lookup lookup = LOOKUP_INIT;
 *
 *	lookup_record(&lookup, repo, &tip, path, true, err)
 *	... lookup.agreement.state, lookup.state ...
 *	lookup_release(&lookup)
 *
 * Errors     As learn.h.  A path that history does not know is no error: then
 *            state and version are NULL.
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

/* wants_levels: verify every signature (agreement.h). */
int	lookup_record(struct lookup *out, struct repo *repo,
	    const struct oid *tip, const char *path, bool wants_levels,
	    struct err *err);
void	lookup_release(struct lookup *lookup);

/* What history says of one person after the other, at the branch's tip. */
struct past {
	struct learn learn;
	struct oid tip;
	struct buf person;		/* whose states `learn` has, or "" */
};

#define PAST_INIT { .learn = LEARN_INIT(NULL), .person = BUF_INIT }

/*
 * Removes from a note's faults those that are none by the settings of their
 * day:
 *   - a missing or empty section, if the text is the tip's and was complete
 *     when it was committed: a later template asks for the section;
 *   - initials that the roster does not have, if the tip has the same
 *     disagreement: a later roster has other initials.
 * An unborn branch or a shallow clone has no history to ask, so all faults
 * stay.  History is read only if a note has such a fault, and once for several
 * records of one person that come one after the other.
 */
int	past_drop_faults(struct past *past, struct note *note,
	    struct repo *repo, struct err *err);

/*
 * Whether the note has the tip's text, which was not complete when it was
 * committed; not if there is no history to ask.
 */
int	past_is_draft(bool *out, struct past *past, const struct note *note,
	    struct repo *repo, struct err *err);
void	past_release(struct past *past);

/*
 * The version of the last agreement that has lapsed and was not withdrawn, or
 * NULL.  The lookup must have a state.
 */
const struct version	*lookup_agreed_before(const struct lookup *lookup);

#endif
