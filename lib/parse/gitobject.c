/* SPDX-License-Identifier: ISC */
/*
 * A commit is read header by header.  Headers that break the grammar are read
 * as far as possible, so that a report can name the commit; `odd` is the first
 * deviation.
 */
#include "parse/gitobject.h"

#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

/* The last second of the year 2200: later dates are mistakes or tricks. */
#define SECONDS_MAX 7289654399LL

/* The headers, in the order in which they must stand; all others are odd. */
enum header { TREE, PARENT, AUTHOR, COMMITTER, GPGSIG, FOREIGN };

/* Why a header is odd: repeated or out of order; from FOREIGN on, at all. */
static const struct {
	const char *name, *odd;
} headers[] = {
	[TREE] = { "tree", "two 'tree' headers, or one out of order" },
	[PARENT] = { "parent", "a 'parent' header out of order" },
	[AUTHOR] = { "author", "two 'author' headers, or one out of order" },
	[COMMITTER] = { "committer",
	    "two 'committer' headers, or one out of order" },
	[GPGSIG] = { "gpgsig", "two 'gpgsig' headers, or one out of order" },
	[FOREIGN] = { "encoding", "an 'encoding' header: "
	    "i18n.commitEncoding is set; first: git config "
	    "i18n.commitEncoding UTF-8, then make the commit anew" },
	{ "mergetag", "a 'mergetag' header: a signed tag was merged; merge "
	    "the commit that it names: git merge --ff TAG^0" },
	{ "gpgsig-sha256", "a 'gpgsig-sha256' header: it comes of another "
	    "object format, and says nothing here; make the commit anew" },
	{ "", "a header other than tree, parent, author, committer and "
	    "gpgsig; make the commit anew" },
};

#define SHOWN_MAX 60

#define N_HEADERS (sizeof(headers) / sizeof(*headers))

static void
note(struct commit *commit, const char *odd)
{
	if (commit->odd == NULL)
		commit->odd = odd;
}

/*
 * Reads an id as git and libgit2 do, also in upper case, which is odd.
 */
static bool
read_oid(struct commit *commit, struct oid *out, struct str hex)
{
	char lower[40];
	size_t i;

	if (oid_parse(out, hex))
		return true;
	if (hex.n != sizeof(lower))
		return false;
	for (i = 0; i < hex.n; i++)
		lower[i] = byte_lower(hex.at[i]);
	note(commit, "an object id in upper case");
	return oid_parse(out, (struct str){ lower, sizeof(lower) });
}

/* Reads a number without a leading zero, up to the end of the year 2200. */
static bool
read_seconds(long long *out, struct str text)
{
	long long seconds = 0;
	size_t i;

	if (text.n == 0 || text.n > 10 || (text.at[0] == '0' && text.n > 1))
		return false;
	for (i = 0; i < text.n; i++) {
		if (!byte_is_digit(text.at[i]))
			return false;
		seconds = seconds * 10 + (text.at[i] - '0');
	}
	if (seconds > SECONDS_MAX)
		return false;
	*out = seconds;
	return true;
}

/*
 * Reads +hhmm or -hhmm, at most 14 hours, in minutes.  -0000 is refused: it
 * means "unknown".
 */
static bool
read_zone(int *out, struct str text)
{
	unsigned hours, minutes;
	int zone;

	if (text.n != 5 || (text.at[0] != '+' && text.at[0] != '-') ||
	    !str_to_number(&hours, str_first(str_from(text, 1), 2)) ||
	    !str_to_number(&minutes, str_from(text, 3)))
		return false;
	zone = (int)(hours * 60 + minutes);
	if (minutes > 59 || zone > 14 * 60 || (text.at[0] == '-' && zone == 0))
		return false;
	*out = text.at[0] == '-' ? -zone : zone;
	return true;
}

static bool
is_plain(struct str text)
{
	return text.n > 0 && str_trim(text).n == text.n &&
	    !str_has_any(text, "<>\t");
}

static void
read_person(struct commit *commit, struct person_line *out, struct str line)
{
	struct str rest;
	size_t open = str_find(line, " <"), close, blank;

	out->name = str_first(line, open);
	rest = str_from(line, open + 2);
	close = str_find(rest, "> ");
	out->email = str_first(rest, close);
	if (open == line.n || close == rest.n || !is_plain(out->name) ||
	    !is_plain(out->email) || str_find_byte(out->email, ' ') < close)
		note(commit, "a person other than 'Name <email>'");
	rest = str_from(rest, close + 2);
	blank = str_find_byte(rest, ' ');
	if (!read_seconds(&out->seconds, str_first(rest, blank)))
		note(commit, "a date outside the years 1970 to 2200, or not "
		    "plainly written");
	if (!read_zone(&out->zone, str_from(rest, blank + 1)))
		note(commit, "a time zone other than -1400 to +1400");
}

static struct str
next_header(struct str *rest)
{
	struct str start = *rest, line;

	str_next_line(&line, rest);
	while (str_starts(*rest, " "))
		str_next_line(&line, rest);
	start = str_first(start, start.n - rest->n);
	return str_ends(start, "\n") ? str_first(start, start.n - 1) : start;
}

static bool
read_header(struct commit *out, enum header header, struct str value)
{
	struct oid oid;
	size_t i;

	if (header != GPGSIG && str_find_byte(value, '\n') < value.n)
		note(out, "a header that goes on in the next line");
	switch (header) {
	case TREE:
		return read_oid(out, &out->tree, value);
	case PARENT:
		if (!read_oid(out, &oid, value))
			return false;
		/* some readers see a merge then where git sees none */
		for (i = 0; i < out->nparents; i++)
			if (oid_eq(&out->parent[i], &oid))
				note(out, "the same parent twice");
		if (out->nparents < COMMIT_PARENTS_MAX)
			out->parent[out->nparents++] = oid;
		else
			note(out, "more than 16 parents; merge one branch "
			    "after the other");
		break;
	case AUTHOR:
		read_person(out, &out->author, value);
		break;
	case COMMITTER:
		read_person(out, &out->committer, value);
		break;
	default:
		out->signature = value;
		break;
	}
	return true;
}

/*
 * Returns false if there is no tree or no committer, or an id cannot be read.
 * Of a repeated header only the first is read: the commit is odd, and nobody
 * will ask for the second.
 */
static bool
read_headers(struct commit *out)
{
	struct str rest = out->headers, line, name;
	unsigned header, last = TREE, seen = 0;
	struct utf8_fault fault;
	bool is_second;

	while (rest.n > 0) {
		line = next_header(&rest);
		name = str_first(line, str_find_byte(line, ' '));
		for (header = name.n == line.n ? FOREIGN : TREE;
		    header < N_HEADERS - 1 &&
		    !str_is(name, headers[header].name); header++)
			;
		is_second = header != PARENT && (seen >> header & 1) != 0;
		if (header == N_HEADERS - 1 && name.n < line.n &&
		    out->odd == NULL && is_plain(name) &&
		    name.n <= SHOWN_MAX && utf8_is_clean(&fault, name))
			out->foreign = name;
		if (header >= FOREIGN || header < last || is_second)
			note(out, headers[header].odd);
		if (header >= FOREIGN || is_second)
			continue;
		last = header;
		seen |= 1u << header;
		if (!read_header(out, header, str_from(line, name.n + 1)))
			return false;
	}
	if ((seen >> AUTHOR & 1) == 0)
		note(out, "no author");
	return (seen >> TREE & 1) != 0 && (seen >> COMMITTER & 1) != 0;
}

bool
commit_parse(struct commit *out, struct str bytes)
{
	size_t end = str_find(bytes, "\n\n");
	struct utf8_fault fault;

	memset(out, 0, sizeof(*out));
	out->headers = str_first(bytes, end + 1);
	out->message = str_from(bytes, end + 2);
	if (!read_headers(out))
		return false;
	if (end == bytes.n)
		note(out, "no blank line after the headers");
	if (!utf8_is_clean(&fault, bytes))
		note(out, fault.what);
	return true;
}

/* Takes a line that begins with a word off *rest; *said is what follows. */
static bool
take_line(struct str *said, struct str *rest, struct str word)
{
	size_t end;

	if (!str_eq(str_first(*rest, word.n), word))
		return false;
	end = str_find_byte(*rest, '\n');
	if (end == rest->n)
		return false;
	*said = str_from(str_first(*rest, end), word.n);
	*rest = str_from(*rest, end + 1);
	return true;
}

/*
 * If a commit has only the headers that every commit has, in order and each on
 * one line, the message begins behind the next blank line.  All other commits
 * are left to commit_parse.
 */
bool
commit_parse_links(struct commit *out, struct str bytes)
{
	struct str rest = bytes, said;

	memset(out, 0, sizeof(*out));
	if (!take_line(&said, &rest, STR_LIT("tree ")) ||
	    !oid_parse(&out->tree, said))
		return commit_parse(out, bytes);
	while (out->nparents < COMMIT_PARENTS_MAX &&
	    take_line(&said, &rest, STR_LIT("parent ")))
		if (!oid_parse(&out->parent[out->nparents++], said))
			return commit_parse(out, bytes);
	if (!take_line(&said, &rest, STR_LIT("author ")) ||
	    !take_line(&said, &rest, STR_LIT("committer ")) ||
	    !str_starts(rest, "\n"))
		return commit_parse(out, bytes);
	out->message = str_from(rest, 1);
	return true;
}

struct date
commit_day(const struct commit *commit)
{
	return date_of_seconds(commit->committer.seconds,
	    commit->committer.zone);
}

bool
commit_signed_part(struct buf *payload, struct buf *signature,
    struct str bytes)
{
	struct commit commit;
	struct str line, rest;
	size_t from, end;

	if (!commit_parse(&commit, bytes) || commit.odd != NULL ||
	    str_is_absent(commit.signature))
		return false;
	rest = commit.signature;
	from = (size_t)(rest.at - bytes.at) - strlen("gpgsig ");
	end = (size_t)(rest.at - bytes.at) + rest.n + 1;
	buf_add(payload, str_first(bytes, from));
	buf_add(payload, str_from(bytes, end));
	while (str_next_line(&line, &rest)) {
		buf_add(signature, line);
		buf_add_byte(signature, '\n');
		rest = str_from(rest, 1);	/* the continuation blank */
	}
	return true;
}

/*
 * An entry begins with a mode, one to six octal digits, and a blank; most often
 * the mode is that of a file.
 */
bool
tree_next(struct tree_entry *out, struct str *rest)
{
	struct str left = *rest;
	const char *end;
	unsigned mode = 0;
	size_t n = 0;

	if (str_starts(left, "100644 ")) {
		mode = MODE_FILE;
		n = strlen("100644");
	}
	while (n < left.n && n < 6 && left.at[n] >= '0' && left.at[n] <= '7')
		mode = mode * 8 + (unsigned)(left.at[n++] - '0');
	if (n == 0 || n == left.n || left.at[n] != ' ')
		return false;
	left = (struct str){ left.at + n + 1, left.n - n - 1 };
	end = memchr(left.at, '\0', left.n);
	if (end == NULL || left.n - (size_t)(end - left.at) <=
	    sizeof(out->oid.id))
		return false;
	out->mode = mode;
	out->name = (struct str){ left.at, (size_t)(end - left.at) };
	memcpy(out->oid.id, end + 1, sizeof(out->oid.id));
	*rest = str_from(left, out->name.n + 1 + sizeof(out->oid.id));
	return true;
}

/*
 * Compares bytes, and then steps from entry to entry in the equal part: an
 * entry ends 20 bytes (the id) behind the NUL that ends its name.
 */
void
tree_skip_common(struct str *a, struct str *b)
{
	size_t same = 0, skip = 0, end = a->n < b->n ? a->n : b->n;

	while (end - same >= 64 && memcmp(a->at + same, b->at + same, 64) == 0)
		same += 64;
	while (same < end && a->at[same] == b->at[same])
		same++;
	if (same == a->n && same == b->n)
		skip = same;
	for (end = 0; skip < same && end <= same; ) {
		skip = end;
		end += str_find_byte(str_from(*a, end), '\0') + 1 + 20;
	}
	*a = str_from(*a, skip);
	*b = str_from(*b, skip);
}

bool
tree_find(struct tree_entry *out, struct str tree, struct str name)
{
	struct tree_entry entry;

	while (tree_next(&entry, &tree)) {
		if (str_eq(entry.name, name)) {
			*out = entry;
			return true;
		}
	}
	return false;
}

/*
 * Whether git may take a name for one of its own: Windows has one name for both
 * if blanks, full stops or a stream (":x") stand behind it.  No git checks such
 * a file out, nor what comes behind it (is_ntfs_dotgit() in git's path.c).
 */
static bool
is_gits(struct str name, const char *own)
{
	size_t n = strlen(own);

	if (!str_eq_any_case(str_first(name, n), str_of(own)))
		return false;
	n += str_run(str_from(name, n), ". ");
	return n == name.n || name.at[n] == ':' || name.at[n] == '\\';
}

static const char *
entry_fault(const struct tree_entry *entry, char first_digit)
{
	struct utf8_fault fault;
	struct str name = entry->name;

	switch (entry->mode) {
	case MODE_FILE:
	case MODE_EXEC:
	case MODE_LINK:
	case MODE_TREE:
	case MODE_COMMIT:
		break;
	default:
		return "an entry of a mode that git does not write";
	}
	if (first_digit == '0')
		return "a mode with a zero in front";
	if (oid_is_zero(&entry->oid))
		return "an entry without an object";
	if (name.n == 0)
		return "an entry without a name";
	if (str_is(name, ".") || str_is(name, ".."))
		return "an entry named '.' or '..'";
	if (is_gits(name, ".git") || is_gits(name, "git~1"))
		return "an entry named '.git'";
	if (entry->mode == MODE_LINK && is_gits(name, ".gitmodules"))
		return "a symbolic link named '.gitmodules'";
	if (str_has_any(name, "/"))
		return "a slash in a name";
	if (name.n > TREE_NAME_MAX)
		return "a name of more than 255 bytes, which no file can have";
	if (str_has_any(name, "\n\t") || !utf8_is_clean(&fault, name))
		return "a character in a name that is not seen or not UTF-8";
	return NULL;
}

/* The byte that git compares at n, where one of the two names ends. */
static int
byte_behind(const struct tree_entry *entry, size_t n)
{
	if (n < entry->name.n)
		return (unsigned char)entry->name.at[n];
	return entry->mode == MODE_TREE ? '/' : 0;
}

int
tree_entry_cmp(const struct tree_entry *a, const struct tree_entry *b)
{
	size_t n = a->name.n < b->name.n ? a->name.n : b->name.n;
	int order = str_cmp(str_first(a->name, n), str_first(b->name, n));

	if (order == 0)
		order = byte_behind(a, n) - byte_behind(b, n);
	/* a folder "a" and a file "a/" (a bad name) differ by length only */
	return order != 0 ? order : (a->name.n > b->name.n) -
	    (a->name.n < b->name.n);
}

bool
tree_next_pair(struct tree_entry *a, bool *has_a, struct tree_entry *b,
    bool *has_b, struct str *rest_a, struct str *rest_b)
{
	struct str behind_a, behind_b;
	int order;

	tree_skip_common(rest_a, rest_b);
	behind_a = *rest_a;
	behind_b = *rest_b;
	*has_a = tree_next(a, &behind_a);
	*has_b = tree_next(b, &behind_b);
	order = !*has_a ? 1 : !*has_b ? -1 : tree_entry_cmp(a, b);
	*has_a = *has_a && order <= 0;
	*has_b = *has_b && order >= 0;
	if (*has_a)
		*rest_a = behind_a;
	if (*has_b)
		*rest_b = behind_b;
	return *has_a || *has_b;
}

/*
 * Whether a folder behind a file has the file's name.  The two need not be
 * neighbours, but every entry between them starts with that name.
 */
static bool
has_twin(const struct tree_entry *file, struct str rest)
{
	struct str name = file->name;
	struct tree_entry next;

	while (tree_next(&next, &rest) &&
	    str_eq(str_first(next.name, name.n), name))
		if (next.name.n == name.n)
			return true;
	return false;
}

const char *
tree_fault(struct str tree)
{
	struct tree_entry entry, before = { .mode = 0 };
	const char *fault;
	char first;

	for (; tree.n > 0; before = entry) {
		first = tree.at[0];
		if (!tree_next(&entry, &tree))
			return "bytes that are no entry";
		fault = entry_fault(&entry, first);
		if (fault != NULL)
			return fault;
		if (before.mode != 0 && tree_entry_cmp(&before, &entry) >= 0)
			return "entries out of order";
		if (has_twin(&entry, tree))
			return "two entries of one name";
	}
	return NULL;
}

const char *
tree_fault_after(struct str tree, struct str before)
{
	struct str rest = tree;
	struct tree_entry old, new;
	char first;

	for (;;) {
		tree_skip_common(&before, &rest);
		if (rest.n == 0)
			return NULL;
		first = rest.at[0];
		/* if a name is new or gone, neighbours have to be compared */
		if (!tree_next(&new, &rest) || !tree_next(&old, &before) ||
		    new.mode != old.mode || !str_eq(new.name, old.name) ||
		    entry_fault(&new, first) != NULL)
			return tree_fault(tree);
	}
}
