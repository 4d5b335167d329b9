/* SPDX-License-Identifier: ISC */
/* table: columns line up by width, cells are made harmless. */

#include "../../lib/base/table.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void
fill(struct table *table)
{
	table_add(table, STR_LIT("Zoë"));
	table_add(table, STR_LIT("one-to-one"));
	table_add(table, STR_LIT(""));
	table_add(table, STR_LIT("山田"));
	table_add(table, STR_LIT("x\ty\033[2J"));
	table_addf(table, "%d", 7);
}

static void
test_table_lines_columns_up_by_width_and_leaves_no_blanks_at_the_end(
    void **state)
{
	struct table table = TABLE_INIT(3);
	struct buf out = BUF_INIT;

	(void)state;
	fill(&table);
	table_format(&out, &table);
	assert_string_equal(out.at,
	    "Zoë   one-to-one\n"
	    "山田  x?y?[2J     7\n");
	buf_release(&out);
	table_release(&table);
}

static void
test_table_puts_tabs_between_cells_and_none_inside(void **state)
{
	struct table table = TABLE_INIT(3);
	struct buf out = BUF_INIT;

	(void)state;
	fill(&table);
	table_format_tsv(&out, &table);
	assert_string_equal(out.at,
	    "Zoë\tone-to-one\t\n"
	    "山田\tx?y?[2J\t7\n");
	buf_release(&out);
	table_release(&table);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_table_lines_columns_up_by_width_and_leaves_no_blanks_at_the_end),
		cmocka_unit_test(
		    test_table_puts_tabs_between_cells_and_none_inside),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
