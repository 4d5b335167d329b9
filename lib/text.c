/* SPDX-License-Identifier: ISC */
/*
 * Three sorted tables of code points, searched by halves: what is refused,
 * what takes no column, what takes two.  Ranges run over unassigned points
 * where both neighbours agree.  The tables of widths cover the scripts that
 * names and notes are likely to be written in; elsewhere a mark may count for
 * one column, which makes a column of a report crooked and nothing else.
 */
#include "text.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct range {
	long first, last;
};

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static const char control[] = "control character";
static const char unseen[] = "invisible character";
static const char bidi[] = "bidirectional control character";
static const char format[] = "format character";
static const char private_use[] = "private-use character";
static const char noncharacter[] = "noncharacter";

/*
 * Variation selectors are unseen, except the two that choose between text
 * and emoji (U+FE0E, U+FE0F), which telephones put behind every other emoji.
 */
static const struct refused {
	struct range range;
	const char *what;
} refused[] = {
	{ { 0x0000, 0x0008 }, control },
	{ { 0x000b, 0x000c }, control },
	{ { 0x000d, 0x000d }, "carriage return" },
	{ { 0x000e, 0x001f }, control },
	{ { 0x007f, 0x009f }, control },
	{ { 0x00ad, 0x00ad }, "soft hyphen" },
	{ { 0x034f, 0x034f }, unseen },
	{ { 0x0600, 0x0605 }, format },
	{ { 0x061c, 0x061c }, bidi },
	{ { 0x06dd, 0x06dd }, format },
	{ { 0x070f, 0x070f }, format },
	{ { 0x0890, 0x0891 }, format },
	{ { 0x08e2, 0x08e2 }, format },
	{ { 0x115f, 0x1160 }, unseen },
	{ { 0x17b4, 0x17b5 }, unseen },
	{ { 0x180b, 0x180f }, unseen },
	{ { 0x200b, 0x200d }, "zero-width character" },
	{ { 0x200e, 0x200f }, bidi },
	{ { 0x2028, 0x2029 }, "line or paragraph separator" },
	{ { 0x202a, 0x202e }, bidi },
	{ { 0x2060, 0x2065 }, unseen },
	{ { 0x2066, 0x2069 }, bidi },
	{ { 0x206a, 0x206f }, format },
	{ { 0x3164, 0x3164 }, unseen },
	{ { 0xe000, 0xf8ff }, private_use },
	{ { 0xfdd0, 0xfdef }, noncharacter },
	{ { 0xfe00, 0xfe0d }, unseen },
	{ { 0xfeff, 0xfeff }, "byte order mark" },
	{ { 0xffa0, 0xffa0 }, unseen },
	{ { 0xfff0, 0xfff8 }, unseen },
	{ { 0xfff9, 0xfffb }, format },
	{ { 0xfffe, 0xffff }, noncharacter },
	{ { 0x110bd, 0x110bd }, format },
	{ { 0x110cd, 0x110cd }, format },
	{ { 0x13430, 0x1343f }, format },
	{ { 0x1bca0, 0x1bca3 }, format },
	{ { 0x1d173, 0x1d17a }, format },
	{ { 0x1fffe, 0x1ffff }, noncharacter },
	{ { 0x2fffe, 0x2ffff }, noncharacter },
	{ { 0x3fffe, 0x3ffff }, noncharacter },
	{ { 0x4fffe, 0x4ffff }, noncharacter },
	{ { 0x5fffe, 0x5ffff }, noncharacter },
	{ { 0x6fffe, 0x6ffff }, noncharacter },
	{ { 0x7fffe, 0x7ffff }, noncharacter },
	{ { 0x8fffe, 0x8ffff }, noncharacter },
	{ { 0x9fffe, 0x9ffff }, noncharacter },
	{ { 0xafffe, 0xaffff }, noncharacter },
	{ { 0xbfffe, 0xbffff }, noncharacter },
	{ { 0xcfffe, 0xcffff }, noncharacter },
	{ { 0xdfffe, 0xdffff }, noncharacter },
	{ { 0xe0000, 0xe0fff }, unseen },
	{ { 0xefffe, 0xeffff }, noncharacter },
	{ { 0xf0000, 0x10ffff }, private_use },
};

/* Marks that stand on the character before them. */
static const struct range combining[] = {
	{ 0x0300, 0x036f }, { 0x0483, 0x0489 }, { 0x0591, 0x05bd },
	{ 0x05bf, 0x05bf }, { 0x05c1, 0x05c2 }, { 0x05c4, 0x05c5 },
	{ 0x05c7, 0x05c7 }, { 0x0610, 0x061a }, { 0x064b, 0x065f },
	{ 0x0670, 0x0670 }, { 0x06d6, 0x06dc }, { 0x06df, 0x06e4 },
	{ 0x06e7, 0x06e8 }, { 0x06ea, 0x06ed }, { 0x0711, 0x0711 },
	{ 0x0730, 0x074a }, { 0x0898, 0x089f }, { 0x08ca, 0x08e1 },
	{ 0x08e3, 0x0902 }, { 0x093a, 0x093a }, { 0x093c, 0x093c },
	{ 0x0941, 0x0948 }, { 0x094d, 0x094d }, { 0x0951, 0x0957 },
	{ 0x0962, 0x0963 }, { 0x0981, 0x0981 }, { 0x09bc, 0x09bc },
	{ 0x09c1, 0x09c4 }, { 0x09cd, 0x09cd }, { 0x09e2, 0x09e3 },
	{ 0x0a01, 0x0a02 }, { 0x0a3c, 0x0a3c }, { 0x0a41, 0x0a51 },
	{ 0x0a70, 0x0a71 }, { 0x0a81, 0x0a82 }, { 0x0abc, 0x0abc },
	{ 0x0ac1, 0x0ac8 }, { 0x0acd, 0x0acd }, { 0x0b82, 0x0b82 },
	{ 0x0bc0, 0x0bc0 }, { 0x0bcd, 0x0bcd }, { 0x0e31, 0x0e31 },
	{ 0x0e34, 0x0e3a }, { 0x0e47, 0x0e4e }, { 0x1160, 0x11ff },
	{ 0x1ab0, 0x1ace }, { 0x1cd0, 0x1cd2 }, { 0x1cd4, 0x1ce0 },
	{ 0x1ce2, 0x1ce8 }, { 0x1dc0, 0x1dff }, { 0x20d0, 0x20f0 },
	{ 0x2de0, 0x2dff }, { 0x302a, 0x302d }, { 0x3099, 0x309a },
	{ 0xa66f, 0xa672 }, { 0xa674, 0xa67d }, { 0xa69e, 0xa69f },
	{ 0xa8e0, 0xa8f1 }, { 0xfb1e, 0xfb1e }, { 0xfe0e, 0xfe0f },
	{ 0xfe20, 0xfe2f },
};

/* East Asian wide and fullwidth characters, and emoji. */
static const struct range wide[] = {
	{ 0x1100, 0x115f }, { 0x231a, 0x231b }, { 0x2329, 0x232a },
	{ 0x23e9, 0x23ec }, { 0x23f0, 0x23f0 }, { 0x23f3, 0x23f3 },
	{ 0x25fd, 0x25fe }, { 0x2614, 0x2615 }, { 0x2648, 0x2653 },
	{ 0x267f, 0x267f }, { 0x2693, 0x2693 }, { 0x26a1, 0x26a1 },
	{ 0x26aa, 0x26ab }, { 0x26bd, 0x26be }, { 0x26c4, 0x26c5 },
	{ 0x26ce, 0x26ce }, { 0x26d4, 0x26d4 }, { 0x26ea, 0x26ea },
	{ 0x26f2, 0x26f3 }, { 0x26f5, 0x26f5 }, { 0x26fa, 0x26fa },
	{ 0x26fd, 0x26fd }, { 0x2705, 0x2705 }, { 0x270a, 0x270b },
	{ 0x2728, 0x2728 }, { 0x274c, 0x274c }, { 0x274e, 0x274e },
	{ 0x2753, 0x2755 }, { 0x2757, 0x2757 }, { 0x2795, 0x2797 },
	{ 0x27b0, 0x27b0 }, { 0x27bf, 0x27bf }, { 0x2b1b, 0x2b1c },
	{ 0x2b50, 0x2b50 }, { 0x2b55, 0x2b55 }, { 0x2e80, 0x3029 },
	{ 0x302e, 0x303e }, { 0x3041, 0x3098 }, { 0x309b, 0x3247 },
	{ 0x3250, 0x4dbf }, { 0x4e00, 0xa4c6 }, { 0xa960, 0xa97c },
	{ 0xac00, 0xd7a3 }, { 0xf900, 0xfad9 }, { 0xfe10, 0xfe19 },
	{ 0xfe30, 0xfe6b }, { 0xff01, 0xff60 }, { 0xffe0, 0xffe6 },
	{ 0x16fe0, 0x1b2fb }, { 0x1f004, 0x1f004 }, { 0x1f0cf, 0x1f0cf },
	{ 0x1f18e, 0x1f18e }, { 0x1f191, 0x1f19a }, { 0x1f200, 0x1f320 },
	{ 0x1f32d, 0x1f335 }, { 0x1f337, 0x1f37c }, { 0x1f37e, 0x1f393 },
	{ 0x1f3a0, 0x1f3ca }, { 0x1f3cf, 0x1f3d3 }, { 0x1f3e0, 0x1f3f0 },
	{ 0x1f3f4, 0x1f3f4 }, { 0x1f3f8, 0x1f43e }, { 0x1f440, 0x1f440 },
	{ 0x1f442, 0x1f4fc }, { 0x1f4ff, 0x1f53d }, { 0x1f54b, 0x1f54e },
	{ 0x1f550, 0x1f567 }, { 0x1f57a, 0x1f57a }, { 0x1f595, 0x1f596 },
	{ 0x1f5a4, 0x1f5a4 }, { 0x1f5fb, 0x1f64f }, { 0x1f680, 0x1f6c5 },
	{ 0x1f6cc, 0x1f6cc }, { 0x1f6d0, 0x1f6d2 }, { 0x1f6d5, 0x1f6df },
	{ 0x1f6eb, 0x1f6ec }, { 0x1f6f4, 0x1f6fc }, { 0x1f7e0, 0x1f7f0 },
	{ 0x1f90c, 0x1f93a }, { 0x1f93c, 0x1f945 }, { 0x1f947, 0x1f9ff },
	{ 0x1fa70, 0x1faff }, { 0x20000, 0x3fffd },
};

static int
compare_point(const void *a, const void *b)
{
	const long *point = a;
	const struct range *range = b;

	return *point < range->first ? -1 : *point > range->last;
}

static bool
is_in(const struct range *table, size_t n, long point)
{
	return bsearch(&point, table, n, sizeof(*table), compare_point) != NULL;
}

/* Most of what is asked about, and it is in no table. */
static bool
is_plain(long point)
{
	return (point >= ' ' && point <= '~') || point == '\n';
}

const char *
text_point_fault(long point)
{
	const struct refused *found;

	if (point < 0)
		return "not UTF-8";
	if (is_plain(point))
		return NULL;
	/* A row begins with its range. */
	found = bsearch(&point, refused, COUNT(refused), sizeof(*refused),
	    compare_point);
	return found == NULL ? NULL : found->what;
}

bool
text_is_blank(long point)
{
	return point == ' ' || point == '\t' || point == '\n' ||
	    point == 0xa0 || point == 0x1680 ||
	    (point >= 0x2000 && point <= 0x200a) || point == 0x202f ||
	    point == 0x205f || point == 0x2800 || point == 0x3000;
}

/* In more bytes than it needs, or in UTF-16's halves, a point is none. */
long
text_next_point(struct str *rest)
{
	static const long least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	const unsigned char *at = (const unsigned char *)rest->at;
	size_t i, n;
	long point;

	if (rest->n == 0)
		return -1;
	n = at[0] < 0x80 ? 1 : at[0] < 0xc0 ? 0 : at[0] < 0xe0 ? 2 :
	    at[0] < 0xf0 ? 3 : at[0] < 0xf8 ? 4 : 0;
	point = n == 0 || n > rest->n ? -1 : n == 1 ? at[0] :
	    at[0] & (0x7f >> n);
	for (i = 1; i < n && point >= 0; i++)
		point = (at[i] & 0xc0) != 0x80 ? -1 :
		    point << 6 | (at[i] & 0x3f);
	if (point > 0x10ffff || (point >= 0 && point < least[n]) ||
	    (point >= 0xd800 && point <= 0xdfff))
		point = -1;
	*rest = str_from(*rest, point < 0 ? 1 : n);
	return point;
}

/* Eight bytes of printable ASCII: none has or gets its highest bit. */
static bool
are_plain(const char *at)
{
	const uint64_t each = 0x0101010101010101;
	uint64_t bytes;

	memcpy(&bytes, at, sizeof(bytes));
	return ((bytes | (bytes - each * ' ') | (bytes + each)) &
	    each * 0x80) == 0;
}

/* How many bytes of plain text s begins with: most of all texts. */
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

bool
text_is_clean(struct text_fault *fault, struct str text)
{
	struct str rest = text, at, line;
	const char *what;

	do {
		rest = str_from(rest, plain_length(rest));
		if (rest.n == 0)
			return true;
		at = rest;
		what = text_point_fault(text_next_point(&rest));
	} while (what == NULL);
	rest = str_first(text, text.n - at.n);
	*fault = (struct text_fault){ 1, (unsigned)rest.n + 1, what };
	while (str_find_byte(rest, '\n') < rest.n) {
		str_next_line(&line, &rest);
		fault->line++;
		fault->col = (unsigned)rest.n + 1;
	}
	return false;
}

size_t
text_width(struct str text)
{
	size_t plain, width = 0;
	long point;

	while (text.n > 0) {
		plain = plain_length(text);
		width += plain;
		text = str_from(text, plain);
		if (text.n == 0)
			break;
		point = text_next_point(&text);
		width += text_point_fault(point) != NULL ? 1 :
		    is_in(combining, COUNT(combining), point) ? 0 :
		    is_in(wide, COUNT(wide), point) ? 2 : 1;
	}
	return width;
}

void
text_add_harmless(struct buf *out, struct str text, bool lines)
{
	struct str before;
	long point;
	bool harmless;

	while (text.n > 0) {
		before = text;
		point = text_next_point(&text);
		harmless = text_point_fault(point) == NULL;
		if (point == '\n' || point == '\t')
			harmless = lines;
		if (harmless)
			buf_add(out, str_first(before, before.n - text.n));
		else
			buf_add_byte(out, '?');
	}
}

void
text_add_padded(struct buf *out, struct str text, size_t width)
{
	size_t have = text_width(text);

	buf_add(out, text);
	for (; have < width; have++)
		buf_add_byte(out, ' ');
}
