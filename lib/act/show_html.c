/* SPDX-License-Identifier: ISC */
/*
 * What cmark makes of the record is safe as it stands but for pictures, which
 * would be fetched: their words are put in their place.
 */

#include "act/show.h"

#include <string.h>

#include "parse/markdown.h"

static const char style[] =
    "body { font: 11pt/1.45 serif; color: #000; background: #fff;"
    " max-width: 44em; margin: 2em auto; padding: 0 1em; }\n"
    "h1 { font-size: 1.5em; } h2 { font-size: 1.15em; }\n"
    "pre { white-space: pre-wrap; } a { color: inherit; }\n"
    "table { border-collapse: collapse; margin: 1em 0; }\n"
    "th, td { text-align: left; vertical-align: top;"
    " padding: .2em 1em .2em 0; border-bottom: 1px solid #999; }\n"
    "footer { border-top: 2px solid #000; margin-top: 2em; }\n"
    "code { overflow-wrap: anywhere; }\n"
    "@page { margin: 2cm; }\n"
    "@media print { body { margin: 0; max-width: none; padding: 0; }"
    " footer, tr, h1, h2 { break-inside: avoid; }"
    " h1, h2 { break-after: avoid; } }\n";

static void
add_escaped(struct buf *out, struct str text)
{
	static const char special[] = "&<>\"";
	static const char *const entity[] = { "&amp;", "&lt;", "&gt;",
		"&quot;" };
	const char *found;
	size_t i;

	for (i = 0; i < text.n; i++) {
		found = text.at[i] == '\0' ? NULL :
		    strchr(special, text.at[i]);
		if (found != NULL)
			buf_add_string(out, entity[found - special]);
		else
			buf_add_byte(out, text.at[i]);
	}
}

static void
add_cell(struct buf *out, struct str text)
{
	buf_add_string(out, "<td>");
	add_escaped(out, text);
	buf_add_string(out, "</td>");
}

static void
add_pair(struct buf *out, struct str name, struct str value)
{
	buf_add_string(out, "<tr><th scope=\"row\">");
	add_escaped(out, name);
	buf_add_string(out, "</th>");
	add_cell(out, value);
	buf_add_string(out, "</tr>\n");
}

static void
add_code_pair(struct buf *out, const char *name, const char *value)
{
	buf_addf(out, "<tr><th scope=\"row\">%s</th><td><code>%s</code></td>"
	    "</tr>\n", name, value);
}

/* What a policy calls a style by: the base64 of its SHA-256. */
static void
add_hash(struct buf *out, struct str bytes)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789+/";
	struct sha256_text hex = sha256_of(bytes);
	unsigned long bits = 0;
	size_t i, n = 0;
	char c;

	for (i = 0; i < 64; i++) {
		c = hex.at[i];
		bits = bits << 4 | (unsigned)(c <= '9' ? c - '0' :
		    c - 'a' + 10);
		for (n += 4; n >= 6; n -= 6)
			buf_add_byte(out, digits[bits >> (n - 6) & 63]);
		bits &= (1UL << n) - 1;
	}
	buf_add_byte(out, digits[bits << (6 - n) & 63]);
	buf_add_byte(out, '=');
}

static void
add_head(struct buf *out, const struct show *sheet)
{
	const struct markdown *mark = &sheet->note.record.mark;
	struct str title = buf_str(&sheet->note.path);
	size_t i;

	/* the first heading of level 1, else the path */
	for (i = 0; i < mark->n; i++)
		if (mark->block[i].type == MARKDOWN_HEADING &&
		    mark->block[i].level == 1) {
			title = markdown_block_text(mark, i);
			break;
		}
	buf_add_string(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
	    "<meta charset=\"utf-8\">\n"
	    "<meta http-equiv=\"Content-Security-Policy\" content=\""
	    "default-src 'none'; base-uri 'none'; form-action 'none'; "
	    "style-src 'sha256-");
	add_hash(out, str_of(style));
	buf_add_string(out, "'\">\n"
	    "<meta name=\"referrer\" content=\"no-referrer\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width\">\n"
	    "<title>");
	add_escaped(out, title);
	buf_addf(out, "</title>\n<style>%s</style>\n</head>\n<body>\n",
	    style);
}

/* The body with characters for task boxes: cmark knows of none. */
static void
add_body(struct buf *out, const struct record *record)
{
	static const char *const box[] = { [ITEM_OPEN] = "\xe2\x98\x90",
		[ITEM_DONE] = "\xe2\x98\x91", [ITEM_DROPPED] = "\xe2\x98\x92" };
	struct str line;
	size_t n, at, i = 0;

	for (n = record->front.body_line; n <= record->lines.n; n++) {
		line = lines_get(&record->lines, n);
		at = str_find_byte(line, '[');
		while (i < record->nitems && record->item[i].line < n)
			i++;
		if (i < record->nitems && record->item[i].line == n &&
		    at + 3 <= line.n) {
			buf_add(out, str_first(line, at));
			buf_add_string(out, box[record->item[i].item.state]);
			line = str_from(line, at + 3);
		}
		buf_add(out, line);
		buf_add_byte(out, '\n');
	}
}

/* Takes a quoted value off *rest; what cmark quotes has no '"' in it. */
static struct str
take_quoted(struct str *rest, const char *name)
{
	struct str value = STR_NONE;

	if (!str_starts(*rest, name))
		return value;
	*rest = str_from(*rest, str_of(name).n);
	value = str_first(*rest, str_find_byte(*rest, '"'));
	*rest = str_from(*rest, value.n < rest->n ? value.n + 1 : value.n);
	return value;
}

/* Copies safe HTML without its pictures and remarks about left-out HTML. */
static void
add_without_pictures(struct buf *out, struct str html)
{
	static const char picture[] = "<img ", omitted[] = "<!--";
	struct str words;
	size_t at;

	while ((at = str_find_byte(html, '<')) < html.n) {
		buf_add(out, str_first(html, at));
		html = str_from(html, at);
		if (str_starts(html, picture)) {
			html = str_from(html, sizeof(picture) - 1);
			take_quoted(&html, "src=\"");
			words = take_quoted(&html, " alt=\"");
			buf_addf(out, "[picture: %.*s]", STR_ARGS(words));
		} else if (!str_starts(html, omitted)) {
			buf_add_byte(out, '<');
			html = str_from(html, 1);
			continue;
		}
		at = str_find_byte(html, '>');
		html = str_from(html, at < html.n ? at + 1 : at);
	}
	buf_add(out, html);
}

static void
add_rows(struct buf *out, const struct show *sheet)
{
	const struct show_row *row;
	size_t i;

	buf_add_string(out, "<table>\n<tr><th></th><th>Name</th><th>Said</th>"
	    "<th>Level</th><th>Day</th><th>Commit</th></tr>\n");
	for (i = 0; i < sheet->nrows; i++) {
		row = &sheet->row[i];
		buf_addf(out, "<tr><th scope=\"row\">%s</th>", row->role);
		add_cell(out, row->name);
		add_cell(out, buf_str(&row->said));
		if (row->voice == NULL)
			buf_add_string(out, "<td></td><td></td><td></td>");
		else
			buf_addf(out, "<td>%s</td><td>%s</td><td><code>%.12s"
			    "</code></td>", level_name(row->voice->level),
			    date_text(row->voice->event->day).at,
			    oid_text(&row->voice->event->commit).at);
		buf_add_string(out, "</tr>\n");
	}
	buf_add_string(out, "</table>\n");
}

static void
add_disclosures(struct buf *out, const struct show *sheet)
{
	const struct event *event;
	size_t i = 0;

	if (!show_next_disclosure(&event, sheet, &i))
		return;
	buf_add_string(out, "<h2>Shown to others</h2>\n<table>\n<tr><th>Day"
	    "</th><th>To</th><th>Why</th><th>By</th><th>Commit</th></tr>\n");
	for (i = 0; show_next_disclosure(&event, sheet, &i); ) {
		buf_addf(out, "<tr><td>%s</td>", date_text(event->day).at);
		add_cell(out, str_of(event->to));
		add_cell(out, str_of(event->words));
		add_cell(out, str_of(event->name));
		buf_addf(out, "<td><code>%.12s</code>%s</td></tr>\n",
		    oid_text(&event->commit).at,
		    oid_eq(&event->text, &sheet->past.version->text) ? "" :
		    ", an earlier text");
	}
	buf_add_string(out, "</table>\n");
}

/* Of a record that is void or moved only history has anything to show. */
static void
add_block(struct buf *out, const struct show *sheet)
{
	const struct state *state = sheet->past.state;
	struct buf end = BUF_INIT;

	buf_addf(out, "<footer>\n<h2>Sign-off: %s</h2>\n", !sheet->is_gone ?
	    state_name(sheet->past.agreement.state) :
	    state->is_moved ? "moved" : "void");
	if (!sheet->is_gone) {
		add_rows(out, sheet);
		add_disclosures(out, sheet);
	}
	buf_add_string(out, "<table>\n");
	add_code_pair(out, "Record", sheet->note.path.at);
	if (sheet->is_gone) {
		show_add_end(&end, state);
		add_pair(out, str_of("It is"), buf_str(&end));
	} else {
		add_code_pair(out, "Text",
		    oid_text(&sheet->past.version->text).at);
		add_code_pair(out, "SHA-256",
		    sha256_of(buf_str(&sheet->note.text)).at);
	}
	add_code_pair(out, "Commit", oid_text(&sheet->tip).at);
	add_pair(out, str_of("Printed"), str_of(date_text(sheet->today).at));
	buf_add_string(out, "</table>\n</footer>\n</body>\n</html>\n");
	buf_release(&end);
}

int
show_add_page(struct buf *out, const struct show *sheet, struct err *err)
{
	const struct config *front = &sheet->note.record.front.config;
	struct buf body = BUF_INIT, html = BUF_INIT;
	size_t i;
	int result = 0;

	if (!sheet->is_gone) {
		add_body(&body, &sheet->note.record);
		result = markdown_to_html(&html, buf_str(&body), err);
	}
	if (result < 0) {
		err_in(err, sheet->note.path.at);
		goto out;
	}
	add_head(out, sheet);
	if (!sheet->is_gone) {
		buf_add_string(out, "<table>\n");
		for (i = 0; i < front->n; i++)
			add_pair(out, front->entry[i].key,
			    front->entry[i].value);
		buf_add_string(out, "</table>\n");
		add_without_pictures(out, buf_str(&html));
	}
	add_block(out, sheet);
out:
	buf_release(&body);
	buf_release(&html);
	return result;
}
