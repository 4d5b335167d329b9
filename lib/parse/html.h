/* SPDX-License-Identifier: ISC */
/*
 * html - the frame of every page that we write: one style, and nothing that
 * runs or is loaded.
 *
 *	html_begin(&out, title)
 *	html_add(&out, text)			escaped
 *	html_add_cell(&out, "td", NULL, text)
 *	html_end(&out)
 *
 * Harmless   The page's policy allows its own style, by the digest of it, and
 *            nothing else; so nothing that slips in could act.
 * Looks      For a screen, light or dark as the reader has it; for a narrow
 *            one; and for paper, with the pages numbered.
 * Source     HTML Living Standard; CSP Level 3, "hash-source".
 */
#ifndef PARSE_HTML_H
#define PARSE_HTML_H

#include "base/buf.h"
#include "base/date.h"
#include "base/str.h"

/* The style: lib/parse/style.css. */
extern const char html_style[];

/* Everything up to <body>. */
void	html_begin(struct buf *out, struct str title);
void	html_end(struct buf *out);

/* Appends text, so that it is only text. */
void	html_add(struct buf *out, struct str text);

/*
 * A table that can be scrolled, and by keys too: what it is called, and the
 * heads of its columns as "Day|Who|What", all as they stand.
 */
void	html_table_begin(struct buf *out, const char *label, const char *heads);
void	html_table_end(struct buf *out);

/* A cell with a text: "td" or "th"; attributes: as they stand, or NULL. */
void	html_add_cell(struct buf *out, const char *tag, const char *attributes,
	    struct str text);

/* A day as people write it, and for programs; nothing for DATE_NONE. */
void	html_add_day(struct buf *out, struct date day);

#endif
