/* SPDX-License-Identifier: ISC */
/* pick: words and paths, seen from the folder the user is in. */

#include "front/pick.h"

#include "world.h"

#include "table.h"

static struct repo *repo;

static int
setup(void **state)
{
	struct err err = ERR_INIT;

	(void)state;
	world_make(NULL);
	sh("git init -q . && mkdir -p people/alice sub && "
	    "ln -s people/alice link");
	return repo_open(&repo, ".", REPO_WRITE, &err);
}

static int
teardown(void **state)
{
	(void)state;
	repo_close(repo);
	world_remove(NULL);
	return 0;
}

static void
test_pick_takes_names_for_people_and_the_rest_for_files(void **state)
{
	(void)state;
	assert_true(pick_is_person("alice"));
	assert_false(pick_is_person("people/alice"));
	assert_false(pick_is_person("contract.md"));
	assert_false(pick_is_person(""));
	assert_false(pick_is_person("../x"));
}

static void
check(const char *file, const char *want)
{
	struct buf path = BUF_INIT;
	struct err err = ERR_INIT;
	int result = pick_record(&path, repo, file, &err);

	if (want == NULL)
		assert_int_equal(result, -1);
	else {
		if (result < 0)
			fail_msg("%s: %s", file, err.text);
		assert_string_equal(path.at, want);
	}
	buf_release(&path);
}

static void
test_pick_reads_a_file_from_where_the_user_is(void **state)
{
	static const char contract[] = "people/alice/contract.md";

	(void)state;
	check(contract, contract);
	check("./people/../people/alice/contract.md", contract);
	check("link/contract.md", contract);
	assert_int_equal(chdir("people/alice"), 0);
	check("contract.md", contract);
	check("../../people/alice/contract.md", contract);
	assert_int_equal(chdir("../.."), 0);
}

static void
test_pick_refuses_what_is_no_record_or_lies_elsewhere(void **state)
{
	(void)state;
	check("people/alice/person.ini", NULL);
	check("sub/contract.md", NULL);
	check("/etc/passwd", NULL);
	check("../x.md", NULL);
	check("nowhere/contract.md", NULL);
	check("", NULL);
}

static void
check_seen(const char *folder, const char *path, const char *want)
{
	struct buf got = BUF_INIT, here = BUF_INIT;
	char top[4096];

	assert_non_null(getcwd(top, sizeof(top)));
	assert_int_equal(chdir(folder), 0);
	pick_seen(&got, repo, path);
	assert_int_equal(chdir(top), 0);
	if (want == NULL)
		buf_addf(&here, "%s/%s", top, path);
	SAME_TEXT(folder, buf_str(&got), want == NULL ? here.at : want);
	buf_release(&got);
	buf_release(&here);
}

static void
test_pick_shows_a_path_as_it_is_seen_from_there(void **state)
{
	static const char path[] = "people/alice/contract.md";

	(void)state;
	check_seen(".", path, path);
	check_seen("people", path, "alice/contract.md");
	check_seen("people/alice", path, "contract.md");
	check_seen("link", path, "contract.md");
	check_seen("people/alice", "people/al", "../al");
	check_seen("people/alice", "people/alice2/x.md", "../alice2/x.md");
	check_seen("people/alice", "one-to-one.ini", "../../one-to-one.ini");
	check_seen("sub", path, "../people/alice/contract.md");
	check_seen("/", path, NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_pick_takes_names_for_people_and_the_rest_for_files),
		cmocka_unit_test(
		    test_pick_reads_a_file_from_where_the_user_is),
		cmocka_unit_test(
		    test_pick_refuses_what_is_no_record_or_lies_elsewhere),
		cmocka_unit_test(
		    test_pick_shows_a_path_as_it_is_seen_from_there),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
