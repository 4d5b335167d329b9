/* SPDX-License-Identifier: ISC */
/* link - a target is cut to its path and decoded; then its parts are walked. */

#include "parse/link.h"

/*
 * Whether s begins with a scheme such as "https:" or "mailto:": letters,
 * digits, '+', '.', '-' and a colon.
 */
static bool
has_scheme(struct str s)
{
	size_t n = str_word(s, "+.-");

	return n > 0 && n < s.n && s.at[n] == ':';
}

/* Decodes "a%20b"; returns false for a NUL, which no path has. */
static bool
add_decoded(struct buf *out, struct str s)
{
	size_t i;
	char c;

	for (i = 0; i < s.n; i++) {
		c = s.at[i];
		if (c == '%' && i + 2 < s.n && byte_hex(s.at[i + 1]) >= 0 &&
		    byte_hex(s.at[i + 2]) >= 0) {
			c = (char)(byte_hex(s.at[i + 1]) * 16 +
			    byte_hex(s.at[i + 2]));
			i += 2;
		}
		if (c == '\0')
			return false;
		buf_add_byte(out, c);
	}
	return true;
}

/* Takes the last part off a path; returns false if it has none. */
static bool
leave_folder(struct buf *path)
{
	size_t slash = str_find_last(buf_str(path), '/');

	if (path->n == 0)
		return false;
	buf_cut(path, slash < path->n ? slash : 0);
	return true;
}

static bool
walk(struct buf *path, struct str way)
{
	struct str part;
	size_t n;

	while (way.n > 0) {
		n = str_find_byte(way, '/');
		part = str_first(way, n);
		way = str_from(way, n < way.n ? n + 1 : n);
		if (part.n == 0 || str_is(part, "."))
			continue;
		if (str_is(part, "..")) {
			if (!leave_folder(path))
				return false;
			continue;
		}
		if (path->n > 0)
			buf_add_byte(path, '/');
		buf_add(path, part);
	}
	return true;
}

bool
link_path(struct buf *out, struct str from, struct str target)
{
	OWN(buf) way = BUF_INIT, path = BUF_INIT;
	bool is_inside;

	if (has_scheme(target) || str_starts(target, "//"))
		return false;
	target = str_first(target, str_find_byte(target, '#'));
	target = str_first(target, str_find_byte(target, '?'));
	if (!str_starts(target, "/")) {
		buf_add(&path, from);
		leave_folder(&path);
	}
	is_inside = target.n > 0 && add_decoded(&way, target) &&
	    walk(&path, buf_str(&way)) && path.n > 0;
	if (is_inside)
		buf_add(out, buf_str(&path));
	return is_inside;
}
