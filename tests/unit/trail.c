/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "history/trail.h"

/* Carol is the author, Bob the committer. */
static const char others[] =
    "tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\n"
    "author Carol <carol@x> 1795262400 +0000\n"
    "committer Bob <bob@x> 1795262400 +0000\n\nx\n";

static const char bytes[] = "tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\n"
    "author Bob <bob@x> 1795262400 +0000\n"
    "committer Bob <bob@x> 1795262400 +0000\n\nx\n";

static void
tell_bytes(struct trail *trail, const char *text, const char *path,
    const struct act *act, bool is_first)
{
	struct oid oid = { { 1 } };
	struct commit commit;
	struct telling telling = { .path = path, .commit = &oid,
		.parsed = &commit, .bytes = str_of(text), .act = act,
		.is_believed = true, .is_first = is_first };

	assert_true(commit_parse(&commit, telling.bytes));
	trail_tell(&telling, trail);
}

static void
tell(struct trail *trail, const char *path, const struct act *act,
    bool is_first)
{
	tell_bytes(trail, bytes, path, act, is_first);
}

static void
test_lines_are_sorted_by_record_and_stay_in_order(void **state)
{
	static const struct act none = { .type = ACT_NONE };
	struct trail trail = TRAIL_INIT(NULL);
	struct err err;
	size_t i;

	(void)state;
	tell(&trail, "b", &none, true);
	tell(&trail, "a", &none, true);
	tell(&trail, "b", &none, false);
	tell(&trail, "a", &none, false);
	assert_int_equal(trail_finish(&trail, &err), 0);
	for (i = 0; i < 4; i++) {
		assert_string_equal(trail.line[i].path.at, i < 2 ? "a" : "b");
		assert_string_equal(trail_verb(&trail.line[i]), i % 2 == 0 ?
		    "wrote up" : "changed");
		assert_string_equal(trail.line[i].name.at, "Bob");
		assert_string_equal(date_text(trail.line[i].day).at,
		    "2026-11-21");
	}
	trail_release(&trail);
}

static void
test_a_witness_does_it_for_somebody_else(void **state)
{
	static const struct act act = { .type = ACT_WITNESS,
		.record = { "a", 1 },
		.name = { "Alice", 5 }, .email = { "alice@x", 7 },
		.witness_name = { "Bob", 3 },
		.witness_email = { "bob@x", 5 },
		.evidence = { "her mail", 8 } };
	struct trail trail = TRAIL_INIT(NULL);

	(void)state;
	tell(&trail, "a", &act, false);
	assert_string_equal(trail_verb(&trail.line[0]), "witnessed");
	assert_string_equal(trail.line[0].name.at, "Bob");
	assert_string_equal(trail.line[0].email.at, "bob@x");
	assert_string_equal(trail.line[0].of.at, "Alice");
	assert_string_equal(trail.line[0].words.at, "her mail");
	trail_release(&trail);
}

static void
test_a_committer_who_is_somebody_else_is_named(void **state)
{
	static const struct act none = { .type = ACT_NONE },
		agree = { .type = ACT_AGREE, .record = { "a", 1 },
		.name = { "Alice", 5 }, .email = { "alice@x", 7 } };
	struct trail trail = TRAIL_INIT(NULL);

	(void)state;
	tell(&trail, "a", &none, true);
	tell_bytes(&trail, others, "a", &none, false);
	tell(&trail, "a", &agree, false);
	assert_null(trail.line[0].by_name.at);
	assert_string_equal(trail.line[1].name.at, "Carol");
	assert_string_equal(trail.line[1].by_name.at, "Bob");
	assert_string_equal(trail.line[1].by_email.at, "bob@x");
	assert_string_equal(trail.line[2].name.at, "Alice");
	assert_string_equal(trail.line[2].by_name.at, "Bob");
	trail_release(&trail);
}

/* A record that is there, and one that has moved away. */
static void
test_where_a_record_stands_is_found_by_its_path(void **state)
{
	static const char *const path[] = {
		"people/alice/2026-11-07-one-to-one.md",
		"people/alice/2026-11-08-one-to-one.md" };
	struct version version = { .text = { { 1 } }, .commit = { { 2 } },
		.status = RECORD_PLANNED };
	struct trail trail = TRAIL_INIT(NULL);
	struct state *one = state_new(path[1]), *two = state_new(path[0]);
	struct state *roster = state_new("people/alice/person.ini");
	static const struct act none = { .type = ACT_NONE };
	struct err err;

	(void)state;
	state_add_version(one, &version);
	state_add_version(roster, &version);
	two->is_moved = true;
	two->moved_to = strdup(path[1]);
	trail_stand(one, NULL, &trail);
	trail_stand(two, NULL, &trail);
	trail_stand(roster, NULL, &trail);
	tell(&trail, path[1], &none, false);
	tell(&trail, path[0], &none, false);
	tell(&trail, "people/alice/contract.md", &none, false);
	assert_int_equal(trail_finish(&trail, &err), 0);
	assert_int_equal(trail.nstates, 2);
	assert_string_equal(trail.line[0].state->moved_to, path[1]);
	assert_int_equal(trail.line[1].state->state, STATE_PLANNED);
	assert_null(trail.line[1].state->moved_to);
	assert_null(trail.line[2].state);
	trail_release(&trail);
	state_unref(one);
	state_unref(two);
	state_unref(roster);
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
	struct trail_line line = { .type = ACT_AGREE };
	struct buf out = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		line.level = row[i].level;
		line.verdict = row[i].verdict;
		buf_clear(&out);
		trail_add_level(&out, &line);
		assert_string_equal(out.at, row[i].want);
	}
	line.type = ACT_NONE;
	buf_clear(&out);
	trail_add_level(&out, &line);
	assert_string_equal(out.at, "");
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_lines_are_sorted_by_record_and_stay_in_order),
		cmocka_unit_test(test_a_witness_does_it_for_somebody_else),
		cmocka_unit_test(
		    test_a_committer_who_is_somebody_else_is_named),
		cmocka_unit_test(
		    test_where_a_record_stands_is_found_by_its_path),
		cmocka_unit_test(
		    test_a_level_keeps_apart_what_is_known_of_a_signature),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
