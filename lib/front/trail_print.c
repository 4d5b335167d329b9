/* SPDX-License-Identifier: ISC */
/*
 * trail_print - the same facts are written twice; json_text makes them
 * harmless for JSON.
 */

#include "front/trail_print.h"

#include <string.h>

#include "base/date.h"
#include "base/str.h"
#include "base/utf8.h"
#include "front/pick.h"
#include "parse/json.h"

static bool
is_wanted(const struct trail_print *story, const char *path)
{
	return strncmp(path, story->path, strlen(story->path)) == 0;
}

bool
trail_print_has(const struct trail_print *story, const struct breach *breach)
{
	return breach->path[0] == '\0' || is_wanted(story, breach->path);
}

static void
add_path(struct buf *out, struct repo *repo, const char *path)
{
	struct buf seen = BUF_INIT;

	pick_seen(&seen, repo, path);
	utf8_add_harmless(out, buf_str(&seen), false);
	buf_release(&seen);
}

void
trail_print_add_breach(struct buf *out, struct repo *repo,
    const struct breach *breach)
{
	struct buf words = BUF_INIT;
	size_t start = out->n;

	if (!oid_is_zero(&breach->commit))
		buf_addf(out, "%.12s", oid_text(&breach->commit).at);
	if (breach->path[0] != '\0') {
		buf_add_string(out, out->n > start ? " " : "");
		add_path(out, repo, breach->path);
		pick_seen_words(&words, repo, breach->path,
		    str_of(breach->text));
	} else
		buf_add_string(&words, breach->text);
	buf_add_string(out, out->n > start ? ": " : "");
	utf8_add_harmless(out, buf_str(&words), false);
	buf_addf(out, " [%s]", breach_rule_name(breach->rule));
	buf_release(&words);
}

static void
add_step(struct buf *out, struct repo *repo, const struct trail_line *line)
{
	struct buf raw = BUF_INIT;

	buf_addf(&raw, "%s %.12s %s <%s> %s", date_text(line->day).at,
	    oid_text(&line->commit).at, line->name, line->email,
	    trail_verb(line));
	if (line->by_name != NULL)
		buf_addf(&raw, ", committed by %s <%s>", line->by_name,
		    line->by_email);
	if (line->of[0] != '\0')
		buf_addf(&raw, " for %s", line->of);
	if (line->to[0] != '\0' && line->type == ACT_MOVE) {
		buf_add_string(&raw, " from ");
		pick_seen(&raw, repo, line->to);
	} else if (line->to[0] != '\0')
		buf_addf(&raw, " to %s", line->to);
	if (line->words[0] != '\0') {
		buf_add_string(&raw, " (");
		/* what somebody agreed to by is a file, or their words */
		if (line->type == ACT_WITNESS &&
		    str_starts(str_of(line->words), "people/"))
			pick_seen(&raw, repo, line->words);
		else
			buf_add_string(&raw, line->words);
		buf_add_byte(&raw, ')');
	}
	if (line->type != ACT_NONE) {
		buf_add_string(&raw, ", ");
		trail_add_level(&raw, line);
		if (!line->is_believed)
			buf_add_string(&raw, ", does not count");
	}
	buf_add_byte(out, '\t');
	utf8_add_harmless(out, buf_str(&raw), false);
	buf_add_byte(out, '\n');
	buf_release(&raw);
}

/* Where the record stands, behind its last line. */
static void
add_state(struct buf *out, const struct trail_print *story, const char *path)
{
	const struct trail_state *state = trail_state(story->trail, path);

	if (state == NULL)
		return;
	if (state->moved_to != NULL) {
		buf_add_string(out, "\tmoved to ");
		add_path(out, story->repo, state->moved_to);
		buf_add_byte(out, '\n');
	} else
		buf_addf(out, "\tstate %s\n", state_name(state->state));
}

void
trail_print_format(struct buf *out, const struct trail_print *story)
{
	const struct trail_line *line;
	const char *last = "";
	size_t i;

	for (i = 0; i < story->trail->n; i++) {
		line = &story->trail->line[i];
		if (!is_wanted(story, line->path))
			continue;
		if (strcmp(last, line->path) != 0) {
			add_state(out, story, last);
			add_path(out, story->repo, line->path);
			buf_add_byte(out, '\n');
		}
		last = line->path;
		add_step(out, story->repo, line);
	}
	add_state(out, story, last);
	for (i = 0; i < story->breaches->n; i++)
		if (trail_print_has(story, &story->breaches->breach[i])) {
			trail_print_add_breach(out, story->repo,
			    &story->breaches->breach[i]);
			buf_add_byte(out, '\n');
		}
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
	put_string(map, "name", line->name);
	put_string(map, "email", line->email);
	put_string(map, "committerName", line->by_name);
	put_string(map, "committerEmail", line->by_email);
	put_string(map, "for", line->of);
	put_string(map, line->type == ACT_MOVE ? "from" : "to", line->to);
	put_string(map, line->is_roster ? "changes" :
	    line->type == ACT_WITNESS ? "evidence" : "reason", line->words);
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
	const char *last = "", *moved;
	size_t i;

	for (i = 0; i < story->trail->n; i++) {
		line = &story->trail->line[i];
		if (!is_wanted(story, line->path))
			continue;
		if (trail == NULL || strcmp(last, line->path) != 0) {
			record = json_map();
			trail = json_list();
			state = trail_state(story->trail, line->path);
			moved = state == NULL ? NULL : state->moved_to;
			put_string(record, "path", line->path);
			put_string(record, "state", state == NULL ||
			    moved != NULL ? "" : state_name(state->state));
			put_string(record, "movedTo", moved);
			json_put(record, "trail", trail);
			json_append(list, record);
		}
		last = line->path;
		json_append(trail, data_of_line(line));
	}
	return list;
}

static struct json *
data_of_breaches(const struct trail_print *story, bool remarks)
{
	struct json *list = json_list(), *map;
	const struct breach *breach;
	size_t i;

	for (i = 0; i < story->breaches->n; i++) {
		breach = &story->breaches->breach[i];
		if (!trail_print_has(story, breach) ||
		    breach_is_remark(breach) != remarks)
			continue;
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
