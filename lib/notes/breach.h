/* SPDX-License-Identifier: ISC */
/*
 * breach - a commit that breaks a rule of history: the rule, the commit, the
 * path and a sentence.
 *
 * The code that judges adds each breach to a list and goes on, so that the
 * user sees all of them.  A sentence says what was done, in our own words and
 * ids; it quotes nothing from inside a record.
 *
 * Ownership  The list owns its paths and sentences.
 * Source     audit-trail(1), The rules.
 */
#ifndef NOTES_BREACH_H
#define NOTES_BREACH_H

#include <stdarg.h>
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
	BREACH_LOST_ITEM	/* a remark; no push is refused for it */
};

#define BREACH_RULES (BREACH_LOST_ITEM + 1)

/*
 * To be said behind git reset --soft if that takes a merge back.  It keeps a
 * tree without what the merge lost of another side, and the next commit would
 * make that a change of its own.
 */
#define LOST_BY_MERGE "; if a merge lost what others wrote: git restore -p -SW"

struct breach {
	enum breach_rule rule;
	struct oid commit;	/* zero: no commit (a push, the index) */
	char *path;		/* "": the commit as a whole */
	char *text;
	bool is_unconfirmed;	/* only an administrator may do this, and
				   none is configured here */
	bool says_remedy;	/* text says what to do; the remedy of the
				   rule would not help here */
};

struct breaches {
	struct breach *breach;
	size_t n, cap;
};

#define BREACHES_INIT { NULL, 0, 0 }

/* "changed-after-agreement" */
const char	*breach_rule_name(enum breach_rule rule);

/*
 * Appends the remedy of a rule, with the command to type: words for somebody
 * who is about to commit or to push, while the commit is not public yet.
 * `public` names the commit up to which the branch is public, such as
 * "origin/main": not every branch has an upstream.
 */
void	breach_add_remedy(struct buf *out, enum breach_rule rule,
	    const char *public);

/*
 * Appends to the remedy of a breach, in a clone, what helps whoever is named as
 * administrator on the server only: if that would help, and its text does not
 * say so.
 */
void	breach_add_claim(struct buf *out, const struct breach *breach,
	    const char *email);

/* Whether the breach is no more than a remark. */
bool	breach_is_remark(const struct breach *breach);

/*
 * Adds a breach and answers it; commit and path may be NULL.  If the breaches
 * that were added last are of the same commit, and one of them is equal,
 * answers that one: a merge that does the same to both parents is told once.
 */
struct breach	*breaches_add(struct breaches *breaches,
		    enum breach_rule rule, const struct oid *commit,
		    const char *path, const char *format, ...)
		    __attribute__((format(printf, 5, 6)));
struct breach	*breaches_addv(struct breaches *breaches,
		    enum breach_rule rule, const struct oid *commit,
		    const char *path, const char *format, va_list args)
		    __attribute__((format(printf, 5, 0)));

/* How many breaches of the list are more than remarks. */
size_t	breaches_count(const struct breaches *breaches);

/* Removes all breaches but the first n. */
void	breaches_cut(struct breaches *breaches, size_t n);
void	breaches_release(struct breaches *breaches);

#endif
