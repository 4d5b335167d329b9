/* SPDX-License-Identifier: ISC */
#include "world.h"

#include "base/err.h"
#include "history/cachefile.h"

static const struct cachefile file = { "one-to-one/x", "one-to-one x 1",
    "one-to-one/log", true };

static struct repo *
open_world(void)
{
	struct repo *repo = NULL;
	struct err err = ERR_INIT;

	sh("test -e .git || git init -q");
	if (repo_open(&repo, ".", REPO_REPORT, &err) < 0)
		fail_msg("%s", err.text);
	return repo;
}

static void
put(struct repo *repo, const char *text)
{
	struct str whole = str_of(text);
	const struct str part[] = { str_first(whole, 1), STR_NONE,
		str_from(whole, 1) };

	cachefile_write(repo, &file, part, 3);
}

static void
add(struct repo *repo, size_t n, struct str bytes, struct str was,
    const char *lines)
{
	cachefile_add(repo, &file, n, bytes, was, str_of(lines));
}

static bool
reads(struct repo *repo, const char *want)
{
	struct buf bytes = BUF_INIT;
	struct str lines = cachefile_read(&bytes, repo, &file);
	bool answer = want == NULL ? str_is_absent(lines) :
	    str_is(lines, want);

	buf_release(&bytes);
	return answer;
}

static void
test_what_was_written_is_read(void **state)
{
	struct repo *repo = open_world();

	(void)state;
	assert_true(reads(repo, NULL));
	put(repo, "a\nb\n");
	assert_true(reads(repo, "a\nb\n"));
	put(repo, "c\n");
	assert_true(reads(repo, "c\n"));
	put(repo, "");
	assert_true(reads(repo, ""));
	repo_close(repo);
}

static void
test_a_log_is_only_added_to(void **state)
{
	struct repo *repo = open_world();
	struct str log;

	(void)state;
	assert_true(str_is_absent(cachefile_map(repo, &file, 1)));
	add(repo, 0, STR_LIT("abc"), STR_NONE, "3\n");
	assert_true(reads(repo, "3\n"));
	add(repo, 3, STR_LIT("de"), STR_LIT("3\n"), "5\n");
	assert_true(reads(repo, "5\n"));
	log = cachefile_map(repo, &file, 5);
	assert_true(str_is(log, "abcde"));
	cachefile_unmap(log);
	assert_true(str_is_absent(cachefile_map(repo, &file, 6)));
	/* another process was faster */
	add(repo, 3, STR_LIT("x"), STR_LIT("3\n"), "4\n");
	assert_true(reads(repo, "5\n"));
	repo_close(repo);
}

static void
test_what_is_not_whole_is_not_believed(void **state)
{
	static const char *const spoil[] = {
		"sed -i 's/b/x/' $f", "sed -i '1s/x 1/x 2/' $f",
		"sed -i '1s/x 1/y 1/' $f", "sed -i '1d' $f",
		"sed -i '$d' $f", "echo c >>$f", ": >$f",
		"head -c 20 $f >g; mv g $f",
		"rm $f; mkdir $f", "rm $f; ln -s /etc/passwd $f",
	};
	struct repo *repo = open_world();
	char script[256];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(spoil) / sizeof(*spoil); i++) {
		sh("rm -rf .git/one-to-one");
		put(repo, "a\nb\n");
		snprintf(script, sizeof(script), "f=.git/one-to-one/x; %s",
		    spoil[i]);
		sh(script);
		if (!reads(repo, NULL))
			fail_msg("believed after: %s", spoil[i]);
	}
	repo_close(repo);
}

static void
test_where_it_cannot_be_written_nothing_is_kept(void **state)
{
	struct repo *repo = open_world();

	(void)state;
	sh("ln -s elsewhere .git/one-to-one && mkdir .git/elsewhere");
	put(repo, "a\n");
	assert_true(reads(repo, NULL));
	sh("rmdir .git/elsewhere");
	put(repo, "a\n");
	sh("test -L .git/one-to-one && test ! -e .git/elsewhere");
	sh("rm .git/one-to-one && mkfifo .git/one-to-one");
	put(repo, "a\n");
	assert_true(reads(repo, NULL));
	sh("test -p .git/one-to-one");
	repo_close(repo);
}

static const struct cachefile other = { "one-to-one/y", "one-to-one y 1",
    NULL, true };

/* The same file as `other`, but never looked for in the common file. */
static const struct cachefile never = { "one-to-one/y", "one-to-one y 1",
    NULL, false };

/* Writes what a first report writes: a file with its log, and another one. */
static void
put_together(struct repo *repo)
{

	sh("rm -rf .git/one-to-one");
	cachefile_begin(repo);
	add(repo, 0, STR_LIT("abc"), STR_NONE, "3\n");
	cachefile_write(repo, &other, &STR_LIT("one\n\ntwo\n"), 1);
	sh("test ! -e .git/one-to-one");
	cachefile_end(repo);
}

static bool
reads_other(struct repo *repo)
{
	struct buf bytes = BUF_INIT;
	struct str lines = cachefile_read(&bytes, repo, &other);
	bool answer = str_is(lines, "one\n\ntwo\n");

	assert_true(answer || str_is_absent(lines));
	buf_release(&bytes);
	return answer;
}

static bool
maps(struct repo *repo, const char *want)
{
	struct str log = cachefile_map(repo, &file, strlen(want));
	bool answer = str_is(log, want);

	assert_true(answer || str_is_absent(log));
	cachefile_unmap(log);
	return answer;
}

static void
test_a_table_is_filled_in(void **state)
{
	struct cachefile_part part[] = { { 6, STR_LIT("g") },
	    { 1, STR_LIT("bc") } };
	struct repo *repo = open_world();
	struct str seen;

	(void)state;
	/* if there is no table, none is made */
	cachefile_fill_in(repo, &file, part, 2);
	sh("test ! -e .git/one-to-one");
	add(repo, 0, STR_LIT("......."), STR_NONE, "7\n");
	seen = cachefile_map(repo, &file, 7);
	cachefile_fill_in(repo, &file, part, 2);
	/* a process that has the table mapped sees the change, too */
	assert_true(str_is(seen, ".bc...g") && maps(repo, ".bc...g"));
	assert_true(reads(repo, "7\n"));
	cachefile_unmap(seen);
	sh("cd .git/one-to-one && mv log l && ln -s l log");
	part[0].bytes = STR_LIT("x");
	cachefile_fill_in(repo, &file, part, 1);
	sh("test $(cat .git/one-to-one/l) = .bc...g");
	repo_close(repo);
}

static void
test_what_is_first_is_written_together(void **state)
{
	struct repo *repo = open_world();
	struct buf lines = BUF_INIT;

	(void)state;
	put_together(repo);
	sh("test -f .git/one-to-one && cp .git/one-to-one before");
	assert_true(reads(repo, "3\n") && reads_other(repo));
	assert_true(maps(repo, "abc") && maps(repo, "ab"));
	assert_true(str_is_absent(cachefile_map(repo, &file, 4)));
	/* a part that changes gets its own file, with its whole log */
	add(repo, 2, STR_LIT("xy"), STR_LIT("2\n"), "4\n");
	sh("test -f .git/one-to-one");
	add(repo, 2, STR_LIT("xy"), STR_LIT("3\n"), "4\n");
	sh("test \"$(ls -A .git/one-to-one | tr '\\n' ' ')\" = 'first log x ' "
	    "&& cmp before .git/one-to-one/first");
	assert_true(reads(repo, "4\n") && maps(repo, "abxy"));
	assert_true(reads_other(repo));
	/* a file that no first report writes is not in the common file */
	buf_clear(&lines);
	assert_true(str_is_absent(cachefile_read(&lines, repo, &never)));
	/* a second first report adds nothing to the common file */
	cachefile_begin(repo);
	put(repo, "5\n");
	assert_true(reads(repo, "5\n"));
	cachefile_end(repo);
	assert_true(reads(repo, "5\n") && reads_other(repo));
	buf_release(&lines);
	repo_close(repo);
}

/* Whatever state the common file is in, more can be kept. */
static void
test_what_is_first_becomes_a_folder(void **state)
{
	static const char *const spoil[] = { ":", ": >$f", "echo x >$f",
		"head -c 150 $f >g; mv g $f", "chmod 600 $f", "rm $f",
		"rm $f; mkdir $f", "mv $f g; mkdir $f; mv g $f/first" };
	struct repo *repo = open_world();
	char script[128];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(spoil) / sizeof(*spoil); i++) {
		put_together(repo);
		snprintf(script, sizeof(script), "f=.git/one-to-one; %s",
		    spoil[i]);
		sh(script);
		reads_other(repo);
		put(repo, "9\n");
		reads_other(repo);
		assert_true(reads(repo, "9\n"));
		add(repo, 0, STR_LIT("z"), STR_NONE, "1\n");
		assert_true(reads(repo, "1\n") && maps(repo, "z"));
		sh("test -z \"$(ls -A .git | grep tmp)\"");
	}
	/* the mode follows core.sharedRepository */
	sh("git config core.sharedRepository group");
	repo_close(repo);
	repo = open_world();
	sh("umask 077");
	put_together(repo);
	sh("test $(stat -c %a .git/one-to-one) = 660");
	put(repo, "9\n");
	sh("test $(stat -c %a .git/one-to-one) = 2770 && "
	    "test $(stat -c %a .git/one-to-one/first) = 660");
	repo_close(repo);
}

/* Two reports, each of which began before the other wrote. */
static void
test_a_second_writer_is_seen(void **state)
{
	struct repo *repo = open_world(), *another = open_world();

	(void)state;
	put_together(repo);
	cachefile_begin(repo);
	assert_true(reads(repo, "3\n") && reads_other(repo));
	add(another, 3, STR_LIT("d"), STR_LIT("3\n"), "4\n");
	/* a report sees what it began with, until it writes */
	assert_true(reads(repo, "3\n") && maps(repo, "abc"));
	add(repo, 3, STR_LIT("xy"), STR_LIT("3\n"), "5\n");
	assert_true(reads(repo, "4\n") && maps(repo, "abcd"));
	put(repo, "6\n");
	assert_true(reads(repo, "6\n") && reads(another, "6\n"));
	cachefile_end(repo);
	assert_true(reads(repo, "6\n") && reads_other(repo));
	repo_close(another);
	repo_close(repo);
}

/* A large log gets a file of its own beside the common file. */
static void
test_what_is_much_stands_alone(void **state)
{
	struct repo *repo = open_world();
	struct buf log = BUF_INIT;

	(void)state;
	while (log.n < 300000)
		buf_add_string(&log, "0123456789");
	cachefile_begin(repo);
	add(repo, 0, buf_str(&log), STR_NONE, "x\n");
	sh("test \"$(ls -A .git/one-to-one)\" = log");
	cachefile_end(repo);
	sh("test \"$(ls -A .git/one-to-one | tr '\\n' ' ')\" = 'first log '");
	assert_true(reads(repo, "x\n"));
	assert_true(maps(repo, log.at));
	buf_release(&log);
	repo_close(repo);
}

/* The common file, cut off anywhere, or with one byte changed. */
static void
test_what_is_together_is_believed_where_it_is_whole(void **state)
{
	struct repo *repo = open_world();
	char script[128];
	size_t i, nbelieved = 0;

	(void)state;
	put_together(repo);
	sh("cp .git/one-to-one kept; test $(wc -c <kept) -lt 200");
	for (i = 0; i < 200; i++) {
		snprintf(script, sizeof(script),
		    "head -c %zu kept >.git/one-to-one", i);
		sh(script);
		nbelieved += reads(repo, "3\n") + reads_other(repo);
		/* some part may be believed here; none may be wrong */
		snprintf(script, sizeof(script), "{ head -c %zu kept; printf "
		    "%%s '~'; tail -c +%zu kept; } >.git/one-to-one",
		    i, i + 2);
		sh(script);
		reads_other(repo);
		cachefile_unmap(cachefile_map(repo, &file, 3));
	}
	assert_in_range(nbelieved, 30, 150);
	repo_close(repo);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_make, \
	world_remove)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_what_was_written_is_read),
		TEST(test_a_log_is_only_added_to),
		TEST(test_what_is_not_whole_is_not_believed),
		TEST(test_where_it_cannot_be_written_nothing_is_kept),
		TEST(test_a_table_is_filled_in),
		TEST(test_what_is_first_is_written_together),
		TEST(test_what_is_first_becomes_a_folder),
		TEST(test_a_second_writer_is_seen),
		TEST(test_what_is_much_stands_alone),
		TEST(test_what_is_together_is_believed_where_it_is_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
