/* SPDX-License-Identifier: ISC */
/*
 * trail_print - formats the same facts in three ways.  For JSON, json_text
 * makes them harmless.
 */

#include "front/trail_print.h"

#include <string.h>

#include "base/date.h"
#include "base/str.h"
#include "base/utf8.h"
#include "front/pick.h"
#include "notes/record.h"
#include "parse/json.h"

/* The column of an event's words: they stand behind its day and its commit. */
#define STEP_COLUMN 28

static bool
is_wanted(const struct trail_print *story, const char *path)
{
	return strncmp(path, story->path, strlen(story->path)) == 0;
}

/*
 * The next line that is wanted, from *i on, or NULL.  *is_new: the line is of
 * another record than the line before.
 */
static const struct trail_line *
next_line(size_t *i, bool *is_new, const struct trail_print *story)
{
	const struct trail_line *line, *last = NULL;

	if (*i > 0)
		last = &story->trail->line[*i - 1];
	while (*i < story->trail->n) {
		line = &story->trail->line[(*i)++];
		if (!is_wanted(story, line->path.at))
			continue;
		*is_new = last == NULL || !trail_is_same(last, line);
		return line;
	}
	return NULL;
}

bool
trail_print_has(const struct trail_print *story, const struct breach *breach)
{
	return breach->path[0] == '\0' || is_wanted(story, breach->path);
}

/* The next breach (or remark) that is wanted, from *i on, or NULL. */
static const struct breach *
next_breach(size_t *i, const struct trail_print *story, bool is_remark)
{
	const struct breach *breach;

	while (*i < story->breaches->n) {
		breach = &story->breaches->breach[(*i)++];
		if (trail_print_has(story, breach) &&
		    breach_is_remark(breach) == is_remark)
			return breach;
	}
	return NULL;
}

static void
add_path(struct buf *out, struct repo *repo, const char *path)
{
	OWN(buf) seen = BUF_INIT;

	pick_read(&seen, repo, path);
	utf8_add_harmless(out, buf_str(&seen), false);
}

void
trail_print_add_breach(struct buf *out, struct repo *repo,
    const struct breach *breach)
{
	OWN(buf) words = BUF_INIT;
	size_t start = out->n;

	if (!oid_is_zero(&breach->commit))
		buf_addf(out, "%.12s", oid_text(&breach->commit).at);
	if (breach->path[0] != '\0') {
		buf_add_string(out, out->n > start ? " " : "");
		add_path(out, repo, breach->path);
		pick_words(&words, repo, breach->path, str_of(breach->text),
		    pick_read);
	} else
		buf_add_string(&words, breach->text);
	buf_add_string(out, out->n > start ? ": " : "");
	utf8_add_harmless(out, buf_str(&words), false);
	buf_addf(out, " [%s]", breach_rule_name(breach->rule));
}

/* Appends who did what, and how surely. */
static void
add_deed(struct buf *raw, struct repo *repo, const struct trail_line *line)
{
	buf_addf(raw, "%.*s <%.*s> %s", STR_ARGS(line->name),
	    STR_ARGS(line->email), trail_verb(line));
	if (!str_is_absent(line->by_name))
		buf_addf(raw, ", committed by %s <%s>", line->by_name.at,
		    line->by_email.at);
	if (line->of.n > 0)
		buf_addf(raw, " for %s", line->of.at);
	if (line->to.n > 0 && line->type == ACT_MOVE) {
		buf_add_string(raw, " from ");
		pick_read(raw, repo, line->to.at);
	} else if (line->to.n > 0)
		buf_addf(raw, " to %s", line->to.at);
	if (line->words.n > 0) {
		buf_add_string(raw, " (");
		/* the evidence is a file's path, or words about it */
		if (line->type == ACT_WITNESS &&
		    str_starts(line->words, "people/"))
			pick_read(raw, repo, line->words.at);
		else
			buf_add(raw, line->words);
		buf_add_byte(raw, ')');
	}
	if (line->type != ACT_NONE) {
		buf_add_string(raw, ", ");
		trail_add_level(raw, line);
		if (!line->is_believed)
			buf_add_string(raw, ", does not count");
	}
}

/* Appends "agreed", "moved to people/alice/2026-11-08-one-to-one.md". */
static void
add_standing(struct buf *out, const struct trail_print *story,
    const struct trail_state *state)
{
	struct record_name name;

	if (state->is_gone)
		buf_add_string(out, state->is_binding ? "gone, and no act "
		    "says why" : record_name_parse(&name,
		    str_of(state->path)) && !date_is_none(name.date) ?
		    "gone; it was only planned" :
		    "gone; nobody had said anything of it");
	else if (state->moved_to != NULL) {
		buf_add_string(out, "moved to ");
		add_path(out, story->repo, state->moved_to);
	} else
		buf_add_string(out, state_name(state->state));
}

/* Appends the state of the record whose last line this was; NULL: no record. */
static void
add_state(struct buf *out, const struct trail_print *story,
    const struct trail_line *line)
{
	if (line == NULL || line->state == NULL)
		return;
	buf_add_string(out, line->state->moved_to != NULL ||
	    line->state->is_gone ? "\t" : "\tstate ");
	add_standing(out, story, line->state);
	buf_add_byte(out, '\n');
}

void
trail_print_format(struct buf *out, const struct trail_print *story)
{
	const struct trail_line *line, *last = NULL;
	OWN(buf) deed = BUF_INIT;
	size_t i = 0;
	bool is_new;

	while ((line = next_line(&i, &is_new, story)) != NULL) {
		if (is_new) {
			add_state(out, story, last);
			add_path(out, story->repo, line->path.at);
			buf_add_byte(out, '\n');
		}
		last = line;
		buf_clear(&deed);
		add_deed(&deed, story->repo, line);
		buf_addf(out, "\t%s %.12s ", date_text(line->day).at,
		    oid_text(&line->commit).at);
		utf8_add_harmless(out, buf_str(&deed), false);
		buf_add_byte(out, '\n');
	}
	add_state(out, story, last);
	for (i = 0; i < story->breaches->n; i++)
		if (trail_print_has(story, &story->breaches->breach[i])) {
			trail_print_add_breach(out, story->repo,
			    &story->breaches->breach[i]);
			buf_add_byte(out, '\n');
		}
}

/* Appends a record's heading: its path and its state. */
static void
add_head(struct buf *out, const struct trail_print *story,
    const struct trail_line *line, const struct terminal *terminal)
{
	OWN(buf) seen = BUF_INIT, standing = BUF_INIT;

	add_path(&seen, story->repo, line->path.at);
	if (line->state != NULL)
		add_standing(&standing, story, line->state);
	buf_add_string(out, out->n > 0 ? "\n" : "");
	terminal_paint(out, terminal, PAINT_HEAD, buf_str(&seen));
	if (standing.n > 0)
		buf_add_string(out, utf8_width(buf_str(&seen)) +
		    utf8_width(buf_str(&standing)) + 2 <= terminal->columns ?
		    "  " : "\n  ");
	buf_add(out, buf_str(&standing));
	buf_add_byte(out, '\n');
}

/* Appends the breaches (or the remarks) below a heading. */
static void
add_findings(struct buf *out, const struct trail_print *story, bool remarks,
    const struct terminal *terminal)
{
	const struct breach *breach;
	OWN(buf) words = BUF_INIT;
	size_t i = 0, n;

	for (n = 0; (breach = next_breach(&i, story, remarks)) != NULL; n++) {
		if (n == 0) {
			buf_add_string(out, out->n > 0 ? "\n" : "");
			terminal_paint(out, terminal, remarks ? PAINT_HEAD :
			    PAINT_LATE, remarks ? STR_LIT("Remarks") :
			    STR_LIT("What broke a rule"));
			buf_add_byte(out, '\n');
		}
		buf_clear(&words);
		trail_print_add_breach(&words, story->repo, breach);
		buf_add_string(out, "  ");
		terminal_add_wrapped(out, terminal, buf_str(&words), 2);
	}
	if (n == 0 && !remarks)
		buf_addf(out, "%sNo rule was broken, in %zu commit%s.\n",
		    out->n > 0 ? "\n" : "", story->ncommits,
		    story->ncommits == 1 ? "" : "s");
}

void
trail_print_format_people(struct buf *out, const struct trail_print *story,
    const struct terminal *terminal)
{
	const struct trail_line *line;
	OWN(buf) deed = BUF_INIT;
	size_t i = 0;
	bool is_new;

	/* day and commit in columns, the words behind them wrapped */
	while ((line = next_line(&i, &is_new, story)) != NULL) {
		if (is_new)
			add_head(out, story, line, terminal);
		buf_clear(&deed);
		add_deed(&deed, story->repo, line);
		buf_addf(out, "  %s  ", date_text(line->day).at);
		terminal_paint(out, terminal, PAINT_DETAIL,
		    str_first(str_of(oid_text(&line->commit).at), 12));
		buf_add_string(out, "  ");
		terminal_add_wrapped(out, terminal, buf_str(&deed),
		    STEP_COLUMN);
	}
	add_findings(out, story, true, terminal);
	add_findings(out, story, false, terminal);
}

static void
put_string(struct json *map, const char *key, const char *value)
{
	json_put(map, key, json_text(value == NULL || value[0] == '\0' ?
	    STR_NONE : str_of(value)));
}

static struct json *
data_of_line(const struct trail_line *line)
{
	struct json *map = json_map();
	bool is_act = line->type != ACT_NONE;

	put_string(map, "commit", oid_text(&line->commit).at);
	put_string(map, "day", date_text(line->day).at);
	put_string(map, "what", trail_verb(line));
	put_string(map, "name", line->name.at);
	put_string(map, "email", line->email.at);
	put_string(map, "committerName", line->by_name.at);
	put_string(map, "committerEmail", line->by_email.at);
	put_string(map, "for", line->of.at);
	put_string(map, line->type == ACT_MOVE ? "from" : "to",
	    line->to.at);
	put_string(map, line->is_roster ? "changes" :
	    line->type == ACT_WITNESS ? "evidence" : "reason",
	    line->words.at);
	put_string(map, "level", is_act ? level_name(line->level) : "");
	put_string(map, "signature", is_act ?
	    sign_verdict_name(line->verdict) : "");
	json_put(map, "counts", json_bool(!is_act || line->is_believed));
	return map;
}

static struct json *
data_of_records(const struct trail_print *story)
{
	struct json *list = json_list(), *trail = NULL, *record;
	const struct trail_state *state;
	const struct trail_line *line;
	const char *moved;
	size_t i = 0;
	bool is_new;

	while ((line = next_line(&i, &is_new, story)) != NULL) {
		if (is_new) {
			record = json_map();
			trail = json_list();
			state = line->state;
			moved = state == NULL ? NULL : state->moved_to;
			put_string(record, "path", line->path.at);
			put_string(record, "state", state == NULL ||
			    moved != NULL || state->is_gone ? "" :
			    state_name(state->state));
			put_string(record, "movedTo", moved);
			json_put(record, "trail", trail);
			json_append(list, record);
		}
		json_append(trail, data_of_line(line));
	}
	return list;
}

static struct json *
data_of_breaches(const struct trail_print *story, bool remarks)
{
	struct json *list = json_list(), *map;
	const struct breach *breach;
	size_t i = 0;

	while ((breach = next_breach(&i, story, remarks)) != NULL) {
		map = json_map();
		put_string(map, "rule", breach_rule_name(breach->rule));
		put_string(map, "commit", oid_is_zero(&breach->commit) ? "" :
		    oid_text(&breach->commit).at);
		put_string(map, "path", breach->path);
		put_string(map, "sentence", breach->text);
		json_put(map, "unconfirmed",
		    json_bool(breach->is_unconfirmed));
		json_append(list, map);
	}
	return list;
}

void
trail_print_format_json(struct buf *out, const struct trail_print *story)
{
	struct json *root = json_map();

	json_put(root, "version", json_number(1));
	json_put(root, "commits", json_number((long long)story->ncommits));
	json_put(root, "records", data_of_records(story));
	json_put(root, "breaches", data_of_breaches(story, false));
	json_put(root, "remarks", data_of_breaches(story, true));
	json_format(out, root);
	json_free(root);
}
