/* SPDX-License-Identifier: ISC */
#include "table.h"
#include "world.h"

#include "base/err.h"
#include "report/reportcache.h"

static struct err err;
static struct oid folder = { { 1 } };
static bool all[MATTER_TYPES];

#define ALICE STR_LIT("alice")
#define BOB STR_LIT("bob")

static int
make(void **state)
{
	world_make(state);
	sh("git init -q && mkdir -p people/alice && echo 1 >people/alice/x &&"
	    "git add . && git commit -q -m one");
	matter_all(all);
	return 0;
}

static struct learn history;

/* What is known at HEAD on a day. */
static void
open_known(struct reportcache *known, struct repo **repo, const char *today)
{
	struct oid tip, tree;

	*known = (struct reportcache)REPORTCACHE_INIT;
	if (repo_open(repo, ".", REPO_REPORT, &err) < 0)
		fail_msg("%s", err.text);
	history = (struct learn)LEARN_INIT(*repo);
	if (repo_tip(&tip, *repo, &err) < 0 ||
	    repo_tree_of(&tree, *repo, &tip, &err) < 0 ||
	    reportcache_read(known, &history, &tip, &tree, day(today), &err) <
		0)
		fail_msg("%s", err.text);
}

static void
close_known(struct reportcache *known, struct repo *repo)
{
	reportcache_keep(known);
	reportcache_release(known);
	learn_release(&history);
	repo_close(repo);
}

/* Learns two people; Alice's matter holds until two days are passed. */
static void
learn(const char *today, const char *first, const char *last, bool spoil)
{
	struct matter matter = { .type = MATTER_ACTION, .due = DATE_NONE,
	    .late = day("1969-12-01"), .since = DATE_NEVER, .count = 7,
	    .what = "to do", .person = ALICE, .name = STR_LIT("Alice Ng"),
	    .path = STR_LIT("p"), .who = STR_LIT("= A\nB") };
	struct repo *repo = NULL;
	struct reportcache known;

	open_known(&known, &repo, today);
	reportcache_begin(&known, ALICE, &folder);
	reportcache_narrow(&known, day(first));
	reportcache_narrow(&known, DATE_NONE);
	reportcache_narrow(&known, DATE_NEVER);
	reportcache_narrow(&known, day(last));
	if (spoil)
		reportcache_spoil(&known);
	reportcache_add(&known, &matter);
	matter.what = "minutes";
	matter.who = STR_NONE;
	matter.every = (struct date_step){ 3, DATE_WEEKS };
	matter.share = 800;
	reportcache_add(&known, &matter);
	reportcache_begin(&known, BOB, &folder);
	/* of somebody else it says nothing */
	reportcache_add(&known, &matter);
	close_known(&known, repo);
}

static bool
knows(struct matters *out, const char *today, struct str id,
    const struct oid *oid)
{
	struct repo *repo = NULL;
	struct reportcache known;
	bool answer;

	open_known(&known, &repo, today);
	if (reportcache_find(&answer, out, &known, id, oid, all, STR_LIT("r"),
	    &err) < 0)
		fail_msg("%s", err.text);
	/* else the file would be written without the others */
	reportcache_release(&known);
	learn_release(&history);
	repo_close(repo);
	return answer;
}

static void
test_matters_come_back_word_for_word(void **state)
{
	struct matters found = MATTERS_INIT;
	struct matter *m;

	(void)state;
	learn("2026-11-21", "2026-11-01", "2026-12-01", false);
	assert_true(knows(&found, "2026-11-21", ALICE, &folder));
	assert_int_equal(found.n, 2);
	m = &found.matter[0];
	assert_int_equal(m->type, MATTER_ACTION);
	assert_true(date_is_none(m->due));
	assert_int_equal(m->late.day, -31);
	assert_int_equal(date_cmp(m->since, DATE_NEVER), 0);
	assert_int_equal(m->count, 7);
	assert_string_equal(m->what, "to do");
	assert_true(str_is(m->person, "alice"));
	assert_true(str_is(m->name, "Alice Ng"));
	assert_true(str_is_absent(m->kind));
	assert_true(str_is(m->path, "p"));
	assert_true(str_is(m->who, "= A\nB"));
	assert_true(str_is(m->repo, "r"));
	assert_true(date_step_is_none(m->every));
	assert_string_equal(m[1].what, "minutes");
	assert_int_equal(m[1].every.n, 3);
	assert_int_equal(m[1].every.unit, DATE_WEEKS);
	assert_int_equal(m[1].share, 800);
	assert_true(str_is_absent(m[1].who));
	matters_cut(&found, 0);
	assert_true(knows(&found, "2026-11-21", BOB, &folder));
	assert_int_equal(found.n, 0);
	assert_false(knows(&found, "2026-11-21", STR_LIT("al"), &folder));
	matters_release(&found);
}

static void
test_only_what_is_wanted_comes_back(void **state)
{
	struct matters found = MATTERS_INIT;

	(void)state;
	learn("2026-11-21", "2026-11-01", "2026-12-01", false);
	all[MATTER_ACTION] = false;
	assert_true(knows(&found, "2026-11-21", ALICE, &folder));
	assert_int_equal(found.n, 0);
	matters_release(&found);
}

static void
test_days_folders_and_doubts_are_minded(void **state)
{
	struct oid other = { { 2 } };
	struct matters found = MATTERS_INIT;

	(void)state;
	learn("2026-11-21", "2026-11-10", "2026-11-30", false);
	assert_false(knows(&found, "2026-11-09", ALICE, &folder));
	assert_true(knows(&found, "2026-11-10", ALICE, &folder));
	assert_true(knows(&found, "2026-11-29", ALICE, &folder));
	assert_false(knows(&found, "2026-11-30", ALICE, &folder));
	assert_true(knows(&found, "2026-11-30", BOB, &folder));
	assert_false(knows(&found, "2026-11-21", ALICE, &other));
	learn("2026-11-21", "2026-11-21", "2026-11-22", false);
	assert_true(knows(&found, "2026-11-21", ALICE, &folder));
	assert_false(knows(&found, "2026-11-20", ALICE, &folder));
	assert_false(knows(&found, "2026-11-22", ALICE, &folder));
	learn("2026-11-21", "2026-11-10", "2026-11-30", true);
	assert_false(knows(&found, "2026-11-21", ALICE, &folder));
	assert_true(knows(&found, "2026-11-21", BOB, &folder));
	matters_release(&found);
}

/* What one found out the other finds, and keeps as if it were its own. */
static void
test_what_is_handed_over_is_found(void **state)
{
	struct matter matter = { .type = MATTER_ACTION, .late = day(
	    "2026-11-20"), .what = "to do", .person = BOB,
	    .path = STR_LIT("p") };
	struct matters found = MATTERS_INIT;
	struct buf bytes = BUF_INIT, lines = BUF_INIT, more = BUF_INIT;
	struct str now, later;
	struct repo *repo = NULL;
	struct reportcache known;
	bool answer;

	(void)state;
	open_known(&known, &repo, "2026-11-21");
	reportcache_begin(&known, ALICE, &folder);
	reportcache_forget(&known);
	reportcache_begin(&known, BOB, &folder);
	reportcache_add(&known, &matter);
	reportcache_narrow(&known, day("2026-11-25"));
	assert_true(reportcache_wants_more(&known));
	reportcache_begin_later(&known);
	reportcache_hand_over(&bytes, &known);
	reportcache_release(&known);
	learn_release(&history);
	repo_close(repo);

	open_known(&known, &repo, "2026-11-21");
	reportcache_begin(&known, ALICE, &folder);
	later = buf_str(&bytes);
	assert_true(str_next_string(&now, &later));
	/* what is cut short is nobody's */
	buf_add(&lines, str_first(now, 20));
	reportcache_take_over(&known, &lines, &more);
	assert_int_equal(reportcache_find(&answer, &found, &known, BOB,
	    &folder, all, STR_LIT("r"), &err), 0);
	assert_false(answer);
	buf_clear(&lines);
	buf_clear(&more);
	buf_add(&lines, now);
	buf_add(&more, later);
	reportcache_take_over(&known, &lines, &more);
	assert_int_equal(reportcache_find(&answer, &found, &known, BOB,
	    &folder, all, STR_LIT("r"), &err), 0);
	assert_true(answer);
	assert_int_equal(found.n, 1);
	assert_string_equal(found.matter[0].what, "to do");
	close_known(&known, repo);
	matters_cut(&found, 0);
	assert_true(knows(&found, "2026-11-21", ALICE, &folder));
	assert_true(knows(&found, "2026-11-24", BOB, &folder));
	assert_int_equal(found.n, 1);
	matters_cut(&found, 0);
	assert_true(knows(&found, "2026-11-25", BOB, &folder));
	assert_int_equal(found.n, 0);
	matters_release(&found);
	buf_release(&bytes);
	buf_release(&lines);
	buf_release(&more);
}

/* Alice has a matter now, and from the 25th on none. */
static void
learn_ahead(const char *today)
{
	struct matter matter = { .type = MATTER_ACTION, .late = day(today),
	    .what = "to do", .person = ALICE, .path = STR_LIT("p") };
	struct repo *repo = NULL;
	struct reportcache known;

	open_known(&known, &repo, today);
	reportcache_begin(&known, ALICE, &folder);
	reportcache_add(&known, &matter);
	reportcache_narrow(&known, day("2026-11-25"));
	assert_true(reportcache_wants_more(&known));
	assert_int_equal(date_cmp(reportcache_begin_later(&known),
	    day("2026-11-25")), 0);
	reportcache_narrow(&known, day("2026-11-25"));
	reportcache_narrow(&known, day("2027-11-25"));
	assert_false(reportcache_wants_more(&known));
	reportcache_begin(&known, BOB, &folder);
	reportcache_narrow(&known, day("2026-11-22"));
	close_known(&known, repo);
}

static void
test_days_to_come_are_known(void **state)
{
	struct matters found = MATTERS_INIT;

	(void)state;
	learn_ahead("2026-11-21");
	assert_true(knows(&found, "2026-11-24", ALICE, &folder));
	assert_int_equal(found.n, 1);
	matters_cut(&found, 0);
	assert_true(knows(&found, "2026-11-25", ALICE, &folder));
	assert_int_equal(found.n, 0);
	assert_true(knows(&found, "2027-11-24", ALICE, &folder));
	assert_false(knows(&found, "2027-11-25", ALICE, &folder));
	assert_true(knows(&found, "2026-11-21", BOB, &folder));
	assert_false(knows(&found, "2026-11-22", BOB, &folder));
	sh("echo 2 >people/alice/x && git commit -q -a -m two");
	assert_false(knows(&found, "2026-11-25", ALICE, &folder));
	matters_release(&found);
}

static void
test_commits_since_make_stale_whom_they_are_about(void **state)
{
	struct matters found = MATTERS_INIT;

	(void)state;
	learn("2026-11-21", "2026-11-01", "2026-12-01", false);
	sh("git commit -q --allow-empty -m two");
	assert_true(knows(&found, "2026-11-21", ALICE, &folder));
	sh("echo 2 >people/alice/x && git commit -q -a -m three &&"
	    "git revert --no-edit HEAD >/dev/null");
	assert_false(knows(&found, "2026-11-21", ALICE, &folder));
	assert_true(knows(&found, "2026-11-21", BOB, &folder));
	sh("git commit -q --allow-empty -F - <<'E'\n"
	    "agree\n\n"
	    "Record: people/bob/2026-11-01-one-to-one.md\n"
	    "Text: 0123456789012345678901234567890123456789\n"
	    "Text-SHA256: 01234567890123456789012345678901"
	    "23456789012345678901234567890123\n"
	    "Agreed-by: Bob <bob@example.org>\nE");
	assert_false(knows(&found, "2026-11-21", BOB, &folder));
	matters_release(&found);
}

static void
test_another_past_or_other_rules_leave_nothing(void **state)
{
	struct matters found = MATTERS_INIT;

	(void)state;
	sh("git commit -q --allow-empty -m two");
	learn("2026-11-21", "2026-11-01", "2026-12-01", false);
	assert_true(knows(&found, "2026-11-21", BOB, &folder));
	sh("git reset -q --soft HEAD^");
	assert_false(knows(&found, "2026-11-21", BOB, &folder));
	learn("2026-11-21", "2026-11-01", "2026-12-01", false);
	sh("git commit -q --amend -m anew");
	assert_false(knows(&found, "2026-11-21", BOB, &folder));
	learn("2026-11-21", "2026-11-01", "2026-12-01", false);
	sh("echo '[policy]' >one-to-one.ini && git add . &&"
	    "git commit -q -m rules");
	assert_false(knows(&found, "2026-11-21", BOB, &folder));
	matters_release(&found);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make, world_remove)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_matters_come_back_word_for_word),
		TEST(test_only_what_is_wanted_comes_back),
		TEST(test_days_folders_and_doubts_are_minded),
		TEST(test_what_is_handed_over_is_found),
		TEST(test_days_to_come_are_known),
		TEST(test_commits_since_make_stale_whom_they_are_about),
		TEST(test_another_past_or_other_rules_leave_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
