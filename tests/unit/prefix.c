/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "front/prefix.h"

#include "world.h"

static bool
is_command(struct str name)
{
	return str_lists(STR_LIT("agree amend one-to-one share-record "
	    "audit-trail"), ' ', name);
}

static void
test_commands_of_a_message(void **state)
{
	static const struct {
		const char *text, *want;
	} row[] = {
		{ "next: share-record people/a.md",
		    "next: git share-record people/a.md" },
		{ "share-record says so", "git share-record says so" },
		{ "agree FILE, or amend -m REASON FILE; type: agree -h",
		    "git agree FILE, or git one-to-one amend -m REASON FILE; "
		    "type: git agree -h" },
		{ "by the rules of audit-trail(1) you may not agree: agree: "
		    "not good", "by the rules of git audit-trail(1) you may "
		    "not agree: agree: not good" },
		{ "to agree or amend it", "to agree or amend it" },
		{ "has to agree: agree people/a.md",
		    "has to agree: git agree people/a.md" },
		{ "see: one-to-one doctor", "see: git one-to-one doctor" },
		{ "people/share-record/one-to-one.md, 'share-record', "
		    "my-share-record, share-records, --share-record",
		    "people/share-record/one-to-one.md, 'share-record', "
		    "my-share-record, share-records, --share-record" },
		{ "the kinds: one-to-one, supervision",
		    "the kinds: one-to-one, supervision" },
		{ "then share-record.", "then git share-record." },
		{ "there is no section 'When to share-record it'; Bob's: "
		    "share-record, or '--disagree it's: share-record'",
		    "there is no section 'When to share-record it'; Bob's: "
		    "git share-record, or '--disagree it's: share-record'" },
		{ "", "" },
	};
	struct buf out = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&out);
		prefix_set("git-", is_command);
		prefix_add(&out, str_of(row[i].text));
		SAME_TEXT(row[i].text, buf_str(&out), row[i].want);
		buf_clear(&out);
		prefix_set("", is_command);
		prefix_add(&out, str_of(row[i].text));
		SAME_TEXT(row[i].text, buf_str(&out), row[i].text);
	}
	buf_clear(&out);
	prefix_set("one-", is_command);
	prefix_add(&out, STR_LIT("next: amend -m x"));
	SAME_TEXT("one-", buf_str(&out), "next: one-amend -m x");
	buf_release(&out);
}

/* After -C DIR, and if git has to work elsewhere. */
static void
test_commands_in_another_folder(void **state)
{
	static const struct {
		const char *text, *want;
	} row[] = {
		{ "next: share-record people/a.md, or git commit it",
		    "next: share-record -C 'my notes' people/a.md, or git -C "
		    "/srv/notes commit it" },
		{ "git restore FILE; then share-record",
		    "git -C /srv/notes restore FILE; then share-record -C "
		    "'my notes'" },
		{ "agree FILE, or amend -m REASON FILE",
		    "agree -C 'my notes' FILE, or amend -C 'my notes' -m "
		    "REASON FILE" },
		{ "by the rules of audit-trail(1), which share-record keeps",
		    "by the rules of audit-trail(1), which share-record "
		    "keeps" },
		{ "as git wrote it, 'git commit', git config --global x",
		    "as git wrote it, 'git commit', git config --global x" },
		{ "git -C ~/notes fetch; audit-trail -C x; one-to-one doctor",
		    "git -C ~/notes fetch; audit-trail -C x; one-to-one "
		    "doctor" },
		{ "no 'how to git add things', then git add 'it', ('git add: "
		    "share-record a/b'), or 'share-record",
		    "no 'how to git add things', then git -C /srv/notes add "
		    "'it', ('git add: share-record a/b'), or "
		    "'share-record" },
		{ "git add 'it'\\'' git add it'; git add it",
		    "git -C /srv/notes add 'it'\\'' git add it'; git -C "
		    "/srv/notes add it" },
		{ "git", "git" },
		{ "before: rm people/a.md; rm -r 'a b'; chmod -x 'x y'",
		    "before: rm 'my notes'/people/a.md; rm -r 'my notes'/'a "
		    "b'; chmod -x 'my notes'/'x y'" },
		{ "first: rm /srv/a; rm ~/a; rm -r '/srv/a b'; rm",
		    "first: rm /srv/a; rm ~/a; rm -r '/srv/a b'; rm" },
		{ "first: git rm people/a.md, which rm people/a.md does",
		    "first: git -C /srv/notes rm people/a.md, which rm "
		    "people/a.md does" },
		{ "'.' does not lie in a git repository",
		    "'my notes' does not lie in a git repository" },
		{ "cannot open the repository '.': no",
		    "cannot open the repository 'my notes': no" },
		{ "there is no person '.'", "there is no person '.'" },
		{ "'./x' is no person", "'./x' is no person" },
	};
	struct buf out = BUF_INIT;
	struct err err = ERR_INIT;
	size_t i;

	(void)state;
	prefix_set("", is_command);
	prefix_set_git_dir("/srv/notes");
	assert_int_equal(mkdir("my notes", 0777), 0);
	assert_int_equal(prefix_go_to("my notes", &err), 0);
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&out);
		prefix_add_here(&out, str_of(row[i].text));
		SAME_TEXT(row[i].text, buf_str(&out), row[i].want);
		buf_clear(&out);
		prefix_add(&out, str_of(row[i].text));
		SAME_TEXT(row[i].text, buf_str(&out), row[i].text);
	}
	prefix_set_git_dir("");
	assert_int_equal(prefix_go_to("none", &err), -1);
	assert_string_equal(err.text,
	    "cannot go to 'my notes/none': No such file or directory");
	assert_int_equal(prefix_go_to("/usr", &err), 0);
	assert_int_equal(prefix_go_to("bin", &err), 0);
	buf_clear(&out);
	prefix_add_here(&out, STR_LIT("git add a; share-record"));
	SAME_TEXT("-C", buf_str(&out), "git -C /usr/bin add a; "
	    "share-record -C /usr/bin");
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_commands_of_a_message),
		cmocka_unit_test_setup_teardown(
		    test_commands_in_another_folder, world_make, world_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
