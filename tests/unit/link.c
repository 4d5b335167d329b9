/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "parse/link.h"

static void
test_link_path_is_walked_from_the_folder_of_the_file(void **state)
{
	static const struct {
		const char *target, *path;	/* NULL: leads elsewhere */
	} row[] = {
		{ "objectives.md", "people/alice/objectives.md" },
		{ "./evidence/a.pdf", "people/alice/evidence/a.pdf" },
		{ "evidence/", "people/alice/evidence" },
		{ "../bob/contract.md", "people/bob/contract.md" },
		{ "../../forms/a%20b.md#top", "forms/a b.md" },
		{ "../..//forms/./x?raw=1", "forms/x" },
		{ "/forms/a.md", "forms/a.md" },
		{ "a%2", "people/alice/a%2" },
		{ "a%4A%4a%zz", "people/alice/aJJ%zz" },
		{ "a:b/c", NULL },
		{ "./a:b", "people/alice/a:b" },
		{ ":b", "people/alice/:b" },
		{ "https://example.org/a.md", NULL },
		{ "mailto:alice@example.org", NULL },
		{ "//example.org/a.md", NULL },
		{ "#top", NULL },
		{ "", NULL },
		{ "?raw=1", NULL },
		{ "../..", NULL },
		{ "/", NULL },
		{ "../../../a.md", NULL },
		{ "/../a.md", NULL },
		{ "a%00b", NULL },
	};
	struct buf path = BUF_INIT;
	size_t i;
	bool is_here;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		buf_clear(&path);
		buf_add_string(&path, "=");
		is_here = link_path(&path, STR_LIT("people/alice/2026-11-07-"
		    "one-to-one.md"), str_of(row[i].target));
		SAME_NUMBER(row[i].target, is_here, row[i].path != NULL);
		if (!str_is(str_from(buf_str(&path), 1), row[i].path == NULL ?
		    "" : row[i].path))
			fail_msg("'%s': %s", row[i].target, path.at);
	}
	buf_release(&path);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_link_path_is_walked_from_the_folder_of_the_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
