/* SPDX-License-Identifier: ISC */
/*
 * markdown - where things stand in a Markdown text, its sections, and its HTML.
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
#ifndef PARSE_MARKDOWN_H
#define PARSE_MARKDOWN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/str.h"

#define MARKDOWN_TEXT_MAX (64 * 1024)
#define MARKDOWN_DEPTH_MAX 32

enum markdown_type {
	MARKDOWN_HEADING,	/* level, text */
	MARKDOWN_ITEM,	/* a list item; first_line is its bullet's line */
	MARKDOWN_TEXT,	/* paragraph, code, table row: what a reader sees */
	MARKDOWN_RULE	/* thematic break: seen, but no text */
};

struct markdown_block {
	enum markdown_type type;
	unsigned first_line, last_line;
	unsigned col;		/* column of the first byte (bullet, '#') */
	unsigned depth;		/* how many list items are around it */
	size_t parent;		/* the item around it, or MARKDOWN_NONE */
	unsigned level;		/* of a heading, 1 to 6 */
	bool in_quote;		/* inside a block quote */
	bool is_code;		/* a MARKDOWN_TEXT that is a block of code: */
	bool is_fenced;		/* by a fence, and not by blanks in front */
	size_t text_at, text_n;	/* in mark.text; use markdown_block_text */
};

#define MARKDOWN_NONE ((size_t)-1)

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

struct markdown {
	struct markdown_block *block;
	size_t n, cap;
	struct buf text;
	struct section *section;	/* in the order of the text */
	size_t nsections;
};

#define MARKDOWN_INIT { .text = BUF_INIT }

int markdown_parse(struct markdown *out, struct str body, unsigned first_line,
    struct err *err);
void	markdown_release(struct markdown *mark);

/*
 * A heading's text as a reader sees it (emphasis and code marks gone, blanks
 * folded).  Lives as long as the mark.
 */
struct str	markdown_block_text(const struct markdown *mark, size_t i);

/* The level of a heading that stands in no list and in no quote; else 0. */
unsigned	markdown_level(const struct markdown_block *block);

/* The first section with this title, or NULL. */
const struct section	*section_find(const struct markdown *mark,
			    struct str title);

/* Whether any section with this title has text. */
bool	section_has_text(const struct markdown *mark, struct str title);

/* The section that a line lies in, or NULL. */
const struct section	*section_at(const struct markdown *mark,
			    unsigned line);

/*
 * Tells of every link of a body, in the order of the text: its target, without
 * Markdown's escapes, and the line that its paragraph begins in.
 */
int	markdown_tell_links(struct str body, unsigned first_line,
	    void (*tell)(struct str target, unsigned line, void *arg),
	    void *arg, struct err *err);

/*
 * Appends the body as HTML for a page of html.h; the heading of level 1 that it
 * begins with, if it does, goes to `title`.  Without raw HTML, unsafe links and
 * pictures, of which the words stay; headings come `shift` levels lower, items
 * have boxes (item.h), and of a section without anything it says so.
 */
int	markdown_to_html(struct buf *title, struct buf *out, struct str body,
	    unsigned shift, struct err *err);

/* The version of the library. */
const char	*markdown_library_version(void);

/* Whether a line is a thematic break: three or more of one of "-*_", blanks. */
bool	markdown_is_rule(struct str line);

/* Whether it would make a heading of the line before it: "===" or "---". */
bool	markdown_is_underline(struct str line);

/* How long the bullet or the number of a list is that a line begins with; 0. */
size_t	markdown_bullet(struct str line);

#endif
