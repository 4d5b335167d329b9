/* SPDX-License-Identifier: ISC */
/* year_html - each cell has a letter to look at and words to listen to. */

#include "report/year_html.h"

#include "parse/html.h"
#include "report/change.h"

/* The name of the i-th month of a row; *year is its year. */
static const char *
split_month(int *year, const struct year_html *y, size_t i)
{
	unsigned month, day;

	date_split(history_month_day(y->history, y->as_of, i), year, &month,
	    &day);
	return date_month_name(month);
}

static const char *
words_of(const struct history_month *month)
{
	if (month->held > 0)
		return month->agreed == month->held ? "held and agreed" :
		    "held, not all agreed";
	if (month->cancelled > 0)
		return "cancelled";
	if (month->voided > 0)
		return "void";
	return month->is_there ? "none held" : "";
}

static void
add_head(struct buf *out, const struct year_html *y)
{
	const char *month;
	size_t i;
	int year;

	buf_add_string(out, "<tr>");
	if (y->has_names)
		buf_addf(out, "<th scope=\"col\">%s</th>",
		    y->is_of_leaders ? "Led by" : "Name");
	if (!y->is_of_leaders)
		buf_add_string(out, "<th scope=\"col\">Kind</th>");
	for (i = 0; i < y->history->nmonths; i++) {
		month = split_month(&year, y, i);
		buf_addf(out, "<th scope=\"col\">%.3s<span class=\"said\">%s "
		    "%04d</span></th>", month, month + 3, year);
	}
	buf_add_string(out, "<th scope=\"col\" class=\"n\">Held</th>"
	    "<th scope=\"col\" class=\"n\">Agreed</th>"
	    "<th scope=\"col\" class=\"n\">Cancelled</th>"
	    "<th scope=\"col\" class=\"n\">Late months</th>");
	if (y->add_repo != NULL)
		buf_add_string(out, "<th scope=\"col\">Repository</th>");
	buf_add_string(out, "</tr>\n");
}

static void
add_month(struct buf *out, const struct history_month *month)
{
	char letter = history_letter(month);
	size_t i;

	if (letter == ' ' && month->changed == 0) {
		buf_add_string(out, "<td></td>");
		return;
	}
	buf_addf(out, "<td%s><span aria-hidden=\"true\">%c%s</span>"
	    "<span class=\"said\">%s%s", month->is_late ?
	    " class=\"late\"" : "", letter, month->changed == 0 ? "" : "*",
	    words_of(month), month->is_late ? ", late" : "");
	for (i = 0; i < CHANGE_WORDS; i++)
		if (month->changed & 1u << i)
			buf_addf(out, ", %s changed", change_words[i]);
	buf_add_string(out, "</span></td>");
}

static void
add_row(struct buf *out, const struct year_html *y,
    const struct history_row *row)
{
	struct history_month all = { 0 };
	OWN(buf) repo = BUF_INIT;
	unsigned late = 0;
	size_t i;

	buf_add_string(out, "<tr>");
	if (y->has_names)
		html_add_cell(out, "th", "scope=\"row\"", row->name);
	if (!y->is_of_leaders)
		html_add_cell(out, y->has_names ? "td" : "th",
		    y->has_names ? NULL : "scope=\"row\"", row->kind);
	for (i = 0; i < y->history->nmonths; i++) {
		add_month(out, &row->month[i]);
		history_month_add(&all, &row->month[i]);
		late += row->month[i].is_late;
	}
	buf_addf(out, "<td class=\"n\">%u</td><td class=\"n\">%u</td>"
	    "<td class=\"n\">%u</td><td class=\"n%s\">%u</td>", all.held,
	    all.agreed, all.cancelled, late > 0 ? " late" : "", late);
	if (y->add_repo != NULL) {
		y->add_repo(&repo, row->repo);
		html_add_cell(out, "td", NULL, buf_str(&repo));
	}
	buf_add_string(out, "</tr>\n");
}

void
year_html_add(struct buf *out, const struct year_html *y)
{
	const struct history_row *row = y->is_of_leaders ?
	    y->history->leader : y->history->row;
	size_t i, n = y->is_of_leaders ? y->history->nleaders : y->history->n;
	const char *month;
	int year;

	if (n == 0)
		return;
	month = split_month(&year, y, 0);
	buf_addf(out, "<div class=\"scroll\" tabindex=\"0\" role=\"group\""
	    " aria-label=\"%s\">\n<table class=\"year\">\n<caption>"
	    "From %s %d", y->is_of_leaders ? "The months of those who led" :
	    "The months", month, year);
	month = split_month(&year, y, y->history->nmonths - 1);
	buf_addf(out, " to %s %d</caption>\n", month, year);
	add_head(out, y);
	for (i = 0; i < n; i++)
		add_row(out, y, &row[i]);
	buf_add_string(out, "</table>\n</div>\n<p class=\"small\">A: held and "
	    "agreed. H: held, not all agreed. C: cancelled. V: void. A point: "
	    "none held. L: none held, and late. A small letter: late on some "
	    "day of that month. A star: something was changed in that month "
	    "by which late is judged.</p>\n");
}
