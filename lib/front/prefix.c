/* SPDX-License-Identifier: ISC */
/* prefix - looks at each word, and at what stands before and behind it. */

#include "front/prefix.h"

#include <string.h>

#define LETTERS "abcdefghijklmnopqrstuvwxyz"
#define NAME_BYTES LETTERS "-"
#define OTHER_BYTES "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./@'\"=-"
#define GIT "git-"

static const char *prefix = "";
static bool (*is_command)(struct str name);

void
prefix_set(const char *to, bool (*is)(struct str name))
{
	prefix = to;
	is_command = is;
}

void
prefix_add_command(struct buf *out, struct str name)
{
	if (strcmp(prefix, GIT) != 0)
		buf_addf(out, "%s%.*s", prefix, STR_ARGS(name));
	else
		buf_addf(out, "git %s%.*s", str_is(name, "amend") ?
		    "one-to-one " : "", STR_ARGS(name));
}

/* Whether an argument of a command follows: "-m", FILE, people/alice/... */
static bool
is_argument(struct str rest)
{
	struct str word;

	if (!str_starts(rest, " ") || !str_next_word(&word, &rest))
		return false;
	return str_starts(word, "-") || str_starts(word, "FILE") ||
	    str_find_byte(word, '/') < word.n || str_is(word, "doctor") ||
	    str_is(word, "help");
}

static bool
is_typed(struct str before, struct str name, struct str rest)
{
	if (is_command == NULL || !is_command(name) ||
	    (before.n > 0 && strchr(OTHER_BYTES, before.at[before.n - 1]) !=
	    NULL) || (rest.n > 0 && rest.at[0] != '.' &&
	    strchr(OTHER_BYTES ":", rest.at[0]) != NULL))
		return false;
	if (str_find_byte(name, '-') < name.n && !str_is(name, "one-to-one"))
		return true;
	return (str_ends(before, ": ") || str_ends(before, "; ") ||
	    str_ends(before, " or ") || before.n == 0) && is_argument(rest);
}

void
prefix_add(struct buf *out, struct str text)
{
	struct str rest = text, word;
	size_t n;

	while (rest.n > 0 && *prefix != '\0') {
		n = str_run(rest, NAME_BYTES);
		word = str_first(rest, n);
		if (n > 0 && is_typed(str_first(text, text.n - rest.n), word,
		    str_from(rest, n)))
			prefix_add_command(out, word);
		else
			buf_add(out, str_first(rest, n > 0 ? n : (n = 1)));
		rest = str_from(rest, n);
	}
	buf_add(out, rest);
}
