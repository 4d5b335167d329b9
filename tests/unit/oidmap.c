/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "oidmap.h"

/* An id whose first eight bytes, by which it is looked up, are `place`. */
static struct oid
id_at(unsigned char place, unsigned number)
{
	struct oid oid;

	memset(&oid, place, sizeof(oid));
	oid.id[18] = (unsigned char)(number >> 8);
	oid.id[19] = (unsigned char)number;
	return oid;
}

static void
test_oidmap_of_nothing_finds_nothing(void **state)
{
	struct oidmap map = OIDMAP_INIT;
	struct oid oid = id_at(0, 0);
	unsigned number = 7;

	(void)state;
	assert_false(oidmap_find(&number, &map, &oid));
	assert_int_equal(number, 7);
	oidmap_release(&map);
}

static void
test_oidmap_keeps_the_number_that_came_first(void **state)
{
	struct oidmap map = OIDMAP_INIT;
	struct oid oid = id_at(1, 2);
	unsigned number;

	(void)state;
	assert_true(oidmap_add(&map, &oid, 3));
	assert_false(oidmap_add(&map, &oid, 4));
	assert_true(oidmap_find(&number, &map, &oid));
	assert_int_equal(number, 3);
	assert_int_equal(map.n, 1);
	oidmap_release(&map);
}

static void
test_oidmap_takes_the_id_of_zeros_as_any_other(void **state)
{
	struct oidmap map = OIDMAP_INIT;
	struct oid zero = id_at(0, 0), other = id_at(9, 9);
	unsigned number;

	(void)state;
	assert_true(oidmap_add(&map, &other, 1));
	assert_false(oidmap_find(&number, &map, &zero));
	assert_true(oidmap_add(&map, &zero, 2));
	assert_true(oidmap_find(&number, &map, &zero));
	assert_int_equal(number, 2);
	oidmap_release(&map);
}

/* As many as make it grow several times, in one place and in many. */
static void
test_oidmap_finds_all_ids_after_it_has_grown(void **state)
{
	static const unsigned char step[] = { 0, 1, 255 };
	struct oidmap map = OIDMAP_INIT;
	struct oid oid;
	unsigned i, number;
	size_t s;

	(void)state;
	for (s = 0; s < COUNT(step); s++) {
		for (i = 0; i < 1000; i++) {
			oid = id_at((unsigned char)(i * step[s]), i);
			assert_true(oidmap_add(&map, &oid, i + 1));
		}
		for (i = 0; i < 1000; i++) {
			oid = id_at((unsigned char)(i * step[s]), i);
			assert_true(oidmap_find(&number, &map, &oid));
			assert_int_equal(number, i + 1);
		}
		oid = id_at(0, 1000);
		assert_false(oidmap_find(&number, &map, &oid));
		assert_int_equal(map.n, 1000);
		oidmap_release(&map);
		assert_int_equal(map.n, 0);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_oidmap_of_nothing_finds_nothing),
		cmocka_unit_test(test_oidmap_keeps_the_number_that_came_first),
		cmocka_unit_test(
		    test_oidmap_takes_the_id_of_zeros_as_any_other),
		cmocka_unit_test(
		    test_oidmap_finds_all_ids_after_it_has_grown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
