/* SPDX-License-Identifier: ISC */
/*
 * rules_merge - a merge is tried path by path, for every path on which it
 * differs from a parent, or on which its parents' states differ.  What the
 * merge has as the other parent has it was done on that side.  What the merge
 * loses of a parent, and what no parent has, was done by the merge's committer,
 * and must be lawful as a commit of theirs on that parent (one-to-one-acts(5),
 * Merges).
 *
 * No merge base is needed: a state knows which commit brought each of its
 * texts, and so whether the other side descends from that commit.
 */
#include "history/rules_private.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* One path of a merge, as both parents and the merge have it. */
struct crossing {
	struct trial *trial;
	const char *path;
	struct state *state[2];
	struct oid text[2];		/* blobs; zero: no file */
	struct oid merged;		/* the merge's */
};

struct merge {
	struct trial *trial;
	struct statemap *paths;		/* that were tried: a set */
	int result;
};

/* Whether a record is there, or was removed without the act that this needs. */
static bool
goes_on(const struct state *state)
{
	return state->is_there ||
	    (!state_has_left(state) && state_is_binding(state));
}

/*
 * Whether two states are of the same record: both began in one commit; or an
 * earlier merge made one record of two that each side had begun, so that one
 * state has the version with which the other began.
 */
static bool
is_same_record(const struct state *a, const struct state *b)
{
	return oid_eq(&a->origin, &b->origin) ||
	    state_brought_by(a, &b->origin) != NULL ||
	    state_brought_by(b, &a->origin) != NULL;
}

/* The state of the same record among a state and the former ones, or NULL. */
static struct state *
same_among(struct state *state, const struct state *record)
{
	while (state != NULL && !is_same_record(state, record))
		state = state->former;
	return state;
}

/* Whether the merge has a text that no parent has. */
static bool
is_combined(const struct crossing *c)
{
	return !oid_eq(&c->merged, &c->text[0]) &&
	    !oid_eq(&c->merged, &c->text[1]);
}

/* Whether the other side has nothing at this path that the commit brought. */
static bool
is_new_to(const struct crossing *c, size_t other, const struct oid *commit)
{
	return !state_descends(c->state[other], commit);
}

/*
 * The other side's state of the record that a side has here, or NULL.  There,
 * the record may be a former one of the name.
 */
static struct state *
counterpart(const struct crossing *c, size_t side)
{
	return same_among(c->state[1 - side], c->state[side]);
}

/*
 * Whether a commit that the other side does not have brought the text of this
 * side; if several commits brought the same text, whether any of them did.
 */
static bool
is_own_text(const struct crossing *c, size_t side)
{
	const struct state *state = c->state[side];
	size_t i = state == NULL ? 0 : state->nversions;
	const struct version *version;

	/* from the end, where new versions stand most often */
	while (i-- > 0) {
		version = version_at(state, i);
		if (oid_eq(&version->text, &state_last(state)->text) &&
		    is_new_to(c, 1 - side, &version->commit))
			return true;
	}
	return false;
}

/* The state of a record after all moves that a side made of it, or NULL. */
static const struct state *
followed(const struct crossing *c, size_t side, const struct state *state)
{
	size_t hops = 0;

	/*
	 * The new name may be another record's by now.  Each move has left a
	 * version; merges that broke rules may have made a circle.
	 */
	while (state != NULL && state->is_moved && hops++ < state->nversions)
		state = same_among(statemap_find(c->trial->side[side].map,
		    state->moved_to), state);
	return state;
}

/* Whether a side that made a record leave its name has it under another. */
static bool
lives_on(const struct crossing *c, size_t side, const struct state *left)
{
	const struct state *now = followed(c, side, left);

	return now != NULL && now->is_there;
}

/*
 * Whether the record that the sides have made leave their name goes on as that
 * of `side`: only there it lives on, while the other side made it void, or has
 * moved it elsewhere and does not have it there any more.
 */
static bool
goes_on_as(const struct crossing *c, size_t side, const struct state *state,
    const struct state *other)
{
	return state_has_left(state) && state_has_left(other) &&
	    is_same_record(state, other) && lives_on(c, side, state) &&
	    !lives_on(c, 1 - side, other);
}

/* Whether the other side's act would have been lawful on this side, too. */
static int
is_lawful_act(bool *out, const struct crossing *c, size_t side,
    const struct event *event)
{
	const struct state *state = c->state[side];
	const struct person *person;
	bool is_of_day;

	*out = false;
	if (trial_person(&person, c->trial, side, c->path) < 0)
		return -1;
	is_of_day = event->type == ACT_AMEND || event->type == ACT_MOVE;
	*out = person != NULL && person_role(person, str_of(event->email),
	    buf_str(&state->kind), is_of_day ? DATE_NONE :
	    state_last(state)->date, event->day) != ROLE_NONE;
	return 0;
}

/*
 * Whether an act of the other side takes the place of the very text that this
 * side has: an amendment, a disagreement, a refusal or a move.  What this side
 * has gone on from does not do so once more under another signature.
 */
static int
is_answered_by_act(bool *out, const struct crossing *c, size_t side)
{
	const struct state *other = followed(c, 1 - side,
	    counterpart(c, side));
	const struct version *version;
	const struct event *event;
	size_t i;

	*out = false;
	if (other == NULL || other->is_void)
		return 0;
	for (i = 0; i < other->nversions && !*out; i++) {
		version = version_at(other, i);
		if (!oid_eq(&version->before, &c->text[side]) ||
		    !is_new_to(c, side, &version->commit))
			continue;
		event = state_event(other, &version->commit);
		if (event != NULL && !state_has_act(c->state[side], event) &&
		    is_lawful_act(out, c, side, event) < 0)
			return -1;
	}
	return 0;
}

/*
 * The agreements that are lost with a side's text: *out is one that somebody
 * else than the committer made, or NULL; *has_own says whether the committer
 * made any.  If the other side changed the text, only agreements count that
 * the other side did not have.
 */
static int
loses_agreement(const struct event **out, bool *has_own,
    const struct crossing *c, size_t side)
{
	const struct state *state = c->state[side];
	/* also if it made a void, and the merge has the same words again */
	bool is_theirs = !is_combined(c) && !is_own_text(c, side), is_own;
	const struct event *event;
	size_t i;

	*out = NULL;
	*has_own = false;
	for (i = 0; i < state->events.n && *out == NULL; i++) {
		event = event_at(state, i);
		if (!event_is_agreement(event) || !event_holds(event) ||
		    (is_theirs && state_has_act(c->state[1 - side], event)))
			continue;
		if (trial_is_same_party(&is_own, c->trial, side, c->path,
		    event->role == ROLE_PERSON, event->email,
		    trial_who(c->trial)) < 0)
			return -1;
		if (!is_own || event->type == ACT_WITNESS)
			*out = event;
		*has_own |= is_own;
	}
	return 0;
}

static int
try_agreements(const struct crossing *c, size_t side)
{
	const struct event *event;
	bool is_answered = false, has_own;

	if (loses_agreement(&event, &has_own, c, side) < 0)
		return -1;
	if (event == NULL && !has_own)
		return 0;
	if (oid_eq(&c->merged, &c->text[1 - side]) &&
	    is_answered_by_act(&is_answered, c, side) < 0)
		return -1;
	if (!is_answered && trial_is_own_item(&is_answered, c->trial, side,
	    c->path, &c->text[side], &c->merged) < 0)
		return -1;
	if (is_answered)
		return 0;
	if (event == NULL)
		return trial_words_signature(c->trial, side, c->path);
	trial_breach(c->trial, oid_is_zero(&c->merged) ? BREACH_REMOVED :
	    BREACH_CHANGED, c->path, "the merge loses the agreement of %s; "
	    "merge anew with the agreed text, then type: amend -m REASON FILE",
	    event->email);
	return 0;
}

/*
 * The disagreements in the merge's text, below the headings that a side has or
 * had for them; none if the merge has no text.
 */
static int
read_lines(struct state_lines *out, const struct crossing *c, size_t side)
{
	OWN(reading) reading = READING_INIT;
	int result = 0;

	if (oid_is_zero(&c->merged))
		return 0;
	result = trial_read(&reading, c->trial, c->path, &c->merged,
	    trial_kept_settings(c->trial, side, c->path));
	if (result < 0)
		return -1;
	state_lines_read(out, &reading.note.record,
	    kind_disagreements(reading.note.kind));
	return trial_known_lines(out, c->trial, c->state[side], &c->merged);
}

/* A breach if the merge removes a record that the other side had not whole. */
static int
try_lost_record(const struct crossing *c, size_t side)
{
	const struct state *state = c->state[side];
	bool is_answered = false;

	if (!oid_is_zero(&c->merged) || !is_own_text(c, side) ||
	    !state_is_binding(state))
		return 0;
	/* no breach: the other side has moved this very text */
	if (is_answered_by_act(&is_answered, c, side) < 0)
		return -1;
	if (!is_answered)
		trial_breach(c->trial, BREACH_REMOVED, c->path,
		    "the merge loses the record");
	return 0;
}

/* A side's state of the record under record->path; NULL if it left the name. */
static struct state *
not_left(const struct crossing *c, size_t side, const struct state *record)
{
	struct state *known = statemap_find(c->trial->side[side].map,
	    record->path);

	return known != NULL && !state_has_left(known) &&
	    is_same_record(known, record) ? known : NULL;
}

/* Whether a state has the commit by which another record left its name. */
static bool
knows_end(const struct state *state, const struct state *of)
{
	return state_brought_by(state, &state_last(of)->commit) != NULL;
}

/* Whether a record left a name before by a commit that another state has. */
static bool
has_left_before(const struct state *record, const char *path,
    const struct state *other)
{
	const struct state *was = record->elsewhere;

	while (was != NULL && (strcmp(was->path, path) != 0 ||
	    !knows_end(other, was)))
		was = was->elsewhere;
	return was != NULL;
}

/*
 * Whether one side's `record` is only a copy of what the other side has moved
 * from this name (`left`).  It is, if one side moved it back to this name, and
 * the other side does not have that move, but does have an earlier move away.
 * If a merge made one of two such moves, each side may have kept another one.
 * A record that came here by a move which both sides have, and then left on
 * one side, is no copy.
 */
static bool
has_returned(const struct state *record, const struct state *left)
{
	if (record->elsewhere == NULL || knows_end(left, record->elsewhere) ||
	    (left->elsewhere != NULL && !knows_end(record, left) &&
	    knows_end(record, left->elsewhere)))
		return false;
	return has_left_before(record, record->path, left) ||
	    has_left_before(left, record->path, record);
}

/* Whether `record` is a copy of what the other side has moved or voided. */
static bool
is_copy(const struct state *record, const struct state *other)
{
	return state_has_left(other) && has_returned(record, other);
}

/*
 * What `side` has of a record under an old name, if the other side has moved
 * the record to another name; `state` is the other side's state there.  NULL if
 * there is none, or if the other side has the record under the old name as
 * well: then that is a copy, which goes its own way.
 */
static struct state *
former_on(const struct crossing *c, size_t side, const struct state *state)
{
	struct state *known = NULL;

	while (known == NULL && (state = state->elsewhere) != NULL) {
		if (not_left(c, 1 - side, state) != NULL)
			continue;
		known = not_left(c, side, state);
		if (known != NULL && has_returned(known, statemap_find(
		    c->trial->side[1 - side].map, state->path)))
			known = NULL;
	}
	return known;
}

/*
 * The other side's state that says which lines of a record it knew, or NULL:
 * the lines of a record that one side moved here are new under this name, also
 * if it had the name before.
 */
static const struct state *
known_lines(const struct crossing *c, size_t side)
{
	const struct state *was = counterpart(c, side);

	return was != NULL && !is_copy(c->state[side], was) ? was :
	    former_on(c, 1 - side, c->state[side]) == NULL ?
	    c->state[1 - side] : NULL;
}

/* Judges what the merge does to one side's record. */
static int
try_side(const struct crossing *c, size_t side)
{
	const struct state *state = c->state[side];
	OWN(state_lines) now = STATE_LINES_INIT;

	/* a removed record that is put back must have its lines again */
	if (state == NULL || oid_eq(&c->merged, &c->text[side]) ||
	    !goes_on(state))
		return 0;
	if (state->is_there && (try_agreements(c, side) < 0 ||
	    try_lost_record(c, side) < 0))
		return -1;
	if (state->lines.n == 0)
		return 0;
	return read_lines(&now, c, side) < 0 ? -1 :
	    trial_taken_lines(c->trial, side, c->path, state, &now,
	    known_lines(c, side));
}

/* Whether a side moved the record here by a move that the other has not. */
static bool
was_moved_by(const struct crossing *c, size_t side)
{
	const struct state *state = c->state[side];
	const struct state *was = counterpart(c, side);

	return state->is_there && state->elsewhere != NULL &&
	    is_own_text(c, side) && (was == NULL || is_copy(state, was));
}

/*
 * A text that no parent has, or a removal that no parent made.  A record that
 * was moved, agreed or disagreed with must come whole from one parent.
 */
static int
try_combined(const struct crossing *c, size_t nbreaches)
{
	size_t i;

	if (!is_combined(c))
		return 0;
	for (i = 0; i < 2; i++) {
		if (oid_is_zero(&c->merged)) {
			if (trial_removal(c->trial, i, c->path) < 0)
				return -1;
		} else if (c->state[i] != NULL &&
		    (state_is_protected(c->state[i]) || was_moved_by(c, i))) {
			break;
		}
	}
	if (i < 2 && !trial_breaks_rule(c->trial, nbreaches))
		trial_breach(c->trial, BREACH_EVIL_MERGE, c->path, "the "
		    "merge has a text that no parent has, and somebody "
		    "agreed to, disagreed with or moved the record; take one "
		    "parent's text whole");
	return 0;
}

/* Whether the other record had the name of this one before it. */
static bool
was_before(const struct state *state, const struct state *other)
{
	return !is_same_record(state, other) &&
	    same_among(state->former, other) != NULL;
}

/*
 * The rank of a side's state; the higher one goes on: a side whose text the
 * merge has before one whose text it has not; then a record that is there
 * before one that left by an act, and that before one that is only gone.
 */
static int
rank(const struct crossing *c, size_t side)
{
	const struct state *state = c->state[side];
	bool is_taken = oid_eq(&c->merged, &c->text[side]);

	if (state == NULL)
		return 0;
	return (is_taken ? 3 : 0) +
	    (state->is_there ? 3 : state_has_left(state) ? 2 : 1);
}

/*
 * The side whose state goes on after the merge.  If only one side has the
 * merge's text, rank() decides.  If both have it, or if the merge has none:
 * first, the side that has the other side's record as a former one.  Then, with
 * a text, a record that was moved here, or the newer one; without a text, one
 * that was removed without an act, so that it is known if it is put back, or
 * that lives on under another name.
 */
static size_t
side_of(const struct crossing *c)
{
	const struct state *a = c->state[0], *b = c->state[1];
	bool is_gone = oid_is_zero(&c->merged);
	bool is_same = oid_eq(&c->merged, &c->text[0]) &&
	    oid_eq(&c->merged, &c->text[1]);

	if (a == NULL || b == NULL || !(is_gone || is_same))
		return rank(c, 1) > rank(c, 0);
	if (was_before(a, b) || was_before(b, a))
		return was_before(b, a);
	if (goes_on_as(c, 0, a, b) || goes_on_as(c, 1, b, a))
		return goes_on_as(c, 1, b, a);
	if (is_gone)
		return (!is_same_record(a, b) || is_copy(a, b) ||
		    is_copy(b, a)) && goes_on(a) != goes_on(b) ?
		    goes_on(b) : rank(c, 1) > rank(c, 0);
	if ((a->elsewhere == NULL) != (b->elsewhere == NULL))
		return b->elsewhere != NULL;
	return state_is_newer(b, a);
}

/* Merges what the other side and `side` have of a former record. */
static struct state *
merge_former(const struct crossing *c, size_t side, struct state *theirs,
    struct state *mine)
{
	struct state *out;

	if (!goes_on_as(c, side, mine, theirs))
		return state_merge(theirs, mine);
	out = state_merge(mine, theirs);
	state_unref(out->former);
	out->former = state_ref(theirs->former);
	return out;
}

/*
 * Adds a record of `side` to the former ones of a name.  They are sorted: the
 * one that left the name last comes first, whichever parent had it.  If the
 * record is among them already (is_known), the two states are merged.
 */
static struct state *
put_former(struct state *out, const struct crossing *c, size_t side,
    struct state *other, bool is_known)
{
	struct state *former = out->former, *copy;

	out = state_edit(out);
	if (former != NULL && is_same_record(former, other)) {
		out->former = merge_former(c, side, former, other);
		state_unref(former);
	} else if (is_known || (former != NULL &&
	    version_is_before(state_last(other), state_last(former)))) {
		out->former = put_former(former, c, side, other, is_known);
	} else {
		copy = state_merge(other, NULL);
		state_unref(copy->former);
		copy->former = former;
		out->former = copy;
	}
	return out;
}

/* Whether `other` itself, and so all behind it, is among the former states. */
static bool
has_behind(const struct state *state, const struct state *other)
{
	while (state != NULL && state != other)
		state = state->former;
	return state != NULL;
}

/*
 * Joins the former records of a side's state to the other's.  Events on a
 * record that both sides know must be joined; and a record that left this name
 * on that side stays known as a former one, so that its trail can be followed.
 */
static struct state *
join_former(struct state *out, const struct crossing *c, size_t side)
{
	struct state *other = c->state[side];
	bool is_known;

	for (; other != NULL && !has_behind(out, other);
	    other = other->former) {
		is_known = same_among(out->former, other) != NULL;
		if (!is_same_record(out, other) && (is_known ||
		    state_has_left(other)))
			out = put_former(out, c, side, other, is_known);
	}
	return out;
}

/*
 * The other side's state of a side's record, if the other side has moved or
 * voided it and this side does not have that; else NULL.
 */
static struct state *
newly_left(const struct crossing *c, size_t side)
{
	struct state *state = c->state[side], *left = counterpart(c, side);

	return state_has_left(left) &&
	    is_new_to(c, side, &state_last(left)->commit) &&
	    !has_returned(state, left) ? left : NULL;
}

/* The same, but NULL if the side's record is not there. */
static struct state *
left_by_other(const struct crossing *c, size_t side)
{
	return c->state[side] != NULL && c->state[side]->is_there ?
	    newly_left(c, side) : NULL;
}

/*
 * Whether both sides began a record under this name, or moved one here: these
 * are one record from now on.  A record that one side has moved or voided, and
 * the other side does not know that, is not joined.
 */
static bool
have_begun_both(const struct crossing *c)
{
	return goes_on(c->state[0]) && goes_on(c->state[1]) &&
	    newly_left(c, 0) == NULL && newly_left(c, 1) == NULL;
}

/* Merges in what a side has under the name from which a record was moved. */
static struct state *
join_moved(struct state *out, const struct crossing *c, size_t side,
    const struct state *moved)
{
	struct state *former = former_on(c, side, moved), *joined;

	if (former == NULL)
		return out;
	joined = state_merge(out, former);
	state_unref(out);
	return joined;
}

/* Merges two states of one record; if one was moved here, that is kept. */
static struct state *
join_begun(struct state *taken, struct state *other)
{
	struct state *out = state_merge(taken, other);

	if (out->elsewhere == NULL)
		out->elsewhere = state_ref(other->elsewhere);
	return out;
}

/* The state after the merge. */
static struct state *
join(const struct crossing *c)
{
	size_t side = side_of(c);
	struct state *taken = c->state[side], *out;
	struct state *other = c->state[1 - side];

	if (other == NULL || is_copy(taken, other))
		out = state_ref(taken);
	else if (is_same_record(taken, other) || have_begun_both(c))
		out = join_moved(join_begun(taken, other), c, side, other);
	else
		out = join_former(state_ref(taken), c, 1 - side);
	return join_moved(out, c, 1 - side, taken);
}

/* Judges a merge that keeps a text though the other side moved or voided it. */
static int
try_left(const struct crossing *c, size_t side, bool is_anew)
{
	const struct state *left = followed(c, 1 - side,
	    left_by_other(c, side));
	const struct event *event;
	struct oid moved;
	bool has_own;

	if (left == NULL || oid_is_zero(&c->merged))
		return 0;
	if (left->is_void && oid_eq(&c->merged, &c->text[side])) {
		if (loses_agreement(&event, &has_own, c, side) < 0 ||
		    (event == NULL && has_own &&
		    trial_words_signature(c->trial, side, c->path) < 0))
			return -1;
		if (event != NULL)
			trial_breach(c->trial, BREACH_REMOVED, c->path, "the "
			    "other side made the record void, and the "
			    "agreement of %s goes with it", event->email);
	} else if (left->is_there && is_anew) {
		if (settings_id_at(&moved, c->trial->rules->repo,
		    &c->trial->commit->tree, left->path,
		    c->trial->err) < 0)
			return -1;
		/* if the new name is missing, that is told there */
		if (!oid_is_zero(&moved))
			trial_breach(c->trial, BREACH_EVIL_MERGE, c->path,
			    "the merge keeps under its name what the other "
			    "side moved; a move is taken over whole");
	}
	return 0;
}

/*
 * Whether the merge has a text under a name that one side has left by a move
 * or a void, while the other side has not: then that text is a new record, of
 * which nothing was said yet.  Answers the side that still has the old record;
 * 2: none.
 */
static size_t
side_left(const struct crossing *c)
{
	size_t i;

	for (i = 0; i < 2; i++)
		if (!oid_is_zero(&c->merged) && left_by_other(c, i) != NULL &&
		    (!c->state[1 - i]->is_there ||
		    !oid_eq(&c->merged, &c->text[1 - i])))
			break;
	return i;
}

/*
 * Keeps the owners of a side's disagreements for a text that has these lines.
 * Lines that `other` (or NULL) has known are not added: it removed them.
 */
static void
keep_lines(struct state *state, const struct state *side,
    const struct state *other)
{
	size_t i;

	for (i = 0; side != NULL && i < side->lines.n; i++)
		if (state_lines_find(&state->lines,
		    &side->lines.line[i].sum) == NULL &&
		    !state_descends(other, &side->lines.line[i].commit))
			state_lines_add(&state->lines, &side->lines.line[i]);
}

/* Whether a side took a line out of its text, which is news to the other. */
static bool
took_out(const struct crossing *c, size_t side, const struct state_line *line)
{
	const struct state *state = c->state[side];

	return state_descends(state, &line->commit) &&
	    state_lines_find(&state->lines, &line->sum) == NULL &&
	    is_new_to(c, 1 - side, &state_last(state)->commit);
}

/* Forgets the lines of a record that is gone, if a side has taken them out. */
static void
forget_lines(struct state *state, const struct crossing *c)
{
	struct state_lines before = state->lines;
	size_t i;

	state->lines = (struct state_lines)STATE_LINES_INIT;
	for (i = 0; i < before.n; i++)
		if (!took_out(c, 0, &before.line[i]) &&
		    !took_out(c, 1, &before.line[i]))
			state_lines_add(&state->lines, &before.line[i]);
	state_lines_release(&before);
}

/* A record removed without an act may be put back with its disagreements. */
static struct state *
keep_removed_lines(struct state *state, const struct crossing *c)
{
	const struct state *other;
	size_t i;

	state = state_edit(state);
	forget_lines(state, c);
	for (i = 0; i < 2; i++) {
		other = c->state[1 - i];
		if (c->state[i] != NULL && is_same_record(state, c->state[i]))
			keep_lines(state, c->state[i], other);
		if (other != NULL)
			keep_lines(state, former_on(c, i, other), other);
	}
	return state;
}

/* The state of a new record; `side` still has the old one of the name. */
static struct state *
begin_anew(const struct crossing *c, size_t side)
{
	struct state *was = c->state[side];
	struct state *other = c->state[1 - side], *state;

	if (goes_on(other))
		return join_moved(join_former(state_ref(other), c, side), c,
		    side, other);
	state = state_new(c->path);
	state->former = is_same_record(other, was) ?
	    state_merge(other, was) :
	    join_former(state_ref(other), c, side);
	return state;
}

static int
put_record(const struct crossing *c, size_t left)
{
	struct trial *trial = c->trial;
	struct telling telling = { .path = c->path };
	struct state *state;
	size_t i;
	int result = 0;

	if (c->state[0] == NULL && c->state[1] == NULL)
		state = state_new(c->path);
	else
		state = left < 2 ? begin_anew(c, left) : join(c);
	if (!oid_is_zero(&c->merged) && !state->is_there)
		state = trial_begin(state, c->path);
	if (oid_is_zero(&c->merged) && state->is_there) {
		state = trial_gone(trial, state);
	} else if (!oid_is_zero(&c->merged) && (left < 2 || is_combined(c))) {
		state = state_edit(state);
		/* disagreements in the text keep their owners */
		for (i = 0; i < 2; i++)
			if (c->state[i] != NULL && goes_on(c->state[i]))
				keep_lines(state, c->state[i], NULL);
		result = trial_take_text(trial, state, &c->merged,
		    WAY_WRITTEN);
		trial_tell(trial, &telling);
	}
	if (!state->is_there && goes_on(state))
		state = keep_removed_lines(state, c);
	if (result == 0)
		result = trial_note_force(trial, state);
	trial->map = statemap_put(trial->map, state);
	return result;
}

static int
try_record(const struct crossing *c)
{
	size_t i, nbreaches = c->trial->rules->breaches->n;
	size_t left = side_left(c);

	for (i = 0; i < 2 && !c->trial->rules->is_learning; i++)
		if (try_left(c, i, left < 2) < 0 || try_side(c, i) < 0)
			return -1;
	if (!c->trial->rules->is_learning && try_combined(c, nbreaches) < 0)
		return -1;
	return put_record(c, left);
}

/* The second text that a version replaced; if there is none, the first. */
static const struct oid *
before_too(const struct version *version)
{
	return oid_is_zero(&version->before_too) ? &version->before :
	    &version->before_too;
}

/* Adds a text that both sides know, and drops those that it replaced. */
static void
push_known(struct trial_texts *out, const struct version *version)
{
	size_t i;

	for (i = 0; i < out->nknown; i++)
		if (oid_eq(&out->known[i], &version->before) ||
		    oid_eq(&out->known[i], before_too(version)))
			out->known[i--] = out->known[--out->nknown];
	*MEM_ADD(out->known, out->nknown, &out->known_cap) = version->text;
}

/* Gathers the texts of a file that both sides know, and those of one side. */
static void
gather_texts(struct trial_texts *out, const struct crossing *c, size_t side)
{
	const struct state *state = c->state[side];
	const struct state *other = c->state[1 - side];
	const struct version *version;
	bool is_alike = other != NULL;
	size_t i;

	*out = (struct trial_texts){ .mine = c->text[side],
		.theirs = c->text[1 - side], .merged = c->merged };
	for (i = 0; state != NULL && i < state->nversions; i++) {
		version = version_at(state, i);
		/* both begin alike most often: then nothing is looked up */
		is_alike = is_alike && i < other->nversions &&
		    oid_eq(&version->commit, &version_at(other, i)->commit);
		if (is_alike || !is_new_to(c, 1 - side, &version->commit)) {
			push_known(out, version);
			continue;
		}
		*MEM_ADD(out->own, out->nown, &out->own_cap) = version->before;
		*MEM_ADD(out->own, out->nown, &out->own_cap) =
		    *before_too(version);
		*MEM_ADD(out->own, out->nown, &out->own_cap) = version->text;
	}
}

/*
 * Judges what the merge does to a side's roster, settings or template, and adds
 * to `changes` what that is.
 */
static int
try_setting(const struct crossing *c, size_t side, enum place place,
    struct buf *changes)
{
	struct trial *trial = c->trial;
	struct trial_texts texts;
	struct trial_differs differs;
	int result;

	gather_texts(&texts, c, side);
	result = trial_differs(&differs, changes, trial, c->path, &texts);
	free(texts.known);
	free(texts.own);
	if (result < 0 || !differs.is_any)
		return result;
	if (trial_roster_signature(trial, c->path) < 0)
		return -1;
	if (place != PLACE_PERSON)
		return trial_change_policy(trial, side, c->path);
	return oid_is_zero(&c->merged) ?
	    trial_roster_gone(trial, side, c->path) :
	    trial_change_roster(trial, side, c->path, differs.has_identity,
	    differs.has_other);
}

/* Evidence must not be removed or changed, if that was not done before. */
static void
try_evidence(const struct crossing *c)
{
	size_t i;

	for (i = 0; i < 2; i++)
		if (!oid_is_zero(&c->text[i]) &&
		    !oid_eq(&c->text[i], &c->merged) && (is_own_text(c, i) ||
		    !oid_eq(&c->text[1 - i], &c->merged)))
			trial_breach(c->trial, BREACH_REMOVED, c->path, "the "
			    "merge loses evidence that was committed");
}

/* Tells what the merge itself did to a roster, which neither side has so. */
static void
tell_roster(const struct crossing *c, struct str changes)
{
	bool is_new = oid_is_zero(&c->text[0]) && oid_is_zero(&c->text[1]);
	struct telling telling = { .path = c->path, .is_roster = true,
		.is_first = is_new, .is_gone = oid_is_zero(&c->merged),
		.changes = changes };

	if (is_new ? !telling.is_gone : changes.n > 0)
		trial_tell(c->trial, &telling);
}

static int
try_file(const struct crossing *c, enum place place)
{
	OWN(buf) changes = BUF_INIT;
	size_t i;

	if (place == PLACE_EVIDENCE) {
		try_evidence(c);
		return 0;
	}
	for (i = 0; i < 2; i++)
		/* anybody may create a person */
		if (!oid_eq(&c->text[i], &c->merged) &&
		    (place != PLACE_PERSON || !oid_is_zero(&c->text[i])) &&
		    try_setting(c, i, place, &changes) < 0)
			return -1;
	if (place == PLACE_PERSON)
		tell_roster(c, buf_str(&changes));
	if (!is_combined(c) || oid_is_zero(&c->merged))
		return 0;
	if (trial_roster_signature(c->trial, c->path) < 0)
		return -1;
	return trial_setting(c->trial, c->path, place, &c->merged);
}

/* Whether the other side has all versions of this one, and more. */
static bool
is_older(const struct crossing *c, size_t side)
{
	const struct state *state = c->state[side];
	size_t i = state->nversions;

	while (i > 0 && !is_new_to(c, 1 - side,
	    &version_at(state, i - 1)->commit))
		i--;
	return i == 0;
}

/*
 * Puts the state after the merge into the map.  If the merge's text is not the
 * one that both sides have, it becomes a version of its own (except evidence,
 * which never changes).  It comes behind the others: a text that the merge took
 * back must not stand behind the one that had replaced it.
 */
static void
put_file(const struct crossing *c, enum place place)
{
	struct version version = trial_version(c->trial, &c->merged);
	struct state *state;
	size_t side = side_of(c);
	bool is_added;

	if (place != PLACE_EVIDENCE)
		version.before_too = c->text[1 - side];
	is_added = is_combined(c) || (!oid_is_zero(&c->merged) &&
	    !oid_is_zero(&version.before_too) &&
	    !oid_eq(&c->merged, &version.before_too));
	if (c->state[side] == NULL) {
		state = state_new(c->path);
	} else if (is_added && c->state[1 - side] != NULL &&
	    is_older(c, side)) {
		version.before = c->text[side];
		state = state_merge(c->state[1 - side], c->state[side]);
	} else {
		state = state_merge(c->state[side], c->state[1 - side]);
	}
	if (is_added)
		state_add_version(state, &version);
	c->trial->map = statemap_put(c->trial->map, state);
}

/* Fills in the blobs; a side without a change has the merge's. */
static int
cross(struct crossing *out, struct trial *trial, const char *path)
{
	const struct change *change[2];
	size_t i;

	*out = (struct crossing){ .trial = trial, .path = path };
	for (i = 0; i < 2; i++) {
		out->state[i] = trial_state(trial, i, path);
		change[i] = treediff_find(&trial->delta[i], path);
		if (change[i] == NULL)
			continue;
		if (change[i]->was_there)
			out->text[i] = change[i]->before;
		if (change[i]->is_there && change[i]->mode == MODE_FILE)
			out->merged = change[i]->after;
	}
	if (change[0] == NULL && change[1] == NULL &&
	    settings_id_at(&out->merged, trial->rules->repo,
	    &trial->commit->tree, path, trial->err) < 0)
		return -1;
	for (i = 0; i < 2; i++)
		if (change[i] == NULL)
			out->text[i] = out->merged;
	return 0;
}

/* Tries a path, once. */
static int
try_path(struct merge *merge, const char *path, enum place place)
{
	struct trial *trial = merge->trial;
	struct crossing crossing;

	if (place == PLACE_OTHER || statemap_find(merge->paths, path) != NULL ||
	    (!str_is_absent(treediff_person(path)) &&
		!trial_wants(trial, path)))
		return 0;
	merge->paths = statemap_put(merge->paths, state_new(path));
	if (cross(&crossing, trial, path) < 0)
		return -1;
	if (place == PLACE_RECORD)
		return try_record(&crossing);
	if (!trial->rules->is_learning && try_file(&crossing, place) < 0)
		return -1;
	put_file(&crossing, place);
	return 0;
}

/* For statemap_diff: tries a path on which the parents' states differ. */
static void
visit(struct state *a, struct state *b, void *arg)
{
	struct merge *merge = arg;
	const char *path = a != NULL ? a->path : b->path;

	if (merge->result == 0)
		merge->result = try_path(merge, path, treediff_place(path));
}

int
trial_merge(struct trial *trial)
{
	struct merge merge = { .trial = trial };
	size_t i, j;

	if (trial->nsides > 2 && !trial->rules->is_learning)
		trial_breach(trial, BREACH_EVIL_MERGE, NULL, "a merge has two "
		    "parents, and this one has more; merge one branch after "
		    "the other")->says_remedy = true;
	trial->map = statemap_ref(trial->side[0].map);
	for (i = 0; i < 2 && merge.result == 0; i++)
		for (j = 0; j < trial->delta[i].n && merge.result == 0; j++)
			merge.result = try_path(&merge,
			    trial->delta[i].change[j].path,
			    trial->delta[i].change[j].place);
	if (merge.result == 0)
		statemap_diff(trial->side[0].map, trial->side[1].map, visit,
		    &merge);
	statemap_unref(merge.paths);
	return merge.result;
}
