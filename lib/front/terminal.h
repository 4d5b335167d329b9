/* SPDX-License-Identifier: ISC */
/*
 * terminal - how wide it is, whether it shows colours, and text that fits it.
 *
 * Calling sequence:
 *
 *	terminal_read(&t, color_ui)	NULL: git is asked
 *	terminal_paint(&out, &t, PAINT_LATE, str)
 *	terminal_add_wrapped(&out, &t, str, indent)
 *
 * Promise    Whatever is added here is made harmless, and is as wide as it
 *            looks (base/utf8), also where a letter is as wide as two.
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
 * Where standard output goes.  Columns are the terminal's; elsewhere those of
 * the variable COLUMNS, or 80.  Colours are shown where color.ui (its value, ""
 * for none; NULL: git is asked) wants them, and NO_COLOR does not speak against
 * it: "auto", which is the default, on a terminal that is not dumb.
 */
void	terminal_read(struct terminal *out, const char *color_ui);

/* Appends text on one line, in a colour where there is one. */
void	terminal_paint(struct buf *out, const struct terminal *terminal,
	    enum paint paint, struct str text);

/* The same in a column so wide, with two blanks behind it. */
void	terminal_add_cell(struct buf *out, const struct terminal *terminal,
	    enum paint paint, struct str text, size_t width);

/* Appends as much of a text as so many columns hold, on one line; what was cut
 * ends with three dots. */
void	terminal_add_cut(struct buf *out, struct str text, size_t columns);

/*
 * Appends a text from column `indent` on, where the cursor is, broken between
 * words so that each line fits, with a line end.  A word that is wider than a
 * line stands on a line of its own.
 */
void	terminal_add_wrapped(struct buf *out, const struct terminal *terminal,
	    struct str text, size_t indent);

#endif
