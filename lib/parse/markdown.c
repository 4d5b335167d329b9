/* SPDX-License-Identifier: ISC */
/*
 * Line numbers count from 1 within the body; add_block adds the lines in front
 * of the body.
 */

#include "parse/markdown.h"

#include <stdlib.h>
#include <string.h>

#include <cmark.h>

#include "base/lines.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "parse/item.h"
#include "parse/plain.h"

struct reader {
	struct markdown *out;
	struct lines lines;
	unsigned first_line;
	unsigned quotes;	/* how many are around the current node */
	size_t item;		/* the innermost around it, or NONE */
};

bool
markdown_is_rule(struct str line)
{
	size_t i, n = 0;

	if (line.n == 0 || memchr("-*_", line.at[0], 3) == NULL)
		return false;
	for (i = 0; i < line.n; i++) {
		if (line.at[i] == line.at[0])
			n++;
		else if (!byte_is_blank(line.at[i]))
			return false;
	}
	return n >= 3;
}

size_t
markdown_bullet(struct str line)
{
	size_t n = 0;

	if (str_run(str_first(line, 1), "-+*") == 0) {
		n = str_digits(str_first(line, 9));
		if (n == 0 || n == line.n ||
		    (line.at[n] != '.' && line.at[n] != ')'))
			return 0;
	}
	n++;
	return n == line.n || byte_is_blank(line.at[n]) ? n : 0;
}

/*
 * The greatest depth that a line may have for cmark.  We count blanks, quote
 * marks and bullets at the start of the line, whether or not cmark would take
 * them for that, and stop one level above the limit.  *open is the number of
 * list items that may be open before the line, and is set to the number that
 * may be open behind it: those that the line's blanks keep open, two columns
 * for each, and its own.  It never gets smaller, since the line may be blank,
 * or continue a paragraph without the blanks.
 */
static unsigned
depth_of_line(unsigned *open, struct str line)
{
	unsigned columns = 0, quotes = 0, items = 0, held;
	size_t n;

	while (line.n > 0 && quotes + items <= MARKDOWN_DEPTH_MAX) {
		n = 1;
		if (byte_is_blank(line.at[0]))
			columns += line.at[0] == '\t' ? 4 : 1;
		else if (line.at[0] == '>')
			quotes++;
		else if (!markdown_is_rule(line) &&
		    (n = markdown_bullet(line)) > 0)
			items++;
		else
			break;
		line = str_from(line, n);
	}
	held = columns / 2 < *open ? columns / 2 : *open;
	if (held + items > *open)
		*open = held + items;
	return *open + quotes;
}

/* *line is the number of the first line; set to that behind the last line. */
static int
check_limits(unsigned *line, struct str body, struct err *err)
{
	struct utf8_fault fault;
	struct str text;
	unsigned open = 0;

	if (body.n > MARKDOWN_TEXT_MAX)
		return err_at(err, *line, 1,
		    "more than 64 KiB of text; shorten it");
	if (!utf8_is_clean(&fault, body))
		return err_at(err, *line + fault.line - 1, fault.col,
		    "%s, %s", fault.what, fault.help);
	for (; str_next_line(&text, &body); (*line)++)
		if (depth_of_line(&open, text) > MARKDOWN_DEPTH_MAX)
			return err_at(err, *line, 1,
			    "lists or quotes nested more than 32 deep; make "
			    "them flatter");
	return 0;
}

/* Returns cmark's tree of a text; cmark wants no NULL for an absent text. */
static cmark_node *
parse_tree(struct str text)
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

static struct str
unquoted(const struct reader *r, unsigned number)
{
	struct str line = str_trim(lines_get(&r->lines, number));
	unsigned quotes;

	for (quotes = r->quotes; quotes > 0 && str_starts(line, ">"); quotes--)
		line = str_trim(str_from(line, 1));
	return line;
}

static unsigned
trim_lines(const struct reader *r, unsigned first, unsigned last)
{
	while (last > first && unquoted(r, last).n == 0)
		last--;
	return last;
}

bool
markdown_is_underline(struct str line)
{
	return line.n > 0 && (str_run(line, "=") == line.n ||
	    str_run(line, "-") == line.n);
}

/* Returns the first line of the next block, or 0 if this is the last one. */
static unsigned
next_start(cmark_node *node)
{
	while (node != NULL && cmark_node_next(node) == NULL)
		node = cmark_node_parent(node);
	return node == NULL ? 0 : start_of(cmark_node_next(node));
}

/* Whether a code block begins with a fence, not with code that looks so. */
static bool
is_fenced(const struct reader *r, cmark_node *node)
{
	struct str literal = literal_of(node), first = STR_LIT("");
	struct str line = lines_get(&r->lines, start_of(node));

	line = str_from(line, (size_t)cmark_node_get_start_column(node) - 1);
	if (!str_starts(line, "`") && !str_starts(line, "~"))
		return false;
	str_next_line(&first, &literal);
	return *cmark_node_get_fence_info(node) != '\0' ||
	    !str_eq(str_trim_end(line), str_trim_end(first));
}

/*
 * The last line of a block that holds text; cmark's end line is sometimes
 * wrong.  For an underlined heading it is the line behind the underline, unless
 * the text ends there.  For a fenced block whose quote or item ends before the
 * fence it is one line too many; so we count the lines of the block's literal.
 */
static unsigned
last_line(const struct reader *r, cmark_node *node)
{
	unsigned first = start_of(node), last = end_of(node), around;
	struct str line, literal = literal_of(node);

	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_THEMATIC_BREAK:
		return first;
	case CMARK_NODE_HEADING:
		if (last > first && (last != r->lines.n ||
		    next_start(node) == last ||
		    !markdown_is_underline(unquoted(r, last))))
			last--;
		return last;
	case CMARK_NODE_CODE_BLOCK:
		around = end_of(cmark_node_parent(node));
		for (last = first - 1; str_next_line(&line, &literal); )
			last++;
		if (is_fenced(r, node))
			last = last + 2 < around ? last + 2 : around;
		break;
	default:
		break;
	}
	if (last > r->lines.n)
		last = (unsigned)r->lines.n;
	return trim_lines(r, first, last);
}

static struct markdown_block *
add_block(struct reader *r, enum markdown_type type, cmark_node *node,
    unsigned last)
{
	int col = cmark_node_get_start_column(node);
	struct markdown *out = r->out;
	struct markdown_block *block = MEM_ADD(out->block, out->n, &out->cap);

	*block = (struct markdown_block){ .type = type,
		.first_line = r->first_line + start_of(node) - 1,
		.last_line = r->first_line + last - 1,
		.col = col > 0 ? (unsigned)col : 0,
		.parent = r->item, .in_quote = r->quotes > 0,
		.text_at = out->text.n };
	if (block->parent != MARKDOWN_NONE)
		block->depth = out->block[block->parent].depth + 1;
	return block;
}

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
add_leaf(struct reader *r, cmark_node *node)
{
	struct buf *text = &r->out->text;
	struct markdown_block *block;
	unsigned last = last_line(r, node);
	size_t at = text->n;
	OWN(buf) words = BUF_INIT;

	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_HEADING:
		block = add_block(r, MARKDOWN_HEADING, node, last);
		block->level = (unsigned)cmark_node_get_heading_level(node);
		add_plain(&words, node);
		buf_add_words(text, at, buf_str(&words));
		block->text_n = text->n - at;
		break;
	case CMARK_NODE_PARAGRAPH:
		add_plain(&words, node);
		if (utf8_is_visible(buf_str(&words)))
			add_block(r, MARKDOWN_TEXT, node, last);
		break;
	case CMARK_NODE_CODE_BLOCK:
		if (utf8_is_visible(literal_of(node))) {
			block = add_block(r, MARKDOWN_TEXT, node, last);
			block->is_code = true;
			block->is_fenced = is_fenced(r, node);
		}
		break;
	case CMARK_NODE_THEMATIC_BREAK:
		add_block(r, MARKDOWN_RULE, node, last);
		break;
	default:
		break;
	}
}

static void
add_blocks(struct reader *r, cmark_node *root)
{
	cmark_iter *iter = cmark_iter_new(root);
	cmark_event_type event;
	cmark_node *node;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		node = cmark_iter_get_node(iter);
		if (cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE)
			r->quotes += event == CMARK_EVENT_ENTER ? 1 : -1U;
		else if (event == CMARK_EVENT_EXIT) {
			if (cmark_node_get_type(node) == CMARK_NODE_ITEM)
				r->item = r->out->block[r->item].parent;
		} else if (cmark_node_get_type(node) == CMARK_NODE_ITEM) {
			add_block(r, MARKDOWN_ITEM, node,
			    trim_lines(r, start_of(node), end_of(node)));
			r->item = r->out->n - 1;
		} else
			add_leaf(r, node);
	}
	cmark_iter_free(iter);
}

unsigned
markdown_level(const struct markdown_block *block)
{
	return block->type == MARKDOWN_HEADING && !block->in_quote &&
	    block->parent == MARKDOWN_NONE ? block->level : 0;
}

const struct markdown_block *
markdown_title(const struct markdown *mark)
{
	size_t i = 0;

	while (i < mark->n && markdown_level(&mark->block[i]) != 1)
		i++;
	return i < mark->n ? &mark->block[i] : NULL;
}

static void
read_sections(struct markdown *mark, unsigned last_line)
{
	struct section *open = NULL;	/* the one that blocks belong to */
	const struct markdown_block *block;
	size_t i, cap = 0;

	for (i = 0; i < mark->n; i++) {
		block = &mark->block[i];
		if (markdown_level(block) == 0 || block->level > 2) {
			if (open != NULL && block->type == MARKDOWN_TEXT)
				open->has_text = true;
			continue;
		}
		if (open != NULL) {
			open->end_block = i;
			open->last_line = block->first_line - 1;
			open = NULL;
		}
		if (block->level != 2)
			continue;
		open = MEM_ADD(mark->section, mark->nsections, &cap);
		*open = (struct section){ markdown_block_text(mark, i),
		    block->first_line, last_line, i + 1, mark->n, false };
	}
}

int
markdown_parse(struct markdown *out, struct str body, unsigned first_line,
    struct err *err)
{
	struct reader r = { .out = out, .first_line = first_line,
		.item = MARKDOWN_NONE };
	unsigned line = first_line;
	cmark_node *root;

	*out = (struct markdown)MARKDOWN_INIT;
	if (check_limits(&line, body, err) < 0)
		return -1;
	if (!plain_parse(out, body, first_line)) {
		markdown_release(out);
		root = parse_tree(body);
		lines_init(&r.lines, body);
		add_blocks(&r, root);
		lines_release(&r.lines);
		cmark_node_free(root);
	}
	read_sections(out, line - 1);
	return 0;
}

void
markdown_release(struct markdown *mark)
{
	free(mark->block);
	free(mark->section);
	buf_release(&mark->text);
	*mark = (struct markdown)MARKDOWN_INIT;
}

struct str
markdown_block_text(const struct markdown *mark, size_t i)
{
	const struct markdown_block *block = &mark->block[i];

	return str_first(str_from(buf_str(&mark->text), block->text_at),
	    block->text_n);
}

int
markdown_tell_links(struct str body, unsigned first_line,
    void (*tell)(struct str target, unsigned line, void *arg), void *arg,
    struct err *err)
{
	cmark_node *root, *node, *around;
	cmark_event_type event;
	cmark_iter *iter;
	const char *target;
	unsigned line = first_line;

	if (check_limits(&line, body, err) < 0)
		return -1;
	root = parse_tree(body);
	iter = cmark_iter_new(root);
	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		node = cmark_iter_get_node(iter);
		if (event != CMARK_EVENT_ENTER ||
		    cmark_node_get_type(node) != CMARK_NODE_LINK)
			continue;
		/*
		 * cmark 0.30.2 does not reliably say on which line of a
		 * paragraph a link stands.
		 */
		for (around = node; CMARK_NODE_FIRST_INLINE <=
		    cmark_node_get_type(around); )
			around = cmark_node_parent(around);
		target = cmark_node_get_url(node);
		tell(str_of(target), first_line - 1 + start_of(around), arg);
	}
	cmark_iter_free(iter);
	cmark_node_free(root);
	return 0;
}

/* Removes raw HTML; replaces a picture, which would be loaded, by its words. */
static void
drop_active(cmark_node *root)
{
	cmark_iter *iter = cmark_iter_new(root);
	cmark_event_type event;
	cmark_node *node, *words;
	OWN(buf) text = BUF_INIT;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		node = cmark_iter_get_node(iter);
		switch (cmark_node_get_type(node)) {
		case CMARK_NODE_IMAGE:
			if (event == CMARK_EVENT_ENTER)
				break;
			buf_clear(&text);
			buf_add_string(&text, "[picture: ");
			add_plain(&text, node);
			buf_add_byte(&text, ']');
			words = cmark_node_new(CMARK_NODE_TEXT);
			cmark_node_set_literal(words, text.at);
			cmark_node_insert_before(node, words);
			/* fallthrough */
		case CMARK_NODE_HTML_BLOCK:
		case CMARK_NODE_HTML_INLINE:
			cmark_node_free(node);
			break;
		default:
			break;
		}
	}
	cmark_iter_free(iter);
}

/* A node that cmark writes without escaping. */
static cmark_node *
new_html(cmark_node_type type, const char *html)
{
	cmark_node *node = cmark_node_new(type);

	cmark_node_set_on_enter(node, html);
	return node;
}

/* Shifts a heading's level, and puts a line into a section without text. */
static void
fit_heading(cmark_node *heading, unsigned shift)
{
	cmark_node *next = cmark_node_next(heading);
	int level = cmark_node_get_heading_level(heading);

	if (level == 2 && (next == NULL ?
	    cmark_node_get_type(cmark_node_parent(heading)) ==
	    CMARK_NODE_DOCUMENT :
	    cmark_node_get_type(next) == CMARK_NODE_HEADING &&
	    cmark_node_get_heading_level(next) <= 2))
		cmark_node_insert_after(heading, new_html(
		    CMARK_NODE_CUSTOM_BLOCK,
		    "<p class=\"none\">Nothing was written here.</p>"));
	level += (int)shift;
	cmark_node_set_heading_level(heading, level > 6 ? 6 : level);
}

/* Replaces "[x]" in an item by a box, with its state for a screen reader. */
static void
fit_item(cmark_node *node, const struct lines *lines)
{
	static const char *const boxes[] = { [ITEM_OPEN] = "\xe2\x98\x90",
		[ITEM_DONE] = "\xe2\x98\x91", [ITEM_DROPPED] = "\xe2\x98\x92" };
	cmark_node *paragraph = cmark_node_first_child(node);
	cmark_node *text = cmark_node_first_child(paragraph);
	OWN(buf) box = BUF_INIT, words = BUF_INIT;
	struct item item;

	if (text == NULL || !str_starts(literal_of(text), "[") ||
	    !item_parse(&item, lines_get(lines, start_of(node))))
		return;
	while ((node = cmark_node_parent(node)) != NULL)
		if (cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE)
			return;
	buf_add(&words, str_from(literal_of(text), strlen("[x]")));
	cmark_node_set_literal(text, words.at);
	buf_addf(&box, "<span class=\"box\" role=\"img\" aria-label=\"%s\">"
	    "%s</span>", item_state_name(item.state), boxes[item.state]);
	cmark_node_prepend_child(paragraph, new_html(
	    CMARK_NODE_CUSTOM_INLINE, box.at));
}

static void
fit_blocks(cmark_node *root, struct str body, unsigned shift)
{
	cmark_iter *iter = cmark_iter_new(root);
	cmark_event_type event;
	cmark_node *node;
	struct lines lines;

	lines_init(&lines, body);
	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		node = cmark_iter_get_node(iter);
		if (event == CMARK_EVENT_EXIT &&
		    cmark_node_get_type(node) == CMARK_NODE_HEADING)
			fit_heading(node, shift);
		else if (event == CMARK_EVENT_ENTER &&
		    cmark_node_get_type(node) == CMARK_NODE_ITEM)
			fit_item(node, &lines);
	}
	lines_release(&lines);
	cmark_iter_free(iter);
}

/*
 * Without CMARK_OPT_UNSAFE, cmark leaves out raw HTML, and links such as
 * "javascript:".
 */
static void
add_html(struct buf *out, cmark_node *root)
{
	char *html = cmark_render_html(root, CMARK_OPT_DEFAULT |
	    CMARK_OPT_VALIDATE_UTF8);

	buf_add_string(out, html);
	cmark_get_default_mem_allocator()->free(html);
}

int
markdown_to_html(struct buf *title, struct buf *out, struct str body,
    unsigned shift, struct err *err)
{
	cmark_node *root, *first;
	unsigned line = 1;

	if (check_limits(&line, body, err) < 0)
		return -1;
	root = parse_tree(body);
	drop_active(root);
	first = cmark_node_first_child(root);
	if (cmark_node_get_heading_level(first) != 1)
		first = NULL;
	cmark_consolidate_text_nodes(root);
	fit_blocks(root, body, shift);
	if (first != NULL) {
		add_html(title, first);
		cmark_node_free(first);
	}
	add_html(out, root);
	cmark_node_free(root);
	return 0;
}

const struct section *
section_find(const struct markdown *mark, struct str title)
{
	size_t i;

	for (i = 0; i < mark->nsections; i++)
		if (str_eq(mark->section[i].title, title))
			return &mark->section[i];
	return NULL;
}

bool
section_has_text(const struct markdown *mark, struct str title)
{
	size_t i;

	for (i = 0; i < mark->nsections; i++)
		if (mark->section[i].has_text &&
		    str_eq(mark->section[i].title, title))
			return true;
	return false;
}

/* A binary search: the sections stand in the order of the text. */
const struct section *
section_at(const struct markdown *mark, unsigned line)
{
	const struct section *section;
	size_t low = 0, high = mark->nsections, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		section = &mark->section[middle];
		if (line < section->line)
			high = middle;
		else if (line > section->last_line)
			low = middle + 1;
		else
			return section;
	}
	return NULL;
}

const char *
markdown_library_version(void)
{
	return cmark_version_string();
}
