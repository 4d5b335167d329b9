/* SPDX-License-Identifier: ISC */
/*
 * mark_part - what the files of mark share among themselves.
 *
 * mark_limit.c refuses what cmark would take too long for, mark_line.c says
 * which lines the blocks of its tree take, mark.c lists the blocks.
 *
 * Line numbers count from 1 within the body.
 *
 * Floor      2; includes buf, err, lines, mark, str.
 */
#ifndef MARK_PART_H
#define MARK_PART_H

#include <stdbool.h>
#include <stddef.h>

#include <cmark.h>

#include "buf.h"
#include "err.h"
#include "lines.h"
#include "mark.h"
#include "str.h"

/* What stands in front of a line's text. */
struct mark_prefix {
	unsigned columns;	/* of blanks; a tab counts for four */
	unsigned quotes, items;	/* marks `>`, bullets and numbers */
	size_t n;		/* bytes */
};

/*
 * Reads past blanks, quote marks and bullets, whether or not cmark would take
 * them for that.  Ends one level behind the deepest that is allowed, so that
 * a line of nothing but bullets costs no more than another.
 */
struct mark_prefix	mark_read_prefix(struct str line);

/*
 * Refuses what cmark would take too long for, before cmark sees it.  The
 * depth is an upper bound; mark_check_depth looks at the real one.
 */
int	mark_check_limits(struct str body, unsigned first_line,
	    struct err *err);

struct mark_reader {
	struct mark *out;
	size_t cap;
	struct lines lines;
	unsigned first_line;
	unsigned quotes;		/* around what is read */
	size_t item;			/* around what is read */
	unsigned leaf_first, leaf_last;	/* the block that is read */
};

/* The tree of a text; absent views have no bytes to point at. */
cmark_node	*mark_tree(struct str text);

/* The first line of a node, and the last as cmark has it. */
unsigned	mark_start(cmark_node *node);
unsigned	mark_end(cmark_node *node);
struct str	mark_literal(cmark_node *node);
unsigned	mark_count_lines(struct str text);

/* A line's text without the blanks and the quote marks in front. */
struct str	mark_unquoted(const struct mark_reader *reader,
		    unsigned number, unsigned quotes);

/* The last of these lines that is not blank. */
unsigned	mark_trim_lines(const struct mark_reader *reader,
		    unsigned first, unsigned last);

/* The last line of a block that holds text. */
unsigned	mark_last_line(const struct mark_reader *reader,
		    cmark_node *node);

/* Refuses what is nested too deeply, as cmark sees it. */
int	mark_check_depth(const struct mark_reader *reader, cmark_node *root,
	    struct err *err);

#endif
