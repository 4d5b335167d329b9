/* SPDX-License-Identifier: ISC */
/*
 * gitobject - git's commits and trees, read from their bytes.
 *
 * git and libgit2 name different people for some malformed commits.  So we read
 * commits and trees by a strict grammar of our own: a commit that differs from
 * the grammar in any way has `odd` set and is never believed (`malformed`,
 * audit-trail(1)).
 *
 * Ownership  Parsed things are views into the object's bytes.
 * Source     gitformat: commit and tree objects; fsck.c's checks.
 */
#ifndef PARSE_GITOBJECT_H
#define PARSE_GITOBJECT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/oid.h"
#include "base/str.h"

struct person_line {
	struct str name, email;
	long long seconds;	/* since the epoch */
	int zone;		/* minutes east of Greenwich */
};

#define COMMIT_PARENTS_MAX 16
#define TREE_NAME_MAX 255

struct commit {
	struct oid tree;
	struct oid parent[COMMIT_PARENTS_MAX];
	size_t nparents;
	struct person_line author, committer;
	struct str signature;	/* the gpgsig header's bytes as they stand,
				   with continuation blanks; absent if none */
	struct str headers;	/* everything before the blank line */
	struct str message;
	const char *odd;	/* NULL, or why two readers might differ;
				   static */
	struct str foreign;	/* of a header that is odd since nobody knows
				   it: its name, if that can be shown */
};

/*
 * Reads as much as can be read.  Returns false only if tree or committer is
 * missing, or the id of tree or a parent cannot be read.  The grammar is `tree,
 * parent*, author, committer, [gpgsig], blank line, UTF-8 message without
 * control characters`; out->odd is the first deviation.  (A message may end
 * without LF, as some hosts write it; that of an act may not, see act.h.)
 */
bool	commit_parse(struct commit *out, struct str bytes);

/*
 * Reads only tree, parents and message, for callers that read the whole
 * history: for most commits this costs a tenth.  Do not use the other members.
 */
bool	commit_parse_links(struct commit *out, struct str bytes);

/* The day of the commit: the committer date in the committer's time zone. */
struct date	commit_day(const struct commit *commit);

/*
 * Splits a signed commit: appends to payload the bytes that were signed, and
 * to signature the armour without continuation blanks.  Returns false if the
 * commit is not signed, or if commit_parse finds it odd.
 */
bool	commit_signed_part(struct buf *payload, struct buf *signature,
	    struct str bytes);

enum { MODE_FILE = 0100644, MODE_EXEC = 0100755, MODE_LINK = 0120000,
	MODE_TREE = 040000, MODE_COMMIT = 0160000 };

struct tree_entry {
	struct str name;
	unsigned mode;
	struct oid oid;
};

/*
 * Takes the next entry off *rest; false at the end, or at bytes that are no
 * entry (*rest is not empty then).
 */
bool	tree_next(struct tree_entry *out, struct str *rest);

/*
 * Takes the entries that both trees begin with off both, or all entries if the
 * trees are the same.  For two large trees that differ in a few entries this is
 * much faster than to read all entries.
 */
void	tree_skip_common(struct str *a, struct str *b);

/* Finds an entry by its name; false if there is none, or the tree is broken. */
bool	tree_find(struct tree_entry *out, struct str tree, struct str name);

/*
 * NULL for a tree that git could have written, else what is wrong (static).
 * The entries must be in git's order, with no name twice, only the modes above
 * and no all-zero id.  No name may be empty, `.`, `..`, or (in any case, and as
 * Windows has it) `.git` or `git~1`, or that of a link `.gitmodules`, have a
 * slash, TAB, LF or a character that utf8_is_clean refuses, or be longer than
 * TREE_NAME_MAX.
 */
const char	*tree_fault(struct str tree);

/*
 * The same, faster, if `before` is a tree that is known to have no fault: when
 * `tree` differs from it only in the ids of some entries, only these are looked
 * at.
 */
const char	*tree_fault_after(struct str tree, struct str before);

/*
 * Compares two entries in git's order, as if the name of a folder ended with a
 * slash; the result is that of strcmp(3).
 */
int	tree_entry_cmp(const struct tree_entry *a, const struct tree_entry *b);

/*
 * Steps through two trees side by side: takes the next name off both, and sets
 * has_a and has_b to say which of the trees has it (a folder and a file of one
 * name are two steps).  Entries that are equal in both may be skipped.  Returns
 * false at the end of both.
 */
bool	tree_next_pair(struct tree_entry *a, bool *has_a, struct tree_entry *b,
	    bool *has_b, struct str *rest_a, struct str *rest_b);

#endif
