/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "deeds.h"

static const char bytes[] = "tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\n"
    "author Bob <bob@x> 1795262400 +0000\n"
    "committer Bob <bob@x> 1795262400 +0000\n\nx\n";

static void
tell(struct deeds *deeds, const char *path, const struct act *act,
    bool is_first)
{
	struct oid oid = { { 1 } };
	struct commit commit;
	struct deed deed = { .path = path, .commit = &oid,
		.parsed = &commit, .bytes = str_of(bytes), .act = act,
		.is_believed = true, .is_first = is_first };

	assert_true(commit_parse(&commit, deed.bytes));
	deeds_tell(&deed, deeds);
}

static void
test_deeds_are_sorted_by_record_and_stay_in_order(void **state)
{
	static const struct act none = { .type = ACT_NONE };
	struct deeds deeds = DEEDS_INIT(NULL);
	size_t i;

	(void)state;
	tell(&deeds, "b", &none, true);
	tell(&deeds, "a", &none, true);
	tell(&deeds, "b", &none, false);
	tell(&deeds, "a", &none, false);
	deeds_sort(&deeds);
	for (i = 0; i < 4; i++) {
		assert_string_equal(deeds.line[i].path, i < 2 ? "a" : "b");
		assert_string_equal(deed_verb(&deeds.line[i]), i % 2 == 0 ?
		    "wrote up" : "changed");
		assert_string_equal(deeds.line[i].name, "Bob");
		assert_string_equal(date_text(deeds.line[i].day).at,
		    "2026-11-21");
	}
	deeds_release(&deeds);
}

static void
test_a_witness_does_it_for_somebody_else(void **state)
{
	static const struct act act = { .type = ACT_WITNESS,
		.name = { "Alice", 5 }, .email = { "alice@x", 7 },
		.witness_name = { "Bob", 3 },
		.witness_email = { "bob@x", 5 },
		.evidence = { "her mail", 8 } };
	struct deeds deeds = DEEDS_INIT(NULL);

	(void)state;
	tell(&deeds, "a", &act, false);
	assert_string_equal(deed_verb(&deeds.line[0]), "witnessed");
	assert_string_equal(deeds.line[0].name, "Bob");
	assert_string_equal(deeds.line[0].email, "bob@x");
	assert_string_equal(deeds.line[0].of, "Alice");
	assert_string_equal(deeds.line[0].words, "her mail");
	deeds_release(&deeds);
}

static void
test_a_level_keeps_apart_what_is_known_of_a_signature(void **state)
{
	static const struct {
		enum level level;
		enum sign_verdict verdict;
		const char *want;
	} row[] = {
		{ LEVEL_SIGNED, SIGN_GOOD, "signed" },
		{ LEVEL_NAMED, SIGN_NONE, "named (not signed)" },
		{ LEVEL_NAMED, SIGN_BAD, "named (bad signature)" },
		{ LEVEL_NAMED, SIGN_UNKNOWN, "named (unknown key)" },
		{ LEVEL_NAMED, SIGN_UNCHECKED,
		    "named (could not check the signature)" },
		{ LEVEL_WITNESSED, SIGN_NONE, "witnessed (not signed)" },
		{ LEVEL_WITNESSED, SIGN_GOOD, "witnessed (signed)" },
	};
	struct deed_line line = { .type = ACT_AGREE };
	struct buf out = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		line.level = row[i].level;
		line.verdict = row[i].verdict;
		buf_clear(&out);
		deed_add_level(&out, &line);
		assert_string_equal(out.at, row[i].want);
	}
	line.type = ACT_NONE;
	buf_clear(&out);
	deed_add_level(&out, &line);
	assert_string_equal(out.at, "");
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_deeds_are_sorted_by_record_and_stay_in_order),
		cmocka_unit_test(test_a_witness_does_it_for_somebody_else),
		cmocka_unit_test(
		    test_a_level_keeps_apart_what_is_known_of_a_signature),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
