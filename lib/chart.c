/* SPDX-License-Identifier: ISC */
/* chart - months are named from the last one back. */

#include "chart.h"

#include "data.h"
#include "table.h"

/* The year and month of a history's i-th month. */
static void
month_at(int *year, unsigned *month, const struct history *history,
    const struct digest *d, size_t i)
{
	unsigned day;
	int months;

	date_split(d->as_of, year, month, &day);
	months = *year * 12 + (int)*month - 1 -
	    (int)(history->nmonths - 1 - i);
	*year = months / 12;
	*month = (unsigned)(months % 12) + 1;
}

/* "2026-11" */
static struct date_text
month_text(const struct history *history, const struct digest *d, size_t i)
{
	struct date_text out;
	struct date first;
	unsigned month;
	int year;

	month_at(&year, &month, history, d, i);
	out = date_text(date_make(&first, year, month, 1) ? first :
	    DATE_NONE);
	out.at[7] = '\0';
	return out;
}

char
chart_letter(const struct history_month *month)
{
	if (!month->is_there && month->held + month->cancelled +
	    month->voided == 0)
		return ' ';
	if (month->held > 0 && month->agreed == month->held)
		return month->is_late ? 'a' : 'A';
	if (month->held > 0)
		return month->is_late ? 'h' : 'H';
	if (month->cancelled > 0)
		return month->is_late ? 'c' : 'C';
	if (month->voided > 0)
		return month->is_late ? 'v' : 'V';
	return month->is_late ? 'L' : '.';
}

/* The initials of the months, above their letters. */
static void
add_initials(struct table *table, const struct history *history,
    const struct digest *d)
{
	struct buf letters = BUF_INIT;
	unsigned month;
	size_t i;
	int year;

	for (i = 0; i < history->nmonths; i++) {
		month_at(&year, &month, history, d, i);
		buf_add_byte(&letters, "JFMAMJJASOND"[month - 1]);
	}
	table_add(table, buf_str(&letters));
	buf_release(&letters);
}

/* A column that is seldom needed stands only where it is. */
static bool
has_void(const struct history *history)
{
	size_t i, j;

	for (i = 0; i < history->n; i++)
		for (j = 0; j < history->nmonths; j++)
			if (history->row[i].month[j].voided > 0)
				return true;
	return false;
}

static void
add_head(struct table *table, const struct history *history,
    const struct digest *d)
{
	table_add(table, STR_LIT("NAME"));
	table_add(table, STR_LIT("KIND"));
	add_initials(table, history, d);
	table_add(table, STR_LIT("HELD"));
	table_add(table, STR_LIT("AGREED"));
	table_add(table, STR_LIT("CANCELLED"));
	table_add(table, STR_LIT("LATE"));
	if (has_void(history))
		table_add(table, STR_LIT("VOID"));
	if (d->nrepos > 1)
		table_add(table, STR_LIT("REPOSITORY"));
}

static void
add_row(struct table *table, const struct history *history,
    const struct digest *d, const struct history_row *row)
{
	unsigned held = 0, agreed = 0, cancelled = 0, late = 0, voided = 0;
	struct buf letters = BUF_INIT;
	size_t i;

	for (i = 0; i < history->nmonths; i++) {
		held += row->month[i].held;
		agreed += row->month[i].agreed;
		cancelled += row->month[i].cancelled;
		late += row->month[i].is_late;
		voided += row->month[i].voided;
		buf_add_byte(&letters, chart_letter(&row->month[i]));
	}
	table_add(table, row->name);
	table_add(table, row->kind);
	table_add(table, buf_str(&letters));
	table_addf(table, "%u", held);
	table_addf(table, "%u", agreed);
	table_addf(table, "%u", cancelled);
	table_addf(table, "%u", late);
	if (has_void(history))
		table_addf(table, "%u", voided);
	if (d->nrepos > 1)
		table_add(table, row->repo);
	buf_release(&letters);
}

static void
add_legend(struct buf *out, const struct history *history,
    const struct digest *d)
{
	buf_addf(out, "\nA letter for each month, %s",
	    month_text(history, d, 0).at);
	buf_addf(out, " to %s:\n",
	    month_text(history, d, history->nmonths - 1).at);
	buf_add_string(out,
	    "A held and agreed   H held, not all agreed   C cancelled   "
	    ". none\n"
	    "a, h, c the same, but late   L late, none held   "
	    "LATE: months with late days\n");
	if (has_void(history))
		buf_add_string(out, "V none of these, but a record that is "
		    "void   v the same, and late\n");
}

void
chart_text(struct buf *out, const struct history *history,
    const struct digest *d)
{
	struct table table = TABLE_INIT(7 + (d->nrepos > 1) +
	    has_void(history));
	size_t i;

	if (history->n == 0)
		return;
	add_head(&table, history, d);
	for (i = 0; i < history->n; i++)
		add_row(&table, history, d, &history->row[i]);
	table_format(out, &table);
	add_legend(out, history, d);
	table_release(&table);
}

static void
add_tsv(struct table *table, const struct history_row *row,
    const struct history_month *month, const char *name)
{
	table_add(table, row->person);
	table_add(table, row->kind);
	table_add(table, str_of(name));
	table_addf(table, "%u", month->held);
	table_addf(table, "%u", month->agreed);
	table_addf(table, "%u", month->cancelled);
	table_addf(table, "%d", month->is_late);
	table_add(table, row->repo);
	table_addf(table, "%u", month->voided);
}

/* Months in which the person was not there, and had no record, are none. */
static bool
is_month(const struct history_month *month)
{
	return chart_letter(month) != ' ';
}

void
chart_tsv(struct buf *out, const struct history *history,
    const struct digest *d)
{
	struct table table = TABLE_INIT(9);
	const struct history_row *row;
	size_t i, j;

	for (i = 0; i < history->n; i++)
		for (j = 0; j < history->nmonths; j++) {
			row = &history->row[i];
			if (is_month(&row->month[j]))
				add_tsv(&table, row, &row->month[j],
				    month_text(history, d, j).at);
		}
	table_format_tsv(out, &table);
	table_release(&table);
}

static struct data *
month_data(const struct history_month *month, const char *name)
{
	struct data *map = data_map();

	data_put(map, "month", data_text(str_of(name)));
	data_put(map, "held", data_number(month->held));
	data_put(map, "agreed", data_number(month->agreed));
	data_put(map, "cancelled", data_number(month->cancelled));
	data_put(map, "late", data_bool(month->is_late));
	data_put(map, "void", data_number(month->voided));
	return map;
}

static struct data *
row_data(const struct history *history, const struct digest *d,
    const struct history_row *row)
{
	struct data *map = data_map(), *months = data_list();
	size_t i;

	data_put(map, "person", data_text(row->person));
	data_put(map, "name", data_text(row->name));
	data_put(map, "kind", data_text(row->kind));
	data_put(map, "repository", data_text(row->repo));
	for (i = 0; i < history->nmonths; i++)
		if (is_month(&row->month[i]))
			data_append(months, month_data(&row->month[i],
			    month_text(history, d, i).at));
	data_put(map, "months", months);
	return map;
}

void
chart_json(struct buf *out, const struct history *history,
    const struct digest *d)
{
	struct data *root = data_map(), *list = data_list();
	size_t i;

	digest_put_head(root, d);
	for (i = 0; i < history->n; i++)
		data_append(list, row_data(history, d, &history->row[i]));
	data_put(root, "history", list);
	data_format(out, root);
	data_free(root);
}
