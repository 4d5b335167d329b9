/* SPDX-License-Identifier: ISC */
/*
 * utf8 - what may stand in a text, and what may reach a terminal.
 *
 *	utf8_is_clean(&fault, text)		of what somebody hands in
 *	utf8_add_harmless(&line, name, false)	of what is shown to somebody
 *
 * Never      print what somebody wrote as it stands (cli.h has ways that do
 *            not); never count its bytes where columns are meant: utf8_width.
 * Source     RFC 3629 for UTF-8; Unicode 15 categories Cc and Cf, and
 *            UAX #9 for bidirectional controls; NFKC_Casefold (UAX #44,
 *            DerivedNormalizationProps) and widths as utf8proc has them, since
 *            those of wcwidth(3) are the locale's.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/str.h"

/* Why a text is refused, and where: lines and columns (bytes) from 1. */
struct utf8_fault {
	unsigned line, col;
	const char *what;	/* static; "control character", ... */
	const char *help;	/* static; what to do, behind a comma */
};

/*
 * False with *fault filled for the first byte that is not UTF-8 or belongs
 * to a control (LF is allowed, TAB is allowed, CR is not), zero-width,
 * bidirectional-control or other format character, a noncharacter or a
 * private one.  What is not seen although it is no format character is
 * refused as well: U+2028 and U+2029, fillers, and a byte order mark.
 *
 * Emoji, Persian and Hindi need some of these: a variation selector (U+FE00 to
 * U+FE0F) may stand behind a character that is seen and is not ASCII, and
 * U+200C or U+200D between two of them, or behind such a selector.
 */
bool	utf8_is_clean(struct utf8_fault *fault, struct str text);

/* One code point taken off *rest; -1 for a byte that is not UTF-8. */
long	utf8_next_point(struct str *rest);

/*
 * Why utf8_is_clean refuses a point, wherever it stands, static; NULL if it
 * does not.
 */
const char	*utf8_point_fault(long point);

/* Whether readers see no more than a blank there, or the end of a line. */
bool	utf8_is_blank(long point);

/*
 * Columns that a text takes in a terminal: 0, 1 or 2 for each point.  What
 * utf8_add_harmless replaces counts as the '?' that it becomes.
 */
size_t	utf8_width(struct str text);

/*
 * Appends text made harmless: whatever utf8_is_clean refuses, and LF and TAB,
 * becomes '?' ('\n' and '\t' pass where `lines` says so).
 */
void	utf8_add_harmless(struct buf *out, struct str text, bool lines);

/*
 * Appends what a name of a file is compared by: without case, in one Unicode
 * form, and without what is not seen.  A text that is not UTF-8 is appended as
 * it is, but for A to Z.
 */
void	utf8_add_folded(struct buf *out, struct str text);

/* Appends text and blanks up to `width` columns. */
void	utf8_add_padded(struct buf *out, struct str text, size_t width);

#define WORDS_MAX 500

/*
 * What somebody says on the command line and what then stands in a commit for
 * good: a reason, an addressee, a disagreement.  *out is the words without
 * blanks around them.  ERR_TEXT, with the option's name: empty, more than one
 * line, a character that readers do not see or that is no UTF-8, longer than
 * WORDS_MAX bytes.
 */
int	words_read(struct str *out, const char *option, const char *value,
	    struct err *err);

/* The version of the library. */
const char	*utf8_library_version(void);

#endif
