/* SPDX-License-Identifier: ISC */
/* prefix - looks at each word, and at what stands before and behind it. */

#include "front/prefix.h"

#include <string.h>
#include <unistd.h>

#include "front/pick.h"

#define LETTERS "abcdefghijklmnopqrstuvwxyz"
#define NAME_BYTES LETTERS "-"
#define OTHER_BYTES "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./@'\"=-"
#define GIT "git-"

static const char *prefix = "";
static bool (*is_command)(struct str name);

/* What -C said, and where git is to work if that is elsewhere; or empty. */
static struct buf gone_to = BUF_INIT, git_dir = BUF_INIT;

/* git's commands that messages name, if they work in a repository. */
static const char in_repository[] = "add branch checkout commit config fetch "
    "fsck log ls-files ls-remote ls-tree merge mv pull push rebase refs remote "
    "reset restore rev-parse rm show sparse-checkout stash status switch "
    "symbolic-ref update-index update-ref";

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

int
prefix_go_to(const char *dir, struct err *err)
{
	size_t before = gone_to.n;

	if (chdir(dir) < 0)
		return err_system(err, "cannot go to '%s%s%s'", *dir == '/' ?
		    "" : gone_to.at, *dir == '/' || before == 0 ? "" : "/",
		    dir);
	if (*dir == '/')
		buf_clear(&gone_to);
	buf_addf(&gone_to, "%s%s", gone_to.n > 0 ? "/" : "", dir);
	return 0;
}

void
prefix_set_git_dir(const char *dir)
{
	buf_clear(&git_dir);
	if (gone_to.n > 0 && *dir != '\0' && *dir != '/')
		buf_addf(&git_dir, "%s/", gone_to.at);
	buf_add_string(&git_dir, dir);
}

static void
add_folder(struct buf *out, const struct buf *dir)
{
	if (str_starts(buf_str(dir), "/"))
		pick_short(out, buf_str(dir));
	else
		buf_add_typed(out, buf_str(dir));
}

static void
add_dir(struct buf *out, const struct buf *dir)
{
	buf_add_string(out, " -C ");
	add_folder(out, dir);
}

void
prefix_add_dir(struct buf *out)
{
	if (gone_to.n > 0)
		add_dir(out, &gone_to);
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

/* Whether the words behind "git" are a command that works in a repository. */
static bool
is_git(struct str before, struct str rest)
{
	struct str verb = str_from(rest, str_run(rest, " ")), next;

	if (verb.n == rest.n || (before.n > 0 && strchr(OTHER_BYTES,
	    before.at[before.n - 1]) != NULL))
		return false;
	next = str_from(verb, str_run(verb, NAME_BYTES));
	return str_lists(str_of(in_repository), ' ', str_first(verb,
	    verb.n - next.n)) && !str_starts(next, " --global") &&
	    !str_starts(next, " --system");
}

/* Whether "share-record" is typed there, and not only spoken of. */
static bool
needs_dir(struct str before, struct str name, struct str rest)
{
	static const char *const ends[] = { ": ", "; ", ", ", "then ", " or ",
		"(", "and ", "run " };
	size_t i;

	if (str_starts(rest, " -C ") || str_starts(rest, "(") ||
	    str_is(name, "one-to-one") || str_is(name, "new-notes"))
		return false;
	for (i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (str_ends(before, ends[i]))
			return true;
	return before.n == 0 || is_argument(rest);
}

/*
 * Whether "rm" or "chmod", which no -C helps, is typed there, and how many of
 * its bytes stand before a path that has to be reached from elsewhere.
 */
static bool
has_path(size_t *options, struct str before, struct str name, struct str rest)
{
	struct str path = str_from(rest, str_run(rest, " ")), option;

	if (!str_lists(STR_LIT("chmod mkdir rm"), ' ', name) ||
	    (!str_ends(before, ": ") && !str_ends(before, "; ")))
		return false;
	while (str_starts(path, "-") && str_next_word(&option, &path))
		path = str_from(path, str_run(path, " "));
	*options = rest.n - path.n;
	return *options > 0 && path.n > 0 && !str_starts(path, "/") &&
	    !str_starts(path, "'/") && !str_starts(path, "~");
}

/*
 * Appends a word of a message; `before` and `rest` are what is around it.
 * Answers how many bytes of `rest` it took along.
 */
static size_t
add_word(struct buf *out, struct str before, struct str word,
    struct str rest, bool is_here)
{
	size_t options;

	if (is_typed(before, word, rest)) {
		prefix_add_command(out, word);
		if (is_here && gone_to.n > 0 && needs_dir(before, word, rest))
			add_dir(out, &gone_to);
		return 0;
	}
	buf_add(out, word);
	if (is_here && gone_to.n > 0 &&
	    has_path(&options, before, word, rest)) {
		buf_add(out, str_first(rest, options));
		add_folder(out, &gone_to);
		buf_add_byte(out, '/');
		return options;
	}
	if (is_here && str_is(word, "git") && is_git(before, rest) &&
	    (git_dir.n > 0 || gone_to.n > 0))
		add_dir(out, git_dir.n > 0 ? &git_dir : &gone_to);
	return 0;
}

/*
 * The bytes of a quotation at the start of `rest`; 0 if there is none.  In it
 * stands what somebody has written, a heading say: nothing to be typed.
 */
static size_t
quoted(struct str before, struct str rest)
{
	size_t n;

	if (!str_starts(rest, "'") || (before.n > 0 &&
	    strchr(" (\n", before.at[before.n - 1]) == NULL))
		return 0;
	for (n = 1; n < rest.n; n++)
		if (str_starts(str_from(rest, n), "'\\''"))
			n += strlen("'\\''") - 1;	/* as a shell has it */
		else if (rest.at[n] == '\'' && (n + 1 == rest.n ||
		    !byte_is_word(rest.at[n + 1])))
			return n + 1;
	return 0;
}

/* The folder of -C is no '.' for the user, whose folder is another one. */
static void
add_quoted(struct buf *out, struct str before, struct str words, bool is_here)
{
	if (is_here && gone_to.n > 0 && str_is(words, "'.'") &&
	    (before.n == 0 || str_ends(before, "the repository ")))
		buf_addf(out, "'%s'", gone_to.at);
	else
		buf_add(out, words);
}

static void
add(struct buf *out, struct str text, bool is_here)
{
	struct str rest = text, before;
	size_t n;

	while (rest.n > 0) {
		before = str_first(text, text.n - rest.n);
		n = str_run(rest, NAME_BYTES);
		if (n > 0)
			n += add_word(out, before, str_first(rest, n),
			    str_from(rest, n), is_here);
		else if ((n = quoted(before, rest)) > 0)
			add_quoted(out, before, str_first(rest, n), is_here);
		else
			buf_add(out, str_first(rest, n = 1));
		rest = str_from(rest, n);
	}
}

void
prefix_add(struct buf *out, struct str text)
{
	add(out, text, false);
}

void
prefix_add_here(struct buf *out, struct str text)
{
	add(out, text, true);
}
