/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "base/blocks.h"

/* An item that counts how many blocks have it. */
struct item {
	int number;
	int *owners;
};

static void
share(void *item)
{
	++*((struct item *)item)->owners;
}

static void
drop(void *item)
{
	--*((struct item *)item)->owners;
}

static const struct blocks_type type = {
	.size = sizeof(struct item),
	.share = share,
	.drop = drop,
};

enum { LISTS = 5, STEPS = 4000, LONGEST = 100 };

static int owners[2 * STEPS];
static int nitems;

static struct item
new_item(void)
{
	struct item item = { .number = nitems, .owners = &owners[nitems] };

	owners[nitems++] = 1;
	return item;
}

static const struct item *
at(const struct blocks *list, size_t i)
{
	return blocks_at(list, sizeof(struct item), i);
}

/* A list, and the numbers that should be in it. */
struct pair {
	struct blocks list;
	int number[LONGEST];
	size_t n;
};

static unsigned
draw(unsigned *seed, size_t n)
{
	*seed = *seed * 1103515245u + 12345u;
	return (unsigned)((*seed >> 16) % n);
}

static void
put(struct pair *pair, size_t place)
{
	struct item item = new_item();

	if (place == pair->n)
		blocks_add(&pair->list, &type, &item);
	else
		blocks_put(&pair->list, &type, place, &item);
	memmove(pair->number + place + 1, pair->number + place,
	    (pair->n++ - place) * sizeof(int));
	pair->number[place] = item.number;
}

static void
edit(struct pair *pair, size_t i)
{
	struct item *item = blocks_edit(&pair->list, &type, i);

	drop(item);
	*item = new_item();
	pair->number[i] = item->number;
}

static void
take(struct pair *pair, const struct pair *other, size_t n)
{
	struct blocks copy;

	/* also of itself */
	blocks_copy(&copy, &other->list, n);
	memmove(pair->number, other->number, n * sizeof(int));
	blocks_release(&pair->list, &type);
	pair->list = copy;
	pair->n = n;
}

static void
step(struct pair *pair, const struct pair *other, unsigned *seed)
{
	unsigned way = draw(seed, 10);

	if (way < 5 && pair->n < LONGEST)
		put(pair, pair->n);
	else if (way < 6 && pair->n < LONGEST)
		put(pair, draw(seed, pair->n + 1));
	else if (way < 8 && pair->n > 0)
		edit(pair, draw(seed, pair->n));
	else if (way == 8)
		take(pair, other, other->n);
	else
		take(pair, other, draw(seed, other->n + 1));
}

static void
check(const struct pair *pair)
{
	size_t i;

	assert_int_equal(pair->list.n, pair->n);
	for (i = 0; i < pair->n; i++) {
		assert_int_equal(at(&pair->list, i)->number, pair->number[i]);
		assert_true(owners[pair->number[i]] > 0);
	}
}

static void
test_copies_are_as_if_nothing_were_shared(void **state)
{
	struct pair pair[LISTS] = { { .n = 0 } };
	unsigned seed = 7;
	size_t i, j;

	(void)state;
	for (i = 0; i < STEPS; i++) {
		step(&pair[draw(&seed, LISTS)], &pair[draw(&seed, LISTS)],
		    &seed);
		for (j = 0; j < LISTS; j++)
			check(&pair[j]);
		j = blocks_shared(&pair[0].list, &pair[1].list);
		assert_memory_equal(pair[0].number, pair[1].number,
		    j * sizeof(int));
	}
	for (j = 0; j < LISTS; j++)
		blocks_release(&pair[j].list, &type);
	for (i = 0; i < (size_t)nitems; i++)
		assert_int_equal(owners[i], 0);
}

/* There is a list for each record, so unused room would add up. */
static void
test_a_few_items_have_no_more_room(void **state)
{
	struct pair pair = { .n = 0 };
	size_t n;

	(void)state;
	for (n = 1; n <= BLOCK_ITEMS; n++) {
		assert_true(blocks_has_room(&pair.list) == (n == 1 || n > 9));
		put(&pair, n - 1);
		assert_int_equal(pair.list.block[0]->cap,
		    n <= 8 ? n : BLOCK_ITEMS);
	}
	assert_true(blocks_has_room(&pair.list));
	blocks_release(&pair.list, &type);
}

static void
test_what_others_see_stays_where_it_is(void **state)
{
	struct pair pair = { .n = 0 }, other = { .n = 0 };
	const struct item *first;

	(void)state;
	put(&pair, 0);
	first = at(&pair.list, 0);
	take(&other, &pair, 1);
	/* there is no room for the second where the first is */
	put(&pair, 1);
	assert_ptr_equal(at(&other.list, 0), first);
	assert_ptr_not_equal(at(&pair.list, 0), first);
	assert_int_equal(blocks_shared(&pair.list, &other.list), 0);
	take(&other, &pair, 2);
	edit(&pair, 1);
	assert_int_equal(blocks_shared(&pair.list, &other.list), 0);
	while (pair.n < 3 * BLOCK_ITEMS)
		put(&pair, pair.n);
	take(&other, &pair, pair.n);
	assert_int_equal(blocks_shared(&pair.list, &other.list), pair.n);
	edit(&other, BLOCK_ITEMS);
	assert_int_equal(blocks_shared(&pair.list, &other.list), BLOCK_ITEMS);
	assert_ptr_equal(at(&pair.list, 2 * BLOCK_ITEMS),
	    at(&other.list, 2 * BLOCK_ITEMS));
	blocks_release(&pair.list, &type);
	blocks_release(&other.list, &type);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_copies_are_as_if_nothing_were_shared),
		cmocka_unit_test(test_a_few_items_have_no_more_room),
		cmocka_unit_test(test_what_others_see_stays_where_it_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
