/* SPDX-License-Identifier: ISC */
/* trail - copies what an audit tells, since its views do not last. */

#include "history/trail.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/texts.h"

#define AT(member) offsetof(struct trail_line, member)
static const struct texts texts = TEXTS(struct trail_line, AT(path),
    AT(name), AT(email), AT(by_name), AT(by_email), AT(of), AT(words),
    AT(to));

/*
 * Fills in who did it: for an act, whom the act names; for a text, its author;
 * and the committer as well, if that is somebody else.
 */
static void
add_persons(struct trail_line *line, const struct telling *telling)
{
	const struct act *act = telling->act;
	const struct person_line *committer = &telling->parsed->committer;

	line->name = telling->parsed->author.name;
	line->email = telling->parsed->author.email;
	if (line->type == ACT_WITNESS) {
		line->name = act->witness_name;
		line->email = act->witness_email;
		line->of = act->name;
	} else if (line->type != ACT_NONE && !str_is_absent(act->email)) {
		line->name = act->name;
		line->email = act->email;
	}
	if (str_eq(committer->name, line->name) &&
	    str_eq(committer->email, line->email))
		return;
	line->by_name = committer->name;
	line->by_email = committer->email;
}

void
trail_tell(const struct telling *telling, void *arg)
{
	const struct act *act = telling->act;
	struct trail *trail = arg;
	struct trail_line *line;
	struct str change, rest = telling->changes;
	OWN(buf) changes = BUF_INIT;
	bool is_act = !telling->is_roster && !telling->is_gone &&
	    act->type != ACT_NONE && str_is(act->record, telling->path);

	MEM_ROOM(trail->line, trail->n, &trail->cap);
	line = &trail->line[trail->n];
	*line = (struct trail_line){ .path = str_of(telling->path),
		.commit = *telling->commit,
		.day = commit_day(telling->parsed),
		.type = is_act ? act->type : ACT_NONE,
		.is_first = telling->is_first, .is_gone = telling->is_gone,
		.is_believed = telling->is_believed,
		.is_disagreement = telling->is_item && telling->is_believed &&
		act->type == ACT_AGREE,
		.is_roster = telling->is_roster, .order = trail->n++ };
	while (str_next_string(&change, &rest))
		buf_addf(&changes, "%s%s", changes.n > 0 ? "; " : "",
		    change.at);
	line->words = !is_act ? buf_str(&changes) :
	    act->type == ACT_WITNESS ? act->evidence : act->reason;
	if (is_act)
		line->to = act->type == ACT_MOVE ? act->moves :
		    act->disclosed_to;
	add_persons(line, telling);
	texts_copy(line, &texts);
	if (!is_act)
		return;
	/* a signature counts for the address that the act names */
	line->verdict = sign_verify(NULL, trail->repo, telling->bytes,
	    line->email.at, SIGN_THEN);
	line->level = act->type == ACT_WITNESS ? LEVEL_WITNESSED :
	    line->verdict == SIGN_GOOD && line->is_believed ? LEVEL_SIGNED :
	    LEVEL_NAMED;
}

static int
compare_oids(const void *a, const void *b)
{
	return oid_cmp(a, b);
}

/* Notes the commits of a record, to tell its lines from another record's. */
static void
note_commits(struct trail_state *out, const struct state *state)
{
	size_t i;

	out->commit = mem_new(state->nversions + state->events.n,
	    sizeof(*out->commit));
	for (i = 0; i < state->nversions; i++)
		out->commit[out->ncommits++] = version_at(state, i)->commit;
	for (i = 0; i < state->events.n; i++)
		out->commit[out->ncommits++] = event_at(state, i)->commit;
	MEM_SORT(out->commit, out->ncommits, compare_oids);
}

static void
add_state(struct trail *trail, struct state *state, unsigned past)
{
	OWN(agreement) agreement = AGREEMENT_INIT;
	struct trail_state *out;
	bool is_gone = !state->is_there && !state_has_left(state);

	if (is_gone && state->nversions == 0)
		return;
	/* after a failure nothing of the trail is shown */
	if (!is_gone && agreement_read(&agreement, state, trail->repo, false,
	    &trail->err) < 0)
		trail->failed = true;
	out = MEM_ADD(trail->state, trail->nstates, &trail->state_cap);
	*out = (struct trail_state){ .past = past, .state = agreement.state,
		.is_gone = is_gone, .is_binding = state_is_binding(state),
		.path = mem_copy(state->path, strlen(state->path)),
		.moved_to = state->moved_to == NULL ? NULL :
		mem_copy(state->moved_to, strlen(state->moved_to)) };
	if (past > 0 || state->former != NULL)
		note_commits(out, state);
}

void
trail_stand(struct state *state, struct state *none, void *arg)
{
	struct record_name name;
	unsigned past = 0;

	(void)none;
	if (!record_name_parse(&name, str_of(state->path)))
		return;
	for (; state != NULL; state = state->former)
		add_state(arg, state, past++);
}

/* Records of one name come in the order of their states. */
static int
compare_lines(const void *a, const void *b)
{
	const struct trail_line *x = a, *y = b;

	return MEM_ORDER(strcmp(x->path.at, y->path.at),
	    MEM_CMP(x->state, y->state), MEM_CMP(x->order, y->order));
}

/* By path, the oldest record of it first. */
static int
compare_states(const void *a, const void *b)
{
	const struct trail_state *x = a, *y = b;

	return MEM_ORDER(strcmp(x->path, y->path), MEM_CMP(y->past, x->past));
}

static bool
is_named(const struct trail *trail, size_t state, const char *path)
{
	return state < trail->nstates &&
	    strcmp(trail->state[state].path, path) == 0;
}

static bool
knows_commit(const struct trail_state *state, const struct oid *commit)
{
	return state->ncommits > 0 && bsearch(commit, state->commit,
	    state->ncommits, sizeof(*commit), compare_oids) != NULL;
}

/*
 * Finds out to which record of a name each line belongs, and sets `state`.  The
 * lines are sorted by path and by the order of history.  A line that no record
 * knows, such as an act that does not count, belongs to the record of the line
 * before it.
 */
static void
tell_apart(struct trail *trail)
{
	struct trail_line *line = trail->line;
	size_t i, j, first = 0;

	for (i = 0; i < trail->n; i++) {
		while (first < trail->nstates &&
		    strcmp(trail->state[first].path, line[i].path.at) < 0)
			first++;
		for (j = first; is_named(trail, j, line[i].path.at) &&
		    !knows_commit(&trail->state[j], &line[i].commit); j++)
			;
		if (is_named(trail, j, line[i].path.at))
			line[i].state = &trail->state[j];
		else if (i > 0 && str_eq(line[i - 1].path, line[i].path))
			line[i].state = line[i - 1].state;
		else if (is_named(trail, first, line[i].path.at))
			line[i].state = &trail->state[first];
	}
}

int
trail_finish(struct trail *trail, struct err *err)
{
	if (trail->failed) {
		*err = trail->err;
		return -1;
	}
	MEM_SORT(trail->line, trail->n, compare_lines);
	MEM_SORT(trail->state, trail->nstates, compare_states);
	tell_apart(trail);
	MEM_SORT(trail->line, trail->n, compare_lines);
	return 0;
}

bool
trail_is_same(const struct trail_line *a, const struct trail_line *b)
{
	return a->state == b->state && str_eq(a->path, b->path);
}

void
trail_release(struct trail *trail)
{
	size_t i;

	for (i = 0; i < trail->nstates; i++) {
		free(trail->state[i].path);
		free(trail->state[i].moved_to);
		free(trail->state[i].commit);
	}
	texts_free_all(trail->line, trail->n, &texts);
	free(trail->state);
	*trail = (struct trail)TRAIL_INIT(trail->repo);
}

const char *
trail_verb(const struct trail_line *line)
{
	static const char *const verbs[ACT_MALFORMED + 1] = {
		[ACT_AGREE] = "agreed", [ACT_DECLINE] = "declined",
		[ACT_WITHDRAW] = "withdrew", [ACT_WITNESS] = "witnessed",
		[ACT_AMEND] = "amended", [ACT_MOVE] = "moved",
		[ACT_VOID] = "made void", [ACT_DISCLOSE] = "disclosed" };

	if (line->type == ACT_AGREE && line->is_disagreement)
		return "disagreed";
	if (verbs[line->type] != NULL)
		return verbs[line->type];
	return line->is_gone ? "removed" : !line->is_first ? "changed" :
	    line->is_roster ? "created" : "wrote up";
}

void
trail_add_level(struct buf *out, const struct trail_line *line)
{
	static const char *const seals[] = { [SIGN_NONE] = "not signed",
		[SIGN_GOOD] = "signed", [SIGN_BAD] = "bad signature",
		[SIGN_UNKNOWN] = "unknown key",
		[SIGN_UNCHECKED] = "could not check the signature" };

	if (line->type == ACT_NONE)
		return;
	if (line->level == LEVEL_SIGNED)
		buf_add_string(out, "signed");
	else
		buf_addf(out, "%s (%s)", level_name(line->level),
		    seals[line->verdict]);
}
