/* SPDX-License-Identifier: ISC */
/*
 * items_html - a day is a place on a line, which is the same for all items.
 * Places are in percent, so that lines fit every page while marks keep their
 * size.
 */

#include "report/items_html.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "notes/record.h"
#include "parse/html.h"

#define MONTHS_DAYS 500	/* over more days, the scale has years */

struct row {
	const struct listed_item *item;
	struct date first, last;	/* or DATE_NONE: not known */
	struct str first_path, last_path;	/* if on the page; or absent */
	size_t carried;			/* records between, on the page */
};

struct picture {
	const struct items_html *over_time;
	struct row *row;
	size_t n;
	struct date first;		/* the first day of all rows */
	struct date last;		/* today, or a later last day */
};

static bool
is_mark_of(const struct items_html_mark *mark, const struct listed_item *item)
{
	return str_eq(mark->text, item->text);
}

/* Whether a mark is of the row's item, and between its first and last day. */
static bool
is_between(const struct items_html_mark *mark, const struct row *row)
{
	return is_mark_of(mark, row->item) && date_cmp(mark->day,
	    row->first) > 0 && (row->item->state == ITEM_OPEN ||
	    date_cmp(mark->day, row->last) < 0);
}

static struct date
earlier(struct date a, struct date b)
{
	return date_is_none(a) || (!date_is_none(b) && date_cmp(b, a) < 0) ?
	    b : a;
}

/* Finds an item's last day: today, or that of the record which settles it. */
static void
find_last(struct row *row, const struct items_html *t)
{
	const struct items_html_mark *mark;
	struct record_name name;

	row->last = row->item->state == ITEM_OPEN ? t->today : DATE_NONE;
	if (row->item->state != ITEM_OPEN &&
	    record_name_parse(&name, row->item->path))
		row->last = name.date;
	for (mark = t->mark; mark < t->mark + t->nmarks; mark++) {
		if (!str_eq(mark->path, row->item->path))
			continue;
		row->last_path = mark->path;
		if (date_is_none(row->last))
			row->last = mark->day;
	}
}

static void
fill(struct row *row, const struct items_html *t,
    const struct listed_item *item)
{
	const struct items_html_mark *mark;

	*row = (struct row){ .item = item, .first = item->set };
	find_last(row, t);
	for (mark = t->mark; mark < t->mark + t->nmarks; mark++)
		if (is_mark_of(mark, item) && date_is_none(item->set))
			row->first = earlier(row->first, mark->day);
	for (mark = t->mark; mark < t->mark + t->nmarks; mark++) {
		if (is_mark_of(mark, item) &&
		    date_cmp(mark->day, row->first) == 0)
			row->first_path = mark->path;
		row->carried += is_between(mark, row);
	}
}

/* Open items by their first day; then the others, the latest first. */
static int
compare(const void *a, const void *b)
{
	const struct row *x = a, *y = b;
	bool is_open = x->item->state == ITEM_OPEN;

	return MEM_ORDER((y->item->state == ITEM_OPEN) - is_open,
	    is_open ? date_cmp(x->first, y->first) :
	    date_cmp(y->last, x->last),
	    str_cmp(x->item->path, y->item->path),
	    MEM_CMP(x->item->line, y->item->line));
}

static void
add_linked_day(struct buf *out, struct date day, struct str path)
{
	if (!str_is_absent(path)) {
		buf_add_string(out, "<a href=\"#");
		html_add(out, path);
		buf_add_string(out, "\">");
	}
	html_add_day(out, day);
	buf_add_string(out, str_is_absent(path) ? "" : "</a>");
}

/* A place on the line: "12.50%". */
struct place { char at[24]; };

static struct place
place_of(const struct picture *p, struct date day)
{
	int days = p->last.day - p->first.day;
	unsigned part = days <= 0 || day.day < p->first.day ? 10000 :
	    (unsigned)(10000LL * (day.day - p->first.day) / days);
	struct place place;

	snprintf(place.at, sizeof(place.at), "%u.%02u%%", part / 100,
	    part % 100);
	return place;
}

static void
add_line(struct buf *out, const char *class, struct place from,
    struct place to, int top, int bottom)
{
	buf_addf(out, "<line%s x1=\"%s\" x2=\"%s\" y1=\"%d\" y2=\"%d\"/>",
	    class, from.at, to.at, top, bottom);
}

static bool
is_of_months(const struct picture *p)
{
	return p->last.day - p->first.day <= MONTHS_DAYS;
}

/* Draws a faint stroke where each month, or each year, begins. */
static void
add_scale(struct buf *out, const struct picture *p)
{
	unsigned month, day;
	struct place place;
	struct date at;
	int year;

	date_split(p->first, &year, &month, &day);
	for (;;) {
		month = is_of_months(p) && month < 12 ? month + 1 : 1;
		year += month == 1;
		if (!date_make(&at, year, month, 1) ||
		    date_cmp(at, p->last) > 0)
			break;
		place = place_of(p, at);
		add_line(out, " class=\"scale\"", place, place, 0, 20);
	}
}

/* Hidden from screen readers, since the words beside it say the same. */
static void
add_picture(struct buf *out, const struct picture *p, const struct row *row)
{
	/* done: a full square; dropped: a cross; open: an arrow */
	static const char *const ends[] = {
		[ITEM_DONE] = " class=\"full\" d=\"M-4 6h8v8h-8z\"",
		[ITEM_DROPPED] = " d=\"M-4 6l8 8m0-8l-8 8\"",
		[ITEM_OPEN] = " d=\"M0 6l4 4l-4 4\"" };
	const struct items_html *t = p->over_time;
	const struct items_html_mark *mark;
	struct place place = place_of(p, row->first), end;

	buf_addf(out, "\n<svg class=\"time%s\" aria-hidden=\"true\">",
	    row->item->days_late > 0 ? " late" : "");
	add_scale(out, p);
	if (!date_is_none(row->last)) {
		end = place_of(p, row->last);
		add_line(out, "", place, end, 10, 10);
		buf_addf(out, "<svg x=\"%s\"><path%s/></svg>", end.at,
		    ends[row->item->state]);
	}
	for (mark = t->mark; mark < t->mark + t->nmarks; mark++)
		if (is_between(mark, row))
			add_line(out, "", place_of(p, mark->day),
			    place_of(p, mark->day), 5, 15);
	buf_addf(out, "<circle cx=\"%s\" cy=\"10\" r=\"4\"/></svg>",
	    place.at);
}

/* "Opened on 20 March 2026, carried into 3 records, done on 2 June 2026." */
static void
add_story(struct buf *out, const struct row *row)
{
	const struct listed_item *item = row->item;

	if (!date_is_none(row->first)) {
		buf_add_string(out, "Opened on ");
		add_linked_day(out, row->first, row->first_path);
		buf_add_string(out, ", ");
	}
	if (row->carried > 0)
		buf_addf(out, "carried into %zu record%s, ", row->carried,
		    row->carried == 1 ? "" : "s");
	if (item->days_late > 0) {
		buf_add_string(out, "<span class=\"late\">still open, and "
		    "late</span>.");
		return;
	}
	buf_addf(out, "%s%s", item->state == ITEM_OPEN ? "still " : "",
	    item_state_name(item->state));
	if (item->state != ITEM_OPEN && !date_is_none(row->last)) {
		buf_add_string(out, " on ");
		add_linked_day(out, row->last, row->last_path);
	}
	buf_add_byte(out, '.');
}

static void
add_row(struct buf *out, const struct picture *p, const struct row *row)
{
	const struct listed_item *item = row->item;
	bool has_day = !date_is_none(item->due);

	buf_add_string(out, "<li>");
	html_add(out, item->text);
	buf_add_string(out, "<br><span class=\"small\">");
	html_add(out, item->owner);
	if (has_day) {
		buf_add_string(out, item->owner.n > 0 ? ", by " : "By ");
		html_add_day(out, item->due);
	}
	if (has_day || item->owner.n > 0)
		buf_add_string(out, ". ");
	add_story(out, row);
	buf_add_string(out, "</span>");
	if (!date_is_none(row->first))
		add_picture(out, p, row);
	buf_add_string(out, "</li>\n");
}

void
items_html_add(struct buf *out, const struct items_html *t)
{
	const struct items *items = t->items;
	struct picture p = { t, mem_new(items->n, sizeof(*p.row)), items->n,
		DATE_NONE, t->today };
	size_t i;

	for (i = 0; i < p.n; i++) {
		fill(&p.row[i], t, &items->item[i]);
		p.first = earlier(p.first, p.row[i].first);
		if (!date_is_none(p.row[i].last) &&
		    date_cmp(p.row[i].last, p.last) > 0)
			p.last = p.row[i].last;
	}
	if (date_is_none(p.first))
		p.first = p.last;
	if (p.n > 0) {
		MEM_SORT(p.row, p.n, compare);
		buf_add_string(out, "<h2>Items of ");
		html_add(out, t->name);
		buf_add_string(out, " over time</h2>\n<p class=\"small "
		    "ends\">");
		html_add_day(out, p.first);
		html_add_day(out, p.last);
		buf_add_string(out, "</p>\n<ul class=\"items\">\n");
		for (i = 0; i < p.n; i++)
			add_row(out, &p, &p.row[i]);
		buf_addf(out, "</ul>\n<p class=\"small\">A ring: opened. A "
		    "stroke: carried into a record of that day. A full "
		    "square: done. A cross: dropped. An arrow: still open. "
		    "The faint strokes are beginnings of %s.</p>\n",
		    is_of_months(&p) ? "months" : "years");
	}
	free(p.row);
}
