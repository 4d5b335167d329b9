/* SPDX-License-Identifier: ISC */
/*
 * carry_into - the items, grouped by the heading that they stood under, as
 * insertions behind lines of the target; all are done at once, and the result
 * is read again.
 */

#include <assert.h>
#include <stdlib.h>

#include "carry_part.h"
#include "lines.h"
#include "mem.h"

static bool
is_blank(struct str line)
{
	return str_trim(line).n == 0;
}

/* An item that is put somewhere, and the heading that it stood under. */
struct moving {
	const struct carry_item *item;
	size_t heading;		/* a block of its record, or MARK_NONE */
	struct str title;	/* absent without a heading */
	size_t order;
};

/* A heading of level 3 or deeper that divides a section. */
static bool
is_part_heading(const struct mark_block *block)
{
	return block->type == MARK_HEADING && block->level > 2 &&
	    block->parent == MARK_NONE && !block->in_quote;
}

/*
 * The heading that an item of a carry-from list stands under.  `last` is the
 * item looked at before, so that no block is looked at twice.
 */
static size_t
find_heading(const struct carry_item *item, const struct moving *last)
{
	const struct record_item *at = carry_item_of(item);
	const struct mark *mark = &item->source->record->mark;
	bool goes_on = last != NULL && last->item->source == item->source &&
	    carry_item_of(last->item)->section == at->section;
	size_t i, end;

	if (!carry_is_from_list(item))
		return MARK_NONE;
	end = goes_on ? carry_item_of(last->item)->block : at->section->block;
	for (i = at->block; i-- > end; )
		if (is_part_heading(&mark->block[i]))
			return i;
	return goes_on ? last->heading : MARK_NONE;
}

static struct moving *
find_moving(size_t *n, const struct carry *carry)
{
	struct moving *moving = mem_new(carry->n, sizeof(*moving)), *here;
	size_t i;

	*n = 0;
	for (i = 0; i < carry->n; i++) {
		if (!carry_is_moved(carry, &carry->item[i]))
			continue;
		here = &moving[*n];
		here->item = &carry->item[i];
		here->heading = find_heading(here->item,
		    *n > 0 ? here - 1 : NULL);
		here->title = here->heading == MARK_NONE ? STR_NONE :
		    mark_block_text(&here->item->source->record->mark,
		    here->heading);
		here->order = (*n)++;
	}
	return moving;
}

static bool
is_same_title(struct str a, struct str b)
{
	return str_is_absent(a) == str_is_absent(b) && str_eq(a, b);
}

/* By heading, those without one first; then as they came. */
static int
compare_moving(const void *a, const void *b)
{
	const struct moving *x = a, *y = b;
	int order = str_is_absent(y->title) - str_is_absent(x->title);

	if (order == 0)
		order = str_cmp(x->title, y->title);
	return order != 0 ? order : (x->order > y->order) -
	    (x->order < y->order);
}

/* A part of the target's section: a heading, and where its lines end. */
struct part {
	struct str title;	/* absent: before the first heading */
	unsigned first, last;
};

struct parts {
	struct part *part;
	size_t n, cap;
};

static int
compare_parts(const void *a, const void *b)
{
	const struct part *x = a, *y = b;
	int order = str_is_absent(y->title) - str_is_absent(x->title);

	if (order == 0)
		order = str_cmp(x->title, y->title);
	return order != 0 ? order : (x->first > y->first) -
	    (x->first < y->first);
}

static void
add_part(struct parts *parts, struct str title, unsigned first, unsigned last)
{
	parts->part = mem_room(parts->part, parts->n, &parts->cap,
	    sizeof(*parts->part));
	if (parts->n > 0)
		parts->part[parts->n - 1].last = first - 1;
	parts->part[parts->n++] = (struct part){ title, first, last };
}

static void
find_parts(struct parts *parts, const struct record *target,
    const struct section *section)
{
	const struct mark *mark = &target->mark;
	size_t i;

	add_part(parts, STR_NONE, section->line, section->last_line);
	for (i = section->block; i < section->end_block; i++)
		if (is_part_heading(&mark->block[i]))
			add_part(parts, mark_block_text(mark, i),
			    mark->block[i].first_line, section->last_line);
	qsort(parts->part, parts->n, sizeof(*parts->part), compare_parts);
}

/* The first part of that title, or NULL. */
static const struct part *
find_part(const struct parts *parts, struct str title)
{
	struct part here = { title, 0, 0 };
	size_t low = 0, high = parts->n, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (compare_parts(&parts->part[middle], &here) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < parts->n && is_same_title(parts->part[low].title, title) ?
	    &parts->part[low] : NULL;
}

/* Text that comes behind a line of the target. */
struct insertion {
	unsigned line;
	bool has_heading;
	size_t order;
	struct buf text;
};

struct writer {
	const struct carry *carry;
	const struct record *target;
	bool is_new;		/* the section is not there yet */
	struct parts parts;
	unsigned end;		/* the last line of the section */
	struct insertion *insertion;
	size_t n;
	unsigned *moved_to;	/* where each line of the target goes */
};

/* The last of the lines first..last that is not blank, or `first`. */
static unsigned
last_text_line(const struct record *record, unsigned first, unsigned last)
{
	while (last > first && is_blank(lines_get(&record->lines, last)))
		last--;
	return last;
}

/* The heading as it stands in its record, but of level 3. */
static void
add_heading(struct buf *out, const struct moving *moving)
{
	const struct record *record = moving->item->source->record;
	const struct mark_block *block;
	struct str line;

	block = &record->mark.block[moving->heading];
	line = str_from(lines_get(&record->lines, block->first_line),
	    block->col - 1);
	buf_add_string(out, "###");
	buf_add(out, str_trim_end(str_from(line, block->level)));
	buf_add_string(out, "\n\n");
}

/* n items of one heading, to go under it, or with it to the end. */
static void
add_insertion(struct writer *w, const struct moving *moving, size_t n)
{
	struct insertion *insertion = &w->insertion[w->n++];
	const struct part *part = find_part(&w->parts, moving->title);
	size_t i;

	*insertion = (struct insertion){ .line = w->end,
	    .order = moving->order, .text = BUF_INIT };
	if (part != NULL)
		insertion->line = last_text_line(w->target, part->first,
		    part->last);
	else if (moving->heading != MARK_NONE) {
		insertion->has_heading = true;
		add_heading(&insertion->text, moving);
	}
	for (i = 0; i < n; i++)
		carry_copy_item(&insertion->text, w->carry,
		    moving[i].item);
}

/* In one place, first what goes to a heading that is there. */
static int
compare_insertions(const void *a, const void *b)
{
	const struct insertion *x = a, *y = b;

	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	if (x->has_heading != y->has_heading)
		return x->has_heading ? 1 : -1;
	return (x->order > y->order) - (x->order < y->order);
}

static void
find_insertions(struct writer *w)
{
	size_t i, n, nmoving;
	struct moving *moving = find_moving(&nmoving, w->carry);

	qsort(moving, nmoving, sizeof(*moving), compare_moving);
	w->insertion = mem_new(nmoving, sizeof(*w->insertion));
	for (i = 0; i < nmoving; i += n) {
		for (n = 1; i + n < nmoving && is_same_title(
		    moving[i + n].title, moving[i].title); n++)
			;
		add_insertion(w, &moving[i], n);
	}
	qsort(w->insertion, w->n, sizeof(*w->insertion), compare_insertions);
	free(moving);
}

/* Whether each line, from 1 on, belongs to an item of a list. */
static bool *
find_lists(const struct record *record)
{
	bool *is_list = mem_new(record->lines.n + 1, sizeof(*is_list));
	const struct mark_block *block;
	size_t i;
	unsigned line;

	for (i = 0; i < record->mark.n; i++) {
		block = &record->mark.block[i];
		if (block->type != MARK_ITEM || block->depth > 0)
			continue;
		for (line = block->first_line; line <= block->last_line;
		    line++)
			is_list[line] = true;
	}
	return is_list;
}

/*
 * Blank lines come where Markdown wants them: none between the items of one
 * list.
 */
static void
add_blank_lines(struct writer *w, size_t i, const bool *is_list)
{
	struct insertion *here = &w->insertion[i];
	struct str next = lines_get(&w->target->lines, here->line + 1);
	bool is_first = i == 0 || here[-1].line != here->line;
	bool is_last = i + 1 == w->n || here[1].line != here->line;

	if (here->has_heading || (is_first &&
	    (w->is_new || !is_list[here->line])))
		buf_splice(&here->text, 0, 0, STR_LIT("\n"));
	if (is_last && !is_blank(next))
		buf_add_byte(&here->text, '\n');
}

static void
find_new_lines(struct writer *w)
{
	struct str line, rest;
	unsigned number, more = 0;
	size_t i = 0;

	w->moved_to = mem_new(w->target->lines.n + 2, sizeof(*w->moved_to));
	for (number = 1; number <= w->target->lines.n; number++) {
		for (; i < w->n && w->insertion[i].line < number; i++)
			for (rest = buf_str(&w->insertion[i].text);
			    str_next_line(&line, &rest); )
				more++;
		w->moved_to[number] = number + more;
	}
}

static void
write_insertions(struct buf *out, struct writer *w, struct str heading)
{
	struct lines_edit *edit = mem_new(w->n, sizeof(*edit));
	bool *is_list = find_lists(w->target);
	size_t i;

	for (i = 0; i < w->n; i++) {
		if (i == 0)
			buf_splice(&w->insertion[i].text, 0, 0, heading);
		add_blank_lines(w, i, is_list);
		edit[i] = (struct lines_edit){ w->insertion[i].line + 1, 0,
		    buf_str(&w->insertion[i].text) };
	}
	lines_apply(out, &w->target->lines, edit, w->n);
	find_new_lines(w);
	free(edit);
	free(is_list);
}

static void
writer_release(struct writer *w)
{
	size_t i;

	for (i = 0; i < w->n; i++)
		buf_release(&w->insertion[i].text);
	free(w->insertion);
	free(w->parts.part);
	free(w->moved_to);
}

/* "## TITLE" as it stands in the template, with a blank line behind it. */
static void
add_section(struct buf *out, const struct kind *kind)
{
	const struct section *section = outline_find(&kind->outline,
	    kind->carry_to);
	const struct mark_block *block;
	struct lines lines;

	assert(section != NULL);	/* kind_check sees to it */
	block = &kind->mark.block[section->block - 1];
	lines_init(&lines, buf_str(&kind->text));
	buf_add(out, str_trim_end(lines_range(&lines, block->first_line,
	    block->last_line)));
	buf_add_string(out, "\n\n");
	lines_release(&lines);
}

static int
refuse(struct str section, const char *why, struct err *err)
{
	return err_set(err, ERR_REFUSED, "items cannot be added to '## %.*s'; "
	    "%s", STR_ARGS(section), why);
}

static int
check_result(struct str text, const struct writer *w, struct str section,
    struct err *err)
{
	struct record record = RECORD_INIT;
	int result = 0;

	record_read(&record, text, true, NULL);
	if (text.n > MARK_TEXT_MAX)
		result = refuse(section, "the record would have more than "
		    "64 KiB", err);
	else if (!carry_has_arrived(w->carry, &record, section))
		result = refuse(section, "is there a code block that does not "
		    "end?", err);
	else if (!carry_is_kept(&record, w->target, w->moved_to))
		result = refuse(section, "is the heading behind it indented?",
		    err);
	record_release(&record);
	return result;
}

static int
put_items(struct buf *out, struct writer *w, const struct kind *kind,
    struct err *err)
{
	const struct record *target = w->target;
	const struct section *to = outline_find(&target->outline,
	    kind->carry_to);
	struct buf heading = BUF_INIT;

	if (to != NULL) {
		find_parts(&w->parts, target, to);
		w->end = last_text_line(target, to->line, to->last_line);
	} else {
		w->is_new = true;
		add_section(&heading, kind);
		w->end = last_text_line(target, 0, (unsigned)target->lines.n);
	}
	find_insertions(w);
	write_insertions(out, w, buf_str(&heading));
	buf_release(&heading);
	return check_result(buf_str(out), w, kind->carry_to, err);
}

int
carry_into(struct buf *out, const struct carry *carry,
    const struct record *target, const struct kind *target_kind,
    struct err *err)
{
	struct writer w = { .carry = carry, .target = target };
	struct buf text = BUF_INIT;
	int result = 0;

	if (carry->ncarried == 0)
		buf_add(&text, target->text);
	else
		result = put_items(&text, &w, target_kind, err);
	if (result == 0)
		buf_add(out, buf_str(&text));
	writer_release(&w);
	buf_release(&text);
	return result;
}
