/* SPDX-License-Identifier: ISC */
#include "table.h"
#include "world.h"

#include "base/err.h"
#include "report/reportcache.h"

static struct err err;
static struct oid folder = { { 1 } };
static struct report_options all;

#define ALICE STR_LIT("alice")
#define BOB STR_LIT("bob")

static int
make(void **state)
{
	world_make(state);
	sh("git init -q && mkdir -p people/alice && echo 1 >people/alice/x &&"
	    "git add . && git commit -q -m one");
	all = (struct report_options){ .as_of = day("2026-11-21"),
	    .until = DATE_NEVER, .repo_name = "r" };
	matter_all(all.wanted);
	return 0;
}

static struct learn history;
static const char *settings = "";

/* Opens what is known at HEAD on a day. */
static void
open_known(struct reportcache *known, struct repo **repo, const char *today)
{
	struct policy policy = POLICY_INIT;
	struct oid tip, tree;

	*known = (struct reportcache)REPORTCACHE_INIT;
	if (repo_open(repo, ".", REPO_REPORT, &err) < 0)
		fail_msg("%s", err.text);
	history = (struct learn)LEARN_INIT(*repo);
	if (repo_tip(&tip, *repo, &err) < 0 ||
	    repo_tree_of(&tree, *repo, &tip, &err) < 0 ||
	    policy_parse(&policy, str_of(settings), &err) < 0 ||
	    reportcache_read(known, &history, &tip, &tree, &policy, day(today),
	    &err) < 0)
		fail_msg("%s", err.text);
	policy_release(&policy);
}

static void
close_known(struct reportcache *known, struct repo *repo)
{
	reportcache_keep(known);
	reportcache_release(known);
	learn_release(&history);
	repo_close(repo);
}

/* Learns two people; Alice's matter stays the same for two days. */
static void
learn(const char *today, const char *first, const char *last, bool spoil)
{
	struct matter matter = { .type = MATTER_ACTION, .due = DATE_NONE,
	    .late = day("1969-12-01"), .since = DATE_NEVER, .count = 7,
	    .what = WHAT_TO_DO, .person = ALICE, .name = STR_LIT("Alice Ng"),
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
	matter.what = WHAT_MINUTES;
	matter.who = STR_NONE;
	matter.every = (struct date_step){ 3, DATE_WEEKS };
	matter.share = 800;
	reportcache_add(&known, &matter);
	reportcache_begin(&known, BOB, &folder);
	/* a matter of another person is not kept for this one */
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
	answer = reportcache_find(out, &known, id, oid, &all);
	/* else the others would be missing in the file */
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
	assert_int_equal(m->what, WHAT_TO_DO);
	assert_true(str_is(m->person, "alice"));
	assert_true(str_is(m->name, "Alice Ng"));
	assert_true(str_is_absent(m->kind));
	assert_true(str_is(m->path, "p"));
	assert_true(str_is(m->who, "= A\nB"));
	assert_true(str_is(m->repo, "r"));
	assert_true(date_step_is_none(m->every));
	assert_int_equal(m[1].what, WHAT_MINUTES);
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
	all.wanted[MATTER_ACTION] = false;
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

/* Another process finds what one has found out, and keeps it as its own. */
static void
test_what_is_handed_over_is_found(void **state)
{
	struct matter matter = { .type = MATTER_ACTION, .late = day(
	    "2026-11-20"), .what = WHAT_TO_DO, .person = BOB,
	    .path = STR_LIT("p") };
	struct matters found = MATTERS_INIT;
	struct buf bytes = BUF_INIT, part = BUF_INIT;
	struct repo *repo = NULL;
	struct reportcache known;

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
	/* bytes that are cut short are not believed */
	buf_add(&part, str_first(buf_str(&bytes), 20));
	reportcache_take_over(&known, &part);
	assert_false(reportcache_find(&found, &known, BOB, &folder, &all));
	reportcache_take_over(&known, &bytes);
	assert_true(reportcache_find(&found, &known, BOB, &folder, &all));
	assert_int_equal(found.n, 1);
	assert_int_equal(found.matter[0].what, WHAT_TO_DO);
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
	buf_release(&part);
}

/* Reads a person anew, with one matter of that count. */
static void
read_anew(struct reportcache *known, char id, unsigned count)
{
	struct matter matter = { .type = MATTER_ACTION, .late = day(
	    "2026-11-20"), .what = WHAT_TO_DO, .count = count,
	    .person = { &id, 1 }, .path = STR_LIT("p") };

	reportcache_begin(known, matter.person, &folder);
	reportcache_add(known, &matter);
}

/* The counts of people's matters; 0: the person is not known. */
static void
check_counts(struct reportcache *known, const char *ids,
    const unsigned *count)
{
	struct matters found = MATTERS_INIT;
	size_t i;

	for (i = 0; ids[i] != '\0'; i++) {
		matters_cut(&found, 0);
		assert_int_equal(reportcache_find(&found, known,
		    (struct str){ &ids[i], 1 }, &folder, &all),
		    count[i] > 0);
		assert_int_equal(found.n, count[i] > 0);
		assert_int_equal(found.n > 0 ? found.matter[0].count : 0,
		    count[i]);
	}
	matters_release(&found);
}

/*
 * Of six people three have news, who stand between the others, so that what
 * stays is in several parts.  The same is kept if other processes find the last
 * ones, with whom the work was shared meanwhile.
 */
static void
test_news_stand_between_what_stays(void **state)
{
	static const unsigned first[] = { 1, 2, 3, 4, 5, 6 };
	static const unsigned then[] = { 1, 12, 3, 14, 5, 16 };
	struct repo *repo = NULL;
	struct reportcache known;
	struct buf found = BUF_INIT;
	size_t i, shared;

	(void)state;
	for (shared = 0; shared < 2; shared++) {
		sh("rm -rf .git/one-to-one");
		open_known(&known, &repo, "2026-11-21");
		for (i = 0; i < 6; i++)
			read_anew(&known, "abcdef"[i], first[i]);
		close_known(&known, repo);
		if (shared > 0) {
			open_known(&known, &repo, "2026-11-21");
			reportcache_forget(&known);
			check_counts(&known, "e", &first[4]);
			read_anew(&known, 'f', then[5]);
			reportcache_hand_over(&found, &known);
			reportcache_release(&known);
			learn_release(&history);
			repo_close(repo);
		}
		open_known(&known, &repo, "2026-11-21");
		check_counts(&known, "a", &first[0]);
		read_anew(&known, 'b', then[1]);
		check_counts(&known, "c", &first[2]);
		read_anew(&known, 'd', then[3]);
		if (shared > 0) {
			reportcache_take_over(&known, &found);
			check_counts(&known, "ef", &then[4]);
		} else {
			check_counts(&known, "e", &first[4]);
			read_anew(&known, 'f', then[5]);
		}
		close_known(&known, repo);
		open_known(&known, &repo, "2026-11-21");
		check_counts(&known, "abcdef", then);
		close_known(&known, repo);
		sh(shared > 0 ? "cmp kept .git/one-to-one/people" :
		    "cp .git/one-to-one/people kept");
	}
	buf_release(&found);
}

/* Alice has a matter now, and none from the 25th on. */
static void
learn_ahead(const char *today)
{
	struct matter matter = { .type = MATTER_ACTION, .late = day(today),
	    .what = WHAT_TO_DO, .person = ALICE, .path = STR_LIT("p") };
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

/* Not every new commit descends from the one that was known. */
static void
test_a_branch_makes_stale_whom_it_is_about(void **state)
{
	struct matters found = MATTERS_INIT;

	(void)state;
	sh("mkdir people/bob && echo 1 >people/bob/x && git add . &&"
	    "git commit -q -m two && git branch side &&"
	    "git commit -q --allow-empty -m three");
	learn("2026-11-21", "2026-11-01", "2026-12-01", false);
	sh("git checkout -q side && echo 2 >people/bob/x &&"
	    "git commit -q -a -m four && git checkout -q - &&"
	    "git merge -q --no-edit side");
	assert_true(knows(&found, "2026-11-21", ALICE, &folder));
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
	sh("mkdir templates && echo 1 >templates/x && git add . &&"
	    "git commit -q -m rules");
	assert_false(knows(&found, "2026-11-21", BOB, &folder));
	matters_release(&found);
}

static void
test_settings_count_by_what_they_say_of_people(void **state)
{
	static const struct {
		const char *settings;
		bool is_known;
	} row[] = {
		{ "[policy]\ncontract = yes\nreviewed = 2026-01-01\n"
		    "[kind one-to-one]\nevery = 2 weeks\n", true },
		{ "# why\n[policy]\ncontract: yes ; so\n"
		    "reviewed = 2026-11-01\nreview-every = 1 year\n"
		    "[kind one-to-one]\nevery = 2 weeks\n", true },
		{ "[policy]\ncontract = yes\n"
		    "[kind one-to-one]\nevery = 2 weeks\n", true },
		{ "[policy]\ncontract = no\n"
		    "[kind one-to-one]\nevery = 2 weeks\n", false },
		{ "[policy]\nagree-within = 9 days\ncontract = yes\n"
		    "[kind one-to-one]\nevery = 2 weeks\n", false },
		{ "[policy]\ncontract = yes\n"
		    "[kind one-to-one]\nevery = 3 weeks\n", false },
		{ "[policy]\ncontract = yes\n"
		    "[kind one-to-one]\nevery = 2 weeks\n[kind x]\n", false },
		{ "[policy]\ncontract = yes\n"
		    "[kind catch-up]\nevery = 2 weeks\n", false },
		{ "[kind one-to-one]\nreview-every = 1 year\n", false },
		{ "", false },
	};
	struct matters found = MATTERS_INIT;
	size_t i;

	(void)state;
	settings = row[0].settings;
	learn("2026-11-21", "2026-11-01", "2026-12-01", false);
	for (i = 0; i < COUNT(row); i++) {
		settings = row[i].settings;
		CHECK(row[i].settings, knows(&found, "2026-11-21", ALICE,
		    &folder) == row[i].is_known);
	}
	/* `review-every` of a kind is another key than that of the policy */
	settings = "[kind one-to-one]\nreview-every = 1 year\n";
	learn("2026-11-21", "2026-11-01", "2026-12-01", false);
	settings = "[kind one-to-one]\nreview-every = 2 years\n";
	assert_false(knows(&found, "2026-11-21", ALICE, &folder));
	settings = "";
	matters_release(&found);
}

static const char *const crowd[] = { "alice", "bob", "carol", "dave", "eve",
	"frank", "grace", "heidi", "ivan", "judy", "karl", "lena", "mike",
	"nina", "olga", "paul", "quinn", "rosa", "sam", "tom", "uma",
	"vera", "will", "xenia", "yuri", "zoe", "zora" };

/*
 * Makes a report on a crowd, but for the people left out: finds what is known
 * and reads the others; spoilt: one person who must not be kept.
 */
static void
report_crowd(const char *left_out, const char *spoilt,
    const struct oid *of_alice)
{
	const struct oid *of;
	struct matters found = MATTERS_INIT;
	struct repo *repo = NULL;
	struct reportcache known;
	size_t i;

	open_known(&known, &repo, "2026-11-21");
	for (i = 0; i < COUNT(crowd); i++) {
		if (strstr(left_out, crowd[i]) != NULL)
			continue;
		of = i == 0 ? of_alice : &folder;
		if (!reportcache_find(&found, &known, str_of(crowd[i]), of,
		    &all))
			reportcache_begin(&known, str_of(crowd[i]), of);
		if (strcmp(crowd[i], spoilt) == 0)
			reportcache_spoil(&known);
	}
	close_known(&known, repo);
	matters_release(&found);
}

/* Checks that everybody of the crowd is known, but for these. */
static void
assert_knows_all_but(const char *unknown, const struct oid *of_alice)
{
	struct matters found = MATTERS_INIT;
	size_t i;

	for (i = 0; i < COUNT(crowd); i++)
		CHECK(crowd[i], knows(&found, "2026-11-21", str_of(crowd[i]),
		    i == 0 ? of_alice : &folder) ==
		    (strstr(unknown, crowd[i]) == NULL));
	matters_release(&found);
}

/* For people read anew the new result counts, for the others the kept one. */
static void
test_what_was_known_of_others_is_kept(void **state)
{
	struct oid other = { { 2 } };

	(void)state;
	report_crowd("", "", &folder);
	sh("mkdir people/quinn && echo 2 | tee people/alice/x >people/quinn/x"
	    "&& git add . && git commit -q -m two");
	assert_knows_all_but("alice quinn", &folder);
	report_crowd("", "", &other);
	assert_knows_all_but("", &other);
	assert_knows_all_but("alice", &folder);
	/* not known: a person who must not be kept, and one who was left out */
	sh("echo 3 >people/alice/x && git commit -q -a -m three");
	report_crowd("bob", "alice", &folder);
	assert_knows_all_but("alice bob", &folder);
	report_crowd("", "", &folder);
	assert_knows_all_but("", &folder);
}

static void
test_what_is_not_whole_is_not_believed(void **state)
{
	(void)state;
	report_crowd("", "", &folder);
	sh("sed -i s/alice/carol/ .git/one-to-one/people");
	assert_knows_all_but("alice bob carol dave eve frank grace heidi ivan "
	    "judy karl lena mike nina olga paul quinn rosa sam tom uma vera "
	    "will xenia yuri zoe zora", &folder);
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
		TEST(test_news_stand_between_what_stays),
		TEST(test_days_to_come_are_known),
		TEST(test_commits_since_make_stale_whom_they_are_about),
		TEST(test_a_branch_makes_stale_whom_it_is_about),
		TEST(test_another_past_or_other_rules_leave_nothing),
		TEST(test_settings_count_by_what_they_say_of_people),
			TEST(test_what_was_known_of_others_is_kept),
		TEST(test_what_is_not_whole_is_not_believed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
