/* SPDX-License-Identifier: ISC */
/*
 * terminal - the terminal's width and whether it shows colours; formats text
 * that fits.
 *
 * Calling sequence:
 *
 *	terminal_read(&t, color_ui)	NULL: git is asked
 *	terminal_paint(&out, &t, PAINT_LATE, str)
 *	terminal_add_wrapped(&out, &t, str, indent)
 *
 * Promise    All text that is added here is made harmless.  Widths are in
 *            columns (base/utf8): some letters take two.
 * Source     no-color.org; color.ui in git-config(1).
 */
#ifndef FRONT_TERMINAL_H
#define FRONT_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/str.h"

struct terminal {
	size_t columns;
	bool has_colour;
};

enum paint { PAINT_NONE, PAINT_HEAD, PAINT_LATE, PAINT_DETAIL, PAINT_COMMAND };

/*
 * Reads width and colours of standard output.  The columns are the terminal's;
 * without a terminal, those of the variable COLUMNS, or 80; between 40 and 100.
 * `color_ui` is the value of color.ui, "" if it is not set; NULL: git is asked.
 * With "auto", the default, a terminal that is not dumb has colours.  If
 * NO_COLOR is set, there are none.
 */
void	terminal_read(struct terminal *out, const char *color_ui);

/* Appends text on one line, painted if the terminal has colours. */
void	terminal_paint(struct buf *out, const struct terminal *terminal,
	    enum paint paint, struct str text);

/* Appends text in a column of that width, and two blanks. */
void	terminal_add_cell(struct buf *out, const struct terminal *terminal,
	    enum paint paint, struct str text, size_t width);

/*
 * Appends a text on one line, cut to that many columns; a text that was cut
 * ends with three dots.
 */
void	terminal_add_cut(struct buf *out, struct str text, size_t columns);

/*
 * Appends a text and a line end, wrapped between words.  The first line goes on
 * at column `indent`, the others are indented by it.  A word that is wider than
 * a line stands on a line of its own.
 */
void	terminal_add_wrapped(struct buf *out, const struct terminal *terminal,
	    struct str text, size_t indent);

#endif
