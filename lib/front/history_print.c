/* SPDX-License-Identifier: ISC */
/* chart - months are named from the last one back. */

#include "front/history_print.h"

#include "base/table.h"
#include "parse/json.h"

/* "2026-11", of a history's i-th month. */
static struct date_text
month_text(const struct history *history, const struct report_print *d,
    size_t i)
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

/* A column that is seldom needed stands only where it is. */
static void
find_columns(bool *voids, bool *slow, const struct history *history)
{
	size_t i, j;

	*voids = *slow = false;
	for (i = 0; i < history->n; i++)
		for (j = 0; j < history->nmonths; j++) {
			*voids |= history->row[i].month[j].voided > 0;
			*slow |= history->row[i].month[j].slow > 0;
		}
}

static void
add_row(struct table *table, const struct history *history,
    const struct report_print *d, const struct history_row *row, bool voids,
    bool slow)
{
	unsigned held = 0, agreed = 0, cancelled = 0, late = 0, voided = 0;
	unsigned nslow = 0;
	struct buf letters = BUF_INIT;
	size_t i;

	for (i = 0; i < history->nmonths; i++) {
		held += row->month[i].held;
		agreed += row->month[i].agreed;
		cancelled += row->month[i].cancelled;
		late += row->month[i].is_late;
		voided += row->month[i].voided;
		nslow += row->month[i].slow;
		buf_add_byte(&letters, history_letter(&row->month[i]));
	}
	table_add(table, row->name);
	table_add(table, row->kind);
	table_add(table, buf_str(&letters));
	table_addf(table, "%u", held);
	table_addf(table, "%u", agreed);
	table_addf(table, "%u", cancelled);
	table_addf(table, "%u", late);
	if (slow)
		table_addf(table, "%u", nslow);
	if (voids)
		table_addf(table, "%u", voided);
	if (d->nrepos > 1)
		table_add(table, row->repo);
	buf_release(&letters);
}

void
history_print_text(struct buf *out, const struct history *history,
    const struct report_print *d)
{
	bool voids, slow;
	struct table table;
	struct buf initials = BUF_INIT;
	unsigned month, day, n = history->nmonths;
	int year;
	size_t i;

	if (history->n == 0)
		return;
	find_columns(&voids, &slow, history);
	table = (struct table)TABLE_INIT(7 + (d->nrepos > 1) + voids + slow);
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
	if (slow)
		table_add(&table, STR_LIT("WRITTEN LATE"));
	if (voids)
		table_add(&table, STR_LIT("VOID"));
	if (d->nrepos > 1)
		table_add(&table, STR_LIT("REPOSITORY"));
	for (i = 0; i < history->n; i++)
		add_row(&table, history, d, &history->row[i], voids,
		    slow);
	table_format(out, &table);
	buf_addf(out, "\nA letter for each month, %s to ",
	    month_text(history, d, 0).at);
	buf_addf(out, "%s:\n"
	    "A held and agreed   H held, not all agreed   C cancelled   "
	    ". none\n"
	    "a, h, c the same, but late   L late, none held   "
	    "LATE: months with late days\n",
	    month_text(history, d, n - 1).at);
	if (slow)
		buf_add_string(out, "WRITTEN LATE: held, but complete only "
		    "after the days for it\n");
	if (voids)
		buf_add_string(out, "V none of these, but a record that is "
		    "void   v the same, and late\n");
	table_release(&table);
	buf_release(&initials);
}

/* The columns of tsv and csv; the person's name stands in csv alone. */
static void
add_month(struct table *table, const struct history *history,
    const struct report_print *d, const struct history_row *row, size_t i,
    bool has_name)
{
	const struct history_month *month = &row->month[i];

	if (history_letter(month) == ' ')
		return;
	table_add(table, row->person);
	if (has_name)
		table_add(table, row->name);
	table_add(table, row->kind);
	table_add(table, str_of(month_text(history, d, i).at));
	table_addf(table, "%u", month->held);
	table_addf(table, "%u", month->agreed);
	table_addf(table, "%u", month->cancelled);
	table_addf(table, "%d", month->is_late);
	table_add(table, row->repo);
	table_addf(table, "%u", month->voided);
	table_addf(table, "%u", month->slow);
}

static void
add_months(struct table *table, const struct history *history,
    const struct report_print *d, bool has_name)
{
	size_t i, j;

	for (i = 0; i < history->n; i++)
		for (j = 0; j < history->nmonths; j++)
			add_month(table, history, d, &history->row[i], j,
			    has_name);
}

void
history_print_tsv(struct buf *out, const struct history *history,
    const struct report_print *d)
{
	struct table table = TABLE_INIT(10);

	add_months(&table, history, d, false);
	table_format_tsv(out, &table);
	table_release(&table);
}

void
history_print_csv(struct buf *out, const struct history *history,
    const struct report_print *d)
{
	static const char *const heading[] = { "person", "name", "kind",
		"month", "held", "agreed", "cancelled", "late", "repository",
		"void", "written_late" };
	const size_t columns = sizeof(heading) / sizeof(*heading);
	struct table table = TABLE_INIT(columns);
	size_t i;

	for (i = 0; i < columns; i++)
		table_add(&table, str_of(heading[i]));
	add_months(&table, history, d, true);
	table_format_csv(out, &table);
	table_release(&table);
}

static struct json *
row_data(const struct history *history, const struct report_print *d,
    const struct history_row *row)
{
	struct json *map = json_map(), *months = json_list(), *one;
	const struct history_month *month;
	size_t i;

	json_put(map, "person", json_text(row->person));
	json_put(map, "name", json_text(row->name));
	json_put(map, "kind", json_text(row->kind));
	json_put(map, "repository", json_text(row->repo));
	for (i = 0; i < history->nmonths; i++) {
		month = &row->month[i];
		if (history_letter(month) == ' ')
			continue;
		one = json_map();
		json_put(one, "month",
		    json_text(str_of(month_text(history, d, i).at)));
		json_put(one, "held", json_number(month->held));
		json_put(one, "agreed", json_number(month->agreed));
		json_put(one, "cancelled", json_number(month->cancelled));
		json_put(one, "late", json_bool(month->is_late));
		json_put(one, "void", json_number(month->voided));
		json_put(one, "written_late", json_number(month->slow));
		json_append(months, one);
	}
	json_put(map, "months", months);
	return map;
}

void
history_print_json(struct buf *out, const struct history *history,
    const struct report_print *d)
{
	struct json *root = json_map(), *list = json_list();
	size_t i;

	report_print_put_head(root, d);
	for (i = 0; i < history->n; i++)
		json_append(list, row_data(history, d, &history->row[i]));
	json_put(root, "history", list);
	json_format(out, root);
	json_free(root);
}
