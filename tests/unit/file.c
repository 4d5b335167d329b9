/* SPDX-License-Identifier: ISC */
#include "crash.h"
#include "world.h"

#include <sys/stat.h>

#include "git/file.h"

static struct err err;

#define FAILS(call, want) do { \
	if ((call) == 0) \
		fail_msg("%s succeeded", #call); \
	if (err.code != (want)) \
		fail_msg("%s: code %d: %s", #call, err.code, err.text); \
} while (0)

#define OK(call) do { \
	if ((call) < 0) \
		fail_msg("%s: %s: %s", #call, err.path, err.text); \
} while (0)

static void
test_read_gives_the_bytes_and_appends(void **state)
{
	struct buf bytes = BUF_INIT;

	(void)state;
	sh("mkdir -p a/b && printf 'x\\0y\\n' >a/b/c && : >empty");
	OK(file_read(&bytes, ".", "a/b/c", 4, &err));
	OK(file_read(&bytes, "a", "b/c", 4, &err));
	OK(file_read(&bytes, ".", "empty", 0, &err));
	assert_int_equal(bytes.n, 8);
	assert_memory_equal(bytes.at, "x\0y\nx\0y\n", 9);
	buf_release(&bytes);
}

static void
test_read_refuses_what_is_no_plain_file(void **state)
{
	static const struct {
		const char *path;
		enum err_code code;
	} row[] = {
		{ "none", ERR_ABSENT },
		{ "a/none", ERR_ABSENT },
		{ "none/c", ERR_ABSENT },
		{ "a", ERR_REFUSED },
		{ "a/link", ERR_REFUSED },
		{ "out/secret", ERR_REFUSED },
		{ "a/b/c", ERR_REFUSED },
		{ "fifo", ERR_REFUSED },
		{ "../secret", ERR_REFUSED },
		{ "a/../b", ERR_REFUSED },
		{ "a//b", ERR_REFUSED },
		{ "./a/b", ERR_REFUSED },
		{ "/etc/passwd", ERR_REFUSED },
		{ "a/", ERR_REFUSED },
		{ "", ERR_REFUSED },
		{ "big", ERR_TEXT },
	};
	struct buf bytes = BUF_INIT;
	size_t i;

	(void)state;
	sh("mkdir top top/a && echo s >secret && ln -s .. top/out && "
	    "echo b >top/a/b && ln -s b top/a/link && mkfifo top/fifo && "
	    "echo 12345 >top/big");
	for (i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
		if (file_read(&bytes, "top", row[i].path, 5, &err) == 0)
			fail_msg("'%s' was read", row[i].path);
		if (err.code != row[i].code)
			fail_msg("'%s': %d %s", row[i].path, err.code,
			    err.text);
		assert_string_equal(err.path, row[i].path);
	}
	assert_int_equal(bytes.n, 0);
	buf_release(&bytes);
}

static void
test_read_any_follows_links(void **state)
{
	struct buf bytes = BUF_INIT;

	(void)state;
	sh("echo b >b && ln -s b link && mkfifo fifo");
	OK(file_read_any(&bytes, "link", 2, &err));
	assert_string_equal(bytes.at, "b\n");
	FAILS(file_read_any(&bytes, "none", 9, &err), ERR_ABSENT);
	FAILS(file_read_any(&bytes, ".", 9, &err), ERR_REFUSED);
	FAILS(file_read_any(&bytes, "fifo", 9, &err), ERR_REFUSED);
	FAILS(file_read_any(&bytes, "b", 1, &err), ERR_TEXT);
	buf_release(&bytes);
}

static void
test_what_cannot_be_looked_at_is_there(void **state)
{
	char longer[301];

	(void)state;
	memset(longer, 'x', sizeof(longer) - 1);
	longer[sizeof(longer) - 1] = '\0';
	sh("mkdir d && : >f && ln -s nowhere dead && ln -s loop loop");
	assert_true(file_is_there(".", "d"));
	assert_true(file_is_there(".", "f"));
	assert_true(file_is_there(".", "dead"));
	assert_true(file_is_there(".", "loop"));
	assert_true(file_is_there(".", "loop/x"));
	assert_false(file_is_there(".", "x"));
	assert_false(file_is_there(".", "f/x"));
	assert_false(file_is_there(".", "dead/x"));
	assert_false(file_is_there(".", longer));
	assert_false(file_is_absent("d"));
	assert_false(file_is_absent("loop"));
	assert_true(file_is_absent("dead"));
	assert_true(file_is_absent("f/x"));
	assert_true(file_is_absent(longer));
}

static void
test_create_makes_folders_and_never_overwrites(void **state)
{
	(void)state;
	OK(file_create(".", "people/alice/a.md", STR_LIT("one\n"), &err));
	answers("cat people/alice/a.md", "one");
	answers("stat -c %a people/alice/a.md", "644");
	FAILS(file_create(".", "people/alice/a.md", STR_LIT("two\n"), &err),
	    ERR_REFUSED);
	answers("cat people/alice/a.md", "one");
	sh("ln -s nowhere link");
	FAILS(file_create(".", "link", STR_LIT("x"), &err), ERR_REFUSED);
	sh("mkdir outside && ln -s outside out");
	FAILS(file_create(".", "out/x", STR_LIT("x"), &err), ERR_REFUSED);
	answers("find outside people", "outside\npeople\npeople/alice\n"
	    "people/alice/a.md");
	OK(file_create(".", "empty", STR_NONE, &err));
	answers("stat -c %s empty", "0");
}

static void
test_undo_create_takes_empty_folders_along(void **state)
{
	(void)state;
	sh("mkdir -p people && echo 1 >people/x");
	OK(file_create(".", "people/alice/evidence/a", STR_LIT("1"), &err));
	OK(file_undo_create(".", "people/alice/evidence/a", &err));
	answers("find people", "people\npeople/x");
	OK(file_undo_create(".", "people/alice/evidence/a", &err));
	FAILS(file_undo_create(".", "../x", &err), ERR_REFUSED);
	sh("mkdir -p people/bob/x");
	FAILS(file_undo_create(".", "people/bob/x", &err), ERR_SYSTEM);
	sh("rmdir people/bob/x people/bob");
	answers("find people", "people\npeople/x");
}

static void
test_remove_wants_the_old_bytes_and_can_be_undone(void **state)
{
	unsigned mode = 0;

	(void)state;
	sh("mkdir a && echo old >a/x && chmod 600 a/x && echo y >a/y");
	FAILS(file_remove(&mode, ".", "a/x", STR_LIT("new\n"), &err),
	    ERR_CHANGED);
	FAILS(file_remove(&mode, ".", "a/none", STR_LIT("x"), &err),
	    ERR_ABSENT);
	sh("ln -s y a/l");
	FAILS(file_remove(&mode, ".", "a/l", STR_LIT("y\n"), &err),
	    ERR_REFUSED);
	OK(file_remove(&mode, ".", "a/x", STR_LIT("old\n"), &err));
	answers("ls a", "l\ny");
	OK(file_create_mode(".", "a/x", STR_LIT("old\n"), mode, &err));
	answers("cat a/x; stat -c %a a/x", "old\n600");
	FAILS(file_create_mode(".", "a/y", STR_LIT("old\n"), mode, &err),
	    ERR_REFUSED);
	answers("cat a/y", "y");
	/* if fsync fails, nothing has changed */
	crash_deaf_after = 1;
	FAILS(file_remove(&mode, ".", "a/y", STR_LIT("y\n"), &err),
	    ERR_SYSTEM);
	crash_deaf_after = 0;
	answers("cat a/y; ls a", "y\nl\nx\ny");
}

static void
test_replace_keeps_the_mode_and_wants_the_old_bytes(void **state)
{
	(void)state;
	sh("mkdir a && echo old >a/x && chmod 600 a/x");
	OK(file_replace(".", "a/x", STR_LIT("old\n"), STR_LIT("new\n"),
	    &err));
	answers("cat a/x; stat -c %a a/x; ls -A a", "new\n600\nx");
	sh("chmod 755 a/x");
	OK(file_replace(".", "a/x", STR_LIT("new\n"), STR_LIT("new\n"),
	    &err));
	answers("stat -c %a a/x", "644");
	sh("chmod 751 a/x");
	OK(file_make_plain(".", "a/x", &err));
	OK(file_make_plain(".", "a/x", &err));
	answers("cat a/x; stat -c %a a/x", "new\n640");
	FAILS(file_make_plain(".", "a/none", &err), ERR_ABSENT);
	assert_true(file_holds(".", "a/x", STR_LIT("new\n")));
	assert_false(file_holds(".", "a/x", STR_LIT("new")));
	assert_false(file_holds(".", "a/x", STR_LIT("new\n\n")));
	assert_false(file_holds(".", "a/none", STR_NONE));
	FAILS(file_replace(".", "a/x", STR_LIT("old\n"), STR_LIT("3"), &err),
	    ERR_CHANGED);
	FAILS(file_replace(".", "a/x", STR_LIT("ne"), STR_LIT("3"), &err),
	    ERR_CHANGED);
	FAILS(file_replace(".", "a/x", STR_LIT("new\n+"), STR_LIT("3"),
	    &err), ERR_CHANGED);
	FAILS(file_replace(".", "a/y", STR_NONE, STR_LIT("3"), &err),
	    ERR_ABSENT);
	sh("ln -s x a/l");
	FAILS(file_replace(".", "a/l", STR_LIT("new\n"), STR_LIT("3"), &err),
	    ERR_REFUSED);
	answers("cat a/x; ls -A a", "new\nl\nx");
}

static void
test_what_the_disk_does_not_take_is_undone(void **state)
{
	unsigned n;

	(void)state;
	sh("mkdir a && echo old >a/x && chmod 600 a/x");
	for (n = 1; n <= 2; n++) {
		crash_deaf_after = n;
		FAILS(file_replace(".", "a/x", STR_LIT("old\n"),
		    STR_LIT("new\n"), &err), ERR_SYSTEM);
		answers("cat a/x; stat -c %a a/x; ls -A a", "old\n600\nx");
	}
	/* the folders b and c are made and synced before the file */
	for (n = 3; n <= 4; n++) {
		crash_deaf_after = n;
		FAILS(file_create(".", "b/c/x", STR_LIT("new\n"), &err),
		    ERR_SYSTEM);
		answers("ls -A", "a");
	}
	crash_deaf_after = 0;
}

static void
write_both(void *arg)
{
	(void)arg;
	file_create(".", "a/new", STR_LIT("new\n"), &err);
	file_replace(".", "a/x", STR_LIT("old\n"), STR_LIT("new\n"), &err);
}

/* Just before it is renamed, the new file has a temporary name. */
static void
test_who_is_killed_leaves_old_or_new(void **state)
{
	unsigned n;

	(void)state;
	for (n = 1;; n++) {
		sh("rm -rf a && mkdir a && echo old >a/x");
		if (!crash_in(write_both, NULL, n))
			break;
		sh("grep -qx -e old -e new a/x");
		sh("test ! -e a/new || grep -qx new a/new");
		sh("test $(find a -name '*.tmp' | wc -l) -eq 0 ||\n"
		    "cmp a/.*.tmp a/new");
	}
	assert_true(n >= 5 && n <= 20);
	answers("cat a/new a/x; ls -A a", "new\nnew\nnew\nx");
}

static void
test_a_file_system_without_unnamed_files_is_no_trouble(void **state)
{
	(void)state;
	crash_without_unnamed = true;
	sh("mkdir a && echo old >a/x && chmod 600 a/x");
	write_both(NULL);
	FAILS(file_create(".", "a/new", STR_LIT("3"), &err), ERR_REFUSED);
	crash_without_unnamed = false;
	answers("cat a/new a/x; ls -A a; stat -c %a a/new a/x",
	    "new\nnew\nnew\nx\n644\n600");
}

/* The umask has no say; a folder that exists keeps its mode. */
static void
test_what_is_shared_has_its_mode(void **state)
{
	mode_t before = umask(077);

	(void)state;
	OK(file_put(".", "a/b/x", STR_LIT("1"), 0660, &err));
	OK(file_put(".", "c/y", STR_LIT("2"), 0, &err));
	OK(file_put(".", "c/z", STR_LIT("3"), 0664, &err));
	umask(before);
	answers("stat -c %a a a/b a/b/x c c/y c/z",
	    "2770\n2770\n660\n700\n600\n664");
}

static void
test_put_new_takes_nobodys_place(void **state)
{
	mode_t before = umask(077);

	(void)state;
	OK(file_put_new(".", "a/x", STR_LIT("1"), 0660, &err));
	OK(file_put_new(".", "c/y", STR_LIT("2"), 0, &err));
	umask(before);
	FAILS(file_put_new(".", "c/y", STR_LIT("3"), 0, &err), ERR_SYSTEM);
	sh("ln -s nowhere c/z");
	FAILS(file_put_new(".", "c/z", STR_LIT("3"), 0, &err), ERR_SYSTEM);
	answers("stat -c %a a a/x c c/y; cat a/x c/y; test ! -e nowhere",
	    "2770\n660\n700\n600\n12");
}

static void
test_list_is_sorted_and_complete(void **state)
{
	struct buf names = BUF_INIT;

	(void)state;
	sh("mkdir -p t/b && : >t/a && : >t/.h && : >t/B && ln -s b t/l");
	OK(file_list(&names, ".", "t", &err));
	assert_int_equal(names.n, 11);
	assert_memory_equal(names.at, ".h\0B\0a\0b\0l\0", 11);
	buf_clear(&names);
	OK(file_list(&names, "t", "", &err));
	assert_int_equal(names.n, 11);
	buf_clear(&names);
	OK(file_list(&names, "t", "b", &err));
	assert_int_equal(names.n, 0);
	FAILS(file_list(&names, "t", "none", &err), ERR_ABSENT);
	FAILS(file_list(&names, "t", "a", &err), ERR_REFUSED);
	FAILS(file_list(&names, "t", "l", &err), ERR_REFUSED);
	FAILS(file_list(&names, "t", "..", &err), ERR_REFUSED);
	buf_release(&names);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_make, \
	world_remove)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_read_gives_the_bytes_and_appends),
		TEST(test_read_refuses_what_is_no_plain_file),
		TEST(test_read_any_follows_links),
		TEST(test_what_cannot_be_looked_at_is_there),
		TEST(test_create_makes_folders_and_never_overwrites),
		TEST(test_undo_create_takes_empty_folders_along),
		TEST(test_remove_wants_the_old_bytes_and_can_be_undone),
		TEST(test_replace_keeps_the_mode_and_wants_the_old_bytes),
		TEST(test_what_the_disk_does_not_take_is_undone),
		TEST(test_who_is_killed_leaves_old_or_new),
		TEST(test_a_file_system_without_unnamed_files_is_no_trouble),
		TEST(test_what_is_shared_has_its_mode),
		TEST(test_put_new_takes_nobodys_place),
		TEST(test_list_is_sorted_and_complete),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
