/* SPDX-License-Identifier: ISC */
/*
 * outline - a Markdown body as sections: what stands under each level-2
 * heading (one-to-one-record(5), Sections).
 *
 * Shape      In the order of the text.  A section reaches from its heading to
 *            the line before the next heading of level 1 or 2.
 * Ownership  Titles are views into the mark, which must outlive the outline.
 * Floor      3; includes mark, mem, str.
 */
#ifndef OUTLINE_H
#define OUTLINE_H

#include <stdbool.h>
#include <stddef.h>

#include "mark.h"
#include "str.h"

struct section {
	struct str title;
	unsigned line, last_line;	/* of the heading; of the section */
	size_t block, end_block;	/* blocks behind the heading: [ , ) */
	bool has_text;			/* more than hints and headings */
};

struct outline {
	struct section *section;
	size_t n;
};

#define OUTLINE_INIT { NULL, 0 }

/* last_line: the number of the text's last line. */
void	outline_read(struct outline *out, const struct mark *mark,
	    unsigned last_line);
void	outline_release(struct outline *outline);

/* The first section with this title, or NULL. */
const struct section	*outline_find(const struct outline *outline,
			    struct str title);

/* Whether any section with this title has text. */
bool	outline_has_text(const struct outline *outline, struct str title);

/* The section that a line lies in, or NULL. */
const struct section	*outline_at(const struct outline *outline,
			    unsigned line);

#endif
