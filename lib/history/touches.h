/* SPDX-License-Identifier: ISC */
/*
 * touches - whom one commit concerns: whose folder differs from a parent's,
 * and on whose record it acts.  "" is nobody: what is no person's.
 *
 *	struct touches touches = TOUCHES_INIT(repo);
 *
 *	touches_read(&touches, commit, trees, err)
 *	for (i = 0; i < touches.n; i++)
 *		... touches_id(&touches, i), touches.touched[i].folder ...
 *	touches_release(&touches)
 *
 * Cost       Of commits that follow one another, each tree is read once.
 * Never      a verdict: ids are not checked (repo_read_hints), and somebody
 *            may come twice.
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
	size_t id;		/* in touches.ids */
	struct oid folder;	/* people/ID in the commit; zero: there is
				   none */
};

/* The tree people/ of a commit, which is also its children's parent's. */
struct people {
	struct oid oid;			/* zero: there is none */
	struct buf bytes;
};

/* Where its entries end, in order. */
struct layout {
	struct oid oid;			/* of what tree; zero: of none */
	size_t *end;
	size_t n, cap;
	bool is_sorted;			/* each once, as git sorts them */
};

struct touches {
	struct repo *repo;
	struct buf ids;			/* with a NUL behind each */
	struct touched *touched;
	size_t n, cap;
	/* private */
	struct buf root[2];		/* trees, while two are compared */
	struct people people[2];	/* the last ones */
	struct layout layout;		/* of one of them */
	struct oid tree;		/* the root that was read last, and */
	const struct people *in_tree;	/* its people, or NULL */
};

#define TOUCHES_INIT(repository) { .repo = repository, .ids = BUF_INIT, \
	.root = { BUF_INIT, BUF_INIT }, .people = { { .bytes = BUF_INIT }, \
	{ .bytes = BUF_INIT } } }

/* The trees are those of the commit's parents. */
int	touches_read(struct touches *out, const struct commit *commit,
	    const struct oid *tree, struct err *err);
struct str	touches_id(const struct touches *touches, size_t i);

/*
 * The same as bytes, for whoever is to have it without reading: appends them;
 * and takes them, or answers false, as where nothing was handed over.
 */
void	touches_hand_over(struct buf *out, const struct touches *touches);
bool	touches_take(struct touches *out, struct str bytes);

void	touches_release(struct touches *touches);

#endif
