/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "base/oid.h"

#define ID "0123456789abcdef0123456789abcdef01234567"

static void
test_oid_parse_takes_40_lower_case_digits(void **state)
{
	static const struct {
		const char *hex;
		bool good;
	} row[] = {
		{ ID, true },
		{ "0000000000000000000000000000000000000000", true },
		{ "0123456789ABCDEF0123456789ABCDEF01234567", false },
		{ "0123456789abcdef0123456789abcdef0123456", false },
		{ "0123456789abcdef0123456789abcdef012345670", false },
		{ "0123456789abcdef0123456789abcdef0123456g", false },
		{ "0123456789abcdef0123456789abcdef012345 7", false },
		{ "/123456789abcdef0123456789abcdef01234567", false },
		{ ":123456789abcdef0123456789abcdef01234567", false },
		{ "`123456789abcdef0123456789abcdef01234567", false },
		{ "", false },
		{ NULL, false },
	};
	struct oid oid;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		SAME_NUMBER(row[i].hex, oid_parse(&oid, str_of(row[i].hex)),
		    row[i].good);
		if (row[i].good)
			SAME_TEXT(row[i].hex, str_of(oid_text(&oid).at),
			    row[i].hex);
	}
}

static void
test_oid_parse_leaves_out_alone_when_it_refuses(void **state)
{
	struct oid oid;

	(void)state;
	assert_true(oid_parse(&oid, str_of(ID)));
	assert_false(oid_parse(&oid,
	    str_of("ffffffffffffffffffffffffffffffffffffffX")));
	assert_false(oid_parse(&oid,
	    str_of("fffffffffffffffffffffffffffffffffffffffX")));
	assert_string_equal(oid_text(&oid).at, ID);
}

static void
test_oid_is_hex_takes_lower_case_digits_alone(void **state)
{
	static const char *const others[] = { "A", "F", "g", "/", ":", "@",
		"`", " ", "\n", "\x7f", "\xff" };
	size_t i;

	(void)state;
	assert_true(oid_is_hex(STR_LIT(ID)));
	assert_true(oid_is_hex(STR_LIT("")));
	assert_false(oid_is_hex(STR_LIT("\0")));
	for (i = 0; i < COUNT(others); i++)
		SAME_NUMBER(others[i], oid_is_hex(str_of(others[i])), false);
}

static void
test_oid_comparisons(void **state)
{
	struct oid a, b, zero;

	(void)state;
	assert_true(oid_parse(&a, str_of(ID)));
	assert_true(oid_parse(&b,
	    str_of("0123456789abcdef0123456789abcdef01234568")));
	memset(&zero, 0, sizeof(zero));
	assert_true(oid_eq(&a, &a));
	assert_false(oid_eq(&a, &b));
	assert_true(oid_cmp(&a, &b) < 0);
	assert_true(oid_cmp(&b, &a) > 0);
	assert_int_equal(oid_cmp(&a, &a), 0);
	assert_true(oid_is_zero(&zero));
	assert_false(oid_is_zero(&a));
}

/* The first two are the examples of FIPS 180-2. */
static void
test_sha256_of_is_sha256(void **state)
{
	static const struct {
		const char *text, *sum;
	} row[] = {
		{ "abc", "ba7816bf8f01cfea414140de5dae2223"
		    "b00361a396177a9cb410ff61f20015ad" },
		{ "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
		    "248d6a61d20638b8e5c026930c3e6039"
		    "a33ce45964ff2167f6ecedd419db06c1" },
		{ "", "e3b0c44298fc1c149afbf4c8996fb924"
		    "27ae41e4649b934ca495991b7852b855" },
		{ NULL, "e3b0c44298fc1c149afbf4c8996fb924"
		    "27ae41e4649b934ca495991b7852b855" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++)
		SAME_TEXT(row[i].sum, str_of(sha256_of(
		    str_of(row[i].text)).at), row[i].sum);
	assert_string_not_equal(sha256_of(STR_LIT("a\0b")).at,
	    sha256_of(STR_LIT("a\0c")).at);
}

/* An id whose first eight bytes, which the set looks it up by, are `place`. */
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

/* So many ids that the set grows several times, in one place and in many. */
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
		cmocka_unit_test(test_oid_parse_takes_40_lower_case_digits),
		cmocka_unit_test(
		    test_oid_parse_leaves_out_alone_when_it_refuses),
		cmocka_unit_test(test_oid_is_hex_takes_lower_case_digits_alone),
		cmocka_unit_test(test_oid_comparisons),
		cmocka_unit_test(test_sha256_of_is_sha256),
		cmocka_unit_test(test_oidmap_of_nothing_finds_nothing),
		cmocka_unit_test(test_oidmap_keeps_the_number_that_came_first),
		cmocka_unit_test(
		    test_oidmap_takes_the_id_of_zeros_as_any_other),
		cmocka_unit_test(
		    test_oidmap_finds_all_ids_after_it_has_grown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
