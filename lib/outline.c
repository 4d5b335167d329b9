/* SPDX-License-Identifier: ISC */
#include "outline.h"

#include <stdlib.h>

#include "mem.h"

void
outline_read(struct outline *out, const struct mark *mark, unsigned last_line)
{
	struct section *open = NULL;	/* until the next heading */
	const struct mark_block *block;
	size_t i, cap = 0;

	*out = (struct outline)OUTLINE_INIT;
	for (i = 0; i < mark->n; i++) {
		block = &mark->block[i];
		if (block->type != MARK_HEADING || block->level > 2 ||
		    block->parent != MARK_NONE || block->in_quote) {
			if (open != NULL && block->type == MARK_TEXT)
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
		MEM_ROOM(out->section, out->n, &cap);
		open = &out->section[out->n++];
		*open = (struct section){ mark_block_text(mark, i),
		    block->first_line, last_line, i + 1, mark->n, false };
	}
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
