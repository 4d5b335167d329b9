/* SPDX-License-Identifier: ISC */
/*
 * Bob's clone is r/, Alice's is a/, and the server s.git; what Alice does there
 * is pushed already.
 */
#include "pair.h"

#include "act/share.h"

static struct repo *repo;
static struct share share = SHARE_INIT;

static int
make(void **state)
{
	pair_make(state);
	pair_sh("git init -q --bare ../s.git; git remote add origin ../s.git\n"
	    "git push -q -u origin main; git clone -q ../s.git ../a\n");
	pair_be("Bob Okafor", "bob@example.org");
	return 0;
}

static int
unmake(void **state)
{
	share_release(&share);
	repo_close(repo);
	repo = NULL;
	return world_remove(state);
}

/* Commits as Alice, in her clone, and pushes. */
static void
alice(const char *script)
{
	char all[4096];

	snprintf(all, sizeof(all), "cd ../a; git pull -q\n%s\n"
	    "git push -q origin main", script);
	pair_sh(all);
}

static void
begin(void)
{
	share_release(&share);
	repo_close(repo);
	repo = pair_open(REPO_WRITE);
	OK(share_open(&share, repo, &err));
}

/* Fetches, takes over, and pushes. */
static int
all(void)
{
	begin();
	return share_fetch(&share, &err) < 0 ||
	    share_take(&share, &err) < 0 || share_push(&share, &err) < 0 ?
	    -1 : 0;
}

static void
is_shared(void)
{
	pair_sh("test -z \"$(git status --porcelain -uno)\"\n"
	    "test $(git rev-parse main) = $(git -C ../s.git rev-parse main)\n"
	    "test $(git rev-parse main) = $(git rev-parse origin/main)");
}

#define AGREES "act alice Agreed-by=\"$alice\""

static void
test_share_with_nothing_new(void **state)
{
	(void)state;
	OK(all());
	assert_int_equal(share.taken + share.pushed, 0);
	is_shared();
}

static void
test_share_without_a_remote(void **state)
{
	(void)state;
	pair_sh("git remote remove origin; git rev-parse HEAD >../before");
	OK(all());
	assert_false(share.has_remote);
	pair_sh("git rev-parse HEAD | cmp - ../before");
}

static void
test_share_pushes(void **state)
{
	(void)state;
	pair_sh("echo x >new; git add new; git commit -q -m New");
	OK(all());
	assert_int_equal(share.pushed, 1);
	is_shared();
}

static void
test_share_makes_the_branch(void **state)
{
	(void)state;
	pair_sh("rm -rf ../s.git; git init -q --bare ../s.git\n"
	    "git branch -q --unset-upstream\n"
	    "git update-ref -d refs/remotes/origin/main");
	OK(all());
	assert_int_equal(share.pushed, 2);
	is_shared();
}

static void
test_share_takes_over_and_leaves_other_changes(void **state)
{
	(void)state;
	alice(AGREES);
	pair_sh("echo 'x' >>$f; echo new >untracked\n"
	    "echo '# staged' >>people/alice/person.ini; git add people/alice/p*");
	OK(all());
	assert_int_equal(share.taken, 1);
	assert_int_equal(share.pushed, 0);
	pair_sh("test $(git rev-parse main) = $(git -C ../s.git rev-parse main)\n"
	    "git status --porcelain >../got\n"
	    "printf ' M %s\\nM  people/alice/person.ini\\n?? untracked\\n' $f |\n"
	    "cmp - ../got");
}

static void
test_share_begins_an_unborn_branch(void **state)
{
	(void)state;
	pair_sh("git checkout -q --orphan other; git rm -q -rf .\n"
	    "git branch -D main; git branch -m main\n"
	    "git config branch.main.remote origin\n"
	    "git config branch.main.merge refs/heads/main");
	OK(all());
	assert_int_equal(share.taken, 2);
	is_shared();
}

static void
test_share_joins_what_is_innocent(void **state)
{
	(void)state;
	alice(AGREES);
	pair_sh("echo x >new; git add new; git commit -q -m New");
	OK(all());
	assert_int_equal(share.taken, 1);
	assert_int_equal(share.pushed, 2);
	is_shared();
	pair_sh("test \"$(git log -1 --format='%cn %s')\" = "
	    "\"Bob Okafor Merge remote-tracking branch 'origin/main'\"\n"
	    "test $(git rev-list -1 --parents HEAD | wc -w) = 3");
}

static void
test_share_combines_a_text_that_nobody_agreed_to(void **state)
{
	(void)state;
	alice("sed -i 's/rota/ROTA/' $f; as alice git commit -qam Top");
	pair_sh("echo Last. >>$f; git commit -qam Bottom");
	OK(all());
	is_shared();
	pair_sh("grep -q ROTA $f; grep -q Last. $f");
}

/* Bob amends the text to which Alice agreed: her agreement lapses. */
static void
test_share_joins_an_amendment_and_an_agreement(void **state)
{
	(void)state;
	alice(AGREES);
	OK(all());
	alice("act alice Withdrawn-by=\"$alice\"; " AGREES);
	pair_sh("id=$(git rev-parse :$f); echo Last. >>$f\n"
	    "printf 'a\\n\\nRecord: %s\\nAmends: %s\\nReason: r\\n' $f $id "
	    ">../m\ngit commit -qaF ../m");
	OK(all());
	is_shared();
	pair_sh("grep -q Last. $f");
}

static void
test_share_keeps_a_text_that_somebody_agreed_away_from(void **state)
{
	(void)state;
	alice(AGREES);
	pair_sh("echo Last. >>$f; git commit -qam Change");
	OK(all());
	assert_int_equal(share.kept.n, strlen(PAIR_RECORD) + 1);
	assert_string_equal(share.kept.at, PAIR_RECORD);
	pair_sh("test $(git rev-parse main) = $(git -C ../s.git rev-parse main)\n"
	    "! git show HEAD:$f | grep Last.; grep -q Last. $f\n"
	    "test \"$(git status --porcelain)\" = \" M $f\"\n"
	    "git log --format=%s | grep -q Change");
	/* the change in the file can be committed by an amendment now */
	pair_sh("id=$(git rev-parse HEAD:$f)\n"
	    "printf 'a\\n\\nRecord: %s\\nAmends: %s\\nReason: r\\n' $f $id "
	    ">../m\ngit commit -qaF ../m");
	OK(all());
	is_shared();
}

/* Runs commands of a shell, in which `act` commits an act. */
static void
remedy_works(const char *from, const char *to)
{
	const char *start = strstr(err.text, from), *end;
	char script[1024];

	assert_non_null(start);
	end = strstr(start, to);
	assert_non_null(end);
	snprintf(script, sizeof(script), "set +e\n%.*s\nset -e",
	    (int)(end - start), start);
	pair_sh(script);
	OK(all());
	is_shared();
}

static void
test_share_does_not_join_two_changes_of_one_line(void **state)
{
	(void)state;
	alice("sed -i 's/rota/ROTA/' $f; as alice git commit -qam Theirs");
	pair_sh("sed -i 's/rota/Rota/' $f; git commit -qam Ours\n"
	    "git rev-parse HEAD >../before");
	REFUSED(all(), "at the same place; join it: git merge --ff --autostash "
	    "-Xfind-renames=100% origin/main;");
	assert_string_equal(err.path, PAIR_RECORD);
	pair_sh("git rev-parse HEAD | cmp - ../before\n"
	    "test -z \"$(git status --porcelain)\"");
	pair_sh("git merge -q origin/main || :\n"
	    "sed -i '/^[<=>]\\{7\\}/d; /Rota/d' $f");
	remedy_works("git add", "; then");
	pair_sh("grep -q ROTA $f");
}

/* Both disagree: each text is whole; the second one has to say it again. */
static void
test_share_does_not_join_two_disagreements(void **state)
{
	(void)state;
	alice("item 'No. (AN)'; " AGREES);
	pair_sh("item 'Never. (BO)'; act bob Agreed-by=\"$bob\"");
	REFUSED(all(), "comes whole from one side");
	remedy_works("git merge", "; then");
	pair_sh("grep -q 'No. (AN)' $f; ! grep -q Never $f\n"
	    "git log -1 --format=%H HEAD^1 >/dev/null");
}

/* Moves the record to another day; the act's message is in ../m. */
#define MOVES "g=people/alice/2026-11-08-one-to-one.md; git mv $f $g\n" \
    "sed -i 's/^date:.*/date: 2026-11-08/' $g; git add $g\n" \
    "{ printf 'm\\n\\nRecord: %s\\nMoves: %s\\n' $g $f\n" \
    "printf 'Text: %s\\nText-SHA256: %s\\nReason: r\\n' " \
    "$(git rev-parse :$g) $(sha256sum $g | cut -c 1-64); } >../m\n"

/* The server's record has moved: the words go to its new path. */
static void
test_share_says_how_to_follow_a_move(void **state)
{
	(void)state;
	alice(MOVES "as alice git commit -qF ../m");
	pair_sh("item 'Never. (BO)'; act bob Agreed-by=\"$bob\"");
	REFUSED(all(), "was changed by you, and moved on the server; take "
	    "yours back: agree --yes --withdraw " PAIR_RECORD "; git checkout");
	pair_sh("act bob Withdrawn-by=\"$bob\"");
	remedy_works("git checkout", "; share-record");
	pair_sh("test ! -e $f; ls people/alice/2026-11-08-one-to-one.md");
}

/* The server has changed the record that we moved: the move is done again. */
static void
test_share_says_how_to_take_a_move_back(void **state)
{
	(void)state;
	alice("sed -i 's/rota/ROTA/' $f; as alice git commit -qam Theirs");
	pair_sh(MOVES "git commit -qF ../m");
	REFUSED(all(), "was moved by you, and was changed on the server; take "
	    "back what is not pushed: git reset --soft ");
	remedy_works("git reset", "; then share-record");
	pair_sh("grep -q ROTA $f; test ! -e people/alice/2026-11-08*");
}

static void
test_share_says_which_own_commit_breaks_a_rule(void **state)
{
	(void)state;
	alice("act alice Withdrawn-by=\"$alice\" || :; " AGREES);
	OK(all());
	alice("as alice git commit -q --allow-empty -m x");
	pair_sh("echo Last. >>$f; git commit -qam Bad");
	REFUSED(all(), "; take it back (files stay as they are): git reset "
	    "--soft ");
	assert_non_null(strstr(err.text, "~; then commit the change with: "
	    "amend -m REASON FILE"));
	assert_int_equal(strncmp(err.text, "your commit ", 12), 0);
}

static void
test_share_does_not_write_over_changes(void **state)
{
	(void)state;
	alice("sed -i 's/rota/ROTA/' $f; as alice git commit -qam Theirs");
	pair_sh("echo Last. >>$f; git rev-parse HEAD >../before");
	REFUSED(all(), "has changes that are not committed");
	assert_int_equal(share.in_the_way.n, strlen(PAIR_RECORD) + 1);
	assert_string_equal(share.in_the_way.at, PAIR_RECORD);
	pair_sh("git rev-parse HEAD | cmp - ../before; grep -q Last. $f");
	alice("echo x >new; git add new; as alice git commit -qm New");
	pair_sh("git checkout -q $f; echo y >new");
	REFUSED(all(), "has changes that are not committed");
	assert_string_equal(share.in_the_way.at, "new");
	pair_sh("test $(cat new) = y");
}

static void
test_share_fetches_again_when_somebody_is_quicker(void **state)
{
	(void)state;
	/* git runs pre-push after it has asked the server, before it pushes */
	pair_sh("printf '%s\\n' '#!/bin/sh' 'unset GIT_DIR GIT_WORK_TREE' "
	    "'[ ! -e ../once ] || exit 0' '>../once' "
	    "'cd ../a && git commit -q --allow-empty -m Quick &&' "
	    "'git push -q origin main' >.git/hooks/pre-push\n"
	    "chmod +x .git/hooks/pre-push\n"
	    "echo x >new; git add new; git commit -q -m New");
	OK(all());
	assert_int_equal(share.taken, 1);
	assert_int_equal(share.pushed, 2);
	is_shared();
	pair_sh("git log --format=%s | grep -q Quick");
}

static void
test_share_shows_why_the_server_refuses(void **state)
{
	struct oid_text id;

	(void)state;
	pair_sh("printf '%s\\n' '#!/bin/sh' 'echo first; echo second >&2' "
	    "'exit 1' >../s.git/hooks/pre-receive\n"
	    "chmod +x ../s.git/hooks/pre-receive\n"
	    "echo x >new; git add new; git commit -q -m New");
	REFUSED(all(), "'origin' has refused the push; put right what it "
	    "says, then share-record; or take back what is not pushed (files "
	    "stay as they are): git reset --soft ");
	id = oid_text(&share.theirs);
	id.at[12] = '\0';
	assert_non_null(strstr(err.text, id.at));
	assert_string_equal(share.said.at, "first\nsecond\n");
}

/* A gate's words: commits are taken back, or made anew as they are. */
static void
test_share_says_when_another_commit_does_not_help(void **state)
{
	(void)state;
	pair_sh("printf '%s\\n' '#!/bin/sh' 'cat ../said; exit 1' "
	    ">../s.git/hooks/pre-receive\n"
	    "chmod +x ../s.git/hooks/pre-receive\n"
	    "echo 'the push was refused; to take back what is not pushed, and "
	    "keep its changes: git reset --soft 012345' >../said\n"
	    "echo x >new; git add new; git commit -q -m New");
	REFUSED(all(), "'origin' has refused the push, and another commit "
	    "does not help; take back what is not pushed (files stay as they "
	    "are): git reset --soft ");
	assert_non_null(strstr(err.text, "; put right what it says, then "
	    "share-record"));
	pair_sh("echo '[unsigned]: sign it: git rebase -f -S' >>../said");
	REFUSED(all(), "'origin' has refused the push; put right what it "
	    "says, then share-record; or take back what is not pushed (files "
	    "stay as they are): git reset --soft ");
}

static void
test_share_when_the_server_is_away(void **state)
{
	(void)state;
	pair_sh("mv ../s.git ../away; echo x >new; git add new\n"
	    "git commit -q -m New");
	REFUSED(all(), "'origin' cannot be reached: git fetch: ");
	begin();
	REFUSED(share_push(&share, &err), "'origin' cannot be reached");
	pair_sh("mv ../away ../s.git");
	OK(all());
	is_shared();
}

static void
refuses_to_open(const char *script, const char *want)
{
	pair_sh(script);
	share_release(&share);
	repo_close(repo);
	repo = pair_open(REPO_WRITE);
	REFUSED(share_open(&share, repo, &err), want);
}

static void
test_share_refuses_to_guess(void **state)
{
	(void)state;
	refuses_to_open("git branch -q --unset-upstream\n"
	    "git remote add other ../s.git", "there are several remotes");
	refuses_to_open("git remote remove other\n"
	    "git config remote.origin.fetch +refs/heads/x:refs/remotes/o/x",
	    "git remote set-branches --add origin 'main'");
	refuses_to_open("git branch y; git branch -q -u y",
	    "follows another branch of this repository");
	refuses_to_open("git checkout -q --detach", "HEAD is detached");
	refuses_to_open("git checkout -q main; git checkout -q -b z\n"
	    "echo a >$f; git commit -qam a; git checkout -q main\n"
	    "echo b >$f; git commit -qam b; git merge -q z >/dev/null || :",
	    "a merge is not finished");
}

#define T(test) cmocka_unit_test_setup_teardown(test, make, unmake)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(test_share_with_nothing_new),
		T(test_share_without_a_remote),
		T(test_share_pushes),
		T(test_share_makes_the_branch),
		T(test_share_takes_over_and_leaves_other_changes),
		T(test_share_begins_an_unborn_branch),
		T(test_share_joins_what_is_innocent),
		T(test_share_combines_a_text_that_nobody_agreed_to),
		T(test_share_joins_an_amendment_and_an_agreement),
		T(test_share_keeps_a_text_that_somebody_agreed_away_from),
		T(test_share_does_not_join_two_changes_of_one_line),
		T(test_share_does_not_join_two_disagreements),
		T(test_share_says_how_to_follow_a_move),
		T(test_share_says_how_to_take_a_move_back),
		T(test_share_says_which_own_commit_breaks_a_rule),
		T(test_share_does_not_write_over_changes),
		T(test_share_fetches_again_when_somebody_is_quicker),
		T(test_share_shows_why_the_server_refuses),
		T(test_share_says_when_another_commit_does_not_help),
		T(test_share_when_the_server_is_away),
		T(test_share_refuses_to_guess),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
