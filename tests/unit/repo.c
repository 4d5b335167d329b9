/* SPDX-License-Identifier: ISC */
/*
 * What repo writes is read by git here, and what git writes by repo.
 */
#include "world.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <git2.h>

#include "git/repo.h"
#include "git/workers.h"

static struct err err;
static const char *meanwhile;

#define OK(call) do { \
	if ((call) < 0) \
		fail_msg("%s: %s: %s", #call, err.path, err.text); \
} while (0)

#define FAILS(call, want) do { \
	if ((call) == 0) \
		fail_msg("%s succeeded", #call); \
	if (err.code != (want)) \
		fail_msg("%s: code %d: %s", #call, err.code, err.text); \
} while (0)

static void
says(const char *part)
{
	if (strstr(err.text, part) == NULL)
		fail_msg("'%s' is not in: %s", part, err.text);
}

static struct repo *
open_repo(const char *dir, enum repo_mode mode)
{
	struct repo *repo = NULL;

	OK(repo_open(&repo, dir, mode, &err));
	return repo;
}

static struct oid
oid_said(const char *script)
{
	struct oid oid;

	assert_true(oid_parse(&oid, str_of(said(script))));
	return oid;
}

/*
 * Replaces libgit2's function, which libgit2 itself calls while it has the
 * lock: does what another git may do when the lock is released, before we look.
 */
int
git_reference_name_to_id(git_oid *out, git_repository *repo, const char *name)
{
	git_reference *found = NULL, *direct = NULL;
	const char *script;
	int rc;

	if (meanwhile != NULL &&
	    access("r/.git/refs/heads/main.lock", F_OK) < 0) {
		script = meanwhile;
		meanwhile = NULL;
		sh(script);
	}
	rc = git_reference_lookup(&found, repo, name);
	if (rc == 0)
		rc = git_reference_resolve(&direct, found);
	if (rc == 0)
		*out = *git_reference_target(direct);
	git_reference_free(found);
	git_reference_free(direct);
	return rc;
}

/* Stores a commit and moves the branch. */
static int
commit_tree(struct oid *out, struct repo *repo, const struct repo_head *head,
    const struct oid *tree, const char *message,
    const struct repo_identity *who)
{
	bool is_moved;

	if (repo_commit_store(out, repo, head, NULL, tree, message, who,
	    &err) < 0)
		return -1;
	return repo_commit_move(&is_moved, repo, head, out, message, who,
	    &err);
}

/* Commits one file on top of HEAD; index and work tree follow. */
static int
commit_file(struct oid *out, struct repo *repo, const char *path,
    const char *bytes)
{
	struct repo_change change = { .path = path, .bytes = str_of(bytes) };
	struct repo_identity who;
	struct repo_index *index = NULL;
	struct repo_head head;
	struct oid tree;
	int answer = -1;

	if (repo_head(&head, repo, &err) < 0 && !head.is_unborn)
		return -1;
	if (repo_identity(&who, repo, &err) < 0 ||
	    repo_tree_with(&tree, repo, head.is_unborn ? NULL : &head.commit,
	    &change, 1, &err) < 0 ||
	    repo_index_lock(&index, repo, &err) < 0)
		return -1;
	if (repo_index_put(index, path, &change.oid, change.bytes.n,
	    &err) == 0 && repo_index_publish(index, &err) == 0)
		answer = commit_tree(out, repo, &head, &tree,
		    "add: a file\n\nRecord: x\n", &who);
	if (answer == 0)
		answer = repo_index_finish(index, &err);
	else
		repo_index_abandon(index, &err);
	return answer;
}

static void
test_first_commit_of_an_unborn_branch(void **state)
{
	struct repo *repo;
	struct repo_head head;
	struct oid oid;

	(void)state;
	sh("git init -q r");
	repo = open_repo("r", REPO_WRITE);
	FAILS(repo_head(&head, repo, &err), ERR_UNBORN);
	assert_true(head.is_unborn);
	assert_string_equal(head.branch, "refs/heads/main");
	FAILS(repo_tip(&oid, repo, &err), ERR_UNBORN);
	OK(commit_file(&oid, repo, "people/alice/a.md", "one\n"));
	sh("mkdir -p r/people/alice && echo one >r/people/alice/a.md");
	answers("git -C r log --format='%an %ae %cn %s'",
	    "Ana Lind ana@example.org Ana Lind add: a file");
	answers("git -C r show HEAD:people/alice/a.md", "one");
	answers("git -C r rev-parse HEAD", oid_text(&oid).at);
	answers("git -C r status --porcelain", "");
	answers("git -C r diff-files", "");
	answers("git -C r reflog --format='%gs %gn'",
	    "commit (initial): add: a file Ana Lind");
	OK(commit_file(&oid, repo, "empty", ""));
	answers("git -C r cat-file -s HEAD:empty", "0");
	sh("git -C r fsck --strict --no-dangling 2>&1");
	repo_close(repo);
}

static void
test_second_commit_keeps_what_others_staged(void **state)
{
	struct repo *repo;
	struct oid oid;

	(void)state;
	sh("git init -q r && cd r && mkdir a && echo 1 >a/x && echo 1 >y && "
	    "git add . && git commit -qm first && echo 2 >y && git add y && "
	    "echo 3 >y && echo new >z && git add -N z");
	repo = open_repo("r", REPO_WRITE);
	OK(commit_file(&oid, repo, "a/b", "b\n"));
	sh("echo b >r/a/b");
	answers("git -C r status --porcelain", "MM y\n A z");
	answers("git -C r diff-files --name-only", "y\nz");
	answers("git -C r show --format= --name-status HEAD", "A\ta/b");
	OK(commit_file(&oid, repo, "a/x", "2\n"));
	sh("echo 2 >r/a/x");
	answers("git -C r status --porcelain", "MM y\n A z");
	answers("git -C r rev-list --count HEAD", "3");
	sh("git -C r fsck --strict --no-dangling 2>&1");
	sh("cd r && git commit -qm third");
	answers("git -C r show --format= --name-status HEAD", "M\ty");
	repo_close(repo);
}

static void
test_index_keeps_an_edit_of_the_same_second_in_doubt(void **state)
{
	struct repo *repo;
	struct oid oid;

	(void)state;
	sh("git init -q r && cd r && echo 1 >y && git add y && "
	    "git commit -qm first && touch -d @1700000000 y && git add y && "
	    "touch -d @1700000000 .git/index && echo 2 >y && "
	    "touch -d @1700000000 y");
	repo = open_repo("r", REPO_WRITE);
	OK(commit_file(&oid, repo, "b", "b\n"));
	sh("echo b >r/b");
	answers("git -C r -c core.trustctime=false status --porcelain",
	    " M y");
	repo_close(repo);
}

static void
test_linked_work_tree(void **state)
{
	struct repo *repo;
	struct oid oid;

	(void)state;
	sh("git init -q r && cd r && echo 1 >x && git add x && "
	    "git commit -qm first && "
	    "git worktree add -q ../w -b side");
	repo = open_repo("w", REPO_WRITE);
	assert_non_null(strstr(repo_common_dir(repo), "/r/.git/"));
	assert_non_null(strstr(repo_top(repo), "/w/"));
	OK(commit_file(&oid, repo, "a/b", "b\n"));
	sh("mkdir w/a && echo b >w/a/b");
	answers("git -C w status --porcelain", "");
	answers("git -C r status --porcelain", "");
	answers("git -C r rev-parse side", oid_text(&oid).at);
	answers("git -C r log --format=%s main", "first");
	answers("git -C w reflog -1 --format=%gs", "commit: add: a file");
	sh("git -C r fsck --strict --no-dangling 2>&1");
	repo_close(repo);
}

static void
test_reads_a_bare_repository_and_does_not_write_in_it(void **state)
{
	struct repo *repo = NULL;
	struct oid oid, tree;
	struct tree_entry entry;
	struct buf bytes = BUF_INIT;
	bool found;

	(void)state;
	sh("git init -q r && cd r && mkdir -p p/a && echo text >p/a/x && "
	    "git add . && git commit -qm first && git gc -q && "
	    "git clone -q --bare . ../b.git");
	FAILS(repo_open(&repo, "b.git", REPO_WRITE, &err), ERR_REFUSED);
	says("clone");
	repo = open_repo("b.git", REPO_REPORT);
	assert_true(repo_is_bare(repo));
	assert_false(repo_is_shallow(repo));
	assert_null(repo_top(repo));
	OK(repo_tip(&oid, repo, &err));
	OK(repo_tree_of(&tree, repo, &oid, &err));
	OK(repo_find(&entry, &found, repo, &tree, "p/a/x", &err));
	assert_true(found);
	assert_int_equal(entry.mode, MODE_FILE);
	OK(repo_read_blob(&bytes, repo, &entry.oid, 100, &err));
	assert_string_equal(bytes.at, "text\n");
	OK(repo_find(&entry, &found, repo, &tree, "p/a/y", &err));
	assert_false(found);
	OK(repo_find(&entry, &found, repo, &tree, "p/a/x/z", &err));
	assert_false(found);
	OK(repo_find(&entry, &found, repo, &tree, "p/a", &err));
	assert_true(found);
	assert_int_equal(entry.mode, MODE_TREE);
	buf_release(&bytes);
	repo_close(repo);
}

static void
test_reading_says_why_an_object_is_missing(void **state)
{
	struct buf bytes = BUF_INIT;
	struct repo *repo;
	struct oid first;

	(void)state;
	sh("git init -q r && git -C r commit -q --allow-empty -m 1 && "
	    "git -C r commit -q --allow-empty -m 2 && "
	    "git clone -q --depth 1 \"file://$PWD/r\" s");
	first = oid_said("git -C r rev-parse HEAD~1");
	repo = open_repo("s", REPO_VERIFY);
	FAILS(repo_read_commit(&bytes, repo, &first, &err), ERR_GIT);
	assert_non_null(strstr(err.text, "git fetch --unshallow"));
	repo_close(repo);
	sh("find r/.git/objects -type f -delete");
	repo = open_repo("r", REPO_VERIFY);
	FAILS(repo_read_commit(&bytes, repo, &first, &err), ERR_GIT);
	assert_non_null(strstr(err.text, "or it is damaged: git fsck"));
	repo_close(repo);
}

static void
test_reading_refuses_size_kind_and_absence(void **state)
{
	struct buf bytes = BUF_INIT;
	struct repo *repo;
	struct oid blob, absent = { { 1, 2, 3 } };

	(void)state;
	sh("git init -q r && cd r && echo 12345 >x && git add x && "
	    "git commit -qm first");
	repo = open_repo("r", REPO_VERIFY);
	blob = oid_said("git -C r rev-parse HEAD:x");
	FAILS(repo_read_blob(&bytes, repo, &blob, 5, &err), ERR_TEXT);
	FAILS(repo_read_tree(&bytes, repo, &blob, &err), ERR_GIT);
	FAILS(repo_read_commit(&bytes, repo, &absent, &err), ERR_GIT);
	assert_int_equal(bytes.n, 0);
	OK(repo_read_blob(&bytes, repo, &blob, 6, &err));
	assert_string_equal(bytes.at, "12345\n");
	buf_release(&bytes);
	repo_close(repo);
}

/*
 * A blob that was read ahead stays there though the repository does not have it
 * any more.
 */
static void
test_reading_ahead(void **state)
{
	struct buf bytes = BUF_INIT;
	struct repo *repo;
	struct oid blob[3] = { { { 1, 2, 3 } } };

	(void)state;
	sh("git init -q r && cd r && echo 12345 >x && echo 1 >y && "
	    "git add x y && git commit -qm first && cp -r . ../s");
	blob[1] = oid_said("git -C r rev-parse HEAD:x");
	blob[2] = oid_said("git -C r rev-parse HEAD:y");
	repo = open_repo("r", REPO_REPORT);
	repo_read_ahead(repo, blob, 3);
	sh("find r/.git/objects -type f -delete");
	FAILS(repo_read_blob(&bytes, repo, &blob[0], 0, &err), ERR_GIT);
	FAILS(repo_read_blob(&bytes, repo, &blob[1], 5, &err), ERR_GIT);
	assert_int_equal(bytes.n, 0);
	OK(repo_read_blob(&bytes, repo, &blob[1], 6, &err));
	OK(repo_read_blob(&bytes, repo, &blob[2], 0, &err));
	assert_string_equal(bytes.at, "12345\n1\n");
	repo_read_ahead(repo, NULL, 0);
	FAILS(repo_read_blob(&bytes, repo, &blob[1], 0, &err), ERR_GIT);
	repo_close(repo);
	/* a reader that checks ids reads each blob when it is asked for */
	repo = open_repo("s", REPO_VERIFY);
	repo_read_ahead(repo, blob, 3);
	sh("find s/.git/objects -type f -delete");
	FAILS(repo_read_blob(&bytes, repo, &blob[1], 0, &err), ERR_GIT);
	repo_close(repo);
	buf_release(&bytes);
}

/* A loose object whose bytes do not fit its id. */
static void
test_hash_is_checked_but_for_reports(void **state)
{
	struct buf bytes = BUF_INIT;
	struct repo *repo;
	struct oid blob;

	(void)state;
	sh("git init -q r && cd r && echo 1 >x && git add x && "
	    "git commit -qm first && echo 2 >y && git add y && "
	    "f() { echo .git/objects/$(git rev-parse $1 | "
	    "sed 's,..,&/,'); } && chmod u+w $(f :x) && "
	    "cp $(f :y) $(f :x)");
	blob = oid_said("git -C r rev-parse :x");
	repo = open_repo("r", REPO_VERIFY);
	FAILS(repo_read_blob(&bytes, repo, &blob, 0, &err), ERR_GIT);
	repo_close(repo);
	repo = open_repo("r", REPO_REPORT);
	OK(repo_read_blob(&bytes, repo, &blob, 0, &err));
	repo_close(repo);
	buf_release(&bytes);
}

/*
 * A commit that was read stays there though the repository does not have it any
 * more.  But one that was read without a check of its id is read again by a
 * reader that checks ids.
 */
static void
test_commits_are_kept(void **state)
{
	struct buf bytes = BUF_INIT;
	struct repo *repo;
	struct oid good, bad;

	(void)state;
	sh("git init -q r && cd r && git commit -q --allow-empty -m 1 && "
	    "git commit -q --allow-empty -m 2");
	good = oid_said("git -C r rev-parse HEAD~1");
	bad = oid_said("git -C r rev-parse HEAD");
	sh("cd r && f() { echo .git/objects/$(git rev-parse $1 | "
	    "sed 's,..,&/,'); } && good=$(f HEAD~1) bad=$(f HEAD) && "
	    "chmod u+w $bad && cp $good $bad");
	repo = open_repo("r", REPO_VERIFY);
	repo_keep_commits(repo);
	OK(repo_read_commit(&bytes, repo, &good, &err));
	repo_read_hints(repo, true);
	OK(repo_read_commit(&bytes, repo, &bad, &err));
	repo_read_hints(repo, false);
	FAILS(repo_read_commit(&bytes, repo, &bad, &err), ERR_GIT);
	sh("find r/.git/objects -type f -delete");
	buf_clear(&bytes);
	OK(repo_read_commit(&bytes, repo, &good, &err));
	assert_non_null(strstr(bytes.at, "\n\n1\n"));
	buf_release(&bytes);
	repo_close(repo);
}

static void
test_many_trees_through_few_places(void **state)
{
	struct repo *repo;
	struct oid tree;
	struct tree_entry entry;
	struct buf path = BUF_INIT;
	bool found;
	int round, i;

	(void)state;
	sh("git init -q r && cd r && mkdir p $(seq -f p/%g 100 299) && "
	    "for i in $(seq 100 299); do echo $i >p/$i/x; done && git add . && "
	    "git commit -qm first");
	repo = open_repo("r", REPO_REPORT);
	tree = oid_said("git -C r rev-parse 'HEAD^{tree}'");
	for (round = 0; round < 2; round++)
		for (i = 100; i < 300; i++) {
			buf_clear(&path);
			buf_addf(&path, "p/%d/x", i);
			OK(repo_find(&entry, &found, repo, &tree, path.at,
			    &err));
			assert_true(found);
		}
	buf_release(&path);
	repo_close(repo);
}

/* `a.b` stands before the folder `a`, and `a0` behind it. */
static void
test_find_knows_gits_order_and_does_without(void **state)
{
	static const char *const names[] = { "a", "a.b", "a0", "a-", "b" };
	struct tree_entry entry;
	struct repo *repo;
	struct oid tree;
	size_t i;
	bool found;

	(void)state;
	sh("git init -q r && cd r && mkdir a && echo 1 >a/x && "
	    "for f in a.b a0 a- b; do echo $f >$f; done && git add . && "
	    "git commit -qm 1 && git cat-file tree HEAD: >t && "
	    "perl -0777 -pi -e 's/(100644 a-\\0.{20})(.*)/$2$1/s' t && "
	    "git hash-object --literally -w -t tree t >../odd");
	repo = open_repo("r", REPO_VERIFY);
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		tree = oid_said("git -C r rev-parse HEAD:");
		OK(repo_find(&entry, &found, repo, &tree, names[i], &err));
		assert_true(found);
		tree = oid_said("cat odd");
		OK(repo_find(&entry, &found, repo, &tree, names[i], &err));
		assert_true(found);
		assert_true(str_is(entry.name, names[i]));
	}
	OK(repo_find(&entry, &found, repo, &tree, "a1", &err));
	assert_false(found);
	OK(repo_find(&entry, &found, repo, &tree, "", &err));
	assert_false(found);
	repo_close(repo);
}

static void
test_broken_tree_is_an_error_and_not_an_absence(void **state)
{
	struct tree_entry entry;
	struct repo *repo;
	struct oid tree;
	bool found;

	(void)state;
	sh("git init -q r && cd r && printf '100644 x' | "
	    "git hash-object --literally -w -t tree --stdin >../odd");
	repo = open_repo("r", REPO_VERIFY);
	tree = oid_said("cat odd");
	FAILS(repo_find(&entry, &found, repo, &tree, "y", &err), ERR_GIT);
	repo_close(repo);
}

static void
test_alternates_and_packed_refs(void **state)
{
	struct repo *repo;
	struct oid oid;

	(void)state;
	sh("git init -q r && cd r && echo 1 >x && git add x && "
	    "git commit -qm first && cd .. && git clone -q --shared r s && "
	    "git -C s pack-refs --all && test ! -e s/.git/refs/heads/main");
	repo = open_repo("s", REPO_WRITE);
	OK(commit_file(&oid, repo, "a", "a\n"));
	sh("echo a >s/a");
	answers("git -C s status --porcelain -uno", "");
	answers("git -C s rev-list --count HEAD", "2");
	sh("git -C s fsck --strict --no-dangling 2>&1");
	repo_close(repo);
}

static void
test_clone_without_an_index(void **state)
{
	struct repo *repo;
	struct oid oid;

	(void)state;
	sh("git init -q r && cd r && git commit -q --allow-empty -m first && "
	    "rm -f .git/index");
	repo = open_repo("r", REPO_WRITE);
	OK(repo_index_find(&oid, &(bool){ false }, repo, "a", &err));
	OK(commit_file(&oid, repo, "a", "a\n"));
	sh("echo a >r/a");
	answers("git -C r status --porcelain", "");
	repo_close(repo);
}

static void
test_stale_head_is_refused(void **state)
{
	struct repo *repo;
	struct repo_head head;
	struct repo_identity who;
	struct oid tree, oid;

	(void)state;
	sh("git init -q r && git -C r commit -q --allow-empty -m first");
	repo = open_repo("r", REPO_WRITE);
	OK(repo_identity(&who, repo, &err));
	OK(repo_head(&head, repo, &err));
	OK(repo_tree_with(&tree, repo, &head.commit, NULL, 0, &err));
	sh("git -C r commit -q --allow-empty -m second");
	FAILS(commit_tree(&oid, repo, &head, &tree, "late\n", &who),
	    ERR_CHANGED);
	answers("git -C r log -1 --format=%s", "second");
	repo_close(repo);
}

static void
test_unborn_branch_that_was_born_meanwhile(void **state)
{
	struct repo *repo;
	struct repo_head head;
	struct repo_identity who;
	struct oid tree, oid;

	(void)state;
	sh("git init -q r");
	repo = open_repo("r", REPO_WRITE);
	OK(repo_identity(&who, repo, &err));
	FAILS(repo_head(&head, repo, &err), ERR_UNBORN);
	OK(repo_tree_with(&tree, repo, NULL, NULL, 0, &err));
	sh("git -C r commit -q --allow-empty -m first");
	FAILS(commit_tree(&oid, repo, &head, &tree, "late\n", &who),
	    ERR_CHANGED);
	answers("git -C r log --format=%s", "first");
	sh("git -C r update-ref -d HEAD");
	OK(commit_tree(&oid, repo, &head, &tree, "now\n", &who));
	answers("git -C r log --format=%s", "now");
	repo_close(repo);
}

static void
test_locked_branch_and_index_are_refused(void **state)
{
	struct repo *repo;
	struct oid oid;

	(void)state;
	sh("git init -q r && cd r && git commit -q --allow-empty -m first && "
	    "touch .git/index.lock");
	repo = open_repo("r", REPO_WRITE);
	FAILS(commit_file(&oid, repo, "a", "a\n"), ERR_REFUSED);
	says("index.lock");
	sh("cd r && test -e .git/index.lock && rm .git/index.lock && "
	    "touch .git/refs/heads/main.lock");
	FAILS(commit_file(&oid, repo, "a", "a\n"), ERR_REFUSED);
	says("locked");
	sh("test ! -e r/.git/index.lock");
	answers("git -C r log --format=%s", "first");
	repo_close(repo);
}

static void
test_git_waits_while_the_index_is_held(void **state)
{
	struct repo_index *index = NULL;
	struct repo *repo;

	(void)state;
	sh("git init -q r && cd r && echo 1 >x");
	repo = open_repo("r", REPO_WRITE);
	OK(repo_index_lock(&index, repo, &err));
	sh("! git -C r add x 2>err && grep -q 'index.lock.*exists' err");
	FAILS(repo_index_check_lock(repo, &err), ERR_REFUSED);
	says("/index.lock' exists");
	repo_index_abandon(index, &err);
	OK(repo_index_check_lock(repo, &err));
	sh("git -C r add x && test ! -e r/.git/index.lock");
	repo_close(repo);
}

static void
test_head_that_cannot_be_read_is_not_unborn(void **state)
{
	struct repo *repo;
	struct repo_head head;
	struct oid oid;

	(void)state;
	sh("git init -q r && cd r && git commit -q --allow-empty -m first");
	repo = open_repo("r", REPO_REPORT);
	sh(": >r/.git/refs/heads/main");
	FAILS(repo_tip(&oid, repo, &err), ERR_GIT);
	sh("cd r && rm .git/refs/heads/main && "
	    "ln -s loop .git/refs/heads/loop && "
	    "ln -s loop .git/refs/heads/main");
	FAILS(repo_tip(&oid, repo, &err), ERR_GIT);
	FAILS(repo_head(&head, repo, &err), ERR_GIT);
	sh("cd r && rm .git/refs/heads/main && "
	    "printf '# pack-refs with: peeled fully-peeled sorted \\n"
	    "7ebcb6b304ff6a' >.git/packed-refs");
	FAILS(repo_tip(&oid, repo, &err), ERR_GIT);
	says("packed-refs is cut off");
	sh("cd r && rm .git/packed-refs && mkdir .git/packed-refs");
	if (repo_tip(&oid, repo, &err) == 0 || err.code == ERR_UNBORN)
		fail_msg("unreadable packed-refs: %s", err.text);
	repo_close(repo);
}

static void
test_detached_head(void **state)
{
	struct repo *repo;
	struct repo_head head;
	struct oid oid;

	(void)state;
	sh("git init -q r && cd r && git commit -q --allow-empty -m first && "
	    "git checkout -q --detach");
	repo = open_repo("r", REPO_WRITE);
	FAILS(repo_head(&head, repo, &err), ERR_REFUSED);
	says("detached");
	OK(repo_tip(&oid, repo, &err));
	answers("git -C r rev-parse HEAD", oid_text(&oid).at);
	repo_close(repo);
}

static void
test_resolve(void **state)
{
	struct repo *repo;
	struct oid oid;

	(void)state;
	sh("git init -q r && cd r && git commit -q --allow-empty -m first && "
	    "git commit -q --allow-empty -m second && git tag -am t v1");
	repo = open_repo("r", REPO_VERIFY);
	OK(repo_resolve(&oid, repo, "v1~1", &err));
	answers("git -C r rev-parse HEAD^", oid_text(&oid).at);
	FAILS(repo_resolve(&oid, repo, "nothing", &err), ERR_ABSENT);
	FAILS(repo_resolve(&oid, repo, "HEAD^{tree}", &err), ERR_ABSENT);
	repo_close(repo);
}

/* What libgit2 does not find is damage here, and no absence of a ref. */
static void
test_what_is_lost_is_not_absent(void **state)
{
	struct oid ours, theirs;
	struct repo *repo;
	size_t n, m;

	(void)state;
	sh("git init -q r && cd r && git commit -q --allow-empty -m 1 && "
	    "git commit -q --allow-empty -m 2 && git branch o && "
	    "git commit -q --allow-empty -m 3 && git switch -q o && "
	    "git commit -q --allow-empty -m 4");
	ours = oid_said("git -C r rev-parse main");
	theirs = oid_said("git -C r rev-parse o");
	sh("cd r && rm -f .git/objects/$(git rev-parse main~1 | "
	    "sed 's,..,&/,')");
	sh("cd r && echo 1111111111111111111111111111111111111111 "
	    ">.git/refs/heads/lost");
	repo = open_repo("r", REPO_REPORT);
	FAILS(repo_distance(&n, &m, repo, &ours, &theirs, &err), ERR_GIT);
	FAILS(repo_count(&n, repo, &ours, &err), ERR_GIT);
	FAILS(repo_resolve(&theirs, repo, "refs/heads/lost", &err), ERR_GIT);
	FAILS(repo_resolve(&theirs, repo, "refs/heads/none", &err),
	    ERR_ABSENT);
	repo_close(repo);
}

static void
test_operation_in_progress(void **state)
{
	struct repo *repo;
	struct oid oid;
	bool found;

	(void)state;
	sh("git init -q r && cd r && echo 1 >x && git add x && "
	    "git commit -qm 1 && git switch -q -c o && echo 2 >x && "
	    "git commit -qam 2 && git switch -q main && echo 3 >x && "
	    "git commit -qam 3");
	repo = open_repo("r", REPO_WRITE);
	OK(repo_check_idle(repo, &err));
	sh("! git -C r merge -q o >/dev/null 2>&1");
	FAILS(repo_check_idle(repo, &err), ERR_REFUSED);
	says("merge");
	FAILS(repo_index_find(&oid, &found, repo, "x", &err), ERR_REFUSED);
	repo_close(repo);
}

static void
test_index_is_read(void **state)
{
	struct repo *repo;
	struct oid oid;
	bool found;

	(void)state;
	sh("git init -q r && cd r && mkdir a && echo 1 >a/x && echo 1 >y && "
	    "git add . && echo 2 >z && git add -N z");
	repo = open_repo("r", REPO_WRITE);
	OK(repo_index_find(&oid, &found, repo, "a/x", &err));
	assert_true(found);
	answers("git -C r rev-parse :a/x", oid_text(&oid).at);
	OK(repo_index_find(&oid, &found, repo, "z", &err));
	assert_false(found);
	repo_close(repo);
	/* as in a hook of `git commit PATH`, which uses another index */
	sh("cd r && git read-tree --empty --index-output=.git/other");
	assert_int_equal(chdir("r"), 0);
	setenv("GIT_INDEX_FILE", ".git/other", 1);
	repo = open_repo(".", REPO_VERIFY);
	OK(repo_index_find(&oid, &found, repo, "a/x", &err));
	assert_false(found);
	repo_close(repo);
}

static void
test_git_dir_of_the_environment(void **state)
{
	struct repo *repo;

	(void)state;
	sh("git init -q r && git init -q --bare b.git && mkdir w");
	assert_int_equal(chdir("r"), 0);
	setenv("GIT_DIR", ".git", 1);
	repo = open_repo(".", REPO_WRITE);
	assert_non_null(strstr(repo_top(repo), "/r/"));
	repo_close(repo);
	setenv("GIT_DIR", "../b.git", 1);
	repo = open_repo(".", REPO_REPORT);
	assert_true(repo_is_bare(repo));
	repo_close(repo);
	setenv("GIT_WORK_TREE", "../w", 1);
	repo = open_repo(".", REPO_WRITE);
	assert_non_null(strstr(repo_top(repo), "/w/"));
	repo_close(repo);
	repo = open_repo("../r", REPO_WRITE);
	assert_non_null(strstr(repo_top(repo), "/r/"));
	repo_close(repo);
}

static void
test_what_cannot_be_opened_is_told(void **state)
{
	struct repo *repo = NULL;

	(void)state;
	sh("mkdir none && git init -q --object-format=sha256 new && "
	    "git init -q else && git -C else config core.worktree /tmp && "
	    "git init -q sparse && git -C sparse sparse-checkout set x");
	FAILS(repo_open(&repo, "none", REPO_REPORT, &err), ERR_ABSENT);
	assert_null(repo);
	FAILS(repo_open(&repo, "new", REPO_REPORT, &err), ERR_GIT);
	says("SHA-1");
	says("new-notes DIR makes one (or git init --object-format=sha1");
	FAILS(repo_open(&repo, "else", REPO_WRITE, &err), ERR_REFUSED);
	says("core.worktree");
	repo_close(open_repo("sparse", REPO_WRITE));
}

static void
test_shared_as_git_has_the_words_for_it(void **state)
{
	static const struct {
		const char *value;
		unsigned mode;
	} row[] = {
		{ "false", 0 }, { "umask", 0 }, { "0", 0 }, { "no", 0 },
		{ "true", 0660 }, { "yes", 0660 }, { "1", 0660 },
		{ "group", 0660 }, { "all", 0664 }, { "world", 0664 },
		{ "everybody", 0664 }, { "2", 0664 }, { "0660", 0660 },
		{ "0640", 0640 }, { "0666", 0666 }, { "0770", 0660 },
		{ "nonsense", 0 },
	};
	struct repo *repo;
	char script[64];
	size_t i;

	(void)state;
	sh("git init -q");
	repo = open_repo(".", REPO_REPORT);
	assert_int_equal(repo_shared_mode(repo), 0);
	repo_close(repo);
	for (i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
		snprintf(script, sizeof(script), "git config -f .git/config "
		    "core.sharedRepository %s", row[i].value);
		sh(script);
		repo = open_repo(".", REPO_REPORT);
		assert_int_equal(repo_shared_mode(repo), row[i].mode);
		repo_close(repo);
	}
}

static void
test_what_is_named_is_not_looked_for_upwards(void **state)
{
	struct repo *repo = NULL;

	(void)state;
	sh("git init -q r && mkdir r/inner && git init -q --bare r/b.git");
	repo_close(open_repo("r/inner", REPO_REPORT));
	FAILS(repo_open_named(&repo, "r/inner", REPO_REPORT, &err),
	    ERR_ABSENT);
	says("'r/inner' is not a git repository");
	OK(repo_open_named(&repo, "r", REPO_REPORT, &err));
	repo_close(repo);
	OK(repo_open_named(&repo, "r/b.git", REPO_REPORT, &err));
	repo_close(repo);
	sh("mv r/b.git/refs r/b.git/gone");
	FAILS(repo_open_named(&repo, "r/b.git", REPO_REPORT, &err),
	    ERR_ABSENT);
}

static void
test_repository_of_another_user(void **state)
{
	struct repo *repo = NULL;
	struct repo_head head;
	struct repo_identity who;
	struct oid tree, oid;

	(void)state;
	if (geteuid() != 0)
		skip();
	sh("git init -q r && git -C r commit -q --allow-empty -m 1 && "
	    "cp -R r \"bob's\" && chown -R 12345 r \"bob's\"");
	FAILS(repo_open(&repo, "r", REPO_REPORT, &err), ERR_REFUSED);
	says("safe.directory");
	/* what it says to type helps, whatever the folder is called */
	FAILS(repo_open(&repo, "bob's", REPO_REPORT, &err), ERR_REFUSED);
	sh(strstr(err.text, "git config --global"));
	repo_close(open_repo("bob's", REPO_REPORT));
	/* what git opens, wherever it was told so */
	sh("git config --global --unset-all safe.directory && "
	    "git config --global safe.directory '*'");
	repo = open_repo("r", REPO_WRITE);
	OK(repo_head(&head, repo, &err));
	OK(repo_tree_with(&tree, repo, &head.commit, NULL, 0, &err));
	OK(repo_identity(&who, repo, &err));
	OK(commit_tree(&oid, repo, &head, &tree, "Second\n", &who));
	repo_close(repo);
	sh("git config --global safe.directory /elsewhere");
	FAILS(repo_open(&repo, "r", REPO_REPORT, &err), ERR_REFUSED);
	setenv("GIT_CONFIG_COUNT", "1", 1);
	setenv("GIT_CONFIG_KEY_0", "safe.directory", 1);
	setenv("GIT_CONFIG_VALUE_0", "*", 1);
	repo_close(open_repo("r", REPO_REPORT));
	unsetenv("GIT_CONFIG_COUNT");
}

static void
test_hook_sees_what_is_in_quarantine(void **state)
{
	struct buf bytes = BUF_INIT;
	struct repo *repo;
	struct oid oid;

	(void)state;
	/* as git receive-pack does: new objects in a quarantine folder */
	sh("git init -q r && git -C r commit -q --allow-empty -m 1 && "
	    "git clone -q --bare r b:c.git && cd b:c.git && mkdir q && "
	    "GIT_OBJECT_DIRECTORY=$PWD/q "
	    "GIT_ALTERNATE_OBJECT_DIRECTORIES=\\\"$PWD/objects\\\" "
	    "git commit-tree -p HEAD -m pushed 'HEAD^{tree}' >../new");
	oid = oid_said("cat new");
	assert_int_equal(chdir("b:c.git"), 0);
	repo = open_repo(".", REPO_HOOK);
	assert_int_equal(repo_read_commit(&bytes, repo, &oid, &err), -1);
	repo_close(repo);
	setenv("GIT_DIR", ".", 1);
	setenv("GIT_QUARANTINE_PATH", "q", 1);
	setenv("GIT_OBJECT_DIRECTORY", "q", 1);
	if (geteuid() == 0)
		sh("chown -R 12345 .");
	repo = open_repo(".", REPO_HOOK);
	OK(repo_read_commit(&bytes, repo, &oid, &err));
	OK(repo_tip(&oid, repo, &err));
	OK(repo_read_commit(&bytes, repo, &oid, &err));
	repo_close(repo);
	buf_release(&bytes);
}

/*
 * A server to which 300 texts are pushed.  The first one is there already.  The
 * last old one and the last pushed one have the bytes of another text.
 */
static struct repo *
open_with_wrong_texts(void)
{
	sh("git init -q --bare s && cd s && mkdir q x && "
	    "for i in $(seq 300); do echo $i >x/$i; done && "
	    "of() { echo $1 | git hash-object --stdin | sed 's,..,&/,'; } && "
	    "put() { chmod u+w $1/$(of $3) && cp $1/$(of $2) $1/$(of $3); } "
	    "&& for i in 1 400 401; do echo $i | git hash-object -w --stdin; "
	    "done >../said && put objects 400 401 && ls -d x/* | "
	    "GIT_OBJECT_DIRECTORY=$PWD/q git hash-object -w --stdin-paths "
	    ">../said && put q 1 300");
	assert_int_equal(chdir("s"), 0);
	setenv("GIT_DIR", ".", 1);
	setenv("GIT_QUARANTINE_PATH", "q", 1);
	setenv("GIT_OBJECT_DIRECTORY", "q", 1);
	return open_repo(".", REPO_HOOK);
}

static int
read_text_of(struct repo *repo, int number, size_t limit)
{
	OWN(buf) bytes = BUF_INIT, text = BUF_INIT;
	struct oid oid;

	buf_addf(&text, "%d\n", number);
	OK(repo_blob_id(&oid, buf_str(&text), &err));
	return repo_read_blob(&bytes, repo, &oid, limit, &err);
}

static int
read_text(struct repo *repo, int number)
{
	return read_text_of(repo, number, 16);
}

static void
test_hook_checks_what_is_pushed(void **state)
{
	struct repo *repo = open_with_wrong_texts();

	(void)state;
	OK(read_text(repo, 1));
	OK(read_text(repo, 2));
	/* it was there before the push, so it was checked before */
	OK(read_text(repo, 401));
	FAILS(read_text(repo, 300), ERR_GIT);
	says("fsck");
	FAILS(read_text(repo, 300), ERR_GIT);
	repo_close(repo);
}

static void
test_hook_checks_beside(void **state)
{
	struct repo *repo = open_with_wrong_texts();

	(void)state;
	OK(repo_check_end(repo, &err));
	repo_check_beside(repo);
	OK(read_text(repo, 1));
	OK(read_text(repo, 401));
	if (workers_cores() > 1) {
		/*
		 * The other process does not check a blob that is read without
		 * a limit.
		 */
		FAILS(read_text_of(repo, 300, 0), ERR_GIT);
		OK(read_text(repo, 300));
		FAILS(repo_check_end(repo, &err), ERR_GIT);
		says("fsck");
	} else {
		FAILS(read_text(repo, 300), ERR_GIT);
	}
	sh("rm -f $(echo 300 | git hash-object --stdin | sed 's,..,q/&/,') && "
	    "echo 300 | git hash-object -w --stdin >../said");
	repo_check_beside(repo);
	OK(read_text(repo, 300));
	OK(repo_check_end(repo, &err));
	repo_close(repo);
}

static void
test_replace_refs_and_grafts_do_not_count(void **state)
{
	struct buf bytes = BUF_INIT;
	struct commit commit;
	struct repo *repo;
	struct oid a;

	(void)state;
	sh("git init -q r && cd r && "
	    "for i in 1 2 3; do git commit -q --allow-empty -m $i; done && "
	    "git branch side HEAD~1 && git switch -q side && "
	    "git commit -q --allow-empty -m 4 && "
	    "git replace main $(git commit-tree -m false "
	    "'HEAD^{tree}') && "
	    "git config advice.graftFileDeprecated false && "
	    "git rev-parse side >.git/info/grafts");
	a = oid_said("git -C r --no-replace-objects rev-parse main");
	repo = open_repo("r", REPO_VERIFY);
	OK(repo_read_commit(&bytes, repo, &a, &err));
	assert_true(commit_parse(&commit, buf_str(&bytes)));
	assert_true(str_is(commit.message, "3\n"));
	repo_close(repo);
	buf_release(&bytes);
}

static void
test_ids_of_bytes_are_gits(void **state)
{
	struct oid oid;

	(void)state;
	OK(repo_blob_id(&oid, STR_LIT("one\n"), &err));
	answers("echo one | git hash-object --stdin", oid_text(&oid).at);
	OK(repo_blob_id(&oid, STR_NONE, &err));
	answers("git hash-object /dev/null", oid_text(&oid).at);
	OK(repo_commit_id(&oid, STR_LIT("one\n"), &err));
	answers("echo one | git hash-object -t commit --literally --stdin",
	    oid_text(&oid).at);
}

static void
test_settings(void **state)
{
	struct buf value = BUF_INIT;
	struct repo *repo;
	bool found;

	(void)state;
	sh("git init -q r && git -C r config gpg.program evil && "
	    "git config --global gpg.program good && "
	    "git -C r config --add x.many one && "
	    "git -C r config --add x.many two && "
	    "git -C r config branch.Main.pushRemote o && "
	    "printf '[x]\\n\\tyes\\n' >>r/.git/config");
	repo = open_repo("r", REPO_WRITE);
	OK(repo_setting(&value, &found, repo, "gpg.program", &err));
	assert_string_equal(value.at, "evil");
	buf_clear(&value);
	OK(repo_setting_of(&value, &found, repo, REPO_TRUSTED, "gpg.program",
	    &err));
	assert_string_equal(value.at, "good");
	buf_clear(&value);
	OK(repo_setting(&value, &found, repo, "x.yes", &err));
	assert_string_equal(value.at, "true");
	buf_clear(&value);
	/* only the subsection's name is sensitive to case */
	OK(repo_setting(&value, &found, repo, "Branch.Main.pushremote", &err));
	assert_string_equal(value.at, "o");
	OK(repo_setting(&value, &found, repo, "branch.main.pushRemote", &err));
	assert_false(found);
	buf_clear(&value);
	OK(repo_setting_bool(&found, repo, "x.yes", &err));
	assert_true(found);
	OK(repo_setting_bool(&found, repo, "x.none", &err));
	assert_false(found);
	FAILS(repo_setting_bool(&found, repo, "gpg.program", &err),
	    ERR_REFUSED);
	OK(repo_setting(&value, &found, repo, "x.none", &err));
	assert_false(found);
	OK(repo_settings(&value, repo, "x.many", &err));
	assert_int_equal(value.n, 8);
	assert_memory_equal(value.at, "one\0two\0", 8);
	buf_clear(&value);
	OK(repo_set(repo, "x.set", "to", &err));
	OK(repo_setting(&value, &found, repo, "x.set", &err));
	assert_string_equal(value.at, "to");
	answers("git -C r config x.set", "to");
	repo_close(repo);
	buf_release(&value);
}

static void
test_settings_of_the_environment(void **state)
{
	struct buf value = BUF_INIT;
	struct repo *repo;
	bool found;

	(void)state;
	sh("git init -q r && git config --file other x.y other");
	setenv("GIT_CONFIG_GLOBAL", "other", 1);
	repo = open_repo("r", REPO_REPORT);
	OK(repo_settings(&value, repo, "x.y", &err));
	assert_string_equal(value.at, "other");
	buf_clear(&value);
	OK(repo_setting(&value, &found, repo, "x.y", &err));
	assert_string_equal(value.at, "other");
	buf_clear(&value);
	OK(repo_setting(&value, &found, repo, "user.name", &err));
	assert_false(found);
	repo_close(repo);
	setenv("GIT_CONFIG_COUNT", "1", 1);
	setenv("GIT_CONFIG_KEY_0", "User.name", 1);
	setenv("GIT_CONFIG_VALUE_0", "Zoe", 1);
	repo = open_repo("r", REPO_REPORT);
	OK(repo_setting(&value, &found, repo, "user.name", &err));
	assert_string_equal(value.at, "Zoe");
	repo_close(repo);
	buf_release(&value);
}

static void
test_work_tree_has_settings_of_its_own(void **state)
{
	struct buf value = BUF_INIT;
	struct repo *repo;
	bool found;

	(void)state;
	sh("git init -q r && cd r && git commit -q --allow-empty -m 1 && "
	    "git config extensions.worktreeConfig true && "
	    "git worktree add -q ../w && git config x.y all && "
	    "git -C ../w config --worktree x.y mine");
	repo = open_repo("w", REPO_WRITE);
	OK(repo_setting(&value, &found, repo, "x.y", &err));
	assert_string_equal(value.at, "mine");
	repo_close(repo);
	buf_release(&value);
}

static void
test_identity_and_dates(void **state)
{
	static const struct {
		const char *date;
		long long seconds;
		int zone;
	} row[] = {
		{ "@1795251600 +0100", 1795251600, 60 },
		{ "1795251600 -0330", 1795251600, -210 },
		{ "2026-11-21T10:00:00+0100", 1795251600, 60 },
		{ "2026-11-21 10:00:00 +0100", 1795251600, 60 },
		{ "2026-11-21T09:00:00Z", 1795251600, 0 },
		{ "2026-11-21 10:00:00", 1795251600, 60 },
		{ "2026-07-21T11:00:00", 1784624400, 120 },
		{ "yesterday", 0, -1 },
		{ "never", 0, -1 },
	};
	struct repo_identity who;
	struct repo *repo;
	size_t i;

	(void)state;
	sh("git init -q r");
	setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
	repo = open_repo("r", REPO_WRITE);
	for (i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
		setenv("GIT_AUTHOR_DATE", row[i].date, 1);
		setenv("GIT_COMMITTER_DATE", row[i].date, 1);
		if (row[i].zone == -1) {
			FAILS(repo_identity(&who, repo, &err), ERR_REFUSED);
			says("invalid date format");
			continue;
		}
		OK(repo_identity(&who, repo, &err));
		assert_true(who.author_seconds == row[i].seconds);
		assert_true(who.committer_seconds == row[i].seconds);
		assert_int_equal(who.author_zone, row[i].zone);
	}
	unsetenv("GIT_AUTHOR_DATE");
	unsetenv("GIT_COMMITTER_DATE");
	OK(repo_identity(&who, repo, &err));
	assert_string_equal(who.name, "Ana Lind");
	assert_true(who.committer_zone == 60 || who.committer_zone == 120);
	repo_close(repo);
}

/* What one role alone is told, by a setting or in the environment, counts. */
static void
test_identity_of_each_role(void **state)
{
	static const char *const key[] = { "author.name", "author.email",
		"committer.name", "Committer.Email" };
	struct repo_identity who;
	struct repo *repo;
	char line[128];
	size_t i;

	(void)state;
	sh("git init -q r");
	for (i = 0; i < sizeof(key) / sizeof(key[0]); i++) {
		snprintf(line, sizeof(line), "git -C r config %s "
		    "bob@example.org", key[i]);
		sh(line);
		repo = open_repo("r", REPO_WRITE);
		FAILS(repo_identity(&who, repo, &err), ERR_REFUSED);
		says("differ");
		says("bob@example.org");
		repo_close(repo);
		sh("rm r/.git/config && git init -q r");
	}
	repo = open_repo("r", REPO_WRITE);
	setenv("GIT_COMMITTER_EMAIL", "bob@example.org", 1);
	FAILS(repo_identity(&who, repo, &err), ERR_REFUSED);
	says("differ");
	unsetenv("GIT_COMMITTER_EMAIL");
	setenv("GIT_AUTHOR_DATE", "@1795251600 +0100", 1);
	setenv("GIT_COMMITTER_DATE", "@1795251700 -0200", 1);
	OK(repo_identity(&who, repo, &err));
	assert_true(who.author_seconds == 1795251600);
	assert_true(who.committer_seconds == 1795251700);
	assert_int_equal(who.author_zone, 60);
	assert_int_equal(who.committer_zone, -120);
	unsetenv("GIT_AUTHOR_DATE");
	unsetenv("GIT_COMMITTER_DATE");
	repo_close(repo);
}

static void
test_identity_of_the_environment(void **state)
{
	struct repo_identity who;
	struct repo *repo;

	(void)state;
	sh("git init -q r");
	repo = open_repo("r", REPO_WRITE);
	setenv("GIT_AUTHOR_NAME", "Bob Ray,", 1);
	FAILS(repo_identity(&who, repo, &err), ERR_REFUSED);
	says("differ");
	setenv("GIT_COMMITTER_NAME", "Bob Ray,", 1);
	OK(repo_identity(&who, repo, &err));
	assert_string_equal(who.name, "Bob Ray");	/* as git trims it */
	assert_string_equal(who.email, "ana@example.org");
	/*
	 * Some releases of git trim a full stop, so the next commit's name
	 * counts.
	 */
	setenv("GIT_AUTHOR_NAME", "Bob Ray Jr.", 1);
	setenv("GIT_COMMITTER_NAME", "Bob Ray Jr.", 1);
	OK(repo_identity(&who, repo, &err));
	sh("git -C r commit -q --allow-empty -m who");
	assert_string_equal(who.name, said("git -C r log -1 --format=%an"));
	setenv("GIT_COMMITTER_NAME", "Bob Ray,", 1);
	setenv("GIT_AUTHOR_NAME", " <Bo\nb Ray>", 1);
	OK(repo_identity(&who, repo, &err));
	assert_string_equal(who.name, "Bob Ray");
	setenv("GIT_AUTHOR_NAME", "B\033b", 1);
	setenv("GIT_COMMITTER_NAME", "B\033b", 1);
	FAILS(repo_identity(&who, repo, &err), ERR_REFUSED);
	says("control character");
	unsetenv("GIT_AUTHOR_NAME");
	unsetenv("GIT_COMMITTER_NAME");
	repo_close(repo);
	sh("git config --global --unset user.email");
	repo = open_repo("r", REPO_WRITE);
	FAILS(repo_identity(&who, repo, &err), ERR_REFUSED);
	says("git config --global user.email");
	repo_close(repo);
}

/* The identity comes by ways that not every release of libgit2 knows. */
static void
test_identity_is_what_git_says(void **state)
{
	struct repo_identity who;
	struct repo *repo;

	(void)state;
	sh("git init -q r && git -C r remote add origin "
	    "https://git.example.org/notes && printf '[includeIf "
	    "\"hasconfig:remote.*.url:https://git.example.org/**\"]\n"
	    "\tpath = work.inc\n' >>~/.gitconfig && "
	    "printf '[user]\n\temail = ana@work.example\n' >~/work.inc");
	repo = open_repo("r", REPO_WRITE);
	OK(repo_identity(&who, repo, &err));
	assert_string_equal(who.email, "ana@work.example");
	/* what `git -c user.email=... agree` sets */
	setenv("GIT_CONFIG_PARAMETERS", "'user.email'='ana@once.example'", 1);
	OK(repo_identity(&who, repo, &err));
	assert_string_equal(who.email, "ana@once.example");
	unsetenv("GIT_CONFIG_PARAMETERS");
	repo_close(repo);
	sh("git config --global --unset user.email && rm ~/work.inc");
	repo = open_repo("r", REPO_WRITE);
	setenv("EMAIL", "ana@mail.example", 1);
	OK(repo_identity(&who, repo, &err));
	assert_string_equal(who.email, "ana@mail.example");
	unsetenv("EMAIL");
	repo_close(repo);
}

/* git skips a configuration file that it may not read; we refuse it. */
static void
test_configuration_that_cannot_be_read(void **state)
{
	struct buf value = BUF_INIT;
	struct repo_identity who;
	struct repo *repo;
	bool found;

	(void)state;
	sh("git init -q r");
	repo = open_repo("r", REPO_WRITE);
	sh("rm ~/.gitconfig && ln -s .gitconfig ~/.gitconfig");
	FAILS(repo_setting(&value, &found, repo, "commit.gpgSign", &err),
	    ERR_GIT);
	says("git's configuration cannot be read");
	says(".gitconfig");
	FAILS(repo_identity(&who, repo, &err), ERR_GIT);
	says("git's configuration cannot be read");
	repo_close(repo);
	buf_release(&value);
}

/* In a hook, the user's settings would be those of whoever pushes. */
static void
test_settings_at_the_gate(void **state)
{
	struct buf value = BUF_INIT;
	struct repo *repo;
	bool found;

	(void)state;
	sh("git init -q --bare b.git && git -C b.git config x.who own && "
	    "git config --global x.who mine && "
	    "git config --global gpg.ssh.program mine && "
	    "git config --file system x.who all && "
	    "git config --file system gpg.program all");
	setenv("GIT_CONFIG_NOSYSTEM", "0", 1);
	setenv("GIT_CONFIG_SYSTEM", "system", 1);
	setenv("GIT_CONFIG_PARAMETERS", "'x.who'='now'", 1);
	repo = open_repo("b.git", REPO_HOOK);
	OK(repo_settings(&value, repo, "x.who", &err));
	assert_int_equal(value.n, 8);
	assert_memory_equal(value.at, "all\0own\0", 8);
	buf_clear(&value);
	OK(repo_setting_of(&value, &found, repo, REPO_TRUSTED, "gpg.program",
	    &err));
	assert_string_equal(value.at, "all");
	OK(repo_setting_of(&value, &found, repo, REPO_TRUSTED,
	    "gpg.ssh.program", &err));
	assert_false(found);
	repo_close(repo);
	buf_clear(&value);
	repo = open_repo("b.git", REPO_VERIFY);
	OK(repo_settings(&value, repo, "x.who", &err));
	assert_int_equal(str_count_strings(buf_str(&value)), 4);
	repo_close(repo);
	unsetenv("GIT_CONFIG_SYSTEM");
	unsetenv("GIT_CONFIG_PARAMETERS");
	buf_release(&value);
}

static void
test_what_is_assumed_unchanged_stays_so(void **state)
{
	struct repo *repo;
	struct oid oid;

	(void)state;
	sh("git init -q r && cd r && echo 1 >x && echo 1 >y && git add . && "
	    "git commit -qm 1 && git update-index --assume-unchanged x");
	repo = open_repo("r", REPO_WRITE);
	OK(commit_file(&oid, repo, "x", "two\n"));
	OK(commit_file(&oid, repo, "y", "two\n"));
	answers("git -C r ls-files -v", "h x\nH y");
	repo_close(repo);
}

static void
test_split_index_says_what_helps(void **state)
{
	struct repo *repo;
	struct oid oid;
	bool found;

	(void)state;
	sh("git init -q r && cd r && echo 1 >x && git add . && "
	    "git update-index --split-index");
	repo = open_repo("r", REPO_WRITE);
	FAILS(repo_index_find(&oid, &found, repo, "x", &err), ERR_GIT);
	says("git update-index --no-split-index");
	repo_close(repo);
}

/* Limits every file to `bytes`, as a disk that is nearly full. */
static void
limit_files(rlim_t bytes)
{
	struct rlimit limit;

	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
	limit.rlim_cur = bytes;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static void
test_commit_on_a_full_disk_fails_and_says_so(void **state)
{
	struct repo *repo;
	struct repo_head head, now;
	struct repo_identity who;
	struct oid tree, oid;
	struct buf stored = BUF_INIT;
	unsigned failures = 0;
	rlim_t bytes;
	int answer;

	(void)state;
	sh("git init -q r && git -C r commit -q --allow-empty -m first");
	repo = open_repo("r", REPO_WRITE);
	OK(repo_head(&head, repo, &err));
	OK(repo_tree_with(&tree, repo, &head.commit, NULL, 0, &err));
	for (bytes = 0; bytes < 400; bytes += 20) {
		OK(repo_identity(&who, repo, &err));
		OK(repo_head(&head, repo, &err));
		limit_files(bytes);
		answer = commit_tree(&oid, repo, &head, &tree,
		    "maybe: a commit\n", &who);
		limit_files(RLIM_INFINITY);
		OK(repo_head(&now, repo, &err));
		if (answer < 0) {
			failures++;
			assert_true(oid_eq(&now.commit, &head.commit));
		} else {
			assert_true(oid_eq(&now.commit, &oid));
			OK(repo_read_commit(&stored, repo, &oid, &err));
			buf_clear(&stored);
		}
	}
	buf_release(&stored);
	assert_true(failures >= 3 && failures <= 20);
	sh("git -C r fsck --strict --no-dangling 2>&1");
	repo_close(repo);
}

static void
test_index_on_a_full_disk_leaves_no_lock(void **state)
{
	struct repo_index *index = NULL;
	struct repo *repo;
	struct oid oid = { { 1 } };
	rlim_t bytes;

	(void)state;
	sh("git init -q r && cd r && echo 1 >x && git add x");
	repo = open_repo("r", REPO_WRITE);
	for (bytes = 0; bytes < 300; bytes += 20) {
		limit_files(bytes);
		if (repo_index_lock(&index, repo, &err) == 0) {
			repo_index_put(index, "y", &oid, 1, &err);
			repo_index_abandon(index, &err);
		}
		limit_files(RLIM_INFINITY);
		answers("ls r/.git | grep index", "index");
	}
	answers("git -C r status --porcelain", "A  x");
	repo_close(repo);
}

/* Commits until `n` commits have landed; others may land between. */
static void
commit_many(char who, int n)
{
	struct repo *repo = NULL;
	struct oid oid;
	char path[16];
	int i = 0, patience = 10000;

	if (repo_open(&repo, "r", REPO_WRITE, &err) < 0)
		_exit(2);
	while (i < n && patience-- > 0) {
		snprintf(path, sizeof(path), "%c%d", who, i);
		if (commit_file(&oid, repo, path, "x\n") == 0)
			i++;
		else if (err.code != ERR_CHANGED && err.code != ERR_REFUSED)
			break;
	}
	if (i < n)
		fprintf(stderr, "# %c%d: %s\n", who, i, err.text);
	repo_close(repo);
	_exit(i < n);
}

static void
test_writers_at_the_same_time_all_land(void **state)
{
	enum { WRITERS = 3, EACH = 10 };
	int i, status, trouble = 0;

	(void)state;
	sh("git init -q r && git -C r commit -q --allow-empty -m first");
	fflush(NULL);
	for (i = 0; i < WRITERS; i++)
		if (fork() == 0)
			commit_many((char)('a' + i), EACH);
	for (i = 0; i < WRITERS; i++) {
		wait(&status);
		trouble |= status;
	}
	assert_int_equal(trouble, 0);
	answers("git -C r rev-list --count HEAD", "31");
	answers("git -C r ls-files | wc -l", "30");
	answers("git -C r diff --cached --name-only", "");
	sh("git -C r fsck --strict --no-dangling 2>&1");
}

static void
test_the_shortest_texts_are_stored_as_they_are(void **state)
{
	static const char *const text[] = { "", "x", "xy" };
	struct repo *repo;
	struct oid oid;
	size_t i;

	(void)state;
	sh("git init -q r");
	repo = open_repo("r", REPO_WRITE);
	for (i = 0; i < 3; i++) {
		OK(commit_file(&oid, repo, "a", text[i]));
		answers("git -C r cat-file blob HEAD:a", text[i]);
	}
	repo_close(repo);
}

/* A commit counts as recorded even if another one follows at once. */
static void
test_branch_that_goes_on_or_back_at_once(void **state)
{
	static const struct {
		const char *script;
		int answer;
	} row[] = {
		{ "git -C r update-ref refs/heads/main $(git -C r commit-tree "
		    "-p main -m next main^{tree})", 0 },
		{ "git -C r update-ref refs/heads/main main^", -1 },
		{ "git -C r update-ref -d refs/heads/main", -1 },
	};
	struct repo_identity who;
	struct repo_head head;
	struct repo *repo;
	struct oid oid, tree;
	bool is_moved;
	size_t i;

	(void)state;
	sh("git init -q r && git -C r commit -q --allow-empty -m 1");
	repo = open_repo("r", REPO_WRITE);
	OK(repo_identity(&who, repo, &err));
	for (i = 0; i < 3; i++) {
		OK(repo_head(&head, repo, &err));
		OK(repo_tree_of(&tree, repo, &head.commit, &err));
		OK(repo_commit_store(&oid, repo, &head, NULL, &tree, "2\n",
		    &who, &err));
		meanwhile = row[i].script;
		assert_int_equal(repo_commit_move(&is_moved, repo, &head, &oid,
		    "2\n", &who, &err), row[i].answer);
		assert_int_equal(is_moved, row[i].answer == 0);
		assert_null(meanwhile);
		if (row[i].answer < 0)
			says("'refs/heads/main' does not name it");
	}
	repo_close(repo);
}

/* What is stored is read back: the object may be there, and be spoilt. */
static void
test_commit_that_is_there_and_spoilt(void **state)
{
	struct repo_identity who;
	struct repo_head head;
	struct repo *repo;
	struct oid oid, tree;
	char script[200];

	(void)state;
	sh("git init -q r && git -C r commit -q --allow-empty -m 1");
	repo = open_repo("r", REPO_WRITE);
	OK(repo_identity(&who, repo, &err));
	OK(repo_head(&head, repo, &err));
	OK(repo_tree_of(&tree, repo, &head.commit, &err));
	OK(repo_commit_store(&oid, repo, &head, NULL, &tree, "2\n", &who,
	    &err));
	repo_close(repo);
	snprintf(script, sizeof(script), "cd r/.git/objects/%.2s && "
	    "chmod u+w %s && echo spoilt >%s", oid_text(&oid).at,
	    oid_text(&oid).at + 2, oid_text(&oid).at + 2);
	sh(script);
	repo = open_repo("r", REPO_WRITE);
	assert_int_equal(repo_commit_store(&oid, repo, &head, NULL, &tree,
	    "2\n", &who, &err), -1);
	says("the commit was not stored");
	repo_close(repo);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_make, \
	world_remove)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_first_commit_of_an_unborn_branch),
		TEST(test_second_commit_keeps_what_others_staged),
		TEST(test_index_keeps_an_edit_of_the_same_second_in_doubt),
		TEST(test_linked_work_tree),
		TEST(test_reads_a_bare_repository_and_does_not_write_in_it),
		TEST(test_reading_says_why_an_object_is_missing),
		TEST(test_reading_refuses_size_kind_and_absence),
		TEST(test_reading_ahead),
		TEST(test_hash_is_checked_but_for_reports),
		TEST(test_commits_are_kept),
		TEST(test_many_trees_through_few_places),
		TEST(test_find_knows_gits_order_and_does_without),
		TEST(test_broken_tree_is_an_error_and_not_an_absence),
		TEST(test_alternates_and_packed_refs),
		TEST(test_clone_without_an_index),
		TEST(test_stale_head_is_refused),
		TEST(test_unborn_branch_that_was_born_meanwhile),
		TEST(test_locked_branch_and_index_are_refused),
		TEST(test_git_waits_while_the_index_is_held),
		TEST(test_head_that_cannot_be_read_is_not_unborn),
		TEST(test_detached_head),
		TEST(test_resolve),
		TEST(test_what_is_lost_is_not_absent),
		TEST(test_operation_in_progress),
		TEST(test_index_is_read),
		TEST(test_git_dir_of_the_environment),
		TEST(test_what_cannot_be_opened_is_told),
		TEST(test_shared_as_git_has_the_words_for_it),
		TEST(test_what_is_named_is_not_looked_for_upwards),
		TEST(test_repository_of_another_user),
		TEST(test_hook_sees_what_is_in_quarantine),
		TEST(test_hook_checks_what_is_pushed),
		TEST(test_hook_checks_beside),
		TEST(test_replace_refs_and_grafts_do_not_count),
		TEST(test_ids_of_bytes_are_gits),
		TEST(test_settings),
		TEST(test_settings_of_the_environment),
		TEST(test_work_tree_has_settings_of_its_own),
		TEST(test_identity_and_dates),
		TEST(test_identity_of_each_role),
		TEST(test_identity_of_the_environment),
		TEST(test_what_is_assumed_unchanged_stays_so),
		TEST(test_split_index_says_what_helps),
		TEST(test_identity_is_what_git_says),
		TEST(test_configuration_that_cannot_be_read),
		TEST(test_settings_at_the_gate),
		TEST(test_commit_on_a_full_disk_fails_and_says_so),
		TEST(test_the_shortest_texts_are_stored_as_they_are),
		TEST(test_branch_that_goes_on_or_back_at_once),
		TEST(test_commit_that_is_there_and_spoilt),
		TEST(test_index_on_a_full_disk_leaves_no_lock),
		TEST(test_writers_at_the_same_time_all_land),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
