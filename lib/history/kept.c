/* SPDX-License-Identifier: ISC */
/*
 * kept - the file has, as pack.h packs them, the length of the log, the rules
 * and, sorted by id, each person's id and where in the log their states begin,
 * how long they are, and their sum.  To write the numbers of a thousand people
 * in digits would take longer than to judge one person's news.
 *
 * The log has every member in the order of its struct, as it is in memory; the
 * form of the file names the sort of machine (cachefile.c).  For each struct
 * one function both writes and reads it.
 */
#include "history/kept.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/pack.h"
#include "base/sum.h"
#include "history/cachefile.h"

/*
 * The log is made anew when its unused part is larger than LOST_MAX plus half
 * of the used part.  It has at most LOG_MAX bytes.
 */
enum { LOST_MAX = 1 << 16, LOG_MAX = 1 << 30 };

/* How deep states may lie within each other; each move adds one. */
enum { DEPTH_MAX = 4 };

struct pass {
	struct buf *out;	/* NULL: reads */
	struct str rest;	/* what is still to be read */
	unsigned depth;
	bool is_bad;		/* must not be kept, or cannot be read */
};

/* Writes or reads n bytes; inline, since there are many small members. */
static inline void
pass_bytes(struct pass *p, void *at, size_t n)
{
	if (p->out != NULL) {
		buf_add_bytes(p->out, at, n);
	} else if (p->is_bad || p->rest.n < n) {
		memset(at, 0, n);
		p->is_bad = true;
	} else {
		memcpy(at, p->rest.at, n);
		p->rest.at += n;
		p->rest.n -= n;
	}
}

#define PASS(p, field) pass_bytes(p, &(field), sizeof(field))

/* Writes or reads a string; a string that is read points into the bytes. */
static void
pass_string(struct pass *p, char **s)
{
	bool is_there = *s != NULL;
	struct str text;

	PASS(p, is_there);
	if (p->out != NULL) {
		if (is_there)
			buf_add_ended(p->out, str_of(*s));
		return;
	}
	*s = is_there ? (char *)p->rest.at : NULL;
	if (is_there && !str_next_string(&text, &p->rest)) {
		*s = NULL;
		p->is_bad = true;
	}
}

/* The same, but a string that is read is a copy. */
static void
pass_own_string(struct pass *p, char **s)
{
	pass_string(p, s);
	if (p->out == NULL && *s != NULL)
		*s = mem_copy(*s, strlen(*s));
}

static void
pass_event(struct pass *p, struct event *e)
{
	PASS(p, e->type);
	PASS(p, e->commit);
	PASS(p, e->bare);
	PASS(p, e->brought);
	PASS(p, e->day);
	PASS(p, e->seconds);
	PASS(p, e->role);
	pass_string(p, &e->name);
	pass_string(p, &e->email);
	pass_string(p, &e->witness);
	pass_string(p, &e->words);
	pass_string(p, &e->to);
	PASS(p, e->text);
	PASS(p, e->has_file);
	PASS(p, e->asks_signature);
	PASS(p, e->counts_witnessed);
	PASS(p, e->is_withdrawn);
	PASS(p, e->hold);
	p->is_bad |= e->asks_signature;
}

/* Of a line that is read, they are the caller's to free. */
static void
pass_writings(struct pass *p, struct state_line *line)
{
	size_t i;

	PASS(p, line->nwritings);
	p->is_bad |= p->out == NULL && line->nwritings > p->rest.n;
	if (p->is_bad)
		line->nwritings = 0;
	if (p->out == NULL)
		line->writing = mem_new(line->nwritings,
		    sizeof(*line->writing));
	for (i = 0; i < line->nwritings; i++) {
		PASS(p, line->writing[i].bare);
		PASS(p, line->writing[i].is_withdrawn);
	}
}

static void
pass_line(struct pass *p, struct state_line *line)
{
	PASS(p, line->sum);
	pass_string(p, &line->initials);
	pass_string(p, &line->email);
	PASS(p, line->is_person);
	PASS(p, line->commit);
	PASS(p, line->seconds);
	pass_writings(p, line);
	p->is_bad |= line->initials == NULL || line->email == NULL;
}

/* Checked where pointers have 64 bits; other machines have other layouts. */
#define STANDS(field, at) (sizeof(void *) != 8 || \
	offsetof(struct version, field) == (at))
_Static_assert(STANDS(text, 0) && STANDS(before, 20) &&
    STANDS(before_too, 40) && STANDS(commit, 60) && STANDS(day, 80) &&
    STANDS(seconds, 88) && STANDS(date, 96) && STANDS(front_date, 100) &&
    STANDS(sum, 104) && STANDS(status, 172) && STANDS(agreed_by, 176) &&
    STANDS(is_session, 180) && STANDS(is_complete, 181) &&
    STANDS(is_amendment, 182) && STANDS(is_item, 183) &&
    (sizeof(void *) != 8 || sizeof(struct version) == 184),
    "a version is kept as it is in memory: raise the number in what "
    "cachefile_whose says, and put down here how it is now");

static void
pass_versions(struct pass *p, struct state *state)
{
	size_t i, n = state->nversions;
	struct version version = { .day = DATE_NONE };

	PASS(p, n);
	for (i = 0; i < n && !p->is_bad; i++) {
		if (p->out != NULL)
			version = *version_at(state, i);
		PASS(p, version);
		if (p->out == NULL && !p->is_bad)
			state_push_version(state, &version);
	}
}

static void
pass_events(struct pass *p, struct state *state)
{
	size_t i, n = state->events.n;
	struct event event = { .type = ACT_NONE };

	PASS(p, n);
	for (i = 0; i < n && !p->is_bad; i++) {
		if (p->out != NULL)
			event = *event_at(state, i);
		pass_event(p, &event);
		if (p->out == NULL && !p->is_bad)
			state_add_event(state, &event);
	}
}

static void
pass_lines(struct pass *p, struct state *state)
{
	size_t i, n = state->lines.n;
	struct state_line line = { .email = NULL };

	PASS(p, n);
	for (i = 0; i < n && !p->is_bad; i++) {
		if (p->out != NULL)
			line = state->lines.line[i];
		pass_line(p, &line);
		if (p->out == NULL && !p->is_bad)
			state_lines_add(&state->lines, &line);
		if (p->out == NULL)
			free(line.writing);
	}
}

static void
pass_settings(struct pass *p, struct state *state)
{
	size_t i, n = state->nsettings;
	struct oid tree = OID_NONE;

	PASS(p, n);
	for (i = 0; i < n && !p->is_bad; i++) {
		if (p->out != NULL)
			tree = state->settings[i];
		PASS(p, tree);
		if (p->out == NULL && !p->is_bad)
			state_add_settings(state, &tree);
	}
}

static void	pass_state(struct pass *p, struct state **state);

static void
pass_inner(struct pass *p, struct state **state)
{
	bool is_there = *state != NULL;

	PASS(p, is_there);
	p->is_bad |= is_there && p->depth == DEPTH_MAX;
	if (!is_there || p->is_bad)
		return;
	p->depth++;
	pass_state(p, state);
	p->depth--;
}

/* Writes or reads a state; reading sets *at even if it fails half-way. */
static void
pass_state(struct pass *p, struct state **at)
{
	char *path = p->out == NULL ? NULL : (*at)->path;
	struct state *state;

	pass_string(p, &path);
	if (p->out == NULL)
		*at = state_new(path == NULL ? "" : path);
	state = *at;
	PASS(p, state->is_there);
	PASS(p, state->is_void);
	PASS(p, state->is_moved);
	PASS(p, state->origin);
	pass_versions(p, state);
	pass_events(p, state);
	pass_lines(p, state);
	pass_settings(p, state);
	PASS(p, state->was_held);
	PASS(p, state->was_in_force);
	PASS(p, state->is_imported);
	path = state->kind.n == 0 ? NULL : state->kind.at;
	pass_string(p, &path);
	if (p->out == NULL && path != NULL)
		buf_add_string(&state->kind, path);
	pass_own_string(p, &state->moved_to);
	pass_own_string(p, &state->creator);
	PASS(p, state->folder_is_used);
	pass_inner(p, &state->former);
	pass_inner(p, &state->elsewhere);
}

static void
add_entry(struct buf *out, struct str id, const struct kept_place *place)
{
	pack_str(out, id);
	pack_bytes(out, place, sizeof(*place));
}

static bool
next_entry(struct kept_entry *out, struct str *rest)
{
	*out = (struct kept_entry){ .id = unpack_str(rest) };
	unpack_bytes(&out->place, sizeof(out->place), rest);
	return !str_is_absent(*rest);
}

/* Reads the files; nothing is kept if they do not fit each other or rules. */
static void
read_files(struct kept_files *files, struct repo *repo, struct str rules)
{
	struct kept_entry entry;
	struct str rest;
	size_t size;

	files->is_read = true;
	files->whole = rest = cachefile_read(&files->bytes, repo,
	    &cachefile_whose);
	unpack_bytes(&size, sizeof(size), &rest);
	if (str_eq(unpack_str(&rest), rules))
		files->log = cachefile_map(repo, &cachefile_whose, size);
	while (!str_is_absent(files->log) && rest.n > 0 &&
	    next_entry(&entry, &rest))
		*MEM_ADD(files->entry, files->n, &files->cap) = entry;
	files->nsorted = files->n;
}

static int
compare_entries(const void *a, const void *b)
{
	const struct kept_entry *one = a, *other = b;

	return str_cmp(one->id, other->id);
}

static struct kept_entry *
find_entry(const struct kept_files *files, struct str id)
{
	struct kept_entry wanted = { .id = id };

	return files->nsorted == 0 ? NULL : bsearch(&wanted, files->entry,
	    files->nsorted, sizeof(wanted), compare_entries);
}

static struct str
bytes_of(const struct kept_files *files, const struct kept_entry *entry)
{
	return str_first(str_from(entry->is_new ? buf_str(&files->news) :
	    files->log, entry->place.at), entry->place.n);
}

static void
forget(struct kept *kept)
{
	statemap_unref(kept->map);
	kept->map = NULL;
	kept->place = 0;
}

void
kept_read(struct kept *out, struct kept_files *files, struct repo *repo,
    struct str id, struct str rules)
{
	const struct kept_entry *entry;
	struct pass p = { .out = NULL };
	struct state *state = NULL;

	forget(out);
	buf_clear(&out->id);
	buf_add(&out->id, id);
	if (!files->is_read)
		read_files(files, repo, rules);
	entry = find_entry(files, id);
	if (entry == NULL)
		return;
	p.rest = bytes_of(files, entry);
	if (sum_of(p.rest) != entry->place.sum)
		return;
	PASS(&p, out->place);
	PASS(&p, out->commit);
	while (p.rest.n > 0 && !p.is_bad) {
		pass_state(&p, &state);
		out->map = statemap_put(out->map, state);
	}
	if (p.is_bad)
		forget(out);
}

void
kept_release(struct kept *kept)
{
	forget(kept);
	buf_release(&kept->id);
}

/* Puts bytes in place of what is kept of a person; once for each person. */
static void
put(struct kept_files *files, struct str id, struct str bytes)
{
	struct kept_entry *entry = find_entry(files, id);

	if (entry == NULL) {
		entry = MEM_ADD(files->entry, files->n, &files->cap);
		*entry = (struct kept_entry){ .id = str_copy(id),
			.is_added = true };
	}
	entry->place.at = files->news.n;
	entry->place.n = bytes.n;
	entry->is_new = files->is_new = true;
	buf_add(&files->news, bytes);
}

static void
write_state(struct state *state, struct state *none, void *arg)
{
	(void)none;
	pass_state(arg, &state);
}

void
kept_write(const struct kept *kept, struct kept_files *files)
{
	OWN(buf) bytes = BUF_INIT;
	struct pass p = { .out = &bytes };
	struct kept copy = *kept;

	PASS(&p, copy.place);
	PASS(&p, copy.commit);
	statemap_diff(kept->map, NULL, write_state, &p);
	if (!p.is_bad)
		put(files, buf_str(&kept->id), buf_str(&bytes));
}

void
kept_hand_over(struct buf *out, const struct kept_files *files)
{
	size_t i;

	for (i = 0; i < files->n; i++)
		if (files->entry[i].is_new) {
			pack_str(out, files->entry[i].id);
			pack_str(out, bytes_of(files, &files->entry[i]));
		}
}

void
kept_take_over(struct kept_files *files, struct str bytes)
{
	struct str id;

	while (bytes.n > 0) {
		id = unpack_str(&bytes);
		put(files, id, unpack_str(&bytes));
	}
}

/* Adds what is new behind the log, or writes all of it anew. */
static void
write_files(struct kept_files *files, struct repo *repo, struct str rules)
{
	OWN(buf) log = BUF_INIT, all = BUF_INIT, entries = BUF_INIT;
	size_t i, length, used = 0, before = files->log.n;
	const struct kept_entry *entry;
	struct kept_place place;
	struct str bytes;

	for (i = 0; i < files->n; i++)
		used += files->entry[i].place.n;
	if (before + files->news.n > used + used / 2 + LOST_MAX)
		before = 0;
	MEM_SORT(files->entry, files->n, compare_entries);
	for (i = 0; i < files->n; i++) {
		entry = &files->entry[i];
		bytes = bytes_of(files, entry);
		place = entry->place;
		if (entry->is_new)
			place.sum = sum_of(bytes);
		if (entry->is_new || before == 0) {
			place.at = before + log.n;
			buf_add(&log, bytes);
		}
		add_entry(&entries, entry->id, &place);
	}
	length = before + log.n;
	pack_bytes(&all, &length, sizeof(length));
	pack_str(&all, rules);
	buf_add(&all, buf_str(&entries));
	if (length <= LOG_MAX)
		cachefile_add(repo, &cachefile_whose, before, buf_str(&log),
		    files->whole, buf_str(&all));
}

void
kept_close(struct kept_files *files, struct repo *repo, struct str rules)
{
	size_t i;

	if (files->is_new)
		write_files(files, repo, rules);
	for (i = 0; i < files->n; i++)
		if (files->entry[i].is_added)
			free((char *)files->entry[i].id.at);
	free(files->entry);
	cachefile_unmap(files->log);
	buf_release(&files->bytes);
	buf_release(&files->news);
	*files = (struct kept_files)KEPT_FILES_INIT;
}
