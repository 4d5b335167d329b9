/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "notes/act.h"

#define ID "0123456789abcdef0123456789abcdef01234567"
#define SUM "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define TEXT "Record: people/a/b.md\nText: " ID "\nText-SHA256: " SUM "\n"

static void
test_act_parse_reads_each_act(void **state)
{
	static const struct {
		enum act_type type;
		const char *message;
	} row[] = {
		{ ACT_AGREE, "x\n\n" TEXT "Agreed-by: A B <a@b>\n" },
		{ ACT_DECLINE, "x\n\n" TEXT "Declined-by: A B <a@b>\n" },
		{ ACT_WITHDRAW, "x\n\n" TEXT "Withdrawn-by: A B <a@b>\n" },
		{ ACT_WITNESS, "x\n\n" TEXT "Agreed-by: A B <a@b>\n"
		    "Witnessed-by: C D <c@d>\nEvidence: said so\n" },
		{ ACT_AMEND, "x\n\nRecord: people/a/b.md\nAmends: " ID "\n"
		    "Reason: a slip\n" },
		{ ACT_DISCLOSE, "x\n\n" TEXT "Disclosed-to: the panel\n"
		    "Reason: a slip\n" },
	};
	struct act act;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		act_parse(&act, str_of(row[i].message));
		SAME_NUMBER(row[i].message, act.type, row[i].type);
		SAME_TEXT(row[i].message, act.record, "people/a/b.md");
		if (act.type == ACT_AMEND) {
			SAME_TEXT("amends", str_of(oid_text(&act.amends).at),
			    ID);
			SAME_TEXT("reason", act.reason, "a slip");
			continue;
		}
		SAME_TEXT("text", str_of(oid_text(&act.text).at), ID);
		SAME_TEXT("sum", act.sha256, SUM);
		if (act_is_of_party(act.type)) {
			SAME_TEXT("name", act.name, "A B");
			SAME_TEXT("email", act.email, "a@b");
		}
		if (act.type == ACT_WITNESS) {
			SAME_TEXT("witness", act.witness_name, "C D");
			SAME_TEXT("witness", act.witness_email, "c@d");
			SAME_TEXT("evidence", act.evidence, "said so");
		}
		if (act.type == ACT_DISCLOSE) {
			SAME_TEXT("to", act.disclosed_to, "the panel");
			SAME_TEXT("reason", act.reason, "a slip");
		}
	}
}

static void
test_act_parse_leaves_ordinary_commits_alone(void **state)
{
	static const char *const row[] = { NULL, "", "\n", "x", "x\n",
		"x\n\nWrite-up.\n\nSigned-off-by: A B <a@b>\n",
		"x\n\nRecord: the rota\nText: see there\nReason: none\n"
		    "Evidence: none\n",
		"x\n\nI agreed by telephone: fine.\n",
		"x\n\nTo be Agreed-by: nobody\n",
		"x\n\nAgreed-by A B <a@b>\n", "x\n\nAgreed-bye: a\n",
		"x\n\n---\nSigned-off-by: A B <a@b>\n", "Amends\n",
		"x\n\nTexts-SHA256: a\n" };
	struct act act;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		act_parse(&act, str_of(row[i]));
		SAME_NUMBER(row[i], act.type, ACT_NONE);
	}
}

/*
 * Messages that git interpret-trailers, libgit2 and we could read differently,
 * and others that are meant as an act but do not have the form of one.
 */
static void
test_act_parse_takes_one_form_only(void **state)
{
	static const struct {
		const char *name, *message, *why;
	} row[] = {
		{ "no subject", TEXT "Agreed-by: A <a@b>\n", "no paragraph" },
		{ "the subject is a trailer",
		    "Agreed-by: A <a@b>\n\n" TEXT "Agreed-by: A <a@b>\n",
		    "outside of the last paragraph" },
		{ "no blank line", "x\n" TEXT "Agreed-by: A <a@b>\n",
		    "no paragraph" },
		{ "a line of blanks", "x\n \n" TEXT "Agreed-by: A <a@b>\n",
		    "no paragraph" },
		{ "no LF at the end", "x\n\n" TEXT "Agreed-by: A <a@b>",
		    "no line feed" },
		{ "a blank line behind", "x\n\n" TEXT "Agreed-by: A <a@b>\n\n",
		    "not exactly" },
		{ "a paragraph behind", "x\n\n" TEXT "Agreed-by: A <a@b>\n\n"
		    "Signed-off-by: A <a@b>\n",
		    "outside of the last paragraph" },
		{ "a comment behind", "x\n\n" TEXT "Agreed-by: A <a@b>\n\n"
		    "# a\n", "outside of the last paragraph" },
		{ "two paragraphs of trailers", "x\n\n" TEXT
		    "Agreed-by: A <a@b>\n\n" TEXT "Agreed-by: A <a@b>\n",
		    "outside of the last paragraph" },
		{ "a blank line between", "x\n\n" TEXT
		    "\nAgreed-by: A <a@b>\n", "outside of the last" },
		{ "a comment between", "x\n\n" TEXT "# a\nAgreed-by: A "
		    "<a@b>\n", "not exactly" },
		{ "a line of dashes", "x\n\n---\n\n" TEXT
		    "Agreed-by: A <a@b>\n", "where git ends" },
		{ "dashes and words", "x\n\n--- a\n\n" TEXT
		    "Agreed-by: A <a@b>\n", "where git ends" },
		{ "scissors", "x\n# ------------------------ >8 "
		    "------------------------\n\n" TEXT
		    "Agreed-by: A <a@b>\n", "where git ends" },
		{ "scissors with another mark", "x\n\n; "
		    "------------------------ >8 ------------------------\n"
		    "\n" TEXT "Agreed-by: A <a@b>\n", "where git ends" },
		{ "one more trailer", "x\n\n" TEXT "Agreed-by: A <a@b>\n"
		    "Signed-off-by: A <a@b>\n", "not exactly" },
		{ "one more in front", "x\n\nSigned-off-by: A <a@b>\n" TEXT
		    "Agreed-by: A <a@b>\n", "not exactly" },
		{ "one twice", "x\n\n" TEXT "Agreed-by: A <a@b>\n"
		    "Agreed-by: A <a@b>\n", "not exactly" },
		{ "another order", "x\n\nAgreed-by: A <a@b>\n" TEXT,
		    "not exactly" },
		{ "one missing", "x\n\nRecord: p\nText: " ID "\n"
		    "Agreed-by: A <a@b>\n", "not exactly" },
		{ "the acts of two rows", "x\n\n" TEXT "Agreed-by: A <a@b>\n"
		    "Declined-by: A <a@b>\n", "not exactly" },
		{ "a witness without evidence", "x\n\n" TEXT
		    "Agreed-by: A <a@b>\nWitnessed-by: C <c@d>\n",
		    "not exactly" },
		{ "an amendment without a reason",
		    "x\n\nRecord: p\nAmends: " ID "\n", "not exactly" },
		{ "a folded line", "x\n\n" TEXT "Agreed-by: A\n <a@b>\n",
		    "not exactly" },
		{ "a continued line", "x\n\n" TEXT "Agreed-by: A <a@b>\n"
		    " and so on\n", "not exactly" },
		{ "an indented trailer", "x\n\n" TEXT " Agreed-by: A <a@b>\n",
		    "not exactly" },
		{ "lower case", "x\n\n" TEXT "agreed-by: A <a@b>\n",
		    "not exactly" },
		{ "upper case", "x\n\n" TEXT "AGREED-BY: A <a@b>\n",
		    "not exactly" },
		{ "a blank before the colon", "x\n\n" TEXT
		    "Agreed-by : A <a@b>\n", "not exactly" },
		{ "a tab before the colon", "x\n\n" TEXT
		    "Agreed-by\t: A <a@b>\n", "not exactly" },
		{ "no blank behind the colon", "x\n\n" TEXT
		    "Agreed-by:A <a@b>\n", "not exactly" },
		{ "two blanks behind the colon", "x\n\n" TEXT
		    "Agreed-by:  A <a@b>\n", "not exactly" },
		{ "a tab behind the colon", "x\n\n" TEXT
		    "Agreed-by:\tA <a@b>\n", "not exactly" },
		{ "a blank at the end", "x\n\n" TEXT "Agreed-by: A <a@b> \n",
		    "not exactly" },
		{ "no value", "x\n\n" TEXT "Agreed-by:\n", "not exactly" },
		{ "an empty value", "x\n\n" TEXT "Agreed-by: \n",
		    "not exactly" },
		{ "an empty record", "x\n\nRecord: \nAmends: " ID
		    "\nReason: a\n", "not exactly" },
		{ "a carriage return", "x\n\n" TEXT "Agreed-by: A <a@b>\r\n",
		    "control character" },
		{ "a control character", "x\001\n\n" TEXT
		    "Agreed-by: A <a@b>\n", "control character" },
		{ "what is no UTF-8", "x\n\n" TEXT "Agreed-by: \377 <a@b>\n",
		    "control character" },
		{ "an id that is short", "x\n\nRecord: p\nAmends: 0123\n"
		    "Reason: a\n", "not exactly" },
		{ "an id in upper case", "x\n\nRecord: p\nAmends: "
		    "0123456789ABCDEF0123456789abcdef01234567\nReason: a\n",
		    "not exactly" },
		{ "a sum in upper case", "x\n\nRecord: p\nText: " ID "\n"
		    "Text-SHA256: F123456789abcdef0123456789abcdef"
		    "0123456789abcdef0123456789abcdef\nAgreed-by: A <a@b>\n",
		    "not exactly" },
		{ "a sum that is short", "x\n\nRecord: p\nText: " ID "\n"
		    "Text-SHA256: " ID "\nAgreed-by: A <a@b>\n",
		    "not exactly" },
		{ "no address", "x\n\n" TEXT "Agreed-by: A\n", "not exactly" },
		{ "no name", "x\n\n" TEXT "Agreed-by: <a@b>\n",
		    "not exactly" },
		{ "an empty address", "x\n\n" TEXT "Agreed-by: A <>\n",
		    "not exactly" },
		{ "no blank before the address", "x\n\n" TEXT
		    "Agreed-by: A<a@b>\n", "not exactly" },
		{ "two blanks before the address", "x\n\n" TEXT
		    "Agreed-by: A  <a@b>\n", "not exactly" },
		{ "two addresses", "x\n\n" TEXT "Agreed-by: A <a@b> <c@d>\n",
		    "not exactly" },
		{ "words behind the address", "x\n\n" TEXT
		    "Agreed-by: A <a@b> (by telephone)\n", "not exactly" },
		{ "a bracket in the name", "x\n\n" TEXT
		    "Agreed-by: A>B <a@b>\n", "not exactly" },
		{ "another bracket in the name", "x\n\n" TEXT
		    "Agreed-by: A<B <a@b>\n", "not exactly" },
		{ "a bracket in the address", "x\n\n" TEXT
		    "Agreed-by: A <a>b>\n", "not exactly" },
		{ "a blank in the address", "x\n\n" TEXT
		    "Agreed-by: A <a @b>\n", "not exactly" },
		{ "a tab in the address", "x\n\n" TEXT
		    "Agreed-by: A <a\t@b>\n", "not exactly" },
	};
	struct act act;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		act_parse(&act, str_of(row[i].message));
		SAME_NUMBER(row[i].name, act.type, ACT_MALFORMED);
		if (strstr(act.why, row[i].why) == NULL)
			fail_msg("'%s': got '%s'", row[i].name, act.why);
	}
	act_parse(&act, STR_LIT("x\n\n" TEXT "Agreed-by: A\0B <a@b>\n"));
	assert_int_equal(act.type, ACT_MALFORMED);
}

static void
test_act_parse_says_which_trailer_is_odd(void **state)
{
	static const struct {
		const char *message, *odd, *how;
	} row[] = {
		{ "x\n\n" TEXT "Agreed-by: A <a@b>\nSigned-off-by: A <a@b>\n",
		    "Signed-off-by", "is one too many" },
		{ "x\n\n" TEXT "Agreed-by: A <a@b>\nAgreed-by: C <c@d>\n",
		    "Agreed-by", "is one too many" },
		{ "x\n\nRecord: p\nReason: a\nAmends: " ID "\n", "Reason",
		    "is not in its place" },
		{ "x\n\nRecord: p\nAmends: " ID "\n", "Reason",
		    "is missing" },
		{ "x\n\nText: " ID "\nText-SHA256: " SUM
		    "\nAgreed-by: A <a@b>\n", "Record", "is missing" },
		{ "x\n\n" TEXT "Agreed-By: A <a@b>\n", "Agreed-By",
		    "has other capitals than it should" },
		{ "x\n\n" TEXT "Agreed-by: A\n", "Agreed-by",
		    "has a value that cannot be read" },
		{ "x\n\n" TEXT "Agreed-by: A\n <a@b>\n", "Agreed-by",
		    "goes on in a second line" },
		{ "x\n\n" TEXT "Agreed-by: A <a@b>\nand so on\n", NULL,
		    NULL },
	};
	struct act act;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		act_parse(&act, str_of(row[i].message));
		SAME_NUMBER(row[i].message, act.type, ACT_MALFORMED);
		SAME_TEXT(row[i].message, act.odd, row[i].odd);
		SAME_TEXT(row[i].message, str_of(act.odd_how), row[i].how);
	}
}

static void
test_act_parse_takes_what_only_looks_odd(void **state)
{
	static const char *const row[] = {
		"x\n\n\n\n" TEXT "Agreed-by: A <a@b>\n",
		"x\n\nSigned-off-by: A <a@b>\n\n" TEXT "Agreed-by: A <a@b>\n",
		"x\n\nRecord: other\nReason: other\n\n" TEXT
		    "Agreed-by: A <a@b>\n",
		"Text: x\n\n" TEXT "Agreed-by: A <a@b>\n",
		"x\n\n- - -\n>8 -- #\n\n" TEXT "Agreed-by: A <a@b>\n",
		"x\n\n" TEXT "Agreed-by: Zo\303\253 \"Z\" (Ng) <a+b@c.d>\n",
		"x\n\nRecord: p\nAmends: " ID "\nReason: Amends: --- it\n",
	};
	struct act act;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		act_parse(&act, str_of(row[i]));
		SAME_NUMBER(row[i], act.type, strstr(row[i], "Amends") ?
		    ACT_AMEND : ACT_AGREE);
	}
}

static void
test_act_format_is_read_again(void **state)
{
	struct act act = { .record = STR_LIT("people/a/b.md"),
		.sha256 = STR_LIT(SUM), .name = STR_LIT("A B"),
		.email = STR_LIT("a@b"), .witness_name = STR_LIT("C"),
		.witness_email = STR_LIT("c@d"),
		.evidence = STR_LIT("people/a/evidence/mail.eml"),
		.moves = STR_LIT("people/a/c.md"),
		.reason = STR_LIT("why: so"),
		.disclosed_to = STR_LIT("the panel") };
	struct buf first = BUF_INIT, again = BUF_INIT;
	struct act read;

	(void)state;
	assert_true(oid_parse(&act.text, STR_LIT(ID)));
	act.amends = act.voids = act.text;
	for (act.type = ACT_AGREE; act.type <= ACT_DISCLOSE; act.type++) {
		buf_clear(&first);
		buf_clear(&again);
		act_format(&first, "what was done", &act);
		act_parse(&read, buf_str(&first));
		SAME_NUMBER(first.at, read.type, act.type);
		act_format(&again, "what was done", &read);
		SAME_TEXT(act_name(act.type), buf_str(&again), first.at);
	}
	buf_release(&first);
	buf_release(&again);
}

static void
test_act_format_writes_the_rows_of_the_table(void **state)
{
	struct act act = { .type = ACT_WITNESS, .record = STR_LIT("p"),
		.sha256 = STR_LIT(SUM), .name = STR_LIT("A B"),
		.email = STR_LIT("a@b"), .witness_name = STR_LIT("C"),
		.witness_email = STR_LIT("c@d"),
		.evidence = STR_LIT("said so") };
	struct buf got = BUF_INIT;

	(void)state;
	assert_true(oid_parse(&act.text, STR_LIT(ID)));
	act_format(&got, "s", &act);
	SAME_TEXT("witness", buf_str(&got), "s\n\nRecord: p\nText: " ID "\n"
	    "Text-SHA256: " SUM "\nAgreed-by: A B <a@b>\n"
	    "Witnessed-by: C <c@d>\nEvidence: said so\n");
	buf_release(&got);
}

static void
test_act_names(void **state)
{
	static const struct {
		enum act_type type;
		const char *name;
		bool of_party;
	} row[] = {
		{ ACT_NONE, "none", false },
		{ ACT_AGREE, "agree", true },
		{ ACT_DECLINE, "decline", true },
		{ ACT_WITHDRAW, "withdraw", true },
		{ ACT_WITNESS, "witness", true },
		{ ACT_AMEND, "amend", false },
		{ ACT_MOVE, "move", false },
		{ ACT_VOID, "void", false },
		{ ACT_DISCLOSE, "disclose", false },
		{ ACT_MALFORMED, "none", false },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		assert_string_equal(act_name(row[i].type), row[i].name);
		SAME_NUMBER(row[i].name, act_is_of_party(row[i].type),
		    row[i].of_party);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_act_parse_reads_each_act),
		cmocka_unit_test(test_act_parse_leaves_ordinary_commits_alone),
		cmocka_unit_test(test_act_parse_takes_one_form_only),
		cmocka_unit_test(test_act_parse_says_which_trailer_is_odd),
		cmocka_unit_test(test_act_parse_takes_what_only_looks_odd),
		cmocka_unit_test(test_act_format_is_read_again),
		cmocka_unit_test(test_act_format_writes_the_rows_of_the_table),
		cmocka_unit_test(test_act_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
