/* SPDX-License-Identifier: ISC */
/*
 * plain - reads one line after the other.  Each line has to begin at its first
 * column, except the further lines of a paragraph, which may be indented: a
 * line that begins with a letter never ends a paragraph.
 */

#include "parse/plain.h"

#include "base/mem.h"

struct reader {
	struct markdown *out;
	unsigned line;			/* its number in the file */
	size_t item;			/* the open one, or MARKDOWN_NONE */
	size_t paragraph;		/* the open one, or MARKDOWN_NONE */
	bool in_comment;
};

/* Whether s begins with a visible character that can begin no other block. */
static bool
begins_text(struct str s)
{
	return (s.n > 0 && byte_is_letter(s.at[0])) ||
	    str_run(s, "@({\"'") > 0;
}

static struct markdown_block *
add_block(struct reader *r, enum markdown_type type, unsigned col)
{
	struct markdown *out = r->out;
	struct markdown_block *block = MEM_ADD(out->block, out->n, &out->cap);

	*block = (struct markdown_block){ .type = type,
		.first_line = r->line, .last_line = r->line, .col = col,
		.parent = r->item, .depth = r->item != MARKDOWN_NONE,
		.text_at = out->text.n };
	return block;
}

static void
end_blocks(struct reader *r)
{
	r->item = r->paragraph = MARKDOWN_NONE;
}

/* Whether a title has no special byte, and no two blanks together. */
static bool
is_plain(struct str title)
{
	return !str_has_any(title, "\\`&_*[]<!#") &&
	    str_find(title, "  ") == title.n;
}

static bool
read_heading(struct reader *r, struct str line)
{
	struct buf *text = &r->out->text;
	struct markdown_block *block;
	size_t level = str_run(line, "#");
	struct str title = str_from(line, level);

	if (level > 6 || !str_starts(title, " "))
		return false;
	/* CommonMark strips the blanks around a title */
	title = str_trim(title);
	if (!is_plain(title) || (!begins_text(title) &&
	    str_digits(title) == 0))
		return false;
	end_blocks(r);
	block = add_block(r, MARKDOWN_HEADING, 1);
	block->level = (unsigned)level;
	block->text_n = title.n;
	buf_add(text, title);
	return true;
}

/* Reads an item with a paragraph, which may begin with a box. */
static bool
read_item(struct reader *r, struct str line)
{
	struct str text = str_from(line, 2);

	if (!begins_text(text) && !((str_starts(text, "[ ] ") ||
	    str_starts(text, "[x] ")) && begins_text(str_from(text, 4))))
		return false;
	end_blocks(r);
	add_block(r, MARKDOWN_ITEM, 1);
	r->item = r->out->n - 1;
	add_block(r, MARKDOWN_TEXT, 3);
	r->paragraph = r->out->n - 1;
	return true;
}

static bool
read_text(struct reader *r, struct str line)
{
	struct markdown *out = r->out;

	if (r->paragraph == MARKDOWN_NONE) {
		end_blocks(r);
		add_block(r, MARKDOWN_TEXT, 1);
		r->paragraph = out->n - 1;
		return begins_text(line);
	}
	out->block[r->paragraph].last_line = r->line;
	if (r->item != MARKDOWN_NONE)
		out->block[r->item].last_line = r->line;
	return begins_text(str_trim(line));
}

static bool
read_line(struct reader *r, struct str line)
{
	if (!r->in_comment && str_starts(line, "<!--")) {
		end_blocks(r);
		r->in_comment = true;
	}
	if (r->in_comment) {
		r->in_comment = str_find(line, "-->") == line.n;
		return true;
	}
	if (line.n == 0) {
		r->paragraph = MARKDOWN_NONE;
		return true;
	}
	if (line.at[0] == '#')
		return read_heading(r, line);
	return str_starts(line, "- ") ? read_item(r, line) :
	    read_text(r, line);
}

bool
plain_parse(struct markdown *out, struct str body, unsigned first_line)
{
	struct reader r = { .out = out, .line = first_line,
		.item = MARKDOWN_NONE, .paragraph = MARKDOWN_NONE };
	struct str line;

	if (str_find_byte(body, '\t') < body.n)
		return false;
	for (; str_next_line(&line, &body); r.line++)
		if (!read_line(&r, line))
			return false;
	return !r.in_comment;
}
