/* SPDX-License-Identifier: ISC */
/* outline - one pass over the blocks; a heading closes what was open. */

#include "outline.h"

#include <stdlib.h>

#include "mem.h"

static bool
is_section_heading(const struct mark_block *block)
{
	return block->type == MARK_HEADING && block->level <= 2 &&
	    block->parent == MARK_NONE && !block->in_quote;
}

static void
close_section(struct outline *out, size_t block, unsigned last_line)
{
	if (out->n == 0 || out->section[out->n - 1].end_block != 0)
		return;
	out->section[out->n - 1].end_block = block;
	out->section[out->n - 1].last_line = last_line;
}

void
outline_read(struct outline *out, const struct mark *mark, unsigned last_line)
{
	const struct mark_block *block;
	size_t i, cap = 0;

	*out = (struct outline)OUTLINE_INIT;
	for (i = 0; i < mark->n; i++) {
		block = &mark->block[i];
		if (!is_section_heading(block)) {
			if (block->type == MARK_TEXT && out->n > 0 &&
			    out->section[out->n - 1].end_block == 0)
				out->section[out->n - 1].has_text = true;
			continue;
		}
		close_section(out, i, block->first_line - 1);
		if (block->level != 2)
			continue;
		out->section = mem_room(out->section, out->n, &cap,
		    sizeof(*out->section));
		out->section[out->n++] = (struct section){
		    mark_block_text(mark, i), block->first_line, 0, i + 1, 0,
		    false };
	}
	close_section(out, mark->n, last_line);
}

void
outline_release(struct outline *outline)
{
	free(outline->section);
	*outline = (struct outline)OUTLINE_INIT;
}

const struct section *
outline_find(const struct outline *outline, struct str title)
{
	size_t i;

	for (i = 0; i < outline->n; i++)
		if (str_eq(outline->section[i].title, title))
			return &outline->section[i];
	return NULL;
}

bool
outline_has_text(const struct outline *outline, struct str title)
{
	size_t i;

	for (i = 0; i < outline->n; i++)
		if (outline->section[i].has_text &&
		    str_eq(outline->section[i].title, title))
			return true;
	return false;
}

/* Halves what may hold the line: sections stand in the order of the text. */
const struct section *
outline_at(const struct outline *outline, unsigned line)
{
	const struct section *section;
	size_t low = 0, high = outline->n, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		section = &outline->section[middle];
		if (line < section->line)
			high = middle;
		else if (line > section->last_line)
			low = middle + 1;
		else
			return section;
	}
	return NULL;
}
