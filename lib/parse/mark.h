/* SPDX-License-Identifier: ISC */
/*
 * mark - where things stand in a Markdown text, its sections, and its HTML.
 *
 * The only module that includes <cmark.h>.  cmark finds; it never writes
 * back (it cannot give a text back byte for byte, and its commonmark
 * renderer takes quadratic time).
 *
 * Shape      A flat list of blocks in the order of the text, each with its
 *            first and last line; lines are those of the whole file: the
 *            caller says which number the body's first line has.  A block's
 *            last line never is a blank one.  Raw HTML is no block: what
 *            readers do not see is for parse/hidden to find.
 * Limits     A text over 64 KiB or nested deeper than 32 is refused: within
 *            them cmark 0.30.2's worst measured case takes 0.14 s.
 * Ownership  `text` is owned by the mark; the rest are numbers.
 * Errors     ERR_TEXT with the line.
 */
#ifndef MARK_H
#define MARK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/str.h"

#define MARK_TEXT_MAX (64 * 1024)
#define MARK_DEPTH_MAX 32

enum mark_type {
	MARK_HEADING,	/* level, text */
	MARK_ITEM,	/* a list item; first_line is its bullet's line */
	MARK_TEXT,	/* paragraph, code, table row: what a reader sees */
	MARK_RULE	/* thematic break: seen, but no text */
};

struct mark_block {
	enum mark_type type;
	unsigned first_line, last_line;
	unsigned col;		/* column of the first byte (bullet, '#') */
	unsigned depth;		/* how many list items are around it */
	size_t parent;		/* index of the item around it, or MARK_NONE */
	unsigned level;		/* of a heading, 1 to 6 */
	bool in_quote;		/* inside a block quote */
	size_t text_at, text_n;	/* in mark.text; use mark_block_text */
};

#define MARK_NONE ((size_t)-1)

/*
 * What stands under a heading of level 2 (one-to-one-record(5), Sections): it
 * reaches to the line before the next heading of level 1 or 2.
 */
struct section {
	struct str title;
	unsigned line, last_line;	/* of the heading; of the section */
	size_t block, end_block;	/* blocks behind the heading: [ , ) */
	bool has_text;			/* more than hints and headings */
};

/* In the order of the text. */
struct outline {
	struct section *section;
	size_t n;
};

struct mark {
	struct mark_block *block;
	size_t n, cap;
	struct buf text;
	struct outline outline;
};

#define MARK_INIT { NULL, 0, 0, BUF_INIT, { NULL, 0 } }

int	mark_parse(struct mark *out, struct str body, unsigned first_line,
	    struct err *err);
void	mark_release(struct mark *mark);

/*
 * A heading's text as a reader sees it (emphasis and code marks gone, blanks
 * folded).  Lives as long as the mark.
 */
struct str	mark_block_text(const struct mark *mark, size_t i);

/* The first section with this title, or NULL. */
const struct section	*outline_find(const struct outline *outline,
			    struct str title);

/* Whether any section with this title has text. */
bool	outline_has_text(const struct outline *outline, struct str title);

/* The section that a line lies in, or NULL. */
const struct section	*outline_at(const struct outline *outline,
			    unsigned line);

/* Appends the body as safe HTML: raw HTML and unsafe links suppressed. */
int	mark_to_html(struct buf *out, struct str body, struct err *err);

#endif
