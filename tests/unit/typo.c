/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "base/buf.h"
#include "base/typo.h"

static void
test_typo_counts_what_fingers_do(void **state)
{
	static const struct {
		const char *word, *right;
		bool is_like;
	} row[] = {
		{ "kind", "kind", true },
		{ "kidn", "kind", true },	/* swapped */
		{ "kin", "kind", true },	/* missing */
		{ "kiind", "kind", true },	/* too many */
		{ "kinf", "kind", true },	/* wrong */
		{ "Kind", "kind", true },
		{ "dikn", "kind", false },
		{ "ki", "kind", false },
		{ "k", "k", true },
		{ "x", "k", false },
		{ "", "k", false },
		{ "", "", true },
		{ "staus", "status", true },
		{ "sattsu", "status", true },
		{ "sattsx", "status", false },
		{ "minutes", "minute", true },
		{ "minuteses", "minute", false },
		{ "with", "place", false },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++)
		SAME_NUMBER(row[i].word, typo_is_like(str_of(row[i].word),
		    str_of(row[i].right)), row[i].is_like);
}

static void
test_typo_of_a_long_text_has_an_end(void **state)
{
	struct buf a = BUF_INIT, b = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < TYPO_LENGTH_MAX; i++)
		buf_add_byte(&a, 'a');
	buf_add(&b, buf_str(&a));
	b.at[3] = 'b';
	assert_true(typo_is_like(buf_str(&a), buf_str(&b)));
	buf_add_byte(&b, 'a');
	assert_false(typo_is_like(buf_str(&a), buf_str(&b)));
	assert_true(typo_is_like(buf_str(&b), buf_str(&b)));
	buf_release(&a);
	buf_release(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_typo_counts_what_fingers_do),
		cmocka_unit_test(test_typo_of_a_long_text_has_an_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
