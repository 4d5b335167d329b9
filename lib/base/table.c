/* SPDX-License-Identifier: ISC */
/*
 * table - the widths of all columns are found first, then the rows are
 * written.
 */

#include "base/table.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

void
table_add(struct table *table, struct str cell)
{
	utf8_add_harmless(&table->cells, cell, false);
	buf_add_byte(&table->cells, '\0');
}

void
table_addf(struct table *table, const char *format, ...)
{
	OWN(buf) text = BUF_INIT;
	va_list args;

	va_start(args, format);
	buf_vaddf(&text, format, args);
	va_end(args);
	table_add(table, buf_str(&text));
}

void
table_release(struct table *table)
{
	buf_release(&table->cells);
}

void
table_format(struct buf *out, const struct table *table)
{
	size_t *width = mem_new(table->columns, sizeof(*width)), i, n;
	struct str cell, rest = buf_str(&table->cells);

	for (i = 0; str_next_string(&cell, &rest); i++) {
		n = utf8_width(cell);
		if (n > width[i % table->columns])
			width[i % table->columns] = n;
	}
	rest = buf_str(&table->cells);
	for (i = 0; str_next_string(&cell, &rest); i++) {
		utf8_add_padded(out, cell, width[i % table->columns]);
		if ((i + 1) % table->columns != 0) {
			buf_add_string(out, "  ");
			continue;
		}
		while (out->n > 0 && out->at[out->n - 1] == ' ')
			buf_cut(out, out->n - 1);
		buf_add_byte(out, '\n');
	}
	free(width);
}

static void
add_rows(struct buf *out, const struct table *table,
    void (*add)(struct buf *out, struct str cell), const char *between,
    const char *end)
{
	struct str cell, rest = buf_str(&table->cells);
	size_t i;

	for (i = 1; str_next_string(&cell, &rest); i++) {
		add(out, cell);
		buf_add_string(out, i % table->columns == 0 ? end : between);
	}
}

void
table_format_tsv(struct buf *out, const struct table *table)
{
	add_rows(out, table, buf_add, "\t", "\n");
}

/* A sign with only digits behind it is a number, and no formula. */
static bool
is_formula(struct str cell)
{
	return cell.n > 0 && strchr("=+-@", cell.at[0]) != NULL &&
	    (cell.n == 1 || str_digits(str_from(cell, 1)) < cell.n - 1);
}

static void
add_csv_cell(struct buf *out, struct str cell)
{
	const char *before = is_formula(cell) ? "'" : "";
	size_t i;

	if (!str_has_any(cell, ",\"") && str_trim(cell).n == cell.n) {
		buf_add_string(out, before);
		buf_add(out, cell);
		return;
	}
	buf_add_byte(out, '"');
	buf_add_string(out, before);
	for (i = 0; i < cell.n; i++) {
		if (cell.at[i] == '"')
			buf_add_byte(out, '"');
		buf_add_byte(out, cell.at[i]);
	}
	buf_add_byte(out, '"');
}

void
table_format_csv(struct buf *out, const struct table *table)
{
	add_rows(out, table, add_csv_cell, ",", "\r\n");
}
