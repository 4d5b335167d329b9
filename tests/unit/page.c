/* SPDX-License-Identifier: ISC */
/* That a page is well made is seen by tests/cmd/show-record.t. */
#include "pair.h"

#include "page.h"

/* The page of the record; good until the next. */
static const char *
page(void)
{
	static char text[32768];
	struct repo *repo = pair_open(REPO_VERIFY);
	struct sheet sheet = SHEET_INIT;
	struct buf out = BUF_INIT;

	OK(sheet_open(&sheet, repo, PAIR_RECORD, DATE_NONE, &err));
	OK(page_add(&out, &sheet, &err));
	assert_true(out.n < sizeof(text));
	memcpy(text, out.at, out.n + 1);
	buf_release(&out);
	sheet_close(&sheet);
	repo_close(repo);
	return text;
}

static void
test_page_has_the_record_and_its_block(void **state)
{
	const char *html;

	(void)state;
	html = page();
	assert_non_null(strstr(html, "<html lang=\"en\">"));
	assert_non_null(strstr(html, "<title>Talk</title>"));
	assert_non_null(strstr(html, "<td>held</td>"));
	assert_non_null(strstr(html, "<li>\xe2\x98\x91 rota</li>"));
	assert_non_null(strstr(html, "<li>\xe2\x98\x90 desk</li>"));
	assert_non_null(strstr(html, "Sign-off: waiting"));
	assert_non_null(strstr(html, "<td>Alice Ng</td><td>not yet</td>"));
}

static void
test_page_has_nothing_active(void **state)
{
	static const char *const not[] = { "<script", "<img", "<b>", "onx=",
		"javascript:", "<!-- raw" };
	const char *html;
	size_t i;

	(void)state;
	pair_sh("printf '%s\\n' '' '<script>x</script>' '' 'A <b>c</b> "
	    "![d](e \"f\") ![g <\"h\">](i) ![' '[j](javascript:k) <l> &lt;' "
	    ">>$f; as bob git commit -q -am more");
	html = page();
	for (i = 0; i < sizeof(not) / sizeof(not[0]); i++)
		if (strstr(html, not[i]) != NULL)
			fail_msg("%s in %s", not[i], html);
	assert_non_null(strstr(html, "[picture: d]"));
	assert_non_null(strstr(html, "[picture: g "));
	assert_non_null(strstr(html, "&lt;"));
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, pair_make, \
    world_remove)
	const struct CMUnitTest tests[] = {
		TEST(test_page_has_the_record_and_its_block),
		TEST(test_page_has_nothing_active),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
