/* SPDX-License-Identifier: ISC */
/* readahead: whose records are there when the repository is gone. */

#include "history/readahead.h"

#include "world.h"

#define IDS "alice\0bob\0nobody\0"

static struct err err;

static struct oid
oid_said(const char *script)
{
	struct oid oid;

	assert_true(oid_parse(&oid, str_of(said(script))));
	return oid;
}

static int
setup(void **state)
{
	world_make(state);
	sh("git init -q . && mkdir -p people/alice people/bob people/carl && "
	    "for id in alice bob carl; do "
	    "echo \"name of $id\" >people/$id/person.ini; "
	    "for n in 1 2; do echo \"$id $n\" >people/$id/$n.md; done; done; "
	    "ln -s 1.md people/bob/3.md; git add . && git commit -q -m all");
	return 0;
}

static void
reads(struct repo *repo, const struct oid *blob, const char *want)
{
	struct buf bytes = BUF_INIT;
	int result = repo_read_blob(&bytes, repo, blob, 0, &err);

	assert_int_equal(result, want == NULL ? -1 : 0);
	if (want != NULL)
		assert_string_equal(bytes.at, want);
	buf_release(&bytes);
}

static void
test_records_of_those_who_are_named(void **state)
{
	struct repo *repo = NULL;
	struct str ids = { IDS, sizeof(IDS) - 1 };
	struct oid tree, alice, bob, carl, roster;

	(void)state;
	tree = oid_said("git rev-parse HEAD^{tree}");
	alice = oid_said("git rev-parse HEAD:people/alice/1.md");
	bob = oid_said("git rev-parse HEAD:people/bob/2.md");
	carl = oid_said("git rev-parse HEAD:people/carl/1.md");
	roster = oid_said("git rev-parse HEAD:people/bob/person.ini");
	assert_int_equal(repo_open(&repo, ".", REPO_REPORT, &err), 0);
	assert_int_equal(readahead_people(repo, &tree, ids), 3);
	assert_int_equal(readahead_people(repo, &tree, STR_NONE), 0);
	assert_int_equal(readahead_people(repo, &tree, ids), 3);
	sh("mv .git/objects gone && mkdir .git/objects");
	reads(repo, &alice, "alice 1\n");
	reads(repo, &bob, "bob 2\n");
	reads(repo, &carl, NULL);
	reads(repo, &roster, NULL);
	repo_close(repo);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    test_records_of_those_who_are_named, setup, world_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
