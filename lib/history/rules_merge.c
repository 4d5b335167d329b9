/* SPDX-License-Identifier: ISC */
/*
 * A merge is tried path by path, for every path on which it differs from a
 * parent or its parents' states differ.  What it has as the other parent has
 * it was done there.  What it loses of a parent, and what no parent has, is
 * done by its committer, and has to be lawful as a commit of theirs on that
 * parent (one-to-one-acts(5), Merges).
 *
 * No merge base is asked for: a state knows which commit brought each of its
 * texts, and so whether the other side descends from it.
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
	struct oid text[2];		/* zero: none */
	struct oid merged;
};

struct merge {
	struct trial *trial;
	struct statemap *paths;		/* those that were tried: a set */
	int result;
};

static const struct version *
last_of(const struct state *state)
{
	return &state->version[state->nversions - 1];
}

/* Whether it stands, or went though no act says why. */
static bool
goes_on(const struct state *state)
{
	return state->is_there ||
	    (!state_has_left(state) && state_is_binding(state));
}

/*
 * Whether what one side says is of the same record: it began in one commit, or
 * was one with the other's since a merge, which each side had begun.
 */
static bool
is_same_record(const struct state *a, const struct state *b)
{
	return oid_eq(&a->origin, &b->origin) ||
	    state_brought_by(a, &b->origin) != NULL ||
	    state_brought_by(b, &a->origin) != NULL;
}

/* The same record among those that a name stood for, from the last one on. */
static struct state *
same_among(struct state *state, const struct state *record)
{
	while (state != NULL && !is_same_record(state, record))
		state = state->former;
	return state;
}

/* Whether no parent has it as the merge does. */
static bool
is_combined(const struct crossing *c)
{
	return !oid_eq(&c->merged, &c->text[0]) &&
	    !oid_eq(&c->merged, &c->text[1]);
}

static bool
is_new_to(const struct crossing *c, size_t other, const struct oid *commit)
{
	return !state_descends(c->state[other], commit);
}

/* Also of what the name stood for before. */
static bool
is_heard_on(const struct crossing *c, size_t other, const struct oid *commit)
{
	const struct state *state = c->state[other];

	while (state != NULL && state_event(state, commit) == NULL)
		state = state->former;
	return state != NULL;
}

/*
 * What the other side knows of the record that a side has here: under this
 * name still, or before the name was another one's; be it one there with what
 * that side had begun, or here with what the other had.
 */
static struct state *
counterpart(const struct crossing *c, size_t side)
{
	return same_among(c->state[1 - side], c->state[side]);
}

/* Whether the other side does not know all that brought what stands there. */
static bool
is_own_text(const struct crossing *c, size_t side)
{
	const struct state *state = c->state[side];
	size_t i = state == NULL ? 0 : state->nversions;

	/* what is new stands at the end, most often */
	while (i-- > 0)
		if (oid_eq(&state->version[i].text, &last_of(state)->text) &&
		    is_new_to(c, 1 - side, &state->version[i].commit))
			return true;
	return false;
}

/* Whether the other side did what the merge has, on what this side has. */
static bool
was_done_there(const struct crossing *c, size_t side)
{
	return oid_eq(&c->merged, &c->text[1 - side]) &&
	    !is_own_text(c, side);
}

/* What became of a record that a side has moved away, once or again. */
static const struct state *
followed(const struct crossing *c, size_t side, const struct state *state)
{
	/* merges that broke rules may have left no end */
	size_t hops = state == NULL ? 0 : state->nversions;

	/* the new name may be another one's by now */
	while (state != NULL && state->is_moved && hops-- > 0)
		state = same_among(statemap_find(c->trial->side[side].map,
		    state->moved_to), state);
	return state;
}

/* Whether a version came by an act that would have been lawful here too. */
static int
is_lawful_act(bool *out, const struct crossing *c, size_t side,
    const struct event *event)
{
	const struct state *state = c->state[side];
	const struct person *person;
	bool is_of_day;

	*out = false;
	if (event == NULL)
		return 0;
	if (trial_person(&person, c->trial, side, c->path) < 0)
		return -1;
	is_of_day = event->type == ACT_AMEND || event->type == ACT_MOVE;
	*out = person != NULL && person_role(person, str_of(event->email),
	    buf_str(&state->kind), is_of_day ? DATE_NONE :
	    last_of(state)->date, event->day) != ROLE_NONE;
	return 0;
}

/*
 * Whether an act of the other side takes the place of the very text that this
 * side has: an amendment, a disagreement, a refusal or a move.
 */
static int
is_answered_by_act(bool *out, const struct crossing *c, size_t side)
{
	const struct state *other = followed(c, 1 - side,
	    counterpart(c, side));
	const struct version *version;
	size_t i;

	*out = false;
	if (other == NULL || other->is_void)
		return 0;
	for (i = 0; i < other->nversions && !*out; i++) {
		version = &other->version[i];
		if (oid_eq(&version->before, &c->text[side]) &&
		    is_new_to(c, side, &version->commit) &&
		    is_lawful_act(out, c, side, state_event(other,
		    &version->commit)) < 0)
			return -1;
	}
	return 0;
}

/*
 * Agreements of a side that go with its text: one that somebody else than the
 * committer made, and whether the committer made any.  Of what was done on
 * the other side, those count that it did not know.
 */
static int
loses_agreement(const struct event **out, bool *has_own,
    const struct crossing *c, size_t side)
{
	const struct state *state = c->state[side];
	/* be it a void, behind which the merge has the same words again */
	bool is_theirs = !is_combined(c) && !is_own_text(c, side), is_own;
	const struct event *event;
	size_t i;

	*out = NULL;
	*has_own = false;
	for (i = 0; i < state->nevents && *out == NULL; i++) {
		event = &state->event[i];
		if (!event_is_agreement(event) || !event_holds(event) ||
		    (is_theirs && is_heard_on(c, 1 - side, &event->commit)))
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
	    "take over the agreed text, then type: amend -m REASON FILE",
	    event->email);
	return 0;
}

/*
 * The disagreements of the merged text, below the headings that a side has or
 * had for them; none where there is no text.
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

/* A record that goes, though the other side did not know all of it. */
static int
try_lost_record(const struct crossing *c, size_t side)
{
	const struct state *state = c->state[side];
	bool is_answered = false;

	if (!oid_is_zero(&c->merged) || !is_own_text(c, side) ||
	    !state_is_binding(state))
		return 0;
	/* a move of this very text, which was brought here another time */
	if (is_answered_by_act(&is_answered, c, side) < 0)
		return -1;
	if (!is_answered)
		trial_breach(c->trial, BREACH_REMOVED, c->path,
		    "the merge loses the record");
	return 0;
}

/* What a side has of a record under a name, unless it left that. */
static struct state *
not_left(const struct crossing *c, size_t side, const struct state *record)
{
	struct state *known = statemap_find(c->trial->side[side].map,
	    record->path);

	return known != NULL && !state_has_left(known) &&
	    is_same_record(known, record) ? known : NULL;
}

/* Whether a side knows how a record left its name; it may be by one of two. */
static bool
knows_end(const struct state *state, const struct state *of)
{
	size_t i = of->nversions;

	do
		if (state_brought_by(state, &of->version[--i].commit) != NULL)
			return true;
	while (i > 0 && oid_is_zero(&of->version[i - 1].text));
	return false;
}

/* Whether a record has left that name before, as another state of it knows. */
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
 * Whether a record was moved away from its name, as the other side knows who
 * left that, too, and back again, which that does not know: it is a copy of
 * what was moved from here otherwise.  Of two moves that a merge made one,
 * each side may have kept another.  What came here as both know, and then left
 * on one side, is no copy.
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

/* Whether one side's record is a copy of what the other has moved or voided. */
static bool
is_copy(const struct state *record, const struct state *other)
{
	return state_has_left(other) && has_returned(record, other);
}

/*
 * A record that one side has under the old name, the other, whose state this
 * is, under a new one; what that has there as well is a copy, which goes its
 * own way.
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
 * What the other side knows here of the lines of a record, or NULL: those
 * that a move brings were not known under this name, unless it had the record.
 */
static const struct state *
known_lines(const struct crossing *c, size_t side)
{
	const struct state *was = counterpart(c, side);

	return was != NULL ? was : former_on(c, 1 - side, c->state[side]) ==
	    NULL ? c->state[1 - side] : NULL;
}

/* What the merge does to one side's record. */
static int
try_side(const struct crossing *c, size_t side)
{
	const struct state *state = c->state[side];
	OWN(state_lines) now = STATE_LINES_INIT;

	/* what was removed has to have its lines when it is put back */
	if (state == NULL || oid_eq(&c->merged, &c->text[side]) ||
	    !goes_on(state))
		return 0;
	if (state->is_there && (try_agreements(c, side) < 0 ||
	    try_lost_record(c, side) < 0))
		return -1;
	if (state->lines.n == 0)
		return 0;
	/* a record that is void or moved keeps its lines where it is */
	if (oid_is_zero(&c->merged) && was_done_there(c, side))
		return 0;
	return read_lines(&now, c, side) < 0 ? -1 :
	    trial_taken_lines(c->trial, side, c->path, state, &now,
	    known_lines(c, side));
}

/* Whether a side moved the record here, and the other does not know that. */
static bool
was_moved_by(const struct crossing *c, size_t side)
{
	const struct state *state = c->state[side];

	return state->is_there && state->elsewhere != NULL &&
	    is_own_text(c, side) && counterpart(c, side) == NULL;
}

/* A text that no parent has; a move comes whole, and so does what is agreed. */
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
	if (i < 2 && c->trial->rules->breaches->n == nbreaches)
		trial_breach(c->trial, BREACH_EVIL_MERGE, c->path, "the "
		    "merge has a text that no parent has, and somebody "
		    "agreed to, disagreed with or moved the record; take one "
		    "parent's text whole");
	return 0;
}

/* Whether the name of a record stood for another one before. */
static bool
was_before(const struct state *state, const struct state *other)
{
	return !is_same_record(state, other) &&
	    same_among(state->former, other) != NULL;
}

/*
 * Which of two states goes on by itself: the one whose text the merge has,
 * then what stands, what was left by an act, and what is only gone.
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
 * The side whose state goes on.  Where both have the text of the merge, or
 * where it has nothing: the one that has the other behind it; else the record
 * that was moved here, or the newer one; of nothing, what no act explains, so
 * that it is known if it is put back.
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
	if (is_gone)
		return (!is_same_record(a, b) || is_copy(a, b) ||
		    is_copy(b, a)) && goes_on(a) != goes_on(b) ?
		    goes_on(b) : rank(c, 1) > rank(c, 0);
	if ((a->elsewhere == NULL) != (b->elsewhere == NULL))
		return b->elsewhere != NULL;
	return state_is_newer(b, a);
}

/*
 * What left a name last comes first, whichever parent had it; or, where it is
 * known already, it becomes one with what it was.
 */
static struct state *
put_former(struct state *out, struct state *other, bool is_known)
{
	struct state *former = out->former, *copy;

	out = state_edit(out);
	if (former != NULL && is_same_record(former, other)) {
		out->former = state_merge(former, other);
		state_unref(former);
	} else if (is_known || (former != NULL &&
	    version_is_before(last_of(other), last_of(former)))) {
		out->former = put_former(former, other, is_known);
	} else {
		copy = state_merge(other, NULL);
		state_unref(copy->former);
		copy->former = former;
		out->former = copy;
	}
	return out;
}

/* Whether a state, and so all behind it, is what both sides began with. */
static bool
has_behind(const struct state *state, const struct state *other)
{
	while (state != NULL && state != other)
		state = state->former;
	return state != NULL;
}

/*
 * Events on what was the same record before go with what it became; and of what
 * another one had left here somebody may ask where it is.
 */
static struct state *
join_former(struct state *out, struct state *other)
{
	bool is_known;

	for (; other != NULL && !has_behind(out, other);
	    other = other->former) {
		is_known = same_among(out->former, other) != NULL;
		if (!is_same_record(out, other) && (is_known ||
		    state_has_left(other)))
			out = put_former(out, other, is_known);
	}
	return out;
}

/* The side's record, if the other side has newly moved or voided it. */
static struct state *
newly_left(const struct crossing *c, size_t side)
{
	struct state *state = c->state[side], *left = counterpart(c, side);

	return state_has_left(left) &&
	    is_new_to(c, side, &last_of(left)->commit) &&
	    !has_returned(state, left) ? left : NULL;
}

/* The same, of a record that stands there. */
static struct state *
left_by_other(const struct crossing *c, size_t side)
{
	return c->state[side] != NULL && c->state[side]->is_there ?
	    newly_left(c, side) : NULL;
}

/*
 * Both sides began a record under one name, or brought one there: that is one
 * record from now on.  What one side left, unbeknownst to the other, is not,
 * be it removed there.
 */
static bool
have_begun_both(const struct crossing *c)
{
	return goes_on(c->state[0]) && goes_on(c->state[1]) &&
	    newly_left(c, 0) == NULL && newly_left(c, 1) == NULL;
}

/* Takes in what a side has under the name that a record had before. */
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

/* Of two that are one from now on, the one that was moved here goes on. */
static struct state *
join_begun(struct state *taken, struct state *other)
{
	struct state *out = state_merge(taken, other);

	if (out->elsewhere == NULL)
		out->elsewhere = state_ref(other->elsewhere);
	return out;
}

/* What is known after the merge. */
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
		out = join_former(state_ref(taken), other);
	return join_moved(out, c, 1 - side, taken);
}

/* A text keeps its name, though the record it is of was moved or voided. */
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
		/* else the new name is missing, and that is told */
		if (!oid_is_zero(&moved))
			trial_breach(c->trial, BREACH_EVIL_MERGE, c->path,
			    "the merge keeps under its name what the other "
			    "side moved; a move is taken over whole");
	}
	return 0;
}

/*
 * A name that one side left by a move or a void, and that the merge has as
 * the other side: it is another record, of which nothing was said yet.
 * Answers the side of the record that was left; 2 for none.
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
 * Whose the disagreements of a side are, should the merge have them; those
 * that `other` (or NULL) knew are gone where it has them no more.
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

/* What is removed, and no act says why, may be put back with its lines. */
static struct state *
keep_removed_lines(struct state *state, const struct crossing *c)
{
	const struct state *other;
	size_t i;

	state = state_edit(state);
	for (i = 0; i < 2; i++) {
		other = c->state[1 - i];
		if (c->state[i] != NULL && is_same_record(state, c->state[i]))
			keep_lines(state, c->state[i], other);
		if (other != NULL)
			keep_lines(state, former_on(c, i, other), other);
	}
	return state;
}

/* The record that begins anew. */
static struct state *
begin_anew(const struct crossing *c, size_t side)
{
	struct state *was = c->state[side];
	struct state *other = c->state[1 - side], *state;

	if (goes_on(other))
		return join_moved(join_former(state_ref(other), was), c,
		    side, other);
	state = state_new(c->path);
	state->former = is_same_record(other, was) ?
	    state_merge(other, was) : join_former(state_ref(other), was);
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
		state = trial_end(trial, state);
	} else if (!oid_is_zero(&c->merged) && (left < 2 || is_combined(c))) {
		state = state_edit(state);
		/* the disagreements in it stay whose they are */
		for (i = 0; i < 2; i++)
			if (c->state[i] != NULL && goes_on(c->state[i]))
				keep_lines(state, c->state[i], NULL);
		result = trial_take_text(trial, state, &c->merged,
		    WAY_WRITTEN, 0);
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

static void
push_text(struct oid **text, size_t *n, size_t *cap, const struct oid *oid)
{
	*text = mem_room(*text, *n, cap, sizeof(**text));
	(*text)[(*n)++] = *oid;
}

/* What a version took the place of beside `before`; the same, if nothing. */
static const struct oid *
before_too(const struct version *version)
{
	return oid_is_zero(&version->before_too) ? &version->before :
	    &version->before_too;
}

/* A text that both sides know takes the place of those before it. */
static void
push_known(struct trial_texts *out, const struct version *version)
{
	size_t i;

	for (i = 0; i < out->nknown; i++)
		if (oid_eq(&out->known[i], &version->before) ||
		    oid_eq(&out->known[i], before_too(version)))
			out->known[i--] = out->known[--out->nknown];
	push_text(&out->known, &out->nknown, &out->known_cap, &version->text);
}

/* What both sides know of a file, and what one of them did to it. */
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
		version = &state->version[i];
		/* most of the past they have alike: that is not looked up */
		is_alike = is_alike && i < other->nversions &&
		    oid_eq(&version->commit, &other->version[i].commit);
		if (is_alike || !is_new_to(c, 1 - side, &version->commit)) {
			push_known(out, version);
			continue;
		}
		push_text(&out->own, &out->nown, &out->own_cap,
		    &version->before);
		push_text(&out->own, &out->nown, &out->own_cap,
		    before_too(version));
		push_text(&out->own, &out->nown, &out->own_cap,
		    &version->text);
	}
}

/* A roster, settings or a template: what the merge does to one side's. */
static int
try_setting(const struct crossing *c, size_t side, enum place place)
{
	struct trial *trial = c->trial;
	struct trial_texts texts;
	bool has_identity, has_other;
	int result;

	gather_texts(&texts, c, side);
	result = trial_differs(&has_identity, &has_other, trial, c->path,
	    &texts);
	free(texts.known);
	free(texts.own);
	if (result < 0 || !(has_identity || has_other))
		return result;
	if (trial_roster_signature(trial, c->path) < 0)
		return -1;
	if (place != PLACE_PERSON)
		return trial_change_policy(trial, side, c->path);
	return oid_is_zero(&c->merged) ?
	    trial_roster_gone(trial, side, c->path) :
	    trial_change_roster(trial, side, c->path, has_identity,
	    has_other);
}

/* Evidence never goes, and never becomes another. */
static void
try_evidence(const struct crossing *c)
{
	size_t i;

	for (i = 0; i < 2; i++)
		if (!oid_is_zero(&c->text[i]) &&
		    !oid_eq(&c->text[i], &c->merged) && !was_done_there(c, i))
			trial_breach(c->trial, BREACH_REMOVED, c->path, "the "
			    "merge loses evidence that was committed");
}

static int
try_file(const struct crossing *c, enum place place)
{
	size_t i;

	if (place == PLACE_EVIDENCE) {
		try_evidence(c);
		return 0;
	}
	for (i = 0; i < 2; i++)
		/* anybody may create a person */
		if (!oid_eq(&c->text[i], &c->merged) &&
		    (place != PLACE_PERSON || !oid_is_zero(&c->text[i])) &&
		    try_setting(c, i, place) < 0)
			return -1;
	if (!is_combined(c) || oid_is_zero(&c->merged))
		return 0;
	if (trial_roster_signature(c->trial, c->path) < 0)
		return -1;
	return trial_setting(c->trial, c->path, place, &c->merged);
}

/*
 * The text that stands from now on, whatever else the two sides had; evidence
 * never becomes another.
 */
static void
put_file(const struct crossing *c, enum place place)
{
	struct version version = trial_version(c->trial, &c->merged);
	struct state *state;
	size_t side = side_of(c);

	if (c->state[side] == NULL)
		state = state_new(c->path);
	else
		state = state_merge(c->state[side], c->state[1 - side]);
	if (place != PLACE_EVIDENCE)
		version.before_too = c->text[1 - side];
	if (is_combined(c) || (!oid_is_zero(&c->merged) &&
	    !oid_is_zero(&version.before_too) &&
	    !oid_eq(&c->merged, &version.before_too)))
		state_add_version(state, &version);
	c->trial->map = statemap_put(c->trial->map, state);
}

/* What a side and the merge have at a path, from the side's delta. */
static bool
look(struct oid *side, struct oid *merged, const struct treediff *delta,
    const char *path)
{
	const struct change *change = treediff_find(delta, path);

	if (change == NULL)
		return false;
	if (change->was_there)
		*side = change->before;
	if (change->is_there && change->mode == MODE_FILE)
		*merged = change->after;
	return true;
}

/* The merged text and each side's; one without a change has the merged. */
static int
cross(struct crossing *out, struct trial *trial, const char *path)
{
	bool is_known[2], is_any = false;
	size_t i;

	*out = (struct crossing){ .trial = trial, .path = path };
	for (i = 0; i < 2; i++) {
		out->state[i] = trial_state(trial, i, path);
		is_known[i] = look(&out->text[i], &out->merged,
		    &trial->delta[i], path);
		is_any |= is_known[i];
	}
	if (!is_any && settings_id_at(&out->merged, trial->rules->repo,
	    &trial->commit->tree, path, trial->err) < 0)
		return -1;
	for (i = 0; i < 2; i++)
		if (!is_known[i])
			out->text[i] = out->merged;
	return 0;
}

/* Each path once: those that were tried are kept in a set. */
static bool
is_new_path(struct merge *merge, const char *path)
{
	if (statemap_find(merge->paths, path) != NULL)
		return false;
	merge->paths = statemap_put(merge->paths, state_new(path));
	return true;
}

static int
try_path(struct merge *merge, const char *path, enum place place)
{
	struct trial *trial = merge->trial;
	struct crossing crossing;

	if (place == PLACE_OTHER || !is_new_path(merge, path) ||
	    (!str_is_absent(treediff_person(path)) &&
		!trial_wants(trial, path)))
		return 0;
	if (cross(&crossing, trial, path) < 0)
		return -1;
	if (place == PLACE_RECORD)
		return try_record(&crossing);
	if (!trial->rules->is_learning && try_file(&crossing, place) < 0)
		return -1;
	put_file(&crossing, place);
	return 0;
}

/* The parents know different things of a file that all have alike. */
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
		    "parents, and this one %zu; merge one branch after the "
		    "other", trial->nsides)->says_remedy = true;
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
