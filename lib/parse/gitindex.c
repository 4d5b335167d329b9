/* SPDX-License-Identifier: ISC */
#include "parse/gitindex.h"

#include <string.h>

/* The head: "DIRC", version, number of entries.  The end: a checksum. */
enum { HEAD_SIZE = 12, SUM_SIZE = 20 };

/* The offsets of id, flags and name in an entry. */
enum { ID_AT = 40, FLAGS_AT = 60, NAME_AT = 62 };

enum {
	FLAG_EXTENDED = 0x4000,		/* two more bytes of flags follow */
	FLAG_ANNOUNCED = 0x2000,	/* in these two: `git add -N` */
	STAGE_MASK = 0x3000,
	LENGTH_MASK = 0x0fff		/* the name's length; all set: longer */
};

static unsigned long
number(const char *at, size_t n)
{
	unsigned long value = 0;

	while (n-- > 0)
		value = value << 8 | (unsigned char)*at++;
	return value;
}

/* Takes an entry off *rest; false if the entry is not complete. */
static bool
next_entry(struct str *name, unsigned long *flags, bool *is_announced,
    struct str *rest)
{
	size_t at = NAME_AT, n, size;

	if (rest->n < NAME_AT + 2)
		return false;
	*flags = number(rest->at + FLAGS_AT, 2);
	*is_announced = false;
	if ((*flags & FLAG_EXTENDED) != 0) {
		*is_announced = (number(rest->at + at, 2) &
		    FLAG_ANNOUNCED) != 0;
		at += 2;
	}
	n = *flags & LENGTH_MASK;
	if (n == LENGTH_MASK)
		n = str_find_byte(str_from(*rest, at), '\0');
	/* one to eight NUL bytes pad an entry to a multiple of eight */
	size = (at + n + 8) / 8 * 8;
	if (size > rest->n || rest->at[at + n] != '\0')
		return false;
	*name = str_first(str_from(*rest, at), n);
	*rest = str_from(*rest, size);
	return true;
}

/*
 * Whether all extensions, which follow the entries, may be ignored: git says
 * that one with a name in small letters has to be understood.
 */
static bool
has_only_what_may_be_passed_over(struct str rest)
{
	size_t n;

	while (rest.n >= 8 && rest.at[0] >= 'A' && rest.at[0] <= 'Z') {
		n = number(rest.at + 4, 4);
		rest = str_from(rest, 8);
		if (n > rest.n)
			return false;
		rest = str_from(rest, n);
	}
	return rest.n == 0;
}

enum gitindex_answer
gitindex_find(struct oid *out, struct str bytes, struct str path)
{
	enum gitindex_answer answer = GITINDEX_ABSENT;
	unsigned long flags, version, left;
	struct str rest, entry, name;
	bool is_announced;

	if (bytes.n < HEAD_SIZE + SUM_SIZE || memcmp(bytes.at, "DIRC", 4) != 0)
		return GITINDEX_UNKNOWN;
	version = number(bytes.at + 4, 4);
	if (version != 2 && version != 3)
		return GITINDEX_UNKNOWN;
	rest = str_from(str_first(bytes, bytes.n - SUM_SIZE), HEAD_SIZE);
	for (left = number(bytes.at + 8, 4); left > 0; left--) {
		entry = rest;
		if (!next_entry(&name, &flags, &is_announced, &rest))
			return GITINDEX_UNKNOWN;
		if (answer == GITINDEX_CONFLICT || !str_eq(name, path))
			continue;
		if ((flags & STAGE_MASK) != 0) {
			answer = GITINDEX_CONFLICT;
		} else if (!is_announced) {
			memcpy(out->id, entry.at + ID_AT, sizeof(out->id));
			answer = GITINDEX_FOUND;
		}
	}
	return has_only_what_may_be_passed_over(rest) ? answer :
	    GITINDEX_UNKNOWN;
}
