/* SPDX-License-Identifier: ISC */
/*
 * Three steps over one tree.  `survey` writes down which lines are taken by a
 * block that holds text; cmark's own last lines are wrong for some types and
 * are put right there.  `find_definitions` looks for link definitions, which
 * cmark leaves out of the tree: they stand on lines that no block takes, or at
 * the start of a paragraph.  `emit` lists the blocks.
 *
 * Whether a line is a definition, and whether a link refers to it, is left
 * to cmark as well, by parsing a text made for the question: see is_defined
 * and find_used.
 *
 * Line numbers count from 1 within the body here; add_block adds what stands
 * in front of the body.
 */
#include "mark.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmark.h>

#include "lines.h"
#include "mem.h"
#include "oid.h"
#include "text.h"

/* What add_paragraph puts in front of a further line. */
#define INDENT "    "

/* What stands in front of a line's text. */
struct prefix {
	unsigned columns;	/* of blanks; a tab counts for four */
	unsigned quotes, items;	/* marks `>`, bullets and numbers */
	size_t n;		/* bytes */
};

struct place {
	bool taken;		/* by a block that holds text */
	unsigned paragraph_end;	/* of a paragraph that starts with `[` here */
	unsigned quotes;	/* around that paragraph */
	unsigned text_line;	/* where its text starts, behind definitions */
};

struct definition {
	size_t label_at, label_n;	/* in reader.labels */
	unsigned line;
	bool used;
};

struct reader {
	struct mark *out;
	size_t cap;
	struct lines lines;
	struct place *place;		/* place[n]: line n */
	struct definition *definition;
	size_t ndefinitions, definitions_cap;
	size_t next;			/* the next definition to be listed */
	struct buf labels;
	unsigned first_line;
	unsigned quotes;		/* around what is read */
	size_t item;			/* around what is read */
	unsigned leaf_first, leaf_last;	/* the block whose inlines are read */
	unsigned shift;			/* lines of definitions in front */
	size_t seen;			/* texts that a reader sees, so far */
};

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* A thematic break: three or more of one of `-*_`, and blanks. */
static bool
is_rule(struct str line)
{
	size_t i, n = 0;

	if (memchr("-*_", line.at[0], 3) == NULL)
		return false;
	for (i = 0; i < line.n; i++) {
		if (line.at[i] == line.at[0])
			n++;
		else if (!is_blank(line.at[i]))
			return false;
	}
	return n >= 3;
}

/* The length of a list item's bullet or number, or 0. */
static size_t
bullet_length(struct str line)
{
	size_t n = 0;

	if (memchr("-+*", line.at[0], 3) == NULL) {
		while (n < 9 && n < line.n && line.at[n] >= '0' &&
		    line.at[n] <= '9')
			n++;
		if (n == 0 || n == line.n ||
		    (line.at[n] != '.' && line.at[n] != ')'))
			return 0;
	}
	n++;
	return n == line.n || is_blank(line.at[n]) ? n : 0;
}

/*
 * Reads past blanks, quote marks and bullets, whether or not cmark would take
 * them for that.  Ends one level behind the deepest that is allowed, so that
 * a line of nothing but bullets costs no more than another.
 */
static struct prefix
read_prefix(struct str line)
{
	struct prefix prefix = { 0, 0, 0, 0 };
	struct str rest;
	size_t n;

	while (prefix.quotes + prefix.items <= MARK_DEPTH_MAX) {
		rest = str_from(line, prefix.n);
		if (rest.n == 0)
			break;
		n = 1;
		if (is_blank(rest.at[0]))
			prefix.columns += rest.at[0] == '\t' ? 4 : 1;
		else if (rest.at[0] == '>')
			prefix.quotes++;
		else if (!is_rule(rest) && (n = bullet_length(rest)) > 0)
			prefix.items++;
		else
			break;
		prefix.n += n;
	}
	return prefix;
}

/*
 * How many list items can be open behind a line: those that its blanks hold
 * open, two columns each, and its own; or as many as before, since it may be
 * a blank line, or one that continues a paragraph without its blanks.
 */
static unsigned
items_open(unsigned before, const struct prefix *prefix)
{
	unsigned held = prefix->columns / 2;

	if (held > before)
		held = before;
	return held + prefix->items > before ? held + prefix->items : before;
}

/*
 * Refuses what cmark would take too long for, before cmark sees it.  The
 * depth is an upper bound; survey looks at the real one.
 */
static int
check_limits(struct str body, unsigned first_line, struct err *err)
{
	struct text_fault fault;
	struct prefix prefix;
	struct str line;
	unsigned items = 0;

	if (body.n > MARK_TEXT_MAX)
		return err_at(err, first_line, 1,
		    "more than 64 KiB of text, shorten it");
	if (!text_is_clean(&fault, body))
		return err_at(err, first_line + fault.line - 1, fault.col,
		    "%s, take it away", fault.what);
	for (; str_next_line(&line, &body); first_line++) {
		prefix = read_prefix(line);
		items = items_open(items, &prefix);
		if (items + prefix.quotes > MARK_DEPTH_MAX)
			return err_at(err, first_line, 1,
			    "nested deeper than 32, make it flatter");
	}
	return 0;
}

/* A text that cmark may read; absent views have no bytes to point at. */
static cmark_node *
parse(struct str text)
{
	return cmark_parse_document(text.n > 0 ? text.at : "", text.n,
	    CMARK_OPT_SOURCEPOS | CMARK_OPT_VALIDATE_UTF8);
}

static unsigned
start_of(cmark_node *node)
{
	return (unsigned)cmark_node_get_start_line(node);
}

static unsigned
end_of(cmark_node *node)
{
	return (unsigned)cmark_node_get_end_line(node);
}

static struct str
literal_of(cmark_node *node)
{
	return str_of(cmark_node_get_literal(node));
}

static unsigned
count_lines(struct str text)
{
	unsigned n = 0;
	struct str line;

	while (str_next_line(&line, &text))
		n++;
	return n;
}

/* A line's text without the blanks and the quote marks in front. */
static struct str
unquoted(const struct reader *reader, unsigned number, unsigned quotes)
{
	struct str line = str_trim(lines_get(&reader->lines, number));

	for (; quotes > 0 && str_starts(line, ">"); quotes--)
		line = str_trim(str_from(line, 1));
	return line;
}

static unsigned
without_blank_lines(const struct reader *reader, unsigned first, unsigned last)
{
	while (last > first && unquoted(reader, last, reader->quotes).n == 0)
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
	return node == NULL ? 0 : start_of(cmark_node_next(node));
}

/*
 * For an underlined heading cmark names the line behind the underline, unless
 * the text ends there.
 */
static unsigned
heading_end(const struct reader *reader, cmark_node *node)
{
	unsigned end = end_of(node);

	if (end == start_of(node))
		return end;
	if (end == reader->lines.n && next_start(node) != end &&
	    is_underline(unquoted(reader, end, reader->quotes)))
		return end;
	return end - 1;
}

/* Does the block start with a fence, or with a line of code like one? */
static bool
is_fenced(const struct reader *reader, cmark_node *node)
{
	struct str literal = literal_of(node), first = STR_LIT("");
	struct str line = lines_get(&reader->lines, start_of(node));

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
code_end(const struct reader *reader, cmark_node *node)
{
	unsigned start = start_of(node);
	unsigned around = end_of(cmark_node_parent(node));
	unsigned n = count_lines(literal_of(node));

	if (!is_fenced(reader, node))
		return start + n - 1;
	return start + n + 1 < around ? start + n + 1 : around;
}

static unsigned
last_line_of(const struct reader *reader, cmark_node *node)
{
	unsigned first = start_of(node), last;

	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_THEMATIC_BREAK:
		return first;
	case CMARK_NODE_HEADING:
		return heading_end(reader, node);
	case CMARK_NODE_CODE_BLOCK:
		last = code_end(reader, node);
		break;
	case CMARK_NODE_HTML_BLOCK:
		last = first + count_lines(literal_of(node)) - 1;
		break;
	default:
		last = end_of(node);
	}
	if (last > reader->lines.n)
		last = (unsigned)reader->lines.n;
	return without_blank_lines(reader, first, last);
}

/* Notes which lines a block takes, and whether definitions may lead it. */
static void
survey_leaf(struct reader *reader, cmark_node *node)
{
	unsigned first = start_of(node), last = last_line_of(reader, node), i;
	struct str line = lines_get(&reader->lines, first);
	bool is_heading = cmark_node_get_type(node) == CMARK_NODE_HEADING;

	for (i = first; i <= last; i++)
		reader->place[i].taken = true;
	if (!is_heading && cmark_node_get_type(node) != CMARK_NODE_PARAGRAPH)
		return;
	line = str_from(line, (size_t)cmark_node_get_start_column(node) - 1);
	if (!str_starts(line, "["))
		return;
	reader->place[first].paragraph_end = is_heading ? last - 1 : last;
	reader->place[first].quotes = reader->quotes;
}

static int
survey(struct reader *reader, cmark_node *root, struct err *err)
{
	cmark_iter *iter = cmark_iter_new(root);
	cmark_event_type event;
	cmark_node *node;
	unsigned items = 0;
	int rc = 0, step;

	while (rc == 0 && (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		node = cmark_iter_get_node(iter);
		step = event == CMARK_EVENT_ENTER ? 1 : -1;
		switch (cmark_node_get_type(node)) {
		case CMARK_NODE_BLOCK_QUOTE:
			reader->quotes += (unsigned)step;
			break;
		case CMARK_NODE_ITEM:
			items += (unsigned)step;
			break;
		case CMARK_NODE_PARAGRAPH:
		case CMARK_NODE_HEADING:
		case CMARK_NODE_CODE_BLOCK:
		case CMARK_NODE_HTML_BLOCK:
		case CMARK_NODE_THEMATIC_BREAK:
			if (step > 0)
				survey_leaf(reader, node);
			break;
		default:
			break;
		}
		if (reader->quotes + items > MARK_DEPTH_MAX)
			rc = err_at(err, reader->first_line + start_of(node) -
			    1, (unsigned)cmark_node_get_start_column(node),
			    "nested deeper than 32, make it flatter");
	}
	cmark_iter_free(iter);
	return rc;
}

/* `[label]:` at the start of a text; brackets inside must be escaped. */
static bool
read_label(struct str *label, struct str text)
{
	size_t i;

	if (!str_starts(text, "["))
		return false;
	for (i = 1; i < text.n; i++) {
		if (text.at[i] == '\\')
			i++;
		else if (text.at[i] == '[')
			return false;
		else if (text.at[i] == ']')
			break;
	}
	if (!str_starts(str_from(text, i), "]:"))
		return false;
	*label = str_from(str_first(text, i), 1);
	return true;
}

static void
add_definition(struct reader *reader, struct str label, unsigned line)
{
	struct definition *definition;
	struct str part;

	reader->definition = mem_room(reader->definition,
	    reader->ndefinitions, &reader->definitions_cap,
	    sizeof(*reader->definition));
	definition = &reader->definition[reader->ndefinitions++];
	*definition = (struct definition){ reader->labels.n, 0, line, false };
	/* A label may run over lines; for cmark any blanks are one blank. */
	while (str_next_line(&part, &label)) {
		buf_add(&reader->labels, part);
		if (str_starts(label, INDENT)) {
			buf_add_byte(&reader->labels, ' ');
			label = str_from(label, strlen(INDENT));
		}
	}
	definition->label_n = reader->labels.n - definition->label_at;
}

static struct str
label_of(const struct reader *reader, size_t i)
{
	const struct definition *definition = &reader->definition[i];

	return str_first(str_from(buf_str(&reader->labels),
	    definition->label_at), definition->label_n);
}

/*
 * Lines first..last as one paragraph without what stands around it.  Four
 * blanks in front keep its further lines from starting a block.
 */
static void
add_paragraph(struct buf *out, const struct reader *reader, unsigned first,
    unsigned last)
{
	const struct place *place = &reader->place[first];
	struct str line;
	unsigned i;

	for (i = first; i <= last; i++) {
		line = lines_get(&reader->lines, i);
		if (i == first || !place->taken)
			line = str_from(line, read_prefix(line).n);
		else
			line = unquoted(reader, i, place->quotes);
		buf_add_string(out, i == first ? "" : INDENT);
		buf_add(out, str_trim(line));
		buf_add_byte(out, '\n');
	}
}

/* Every line of a paragraph that might start a definition. */
static void
add_candidates(struct reader *reader, struct str paragraph, unsigned first)
{
	struct str label, line, rest = paragraph, from;

	for (from = rest; str_next_line(&line, &rest); from = rest, first++) {
		if (str_starts(from, INDENT))
			from = str_from(from, strlen(INDENT));
		if (read_label(&label, from))
			add_definition(reader, label, first);
	}
}

/*
 * Asks cmark which candidates from `begin` on are definitions: behind the
 * paragraph `[label]` is written for each, a paragraph of its own, which is a
 * link if the label is defined.  Keeps these.  Definitions come first in a
 * paragraph, so there are none if the first candidate is none.
 */
static void
keep_defined(struct reader *reader, struct buf *paragraph, size_t begin)
{
	cmark_node *root, *probe, *inside;
	size_t i, n = begin;

	for (i = begin; i < reader->ndefinitions; i++) {
		buf_add_string(paragraph, "\n[");
		buf_add(paragraph, label_of(reader, i));
		buf_add_string(paragraph, "]\n");
	}
	root = parse(buf_str(paragraph));
	probe = cmark_node_last_child(root);
	for (i = reader->ndefinitions; --i > begin; )
		probe = cmark_node_previous(probe);
	for (; i < reader->ndefinitions; i++) {
		inside = cmark_node_first_child(probe);
		if (cmark_node_get_type(inside) == CMARK_NODE_LINK)
			reader->definition[n++] = reader->definition[i];
		else if (i == begin)
			break;
		probe = cmark_node_next(probe);
	}
	reader->ndefinitions = n;
	cmark_node_free(root);
}

static void
find_in_paragraph(struct reader *reader, unsigned first, unsigned last)
{
	struct buf paragraph = BUF_INIT;
	struct str label;
	size_t begin = reader->ndefinitions;

	add_paragraph(&paragraph, reader, first, last);
	if (read_label(&label, buf_str(&paragraph))) {
		add_candidates(reader, buf_str(&paragraph), first);
		keep_defined(reader, &paragraph, begin);
	}
	/* Text that no block takes must not go unseen, whatever it is. */
	if (reader->ndefinitions == begin && !reader->place[first].taken)
		add_definition(reader, STR_NONE, first);
	if (reader->ndefinitions > begin)
		reader->place[first].text_line =
		    reader->definition[reader->ndefinitions - 1].line + 1;
	buf_release(&paragraph);
}

/* The last of the lines from `first` on that hold text and no block takes. */
static unsigned
untaken_end(const struct reader *reader, unsigned first)
{
	struct str line;
	unsigned i;

	for (i = first; i <= reader->lines.n; i++) {
		line = lines_get(&reader->lines, i);
		if (reader->place[i].taken || read_prefix(line).n == line.n)
			break;
	}
	return i - 1;
}

static void
find_definitions(struct reader *reader)
{
	unsigned line, last;

	for (line = 1; line <= reader->lines.n; line++) {
		last = reader->place[line].paragraph_end;
		if (last == 0 && !reader->place[line].taken)
			last = untaken_end(reader, line);
		if (last >= line) {
			find_in_paragraph(reader, line, last);
			line = last;
		}
	}
}

/* Marks the definitions that links of a tree refer to by `address` and '-'. */
static void
mark_used(struct reader *reader, cmark_node *root, const char *address)
{
	cmark_iter *iter = cmark_iter_new(root);
	cmark_event_type event;
	cmark_node *node;
	struct str url;
	unsigned i;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		node = cmark_iter_get_node(iter);
		url = str_of(cmark_node_get_url(node));
		if (event == CMARK_EVENT_ENTER && str_starts(url, address) &&
		    str_to_number(&i, str_from(url, strlen(address))) &&
		    i < reader->ndefinitions)
			reader->definition[i].used = true;
	}
	cmark_iter_free(iter);
}

/*
 * Of two definitions of one label the first counts.  So each label is defined
 * once more in front of the body, with an address that says which it is, and
 * the links that cmark makes have these addresses.  No text can contain them:
 * they are made of the SHA-256 of the text.
 */
static void
find_used(struct reader *reader)
{
	struct sha256_text sum;
	struct buf text = BUF_INIT;
	cmark_node *root;
	size_t i;

	if (reader->ndefinitions == 0)
		return;
	sum = sha256_of(reader->lines.text);
	sum.at[16] = '\0';
	for (i = 0; i < reader->ndefinitions; i++) {
		buf_add_byte(&text, '[');
		buf_add(&text, label_of(reader, i));
		buf_addf(&text, "]: <%s%zu>\n\n", sum.at, i);
	}
	buf_add(&text, reader->lines.text);
	root = parse(buf_str(&text));
	mark_used(reader, root, sum.at);
	cmark_node_free(root);
	buf_release(&text);
}

static struct mark_block *
add_block(struct reader *reader, enum mark_type type, unsigned first,
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

static void
add_text(struct reader *reader, struct mark_block *block, struct str text)
{
	buf_add(&reader->out->text, text);
	block->text_n = text.n;
}

static void
add_hidden(struct reader *reader, unsigned line, int col, const char *what)
{
	struct mark_block *block;

	block = add_block(reader, MARK_HIDDEN, line, line, col);
	add_text(reader, block, str_of(what));
}

/* Lists the definitions that stand on lines up to `line` and are not used. */
static void
flush_definitions(struct reader *reader, unsigned line)
{
	const struct definition *definition;

	for (; reader->next < reader->ndefinitions; reader->next++) {
		definition = &reader->definition[reader->next];
		if (definition->line > line)
			break;
		if (!definition->used)
			add_hidden(reader, definition->line, 0,
			    definition->label_n > 0 ?
			    "a link definition that nothing refers to" :
			    "text that is not shown");
	}
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
			buf_add(out, literal_of(node));
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
emit_heading(struct reader *reader, cmark_node *node)
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
			found = is_visible(literal_of(node));
	}
	cmark_iter_free(iter);
	return found;
}

static void
emit_paragraph(struct reader *reader, cmark_node *node)
{
	if (has_visible_inline(node))
		add_block(reader, MARK_TEXT, reader->leaf_first,
		    reader->leaf_last, cmark_node_get_start_column(node));
}

static void
emit_code(struct reader *reader, cmark_node *node)
{
	struct str info = str_of(cmark_node_get_fence_info(node)), word;
	int col = cmark_node_get_start_column(node);

	if (is_visible(literal_of(node)))
		add_block(reader, MARK_TEXT, reader->leaf_first,
		    reader->leaf_last, col);
	str_next_word(&word, &info);
	if (str_next_word(&word, &info))
		add_hidden(reader, reader->leaf_first, col,
		    "words behind the language of a code block");
}

static void
emit_html(struct reader *reader, cmark_node *node)
{
	struct mark_block *block;

	block = add_block(reader, MARK_HTML, reader->leaf_first,
	    reader->leaf_last, cmark_node_get_start_column(node));
	add_text(reader, block, str_trim(literal_of(node)));
}

static void
enter_item(struct reader *reader, cmark_node *node)
{
	unsigned first = start_of(node);
	unsigned last = without_blank_lines(reader, first, end_of(node));

	flush_definitions(reader, first - 1);
	add_block(reader, MARK_ITEM, first, last,
	    cmark_node_get_start_column(node));
	reader->item = reader->out->n - 1;
}

static void
leave_item(struct reader *reader, cmark_node *node)
{
	flush_definitions(reader, end_of(node));
	reader->item = reader->out->block[reader->item].parent;
}

static void
enter_quote(struct reader *reader, cmark_node *node)
{
	flush_definitions(reader, start_of(node) - 1);
	reader->quotes++;
}

static void
leave_quote(struct reader *reader, cmark_node *node)
{
	flush_definitions(reader, end_of(node));
	reader->quotes--;
}

static void
enter_leaf(struct reader *reader, cmark_node *node)
{
	unsigned first = start_of(node);

	reader->leaf_last = last_line_of(reader, node);
	reader->shift = 0;
	if (reader->place[first].text_line > first)
		reader->shift = reader->place[first].text_line - first;
	reader->leaf_first = first + reader->shift;
	if (reader->leaf_first > reader->leaf_last)
		reader->leaf_first = reader->leaf_last;
	flush_definitions(reader, reader->leaf_first - 1);
}

static void
emit_leaf(struct reader *reader, cmark_node *node)
{
	enter_leaf(reader, node);
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
		emit_html(reader, node);
		break;
	default:
		add_block(reader, MARK_RULE, reader->leaf_first,
		    reader->leaf_last, cmark_node_get_start_column(node));
		break;
	}
}

static void
emit_block(struct reader *reader, cmark_node *node, bool enter)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_ITEM:
		if (enter)
			enter_item(reader, node);
		else
			leave_item(reader, node);
		break;
	case CMARK_NODE_BLOCK_QUOTE:
		if (enter)
			enter_quote(reader, node);
		else
			leave_quote(reader, node);
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

/* cmark counts an inline's line without the definitions in front. */
static unsigned
inline_line(const struct reader *reader, cmark_node *node)
{
	unsigned line = start_of(node) + reader->shift;

	if (line < reader->leaf_first)
		return reader->leaf_first;
	return line < reader->leaf_last ? line : reader->leaf_last;
}

static void
emit_inline_html(struct reader *reader, cmark_node *node)
{
	struct str literal = literal_of(node);
	unsigned first = inline_line(reader, node);
	unsigned last = first + count_lines(literal) - 1;
	struct mark_block *block;

	if (last > reader->leaf_last)
		last = reader->leaf_last;
	block = add_block(reader, MARK_HTML, first, last,
	    cmark_node_get_start_column(node));
	add_text(reader, block, literal);
}

static void
emit_inline_text(struct reader *reader, cmark_node *node)
{
	struct text_fault fault;

	if (is_visible(literal_of(node)))
		reader->seen++;
	if (!text_is_clean(&fault, literal_of(node)))
		add_hidden(reader, inline_line(reader, node),
		    cmark_node_get_start_column(node),
		    "an entity for a character that is not seen");
}

/* A link remembers how much was seen before it, an image too. */
static void
emit_link(struct reader *reader, cmark_node *node, bool enter)
{
	bool is_link = cmark_node_get_type(node) == CMARK_NODE_LINK;

	if (enter)
		cmark_node_set_user_data(node, (void *)(uintptr_t)reader->seen);
	else if ((uintptr_t)cmark_node_get_user_data(node) == reader->seen)
		add_hidden(reader, inline_line(reader, node),
		    cmark_node_get_start_column(node),
		    is_link ? "a link without text" : "an image without text");
}

static void
emit_inline(struct reader *reader, cmark_node *node, bool enter)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_TEXT:
	case CMARK_NODE_CODE:
		emit_inline_text(reader, node);
		break;
	case CMARK_NODE_HTML_INLINE:
		emit_inline_html(reader, node);
		break;
	case CMARK_NODE_LINK:
	case CMARK_NODE_IMAGE:
		emit_link(reader, node, enter);
		break;
	default:
		break;
	}
}

static void
emit(struct reader *reader, cmark_node *root)
{
	cmark_iter *iter = cmark_iter_new(root);
	cmark_event_type event;
	cmark_node *node;
	bool enter;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		node = cmark_iter_get_node(iter);
		enter = event == CMARK_EVENT_ENTER;
		if (cmark_node_get_type(node) <= CMARK_NODE_LAST_BLOCK)
			emit_block(reader, node, enter);
		else
			emit_inline(reader, node, enter);
	}
	flush_definitions(reader, UINT_MAX);
	cmark_iter_free(iter);
}

static void
reader_release(struct reader *reader)
{
	free(reader->place);
	free(reader->definition);
	buf_release(&reader->labels);
	lines_release(&reader->lines);
}

int
mark_parse(struct mark *out, struct str body, unsigned first_line,
    struct err *err)
{
	struct reader reader = { .out = out, .labels = BUF_INIT,
		.first_line = first_line, .item = MARK_NONE };
	cmark_node *root;
	int rc;

	*out = (struct mark)MARK_INIT;
	if (check_limits(body, first_line, err) < 0)
		return -1;
	lines_init(&reader.lines, body);
	reader.place = mem_new(reader.lines.n + 1, sizeof(*reader.place));
	root = parse(body);
	rc = survey(&reader, root, err);
	if (rc == 0) {
		find_definitions(&reader);
		find_used(&reader);
		emit(&reader, root);
	}
	cmark_node_free(root);
	reader_release(&reader);
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

	if (check_limits(body, 1, err) < 0)
		return -1;
	root = parse(body);
	html = cmark_render_html(root, CMARK_OPT_DEFAULT |
	    CMARK_OPT_VALIDATE_UTF8);
	buf_add_string(out, html);
	cmark_get_default_mem_allocator()->free(html);
	cmark_node_free(root);
	return 0;
}
