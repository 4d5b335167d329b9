/* SPDX-License-Identifier: ISC */
/*
 * share_twice - both sides may lawfully move one record, each to a name of its
 * own: the merge takes both moves over, and the meeting is there twice.
 */
#include "act/share_private.h"

#include <string.h>

#include "history/lookup.h"
#include "history/treediff.h"

static int
compare(struct treediff *out, const struct share *s, const struct oid *side,
    struct err *err)
{
	struct oid before, after;

	out->skips_faults = true;
	return repo_tree_of(&before, s->repo, &s->base, err) < 0 ||
	    repo_tree_of(&after, s->repo, side, err) < 0 ? -1 :
	    treediff_read(out, s->repo, &before, &after, STR_NONE, err);
}

/* Appends path and new names if both sides have moved the record elsewhere. */
static int
add_moved(struct buf *out, const struct share *s, const char *path,
    struct err *err)
{
	OWN(lookup) ours = LOOKUP_INIT, theirs = LOOKUP_INIT;

	if (lookup_record(&ours, s->repo, &s->head.commit, path, false,
	    err) < 0 || lookup_record(&theirs, s->repo, &s->theirs, path,
	    false, err) < 0)
		return -1;
	if (ours.state == NULL || !ours.state->is_moved ||
	    theirs.state == NULL || !theirs.state->is_moved ||
	    strcmp(ours.state->moved_to, theirs.state->moved_to) == 0)
		return 0;
	buf_add_ended(out, str_of(path));
	buf_add_ended(out, str_of(ours.state->moved_to));
	buf_add_ended(out, str_of(theirs.state->moved_to));
	return 0;
}

int
share_add_twice(struct buf *out, const struct share *s, struct err *err)
{
	OWN(treediff) ours = TREEDIFF_INIT, theirs = TREEDIFF_INIT;
	const struct change *change, *other;
	size_t i;

	if (oid_is_zero(&s->base))
		return 0;
	if (compare(&ours, s, &s->head.commit, err) < 0 ||
	    compare(&theirs, s, &s->theirs, err) < 0)
		return -1;
	for (i = 0; i < ours.n; i++) {
		change = &ours.change[i];
		other = change->place == PLACE_RECORD && !change->is_there ?
		    treediff_find(&theirs, change->path) : NULL;
		if (other != NULL && !other->is_there && add_moved(out, s,
		    change->path, err) < 0)
			return -1;
	}
	return 0;
}
