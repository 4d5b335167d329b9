/* SPDX-License-Identifier: ISC */
/*
 * kept - a line of rules, then every field in the order of its struct, as it
 * is in memory: another order of bytes has another sum (sum.h).  One function
 * for each struct both writes and reads it.
 */
#include "history/kept.h"

#include <string.h>

#include "base/mem.h"
#include "history/cachefile.h"

/*
 * Between releases, which rules_words has, the number grows whenever the engine
 * says anything else than before of the same history.
 */
#define WHAT "one-to-one states 2"

/* So often one state may lie in another; each move adds one. */
enum { DEPTH_MAX = 4 };

struct pass {
	struct buf *out;	/* NULL: reads */
	struct str rest;	/* what is still to be read */
	unsigned depth;
	bool is_bad;		/* must not be kept, or cannot be read */
};

static void
pass_bytes(struct pass *p, void *at, size_t n)
{
	if (p->out != NULL) {
		buf_add_bytes(p->out, at, n);
		return;
	}
	memset(at, 0, n);
	p->is_bad |= p->rest.n < n;
	if (p->is_bad)
		return;
	memcpy(at, p->rest.at, n);
	p->rest = str_from(p->rest, n);
}

#define PASS(p, field) pass_bytes(p, &(field), sizeof(field))

/* What is read looks into the bytes. */
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

/* The same, but what is read is a copy. */
static void
pass_own_string(struct pass *p, char **s)
{
	pass_string(p, s);
	if (p->out == NULL && *s != NULL)
		*s = mem_copy(*s, strlen(*s));
}

static void
pass_version(struct pass *p, struct version *v)
{
	PASS(p, v->text);
	PASS(p, v->before);
	PASS(p, v->commit);
	PASS(p, v->day);
	PASS(p, v->seconds);
	PASS(p, v->date);
	PASS(p, v->front_date);
	PASS(p, v->sum);
	PASS(p, v->status);
	PASS(p, v->agreed_by);
	PASS(p, v->is_session);
	PASS(p, v->is_complete);
	PASS(p, v->is_amendment);
	PASS(p, v->is_item);
}

static void
pass_event(struct pass *p, struct event *e)
{
	PASS(p, e->type);
	PASS(p, e->commit);
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

static void
pass_line(struct pass *p, struct state_line *line)
{
	PASS(p, line->sum);
	pass_string(p, &line->initials);
	pass_string(p, &line->email);
	PASS(p, line->is_person);
	PASS(p, line->is_withdrawn);
	PASS(p, line->commit);
	PASS(p, line->seconds);
	p->is_bad |= line->initials == NULL || line->email == NULL;
}

static void
pass_versions(struct pass *p, struct state *state)
{
	size_t i, n = state->nversions;
	struct version version = { .day = DATE_NONE };

	PASS(p, n);
	for (i = 0; i < n && !p->is_bad; i++) {
		if (p->out != NULL)
			version = state->version[i];
		pass_version(p, &version);
		if (p->out == NULL && !p->is_bad)
			state_push_version(state, &version);
	}
}

static void
pass_events(struct pass *p, struct state *state)
{
	size_t i, n = state->nevents;
	struct event event = { .type = ACT_NONE };

	PASS(p, n);
	for (i = 0; i < n && !p->is_bad; i++) {
		if (p->out != NULL)
			event = state->event[i];
		pass_event(p, &event);
		if (p->out == NULL && !p->is_bad)
			state_add_event(state, &event);
	}
}

static void
pass_lines(struct pass *p, struct state *state)
{
	size_t i, n = state->nlines;
	struct state_line line = { .email = NULL };

	PASS(p, n);
	for (i = 0; i < n && !p->is_bad; i++) {
		if (p->out != NULL)
			line = state->line[i];
		pass_line(p, &line);
		if (p->out == NULL && !p->is_bad)
			state_add_line(state, &line);
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

/* A state that is read is there, whatever becomes of it. */
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
	PASS(p, state->settings);
	PASS(p, state->settings_too);
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

static struct cachefile
file_of(struct buf *path, struct str id)
{
	buf_addf(path, "one-to-one/states/%.*s", STR_ARGS(id));
	return (struct cachefile){ path->at, WHAT, NULL };
}

static void
forget(struct kept *kept)
{
	statemap_unref(kept->map);
	kept->map = NULL;
	kept->place = 0;
}

void
kept_read(struct kept *out, struct repo *repo, struct str id,
    struct str rules)
{
	struct buf path = BUF_INIT, bytes = BUF_INIT;
	struct cachefile file = file_of(&path, id);
	struct pass p = { .out = NULL };
	struct str line;
	struct state *state;

	forget(out);
	buf_clear(&out->id);
	buf_add(&out->id, id);
	p.rest = cachefile_read(&bytes, repo, &file);
	p.is_bad = !str_next_line(&line, &p.rest) || !str_eq(line, rules);
	PASS(&p, out->place);
	PASS(&p, out->commit);
	while (p.rest.n > 0 && !p.is_bad) {
		pass_state(&p, &state);
		out->map = statemap_put(out->map, state);
	}
	if (p.is_bad)
		forget(out);
	buf_release(&bytes);
	buf_release(&path);
}

static void
write_state(struct state *state, struct state *none, void *arg)
{
	(void)none;
	pass_state(arg, &state);
}

void
kept_write(const struct kept *kept, struct repo *repo, struct str rules)
{
	struct buf path = BUF_INIT, bytes = BUF_INIT;
	struct cachefile file = file_of(&path, buf_str(&kept->id));
	struct pass p = { .out = &bytes };
	struct kept copy = *kept;

	buf_addf(&bytes, "%.*s\n", STR_ARGS(rules));
	PASS(&p, copy.place);
	PASS(&p, copy.commit);
	statemap_diff(kept->map, NULL, write_state, &p);
	if (!p.is_bad)
		cachefile_write(repo, &file, &bytes);
	buf_release(&bytes);
	buf_release(&path);
}

void
kept_release(struct kept *kept)
{
	forget(kept);
	buf_release(&kept->id);
}
