/* SPDX-License-Identifier: ISC */
/*
 * A list that sees all items of its last block adds the next one in place, also
 * if others see the block: they see fewer items of it.
 */
#include "base/blocks.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* There are as many lists as records: that for a few items has no more room. */
enum { EXACT_MAX = 8 };

static size_t
count_blocks(size_t n)
{
	return (n + BLOCK_ITEMS - 1) / BLOCK_ITEMS;
}

static void
unref(struct block *block, const struct blocks_type *type)
{
	size_t i;

	if (--block->refs > 0)
		return;
	for (i = 0; type->drop != NULL && i < block->n; i++)
		type->drop(block->item + i * type->size);
	free(block);
}

/* Resizes a block (NULL: a new one), which nobody else may see. */
static struct block *
resize(struct block *block, const struct blocks_type *type, size_t cap)
{
	block = mem_resize(block, 1, sizeof(*block) + cap * type->size);
	block->cap = cap;
	return block;
}

/* A block with the first n items of another; takes a reference to that one. */
static struct block *
copy(struct block *block, const struct blocks_type *type, size_t n, size_t cap)
{
	struct block *out = resize(NULL, type, cap);
	size_t i;

	out->refs = 1;
	out->n = n;
	memcpy(out->item, block->item, n * type->size);
	for (i = 0; type->share != NULL && i < n; i++)
		type->share(out->item + i * type->size);
	unref(block, type);
	return out;
}

void *
blocks_edit(struct blocks *list, const struct blocks_type *type, size_t i)
{
	struct block **block = &list->block[i / BLOCK_ITEMS];
	size_t n = list->n - i / BLOCK_ITEMS * BLOCK_ITEMS;

	if (n > BLOCK_ITEMS)
		n = BLOCK_ITEMS;
	if ((*block)->refs > 1)
		*block = copy(*block, type, n, n);
	return (*block)->item + i % BLOCK_ITEMS * type->size;
}

/* The block to which the next item is added, with room for it. */
static struct block *
last_block(struct blocks *list, const struct blocks_type *type)
{
	size_t count = count_blocks(list->n), n = list->n % BLOCK_ITEMS;
	size_t cap = list->n < EXACT_MAX ? n + 1 : BLOCK_ITEMS;
	struct block **last;

	if (n == 0) {
		list->block = mem_resize(list->block, count + 1,
		    sizeof(struct block *));
		last = &list->block[count];
		*last = resize(NULL, type, cap);
		(*last)->refs = 1;
		(*last)->n = 0;
		return *last;
	}
	last = &list->block[count - 1];
	if ((*last)->n > n || ((*last)->n == (*last)->cap && (*last)->refs > 1))
		*last = copy(*last, type, n, cap);
	else if ((*last)->n == (*last)->cap)
		*last = resize(*last, type, cap);
	return *last;
}

void
blocks_add(struct blocks *list, const struct blocks_type *type,
    const void *item)
{
	struct block *last = last_block(list, type);

	memcpy(last->item + last->n++ * type->size, item, type->size);
	list->n++;
}

void
blocks_put(struct blocks *list, const struct blocks_type *type, size_t at,
    const void *item)
{
	size_t i;

	blocks_add(list, type, item);
	for (i = list->n - 1; i > at; i--)
		memcpy(blocks_edit(list, type, i),
		    blocks_at(list, type->size, i - 1), type->size);
	memcpy(blocks_edit(list, type, at), item, type->size);
}

void
blocks_copy(struct blocks *out, const struct blocks *list, size_t n)
{
	size_t i, count = count_blocks(n);

	out->block = count == 0 ? NULL : mem_resize(NULL, count,
	    sizeof(struct block *));
	out->n = n;
	for (i = 0; i < count; i++) {
		out->block[i] = list->block[i];
		out->block[i]->refs++;
	}
}

bool
blocks_has_room(const struct blocks *list)
{
	size_t n = list->n % BLOCK_ITEMS;
	const struct block *last;

	if (n == 0)
		return true;
	last = list->block[count_blocks(list->n) - 1];
	return last->n == n && n < last->cap;
}

size_t
blocks_shared(const struct blocks *a, const struct blocks *b)
{
	size_t i = 0, n = a->n < b->n ? a->n : b->n;

	while (i < n && a->block[i / BLOCK_ITEMS] == b->block[i / BLOCK_ITEMS])
		i += BLOCK_ITEMS;
	return i < n ? i : n;
}

void
blocks_release(struct blocks *list, const struct blocks_type *type)
{
	size_t i, count = count_blocks(list->n);

	for (i = 0; i < count; i++)
		unref(list->block[i], type);
	free(list->block);
	*list = (struct blocks)BLOCKS_INIT;
}
