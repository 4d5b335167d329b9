/* SPDX-License-Identifier: ISC */
/* items_print - one function for each format, over the same items. */

#include "front/items_print.h"

#include "base/table.h"
#include "base/utf8.h"
#include "parse/json.h"

void
items_print_day(struct buf *out, const struct listed_item *item,
    struct date as_of)
{
	if (item->state != ITEM_OPEN)
		buf_add_string(out, item_state_name(item->state));
	else if (date_is_none(item->due))
		return;
	else if (date_cmp(item->due, as_of) == 0)
		buf_add_string(out, "due today");
	else if (item->days_late > 0)
		matter_add_when(out, -item->days_late);
	else
		buf_addf(out, "by %s", date_text(item->due).at);
}

/* Appends ", 9 months ago", in the unit in which people would say it. */
static void
add_ago(struct buf *out, int days)
{
	int n = days < 14 ? days : days < 60 ? days / 7 : days < 730 ?
	    days * 12 / 365 : days / 365;
	const char *unit = days < 14 ? "day" : days < 60 ? "week" :
	    days < 730 ? "month" : "year";

	if (days > 0)
		buf_addf(out, ", %d %s%s ago", n, unit, n == 1 ? "" : "s");
}

/*
 * Appends "set 2026-02-02, 9 months ago, carried 4 times"; leaves out what is
 * not known.
 */
static void
add_age(struct buf *out, const struct listed_item *item,
    struct date as_of)
{
	if (!date_is_none(item->set)) {
		buf_addf(out, "set %s", date_text(item->set).at);
		add_ago(out, as_of.day - item->set.day);
	}
	if (item->times > 0)
		buf_addf(out, "%scarried ", out->n > 0 ? ", " : "");
	if (item->times == 1)
		buf_add_string(out, "once");
	else if (item->times == 2)
		buf_add_string(out, "twice");
	else if (item->times > 2)
		buf_addf(out, "%u times", item->times);
}

/* Appends an item's day or state and its words; then its age and its place. */
static void
print_item(struct buf *out, const struct report_print *d,
    const struct listed_item *item, size_t width)
{
	const struct terminal *terminal = &d->terminal;
	OWN(buf) day = BUF_INIT, age = BUF_INIT, where = BUF_INIT;

	items_print_day(&day, item, d->as_of);
	buf_add_string(out, "  ");
	terminal_add_cell(out, terminal, item->days_late > 0 ? PAINT_LATE :
	    PAINT_NONE, buf_str(&day), width);
	terminal_add_wrapped(out, terminal, item->text.n == 0 ?
	    STR_LIT("(no words)") : item->text, width + 4);
	if (!str_eq(item->name, item->owner))
		buf_addf(&age, "%.*s: ", STR_ARGS(item->name));
	add_age(&where, item, d->as_of);
	buf_add(&age, buf_str(&where));
	buf_clear(&where);
	buf_addf(&where, "%.*s:%u", STR_ARGS(item->seen), item->line);
	/* age and place on one line, if they fit */
	buf_addf(out, "%*s", (int)width + 4, "");
	terminal_paint(out, terminal, PAINT_DETAIL, buf_str(&age));
	if (age.n > 0 && width + 4 + utf8_width(buf_str(&age)) + 2 +
	    utf8_width(buf_str(&where)) > terminal->columns)
		buf_addf(out, "\n%*s", (int)width + 4, "");
	else if (age.n > 0)
		buf_add_string(out, "  ");
	terminal_paint(out, terminal, PAINT_DETAIL, buf_str(&where));
	buf_add_byte(out, '\n');
}

void
items_print_text(struct buf *out, const struct report_print *d)
{
	const struct items *items = d->items;
	const struct listed_item *item;
	OWN(buf) text = BUF_INIT;
	size_t i, width = 0;

	for (i = 0; i < items->n; i++) {
		buf_clear(&text);
		items_print_day(&text, &items->item[i], d->as_of);
		if (text.n > width)
			width = text.n;
	}
	for (i = 0; i < items->n; i++) {
		item = &items->item[i];
		/* an absent address (no owner) is not an empty one */
		if (i == 0 || !str_eq(item[-1].email, item->email) ||
		    str_is_absent(item[-1].email) !=
		    str_is_absent(item->email)) {
			buf_clear(&text);
			if (str_is_absent(item->email))
				buf_add_string(&text, "nobody is named");
			else
				buf_addf(&text, "%.*s <%.*s>",
				    STR_ARGS(item->owner),
				    STR_ARGS(item->email));
			buf_add_string(out, i > 0 ? "\n" : "");
			terminal_paint(out, &d->terminal, PAINT_HEAD,
			    buf_str(&text));
			buf_add_byte(out, '\n');
		}
		print_item(out, d, item, width);
	}
}

static struct str
or_dash(struct str cell)
{
	return cell.n == 0 ? STR_LIT("-") : cell;
}

void
items_print_tsv(struct buf *out, const struct report_print *d)
{
	OWN(table) table = TABLE_INIT(10);
	const struct listed_item *item;
	size_t i;

	for (i = 0; i < d->items->n; i++) {
		item = &d->items->item[i];
		table_add(&table, item->repo);
		table_add(&table, item->person);
		table_add(&table, str_of(item_state_name(item->state)));
		table_add(&table, or_dash(item->email));
		table_add(&table, or_dash(str_of(date_text(item->due).at)));
		table_add(&table, or_dash(str_of(date_text(item->set).at)));
		table_addf(&table, "%u", item->times);
		table_add(&table, item->path);
		table_addf(&table, "%u", item->line);
		table_add(&table, item->text);
	}
	table_format_tsv(out, &table);
}

static struct json *
item_data(const struct listed_item *item)
{
	struct json *map = json_map();

	json_put(map, "repository", json_text(item->repo));
	json_put(map, "person", json_text(item->person));
	json_put(map, "name", json_text(item->name));
	json_put(map, "state", json_text(str_of(item_state_name(item->state))));
	json_put(map, "owner", json_text(item->email));
	json_put(map, "owner_name", json_text(item->owner));
	json_put(map, "due", report_print_day(item->due));
	json_put(map, "days_late", json_number(item->days_late));
	json_put(map, "set", report_print_day(item->set));
	json_put(map, "carried", json_number(item->times));
	json_put(map, "path", json_text(item->path));
	json_put(map, "line", json_number(item->line));
	json_put(map, "text", json_text(item->text));
	return map;
}

void
items_print_json(struct buf *out, const struct report_print *d)
{
	struct json *root = json_map(), *list = json_list();
	size_t i;

	report_print_put_head(root, d);
	for (i = 0; i < d->items->n; i++)
		json_append(list, item_data(&d->items->item[i]));
	json_put(root, "items", list);
	json_format(out, root);
	json_free(root);
}
