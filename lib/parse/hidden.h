/* SPDX-License-Identifier: ISC */
/*
 * hidden - the places of a Markdown text that some reader would not show.
 *
 * Nobody agrees to a text that readers do not see, and readers differ: the
 * versions of CommonMark, GitHub's, GitLab's and Gitea's web views.  So the
 * rule is one about bytes, the same whatever Markdown library is installed
 * today, and it refuses whatever any reader hides, draws instead of showing,
 * or may take for the one or the other.  One pass, in linear time.
 *
 *	OWN(hidden) hidden = HIDDEN_INIT;
 *	size_t i;
 *
 *	hidden_find(&hidden, body, body_line, is_hint, arg);
 *	for (i = 0; i < hidden.n; i++)
 *		... hidden.place[i].line, .col, .what ...
 *
 * Source     one-to-one-record(5), HIDDEN TEXT.
 */
#ifndef PARSE_HIDDEN_H
#define PARSE_HIDDEN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

struct hidden_place {
	unsigned line, col;	/* from 1; the column counts bytes */
	const char *what;	/* static: "a picture: ...; write ..." */
};

struct hidden {
	struct hidden_place *place;
	size_t n, cap;
};

#define HIDDEN_INIT { NULL, 0, 0 }

/*
 * Finds the places in the order of the text; of one sort, one a line.
 * first_line is the number of the body's first line in its file.  is_hint is
 * asked for every comment, "<!--" to "-->": true if it is one that may stand
 * there; NULL: none may.  The body is to be clean (utf8_is_clean), or it may
 * hold what is not looked for here.
 */
void	hidden_find(struct hidden *out, struct str body, unsigned first_line,
	    bool (*is_hint)(struct str comment, void *arg), void *arg);
void	hidden_release(struct hidden *hidden);

#endif
