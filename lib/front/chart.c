/* SPDX-License-Identifier: ISC */
/* chart - months are named from the last one back. */

#include "front/chart.h"

#include "base/table.h"
#include "parse/data.h"

/* "2026-11", of a history's i-th month. */
static struct date_text
month_text(const struct history *history, const struct digest *d, size_t i)
{
	struct date_text out;
	struct date first;
	unsigned month, day;
	int year, months;

	date_split(d->as_of, &year, &month, &day);
	months = year * 12 + (int)month - 1 - (int)(history->nmonths - 1 - i);
	out = date_text(date_make(&first, months / 12,
	    (unsigned)(months % 12) + 1, 1) ? first : DATE_NONE);
	out.at[7] = '\0';
	return out;
}

char
chart_letter(const struct history_month *month)
{
	const char *letters = month->held > 0 ?
	    (month->agreed == month->held ? "Aa" : "Hh") :
	    month->cancelled > 0 ? "Cc" : month->voided > 0 ? "Vv" :
	    month->is_there ? ".L" : "  ";

	return letters[month->is_late];
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
add_row(struct table *table, const struct history *history,
    const struct digest *d, const struct history_row *row, bool voids)
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
	if (voids)
		table_addf(table, "%u", voided);
	if (d->nrepos > 1)
		table_add(table, row->repo);
	buf_release(&letters);
}

void
chart_text(struct buf *out, const struct history *history,
    const struct digest *d)
{
	bool voids = has_void(history);
	struct table table = TABLE_INIT(7 + (d->nrepos > 1) + voids);
	struct buf initials = BUF_INIT;
	unsigned month, day, n = history->nmonths;
	int year;
	size_t i;

	if (history->n == 0)
		return;
	date_split(d->as_of, &year, &month, &day);
	/* eleven months on is the letter of one month back */
	for (i = 0; i < n; i++)
		buf_add_byte(&initials,
		    "JFMAMJJASOND"[(month + 11 * n + i) % 12]);
	table_add(&table, STR_LIT("NAME"));
	table_add(&table, STR_LIT("KIND"));
	table_add(&table, buf_str(&initials));
	table_add(&table, STR_LIT("HELD"));
	table_add(&table, STR_LIT("AGREED"));
	table_add(&table, STR_LIT("CANCELLED"));
	table_add(&table, STR_LIT("LATE"));
	if (voids)
		table_add(&table, STR_LIT("VOID"));
	if (d->nrepos > 1)
		table_add(&table, STR_LIT("REPOSITORY"));
	for (i = 0; i < history->n; i++)
		add_row(&table, history, d, &history->row[i], voids);
	table_format(out, &table);
	buf_addf(out, "\nA letter for each month, %s to ",
	    month_text(history, d, 0).at);
	buf_addf(out, "%s:\n"
	    "A held and agreed   H held, not all agreed   C cancelled   "
	    ". none\n"
	    "a, h, c the same, but late   L late, none held   "
	    "LATE: months with late days\n",
	    month_text(history, d, n - 1).at);
	if (voids)
		buf_add_string(out, "V none of these, but a record that is "
		    "void   v the same, and late\n");
	table_release(&table);
	buf_release(&initials);
}

void
chart_tsv(struct buf *out, const struct history *history,
    const struct digest *d)
{
	struct table table = TABLE_INIT(9);
	const struct history_row *row;
	const struct history_month *month;
	size_t i, j;

	for (i = 0; i < history->n; i++)
		for (j = 0; j < history->nmonths; j++) {
			row = &history->row[i];
			month = &row->month[j];
			if (chart_letter(month) == ' ')
				continue;
			table_add(&table, row->person);
			table_add(&table, row->kind);
			table_add(&table,
			    str_of(month_text(history, d, j).at));
			table_addf(&table, "%u", month->held);
			table_addf(&table, "%u", month->agreed);
			table_addf(&table, "%u", month->cancelled);
			table_addf(&table, "%d", month->is_late);
			table_add(&table, row->repo);
			table_addf(&table, "%u", month->voided);
		}
	table_format_tsv(out, &table);
	table_release(&table);
}

static struct data *
row_data(const struct history *history, const struct digest *d,
    const struct history_row *row)
{
	struct data *map = data_map(), *months = data_list(), *one;
	const struct history_month *month;
	size_t i;

	data_put(map, "person", data_text(row->person));
	data_put(map, "name", data_text(row->name));
	data_put(map, "kind", data_text(row->kind));
	data_put(map, "repository", data_text(row->repo));
	for (i = 0; i < history->nmonths; i++) {
		month = &row->month[i];
		if (chart_letter(month) == ' ')
			continue;
		one = data_map();
		data_put(one, "month",
		    data_text(str_of(month_text(history, d, i).at)));
		data_put(one, "held", data_number(month->held));
		data_put(one, "agreed", data_number(month->agreed));
		data_put(one, "cancelled", data_number(month->cancelled));
		data_put(one, "late", data_bool(month->is_late));
		data_put(one, "void", data_number(month->voided));
		data_append(months, one);
	}
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
