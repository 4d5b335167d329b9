/* SPDX-License-Identifier: ISC */
/*
 * mark - one walk over cmark's tree for its depth, and one that lists the
 * blocks.
 *
 * Line numbers count from 1 within the body; add_block adds what stands in
 * front of the body.
 */

#include "mark.h"

#include <stdlib.h>
#include <string.h>

#include "mark_part.h"
#include "mem.h"
#include "text.h"

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static struct mark_block *
add_block(struct mark_reader *reader, enum mark_type type, unsigned first,
    unsigned last, int col)
{
	struct mark *out = reader->out;
	struct mark_block *block;

	out->block = mem_room(out->block, out->n, &reader->cap,
	    sizeof(*out->block));
	block = &out->block[out->n++];
	*block = (struct mark_block){ .type = type,
		.first_line = reader->first_line + first - 1,
		.last_line = reader->first_line + last - 1,
		.col = col > 0 ? (unsigned)col : 0,
		.parent = reader->item, .in_quote = reader->quotes > 0,
		.text_at = out->text.n };
	if (block->parent != MARK_NONE)
		block->depth = out->block[block->parent].depth + 1;
	return block;
}

static bool
is_white(long point)
{
	return point == ' ' || point == '\t' || point == '\n' ||
	    point == 0xa0 || point == 0x1680 ||
	    (point >= 0x2000 && point <= 0x200a) || point == 0x202f ||
	    point == 0x205f || point == 0x2800 || point == 0x3000;
}

/* Is there anything to be seen in a text? */
static bool
is_visible(struct str text)
{
	struct text_fault fault;
	struct str before;
	long point;

	while (text.n > 0) {
		before = text;
		point = text_next_point(&text);
		if (!is_white(point) && text_is_clean(&fault,
		    str_first(before, before.n - text.n)))
			return true;
	}
	return false;
}

/* From `start` on: one blank for all there are, and none at either end. */
static void
fold_blanks(struct buf *text, size_t start)
{
	size_t i, n = start;

	for (i = start; i < text->n; i++) {
		if (!is_blank(text->at[i]))
			text->at[n++] = text->at[i];
		else if (n > start && text->at[n - 1] != ' ')
			text->at[n++] = ' ';
	}
	if (n > start && text->at[n - 1] == ' ')
		n--;
	buf_cut(text, n);
}

/* Appends what a reader sees of a block's inlines. */
static void
add_plain(struct buf *out, cmark_node *block)
{
	cmark_iter *iter = cmark_iter_new(block);
	cmark_node *node;

	while (cmark_iter_next(iter) != CMARK_EVENT_DONE) {
		node = cmark_iter_get_node(iter);
		switch (cmark_node_get_type(node)) {
		case CMARK_NODE_TEXT:
		case CMARK_NODE_CODE:
			buf_add(out, mark_literal(node));
			break;
		case CMARK_NODE_SOFTBREAK:
		case CMARK_NODE_LINEBREAK:
			buf_add_byte(out, ' ');
			break;
		default:
			break;
		}
	}
	cmark_iter_free(iter);
}

static void
emit_heading(struct mark_reader *reader, cmark_node *node)
{
	struct buf *text = &reader->out->text;
	struct mark_block *block;

	block = add_block(reader, MARK_HEADING, reader->leaf_first,
	    reader->leaf_last, cmark_node_get_start_column(node));
	block->level = (unsigned)cmark_node_get_heading_level(node);
	add_plain(text, node);
	fold_blanks(text, block->text_at);
	block->text_n = text->n - block->text_at;
}

/* Does a reader see any of a block's inlines? */
static bool
has_visible_inline(cmark_node *block)
{
	cmark_iter *iter = cmark_iter_new(block);
	cmark_node *node;
	bool found = false;

	while (!found && cmark_iter_next(iter) != CMARK_EVENT_DONE) {
		node = cmark_iter_get_node(iter);
		if (cmark_node_get_type(node) == CMARK_NODE_TEXT ||
		    cmark_node_get_type(node) == CMARK_NODE_CODE)
			found = is_visible(mark_literal(node));
	}
	cmark_iter_free(iter);
	return found;
}

static void
emit_paragraph(struct mark_reader *reader, cmark_node *node)
{
	if (has_visible_inline(node))
		add_block(reader, MARK_TEXT, reader->leaf_first,
		    reader->leaf_last, cmark_node_get_start_column(node));
}

static void
emit_code(struct mark_reader *reader, cmark_node *node)
{
	if (is_visible(mark_literal(node)))
		add_block(reader, MARK_TEXT, reader->leaf_first,
		    reader->leaf_last, cmark_node_get_start_column(node));
}

static void
enter_item(struct mark_reader *reader, cmark_node *node)
{
	unsigned first = mark_start(node);
	unsigned last = mark_trim_lines(reader, first, mark_end(node));

	add_block(reader, MARK_ITEM, first, last,
	    cmark_node_get_start_column(node));
	reader->item = reader->out->n - 1;
}

static void
leave_item(struct mark_reader *reader)
{
	reader->item = reader->out->block[reader->item].parent;
}

static void
emit_leaf(struct mark_reader *reader, cmark_node *node)
{
	reader->leaf_first = mark_start(node);
	reader->leaf_last = mark_last_line(reader, node);
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_HEADING:
		emit_heading(reader, node);
		break;
	case CMARK_NODE_PARAGRAPH:
		emit_paragraph(reader, node);
		break;
	case CMARK_NODE_CODE_BLOCK:
		emit_code(reader, node);
		break;
	case CMARK_NODE_HTML_BLOCK:
		break;
	default:
		add_block(reader, MARK_RULE, reader->leaf_first,
		    reader->leaf_last, cmark_node_get_start_column(node));
		break;
	}
}

static void
emit_block(struct mark_reader *reader, cmark_node *node, bool enter)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_ITEM:
		if (enter)
			enter_item(reader, node);
		else
			leave_item(reader);
		break;
	case CMARK_NODE_BLOCK_QUOTE:
		if (enter)
			reader->quotes++;
		else
			reader->quotes--;
		break;
	case CMARK_NODE_DOCUMENT:
	case CMARK_NODE_LIST:
		break;
	default:
		if (enter)
			emit_leaf(reader, node);
		break;
	}
}

static void
emit(struct mark_reader *reader, cmark_node *root)
{
	cmark_iter *iter = cmark_iter_new(root);
	cmark_event_type event;
	cmark_node *node;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		node = cmark_iter_get_node(iter);
		if (cmark_node_get_type(node) <= CMARK_NODE_LAST_BLOCK)
			emit_block(reader, node, event == CMARK_EVENT_ENTER);
	}
	cmark_iter_free(iter);
}

int
mark_parse(struct mark *out, struct str body, unsigned first_line,
    struct err *err)
{
	struct mark_reader reader = { .out = out, .first_line = first_line,
		.item = MARK_NONE };
	cmark_node *root;
	int rc;

	*out = (struct mark)MARK_INIT;
	if (mark_check_limits(body, first_line, err) < 0)
		return -1;
	lines_init(&reader.lines, body);
	root = mark_tree(body);
	rc = mark_check_depth(&reader, root, err);
	if (rc == 0)
		emit(&reader, root);
	cmark_node_free(root);
	lines_release(&reader.lines);
	return rc;
}

void
mark_release(struct mark *mark)
{
	free(mark->block);
	buf_release(&mark->text);
	*mark = (struct mark)MARK_INIT;
}

struct str
mark_block_text(const struct mark *mark, size_t i)
{
	const struct mark_block *block = &mark->block[i];

	return str_first(str_from(buf_str(&mark->text), block->text_at),
	    block->text_n);
}

int
mark_to_html(struct buf *out, struct str body, struct err *err)
{
	cmark_node *root;
	char *html;

	if (mark_check_limits(body, 1, err) < 0)
		return -1;
	root = mark_tree(body);
	html = cmark_render_html(root, CMARK_OPT_DEFAULT |
	    CMARK_OPT_VALIDATE_UTF8);
	buf_add_string(out, html);
	cmark_get_default_mem_allocator()->free(html);
	cmark_node_free(root);
	return 0;
}
