/* SPDX-License-Identifier: ISC */
/*
 * table - rows of cells, formatted in columns that line up for names in any
 * script, or as values separated by tabs or commas.
 *
 * Ownership  The table owns its cells.
 */
#ifndef BASE_TABLE_H
#define BASE_TABLE_H

#include <stddef.h>

#include "base/buf.h"
#include "base/str.h"

struct table {
	struct buf cells;	/* NUL-terminated, one after the other */
	size_t columns;
};

#define TABLE_INIT(columns) { BUF_INIT, columns }

/* Adds the next cell (utf8_add_harmless); rows fill from the left. */
void	table_add(struct table *table, struct str cell);
void	table_addf(struct table *table, const char *format, ...)
	    __attribute__((format(printf, 2, 3)));
void	table_release(struct table *table);

/* Appends the rows: two blanks between columns, none at the end of a line. */
void	table_format(struct buf *out, const struct table *table);

/* Appends the rows with tabs between the cells. */
void	table_format_tsv(struct buf *out, const struct table *table);

/*
 * Appends the rows in the form of RFC 4180: commas between the cells, CR LF
 * behind each row.  A cell that has a comma, a quotation mark, or a blank at
 * either end is put in quotation marks, and its own are doubled.  A cell that
 * a spreadsheet would take for a formula (it may be a name) gets a ' in front.
 */
void	table_format_csv(struct buf *out, const struct table *table);

#endif
