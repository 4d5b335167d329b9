/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "base/buf.h"
#include "parse/gitobject.h"

#define ID1 "0123456789abcdef0123456789abcdef01234567"
#define ID2 "89abcdef0123456789abcdef0123456789abcdef"
#define TREE "tree " ID1 "\n"
#define PARENT "parent " ID2 "\n"
#define AUTHOR "author Ann Ng <ann@example.org> 1795219200 +0000\n"
#define COMMITTER "committer Bob <bob@example.org> 1795219201 -0330\n"
#define HEADERS TREE PARENT AUTHOR COMMITTER
#define MESSAGE "\nsubject\n\nbody\n"
#define SIGNATURE "gpgsig -----BEGIN SSH SIGNATURE-----\n U1NI\n \n" \
	" -----END SSH SIGNATURE-----\n"
#define BY(person) TREE "author " person "\n" COMMITTER MESSAGE

static void
test_commit_parse_reads_what_git_writes(void **state)
{
	struct commit commit;

	(void)state;
	assert_true(commit_parse(&commit, str_of(TREE PARENT "parent " ID1
	    "\n" AUTHOR COMMITTER MESSAGE)));
	if (commit.odd != NULL)
		fail_msg("%s", commit.odd);
	assert_string_equal(oid_text(&commit.tree).at, ID1);
	assert_int_equal(commit.nparents, 2);
	assert_string_equal(oid_text(&commit.parent[0]).at, ID2);
	assert_string_equal(oid_text(&commit.parent[1]).at, ID1);
	SAME_TEXT("author", commit.author.name, "Ann Ng");
	SAME_TEXT("author", commit.author.email, "ann@example.org");
	assert_int_equal(commit.author.seconds, 1795219200);
	assert_int_equal(commit.author.zone, 0);
	SAME_TEXT("committer", commit.committer.name, "Bob");
	SAME_TEXT("committer", commit.committer.email, "bob@example.org");
	assert_int_equal(commit.committer.seconds, 1795219201);
	assert_int_equal(commit.committer.zone, -210);
	SAME_TEXT("message", commit.message, "subject\n\nbody\n");
	SAME_TEXT("headers", commit.headers, TREE PARENT "parent " ID1 "\n"
	    AUTHOR COMMITTER);
	assert_true(str_is_absent(commit.signature));
}

static void
test_commit_parse_takes_every_plain_commit(void **state)
{
	static const char *const row[] = {
		TREE AUTHOR COMMITTER MESSAGE,
		HEADERS "\n",
		HEADERS "\n\n\nmessage after blank lines\n",
		HEADERS "\nmessage of a host's merge button",
		HEADERS SIGNATURE MESSAGE,
		BY("A. \"Bee\" (x) <a+b@c> 0 +1400"),
		BY("Zo\303\253 <zo\303\253@example.org> 7289654399 -1400"),
		BY("a <b> 1 +0545"),
		BY("a <b> 1 -1359"),
	};
	struct commit commit;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		CHECK(row[i], commit_parse(&commit, str_of(row[i])));
		if (commit.odd != NULL)
			fail_msg("'%s': %s", row[i], commit.odd);
	}
}

static void
test_commit_parse_calls_odd_what_readers_differ_about(void **state)
{
	static const struct {
		const char *bytes, *odd;
	} row[] = {
		/* headers */
		{ TREE AUTHOR AUTHOR COMMITTER MESSAGE, "two 'author'" },
		{ TREE AUTHOR COMMITTER COMMITTER MESSAGE, "two 'committer'" },
		{ TREE TREE AUTHOR COMMITTER MESSAGE, "two 'tree'" },
		{ HEADERS SIGNATURE SIGNATURE MESSAGE, "two 'gpgsig'" },
		{ TREE AUTHOR PARENT COMMITTER MESSAGE, "out of order" },
		{ PARENT TREE AUTHOR COMMITTER MESSAGE, "out of order" },
		{ TREE COMMITTER AUTHOR MESSAGE, "out of order" },
		{ TREE SIGNATURE AUTHOR COMMITTER MESSAGE, "out of order" },
		{ TREE COMMITTER MESSAGE, "no author" },
		{ HEADERS "encoding latin-1\n" MESSAGE, "'encoding'" },
		{ HEADERS "mergetag object " ID1 "\n" MESSAGE, "'mergetag'" },
		{ HEADERS "gpgsigX y\n" MESSAGE, "other than" },
		{ HEADERS "gpgsig-sha256 y\n" MESSAGE, "'gpgsig-sha256'" },
		{ HEADERS "Author x\n" MESSAGE, "other than" },
		{ HEADERS "gpgsig\n" MESSAGE, "other than" },
		{ HEADERS " more\n" MESSAGE, "next line" },
		{ TREE "parent " ID2 "\n" AUTHOR " more\n" COMMITTER MESSAGE,
		    "next line" },
		{ "tree 0123456789ABCDEF0123456789abcdef01234567\n" AUTHOR
		    COMMITTER MESSAGE, "upper case" },
		{ TREE "parent 0123456789abcdef0123456789abcdef0123456F\n"
		    AUTHOR COMMITTER MESSAGE, "upper case" },
		{ TREE PARENT PARENT AUTHOR COMMITTER MESSAGE,
		    "parent twice" },
		/* the message */
		{ HEADERS, "no blank line" },
		{ HEADERS "\nsubject\r\n", "carriage return" },
		{ HEADERS "\na\033[2Jb\n", "control character" },
		{ HEADERS "\na\342\200\256b\n", "bidirectional" },
		{ HEADERS "\n\377\n", "not UTF-8" },
		/* people */
		{ BY("Ann <a@x> <b@x> 1 +0000"), "a date" },
		{ BY("<a@x> 1 +0000"), "a person" },
		{ BY(" <a@x> 1 +0000"), "a person" },
		{ BY("Ann  <a@x> 1 +0000"), "a person" },
		{ BY(" Ann <a@x> 1 +0000"), "a person" },
		{ BY("Ann <> 1 +0000"), "a person" },
		{ BY("Ann < a@x> 1 +0000"), "a person" },
		{ BY("Ann <a b@x> 1 +0000"), "a person" },
		{ BY("Ann <a@x>1 +0000"), "a person" },
		{ BY("Ann<a@x> 1 +0000"), "a person" },
		{ BY("An>n <a@x> 1 +0000"), "a person" },
		{ BY("An<n <a@x> 1 +0000"), "a person" },
		{ BY("An\tn <a@x> 1 +0000"), "a person" },
		{ BY("Ann"), "a person" },
		{ BY("Ann \033<a@x> 1 +0000"), "a person" },
		{ BY("A\177n <a@x> 1 +0000"), "control character" },
		/* dates */
		{ BY("Ann <a@x> 7289654400 +0000"), "a date" },
		{ BY("Ann <a@x> -1 +0000"), "a date" },
		{ BY("Ann <a@x> 01 +0000"), "a date" },
		{ BY("Ann <a@x> 99999999999999999999 +0000"), "a date" },
		{ BY("Ann <a@x>  1 +0000"), "a date" },
		{ BY("Ann <a@x> 1x +0000"), "a date" },
		{ BY("Ann <a@x>"), "a person" },
		{ BY("Ann <a@x> "), "a date" },
		{ BY("Ann <a@x> 1"), "time zone" },
		{ BY("Ann <a@x> 1 "), "time zone" },
		{ BY("Ann <a@x> 1 0000"), "time zone" },
		{ BY("Ann <a@x> 1 +000"), "time zone" },
		{ BY("Ann <a@x> 1 +00000"), "time zone" },
		{ BY("Ann <a@x> 1 +0000 "), "time zone" },
		{ BY("Ann <a@x> 1 -0000"), "time zone" },
		{ BY("Ann <a@x> 1 +1401"), "time zone" },
		{ BY("Ann <a@x> 1 -1500"), "time zone" },
		{ BY("Ann <a@x> 1 +0060"), "time zone" },
		{ BY("Ann <a@x> 1 +0x00"), "time zone" },
		{ BY("Ann <a@x> 1 *0100"), "time zone" },
	};
	struct commit commit;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		CHECK(row[i].bytes, commit_parse(&commit,
		    str_of(row[i].bytes)));
		if (commit.odd == NULL)
			fail_msg("'%s' is not odd", row[i].bytes);
		if (strstr(commit.odd, row[i].odd) == NULL)
			fail_msg("'%s': '%s' instead of '%s'", row[i].bytes,
			    commit.odd, row[i].odd);
	}
	assert_true(commit_parse(&commit, STR_LIT(HEADERS "\na\0b\n")));
	assert_string_equal(commit.odd, "control character");
}

static void
test_commit_parse_reads_on_where_it_can(void **state)
{
	struct commit commit;

	(void)state;
	assert_true(commit_parse(&commit, str_of(TREE AUTHOR PARENT
	    "author Eve <eve@example.org> 1 +0000\n" COMMITTER MESSAGE)));
	assert_non_null(commit.odd);
	SAME_TEXT("the first author", commit.author.name, "Ann Ng");
	assert_int_equal(commit.nparents, 1);
	SAME_TEXT("message", commit.message, "subject\n\nbody\n");
	assert_true(commit_parse(&commit, str_of(
	    "tree 0123456789ABCDEF0123456789ABCDEF01234567\n" AUTHOR
	    COMMITTER)));
	assert_string_equal(oid_text(&commit.tree).at, ID1);
}

static void
test_commit_parse_gives_up_without_tree_or_committer(void **state)
{
	static const char *const row[] = {
		"",
		"\n",
		"\n\n" HEADERS MESSAGE,
		"tree\n",
		AUTHOR COMMITTER MESSAGE,
		TREE AUTHOR MESSAGE,
		"tree 0123\n" AUTHOR COMMITTER MESSAGE,
		"tree " ID1 " \n" AUTHOR COMMITTER MESSAGE,
		"tree  " ID1 "\n" AUTHOR COMMITTER MESSAGE,
		TREE "parent 0123456789abcdef0123456789abcdef0123456g\n"
		    AUTHOR COMMITTER MESSAGE,
		TREE "parent \n" AUTHOR COMMITTER MESSAGE,
		"tree " ID1 "\n\n" AUTHOR COMMITTER MESSAGE,
	};
	struct commit commit;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++)
		CHECK(row[i], !commit_parse(&commit, str_of(row[i])));
	assert_false(commit_parse(&commit, STR_NONE));
}

static void
expect_same_links(struct str bytes)
{
	struct commit commit, links;
	bool is_read = commit_parse(&commit, bytes);
	size_t i;

	assert_int_equal(commit_parse_links(&links, bytes), is_read);
	if (!is_read)
		return;
	assert_true(oid_eq(&links.tree, &commit.tree));
	assert_int_equal(links.nparents, commit.nparents);
	for (i = 0; i < links.nparents; i++)
		assert_true(oid_eq(&links.parent[i], &commit.parent[i]));
	assert_true(str_eq(links.message, commit.message));
}

static void
test_commit_parse_counts_sixteen_parents(void **state)
{
	struct buf bytes = BUF_INIT;
	struct commit commit;
	int i;

	(void)state;
	buf_add_string(&bytes, TREE);
	for (i = 0; i < COMMIT_PARENTS_MAX; i++)
		buf_addf(&bytes, "parent %040x\n", i + 1);
	buf_add_string(&bytes, AUTHOR COMMITTER MESSAGE);
	assert_true(commit_parse(&commit, buf_str(&bytes)));
	assert_int_equal(commit.nparents, 16);
	assert_null(commit.odd);
	buf_splice(&bytes, strlen(TREE), 0, str_of(PARENT));
	assert_true(commit_parse(&commit, buf_str(&bytes)));
	assert_int_equal(commit.nparents, 16);
	assert_string_equal(commit.odd, "more than 16 parents; "
	    "merge one branch after the other");
	expect_same_links(buf_str(&bytes));
	buf_release(&bytes);
}

/* With each byte changed or removed, or the commit cut off before it. */
static void
test_commit_parse_links_says_what_commit_parse_does(void **state)
{
	static const char *const row[] = {
		TREE AUTHOR COMMITTER MESSAGE,
		HEADERS "\n\n\nafter blank lines\n",
		TREE PARENT "parent " ID1 "\n" AUTHOR COMMITTER MESSAGE,
		HEADERS SIGNATURE MESSAGE,
		HEADERS "parent " ID1 "\n" MESSAGE,
		HEADERS "encoding x\n" MESSAGE,
		TREE AUTHOR " more\n" COMMITTER MESSAGE,
		TREE PARENT PARENT AUTHOR COMMITTER,
	};
	static const char others[] = " \n0aA<";
	OWN(buf) text = BUF_INIT;
	size_t i, at, j;
	char was;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&text);
		buf_add_string(&text, row[i]);
		expect_same_links(buf_str(&text));
		for (at = 0; at < text.n; at++) {
			was = text.at[at];
			for (j = 0; j < sizeof(others); j++) {
				text.at[at] = others[j];
				expect_same_links(buf_str(&text));
			}
			text.at[at] = was;
			expect_same_links(str_first(buf_str(&text), at));
		}
		for (at = 0; row[i][at] != '\0'; at++) {
			buf_clear(&text);
			buf_add(&text, str_first(str_of(row[i]), at));
			buf_add_string(&text, row[i] + at + 1);
			expect_same_links(buf_str(&text));
		}
	}
}

static void
test_commit_day_is_the_committers_in_their_zone(void **state)
{
	struct commit commit;

	(void)state;
	assert_true(commit_parse(&commit, str_of(HEADERS MESSAGE)));
	assert_string_equal(date_text(commit_day(&commit)).at, "2026-11-20");
}

static void
test_commit_signed_part_takes_the_signature_out(void **state)
{
	struct buf payload = BUF_INIT, signature = BUF_INIT;

	(void)state;
	assert_true(commit_signed_part(&payload, &signature,
	    str_of(HEADERS SIGNATURE MESSAGE)));
	assert_string_equal(payload.at, HEADERS MESSAGE);
	assert_string_equal(signature.at, "-----BEGIN SSH SIGNATURE-----\n"
	    "U1NI\n\n-----END SSH SIGNATURE-----\n");
	assert_false(commit_signed_part(&payload, &signature,
	    str_of(HEADERS MESSAGE)));
	assert_false(commit_signed_part(&payload, &signature,
	    str_of(HEADERS SIGNATURE "gpgsigX y\n" MESSAGE)));
	assert_false(commit_signed_part(&payload, &signature,
	    str_of("gpgsig x\n\n")));
	assert_string_equal(payload.at, HEADERS MESSAGE);
	buf_release(&payload);
	buf_release(&signature);
}

#define OID "ABCDEFGHIJKLMNOPQRST"
#define NAME_OF_51 "012345678901234567890123456789012345678901234567890"
#define NAME_OF_255 NAME_OF_51 NAME_OF_51 NAME_OF_51 NAME_OF_51 NAME_OF_51
#define FILE(name) "100644 " name "\0" OID
#define FOLDER(name) "40000 " name "\0" OID

static void
test_tree_next_and_find_read_entries(void **state)
{
	struct str tree = STR_LIT(FILE("a b") FOLDER("people")
	    "160000 sub\0" OID), rest = tree;
	struct tree_entry entry;

	(void)state;
	assert_true(tree_next(&entry, &rest));
	SAME_TEXT("name", entry.name, "a b");
	assert_int_equal(entry.mode, MODE_FILE);
	assert_memory_equal(entry.oid.id, OID, 20);
	assert_true(tree_next(&entry, &rest));
	SAME_TEXT("name", entry.name, "people");
	assert_int_equal(entry.mode, MODE_TREE);
	assert_true(tree_next(&entry, &rest));
	assert_int_equal(entry.mode, MODE_COMMIT);
	assert_false(tree_next(&entry, &rest));
	assert_int_equal(rest.n, 0);
	assert_true(tree_find(&entry, tree, str_of("people")));
	assert_int_equal(entry.mode, MODE_TREE);
	assert_false(tree_find(&entry, tree, str_of("peopl")));
	assert_false(tree_find(&entry, tree, str_of("people/")));
	assert_false(tree_find(&entry, STR_NONE, str_of("people")));
}

static void
test_tree_next_stops_at_bytes_that_are_no_entry(void **state)
{
	static const struct str row[] = {
		{ "x", 1 },
		{ " a\0" OID, 23 },
		{ "100644 a\0" OID, 28 },
		{ "100644 a", 8 },
		{ "100644", 6 },
		{ "1006440 a\0" OID, 30 },
		{ "100648 a\0" OID, 29 },
		{ "1OO644 a\0" OID, 29 },
		{ "-10064 a\0" OID, 29 },
	};
	struct tree_entry entry;
	struct str rest;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		rest = row[i];
		CHECK(row[i].at, !tree_next(&entry, &rest));
		SAME_NUMBER(row[i].at, rest.n, row[i].n);
		CHECK(row[i].at, tree_fault(row[i]) != NULL);
	}
}

#define ROW(name, bytes, fault) { name, { bytes, sizeof(bytes) - 1 }, fault }

static void
test_tree_skip_common_leaves_whole_entries_that_differ(void **state)
{
	const struct {
		const char *name;
		struct str a, b;
		size_t skipped;
	} row[] = {
#define HEAD FOLDER("a") FILE("bb")
#define TAIL FOLDER("y") FILE("zzzz")
#define OTHER "\x99" "abcdefghijABCDEFGHI"
#define LENGTH(text) (sizeof(text) - 1)
		{ "nothing", STR_LIT(""), STR_LIT(""), 0 },
		{ "all", STR_LIT(HEAD TAIL), STR_LIT(HEAD TAIL),
		    LENGTH(HEAD TAIL) },
		{ "in front", STR_LIT(FILE("aa") TAIL), STR_LIT(HEAD TAIL),
		    0 },
		{ "none behind", STR_LIT(HEAD TAIL), STR_LIT(HEAD),
		    LENGTH(HEAD) },
		{ "another id", STR_LIT(HEAD FOLDER("m") TAIL),
		    STR_LIT(HEAD "40000 m\0" OTHER TAIL), LENGTH(HEAD) },
		{ "the last byte", STR_LIT(HEAD "40000 m\0" OTHER),
		    STR_LIT(HEAD "40000 m\0\x99" "abcdefghijABCDEFGHi"),
		    LENGTH(HEAD) },
		{ "one more", STR_LIT(HEAD FILE("m") TAIL),
		    STR_LIT(HEAD TAIL), LENGTH(HEAD) },
		{ "names that begin alike", STR_LIT(HEAD FILE("mm") TAIL),
		    STR_LIT(HEAD FILE("m") TAIL), LENGTH(HEAD) },
		{ "a mode", STR_LIT(HEAD FILE("m")),
		    STR_LIT(HEAD "100755 m\0" OID), LENGTH(HEAD) },
		{ "cut short", STR_LIT(HEAD "40000 m\0abc"),
		    STR_LIT(HEAD "40000 m\0abcd"), LENGTH(HEAD) },
		{ "broken in both", STR_LIT(HEAD "nonsense" TAIL),
		    STR_LIT(HEAD "nonsense" FILE("x")), LENGTH(HEAD) },
	};
	struct str a, b;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		a = row[i].a;
		b = row[i].b;
		tree_skip_common(&a, &b);
		SAME_NUMBER(row[i].name, row[i].a.n - a.n, row[i].skipped);
		SAME_NUMBER(row[i].name, row[i].b.n - b.n, row[i].skipped);
		a = row[i].b;
		b = row[i].a;
		tree_skip_common(&a, &b);
		SAME_NUMBER(row[i].name, row[i].b.n - a.n, row[i].skipped);
	}
	a = STR_NONE;
	b = STR_LIT(HEAD);
	tree_skip_common(&a, &b);
	assert_int_equal(b.n, LENGTH(HEAD));
}

/* In trees of many entries, wherever they differ. */
static void
test_tree_skip_common_finds_each_entry(void **state)
{
	struct buf a = BUF_INIT, b = BUF_INIT;
	struct str left, right;
	struct tree_entry entry;
	char name[16];
	size_t i;

	(void)state;
	for (i = 0; i < 100; i++) {
		snprintf(name, sizeof(name), "40000 p%02zu", i);
		buf_add_bytes(&a, name, strlen(name) + 1);
		buf_add_bytes(&a, OID, 20);
	}
	for (i = 0; i < 100; i++) {
		buf_clear(&b);
		buf_add(&b, buf_str(&a));
		b.at[i * 30 + 10 + i % 20]++;
		left = buf_str(&a);
		right = buf_str(&b);
		tree_skip_common(&left, &right);
		assert_int_equal(a.n - left.n, i * 30);
		assert_true(tree_next(&entry, &left));
		assert_true(tree_next(&entry, &right));
		tree_skip_common(&left, &right);
		assert_int_equal(left.n + right.n, 0);
	}
	buf_release(&a);
	buf_release(&b);
}

static void
test_tree_fault_takes_trees_as_git_writes_them(void **state)
{
	static const struct {
		const char *name;
		struct str tree;
		const char *fault;
	} row[] = {
		ROW("empty", "", NULL),
		ROW("a file", FILE("a"), NULL),
		ROW("another object", "100644 a\0" "abcdefghijklmnopqrst", NULL),
		ROW("a folder", FOLDER("a"), NULL),
		ROW("all modes", FILE("a") "100755 b\0" OID "120000 c\0" OID
		    FOLDER("d") "160000 e\0" OID, NULL),
		ROW("a folder sorts with a slash", FILE("a-b") FILE("a.b")
		    FOLDER("a") FILE("a0"), NULL),
		ROW("UTF-8", FILE("z") FILE("\303\244"), NULL),
		ROW("dots", FILE("...") FILE(".gitattributes") FILE(".gitx"),
		    NULL),
		ROW("nearly .git", FILE(".gix") FILE("git^1") FILE("gitx1"),
		    NULL),
		ROW("a prefix", FILE("a") FILE("ab") FOLDER("abc"), NULL),
		ROW("folder first", FOLDER("a") FILE("a.b"), "out of order"),
		ROW("reversed", FILE("b") FILE("a"), "out of order"),
		ROW("longer first", FILE("ab") FILE("a"), "out of order"),
		ROW("twice", FILE("a") FILE("a"), "of one name"),
		ROW("file and folder", FILE("a") FOLDER("a"), "of one name"),
		ROW("file, other, folder", FILE("a") FILE("a-b")
		    FILE("a.b") FOLDER("a"), "of one name"),
		ROW("no name", FILE(""), "without a name"),
		ROW(".", FOLDER("."), "'.' or '..'"),
		ROW("..", FOLDER(".."), "'.' or '..'"),
		ROW(".git", FOLDER(".git"), "'.git'"),
		ROW(".GiT", FOLDER(".GiT"), "'.git'"),
		ROW("GIT~1", FOLDER("GIT~1"), "'.git'"),
		ROW(".git on Windows", FILE(".git. ."), "'.git'"),
		ROW("git~1 on Windows", FILE("git~1:x"), "'.git'"),
		ROW("no .git", FILE(".git.x") FILE(".gitx:y"), NULL),
		ROW("modules", FILE(".gitmodules"), NULL),
		ROW("modules, a link", "120000 .GitModules \0" OID,
		    "link named '.gitmodules'"),
		ROW("slash", FILE("a/b"), "slash"),
		ROW("tab", FILE("a\tb"), "character in a name"),
		ROW("lf", FILE("a\nb"), "character in a name"),
		ROW("escape", FILE("a\033b"), "character in a name"),
		ROW("bidi", FILE("a\342\200\256b"), "character in a name"),
		ROW("latin-1", FILE("a\344b"), "character in a name"),
		ROW("255 bytes", FILE(NAME_OF_255), NULL),
		ROW("256 bytes", FILE(NAME_OF_255 "a"), "more than 255"),
		ROW("mode 664", "100664 a\0" OID, "mode"),
		ROW("mode 0", "0 a\0" OID, "mode"),
		ROW("zero in front", "040000 a\0" OID, "zero in front"),
		ROW("no object", "100644 a\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
		    "\0\0\0\0", "without an object"),
		ROW("rest", FILE("a") "100644 b\0x", "no entry"),
	};
	const char *fault, *after;
	size_t i, j;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		fault = tree_fault(row[i].tree);
		if ((fault == NULL) != (row[i].fault == NULL) ||
		    (fault != NULL && strstr(fault, row[i].fault) == NULL))
			fail_msg("'%s': '%s' instead of '%s'", row[i].name,
			    fault == NULL ? "no fault" : fault,
			    row[i].fault == NULL ? "no fault" : row[i].fault);
		/* also after each of the other trees */
		for (j = 0; j < COUNT(row); j++) {
			after = row[j].fault != NULL ? fault :
			    tree_fault_after(row[i].tree, row[j].tree);
			if (after != fault)
				fail_msg("'%s' after '%s': '%s'", row[i].name,
				    row[j].name, after == NULL ? "no fault" :
				    after);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_commit_parse_reads_what_git_writes),
		cmocka_unit_test(test_commit_parse_takes_every_plain_commit),
		cmocka_unit_test(
		    test_commit_parse_calls_odd_what_readers_differ_about),
		cmocka_unit_test(test_commit_parse_reads_on_where_it_can),
		cmocka_unit_test(
		    test_commit_parse_gives_up_without_tree_or_committer),
		cmocka_unit_test(test_commit_parse_counts_sixteen_parents),
		cmocka_unit_test(
		    test_commit_parse_links_says_what_commit_parse_does),
		cmocka_unit_test(
		    test_commit_day_is_the_committers_in_their_zone),
		cmocka_unit_test(
		    test_commit_signed_part_takes_the_signature_out),
		cmocka_unit_test(test_tree_next_and_find_read_entries),
		cmocka_unit_test(
		    test_tree_next_stops_at_bytes_that_are_no_entry),
		cmocka_unit_test(
		    test_tree_skip_common_leaves_whole_entries_that_differ),
		cmocka_unit_test(test_tree_skip_common_finds_each_entry),
		cmocka_unit_test(
		    test_tree_fault_takes_trees_as_git_writes_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
