/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "notes/breach.h"

static void
test_names_of_rules_are_those_of_the_manual(void **state)
{
	static const char *const names[] = { "forged", "not-party",
		"wrong-text", "mixed", "changed-after-agreement", "removed",
		"disagreement-changed", "identity-changed", "policy-changed",
		"evil-merge", "date", "rewritten", "malformed", "unsigned",
		"bad-signature", "lost-item" };
	OWN(buf) words = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(names); i++)
		assert_string_equal(breach_rule_name((enum breach_rule)i),
		    names[i]);
	assert_int_equal(COUNT(names), BREACH_RULES);
	for (i = 0; i < BREACH_RULES; i++) {
		buf_clear(&words);
		breach_add_remedy(&words, (enum breach_rule)i, "HEAD~2");
		CHECK(names[i], words.n > 0);
		CHECK(names[i], str_find(buf_str(&words), "%s") == words.n);
	}
	buf_clear(&words);
	breach_add_remedy(&words, BREACH_UNSIGNED, "HEAD~2");
	assert_string_equal(words.at, "sign what is not pushed: git fetch; "
	    "git rebase -f --autostash -S HEAD~2");
}

static void
test_a_claim_is_for_what_an_administrator_may(void **state)
{
	struct breach breach = { 0 };
	OWN(buf) words = BUF_INIT;
	unsigned i, n = 0;

	(void)state;
	for (i = 0; i < BREACH_RULES; i++) {
		breach.rule = (enum breach_rule)i;
		buf_clear(&words);
		breach_add_claim(&words, &breach, "o'pat@example.org");
		if (words.n > 0)
			n |= 1u << i;
	}
	assert_int_equal(n, 1u << BREACH_IDENTITY | 1u << BREACH_POLICY);
	buf_clear(&words);
	breach.rule = BREACH_POLICY;
	breach_add_claim(&words, &breach, "o'pat@example.org");
	assert_string_equal(words.at, "; or, if the server names you as "
	    "administrator: git config --add one-to-one.administrator "
	    "'o'\\''pat@example.org'");
	breach.is_unconfirmed = true;
	buf_clear(&words);
	breach_add_claim(&words, &breach, "pat@example.org");
	assert_int_equal(words.n, 0);
}

static void
test_a_lost_item_is_a_remark_and_nothing_else_is(void **state)
{
	struct breaches list = BREACHES_INIT;
	size_t i;

	(void)state;
	for (i = 0; i <= BREACH_LOST_ITEM; i++)
		breaches_add(&list, (enum breach_rule)i, NULL, NULL, "%s",
		    "x");
	assert_int_equal(breaches_count(&list), BREACH_LOST_ITEM);
	assert_true(breach_is_remark(&list.breach[BREACH_LOST_ITEM]));
	breaches_release(&list);
	assert_int_equal(list.n, 0);
}

static void
test_what_came_last_can_be_taken_back(void **state)
{
	struct breaches list = BREACHES_INIT;
	struct oid oid = { { 1 } };
	char path[] = "people/a/x.md";
	struct breach *breach;

	(void)state;
	breach = breaches_add(&list, BREACH_MIXED, &oid, path, "%d", 1);
	path[0] = 'X';
	assert_string_equal(breach->path, "people/a/x.md");
	assert_string_equal(breach->text, "1");
	assert_true(oid_eq(&breach->commit, &oid));
	breaches_add(&list, BREACH_MIXED, NULL, NULL, "2");
	assert_string_equal(list.breach[1].path, "");
	assert_true(oid_is_zero(&list.breach[1].commit));
	breaches_cut(&list, 1);
	assert_int_equal(list.n, 1);
	assert_string_equal(list.breach[0].text, "1");
	breaches_release(&list);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names_of_rules_are_those_of_the_manual),
		cmocka_unit_test(test_a_claim_is_for_what_an_administrator_may),
		cmocka_unit_test(
		    test_a_lost_item_is_a_remark_and_nothing_else_is),
		cmocka_unit_test(test_what_came_last_can_be_taken_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
