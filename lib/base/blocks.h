/* SPDX-License-Identifier: ISC */
/*
 * blocks - a list that costs next to nothing to copy: items lie in blocks of
 * sixteen, copies of a list share its blocks, and a block is copied when one of
 * its lists changes an item in it.
 *
 *	static const struct blocks_type numbers = { .size = sizeof(int) };
 *	int one = 1;
 *
 *	blocks_add(&list, &numbers, &one);
 *	blocks_copy(&other, &list);
 *	*(int *)blocks_edit(&other, &numbers, 0) = 2;
 *
 * Shape      BLOCKS_INIT is the empty list.  All calls on a list, and on its
 *            copies, name the same type.
 * Cost       A copy: a pointer for each sixteen items.  A list of a few items
 *            has room for no more than these.
 * Never      keep a pointer to an item over a change to its list, unless a copy
 *            of the list has that item as well: then the item stays.
 * Ownership  blocks_add, blocks_put and blocks_copy fill a list, which
 *            blocks_release empties.  If items own something, share and drop
 *            of their type count who does.
 */
#ifndef BASE_BLOCKS_H
#define BASE_BLOCKS_H

#include <stdbool.h>
#include <stddef.h>

enum { BLOCK_ITEMS = 16 };

struct block {
	size_t refs, n, cap;	/* a list may see fewer than n items */
	_Alignas(long long) char item[];
};

struct blocks {
	struct block **block;
	size_t n;		/* items */
};

#define BLOCKS_INIT { NULL, 0 }

struct blocks_type {
	size_t size;		/* of an item */
	void (*share)(void *item);	/* one block more has it; or NULL */
	void (*drop)(void *item);	/* one block less has it; or NULL */
};

/* The item of that number, to read; size is that of an item. */
static inline const void *
blocks_at(const struct blocks *list, size_t size, size_t i)
{
	return list->block[i / BLOCK_ITEMS]->item + i % BLOCK_ITEMS * size;
}

/* The same, to change: no other list sees it. */
void	*blocks_edit(struct blocks *list, const struct blocks_type *type,
	    size_t i);

/* Adds an item at the end; what it owns is the list's then. */
void	blocks_add(struct blocks *list, const struct blocks_type *type,
	    const void *item);

/* The same, before the item of that number. */
void	blocks_put(struct blocks *list, const struct blocks_type *type,
	    size_t at, const void *item);

/* Makes an empty list a copy of the first n items of another. */
void	blocks_copy(struct blocks *out, const struct blocks *list, size_t n);

/* Whether one more item can be added without that others have to move. */
bool	blocks_has_room(const struct blocks *list);

/* How many items, from the first on, two lists share without a look at them. */
size_t	blocks_shared(const struct blocks *a, const struct blocks *b);

void	blocks_release(struct blocks *list, const struct blocks_type *type);

#endif
