/* SPDX-License-Identifier: ISC */
#include "parse/heading.h"

#include "base/buf.h"
#include "base/nearest.h"
#include "base/utf8.h"

/* In a shorter title a wrong letter may make another word. */
#define TYPO_LENGTH_MIN 12

static struct str
without_first(struct str s, const char *bytes)
{
	return str_from(s, str_run(s, bytes));
}

/* Returns s without a number in front: "1. ", "2) ". */
static struct str
without_number(struct str s)
{
	struct str rest = str_from(s, str_digits(s));

	return rest.n < s.n && (str_starts(rest, ".") ||
	    str_starts(rest, ")")) ? str_from(rest, 1) : s;
}

/*
 * Appends the words of s, folded (utf8_add_folded), with one blank between
 * them.
 */
static void
add_words(struct buf *out, struct str s)
{
	struct str before;
	OWN(buf) folded = BUF_INIT;
	long point;
	bool is_first = true, is_apart = false;

	utf8_add_folded(&folded, s);
	for (s = buf_str(&folded); s.n > 0; ) {
		before = s;
		point = utf8_next_point(&s);
		if (utf8_is_blank(point)) {
			is_apart = !is_first;
			continue;
		}
		if (is_apart)
			buf_add_byte(out, ' ');
		buf_add(out, str_first(before, before.n - s.n));
		is_first = is_apart = false;
	}
}

static unsigned
odd_blank_col(struct str line)
{
	struct str rest = line, before;
	long point;

	while (rest.n > 0) {
		before = rest;
		point = utf8_next_point(&rest);
		if (point > 0x7f && utf8_is_blank(point))
			return (unsigned)(line.n - before.n) + 1;
	}
	return 1;
}

bool
heading_is_nearly(unsigned *col, struct str line, struct str title)
{
	OWN(buf) words = BUF_INIT, wanted = BUF_INIT;
	struct str s = without_first(line, " \t>");

	*col = odd_blank_col(line);
	s = without_first(without_first(s, "#"), " \t*_");
	s = without_first(without_number(s), " \t*_");
	s = str_strip_end(s, " \t#*_:.");
	add_words(&words, s);
	add_words(&wanted, title);
	return wanted.n < TYPO_LENGTH_MIN ?
	    str_eq(buf_str(&words), buf_str(&wanted)) :
	    nearest_is_like(buf_str(&words), buf_str(&wanted));
}
