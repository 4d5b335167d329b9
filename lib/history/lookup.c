/* SPDX-License-Identifier: ISC */
/* lookup - the engine is run for the person whose record it is. */

#include "history/lookup.h"

#include "history/treediff.h"

int
lookup_record(struct lookup *out, struct repo *repo, const struct oid *tip,
    const char *path, bool wants_levels, struct err *err)
{
	out->learn = (struct learn)LEARN_INIT(repo);
	learn_person(&out->learn, treediff_person(path));
	if (learn_from(&out->learn, tip, 1, err) < 0)
		return -1;
	out->state = statemap_find(learn_at(&out->learn, tip), path);
	out->version = state_version(out->state);
	return agreement_read(&out->agreement, out->state, repo, wants_levels,
	    err);
}

void
lookup_release(struct lookup *lookup)
{
	agreement_release(&lookup->agreement);
	learn_release(&lookup->learn);
	*lookup = (struct lookup)LOOKUP_INIT;
}

const struct version *
lookup_agreed_before(const struct lookup *lookup)
{
	const struct state *state = lookup->state;
	const struct event *event;
	size_t i;

	for (i = state->nevents; i-- > 0; ) {
		event = &state->event[i];
		if (event_is_agreement(event) && !event->is_withdrawn &&
		    event->hold != HOLD_STANDS)
			return state_brought_by(state, &event->brought);
	}
	return NULL;
}
