/* SPDX-License-Identifier: ISC */
/*
 * plain - finds the blocks of a plain Markdown text, as most records are:
 * headings with '#', paragraphs, one level of items with '-', and comments, all
 * written so that they can mean nothing else.
 *
 * A full Markdown parser takes ten times as long, and a first report reads
 * every text of the whole history.
 *
 * Never      guesses: a text that is not plain is left to cmark.  For a plain
 *            text cmark gives the same blocks (tests/unit/plain).
 * Calling    Only from markdown_parse, which has checked the bytes
 *            (utf8_is_clean).
 */
#ifndef PARSE_PLAIN_H
#define PARSE_PLAIN_H

#include <stdbool.h>

#include "base/str.h"
#include "parse/markdown.h"

/*
 * Fills in the blocks of an empty struct markdown, and their text.  Returns
 * false if the body is not plain; then the contents of *out are undefined.
 */
bool	plain_parse(struct markdown *out, struct str body,
	    unsigned first_line);

#endif
