/* SPDX-License-Identifier: ISC */
/* terminal - TIOCGWINSZ for the width, escape sequences for the colours. */

#include "front/terminal.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/err.h"
#include "base/utf8.h"
#include "git/run.h"

#define COLUMNS 80
#define COLUMNS_MIN 40		/* lines are never made narrower */
#define COLUMNS_MAX 100		/* a longer line is hard to read */

static bool
wants_colour(const char *color_ui)
{
	const char *no = getenv("NO_COLOR"), *term = getenv("TERM");
	bool is_able = isatty(STDOUT_FILENO) && term != NULL &&
	    strcmp(term, "dumb") != 0;
	const char *const argv[] = { "git", "config", "--get-colorbool",
		"color.ui", is_able ? "true" : "false", NULL };
	OWN(buf) asked = BUF_INIT, diag = BUF_INIT;
	struct err ignored = ERR_INIT;
	struct str word = str_of(color_ui);
	int status = 0;

	if (no != NULL && *no != '\0')
		return false;
	/* colours are not worth a failure: then there are the usual ones */
	if (color_ui == NULL)
		return run_git(&status, &asked, &diag, argv, &ignored) < 0 ||
		    status != 0 ? is_able : str_eq(str_trim(buf_str(&asked)),
		    STR_LIT("true"));
	return str_eq_any_case(word, STR_LIT("always")) || (is_able &&
	    !str_lists_any_case(STR_LIT("never false no off 0"), ' ', word));
}

void
terminal_read(struct terminal *out, const char *color_ui)
{
	const char *columns = getenv("COLUMNS");
	struct winsize size;
	unsigned n;

	*out = (struct terminal){ .columns = COLUMNS };
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
	    size.ws_col > 0)
		out->columns = size.ws_col;
	else if (columns != NULL && str_to_number(&n, str_of(columns)) &&
	    n > 0)
		out->columns = n;
	if (out->columns < COLUMNS_MIN)
		out->columns = COLUMNS_MIN;
	if (out->columns > COLUMNS_MAX)
		out->columns = COLUMNS_MAX;
	out->has_colour = wants_colour(color_ui);
}

void
terminal_paint(struct buf *out, const struct terminal *terminal,
    enum paint paint, struct str text)
{
	static const char *const begin[] = { [PAINT_HEAD] = "\033[1m",
		[PAINT_LATE] = "\033[31m", [PAINT_DETAIL] = "\033[2m",
		[PAINT_COMMAND] = "\033[36m" };
	bool is_painted = terminal->has_colour && paint != PAINT_NONE;

	if (is_painted)
		buf_add_string(out, begin[paint]);
	utf8_add_harmless(out, text, false);
	if (is_painted)
		buf_add_string(out, "\033[m");
}

void
terminal_add_cell(struct buf *out, const struct terminal *terminal,
    enum paint paint, struct str text, size_t width)
{
	terminal_paint(out, terminal, paint, text);
	buf_addf(out, "%*s", (int)(width + 2 - utf8_width(text)), "");
}

void
terminal_add_cut(struct buf *out, struct str text, size_t columns)
{
	OWN(buf) clean = BUF_INIT;
	struct str rest, kept;

	utf8_add_harmless(&clean, text, false);
	if (utf8_width(buf_str(&clean)) <= columns) {
		buf_add(out, buf_str(&clean));
		return;
	}
	columns = columns < 3 ? 0 : columns - 3;
	kept = str_first(buf_str(&clean), 0);
	for (rest = buf_str(&clean); rest.n > 0 &&
	    utf8_next_point(&rest) >= 0; ) {
		struct str more = str_first(buf_str(&clean),
		    clean.n - rest.n);

		if (utf8_width(more) > columns)
			break;
		kept = more;
	}
	buf_add(out, str_trim_end(kept));
	buf_add_string(out, "...");
}

void
terminal_add_wrapped(struct buf *out, const struct terminal *terminal,
    struct str text, size_t indent)
{
	OWN(buf) clean = BUF_INIT;
	struct str word, rest;
	size_t column = indent, width;

	utf8_add_harmless(&clean, text, false);
	for (rest = buf_str(&clean); str_next_word(&word, &rest); ) {
		width = utf8_width(word);
		if (column > indent &&
		    column + 1 + width > terminal->columns) {
			buf_addf(out, "\n%*s", (int)indent, "");
			column = indent;
		} else if (column > indent) {
			buf_add_byte(out, ' ');
			column++;
		}
		buf_add(out, word);
		column += width;
	}
	buf_add_byte(out, '\n');
}
