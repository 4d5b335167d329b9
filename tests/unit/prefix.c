/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "front/prefix.h"

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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_commands_of_a_message),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
