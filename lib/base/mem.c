/* SPDX-License-Identifier: ISC */
/*
 * We call _exit and not exit, which would write out the stdio buffers: they
 * hold half of a report, which nobody should read.
 */
#include "base/mem.h"

#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Every command's exit status for trouble is 2. */
static void
fail(void)
{
	fputs("out of memory\n", stderr);
	_exit(2);
}

void
mem_check(const void *at)
{
	if (at == NULL)
		fail();
}

void *
mem_new(size_t n, size_t size)
{
	void *at;

	if (n == 0 || size == 0)
		n = size = 1;
	at = n <= SIZE_MAX / size ? calloc(n, size) : NULL;
	mem_check(at);
	return at;
}

void *
mem_resize(void *at, size_t n, size_t size)
{
	if (n == 0 || size == 0)
		n = size = 1;
	if (n > SIZE_MAX / size)
		fail();
	at = realloc(at, n * size);
	mem_check(at);
	return at;
}

char *
mem_copy(const void *bytes, size_t n)
{
	char *copy;

	if (n == SIZE_MAX)
		fail();
	copy = mem_resize(NULL, n + 1, 1);
	if (n > 0)
		memcpy(copy, bytes, n);
	copy[n] = '\0';
	return copy;
}

void *
mem_room(void *array, size_t n, size_t *cap, size_t size)
{
	if (n < *cap)
		return array;
	if (n > SIZE_MAX / 2)
		fail();
	*cap = n < 8 ? 8 : n * 2;
	return mem_resize(array, *cap, size);
}

void
mem_keep_freed(void)
{
	/* a refused setting only makes the process slower */
	mallopt(M_TRIM_THRESHOLD, 64 << 20);
	mallopt(M_TOP_PAD, 1 << 20);
}

void
mem_sort(void *array, size_t n, size_t size,
    int (*compare)(const void *, const void *))
{
	if (n > 1)
		qsort(array, n, size, compare);
}

int
mem_order(const int *order, size_t n)
{
	while (n > 1 && *order == 0) {
		order++;
		n--;
	}
	return *order;
}
