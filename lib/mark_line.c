/* SPDX-License-Identifier: ISC */
/*
 * mark_line - cmark's own last lines are wrong for some types of block, and
 * are put right here.
 */

#include "mark_part.h"

/* A text that cmark may read; absent views have no bytes to point at. */
cmark_node *
mark_tree(struct str text)
{
	return cmark_parse_document(text.n > 0 ? text.at : "", text.n,
	    CMARK_OPT_SOURCEPOS | CMARK_OPT_VALIDATE_UTF8);
}

unsigned
mark_start(cmark_node *node)
{
	return (unsigned)cmark_node_get_start_line(node);
}

unsigned
mark_end(cmark_node *node)
{
	return (unsigned)cmark_node_get_end_line(node);
}

struct str
mark_literal(cmark_node *node)
{
	return str_of(cmark_node_get_literal(node));
}

unsigned
mark_count_lines(struct str text)
{
	unsigned n = 0;
	struct str line;

	while (str_next_line(&line, &text))
		n++;
	return n;
}

/* A line's text without the blanks and the quote marks in front. */
struct str
mark_unquoted(const struct mark_reader *reader, unsigned number, unsigned quotes)
{
	struct str line = str_trim(lines_get(&reader->lines, number));

	for (; quotes > 0 && str_starts(line, ">"); quotes--)
		line = str_trim(str_from(line, 1));
	return line;
}

unsigned
mark_trim_lines(const struct mark_reader *reader, unsigned first, unsigned last)
{
	while (last > first && mark_unquoted(reader, last, reader->quotes).n == 0)
		last--;
	return last;
}

static bool
is_underline(struct str line)
{
	size_t i;

	if (line.n == 0 || (line.at[0] != '=' && line.at[0] != '-'))
		return false;
	for (i = 1; i < line.n; i++)
		if (line.at[i] != line.at[0])
			return false;
	return true;
}

/* The first line of the block behind this one, 0 if it is the last. */
static unsigned
next_start(cmark_node *node)
{
	while (node != NULL && cmark_node_next(node) == NULL)
		node = cmark_node_parent(node);
	return node == NULL ? 0 : mark_start(cmark_node_next(node));
}

/*
 * For an underlined heading cmark names the line behind the underline, unless
 * the text ends there.
 */
static unsigned
heading_end(const struct mark_reader *reader, cmark_node *node)
{
	unsigned end = mark_end(node);

	if (end == mark_start(node))
		return end;
	if (end == reader->lines.n && next_start(node) != end &&
	    is_underline(mark_unquoted(reader, end, reader->quotes)))
		return end;
	return end - 1;
}

/* Does the block start with a fence, or with a line of code like one? */
static bool
is_fenced(const struct mark_reader *reader, cmark_node *node)
{
	struct str literal = mark_literal(node), first = STR_LIT("");
	struct str line = lines_get(&reader->lines, mark_start(node));

	line = str_from(line, (size_t)cmark_node_get_start_column(node) - 1);
	if (!str_starts(line, "`") && !str_starts(line, "~"))
		return false;
	str_next_line(&first, &literal);
	return *cmark_node_get_fence_info(node) != '\0' ||
	    !str_eq(str_trim_end(line), str_trim_end(first));
}

/*
 * For a fenced block whose quote or item ends before its fence does, cmark
 * names a line too many; for a HTML block that ends with its end mark, one
 * too few.  Their literals have all their lines.
 */
static unsigned
code_end(const struct mark_reader *reader, cmark_node *node)
{
	unsigned start = mark_start(node);
	unsigned around = mark_end(cmark_node_parent(node));
	unsigned n = mark_count_lines(mark_literal(node));

	if (!is_fenced(reader, node))
		return start + n - 1;
	return start + n + 1 < around ? start + n + 1 : around;
}

unsigned
mark_last_line(const struct mark_reader *reader, cmark_node *node)
{
	unsigned first = mark_start(node), last;

	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_THEMATIC_BREAK:
		return first;
	case CMARK_NODE_HEADING:
		return heading_end(reader, node);
	case CMARK_NODE_CODE_BLOCK:
		last = code_end(reader, node);
		break;
	case CMARK_NODE_HTML_BLOCK:
		last = first + mark_count_lines(mark_literal(node)) - 1;
		break;
	default:
		last = mark_end(node);
	}
	if (last > reader->lines.n)
		last = (unsigned)reader->lines.n;
	return mark_trim_lines(reader, first, last);
}

int
mark_check_depth(const struct mark_reader *reader, cmark_node *root,
    struct err *err)
{
	cmark_iter *iter = cmark_iter_new(root);
	cmark_event_type event;
	cmark_node *node;
	unsigned depth = 0;
	int rc = 0;

	while (rc == 0 && (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		node = cmark_iter_get_node(iter);
		if (cmark_node_get_type(node) != CMARK_NODE_BLOCK_QUOTE &&
		    cmark_node_get_type(node) != CMARK_NODE_ITEM)
			continue;
		depth += event == CMARK_EVENT_ENTER ? 1 : -1U;
		if (depth > MARK_DEPTH_MAX)
			rc = err_at(err, reader->first_line + mark_start(node) -
			    1, (unsigned)cmark_node_get_start_column(node),
			    "nested deeper than 32, make it flatter");
	}
	cmark_iter_free(iter);
	return rc;
}
