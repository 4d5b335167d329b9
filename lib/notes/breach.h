/* SPDX-License-Identifier: ISC */
/*
 * breach - what history does against the rules: a rule, a commit, a path, a
 * sentence.
 *
 * Whoever judges adds to a list and goes on, so that all of it is seen.  A
 * sentence says what was done, in our own words and ids; nothing from inside
 * a record stands in it.
 *
 * Ownership  The list owns its paths and sentences.
 * Source     audit-trail(1), The rules.
 */
#ifndef NOTES_BREACH_H
#define NOTES_BREACH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/oid.h"

enum breach_rule {
	BREACH_FORGED,
	BREACH_NOT_PARTY,
	BREACH_WRONG_TEXT,
	BREACH_MIXED,
	BREACH_CHANGED,
	BREACH_REMOVED,
	BREACH_DISAGREEMENT,
	BREACH_IDENTITY,
	BREACH_POLICY,
	BREACH_EVIL_MERGE,
	BREACH_DATE,
	BREACH_REWRITTEN,
	BREACH_MALFORMED,
	BREACH_UNSIGNED,
	BREACH_BAD_SIGNATURE,
	BREACH_LOST_ITEM	/* a remark; never a reason to refuse */
};

#define BREACH_RULES (BREACH_LOST_ITEM + 1)

struct breach {
	enum breach_rule rule;
	struct oid commit;	/* zero: of no commit (a push, the index) */
	char *path;		/* "": of the commit as a whole */
	char *text;
	bool is_unconfirmed;	/* only an administrator may do this, and
				   none is configured here */
	bool says_remedy;	/* in its sentence, and that of its rule does
				   not help here */
};

struct breaches {
	struct breach *breach;
	size_t n, cap;
};

#define BREACHES_INIT { NULL, 0, 0 }

/* "changed-after-agreement" */
const char	*breach_rule_name(enum breach_rule rule);

/*
 * Adds what to do about it where the commit is not public yet: words for
 * whoever is about to commit or to push, with the command to type.  `public`
 * is what is public, as they can name it: not every branch has an upstream.
 */
void	breach_add_remedy(struct buf *out, enum breach_rule rule,
	    const char *public);

/* Whether it is no more than a remark. */
bool	breach_is_remark(const struct breach *breach);

/* Adds one; commit and path may be NULL. */
struct breach	*breaches_add(struct breaches *breaches,
		    enum breach_rule rule, const struct oid *commit,
		    const char *path, const char *format, ...)
		    __attribute__((format(printf, 5, 6)));

/* The same finding about the commit that was added last, or NULL. */
struct breach	*breaches_find(const struct breaches *breaches,
		    enum breach_rule rule, const struct oid *commit,
		    const char *path, const char *text);

/* How many are more than remarks. */
size_t	breaches_count(const struct breaches *breaches);

/* Takes back what came after the first n. */
void	breaches_cut(struct breaches *breaches, size_t n);
void	breaches_release(struct breaches *breaches);

#endif
