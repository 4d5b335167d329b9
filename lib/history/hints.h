/* SPDX-License-Identifier: ISC */
/*
 * hints - the comments of every template that a commit ever had.
 *
 * A comment in a record is a hint, and may stay, if it stands in any version of
 * any template that the commit descends from: a record keeps the hints that it
 * began with, whatever becomes of the template, and whatever kind the record
 * becomes.  What only another branch had is no hint.
 *
 *	hints_add_history(&era, &hints, repo, &commit, err)
 *	hints_have(&hints, era, comment)
 *
 * Era        The templates of a commit and of all that it descends from.  Most
 *            commits have the era of their parent: a new one begins where
 *            templates/ changes, or a merge joins two.
 * Ownership  Owns the texts of the templates, each version once.
 * Errors     Those of reading.  A template that cannot be read is passed over:
 *            it is a breach of the commit that brought it.  What a shallow
 *            clone lacks had no templates.
 * Cost       Each commit is read twice, however often its history is added.  A
 *            question costs what the eras and templates behind it are.
 */
#ifndef HISTORY_HINTS_H
#define HISTORY_HINTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"

struct hints_era {
	struct oid folder;	/* templates/, or zero where eras are joined */
	size_t first, n;	/* its texts, in `entry` */
	unsigned before[2];	/* the eras behind it */
};

struct hints {
	struct buf *body;	/* of each text, behind its front matter */
	size_t n, cap;
	struct oidmap blobs;	/* the number of each text's body */
	unsigned *entry;	/* numbers of texts */
	size_t nentries, entry_cap;
	struct hints_era *era;	/* by number, counted from 1 */
	size_t neras, era_cap;
	struct oidmap walked;	/* the era of each commit */
};

#define HINTS_INIT { .body = NULL }

void	hints_release(struct hints *hints);

/* Makes of an era (0: without templates) one that has those of a tree, too. */
int	hints_add_tree(unsigned *era, struct hints *hints, struct repo *repo,
	    const struct oid *tree, struct err *err);

/* The era of a commit; of a shallow clone, as far as it has history. */
int	hints_add_history(unsigned *era, struct hints *hints,
	    struct repo *repo, const struct oid *commit, struct err *err);

/* Whether a comment, "<!--" to "-->", is a hint of an era. */
bool	hints_have(const struct hints *hints, unsigned era,
	    struct str comment);

#endif
