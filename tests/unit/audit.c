/* SPDX-License-Identifier: ISC */
#include "pair.h"

#include "history/audit.h"

#include <time.h>

static const char begin[] =
    "git init -q && mkdir -p people/alice && printf '[person]\\n"
    "name = Alice Ng\\nemail = alice@x.org\\nmanager = Ana Lind "
    "<ana@example.org>, 2020-01-01..\\n' >people/alice/person.ini &&"
    "git add . && git commit -q -m one && git tag one && echo page >page &&"
    "git add . && git commit -q -m two && git tag two";

/* Dave, whom no roster has, makes himself the manager. */
static const char breach[] =
    "sed -i 's/Ana Lind <ana/Dave <dave/' people/alice/person.ini &&"
    "git -c user.name=Dave -c user.email=dave@x.org commit -q -a -m bad &&"
    "git tag bad";

static struct repo *
open_world(void)
{
	struct repo *repo = NULL;

	if (repo_open(&repo, ".", REPO_VERIFY, &err) < 0)
		fail_msg("%s", err.text);
	return repo;
}

/* The number of breaches in from..tip (from NULL: all); *n: of commits. */
static size_t
count(size_t *ncommits, const char *from, const char *tip)
{
	struct breaches list = BREACHES_INIT;
	struct audit audit = { .repo = open_world() };
	struct oid a, b;
	size_t n;
	int result;

	assert_int_equal(repo_resolve(&b, audit.repo, tip, &err), 0);
	if (from != NULL)
		assert_int_equal(repo_resolve(&a, audit.repo, from, &err), 0);
	result = audit_range(&list, &audit, from == NULL ? NULL : &a, &b,
	    &err);
	if (result < 0)
		fail_msg("%s", err.text);
	n = breaches_count(&list);
	*ncommits = audit.ncommits;
	breaches_release(&list);
	repo_close(audit.repo);
	return n;
}

static void
test_a_range_is_judged_without_what_came_before(void **state)
{
	size_t n;

	(void)state;
	sh(begin);
	sh(breach);
	sh("echo 2 >>page && git commit -q -a -m three");
	assert_int_equal(count(&n, NULL, "HEAD"), 1);
	assert_int_equal(n, 4);
	assert_int_equal(count(&n, "two", "bad"), 1);
	assert_int_equal(n, 1);
	assert_int_equal(count(&n, "bad", "HEAD"), 0);
	assert_int_equal(n, 1);
	assert_int_equal(count(&n, "HEAD", "one"), 0);
	assert_int_equal(n, 0);
}

/* An agreement ends by an amendment; both were made before the range. */
static void
test_a_range_knows_the_past_of_what_it_touches(void **state)
{
	size_t n;

	(void)state;
	pair_sh("act alice Agreed-by=\"$alice\"\n"
	    "echo 1 >page; git add page; as bob git commit -q -m page\n"
	    "t=$(git rev-parse HEAD:$f); echo more >>$f; git add $f\n"
	    "printf 'amend\\n\\nRecord: %s\\nAmends: %s\\nReason: x\\n' "
	    "$f $t >m; as bob git commit -q -F m -- $f\n"
	    "echo 2 >page; git add page; as bob git commit -q -m page\n"
	    "echo more >>$f; git add $f; as bob git commit -q -m plain\n"
	    "git tag free; act alice Agreed-by=\"$alice\"\n"
	    "echo 3 >page; git add page; as bob git commit -q -m page\n"
	    "echo more >>$f; git add $f; as bob git commit -q -m plain\n"
	    "git tag bad\n"
	    "echo 4 >page; git add page; as bob git commit -q -m page\n"
	    "echo more >>$f; git add $f; as bob git commit -q -m plain\n");
	assert_int_equal(chdir("r"), 0);
	assert_int_equal(count(&n, NULL, "HEAD"), 1);
	assert_int_equal(count(&n, "free~1", "free"), 0);
	assert_int_equal(n, 1);
	assert_int_equal(count(&n, "bad~1", "bad"), 1);
	assert_int_equal(count(&n, "bad~2", "bad"), 1);
	assert_int_equal(n, 2);
	assert_int_equal(count(&n, "HEAD~1", "HEAD"), 0);
	assert_int_equal(chdir(".."), 0);
}

/* A new commit behind one with a wrong clock is found, and so is the clock. */
static void
test_dates_do_not_hide_commits(void **state)
{
	size_t n;

	(void)state;
	sh(begin);
	sh("GIT_COMMITTER_DATE='@1 +0000' git commit -q --allow-empty -m old");
	sh(breach);
	sh("GIT_COMMITTER_DATE='2000000000 +0000' git commit -q "
	    "--allow-empty -m new");
	assert_int_equal(count(&n, "two", "HEAD"), 2);
	assert_int_equal(n, 3);
	assert_int_equal(count(&n, NULL, "HEAD"), 2);
	assert_int_equal(n, 5);
}

/* Makes a history of one commit after the other, with these seconds. */
static void
play_clock(const char *seconds)
{
	char script[1024];

	snprintf(script, sizeof(script), "rm -rf .git && git init -q && "
	    "for s in %s; do export GIT_AUTHOR_DATE=\"@$s +0000\" "
	    "GIT_COMMITTER_DATE=\"@$s +0000\"; "
	    "git commit -q --allow-empty -m x; done", seconds);
	sh(script);
}

static void
test_one_wrong_clock_is_one_finding(void **state)
{
	static const struct {
		const char *seconds;
		size_t all, last;	/* breaches of all, of the last one */
	} row[] = {
		{ "1790000000 1790000000", 0, 0 },
		{ "1790000000 1789913600", 0, 0 },	/* one day back */
		{ "1790000000 1789913599", 1, 1 },
		{ "1790000000 1789950000 1789913599", 1, 1 },
		{ "1790000000 1890000000 1790000100 1790000200", 1, 0 },
		{ "1790000000 1600000000 1790000100 1790000200", 1, 0 },
		{ "1790000000 1890000000 1790000000 1700000000", 2, 1 },
	};
	size_t i, n;

	(void)state;
	for (i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
		play_clock(row[i].seconds);
		if (count(&n, NULL, "HEAD") != row[i].all ||
		    count(&n, "HEAD~1", "HEAD") != row[i].last)
			fail_msg("%s: %zu, and of the last %zu",
			    row[i].seconds, count(&n, NULL, "HEAD"),
			    count(&n, "HEAD~1", "HEAD"));
	}
}

static void
test_replace_refs_grafts_and_commit_graphs_have_no_say(void **state)
{
	size_t n;

	(void)state;
	sh(begin);
	sh(breach);
	sh("echo 2 >>page && git commit -q -a -m three");
	sh("git replace HEAD $(git commit-tree -p two -m x two^{tree})");
	assert_int_equal(count(&n, NULL, "HEAD"), 1);
	sh("git replace -d HEAD && mkdir -p .git/info && echo "
	    "$(git rev-parse HEAD) $(git rev-parse two) >.git/info/grafts");
	assert_int_equal(count(&n, NULL, "HEAD"), 1);
	assert_int_equal(n, 4);
	sh("rm .git/info/grafts && git commit-graph write --reachable &&"
	    "chmod u+w .git/objects/info/commit-graph &&"
	    "printf garbage | dd of=.git/objects/info/commit-graph bs=1 "
	    "seek=1100 conv=notrunc 2>/dev/null");
	assert_int_equal(count(&n, NULL, "HEAD"), 1);
}

static void
test_what_is_not_whole_is_refused(void **state)
{
	struct breaches list = BREACHES_INIT;
	struct audit audit = { .repo = NULL };
	struct oid tip;

	(void)state;
	sh(begin);
	sh("git clone -q --depth 1 file://$PWD shallow");
	assert_int_equal(chdir("shallow"), 0);
	audit.repo = open_world();
	assert_int_equal(repo_tip(&tip, audit.repo, &err), 0);
	assert_int_equal(audit_range(&list, &audit, NULL, &tip, &err), -1);
	assert_int_equal(err.code, ERR_REFUSED);
	repo_close(audit.repo);
	assert_int_equal(chdir(".."), 0);
	sh("rm -rf shallow .git/objects/"
	    "$(git rev-parse one | sed 's#..#&/#')");
	audit.repo = open_world();
	assert_int_equal(repo_tip(&tip, audit.repo, &err), 0);
	assert_int_equal(audit_range(&list, &audit, NULL, &tip, &err), -1);
	repo_close(audit.repo);
	breaches_release(&list);
}

static void
test_a_line_from_git_is_read_strictly(void **state)
{
#define A "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define G "gggggggggggggggggggggggggggggggggggggggg"
#define LONG A A A A A A A A A A A A A A A A A A A A A A A A A A A A A A A A
#define Z "0000000000000000000000000000000000000000"
	static const struct {
		const char *line;
		bool is_good;
	} row[] = {
		{ A " " Z " refs/heads/main", true },
		{ Z " " A " refs/tags/x/y", true },
		{ A " " Z " HEAD", false },
		{ A " " Z " ", false },
		{ A " " Z, false },
		{ A "  " Z "refs/heads/main", false },
		{ A "x" Z " refs/heads/main", false },
		{ A " " Z " refs/heads/a b", false },
		{ A " " Z " refs/heads/\033[2J", false },
		{ A " " Z " refs/heads/\177", false },
		{ G " " Z " refs/heads/x", false },
		{ A " " G " refs/heads/x", false },
		{ A " " Z " refs/" LONG, false },
		{ "A" A " " Z " refs/heads/x", false },
		{ "", false },
	};
	struct audit_update update;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(row) / sizeof(row[0]); i++)
		if ((audit_parse_update(&update, str_of(row[i].line),
		    &err) == 0) != row[i].is_good)
			fail_msg("%s", row[i].line);
}

/* The rules that a push of `new` over `old` to `ref` breaks. */
static const char *
push(const char *old, const char *new, const char *ref)
{
	static char text[256];
	struct breaches list = BREACHES_INIT;
	struct audit audit = { .repo = open_world(), .now = time(NULL) };
	struct audit_update update = { .ref = "" };
	size_t i;

	if (old != NULL)
		assert_int_equal(repo_resolve(&update.old, audit.repo, old,
		    &err), 0);
	if (new != NULL)
		assert_int_equal(repo_resolve(&update.new, audit.repo, new,
		    &err), 0);
	strcpy(update.ref, ref);
	text[0] = '\0';
	if (audit_push(&list, &audit, &update, 1, &err) < 0)
		strcpy(text, "trouble");
	for (i = 0; i < list.n; i++) {
		strcat(text, i > 0 ? " " : "");
		strcat(text, breach_rule_name(list.breach[i].rule));
	}
	breaches_release(&list);
	repo_close(audit.repo);
	return text;
}

static void
test_only_the_branch_of_head_may_move_and_only_forward(void **state)
{
	(void)state;
	sh(begin);
	sh("git checkout -q -b other && echo 3 >>page && git commit -q -a "
	    "-m 3 && git checkout -q main");
	assert_string_equal(push("main", "other", "refs/heads/main"), "");
	assert_string_equal(push("main", "other", "refs/heads/other"),
	    "rewritten");
	assert_string_equal(push("main", "other", "refs/tags/x"),
	    "rewritten");
	assert_string_equal(push("main", NULL, "refs/heads/main"),
	    "rewritten");
	assert_string_equal(push("main", "one", "refs/heads/main"),
	    "rewritten");
	assert_string_equal(push("one", "other", "refs/heads/main"),
	    "trouble");
	assert_string_equal(push(NULL, "other", "refs/heads/main"),
	    "trouble");
}

static void
test_an_unborn_branch_may_be_made_with_one_root(void **state)
{
	(void)state;
	sh(begin);
	sh("git checkout -q --orphan second && git commit -q -m root &&"
	    "git merge -q --allow-unrelated-histories -m both main &&"
	    "git checkout -q --orphan unborn");
	assert_string_equal(push(NULL, "main", "refs/heads/unborn"), "");
	assert_string_equal(push(NULL, "second", "refs/heads/unborn"),
	    "rewritten");
}

/* What is staged is judged as the next commit; nothing is written. */
static void
test_what_is_staged_is_judged_and_nothing_is_written(void **state)
{
	struct breaches list = BREACHES_INIT;
	struct repo_identity who = { .name = "Dave", .email = "dave@x.org",
		.committer_seconds = 1795262400 };
	struct audit audit = { .repo = NULL };
	(void)state;
	sh(begin);
	sh("sed -i 's/<ana/<dave/' people/alice/person.ini && git add . && "
	    "git count-objects >../before");
	audit.repo = open_world();
	assert_int_equal(audit_staged(&list, &audit, &who, &err), 0);
	assert_int_equal(list.n, 1);
	assert_int_equal(list.breach[0].rule, BREACH_IDENTITY);
	assert_true(list.breach[0].is_unconfirmed);
	assert_true(oid_is_zero(&list.breach[0].commit));
	breaches_release(&list);
	sh("git count-objects | cmp - ../before");
	strcpy(who.name, "Ana Lind");
	strcpy(who.email, "ana@example.org");
	assert_int_equal(audit_staged(&list, &audit, &who, &err), 0);
	assert_int_equal(list.n, 0);
	/* a merge of three is one before it is committed */
	sh("git reset -q --hard && for i in b c; do "
	    "git commit-tree -p HEAD -m $i HEAD^{tree} >../$i; done && "
	    "cat ../b >.git/MERGE_HEAD");
	assert_int_equal(audit_staged(&list, &audit, &who, &err), 0);
	assert_int_equal(list.n, 0);
	sh("cat ../c >>.git/MERGE_HEAD");
	assert_int_equal(audit_staged(&list, &audit, &who, &err), 0);
	assert_int_equal(list.n, 1);
	assert_int_equal(list.breach[0].rule, BREACH_EVIL_MERGE);
	breaches_release(&list);
	sh("echo no commit >.git/MERGE_HEAD");
	assert_int_equal(audit_staged(&list, &audit, &who, &err), -1);
	repo_close(audit.repo);
}

#define IN_WORLD(test) \
	cmocka_unit_test_setup_teardown(test, world_make, world_remove)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(test_a_range_is_judged_without_what_came_before),
		cmocka_unit_test_setup_teardown(
		    test_a_range_knows_the_past_of_what_it_touches,
		    pair_make, world_remove),
		IN_WORLD(test_dates_do_not_hide_commits),
		IN_WORLD(test_one_wrong_clock_is_one_finding),
		IN_WORLD(
		    test_replace_refs_grafts_and_commit_graphs_have_no_say),
		IN_WORLD(test_what_is_not_whole_is_refused),
		cmocka_unit_test(test_a_line_from_git_is_read_strictly),
		IN_WORLD(
		    test_only_the_branch_of_head_may_move_and_only_forward),
		IN_WORLD(test_an_unborn_branch_may_be_made_with_one_root),
		IN_WORLD(
		    test_what_is_staged_is_judged_and_nothing_is_written),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
