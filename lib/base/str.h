/* SPDX-License-Identifier: ISC */
/*
 * str - a view: a pointer and a length, never owned, not NUL-terminated.
 *
 * A view lives as long as the bytes it looks at; whoever hands one out says
 * how long that is.  The empty view has n == 0 and may have at == NULL; a
 * view with at == NULL also stands for "absent" (see str_is_absent).
 *
 *	rest = buf_str(&text);
 *	while (str_next_line(&line, &rest))
 *		if (str_starts(line, "date:"))
 *			value = str_trim(str_from(line, strlen("date:")));
 *
 * Cost       The smallest and most used functions are inline in this header, so
 *            that the compiler turns a comparison with a literal into a
 *            comparison of a few machine words.
 * Never      give `at` to a function that wants a NUL, or print it with "%s":
 *            use "%.*s" with STR_ARGS(s).  Never keep a view when the buf that
 *            it looks into changes.
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct str {
	const char *at;
	size_t n;
};

/* For printf: "%.*s", STR_ARGS(s). */
#define STR_ARGS(s) ((s).at == NULL ? 0 : (int)(s).n), \
	((s).at == NULL ? "" : (s).at)
#define STR_LIT(lit) ((struct str){ "" lit "", sizeof(lit) - 1 })
#define STR_NONE ((struct str){ NULL, 0 })

/* These know ASCII only, whatever the locale is; a blank is a space or tab. */
static inline bool
byte_is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static inline bool
byte_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline char
byte_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static inline bool
byte_is_letter(char c)
{
	return byte_lower(c) >= 'a' && byte_lower(c) <= 'z';
}

static inline bool
byte_is_word(char c)
{
	return byte_is_letter(c) || byte_is_digit(c);
}

/* The value of a hexadecimal digit, or -1. */
static inline int
byte_hex(char c)
{
	return byte_is_digit(c) ? c - '0' : byte_lower(c) >= 'a' &&
	    byte_lower(c) <= 'f' ? byte_lower(c) - 'a' + 10 : -1;
}

/* The view of a NUL-terminated string; the absent view for NULL. */
static inline struct str
str_of(const char *string)
{
	if (string == NULL)
		return STR_NONE;
	return (struct str){ string, strlen(string) };
}

static inline bool
str_is_absent(struct str s)
{
	return s.at == NULL;
}

/* The part from byte `from` on; the first n bytes; both cut off at s.n. */
static inline struct str
str_from(struct str s, size_t from)
{
	if (from > s.n)
		from = s.n;
	return (struct str){ from == 0 ? s.at : s.at + from, s.n - from };
}

static inline struct str
str_first(struct str s, size_t n)
{
	return (struct str){ s.at, n < s.n ? n : s.n };
}

/* A view of length 0 may have a NULL pointer, which memcmp must not meet. */
static inline bool
str_eq(struct str a, struct str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.at, b.at, a.n) == 0);
}

static inline bool
str_starts(struct str s, const char *prefix)
{
	size_t n = strlen(prefix);

	return s.n >= n && (n == 0 || memcmp(s.at, prefix, n) == 0);
}

static inline bool
str_ends(struct str s, const char *suffix)
{
	size_t n = strlen(suffix);

	return s.n >= n && (n == 0 ||
	    memcmp(s.at + s.n - n, suffix, n) == 0);
}

/* Whether s has exactly the bytes of a string. */
static inline bool
str_is(struct str s, const char *string)
{
	return str_eq(s, str_of(string));
}

bool	str_eq_any_case(struct str a, struct str b);	/* 'A' is 'a': ASCII */
bool	str_starts_any_case(struct str s, const char *prefix);
bool	str_ends_any_case(struct str s, const char *suffix);
/*
 * A copy with a NUL behind it, whose `at` the caller has to free(3); absent if
 * the text is absent.
 */
struct str	str_copy(struct str text);
int	str_cmp(struct str a, struct str b);	/* bytewise, as strcmp(3) */

/* The offset of the first byte c in s; s.n if there is none. */
static inline size_t
str_find_byte(struct str s, char c)
{
	const char *at = s.n == 0 ? NULL :
	    (const char *)memchr(s.at, c, s.n);

	return at == NULL ? s.n : (size_t)(at - s.at);
}

/* The offset of the last byte c in s; s.n if there is none. */
size_t	str_find_last(struct str s, char c);

/* The offset of the first `part` in s; s.n if there is none. */
size_t	str_find_str(struct str s, struct str part);

static inline size_t
str_find(struct str s, const char *part)
{
	return str_find_str(s, str_of(part));
}

/* Whether s has any of these bytes. */
bool	str_has_any(struct str s, const char *bytes);

/* How many of these bytes, of digits, or of letters s begins with. */
size_t	str_run(struct str s, const char *bytes);
size_t	str_digits(struct str s);
size_t	str_letters(struct str s);

/* How many letters, digits and bytes of `more` s begins with. */
size_t	str_word(struct str s, const char *more);

/* Without the blanks and line ends at both ends, or at the end only. */
struct str	str_trim(struct str s);
struct str	str_trim_end(struct str s);

/* Without any of these bytes at its end. */
struct str	str_strip_end(struct str s, const char *bytes);

/*
 * Takes the part before the next separator off *rest, and trims that part;
 * false if *rest is absent, which it is after the last part.
 *
 *	while (str_next(&part, &rest, '|'))
 */
bool	str_next(struct str *part, struct str *rest, char separator);

/* Whether s is one of the parts that str_next takes off a list. */
bool	str_lists(struct str list, char separator, struct str s);
bool	str_lists_any_case(struct str list, char separator, struct str s);

/* Takes the next word, a run of bytes other than blanks; false at the end. */
bool	str_next_word(struct str *word, struct str *rest);

/* Takes the next line, without its LF; false at the end. */
bool	str_next_line(struct str *line, struct str *rest);

/* Takes the string before the next NUL; false if there is no NUL. */
bool	str_next_string(struct str *string, struct str *rest);

/* Whether a line (str_next_line), or string (str_next_string), is s. */
bool	str_has_line(struct str text, struct str s);
bool	str_has_string(struct str strings, struct str s);

/* How many strings str_next_string would take. */
size_t	str_count_strings(struct str strings);

/* Reads a decimal number of 1 to 9 digits, and nothing else. */
bool	str_to_number(unsigned *out, struct str s);

/* Takes the next word off; false if that word is no such number. */
bool	str_next_number(unsigned *out, struct str *rest);

/*
 * Whether s may be the id of a person or the name of a kind:
 * [a-z0-9][a-z0-9-]{0,63}, which is harmless in a path and on a command line.
 * See new-person(1) and one-to-one-record(5).
 */
bool	str_is_name(struct str s);

#define STR_NAME_RULE	"small letters, digits and '-', at most 64"

/*
 * Whether s may be somebody's e-mail address in a roster or in the settings: as
 * git writes it into a commit.  mail_is_address() asks for more.
 */
bool	str_is_address(struct str s);

#endif
