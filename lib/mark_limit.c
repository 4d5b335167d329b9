/* SPDX-License-Identifier: ISC */
/*
 * mark_limit - each line's front is read roughly, and taken for as deep as it
 * might be.
 */

#include "mark_part.h"

#include <string.h>

#include "text.h"

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* A thematic break: three or more of one of `-*_`, and blanks. */
static bool
is_rule(struct str line)
{
	size_t i, n = 0;

	if (memchr("-*_", line.at[0], 3) == NULL)
		return false;
	for (i = 0; i < line.n; i++) {
		if (line.at[i] == line.at[0])
			n++;
		else if (!is_blank(line.at[i]))
			return false;
	}
	return n >= 3;
}

/* The length of a list item's bullet or number, or 0. */
static size_t
bullet_length(struct str line)
{
	size_t n = 0;

	if (memchr("-+*", line.at[0], 3) == NULL) {
		while (n < 9 && n < line.n && line.at[n] >= '0' &&
		    line.at[n] <= '9')
			n++;
		if (n == 0 || n == line.n ||
		    (line.at[n] != '.' && line.at[n] != ')'))
			return 0;
	}
	n++;
	return n == line.n || is_blank(line.at[n]) ? n : 0;
}

struct mark_prefix
mark_read_prefix(struct str line)
{
	struct mark_prefix prefix = { 0, 0, 0, 0 };
	struct str rest;
	size_t n;

	while (prefix.quotes + prefix.items <= MARK_DEPTH_MAX) {
		rest = str_from(line, prefix.n);
		if (rest.n == 0)
			break;
		n = 1;
		if (is_blank(rest.at[0]))
			prefix.columns += rest.at[0] == '\t' ? 4 : 1;
		else if (rest.at[0] == '>')
			prefix.quotes++;
		else if (!is_rule(rest) && (n = bullet_length(rest)) > 0)
			prefix.items++;
		else
			break;
		prefix.n += n;
	}
	return prefix;
}

/*
 * How many list items can be open behind a line: those that its blanks hold
 * open, two columns each, and its own; or as many as before, since it may be
 * a blank line, or one that continues a paragraph without its blanks.
 */
static unsigned
items_open(unsigned before, const struct mark_prefix *prefix)
{
	unsigned held = prefix->columns / 2;

	if (held > before)
		held = before;
	return held + prefix->items > before ? held + prefix->items : before;
}

int
mark_check_limits(struct str body, unsigned first_line, struct err *err)
{
	struct text_fault fault;
	struct mark_prefix prefix;
	struct str line;
	unsigned items = 0;

	if (body.n > MARK_TEXT_MAX)
		return err_at(err, first_line, 1,
		    "more than 64 KiB of text, shorten it");
	if (!text_is_clean(&fault, body))
		return err_at(err, first_line + fault.line - 1, fault.col,
		    "%s, take it away", fault.what);
	for (; str_next_line(&line, &body); first_line++) {
		prefix = mark_read_prefix(line);
		items = items_open(items, &prefix);
		if (items + prefix.quotes > MARK_DEPTH_MAX)
			return err_at(err, first_line, 1,
			    "nested deeper than 32, make it flatter");
	}
	return 0;
}
