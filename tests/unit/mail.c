/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "parse/mail.h"

static void
test_mail_goes_to_plain_addresses_alone(void **state)
{
	static const struct {
		const char *address;
		bool is_plain;
	} row[] = {
		{ "alice@example.org", true },
		{ "root@localhost", true },
		{ "a.b+c_d=e@x-1.example.org", true },
		{ "o'neil@example.org", true },
		{ "", false },
		{ "alice", false },
		{ "@example.org", false },
		{ "alice@", false },
		{ "-oQ@example.org", false },
		{ ".a@example.org", false },
		{ "a..b@example.org", false },
		{ "a.@example.org", false },
		{ "a@example..org", false },
		{ "a@example.org.", false },
		{ "a@[127.0.0.1]", false },
		{ "a@b@example.org", false },
		{ "a b@example.org", false },
		{ "\"a\"@example.org", false },
		{ "a@example.org\nBcc: b@example.org", false },
		{ "a@example.org, b@example.org", false },
		{ "\303\244@example.org", false },
		{ "a@ex\303\244mple.org", false },
		{ "a(b)@example.org", false },
		{ "a@under_score.org", false },
	};
	char address[300];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(row) / sizeof(*row); i++)
		if (mail_is_address(str_of(row[i].address)) !=
		    row[i].is_plain)
			fail_msg("%s", row[i].address);
	memset(address, 'a', 254);
	memcpy(address + 200, "@", 1);
	address[254] = '\0';
	assert_true(mail_is_address(str_of(address)));
	memcpy(address + 254, "a", 2);
	assert_false(mail_is_address(str_of(address)));
	assert_false(mail_is_address((struct str){ "a\0@b", 4 }));
}

static void
test_mail_sender_may_have_a_name(void **state)
{
	static const struct {
		const char *text, *name, *address;	/* NULL: no sender */
	} row[] = {
		{ "notes@example.org", NULL, "notes@example.org" },
		{ " notes@example.org ", NULL, "notes@example.org" },
		{ "<notes@example.org>", NULL, "notes@example.org" },
		{ "Our notes <notes@example.org>", "Our notes",
		    "notes@example.org" },
		{ "Our <notes <notes@example.org>", NULL, NULL },
		{ "Our notes", NULL, NULL },
		{ "Our notes <>", NULL, NULL },
		{ "Our notes <notes@example.org", NULL, NULL },
		{ "", NULL, NULL },
	};
	struct str name, address;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(row) / sizeof(*row); i++) {
		if (mail_read_sender(&name, &address, str_of(row[i].text)) !=
		    (row[i].address != NULL))
			fail_msg("%s", row[i].text);
		if (row[i].address == NULL)
			continue;
		assert_true(str_is(address, row[i].address));
		assert_true(row[i].name == NULL ? str_is_absent(name) :
		    str_is(name, row[i].name));
	}
}

static struct mail
plain(void)
{
	return (struct mail){ .from_name = STR_LIT("One-to-ones"),
	    .from = STR_LIT("n@example.org"), .to = STR_LIT("a@example.org"),
	    .subject = STR_LIT("Two wait"), .id = STR_LIT("x1"),
	    .body = STR_LIT("Hello\n"), .seconds = 1795262405 };
}

#define REST "Date: Sat, 21 Nov 2026 12:00:05 +0000\n" \
	"Message-ID: <x1@example.org>\n" \
	"Auto-Submitted: auto-generated\nMIME-Version: 1.0\n" \
	"Content-Type: text/plain; charset=UTF-8\n" \
	"Content-Transfer-Encoding: 8bit\n\n"

static void
same(const struct mail *mail, const char *want)
{
	struct buf out = BUF_INIT;

	mail_format(&out, mail);
	SAME_TEXT("mail", buf_str(&out), want);
	buf_release(&out);
}

static void
test_mail_is_headers_and_body(void **state)
{
	struct mail mail = plain();

	(void)state;
	same(&mail, "From: One-to-ones\n <n@example.org>\n"
	    "To: a@example.org\nSubject: Two wait\n" REST "Hello\n");
}

static void
test_mail_names_are_phrases(void **state)
{
	struct mail mail = plain();

	(void)state;
	mail.from_name = STR_LIT("Dr. Bob \"B\\\" Okafor");
	mail.to_name = STR_LIT("Zo\303\253, HR");
	mail.subject = STR_LIT("Zo\303\253? =yes_no");
	mail.body = STR_LIT("Zo\303\253\n");
	same(&mail, "From: \"Dr. Bob \\\"B\\\\\\\" Okafor\"\n <n@example.org>\n"
	    "To: =?UTF-8?Q?Zo=C3=AB=2C_HR?=\n <a@example.org>\n"
	    "Subject: =?UTF-8?Q?Zo=C3=AB=3F_=3Dyes=5Fno?=\n" REST
	    "Zo\303\253\n");
	/* a text that looks encoded is encoded */
	mail = plain();
	mail.subject = STR_LIT("=?UTF-8?Q?x?=");
	same(&mail, "From: One-to-ones\n <n@example.org>\n"
	    "To: a@example.org\nSubject: "
	    "=?UTF-8?Q?=3D=3FUTF-8=3FQ=3Fx=3F=3D?=\n" REST "Hello\n");
}

/* RFC 2047, 2 and 5 (3): lines of 76 bytes, and no character in two words. */
static void
test_mail_encoded_words_are_short_and_whole(void **state)
{
	struct mail mail = plain();
	struct buf out = BUF_INIT, name = BUF_INIT;
	struct str line, rest;
	size_t i, n = 0;

	(void)state;
	for (i = 0; i < 40; i++)
		buf_add_string(&name, "\345\261\261");
	mail.to_name = buf_str(&name);
	mail_format(&out, &mail);
	rest = buf_str(&out);
	while (str_next_line(&line, &rest) && line.n > 0) {
		if (str_find(line, "=?UTF-8?Q?") == line.n)
			continue;
		assert_true(line.n <= 76);
		line = str_from(line, str_find(line, "=?"));
		assert_true(line.n <= 75);
		assert_true(str_ends(line, "?="));
		assert_int_equal((line.n - 12) % 9, 0);
		n += (line.n - 12) / 9;
	}
	assert_int_equal(n, 40);
	buf_release(&out);
	buf_release(&name);
}

static void
test_mail_words_make_no_header(void **state)
{
	struct mail mail = plain();

	(void)state;
	mail.to_name = STR_LIT("A\nBcc: b@example.org");
	mail.subject = STR_LIT("Two\r\n\r\nwait");
	mail.body = STR_LIT("a\033[1m\rb\n");
	same(&mail, "From: One-to-ones\n <n@example.org>\n"
	    "To: \"A?Bcc: b@example.org\"\n <a@example.org>\n"
	    "Subject: Two????wait\n" REST "a?[1m?b\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_mail_goes_to_plain_addresses_alone),
		cmocka_unit_test(test_mail_sender_may_have_a_name),
		cmocka_unit_test(test_mail_is_headers_and_body),
		cmocka_unit_test(test_mail_names_are_phrases),
		cmocka_unit_test(test_mail_encoded_words_are_short_and_whole),
		cmocka_unit_test(test_mail_words_make_no_header),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
