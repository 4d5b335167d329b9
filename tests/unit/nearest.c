/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "base/nearest.h"

static void
test_a_slip_finds_the_word_that_was_meant(void **state)
{
	static const struct {
		const char *typed, *words, *want;
	} row[] = {
		{ "eva", "alice ewa bob", "; did you mean 'ewa'?" },
		{ "supervison", "one-to-one supervision support",
		    "; did you mean 'supervision'?" },
		{ "sessions", "session write-up", "; did you mean 'session'?" },
		{ "fromat", "as-of format", "; did you mean 'format'?" },
		{ "on-to-oen", "one-to-one", "; did you mean 'one-to-one'?" },
		{ "Alice", "alice", "; did you mean 'alice'?" },
		{ "super", "supervision support",
		    "; did you mean 'supervision'?" },
		{ "eve", "eva bob ewe", "; did you mean 'eva' or 'ewe'?" },
		{ "a0", "a1 a2 a3 a4",
		    "; did you mean 'a1' or 'a2' or 'a3'?" },
		/* the nearer word, wherever it stands */
		{ "actions", "sections action",  "; did you mean 'action'?" },
		{ "actions", "action sections",  "; did you mean 'action'?" },
		/* a word that is offered several times is named once */
		{ "alcie", "alice bob alice", "; did you mean 'alice'?" },
		/* two letters swapped are one slip, not two */
		{ "laice", "alice", "; did you mean 'alice'?" },
		{ "bob", "alice dave", "" },
		{ "eva", "dave", "" },
		{ "zz", "bo al", "" },
		{ "x", "y", "" },
		{ "a", "alice", "" },
		{ "alice", "", "" },
		{ "", "alice", "" },
	};
	struct str word, rest;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		struct nearest near = NEAREST_INIT(str_of(row[i].typed));

		rest = str_of(row[i].words);
		while (str_next_word(&word, &rest))
			nearest_offer(&near, word);
		SAME_TEXT(row[i].typed, str_of(nearest_text(&near, "")),
		    row[i].want);
		/* asked twice, it answers the same */
		SAME_TEXT(row[i].typed, str_of(nearest_text(&near, "")),
		    row[i].want);
		nearest_release(&near);
	}
}

static void
test_what_others_were_offered_is_offered_again_in_their_order(void **state)
{
	struct nearest a = NEAREST_INIT(STR_LIT("eve"));
	struct nearest b = NEAREST_INIT(STR_LIT("eve"));
	struct nearest all = NEAREST_INIT(STR_LIT("eve"));
	struct buf bytes = BUF_INIT;
	struct str rest;

	(void)state;
	nearest_offer(&a, STR_LIT("eva"));
	nearest_offer(&a, STR_LIT("alice"));
	nearest_offer(&b, STR_LIT("ewe"));
	nearest_pack(&bytes, &a);
	nearest_pack(&bytes, &b);
	assert_string_equal(nearest_text(&a, ""), "");
	rest = buf_str(&bytes);
	nearest_unpack(&all, &rest);
	nearest_unpack(&all, &rest);
	assert_int_equal(rest.n, 0);
	assert_string_equal(nearest_text(&all, ""),
	    "; did you mean 'eva' or 'ewe'?");
	buf_release(&bytes);
	nearest_release(&a);
	nearest_release(&b);
	nearest_release(&all);
}

static void
test_a_list_is_shown_where_no_word_of_it_is_near(void **state)
{
	static const char list[] = "every, latest, minutes";

	(void)state;
	assert_string_equal(nearest_among(str_of("latests"), "a kind has",
	    list).at, "; did you mean 'latest'?");
	assert_string_equal(nearest_among(str_of("x"), "a kind has",
	    list).at, "; a kind has every, latest, minutes");
}

static void
test_a_word_too_long_for_any_name_is_like_none(void **state)
{
	char longer[200];
	struct nearest near = NEAREST_INIT(((struct str){ longer, 199 }));

	(void)state;
	memset(longer, 'a', sizeof(longer));
	nearest_offer(&near, (struct str){ longer, 198 });
	nearest_offer(&near, STR_LIT("aaaa"));
	assert_string_equal(nearest_text(&near, "none"), "none");
	near.word.n = 64;
	nearest_offer(&near, (struct str){ longer, 65 });
	assert_string_equal(nearest_text(&near, ""), "");
	nearest_offer(&near, (struct str){ longer, 63 });
	assert_int_equal(near.n, 1);
	nearest_release(&near);
}

static void
test_a_mistyped_word_is_like_the_right_one(void **state)
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
		SAME_NUMBER(row[i].word, nearest_is_like(str_of(row[i].word),
		    str_of(row[i].right)), row[i].is_like);
}

static void
test_long_texts_are_like_nothing(void **state)
{
	struct buf a = BUF_INIT, b = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < NEAREST_LENGTH_MAX; i++)
		buf_add_byte(&a, 'a');
	buf_add(&b, buf_str(&a));
	b.at[3] = 'b';
	assert_true(nearest_is_like(buf_str(&a), buf_str(&b)));
	buf_add_byte(&b, 'a');
	assert_false(nearest_is_like(buf_str(&a), buf_str(&b)));
	assert_true(nearest_is_like(buf_str(&b), buf_str(&b)));
	buf_release(&a);
	buf_release(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_mistyped_word_is_like_the_right_one),
		cmocka_unit_test(test_long_texts_are_like_nothing),
		cmocka_unit_test(test_a_slip_finds_the_word_that_was_meant),
		cmocka_unit_test(
		    test_what_others_were_offered_is_offered_again_in_their_order),
		cmocka_unit_test(
		    test_a_list_is_shown_where_no_word_of_it_is_near),
		cmocka_unit_test(
		    test_a_word_too_long_for_any_name_is_like_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
