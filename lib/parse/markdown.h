/* SPDX-License-Identifier: ISC */
/*
 * markdown - finds the blocks, sections and links of a Markdown text, and makes
 * HTML of it.
 *
 * The only module that includes <cmark.h>.  We use cmark to find things, never
 * to write Markdown: cmark cannot give a text back byte for byte, and its
 * commonmark renderer takes quadratic time.
 *
 * Shape      A flat list of blocks in the order of the text, each with its
 *            first and last line.  Line numbers are those of the whole file:
 *            the caller gives the number of the body's first line.  The last
 *            line of a block is never blank.  Raw HTML is no block:
 *            parse/hidden finds what is not shown.
 * Limits     A text over 64 KiB or nested deeper than 32 is refused: within
 *            these limits cmark 0.30.2 takes at most 0.14 s (measured).
 * Ownership  The struct owns `text` and the two arrays; titles are views.
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
	MARKDOWN_TEXT,	/* visible text: paragraph, code, table row */
	MARKDOWN_RULE	/* thematic break: seen, but no text */
};

struct markdown_block {
	enum markdown_type type;
	unsigned first_line, last_line;
	unsigned col;		/* column of the first byte (bullet, '#') */
	unsigned depth;		/* the number of list items around it */
	size_t parent;		/* index of the item around it, or NONE */
	unsigned level;		/* of a heading, 1 to 6 */
	bool in_quote;		/* inside a block quote */
	bool is_code;		/* a MARKDOWN_TEXT that is a block of code: */
	bool is_fenced;		/* with a fence, and not by indentation */
	size_t text_at, text_n;	/* in mark.text; use markdown_block_text */
};

#define MARKDOWN_NONE ((size_t)-1)

/*
 * A heading of level 2 and what stands under it, up to the line before the next
 * heading of level 1 or 2 (one-to-one-record(5), Sections).
 */
struct section {
	struct str title;
	unsigned line, last_line;	/* the heading's, the section's last */
	size_t block, end_block;	/* blocks under the heading: [ , ) */
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
 * A heading's text as it is shown: without the marks of emphasis and code, with
 * single blanks.  Lives as long as the struct.
 */
struct str	markdown_block_text(const struct markdown *mark, size_t i);

/* The level of a heading outside of lists and quotes; 0 for other blocks. */
unsigned	markdown_level(const struct markdown_block *block);

/* The first heading of level 1 outside of lists and quotes, or NULL. */
const struct markdown_block	*markdown_title(const struct markdown *mark);

/* The first section with this title, or NULL. */
const struct section	*section_find(const struct markdown *mark,
			    struct str title);

/* Whether any section with this title has text. */
bool	section_has_text(const struct markdown *mark, struct str title);

/* The section that has the line, or NULL. */
const struct section	*section_at(const struct markdown *mark,
			    unsigned line);

/*
 * Calls `tell` for every link of a body, in the order of the text, with the
 * link's target without Markdown's escapes, and the first line of its
 * paragraph.
 */
int	markdown_tell_links(struct str body, unsigned first_line,
	    void (*tell)(struct str target, unsigned line, void *arg),
	    void *arg, struct err *err);

/*
 * Appends the body as HTML for a page of html.h.  If the body begins with a
 * heading of level 1, that goes to `title`.  Raw HTML and the targets of unsafe
 * links are dropped; a picture is replaced by its words.  `shift` is added to
 * the level of each heading, items get boxes (item.h), and an empty section
 * gets a line that says so.
 */
int	markdown_to_html(struct buf *title, struct buf *out, struct str body,
	    unsigned shift, struct err *err);

/* The version of cmark. */
const char	*markdown_library_version(void);

/* Whether a line is a rule: three or more of one of "-*_", and blanks. */
bool	markdown_is_rule(struct str line);

/* Whether a line, "===" or "---", would make the one before it a heading. */
bool	markdown_is_underline(struct str line);

/* The length of the bullet or list number at the start of a line; 0: none. */
size_t	markdown_bullet(struct str line);

#endif
