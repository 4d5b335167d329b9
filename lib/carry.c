/* SPDX-License-Identifier: ISC */
/*
 * carry - a fold over the sources decides what is open; then lines are
 * copied, so that whatever stands in an item survives byte for byte.
 */

#include "carry.h"

#include <stdlib.h>

#include "lines.h"
#include "mem.h"

/* What the sources so far say of one item; the deciding place of it. */
struct entry {
	struct buf key;
	const struct carry_source *source;
	size_t index;
	struct date from;
	bool is_open;
};

struct fold {
	struct entry *entry;
	size_t n, cap;
};

static struct entry *
find_entry(const struct fold *fold, struct str key)
{
	size_t i;

	for (i = 0; i < fold->n; i++)
		if (str_eq(buf_str(&fold->entry[i].key), key))
			return &fold->entry[i];
	return NULL;
}

static struct entry *
add_entry(struct fold *fold, struct str key)
{
	struct entry *entry;

	fold->entry = mem_room(fold->entry, fold->n, &fold->cap,
	    sizeof(*fold->entry));
	entry = &fold->entry[fold->n++];
	*entry = (struct entry){ .key = BUF_INIT };
	buf_add(&entry->key, key);
	return entry;
}

static bool
recurs(const struct carry_source *source, const struct record_item *item)
{
	return item->section != NULL &&
	    kind_recurs(source->kind, item->section->title).n > 0;
}

/*
 * Within one record an item is open if it is anywhere: done since last time,
 * and set again for the next.
 */
static bool
is_open_elsewhere(const struct record *record, size_t index, struct str key)
{
	struct buf other = BUF_INIT;
	bool is_open = false;
	size_t i;

	for (i = 0; i < record->nitems && !is_open; i++) {
		if (i == index || record->item[i].item.state != ITEM_OPEN)
			continue;
		buf_clear(&other);
		item_add_key(&other, &record->item[i].item);
		is_open = str_eq(buf_str(&other), key);
	}
	buf_release(&other);
	return is_open;
}

static void
fold_item(struct fold *fold, const struct carry_source *source, size_t index,
    struct str key)
{
	const struct item *item = &source->record->item[index].item;
	struct entry *entry = find_entry(fold, key);

	if (item->state != ITEM_OPEN) {
		if (entry != NULL &&
		    !is_open_elsewhere(source->record, index, key))
			entry->is_open = false;
		return;
	}
	if (entry == NULL)
		entry = add_entry(fold, key);
	else if (entry->is_open && entry->source == source)
		return;
	if (!date_is_none(item->from))
		entry->from = item->from;
	else if (!entry->is_open)
		entry->from = source->record->date;
	entry->is_open = true;
	entry->source = source;
	entry->index = index;
}

static void
fold_source(struct fold *fold, const struct carry_source *source)
{
	const struct record_item *item;
	struct buf key = BUF_INIT;
	size_t i;

	for (i = 0; i < source->record->nitems; i++) {
		item = &source->record->item[i];
		buf_clear(&key);
		item_add_key(&key, &item->item);
		if (key.n > 0 && !recurs(source, item))
			fold_item(fold, source, i, buf_str(&key));
	}
	buf_release(&key);
}

static bool
has_key(const struct record *record, struct str key)
{
	struct buf other = BUF_INIT;
	bool found = false;
	size_t i;

	for (i = 0; record != NULL && i < record->nitems && !found; i++) {
		buf_clear(&other);
		item_add_key(&other, &record->item[i].item);
		found = str_eq(buf_str(&other), key);
	}
	buf_release(&other);
	return found;
}

static int
compare_items(const void *a, const void *b)
{
	const struct carry_item *x = a, *y = b;

	if (x->source != y->source)
		return x->source < y->source ? -1 : 1;
	return x->index < y->index ? -1 : x->index > y->index;
}

static bool
is_from_list(const struct carry_item *item)
{
	const struct section *section;

	section = item->source->record->item[item->index].section;
	return section != NULL &&
	    str_eq(section->title, item->source->kind->carry_from);
}

/* First the carry-from lists, then the rest; each in its order. */
static void
sort_items(struct carry *carry)
{
	struct carry_item *sorted;
	size_t i, n = 0;

	if (carry->n == 0)
		return;
	qsort(carry->item, carry->n, sizeof(*carry->item), compare_items);
	sorted = mem_new(carry->n, sizeof(*sorted));
	for (i = 0; i < carry->n; i++)
		if (is_from_list(&carry->item[i]))
			sorted[n++] = carry->item[i];
	for (i = 0; i < carry->n; i++)
		if (!is_from_list(&carry->item[i]))
			sorted[n++] = carry->item[i];
	free(carry->item);
	carry->item = sorted;
}

static void
fold_release(struct fold *fold)
{
	size_t i;

	for (i = 0; i < fold->n; i++)
		buf_release(&fold->entry[i].key);
	free(fold->entry);
}

void
carry_find(struct carry *out, const struct carry_source *source,
    size_t nsources, const struct record *target)
{
	struct fold fold = { NULL, 0, 0 };
	const struct entry *entry;
	size_t i, cap = 0;
	bool is_carried;

	for (i = 0; i < nsources; i++)
		fold_source(&fold, &source[i]);
	for (i = 0; i < fold.n; i++) {
		entry = &fold.entry[i];
		if (!entry->is_open)
			continue;
		is_carried = !has_key(target, buf_str(&entry->key));
		out->ncarried += is_carried;
		out->item = mem_room(out->item, out->n, &cap,
		    sizeof(*out->item));
		out->item[out->n++] = (struct carry_item){ entry->source,
		    entry->index, entry->from, is_carried };
	}
	sort_items(out);
	fold_release(&fold);
}

void
carry_release(struct carry *carry)
{
	free(carry->item);
	*carry = (struct carry)CARRY_INIT;
}

/* The carried item that this place decides, or NULL. */
static const struct carry_item *
item_here(const struct carry *carry, const struct carry_source *source,
    size_t index)
{
	size_t i;

	for (i = 0; i < carry->n; i++)
		if (carry->item[i].is_carried &&
		    carry->item[i].source == source &&
		    carry->item[i].index == index)
			return &carry->item[i];
	return NULL;
}

/* Whether the item comes along as a sub-line of the one around it. */
static bool
comes_along(const struct carry *carry, const struct carry_item *item)
{
	size_t parent = item->source->record->item[item->index].parent;

	return parent != MARK_NONE &&
	    item_here(carry, item->source, parent) != NULL;
}

static struct str
dedent(struct str line, size_t columns)
{
	size_t n = 0;

	while (n < columns && n < line.n && line.at[n] == ' ')
		n++;
	if (n < columns && n < line.n && line.at[n] == '\t')
		n++;
	return str_from(line, n);
}

/* The sub-item that begins in a line, or MARK_NONE. */
static size_t
item_at_line(const struct record *record, unsigned line)
{
	size_t i;

	for (i = 0; i < record->nitems; i++)
		if (record->item[i].line == line)
			return i;
	return MARK_NONE;
}

/* Copies an item's lines, without those of sub-items that stay behind. */
static void
add_item(struct buf *out, const struct carry *carry,
    const struct carry_item *item)
{
	const struct record *record = item->source->record;
	const struct record_item *first = &record->item[item->index];
	const struct carry_item *here;
	size_t columns = record->mark.block[first->block].col - 1;
	size_t i, start = out->n;
	unsigned line;
	struct str text;

	for (line = first->line; line <= first->last_line; line++) {
		text = dedent(lines_get(&record->lines, line), columns);
		i = item_at_line(record, line);
		here = i == MARK_NONE ? NULL :
		    item_here(carry, item->source, i);
		if (here != NULL)
			item_add_carried(out, text, here->from);
		else if (i == MARK_NONE)
			buf_add(out, text);
		else {
			line = record->item[i].last_line;
			continue;
		}
		buf_add_byte(out, '\n');
	}
	while (out->n > start + 1 && out->at[out->n - 2] == '\n')
		buf_cut(out, out->n - 1);
}

void
carry_show(struct buf *out, const struct carry *carry)
{
	size_t i;

	for (i = 0; i < carry->n; i++)
		if (carry->item[i].is_carried &&
		    !comes_along(carry, &carry->item[i]))
			add_item(out, carry, &carry->item[i]);
}

/*
 * The heading of level 3 or deeper that an item of a carry-from list stands
 * under; the absent view if there is none.
 */
static struct str
heading_of(const struct carry_item *item)
{
	const struct record *record = item->source->record;
	const struct record_item *from = &record->item[item->index];
	size_t i;

	if (!is_from_list(item))
		return STR_NONE;
	for (i = from->block; i-- > from->section->block; )
		if (record->mark.block[i].type == MARK_HEADING &&
		    record->mark.block[i].parent == MARK_NONE)
			return mark_block_text(&record->mark, i);
	return STR_NONE;
}

/* Where to put lines: the range of a section, or a part of it. */
struct place {
	unsigned first, last;
};

static bool
is_part_heading(const struct mark_block *block)
{
	return block->type == MARK_HEADING && block->parent == MARK_NONE;
}

/*
 * The part of the section under a heading, or (heading absent) before the
 * first one; false if the section has no such heading.
 */
static bool
find_place(struct place *out, const struct record *target,
    const struct section *section, struct str heading)
{
	const struct mark *mark = &target->mark;
	bool found = str_is_absent(heading);
	size_t i;

	*out = (struct place){ section->line, section->last_line };
	for (i = section->block; i < section->end_block; i++) {
		if (!is_part_heading(&mark->block[i]))
			continue;
		if (found) {
			out->last = mark->block[i].first_line - 1;
			return true;
		}
		if (str_eq(mark_block_text(mark, i), heading)) {
			out->first = mark->block[i].first_line;
			found = true;
		}
	}
	return found;
}

static bool
ends_in_list(const struct record *target, unsigned line)
{
	const struct mark_block *block;
	size_t i;

	for (i = 0; i < target->mark.n; i++) {
		block = &target->mark.block[i];
		if (block->type == MARK_ITEM && block->first_line <= line &&
		    line <= block->last_line)
			return true;
	}
	return false;
}

static unsigned
last_text_line(const struct record *target, struct place place)
{
	unsigned line = place.last;

	while (line > place.first &&
	    str_trim(lines_get(&target->lines, line)).n == 0)
		line--;
	return line;
}

/*
 * Puts lines behind a line, with blank lines around where Markdown wants
 * them: none between the items of one list.
 */
static void
put_behind(struct buf *text, const struct record *target, unsigned line,
    struct str put)
{
	struct buf insert = BUF_INIT;
	struct lines_edit edit = { line + 1, 0, STR_NONE };
	struct str before = lines_range(&target->lines, line, line);

	if (!str_ends(before, "\n"))
		buf_add_byte(&insert, '\n');
	if (str_starts(put, "#") || !ends_in_list(target, line))
		buf_add_byte(&insert, '\n');
	buf_add(&insert, put);
	if (line < target->lines.n &&
	    str_trim(lines_get(&target->lines, line + 1)).n > 0)
		buf_add_byte(&insert, '\n');
	edit.insert = buf_str(&insert);
	lines_apply(text, &target->lines, &edit, 1);
	buf_release(&insert);
}

/* The items of one heading, as lines. */
static void
add_group(struct buf *out, const struct carry *carry, struct str heading)
{
	const struct carry_item *item;
	struct str own;
	size_t i;

	for (i = 0; i < carry->n; i++) {
		item = &carry->item[i];
		own = heading_of(item);
		if (item->is_carried && !comes_along(carry, item) &&
		    str_is_absent(own) == str_is_absent(heading) &&
		    str_eq(own, heading))
			add_item(out, carry, item);
	}
}

/*
 * Puts a group under its heading in the section, or at the section's end with
 * a heading of its own.
 */
static int
add_group_to(struct buf *text, const struct carry *carry, struct str section,
    struct str heading)
{
	struct record target = RECORD_INIT;
	struct buf put = BUF_INIT, result = BUF_INIT;
	const struct section *to;
	struct place place;

	record_read(&target, buf_str(text), true, NULL);
	to = outline_find(&target.outline, section);
	if (to != NULL) {
		if (!find_place(&place, &target, to, heading)) {
			place = (struct place){ to->line, to->last_line };
			buf_addf(&put, "### %.*s\n\n", STR_ARGS(heading));
		}
		add_group(&put, carry, heading);
		put_behind(&result, &target, last_text_line(&target, place),
		    buf_str(&put));
		buf_swap(text, &result);
	}
	record_release(&target);
	buf_release(&put);
	buf_release(&result);
	return to == NULL ? -1 : 0;
}

static bool
is_first_of_group(const struct carry *carry, size_t index)
{
	struct str own = heading_of(&carry->item[index]), other;
	size_t i;

	for (i = 0; i < index; i++) {
		if (!carry->item[i].is_carried ||
		    comes_along(carry, &carry->item[i]))
			continue;
		other = heading_of(&carry->item[i]);
		if (str_is_absent(own) == str_is_absent(other) &&
		    str_eq(own, other))
			return false;
	}
	return true;
}

/* Items without a heading first: they stand before all headings. */
static int
add_groups(struct buf *text, const struct carry *carry, struct str section)
{
	const struct carry_item *item;
	size_t i, pass;

	for (pass = 0; pass < 2; pass++)
		for (i = 0; i < carry->n; i++) {
			item = &carry->item[i];
			if (!item->is_carried || comes_along(carry, item) ||
			    str_is_absent(heading_of(item)) != (pass == 0) ||
			    !is_first_of_group(carry, i))
				continue;
			if (add_group_to(text, carry, section,
			    heading_of(item)) < 0)
				return -1;
		}
	return 0;
}

/* Every carried item is found again where it was put. */
static bool
all_arrived(const struct carry *carry, struct str text)
{
	struct record target = RECORD_INIT;
	struct buf key = BUF_INIT;
	bool found = true;
	size_t i;

	record_read(&target, text, true, NULL);
	for (i = 0; i < carry->n && found; i++) {
		if (!carry->item[i].is_carried)
			continue;
		buf_clear(&key);
		item_add_key(&key, &carry->item[i].source->record->
		    item[carry->item[i].index].item);
		found = has_key(&target, buf_str(&key));
	}
	record_release(&target);
	buf_release(&key);
	return found;
}

int
carry_into(struct buf *out, const struct carry *carry,
    const struct record *target, const struct kind *target_kind,
    struct err *err)
{
	struct buf text = BUF_INIT;
	struct str section = target_kind->carry_to;
	int result = 0;

	buf_add(&text, target->text);
	if (carry->ncarried > 0 &&
	    outline_find(&target->outline, section) == NULL)
		buf_addf(&text, "%s\n## %.*s\n",
		    str_ends(target->text, "\n") ? "" : "\n",
		    STR_ARGS(section));
	if (add_groups(&text, carry, section) < 0 ||
	    !all_arrived(carry, buf_str(&text)))
		result = err_set(err, ERR_REFUSED, "items cannot be added to "
		    "'## %.*s'; is there a code block that does not end?",
		    STR_ARGS(section));
	else
		buf_add(out, buf_str(&text));
	buf_release(&text);
	return result;
}
