/* SPDX-License-Identifier: ISC */
/*
 * point - the line itself, and the points of a plan that somebody else has
 * written up, or planned, meanwhile.
 */
#include "act/point.h"

#include <stdlib.h>

#include "base/lines.h"
#include "base/mem.h"
#include "notes/disagree.h"
#include "notes/record.h"

/* Each of them takes a look at the whole text. */
enum { POINTS_MAX = 100 };

/* Whether the line is the last one of a list, which the next goes on. */
static bool
ends_list(const struct record *record, unsigned line)
{
	const struct markdown_block *block;
	size_t i;

	for (i = 0; i < record->mark.n; i++) {
		block = &record->mark.block[i];
		if (block->type == MARKDOWN_ITEM && block->depth == 0 &&
		    !block->in_quote && block->first_line <= line &&
		    line <= block->last_line)
			return true;
	}
	return false;
}

bool
point_put(struct buf *out, const struct record *record, struct str title,
    struct str words)
{
	const struct section *section = outline_find(&record->outline, title);
	unsigned line, last = 0, end = section == NULL ? 0 : section->last_line;
	OWN(buf) item = BUF_INIT;
	struct str text;

	buf_addf(&item, "- %.*s", STR_ARGS(words));
	for (line = section == NULL ? 1 : section->line + 1; line <= end;
	    line++) {
		text = lines_get(&record->lines, line);
		if (str_starts(text, "- ") &&
		    str_eq(str_trim(str_from(text, 2)), words))
			return false;
		if (str_trim(text).n > 0)
			last = line;
	}
	disagree_put_item(out, &record->lines, section, title,
	    last > 0 && ends_list(record, last) ? last : 0, buf_str(&item));
	return true;
}

/* A plan, and what may stand in it. */
struct joining {
	const struct kind *kind;
	bool has_base;
	struct str other, template;
	struct record base, plan;
	/* by line: the section that it is a point of, the item that it is */
	const struct section **section;
	const struct record_item **item;
};

/* A plain bullet of one line below a heading is a point. */
static void
find_points(struct joining *j)
{
	const struct record *plan = &j->plan;
	const struct markdown_block *block;
	const struct section *section;
	size_t i;

	j->section = mem_new(plan->lines.n + 1, sizeof(*j->section));
	j->item = mem_new(plan->lines.n + 1, sizeof(*j->item));
	for (i = 0; i < plan->nitems; i++)
		j->item[plan->item[i].line] = &plan->item[i];
	for (i = 0; i < plan->mark.n; i++) {
		block = &plan->mark.block[i];
		section = outline_at(&plan->outline, block->first_line);
		if (block->type == MARKDOWN_ITEM && block->depth == 0 &&
		    !block->in_quote && block->first_line ==
		    block->last_line && section != NULL &&
		    !kind_has_rules(j->kind, section->title) &&
		    str_starts(lines_get(&plan->lines, block->first_line),
		    "- ") && j->item[block->first_line] == NULL)
			j->section[block->first_line] = section;
	}
}

/* Whether both began with the point. */
static bool
is_of_base(const struct joining *j, struct str title, struct str line)
{
	const struct section *section = outline_find(&j->base.outline, title);
	unsigned i;

	for (i = section == NULL ? 1 : section->line; section != NULL &&
	    i <= section->last_line; i++)
		if (str_eq(lines_get(&j->base.lines, i), line))
			return true;
	return false;
}

/* Whether nobody's words are lost if a line of the plan is not taken over. */
static bool
is_known(const struct joining *j, unsigned number, struct str line)
{
	const struct record_item *item = j->item[number];

	if (str_trim(line).n == 0 || str_has_line(j->other, line))
		return true;
	if (j->has_base)
		return str_has_line(j->base.text, line);
	return str_has_line(j->template, line) ||
	    (item != NULL && !date_is_none(item->item.from)) ||
	    (number < j->plan.body_line && str_starts(line, "status:"));
}

/* Whether the plan has still what both began with. */
static bool
keeps_base(const struct joining *j)
{
	struct str line, rest = j->base.text;

	while (str_next_line(&line, &rest))
		if (str_trim(line).n > 0 && !str_has_line(j->plan.text, line))
			return false;
	return true;
}

/* Puts one point into the text, if it reads as one there. */
static bool
put_into(struct buf *text, struct str section, struct str words)
{
	OWN(record) record = RECORD_INIT;
	OWN(buf) with = BUF_INIT;
	bool is_put = true;

	record_read(&record, buf_str(text), true, NULL);
	if (point_put(&with, &record, section, words)) {
		is_put = disagree_is_item_added(section, buf_str(text),
		    buf_str(&with), words);
		buf_swap(text, &with);
	}
	return is_put;
}

static bool
put_points(struct buf *text, const struct joining *j)
{
	unsigned number, n = 0;
	const struct section *section;
	struct str line;

	for (number = 1; number <= j->plan.lines.n; number++) {
		line = lines_get(&j->plan.lines, number);
		section = j->section[number];
		if (section == NULL ? !is_known(j, number, line) :
		    !is_of_base(j, section->title, line) &&
		    (++n > POINTS_MAX || !put_into(text, section->title,
		    str_trim(str_from(line, 2)))))
			return false;
	}
	return keeps_base(j);
}

bool
point_join(struct buf *out, const struct kind *kind, struct str base,
    struct str plan, struct str other)
{
	struct joining j = { .kind = kind, .has_base = !str_is_absent(base),
		.other = other, .template = buf_str(&kind->text),
		.base = RECORD_INIT, .plan = RECORD_INIT };
	OWN(buf) text = BUF_INIT;
	bool is_joined = false;

	record_read(&j.base, base, true, NULL);
	record_read(&j.plan, plan, true, NULL);
	if (j.plan.status == RECORD_PLANNED) {
		find_points(&j);
		buf_add(&text, other);
		is_joined = put_points(&text, &j);
	}
	if (is_joined)
		buf_add(out, buf_str(&text));
	free(j.section);
	free(j.item);
	record_release(&j.plan);
	record_release(&j.base);
	return is_joined;
}
