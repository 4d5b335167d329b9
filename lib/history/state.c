/* SPDX-License-Identifier: ISC */
/*
 * state - small arrays, which are copied when a shared state is changed; but
 * versions and events, of which there may be as many as commits, are shared.
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
 * them may add the next one.  A version is never changed.
 */
struct versions {
	size_t refs;
	struct blocks list;	/* of struct version */
	struct versions *from;	/* whose first nfrom are our first, or NULL */
	size_t nfrom;
	struct oidmap number;	/* commit to index, from nfrom to nmapped */
	size_t nmapped;
	size_t nsorted;		/* so many, from the first on, are in the order
				   of their dates */
	unsigned long long id;	/* unique; never used again */
	unsigned long long joined;	/* id of other texts, whose first
					   njoined versions are among our
					   first nwith */
	size_t njoined, nwith;
};

static const struct blocks_type version_type = {
	.size = sizeof(struct version) };

/* Fewer versions are searched one by one. */
enum { MAPPED_MIN = 16 };

static size_t
smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/*
 * Says that the first n versions of new texts, to which so many are added, are
 * searched where others have them.  Of these and what they came from, each is
 * to have twice as many of its own as the next, so that a search visits few.
 */
static void
search_in(struct versions *texts, struct versions *from, size_t n,
    size_t nadded)
{
	size_t end = n;

	while (from != NULL && end < from->nfrom + 2 * (n - end + nadded)) {
		end = smaller(end, from->nfrom);
		from = from->from;
	}
	if (from != NULL)
		from->refs++;
	texts->from = from;
	texts->nfrom = texts->nmapped = from == NULL ? 0 : end;
}

/*
 * New texts with the first n versions of others (n = 0: `old` may be NULL), to
 * which so many are added.
 */
static struct versions *
versions_new(struct versions *old, size_t n, size_t nadded)
{
	static unsigned long long last_id;
	struct versions *texts = mem_new(1, sizeof(*texts));

	*texts = (struct versions){ .refs = 1, .id = ++last_id };
	if (n == 0)
		return texts;
	search_in(texts, old, n, nadded);
	blocks_copy(&texts->list, &old->list, n);
	texts->nsorted = smaller(old->nsorted, n);
	if (old->nwith <= n) {
		texts->joined = old->joined;
		texts->njoined = old->njoined;
		texts->nwith = old->nwith;
	}
	return texts;
}

static void
versions_unref(struct versions *texts)
{
	if (texts == NULL || --texts->refs > 0)
		return;
	versions_unref(texts->from);
	oidmap_release(&texts->number);
	blocks_release(&texts->list, &version_type);
	free(texts);
}

/* Takes a reference to texts, all of which are the state's. */
static void
take_versions(struct state *state, struct versions *texts)
{
	versions_unref(state->texts);
	state->texts = texts;
	state->nversions = texts->list.n;
}

static const struct version *
nth(const struct versions *texts, size_t i)
{
	return blocks_at(&texts->list, sizeof(struct version), i);
}

const struct version *
version_at(const struct state *state, size_t i)
{
	return nth(state->texts, i);
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
add_version(struct versions *texts, const struct version *version)
{
	size_t n = texts->list.n;

	if (texts->nsorted == n && (n == 0 ||
	    version_is_before(nth(texts, n - 1), version)))
		texts->nsorted++;
	blocks_add(&texts->list, &version_type, version);
}

void
state_push_version(struct state *state, const struct version *version)
{
	struct versions *texts = state->texts;
	size_t n = state->nversions;

	/* what another state sees of the texts stays where it is */
	if (texts == NULL || texts->list.n > n || (texts->refs > 1 &&
	    !blocks_has_room(&texts->list)))
		take_versions(state, versions_new(texts, n, 1));
	add_version(state->texts, version);
	state->nversions++;
}

/* The strings of an event, which all copies of it point into. */
struct said {
	size_t refs;
	char at[];
};

static void
share_event(void *event)
{
	((struct event *)event)->said->refs++;
}

static void
drop_event(void *event)
{
	struct said *said = ((struct event *)event)->said;

	if (--said->refs == 0)
		free(said);
}

static const struct blocks_type event_type = {
	.size = sizeof(struct event),
	.share = share_event,
	.drop = drop_event,
};

struct event *
event_edit(struct state *state, size_t i)
{
	return blocks_edit(&state->events, &event_type, i);
}

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
	if (state == NULL || --state->refs > 0)
		return;
	state_lines_release(&state->lines);
	blocks_release(&state->events, &event_type);
	state_unref(state->former);
	state_unref(state->elsewhere);
	buf_release(&state->kind);
	free(state->settings);
	versions_unref(state->texts);
	free(state->moved_to);
	free(state->creator);
	free(state->path);
	free(state);
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
	copy.said->refs = 1;
	end = copy.said->at;
	for (i = 0; i < n; i++) {
		if (*string[i] == NULL)
			continue;
		size = strlen(*string[i]) + 1;
		*string[i] = memcpy(end, *string[i], size);
		end += size;
	}
	blocks_add(&state->events, &event_type, &copy);
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
	blocks_copy(&copy->events, &state->events, state->events.n);
	copy->settings = NULL;
	copy->nsettings = 0;
	for (i = 0; i < state->nsettings; i++)
		state_add_settings(copy, &state->settings[i]);
	copy->lines = (struct state_lines)STATE_LINES_INIT;
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
	return version_at(state, state->nversions - 1);
}

const struct version *
state_version(const struct state *state)
{
	return state != NULL && state->is_there ? state_last(state) : NULL;
}

/* Searches the versions that texts do not have from others; n: not found. */
static size_t
find_own(struct versions *texts, size_t n, const struct oid *commit)
{
	size_t i = smaller(texts->nfrom, n);
	unsigned number;

	if (n - i < MAPPED_MIN) {
		while (i < n && !oid_eq(&nth(texts, i)->commit, commit))
			i++;
		return i;
	}
	for (; texts->nmapped < texts->list.n; texts->nmapped++)
		oidmap_add(&texts->number,
		    &nth(texts, texts->nmapped)->commit,
		    (unsigned)texts->nmapped);
	return oidmap_find(&number, &texts->number, commit) && number < n ?
	    number : n;
}

/* The index of the version that a commit brought; nversions: there is none. */
static size_t
find_version(const struct state *state, const struct oid *commit)
{
	struct versions *texts = state->texts;
	size_t i, n = state->nversions;

	for (; texts != NULL; texts = texts->from) {
		i = find_own(texts, n, commit);
		if (i < n)
			return i;
		n = smaller(n, texts->nfrom);
	}
	return state->nversions;
}

const struct version *
state_brought_by(const struct state *state, const struct oid *commit)
{
	size_t i = state == NULL ? 0 : find_version(state, commit);

	return state == NULL || i == state->nversions ? NULL :
	    version_at(state, i);
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
	const struct event *event;
	size_t i;

	for (i = 0; i < state->events.n; i++) {
		event = event_at(state, i);
		if (act_is_of_party(event->type) && event->hold < hold)
			event_edit(state, i)->hold = hold;
	}
}

const struct event *
state_agreement(const struct state *state)
{
	size_t i;

	for (i = state == NULL ? 0 : state->events.n; i-- > 0; )
		if (event_is_agreement(event_at(state, i)) &&
		    event_holds(event_at(state, i)))
			return event_at(state, i);
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
	return state->was_held || state->events.n > 0;
}

bool
state_has_left(const struct state *state)
{
	return state != NULL && (state->is_moved || state->is_void);
}

/*
 * The index of a commit's event; events.n if there is none.  The search begins
 * at `from`, since two states with the same beginning have most events in the
 * same order.
 */
static size_t
find_event(const struct state *state, const struct oid *commit, size_t from)
{
	size_t i, at, n = state->events.n;

	for (i = 0; i < n; i++) {
		at = (from + i) % n;
		if (oid_eq(&event_at(state, at)->commit, commit))
			return at;
	}
	return n;
}

const struct event *
state_event(const struct state *state, const struct oid *commit)
{
	size_t at = state == NULL ? 0 : find_event(state, commit, 0);

	return state == NULL || at == state->events.n ? NULL :
	    event_at(state, at);
}

bool
state_has_act(const struct state *state, const struct event *event)
{
	size_t i;

	for (; state != NULL; state = state->former)
		for (i = 0; i < state->events.n; i++)
			if (oid_eq(&event_at(state, i)->bare, &event->bare))
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
	size_t n;

	if (mine == NULL || theirs == NULL)
		return 0;
	n = smaller(blocks_shared(&mine->list, &theirs->list), in->nversions);
	if (theirs->joined == mine->id && theirs->nwith <= in->nversions)
		n = theirs->njoined;
	return smaller(n, state->nversions);
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
	const struct version *mine = NULL, *theirs;
	struct versions *texts = out->texts;
	size_t i = count_joined(out, other), n = out->nversions;

	if (!is_sorted(out) || !is_sorted(other))
		return false;
	for (; i < n; i++) {
		mine = nth(texts, i);
		theirs = state_brought_by(other, &mine->commit);
		if (theirs == NULL)
			break;
		if (!is_same_version(theirs, mine))
			return false;
	}
	/* the other state is sorted: its last version is its latest */
	if (i == n || !version_is_before(state_last(other), mine))
		return false;
	out->texts = other->texts;
	out->texts->refs++;
	out->nversions = other->nversions;
	for (; i < n; i++)
		state_push_version(out, nth(texts, i));
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
	size_t theirs;

	if (!version_is_before(only, mine))
		return false;
	theirs = find_version(other, &mine->commit);
	return theirs == other->nversions ||
	    theirs > find_version(other, &only->commit);
}

/*
 * Versions that only the other side had are put before the one that stands, by
 * their dates: the result is the same whichever parent comes first.
 */
void
state_join_versions(struct state *out, const struct state *other)
{
	const struct version **only = NULL, **late = NULL, *mine, *theirs;
	size_t i = count_joined(other, out), nmine = out->nversions;
	size_t n = 0, cap = 0, nlate = 0, late_cap = 0;
	struct versions *texts;
	bool is_alike = true;

	if (i == other->nversions || add_to_others(out, other))
		return;
	for (; i < other->nversions; i++) {
		theirs = version_at(other, i);
		mine = state_brought_by(out, &theirs->commit);
		if (mine == NULL)
			*MEM_ADD(only, n, &cap) = theirs;
		else
			is_alike &= is_same_version(mine, theirs);
	}
	if (is_alike && n == 0)
		note_joined(out, other->texts, other->nversions);
	if (n == 0)
		return;
	MEM_SORT(only, n, compare_versions);
	/* from the end; our last version, if any, stays the last */
	if (nmine > 0)
		*MEM_ADD(late, nlate, &late_cap) = version_at(out, --nmine);
	while (n > 0) {
		mine = nmine == 0 ? NULL : version_at(out, nmine - 1);
		if (mine != NULL && goes_before(only[n - 1], mine, other)) {
			*MEM_ADD(late, nlate, &late_cap) = mine;
			nmine--;
		} else {
			*MEM_ADD(late, nlate, &late_cap) = only[--n];
		}
	}
	texts = versions_new(out->texts, nmine, nlate);
	while (nlate > 0)
		add_version(texts, late[--nlate]);
	free(only);
	free(late);
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
	size_t i = taken->nversions - 1;
	const struct version *version = version_at(taken, i);

	while (version->is_item && !oid_eq(&version->before, text)) {
		const struct oid *before = &version->before;

		while (i > 0 && !oid_eq(&(version = version_at(taken,
		    --i))->text, before))
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
	struct event copy = *event;
	const struct event *before;
	size_t at = out->events.n;

	copy.hold = hold;
	copy.said->refs++;
	for (; at > 0; at--) {
		before = event_at(out, at - 1);
		if (!comes_first(copy.seconds, &copy.commit, before->seconds,
		    &before->commit))
			break;
	}
	blocks_put(&out->events, &event_type, at, &copy);
	return at;
}

/* What became of an event, if it is not worse already; false: no change. */
static bool
worsen(struct state *state, size_t at, enum hold hold, bool is_withdrawn)
{
	const struct event *event = event_at(state, at);
	struct event *own;

	if (hold <= event->hold && is_withdrawn <= event->is_withdrawn)
		return false;
	own = event_edit(state, at);
	own->is_withdrawn |= is_withdrawn;
	if (hold > own->hold)
		own->hold = hold;
	return true;
}

/* What became of an act became of every commit that is the same act. */
static void
join_twins(struct state *state, size_t at)
{
	const struct oid bare = event_at(state, at)->bare;
	const struct event *event;
	bool is_withdrawn = false;
	enum hold hold = HOLD_STANDS;
	size_t i, n = 0;

	for (i = 0; i < state->events.n; i++) {
		event = event_at(state, i);
		if (!oid_eq(&event->bare, &bare))
			continue;
		n++;
		is_withdrawn |= event->is_withdrawn;
		if (event->hold > hold)
			hold = event->hold;
	}
	for (i = 0; i < state->events.n && n > 1; i++)
		if (oid_eq(&event_at(state, i)->bare, &bare))
			worsen(state, i, hold, is_withdrawn);
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
	size_t i = blocks_shared(&out->events, &other->events), j = i;
	const struct event *event;

	for (; i < other->events.n; i++) {
		event = event_at(other, i);
		j = find_event(out, &event->commit, j);
		if (j < out->events.n && !worsen(out, j, event->hold,
		    event->is_withdrawn))
			continue;
		if (j == out->events.n)
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
