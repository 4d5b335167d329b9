/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "base/sum.h"
#include "history/statemap.h"

#define MANY 500

static const char *
path(size_t i)
{
	static char text[48];

	snprintf(text, sizeof(text), "people/alice/%zu.md", i);
	return text;
}

static struct statemap *
many(size_t n)
{
	struct statemap *map = NULL;
	size_t i;

	for (i = 0; i < n; i++)
		map = statemap_put(map, state_new(path(i)));
	return map;
}

static void
test_what_was_put_is_found_and_nothing_else(void **state)
{
	struct statemap *map = many(MANY);
	size_t i;

	(void)state;
	for (i = 0; i < MANY; i++)
		assert_string_equal(statemap_find(map, path(i))->path,
		    path(i));
	assert_null(statemap_find(map, path(MANY)));
	assert_null(statemap_find(NULL, path(0)));
	statemap_unref(map);
}

static void
test_an_older_map_stays_what_it_was(void **state)
{
	struct statemap *old = many(MANY), *new;
	struct state *changed = state_new(path(7));

	(void)state;
	changed->was_held = true;
	new = statemap_put(statemap_ref(old), changed);
	new = statemap_put(new, state_new(path(MANY)));
	assert_false(statemap_find(old, path(7))->was_held);
	assert_true(statemap_find(new, path(7))->was_held);
	assert_null(statemap_find(old, path(MANY)));
	assert_non_null(statemap_find(new, path(MANY)));
	assert_ptr_equal(statemap_find(old, path(8)),
	    statemap_find(new, path(8)));
	statemap_unref(old);
	statemap_unref(new);
}

/* Paths that somebody could choose so that they collide. */
static void
test_paths_of_one_sum_are_told_apart(void **state)
{
	static const char *const alike[] = { "people/a/x-01.md",
	    "yf5vark8qxco/!TW", "jw1x0/re!^o$1BD+", "f1k9.6oq{<6v~tNu" };
	struct statemap *map = NULL;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(alike); i++) {
		assert_true(sum_of(str_of(alike[i])) ==
		    sum_of(str_of(alike[0])));
		assert_null(statemap_find(map, alike[i]));
		map = statemap_put(map, state_new(alike[i]));
		map = statemap_put(map, state_new(alike[i]));
	}
	for (i = 0; i < COUNT(alike); i++)
		assert_string_equal(statemap_find(map, alike[i])->path,
		    alike[i]);
	assert_null(statemap_find(map, "people/a/x-01.m"));
	statemap_unref(map);
}

struct seen {
	size_t only_a, only_b, both;
};

static void
visit(struct state *a, struct state *b, void *arg)
{
	struct seen *seen = arg;

	assert_ptr_not_equal(a, b);
	if (a != NULL && b != NULL)
		assert_string_equal(a->path, b->path);
	seen->only_a += b == NULL;
	seen->only_b += a == NULL;
	seen->both += a != NULL && b != NULL;
}

/* The same paths with other states; some paths that only one side has. */
static void
test_a_difference_is_seen_once_from_either_side(void **state)
{
	static const struct {
		size_t common, changed, only_a, only_b;
	} row[] = {
		{ 0, 0, 0, 0 }, { 0, 0, 1, 0 }, { 0, 0, 0, 1 },
		{ 1, 0, 0, 0 }, { 1, 1, 0, 0 }, { 1, 1, 1, 1 },
		{ 0, 0, 1, 1 }, { 2, 1, 0, 3 }, { 1, 1, 300, 0 },
		{ 300, 5, 0, 1 }, { 300, 300, 100, 100 },
	};
	struct statemap *a, *b;
	struct seen seen;
	size_t i, j, n;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		a = many(row[i].common);
		b = statemap_ref(a);
		n = row[i].common;
		for (j = 0; j < row[i].changed; j++)
			b = statemap_put(b, state_new(path(j)));
		for (j = 0; j < row[i].only_a; j++)
			a = statemap_put(a, state_new(path(n++)));
		for (j = 0; j < row[i].only_b; j++)
			b = statemap_put(b, state_new(path(n++)));
		memset(&seen, 0, sizeof(seen));
		statemap_diff(a, b, visit, &seen);
		assert_int_equal(seen.both, row[i].changed);
		assert_int_equal(seen.only_a, row[i].only_a);
		assert_int_equal(seen.only_b, row[i].only_b);
		memset(&seen, 0, sizeof(seen));
		statemap_diff(b, a, visit, &seen);
		assert_int_equal(seen.only_b, row[i].only_a);
		statemap_unref(a);
		statemap_unref(b);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_was_put_is_found_and_nothing_else),
		cmocka_unit_test(test_an_older_map_stays_what_it_was),
		cmocka_unit_test(test_paths_of_one_sum_are_told_apart),
		cmocka_unit_test(
		    test_a_difference_is_seen_once_from_either_side),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
