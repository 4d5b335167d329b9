/* SPDX-License-Identifier: ISC */
/*
 * hidden - finds the places of a Markdown text that some reader would not show.
 * (A reader is a program that shows Markdown.)
 *
 * Nobody can agree to a text that is not shown, and readers differ: there are
 * versions of CommonMark, and the web views of GitHub, GitLab and Gitea.  So
 * our rule is about bytes, and does not depend on the Markdown library
 * installed today.  It finds whatever any reader hides, draws as a picture or
 * formula, or may take for something that it hides or draws.  One pass, in
 * linear time.
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
 * Finds the places in the order of the text, at most one of a sort on each
 * line.  first_line is the number of the body's first line in its file.
 * is_hint is called for every comment ("<!--" to "-->") and says whether it may
 * stand there; with NULL no comment may.  The body has to be clean
 * (utf8_is_clean), because invisible characters are not looked for here.
 */
void	hidden_find(struct hidden *out, struct str body, unsigned first_line,
	    bool (*is_hint)(struct str comment, void *arg), void *arg);
void	hidden_release(struct hidden *hidden);

#endif
