/* SPDX-License-Identifier: ISC */
/*
 * touches - finds whom one commit concerns (touches): the people whose folder
 * differs from a parent's, and the person on whose record the commit acts.
 * The person "" is nobody: the files that are no person's.
 *
 *	struct touches touches = TOUCHES_INIT(repo);
 *
 *	touches_read(&touches, commit, trees, err)
 *	for (i = 0; i < touches.n; i++)
 *		... touches_id(&touches, i), touches.touched[i].folder ...
 *	touches_release(&touches)
 *
 * Cost       If commits are read one behind the other, each tree is read once.
 * Never      a verdict: object ids are not checked (repo_read_hints), and a
 *            person may be listed twice.
 * Errors     Trouble of the repository.
 */
#ifndef HISTORY_TOUCHES_H
#define HISTORY_TOUCHES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/oid.h"
#include "base/str.h"
#include "git/repo.h"
#include "parse/gitobject.h"

struct touched {
	size_t id;		/* where it begins in touches.ids */
	struct oid folder;	/* tree people/ID in the commit; zero: none */
};

/* A tree people/, kept because the next commit is compared with it. */
struct people {
	struct oid oid;			/* zero: there is none */
	struct buf bytes;
};

/* Where the entries of a tree people/ end, in order. */
struct layout {
	struct oid oid;			/* of the tree; zero: of none */
	size_t *end;
	size_t n, cap;
	bool is_sorted;			/* each name once, in git's order */
};

struct touches {
	struct repo *repo;
	struct buf ids;			/* with a NUL behind each */
	struct touched *touched;
	size_t n, cap;
	/* private */
	struct buf root[2];		/* root trees, while compared */
	struct people people[2];	/* the last two */
	struct layout layout;		/* of one of them */
	struct oid tree;		/* the root tree that was read last, */
	const struct people *in_tree;	/* and its people/, or NULL */
};

#define TOUCHES_INIT(repository) { .repo = repository, .ids = BUF_INIT, \
	.root = { BUF_INIT, BUF_INIT }, .people = { { .bytes = BUF_INIT }, \
	{ .bytes = BUF_INIT } } }

/* Finds whom a commit touches; `tree` has the root trees of its parents. */
int	touches_read(struct touches *out, const struct commit *commit,
	    const struct oid *tree, struct err *err);

/* The id of the i-th person who is touched. */
struct str	touches_id(const struct touches *touches, size_t i);

/*
 * Hand the touches of a commit to another process as bytes.  touches_take
 * answers false if nothing was handed over (bytes are absent).
 */
void	touches_hand_over(struct buf *out, const struct touches *touches);
bool	touches_take(struct touches *out, struct str bytes);

void	touches_release(struct touches *touches);

#endif
