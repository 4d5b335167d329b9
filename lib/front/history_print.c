/* SPDX-License-Identifier: ISC */
/* history_print - month 0 is the oldest; the last one is that of as_of. */

#include "front/history_print.h"

#include "base/table.h"
#include "front/pick.h"
#include "parse/json.h"
#include "report/change.h"

/* "2026-11" for the history's i-th month. */
static struct date_text
month_text(const struct report_print *d, size_t i)
{
	struct date_text out = date_text(history_month_day(d->history,
	    d->as_of, i));

	out.at[7] = '\0';
	return out;
}

/* Appends "fte, cadence": what `changed` has bits for. */
static void
add_changes(struct buf *out, unsigned changed, const char *between)
{
	const char *before = "";
	size_t i;

	for (i = 0; i < CHANGE_WORDS; i++)
		if ((changed >> i & 1) != 0) {
			buf_addf(out, "%s%s", before, change_words[i]);
			before = between;
		}
}

/* Columns that are seldom needed, and shown only if they are. */
struct columns {
	bool slow, voids, repos, changes;
};

static struct columns
find_columns(const struct report_print *d)
{
	struct history_month all = { 0 };
	size_t i, j;

	for (i = 0; i < d->history->n; i++)
		for (j = 0; j < d->history->nmonths; j++)
			history_month_add(&all, &d->history->row[i].month[j]);
	return (struct columns){ .slow = all.slow > 0,
	    .voids = all.voided > 0, .repos = d->nrepos > 1,
	    .changes = all.changed != 0 };
}

static void
add_heading(struct table *table, const struct report_print *d,
    struct columns has, bool is_leaders)
{
	OWN(buf) initials = BUF_INIT;
	unsigned i, month, day, n = d->history->nmonths;
	int year;

	date_split(d->as_of, &year, &month, &day);
	/* 11 months forward has the same letter as one month back */
	for (i = 0; i < n; i++)
		buf_add_byte(&initials,
		    "JFMAMJJASOND"[(month + 11 * n + i) % 12]);
	table_add(table, is_leaders ? STR_LIT("LED BY") : STR_LIT("NAME"));
	table_add(table, is_leaders ? STR_NONE : STR_LIT("KIND"));
	table_add(table, buf_str(&initials));
	table_add(table, STR_LIT("HELD"));
	table_add(table, STR_LIT("AGREED"));
	table_add(table, STR_LIT("CANCELLED"));
	table_add(table, STR_LIT("LATE"));
	if (has.slow)
		table_add(table, STR_LIT("WRITTEN LATE"));
	if (has.voids)
		table_add(table, STR_LIT("VOID"));
	if (has.repos)
		table_add(table, STR_LIT("REPOSITORY"));
	if (has.changes)
		table_add(table, STR_LIT("CHANGED"));
}

/* Adds the cell "2026-03 fte, 2026-05 left and cadence". */
static void
add_changed(struct table *table, const struct report_print *d,
    const struct history_row *row)
{
	OWN(buf) text = BUF_INIT;
	size_t i;

	for (i = 0; i < d->history->nmonths; i++) {
		if (row->month[i].changed == 0)
			continue;
		buf_addf(&text, "%s%s ", text.n > 0 ? ", " : "",
		    month_text(d, i).at);
		add_changes(&text, row->month[i].changed, " and ");
	}
	table_add(table, buf_str(&text));
}

static void
add_row(struct table *table, const struct report_print *d,
    const struct history_row *row, struct columns has)
{
	struct history_month all = { 0 };
	unsigned late = 0;
	OWN(buf) letters = BUF_INIT, repo = BUF_INIT;
	size_t i;

	for (i = 0; i < d->history->nmonths; i++) {
		history_month_add(&all, &row->month[i]);
		late += row->month[i].is_late;
		buf_add_byte(&letters, history_letter(&row->month[i]));
	}
	table_add(table, row->name);
	table_add(table, row->kind);
	table_add(table, buf_str(&letters));
	table_addf(table, "%u", all.held);
	table_addf(table, "%u", all.agreed);
	table_addf(table, "%u", all.cancelled);
	table_addf(table, "%u", late);
	if (has.slow)
		table_addf(table, "%u", all.slow);
	if (has.voids)
		table_addf(table, "%u", all.voided);
	pick_short(&repo, row->repo);
	if (has.repos)
		table_add(table, buf_str(&repo));
	if (has.changes)
		add_changed(table, d, row);
}

static void
add_legend(struct buf *out, const struct report_print *d, struct columns has)
{
	buf_addf(out, "\nA letter for each month, %s to %s:\n"
	    "A held and agreed   H held, not all agreed   C cancelled   "
	    ". none\n"
	    "a, h, c the same, but late   L late, none held   "
	    "LATE: months with late days\n",
	    month_text(d, 0).at, month_text(d, d->history->nmonths - 1).at);
	if (has.slow)
		buf_add_string(out, "WRITTEN LATE: held, but complete only "
		    "after the days for it\n");
	if (has.voids)
		buf_add_string(out, "V none of these, but a record that is "
		    "void   v the same, and late\n");
	if (has.changes)
		buf_add_string(out, "CHANGED: late is judged by what holds "
		    "now, of which this was changed then\n");
}

void
history_print_text(struct buf *out, const struct report_print *d)
{
	struct columns has = find_columns(d);
	OWN(table) table = TABLE_INIT(7u + has.slow + has.voids +
	    has.repos + has.changes);
	size_t i;

	if (d->history->n == 0)
		return;
	add_heading(&table, d, has, false);
	for (i = 0; i < d->history->n; i++)
		add_row(&table, d, &d->history->row[i], has);
	if (d->history->nleaders > 0) {
		for (i = 0; i < table.columns; i++)
			table_add(&table, STR_NONE);
		add_heading(&table, d, has, true);
	}
	for (i = 0; i < d->history->nleaders; i++)
		add_row(&table, d, &d->history->leader[i], has);
	table_format(out, &table);
	add_legend(out, d, has);
}

/* Adds a month's columns of tsv and csv; only csv has the person's name. */
static void
add_month(struct table *table, const struct report_print *d,
    const struct history_row *row, size_t i, bool has_name)
{
	const struct history_month *month = &row->month[i];
	OWN(buf) changes = BUF_INIT;

	if (history_letter(month) == ' ')
		return;
	table_add(table, row->person);
	if (has_name)
		table_add(table, row->name);
	table_add(table, row->kind);
	table_add(table, str_of(month_text(d, i).at));
	table_addf(table, "%u", month->held);
	table_addf(table, "%u", month->agreed);
	table_addf(table, "%u", month->cancelled);
	table_addf(table, "%d", month->is_late);
	table_add(table, row->repo);
	table_addf(table, "%u", month->voided);
	table_addf(table, "%u", month->slow);
	add_changes(&changes, month->changed, ",");
	table_add(table, buf_str(&changes));
	table_add(table, row->email);
}

static void
add_months(struct table *table, const struct report_print *d, bool has_name)
{
	size_t i, j;

	for (i = 0; i < d->history->n; i++)
		for (j = 0; j < d->history->nmonths; j++)
			add_month(table, d, &d->history->row[i], j, has_name);
	for (i = 0; i < d->history->nleaders; i++)
		for (j = 0; j < d->history->nmonths; j++)
			add_month(table, d, &d->history->leader[i], j,
			    has_name);
}

void
history_print_tsv(struct buf *out, const struct report_print *d)
{
	OWN(table) table = TABLE_INIT(12);

	add_months(&table, d, false);
	table_format_tsv(out, &table);
}

void
history_print_csv(struct buf *out, const struct report_print *d)
{
	OWN(table) table = TABLE_INIT(13);

	buf_add_string(out, "person,name,kind,month,held,agreed,cancelled,"
	    "late,repository,void,written_late,changed,leader\r\n");
	add_months(&table, d, true);
	table_format_csv(out, &table);
}

static struct json *
row_data(const struct report_print *d, const struct history_row *row)
{
	struct json *map = json_map(), *months = json_list(), *one, *changes;
	const struct history_month *month;
	size_t i, j;

	if (str_is_absent(row->email)) {
		json_put(map, "person", json_text(row->person));
		json_put(map, "name", json_text(row->name));
		json_put(map, "kind", json_text(row->kind));
		json_put(map, "repository", json_text(row->repo));
	} else {
		json_put(map, "name", json_text(row->name));
		json_put(map, "email", json_text(row->email));
	}
	for (i = 0; i < d->history->nmonths; i++) {
		month = &row->month[i];
		if (history_letter(month) == ' ')
			continue;
		one = json_map();
		json_put(one, "month",
		    json_text(str_of(month_text(d, i).at)));
		json_put(one, "held", json_number(month->held));
		json_put(one, "agreed", json_number(month->agreed));
		json_put(one, "cancelled", json_number(month->cancelled));
		json_put(one, "late", json_bool(month->is_late));
		json_put(one, "void", json_number(month->voided));
		json_put(one, "written_late", json_number(month->slow));
		changes = json_list();
		for (j = 0; j < CHANGE_WORDS; j++)
			if ((month->changed >> j & 1) != 0)
				json_append(changes,
				    json_text(str_of(change_words[j])));
		json_put(one, "changed", changes);
		json_append(months, one);
	}
	json_put(map, "months", months);
	return map;
}

static struct json *
rows_data(const struct report_print *d, const struct history_row *row,
    size_t n)
{
	struct json *list = json_list();
	size_t i;

	for (i = 0; i < n; i++)
		json_append(list, row_data(d, &row[i]));
	return list;
}

void
history_print_json(struct buf *out, const struct report_print *d)
{
	struct json *root = json_map();

	report_print_put_head(root, d);
	json_put(root, "history", rows_data(d, d->history->row, d->history->n));
	json_put(root, "leaders", rows_data(d, d->history->leader,
	    d->history->nleaders));
	json_format(out, root);
	json_free(root);
}
