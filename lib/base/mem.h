/* SPDX-License-Identifier: ISC */
/*
 * mem - allocation that ends the program when it fails.
 *
 * This is the only module of lib/ that ends the program: a report that ran out
 * of memory cannot be trusted, and cmark, which we use, aborts in any case.
 * Every write to the repository is atomic, so that the repository stays whole
 * wherever the program ends.
 *
 *	*MEM_ADD(list->item, list->n, &list->cap) = item;
 *
 * Never      test a result for NULL: it never is.  Never keep a pointer into
 *            an array over a MEM_ROOM or MEM_ADD, which may move the array.
 *            Never read the array or its n in the value that is assigned to a
 *            MEM_ADD.
 * Ownership  The caller frees with free(3) what mem_* returns.
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stddef.h>

/* n objects of the given size, all bytes 0; overflow is checked. */
void	*mem_new(size_t n, size_t size);

/* `at` (or NULL) resized to n objects of size bytes; new bytes undefined. */
void	*mem_resize(void *at, size_t n, size_t size);

/* Ends the program if `at`, which a library was to allocate, is NULL. */
void	mem_check(const void *at);

/* A copy of n bytes with a NUL behind them. */
char	*mem_copy(const void *bytes, size_t n);

/*
 * Makes room for one more object at the end of a growing array: `array` has
 * `n` used places and room for `*cap`.  Returns the array, perhaps moved.
 */
void	*mem_room(void *array, size_t n, size_t *cap, size_t size);

/* The same, and assigns it: MEM_ROOM(list->item, list->n, &list->cap); */
#define MEM_ROOM(array, n, cap) \
	((n) < *(cap) ? (array) : ((array) = mem_room((array), (n), (cap), \
	    sizeof(*(array)))))

/* Adds one more place of undefined bytes at the end; its address. */
#define MEM_ADD(array, n, cap) \
	(MEM_ROOM((array), (n), (cap)), &(array)[(n)++])

/*
 * From now on freed memory stays with the process, which reuses it.  This helps
 * a process that reads many small repositories, one after the other.
 */
void	mem_keep_freed(void);

/* Sorts the n objects of an array as qsort(3); if n is 0, it may be NULL. */
void	mem_sort(void *array, size_t n, size_t size,
	    int (*compare)(const void *, const void *));
#define MEM_SORT(array, n, compare) \
	mem_sort((array), (n), sizeof(*(array)), (compare))

/*
 * The result of a comparison by several keys: the first of the given orders
 * that is not 0.  All of the orders are evaluated.
 *
 *	return MEM_ORDER(str_cmp(x->name, y->name), MEM_CMP(x->line, y->line));
 */
int	mem_order(const int *order, size_t n);
#define MEM_ORDER(...) mem_order((const int[]){ __VA_ARGS__ }, \
	    sizeof((const int[]){ __VA_ARGS__ }) / sizeof(int))
#define MEM_CMP(a, b) (((a) > (b)) - ((a) < (b)))

#endif
