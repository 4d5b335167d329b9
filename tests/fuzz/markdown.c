/* SPDX-License-Identifier: ISC */
/*
 * Every block has lines of the text, ends on a line that is not blank, and
 * lies within the item around it; another first line moves all of them.
 */
#include "fuzz.h"

#include "base/lines.h"
#include "parse/markdown.h"

#define SHIFT 1000

/* In a quote, a line of nothing but `>` is blank as well. */
static bool
is_blank_line(struct str line, bool in_quote)
{
	while (line.n > 0 && (line.at[0] == ' ' || line.at[0] == '\t' ||
	    (in_quote && line.at[0] == '>')))
		line = str_from(line, 1);
	return line.n == 0;
}

static void
check_parent(const struct markdown *mark, size_t i)
{
	const struct markdown_block *block = &mark->block[i], *parent;

	if (block->parent == MARKDOWN_NONE) {
		MUST(block->depth == 0);
		return;
	}
	MUST(block->parent < i);
	parent = &mark->block[block->parent];
	MUST(parent->type == MARKDOWN_ITEM);
	MUST(parent->depth + 1 == block->depth);
	MUST(parent->first_line <= block->first_line);
	MUST(parent->last_line >= block->last_line);
}

static void
check_block(const struct markdown *mark, size_t i, const struct lines *lines)
{
	const struct markdown_block *block = &mark->block[i];

	MUST(block->first_line >= 1);
	MUST(block->first_line <= block->last_line);
	MUST(block->last_line <= lines->n);
	MUST(!is_blank_line(lines_get(lines, block->first_line), false));
	MUST(!is_blank_line(lines_get(lines, block->last_line), false));
	if (block->last_line > block->first_line &&
	    block->type != MARKDOWN_TEXT && block->type != MARKDOWN_ITEM)
		MUST(!is_blank_line(lines_get(lines, block->last_line),
		    block->in_quote));
	MUST(block->text_at + block->text_n <= mark->text.n);
	MUST((block->type == MARKDOWN_HEADING) ==
	    (block->level >= 1 && block->level <= 6));
	check_parent(mark, i);
}

/* Blocks come in the order of the text. */
static void
check_order(const struct markdown *mark)
{
	unsigned line = 0;
	size_t i;

	for (i = 0; i < mark->n; i++) {
		MUST(mark->block[i].first_line >= line);
		line = mark->block[i].first_line;
	}
}

static void
check_shifted(const struct markdown *mark, struct str body)
{
	struct markdown shifted = MARKDOWN_INIT;
	struct err err = ERR_INIT;
	size_t i;

	MUST(markdown_parse(&shifted, body, 1 + SHIFT, &err) == 0);
	MUST(shifted.n == mark->n);
	for (i = 0; i < mark->n; i++) {
		MUST(shifted.block[i].type == mark->block[i].type);
		MUST(shifted.block[i].first_line ==
		    mark->block[i].first_line + SHIFT);
		MUST(shifted.block[i].last_line ==
		    mark->block[i].last_line + SHIFT);
		MUST(str_eq(markdown_block_text(&shifted, i),
		    markdown_block_text(mark, i)));
	}
	markdown_release(&shifted);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str body = { (const char *)data, size };
	struct markdown mark = MARKDOWN_INIT;
	struct buf title = BUF_INIT, html = BUF_INIT;
	struct err err = ERR_INIT;
	struct lines lines;
	size_t i;

	if (markdown_parse(&mark, body, 1, &err) < 0) {
		MUST(err.code == ERR_TEXT && err.line >= 1);
		MUST(mark.n == 0 && mark.block == NULL);
		return 0;
	}
	lines_init(&lines, body);
	for (i = 0; i < mark.n; i++)
		check_block(&mark, i, &lines);
	check_order(&mark);
	check_shifted(&mark, body);
	MUST(markdown_to_html(&title, &html, body, 1, &err) == 0);
	lines_release(&lines);
	markdown_release(&mark);
	buf_release(&title);
	buf_release(&html);
	return 0;
}
