/* SPDX-License-Identifier: ISC */
#include "base/utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

static const char control[] = "control character";
static const char unseen[] = "invisible character";
static const char bidi[] = "bidirectional control character";
static const char format[] = "format character";
static const char private_use[] = "private-use character";

static const char take_away[] = "take it away";
static const char save_so[] = "save the file as UTF-8";
static const char unix_ends[] = "as lines end on Windows; git config "
    "core.autocrlf input, then: sed -i 's/\\r$//' FILE && git add FILE";

static const struct refused {
	long first, last;
	const char *what;
} refused[] = {
	{ 0x0000, 0x0008, control },
	{ 0x000b, 0x000c, control },
	{ 0x000d, 0x000d, "carriage return" },
	{ 0x000e, 0x001f, control },
	{ 0x007f, 0x009f, control },
	{ 0x00ad, 0x00ad, "soft hyphen" },
	{ 0x034f, 0x034f, unseen },
	{ 0x0600, 0x0605, format },
	{ 0x061c, 0x061c, bidi },
	{ 0x06dd, 0x06dd, format },
	{ 0x070f, 0x070f, format },
	{ 0x0890, 0x0891, format },
	{ 0x08e2, 0x08e2, format },
	{ 0x115f, 0x1160, unseen },
	{ 0x17b4, 0x17b5, unseen },
	{ 0x180b, 0x180f, unseen },
	{ 0x200b, 0x200d, "zero-width character" },
	{ 0x200e, 0x200f, bidi },
	{ 0x2028, 0x2029, "line or paragraph separator" },
	{ 0x202a, 0x202e, bidi },
	{ 0x2060, 0x2065, unseen },
	{ 0x2066, 0x2069, bidi },
	{ 0x206a, 0x206f, format },
	{ 0x3164, 0x3164, unseen },
	{ 0xe000, 0xf8ff, private_use },
	{ 0xfdd0, 0xfdef, "noncharacter" },
	{ 0xfe00, 0xfe0d, unseen },
	{ 0xfeff, 0xfeff, "byte order mark" },
	{ 0xffa0, 0xffa0, unseen },
	{ 0xfff0, 0xfff8, unseen },
	{ 0xfff9, 0xfffb, format },
	{ 0x110bd, 0x110bd, format },
	{ 0x110cd, 0x110cd, format },
	{ 0x13430, 0x1343f, format },
	{ 0x1bca0, 0x1bca3, format },
	{ 0x1d173, 0x1d17a, format },
	{ 0xe0000, 0xe0fff, unseen },
	{ 0xf0000, 0x10ffff, private_use },
};

static int
compare_point(const void *a, const void *b)
{
	const long *point = a;
	const struct refused *range = b;

	return *point < range->first ? -1 : *point > range->last;
}

/* Most code points are printable ASCII, which needs no look into the table. */
static bool
is_plain(long point)
{
	return (point >= ' ' && point <= '~') || point == '\n';
}

const char *
utf8_point_fault(long point)
{
	const struct refused *found;

	if (point < 0)
		return "not UTF-8";
	if (is_plain(point))
		return NULL;
	found = bsearch(&point, refused, sizeof(refused) / sizeof(*refused),
	    sizeof(*refused), compare_point);
	if (found != NULL)
		return found->what;
	/* The last two code points of each plane are noncharacters. */
	return (point & 0xfffe) == 0xfffe ? "noncharacter" : NULL;
}

bool
utf8_is_blank(long point)
{
	return point == ' ' || point == '\t' || point == '\n' ||
	    point == 0xa0 || point == 0x1680 ||
	    (point >= 0x2000 && point <= 0x200a) || point == 0x202f ||
	    point == 0x205f || point == 0x2800 || point == 0x3000;
}

bool
utf8_is_visible(struct str text)
{
	long point;

	while (text.n > 0) {
		point = utf8_next_point(&text);
		if (!utf8_is_blank(point) && utf8_point_fault(point) == NULL)
			return true;
	}
	return false;
}

/* utf8proc refuses overlong sequences and the surrogates of UTF-16. */
long
utf8_next_point(struct str *rest)
{
	utf8proc_int32_t point = -1;
	utf8proc_ssize_t n = rest->n == 0 ? 0 : utf8proc_iterate(
	    (const utf8proc_uint8_t *)rest->at, (utf8proc_ssize_t)rest->n,
	    &point);

	*rest = str_from(*rest, n > 0 ? (size_t)n : 1);
	return n > 0 ? point : -1;
}

/*
 * Whether eight bytes are printable ASCII or LF: a byte is printable if its
 * highest bit is clear and stays so when ' ' is subtracted or 1 is added.
 * Each LF is made an asterisk first: LF is the byte whose XOR with '\n' is 0.
 */
static bool
are_plain(const char *at)
{
	const uint64_t each = 0x0101010101010101;
	uint64_t bytes, other, feeds;

	memcpy(&bytes, at, sizeof(bytes));
	other = bytes ^ each * '\n';
	feeds = ~(((other & each * 0x7f) + each * 0x7f) | other) & each * 0x80;
	bytes |= feeds >> 2;
	return ((bytes | (bytes - each * ' ') | (bytes + each)) &
	    each * 0x80) == 0;
}

static size_t
plain_length(struct str s)
{
	size_t n = 0, end;

	do {
		while (s.n - n >= 8 && are_plain(s.at + n))
			n += 8;
		end = s.n - n < 8 ? s.n : n + 8;
		while (n < end && is_plain(s.at[n]))
			n++;
	} while (n == end && n < s.n);
	return n;
}

/* The character before a code point. */
enum before {
	BEFORE_OTHER,
	BEFORE_SEEN,		/* a character that is seen, and not ASCII */
	BEFORE_SELECTOR		/* a variation selector behind such a one */
};

static bool
is_selector(long point)
{
	return point >= 0xfe00 && point <= 0xfe0f;
}

static bool
is_seen(long point)
{
	return point > 0x7f && !utf8_is_blank(point) &&
	    !is_selector(point) && utf8_point_fault(point) == NULL;
}

static bool
is_joiner(long point)
{
	return point == 0x200c || point == 0x200d;
}

/*
 * Takes a code point off *rest, and updates *before; returns why the point may
 * not stand there (static), or NULL.
 */
static const char *
next_fault(long *point, enum before *before, struct str *rest)
{
	enum before was = *before;
	struct str behind;

	*point = utf8_next_point(rest);
	*before = BEFORE_OTHER;
	if (is_selector(*point)) {
		if (was != BEFORE_SEEN)
			return "variation selector";
		*before = BEFORE_SELECTOR;
		return NULL;
	}
	behind = *rest;
	if (is_joiner(*point) && was != BEFORE_OTHER && rest->n > 0 &&
	    is_seen(utf8_next_point(&behind)))
		return NULL;
	if (is_seen(*point))
		*before = BEFORE_SEEN;
	return utf8_point_fault(*point);
}

bool
utf8_is_clean(struct utf8_fault *fault, struct str text)
{
	enum before before = BEFORE_OTHER;
	struct str rest = text, at, line;
	const char *what, *help;
	size_t plain;
	long point;

	do {
		plain = plain_length(rest);
		if (plain > 0)
			before = BEFORE_OTHER;
		rest = str_from(rest, plain);
		if (rest.n == 0)
			return true;
		at = rest;
		what = next_fault(&point, &before, &rest);
	} while (what == NULL);
	help = point < 0 ? save_so : str_starts(at, "\r\n") ? unix_ends :
	    take_away;
	rest = str_first(text, text.n - at.n);
	*fault = (struct utf8_fault){ 1, (unsigned)rest.n + 1, what, help };
	while (str_find_byte(rest, '\n') < rest.n) {
		str_next_line(&line, &rest);
		fault->line++;
		fault->col = (unsigned)rest.n + 1;
	}
	return false;
}

/*
 * Corrects utf8proc twice: it gives a column to the later parts of a Hangul
 * syllable, which are drawn in the first part's columns, and none to spacing
 * marks (category Mc), which take a column of their own.
 */
static size_t
width_of(long point)
{
	int width;

	if (is_joiner(point) || is_selector(point))
		return 0;
	if (point == '\t')
		return 1;
	if (point >= 0x1160 && point <= 0x11ff)
		return 0;
	width = utf8proc_charwidth((utf8proc_int32_t)point);
	return width == 0 && utf8proc_category((utf8proc_int32_t)point) ==
	    UTF8PROC_CATEGORY_MC ? 1 : (size_t)width;
}

size_t
utf8_width(struct str text)
{
	enum before before = BEFORE_OTHER;
	size_t plain, width = 0;
	long point;

	while (text.n > 0) {
		plain = plain_length(text);
		if (plain > 0)
			before = BEFORE_OTHER;
		width += plain;
		text = str_from(text, plain);
		if (text.n > 0)
			width += next_fault(&point, &before, &text) != NULL ?
			    1 : width_of(point);
	}
	return width;
}

void
utf8_add_harmless(struct buf *out, struct str text, bool lines)
{
	enum before before = BEFORE_OTHER;
	struct str at;
	long point;
	bool harmless;

	while (text.n > 0) {
		at = text;
		harmless = next_fault(&point, &before, &text) == NULL;
		if (point == '\n' || point == '\t')
			harmless = lines;
		if (harmless)
			buf_add(out, str_first(at, at.n - text.n));
		else
			buf_add_byte(out, '?');
	}
}

void
utf8_add_padded(struct buf *out, struct str text, size_t width)
{
	size_t have = utf8_width(text);

	buf_add(out, text);
	for (; have < width; have++)
		buf_add_byte(out, ' ');
}

void
utf8_add_folded(struct buf *out, struct str text)
{
	utf8proc_uint8_t *folded;
	utf8proc_ssize_t n = -1;
	size_t i;

	for (i = 0; i < text.n && (unsigned char)text.at[i] < 0x80; i++)
		;
	if (i < text.n)
		n = utf8proc_map((const utf8proc_uint8_t *)text.at,
		    (utf8proc_ssize_t)text.n, &folded, UTF8PROC_STABLE |
		    UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
		    UTF8PROC_IGNORE);
	if (n >= 0) {
		buf_add_bytes(out, folded, (size_t)n);
		free(folded);
		return;
	}
	i = out->n;
	buf_add(out, text);
	for (; i < out->n; i++)
		out->at[i] = byte_lower(out->at[i]);
}

int
words_read(struct str *out, const char *option, const char *value,
    struct err *err)
{
	struct utf8_fault fault;

	*out = str_trim(str_of(value));
	if (!utf8_is_visible(*out))
		return err_set(err, ERR_TEXT, "%s: say it in words", option);
	if (str_find_byte(*out, '\n') < out->n ||
	    str_find_byte(*out, '\t') < out->n)
		return err_set(err, ERR_TEXT, "%s: say it in one line, "
		    "without tabs", option);
	if (!utf8_is_clean(&fault, *out))
		return err_set(err, ERR_TEXT, "%s: %s at byte %u; %s", option,
		    fault.what, fault.col, fault.help);
	if (out->n > WORDS_MAX)
		return err_set(err, ERR_TEXT, "%s: longer than %d bytes; say "
		    "it in fewer words", option, WORDS_MAX);
	return 0;
}

const char *
utf8_library_version(void)
{
	return utf8proc_version();
}
