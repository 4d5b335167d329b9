/* SPDX-License-Identifier: ISC */
/*
 * mem - allocation that ends the program when it fails.
 *
 * The one place in lib/ that may end the process: a report that ran out of
 * memory cannot be trusted, and cmark below us aborts in any case.  Every
 * write to the repository is atomic, so an end at any point leaves it whole.
 *
 *	*MEM_ADD(list->item, list->n, &list->cap) = item;
 *
 * Never      test what one of them answers: it is not NULL.  Never keep a
 *            pointer into an array over a MEM_ROOM or MEM_ADD, which may move
 *            it, or read the array or its n in what a MEM_ADD is given.
 * Ownership  What mem_* returns is given back with free(3).
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stddef.h>

/* n objects of the given size, zeroed; never NULL; overflow is checked. */
void	*mem_new(size_t n, size_t size);

/* at (or NULL) resized to n objects of size bytes; new bytes undefined. */
void	*mem_resize(void *at, size_t n, size_t size);

/* A copy of n bytes with a NUL behind them. */
char	*mem_copy(const void *bytes, size_t n);

/*
 * Room for one more at the end of a growing array: `array` has `n` used
 * places and room for `*cap`; answers the array, moved if it had to be.
 */
void	*mem_room(void *array, size_t n, size_t *cap, size_t size);

/* The same where it stands: MEM_ROOM(list->item, list->n, &list->cap); */
#define MEM_ROOM(array, n, cap) \
	((n) < *(cap) ? (array) : ((array) = mem_room((array), (n), (cap), \
	    sizeof(*(array)))))

/* One more place at the end, of undefined bytes; answers where it is. */
#define MEM_ADD(array, n, cap) \
	(MEM_ROOM((array), (n), (cap)), &(array)[(n)++])

/*
 * What is given back stays with the process from now on, for what it reads
 * next: for one that reads many small repositories, one after the other.
 */
void	mem_keep_freed(void);

/* Sorts the n objects of an array as qsort(3) does; of none, it may be NULL. */
void	mem_sort(void *array, size_t n, size_t size,
	    int (*compare)(const void *, const void *));
#define MEM_SORT(array, n, compare) \
	mem_sort((array), (n), sizeof(*(array)), (compare))

/*
 * What such a comparison answers that goes by several keys: the first of their
 * orders that is not 0.  All of them are made.
 *
 *	return MEM_ORDER(str_cmp(x->name, y->name), MEM_CMP(x->line, y->line));
 */
int	mem_order(const int *order, size_t n);
#define MEM_ORDER(...) mem_order((const int[]){ __VA_ARGS__ }, \
	    sizeof((const int[]){ __VA_ARGS__ }) / sizeof(int))
#define MEM_CMP(a, b) (((a) > (b)) - ((a) < (b)))

#endif
