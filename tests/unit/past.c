/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "past.h"

static const struct oid text_a = { { 10 } }, text_b = { { 11 } };

static struct oid
commit(unsigned char n)
{
	struct oid oid = { { 0 } };

	oid.id[0] = n;
	return oid;
}

static struct past *
with_text(const struct oid *text)
{
	struct past *past = past_new("people/alice/contract.md");

	past_set_text(past, text);
	return past;
}

static void
act(struct past *past, enum act_type type, unsigned char n, const char *who)
{
	struct oid oid = commit(n);

	past_add_act(past, type, &oid, strncmp(who, "alice", 5) == 0,
	    str_of(who));
}

static void
test_an_agreement_ends_with_its_text_and_does_not_come_back(void **state)
{
	struct past *past = with_text(&text_a);

	(void)state;
	assert_false(past_is_agreed(past));
	act(past, ACT_AGREE, 1, "alice@x");
	assert_true(past_is_agreed(past));
	past_set_text(past, &text_b);
	assert_false(past_is_agreed(past));
	past_set_text(past, &text_a);
	assert_false(past_is_agreed(past));
	assert_true(past->has_act);
	assert_true(oid_eq(&past->agreed, &text_a));
	past_unref(past);
}

static void
test_who_withdraws_takes_back_only_their_own(void **state)
{
	struct past *past = with_text(&text_a);

	(void)state;
	act(past, ACT_AGREE, 1, "alice@x");
	act(past, ACT_AGREE, 2, "bob@x");
	act(past, ACT_WITHDRAW, 3, "alice@other");
	assert_true(past_is_agreed(past));
	act(past, ACT_WITHDRAW, 4, "carol@x");
	assert_true(past_is_agreed(past));
	act(past, ACT_WITHDRAW, 5, "bob@x");
	assert_false(past_is_agreed(past));
	past_unref(past);
}

static void
test_neither_decline_nor_disclosure_is_an_agreement(void **state)
{
	struct past *past = with_text(&text_a);

	(void)state;
	act(past, ACT_DECLINE, 1, "alice@x");
	act(past, ACT_DISCLOSE, 2, "bob@x");
	act(past, ACT_AMEND, 3, "bob@x");
	assert_false(past_is_agreed(past));
	act(past, ACT_WITNESS, 4, "alice@x");
	assert_true(past_is_agreed(past));
	past_unref(past);
}

static void
test_a_shared_past_is_copied_before_it_changes(void **state)
{
	struct past *one = with_text(&text_a), *two;

	(void)state;
	act(one, ACT_AGREE, 1, "alice@x");
	assert_ptr_equal(past_edit(one), one);
	two = past_edit(past_ref(one));
	assert_ptr_not_equal(two, one);
	past_set_text(two, &text_b);
	assert_true(past_is_agreed(one));
	assert_false(past_is_agreed(two));
	past_unref(one);
	past_unref(two);
}

/* What a merge of two sides, that forked from one past, leaves. */
static bool
merged_is_agreed(void (*left)(struct past *), void (*right)(struct past *),
    const struct oid *text)
{
	struct past *side[2], *fork = with_text(&text_a), *merge;
	bool answer;

	act(fork, ACT_AGREE, 1, "alice@x");
	side[0] = past_edit(past_ref(past_ref(fork)));
	side[1] = past_edit(fork);
	if (left != NULL)
		left(side[0]);
	if (right != NULL)
		right(side[1]);
	merge = past_merge(side, 2, "people/alice/contract.md", text);
	answer = past_is_agreed(merge);
	past_unref(merge);
	past_unref(side[0]);
	past_unref(side[1]);
	past_unref(fork);
	return answer;
}

static void
changes(struct past *past)
{
	past_set_text(past, &text_b);
}

static void
changes_back(struct past *past)
{
	past_set_text(past, &text_b);
	past_set_text(past, &text_a);
}

static void
withdraws(struct past *past)
{
	act(past, ACT_WITHDRAW, 7, "alice@x");
}

static void
agrees_again(struct past *past)
{
	withdraws(past);
	act(past, ACT_AGREE, 8, "alice@x");
}

static void
changes_and_agrees(struct past *past)
{
	changes(past);
	act(past, ACT_AGREE, 9, "alice@x");
}

static void
test_a_merge_keeps_what_no_side_has_seen_void(void **state)
{
	static const struct {
		const char *name;
		void (*left)(struct past *), (*right)(struct past *);
		const struct oid *text;
		bool is_agreed;
	} row[] = {
		{ "nothing happened", NULL, NULL, &text_a, true },
		{ "one side changed it", changes, NULL, &text_b, false },
		{ "changed and back", changes_back, NULL, &text_a, false },
		{ "withdrawn on one side", withdraws, NULL, &text_a, false },
		{ "agreed again", agrees_again, NULL, &text_a, true },
		{ "agreed again beside a withdrawal", agrees_again,
		    withdraws, &text_a, true },
		{ "the changed text was agreed", changes_and_agrees, NULL,
		    &text_b, true },
		{ "but the merge took the other", changes_and_agrees, NULL,
		    &text_a, false },
		{ "it is gone", NULL, NULL, NULL, false },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		CHECK(row[i].name, merged_is_agreed(row[i].left,
		    row[i].right, row[i].text) == row[i].is_agreed);
		CHECK(row[i].name, merged_is_agreed(row[i].right,
		    row[i].left, row[i].text) == row[i].is_agreed);
	}
}

static void
test_a_side_that_knows_nothing_does_not_speak(void **state)
{
	struct past *side[2] = { with_text(&text_a), NULL }, *merge;

	(void)state;
	act(side[0], ACT_AGREE, 1, "alice@x");
	side[0]->was_held = true;
	merge = past_merge(side, 2, "x", &text_a);
	assert_true(past_is_agreed(merge));
	assert_true(merge->was_held);
	past_unref(merge);
	past_unref(side[0]);
}

static void
test_disagreements_are_items_and_lines_that_end_in_initials(void **state)
{
	static const char text[] = "---\nkind: one-to-one\n---\n\n# T\n\n"
	    "## Points\n\n- no disagreement (AN)\n\n## Disagreements\n\n"
	    "- The date. (AN)\n- Of two\n  lines. (BO)\n- without\n\n"
	    "In words. (AN)\n\n## Other\n\nNor this. (AN)\n";
	static const char *const initials[] = { "AN", "BO", "AN" };
	struct past_lines lines = PAST_LINES_INIT;
	struct record record = RECORD_INIT;
	size_t i;

	(void)state;
	record_read(&record, str_of(text), true, NULL);
	past_lines_read(&lines, &record, STR_LIT("Disagreements"));
	assert_int_equal(lines.n, COUNT(initials));
	for (i = 0; i < lines.n; i++)
		assert_string_equal(lines.line[i].initials, initials[i]);
	assert_string_equal(lines.line[1].sum.at,
	    sha256_of(STR_LIT("- Of two\n  lines. (BO)")).at);
	past_lines_release(&lines);
	record_release(&record);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
	    test_an_agreement_ends_with_its_text_and_does_not_come_back),
		cmocka_unit_test(
		    test_who_withdraws_takes_back_only_their_own),
		cmocka_unit_test(
		    test_neither_decline_nor_disclosure_is_an_agreement),
		cmocka_unit_test(
		    test_a_shared_past_is_copied_before_it_changes),
		cmocka_unit_test(
		    test_a_merge_keeps_what_no_side_has_seen_void),
		cmocka_unit_test(
		    test_a_side_that_knows_nothing_does_not_speak),
		cmocka_unit_test(
	    test_disagreements_are_items_and_lines_that_end_in_initials),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
