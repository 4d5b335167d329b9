/* SPDX-License-Identifier: ISC */
/*
 * plain - the blocks of a Markdown text that is as most records are: headings
 * with '#', paragraphs, one level of items with '-', and comments, each where
 * nothing can be meant but that.
 *
 * Reading all of Markdown takes ten times as long, and a first report reads
 * every text that ever was written.
 *
 * Never      guess: what is not plain is left to markdown_parse, whose answer
 *            for what is plain is the same (tests/unit/plain).
 * Calling    By markdown_parse alone, which has looked at the bytes
 *            (utf8_is_clean).
 */
#ifndef PARSE_PLAIN_H
#define PARSE_PLAIN_H

#include <stdbool.h>

#include "base/str.h"
#include "parse/markdown.h"

/*
 * Fills in the blocks of an empty mark and their text; false, and then anything
 * is in it, where the body is not plain.
 */
bool	plain_parse(struct markdown *out, struct str body,
	    unsigned first_line);

#endif
