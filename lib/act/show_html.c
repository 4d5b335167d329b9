/* SPDX-License-Identifier: ISC */
/* show_html - formats a page of records; cmark turns their text into HTML. */

#include "act/show.h"

#include <stdlib.h>

#include "base/mem.h"
#include "notes/carry.h"
#include "parse/html.h"
#include "parse/markdown.h"
#include "report/items.h"
#include "report/items_html.h"
#include "report/report.h"
#include "report/year_html.h"

/* The front matter: keys with a capital, days as people write them. */
static void
add_facts(struct buf *out, const struct show *show)
{
	const struct config *front = &show->note.record.front.config;
	const struct kind *kind = show->note.kind;
	struct date day;
	struct str key;
	size_t i;

	buf_add_string(out, "<dl class=\"facts\">\n");
	for (i = 0; i < front->n; i++) {
		key = front->entry[i].key;
		buf_addf(out, "<dt>%c", key.n > 0 && key.at[0] >= 'a' &&
		    key.at[0] <= 'z' ? key.at[0] - 'a' + 'A' : key.at[0]);
		html_add(out, str_from(key, 1));
		buf_add_string(out, "</dt><dd>");
		if (str_is(key, "kind") && kind != NULL)
			html_add(out, kind->title);
		else if (date_parse(&day, front->entry[i].value))
			html_add_day(out, day);
		else
			html_add(out, front->entry[i].value);
		buf_add_string(out, "</dd>\n");
	}
	buf_add_string(out, "</dl>\n");
}

/* Adds the title, where the record stands, the front matter and the body. */
static int
add_body(struct buf *out, const struct show *show, unsigned shift,
    struct err *err)
{
	OWN(buf) title = BUF_INIT, html = BUF_INIT, words = BUF_INIT;

	if (markdown_to_html(&title, &html, show->note.record.front.body,
	    shift, err) < 0)
		return err_in(err, show->path.at);
	if (title.n > 0) {
		buf_add(out, buf_str(&title));
	} else {
		buf_addf(out, "<h%u>", shift + 1);
		html_add(out, show_title(show));
		buf_addf(out, "</h%u>\n", shift + 1);
	}
	/* where it stands comes before all else that is read aloud */
	show_add_standing(&words, show);
	buf_addf(out, "<p class=\"stands %s\">", show->is_gone ? "gone" :
	    state_name(show->agreement.state));
	html_add(out, buf_str(&words));
	buf_add_string(out, "</p>\n");
	if (!show->is_gone)
		add_facts(out, show);
	buf_add(out, buf_str(&html));
	return 0;
}

static void
add_commit_cell(struct buf *out, const struct oid *commit)
{
	buf_addf(out, "<td><code>%.12s</code></td>", oid_text(commit).at);
}

static void
add_day_cell(struct buf *out, struct date day)
{
	buf_add_string(out, "<td>");
	html_add_day(out, day);
	buf_add_string(out, "</td>");
}

static void
add_row(struct buf *out, const struct show *show, size_t i)
{
	const struct show_row *row = &show->row[i];
	const struct voice *voice = row->voice;
	const char *signature;

	buf_add_string(out, "<tr><th scope=\"row\">");
	html_add(out, row->name);
	buf_add_string(out, "<br><span class=\"small\">");
	html_add(out, row->email);
	buf_addf(out, ", %s</span>", row->role);
	if (i == 0 && show->is_corrected) {
		buf_add_string(out, "<br><span class=\"small late\">an address"
		    " that ");
		html_add(out, buf_str(&show->setter.name));
		buf_add_string(out, " &lt;");
		html_add(out, buf_str(&show->setter.email));
		buf_add_string(out, "&gt; set on ");
		html_add_day(out, show->setter.day);
		buf_add_string(out, "</span>");
	}
	buf_add_string(out, "</th>");
	html_add_cell(out, "td", NULL, voice == NULL && !row->is_awaited ?
	    STR_LIT("did not have to agree") : buf_str(&row->said));
	if (voice == NULL) {
		buf_add_string(out, "<td></td><td></td><td></td></tr>\n");
		return;
	}
	signature = show_signature(voice);
	buf_addf(out, "<td>%s%s%s</td>", level_name(voice->level),
	    signature == NULL ? "" : "; signature: ",
	    signature == NULL ? "" : signature);
	add_day_cell(out, voice->event->day);
	add_commit_cell(out, &voice->event->commit);
	buf_add_string(out, "</tr>\n");
}

static void
add_table(struct buf *out, unsigned level, const char *title,
    const char *heads, const struct buf *rows)
{
	if (rows->n == 0)
		return;
	buf_addf(out, "<h%u>%s</h%u>\n", level, title, level);
	html_table_begin(out, title, heads);
	buf_add(out, buf_str(rows));
	html_table_end(out);
}

static void
add_events(struct buf *out, const struct show *show, unsigned level)
{
	OWN(buf) before = BUF_INIT, shown = BUF_INIT, words = BUF_INIT;
	const struct event *event;
	size_t i;

	for (i = 0; i < show->state->events.n; i++) {
		event = event_at(show->state, i);
		if (show_is_earlier(event)) {
			buf_add_string(&before, "<tr>");
			add_day_cell(&before, event->day);
			html_add_cell(&before, "td", NULL,
			    str_of(event->name));
			buf_clear(&words);
			show_add_earlier(&words, event);
			html_add_cell(&before, "td", NULL, buf_str(&words));
			add_commit_cell(&before, &event->commit);
			buf_add_string(&before, "</tr>\n");
		} else if (event->type == ACT_DISCLOSE) {
			buf_add_string(&shown, "<tr>");
			add_day_cell(&shown, event->day);
			html_add_cell(&shown, "td", NULL, str_of(event->to));
			html_add_cell(&shown, "td", NULL,
			    str_of(event->words));
			html_add_cell(&shown, "td", NULL, str_of(event->name));
			buf_addf(&shown, "<td><code>%.12s</code>%s</td>"
			    "</tr>\n", oid_text(&event->commit).at,
			    show_disclosed(show, event));
		}
	}
	add_table(out, level, "Before this text", "Day|Who|What|Commit",
	    &before);
	add_table(out, level, "Shown to others", "Day|To|Why|By|Commit",
	    &shown);
}

static void
add_code(struct buf *out, const char *name, const char *value)
{
	buf_addf(out, "<dt>%s</dt><dd><code>%s</code></dd>\n", name, value);
}

/* A record that is void or moved has no text, so that its block is short. */
static void
add_block(struct buf *out, const struct show *show, unsigned level)
{
	size_t i;

	buf_addf(out, "<footer>\n<h%u>Sign-off: %s</h%u>\n", level,
	    show_state(show), level);
	if (!show->is_gone) {
		html_table_begin(out, "Who said what",
		    "Who|Said|How surely|Day|Commit");
		for (i = 0; i < show->nrows; i++)
			add_row(out, show, i);
		html_table_end(out);
		add_events(out, show, level + 1);
	}
	buf_add_string(out, "<dl class=\"facts\">\n");
	add_code(out, "Record", show->path.at);
	if (!show->is_gone) {
		add_code(out, "Text", oid_text(&show->version->text).at);
		add_code(out, "SHA-256",
		    sha256_of(buf_str(&show->note.text)).at);
	}
	add_code(out, "Commit", oid_text(&show->set->tip).at);
	buf_add_string(out, "<dt>Printed</dt><dd>");
	html_add_day(out, show->set->today);
	buf_add_string(out, "</dd>\n</dl>\n</footer>\n");
}

static void
add_index(struct buf *out, const struct shows *set)
{
	const struct show *show;
	OWN(buf) words = BUF_INIT;
	size_t i;

	if (set->n == 0) {
		buf_add_string(out, "<p>There is no record yet.</p>\n");
		return;
	}
	buf_add_string(out, "<nav aria-label=\"Index\">\n");
	html_table_begin(out, "Index", "Day|Record|How it stands");
	for (i = 0; i < set->n; i++) {
		show = &set->show[i];
		buf_add_string(out, "<tr>");
		add_day_cell(out, show->name.date);
		buf_addf(out, "<td><a href=\"#%s\">", show->path.at);
		html_add(out, show_kind_title(show));
		buf_add_string(out, "</a></td>");
		buf_clear(&words);
		show_add_standing(&words, show);
		html_add_cell(out, "td", NULL, buf_str(&words));
		buf_add_string(out, "</tr>\n");
	}
	html_table_end(out);
	buf_add_string(out, "</nav>\n");
}

/* Adds each person's last twelve months. */
static int
add_year(struct buf *out, const struct shows *set, struct err *err)
{
	struct report_options options = { .as_of = set->today,
	    .repo_name = "" };
	OWN(history) history = HISTORY_INIT(12);
	struct year_html year = { &history, set->today,
	    str_count_strings(buf_str(&set->people)) > 1, NULL, false };
	struct str id, rest = buf_str(&set->people);

	while (str_next_string(&id, &rest)) {
		options.person = id.at;
		if (report_history(&history, set->repo, &options, err) < 0)
			return -1;
	}
	if (history.n > 0) {
		buf_add_string(out, "<section aria-label=\"The year\">\n");
		year_html_add(out, &year);
		buf_add_string(out, "</section>\n");
	}
	return 0;
}

/* Adds in which records on the page the items of one person stand. */
static void
add_marks(struct items_html *out, const struct show *show)
{
	const struct record *record = &show->note.record;
	OWN(buf) text = BUF_INIT;
	size_t i;

	if (show->is_gone || date_is_none(record->date) ||
	    (show->version != NULL && show->version->is_session &&
	    show->version->status != RECORD_HELD))
		return;
	for (i = 0; i < record->nitems; i++) {
		buf_clear(&text);
		carry_add_key(&text, record, i);
		*MEM_ADD(out->mark, out->nmarks, &out->cap) =
		    (struct items_html_mark){ str_copy(str_trim(
		    buf_str(&text))), buf_str(&show->path), record->date };
	}
}

static int
add_items_of(struct buf *out, const struct shows *set, struct str id,
    struct err *err)
{
	struct report_options options = { .as_of = set->today,
	    .repo_name = "", .person = id.at };
	struct items_wish open = { .which = ITEMS_OPEN };
	struct items_wish done = { .which = ITEMS_DONE };
	OWN(items) items = ITEMS_INIT;
	struct items_html picture = { .items = &items, .today = set->today };
	size_t i;

	if (items_read(&items, set->repo, &options, &open, err) < 0 ||
	    items_read(&items, set->repo, &options, &done, err) < 0)
		return -1;
	for (i = 0; i < set->n; i++) {
		if (!str_eq(buf_str(&set->show[i].person.id), id))
			continue;
		picture.name = set->show[i].person.name;
		add_marks(&picture, &set->show[i]);
	}
	items_html_add(out, &picture);
	for (i = 0; i < picture.nmarks; i++)
		free((char *)picture.mark[i].text.at);
	free(picture.mark);
	return 0;
}

/* Adds the items of each person over time (items_html.h). */
static int
add_items(struct buf *out, const struct shows *set, struct err *err)
{
	OWN(buf) tables = BUF_INIT;
	struct str id, rest = buf_str(&set->people);

	while (str_next_string(&id, &rest))
		if (add_items_of(&tables, set, id, err) < 0)
			return -1;
	if (tables.n > 0) {
		buf_add_string(out, "<section aria-label=\"Items\">\n");
		buf_add(out, buf_str(&tables));
		buf_add_string(out, "</section>\n");
	}
	return 0;
}

/* "Records of Alice Ng"; several names are joined with ", ". */
static int
add_title(struct buf *out, struct shows *set, struct err *err)
{
	struct str id, rest = buf_str(&set->people);
	const char *before = " of ";

	buf_add_string(out, "Records");
	for (; str_next_string(&id, &rest); before = ", ") {
		OWN(person) person = PERSON_INIT;

		if (notes_person(&person, &set->notes, id, err) < 0)
			return -1;
		buf_addf(out, "%s%.*s", before, STR_ARGS(person.name));
	}
	return 0;
}

int
shows_add_page(struct buf *out, struct shows *set, struct err *err)
{
	bool is_one = shows_is_one(set);
	OWN(buf) title = BUF_INIT;
	size_t i;

	if (is_one)
		buf_add(&title, show_title(&set->show[0]));
	else if (add_title(&title, set, err) < 0)
		return -1;
	html_begin(out, buf_str(&title));
	buf_add_string(out, "<body>\n");
	if (!is_one) {
		buf_add_string(out, "<a class=\"skip\" href=\"#records\">To "
		    "the records</a>\n<header>\n<h1>");
		html_add(out, buf_str(&title));
		buf_add_string(out, "</h1>\n<p class=\"small\">As they are "
		    "committed on ");
		html_add_day(out, set->today);
		buf_addf(out, ", commit <code>%.12s</code>.</p>\n</header>\n",
		    oid_text(&set->tip).at);
		add_index(out, set);
		if (add_year(out, set, err) < 0 ||
		    add_items(out, set, err) < 0)
			return -1;
	}
	buf_add_string(out, "<main id=\"records\">\n");
	for (i = 0; i < set->n; i++) {
		buf_addf(out, "<article id=\"%s\">\n", set->show[i].path.at);
		if (add_body(out, &set->show[i], is_one ? 0 : 1, err) < 0)
			return -1;
		add_block(out, &set->show[i], is_one ? 2 : 3);
		buf_add_string(out, "</article>\n");
	}
	buf_add_string(out, "</main>\n");
	html_end(out);
	return 0;
}
