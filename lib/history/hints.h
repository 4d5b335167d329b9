/* SPDX-License-Identifier: ISC */
/*
 * hints - the comments of every template that a history ever had.
 *
 * A comment in a record is a hint, and may stay, if it stands in any version of
 * any template: a record keeps the hints that it began with, whatever becomes
 * of the template, and whatever kind the record becomes.
 *
 *	hints_add_history(&hints, repo, &commit, err)
 *	hints_have(&hints, comment)
 *
 * Ownership  Owns the texts of the templates, each version once.
 * Errors     Those of reading.  A template that cannot be read is passed over:
 *            it is a breach of the commit that brought it.
 * Cost       Each commit is read once, however often its history is added.
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

struct hints {
	struct buf *text;
	size_t n, cap;
	struct oidmap seen;	/* trees templates/, and blobs in them */
	struct oidmap walked;	/* commits */
};

#define HINTS_INIT { .text = NULL }

void	hints_release(struct hints *hints);

/* Adds the templates of a tree. */
int	hints_add_tree(struct hints *hints, struct repo *repo,
	    const struct oid *tree, struct err *err);

/* Adds the templates of a commit, and of all that it descends from. */
int	hints_add_history(struct hints *hints, struct repo *repo,
	    const struct oid *commit, struct err *err);

/* Whether a comment, "<!--" to "-->", is a hint of one that was added. */
bool	hints_have(const struct hints *hints, struct str comment);

#endif
