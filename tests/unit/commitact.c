/* SPDX-License-Identifier: ISC */
#include "crash.h"
#include "pair.h"

#include "act/commitact.h"

/* There is neither of those files, so fsck need start no program for them. */
#define IS_WHOLE "git -c core.commitGraph=false " \
	"-c core.multiPackIndex=false fsck --strict --no-dangling " \
	"--no-progress\n"

/* Two files in one commit: the record is changed, another file is new. */
static struct repo_change files[2] = {
	{ .path = PAIR_RECORD }, { .path = "people/alice/evidence/mail" },
};

static struct buf after = BUF_INIT;

static int
perform_two(struct repo *repo, const struct repo_head *head)
{
	struct repo_identity who;
	struct oid commit;

	OK(repo_identity(&who, repo, &err));
	return commitact(&commit, &(struct commitact_wish){ repo, head, &who,
	    "both\n", files, 2 }, &err);
}

static struct repo *
open_it(struct repo_head *head, struct buf *before)
{
	struct repo *repo;

	sh("cat r/" PAIR_RECORD " >before; sed s/rota/ROTA/ before >after");
	buf_add_string(before, said("cat before"));
	buf_add_byte(before, '\n');
	buf_clear(&after);
	buf_add_string(&after, said("cat after"));
	buf_add_byte(&after, '\n');
	files[0].bytes = buf_str(&after);
	files[1].bytes = STR_LIT("mail\n");
	pair_be("Alice Ng", "alice@example.org");
	repo = pair_open(REPO_WRITE);
	OK(repo_head(head, repo, &err));
	return repo;
}

static void
test_perform_leaves_index_and_work_tree_right(void **state)
{
	struct buf before = BUF_INIT;
	struct repo_head head;
	struct repo *repo;

	(void)state;
	pair_sh("echo '# staged' >>people/alice/person.ini; git add .\n"
	    "echo '# edited' >>people/alice/person.ini; echo x >new");
	repo = open_it(&head, &before);
	assert_int_equal(perform_two(repo, &head), 0);
	repo_close(repo);
	pair_sh("cmp $f ../after; git diff --cached --name-only >../staged\n"
	    "echo people/alice/person.ini | cmp - ../staged\n"
	    "git diff --name-only | cmp - ../staged\n"
	    "test $(git show --format= --name-only HEAD | wc -l) = 2\n"
	    "test \"$(git show HEAD:people/alice/evidence/mail)\" = mail\n"
	    "git fsck --strict");
	buf_release(&before);
}

static void
test_perform_changes_nothing_when_somebody_was_faster(void **state)
{
	struct buf before = BUF_INIT;
	struct repo_head head;
	struct repo *repo;

	(void)state;
	repo = open_it(&head, &before);
	pair_sh("as bob git commit -q --allow-empty -m faster");
	assert_int_equal(perform_two(repo, &head), -1);
	assert_int_equal(err.code, ERR_CHANGED);
	repo_close(repo);
	pair_sh("cmp $f ../before; test -z \"$(git status --porcelain)\"\n"
	    "test ! -e people/alice/evidence/mail; test ! -e .git/index.lock\n"
	    "test $(git log -1 --format=%s) = faster");
	buf_release(&before);
}

static void
test_perform_changes_nothing_when_a_file_is_in_the_way(void **state)
{
	struct buf before = BUF_INIT;
	struct repo_head head;
	struct repo *repo;

	(void)state;
	repo = open_it(&head, &before);
	pair_sh(
	    "mkdir people/alice/evidence; echo y >people/alice/evidence/mail");
	assert_int_equal(perform_two(repo, &head), -1);
	pair_sh("cmp $f ../before; echo y | cmp - people/alice/evidence/mail\n"
	    "git diff --quiet HEAD; test ! -e .git/index.lock");
	pair_sh("rm -r people/alice/evidence; echo z >$f");
	assert_int_equal(perform_two(repo, &head), -1);
	assert_int_equal(err.code, ERR_CHANGED);
	pair_sh("echo z | cmp - $f; test ! -e people/alice/evidence/mail\n"
	    "test \"$(git log -1 --format=%s)\" = Write-up");
	repo_close(repo);
	buf_release(&before);
}

static void
perform_and_die(void *arg)
{
	struct buf before = BUF_INIT;
	struct repo_head head;
	struct repo *repo = open_it(&head, &before);

	(void)arg;
	perform_two(repo, &head);
	repo_close(repo);
	buf_release(&before);
}

/*
 * Whenever the process is killed: once the lock files are removed, HEAD is
 * whole and the index lacks nothing that HEAD has.  At most, the files that
 * were to be committed are staged.
 */
static void
test_perform_can_die_at_any_moment(void **state)
{
	unsigned n, undone = 0;

	(void)state;
	sh("cp -r r origin");
	for (n = 1; crash_in(perform_and_die, NULL, n); n++) {
		pair_sh("find .git -name '*.lock' -exec rm {} +\n"
		    IS_WHOLE
		    "git diff --cached --name-status --no-renames >../staged\n"
		    "if test $(git log -1 --format=%s) = both\n"
		    "then git status --porcelain >>../staged\n"
		    "    test ! -s ../staged; echo >>../done\n"
		    "else ! grep '^D' ../staged; fi");
		sh("rm -rf r && cp -r origin r");
	}
	assert_true(n >= 12 && n <= 60);
	undone = n - 1 - (unsigned)atoi(said("wc -l <done"));
	assert_true(undone >= 10 && undone <= n - 2);
}

/*
 * Gives a planned record another name: one file goes, and another one with its
 * own text comes.
 */
static int
rename_it(struct repo *repo, const struct repo_head *head)
{
	struct repo_change renamed[2] = {
		{ .path = "people/alice/2026-11-28-one-to-one.md",
		    .bytes = STR_LIT("---\nkind: one-to-one\n"
		    "date: 2026-11-28\nstatus: planned\n---\n") },
		{ .path = "people/alice/2026-11-27-one-to-one.md",
		    .goes = true },
	};
	struct repo_identity who;
	struct oid commit;

	OK(repo_identity(&who, repo, &err));
	return commitact(&commit, &(struct commitact_wish){ repo, head, &who,
	    "renamed\n", renamed, 2 }, &err);
}

static struct repo *
open_planned(struct repo_head *head)
{
	struct repo *repo;

	pair_be("Bob Okafor", "bob@example.org");
	repo = pair_open(REPO_WRITE);
	OK(repo_head(head, repo, &err));
	return repo;
}

static void
plan_one(void)
{
	pair_sh("p=people/alice/2026-11-27-one-to-one.md\n"
	    "printf '%s\\n' --- 'kind: one-to-one' 'date: 2026-11-27' "
	    "'status: planned' --- >$p; chmod 600 $p\n"
	    "git add .; as bob git commit -q -m Planned");
}

static void
test_perform_takes_a_file_away(void **state)
{
	struct repo_head head;
	struct repo *repo;

	(void)state;
	plan_one();
	pair_sh("echo '# staged' >>people/alice/person.ini; git add .\n"
	    "echo '# edited' >>people/alice/person.ini; echo x >new");
	repo = open_planned(&head);
	assert_int_equal(rename_it(repo, &head), 0);
	repo_close(repo);
	pair_sh("git show --no-renames --format= --name-status HEAD >../got\n"
	    "printf '%s\\n' 'D	people/alice/2026-11-27-one-to-one.md' "
	    "'A	people/alice/2026-11-28-one-to-one.md' | cmp - ../got\n"
	    "git status --porcelain >../got; printf '%s\\n' "
	    "'MM people/alice/person.ini' '?? new' | cmp - ../got\n"
	    "test ! -e people/alice/2026-11-27-one-to-one.md\n"
	    "git fsck --strict");
}

static void
test_perform_puts_back_what_it_took(void **state)
{
	struct repo_head head;
	struct repo *repo;

	(void)state;
	plan_one();
	repo = open_planned(&head);
	pair_sh("as alice git commit -q --allow-empty -m faster");
	assert_int_equal(rename_it(repo, &head), -1);
	assert_int_equal(err.code, ERR_CHANGED);
	pair_sh("test -z \"$(git status --porcelain)\"\n"
	    "test $(stat -c %a people/alice/2026-11-27-one-to-one.md) = 600\n"
	    "test ! -e .git/index.lock; git reset -q --hard HEAD~1\n"
	    "echo more >>people/alice/2026-11-27-one-to-one.md");
	assert_int_equal(rename_it(repo, &head), -1);
	assert_int_equal(err.code, ERR_CHANGED);
	repo_close(repo);
	pair_sh("git status --porcelain >../got\n"
	    "echo ' M people/alice/2026-11-27-one-to-one.md' | cmp - ../got\n"
	    "test $(git log -1 --format=%s) = Planned");
}

static void
rename_and_die(void *arg)
{
	struct repo_head head;
	struct repo *repo = open_planned(&head);

	(void)arg;
	rename_it(repo, &head);
	repo_close(repo);
}

/* At every moment one of the names exists, in HEAD and in the work tree. */
static void
test_perform_can_die_while_it_takes_away(void **state)
{
	unsigned n, undone;

	(void)state;
	plan_one();
	sh("cp -r r origin");
	for (n = 1; crash_in(rename_and_die, NULL, n); n++) {
		pair_sh("find .git -name '*.lock' -exec rm {} +\n"
		    IS_WHOLE
		    "ls people/alice/2026-11-2[78]-one-to-one.md >../there\n"
		    "if test $(git log -1 --format=%s) = renamed\n"
		    "then git status --porcelain >../got; test ! -s ../got\n"
		    "    echo >>../done\n"
		    "else git ls-tree --name-only HEAD people/alice/ |\n"
		    "    grep -q 2026-11-27; fi");
		sh("rm -rf r && cp -r origin r");
	}
	assert_true(n >= 10 && n <= 60);
	undone = n - 1 - (unsigned)atoi(said("wc -l <done"));
	assert_true(undone >= 8 && undone <= n - 2);
}

static void
test_perform_without_files_touches_no_index(void **state)
{
	struct repo_identity who;
	struct repo_head head;
	struct oid commit;
	struct repo *repo;

	(void)state;
	pair_sh("cp .git/index ../index; touch .git/index.lock");
	pair_be("Alice Ng", "alice@example.org");
	repo = pair_open(REPO_WRITE);
	OK(repo_head(&head, repo, &err));
	OK(repo_identity(&who, repo, &err));
	OK(commitact(&commit, &(struct commitact_wish){ repo, &head, &who,
	    "nothing\n", NULL, 0 }, &err));
	repo_close(repo);
	pair_sh("cmp .git/index ../index; rm .git/index.lock\n"
	    "git diff --quiet HEAD~1 HEAD; test $(git log -1 --format=%s) = "
	    "nothing");
}

/*
 * From the n-th call on, every fsync fails: the error says what could not be
 * put back.
 */
static void
test_perform_tells_what_it_could_not_put_back(void **state)
{
	struct buf before = BUF_INIT;
	struct repo_head head;
	struct repo *repo;
	unsigned n, nleft = 0;
	int result = -1;

	(void)state;
	sh("cp -r r origin");
	for (n = 1; result < 0; n++) {
		assert_in_range(n, 1, 60);
		sh("rm -rf r && cp -r origin r");
		buf_clear(&before);
		repo = open_it(&head, &before);
		crash_deaf_after = n;
		crash_stays_deaf = true;
		result = perform_two(repo, &head);
		crash_deaf_after = 0;
		crash_stays_deaf = false;
		repo_close(repo);
		if (result == 0 || system("cmp -s before r/" PAIR_RECORD) == 0)
			continue;
		nleft++;
		assert_non_null(strstr(err.text, "(and " PAIR_RECORD
		    " could not be put back: "));
	}
	assert_in_range(nleft, 1, n);
	buf_release(&before);
}

/*
 * Dave, who may do neither, changes Alice's name, and who leads Alice and
 * Carol.
 */
static void
test_perform_says_all_that_the_first_rule_says_of_a_path(void **state)
{
	static const struct {
		const char *path, *bytes;
	} row[] = {
		{ "people/alice/person.ini", "[person]\nname = Alice Eng\n"
		    "email = alice@example.org\n"
		    "manager = Dave Roy <dave@example.org>\n"
		    "supervisor = Eve Malik <eve@example.org>, nosuch\n" },
		{ "people/carol/person.ini", "[person]\nname = Carol D\n"
		    "email = carol@example.org\n"
		    "manager = Bob Okafor <bob@example.org>\n" },
	};
	struct repo_change both[2] = { { .path = row[0].path },
		{ .path = row[1].path } };
	struct repo_identity who;
	struct repo_head head;
	struct oid commit;
	struct repo *repo;
	size_t i;

	(void)state;
	pair_sh("mkdir people/carol; sed 's/Alice Ng/Carol Diaz/; "
	    "s/alice@/carol@/' people/alice/person.ini "
	    ">people/carol/person.ini\n"
	    "git add .; as bob git commit -q -m Carol");
	for (i = 0; i < 2; i++)
		both[i].bytes = str_of(row[i].bytes);
	pair_be("Dave Roy", "dave@example.org");
	repo = pair_open(REPO_WRITE);
	OK(repo_head(&head, repo, &err));
	OK(repo_identity(&who, repo, &err));
	assert_int_equal(commitact(&commit, &(struct commitact_wish){ repo,
	    &head, &who, "all\n", both, 2 }, &err), -1);
	repo_close(repo);
	assert_int_equal(err.code, ERR_REFUSED);
	assert_string_equal(err.path, row[0].path);
	assert_non_null(strstr(err.text, "name, e-mail or initials were "
	    "changed by dave@example.org"));
	assert_non_null(strstr(err.text, "; unconfirmed: what a present "
	    "manager decides was changed by dave@example.org"));
	/* Carol's file, and another rule (the unknown kind), are not told */
	assert_null(strstr(strstr(err.text, "e-mail or") + 1, "e-mail or"));
	assert_null(strstr(err.text, "nosuch"));
	assert_non_null(strstr(err.text, " [identity-changed]"));
	pair_sh("git diff --quiet HEAD; test $(git log -1 --format=%s) = Carol");
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, pair_make, \
    world_remove)
	const struct CMUnitTest tests[] = {
		TEST(test_perform_leaves_index_and_work_tree_right),
		TEST(test_perform_changes_nothing_when_somebody_was_faster),
		TEST(test_perform_changes_nothing_when_a_file_is_in_the_way),
		TEST(test_perform_can_die_at_any_moment),
		TEST(test_perform_takes_a_file_away),
		TEST(test_perform_puts_back_what_it_took),
		TEST(test_perform_can_die_while_it_takes_away),
		TEST(test_perform_without_files_touches_no_index),
		TEST(test_perform_tells_what_it_could_not_put_back),
		TEST(test_perform_says_all_that_the_first_rule_says_of_a_path),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
