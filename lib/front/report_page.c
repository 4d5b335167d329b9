/* SPDX-License-Identifier: ISC */
/*
 * report_page - first the number of matters for each person to move; then each
 * matter.
 */

#include "front/report_page.h"

#include <stdlib.h>

#include "base/mem.h"
#include "front/pick.h"
#include "parse/html.h"
#include "report/year_html.h"

/* How many of the matters shown are one person's move. */
struct mover {
	struct str who;
	unsigned late, due;
};

struct movers {
	struct mover *mover;
	size_t n, cap;
};

static void
count_move(struct movers *movers, struct str who, bool is_late)
{
	size_t i;

	for (i = 0; i < movers->n; i++)
		if (str_eq(movers->mover[i].who, who))
			break;
	if (i == movers->n) {
		*MEM_ADD(movers->mover, movers->n, &movers->cap) =
		    (struct mover){ who, 0, 0 };
	}
	if (is_late)
		movers->mover[i].late++;
	else
		movers->mover[i].due++;
}

/* Whoever has most to do stands first. */
static int
compare_movers(const void *a, const void *b)
{
	const struct mover *x = a, *y = b;

	return MEM_ORDER(MEM_CMP(y->late, x->late), MEM_CMP(y->due, x->due),
	    str_cmp(x->who, y->who));
}

static void
add_movers(struct buf *out, const struct report_print *d)
{
	struct movers movers = { NULL, 0, 0 };
	const struct matter *matter;
	struct str who, rest;
	size_t i, n;
	bool is_late;

	for (i = 0; i < d->matters.n; i++) {
		matter = &d->matters.matter[i];
		is_late = matter_days(matter, d->as_of) > 0;
		rest = matter->who;
		for (n = 0; str_next_line(&who, &rest); n++)
			count_move(&movers, who, is_late);
		if (n == 0)
			count_move(&movers, STR_LIT("nobody"), is_late);
	}
	MEM_SORT(movers.mover, movers.n, compare_movers);
	buf_add_string(out, "<h2>Whose move it is</h2>\n<table>\n<tr>"
	    "<th scope=\"col\">Name</th><th scope=\"col\" class=\"n\">Late</th>"
	    "<th scope=\"col\" class=\"n\">Due</th></tr>\n");
	for (i = 0; i < movers.n; i++) {
		buf_add_string(out, "<tr>");
		html_add_cell(out, "th", "scope=\"row\"", movers.mover[i].who);
		buf_addf(out, "<td class=\"n\">%u</td><td class=\"n\">%u</td>"
		    "</tr>\n", movers.mover[i].late, movers.mover[i].due);
	}
	buf_add_string(out, "</table>\n");
	free(movers.mover);
}

static void
add_repo(struct buf *out, const char *element, struct str repo)
{
	OWN(buf) seen = BUF_INIT;

	pick_short(&seen, repo);
	html_add_cell(out, element, NULL, buf_str(&seen));
}

static void
add_matter(struct buf *out, const struct report_print *d,
    const struct matter *matter)
{
	OWN(buf) words = BUF_INIT;
	int days = matter_when(matter, d->as_of);

	buf_add_string(out, "<tr>");
	matter_add_when(&words, days);
	html_add_cell(out, "td", days < 0 ? "class=\"late\"" : NULL,
	    buf_str(&words));
	buf_clear(&words);
	html_add_cell(out, "td", NULL, str_of(matter_name(matter->type)));
	html_add_cell(out, "th", "scope=\"row\"", matter->name);
	html_add_cell(out, "td", NULL, matter->kind);
	matter_describe(&words, matter);
	html_add_cell(out, "td", NULL, buf_str(&words));
	buf_clear(&words);
	matter_add_who(&words, matter);
	html_add_cell(out, "td", NULL, buf_str(&words));
	if (d->nrepos > 1 && matter->type == MATTER_POLICY &&
	    matter->count > 0)
		buf_addf(out, "<td>%u repositories</td>", matter->count);
	else if (d->nrepos > 1)
		add_repo(out, "td", matter->repo);
	buf_add_string(out, "</tr>\n");
}

/*
 * Appends the title, the day, and always what could not be read; answers the
 * words that limit a sentence that there is nothing.
 */
static const char *
add_head(struct buf *out, const struct report_print *d, const char *title)
{
	size_t i, unread = 0;

	html_begin(out, str_of(title));
	buf_addf(out, "<body class=\"wide\">\n<main>\n<h1>%s</h1>\n<p>", title);
	date_format_long(out, d->as_of);
	buf_addf(out, "; %zu %s.</p>\n", d->nrepos, d->nrepos == 1 ?
	    "repository" : "repositories");
	for (i = 0; i < d->nrepos; i++)
		unread += d->repo[i].is_unread;
	if (unread == 0)
		return "";
	buf_add_string(out, "<p class=\"stands draft\">Not all could be read; "
	    "of these this page does not say that nothing is late:</p>\n"
	    "<ul>\n");
	for (i = 0; i < d->nrepos; i++)
		if (d->repo[i].is_unread)
			add_repo(out, "li", str_of(d->repo[i].name));
	buf_add_string(out, "</ul>\n");
	return " in what could be read";
}

static void
add_end(struct buf *out)
{
	buf_add_string(out, "</main>\n");
	html_end(out);
}

void
report_page_matters(struct buf *out, const struct report_print *d)
{
	const char *where = add_head(out, d, date_is_none(d->until) ?
	    "What is late" : "What is late, and what is due");
	size_t i;

	if (d->matters.n == 0) {
		buf_addf(out, "<p>Nothing is late%s%s.</p>\n",
		    date_is_none(d->until) ? "" : ", and nothing is due",
		    where);
		add_end(out);
		return;
	}
	add_movers(out, d);
	buf_add_string(out, "<h2>Each matter</h2>\n");
	html_table_begin(out, "Each matter", d->nrepos > 1 ?
	    "When|Matter|Name|Kind|What|Whose move|Repository" :
	    "When|Matter|Name|Kind|What|Whose move");
	for (i = 0; i < d->matters.n; i++)
		add_matter(out, d, &d->matters.matter[i]);
	html_table_end(out);
	add_end(out);
}

void
report_page_history(struct buf *out, const struct report_print *d)
{
	const struct history *history = d->history;
	const struct year_html people = { history, d->as_of, true,
	    d->nrepos > 1 ? pick_short : NULL, false };
	const struct year_html leaders = { history, d->as_of, true, NULL,
	    true };
	const char *where;

	where = add_head(out, d, "What the months were like");
	if (history->n == 0)
		buf_addf(out, "<p>Nothing was expected of anybody, and there "
		    "is no record%s.</p>\n", where);
	if (history->nleaders > 0) {
		buf_add_string(out, "<h2>By who leads</h2>\n");
		year_html_add(out, &leaders);
		buf_add_string(out, "<h2>By person</h2>\n");
	}
	year_html_add(out, &people);
	add_end(out);
}
