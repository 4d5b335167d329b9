/* SPDX-License-Identifier: ISC */
/*
 * acts: taken from messages, found by text; what is kept is believed only when
 * it is whole and fits the tip.
 */

#include "acts.h"

#include "branches.h"

/* Reads the acts of a tip and compares how many there are on A's text. */
static void
check(const struct world *w, const struct oid *tip, unsigned want)
{
	struct acts acts = ACTS_INIT;
	struct err err = ERR_INIT;
	struct oid text = text_at_tip(w, A);
	unsigned i, n = 0;

	if (acts_read(&acts, w->repo, tip, &err) < 0)
		fail_msg("%s", err.text);
	for (i = acts_on(&acts, &text); i != ACTS_END; i = acts.act[i].next) {
		assert_int_equal(acts.act[i].type, ACT_AGREE);
		assert_true(str_is(acts.act[i].record, A));
		assert_true(str_is(acts.act[i].email, "a@example.org"));
		assert_string_equal(date_text(acts.act[i].day).at,
		    "2026-01-05");
		n++;
	}
	assert_int_equal(n, want);
	assert_int_equal(acts_on(&acts, &w->tip), ACTS_END);
	acts_release(&acts);
}

static void
in_world(const struct world *w, const char *words)
{
	char command[1024];

	snprintf(command, sizeof(command), "cd %s; %s", w->dir, words);
	run(command);
}

static void
test_acts_are_found_by_the_text_they_name(void **state)
{
	struct world *w = *state;

	in_world(w, "rm -rf .git/one-to-one");
	check(w, &w->tip, 1);
	in_world(w, "test -s .git/one-to-one/acts");
	check(w, &w->tip, 1);
}

static void
test_acts_of_an_older_tip_are_completed_and_of_a_later_one_left_out(
    void **state)
{
	struct world *w = *state;
	struct err err = ERR_INIT;
	struct oid before;

	assert_int_equal(repo_resolve(&before, w->repo, "HEAD~2", &err), 0);
	in_world(w, "rm -rf .git/one-to-one");
	check(w, &before, 0);
	check(w, &w->tip, 1);
	check(w, &before, 0);
}

static void
test_acts_do_not_believe_a_file_that_is_not_whole(void **state)
{
	static const char *const harm[] = {
		"sed -i '2,$d'", "sed -i 's/^a /d /'", ": >", "echo x >",
		"printf 'one-to-one acts 1 ' >", "sed -i '$s/.$//'" };
	struct world *w = *state;
	char line[128];
	size_t i;

	for (i = 0; i < sizeof(harm) / sizeof(*harm); i++) {
		check(w, &w->tip, 1);
		snprintf(line, sizeof(line), "%s .git/one-to-one/acts",
		    harm[i]);
		in_world(w, line);
		check(w, &w->tip, 1);
	}
}

static void
test_acts_are_read_where_nothing_can_be_kept(void **state)
{
	struct world *w = *state;

	in_world(w, "rm -rf .git/one-to-one; echo >.git/one-to-one");
	check(w, &w->tip, 1);
	in_world(w, "test -f .git/one-to-one; rm .git/one-to-one");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_acts_are_found_by_the_text_they_name),
		cmocka_unit_test(
		    test_acts_of_an_older_tip_are_completed_and_of_a_later_one_left_out),
		cmocka_unit_test(
		    test_acts_do_not_believe_a_file_that_is_not_whole),
		cmocka_unit_test(
		    test_acts_are_read_where_nothing_can_be_kept),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
