/* SPDX-License-Identifier: ISC */
#include "table.h"

#include "parse/heading.h"

static void
test_heading_is_nearly_what_was_meant(void **state)
{
	static const struct {
		const char *line, *title;
		unsigned col;	/* 0: no heading */
	} row[] = {
		{ "## Next steps:", "Next steps", 1 },
		{ "### Next steps", "Next steps", 1 },
		{ "Next steps", "Next steps", 1 },
		{ "##Next steps ##", "Next steps", 1 },
		{ "## next STEPS", "Next steps", 1 },
		{ "## 2. Next  steps.", "Next steps", 1 },
		{ "## 2) *Next steps*", "Next steps", 1 },
		{ "**Next steps:**", "Next steps", 1 },
		{ "> # Next steps", "Next steps", 1 },
		{ "## Next\302\240steps", "Next steps", 8 },
		{ "##\302\240Next steps", "Next steps", 3 },
		{ "## N\303\204CHSTES", "N\303\244chstes", 1 },
		{ "## NA\314\210CHSTES", "N\303\244chstes", 1 },
		{ "## 2 steps", "2 steps", 1 },
		{ "## Informaton to passon", "Information to pass on", 1 },
		{ "## Informatn to passon", "Information to pass on", 0 },
		{ "## Next step", "Next steps", 0 },
		{ "## Steps", "Next steps", 0 },
		{ "", "Next steps", 0 },
		{ "##", "Next steps", 0 },
		{ "- Next steps", "Next steps", 0 },
	};
	unsigned col;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(row); i++) {
		SAME_NUMBER(row[i].line, heading_is_nearly(&col,
		    str_of(row[i].line), str_of(row[i].title)),
		    row[i].col > 0);
		if (row[i].col > 0)
			SAME_NUMBER(row[i].line, col, row[i].col);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_heading_is_nearly_what_was_meant),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
