/* SPDX-License-Identifier: ISC */
/* state - small arrays, copied when they are shared. */

#include "history/state.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static char *
copy_string(const char *s)
{
	return s == NULL ? NULL : mem_copy(s, strlen(s));
}

/*
 * There are as many states as records, and most have a version and an event
 * or two: MEM_ROOM would keep room for eight of each.
 */
static void *
small_room(void *array, size_t n, size_t *cap, size_t size)
{
	if (n < *cap || n >= 8)
		return mem_room(array, n, cap, size);
	*cap = n + 1;
	return mem_resize(array, *cap, size);
}

#define SMALL_ROOM(array, n, cap) \
	((array) = small_room((array), (n), (cap), sizeof(*(array))))

struct state *
state_new(const char *path)
{
	struct state *state = mem_new(1, sizeof(*state));

	state->refs = 1;
	state->path = copy_string(path);
	state->kind = (struct buf)BUF_INIT;
	return state;
}

struct state *
state_ref(struct state *state)
{
	if (state != NULL)
		state->refs++;
	return state;
}

void
state_clear_lines(struct state *state)
{
	while (state->nlines > 0) {
		state->nlines--;
		free(state->line[state->nlines].initials);
		free(state->line[state->nlines].email);
	}
}

void
state_unref(struct state *state)
{
	struct event *event;

	if (state == NULL || --state->refs > 0)
		return;
	state_clear_lines(state);
	while (state->nevents > 0) {
		event = &state->event[--state->nevents];
		free(event->name);
		free(event->email);
		free(event->witness);
		free(event->words);
		free(event->to);
	}
	state_unref(state->former);
	state_unref(state->elsewhere);
	buf_release(&state->kind);
	free(state->line);
	free(state->event);
	free(state->version);
	free(state->moved_to);
	free(state->creator);
	free(state->path);
	free(state);
}

void
state_add_event(struct state *state, const struct event *event)
{
	struct event *copy;

	SMALL_ROOM(state->event, state->nevents, &state->event_cap);
	copy = &state->event[state->nevents++];
	*copy = *event;
	copy->name = copy_string(event->name);
	copy->email = copy_string(event->email);
	copy->witness = copy_string(event->witness);
	copy->words = copy_string(event->words);
	copy->to = copy_string(event->to);
}

void
state_add_line(struct state *state, const struct state_line *line)
{
	struct state_line *copy;

	MEM_ROOM(state->line, state->nlines, &state->line_cap);
	copy = &state->line[state->nlines++];
	*copy = *line;
	copy->initials = copy_string(line->initials);
	copy->email = copy_string(line->email);
}

static void
push_version(struct state *state, const struct version *version)
{
	SMALL_ROOM(state->version, state->nversions, &state->version_cap);
	state->version[state->nversions++] = *version;
}

struct state *
state_edit(struct state *state)
{
	struct state *copy;
	size_t i;

	if (state->refs == 1)
		return state;
	copy = state_new(state->path);
	copy->is_there = state->is_there;
	copy->is_void = state->is_void;
	copy->is_moved = state->is_moved;
	copy->origin = state->origin;
	copy->settings = state->settings;
	copy->was_held = state->was_held;
	copy->was_in_force = state->was_in_force;
	copy->is_imported = state->is_imported;
	copy->moved_to = copy_string(state->moved_to);
	copy->former = state_ref(state->former);
	copy->elsewhere = state_ref(state->elsewhere);
	copy->creator = copy_string(state->creator);
	copy->folder_is_used = state->folder_is_used;
	buf_add(&copy->kind, buf_str(&state->kind));
	for (i = 0; i < state->nversions; i++)
		push_version(copy, &state->version[i]);
	for (i = 0; i < state->nevents; i++)
		state_add_event(copy, &state->event[i]);
	for (i = 0; i < state->nlines; i++)
		state_add_line(copy, &state->line[i]);
	state_unref(state);
	return copy;
}

const struct version *
state_version(const struct state *state)
{
	return state != NULL && state->is_there ?
	    &state->version[state->nversions - 1] : NULL;
}

const struct version *
state_brought_by(const struct state *state, const struct oid *commit)
{
	size_t i;

	for (i = state == NULL ? 0 : state->nversions; i-- > 0; )
		if (oid_eq(&state->version[i].commit, commit))
			return &state->version[i];
	return NULL;
}

void
version_take_stricter(struct version *out, const struct version *other)
{
	out->is_complete &= other->is_complete;
	if (other->agreed_by == AGREED_BY_BOTH ||
	    out->agreed_by == AGREED_BY_NONE)
		out->agreed_by = other->agreed_by;
}

bool
state_descends(const struct state *state, const struct oid *commit)
{
	while (state != NULL && state_brought_by(state, commit) == NULL)
		state = state->former;
	return state != NULL;
}

void
state_add_version(struct state *state, const struct version *version)
{
	state->is_there = !oid_is_zero(&version->text);
	push_version(state, version);
	if (state->nversions > 1)
		state->version[state->nversions - 1].before =
		    state->version[state->nversions - 2].text;
}

bool
event_is_agreement(const struct event *event)
{
	return event->type == ACT_AGREE || event->type == ACT_WITNESS;
}

bool
event_holds(const struct event *event)
{
	return event->hold == HOLD_STANDS && !event->is_withdrawn;
}

void
state_lapse(struct state *state, enum hold hold)
{
	size_t i;

	for (i = 0; i < state->nevents; i++)
		if (state->event[i].hold < hold)
			state->event[i].hold = hold;
}

bool
state_is_agreed(const struct state *state)
{
	size_t i;

	for (i = 0; state != NULL && i < state->nevents; i++)
		if (event_is_agreement(&state->event[i]) &&
		    event_holds(&state->event[i]))
			return true;
	return false;
}

bool
state_is_protected(const struct state *state)
{
	return state != NULL && state->is_there &&
	    (state->nlines > 0 || state_is_agreed(state));
}

bool
state_has_act(const struct state *state)
{
	return state != NULL && state->nevents > 0;
}

const struct event *
state_event(const struct state *state, const struct oid *commit)
{
	size_t i;

	for (i = 0; state != NULL && i < state->nevents; i++)
		if (oid_eq(&state->event[i].commit, commit))
			return &state->event[i];
	return NULL;
}

static void
add_read(struct state_lines *out, struct str bytes, struct str initials)
{
	MEM_ROOM(out->line, out->n, &out->cap);
	out->line[out->n++] = (struct state_line){
	    .sum = sha256_of(str_trim_end(bytes)),
	    .initials = mem_copy(initials.at, initials.n) };
}

static void
read_block(struct state_lines *out, const struct record *record, size_t i)
{
	const struct markdown_block *block = &record->mark.block[i];
	struct str initials, line;
	unsigned at;

	if (block->type == MARKDOWN_ITEM && block->depth == 0) {
		if (record_item_initials(&initials, record, i))
			add_read(out, lines_range(&record->lines,
			    block->first_line, block->last_line), initials);
		return;
	}
	if (block->type != MARKDOWN_TEXT || block->parent != MARKDOWN_NONE)
		return;
	for (at = block->first_line; at <= block->last_line; at++) {
		line = lines_get(&record->lines, at);
		if (record_initials(&initials, line))
			add_read(out, line, initials);
	}
}

void
state_lines_read(struct state_lines *out, const struct record *record,
    struct str title)
{
	const struct section *section;
	size_t i;

	for (i = 0; i < record->mark.n; i++) {
		section = outline_at(&record->outline,
		    record->mark.block[i].first_line);
		if (section != NULL && str_eq(section->title, title))
			read_block(out, record, i);
	}
}

void
state_lines_release(struct state_lines *lines)
{
	size_t i;

	for (i = 0; i < lines->n; i++)
		free(lines->line[i].initials);
	free(lines->line);
	*lines = (struct state_lines)STATE_LINES_INIT;
}

const struct state_line *
state_find_line(const struct state *state, const struct sha256_text *sum)
{
	size_t i;

	for (i = 0; state != NULL && i < state->nlines; i++)
		if (strcmp(state->line[i].sum.at, sum->at) == 0)
			return &state->line[i];
	return NULL;
}

static bool
comes_first(long long a, const struct oid *id, long long b,
    const struct oid *other)
{
	return a != b ? a < b : oid_cmp(id, other) < 0;
}

bool
state_is_newer(const struct state *a, const struct state *b)
{
	const struct version *mine = state_version(a);
	const struct version *theirs = state_version(b);
	bool has_theirs, has_mine;

	if (mine == NULL || theirs == NULL || oid_eq(&mine->commit,
	    &theirs->commit))
		return false;
	has_theirs = state_brought_by(a, &theirs->commit) != NULL;
	has_mine = state_brought_by(b, &mine->commit) != NULL;
	if (has_theirs != has_mine)
		return has_theirs;
	return comes_first(theirs->seconds, &theirs->commit, mine->seconds,
	    &mine->commit);
}

/*
 * Texts that only the other side had stand before the one that was taken, by
 * their dates: the same whichever parent comes first.
 */
static void
join_versions(struct state *out, const struct state *other)
{
	const struct version *version;
	size_t i, at;

	for (i = 0; i < other->nversions; i++) {
		version = &other->version[i];
		if (state_brought_by(out, &version->commit) != NULL)
			continue;
		push_version(out, version);
		/* the last one stays the last */
		for (at = out->nversions - 1; at > 0 && (at ==
		    out->nversions - 1 || comes_first(version->seconds,
		    &version->commit, out->version[at - 1].seconds,
		    &out->version[at - 1].commit)); at--)
			out->version[at] = out->version[at - 1];
		out->version[at] = *version;
	}
}

/*
 * How what was said of a text lapses by the one that was taken: it is only
 * answered, if that is the text and disagreements that were added to it.
 */
static enum hold
hold_of(const struct state *taken, const struct oid *text)
{
	const struct version *version = &taken->version[taken->nversions - 1];

	while (version->is_item && !oid_eq(&version->before, text)) {
		const struct oid *before = &version->before;

		while (version > taken->version &&
		    !oid_eq(&(--version)->text, before))
			;
		if (!oid_eq(&version->text, before))
			break;
	}
	return version->is_item && oid_eq(&version->before, text) ?
	    HOLD_ANSWERED : HOLD_CHANGED;
}

/* By its date: the same place whichever parent comes first. */
static void
put_event(struct state *out, const struct event *event, enum hold hold)
{
	struct event copy;
	size_t at;

	state_add_event(out, event);
	copy = out->event[out->nevents - 1];
	copy.hold = hold;
	for (at = out->nevents - 1; at > 0 && comes_first(copy.seconds,
	    &copy.commit, out->event[at - 1].seconds,
	    &out->event[at - 1].commit); at--)
		out->event[at] = out->event[at - 1];
	out->event[at] = copy;
}

/*
 * Of two judgements of one text the stricter holds.
 * Of an event that both know the worse counts.  One that only the other side
 * knows stands only if its text is the one that was taken.
 */
static void
join_events(struct state *out, const struct state *other)
{
	struct version *mine = &out->version[out->nversions - 1];
	const struct version *theirs =
	    &other->version[other->nversions - 1];
	bool is_same = other->is_there && out->is_there &&
	    oid_eq(&mine->text, &theirs->text) &&
	    strcmp(out->path, other->path) == 0;
	const struct event *event;
	size_t i, j;

	if (is_same)
		version_take_stricter(mine, theirs);
	for (i = 0; i < other->nevents; i++) {
		event = &other->event[i];
		for (j = 0; j < out->nevents; j++)
			if (oid_eq(&out->event[j].commit, &event->commit))
				break;
		if (j == out->nevents) {
			put_event(out, event, !is_same && event->hold ==
			    HOLD_STANDS ? hold_of(out, &theirs->text) :
			    event->hold);
			continue;
		}
		out->event[j].is_withdrawn |= event->is_withdrawn;
		if (event->hold > out->event[j].hold)
			out->event[j].hold = event->hold;
	}
}

/* A line that both sides brought is whose it was first. */
static void
join_line(struct state_line *out, const struct state_line *other)
{
	out->is_withdrawn |= other->is_withdrawn;
	if (!comes_first(other->seconds, &other->commit, out->seconds,
	    &out->commit))
		return;
	free(out->email);
	out->email = copy_string(other->email);
	out->is_person = other->is_person;
	out->commit = other->commit;
	out->seconds = other->seconds;
}

struct state *
state_merge(struct state *taken, const struct state *other)
{
	/* the reference that is added makes it a copy */
	struct state *out = state_edit(state_ref(taken));
	const struct state_line *line;
	size_t i;

	if (other == NULL || other == taken)
		return out;
	for (i = 0; i < out->nlines; i++) {
		line = state_find_line(other, &out->line[i].sum);
		if (line != NULL)
			join_line(&out->line[i], line);
	}
	out->was_held |= other->was_held;
	out->was_in_force |= other->was_in_force;
	out->is_imported &= other->is_imported;
	out->folder_is_used |= other->folder_is_used;
	join_events(out, other);
	join_versions(out, other);
	return out;
}
