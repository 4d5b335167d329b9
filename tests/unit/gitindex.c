/* SPDX-License-Identifier: ISC */
/* What git writes into its index, and what it says of it itself. */
#include "table.h"
#include "world.h"

#include "base/buf.h"
#include "git/file.h"
#include "parse/gitindex.h"

#define BLOB "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"

/* Puts the empty blob at a path, at a stage. */
#define AT(stage, path) "printf '100644 " BLOB " " stage "\\t%s\\n' " path \
	" | git update-index --index-info; "
#define EMPTY "git hash-object -w --stdin </dev/null >id; "
#define LONG "$(printf 'p/%02000d' 1)/$(printf 'q/%02200d' 2)"

static void
read_index(struct buf *out)
{
	struct err err = ERR_INIT;

	buf_clear(out);
	if (file_read(out, ".", ".git/index", 1 << 20, &err) < 0)
		fail_msg("%s", err.text);
}

static enum gitindex_answer
answer_of(struct oid *out, const char *path)
{
	enum gitindex_answer answer;
	OWN(buf) bytes = BUF_INIT;

	read_index(&bytes);
	answer = gitindex_find(out, buf_str(&bytes), str_of(path));
	return answer;
}

static void
test_a_path_is_found_as_git_has_it(void **state)
{
	static const struct {
		const char *script, *path;
		enum gitindex_answer want;
	} row[] = {
		{ AT("0", "a"), "a", GITINDEX_FOUND },
		{ AT("0", "a b c d e f g h"), "h", GITINDEX_FOUND },
		{ AT("0", "a c"), "b", GITINDEX_ABSENT },
		{ AT("0", "people/x"), "people", GITINDEX_ABSENT },
		{ AT("0", "a") "git rm -q --cached a", "a", GITINDEX_ABSENT },
		{ "touch n; git add -N n", "n", GITINDEX_ABSENT },
		{ "touch n s; git add -N n; git add s", "s", GITINDEX_FOUND },
		{ AT("0", "s") "git update-index --skip-worktree s", "s",
		    GITINDEX_FOUND },
		{ AT("1", "c"), "c", GITINDEX_CONFLICT },
		{ AT("1", "c") AT("2", "c") AT("3", "c"), "c",
		    GITINDEX_CONFLICT },
		{ AT("2", "c") AT("0", "d"), "d", GITINDEX_FOUND },
		{ AT("0", "d/e f") "git write-tree >id", "f", GITINDEX_FOUND },
		{ AT("0", LONG " z"), "z", GITINDEX_FOUND },
		{ AT("0", "a") "git update-index --index-version 4", "a",
		    GITINDEX_UNKNOWN },
		{ AT("0", "a") "git update-index --split-index", "a",
		    GITINDEX_UNKNOWN },
		{ AT("0", "a") "git -c index.skipHash=true "
		    "update-index --force-remove x", "a",
		    GITINDEX_FOUND },
	};
	struct oid oid, want;
	size_t i;

	(void)state;
	assert_true(oid_parse(&want, str_of(BLOB)));
	for (i = 0; i < COUNT(row); i++) {
		sh("rm -rf .git [a-z]*; git init -q .; " EMPTY);
		sh(row[i].script);
		SAME_NUMBER(row[i].script, answer_of(&oid, row[i].path),
		    row[i].want);
		if (row[i].want == GITINDEX_FOUND)
			assert_true(oid_eq(&oid, &want));
	}
}

/*
 * An index cut off just behind its entries is one without extensions, so it
 * answers.
 */
static void
test_what_is_cut_off_or_longer_says_nothing(void **state)
{
	OWN(buf) bytes = BUF_INIT;
	struct oid oid;
	size_t n, answered = 0;

	(void)state;
	sh("git init -q .; " EMPTY AT("0", "a b/c") "git write-tree >id");
	read_index(&bytes);
	for (n = 0; n < bytes.n; n++)
		answered += gitindex_find(&oid, str_first(buf_str(&bytes), n),
		    STR_LIT("a")) != GITINDEX_UNKNOWN;
	SAME_NUMBER("cut off", answered, 1);
	buf_add_byte(&bytes, '\0');
	SAME_NUMBER("longer", gitindex_find(&oid, buf_str(&bytes),
	    STR_LIT("a")), GITINDEX_UNKNOWN);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_make, \
    world_remove)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_a_path_is_found_as_git_has_it),
		TEST(test_what_is_cut_off_or_longer_says_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
