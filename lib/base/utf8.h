/* SPDX-License-Identifier: ISC */
/*
 * utf8 - which characters may stand in a text, and which may reach a terminal.
 *
 *	utf8_is_clean(&fault, text)		for a text that comes in
 *	utf8_add_harmless(&line, name, false)	for a text that is shown
 *
 * Never      print a user's text as it stands (cli.h prints it harmless);
 *            never count its bytes where columns are meant: utf8_width.
 * Source     RFC 3629 for UTF-8; Unicode 15 categories Cc and Cf, and
 *            UAX #9 for bidirectional controls; NFKC_Casefold (UAX #44,
 *            DerivedNormalizationProps) and widths from utf8proc, since
 *            those of wcwidth(3) depend on the locale.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/str.h"

/* Why a text is refused, and where: line and column (in bytes) from 1. */
struct utf8_fault {
	unsigned line, col;
	const char *what;	/* static; "control character", ... */
	const char *help;	/* static; what the user can do */
};

/*
 * Returns false and fills *fault if the text has a byte that is not UTF-8, a
 * control character (but LF and TAB are allowed, CR is not), a zero-width,
 * bidirectional-control or other format character, a noncharacter or a
 * private-use character.  Characters that nobody sees are refused as well:
 * U+2028 and U+2029, fillers, a byte order mark.  *fault is the first of them.
 *
 * Emoji, Persian and Hindi need some of these.  A variation selector (U+FE00
 * to U+FE0F) may stand behind a visible character that is not ASCII.  U+200C or
 * U+200D may stand between two such characters, the first of which may have
 * its selector.
 */
bool	utf8_is_clean(struct utf8_fault *fault, struct str text);

/* Takes one code point off *rest; -1 for a byte that is not UTF-8. */
long	utf8_next_point(struct str *rest);

/*
 * Why utf8_is_clean refuses this code point, whatever its neighbours are
 * (static); NULL if it does not.
 */
const char	*utf8_point_fault(long point);

/* Whether readers see only a blank, or the end of a line, for this point. */
bool	utf8_is_blank(long point);

/* Whether readers see anything of a text. */
bool	utf8_is_visible(struct str text);

/*
 * The columns that a text takes in a terminal: 0, 1 or 2 for each code point.
 * A point that utf8_add_harmless would replace counts as the '?' in its place.
 */
size_t	utf8_width(struct str text);

/*
 * Appends text made harmless: '?' takes the place of whatever utf8_is_clean
 * refuses, and of LF and TAB too, unless `lines` lets these two pass.
 */
void	utf8_add_harmless(struct buf *out, struct str text, bool lines);

/*
 * Appends the key that a file's name is compared by: the name without case, in
 * one Unicode form, without invisible characters.  Of a name that is not UTF-8
 * only A to Z are folded.
 */
void	utf8_add_folded(struct buf *out, struct str text);

/* Appends text, and as many blanks as make it `width` columns wide. */
void	utf8_add_padded(struct buf *out, struct str text, size_t width);

#define WORDS_MAX 500

/*
 * Reads words of the command line that will stand in a commit for good: a
 * reason, an addressee, a disagreement.  *out is a view of `value` without the
 * blanks around it.  ERR_TEXT, with the option's name, for words of which
 * nothing is seen, that have more than one line or a tab, have anything that
 * utf8_is_clean refuses, or are longer than WORDS_MAX bytes.
 */
int	words_read(struct str *out, const char *option, const char *value,
	    struct err *err);

/* The version of the library. */
const char	*utf8_library_version(void);

#endif
