/* SPDX-License-Identifier: ISC */
/*
 * mark_define - definitions stand on lines that no block takes, or at the
 * start of a paragraph.
 *
 * Whether a line is one, and whether a link refers to it, is left to cmark,
 * by parsing a text made for the question: see keep_defined and
 * mark_find_used.
 */

#include "mark_part.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "oid.h"

/* What add_paragraph puts in front of a further line. */
#define INDENT "    "

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
add_definition(struct mark_reader *reader, struct str label, unsigned line)
{
	struct mark_definition *definition;
	struct str part;

	reader->definition = mem_room(reader->definition,
	    reader->ndefinitions, &reader->definitions_cap,
	    sizeof(*reader->definition));
	definition = &reader->definition[reader->ndefinitions++];
	*definition = (struct mark_definition){ .label_at = reader->labels.n,
	    .line = line };
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
label_of(const struct mark_reader *reader, size_t i)
{
	const struct mark_definition *definition = &reader->definition[i];

	return str_first(str_from(buf_str(&reader->labels),
	    definition->label_at), definition->label_n);
}

/*
 * Lines first..last as one paragraph without what stands around it.  Four
 * blanks in front keep its further lines from starting a block.
 */
static void
add_paragraph(struct buf *out, const struct mark_reader *reader, unsigned first,
    unsigned last)
{
	const struct mark_place *place = &reader->place[first];
	struct str line;
	unsigned i;

	for (i = first; i <= last; i++) {
		line = lines_get(&reader->lines, i);
		if (i == first || !place->taken)
			line = str_from(line, mark_read_prefix(line).n);
		else
			line = mark_unquoted(reader, i, place->quotes);
		buf_add_string(out, i == first ? "" : INDENT);
		buf_add(out, str_trim(line));
		buf_add_byte(out, '\n');
	}
}

/* Every line of a paragraph that might start a definition. */
static void
add_candidates(struct mark_reader *reader, struct str paragraph, unsigned first)
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
keep_defined(struct mark_reader *reader, struct buf *paragraph, size_t begin)
{
	cmark_node *root, *probe, *inside;
	size_t i, n = begin;

	for (i = begin; i < reader->ndefinitions; i++) {
		buf_add_string(paragraph, "\n[");
		buf_add(paragraph, label_of(reader, i));
		buf_add_string(paragraph, "]\n");
	}
	root = mark_tree(buf_str(paragraph));
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
find_in_paragraph(struct mark_reader *reader, unsigned first, unsigned last)
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
untaken_end(const struct mark_reader *reader, unsigned first)
{
	struct str line;
	unsigned i;

	for (i = first; i <= reader->lines.n; i++) {
		line = lines_get(&reader->lines, i);
		if (reader->place[i].taken ||
		    mark_read_prefix(line).n == line.n)
			break;
	}
	return i - 1;
}

void
mark_find_definitions(struct mark_reader *reader)
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
mark_used(struct mark_reader *reader, cmark_node *root, const char *address)
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
void
mark_find_used(struct mark_reader *reader)
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
	root = mark_tree(buf_str(&text));
	mark_used(reader, root, sum.at);
	cmark_node_free(root);
	buf_release(&text);
}
