/* SPDX-License-Identifier: ISC */
/*
 * carry_into - copies the lines of carried items into the target's text, and
 * then reads the result with cmark to see that the items arrived.
 *
 * An item that stands at column 0 is copied byte for byte, but for its
 * `(from DATE)` and without the sub-items that stay behind.  Any other item
 * moves to column 0: its lines lose blanks in front, and whatever depends on
 * the column (tabs, lazy lines) is written so that it no longer does.
 */

#include <assert.h>
#include <stdlib.h>

#include "base/lines.h"
#include "base/mem.h"
#include "notes/carry_private.h"

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

/*
 * Returns the column behind the leading blanks; *n is how many bytes the
 * blanks are.
 */
static size_t
indentation(size_t *n, struct str line, size_t column)
{
	for (*n = 0; *n < line.n && byte_is_blank(line.at[*n]); (*n)++)
		column = next_column(line.at[*n], column);
	return column;
}

static void
add_blanks(struct buf *out, size_t n)
{
	buf_addf(out, "%*s", (int)n, "");
}

/*
 * Appends a line with blanks in place of its leading tabs, also those behind
 * list bullets: a tab has another width in another column.
 */
static void
add_expanded(struct buf *out, struct str line)
{
	size_t n, marker, column = 0, end;

	for (;;) {
		end = indentation(&n, line, column);
		add_blanks(out, end - column);
		line = str_from(line, n);
		marker = str_starts(line, ">") ? 1 : markdown_bullet(line);
		if (marker == 0)
			break;
		buf_add(out, str_first(line, marker));
		line = str_from(line, marker);
		column = end + marker;
	}
	buf_add(out, line);
}

/*
 * Appends a line moved to the left by so many columns, or as far as it has
 * blanks.
 */
static void
add_dedented(struct buf *out, struct str line, size_t columns)
{
	OWN(buf) text = BUF_INIT;
	struct str all;

	if (columns == 0) {
		buf_add(out, line);
		return;
	}
	add_expanded(&text, line);
	all = buf_str(&text);
	buf_add(out, str_from(all, str_run(str_first(all, columns), " ")));
}

/*
 * Returns the column at which a list item begins; other bullets may stand
 * before it.
 */
static size_t
item_column(const struct record *record, size_t block)
{
	const struct markdown_block *item = &record->mark.block[block];
	struct str line = lines_get(&record->lines, item->first_line);
	size_t i, column = 0;

	for (i = 0; i + 1 < item->col && i < line.n; i++)
		column = next_column(line.at[i], column);
	return column;
}

/*
 * Returns the column at which a list item's text begins, one to four blanks
 * behind the bullet.
 */
static size_t
text_column(const struct record *record, size_t block)
{
	const struct markdown_block *item = &record->mark.block[block];
	struct str line = str_from(lines_get(&record->lines,
	    item->first_line), item->col - 1);
	size_t n = markdown_bullet(line);
	size_t start = item_column(record, block) + n;
	size_t width = indentation(&n, str_from(line, n), start) - start;

	return start + (width >= 1 && width <= 4 ? width : 1);
}

struct copy {
	struct buf *out;
	const struct carry_source *source;
	size_t columns;		/* by which lines move to the left */
	size_t block;		/* the last one above the present line */
	bool after_blank;	/* the last copied line is blank */
	bool after_gap;		/* lines behind that one were left out */
};

/* Whether a line behind a paragraph begins a list and does not continue it. */
static bool
begins_bullet(struct str line)
{
	line = str_trim(line);
	return str_starts(line, "- ") || str_starts(line, "* ") ||
	    str_starts(line, "+ ");
}

/*
 * For a lazy line, one that continues a paragraph in a list item with less
 * indentation than the item's text: the column of that text.  Else 0.
 */
static size_t
lazy_column(struct copy *copy, struct str line, unsigned number)
{
	const struct markdown *mark = &copy->source->record->mark;
	const struct markdown_block *block;
	size_t n, column;

	while (copy->block + 1 < mark->n &&
	    mark->block[copy->block + 1].first_line < number)
		copy->block++;
	block = &mark->block[copy->block];
	if ((block->type != MARKDOWN_TEXT && block->type != MARKDOWN_HEADING) ||
	    block->last_line < number || block->parent == MARKDOWN_NONE)
		return 0;
	column = text_column(copy->source->record, block->parent);
	return indentation(&n, line, 0) < column ? column : 0;
}

/*
 * Appends a line, moved to the left.  A lazy line is text as long as it is less
 * indented than its list; where the list moves, the same bytes could begin a
 * list or a heading.  So a lazy line is indented until it can only be text.
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
	if (!byte_is_letter(line.at[0]) && (unsigned char)line.at[0] < 0x80)
		add_blanks(out, 4);
	buf_add(out, line);
}

/*
 * Copies a line below an item's first one; with `item`, the first line of a
 * carried sub-item, which gets its own `(from DATE)`.  Lines that were apart
 * must not become one paragraph.
 */
static void
copy_line(struct copy *copy, unsigned number, const struct carry_item *item)
{
	struct str line = lines_get(&copy->source->record->lines, number);
	OWN(buf) text = BUF_INIT;
	bool is_empty = is_blank(line);

	if (copy->after_gap && copy->after_blank && is_empty)
		return;
	if (copy->after_gap && !copy->after_blank && !is_empty &&
	    !begins_bullet(line))
		buf_add_byte(copy->out, '\n');
	add_line(&text, copy, line, number);
	if (item != NULL)
		item_add_carried(copy->out, buf_str(&text), item->from);
	else
		buf_add(copy->out, buf_str(&text));
	buf_add_byte(copy->out, '\n');
	copy->after_gap = false;
	copy->after_blank = is_empty;
}

/* Whether a bullet before the item, on its line, goes on below the item. */
static bool
has_outer_bullet(const struct record *record, const struct record_item *item)
{
	const struct markdown_block *block = &record->mark.block[item->block];

	while (block->parent != MARKDOWN_NONE) {
		block = &record->mark.block[block->parent];
		if (block->first_line != item->line)
			return false;
		if (block->last_line > item->last_line)
			return true;
	}
	return false;
}

/*
 * Leaves out a sub-item.  A bullet around it, on the same line, is copied
 * without the item: with a blank line before it, since a dash alone may also
 * underline a heading, and none behind it, which would end the bullet.
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

void
carry_add_words(struct buf *out, const struct record *record, size_t block)
{
	const struct markdown_block *bullet = &record->mark.block[block];
	const struct markdown_block *words = bullet + 1;
	struct str line;
	unsigned number;

	if (block + 1 == record->mark.n || words->parent != block ||
	    words->in_quote != bullet->in_quote ||
	    words->first_line != bullet->first_line || words->is_code ||
	    words->type > MARKDOWN_TEXT || words->type == MARKDOWN_ITEM)
		return;
	line = str_from(lines_get(&record->lines, bullet->first_line),
	    bullet->col - 1);
	line = str_trim(str_from(line, markdown_bullet(line)));
	buf_add(out, line);
	for (number = words->first_line + 1; words->type == MARKDOWN_TEXT &&
	    number <= words->last_line; number++) {
		buf_add_byte(out, ' ');
		buf_add(out, str_trim(lines_get(&record->lines, number)));
	}
}

/* Copies an item's lines, without what stands before it on its first line. */
static void
copy_item(struct buf *out, const struct carry *carry,
    const struct carry_item *item)
{
	const struct record *record = item->source->record;
	const struct record_item *first = carry_item_of(item);
	struct copy copy = { .out = out, .source = item->source,
		.columns = item_column(record, first->block),
		.block = first->block };
	struct str text = lines_get(&record->lines, first->line);
	const struct carry_item *carried;
	OWN(buf) expanded = BUF_INIT;
	size_t i = item->index, end;
	unsigned line;
	bool is_item;

	if (copy.columns > 0) {
		add_expanded(&expanded, text);
		text = str_from(buf_str(&expanded), copy.columns);
	}
	item_add_carried(out, text, item->from);
	buf_add_byte(out, '\n');
	end = out->n;
	for (line = first->line + 1; line <= first->last_line; line++) {
		while (i < record->nitems && record->item[i].line < line)
			i++;
		is_item = i < record->nitems && record->item[i].line == line;
		carried = is_item ?
		    carry_find_item(carry, item->source, i) : NULL;
		if (is_item && carried == NULL) {
			leave_item(&copy, &record->item[i]);
			line = record->item[i].last_line;
			continue;
		}
		copy_line(&copy, line, carried);
		if (!copy.after_blank)
			end = out->n;
	}
	buf_cut(out, end);
}

/*
 * Appends the words of the plain bullets around an item, the outermost first,
 * each as a bullet of its own; answers how many.  Only the bullets within the
 * item around this one count: that item is finished, or copied elsewhere.
 */
static unsigned
add_bullets(struct buf *out, const struct carry_item *item)
{
	const struct record *record = item->source->record;
	const struct record_item *at = carry_item_of(item);
	const struct markdown_block *mark = record->mark.block;
	size_t outer = at->parent == MARKDOWN_NONE ? MARKDOWN_NONE :
	    record->item[at->parent].block;
	size_t bullet[MARKDOWN_DEPTH_MAX + 1], i, start, n = 0;
	unsigned depth = 0;

	for (i = mark[at->block].parent; i != MARKDOWN_NONE && i != outer &&
	    n <= MARKDOWN_DEPTH_MAX; i = mark[i].parent)
		bullet[n++] = i;
	while (n-- > 0) {
		start = out->n;
		add_blanks(out, 2 * (size_t)depth);
		buf_add_string(out, "- ");
		i = out->n;
		carry_add_words(out, record, bullet[n]);
		if (out->n == i)
			buf_cut(out, start);
		else {
			buf_add_byte(out, '\n');
			depth++;
		}
	}
	return depth;
}

/*
 * Copies items one behind the other; bullets that several items in a row stand
 * below are copied once.
 */
struct copier {
	struct buf *out;
	const struct carry *carry;
	struct buf bullets;	/* those around the last item */
};

static void
add_item(struct copier *copier, const struct carry_item *item)
{
	OWN(buf) bullets = BUF_INIT, text = BUF_INIT;
	unsigned depth = add_bullets(&bullets, item);
	struct str line, rest;

	copy_item(&text, copier->carry, item);
	if (!str_eq(buf_str(&bullets), buf_str(&copier->bullets))) {
		buf_add(copier->out, buf_str(&bullets));
		/* a numbered item would go on with the paragraph */
		if (depth > 0 && !begins_bullet(buf_str(&text)))
			buf_add_byte(copier->out, '\n');
	}
	buf_swap(&bullets, &copier->bullets);
	for (rest = buf_str(&text); str_next_line(&line, &rest); ) {
		if (line.n > 0)
			add_blanks(copier->out, 2 * (size_t)depth);
		buf_add(copier->out, line);
		buf_add_byte(copier->out, '\n');
	}
}

void
carry_show(struct buf *out, const struct carry *carry)
{
	struct copier copier = { out, carry, BUF_INIT };
	size_t i;

	for (i = 0; i < carry->n; i++)
		if (carry_is_moved(carry, &carry->item[i]))
			add_item(&copier, &carry->item[i]);
	buf_release(&copier.bullets);
}

/* The key by which items, and the parts of a section, are sorted. */
struct key {
	struct str title;	/* of the heading; absent: under none */
	size_t order;
};

struct moving {
	struct key key;
	const struct carry_item *item;
};

/* An absent title, of what stands under no heading, comes first. */
static int
compare_titles(struct str a, struct str b)
{
	return MEM_ORDER(str_is_absent(b) - str_is_absent(a), str_cmp(a, b));
}

static int
compare_keys(const void *a, const void *b)
{
	const struct key *x = a, *y = b;

	return MEM_ORDER(compare_titles(x->title, y->title),
	    MEM_CMP(x->order, y->order));
}

static struct moving *
find_moving(size_t *n, const struct carry *carry)
{
	struct moving *moving = mem_new(carry->n, sizeof(*moving));
	const struct carry_item *item;
	size_t i, heading;

	*n = 0;
	for (i = 0; i < carry->n; i++) {
		item = &carry->item[i];
		if (!carry_is_moved(carry, item))
			continue;
		heading = carry_item_of(item)->heading;
		moving[*n] = (struct moving){ { heading == MARKDOWN_NONE ?
		    STR_NONE : markdown_block_text(&item->source->record->mark,
		    heading), *n }, item };
		(*n)++;
	}
	return moving;
}

struct part {
	struct key key;		/* order: its first line */
	unsigned last;
};

struct insertion {
	unsigned line;
	bool has_heading;
	size_t order;
	struct buf text;
};

struct writer {
	const struct carry *carry;
	const struct record *target;
	const struct section *to;	/* NULL: the target has none yet */
	struct part *part;		/* of that section, by heading */
	size_t nparts;
	struct insertion *insertion;
	size_t n;
};

static void
find_parts(struct writer *w)
{
	const struct markdown *mark = &w->target->mark;
	struct part *part;
	size_t i;

	if (w->to == NULL)
		return;
	w->part = mem_new(w->to->end_block - w->to->block + 1,
	    sizeof(*w->part));
	part = w->part;
	*part = (struct part){ { STR_NONE, w->to->line }, w->to->last_line };
	for (i = w->to->block; i < w->to->end_block; i++)
		if (markdown_level(&mark->block[i]) > 2) {
			part->last = mark->block[i].first_line - 1;
			*++part = (struct part){ { markdown_block_text(mark, i),
			    mark->block[i].first_line }, w->to->last_line };
		}
	w->nparts = (size_t)(part - w->part) + 1;
	MEM_SORT(w->part, w->nparts, compare_keys);
}

static void
add_heading(struct buf *out, const struct carry_item *item)
{
	const struct record *record = item->source->record;
	const struct markdown_block *block = &record->mark.block[
	    carry_item_of(item)->heading];
	struct str line;

	line = str_from(lines_get(&record->lines, block->first_line),
	    block->col - 1);
	buf_add_string(out, "###");
	buf_add(out, str_trim_end(str_from(line, block->level)));
	buf_add_string(out, "\n\n");
}

/* At one line, text without a heading of its own comes first. */
static int
compare_insertions(const void *a, const void *b)
{
	const struct insertion *x = a, *y = b;

	return MEM_ORDER(MEM_CMP(x->line, y->line),
	    x->has_heading - y->has_heading, MEM_CMP(x->order, y->order));
}

/* Both the section's parts and the items are sorted by heading: one pass. */
static void
find_insertions(struct writer *w)
{
	unsigned end = lines_last_text(&w->target->lines,
	    w->to == NULL ? 0 : w->to->line, w->to == NULL ?
	    (unsigned)w->target->lines.n : w->to->last_line);
	struct insertion *here = NULL;
	struct str title;
	size_t i, n, at = 0;
	struct moving *moving = find_moving(&n, w->carry);
	struct copier copier = { NULL, w->carry, BUF_INIT };

	find_parts(w);
	MEM_SORT(moving, n, compare_keys);
	w->insertion = mem_new(n, sizeof(*w->insertion));
	for (i = 0; i < n; i++) {
		title = moving[i].key.title;
		if (i > 0 && compare_titles(title,
		    moving[i - 1].key.title) == 0) {
			add_item(&copier, moving[i].item);
			continue;
		}
		here = &w->insertion[w->n++];
		copier.out = &here->text;
		buf_clear(&copier.bullets);
		*here = (struct insertion){ .line = end,
		    .order = moving[i].key.order, .text = BUF_INIT };
		while (at < w->nparts &&
		    compare_titles(w->part[at].key.title, title) < 0)
			at++;
		if (at < w->nparts &&
		    compare_titles(w->part[at].key.title, title) == 0)
			here->line = lines_last_text(&w->target->lines,
			    (unsigned)w->part[at].key.order, w->part[at].last);
		else if (!str_is_absent(title)) {
			here->has_heading = true;
			add_heading(&here->text, moving[i].item);
		}
		add_item(&copier, moving[i].item);
	}
	buf_release(&copier.bullets);
	MEM_SORT(w->insertion, w->n, compare_insertions);
	free(moving);
}

/* Whether a line lies in a list: the outermost block around it is an item. */
static bool
is_in_list(const struct markdown *mark, unsigned line)
{
	size_t i = mark->n;

	while (i > 0 && mark->block[i - 1].first_line > line)
		i--;
	if (i-- == 0)
		return false;
	while (mark->block[i].parent != MARKDOWN_NONE)
		i = mark->block[i].parent;
	return mark->block[i].type == MARKDOWN_ITEM &&
	    line <= mark->block[i].last_line;
}

/*
 * Adds blank lines around insertion i where Markdown wants them; none between
 * the items of one list.
 */
static void
add_blank_lines(struct writer *w, size_t i)
{
	struct insertion *here = &w->insertion[i];
	struct str next = lines_get(&w->target->lines, here->line + 1);
	bool is_first = i == 0 || here[-1].line != here->line;
	bool is_last = i + 1 == w->n || here[1].line != here->line;

	if (here->has_heading || (is_first &&
	    (w->to == NULL || !is_in_list(&w->target->mark, here->line))))
		buf_splice(&here->text, 0, 0, STR_LIT("\n"));
	if (is_last && !is_blank(next))
		buf_add_byte(&here->text, '\n');
}

static void
write_insertions(struct buf *out, struct writer *w, struct str heading)
{
	struct lines_edit *edit = mem_new(w->n, sizeof(*edit));
	struct insertion *here;
	size_t i;

	for (i = 0; i < w->n; i++) {
		here = &w->insertion[i];
		if (i == 0)
			buf_splice(&here->text, 0, 0, heading);
		add_blank_lines(w, i);
		edit[i] = (struct lines_edit){ here->line + 1, 0,
			buf_str(&here->text) };
	}
	lines_apply(out, &w->target->lines, edit, w->n);
	free(edit);
}

static void
add_section(struct buf *out, const struct kind *kind)
{
	const struct section *section = section_find(&kind->mark,
	    kind->carry_to);
	const struct markdown_block *block;
	OWN(lines) lines = LINES_INIT;

	assert(section != NULL);	/* kind_check sees to it */
	block = &kind->mark.block[section->block - 1];
	lines_init(&lines, buf_str(&kind->text));
	buf_add(out, str_trim_end(lines_range(&lines, block->first_line,
	    block->last_line)));
	buf_add_string(out, "\n\n");
}

/* Whether each block of the target is in the result, of the same type. */
static bool
is_kept(const struct record *result, const struct writer *w)
{
	const struct markdown *before = &w->target->mark,
			      *after = &result->mark;
	const struct markdown_block *block, *now;
	struct str added, rest;
	size_t i, next = 0, passed = 0;
	unsigned line, more = 0;

	for (i = 0; i < before->n; i++) {
		block = &before->block[i];
		while (passed < w->n &&
		    w->insertion[passed].line < block->first_line)
			for (rest = buf_str(&w->insertion[passed++].text);
			    str_next_line(&added, &rest); )
				more++;
		line = block->first_line + more;
		while (next < after->n && after->block[next].first_line < line)
			next++;
		if (next == after->n)
			return false;
		now = &after->block[next++];
		if (now->type != block->type || now->depth != block->depth ||
		    now->first_line != line)
			return false;
	}
	return true;
}

int
carry_into(struct buf *out, const struct carry *carry,
    const struct record *target, const struct kind *target_kind,
    struct err *err)
{
	struct str section = target_kind->carry_to;
	struct writer w = { .carry = carry, .target = target };
	OWN(buf) text = BUF_INIT, heading = BUF_INIT;
	OWN(record) result = RECORD_INIT;
	const char *why = NULL;
	size_t i;

	if (carry->ncarried == 0) {
		buf_add(out, target->text);
		return 0;
	}
	w.to = section_find(&target->mark, section);
	if (w.to == NULL)
		add_section(&heading, target_kind);
	find_insertions(&w);
	write_insertions(&text, &w, buf_str(&heading));
	record_read(&result, buf_str(&text));
	if (text.n > MARKDOWN_TEXT_MAX)
		why = "the record would have more than 64 KiB; begin another";
	else if (!carry_has_arrived(carry, &result, section))
		why = "look above it for a block of code that does not end, "
		    "and end it";
	else if (!is_kept(&result, &w))
		why = "remove the blanks before the heading after it";
	if (why == NULL)
		buf_add(out, buf_str(&text));
	for (i = 0; i < w.n; i++)
		buf_release(&w.insertion[i].text);
	free(w.insertion);
	free(w.part);
	return why == NULL ? 0 : err_set(err, ERR_REFUSED, "items cannot be "
	    "added to '## %.*s': %s", STR_ARGS(section), why);
}
