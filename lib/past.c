/* SPDX-License-Identifier: ISC */
/* past - small arrays, copied when they are shared. */

#include "past.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"

static char *
copy_str(struct str s)
{
	return mem_copy(s.n > 0 ? s.at : "", s.n);
}

struct past *
past_new(const char *path)
{
	struct past *past = mem_new(1, sizeof(*past));

	past->refs = 1;
	past->path = mem_copy(path, strlen(path));
	return past;
}

struct past *
past_ref(struct past *past)
{
	if (past != NULL)
		past->refs++;
	return past;
}

void
past_clear_lines(struct past *past)
{
	while (past->nlines > 0) {
		past->nlines--;
		free(past->line[past->nlines].initials);
		free(past->line[past->nlines].email);
	}
}

void
past_unref(struct past *past)
{
	if (past == NULL || --past->refs > 0)
		return;
	past_clear_lines(past);
	while (past->nacts > 0)
		free(past->act[--past->nacts].email);
	free(past->line);
	free(past->act);
	free(past->path);
	free(past);
}

static void
push_act(struct past *past, const struct past_voice *act)
{
	past->act = mem_room(past->act, past->nacts, &past->act_cap,
	    sizeof(*past->act));
	past->act[past->nacts] = *act;
	past->act[past->nacts++].email = copy_str(str_of(act->email));
}

void
past_add_line(struct past *past, const struct past_line *line,
    struct str email)
{
	past->line = mem_room(past->line, past->nlines, &past->line_cap,
	    sizeof(*past->line));
	past->line[past->nlines++] = (struct past_line){ line->sum,
	    copy_str(str_of(line->initials)), copy_str(email) };
}

struct past *
past_edit(struct past *past)
{
	struct past *copy;
	size_t i;

	if (past->refs == 1)
		return past;
	copy = past_new(past->path);
	copy->is_there = past->is_there;
	copy->text = past->text;
	copy->was_held = past->was_held;
	copy->has_act = past->has_act;
	copy->agreed = past->agreed;
	for (i = 0; i < past->nacts; i++)
		push_act(copy, &past->act[i]);
	for (i = 0; i < past->nlines; i++)
		past_add_line(copy, &past->line[i],
		    str_of(past->line[i].email));
	past_unref(past);
	return copy;
}

static bool
is_agreement(const struct past_voice *act)
{
	return !act->is_void &&
	    (act->type == ACT_AGREE || act->type == ACT_WITNESS);
}

bool
past_is_agreed(const struct past *past)
{
	size_t i;

	for (i = 0; past != NULL && i < past->nacts; i++)
		if (is_agreement(&past->act[i]))
			return true;
	return false;
}

bool
past_is_protected(const struct past *past)
{
	return past != NULL && (past->nlines > 0 || past_is_agreed(past));
}

void
past_set_text(struct past *past, const struct oid *text)
{
	size_t i;

	for (i = 0; i < past->nacts; i++)
		past->act[i].is_void = true;
	past->is_there = text != NULL;
	if (text != NULL)
		past->text = *text;
}

/* Whether two acts are of one party; a person may have several addresses. */
static bool
same_party(const struct past_voice *a, const struct past_voice *b)
{
	return a->is_person == b->is_person &&
	    (a->is_person || strcmp(a->email, b->email) == 0);
}

void
past_add_act(struct past *past, enum act_type type, const struct oid *commit,
    bool is_person, struct str email)
{
	struct past_voice act = { type, *commit, is_person, copy_str(email),
		false };
	size_t i;

	for (i = 0; type == ACT_WITHDRAW && i < past->nacts; i++)
		if (same_party(&past->act[i], &act))
			past->act[i].is_void = true;
	past->has_act = true;
	if (act_is_of_party(type))
		push_act(past, &act);
	if (is_agreement(&act))
		past->agreed = past->text;
	free(act.email);
}

const struct past_voice *
past_find_voice(const struct past *past, const struct oid *commit)
{
	size_t i;

	for (i = 0; past != NULL && i < past->nacts; i++)
		if (oid_eq(&past->act[i].commit, commit))
			return &past->act[i];
	return NULL;
}

static void
add_read(struct past_lines *out, struct str bytes, struct str initials)
{
	out->line = mem_room(out->line, out->n, &out->cap,
	    sizeof(*out->line));
	out->line[out->n++] = (struct past_line){
	    sha256_of(str_trim_end(bytes)), copy_str(initials), NULL };
}

/* The end of an item's own words, as check-record looks for initials. */
static struct str
last_own_line(const struct record *record, size_t item)
{
	const struct mark_block *block = record->mark.block;
	unsigned last = block[item].first_line;
	size_t i;

	for (i = item + 1; i < record->mark.n; i++)
		if (block[i].type == MARK_TEXT && block[i].parent == item)
			last = block[i].last_line;
	return lines_get(&record->lines, last);
}

static void
read_block(struct past_lines *out, const struct record *record, size_t i)
{
	const struct mark_block *block = &record->mark.block[i];
	struct str initials, line;
	unsigned at;

	if (block->type == MARK_ITEM && block->depth == 0) {
		if (record_initials(&initials, last_own_line(record, i)))
			add_read(out, lines_range(&record->lines,
			    block->first_line, block->last_line), initials);
		return;
	}
	if (block->type != MARK_TEXT || block->parent != MARK_NONE)
		return;
	for (at = block->first_line; at <= block->last_line; at++) {
		line = lines_get(&record->lines, at);
		if (record_initials(&initials, line))
			add_read(out, line, initials);
	}
}

void
past_lines_read(struct past_lines *out, const struct record *record,
    struct str heading)
{
	const struct section *section;
	size_t i;

	for (i = 0; i < record->mark.n; i++) {
		section = outline_at(&record->outline,
		    record->mark.block[i].first_line);
		if (section != NULL && str_eq(section->title, heading))
			read_block(out, record, i);
	}
}

void
past_lines_release(struct past_lines *lines)
{
	size_t i;

	for (i = 0; i < lines->n; i++)
		free(lines->line[i].initials);
	free(lines->line);
	*lines = (struct past_lines)PAST_LINES_INIT;
}

/*
 * An act holds after a merge if it stands on the text that the merge took,
 * and no side that has seen it has seen it become void.
 */
static bool
holds(struct past *const *side, size_t nsides, const struct oid *commit,
    const struct oid *text)
{
	const struct past_voice *act;
	bool stands = false;
	size_t i;

	for (i = 0; i < nsides; i++) {
		act = past_find_voice(side[i], commit);
		if (act == NULL)
			continue;
		if (act->is_void)
			return false;
		stands |= text != NULL && side[i]->is_there &&
		    oid_eq(&side[i]->text, text);
	}
	return stands;
}

static bool
has_line(const struct past *past, const struct past_line *line)
{
	size_t i;

	for (i = 0; i < past->nlines; i++)
		if (strcmp(past->line[i].sum.at, line->sum.at) == 0)
			return true;
	return false;
}

static void
take_side(struct past *out, struct past *const *side, size_t nsides,
    const struct past *from, const struct oid *text)
{
	size_t i;

	out->was_held |= from->was_held;
	out->has_act |= from->has_act;
	if (!oid_is_zero(&from->agreed))
		out->agreed = from->agreed;
	for (i = 0; i < from->nacts; i++) {
		if (past_find_voice(out, &from->act[i].commit) != NULL)
			continue;
		push_act(out, &from->act[i]);
		out->act[out->nacts - 1].is_void = !holds(side, nsides,
		    &from->act[i].commit, text);
	}
	for (i = 0; i < from->nlines; i++)
		if (!has_line(out, &from->line[i]))
			past_add_line(out, &from->line[i],
			    str_of(from->line[i].email));
}

struct past *
past_merge(struct past *const *side, size_t nsides, const char *path,
    const struct oid *text)
{
	struct past *out = past_new(path);
	size_t i;

	out->is_there = text != NULL;
	if (text != NULL)
		out->text = *text;
	for (i = 0; i < nsides; i++)
		if (side[i] != NULL)
			take_side(out, side, nsides, side[i], text);
	return out;
}
