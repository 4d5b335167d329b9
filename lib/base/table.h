/* SPDX-License-Identifier: ISC */
/*
 * table - rows of cells, printed with columns that line up for names in any
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
	struct buf cells;	/* one NUL-terminated after another */
	size_t n, columns;
};

#define TABLE_INIT(columns) { BUF_INIT, 0, columns }

/* Adds the next cell, made harmless; rows fill from the left. */
void	table_add(struct table *table, struct str cell);
void	table_addf(struct table *table, const char *format, ...)
	    __attribute__((format(printf, 2, 3)));
void	table_release(struct table *table);

/* Appends the rows: two blanks between columns, none at the end of a line. */
void	table_format(struct buf *out, const struct table *table);

/* Appends the rows with tabs between the cells. */
void	table_format_tsv(struct buf *out, const struct table *table);

/*
 * Appends the rows as RFC 4180 has them: commas between the cells, CR LF
 * behind each row, and a cell that has a comma, a quotation mark, or a blank
 * at either end in quotation marks, its own doubled.  One that a spreadsheet
 * would take for a formula, as a name may look, gets a ' in front.
 */
void	table_format_csv(struct buf *out, const struct table *table);

#endif
