/* SPDX-License-Identifier: ISC */
/*
 * point_join - puts a line into a text; and joins the points of a plan into the
 * text that the other side has of the same meeting, planned or written up.
 */
#include "act/point.h"

#include "base/lines.h"
#include "notes/disagree.h"
#include "notes/record.h"

/* A limit, since adding a point reads the whole text again. */
enum { POINTS_MAX = 100 };

/* Whether a line belongs to a list, which an item behind it would continue. */
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
	const struct section *section = section_find(&record->mark, title);
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

/* The plan, what both sides began with, and the text that gets the points. */
struct joining {
	const struct kind *kind;
	const struct record *base, *plan;
	struct str other;
};

static const struct record_item *
find_item(const struct record *record, unsigned line)
{
	size_t i;

	for (i = 0; i < record->nitems; i++)
		if (record->item[i].line == line)
			return &record->item[i];
	return NULL;
}

/*
 * The section in which a line of the plan is a point, or NULL if the line is no
 * point.  A point is a plain bullet of one line.
 */
static const struct section *
find_section(const struct joining *j, unsigned line)
{
	const struct record *plan = j->plan;
	const struct section *section = section_at(&plan->mark, line);
	const struct markdown_block *block;
	size_t i;

	if (section == NULL || kind_has_rules(j->kind, section->title) ||
	    !str_starts(lines_get(&plan->lines, line), "- ") ||
	    find_item(plan, line) != NULL)
		return NULL;
	for (i = section->block; i < section->end_block; i++) {
		block = &plan->mark.block[i];
		if (block->type == MARKDOWN_ITEM && block->depth == 0 &&
		    !block->in_quote && block->first_line == line &&
		    block->last_line == line)
			return section;
	}
	return NULL;
}

/* Whether the text with which both sides began has the point. */
static bool
is_of_base(const struct joining *j, struct str title, struct str line)
{
	const struct section *section = section_find(&j->base->mark, title);
	unsigned i;

	for (i = section == NULL ? 1 : section->line; section != NULL &&
	    i <= section->last_line; i++)
		if (str_eq(lines_get(&j->base->lines, i), line))
			return true;
	return false;
}

/* Whether nobody's words are lost if a line of the plan is left out. */
static bool
is_known(const struct joining *j, unsigned number, struct str line)
{
	const struct record_item *item = find_item(j->plan, number);

	if (str_trim(line).n == 0 || str_has_line(j->other, line))
		return true;
	if (!str_is_absent(j->base->text))
		return str_has_line(j->base->text, line);
	return str_has_line(buf_str(&j->kind->text), line) ||
	    (item != NULL && !date_is_none(item->item.from)) ||
	    (number < j->plan->front.body_line && str_starts(line, "status:"));
}

/* Whether the plan still has every line with which both sides began. */
static bool
keeps_base(const struct joining *j)
{
	struct str line, rest = j->base->text;

	while (str_next_line(&line, &rest))
		if (str_trim(line).n > 0 && !str_has_line(j->plan->text, line))
			return false;
	return true;
}

/* Puts one point into the text; false if it would not read as a point there. */
static bool
put_into(struct buf *text, struct str section, struct str words)
{
	OWN(record) record = RECORD_INIT;
	OWN(buf) with = BUF_INIT;
	bool is_put = true;

	record_read(&record, buf_str(text));
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

	for (number = 1; number <= j->plan->lines.n; number++) {
		line = lines_get(&j->plan->lines, number);
		section = find_section(j, number);
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
	OWN(record) began = RECORD_INIT, planned = RECORD_INIT;
	const struct joining j = { kind, &began, &planned, other };
	OWN(buf) text = BUF_INIT;

	record_read(&began, base);
	record_read(&planned, plan);
	buf_add(&text, other);
	if (planned.status != RECORD_PLANNED || !put_points(&text, &j))
		return false;
	buf_add(out, buf_str(&text));
	return true;
}
