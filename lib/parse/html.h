/* SPDX-License-Identifier: ISC */
/*
 * html - the frame of every HTML page that we write: one style sheet, no
 * scripts, and nothing that the browser has to load.
 *
 *	html_begin(&out, title)
 *	html_add(&out, text)			escaped
 *	html_add_cell(&out, "td", NULL, text)
 *	html_end(&out)
 *
 * Harmless   The page's Content-Security-Policy allows only our style, by its
 *            digest; so a script that slipped in could not run.
 * Looks      For a screen, light or dark as the reader has set it, wide or
 *            narrow; and for paper, with page numbers.
 * Source     HTML Living Standard; CSP Level 3, "hash-source".
 */
#ifndef PARSE_HTML_H
#define PARSE_HTML_H

#include "base/buf.h"
#include "base/date.h"
#include "base/str.h"

/* The bytes of lib/parse/style.css. */
extern const char html_style[];

/* html_begin appends all before <body>; html_end closes body and page. */
void	html_begin(struct buf *out, struct str title);
void	html_end(struct buf *out);

/* Appends text with the characters escaped that mean something in HTML. */
void	html_add(struct buf *out, struct str text);

/*
 * Begins a table that can be scrolled, also by keys.  `label` is its name;
 * `heads` are the heads of its columns as "Day|Who|What".  Neither is escaped.
 */
void	html_table_begin(struct buf *out, const char *label, const char *heads);
void	html_table_end(struct buf *out);

/* Appends a cell, "td" or "th"; attributes are not escaped, or NULL. */
void	html_add_cell(struct buf *out, const char *tag, const char *attributes,
	    struct str text);

/* Appends <time>, with the day in words; nothing for DATE_NONE. */
void	html_add_day(struct buf *out, struct date day);

#endif
