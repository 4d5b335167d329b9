/* SPDX-License-Identifier: ISC */
#include "pair.h"

#include "act/show.h"

static struct repo *repo;

static void
open_sheet(struct show *sheet)
{
	struct date today = { 0 };

	assert_true(date_parse(&today, str_of("2026-12-24")));
	show_close(sheet);
	repo_close(repo);
	repo = pair_open(REPO_VERIFY);
	OK(show_open(sheet, repo, PAIR_RECORD, today, &err));
}

static bool
has(const struct show *sheet, const char *words)
{
	struct buf out = BUF_INIT;
	bool result;

	show_add_text(&out, sheet);
	result = str_find(buf_str(&out), words) < out.n;
	if (!result)
		print_message("no '%s' in:\n%s", words, out.at);
	buf_release(&out);
	return result;
}

static void
test_sheet_has_a_row_for_each_party(void **state)
{
	struct show sheet = SHOW_INIT;

	(void)state;
	open_sheet(&sheet);
	assert_int_equal(sheet.nrows, 2);
	assert_true(has(&sheet, "\nState       waiting\n"));
	assert_true(has(&sheet, "\nperson      Alice Ng    not yet\n"));
	assert_true(has(&sheet, "\nmanager     Bob Okafor  not asked\n"));
	assert_true(has(&sheet, "\nPrinted     2026-12-24, commit "));
	pair_sh("act bob Agreed-by=\"$alice\" Witnessed-by=\"$bob\" "
	    "Evidence='by telephone'");
	open_sheet(&sheet);
	assert_true(has(&sheet, "  agreed, says Bob Okafor  witnessed  "));
	assert_true(has(&sheet, "\nState       waiting\n"));
	pair_sh("act alice Agreed-by=\"$alice\"; act bob Agreed-by=\"$bob\"");
	open_sheet(&sheet);
	assert_int_equal(sheet.nrows, 2);
	assert_true(has(&sheet, "\nState       agreed\n"));
	assert_true(has(&sheet, "Alice Ng    agreed  named      2026-11-21  "));
	show_close(&sheet);
}

static void
test_sheet_shows_the_whole_text_and_nothing_uncommitted(void **state)
{
	struct show sheet = SHOW_INIT;
	struct buf out = BUF_INIT;

	(void)state;
	pair_sh("cp $f ../f; echo More. >>$f");
	open_sheet(&sheet);
	show_add_text(&out, &sheet);
	assert_true(str_starts(buf_str(&out), said("cat f")));
	assert_true(str_find(buf_str(&out), "More.") == out.n);
	buf_release(&out);
	show_close(&sheet);
}

static void
test_sheet_is_refused_where_history_is_not_whole(void **state)
{
	struct show sheet = SHOW_INIT;

	(void)state;
	sh("git clone -q --depth 1 file://$PWD/r s; rm -rf r; mv s r");
	repo_close(repo);
	repo = pair_open(REPO_VERIFY);
	REFUSED(show_open(&sheet, repo, PAIR_RECORD, DATE_NONE, &err),
	    "not whole");
	show_close(&sheet);
}

/*
 * The page of the record; good until the next.  That it is well made is seen
 * by tests/cmd/show-record.t.
 */
static const char *
page(void)
{
	static char text[32768];
	struct show sheet = SHOW_INIT;
	struct buf out = BUF_INIT;

	repo = pair_open(REPO_VERIFY);
	OK(show_open(&sheet, repo, PAIR_RECORD, DATE_NONE, &err));
	OK(show_add_page(&out, &sheet, &err));
	assert_true(out.n < sizeof(text));
	memcpy(text, out.at, out.n + 1);
	buf_release(&out);
	show_close(&sheet);
	repo_close(repo);
	repo = NULL;
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

static int
take_down(void **state)
{
	repo_close(repo);
	repo = NULL;
	return world_remove(state);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, pair_make, take_down)
	const struct CMUnitTest tests[] = {
		TEST(test_sheet_has_a_row_for_each_party),
		TEST(test_sheet_shows_the_whole_text_and_nothing_uncommitted),
		TEST(test_sheet_is_refused_where_history_is_not_whole),
		TEST(test_page_has_the_record_and_its_block),
		TEST(test_page_has_nothing_active),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
