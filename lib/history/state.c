/* SPDX-License-Identifier: ISC */
/*
 * state - small arrays, which are copied when a shared state is changed.  Only
 * versions are shared instead: there may be as many of them as commits.
 */

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
 * The versions of a path, one after the other.  States with the same beginning
 * share them: each state sees its first nversions, and a state that sees all of
 * them may add the next one in place.  A version is never changed or moved, so
 * that pointers to it are valid as long as one of these states.
 */
struct versions {
	size_t refs, n, cap;
	struct oidmap number;	/* commit to index, of the first nmapped */
	size_t nmapped;
	size_t nsorted;		/* so many, from the first on, are in the order
				   of their dates */
	unsigned long long id;	/* unique; never used again */
	unsigned long long joined;	/* id of other texts, whose first
					   njoined versions are among our
					   first nwith */
	size_t njoined, nwith;
	struct version version[];
};

/* Fewer versions are searched one by one. */
enum { MAPPED_MIN = 16 };

/* Makes room for n versions; if these are many, for twice as many. */
static struct versions *
versions_new(size_t n)
{
	static unsigned long long last_id;
	size_t cap = n < 8 ? n : 2 * n;
	struct versions *texts = mem_resize(NULL, 1, sizeof(*texts) +
	    cap * sizeof(texts->version[0]));

	*texts = (struct versions){ .refs = 1, .cap = cap,
		.number = OIDMAP_INIT, .id = ++last_id };
	return texts;
}

static void
versions_unref(struct versions *texts)
{
	if (texts == NULL || --texts->refs > 0)
		return;
	oidmap_release(&texts->number);
	free(texts);
}

/* Takes a reference to texts, all of which are the state's. */
static void
take_versions(struct state *state, struct versions *texts)
{
	versions_unref(state->texts);
	state->texts = texts;
	state->version = texts->version;
	state->nversions = texts->n;
}

static bool
comes_first(long long a, const struct oid *id, long long b,
    const struct oid *other)
{
	return MEM_ORDER(MEM_CMP(a, b), oid_cmp(id, other)) < 0;
}

bool
version_is_before(const struct version *a, const struct version *b)
{
	return comes_first(a->seconds, &a->commit, b->seconds, &b->commit);
}

static void
count_sorted(struct versions *texts)
{
	const struct version *version = texts->version;
	size_t n = texts->nsorted;

	while (n < texts->n && (n == 0 ||
	    version_is_before(&version[n - 1], &version[n])))
		n++;
	texts->nsorted = n;
}

static void
add_versions(struct versions *texts, const struct version *version, size_t n)
{
	memcpy(texts->version + texts->n, version, n * sizeof(*version));
	texts->n += n;
	count_sorted(texts);
}

void
state_push_version(struct state *state, const struct version *version)
{
	struct versions *texts = state->texts;
	size_t n = state->nversions;

	if (texts == NULL || texts->n > n || texts->n == texts->cap) {
		texts = versions_new(n + 1);
		if (n > 0)
			add_versions(texts, state->version, n);
		take_versions(state, texts);
	}
	add_versions(texts, version, 1);
	state->nversions++;
}

/* The strings of an event, which all copies of it point into. */
struct said {
	size_t refs;
	char at[];
};

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
state_lines_release(struct state_lines *lines)
{
	size_t i;

	for (i = 0; i < lines->n; i++) {
		free(lines->line[i].initials);
		free(lines->line[i].email);
		free(lines->line[i].writing);
	}
	free(lines->line);
	oidmap_release(&lines->by_sum);
	*lines = (struct state_lines)STATE_LINES_INIT;
}

void
state_unref(struct state *state)
{
	struct event *event;

	if (state == NULL || --state->refs > 0)
		return;
	state_lines_release(&state->lines);
	while (state->nevents > 0) {
		event = &state->event[--state->nevents];
		if (--event->said->refs == 0)
			free(event->said);
	}
	state_unref(state->former);
	state_unref(state->elsewhere);
	buf_release(&state->kind);
	free(state->event);
	free(state->settings);
	versions_unref(state->texts);
	free(state->moved_to);
	free(state->creator);
	free(state->path);
	free(state);
}

/* Adds an event, sharing its strings. */
static void
share_event(struct state *state, const struct event *event)
{
	/*
	 * there are as many states as records, and most have an event or two:
	 * MEM_ROOM alone would keep room for eight
	 */
	if (state->nevents == state->event_cap && state->nevents < 8)
		state->event = mem_resize(state->event, ++state->event_cap,
		    sizeof(*state->event));
	MEM_ROOM(state->event, state->nevents, &state->event_cap);
	state->event[state->nevents++] = *event;
	event->said->refs++;
}

void
state_add_event(struct state *state, const struct event *event)
{
	struct event copy = *event;
	char **const string[] = { &copy.name, &copy.email, &copy.witness,
		&copy.words, &copy.to }, *end;
	size_t i, size, n = sizeof(string) / sizeof(*string), all = 0;

	for (i = 0; i < n; i++)
		if (*string[i] != NULL)
			all += strlen(*string[i]) + 1;
	copy.said = mem_new(1, sizeof(*copy.said) + all);
	end = copy.said->at;
	for (i = 0; i < n; i++) {
		if (*string[i] == NULL)
			continue;
		size = strlen(*string[i]) + 1;
		*string[i] = memcpy(end, *string[i], size);
		end += size;
	}
	share_event(state, &copy);
}

/* Under what a sum is looked up: the first 160 of its 256 bits. */
static struct oid
key_of(const struct sha256_text *sum)
{
	struct oid key = OID_NONE;

	(void)oid_parse(&key, (struct str){ sum->at, 2 * sizeof(key.id) });
	return key;
}

/* Adds a line; what it points to is of the list then. */
static struct state_line *
add_line(struct state_lines *lines, const struct state_line *line)
{
	struct oid key = key_of(&line->sum);
	unsigned first = (unsigned)lines->n;
	struct state_line *own;

	if (!oidmap_find(&first, &lines->by_sum, &key))
		oidmap_add(&lines->by_sum, &key, first);
	own = MEM_ADD(lines->line, lines->n, &lines->cap);
	*own = *line;
	own->times = 0;
	lines->line[first].times++;
	return own;
}

void
state_lines_add(struct state_lines *lines, const struct state_line *line)
{
	struct state_line *copy = add_line(lines, line);
	size_t i;

	copy->initials = copy_string(line->initials);
	copy->email = copy_string(line->email);
	copy->writing = mem_new(line->nwritings, sizeof(*copy->writing));
	for (i = 0; i < line->nwritings; i++)
		copy->writing[i] = line->writing[i];
}

bool
state_line_is_withdrawn(const struct state_line *line)
{
	size_t i = 0;

	while (i < line->nwritings && line->writing[i].is_withdrawn)
		i++;
	return i == line->nwritings;
}

void
state_line_withdraw(struct state_line *line)
{
	size_t i;

	for (i = 0; i < line->nwritings; i++)
		line->writing[i].is_withdrawn = true;
}

struct state *
state_edit(struct state *state)
{
	struct state *copy;
	size_t i;

	if (state->refs == 1)
		return state;
	copy = mem_new(1, sizeof(*copy));
	*copy = *state;
	copy->refs = 1;
	copy->path = copy_string(state->path);
	copy->moved_to = copy_string(state->moved_to);
	copy->creator = copy_string(state->creator);
	copy->kind = (struct buf)BUF_INIT;
	buf_add(&copy->kind, buf_str(&state->kind));
	state_ref(copy->former);
	state_ref(copy->elsewhere);
	if (copy->texts != NULL)
		copy->texts->refs++;
	copy->event = NULL;
	copy->nevents = copy->event_cap = 0;
	copy->settings = NULL;
	copy->nsettings = 0;
	for (i = 0; i < state->nsettings; i++)
		state_add_settings(copy, &state->settings[i]);
	copy->lines = (struct state_lines)STATE_LINES_INIT;
	for (i = 0; i < state->nevents; i++)
		share_event(copy, &state->event[i]);
	for (i = 0; i < state->lines.n; i++)
		state_lines_add(&copy->lines, &state->lines.line[i]);
	state_unref(state);
	return copy;
}

void
state_add_settings(struct state *state, const struct oid *tree)
{
	size_t i = 0;

	while (i < state->nsettings && !oid_eq(&state->settings[i], tree))
		i++;
	if (i < state->nsettings)
		return;
	state->settings = mem_resize(state->settings, i + 1,
	    sizeof(*state->settings));
	state->settings[state->nsettings++] = *tree;
}

const struct version *
state_last(const struct state *state)
{
	return &state->version[state->nversions - 1];
}

const struct version *
state_version(const struct state *state)
{
	return state != NULL && state->is_there ? state_last(state) : NULL;
}

const struct version *
state_brought_by(const struct state *state, const struct oid *commit)
{
	struct versions *texts = state == NULL ? NULL : state->texts;
	unsigned number;
	size_t i;

	if (texts != NULL && state->nversions >= MAPPED_MIN) {
		for (; texts->nmapped < texts->n; texts->nmapped++)
			oidmap_add(&texts->number,
			    &texts->version[texts->nmapped].commit,
			    (unsigned)texts->nmapped);
		return oidmap_find(&number, &texts->number, commit) &&
		    number < state->nversions ? &state->version[number] :
		    NULL;
	}
	for (i = texts == NULL ? 0 : state->nversions; i-- > 0; )
		if (oid_eq(&state->version[i].commit, commit))
			return &state->version[i];
	return NULL;
}

bool
version_is_taken(const struct version *version)
{
	return oid_eq(&version->text, &version->before);
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
	struct version next = *version;

	state->is_there = !oid_is_zero(&next.text);
	if (state->nversions > 0 && oid_is_zero(&next.before))
		next.before = state_last(state)->text;
	state_push_version(state, &next);
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

const struct event *
state_agreement(const struct state *state)
{
	size_t i;

	for (i = state == NULL ? 0 : state->nevents; i-- > 0; )
		if (event_is_agreement(&state->event[i]) &&
		    event_holds(&state->event[i]))
			return &state->event[i];
	return NULL;
}

bool
state_is_agreed(const struct state *state)
{
	return state_agreement(state) != NULL;
}

bool
state_is_protected(const struct state *state)
{
	return state != NULL && state->is_there &&
	    (state->lines.n > 0 || state_is_agreed(state));
}

bool
state_is_binding(const struct state *state)
{
	return state->was_held || state->nevents > 0;
}

bool
state_has_left(const struct state *state)
{
	return state != NULL && (state->is_moved || state->is_void);
}

/*
 * The index of a commit's event; nevents if there is none.  The search begins
 * at `from`, since two states with the same beginning have most events in the
 * same order.
 */
static size_t
find_event(const struct state *state, const struct oid *commit, size_t from)
{
	size_t i, at, n = state->nevents;

	for (i = 0; i < n; i++) {
		at = (from + i) % n;
		if (oid_eq(&state->event[at].commit, commit))
			return at;
	}
	return n;
}

const struct event *
state_event(const struct state *state, const struct oid *commit)
{
	size_t at = state == NULL ? 0 : find_event(state, commit, 0);

	return state == NULL || at == state->nevents ? NULL :
	    &state->event[at];
}

bool
state_has_act(const struct state *state, const struct event *event)
{
	size_t i;

	for (; state != NULL; state = state->former)
		for (i = 0; i < state->nevents; i++)
			if (oid_eq(&state->event[i].bare, &event->bare))
				return true;
	return false;
}

struct sha256_text
state_line_sum(struct str bytes)
{
	return sha256_of(str_trim_end(bytes));
}

static void
add_read(struct state_lines *out, struct str bytes, struct str initials)
{
	struct state_line line = { .sum = state_line_sum(bytes),
		.initials = mem_copy(initials.at, initials.n) };

	add_line(out, &line);
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
	/* a line in a block of code is nobody's disagreement */
	if (block->type != MARKDOWN_TEXT || block->is_code ||
	    block->parent != MARKDOWN_NONE)
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
		section = section_at(&record->mark,
		    record->mark.block[i].first_line);
		if (section != NULL && str_eq(section->title, title))
			read_block(out, record, i);
	}
}

const struct state_line *
state_lines_find(const struct state_lines *lines,
    const struct sha256_text *sum)
{
	struct oid key = key_of(sum);
	unsigned first;

	return oidmap_find(&first, &lines->by_sum, &key) ?
	    &lines->line[first] : NULL;
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
	return version_is_before(theirs, mine);
}

static int
compare_versions(const void *a, const void *b)
{
	return version_is_before(*(const struct version *const *)a,
	    *(const struct version *const *)b) ? -1 : 1;
}

/*
 * Whether two versions that one commit brought are alike.  They may differ: in
 * a move the text went under one name and came under another, and a merge may
 * have judged the same text by stricter settings.
 */
static bool
is_same_version(const struct version *a, const struct version *b)
{
	return oid_eq(&a->text, &b->text) &&
	    a->agreed_by == b->agreed_by && a->is_complete == b->is_complete;
}

/*
 * How many versions of a state, from the first on, are known to be in the
 * other state `in` as well.
 */
static size_t
count_joined(const struct state *state, const struct state *in)
{
	const struct versions *mine = state->texts, *theirs = in->texts;
	size_t n = 0;

	if (mine == NULL || theirs == NULL)
		return 0;
	if (mine == theirs)
		n = in->nversions;
	else if (theirs->joined == mine->id && theirs->nwith <= in->nversions)
		n = theirs->njoined;
	return n < state->nversions ? n : state->nversions;
}

static void
note_joined(struct state *in, const struct versions *texts, size_t n)
{
	in->texts->joined = texts->id;
	in->texts->njoined = n;
	in->texts->nwith = in->nversions;
}

static bool
is_sorted(const struct state *state)
{
	return state->nversions > 0 &&
	    state->texts->nsorted >= state->nversions;
}

/*
 * If the other state has all versions of `out` but the last few, and these come
 * after all that the other state has, adds them to the other state's texts and
 * shares these.  Nothing is copied: so a branch that is merged again and again
 * costs only what is new on it.
 */
static bool
add_to_others(struct state *out, const struct state *other)
{
	const struct version *mine = out->version, *theirs;
	struct versions *texts = out->texts;
	size_t i = count_joined(out, other), n = out->nversions;

	if (!is_sorted(out) || !is_sorted(other))
		return false;
	for (; i < n; i++) {
		theirs = state_brought_by(other, &mine[i].commit);
		if (theirs == NULL)
			break;
		if (!is_same_version(theirs, &mine[i]))
			return false;
	}
	/* the other state is sorted: its last version is its latest */
	if (i == n || !version_is_before(state_last(other), &mine[i]))
		return false;
	out->texts = other->texts;
	out->texts->refs++;
	out->version = other->version;
	out->nversions = other->nversions;
	for (; i < n; i++)
		state_push_version(out, &mine[i]);
	note_joined(out, texts, n);
	versions_unref(texts);
	return true;
}

/*
 * Whether a version that only the other side had goes before one of ours: by
 * their dates, but not before what it stood behind on the other side.  It may
 * have replaced that, whatever its date says.
 */
static bool
goes_before(const struct version *only, const struct version *mine,
    const struct state *other)
{
	const struct version *theirs;

	if (!version_is_before(only, mine))
		return false;
	theirs = state_brought_by(other, &mine->commit);
	return theirs == NULL || theirs > only;
}

/*
 * Versions that only the other side had are put before the one that stands, by
 * their dates: the result is the same whichever parent comes first.
 */
void
state_join_versions(struct state *out, const struct state *other)
{
	const struct version **only = NULL, *mine;
	size_t i = count_joined(other, out), at, nmine = out->nversions;
	size_t n = 0, cap = 0;
	struct versions *texts;
	bool is_alike = true;

	if (i == other->nversions || add_to_others(out, other))
		return;
	for (; i < other->nversions; i++) {
		mine = state_brought_by(out, &other->version[i].commit);
		if (mine == NULL)
			*MEM_ADD(only, n, &cap) = &other->version[i];
		else
			is_alike &= is_same_version(mine, &other->version[i]);
	}
	if (is_alike && n == 0)
		note_joined(out, other->texts, other->nversions);
	if (n == 0)
		return;
	MEM_SORT(only, n, compare_versions);
	texts = versions_new(nmine + n);
	texts->n = at = nmine + n;
	/* filled from the end; our last version, if any, stays the last */
	if (nmine > 0)
		texts->version[--at] = out->version[--nmine];
	while (at > 0) {
		mine = nmine == 0 ? NULL : &out->version[nmine - 1];
		if (n == 0 || (mine != NULL &&
		    goes_before(only[n - 1], mine, other)))
			texts->version[--at] = out->version[--nmine];
		else
			texts->version[--at] = *only[--n];
	}
	free(only);
	count_sorted(texts);
	take_versions(out, texts);
	if (is_alike)
		note_joined(out, other->texts, other->nversions);
}

/*
 * How events on a text lapse when a merge takes the text that stands in
 * `taken`: they are only answered if the taken text is the same one with
 * disagreements added; else the text has changed.
 */
static enum hold
hold_of(const struct state *taken, const struct oid *text)
{
	const struct version *version = state_last(taken);

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

/*
 * Inserts an event by its date: the same place whichever parent is first.
 * Answers the place.
 */
static size_t
put_event(struct state *out, const struct event *event, enum hold hold)
{
	struct event copy;
	size_t at;

	share_event(out, event);
	copy = out->event[out->nevents - 1];
	copy.hold = hold;
	for (at = out->nevents - 1; at > 0 && comes_first(copy.seconds,
	    &copy.commit, out->event[at - 1].seconds,
	    &out->event[at - 1].commit); at--)
		out->event[at] = out->event[at - 1];
	out->event[at] = copy;
	return at;
}

/* What became of an act became of every commit that is the same act. */
static void
join_twins(struct state *state, size_t at)
{
	const struct oid bare = state->event[at].bare;
	bool is_withdrawn = false;
	enum hold hold = HOLD_STANDS;
	size_t i, n = 0;

	for (i = 0; i < state->nevents; i++)
		if (oid_eq(&state->event[i].bare, &bare)) {
			n++;
			is_withdrawn |= state->event[i].is_withdrawn;
			if (state->event[i].hold > hold)
				hold = state->event[i].hold;
		}
	for (i = 0; i < state->nevents && n > 1; i++)
		if (oid_eq(&state->event[i].bare, &bare)) {
			state->event[i].is_withdrawn = is_withdrawn;
			state->event[i].hold = hold;
		}
}

/* Of an event that both sides have, the worse counts; false: no change. */
static bool
worsen(struct event *event, const struct event *other)
{
	bool is_worse = other->hold > event->hold ||
	    other->is_withdrawn > event->is_withdrawn;

	event->is_withdrawn |= other->is_withdrawn;
	if (other->hold > event->hold)
		event->hold = other->hold;
	return is_worse;
}

/*
 * If both states have the same text under the same path, the stricter judgement
 * holds.  Answers whether they have.
 */
static bool
join_judgements(struct state *out, const struct state *other)
{
	const struct version *mine = state_version(out);
	const struct version *theirs = state_version(other);
	struct version stricter;

	if (mine == NULL || theirs == NULL ||
	    !oid_eq(&mine->text, &theirs->text) ||
	    strcmp(out->path, other->path) != 0)
		return false;
	stricter = *mine;
	version_take_stricter(&stricter, theirs);
	if (stricter.is_complete != mine->is_complete ||
	    stricter.agreed_by != mine->agreed_by) {
		out->nversions--;
		state_push_version(out, &stricter);
	}
	return true;
}

/*
 * Joins the events of both sides.  Of an event that both have, the worse hold
 * counts.  An event that only the other side has stands only if its text is the
 * one that the merge took.
 */
static void
join_events(struct state *out, const struct state *other)
{
	bool is_same = join_judgements(out, other);
	const struct event *event;
	size_t i, j = 0;

	for (i = 0; i < other->nevents; i++) {
		event = &other->event[i];
		j = find_event(out, &event->commit, j);
		if (j < out->nevents && !worsen(&out->event[j], event))
			continue;
		if (j == out->nevents)
			j = put_event(out, event, !is_same && event->hold ==
			    HOLD_STANDS ? hold_of(out,
			    &state_last(other)->text) : event->hold);
		join_twins(out, j);
	}
}

/* A withdrawal reaches only what it descends from: one on either side. */
static void
join_writings(struct state_line *out, const struct state_line *other)
{
	const struct writing *mine = out->writing, *theirs = other->writing;
	const struct writing *my_end = mine + out->nwritings;
	const struct writing *end = theirs + other->nwritings;
	struct writing *all = mem_new(out->nwritings + other->nwritings,
	    sizeof(*all));
	size_t n = 0;
	int order;

	while (mine < my_end || theirs < end) {
		order = mine == my_end ? 1 : theirs == end ? -1 :
		    oid_cmp(&mine->bare, &theirs->bare);
		all[n] = order <= 0 ? *mine : *theirs;
		if (order == 0)
			all[n].is_withdrawn |= theirs->is_withdrawn;
		n++;
		mine += order <= 0;
		theirs += order >= 0;
	}
	free(out->writing);
	out->writing = all;
	out->nwritings = n;
}

/* A line that both sides brought belongs to whoever committed it first. */
static void
join_line(struct state_line *out, const struct state_line *other)
{
	join_writings(out, other);
	if (!comes_first(other->seconds, &other->commit, out->seconds,
	    &out->commit))
		return;
	free(out->email);
	out->email = copy_string(other->email);
	out->is_person = other->is_person;
	out->commit = other->commit;
	out->seconds = other->seconds;
}

/* What both sides fixed for one kind, the texts are judged by together. */
static void
join_settings(struct state *out, const struct state *other)
{
	size_t i;

	for (i = 0; i < other->nsettings && str_eq(buf_str(&out->kind),
	    buf_str(&other->kind)); i++)
		state_add_settings(out, &other->settings[i]);
}

struct state *
state_merge(struct state *taken, const struct state *other)
{
	/* with a second reference, state_edit makes a copy */
	struct state *out = state_edit(state_ref(taken));
	const struct state_line *line;
	size_t i;

	if (other == NULL || other == taken)
		return out;
	for (i = 0; i < out->lines.n; i++) {
		line = state_lines_find(&other->lines,
		    &out->lines.line[i].sum);
		if (line != NULL)
			join_line(&out->lines.line[i], line);
	}
	join_settings(out, other);
	out->was_held |= other->was_held;
	out->was_in_force |= other->was_in_force;
	out->is_imported &= other->is_imported;
	out->folder_is_used |= other->folder_is_used;
	join_events(out, other);
	state_join_versions(out, other);
	return out;
}
