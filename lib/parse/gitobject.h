/* SPDX-License-Identifier: ISC */
/*
 * gitobject - git's commits and trees, read from their bytes.
 *
 * git and libgit2 name different people for some malformed commits, so both
 * are read by a strict grammar of our own: what differs from it in any way
 * has `odd` set and is never believed (`malformed`, audit-trail(1)).
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
};

/*
 * Reads as much as can be read.  False only when tree, parents and committer
 * cannot be found at all; otherwise deviations from the grammar `tree,
 * parent*, author, committer, [gpgsig], blank line, UTF-8 message without
 * control characters` are told in out->odd.  (A message may end without LF, as
 * some hosts write them; an act's may not, see act.h.)
 */
bool	commit_parse(struct commit *out, struct str bytes);

/*
 * The same of tree, parents and message alone, for whoever reads all of
 * history: of most commits it costs a tenth.  All else is not to be asked.
 */
bool	commit_parse_links(struct commit *out, struct str bytes);

/* The day of the commit: the committer's date in the committer's zone. */
struct date	commit_day(const struct commit *commit);

/*
 * Splits a signed commit: appends to payload the bytes that were signed and
 * to signature the armour without continuation blanks; false if not signed,
 * or if commit_parse finds the commit odd.
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
 * Takes the next entry off *rest; false at the end or at bytes that are no
 * entry (then *rest is not empty).
 */
bool	tree_next(struct tree_entry *out, struct str *rest);

/*
 * Takes off both trees the entries that both begin with, or all, if they are
 * the same: much faster than to read them, where two large trees differ in a
 * few.
 */
void	tree_skip_common(struct str *a, struct str *b);

/* Finds a name; false if it is not there (or the tree is broken). */
bool	tree_find(struct tree_entry *out, struct str tree, struct str name);

/*
 * NULL for a tree as git writes it: sorted as git sorts, no name twice, no
 * empty name, `.`, `..`, `.git` and `git~1` in any case, slash, TAB, LF or
 * character that utf8_is_clean refuses, no name that is too long for a disk,
 * only the modes above, no all-zero id; else what is wrong, static.
 */
const char	*tree_fault(struct str tree);

/*
 * The same where `before` is known to have no fault: where it differs from
 * that only in the objects of some entries, nothing else is looked at.
 */
const char	*tree_fault_after(struct str tree, struct str before);

/*
 * git's order of the entries of a tree, as strcmp(3) answers: as if a slash
 * stood behind the name of a folder.
 */
int	tree_entry_cmp(const struct tree_entry *a, const struct tree_entry *b);

/*
 * Two trees side by side: takes off both the next entries of one name, and
 * answers in which of them there is one (a folder and a file are two).  What
 * they have alike may be passed over.  False at the end of both.
 */
bool	tree_next_pair(struct tree_entry *a, bool *has_a, struct tree_entry *b,
	    bool *has_b, struct str *rest_a, struct str *rest_b);

#endif
