/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "base/sum.h"

/* Whatever bit of however many bytes is another one. */
static void
test_a_bit_that_differs_is_noticed(void **state)
{
	char bytes[41];
	uint64_t whole;
	size_t n, i;

	(void)state;
	for (n = 1; n < sizeof(bytes); n++) {
		memset(bytes, 'a', sizeof(bytes));
		whole = sum_of((struct str){ bytes, n });
		for (i = 0; i < n * 8; i++) {
			bytes[i / 8] ^= (char)(1 << i % 8);
			assert_true(sum_of((struct str){ bytes, n }) !=
			    whole);
			bytes[i / 8] ^= (char)(1 << i % 8);
		}
		assert_true(sum_of((struct str){ bytes, n }) == whole);
	}
}

/* Zeros that a file lost at its end, or that a crash left there. */
static void
test_as_many_zeros_are_told_apart(void **state)
{
	static const char zeros[40];
	size_t n, m;

	(void)state;
	for (n = 0; n < sizeof(zeros); n++)
		for (m = 0; m < n; m++)
			assert_true(sum_of((struct str){ zeros, n }) !=
			    sum_of((struct str){ zeros, m }));
}

/* Two places in which the upper bits went do not hide each other. */
static void
test_words_that_differ_alike_are_noticed(void **state)
{
	char bytes[24] = "words of eight letters.";
	uint64_t whole = sum_of((struct str){ bytes, sizeof(bytes) });
	size_t i, j;

	(void)state;
	for (i = 0; i < sizeof(bytes); i++)
		for (j = 0; j < i; j++) {
			bytes[i] ^= (char)0x80;
			bytes[j] ^= (char)0x80;
			assert_true(sum_of((struct str){ bytes,
			    sizeof(bytes) }) != whole);
			bytes[i] ^= (char)0x80;
			bytes[j] ^= (char)0x80;
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_bit_that_differs_is_noticed),
		cmocka_unit_test(test_as_many_zeros_are_told_apart),
		cmocka_unit_test(test_words_that_differ_alike_are_noticed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
