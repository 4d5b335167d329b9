/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "ledger.h"

#define MANY 500

static const char *
path(size_t i)
{
	static char text[48];

	snprintf(text, sizeof(text), "people/alice/%zu.md", i);
	return text;
}

static struct ledger *
many(size_t n)
{
	struct ledger *ledger = NULL;
	size_t i;

	for (i = 0; i < n; i++)
		ledger = ledger_put(ledger, past_new(path(i)));
	return ledger;
}

static void
test_what_was_put_is_found_and_nothing_else(void **state)
{
	struct ledger *ledger = many(MANY);
	size_t i;

	(void)state;
	for (i = 0; i < MANY; i++)
		assert_string_equal(ledger_find(ledger, path(i))->path,
		    path(i));
	assert_null(ledger_find(ledger, path(MANY)));
	assert_null(ledger_find(NULL, path(0)));
	ledger_unref(ledger);
}

static void
test_an_older_ledger_stays_what_it_was(void **state)
{
	struct ledger *old = many(MANY), *new;
	struct past *past = past_new(path(7));

	(void)state;
	past->was_held = true;
	new = ledger_put(ledger_ref(old), past);
	new = ledger_put(new, past_new(path(MANY)));
	assert_false(ledger_find(old, path(7))->was_held);
	assert_true(ledger_find(new, path(7))->was_held);
	assert_null(ledger_find(old, path(MANY)));
	assert_non_null(ledger_find(new, path(MANY)));
	assert_ptr_equal(ledger_find(old, path(8)),
	    ledger_find(new, path(8)));
	ledger_unref(old);
	ledger_unref(new);
}

struct seen {
	size_t n, only_a, only_b, both;
};

static void
visit(const struct past *a, const struct past *b, void *arg)
{
	struct seen *seen = arg;

	assert_ptr_not_equal(a, b);
	if (a != NULL && b != NULL)
		assert_string_equal(a->path, b->path);
	seen->n++;
	seen->only_a += b == NULL;
	seen->only_b += a == NULL;
	seen->both += a != NULL && b != NULL;
}

/* The same paths with other pasts; some that one side alone has. */
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
	struct ledger *a, *b;
	struct seen seen;
	size_t i, j, n;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		a = many(row[i].common);
		b = ledger_ref(a);
		n = row[i].common;
		for (j = 0; j < row[i].changed; j++)
			b = ledger_put(b, past_new(path(j)));
		for (j = 0; j < row[i].only_a; j++)
			a = ledger_put(a, past_new(path(n++)));
		for (j = 0; j < row[i].only_b; j++)
			b = ledger_put(b, past_new(path(n++)));
		memset(&seen, 0, sizeof(seen));
		ledger_diff(a, b, visit, &seen);
		assert_int_equal(seen.both, row[i].changed);
		assert_int_equal(seen.only_a, row[i].only_a);
		assert_int_equal(seen.only_b, row[i].only_b);
		memset(&seen, 0, sizeof(seen));
		ledger_diff(b, a, visit, &seen);
		assert_int_equal(seen.only_b, row[i].only_a);
		ledger_unref(a);
		ledger_unref(b);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_was_put_is_found_and_nothing_else),
		cmocka_unit_test(test_an_older_ledger_stays_what_it_was),
		cmocka_unit_test(
		    test_a_difference_is_seen_once_from_either_side),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
