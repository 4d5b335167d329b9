/* SPDX-License-Identifier: ISC */
/*
 * carry_copy - an item's lines, so that they mean in another place what they
 * meant in theirs.
 *
 * An item that stands at column 0 is copied byte for byte, but for its mark
 * and the sub-items that stay behind.  Any other moves to column 0: its lines
 * lose blanks in front, and what depended on the column is written so that it
 * does not any more (tabs, lazy lines).
 */

#include <string.h>

#include "carry_part.h"
#include "lines.h"

static bool
is_blank(struct str line)
{
	return str_trim(line).n == 0;
}

static size_t
next_column(char c, size_t column)
{
	return c == '\t' ? column + 4 - column % 4 : column + 1;
}

/* The column behind the blanks in front; *n: how many bytes they are. */
static size_t
indentation(size_t *n, struct str line, size_t column)
{
	for (*n = 0; *n < line.n && (line.at[*n] == ' ' ||
	    line.at[*n] == '\t'); (*n)++)
		column = next_column(line.at[*n], column);
	return column;
}

static void
add_blanks(struct buf *out, size_t n)
{
	for (; n > 0; n--)
		buf_add_byte(out, ' ');
}

/* The length of a bullet, a number or a quote mark, or 0. */
static size_t
marker_length(struct str text)
{
	size_t n;

	for (n = 0; n < text.n && text.at[n] >= '0' && text.at[n] <= '9'; n++)
		;
	if (n == text.n)
		return 0;
	if (n == 0)
		return strchr("-+*>", text.at[0]) != NULL;
	return text.at[n] == '.' || text.at[n] == ')' ? n + 1 : 0;
}

/*
 * A line with blanks in place of its tabs, up to where its text begins: in
 * another column they would get another width.
 */
static void
add_expanded(struct buf *out, struct str line)
{
	size_t n, marker, column = 0, end;

	for (;;) {
		end = indentation(&n, line, column);
		add_blanks(out, end - column);
		line = str_from(line, n);
		marker = marker_length(line);
		if (marker == 0)
			break;
		buf_add(out, str_first(line, marker));
		line = str_from(line, marker);
		column = end + marker;
	}
	buf_add(out, line);
}

/* A line moved to the left by so many columns, or as far as it has blanks. */
static void
add_dedented(struct buf *out, struct str line, size_t columns)
{
	struct buf text = BUF_INIT;
	size_t n = 0;

	if (columns == 0) {
		buf_add(out, line);
		return;
	}
	add_expanded(&text, line);
	while (n < columns && n < text.n && text.at[n] == ' ')
		n++;
	buf_add(out, str_from(buf_str(&text), n));
	buf_release(&text);
}

/* The column at which an item of a list begins; others may be before it. */
static size_t
item_column(const struct record *record, size_t block)
{
	const struct mark_block *item = &record->mark.block[block];
	struct str line = lines_get(&record->lines, item->first_line);
	size_t i, column = 0;

	for (i = 0; i + 1 < item->col && i < line.n; i++)
		column = next_column(line.at[i], column);
	return column;
}

/* The column at which its text begins: one to four blanks behind it. */
static size_t
text_column(const struct record *record, size_t block)
{
	const struct mark_block *item = &record->mark.block[block];
	struct str line = str_from(lines_get(&record->lines,
	    item->first_line), item->col - 1);
	size_t n = marker_length(line);
	size_t start = item_column(record, block) + n;
	size_t width = indentation(&n, str_from(line, n), start) - start;

	return start + (width >= 1 && width <= 4 ? width : 1);
}

/*
 * The first line of an item, moved to column 0: what stands in front, bullets
 * of lists around it too, stays behind.
 */
static void
add_first_line(struct buf *out, struct str line, size_t column)
{
	struct buf text = BUF_INIT;

	if (column > 0)
		add_expanded(&text, line);
	else
		buf_add(&text, line);
	buf_add(out, str_from(buf_str(&text), column));
	buf_release(&text);
}

/* The item that begins in a line, or MARK_NONE. */
static size_t
item_at_line(const struct record *record, unsigned line)
{
	size_t low = 0, high = record->nitems, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (record->item[middle].line < line)
			low = middle + 1;
		else
			high = middle;
	}
	return low < record->nitems && record->item[low].line == line ? low :
	    MARK_NONE;
}

struct copy {
	struct buf *out;
	const struct carry *carry;
	const struct carry_source *source;
	size_t columns;		/* by which lines move to the left */
	size_t block;		/* the last that began before a line */
	bool after_blank;	/* the last line is blank */
	bool after_gap;		/* lines were left out behind it */
};

/* A bullet may follow a paragraph; a number, or anything else, may not. */
static bool
begins_bullet(struct str line)
{
	line = str_trim(line);
	return str_starts(line, "- ") || str_starts(line, "* ") ||
	    str_starts(line, "+ ");
}

/* Lines that were apart must not become one paragraph. */
static void
close_gap(struct copy *copy, struct str line)
{
	if (copy->after_gap && !copy->after_blank && !is_blank(line) &&
	    !begins_bullet(line))
		buf_add_byte(copy->out, '\n');
	copy->after_gap = false;
}

/*
 * The column that a line would have to have to belong to the paragraph that
 * it goes on with, if it has less: a lazy line.  Else 0.
 */
static size_t
lazy_column(struct copy *copy, struct str line, unsigned number)
{
	const struct mark *mark = &copy->source->record->mark;
	const struct mark_block *block;
	size_t n, column;

	while (copy->block + 1 < mark->n &&
	    mark->block[copy->block + 1].first_line < number)
		copy->block++;
	block = &mark->block[copy->block];
	if ((block->type != MARK_TEXT && block->type != MARK_HEADING) ||
	    block->last_line < number || block->parent == MARK_NONE)
		return 0;
	column = text_column(copy->source->record, block->parent);
	return indentation(&n, line, 0) < column ? column : 0;
}

static bool
begins_with_letter(struct str text)
{
	char c = text.n > 0 ? text.at[0] : '\0';

	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (unsigned char)c >= 0x80;
}

/*
 * A lazy line is text whatever it looks like, and it depends on where the
 * lists begin what it may look like.  Where they move, it is indented so that
 * it can be nothing else.
 */
static void
add_line(struct buf *out, struct copy *copy, struct str line, unsigned number)
{
	size_t column = copy->columns == 0 ? 0 :
	    lazy_column(copy, line, number);

	if (column == 0 || is_blank(line)) {
		add_dedented(out, line, copy->columns);
		return;
	}
	line = str_trim(line);
	add_blanks(out, column - copy->columns);
	add_blanks(out, begins_with_letter(line) ? 0 : 4);
	buf_add(out, line);
}

/* Copies a line below the first; a sub-item's with its own first day. */
static void
copy_line(struct copy *copy, unsigned number, const struct carry_item *item)
{
	struct str line = lines_get(&copy->source->record->lines, number);
	struct buf text = BUF_INIT;

	if (copy->after_gap && copy->after_blank && is_blank(line))
		return;
	close_gap(copy, line);
	add_line(&text, copy, line, number);
	if (item != NULL)
		item_add_carried(copy->out, buf_str(&text), item->from);
	else
		buf_add(copy->out, buf_str(&text));
	buf_add_byte(copy->out, '\n');
	copy->after_blank = is_blank(line);
	buf_release(&text);
}

/* Whether a bullet in front of an item, on its line, holds more than it. */
static bool
has_outer_bullet(const struct record *record, const struct record_item *item)
{
	const struct mark_block *block = &record->mark.block[item->block];

	while (block->parent != MARK_NONE) {
		block = &record->mark.block[block->parent];
		if (block->first_line != item->line)
			return false;
		if (block->last_line > item->last_line)
			return true;
	}
	return false;
}

/*
 * Leaves a sub-item behind, but not a bullet around it: that has a blank line
 * before it, since a dash alone may also underline a heading, and none behind
 * it, which would end it.
 */
static void
leave_item(struct copy *copy, const struct record_item *item)
{
	const struct record *record = copy->source->record;
	struct str line = lines_get(&record->lines, item->line);

	copy->after_gap = true;
	if (!has_outer_bullet(record, item))
		return;
	line = str_first(line, record->mark.block[item->block].col - 1);
	if (!copy->after_blank)
		buf_add_byte(copy->out, '\n');
	add_dedented(copy->out, str_trim_end(line), copy->columns);
	buf_add_byte(copy->out, '\n');
	copy->after_blank = true;
}

/* Copies the lines below the first, without sub-items that stay behind. */
static void
copy_lines(struct copy *copy, const struct record_item *item)
{
	const struct record *record = copy->source->record;
	const struct carry_item *carried;
	size_t i, end = copy->out->n;
	unsigned line;

	for (line = item->line + 1; line <= item->last_line; line++) {
		i = item_at_line(record, line);
		carried = i == MARK_NONE ? NULL :
		    carry_find_item(copy->carry, copy->source, i);
		if (i != MARK_NONE && carried == NULL) {
			leave_item(copy, &record->item[i]);
			line = record->item[i].last_line;
			continue;
		}
		copy_line(copy, line, carried);
		if (!copy->after_blank)
			end = copy->out->n;
	}
	buf_cut(copy->out, end);
}

void
carry_copy_item(struct buf *out, const struct carry *carry,
    const struct carry_item *item)
{
	const struct record *record = item->source->record;
	const struct record_item *first = carry_item_of(item);
	struct copy copy = { .out = out, .carry = carry,
		.source = item->source, .block = first->block,
		.columns = item_column(record, first->block) };
	struct buf text = BUF_INIT;

	add_first_line(&text, lines_get(&record->lines, first->line),
	    copy.columns);
	item_add_carried(out, buf_str(&text), item->from);
	buf_add_byte(out, '\n');
	copy_lines(&copy, first);
	buf_release(&text);
}
