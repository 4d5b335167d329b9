/* SPDX-License-Identifier: ISC */
#include "base/str.h"

#include <string.h>

#include "base/mem.h"

struct str
str_copy(struct str text)
{
	if (str_is_absent(text))
		return STR_NONE;
	return (struct str){ mem_copy(text.at, text.n), text.n };
}

int
str_cmp(struct str a, struct str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n == 0 ? 0 : memcmp(a.at, b.at, n);

	if (order != 0)
		return order;
	return (a.n > b.n) - (a.n < b.n);
}

size_t
str_find_last(struct str s, char c)
{
	size_t i = s.n;

	while (i > 0 && s.at[i - 1] != c)
		i--;
	return i > 0 ? i - 1 : s.n;
}

/* memchr(3) finds the first byte of `part` faster than a loop of our own. */
size_t
str_find_str(struct str s, struct str part)
{
	size_t n = part.n, i = 0;

	if (n == 0)
		return 0;
	for (; i + n <= s.n; i++) {
		i += str_find_byte(str_from(s, i), part.at[0]);
		if (i + n <= s.n && memcmp(s.at + i, part.at, n) == 0)
			return i;
	}
	return s.n;
}

bool
str_has_any(struct str s, const char *bytes)
{
	for (; *bytes != '\0'; bytes++)
		if (str_find_byte(s, *bytes) < s.n)
			return true;
	return false;
}

size_t
str_run(struct str s, const char *bytes)
{
	size_t n = 0;

	while (n < s.n && s.at[n] != '\0' && strchr(bytes, s.at[n]) != NULL)
		n++;
	return n;
}

static size_t
run_of(struct str s, bool (*is_one)(char c))
{
	size_t n = 0;

	while (n < s.n && is_one(s.at[n]))
		n++;
	return n;
}

size_t
str_digits(struct str s)
{
	return run_of(s, byte_is_digit);
}

size_t
str_letters(struct str s)
{
	return run_of(s, byte_is_letter);
}

size_t
str_word(struct str s, const char *more)
{
	size_t n = 0;

	while (n < s.n && (byte_is_word(s.at[n]) || (s.at[n] != '\0' &&
	    strchr(more, s.at[n]) != NULL)))
		n++;
	return n;
}

bool
str_eq_any_case(struct str a, struct str b)
{
	size_t i;

	for (i = 0; a.n == b.n && i < a.n; i++)
		if (byte_lower(a.at[i]) != byte_lower(b.at[i]))
			return false;
	return a.n == b.n;
}

bool
str_starts_any_case(struct str s, const char *prefix)
{
	return str_eq_any_case(str_first(s, strlen(prefix)), str_of(prefix));
}

bool
str_ends_any_case(struct str s, const char *suffix)
{
	size_t n = strlen(suffix);

	return s.n >= n && str_eq_any_case(str_from(s, s.n - n),
	    str_of(suffix));
}

static bool
is_space(char c)
{
	return byte_is_blank(c) || c == '\n' || c == '\r';
}

struct str
str_trim(struct str s)
{
	while (s.n > 0 && is_space(s.at[0]))
		s = str_from(s, 1);
	return str_trim_end(s);
}

struct str
str_trim_end(struct str s)
{
	while (s.n > 0 && is_space(s.at[s.n - 1]))
		s.n--;
	return s;
}

struct str
str_strip_end(struct str s, const char *bytes)
{
	while (s.n > 0 && strchr(bytes, s.at[s.n - 1]) != NULL)
		s.n--;
	return s;
}

bool
str_next(struct str *part, struct str *rest, char separator)
{
	size_t n;

	if (str_is_absent(*rest))
		return false;
	n = str_find_byte(*rest, separator);
	*part = str_trim(str_first(*rest, n));
	*rest = n < rest->n ? str_from(*rest, n + 1) : STR_NONE;
	return true;
}

static bool
lists(struct str list, char separator, struct str s,
    bool (*eq)(struct str a, struct str b))
{
	struct str part;

	while (str_next(&part, &list, separator))
		if (eq(part, s))
			return true;
	return false;
}

bool
str_lists(struct str list, char separator, struct str s)
{
	return lists(list, separator, s, str_eq);
}

bool
str_lists_any_case(struct str list, char separator, struct str s)
{
	return lists(list, separator, s, str_eq_any_case);
}

bool
str_next_word(struct str *word, struct str *rest)
{
	size_t n = 0;

	while (rest->n > 0 && byte_is_blank(rest->at[0]))
		*rest = str_from(*rest, 1);
	while (n < rest->n && !byte_is_blank(rest->at[n]))
		n++;
	*word = str_first(*rest, n);
	*rest = str_from(*rest, n);
	return n > 0;
}

bool
str_next_line(struct str *line, struct str *rest)
{
	size_t n;

	if (rest->n == 0)
		return false;
	n = str_find_byte(*rest, '\n');
	*line = str_first(*rest, n);
	*rest = str_from(*rest, n + 1);
	return true;
}

bool
str_next_string(struct str *string, struct str *rest)
{
	size_t n = str_find_byte(*rest, '\0');

	if (n == rest->n)
		return false;
	*string = str_first(*rest, n);
	*rest = str_from(*rest, n + 1);
	return true;
}

size_t
str_count_strings(struct str strings)
{
	struct str string;
	size_t n = 0;

	while (str_next_string(&string, &strings))
		n++;
	return n;
}

bool
str_has_line(struct str text, struct str s)
{
	struct str line;

	while (str_next_line(&line, &text))
		if (str_eq(line, s))
			return true;
	return false;
}

bool
str_has_string(struct str strings, struct str s)
{
	struct str string;

	while (str_next_string(&string, &strings))
		if (str_eq(string, s))
			return true;
	return false;
}

bool
str_to_number(unsigned *out, struct str s)
{
	unsigned number = 0;
	size_t i;

	if (s.n < 1 || s.n > 9 || str_digits(s) < s.n)
		return false;
	for (i = 0; i < s.n; i++)
		number = number * 10 + (unsigned)(s.at[i] - '0');
	*out = number;
	return true;
}

bool
str_next_number(unsigned *out, struct str *rest)
{
	struct str word;

	str_next_word(&word, rest);
	return str_to_number(out, word);
}

bool
str_is_address(struct str s)
{
	size_t at = str_find_byte(s, '@');

	return at > 0 && at + 1 < s.n && !str_has_any(s, " \t\n<>,") &&
	    !str_has_any(str_from(s, at + 1), "@");
}

bool
str_is_name(struct str s)
{
	size_t i;

	if (s.n < 1 || s.n > 64 || s.at[0] == '-')
		return false;
	for (i = 0; i < s.n; i++)
		if (!byte_is_digit(s.at[i]) && s.at[i] != '-' &&
		    (s.at[i] < 'a' || s.at[i] > 'z'))
			return false;
	return true;
}
